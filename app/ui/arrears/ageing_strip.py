"""How old the arrears are: four amounts with a bar each; choosing one narrows the list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.dashboard.arrears_list import ArrearsTotals, Bucket
from app.ui.arrears.words import BUCKETS
from app.ui.fonts import window_font
from app.ui.panels import Muted
from app.ui.theme import colours
from app.ui.translation import translate

_BAR = 4


class AgePart(QWidget):
    """One age: its words, its amount, its share as a bar. Chosen by click, Enter or space."""

    chosen = Signal(object)

    def __init__(self, bucket: Bucket) -> None:
        super().__init__()
        self.bucket = bucket
        self.is_on = False
        self._share = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.caption = Muted(translate("Arrears", BUCKETS[bucket]))
        self.amount = QLabel("–")
        self.amount.setFont(window_font(bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8 + _BAR)
        column.setSpacing(1)
        column.addWidget(self.caption)
        column.addWidget(self.amount)

    def show_part(self, cents: int, total_cents: int) -> None:
        """Show the amount of this age and its share of the whole."""
        self._share = cents / total_cents if total_cents > 0 else 0.0
        percent = f" · {round(100 * self._share)} %" if total_cents > 0 else ""
        self.amount.setText(f"{format_euro(cents)}{percent}")
        self.setAccessibleName(f"{self.caption.text()}: {self.amount.text()}")
        self.update()

    def set_on(self, on: bool) -> None:
        """Show whether the list is narrowed to this age."""
        self.is_on = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        palette = colours()
        if self.is_on or self.hasFocus():
            painter.setPen(QColor(palette.of("accent")))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        bar = QRectF(8, self.height() - _BAR - 4, self.width() - 16, _BAR)
        painter.fillRect(bar, QColor(palette.border))
        bar.setWidth(bar.width() * self._share)
        painter.fillRect(bar, QColor(palette.of("arrears")))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self.chosen.emit(self.bucket)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.bucket)
            return
        super().keyPressEvent(event)


class AgeingStrip(QWidget):
    """The four ages in a row; `chosen` carries an age, or None to see all again."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.parts = {bucket: AgePart(bucket) for bucket in Bucket}
        self._bucket: Bucket | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in self.parts.values():
            part.chosen.connect(self._on_chosen)
            row.addWidget(part, 1)

    def bucket(self) -> Bucket | None:
        """The age that the list is narrowed to."""
        return self._bucket

    def set_bucket(self, bucket: Bucket | None) -> None:
        """Show that the list is narrowed to this age."""
        self._bucket = bucket
        for part in self.parts.values():
            part.set_on(part.bucket is bucket)

    def show_totals(self, totals: ArrearsTotals) -> None:
        """Show the ages of the list."""
        for bucket, part in self.parts.items():
            part.show_part(totals.by_bucket[bucket], totals.overdue_cents)

    def _on_chosen(self, bucket: object) -> None:
        wanted = bucket if isinstance(bucket, Bucket) and bucket is not self._bucket else None
        self.set_bucket(wanted)
        self.chosen.emit(wanted)
