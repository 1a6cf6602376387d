"""The right side for a development, a part of it, or all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.formats import format_date
from app.services.properties.details import (
    Counts,
    DevelopmentDetail,
    all_developments,
    development_detail,
)
from app.services.properties.inventory import PropertiesFilter
from app.services.properties.unit_list import UnitFilter, UnitListing
from app.ui.panels import (
    ActionRow,
    Card,
    KeyFigures,
    Muted,
    SectionTitle,
    plain_button,
    primary_button,
)
from app.ui.properties.columns import UNITS
from app.ui.properties.share_bar import Part, ShareBar
from app.ui.properties.tree_model import EVERYTHING, Place
from app.ui.properties.words import CONTRACTS, OWNERSHIPS, PHASES, TENURES, word
from app.ui.tables import LazyTableModel, TableView

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class DevelopmentPage(Card):
    """Counts, tenures and the list of units. `unit_opened` carries a unit's key; the other
    signals ask the tab for its forms."""

    unit_opened = Signal(object)
    edit_asked = Signal()
    new_unit_asked = Signal()
    new_development_asked = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.detail: DevelopmentDetail | None = None
        self._place = EVERYTHING
        self.title = SectionTitle("")
        self.figures = KeyFigures(
            [self.tr("Units"), self.tr("Occupied"), self.tr("Vacant"), self.tr("Not available")]
        )
        self.about = Muted()
        self.about.setWordWrap(True)
        self.shares = ShareBar(self.tr("Units by tenure"))
        self.model = LazyTableModel(UNITS, context.runner, self)
        self.table = TableView(
            self.model, context=context, name="properties.units", title=self.tr("Units")
        )
        self.table.opened.connect(self.unit_opened)
        self.edit = plain_button(self.tr("&Edit…"), self.edit_asked.emit)
        self.new_development = plain_button(
            self.tr("New &development…"), self.new_development_asked.emit
        )
        self.new_unit = primary_button(self.tr("&New unit…"), self.new_unit_asked.emit)
        self.export = plain_button(self.tr("E&xcel…"), self.table.export_excel)
        for widget in (self.title, self.figures, self.about, self.shares):
            self.column.addWidget(widget)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(
            ActionRow([self.edit, self.new_development, self.export], self.new_unit)
        )

    def show_place(self, place: Place, wanted: PropertiesFilter) -> None:
        """Read and show a place; the table follows the tree's tenure, contract and vacancy."""
        self._place = place
        today = self._context.office.clock.today()
        self.edit.setVisible(place.development_id is not None)
        self.model.set_listing(
            UnitListing(
                UnitFilter(
                    development_id=place.development_id,
                    building=place.building,
                    stair=place.stair,
                    tenure=wanted.tenure,
                    contract=wanted.contract,
                    only_vacant=wanted.only_vacant,
                ),
                today,
            )
        )
        self._say_when_empty(wanted)
        development_id, contract = place.development_id, wanted.contract
        if development_id is None:
            self._context.runner.read(
                lambda session: all_developments(session, today, contract),
                self._show_everything,
                owner=self,
                slot="detail",
            )
        else:
            self._context.runner.read(
                lambda session: development_detail(session, development_id, today),
                self._show_development,
                owner=self,
                slot="detail",
            )

    def _say_when_empty(self, wanted: PropertiesFilter) -> None:
        if wanted.only_vacant and not (wanted.tenure or wanted.contract):
            self.table.set_empty(self.tr("No unit is vacant"))
        elif wanted.is_empty:
            self.table.set_empty(
                self.tr("No units yet"),
                self.tr("Units come with the spreadsheets of a cooperative, or one by one."),
                self.tr("New &unit…"),
                self.new_unit_asked.emit,
            )
        else:
            self.table.set_empty(self.tr("No unit fits the filter."))

    def _show_everything(self, counts: Counts) -> None:
        self.detail = None
        self.title.set_title(self.tr("All developments"))
        self.title.set_side("")
        self.about.setText("")
        self.about.hide()
        self._show_counts(counts)

    def _show_development(self, detail: DevelopmentDetail | None) -> None:
        if detail is None:
            return
        self.detail = detail
        self.title.set_title(self._heading(detail))
        where = ", ".join(filter(None, (detail.address, detail.postal_code, detail.municipality)))
        self.title.set_side(" · ".join(filter(None, (detail.code, where))))
        about = [
            word(CONTRACTS, detail.contract),
            self.tr("phase: {0}").format(word(PHASES, detail.phase)),
            self.tr("owner: {0}").format(word(OWNERSHIPS, detail.ownership)),
        ]
        if detail.started_on is not None:
            about.append(self.tr("since {0}").format(format_date(detail.started_on)))
        self.about.setText(" · ".join(about))
        self.about.show()
        self._show_counts(detail.counts)

    def _heading(self, detail: DevelopmentDetail) -> str:
        parts = [detail.name]
        if self._place.building:
            parts.append(self.tr("building {0}").format(self._place.building))
        if self._place.stair:
            parts.append(self.tr("stair {0}").format(self._place.stair))
        return " · ".join(parts)

    def _show_counts(self, counts: Counts) -> None:
        numbers = (counts.units, counts.occupied, counts.vacant, counts.not_available)
        roles = (None, None, "vacancy" if counts.vacant else None, None)
        self.figures.set_values([f"{number:,}".replace(",", ".") for number in numbers], roles)
        self.shares.show_parts(
            [
                Part(word(TENURES, share.tenure), share.units, share.percent)
                for share in counts.tenures
            ]
        )
        self.shares.setVisible(bool(counts.tenures))
