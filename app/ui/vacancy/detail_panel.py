"""The chosen empty unit: phases, works, visits, whom it suits, offers, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_date, format_decimal, format_euro
from app.models.properties import Tenure
from app.models.tenants import LeaseKind
from app.models.vacancy import OfferAnswer
from app.services.vacancy.detail import EmptyUnitDetail, empty_unit_detail
from app.ui.context import PROPERTIES, Target
from app.ui.empty_state import EmptyState
from app.ui.panels import (
    ActionRow,
    Card,
    InnerTabs,
    KeyFigures,
    Muted,
    SectionTitle,
    plain_button,
    primary_button,
)
from app.ui.properties.words import TENURES, word
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.translation import translate
from app.ui.vacancy.columns import FIT_COLUMNS, INSPECTIONS, OFFERS, PHASE_LINES, WORKS
from app.ui.vacancy.dialogs import (
    ask_answer,
    ask_cause,
    ask_inspection,
    ask_offer,
    ask_phase,
    ask_works,
)
from app.ui.vacancy.words import BEARERS, CAUSES, SOURCES, place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from app.services.vacancy.board import EmptyUnit
    from app.ui.context import WindowContext

Row = TypeVar("Row")

_KINDS = {
    Tenure.RENT_TO_BUY: LeaseKind.RENT_TO_BUY,
    Tenure.FIXED_TERM: LeaseKind.THREE_PLUS_TWO,
    Tenure.PERMANENT: LeaseKind.PERMANENT,
    Tenure.COOPERATIVE_USE: LeaseKind.COOPERATIVE_USE,
}
"""The usual contract of a unit's tenure."""


