"""Splitting one transfer over several leases: the parts make it up to the cent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.bank_statements.matching import Part
from app.services.bank_statements.piles import LeaseLabel
from app.ui.bank_statements.lease_picker import LeaseList
from app.ui.fields import MoneyEdit
from app.ui.panels import Muted, plain_button, primary_button
from app.ui.theme import colours

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class SplitDialog(QDialog):
    """Leases with an amount each; `on_split` gets the parts once they sum to the line."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        cents: int,
        proposed: Sequence[tuple[LeaseLabel, int]],
        on_split: Callable[[tuple[Part, ...]], None],
        *,
        suggested: Sequence[LeaseLabel] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Split over several leases"))
        self.setMinimumSize(600, 480)
        self._cents = cents
        self._on_split = on_split
        self._amounts: dict[UUID, tuple[LeaseLabel, MoneyEdit]] = {}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self.rest = QLabel()
        self.leases = LeaseList(context, suggested)
        self.leases.list.itemDoubleClicked.connect(self.add_chosen)
        self.add_button = plain_button(self.tr("A&dd this lease"), self.add_chosen)
        self.split_button = primary_button(self.tr("&Split"), self._accept)
        self._lay_out()
        for label, part in proposed:
            self._add(label, part)
        self._follow()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch()
        foot.addWidget(plain_button(self.tr("&Cancel"), self._cancel))
        foot.addWidget(self.split_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(
            Muted(self.tr("The line brought in {0}.").format(format_euro(self._cents)))
        )
        column.addLayout(self._grid)
        column.addWidget(self.rest)
        column.addWidget(self.leases, 1)
        column.addLayout(foot)

    @Slot()
    def add_chosen(self) -> None:
        """Add the lease that is marked, with what is left."""
        chosen = self.leases.chosen()
        if chosen is not None and chosen.lease_id not in self._amounts:
            self._add(chosen, max(self._left(), 0))
            self._follow()

    def _add(self, label: LeaseLabel, cents: int) -> None:
        row = len(self._amounts)
        edit = MoneyEdit()
        edit.set_cents(cents or None)
        edit.setAccessibleName(label.household_name)
        edit.value_changed.connect(self._follow)
        name = QLabel(f"{label.household_name} · {label.unit_code} · {label.lease_code}")
        name.setBuddy(edit)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(edit, row, 1)
        self._amounts[label.lease_id] = (label, edit)
        edit.setFocus()

    def amount(self, lease_id: UUID) -> MoneyEdit:
        """The field of a lease's amount."""
        return self._amounts[lease_id][1]

    def _left(self) -> int:
        return self._cents - sum(edit.cents() or 0 for _, edit in self._amounts.values())

    @Slot()
    def _follow(self) -> None:
        left = self._left()
        if left > 0:
            text, role = self.tr("Still to share out: {0}").format(format_euro(left)), "arrears"
        elif left < 0:
            text, role = self.tr("{0} too much").format(format_euro(-left)), "danger"
        else:
            text, role = self.tr("The parts make up the line."), "good"
        self.rest.setText(text)
        self.rest.setStyleSheet(f"color: {colours().of(role)};")
        # A lease without an amount has no part in it.
        self.split_button.setEnabled(left == 0 and self._is_sound())
        # Enter does what comes next: one more lease, or the split.
        self.add_button.setDefault(left > 0)
        self.split_button.setDefault(left == 0)

    def _is_sound(self) -> bool:
        return all((edit.cents() or 0) >= 0 for _, edit in self._amounts.values())

    @Slot()
    def _accept(self) -> None:
        parts = tuple(
            Part(label.lease_id, label.lease_code, edit.cents() or 0)
            for label, edit in self._amounts.values()
            if edit.cents()
        )
        self.accept()
        self._on_split(parts)

    @Slot()
    def _cancel(self) -> None:
        self.reject()
