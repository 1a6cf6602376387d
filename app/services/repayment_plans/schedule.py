"""The instalments of a plan: from a debt to due days and amounts, to the cent, both ways."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_euro

MOST_INSTALMENTS = 360
"""Thirty years: a technical bound; how many the cooperative allows is a guard rail."""
DOWN_PAYMENT = 0
"""The number of the down payment among the instalments."""


@dataclass(frozen=True, slots=True)
class PlanTerms:
    """What a household and the office settle, in cents.

    Either `instalment_count` rules and the amount follows, or `sustainable_cents`, the amount
    that the household can pay each month, rules and the count follows; it wins where both stand.
    """

    debt_cents: int
    first_due_on: date
    instalment_count: int = 1
    sustainable_cents: int | None = None
    down_payment_cents: int = 0
    down_payment_due_on: date | None = None

    @property
    def rest_cents(self) -> int:
        """What the monthly instalments repay."""
        return self.debt_cents - self.down_payment_cents


@dataclass(frozen=True, slots=True)
class ScheduledInstalment:
    """One due amount; number 0 is the down payment, the others count from 1."""

    number: int
    due_on: date
    cents: int


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The debt that remains once everything due by `on` is paid."""

    on: date
    remaining_cents: int


def schedule(terms: PlanTerms, minimum_cents: int = 0) -> tuple[ScheduledInstalment, ...]:
    """The instalments in order of number; they sum to the debt exactly.

    A count splits evenly, rounded down to the cent with the residue on the last (domain rules
    B4). An amount repeats until the debt is repaid; the last one is what remains, and joins the
    one before it where it is smaller than `minimum_cents`. Never an instalment of nothing.
    Raises OfficeError, with the field at fault, where the terms make no plan.
    """
    _check(terms)
    amounts = _amounts(terms, minimum_cents)
    _check_end(terms, len(amounts))
    monthly = tuple(
        ScheduledInstalment(number, months_after(terms.first_due_on, number - 1), cents)
        for number, cents in enumerate(amounts, start=1)
    )
    if not terms.down_payment_cents:
        return monthly
    due_on = terms.down_payment_due_on or terms.first_due_on
    return (ScheduledInstalment(DOWN_PAYMENT, due_on, terms.down_payment_cents), *monthly)


def months_after(anchor: date, months: int) -> date:
    """The day `months` later, kept on the anchor's day or else on the month's last.

    31 January, then 28 or 29 February, then 31 March: each counts from the anchor.
    """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(anchor.day, last))


def count_for(rest_cents: int, sustainable_cents: int, minimum_cents: int = 0) -> int:
    """How many instalments of `sustainable_cents` repay `rest_cents`, both above zero."""
    whole, last = divmod(rest_cents, sustainable_cents)
    return max(whole + (last >= max(minimum_cents, 1)), 1)


def instalment_for(rest_cents: int, count: int) -> int:
    """The instalment that repays `rest_cents` in `count` months, rounded down to the cent."""
    return rest_cents // count


def remaining_curve(
    debt_cents: int, starts_on: date, instalments: Sequence[ScheduledInstalment]
) -> tuple[CurvePoint, ...]:
    """The whole debt on `starts_on`, then what remains after each instalment."""
    points = [CurvePoint(starts_on, debt_cents)]
    for instalment in instalments:
        points.append(CurvePoint(instalment.due_on, points[-1].remaining_cents - instalment.cents))
    return tuple(points)


def _amounts(terms: PlanTerms, minimum_cents: int) -> list[int]:
    rest = terms.rest_cents
    if terms.sustainable_cents is None:
        count = min(terms.instalment_count, rest)
        each = instalment_for(rest, count)
    else:
        each = terms.sustainable_cents
        count = count_for(rest, each, minimum_cents)
        _check_count(count)
    return [each] * (count - 1) + [rest - each * (count - 1)]


def _check(terms: PlanTerms) -> None:
    if terms.debt_cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Choose at least one charge to include."), field="charges"
        )
    if not 0 <= terms.down_payment_cents < terms.debt_cents:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The down payment must be less than the debt of {debt}."),
            field="down_payment",
            debt=format_euro(terms.debt_cents),
        )
    due_on = terms.down_payment_due_on
    if terms.down_payment_cents and due_on is not None and due_on > terms.first_due_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The down payment falls due before the first instalment."),
            field="down_payment_due_on",
        )
    if terms.sustainable_cents is None:
        _check_count(terms.instalment_count)
    elif terms.sustainable_cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The instalment must be more than zero."),
            field="sustainable",
        )


def _check_count(count: int) -> None:
    if not 1 <= count <= MOST_INSTALMENTS:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A plan has 1 to {most} instalments; this would be {count}."
            ),
            field="instalment_count",
            most=MOST_INSTALMENTS,
            count=count,
        )


def _check_end(terms: PlanTerms, count: int) -> None:
    if terms.first_due_on.year * 12 + terms.first_due_on.month + count > date.max.year * 12 + 12:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The first due day is too far away."),
            field="first_due_on",
        )
