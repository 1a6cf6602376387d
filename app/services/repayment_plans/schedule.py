"""The instalments of a plan: from a debt to due days and amounts, to the cent, both ways."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_euro
from app.services.repayment_plans.interest import DueAmount, interest_cents

MOST_INSTALMENTS = 360
"""Thirty years: a technical bound; how many the cooperative allows is a guard rail."""
MOST_MONTHS_BETWEEN = 12
HIGHEST_PERCENTAGE = Decimal(20)
"""A technical bound on the yearly rate; what usury is (L. 108/1996) the office must know."""
DOWN_PAYMENT = 0
"""The number of the down payment among the instalments."""


@dataclass(frozen=True, slots=True)
class PlanTerms:
    """What a household and the office settle, in cents.

    Either `instalment_count` rules and the amount follows, or `sustainable_cents`, the amount
    that the household can pay each time, rules and the count follows; it wins where both stand.
    Instalments fall due every `frequency_months`. The cents that do not divide, or the smaller
    rest of a fixed amount, go to instalment `residue_on`, by default the last. `final_cents` is a
    larger last instalment (maxirata), counted among them.

    `interest_percentage` a year runs from `interest_from` on, that day not counted, over
    `bearing_cents` of the debt (None: all of it); see `interest`.
    """

    debt_cents: int
    first_due_on: date
    instalment_count: int = 1
    sustainable_cents: int | None = None
    down_payment_cents: int = 0
    down_payment_due_on: date | None = None
    frequency_months: int = 1
    residue_on: int | None = None
    final_cents: int | None = None
    interest_percentage: Decimal | None = None
    interest_from: date | None = None
    bearing_cents: int | None = None

    @property
    def rest_cents(self) -> int:
        """What the regular instalments repay."""
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
    """The instalments in order of number; they sum to the debt and its interest exactly.

    A count splits evenly, rounded down to the cent with the residue on the last or the chosen one
    (domain rules B4). An amount repeats until the debt is repaid; what remains, where it is
    smaller than `minimum_cents`, joins the one before it. Never an instalment of nothing.
    Raises OfficeError, with the field at fault, where the terms make no plan.
    """
    return schedule_with_interest(terms, minimum_cents)[0]


def schedule_with_interest(
    terms: PlanTerms, minimum_cents: int = 0
) -> tuple[tuple[ScheduledInstalment, ...], int]:
    """The instalments as `schedule` gives them, and the interest in cents that is among them.

    Interest is part of what is repaid, and how long it is repaid decides the interest: both are
    found by turns until they agree. Raises OfficeError as `schedule` does.
    """
    _check(terms)
    percentage, starts_after = terms.interest_percentage, terms.interest_from
    instalments = _split(terms, minimum_cents)
    if percentage is None:
        return instalments, 0
    if starts_after is None:
        raise ValueError("interest runs from a day")
    bearing = terms.debt_cents if terms.bearing_cents is None else terms.bearing_cents
    tried: list[int] = [0]
    while True:
        found = interest_cents(_dues(instalments), bearing, percentage, starts_after)
        if found == tried[-1]:
            return instalments, found
        # Where rounding makes two results follow each other for ever, the household's is taken.
        is_last = found in tried or len(tried) > _MOST_TURNS
        cents = min(tried[tried.index(found) :]) if found in tried else found
        with_interest = replace(terms, debt_cents=terms.debt_cents + cents)
        instalments = _split(with_interest, minimum_cents)
        if is_last:
            return instalments, cents
        tried.append(found)


def merged(terms: PlanTerms, minimum_cents: int) -> PlanTerms:
    """The same terms with instalments too small to collect rolled into the next (domain rules B4).

    An instalment below `minimum_cents` waits until enough of them have come together; where they
    never do, the whole rest falls due with the first. Terms that are large enough stay.
    """
    count = terms.instalment_count
    each = terms.rest_cents // max(count, 1)
    if terms.sustainable_cents is not None or each >= minimum_cents or count < 2:
        return terms
    together = -(-minimum_cents // max(each, 1))
    if together >= count:
        return replace(terms, instalment_count=1, residue_on=None, final_cents=None)
    months = terms.frequency_months
    if months * together > MOST_MONTHS_BETWEEN:
        # Fewer instalments at the longest interval, rather than years between two of them.
        together_count = max(terms.rest_cents // minimum_cents, 1)
        return replace(terms, instalment_count=together_count, residue_on=None)
    return replace(
        terms,
        instalment_count=count // together,
        frequency_months=months * together,
        first_due_on=months_after(terms.first_due_on, months * (together - 1)),
        residue_on=None,
    )


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


_MOST_TURNS = 200


def _dues(instalments: Sequence[ScheduledInstalment]) -> list[DueAmount]:
    return [DueAmount(each.due_on, each.cents) for each in instalments]


def _split(terms: PlanTerms, minimum_cents: int) -> tuple[ScheduledInstalment, ...]:
    """`debt_cents`, interest among it by now, as instalments."""
    amounts = _amounts(terms, minimum_cents)
    _check_end(terms, len(amounts))
    regular = tuple(
        ScheduledInstalment(
            number, months_after(terms.first_due_on, (number - 1) * terms.frequency_months), cents
        )
        for number, cents in enumerate(amounts, start=1)
    )
    if not terms.down_payment_cents:
        return regular
    due_on = terms.down_payment_due_on or terms.first_due_on
    return (ScheduledInstalment(DOWN_PAYMENT, due_on, terms.down_payment_cents), *regular)


def _amounts(terms: PlanTerms, minimum_cents: int) -> list[int]:
    final = terms.final_cents or 0
    rest = terms.rest_cents - final
    if terms.sustainable_cents is None:
        wanted = terms.instalment_count - bool(final)
        count = min(wanted, rest)
        each = instalment_for(rest, count)
    else:
        each = terms.sustainable_cents
        count = count_for(rest, each, minimum_cents)
        _check_count(count + bool(final))
    odd = rest - each * (count - 1)
    if final and final < max(each, odd):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The final instalment is the largest: more than {instalment}."
            ),
            field="final",
            instalment=format_euro(max(each, odd)),
        )
    amounts = [each] * (count - 1)
    # A rest that turned out shorter than the chosen place is the last one again.
    amounts.insert((terms.residue_on or count) - 1, odd)
    return [*amounts, final] if final else amounts


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
    _check_frequency(terms)
    _check_final(terms)
    _check_interest(terms)


def _check_frequency(terms: PlanTerms) -> None:
    if not 1 <= terms.frequency_months <= MOST_MONTHS_BETWEEN:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Between two instalments lie 1 to {most} months."),
            field="frequency_months",
            most=MOST_MONTHS_BETWEEN,
        )
    if terms.residue_on is not None and terms.residue_on < 1:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The cents left over go to one of the instalments."),
            field="residue_on",
        )


def _check_final(terms: PlanTerms) -> None:
    if terms.final_cents is None:
        return
    if not 0 < terms.final_cents < terms.rest_cents:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The final instalment must be more than zero and less than {rest}."
            ),
            field="final",
            rest=format_euro(terms.rest_cents),
        )
    if terms.sustainable_cents is None and terms.instalment_count < 2:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "With a final instalment there are two at least."),
            field="instalment_count",
        )


def _check_interest(terms: PlanTerms) -> None:
    percentage = terms.interest_percentage
    if percentage is not None and not 0 < percentage <= HIGHEST_PERCENTAGE:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The yearly interest is more than 0 and at most {highest} per cent."
            ),
            field="interest_percentage",
            highest=int(HIGHEST_PERCENTAGE),
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
    first, months = terms.first_due_on, count * terms.frequency_months
    if first.year * 12 + first.month + months > date.max.year * 12 + 12:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The first due day is too far away."),
            field="first_due_on",
        )
