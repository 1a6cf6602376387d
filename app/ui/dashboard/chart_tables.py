"""The numbers of a chart as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.services.dashboard.definition import VacancyMeasure
from app.services.dashboard.scope import Scope, indicators_within
from app.ui.dashboard.bar_chart import BarChart
from app.ui.dashboard.chart_export import ChartTable
from app.ui.dashboard.months import last_day
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.services.dashboard.portfolio import Portfolio

_TREND = (
    QT_TRANSLATE_NOOP("Columns", "Month"),
    QT_TRANSLATE_NOOP("Columns", "Arrears %"),
    QT_TRANSLATE_NOOP("Columns", "Arrears"),
    QT_TRANSLATE_NOOP("Columns", "Arrears, of"),
    QT_TRANSLATE_NOOP("Columns", "Vacancy %"),
    QT_TRANSLATE_NOOP("Columns", "Vacant"),
    QT_TRANSLATE_NOOP("Columns", "Vacant, of"),
)


def bar_table(chart: BarChart, first: str, kind: str) -> ChartTable:
    """A line for each bar, a column for each part; `kind` as in `exchange.grids`."""
    names = tuple(part.name for part in chart.parts())
    return ChartTable(
        (first, *names),
        ("text", *(kind for _ in names)),
        tuple((bar.name, *bar.values) for bar in chart.bars()),
    )


def trend_table(figures: Portfolio, scope: Scope, months: Sequence[int]) -> ChartTable:
    """Both percentages of each month with what they are made of."""
    rows = []
    for month in months:
        found = indicators_within(figures, scope, month)
        rows.append(
            (
                min(last_day(month), figures.as_of),
                found.arrears_pct,
                found.arrears.part,
                found.arrears.whole,
                found.vacancy_pct,
                found.vacancy.part,
                found.vacancy.whole,
            )
        )
    amount = "euro" if figures.definition.vacancy is VacancyMeasure.RENT else "number"
    return ChartTable(
        tuple(translate("Columns", title) for title in _TREND),
        ("date", "percent", "euro", "euro", "percent", amount, amount),
        tuple(rows),
    )
