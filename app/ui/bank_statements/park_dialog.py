"""Parking a line: money is here, and nobody knows for certain whose it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.fields import mark_wrong
from app.ui.forms import FieldError
from app.ui.panels import Muted, plain_button, primary_button
from app.ui.tenants.household_choice import HouseholdChoice

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class ParkDialog(QDialog):
    """Asks whose it may be and why; `on_park` gets the household, None for nobody, and the note."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        line: str,
        on_park: Callable[[UUID | None, str], None],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Park the money"))
        self.setMinimumWidth(520)
        self._on_park = on_park
        self.household = QLineEdit()
        self.household.setPlaceholderText(self.tr("Nobody yet"))
        self.choice = HouseholdChoice(context, self.household)
        self.problem = FieldError()
        self.problem.hide()
        self.note = QLineEdit()
        self.park_button = primary_button(self.tr("&Park"), self._accept)
        self.park_button.setDefault(True)
        fields = QFormLayout()
        whose, note = QLabel(self.tr("&Whose it may be")), QLabel(self.tr("&Note"))
        whose.setBuddy(self.household)
        note.setBuddy(self.note)
        fields.addRow(whose, self.household)
        fields.addRow("", self.problem)
        fields.addRow(note, self.note)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(plain_button(self.tr("&Cancel"), self._cancel))
        foot.addWidget(self.park_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for text in (
            line,
            self.tr("While the money waits, no reminder goes to the household that is named here."),
        ):
            said = Muted(text)
            said.setWordWrap(True)
            column.addWidget(said)
        column.addLayout(fields)
        column.addLayout(foot)
        self.household.setFocus()

    @Slot()
    def _accept(self) -> None:
        household = self.choice.chosen()
        if household is None and self.household.text().strip():
            mark_wrong(self.household, wrong=True)
            self.problem.setText(self.tr("Choose one of the households offered, or none."))
            self.problem.show()
            self.household.setFocus()
            return
        self.accept()
        self._on_park(household, self.note.text())

    @Slot()
    def _cancel(self) -> None:
        self.reject()
