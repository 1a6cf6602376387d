"""The left side: the filter, the list of households and what it sums to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.arrears.households import (
    HouseholdFilter,
    HouseholdGroup,
    HouseholdListing,
    HouseholdRow,
    HouseholdState,
    HouseholdTotals,
)
from app.services.community import developments
from app.ui.panels import Card, Muted, plain_button
from app.ui.properties.words import word
from app.ui.search_field import SearchField
from app.ui.table_models import LazyTableModel
from app.ui.tables import TableView
from app.ui.tenants.columns import HOUSEHOLDS
from app.ui.tenants.words import GROUPS, STATES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_STATES = (HouseholdState.ON_TRACK, HouseholdState.LATE, HouseholdState.IN_PLAN)
"""States to choose by; former tenants and estates are groups, whatever their state."""

Totals = tuple[HouseholdTotals, list[tuple[UUID, str]]]


class HouseholdList(Card):
    """Households with their filter. `chosen` carries a key or None; `opened` the key on Enter."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model: LazyTableModel[HouseholdRow] = LazyTableModel(HOUSEHOLDS, context.runner, self)
        self.table = TableView(
            self._model, context=context, name="tenants.list", title=self.tr("Households")
        )
        self.table.sort_by("name")
        self.search = SearchField(self.tr("Filter by name, unit, phone, tax code…"))
        self.search.go_down_to(self.table)
        self.late = plain_button(self.tr("&Late"))
        self.late.setCheckable(True)
        self.state = self._choice(self.tr("State"))
        self.state.addItem(self.tr("All states"), None)
        for state in _STATES:
            self.state.addItem(word(STATES, state), state)
        self.state.insertSeparator(self.state.count())
        for group in GROUPS:
            self.state.addItem(word(GROUPS, group), group)
        self.development = self._choice(self.tr("Development"))
        self.development.addItem(self.tr("All developments"), None)
        self.summary = Muted()
        self._lay_out()
        self.search.searched.connect(self._on_filtered)
        self.late.toggled.connect(self._on_filtered)
        self.state.currentIndexChanged.connect(self._on_filtered)
        self.development.currentIndexChanged.connect(self._on_filtered)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(12)
        return choice

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.state, 1)
        row.addWidget(self.development, 1)
        row.addWidget(self.late)
        self.column.addWidget(self.search)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.summary)

    def filter(self) -> HouseholdFilter:
        """What the list is narrowed to."""
        chosen = self.state.currentData()
        development = self.development.currentData()
        return HouseholdFilter(
            text=self.search.text(),
            development_id=development if isinstance(development, UUID) else None,
            only_late=self.late.isChecked(),
            state=HouseholdState(chosen) if chosen in _STATES else None,
            group=HouseholdGroup(chosen) if chosen in GROUPS else None,
        )

    def clear_filter(self) -> None:
        """Show every household."""
        self.search.clear()
        self.late.setChecked(False)
        self.state.setCurrentIndex(0)
        self.development.setCurrentIndex(0)
        self.reload()

    def reload(self) -> None:
        """Read the list and its sums again."""
        listing = HouseholdListing(self.filter(), self._context.office.clock.today())
        self._model.set_listing(listing)

        def work(session: Session) -> Totals:
            return listing.totals(session), developments(session)

        self._context.runner.read(work, self._show_totals, owner=self, slot="totals")

    @Slot()
    def _on_filtered(self) -> None:
        self.reload()

    def _show_totals(self, found: Totals) -> None:
        totals, offered = found
        self._offer(offered)
        self.summary.setText(
            self.tr("{0} households · {1} late · {2} overdue").format(
                _grouped(totals.households),
                _grouped(totals.late),
                format_euro(totals.overdue_cents),
            )
        )

    def _offer(self, found: list[tuple[UUID, str]]) -> None:
        offered = [self.development.itemData(place) for place in range(1, self.development.count())]
        if offered == [key for key, _ in found]:
            return
        chosen = self.development.currentData()
        self.development.blockSignals(True)
        while self.development.count() > 1:
            self.development.removeItem(1)
        for key, name in found:
            self.development.addItem(name, key)
            if key == chosen:
                self.development.setCurrentIndex(self.development.count() - 1)
        self.development.blockSignals(False)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
