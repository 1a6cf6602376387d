"""What the dashboard's chart can show, each view with its parts and its bars."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from app.models.formats import format_euro, format_percent
from app.models.vacancy import EXCLUDING_CAUSES, VoidCause
from app.services.repayment_plans.monitoring import Standing
from app.ui.columns import write
from app.ui.dashboard.bar_chart import Bar, BarPart
from app.ui.dashboard.months import month_name, short_month_name
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.services.dashboard.behind import PlanBehind, VacancyBehind
    from app.services.dashboard.components import OverdueShare
    from app.services.dashboard.portfolio import DevelopmentInfo, Portfolio
    from app.services.dashboard.scope import Scope


class View(enum.StrEnum):
    """What the chart shows."""

    TREND = "trend"
    MONEY = "money"
    COMPONENTS = "components"
    AGES = "ages"
    VACANCY = "vacancy"
    PLANS = "plans"


VIEWS: Mapping[View, str] = {
    View.TREND: QT_TRANSLATE_NOOP("Dashboard", "Trend of arrears and vacancy"),
    View.MONEY: QT_TRANSLATE_NOOP("Dashboard", "Charged and collected"),
    View.COMPONENTS: QT_TRANSLATE_NOOP("Dashboard", "What is overdue, by component"),
    View.AGES: QT_TRANSLATE_NOOP("Dashboard", "What is overdue, by age"),
    View.VACANCY: QT_TRANSLATE_NOOP("Dashboard", "Days vacant"),
    View.PLANS: QT_TRANSLATE_NOOP("Dashboard", "How plans are kept"),
}
OF_YEARS = frozenset({View.TREND, View.MONEY})
"""Views over years of months; the others are of one month's end, by development."""

_COMPONENTS = (
    ("rent", QT_TRANSLATE_NOOP("Dashboard", "Rent"), "arrears"),
    ("service_charges", QT_TRANSLATE_NOOP("Dashboard", "Service charges"), "vacancy"),
    ("adjustments", QT_TRANSLATE_NOOP("Dashboard", "Adjustments"), "accent"),
    ("other", QT_TRANSLATE_NOOP("Dashboard", "Other"), "muted"),
)
_AGES = (
    ("0", QT_TRANSLATE_NOOP("Dashboard", "up to 30 days"), "muted"),
    ("1", QT_TRANSLATE_NOOP("Dashboard", "31 to 60"), "vacancy"),
    ("2", QT_TRANSLATE_NOOP("Dashboard", "61 to 90"), "arrears"),
    ("3", QT_TRANSLATE_NOOP("Dashboard", "over 90"), "danger"),
)
_CAUSES = {
    VoidCause.TURNOVER: (QT_TRANSLATE_NOOP("Dashboard", "Turnover"), "vacancy"),
    VoidCause.NEW_BUILDING: (QT_TRANSLATE_NOOP("Dashboard", "New building"), "good"),
    VoidCause.OTHER: (QT_TRANSLATE_NOOP("Dashboard", "Other"), "accent"),
    VoidCause.MAJOR_WORKS: (QT_TRANSLATE_NOOP("Dashboard", "Major works"), "muted"),
    VoidCause.EVENT: (QT_TRANSLATE_NOOP("Dashboard", "Fire, flood"), "muted"),
    VoidCause.FOR_SALE: (QT_TRANSLATE_NOOP("Dashboard", "For sale"), "muted"),
    VoidCause.MOBILITY: (QT_TRANSLATE_NOOP("Dashboard", "Mobility"), "muted"),
}
_IN_ALL = QT_TRANSLATE_NOOP("Dashboard", "In all {0}")
_COLLECTED = QT_TRANSLATE_NOOP("Dashboard", "Collected of what was charged: {0}")
_LEFT_OUT = QT_TRANSLATE_NOOP("Dashboard", "{0} (left out)")
_STANDING_ROLES = {
    Standing.ON_TRACK: "good",
    Standing.LATE: "arrears",
    Standing.BROKEN: "danger",
}


def component_parts() -> tuple[BarPart, ...]:
    """What overdue money is for."""
    return _parts(_COMPONENTS)


def age_parts() -> tuple[BarPart, ...]:
    """How long it has been overdue."""
    return _parts(_AGES)


