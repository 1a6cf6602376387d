"""The dashboard: tiles, trend, what to do today, and the table of developments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.context import PROPERTIES, Target
from app.ui.dashboard.charts_card import ChartsCard
from app.ui.dashboard.developments_card import DevelopmentsCard
from app.ui.dashboard.tiles import Tiles
from app.ui.dashboard.to_do_card import ToDoCard
from app.ui.empty_state import EmptyState
from app.ui.panels import GAP, Card, page_layout, plain_button
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.dashboard.kept_figures import KeptFigures
    from app.services.dashboard.plans_summary import PlansSummary
    from app.services.dashboard.portfolio import Portfolio
    from app.services.dashboard.scope import Scope
    from app.services.today.today_list import TodayList
    from app.ui.context import WindowContext
    from app.ui.dashboard.behind_dialog import Behind
    from app.ui.dashboard.explanations import Explanation

SUBJECTS = frozenset(
    {
        "properties",
        "tenants",
        "ledger",
        "repayment_plans",
        "community",
        "bank_statements",
        "reminders",
        "letters",
        "appointments",
        "committee",
        "hardship",
        "legal_files",
        "cooperative",
        "vacancy",
    }
)


class DashboardTab(QWidget):
    """Reads the figures in the background; each part fills as soon as its own are there."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._figures: Portfolio | None = None
        self._kept: KeptFigures | None = None
        self._plans: PlansSummary | None = None
        self.tiles = Tiles(context.language)
        self.trend = ChartsCard(context)
        self.to_do = ToDoCard()
        self.developments = DevelopmentsCard(context)
        self.developments.hold_against(self.trend.benchmark())
        self.page = QWidget()
        self._lay_out()
        self.nothing = self._first_steps()
        self.whole = QStackedWidget()
        self.whole.addWidget(self.page)
        self.whole.addWidget(self.nothing)
        page_layout(self).addWidget(self.whole)
        self.tiles.asked.connect(self._on_tile)
        self.trend.point_chosen.connect(self._on_point)
        self.trend.behind_asked.connect(self._open_behind)
        self.trend.month_changed.connect(self._on_month)
        self.trend.benchmark_changed.connect(self._on_benchmark)
        self.trend.development.currentIndexChanged.connect(self._fill_tiles)
        self.to_do.opened.connect(self._on_to_do)
        self.developments.chosen.connect(self.trend.choose_development)
        self.developments.explain_asked.connect(self._on_cell)
        self.developments.opened.connect(self._on_development)
        self.developments.reports_asked.connect(self._open_reports)
        self._fresh = Refreshing(self, context.runner, SUBJECTS, self._reload)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self.trend, 3)
        self.to_do.setMinimumWidth(280)
        middle.addWidget(self.to_do, 1)
        column = page_layout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tiles)
        column.addLayout(middle, 11)
        column.addWidget(self.developments, 10)

    def _first_steps(self) -> QWidget:
        card = Card()
        empty = EmptyState(
            self.tr("This office is still empty"),
            self.tr(
                "Arrears, vacancy and repayment plans show here once there are developments, "
                "households and charges. A cooperative moves in with its spreadsheets."
            ),
            self.tr("&Move in from spreadsheets…"),
            self._move_in,
        )
        empty.button.setProperty("primary", True)
        self.add_button = plain_button(self.tr("Add the first &development…"), self._add_first)
        steps = empty.layout()
        if isinstance(steps, QVBoxLayout):
            place = steps.indexOf(empty.button) + 1
            steps.insertWidget(place, self.add_button, 0, Qt.AlignmentFlag.AlignHCenter)
        card.column.addWidget(empty, 1)
        self.move_in_button = empty.button
        return card

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: self._read_figures(session, today),
            self._show_figures,
            owner=self,
            slot="figures",
        )

    def _read_the_rest(self) -> None:
        """What takes longer comes after: figures must not wait for it."""
        today, read = self._context.office.clock.today(), self._context.runner.read
        read(
            lambda session: _read_plans(session, today), self._show_plans, owner=self, slot="plans"
        )
        read(
            lambda session: _read_today(session, today), self.to_do.show_list, owner=self, slot="do"
        )

    def _read_figures(self, session: Session, today: date) -> Portfolio:
        """In a worker: what was read before is kept and brought up to date."""
        from app.services.dashboard.definition import chosen_definition
        from app.services.dashboard.kept_figures import KeptFigures

        if self._kept is None:
            self._kept = KeptFigures()
        return self._kept.portfolio(session, today, chosen_definition(session))

    def _show_figures(self, figures: Portfolio) -> None:
        self._figures = figures
        self.whole.setCurrentWidget(self.page if figures.developments else self.nothing)
        if not figures.developments:
            return
        self.trend.show_figures(figures)
        self._on_month()
        self._on_benchmark()
        self._read_the_rest()

    @Slot()
    def _on_month(self) -> None:
        """Show the figures of the month that is chosen."""
        figures, month = self._figures, self.trend.month_number()
        if figures is None or month is None:
            return
        self._fill_tiles()
        self.developments.show_figures(figures, month)

    @Slot()
    def _fill_tiles(self) -> None:
        """The tiles follow the month and the developments that are chosen."""
        figures, month = self._figures, self.trend.month_number()
        if figures is not None and month is not None:
            self.tiles.show_figures(figures, self.trend.scope(), month)
            if self._plans is not None:
                self.tiles.show_plans(self._plans)

    def _show_plans(self, plans: PlansSummary) -> None:
        self._plans = plans
        self.tiles.show_plans(plans)

    # What a person asks

    @Slot(str)
    def _on_tile(self, figure: str) -> None:
        self._explain(figure)

    @Slot(object)
    def _on_cell(self, asked: tuple[str, str | None]) -> None:
        from app.services.dashboard.scope import Scope

        figure, development = asked
        self._explain(figure, Scope(development))

    @Slot(object)
    def _on_point(self, point: tuple[str, int, Scope]) -> None:
        figure, month, scope = point
        self._explain(figure, scope, month)

    def _explain(self, figure: str, scope: Scope | None = None, month: int | None = None) -> None:
        from app.ui.dashboard import explanations

        figures, language = self._figures, self._context.language
        if figures is None:
            return
        scope = self.trend.scope() if scope is None else scope
        month = self.trend.month_number() if month is None else month
        assert month is not None
        if figure == "arrears":
            self._open(explanations.explain_arrears(figures, month, scope, language))
        elif figure == "vacancy":
            self._open(explanations.explain_vacancy(figures, month, scope, language))
        elif figure == "overdue":
            self._open(explanations.explain_overdue(figures, month, scope, self._plans))
        elif figure == "collected":
            self._open(explanations.explain_collected(figures, month, scope, language))
        elif self._plans is not None:
            self._open(explanations.explain_plans(figures, self._plans))

    def _open(self, explained: Explanation) -> None:
        from app.ui.dashboard.explanation_dialog import ExplanationDialog

        today = self._context.office.clock.today()
        dialog = ExplanationDialog(self._context, explained, self)
        dialog.behind_asked.connect(lambda: self._open_behind(explained.behind(today)))
        dialog.open()

    @Slot(object)
    def _open_behind(self, behind: Behind[Any]) -> None:
        from app.ui.dashboard.behind_dialog import BehindDialog

        BehindDialog(self._context, behind, self).open()

    @Slot()
    def _on_benchmark(self) -> None:
        self.developments.hold_against(self.trend.benchmark())

    @Slot(object)
    def _on_to_do(self, target: Target) -> None:
        self._context.navigate(target)

    @Slot(object)
    def _on_development(self, key: UUID) -> None:
        self._context.navigate(Target(PROPERTIES, key))

    @Slot()
    def _open_reports(self) -> None:
        from app.ui.reports import open_reports

        open_reports(self._context, self)

    @Slot()
    def _move_in(self) -> None:
        """What the window's menu does for the same words."""
        menu = getattr(self.window(), "menu", None)
        if menu is not None and hasattr(menu, "kit_asked"):
            menu.kit_asked.emit()

    @Slot()
    def _add_first(self) -> None:
        self._context.navigate(Target(PROPERTIES, action="new"))


# The services need numpy, which the window must not wait for: they are imported by the readers.


def _read_plans(session: Session, today: date) -> PlansSummary:
    from app.services.dashboard.plans_summary import plans_summary

    return plans_summary(session, today)


def _read_today(session: Session, today: date) -> TodayList:
    from app.services.today.today_list import today_list

    return today_list(session, today)
