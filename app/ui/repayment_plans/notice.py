"""A sentence on a quiet ground of its colour, that stays as long as what it says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import colours

_GROUNDS = {"good": "info_back", "arrears": "warning_back", "danger": "danger_back"}


class Notice(QLabel):
    """Hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hide()

    def say(self, text: str, role: str = "arrears") -> None:
        """Say `text` in the colour of `role`: good, arrears or danger; nothing hides it."""
        chosen = colours()
        self.setText(text)
        self.setStyleSheet(
            f"background: {chosen.of(_GROUNDS[role])}; color: {chosen.of(role)};"
            " border-radius: 5px; padding: 5px 10px;"
        )
        self.setVisible(bool(text))

    def said(self) -> str:
        """What it says now; empty while hidden."""
        return "" if self.isHidden() else self.text()
