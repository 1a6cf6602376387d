"""Chance from a seed: the same seed gives the same office, on every machine."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from app.models.identifiers import seeded_id

Item = TypeVar("Item")

_RANDOM_BITS = 74


class Chance(Random):
    """Seeded chance for one subject, so that a change to one leaves the others as they were."""

    def __init__(self, seed: int, subject: str) -> None:
        super().__init__(f"{seed}/{subject}")

    def happens(self, probability: float) -> bool:
        """True with the given probability."""
        return self.random() < probability

    def one_of(self, items: Sequence[Item]) -> Item:
        """One of `items`, each as likely."""
        return items[int(self.random() * len(items))]

    def weighted(self, items: Sequence[tuple[Item, float]]) -> Item:
        """One of `items`, as likely as its weight."""
        left = self.random() * sum(weight for _, weight in items)
        for item, weight in items:
            left -= weight
            if left < 0:
                return item
        return items[-1][0]

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self.random() * (high - low + 1))

    def day_between(self, first: date, last: date) -> date:
        """A day from `first` to `last`, both included; `first` where `last` is earlier."""
        return first + timedelta(days=self.between(0, max(0, (last - first).days)))

    def digits(self, count: int) -> str:
        """So many decimal digits."""
        return str(self.between(0, 10**count - 1)).zfill(count)

    def rounded(self, value: float) -> int:
        """`value` up or down to a whole number, so that the mean stays."""
        return int(value) + self.happens(value - int(value))


class KeyMaker:
    """Keys in the order of making, a millisecond apart, from a seed and the office's day."""

    def __init__(self, seed: int, today: date) -> None:
        self._random = Random(f"{seed}/keys")
        midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
        self._milliseconds = int(midnight.timestamp()) * 1000

    def __call__(self) -> UUID:
        self._milliseconds += 1
        return seeded_id(self._milliseconds, self._random.getrandbits(_RANDOM_BITS))
