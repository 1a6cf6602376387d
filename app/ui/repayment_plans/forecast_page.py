"""What plans under way should bring in: by month, by development, down to each instalment (R13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.repayment_plans.forecast import (
    DevelopmentForecast,
    ExpectedInstalment,
    ForecastMonth,
    PlanForecast,
    expected_instalments,
    forecast_basis,
)
from app.ui.dashboard.months import month_name
from app.ui.panels import (
    ActionRow,
    Card,
    InnerTabs,
    KeyFigures,
    Muted,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
)
from app.ui.printing import LetterDialog
from app.ui.repayment_plans.forecast_chart import ForecastChart
from app.ui.repayment_plans.late_columns import BY_DEVELOPMENT, EXPECTED, month_columns
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.window_state import recall, remember

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

HORIZONS = (12, 24, 60)
_SUBJECTS = {"repayment_plans", "ledger", "tenants", "properties"}
_KEPT = "repayment_plans.forecast.months"


@dataclass(frozen=True)
class _Found:
    whole: PlanForecast
    developments: list[DevelopmentForecast]


class ForecastPage(QWidget):
    """Months and developments at the left, the instalments behind a figure at the right.

    `plan_asked` carries the key of a plan to be shown.
    """

    plan_asked = Signal(object)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.seen: PlanForecast | None = None
        self._month: int | None = None
        self._shows_overdue = False
        self._build_choices()
        self._build_left()
        self._build_right()
        self._lay_out()
        self._fresh = Refreshing(self, context.runner, _SUBJECTS, self._reload)

    # Building

    def _build_choices(self) -> None:
        self.development = QComboBox()
        self.development.setAccessibleName(self.tr("Development"))
        self.development.addItem(self.tr("Every development"), None)
        self.development.currentIndexChanged.connect(self._on_choice)
        self.horizon = QComboBox()
        self.horizon.setAccessibleName(self.tr("How far ahead"))
        for months in HORIZONS:
            self.horizon.addItem(self.tr("{0} months").format(months), months)
        kept = recall(_KEPT, 24)
        self.horizon.setCurrentIndex(max(self.horizon.findData(kept), 0))
        self.horizon.currentIndexChanged.connect(self._on_choice)

    def _build_left(self) -> None:
        self.heading = SectionTitle(self.tr("What plans should bring in"))
        self.figures = KeyFigures(
            (self.tr("Overdue"), self.tr("To come"), self.tr("Likely"), self.tr("Later"))
        )
        self.words = Muted()
        self.words.setWordWrap(True)
        self.chart = ForecastChart(self._context.language)
        self.chart.setFixedHeight(180)
        self.months: StaticTableModel[ForecastMonth] = StaticTableModel(
            month_columns(self._context.language), self, key=lambda row: row.month
        )
        self.month_table: TableView[ForecastMonth] = TableView(
            self.months,
            context=self._context,
            name="repayment_plans.forecast",
            title=self.tr("Forecast by month"),
        )
        self.developments: StaticTableModel[DevelopmentForecast] = StaticTableModel(
            BY_DEVELOPMENT, self
        )
        self.development_table: TableView[DevelopmentForecast] = TableView(
            self.developments,
            context=self._context,
            name="repayment_plans.forecast.developments",
            title=self.tr("Forecast by development"),
        )
        for table in (self.month_table, self.development_table):
            table.set_empty(
                self.tr("No plan is under way"),
                self.tr("The instalments to come of agreed plans stand here month by month."),
            )
        self.chart.chosen.connect(self._choose_month)
        self.month_table.chosen.connect(self._on_month)
        self.development_table.opened.connect(self._choose_development)
        self.pages = InnerTabs()
        self.pages.addTab(self.month_table, self.tr("By month"))
        self.pages.addTab(self.development_table, self.tr("By development"))
        self.overdue_button = plain_button(self.tr("What is &overdue"), self.show_overdue)
        self.excel_button = plain_button(self.tr("To &Excel…"), self.export)
        self.print_button = plain_button(self.tr("&Print…"), self.print)

    def _build_right(self) -> None:
        self.title = SectionTitle(self.tr("Instalments"))
        self.expected: StaticTableModel[ExpectedInstalment] = StaticTableModel(
            EXPECTED, self, key=_key
        )
        self.expected_table: TableView[ExpectedInstalment] = TableView(
            self.expected,
            context=self._context,
            name="repayment_plans.expected",
            title=self.tr("Instalments behind the figure"),
        )
        self.expected_table.set_empty(
            self.tr("Nothing to show"),
            self.tr("Choose a month at the left to see the instalments behind its figure."),
        )
        self.expected_table.opened.connect(self._open_plan)
        self.plan_button = plain_button(self.tr("&Show the plan"), self._open_chosen)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.addWidget(self.development, 1)
        choices.addWidget(self.horizon)
        left, right = Card(), Card()
        left.column.addWidget(self.heading)
        left.column.addLayout(choices)
        left.column.addWidget(self.figures)
        left.column.addWidget(self.words)
        left.column.addWidget(self.chart)
        left.column.addWidget(self.pages, 1)
        left.column.addWidget(
            ActionRow([self.overdue_button, self.excel_button, self.print_button])
        )
        right.column.addWidget(self.title)
        right.column.addWidget(self.expected_table, 1)
        right.column.addWidget(ActionRow([self.plan_button]))
        page_layout(self).addWidget(Split("repayment_plans.forecast", left, right, (54, 46)))
        for button in (
            self.overdue_button,
            self.excel_button,
            self.print_button,
            self.plan_button,
        ):
            button.setEnabled(False)

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _chosen_development(self) -> UUID | None:
        key = self.development.currentData()
        return UUID(key) if isinstance(key, str) else None

    @Slot()
    def _on_choice(self) -> None:
        remember(_KEPT, self.horizon.currentData())
        self._reload()

    def _reload(self) -> None:
        today, months = self._context.office.clock.today(), int(self.horizon.currentData())
        development = self._chosen_development()

        def work(session: Session) -> _Found:
            basis = forecast_basis(session)
            return _Found(
                basis.whole(today, months, development), basis.by_development(today, months)
            )

        self._context.runner.read(work, self._show, owner=self, slot="forecast")

    def _show(self, found: _Found) -> None:
        self.seen = whole = found.whole
        self.developments.set_rows(found.developments)
        self._offer_developments(found.developments)
        self.months.set_rows(whole.months if whole.plans else ())
        self.chart.set_months(whole.months)
        self.chart.setVisible(whole.plans > 0)
        coming = sum(month.expected_cents for month in whole.months)
        likely = [month.likely_cents for month in whole.months if month.likely_cents is not None]
        self.figures.set_values(
            (
                format_euro(whole.overdue_cents),
                format_euro(coming),
                format_euro(sum(likely)) if likely else "",
                format_euro(whole.later_cents),
            ),
            ("arrears" if whole.overdue_cents else None, None, None, None),
        )
        self.heading.set_side(self.tr("{0} plans under way").format(whole.plans))
        self.words.setText(self._basis(whole))
        self.overdue_button.setEnabled(whole.overdue_cents > 0)
        self.excel_button.setEnabled(whole.plans > 0)
        self.print_button.setEnabled(whole.plans > 0)
        self._choose_first()
        self._read_behind()

    def _choose_first(self) -> None:
        """The first month that brings something in, until a person chooses another figure."""
        if self._month is None and not self._shows_overdue and self.seen is not None:
            first = next((each for each in self.seen.months if each.expected_cents), None)
            if first is not None:
                self.month_table.choose(first.month)

    def _basis(self, whole: PlanForecast) -> str:
        if not whole.past_plans:
            return self.tr("What is likely is not known: no plan of this office has ended yet.")
        return self.tr(
            "Likely: what {0} past plans paid of instalments as old as these, to the same part."
        ).format(whole.past_plans)

    def _offer_developments(self, rows: list[DevelopmentForecast]) -> None:
        chosen = self.development.currentData()
        self.development.blockSignals(True)
        while self.development.count() > 1:
            self.development.removeItem(1)
        for row in rows:
            self.development.addItem(row.name, row.id.hex)
        place = self.development.findData(chosen) if chosen is not None else 0
        self.development.setCurrentIndex(max(place, 0))
        self.development.blockSignals(False)

    # What is behind a figure

    @Slot(object)
    def _choose_month(self, month: int) -> None:
        self.pages.setCurrentWidget(self.month_table)
        self.month_table.choose(month)
        self._on_month(month)

    @Slot(object)
    def _on_month(self, month: object) -> None:
        if isinstance(month, int):
            self._month, self._shows_overdue = month, False
        self._read_behind()

    @Slot()
    def show_overdue(self) -> None:
        """Show the instalments behind what is overdue."""
        self._shows_overdue = True
        self._read_behind()

    def _read_behind(self) -> None:
        today, development = self._context.office.clock.today(), self._chosen_development()
        month = None if self._shows_overdue else self._month
        self.chart.mark(month)
        if month is None and not self._shows_overdue:
            self._show_behind([])
            return
        self._context.runner.read(
            lambda session: expected_instalments(session, today, month, development),
            self._show_behind,
            owner=self,
            slot="behind",
        )

    def _show_behind(self, rows: list[ExpectedInstalment]) -> None:
        self.expected.set_rows(rows)
        self.title.set_title(self._behind_title())
        total = format_euro(sum(row.cents for row in rows))
        self.title.set_side(self.tr("{0} instalments · {1}").format(len(rows), total))
        self.plan_button.setEnabled(bool(rows))

    def _behind_title(self) -> str:
        if self._shows_overdue:
            return self.tr("Overdue")
        if self._month is None:
            return self.tr("Instalments")
        return month_name(self._month, self._context.language).capitalize()

    @Slot(object)
    def _choose_development(self, key: object) -> None:
        if isinstance(key, UUID):
            self.development.setCurrentIndex(self.development.findData(key.hex))

    @Slot(object)
    def _open_plan(self, key: object) -> None:
        row = next((each for each in self.expected.rows() if _key(each) == key), None)
        if row is not None:
            self.plan_asked.emit(row.plan_id)

    @Slot()
    def _open_chosen(self) -> None:
        self._open_plan(self.expected_table.chosen_key())

    @Slot()
    def export(self) -> None:
        """Write the table in view into an Excel file."""
        by_month = self.pages.currentWidget() is self.month_table
        (self.month_table if by_month else self.development_table).export_excel()

    @Slot()
    def print(self) -> None:
        """Draw the forecast on paper and show it."""
        today, months = self._context.office.clock.today(), int(self.horizon.currentData())
        development = self._chosen_development()

        def work(session: Session) -> bytes:
            from app.services.letters.forecast_paper import forecast_pdf

            return forecast_pdf(session, today, months, development)

        self._context.runner.read(work, self._show_paper, owner=self, slot="paper")

    def _show_paper(self, pdf: bytes) -> None:
        today = self._context.office.clock.today()
        LetterDialog(
            self._context,
            self,
            title=self.tr("What plans should bring in"),
            file_name=f"previsione-piani-{today.isoformat()}.pdf",
            pdf=pdf,
        ).open()


def _key(row: ExpectedInstalment) -> tuple[UUID, int]:
    return row.plan_id, row.number
