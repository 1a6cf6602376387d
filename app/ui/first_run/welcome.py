"""The first page: open an office, move one in, or look at a made-up one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.first_run.recent import recent_offices
from app.ui.fonts import window_font
from app.ui.panels import Card, LinkButton, Muted, plain_button, primary_button

WIDTH = 720
ICON = QSize(30, 30)
RECENT_SHOWN = 4


class Welcome(QWidget):
    """Says what was chosen; `recent_asked` carries the path of an office."""

    open_asked = Signal()
    kit_asked = Signal()
    demo_asked = Signal()
    new_asked = Signal()
    recent_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: list[tuple[QLabel, str]] = []
        title = QLabel(self.tr("Welcome to Portineria"))
        title.setFont(window_font(1.6, bold=True))
        self.open_button = primary_button(self.tr("&Open…"), self.open_asked.emit)
        self.kit_button = plain_button(self.tr("&Move in…"), self.kit_asked.emit)
        self.demo_button = plain_button(self.tr("&Look around"), self.demo_asked.emit)
        self.new_button = LinkButton(self.tr("Or start with an &empty office…"))
        self.new_button.clicked.connect(self.new_asked)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(Muted(self.tr("The office of your housing cooperative, in one file.")))
        column.addSpacing(8)
        for row in (
            self._choice(
                "folder",
                self.tr("Open an office"),
                self.tr("An office file that is already on this computer or on a shared disk."),
                self.open_button,
            ),
            self._choice(
                "properties",
                self.tr("Move in from spreadsheets"),
                self.tr(
                    "The cooperative's own lists of developments, units, households, leases and"
                    " movements become an office, checked line by line."
                ),
                self.kit_button,
            ),
            self._choice(
                "dashboard",
                self.tr("Look at a demo office"),
                self.tr("Three hundred made-up units with five years of rents, to try things on."),
                self.demo_button,
            ),
        ):
            column.addWidget(row)
        column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column.addLayout(self._recent)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addWidget(inner)
        middle.addStretch(3)
        outer.addLayout(middle, 10)
        outer.addStretch(1)
        self._show_recent()

    def _choice(self, icon_name: str, title: str, text: str, button: QPushButton) -> Card:
        card = Card()
        icon = QLabel()
        icon.setFixedSize(ICON)
        self._icons.append((icon, icon_name))
        heading = QLabel(title)
        heading.setFont(window_font(1.1, bold=True))
        words = Muted(text)
        words.setWordWrap(True)
        button.setAccessibleName(title)
        button.setAccessibleDescription(text)
        button.setMinimumWidth(130)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(heading)
        texts.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(icon)
        row.addLayout(texts, 1)
        row.addWidget(button)
        card.column.addLayout(row)
        return card

    def _show_recent(self) -> None:
        paths = recent_offices()[:RECENT_SHOWN]
        if not paths:
            return
        self._recent.addSpacing(6)
        self._recent.addWidget(Muted(self.tr("Opened lately")))
        for path in paths:
            link = LinkButton(f"{path.stem}   –   {path.parent}", self._on_recent)
            link.setProperty("path", str(path))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_recent(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.recent_asked.emit(Path(sender.property("path")))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        from app.ui.icons import icon

        for label, name in self._icons:
            label.setPixmap(icon(name, "accent").pixmap(ICON))