def money_parts() -> tuple[BarPart, ...]:
    """What fell due, and what came in."""
    return _parts(
        (
            ("due", QT_TRANSLATE_NOOP("Dashboard", "Charged"), "muted"),
            ("paid", QT_TRANSLATE_NOOP("Dashboard", "Collected"), "good"),
        )
    )


def plan_parts() -> tuple[BarPart, ...]:
    """How plans are kept, with the sign that stands for it elsewhere."""
    # The plans' room is large, and the window must not wait for it.
    from app.ui.repayment_plans.words import STANDING_SIGNS, STANDINGS

    return tuple(
        BarPart(each.value, f"{STANDING_SIGNS[each]} {translate('States', STANDINGS[each])}", role)
        for each, role in _STANDING_ROLES.items()
    )


def _parts(named: Iterable[tuple[str, str, str]]) -> tuple[BarPart, ...]:
    return tuple(BarPart(key, translate("Dashboard", name), role) for key, name, role in named)


def overdue_bars(
    within: Sequence[DevelopmentInfo], shares: Iterable[OverdueShare], view: View
) -> list[Bar]:
    """A bar for each development that has something overdue, the longest first."""
    sums: dict[UUID, list[int]] = {}
    for share in shares:
        values = share.by_component if view is View.COMPONENTS else share.by_age
        of_development = sums.setdefault(share.development_id, [0] * len(values))
        for place, cents in enumerate(values):
            of_development[place] += cents
    bars = [
        Bar(each.id, each.name, tuple(sums[each.id]), _shares_words(sums[each.id]))
        for each in within
        if each.id in sums
    ]
    return sorted(bars, key=lambda bar: -sum(bar.values))


def _shares_words(values: Sequence[int]) -> str:
    total = sum(values)
    return translate("Dashboard", _IN_ALL).format(format_euro(total)) if total else ""


def money_bars(figures: Portfolio, scope: Scope, months: Sequence[int], language: str) -> list[Bar]:
    """A bar for each month: what fell due and what came in within it, none below zero."""
    # It needs numpy, which the window must not wait for.
    from app.services.dashboard.scope import indicators_within

    bars = []
    for month in months:
        found = indicators_within(figures, scope, month)
        share = 100 * found.paid_cents / found.due_cents if found.due_cents > 0 else None
        words = translate("Dashboard", _COLLECTED)
        bars.append(
            Bar(
                month,
                f"{short_month_name(month, language)} {month // 12}",
                (max(found.due_cents, 0), max(found.paid_cents, 0)),
                f"{month_name(month, language)}\n{words.format(format_percent(share))}",
            )
        )
    return bars


def plan_bars(within: Sequence[DevelopmentInfo], plans: Iterable[PlanBehind]) -> list[Bar]:
    """A bar for each development with plans under way."""
    counts = Counter((plan.development_id, plan.standing) for plan in plans)
    bars = [
        Bar(each.id, each.name, tuple(counts[each.id, one] for one in _STANDING_ROLES), "")
        for each in within
    ]
    return sorted((bar for bar in bars if any(bar.values)), key=lambda bar: -sum(bar.values))


def vacancy_parts() -> tuple[BarPart, ...]:
    """Why units stand empty; what a cause leaves out of the figure is marked as such."""
    parts = []
    for cause, (name, role) in _CAUSES.items():
        words = translate("Dashboard", name)
        if cause in EXCLUDING_CAUSES:
            words = translate("Dashboard", _LEFT_OUT).format(words)
        parts.append(BarPart(cause.value, words, role))
    return tuple(parts)


def vacancy_bars(within: Sequence[DevelopmentInfo], units: Iterable[VacancyBehind]) -> list[Bar]:
    """A bar for each development with vacant days in the month, by cause."""
    days: Counter[tuple[UUID, VoidCause]] = Counter()
    for unit in units:
        days[unit.development_id, unit.cause] += unit.vacant_days
    bars = [
        Bar(each.id, each.name, tuple(days[each.id, cause] for cause in _CAUSES), "")
        for each in within
    ]
    return sorted((bar for bar in bars if any(bar.values)), key=lambda bar: -sum(bar.values))


def write_count(value: int) -> str:
    """Plans or days."""
    return write("number", value)
