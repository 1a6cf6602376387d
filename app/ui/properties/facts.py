"""Captions and values in two columns, for data that is read rather than compared."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget


class Facts(QWidget):
    """A grid of captions and selectable values; an empty value shows a dash."""

    def __init__(self, captions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        half = (len(captions) + 1) // 2
        for place, text in enumerate(captions):
            caption, value = QLabel(text), QLabel("–")
            caption.setObjectName("field_label")
            value.setWordWrap(True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            caption.setBuddy(value)
            column, row = divmod(place, half)
            grid.addWidget(caption, row, column * 2, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, column * 2 + 1, Qt.AlignmentFlag.AlignTop)
            self._values.append(value)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(half, 1)

    def set_values(self, values: Sequence[str]) -> None:
        """Show one value per caption."""
        for label, value in zip(self._values, values, strict=True):
            label.setText(value or "–")

    def values(self) -> list[str]:
        """What is shown now."""
        return [label.text() for label in self._values]
