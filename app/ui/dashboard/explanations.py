"""How each figure of the dashboard is computed, in words and with its numbers (K4).

The definitions are those of `app.services.dashboard.portfolio`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.formats import format_date, format_euro, format_percent
from app.services.dashboard.definition import (
    ArrearsMeasure,
    VacancyMeasure,
    arrears_sentence,
    vacancy_sentence,
)
from app.services.dashboard.portfolio import Ratio
from app.services.dashboard.scope import Scope, developments_within, indicators_within
from app.ui.columns import Column, write
from app.ui.context import PROPERTIES, REPAYMENT_PLANS, TENANTS
from app.ui.dashboard.months import last_day, month_name
from app.ui.properties.words import CONTRACTS, word
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.services.dashboard.plans_summary import PlansSummary
    from app.services.dashboard.portfolio import Indicators, Portfolio
    from app.ui.dashboard.behind_dialog import Behind


@dataclass(frozen=True)
class PartRow:
    """One line behind a figure; None where it has no such part."""

    id: str
    name: str
    numerator: int
    denominator: int | None = None
    percent: float | None = None


@dataclass(frozen=True)
class Explanation:
    """A figure in words: formula, its two parts, the sum itself, the day, what else to know.

    `rows` add up to the figure; the last of them is the total. `room` is where to look further.
    """

    title: str
    formula: str
    parts: tuple[str, ...]
    sum: str
    as_of: str
    notes: tuple[str, ...]
    columns: tuple[Column[PartRow], ...]
    rows: tuple[PartRow, ...]
    room: str
    behind: Callable[[date], Behind[Any]]
    """The households, units or plans that add up to it; asked with today."""


def _columns(
    numerator: str, denominator: str | None, amount: Literal["euro", "number"], name: str
) -> tuple[Column[PartRow], ...]:
    made = [
        Column[PartRow]("name", name, lambda row: row.name, width=230),
        Column[PartRow]("numerator", numerator, lambda row: row.numerator, amount, width=130),
    ]
    if denominator is not None:
        made += [
            Column[PartRow](
                "denominator", denominator, lambda row: row.denominator, amount, width=150
            ),
            Column[PartRow](
                "percent",
                QT_TRANSLATE_NOOP("Columns", "%"),
                lambda row: row.percent,
                "percent",
                width=80,
            ),
        ]
    return tuple(made)


DEVELOPMENT = QT_TRANSLATE_NOOP("Columns", "Development")
OVERDUE = QT_TRANSLATE_NOOP("Columns", "Overdue")
CHARGED = QT_TRANSLATE_NOOP("Columns", "Charged in 12 months")
CHARGED_IN_MONTH = QT_TRANSLATE_NOOP("Columns", "Charged in the month")
UNPAID = QT_TRANSLATE_NOOP("Columns", "Unpaid")
COLLECTED = QT_TRANSLATE_NOOP("Columns", "Collected")
VACANT_UNITS = QT_TRANSLATE_NOOP("Columns", "Units vacant")
AVAILABLE_UNITS = QT_TRANSLATE_NOOP("Columns", "Units available")
VACANT_RENT = QT_TRANSLATE_NOOP("Columns", "Rent of vacant days")
POTENTIAL_RENT = QT_TRANSLATE_NOOP("Columns", "Potential rent")
ARREARS_PERCENT = QT_TRANSLATE_NOOP("Dashboard", "Arrears %")
COLLECTED_PERCENT = QT_TRANSLATE_NOOP("Dashboard", "Collected of what was charged")
OF_FORMER = QT_TRANSLATE_NOOP("Dashboard", "Former tenants owe {0} of it.")
VACANT_DAYS = QT_TRANSLATE_NOOP("Columns", "Days vacant")
AVAILABLE_DAYS = QT_TRANSLATE_NOOP("Columns", "Days available")
STATE = QT_TRANSLATE_NOOP("Columns", "State")
PLANS = QT_TRANSLATE_NOOP("Columns", "Plans")


def _say(text: str, *values: object) -> str:
    return QCoreApplication.translate("Dashboard", text).format(*values)


def explain_arrears(figures: Portfolio, month: int, scope: Scope, language: str) -> Explanation:
    """The arrears percentage of a month, of one development or of several."""
    found, definition = indicators_within(figures, scope, month), figures.definition
    formula, former = (translate("Definitions", each) for each in arrears_sentence(definition))
    is_current = definition.arrears is ArrearsMeasure.CURRENT
    title = _title(_say(ARREARS_PERCENT), figures, scope)
    charged = CHARGED_IN_MONTH if is_current else CHARGED
    return Explanation(
        title=title,
        formula=formula,
        parts=(former,),
        sum=_sum(
            format_euro(found.arrears.part), format_euro(found.arrears.whole), found.arrears_pct
        ),
        as_of=_as_of(figures, month),
        notes=(
            *(() if is_current else _first_year(figures, month, language)),
            *_former(found, is_current=is_current),
            *_means(figures, month, scope, "arrears_pct"),
        ),
        columns=_columns(UNPAID if is_current else OVERDUE, charged, "euro", DEVELOPMENT),
        rows=_rows(figures, month, scope, lambda each: each.arrears),
        room=TENANTS,
        behind=_overdue_behind(figures, month, scope, title),
    )


def _former(found: Indicators, *, is_current: bool) -> tuple[str, ...]:
    """What former tenants owe of it, apart from the others."""
    cents = found.former_unpaid_cents if is_current else found.former_overdue_cents
    return (_say(OF_FORMER, format_euro(cents or 0)),)


def _overdue_behind(
    figures: Portfolio, month: int, scope: Scope, title: str
) -> Callable[[date], Behind[Any]]:
    def behind(today: date) -> Behind[Any]:
        from app.ui.dashboard.behind_figures import overdue_part

        return overdue_part(title, _keys(figures, scope), _day(figures, month), today)

    return behind


def _keys(figures: Portfolio, scope: Scope) -> list[UUID]:
    return [each.id for each in developments_within(figures, scope)]


def _day(figures: Portfolio, month: int) -> date:
    return figures.as_of if month == figures.last_month else last_day(month)


def explain_collected(figures: Portfolio, month: int, scope: Scope, language: str) -> Explanation:
    """What came in within a month, held against what fell due within it."""
    found = indicators_within(figures, scope, month)
    whole = Ratio(found.paid_cents, found.due_cents)
    title = _title(f"{_say(COLLECTED_PERCENT)} · {month_name(month, language)}", figures, scope)

    def behind(today: date) -> Behind[Any]:
        del today
        from app.ui.dashboard.behind_figures import money_of_month

        return money_of_month(title, _keys(figures, scope), month, figures.as_of, language)

    return Explanation(
        title=title,
        formula=_say(
            QT_TRANSLATE_NOOP(
                "Dashboard",
                "Collected % = payments dated in the month, returns taken off, ÷ charges less"
                " credits that fell due in it",
            )
        ),
        parts=(
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Payments of older debt count too, so that it may be above 100 %.",
                )
            ),
        ),
        sum=_sum(format_euro(whole.part), format_euro(whole.whole), whole.percent),
        as_of=_as_of(figures, month),
        notes=(),
        columns=_columns(COLLECTED, CHARGED_IN_MONTH, "euro", DEVELOPMENT),
        rows=_rows(figures, month, scope, lambda each: Ratio(each.paid_cents, each.due_cents)),
        room=TENANTS,
        behind=behind,
    )


def explain_overdue(
    figures: Portfolio, month: int, scope: Scope, plans: PlansSummary | None
) -> Explanation:
    """The amount that is overdue, with the part that active plans cover."""
    found = indicators_within(figures, scope, month)
    notes = [
        _say(
            QT_TRANSLATE_NOOP(
                "Dashboard",
                "Debt under a repayment plan stays overdue: its charges keep their due days.",
            )
        )
    ]
    if plans is not None and scope == Scope():
        notes.append(
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Under plan: {0}. For each active plan, the lesser of what is overdue on its "
                    "lease and what remains of its instalments.",
                ),
                format_euro(plans.under_plan_cents),
            )
        )
    return Explanation(
        title=_title(_say(QT_TRANSLATE_NOOP("Dashboard", "Overdue")), figures, scope),
        formula=_say(
            QT_TRANSLATE_NOOP(
                "Dashboard", "Overdue = sum of what each household owes that has fallen due"
            )
        ),
        parts=(_overdue_words(),),
        sum=format_euro(found.overdue_cents),
        as_of=_as_of(figures, month),
        notes=tuple(notes),
        columns=_columns(OVERDUE, None, "euro", DEVELOPMENT),
        rows=_rows(figures, month, scope, lambda each: Ratio(each.overdue_cents, 0)),
        room=TENANTS,
        behind=_overdue_behind(figures, month, scope, _title(_say("Overdue"), figures, scope)),
    )


def explain_vacancy(figures: Portfolio, month: int, scope: Scope, language: str) -> Explanation:
    """The vacancy percentage of a month, of one development or of all."""
    found = indicators_within(figures, scope, month)
    name = month_name(month, language)
    notes = list(_means(figures, month, scope, "vacancy_pct"))
    if month == figures.last_month:
        notes.insert(
            0,
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "The whole month counts: its days to come as they are known today.",
                )
            ),
        )
    title = _title(_say(QT_TRANSLATE_NOOP("Dashboard", "Vacancy % of {0}"), name), figures, scope)

    def behind(today: date) -> Behind[Any]:
        del today
        from app.ui.dashboard.behind_figures import vacant_units

        return vacant_units(title, _keys(figures, scope), month, language)

    kind: Literal["euro", "number"] = "number"
    columns = (VACANT_DAYS, AVAILABLE_DAYS)
    if figures.definition.vacancy is VacancyMeasure.UNITS:
        columns = (VACANT_UNITS, AVAILABLE_UNITS)
    elif figures.definition.vacancy is VacancyMeasure.RENT:
        kind, columns = "euro", (VACANT_RENT, POTENTIAL_RENT)
    return Explanation(
        title=title,
        formula=translate("Definitions", vacancy_sentence(figures.definition)),
        parts=(
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Overlapping leases occupy a day once. A unit counts from its first available "
                    "day to its last one, both included.",
                )
            ),
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Days empty for major works, fire or flood, sale or mobility are left out and "
                    "listed among what is behind it.",
                )
            ),
        ),
        sum=_sum(
            write(kind, found.vacancy.part), write(kind, found.vacancy.whole), found.vacancy_pct
        ),
        as_of=_as_of(figures, month),
        notes=tuple(notes),
        columns=_columns(*columns, kind, DEVELOPMENT),
        rows=_rows(figures, month, scope, lambda each: each.vacancy),
        room=PROPERTIES,
        behind=behind,
    )


def explain_plans(figures: Portfolio, plans: PlansSummary) -> Explanation:
    """How many plans are active and how they are kept."""
    counts = plans.counts
    rows = (
        PartRow("on_track", _say(QT_TRANSLATE_NOOP("Dashboard", "on track")), counts.on_track),
        PartRow("late", _say(QT_TRANSLATE_NOOP("Dashboard", "late")), counts.late),
        PartRow("broken", _say(QT_TRANSLATE_NOOP("Dashboard", "broken")), counts.broken),
        PartRow("*", _say(QT_TRANSLATE_NOOP("Dashboard", "All")), counts.active),
    )
    return Explanation(
        title=_say(QT_TRANSLATE_NOOP("Dashboard", "Active repayment plans")),
        formula=_say(
            QT_TRANSLATE_NOOP("Dashboard", "Active = on track + late + broken, signed and not over")
        ),
        parts=(
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard", "On track: no instalment and no current charge is overdue."
                )
            ),
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard", "Late: something is overdue, the oldest by at most one month."
                )
            ),
            _say(
                QT_TRANSLATE_NOOP("Dashboard", "Broken: something is overdue by more than a month.")
            ),
        ),
        sum=f"{counts.on_track} + {counts.late} + {counts.broken} = {counts.active}",
        as_of=_as_of(figures, figures.last_month),
        notes=(),
        columns=_columns(PLANS, None, "number", STATE),
        rows=rows,
        room=REPAYMENT_PLANS,
        behind=_plans_behind(figures),
    )


def _overdue_words() -> str:
    return _say(
        QT_TRANSLATE_NOOP(
            "Dashboard",
            "Overdue: for each household of a development, charges less credits due up to that day "
            "less payments dated up to that day, where something is owed. The credit of one "
            "household never lessens the debt of another.",
        )
    )


def _sum(numerator: str, denominator: str, percent: float | None) -> str:
    if percent is None:
        return _say(
            QT_TRANSLATE_NOOP("Dashboard", "{0} ÷ {1}: not defined, shown as {2}"),
            numerator,
            denominator,
            format_percent(None),
        )
    return f"{numerator} ÷ {denominator} × 100 = {format_percent(percent, 4)}"


def _title(title: str, figures: Portfolio, scope: Scope) -> str:
    if scope.contract is not None:
        return f"{title} · {word(CONTRACTS, scope.contract)}"
    names = {each.code: each.name for each in figures.developments}
    return title if scope.development is None else f"{title} · {names[scope.development]}"


def _as_of(figures: Portfolio, month: int) -> str:
    day = figures.as_of if month == figures.last_month else last_day(month)
    return _say(QT_TRANSLATE_NOOP("Dashboard", "As of {0}"), format_date(day))


def _plans_behind(figures: Portfolio) -> Callable[[date], Behind[Any]]:
    def behind(today: date) -> Behind[Any]:
        from app.ui.dashboard.behind_figures import plans_of

        return plans_of(_say("Active repayment plans"), _keys(figures, Scope()), today)

    return behind


def _rows(
    figures: Portfolio, month: int, scope: Scope, ratio: Callable[[Indicators], Ratio]
) -> tuple[PartRow, ...]:
    def row(key: str, name: str, part: Scope) -> PartRow:
        found = ratio(indicators_within(figures, part, month))
        return PartRow(key, name, found.part, found.whole, found.percent)

    within = developments_within(figures, scope)
    lines = [row(each.code, each.name, Scope(each.code)) for each in within]
    if scope.development is None:
        total = _say(QT_TRANSLATE_NOOP("Dashboard", "All of these"))
        if scope == Scope():
            total = _say(QT_TRANSLATE_NOOP("Dashboard", "All developments"))
        lines.append(row("*", total, scope))
    return tuple(lines)


def _first_year(figures: Portfolio, month: int, language: str) -> tuple[str, ...]:
    """In the ledger's first year fewer than twelve months are charged."""
    if month - figures.first_month >= 11:
        return ()
    return (
        _say(
            QT_TRANSLATE_NOOP(
                "Dashboard",
                "The accounts begin in {0}: fewer than twelve months are charged, so the "
                "percentage looks higher than it is.",
            ),
            month_name(figures.first_month, language),
        ),
    )


def _means(figures: Portfolio, month: int, scope: Scope, percent: str) -> tuple[str, ...]:
    """Both means of the developments' percentages, each with its name."""
    if scope.development is not None:
        return ()
    values = [
        getattr(figures.indicators(each.code, month), percent)
        for each in developments_within(figures, scope)
    ]
    known = [value for value in values if value is not None]
    simple = sum(known) / len(known) if known else None
    return (
        _say(
            QT_TRANSLATE_NOOP(
                "Dashboard",
                "All developments together: sum of the numerators ÷ sum of the denominators "
                "(weighted mean). The simple mean of the developments' percentages is {0}.",
            ),
            format_percent(simple),
        ),
    )
