"""Simple interest at the legal rate: capital × rate × days ÷ 36.500, summed exactly.

The divisor stays 365 days in leap years too. The first day of a stretch does not count, its last
one, such as the day of the payment, does. Interest bears no interest (art. 1283 c.c.).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from app.services.legal_interest.rates import PLACES, RateTable

DAYS_OF_YEAR = 365
_DIVISOR = 100 * DAYS_OF_YEAR * 10**PLACES


@dataclass(frozen=True, slots=True)
class Segment:
    """Capital in cents that was owed for the days after `after_day` through `last_day`."""

    after_day: date
    last_day: date
    capital_cents: int


@dataclass(frozen=True, slots=True)
class InterestPart:
    """A segment, or the part of it that has one rate. `assumed`: that year's rate was not
    entered yet and the last known one is used."""

    after_day: date
    last_day: date
    capital_cents: int
    percentage: Decimal
    assumed: bool

    @property
    def days(self) -> int:
        """The days that count."""
        return (self.last_day - self.after_day).days

    @property
    def interest(self) -> Fraction:
        """Cents, exact."""
        rate = int(self.percentage.scaleb(PLACES))
        return Fraction(self.capital_cents * rate * self.days, _DIVISOR)


def interest_parts(segments: Iterable[Segment], rates: RateTable) -> tuple[InterestPart, ...]:
    """The segments split where the rate changes; those without capital or days are left out.

    Raises OfficeError for days before the first known rate, ValueError for negative capital.
    """
    parts: list[InterestPart] = []
    for segment in segments:
        if segment.capital_cents < 0:
            raise ValueError(segment)
        if segment.capital_cents:
            parts.extend(
                InterestPart(
                    span.after_day,
                    span.last_day,
                    segment.capital_cents,
                    span.percentage,
                    span.assumed,
                )
                for span in rates.spans(segment.after_day, segment.last_day)
            )
    return tuple(parts)


def total_cents(parts: Sequence[InterestPart]) -> int:
    """The sum of the parts, rounded once, half up."""
    return round_half_up(sum((part.interest for part in parts), Fraction(0)))


def round_half_up(cents: Fraction) -> int:
    """Whole cents; a half goes up. For amounts that are not negative."""
    return (2 * cents.numerator + cents.denominator) // (2 * cents.denominator)
