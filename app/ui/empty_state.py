"""What an empty list or page says: what would be here, and the first step."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.fonts import window_font


class EmptyState(QWidget):
    """A title, a sentence and, where there is a first step, its button."""

    def __init__(
        self,
        title: str,
        text: str = "",
        action: str = "",
        on_action: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setFont(window_font(1.15, bold=True))
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setObjectName("field_label")
        self.button = QPushButton()
        self._on_action: Callable[[], None] | None = None
        self.button.clicked.connect(self._act)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._text):
            label.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(6)
        column.addWidget(self.button, 0, centre)
        column.addStretch(3)
        self.say(title, text, action, on_action)

    def say(
        self,
        title: str,
        text: str = "",
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Change what it says, such as "no match" while a filter is on."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self._on_action = on_action
        self.setAccessibleName(f"{title} {text}".strip())

    def _act(self) -> None:
        if self._on_action is not None:
            self._on_action()
