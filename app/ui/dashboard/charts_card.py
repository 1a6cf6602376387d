"""The card of charts: what is shown, of which developments and which time, and the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QWidget

from app.models.formats import format_date, format_euro, format_percent
from app.models.properties import ManagerContract
from app.models.vacancy import VoidCause
from app.services.dashboard.definition import VacancyMeasure, in_words
from app.services.repayment_plans.monitoring import Standing
from app.ui.columns import write
from app.ui.dashboard.bar_chart import Bar, BarChart, BarPart
from app.ui.dashboard.benchmarks import (
    BENCHMARKS,
    NO_BENCHMARK,
    OWN,
    OWN_PAST,
    Benchmark,
    benchmark,
)
from app.ui.dashboard.chart_menu import ChartMenu
from app.ui.dashboard.chart_views import (
    OF_YEARS,
    VIEWS,
    View,
    age_parts,
    component_parts,
    money_bars,
    money_parts,
    overdue_bars,
    plan_bars,
    plan_parts,
    vacancy_bars,
    vacancy_parts,
    write_count,
)
from app.ui.dashboard.months import last_day, month_name
from app.ui.panels import Card, LinkButton
from app.ui.properties.words import CONTRACTS, word
from app.ui.translation import translate
from app.ui.window_state import recall, remember

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.dashboard.behind import PlanBehind, VacancyBehind
    from app.services.dashboard.components import OverdueShare
    from app.services.dashboard.portfolio import DevelopmentInfo, Indicators, Portfolio
    from app.services.dashboard.scope import Scope
    from app.ui.context import WindowContext
    from app.ui.dashboard.behind_dialog import Behind
    from app.ui.dashboard.chart import Chart
    from app.ui.dashboard.chart_export import ChartTable
    from app.ui.dashboard.trend_chart import TrendChart, TrendPoint

EVERYTHING = ""
CONTRACT, DEVELOPMENT = "contract", "development"
RANGES = (1, 3, 5, 0)
MONTHS_BACK = 36
"""So many past months may be looked at by development."""


class ChartsCard(Card):
    """`point_chosen` carries (figure, month number, `Scope`) of a clicked point of the trend; the
    figure is "arrears" or "vacancy". `behind_asked` carries the `Behind` of a clicked bar.
    `month_changed` carries the number of the month that all figures are of."""

    point_chosen = Signal(object)
    behind_asked = Signal(object)
    month_changed = Signal(object)
    benchmark_changed = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures: Portfolio | None = None
        self._asked = False
        self.chart: TrendChart | None = None
        self._build_choosers()
        self.lying = BarChart(self.tr("Bars by development"))
        self.standing = BarChart(self.tr("Bars by month"), standing=True)
        self._restore()
        self.export = LinkButton(self.tr("Ex&port"))
        self.menu = ChartMenu(context, self)
        self.export.setMenu(self.menu)
        self._lay_out()
        self._connect()

    def _build_choosers(self) -> None:
        self.what = _chooser(self.tr("What is shown"), 24)
        for view, name in VIEWS.items():
            self.what.addItem(translate("Dashboard", name), view.value)
        self.development = _chooser(self.tr("Development"), 13)
        self.development.addItem(self.tr("All developments"), EVERYTHING)
        self.month = _chooser(self.tr("Month"), 9)
        self.years = _chooser(self.tr("Years"), 5)
        for count, text in zip(
            RANGES,
            (self.tr("1 year"), self.tr("3 years"), self.tr("5 years"), self.tr("All years")),
            strict=True,
        ):
            self.years.addItem(text, count)
        self.held_against = _chooser(self.tr("Benchmark"), 10)
        for each in BENCHMARKS:
            self.held_against.addItem(translate("Dashboard", each.name), each.key)
        self.held_against.addItem(translate("Dashboard", OWN_PAST), OWN)
        self.held_against.addItem(translate("Dashboard", NO_BENCHMARK), "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.what)
        head.addStretch(1)
        for widget in (self.development, self.month, self.held_against, self.years, self.export):
            head.addWidget(widget)
        self.waiting = QLabel(self.tr("Drawing…"))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setObjectName("field_label")
        self.waiting.setMinimumHeight(110)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.lying)
        self.pictures = QStackedWidget()
        for page in (self.waiting, area, self.standing):
            self.pictures.addWidget(page)
        self.column.addLayout(head)
        self.column.addWidget(self.pictures, 1)

    def _connect(self) -> None:
        for chooser in (self.what, self.development, self.years, self.held_against):
            chooser.currentIndexChanged.connect(self._on_asked)
        self.month.currentIndexChanged.connect(self._on_month)
        self.held_against.currentIndexChanged.connect(self.benchmark_changed)
        self.lying.chosen.connect(self._on_bar)
        self.standing.chosen.connect(self._on_bar)

    def _restore(self) -> None:
        self.years.setCurrentIndex(max(self.years.findData(recall("dashboard.years", 5)), 0))
        kept = recall("dashboard.benchmark", BENCHMARKS[0].key)
        self.held_against.setCurrentIndex(max(self.held_against.findData(kept), 0))
        view = recall("dashboard.view", View.TREND.value)
        self.what.setCurrentIndex(max(self.what.findData(view), 0))

    # What is asked for

    def view(self) -> View:
        """What is shown."""
        return View(str(self.what.currentData()))

    def benchmark(self) -> Benchmark | None:
        """The benchmark that is held against the figures."""
        key = str(self.held_against.currentData())
        return self._own_past() if key == OWN else benchmark(key)

    def _own_past(self) -> Benchmark | None:
        """What the office itself came to a year before the month that is shown."""
        from app.services.dashboard.scope import indicators_within

        figures, month = self._figures, self.month_number()
        if figures is None or month is None or month - 12 not in figures.months:
            return None
        found = indicators_within(figures, self.scope(), month - 12)
        if found.arrears_pct is None or found.vacancy_pct is None:
            return None
        return Benchmark(OWN, OWN_PAST, found.arrears_pct, found.vacancy_pct)

    def scope(self) -> Scope:
        """Which developments are shown."""
        from app.services.dashboard.scope import Scope

        kind, _, value = str(self.development.currentData()).partition(":")
        if kind == CONTRACT:
            return Scope(contract=ManagerContract(value))
        return Scope(value) if kind == DEVELOPMENT else Scope()

    def month_number(self) -> int | None:
        """The month that the figures are of; None before there are any."""
        if self._figures is None:
            return None
        chosen = self.month.currentData()
        return chosen if isinstance(chosen, int) else self._figures.last_month

    def choose_development(self, code: str | None) -> None:
        """Show one development, or all for None."""
        self._choose(f"{DEVELOPMENT}:{code}" if code else EVERYTHING)

    def _choose(self, key: str) -> None:
        self.development.setCurrentIndex(max(self.development.findData(key), 0))

    def _within(self) -> list[DevelopmentInfo]:
        from app.services.dashboard.scope import developments_within

        return developments_within(self._figures, self.scope()) if self._figures else []

    def _as_of(self) -> date:
        figures, month = self._figures, self.month_number()
        assert figures is not None
        assert month is not None
        return min(last_day(month), figures.as_of)

    # Showing

    def show_figures(self, figures: Portfolio) -> None:
        """Draw these figures, once pyqtgraph is there."""
        self._figures = figures
        self._offer_developments(figures)
        self._offer_months(figures)
        if self.chart is None and not self._asked:
            self._asked = True
            # A second of importing, in a reader's thread: the window answers meanwhile.
            self._context.runner.read(_import_chart, self._make_chart, owner=self, slot="chart")
        self._draw()

    def _offer_developments(self, figures: Portfolio) -> None:
        chosen = str(self.development.currentData())
        self.development.blockSignals(True)
        while self.development.count() > 1:
            self.development.removeItem(1)
        present = {each.contract for each in figures.developments}
        if len(present) > 1:
            self.development.insertSeparator(1)
            for contract in ManagerContract:
                if contract in present:
                    name = word(CONTRACTS, contract)
                    self.development.addItem(name, f"{CONTRACT}:{contract.value}")
        self.development.insertSeparator(self.development.count())
        for each in figures.developments:
            self.development.addItem(each.name, f"{DEVELOPMENT}:{each.code}")
        self._choose(chosen)
        self.development.blockSignals(False)

    def _offer_months(self, figures: Portfolio) -> None:
        chosen = self.month.currentData()
        self.month.blockSignals(True)
        self.month.clear()
        self.month.addItem(self.tr("Today"), None)
        for month in reversed(figures.months[-MONTHS_BACK - 1 : -1]):
            self.month.addItem(month_name(month, self._context.language), month)
        self.month.setCurrentIndex(max(self.month.findData(chosen), 0) if chosen else 0)
        self.month.blockSignals(False)

    def _make_chart(self, _loaded: object) -> None:
        from app.ui.dashboard.trend_chart import TrendChart

        self.chart = TrendChart(self._context.language)
        self.chart.chosen.connect(self._on_point)
        self.pictures.addWidget(self.chart)
        self._draw()

    @Slot()
    def _on_asked(self) -> None:
        remember("dashboard.view", self.what.currentData())
        remember("dashboard.years", self.years.currentData())
        remember("dashboard.benchmark", self.held_against.currentData())
        self._draw()

    @Slot()
    def _on_month(self) -> None:
        month = self.month_number()
        if month is not None:
            self.month_changed.emit(month)
            self._draw()

    def _draw(self) -> None:
        view = self.view()
        self.held_against.setVisible(view is View.TREND)
        self.years.setVisible(view in OF_YEARS)
        if self._figures is None:
            return
        if view is View.TREND:
            self.pictures.setCurrentWidget(self.chart or self.waiting)
            if self.chart is not None:
                self.chart.show_points(self._points(self._figures), self.benchmark())
        elif view is View.MONEY:
            self.pictures.setCurrentWidget(self.standing)
            bars = money_bars(
                self._figures, self.scope(), self._months(self._figures), self._context.language
            )
            self.standing.show_bars(money_parts(), bars, _write_whole_euro)
        else:
            self.pictures.setCurrentIndex(1)
            self._read_bars(view)

    def _read_bars(self, view: View) -> None:
        as_of, today = self._as_of(), self._context.office.clock.today()
        within, read = self._within(), self._context.runner.read
        if view in (View.COMPONENTS, View.AGES):
            read(
                lambda session: _read_shares(session, as_of, today),
                lambda shares: self._show_shares(view, shares),
                owner=self,
                slot="bars",
            )
        elif view is View.VACANCY:
            keys, month = [each.id for each in within], self.month_number()
            assert month is not None
            read(
                lambda session: _read_vacancy(session, keys, month),
                self._show_vacancy,
                owner=self,
                slot="bars",
            )
        else:
            read(
                lambda session: _read_plans(session, today),
                self._show_plans,
                owner=self,
                slot="bars",
            )

    def _show_shares(self, view: View, shares: Sequence[OverdueShare]) -> None:
        if view is self.view():
            parts = component_parts() if view is View.COMPONENTS else age_parts()
            self._show_lying(parts, overdue_bars(self._within(), shares, view), format_euro)

    def _show_vacancy(self, units: Sequence[VacancyBehind]) -> None:
        if self.view() is View.VACANCY:
            bars = vacancy_bars(self._within(), units)
            self._show_lying(vacancy_parts(), bars, write_count)

    def _show_plans(self, plans: Sequence[PlanBehind]) -> None:
        if self.view() is View.PLANS:
            self._show_lying(plan_parts(), plan_bars(self._within(), plans), write_count)

    def _show_lying(
        self, parts: Sequence[BarPart], bars: Sequence[Bar], write: Callable[[int], str]
    ) -> None:
        self.lying.show_bars(parts, bars, write)

    def _months(self, figures: Portfolio) -> list[int]:
        years, last = int(self.years.currentData()), self.month_number() or figures.last_month
        months = [month for month in figures.months if month <= last]
        return months[-(12 * years + 1) :] if years else months

    # What a person asks

    @Slot(object)
    def _on_point(self, point: tuple[str, int]) -> None:
        self.point_chosen.emit((*point, self.scope()))

    @Slot(object)
    def _on_bar(self, chosen: tuple[object, str]) -> None:
        behind = self._behind(*chosen)
        if behind is not None:
            self.behind_asked.emit(behind)

    def _behind(self, key: object, part: str) -> Behind[Any] | None:
        # Services that need numpy are imported once somebody asks.
        from app.ui.dashboard import behind_figures

        figures, month = self._figures, self.month_number()
        if figures is None or month is None:
            return None
        today, view = self._context.office.clock.today(), self.view()
        language = self._context.language
        names = {each.id: each.name for each in figures.developments}
        if view is View.MONEY and isinstance(key, int):
            title = f"{self._view_name()} · {month_name(key, language)}"
            keys = [each.id for each in self._within()]
            return behind_figures.money_of_month(title, keys, key, figures.as_of, language)
        if not isinstance(key, UUID):
            return None
        parts = {each.key: (place, each.name) for place, each in enumerate(self.lying.parts())}
        place, name = parts[part]
        title = f"{names[key]} · {name}"
        if view is View.VACANCY:
            return behind_figures.vacant_units(title, [key], month, language, VoidCause(part))
        if view is View.PLANS:
            return behind_figures.plans_of(title, [key], today, Standing(part))
        return behind_figures.overdue_part(
            title,
            [key],
            self._as_of(),
            today,
            component=place if view is View.COMPONENTS else None,
            age=place if view is View.AGES else None,
        )

    def _view_name(self) -> str:
        return translate("Dashboard", VIEWS[self.view()])

    # Taking it along

    def picture(self) -> Chart | None:
        """The chart that is shown; None while it is still being made."""
        if self.view() is View.TREND:
            return self.chart
        return self.standing if self.view() is View.MONEY else self.lying

    def words(self) -> tuple[str, list[str]]:
        """The title of the picture as it stands, and what is written below it on paper."""
        names = [self._view_name()]
        if str(self.development.currentData()) != EVERYTHING:
            names.append(self.development.currentText())
        if self._figures is None:
            return names[0], []
        say = partial(translate, "Definitions")
        as_of = self.tr("As of {0}").format(format_date(self._as_of()))
        return " · ".join(names), [as_of, in_words(self._figures.definition, say)]

    def table(self) -> ChartTable:
        """The numbers of the chart that is shown."""
        from app.ui.dashboard.chart_tables import bar_table, trend_table

        figures, view = self._figures, self.view()
        if view is View.TREND and figures is not None:
            return trend_table(figures, self.scope(), self._months(figures))
        if view is View.MONEY:
            return bar_table(self.standing, self.tr("Month"), "euro")
        kind = "euro" if view in (View.COMPONENTS, View.AGES) else "number"
        return bar_table(self.lying, self.tr("Development"), kind)

    # The trend

    def _points(self, figures: Portfolio) -> list[TrendPoint]:
        from app.services.dashboard.scope import indicators_within
        from app.ui.dashboard.trend_chart import TrendPoint

        points = []
        for month in self._months(figures):
            found = indicators_within(figures, self.scope(), month)
            words = self._words(month, found)
            points.append(TrendPoint(month, found.arrears_pct, found.vacancy_pct, words))
        return points

    def _words(self, month: int, found: Indicators) -> str:
        return "\n".join(
            (
                month_name(month, self._context.language),
                self.tr("Arrears {0}: {1} of {2}").format(
                    format_percent(found.arrears_pct, 2),
                    format_euro(found.arrears.part),
                    format_euro(found.arrears.whole),
                ),
                self._vacancy_words(found),
            )
        )

    def _vacancy_words(self, found: Indicators) -> str:
        percent = format_percent(found.vacancy_pct, 2)
        measure = found.definition.vacancy
        if measure is VacancyMeasure.RENT:
            return self.tr("Vacancy {0}: rent {1} of {2}").format(
                percent, format_euro(found.vacancy.part), format_euro(found.vacancy.whole)
            )
        template = self.tr("Vacancy {0}: {1} of {2} days")
        if measure is VacancyMeasure.UNITS:
            template = self.tr("Vacancy {0}: {1} of {2} units")
        return template.format(
            percent, write("number", found.vacancy.part), write("number", found.vacancy.whole)
        )


def _write_whole_euro(cents: int) -> str:
    return format_euro(cents).rpartition(",")[0]


def _read_shares(session: Session, as_of: date, today: date) -> Sequence[OverdueShare]:
    from app.services.dashboard.components import overdue_shares

    return overdue_shares(session, as_of, today)


def _read_vacancy(session: Session, keys: Sequence[UUID], month: int) -> Sequence[VacancyBehind]:
    from app.services.dashboard.behind import vacancy_behind
    from app.services.vacancy.intervals import Period

    period = Period(date(month // 12, month % 12 + 1, 1), last_day(month))
    return vacancy_behind(session, keys, period)


def _read_plans(session: Session, today: date) -> Sequence[PlanBehind]:
    from app.services.dashboard.behind import plans_behind

    return plans_behind(session, today)


def _import_chart(_session: Session) -> None:
    import pyqtgraph  # noqa: F401


def _chooser(name: str, letters: int) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setMinimumContentsLength(letters)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
