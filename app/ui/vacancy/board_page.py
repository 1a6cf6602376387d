"""The page of empty units: the board or a list of them, and the chosen one at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QStackedWidget, QWidget

from app.models.formats import format_euro, format_percent
from app.models.vacancy import VoidPhase
from app.services.vacancy.board import EmptyUnit, empty_units, named_developments
from app.services.vacancy.occupancy import VacancyOnDay, vacancy_on
from app.services.vacancy.rent_lost import Bearer
from app.ui.context import PROPERTIES, Target
from app.ui.empty_state import EmptyState
from app.ui.fields import DateEdit
from app.ui.panels import Card, Muted, QuietLine, SectionTitle, Split, page_layout, plain_button
from app.ui.printing import LetterDialog
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.vacancy.board import Board
from app.ui.vacancy.columns import EMPTY_UNITS
from app.ui.vacancy.detail_panel import DetailPanel
from app.ui.vacancy.dialogs import ask_move

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext


@dataclass(frozen=True)
class EmptyUnitsPicture:
    """What the page shows of a day."""

    day: date
    rows: list[EmptyUnit]
    vacancy: VacancyOnDay
    developments: list[tuple[UUID, str]]


class EmptyUnitsPage(QWidget):
    """Empty units by phase, as cards or as a list that goes to Excel."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._wanted: UUID | None = None
        self.rows: list[EmptyUnit] = []
        self.title = SectionTitle(self.tr("Empty units"))
        self.summary = Muted()
        self.summary.setWordWrap(True)
        self.development = QComboBox()
        self.development.addItem(self.tr("All developments"), None)
        self.day = DateEdit(context.office.clock.today)
        self.day.set_day(context.office.clock.today())
        self.as_list = QCheckBox(self.tr("As a &list"))
        self.board = Board()
        self.list_model: StaticTableModel[EmptyUnit] = StaticTableModel(
            EMPTY_UNITS, self, key=lambda row: row.unit_id
        )
        self.table: TableView[EmptyUnit] = TableView(
            self.list_model, context=context, name="vacancy.units", title=self.tr("Empty units")
        )
        self.table.set_empty(self.tr("No unit is empty"))
        self.export = plain_button(self.tr("E&xcel…"), self.table.export_excel)
        self.paper = plain_button(self.tr("P&rint…"), self.show_paper)
        self.panel = DetailPanel(context)
        self._lay_out()
        self._connect()
        subjects = {"vacancy", "properties", "tenants", "charges"}
        self._fresh = Refreshing(self, context.runner, subjects, self._reload)

    def _lay_out(self) -> None:
        development, day = QLabel(self.tr("Develop&ment")), QLabel(self.tr("As on the da&y"))
        development.setBuddy(self.development)
        day.setBuddy(self.day)
        self.development.setMinimumWidth(180)
        self.day.setMaximumWidth(130)
        filters = QHBoxLayout()
        for widget in (development, self.development, day, self.day, self.as_list):
            filters.addWidget(widget)
        filters.addStretch(1)
        left = Card()
        self.views = QStackedWidget()
        self.views.addWidget(self.board)
        self.views.addWidget(self.table)
        self.views.addWidget(
            EmptyState(
                self.tr("No unit is empty"),
                self.tr("A unit comes here by itself, when notice is given or the keys come back."),
            )
        )
        self.keys = QuietLine(
            self.tr("Arrows choose a card, Ctrl+Left/Right moves it, Enter opens the unit.")
        )
        left.column.addWidget(self.title)
        left.column.addLayout(filters)
        left.column.addWidget(self.summary)
        left.column.addWidget(self.views, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.keys, 1)
        foot.addStretch()
        foot.addWidget(self.paper)
        foot.addWidget(self.export)
        left.column.addLayout(foot)
        page_layout(self).addWidget(Split("vacancy", left, self.panel, (66, 34)))

    def _connect(self) -> None:
        self.board.chosen.connect(self._on_chosen)
        self.board.move_asked.connect(self._ask_move)
        self.board.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_row_chosen)
        self.table.opened.connect(self._on_row_opened)
        self.panel.move_asked.connect(self._on_move_asked)
        self.development.currentIndexChanged.connect(self._reload)
        self.day.value_changed.connect(self._on_day)
        self.as_list.toggled.connect(self._show_view)

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose a unit by its key, on the board of today."""
        self._wanted = target.id
        today = self._context.office.clock.today()
        if self.shown_day() != today:
            self.day.set_day(today)
            self._reload()
        self.development.setCurrentIndex(0)
        self._choose_wanted()

    def shown_day(self) -> date:
        """The day that is looked at: today where none is typed."""
        return self.day.day() or self._context.office.clock.today()

    def _wanted_development(self) -> UUID | None:
        chosen = self.development.currentData()
        return UUID(chosen) if isinstance(chosen, str) else None

    @Slot()
    def _on_day(self) -> None:
        if not self.day.invalid():
            self._reload()

    @Slot()
    def _reload(self) -> None:
        day, wanted = self.shown_day(), self._wanted_development()

        def read(session: Session) -> EmptyUnitsPicture:
            return EmptyUnitsPicture(
                day,
                empty_units(session, day, wanted),
                vacancy_on(session, day),
                named_developments(session),
            )

        self._context.runner.read(read, self._show, owner=self, slot="board")

    def _show(self, picture: EmptyUnitsPicture) -> None:
        self.rows = picture.rows
        self._offer_developments(picture.developments)
        self.board.show_rows(picture.rows)
        self.list_model.set_rows(picture.rows)
        self.title.set_side(self._totals(picture.rows))
        self.summary.setText(self._say_vacancy(picture.vacancy))
        self._show_view()
        self._choose_wanted()
        self._wanted = None

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.board.choose(self._wanted):
            self.table.choose(self._wanted)
            self._wanted = None

    def _offer_developments(self, developments: list[tuple[UUID, str]]) -> None:
        box = self.development
        known = [(box.itemData(place), box.itemText(place)) for place in range(1, box.count())]
        if known == [(key.hex, name) for key, name in developments]:
            return
        chosen = self.development.currentData()
        self.development.blockSignals(True)
        while self.development.count() > 1:
            self.development.removeItem(1)
        for key, name in developments:
            self.development.addItem(name, key.hex)
        self.development.setCurrentIndex(max(self.development.findData(chosen), 0))
        self.development.blockSignals(False)

    def _totals(self, rows: list[EmptyUnit]) -> str:
        empty = sum(not row.is_occupied for row in rows)
        said = self.tr("{0} empty, {1} under notice · {2} lost").format(
            empty, len(rows) - empty, format_euro(sum(row.lost_cents for row in rows))
        )
        managers = sum(row.lost_cents for row in rows if row.bearer is Bearer.MANAGER)
        if not managers:
            return said
        return self.tr("{0}, {1} of it borne by managers").format(said, format_euro(managers))

    def _say_vacancy(self, found: VacancyOnDay) -> str:
        if not found.available_units:
            return self.tr("Vacancy of all developments on the day: n.d.")
        percent = format_percent(100 * found.vacant_units / found.available_units)
        said = self.tr("Vacancy of all developments on the day: {0} of {1} units, {2}").format(
            found.vacant_units, found.available_units, percent
        )
        if not found.excluded:
            return f"{said}."
        codes = ", ".join(line.unit_code for line in found.excluded[:3])
        more = "…" if len(found.excluded) > 3 else ""
        return self.tr("{0}; {1} left out ({2}).").format(
            said, len(found.excluded), f"{codes}{more}"
        )

    @Slot()
    def _show_view(self) -> None:
        as_list = self.as_list.isChecked()
        self.views.setCurrentIndex(1 if as_list else (0 if self.rows else 2))
        self.keys.setVisible(not as_list and bool(self.rows))
        self.export.setEnabled(bool(self.rows))
        self.paper.setEnabled(bool(self.rows))

    # On paper

    @Slot()
    def show_paper(self) -> None:
        """The list as it would be printed."""
        day, wanted = self.shown_day(), self._wanted_development()

        def make(session: Session) -> bytes:
            from app.services.letters.empty_units_paper import empty_units_pdf

            return empty_units_pdf(session, day, wanted)

        self._context.runner.read(make, self._show_pdf, owner=self, slot="paper")

    def _show_pdf(self, pdf: bytes) -> None:
        LetterDialog(
            self._context,
            self,
            title=self.tr("Empty units"),
            file_name=f"alloggi-sfitti-{self.shown_day().isoformat()}.pdf",
            pdf=pdf,
            says_what_is_owed=False,
        ).open()

    # Choosing and moving

    @Slot(object)
    def _on_chosen(self, unit: EmptyUnit | None) -> None:
        self.panel.show_unit(unit, self.shown_day())

    @Slot(object)
    def _on_row_chosen(self, unit_id: object) -> None:
        if self.as_list.isChecked() and isinstance(unit_id, UUID):
            self.board.choose(unit_id, focus=False)

    @Slot(object)
    def _on_opened(self, unit: EmptyUnit) -> None:
        self._context.navigate(Target(PROPERTIES, unit.unit_id))

    @Slot(object)
    def _on_row_opened(self, unit_id: object) -> None:
        if isinstance(unit_id, UUID):
            self._context.navigate(Target(PROPERTIES, unit_id))

    @Slot(object)
    def _on_move_asked(self, step: int) -> None:
        self.board.ask_move(step)

    @Slot(object, object)
    def _ask_move(self, unit: EmptyUnit, to: VoidPhase) -> None:
        if self.shown_day() != self._context.office.clock.today():
            self._context.messages.inform(
                self.tr("Cards move on the board of today: this is how it was.")
            )
            return
        ask_move(self._context, self, unit, to)


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return EmptyUnitsPage(context)
