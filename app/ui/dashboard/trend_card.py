"""The card of the trend: which developments, how many years, which benchmark, and the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from app.models.formats import format_euro, format_percent
from app.models.properties import ManagerContract
from app.ui.columns import write
from app.ui.dashboard.benchmarks import BENCHMARKS, NO_BENCHMARK, Benchmark, benchmark
from app.ui.dashboard.months import month_name
from app.ui.panels import Card, SectionTitle
from app.ui.properties.words import CONTRACTS, word
from app.ui.translation import translate
from app.ui.window_state import recall, remember

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.dashboard.portfolio import Indicators, Portfolio
    from app.services.dashboard.scope import Scope
    from app.ui.context import WindowContext
    from app.ui.dashboard.trend_chart import TrendChart, TrendPoint

EVERYTHING = ""
CONTRACT, DEVELOPMENT = "contract", "development"
RANGES = (1, 3, 5, 0)
DEFAULT_RANGE = 5


class TrendCard(Card):
    """`point_chosen` carries (figure, month number, `Scope`) of a clicked point; the figure is
    "arrears" or "vacancy"."""

    point_chosen = Signal(object)
    benchmark_changed = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures: Portfolio | None = None
        self._asked = False
        self.chart: TrendChart | None = None
        self.development = _chooser(self.tr("Development"), 16)
        self.development.addItem(self.tr("All developments"), EVERYTHING)
        self.years = _chooser(self.tr("Years"), 6)
        for count, text in zip(
            RANGES,
            (self.tr("1 year"), self.tr("3 years"), self.tr("5 years"), self.tr("All years")),
            strict=True,
        ):
            self.years.addItem(text, count)
        self.held_against = _chooser(self.tr("Benchmark"), 14)
        for each in BENCHMARKS:
            self.held_against.addItem(translate("Dashboard", each.name), each.key)
        self.held_against.addItem(translate("Dashboard", NO_BENCHMARK), "")
        self._restore()
        self.title = SectionTitle(self.tr("Trend of arrears and vacancy"))
        for chooser in (self.development, self.held_against, self.years):
            self.title.add(chooser)
        self.waiting = QLabel(self.tr("Drawing…"))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setObjectName("field_label")
        self.waiting.setMinimumHeight(110)
        self.column.addWidget(self.title)
        self.column.addWidget(self.waiting, 1)
        for chooser in (self.development, self.years, self.held_against):
            chooser.currentIndexChanged.connect(self._on_asked)
        self.held_against.currentIndexChanged.connect(self.benchmark_changed)

    def _restore(self) -> None:
        self.years.setCurrentIndex(max(self.years.findData(recall("dashboard.years", 5)), 0))
        kept = recall("dashboard.benchmark", BENCHMARKS[0].key)
        self.held_against.setCurrentIndex(max(self.held_against.findData(kept), 0))

    def benchmark(self) -> Benchmark | None:
        """The benchmark that is held against the figures."""
        return benchmark(str(self.held_against.currentData()))

    def scope(self) -> Scope:
        """Which developments are shown."""
        from app.services.dashboard.scope import Scope

        kind, _, value = str(self.development.currentData()).partition(":")
        if kind == CONTRACT:
            return Scope(contract=ManagerContract(value))
        return Scope(value) if kind == DEVELOPMENT else Scope()

    def choose_development(self, code: str | None) -> None:
        """Show one development, or all for None."""
        self._choose(f"{DEVELOPMENT}:{code}" if code else EVERYTHING)

    def _choose(self, key: str) -> None:
        self.development.setCurrentIndex(max(self.development.findData(key), 0))

    def show_figures(self, figures: Portfolio) -> None:
        """Draw these figures, once pyqtgraph is there."""
        self._figures = figures
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
        if self.chart is not None:
            self._draw()
        elif not self._asked:
            self._asked = True
            # A second of importing, in a reader's thread: the window answers meanwhile.
            self._context.runner.read(_import_chart, self._make_chart, owner=self, slot="chart")

    def _make_chart(self, _loaded: object) -> None:
        from app.ui.dashboard.trend_chart import TrendChart

        self.chart = TrendChart(self._context.language)
        self.chart.chosen.connect(self._on_point)
        self.column.replaceWidget(self.waiting, self.chart)
        self.column.setStretchFactor(self.chart, 1)
        self.waiting.hide()
        self.waiting.deleteLater()
        self._draw()

    @Slot()
    def _on_asked(self) -> None:
        remember("dashboard.years", self.years.currentData())
        remember("dashboard.benchmark", self.held_against.currentData())
        self._draw()

    @Slot(object)
    def _on_point(self, point: tuple[str, int]) -> None:
        self.point_chosen.emit((*point, self.scope()))

    def _draw(self) -> None:
        if self.chart is not None and self._figures is not None:
            self.chart.show_points(self._points(self._figures), self.benchmark())

    def _points(self, figures: Portfolio) -> list[TrendPoint]:
        from app.services.dashboard.scope import indicators_within
        from app.ui.dashboard.trend_chart import TrendPoint

        scope, years = self.scope(), int(self.years.currentData())
        months = figures.months[-(12 * years + 1) :] if years else figures.months
        points = []
        for month in months:
            found = indicators_within(figures, scope, month)
            words = self._words(month, found)
            points.append(TrendPoint(month, found.arrears_pct, found.vacancy_pct, words))
        return points

    def _words(self, month: int, found: Indicators) -> str:
        return "\n".join(
            (
                month_name(month, self._context.language),
                self.tr("Arrears {0}: {1} of {2}").format(
                    format_percent(found.arrears_pct, 2),
                    format_euro(found.overdue_cents),
                    format_euro(found.charged_12m_cents),
                ),
                self.tr("Vacancy {0}: {1} of {2} days").format(
                    format_percent(found.vacancy_pct, 2),
                    write("number", found.vacant_days),
                    write("number", found.available_days),
                ),
            )
        )


def _import_chart(_session: Session) -> None:
    import pyqtgraph  # noqa: F401


def _chooser(name: str, letters: int) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setMinimumContentsLength(letters)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
