"""A filter that searches while one types."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

DELAY_MILLISECONDS = 200


class SearchField(QLineEdit):
    """`searched` carries the text once typing has paused, and at once on Enter.

    Esc empties it, Down goes on to `then` (the table below).
    """

    searched = Signal(str)

    def __init__(
        self, placeholder: str, then: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._then = then
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MILLISECONDS)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._on_changed)
        self.returnPressed.connect(self._tell)

    def go_down_to(self, widget: QWidget) -> None:
        """Say where the Down key leads."""
        self._then = widget

    @Slot(str)
    def _on_changed(self, _text: str) -> None:
        self._timer.start()

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif event.key() == Qt.Key.Key_Down and self._then is not None:
            self._tell()
            self._then.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
