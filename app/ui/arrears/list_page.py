"""The arrears list: who owes, how much of what, since when, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.models.formats import format_date, format_euro
from app.services.community import developments
from app.services.dashboard.arrears_list import (
    ArrearsListing,
    ArrearsRow,
    ArrearsTotals,
    Component,
)
from app.services.dashboard.next_actions import owners
from app.ui.arrears.ageing_strip import AgeingStrip
from app.ui.arrears.columns import ARREARS
from app.ui.arrears.filter_bar import FilterBar
from app.ui.arrears.household_panel import HouseholdPanel
from app.ui.arrears.words import COMPONENTS
from app.ui.context import TENANTS, Target
from app.ui.panels import ActionRow, Card, Muted, Split, page_layout, plain_button
from app.ui.table_models import LazyTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_SUBJECTS = {
    "ledger",
    "tenants",
    "repayment_plans",
    "reminders",
    "letters",
    "community",
    "legal_files",
    "committee",
    "appointments",
    "saved_filters",
}


class ArrearsListPage(QWidget):
    """Filters and ages above the list; the chosen household at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.listing: ArrearsListing | None = None
        self.filters = FilterBar(context)
        self.ages = AgeingStrip()
        self.model: LazyTableModel[ArrearsRow] = LazyTableModel(ARREARS, context.runner, self)
        self.table: TableView[ArrearsRow] = TableView(
            self.model, context=context, name="arrears.list", title=self.tr("Arrears")
        )
        self.table.sort_by("overdue", descending=True)
        self.table.set_empty(
            self.tr("Nobody is in arrears"),
            self.tr("Households that owe something past its due day stand here."),
        )
        self.summary = Muted()
        self.summary.setWordWrap(True)
        self.excel = plain_button(self.tr("&Excel…"), self.table.export_excel)
        self.print = plain_button(self.tr("P&rint list…"), self.print_list)
        self.panel = HouseholdPanel(context)
        self._lay_out()
        self.filters.changed.connect(self._reload)
        self.ages.chosen.connect(self._on_age)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.model.counted.connect(self._read_totals)
        self._fresh = Refreshing(self, context.runner, _SUBJECTS, self._reload_all)

    def _lay_out(self) -> None:
        self.filters.search.go_down_to(self.table)
        left = Card()
        left.column.addWidget(self.filters)
        left.column.addWidget(self.ages)
        left.column.addWidget(self.table, 1)
        left.column.addWidget(self.summary)
        left.column.addWidget(ActionRow([self.excel, self.print]))
        page_layout(self).addWidget(Split("arrears", left, self.panel, (70, 30)))

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose a household."""
        if target.id is not None:
            self.table.choose(target.id)

    def _reload_all(self) -> None:
        self.filters.reload()
        self._context.runner.read(
            developments, self.filters.offer_developments, owner=self, slot="developments"
        )
        self._context.runner.read(owners, self.filters.offer_owners, owner=self, slot="owners")
        self._reload()
        if self.panel.detail is not None:
            self.panel.show_household(self.panel.detail.household_id)

    @Slot()
    def _reload(self) -> None:
        today = self._context.office.clock.today()
        as_of = min(self.filters.as_of.day() or today, today)
        self.listing = ArrearsListing(self.filters.wanted(self.ages.bucket()), as_of, today)
        self.model.set_listing(self.listing)

    @Slot(object)
    def _on_age(self, _bucket: object) -> None:
        self._reload()

    @Slot(object)
    def _read_totals(self, _count: object) -> None:
        listing = self.listing
        if listing is None:
            return

        def work(session: Session) -> tuple[ArrearsListing, ArrearsTotals]:
            return listing, listing.totals(session)

        self._context.runner.read(work, self._show_totals, owner=self, slot="totals")

    def _show_totals(self, found: tuple[ArrearsListing, ArrearsTotals]) -> None:
        listing, totals = found
        if listing is not self.listing:
            return
        if self.ages.bucket() is None:
            self.ages.show_totals(totals)
        parts = " · ".join(
            f"{translate('Arrears', COMPONENTS[each])} {format_euro(totals.by_component[each])}"
            for each in Component
            if totals.by_component[each]
        )
        count = f"{totals.households:,}".replace(",", ".")
        words = self.tr("Households: {0} · {1} overdue").format(
            count, format_euro(totals.overdue_cents)
        )
        past = (
            self.tr("As at {0}, oldest debts paid first.").format(format_date(listing.as_of))
            if listing.as_of < listing.today
            else ""
        )
        self.summary.setText(" · ".join(filter(None, (words, parts, past))))

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self.panel.show_household(key if isinstance(key, UUID) else None)

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        if isinstance(key, UUID):
            self._context.navigate(Target(TENANTS, key))

    @Slot()
    def print_list(self) -> None:
        """Show the list as filtered on paper, to print or to save."""
        from app.ui.arrears.paper_list import show_paper_list

        if self.listing is not None:
            show_paper_list(self._context, self, self.listing)


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return ArrearsListPage(context)
