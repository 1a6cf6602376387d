"""The right side for a unit: key figures, its occupancy over time, leases, days, data, annexes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.formats import format_date, format_decimal, format_euro, format_percent
from app.services.properties.details import UnitDetail, UnitLease, unit_detail
from app.services.properties.state import UnitState
from app.services.vacancy.occupancy import UnitVacancy, unit_vacancy
from app.ui.columns import write
from app.ui.context import PROPERTIES, TENANTS, Target
from app.ui.panels import (
    ActionRow,
    Card,
    InnerTabs,
    KeyFigures,
    LinkButton,
    Muted,
    SectionTitle,
    plain_button,
    primary_button,
)
from app.ui.properties.columns import ANNEX_COLUMNS, LEASE_COLUMNS, YEARS
from app.ui.properties.facts import Facts
from app.ui.properties.timeline import OccupancyTimeline
from app.ui.properties.words import STATES, TENURES, word
from app.ui.tables import StaticTableModel, TableView

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext


@dataclass(frozen=True)
class UnitPicture:
    """A unit with its history."""

    detail: UnitDetail
    vacancy: UnitVacancy


class UnitPage(Card):
    """One unit. The signals ask the tab for its forms; `back_asked` for the development."""

    edit_asked = Signal()
    end_asked = Signal()
    new_annex_asked = Signal()
    annex_opened = Signal(object)
    back_asked = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.shown: UnitPicture | None = None
        self.title = SectionTitle("")
        self.development = LinkButton("", self.back_asked.emit)
        self.title.add(self.development)
        self.figures = KeyFigures(
            [
                self.tr("State"),
                self.tr("Occupant"),
                self.tr("Days vacant now"),
                self.tr("Days vacant in all"),
                self.tr("Rent and advances"),
            ]
        )
        self.timeline = OccupancyTimeline()
        self.timeline.household_chosen.connect(self._open_household)
        self.hint = Muted(self.tr("Click a household to open it."))
        self.edit = plain_button(self.tr("&Edit…"), self.edit_asked.emit)
        self.new_annex = plain_button(self.tr("New &annex…"), self.new_annex_asked.emit)
        self.void = plain_button(self.tr("Empty &unit"), self._open_void)
        self.end = primary_button(self.tr("End &occupancy…"), self.end_asked.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(SectionTitle(self.tr("Occupancy over time")))
        heading.addWidget(self.hint)
        self.column.addWidget(self.title)
        self.column.addWidget(self.figures)
        self.column.addLayout(heading)
        self.column.addWidget(self.timeline)
        self.column.addWidget(self._tabs(), 1)
        self.column.addWidget(ActionRow([self.edit, self.new_annex, self.void], self.end))

    def _tabs(self) -> InnerTabs:
        self.leases = StaticTableModel(LEASE_COLUMNS, self)
        self.lease_table = TableView(
            self.leases, context=self._context, name="properties.leases", title=self.tr("Leases")
        )
        self.lease_table.set_empty(self.tr("Never let"), self.tr("No lease names this unit yet."))
        self.lease_table.opened.connect(self._open_lease)
        self.years = StaticTableModel(YEARS, self, key=lambda row: row.year)
        self.year_table = TableView(
            self.years,
            context=self._context,
            name="properties.years",
            title=self.tr("Days vacant by year"),
        )
        self.year_table.set_empty(self.tr("Nothing known yet"))
        self.annexes = StaticTableModel(ANNEX_COLUMNS, self)
        self.annex_table = TableView(
            self.annexes, context=self._context, name="properties.annexes", title=self.tr("Annexes")
        )
        self.annex_table.set_empty(
            self.tr("No annexes"),
            self.tr("Garages, cellars and the like that go with the unit."),
            self.tr("New &annex…"),
            self.new_annex_asked.emit,
        )
        self.annex_table.opened.connect(self.annex_opened)
        self.facts = Facts(
            [
                self.tr("Stair, floor, flat"),
                self.tr("Building"),
                self.tr("Tenure"),
                self.tr("Area"),
                self.tr("Rooms"),
                self.tr("Energy class"),
                self.tr("Thousandths"),
                self.tr("Cadastral sheet, parcel, subordinate"),
                self.tr("Cadastral category"),
                self.tr("Available from"),
                self.tr("Available until"),
                self.tr("Notes"),
            ]
        )
        tabs = InnerTabs()
        tabs.addTab(_page(self.lease_table), self.tr("&Leases"))
        tabs.addTab(_page(self.year_table), self.tr("Days vacan&t"))
        tabs.addTab(_page(self.facts), self.tr("&Data"))
        tabs.addTab(_page(self.annex_table), self.tr("Anne&xes"))
        self.tabs = tabs
        return tabs

    def show_unit(self, unit_id: UUID) -> None:
        """Read and show a unit."""
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: _picture(session, unit_id, today), self._show, owner=self, slot="unit"
        )

    def _show(self, picture: UnitPicture | None) -> None:
        self.shown = picture
        if picture is None:
            return
        detail, vacancy = picture.detail, picture.vacancy
        today = self._context.office.clock.today()
        self.title.set_title(detail.code)
        self.development.setText(detail.development_name)
        self._show_figures(picture, detail.lease_on(today))
        self.timeline.show_stretches(vacancy.stretches, today)
        self.hint.setVisible(bool(detail.leases))
        self.leases.set_rows(detail.leases)
        self.years.set_rows(reversed(vacancy.years))
        self.annexes.set_rows(detail.annexes)
        self.facts.set_values(self._data(detail))
        self.end.setEnabled(detail.lease_on(today) is not None)
        self.void.setVisible(detail.state is UnitState.VACANT)

    def _show_figures(self, picture: UnitPicture, lease: UnitLease | None) -> None:
        detail, vacancy = picture.detail, picture.vacancy
        state = word(STATES, detail.state)
        role = None
        if detail.state is UnitState.VACANT:
            role = "vacancy"
            if vacancy.vacant_since is not None:
                state = self.tr("vacant since {0}").format(format_date(vacancy.vacant_since))
        share = (
            100 * vacancy.vacant_days_total / vacancy.available_days_total
            if vacancy.available_days_total
            else None
        )
        in_all = self.tr("{0} of {1} ({2})").format(
            write("number", vacancy.vacant_days_total),
            write("number", vacancy.available_days_total),
            format_percent(share),
        )
        paid = ""
        if lease is not None:
            paid = format_euro(lease.monthly_rent_cents + lease.monthly_service_advance_cents)
        self.figures.set_values(
            [
                state,
                lease.household_name if lease else "",
                str(vacancy.vacant_days_now) if vacancy.vacant_since else "",
                in_all,
                paid,
            ],
            [role, None, role],
        )

    def _data(self, detail: UnitDetail) -> list[str]:
        place = " · ".join(filter(None, (detail.stair, detail.floor, detail.flat_number)))
        cadastre = " / ".join(
            filter(
                None,
                (detail.cadastral_sheet, detail.cadastral_parcel, detail.cadastral_subordinate),
            )
        )
        area = format_decimal(detail.area_square_metres)
        return [
            place,
            detail.building,
            word(TENURES, detail.tenure),
            f"{area} m²" if area else "",
            format_decimal(detail.rooms),
            detail.energy_class,
            format_decimal(detail.thousandths),
            cadastre,
            detail.cadastral_category,
            _day(detail.available_from),
            _day(detail.available_to),
            detail.notes,
        ]

    @Slot()
    def _open_void(self) -> None:
        """What is done about it while it is empty: its card on the board."""
        if self.shown is not None:
            self._context.navigate(Target(PROPERTIES, self.shown.detail.id, "vacancy"))

    @Slot(object)
    def _open_household(self, household_id: UUID) -> None:
        self._context.navigate(Target(TENANTS, household_id))

    @Slot(object)
    def _open_lease(self, lease_id: object) -> None:
        if self.shown is not None:
            for lease in self.shown.detail.leases:
                if lease.id == lease_id:
                    self._open_household(lease.household_id)


def _day(day: date | None) -> str:
    return "" if day is None else format_date(day)


def _page(widget: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 4, 0, 0)
    column.addWidget(widget)
    return page


def _picture(session: Session, unit_id: UUID, today: date) -> UnitPicture | None:
    detail = unit_detail(session, unit_id, today)
    vacancy = unit_vacancy(session, unit_id, today)
    return None if detail is None or vacancy is None else UnitPicture(detail, vacancy)
