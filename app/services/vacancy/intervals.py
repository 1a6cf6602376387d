"""Arithmetic of periods of days, both ends included everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Period:
    """The days from `first` to `last`, both included; `date.max` stands for an open end.

    Raises ValueError when it would end before it begins.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    @property
    def days(self) -> int:
        """How many days it has, at least one."""
        return (self.last - self.first).days + 1

    def within(self, other: "Period") -> "Period | None":
        """The part of it that lies in `other`; None where there is none."""
        return period_or_none(max(self.first, other.first), min(self.last, other.last))


def period_or_none(first: date, last: date) -> Period | None:
    """The period, or None where `last` is before `first`."""
    return None if last < first else Period(first, last)


def merge(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The same days in as few periods as possible, in order: each day stands there once."""
    merged: list[Period] = []
    for period in sorted(periods):
        if merged and (merged[-1].last == date.max or period.first <= merged[-1].last + DAY):
            merged[-1] = Period(merged[-1].first, max(merged[-1].last, period.last))
        else:
            merged.append(period)
    return tuple(merged)


def remaining(whole: Period, taken: Iterable[Period]) -> tuple[Period, ...]:
    """The days of `whole` that no period of `taken` has, in order."""
    left: list[Period] = []
    next_free = whole.first
    for period in merge(taken):
        if period.last < next_free:
            continue
        if period.first > whole.last:
            break
        if period.first > next_free:
            left.append(Period(next_free, period.first - DAY))
        if period.last >= whole.last:
            return tuple(left)
        next_free = period.last + DAY
    left.append(Period(next_free, whole.last))
    return tuple(left)


def days_within(periods: Iterable[Period], window: Period) -> int:
    """How many days of `window` the periods have, each day counted once."""
    parts = (period.within(window) for period in merge(periods))
    return sum(part.days for part in parts if part is not None)


def year_of(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))
