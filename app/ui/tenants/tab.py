"""The tab: the list of households at the left, the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.services.tenants.details import household_of_lease
from app.ui.context import Target
from app.ui.panels import Split, page_layout
from app.ui.tasks import Refreshing
from app.ui.tenants.editing_dialogs import (
    open_edit_household,
    open_edit_lease,
    open_edit_person,
    open_new_household,
    open_new_lease,
)
from app.ui.tenants.head_dialog import open_change_head
from app.ui.tenants.household_list import HouseholdList
from app.ui.tenants.household_page import HouseholdPage
from app.ui.tenants.papers import show_letter, show_statement
from app.ui.tenants.payment_dialog import PaymentDialog
from app.ui.tenants.take_over_dialog import open_take_over

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_FOLLOW_AFTER = 80
"""Milliseconds that the arrow keys may run over the list before the detail follows."""

PAYMENT = "payment"
"""The target's action that registers a payment."""


class TenantsTab(QWidget):
    """Households, their accounts and what is done with them."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._chosen: UUID | None = None
        self._pay_when_shown = False
        self.list = HouseholdList(context)
        self.page = HouseholdPage(context)
        self.list.table.set_empty(
            self.tr("No household here"),
            self.tr("Households come with the cooperative's spreadsheets, or one by one."),
            self.tr("&New household…"),
            self.new,
        )
        page_layout(self).addWidget(Split("tenants", self.list, self.page, (46, 54)))
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_AFTER)
        self._follow.timeout.connect(self._show_chosen)
        self._connect()
        self._fresh = Refreshing(
            self,
            context.runner,
            {"tenants", "ledger", "repayment_plans", "community", "letters", "properties"},
            self._reload,
        )

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.page.payment_asked.connect(self.register_payment)
        self.page.edit_asked.connect(self._edit)
        self.page.person_asked.connect(self._edit_person)
        self.page.lease_asked.connect(self._edit_lease)
        self.page.new_lease_asked.connect(self._new_lease)
        self.page.take_over_asked.connect(self._take_over)
        self.page.head_asked.connect(self._change_head)
        self.page.letter_asked.connect(self._open_letter)
        self.page.statement_asked.connect(self._open_statement)

    # Showing

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        self.list.reload()
        self._show_chosen()

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self._chosen = key if isinstance(key, UUID) else None
        if self.page.shown is None:
            self._show_chosen()
        else:
            self._follow.start()

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        self._on_chosen(key)
        self.page.tabs.setFocus()

    @Slot()
    def _show_chosen(self) -> None:
        self._follow.stop()
        if self._chosen is None:
            self.page.show_nothing()
        else:
            self.page.show_household(self._chosen)

    def show_target(self, target: Target) -> None:
        """Choose a household by its own key or one of its leases'; "new" asks for a new one,
        "payment" registers a payment."""
        if target.action == "new":
            self.new()
        elif target.id is not None:
            key = target.id
            pays = target.action == PAYMENT

            def found(household_id: UUID | None) -> None:
                self._go_to(household_id or key, pays=pays)

            self._context.runner.read(
                lambda session: household_of_lease(session, key),
                found,
                owner=self,
                slot="target",
            )

    def _go_to(self, household_id: UUID, *, pays: bool) -> None:
        self._chosen = household_id
        self.list.table.choose(household_id)
        self._chosen = household_id
        self._show_chosen()
        if pays:
            self._context.runner.read(
                lambda _session: None, self._pay_now, owner=self, slot="payment"
            )

    def _pay_now(self, _nothing: None) -> None:
        self.register_payment()

    # Doing

    def new(self) -> None:
        """Ask for a new household (Ctrl+N)."""
        open_new_household(self._context, self)

    @Slot()
    def register_payment(self) -> None:
        """Ask for a payment of the household shown."""
        shown, lease = self.page.shown, self.page.lease()
        if shown is None or lease is None:
            return
        PaymentDialog(self._context, self, shown.detail.name, shown.detail.leases, lease.id).open()

    @Slot()
    def _edit(self) -> None:
        if self.page.shown is not None:
            open_edit_household(self._context, self, self.page.shown.detail.id)

    @Slot(object)
    def _edit_person(self, key: object) -> None:
        if self.page.shown is not None:
            person = key if isinstance(key, UUID) else None
            open_edit_person(self._context, self, self.page.shown.detail.id, person)

    @Slot(object)
    def _edit_lease(self, key: object) -> None:
        if isinstance(key, UUID):
            open_edit_lease(self._context, self, key)

    @Slot()
    def _new_lease(self) -> None:
        if self.page.shown is not None:
            open_new_lease(self._context, self, self.page.shown.detail.id)

    @Slot(object)
    def _take_over(self, key: object) -> None:
        if isinstance(key, UUID):
            open_take_over(self._context, self, key)

    @Slot()
    def _change_head(self) -> None:
        if self.page.shown is not None:
            open_change_head(self._context, self, self.page.shown.detail.id)

    @Slot(object)
    def _open_letter(self, key: object) -> None:
        if isinstance(key, UUID):
            show_letter(self._context, self, key)

    @Slot()
    def _open_statement(self) -> None:
        lease = self.page.lease()
        if lease is not None:
            show_statement(self._context, self, lease.id)
