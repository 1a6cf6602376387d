"""A PDF shown page by page, rendered in the background so that typing stays fluid."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.ui.empty_state import EmptyState
from app.ui.theme import colours

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.letters.pdf_pages import PageImage
    from app.ui.tasks import TaskRunner

FIT = 0.0
"""The zoom that fills the width."""
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
POINTS_PER_INCH = 72.0
SCREEN_INCH = 96.0
RESIZE_MILLISECONDS = 120


@dataclass(frozen=True)
class _Drawn:
    """One page as pixels, and how many pages there are."""

    count: int
    number: int
    width: float
    height: float
    image: PageImage
    ratio: float


class _Page(QWidget):
    """The sheet of paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None

    def show_image(self, image: QImage) -> None:
        """Show a page at its size in device-independent pixels."""
        self._image = image
        ratio = image.devicePixelRatio()
        self.setFixedSize(
            QSize(round(image.width() / ratio) + 2, round(image.height() / ratio) + 2)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours().border), 1))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.drawImage(1, 1, self._image)
        painter.end()


class PdfPreview(QWidget):
    """Shows one page at a time, with buttons for pages and zoom.

    `changed` is sent when another page or another file stands there.
    """

    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._pdf = b""
        self._number = 0
        self._count = 0
        self._zoom = FIT
        self._scale = 1.0
        self._page = _Page()
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._page)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("Preview of the letter"))
        # A scroll bar that comes and goes would change the width that the page fits.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._words = EmptyState(self.tr("Preparing the letter…"))
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(RESIZE_MILLISECONDS)
        self._resized.timeout.connect(self._draw)
        self._place = QLabel()
        self.previous = self._button("‹", self.tr("Previous page"), self.go_back)
        self.next = self._button("›", self.tr("Next page"), self.go_on)
        self.smaller = self._button("−", self.tr("Smaller"), self.zoom_out)
        self.larger = self._button("+", self.tr("Larger"), self.zoom_in)
        self.fit = self._button("↔", self.tr("Fit the width"), self.fit_width)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.previous, self._place, self.next):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.smaller, self.fit, self.larger):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words, 1)
        column.addWidget(self._scroll, 1)
        column.addLayout(row)
        self._show_state()

    def _button(self, text: str, name: str, on_click: object) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(on_click)
        return button

    # What is shown

    def set_pdf(self, pdf: bytes) -> None:
        """Show this file; page and zoom stay as they are where possible."""
        if pdf == self._pdf:
            self._show_state()
            return
        self._pdf = pdf
        self._draw()

    def say(self, title: str, text: str = "") -> None:
        """Show words in the place of the page, such as what is missing for a letter."""
        self._pdf = b""
        self._count = 0
        self._words.say(title, text)
        self._show_state()

    def pdf(self) -> bytes:
        """The file shown; empty while there is none."""
        return self._pdf

    def page(self) -> int:
        """The page shown, counted from 1; 0 while there is none."""
        return self._number + 1 if self._count else 0

    def pages(self) -> int:
        """How many pages the file has."""
        return self._count

    def _draw(self) -> None:
        pdf, number = self._pdf, self._number
        if not pdf or not self.isVisible():
            return
        zoom, ratio = self._zoom, self.devicePixelRatioF()
        # Of this widget, not of the scroll area, which has no size before its first page.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = max(self.width() - bar - 6, 120)

        def work(session: Session) -> _Drawn:
            from app.services.letters.pdf_pages import page_count, page_image, page_size

            del session
            count = page_count(pdf)
            place = min(number, count - 1)
            width, height = page_size(pdf, place)
            scale = room / width if zoom == FIT else zoom * SCREEN_INCH / POINTS_PER_INCH
            # Rounded down to whole pixels: a page one pixel too wide would bring a scroll bar.
            scale = math.floor(scale * width) / width
            return _Drawn(count, place, width, height, page_image(pdf, place, scale * ratio), ratio)

        self._runner.read(work, self._show, on_error=self._show_error, owner=self, slot="page")

    def _show(self, drawn: _Drawn) -> None:
        page = drawn.image
        image = QImage(
            page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32
        ).copy()
        image.setDevicePixelRatio(drawn.ratio)
        self._count, self._number = drawn.count, drawn.number
        self._scale = page.width / drawn.ratio / drawn.width * POINTS_PER_INCH / SCREEN_INCH
        self._page.show_image(image)
        self._show_state()
        self.changed.emit()

    def _show_error(self, error: Exception) -> None:
        from app.ui.translation import describe

        self.say(self.tr("The letter cannot be shown."), describe(error))

    def _show_state(self) -> None:
        shown = bool(self._pdf) and self._count > 0
        fits = self._zoom == FIT
        self._scroll.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self._scroll.setVisible(shown)
        self._words.setVisible(not shown)
        self._place.setText(
            self.tr("Page {0} of {1}").format(self._number + 1, self._count) if shown else ""
        )
        self.previous.setEnabled(shown and self._number > 0)
        self.next.setEnabled(shown and self._number < self._count - 1)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(shown)

    # Pages and zoom

    @Slot()
    def go_back(self) -> None:
        """Show the page before."""
        self._go_to(self._number - 1)

    @Slot()
    def go_on(self) -> None:
        """Show the next page."""
        self._go_to(self._number + 1)

    def _go_to(self, number: int) -> None:
        if 0 <= number < self._count:
            self._number = number
            self._scroll.verticalScrollBar().setValue(0)
            self._draw()

    @Slot()
    def zoom_in(self) -> None:
        """Make the page larger, by the next step."""
        self._zoom = next((zoom for zoom in ZOOMS if zoom > self._scale + 0.01), ZOOMS[-1])
        self._draw()

    @Slot()
    def zoom_out(self) -> None:
        """Make the page smaller, by the next step."""
        steps = reversed(ZOOMS)
        self._zoom = next((zoom for zoom in steps if zoom < self._scale - 0.01), ZOOMS[0])
        self._draw()

    @Slot()
    def fit_width(self) -> None:
        """Fill the width again."""
        self._zoom = FIT
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageUp: self.go_back,
            Qt.Key.Key_PageDown: self.go_on,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_width,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            step()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom == FIT and self._pdf:
            self._resized.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pdf:
            self._resized.start()
