"""How each figure of the dashboard is computed, in words and with its numbers (K4).

The definitions are those of `app.services.dashboard.portfolio`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.formats import format_date, format_euro, format_percent
from app.services.dashboard.scope import Scope, developments_within, indicators_within
from app.ui.columns import Column, write
from app.ui.context import PROPERTIES, REPAYMENT_PLANS, TENANTS
from app.ui.dashboard.months import last_day, month_name
from app.ui.properties.words import CONTRACTS, word

if TYPE_CHECKING:
    from app.services.dashboard.plans_summary import PlansSummary
    from app.services.dashboard.portfolio import Portfolio


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
VACANT_DAYS = QT_TRANSLATE_NOOP("Columns", "Days vacant")
AVAILABLE_DAYS = QT_TRANSLATE_NOOP("Columns", "Days available")
STATE = QT_TRANSLATE_NOOP("Columns", "State")
PLANS = QT_TRANSLATE_NOOP("Columns", "Plans")


def _say(text: str, *values: object) -> str:
    return QCoreApplication.translate("Dashboard", text).format(*values)


def explain_arrears(figures: Portfolio, month: int, scope: Scope, language: str) -> Explanation:
    """The arrears percentage of a month, of one development or of all."""
    found = indicators_within(figures, scope, month)
    rows = _rows(figures, month, scope, "overdue_cents", "charged_12m_cents", "arrears_pct")
    return Explanation(
        title=_title(
            _say(QT_TRANSLATE_NOOP("Dashboard", "Arrears % over twelve months")),
            figures,
            scope,
        ),
        formula=_say(
            QT_TRANSLATE_NOOP(
                "Dashboard", "Arrears % = overdue ÷ charged in the last twelve months × 100"
            )
        ),
        parts=(
            _overdue_words(),
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Charged: charges less credits that fall due in the twelve calendar months "
                    "ending with {0}.",
                ),
                month_name(month, language),
            ),
        ),
        sum=_sum(
            format_euro(found.overdue_cents),
            format_euro(found.charged_12m_cents),
            found.arrears_pct,
        ),
        as_of=_as_of(figures, month),
        notes=(
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Debt under a repayment plan and the debt of former tenants count. "
                    "Payments that came after that day do not.",
                )
            ),
            *_first_year(figures, month, language),
            *_means(figures, month, scope, "arrears_pct"),
        ),
        columns=_columns(OVERDUE, CHARGED, "euro", DEVELOPMENT),
        rows=rows,
        room=TENANTS,
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
        rows=_rows(figures, month, scope, "overdue_cents", None, None),
        room=TENANTS,
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
    return Explanation(
        title=_title(
            _say(QT_TRANSLATE_NOOP("Dashboard", "Vacancy % of {0}"), name), figures, scope
        ),
        formula=_say(
            QT_TRANSLATE_NOOP("Dashboard", "Vacancy % = vacant days ÷ available days × 100")
        ),
        parts=(
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Vacant days: the available days in {0} on which nobody lived in the unit; "
                    "from the day after the keys came back to the day before the next lease "
                    "starts, both included. Overlapping leases occupy a day once.",
                ),
                name,
            ),
            _say(
                QT_TRANSLATE_NOOP(
                    "Dashboard",
                    "Available days: for each unit the days of the month from its first available "
                    "day to its last one, both included. Other days are left out.",
                )
            ),
        ),
        sum=_sum(
            write("number", found.vacant_days),
            write("number", found.available_days),
            found.vacancy_pct,
        ),
        as_of=_as_of(figures, month),
        notes=tuple(notes),
        columns=_columns(VACANT_DAYS, AVAILABLE_DAYS, "number", DEVELOPMENT),
        rows=_rows(figures, month, scope, "vacant_days", "available_days", "vacancy_pct"),
        room=PROPERTIES,
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


def _rows(
    figures: Portfolio,
    month: int,
    scope: Scope,
    numerator: str,
    denominator: str | None,
    percent: str | None,
) -> tuple[PartRow, ...]:
    def row(key: str, name: str, part: Scope) -> PartRow:
        found = indicators_within(figures, part, month)
        return PartRow(
            key,
            name,
            getattr(found, numerator),
            getattr(found, denominator) if denominator else None,
            getattr(found, percent) if percent else None,
        )

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
