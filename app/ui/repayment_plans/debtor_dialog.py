"""Choosing the household for a new plan, among those that owe something overdue."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.services.repayment_plans.debtors import DebtorListing
from app.ui.panels import plain_button, primary_button
from app.ui.repayment_plans.columns import DEBTORS
from app.ui.search_field import SearchField
from app.ui.tables import LazyTableModel, TableView
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from app.ui.context import WindowContext

SIZE = (720, 520)


class DebtorDialog(QDialog):
    """A list of leases with overdue debt; `decided` carries the key of the chosen lease."""

    decided = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("New repayment plan"))
        self.resize(*SIZE)
        self._model = LazyTableModel(DEBTORS, context.runner, self)
        self.table = TableView(
            self._model, context=context, name="repayment_plans.debtors", title=self.windowTitle()
        )
        self.table.set_empty(
            self.tr("Nobody owes anything overdue"),
            self.tr("A plan repays charges whose due day has passed."),
        )
        self.search = SearchField(self.tr("Filter by name, unit, phone…"), self.table)
        self.take_button = primary_button(self.tr("&Draw up the plan"), self._decide)
        self.take_button.setEnabled(False)
        self.cancel_button = plain_button(self.tr("&Cancel"), self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(QLabel(self.tr("For which household? The greatest debt comes first.")))
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.search.searched.connect(self._read)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._decide)
        self._fresh = Refreshing(self, context.runner, {"ledger", "repayment_plans"}, self._read)
        self.search.setFocus()

    @Slot()
    def _read(self) -> None:
        today = self._context.office.clock.today()
        self._model.set_listing(DebtorListing(self.search.text(), today))

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self.take_button.setEnabled(key is not None)

    @Slot()
    def _decide(self) -> None:
        key = self.table.chosen_key()
        if isinstance(key, UUID):
            self.accept()
            self.decided.emit(key)
