"""A sentence on a quiet ground of its colour, that stays as long as what it says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import colours

_GROUNDS = {"good": "info_back", "arrears": "warning_back", "danger": "danger_back"}


class Notice(QLabel):
    """Hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = ""
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hide()

    def say(self, text: str, role: str = "arrears") -> None:
        """Say `text` in the colour of `role`: good, arrears or danger; nothing hides it."""
        if text and role != self._role:
            # Style sheets are slow: only when the colour changes, not at every key.
            chosen = colours()
            self._role = role
            self.setStyleSheet(
                f"background: {chosen.of(_GROUNDS[role])}; color: {chosen.of(role)};"
                " border-radius: 5px; padding: 5px 10px;"
            )
        self.setText(text)
        self.setVisible(bool(text))

    def said(self) -> str:
        """What it says now; empty while hidden."""
        return "" if self.isHidden() else self.text()
