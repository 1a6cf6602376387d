"""What can be done with an entry of the statement: see what it paid and why, reverse it, note that
the bank took it back, print its receipt again.

The same actions stand in a button's menu and in the table's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.models.ledger import EntryKind
from app.ui.panels import plain_button
from app.ui.tenants.allocation_dialog import open_allocation
from app.ui.tenants.receipts import show_receipt
from app.ui.tenants.return_dialog import open_return, open_reversal

if TYPE_CHECKING:
    from app.services.ledger.statement import StatementLine
    from app.services.receipts.reading import ReceiptView
    from app.ui.context import WindowContext
    from app.ui.tables import TableView


class EntryActions(QObject):
    """The actions for the line that is chosen in the statement of account."""

    def __init__(self, context: WindowContext, page: QWidget, table: TableView) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._lease_id: UUID | None = None
        self._line: StatementLine | None = None
        self._receipts: dict[UUID, ReceiptView] = {}
        self._returned: frozenset[UUID] = frozenset()
        self.reverse = QAction(self.tr("Re&verse…"), self)
        self.reverse.triggered.connect(self._reverse)
        self.take_back = QAction(self.tr("The &bank took it back…"), self)
        self.take_back.triggered.connect(self._take_back)
        self.print_receipt = QAction(self.tr("Print the &receipt again…"), self)
        self.print_receipt.triggered.connect(self._print_receipt)
        self.explain = QAction(self.tr("What it &paid, and why…"), self)
        self.explain.triggered.connect(self._explain)
        actions = [self.explain, self.reverse, self.take_back, self.print_receipt]
        self.button = plain_button(self.tr("E&ntry  ▾"))
        menu = QMenu(self.button)
        menu.addActions(actions)
        self.button.setMenu(menu)
        table.menu_actions.extend(actions)
        self.choose(None)

    def show_lease(
        self,
        lease_id: UUID | None,
        receipts: Sequence[ReceiptView],
        returned: frozenset[UUID],
    ) -> None:
        """Take the lease whose statement is shown: its receipts, and payments that went back."""
        self._lease_id = lease_id
        self._receipts = {receipt.entry_id: receipt for receipt in receipts}
        self._returned = returned

    def choose(self, line: StatementLine | None) -> None:
        """Offer what can be done with this line."""
        self._line = line
        stands = line is not None and not line.reversed and not line.reverses
        went_back = line is not None and line.id in self._returned
        self.reverse.setEnabled(stands and not went_back)
        self.take_back.setEnabled(
            stands
            and not went_back
            and line is not None
            and line.kind is EntryKind.PAYMENT
            and line.payment_cents is not None
        )
        self.print_receipt.setEnabled(line is not None and line.id in self._receipts)
        takes_out = (
            line is not None and line.kind is EntryKind.PAYMENT and line.charge_cents is not None
        )
        self.explain.setEnabled((stands or went_back) and not takes_out)
        self.explain.setText(
            self.tr("What &paid it, and why…")
            if line is not None and line.charge_cents is not None
            else self.tr("What it &paid, and why…")
        )
        actions = (self.explain, self.reverse, self.take_back, self.print_receipt)
        self.button.setEnabled(any(each.isEnabled() for each in actions))

    @Slot()
    def open_explanation(self) -> None:
        """Show the allocation of the line that is chosen, as Enter on it does."""
        if self.explain.isEnabled():
            self._explain()

    @Slot()
    def _explain(self) -> None:
        if self._line is not None:
            open_allocation(self._context, self._page, self._line.id)

    @Slot()
    def _reverse(self) -> None:
        if self._line is not None:
            receipt = self._receipts.get(self._line.id)
            open_reversal(self._context, self._page, self._line, receipt)

    @Slot()
    def _take_back(self) -> None:
        if self._line is not None and self._lease_id is not None:
            receipt = self._receipts.get(self._line.id)
            open_return(self._context, self._page, self._line, self._lease_id, receipt)

    @Slot()
    def _print_receipt(self) -> None:
        receipt = self._receipts.get(self._line.id) if self._line is not None else None
        if receipt is not None:
            show_receipt(
                self._context, self._page, receipt.id, str(receipt), is_void=receipt.is_void
            )
