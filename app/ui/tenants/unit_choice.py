"""Choosing a unit by typing any part of its name."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget


class UnitChoice(QWidget):
    """Makes a box of units searchable; lives as long as the box, its parent.

    Only a unit of the list counts: other text leaves nothing chosen, never the unit before.
    """

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self.hide()
        self._box = box
        chosen = box.currentIndex()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(box.model(), box)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        box.setCompleter(completer)
        box.setCurrentIndex(chosen)
        edit = box.lineEdit()
        assert edit is not None
        edit.textEdited.connect(self._follow)

    def is_unknown(self) -> bool:
        """True while something is written that names no unit."""
        return bool(self._box.currentText().strip()) and self._box.currentIndex() < 0

    @Slot(str)
    def _follow(self, text: str) -> None:
        """Choose what is written, or nothing while it names no unit."""
        edit = self._box.lineEdit()
        assert edit is not None
        place = edit.cursorPosition()
        self._box.setCurrentIndex(self._box.findText(text.strip(), Qt.MatchFlag.MatchFixedString))
        if edit.text() != text:
            edit.setText(text)
            edit.setCursorPosition(place)