class DetailPanel(Card):
    """One empty unit. `move_asked` carries −1 or 1: the neighbouring phase is wanted."""

    move_asked = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.detail: EmptyUnitDetail | None = None
        self._wanted: UUID | None = None
        self.title = SectionTitle("")
        self.figures = KeyFigures(
            [self.tr("Days empty"), self.tr("Rent lost"), self.tr("A day"), self.tr("Cause")]
        )
        self.facts = Muted()
        self.facts.setWordWrap(True)
        self.back = plain_button(self.tr("Move &back…"), self._move_back)
        self.onward = primary_button(self.tr("Move &on…"), self._move_on)
        self.cause = plain_button(self.tr("Ca&use…"), self.ask_cause)
        self.unit = plain_button(self.tr("Uni&t"), self._open_unit)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.figures, self.facts):
            column.addWidget(widget)
        column.addWidget(self._tabs(), 1)
        column.addWidget(ActionRow([self.unit, self.cause, self.back], self.onward))
        self.pages = QStackedWidget()
        self.pages.addWidget(
            EmptyState(
                self.tr("No unit chosen"),
                self.tr("Choose a card: its phases, works and candidates come here."),
            )
        )
        self.pages.addWidget(page)
        self.column.addWidget(self.pages)

    # Building

    def _tabs(self) -> InnerTabs:
        self.phases = StaticTableModel(PHASE_LINES, self, key=lambda row: row.phase)
        self.works = StaticTableModel(WORKS, self)
        self.inspections = StaticTableModel(INSPECTIONS, self)
        self.fits = StaticTableModel(FIT_COLUMNS, self)
        self.offers = StaticTableModel(OFFERS, self)
        self.phase_table = self._table(self.phases, "phases", self.tr("Phases"))
        self.works_table = self._table(self.works, "works", self.tr("Works"))
        self.inspection_table = self._table(self.inspections, "visits", self.tr("Visits"))
        self.fit_table = self._table(self.fits, "fits", self.tr("Whom it suits"))
        self.offer_table = self._table(self.offers, "offers", self.tr("Offers"))
        self.works_table.set_empty(self.tr("No works"), self.tr("Order what is to be done here."))
        self.inspection_table.set_empty(self.tr("Nobody has been there yet"))
        self.fit_table.set_empty(
            self.tr("Nobody waits"), self.tr("Candidates come from the page beside this one.")
        )
        self.offer_table.set_empty(self.tr("Not offered yet"))
        self.phase_table.opened.connect(self.ask_phase)
        self.works_table.opened.connect(self.edit_works)
        self.inspection_table.opened.connect(self.edit_inspection)
        self.fit_table.opened.connect(self.ask_offer)
        self.offer_table.opened.connect(self.ask_answer)
        self.edit_phase = plain_button(self.tr("&Dates…"), self.ask_phase)
        self.new_works = plain_button(self.tr("Order wor&ks…"), self.ask_works)
        self.edit_works_button = plain_button(self.tr("&Edit…"), self.edit_works)
        self.new_inspection = plain_button(self.tr("Note a &visit…"), self.ask_inspection)
        self.edit_inspection_button = plain_button(self.tr("&Edit…"), self.edit_inspection)
        self.offer = plain_button(self.tr("Offer t&his unit…"), self.ask_offer)
        self.answer = plain_button(self.tr("&Answer…"), self.ask_answer)
        self.new_lease = plain_button(self.tr("&New lease…"), self.ask_lease)
        self.works_total = Muted()
        self.tabs = InnerTabs()
        for title, table, buttons in (
            (self.tr("&Phases"), self.phase_table, [self.edit_phase]),
            (self.tr("&Works"), self.works_table, [self.new_works, self.edit_works_button]),
            (
                self.tr("V&isits"),
                self.inspection_table,
                [self.new_inspection, self.edit_inspection_button],
            ),
            (self.tr("&Suits"), self.fit_table, [self.offer]),
            (self.tr("O&ffers"), self.offer_table, [self.answer, self.new_lease]),
        ):
            total = [self.works_total] if table is self.works_table else []
            self.tabs.addTab(_page(table, *total, ActionRow(buttons)), title)
        return self.tabs

    def _table(self, model: StaticTableModel[Row], name: str, title: str) -> TableView[Row]:
        return TableView(model, context=self._context, name=f"vacancy.{name}", title=title)

    # Showing

    def show_unit(self, unit: EmptyUnit | None, day: date) -> None:
        """Read and show a unit as it was on a day; nothing for None. It changes only today."""
        self._wanted = unit.unit_id if unit else None
        if unit is None:
            self._show(None)
            return
        key = unit.unit_id
        self._context.runner.read(
            lambda session: empty_unit_detail(session, key, day),
            self._show,
            owner=self,
            slot="detail",
        )
        is_today = day == self._context.office.clock.today()
        for button in self._writing():
            button.setEnabled(is_today)

    def _writing(self) -> Sequence[QWidget]:
        return (
            self.back,
            self.onward,
            self.cause,
            self.edit_phase,
            self.new_works,
            self.edit_works_button,
            self.new_inspection,
            self.edit_inspection_button,
            self.offer,
            self.answer,
            self.new_lease,
        )

    def _show(self, detail: EmptyUnitDetail | None) -> None:
        if detail is not None and detail.unit.unit_id != self._wanted:
            return
        self.detail = detail
        self.pages.setCurrentIndex(0 if detail is None else 1)
        if detail is None:
            return
        unit = detail.unit
        self.title.set_title(unit.code)
        self.title.set_side(f"{unit.development_name} · {place(unit)}".rstrip(" ·"))
        self.figures.set_values(
            [
                str(unit.days_empty),
                format_euro(unit.lost_cents),
                format_euro(unit.lost_a_day_cents),
                translate("States", CAUSES[unit.cause]),
            ],
            ["vacancy" if unit.days_empty else None, None, None, None],
        )
        self.facts.setText(self._facts(detail))
        self.phases.set_rows(detail.phases)
        self.works.set_rows(detail.works)
        counted = [row for row in detail.works if not row.cancelled]
        self.works_total.setText(
            self.tr("Estimate {0}, cost so far {1}").format(
                format_euro(sum(row.estimated_cents or 0 for row in counted)),
                format_euro(sum(row.actual_cents or 0 for row in counted)),
            )
        )
        self.inspections.set_rows(detail.inspections)
        self.fits.set_rows(detail.fits)
        self.offers.set_rows(detail.offers)
        self.phase_table.choose(unit.phase)

    def _facts(self, detail: EmptyUnitDetail) -> str:
        unit = detail.unit
        parts = [word(TENURES, unit.tenure)]
        if unit.rooms is not None:
            parts.append(self.tr("{0} rooms").format(format_decimal(unit.rooms.normalize())))
        if unit.area_square_metres is not None:
            parts.append(self.tr("{0} m²").format(format_decimal(unit.area_square_metres)))
        lines = [" · ".join(parts)]
        lines.append(
            self.tr("{0} a month, {1}; borne by {2}.").format(
                format_euro(unit.monthly.cents),
                translate("States", SOURCES[unit.monthly.source]),
                translate("States", BEARERS[unit.bearer]),
            )
        )
        if unit.excluded:
            lines.append(self.tr("Its days are left out of vacancy."))
        if unit.next_starts_on is not None:
            lines.append(self.tr("Let from {0}.").format(format_date(unit.next_starts_on)))
        if unit.note:
            lines.append(unit.note)
        return "\n".join(lines)

    # Asking

    @Slot()
    def _move_back(self) -> None:
        self.move_asked.emit(-1)

    @Slot()
    def _move_on(self) -> None:
        self.move_asked.emit(1)

    @Slot()
    def _open_unit(self) -> None:
        if self.detail is not None:
            self._context.navigate(Target(PROPERTIES, self.detail.unit.unit_id))

    @Slot()
    def ask_cause(self) -> None:
        """Ask why it is empty."""
        if self.detail is not None:
            ask_cause(self._context, self, self.detail)

    @Slot()
    def ask_phase(self) -> None:
        """Ask for the days of the chosen phase."""
        chosen = self.phase_table.chosen_key()
        for line in self.detail.phases if self.detail else ():
            if line.phase == chosen and self.detail and self.edit_phase.isEnabled():
                ask_phase(self._context, self, self.detail.unit, line)

    @Slot()
    def ask_works(self) -> None:
        """Order works."""
        if self.detail is not None:
            ask_works(self._context, self, self.detail.unit, None)

    @Slot()
    def edit_works(self) -> None:
        """Correct the chosen works."""
        key = self.works_table.chosen_key()
        for row in self.detail.works if self.detail else ():
            if row.id == key and self.detail and self.edit_works_button.isEnabled():
                ask_works(self._context, self, self.detail.unit, row)

    @Slot()
    def ask_inspection(self) -> None:
        """Note a visit."""
        if self.detail is not None:
            ask_inspection(self._context, self, self.detail.unit, None)

    @Slot()
    def edit_inspection(self) -> None:
        """Correct the chosen visit."""
        key = self.inspection_table.chosen_key()
        for row in self.detail.inspections if self.detail else ():
            if row.id == key and self.detail and self.edit_inspection_button.isEnabled():
                ask_inspection(self._context, self, self.detail.unit, row)

    @Slot()
    def ask_offer(self) -> None:
        """Offer the unit to the chosen candidate, whom it suits or not."""
        key = self.fit_table.chosen_key()
        for fit in self.detail.fits if self.detail else ():
            if fit.id == key and self.detail and self.offer.isEnabled():
                ask_offer(self._context, self, self.detail.unit, fit.candidate)

    @Slot()
    def ask_answer(self) -> None:
        """Enter the answer to the chosen offer."""
        key = self.offer_table.chosen_key()
        for row in self.detail.offers if self.detail else ():
            open_one = row.answer in (OfferAnswer.PENDING, OfferAnswer.ACCEPTED)
            if row.id == key and open_one and self.detail and self.answer.isEnabled():
                ask_answer(self._context, self, self.detail.unit, row)

    @Slot()
    def ask_lease(self) -> None:
        """Open the form of a new household and its lease, with what is known of them."""
        from app.ui.tenants.editing_dialogs import open_new_household

        if self.detail is None:
            return
        unit = self.detail.unit
        known: dict[str, object] = {
            "unit_id": unit.unit_id.hex,
            "kind": _KINDS[unit.tenure].value,
            "monthly_rent_cents": unit.monthly.rent_cents,
            "monthly_service_advance_cents": unit.monthly.service_advance_cents,
        }
        for row in self.detail.offers:
            if row.answer is OfferAnswer.ACCEPTED:
                # Surnames may have several words ("De Luca Anna").
                surname, _, given_name = row.candidate_name.rpartition(" ")
                known["surname"] = surname or given_name
                known["given_name"] = given_name if surname else ""
        open_new_household(self._context, self, known)


def _page(table: QWidget, *below: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 8, 0, 0)
    column.addWidget(table, 1)
    for widget in below:
        column.addWidget(widget)
    return page
