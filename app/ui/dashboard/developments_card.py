"""The table of developments: how each of them is doing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.formats import format_percent
from app.models.properties import DevelopmentPhase, ManagerContract
from app.ui.columns import Column
from app.ui.dashboard.benchmarks import Benchmark
from app.ui.panels import Card, LinkButton, SectionTitle
from app.ui.properties.words import CONTRACTS, PHASES, word
from app.ui.tables import StaticTableModel, TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.dashboard.portfolio import Portfolio
    from app.ui.context import WindowContext

FIGURES = {"arrears": "arrears", "vacancy": "vacancy", "overdue": "overdue"}


@dataclass(frozen=True)
class DevelopmentRow:
    """A development with the figures of the present month. `held_against` colours what is above
    it."""

    id: UUID
    code: str
    name: str
    contract: ManagerContract
    phase: DevelopmentPhase
    units: int
    arrears_pct: float | None
    vacancy_pct: float | None
    overdue_cents: int
    loss_cents: int
    held_against: Benchmark | None


def _arrears_role(row: DevelopmentRow) -> str | None:
    held = row.held_against
    return "danger" if held and (row.arrears_pct or 0) > held.arrears_pct else None


def _vacancy_role(row: DevelopmentRow) -> str | None:
    held = row.held_against
    return "danger" if held and (row.vacancy_pct or 0) > held.vacancy_pct else None


FEW_UNITS = 30
"""Below so many units a percentage says little: one unit is more than three points."""


def _one_unit(row: DevelopmentRow) -> str:
    if not 0 < row.units < FEW_UNITS:
        return ""
    return f"⚠ {format_percent(100 / row.units)}"


ABOVE = QT_TRANSLATE_NOOP(
    "Columns", "Red: above the chosen benchmark. Double-click a figure to see how it is computed."
)
COLUMNS = (
    Column[DevelopmentRow](
        "name", QT_TRANSLATE_NOOP("Columns", "Development"), lambda row: row.name, width=210
    ),
    Column[DevelopmentRow](
        "contract",
        QT_TRANSLATE_NOOP("Columns", "Contract"),
        lambda row: word(CONTRACTS, row.contract),
        width=170,
    ),
    Column[DevelopmentRow](
        "phase",
        QT_TRANSLATE_NOOP("Columns", "Phase"),
        lambda row: word(PHASES, row.phase),
        width=110,
    ),
    Column[DevelopmentRow](
        "units",
        QT_TRANSLATE_NOOP("Columns", "Units"),
        lambda row: row.units,
        "number",
        width=80,
    ),
    Column[DevelopmentRow](
        "one_unit",
        QT_TRANSLATE_NOOP("Columns", "One unit is"),
        _one_unit,
        "state",
        width=100,
        explanation=QT_TRANSLATE_NOOP(
            "Columns",
            "In a development of few units one unit more or less changes the percentage by so"
            " much: compare with care.",
        ),
    ),
    Column[DevelopmentRow](
        "arrears",
        QT_TRANSLATE_NOOP("Columns", "Arrears %"),
        lambda row: row.arrears_pct,
        "percent",
        width=110,
        colour=_arrears_role,
        explanation=ABOVE,
    ),
    Column[DevelopmentRow](
        "vacancy",
        QT_TRANSLATE_NOOP("Columns", "Vacancy %"),
        lambda row: row.vacancy_pct,
        "percent",
        width=110,
        colour=_vacancy_role,
        explanation=ABOVE,
    ),
    Column[DevelopmentRow](
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue"),
        lambda row: row.overdue_cents,
        "euro",
        width=140,
    ),
    Column[DevelopmentRow](
        "loss",
        QT_TRANSLATE_NOOP("Columns", "Vacancy loss / month"),
        lambda row: row.loss_cents,
        "euro",
        width=150,
        explanation=QT_TRANSLATE_NOOP(
            "Columns",
            "Vacant days of this month × the rent of the unit's last lease ÷ days of the month; "
            "units that were never let have no rent and count nothing.",
        ),
    ),
)


class DevelopmentsCard(Card):
    """`chosen` carries the code of the development to draw, or None for all; `explain_asked`
    (which figure, code); `opened` the key of the development to go to;
    `reports_asked` that somebody wants them on paper."""

    chosen = Signal(object)
    explain_asked = Signal(object)
    opened = Signal(object)
    reports_asked = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: Portfolio | None = None
        self._benchmark: Benchmark | None = None
        self._month = 0
        self._means = ""
        self.model = StaticTableModel(COLUMNS, self)
        self.table = TableView(
            self.model,
            context=context,
            name="dashboard.developments",
            title=self.tr("Performance by development"),
        )
        title = self.title = SectionTitle(self.tr("Performance by development"))
        self.all_button = LinkButton(self.tr("&All developments"), self._show_all)
        self.explain_button = LinkButton(self.tr("&How is this computed?"), self._explain)
        self.open_button = LinkButton(self.tr("&Open"), self._open)
        self.excel_button = LinkButton(self.tr("E&xcel"), self.table.export_excel)
        self.reports_button = LinkButton(self.tr("&Reports…"), self.reports_asked.emit)
        for button in (
            self.all_button,
            self.explain_button,
            self.open_button,
            self.reports_button,
            self.excel_button,
        ):
            title.add(button)
        self.column.addWidget(title)
        self.column.addWidget(self.table, 1)
        self.table.chosen.connect(self._on_chosen)
        self.table.activated.connect(self._on_activated)
        self._offer(None)

    def show_figures(self, figures: Portfolio, month: int) -> None:
        """Show the figures of a month."""
        self._figures, self._month = figures, month
        self._show_means(figures, month)
        self._fill()

    def _show_means(self, figures: Portfolio, month: int) -> None:
        """Both means beside each other: which one is meant is never a question."""
        whole = figures.indicators(None, month)
        parts = [figures.indicators(each.code, month) for each in figures.developments]
        self._means = self.tr("weighted {0} · {1}  –  simple mean {2} · {3}").format(
            format_percent(whole.arrears_pct),
            format_percent(whole.vacancy_pct),
            format_percent(_mean([part.arrears_pct for part in parts])),
            format_percent(_mean([part.vacancy_pct for part in parts])),
        )
        self.title.set_side(self._means)

    def means(self) -> str:
        """The weighted and the simple mean of arrears and vacancy, in words."""
        return self._means

    def hold_against(self, benchmark: Benchmark | None) -> None:
        """Colour what is above this benchmark."""
        self._benchmark = benchmark
        self._fill()

    def _fill(self) -> None:
        figures = self._figures
        if figures is None:
            return
        rows = []
        for each in figures.developments:
            found = figures.indicators(each.code, self._month)
            rows.append(
                DevelopmentRow(
                    each.id,
                    each.code,
                    each.name,
                    each.contract,
                    each.phase,
                    each.units,
                    found.arrears_pct,
                    found.vacancy_pct,
                    found.overdue_cents,
                    found.vacant_rent_cents,
                    self._benchmark,
                )
            )
        self.model.set_rows(rows)

    def _code_of(self, key: object) -> str | None:
        return next((row.code for row in self.model.rows() if row.id == key), None)

    def _offer(self, key: object) -> None:
        for button in (self.all_button, self.explain_button, self.open_button):
            button.setVisible(key is not None)

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self._offer(key)
        self.chosen.emit(self._code_of(key))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        figure = FIGURES.get(COLUMNS[index.column()].key)
        key = self.model.key_at(index.row())
        if figure is not None:
            self.explain_asked.emit((figure, self._code_of(key)))
        else:
            self.opened.emit(key)

    @Slot()
    def _show_all(self) -> None:
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())

    @Slot()
    def _explain(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            figure = FIGURES.get(COLUMNS[index.column()].key, "arrears")
            code = self._code_of(self.model.key_at(index.row()))
            self.explain_asked.emit((figure, code))

    @Slot()
    def _open(self) -> None:
        key = self.table.chosen_key()
        if key is not None:
            self.opened.emit(key)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
