"""The page of deposits: the register at the left, what happened to one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.charges.deposit_register import (
    DepositFilter,
    DepositListing,
    DepositRow,
    DepositTotals,
    Show,
    totals,
)
from app.services.charges.deposits import HistoryLine, history
from app.ui.charges.deposit_columns import DEPOSITS, HISTORY, SHOWN
from app.ui.charges.deposit_event_dialog import DepositEventDialog
from app.ui.charges.deposit_interest_dialog import DepositInterestDialog
from app.ui.context import TENANTS, Target
from app.ui.panels import (
    ActionRow,
    Card,
    KeyFigures,
    Muted,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.properties.words import word
from app.ui.search_field import SearchField
from app.ui.table_models import LazyTableModel, StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from app.ui.context import WindowContext


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return DepositsPage(context)


class DepositsPage(QWidget):
    """The register of deposits and their yearly interest."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._chosen: UUID | None = None
        self.model: LazyTableModel[DepositRow] = LazyTableModel(DEPOSITS, context.runner, self)
        self.table = TableView(
            self.model, context=context, name="charges.deposits", title=self.tr("Deposits")
        )
        self.table.sort_by("household")
        self.table.set_empty(
            self.tr("No deposit here"),
            self.tr("A deposit stands here once its lease has one, or something is recorded."),
        )
        self.search = SearchField(self.tr("Filter by name or unit…"), self.table)
        self.show_choice = QComboBox()
        self.show_choice.setAccessibleName(self.tr("Deposits to show"))
        for show in SHOWN:
            self.show_choice.addItem(word(SHOWN, show), show)
        self.summary = Muted()
        self.figures = KeyFigures(
            [self.tr("Held"), self.tr("Interest due now"), self.tr("Keys returned, still held")]
        )
        self.title = SectionTitle(self.tr("What happened"))
        self.history: StaticTableModel[HistoryLine] = StaticTableModel(HISTORY, self)
        self.history_table = TableView(
            self.history,
            context=context,
            name="charges.deposit_history",
            title=self.tr("History of the deposit"),
        )
        self.record_button = plain_button(self.tr("R&ecord…"), self.record)
        self.credit_button = primary_button(self.tr("Credit &interest…"), self.credit)
        self._lay_out()
        self.search.searched.connect(self._reload)
        self.show_choice.currentIndexChanged.connect(self._reload)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.model.counted.connect(self._on_counted)
        self._on_chosen(None)
        self._fresh = Refreshing(
            self, context.runner, {"charges", "tenants", "ledger", "legal_interest"}, self._reload
        )

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.show_choice)
        left.column.addWidget(self.figures)
        left.column.addLayout(row)
        left.column.addWidget(self.table, 1)
        left.column.addWidget(self.summary)
        left.column.addWidget(ActionRow([], self.credit_button))
        right.column.addWidget(self.title)
        right.column.addWidget(self.history_table, 1)
        right.column.addWidget(ActionRow([self.record_button]))
        page_layout(self).addWidget(Split("charges.deposits", left, right, (66, 34)))

    # Showing

    def new(self) -> None:
        """Ctrl+N: record a movement of the deposit chosen."""
        self.record()

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    @Slot()
    def _reload(self) -> None:
        show = self.show_choice.currentData()
        wanted = DepositFilter(self.search.text().strip(), Show(show))
        today = self._context.office.clock.today()
        self.model.set_listing(DepositListing(wanted, today))
        self._context.runner.read(
            lambda session: totals(session, today), self._show_totals, owner=self, slot="totals"
        )
        self._read_history()

    def _show_totals(self, found: DepositTotals) -> None:
        to_return = format_euro(found.to_return_cents)
        self.figures.set_values(
            [
                format_euro(found.held_cents),
                format_euro(found.due_cents),
                f"{to_return} ({found.to_return})",
            ],
            [None, None, "arrears" if found.to_return else None],
        )

    @Slot(object)
    def _on_counted(self, count: object) -> None:
        self.summary.setText(self.tr("{0} deposits").format(count))
        if self.table.chosen_key() is None:
            self.table.choose_first()

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self._chosen = key if isinstance(key, UUID) else None
        self.record_button.setEnabled(self._chosen is not None)
        self._read_history()

    def _read_history(self) -> None:
        key = self._chosen
        if key is None:
            self._show_history([])
            return
        self._context.runner.read(
            lambda session: history(session, key), self._show_history, owner=self, slot="history"
        )

    def _show_history(self, lines: list[HistoryLine]) -> None:
        row = self._row()
        self.title.set_side(f"{row.household_name} · {row.unit_code}" if row else "")
        self.history.set_rows(lines)

    def _row(self) -> DepositRow | None:
        place = self.model.row_of(self._chosen)
        return self.model.row_at(place) if place >= 0 else None

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        row = self._row()
        if row is not None:
            self._context.navigate(Target(TENANTS, row.household_id))

    # Doing

    @Slot()
    def record(self) -> None:
        """Ask what happened to the deposit chosen."""
        row = self._row()
        if row is not None:
            DepositEventDialog(self._context, self, row).open()

    @Slot()
    def credit(self) -> None:
        """Show the interest of a year, and credit it."""
        DepositInterestDialog(self._context, self).open()
