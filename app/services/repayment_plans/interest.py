"""The interest that a plan adds: simple, at its own yearly rate, on the debt as it declines.

Capital × rate × days ÷ 36.500, like legal interest (domain rules B5): the year has 365 days, the
first day does not count, and all of it is rounded once, half up. The capital declines with every
instalment in its due day's proportion: once a third of all instalments fell due, a third of the
capital is taken as repaid. It is what was agreed that counts, not what was paid: being late has
its own interest, being early is settled early.

The whole is charged once, at the signature, and falls due with the last instalment, so that what
is paid before goes to the debt itself, as the creditor may grant (art. 1194 c.c.). A plan that
ends before gives that charge back and charges what was earned by that day. Interest and costs
within the debt bear none (art. 1283 c.c.).
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from app.models.ledger import EntryKind
from app.services.legal_interest.computation import DAYS_OF_YEAR, round_half_up

PLACES = 4
"""Of the percentage, as the plan keeps it."""
_DIVISOR = 100 * DAYS_OF_YEAR * 10**PLACES
BARREN_KINDS = frozenset({EntryKind.INTEREST, EntryKind.LEGAL_COSTS})
"""What bears no interest in a plan."""


class DueAmount(NamedTuple):
    """An instalment's due day and cents."""

    due_on: date
    cents: int


def interest_cents(
    dues: Iterable[DueAmount],
    bearing_cents: int,
    percentage: Decimal,
    starts_after: date,
    through: date | None = None,
) -> int:
    """Interest that runs after `starts_after` through a day (None: the last due day), in cents.

    `dues` are all of a plan's instalments; `bearing_cents` is the capital that they repay.
    """
    ordered = sorted(dues)
    total = sum(due.cents for due in ordered)
    if not total or bearing_cents <= 0:
        return 0
    left, day, cent_days = total, starts_after, 0
    for due in ordered:
        until = max(due.due_on if through is None else min(due.due_on, through), day)
        cent_days += left * (until - day).days
        left, day = left - due.cents, until
    rate = int(percentage.scaleb(PLACES).to_integral_value())
    return round_half_up(Fraction(bearing_cents * rate * cent_days, total * _DIVISOR))
