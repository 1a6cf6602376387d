"""Where the office's time comes from, so that a test can say what day it is."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the day of the office and the instant in UTC."""

    def today(self) -> date:
        """The office's own calendar day."""

    def now(self) -> datetime:
        """The aware instant, in UTC."""


class SystemClock:
    """The computer's clock."""

    def today(self) -> date:
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still at noon UTC of a given day."""

    def __init__(self, day: date) -> None:
        self._day = day

    def today(self) -> date:
        return self._day

    def now(self) -> datetime:
        return datetime(self._day.year, self._day.month, self._day.day, 12, tzinfo=UTC)
