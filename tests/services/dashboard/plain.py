"""The dashboard's figures computed the slow and plain way, day by day and row by row."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class PlainUnit:
    development: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class PlainLease:
    """`unit` counts from zero, `household` is any number."""

    unit: int
    household: int
    first: date
    keys: date | None = None
    rent: int = 41200

    def runs_on(self, day: date) -> bool:
        return self.first <= day and (self.keys is None or day <= self.keys)


@dataclass(frozen=True)
class PlainEntry:
    """A charge above zero or credit below it with its due day, a payment below zero without."""

    lease: int
    dated: date
    due: date | None
    cents: int
    month: int | None = None
    """The month that the payer declared."""

    @property
    def day(self) -> date:
        return self.due or self.dated


@dataclass
class PlainOffice:
    units: list[PlainUnit] = field(default_factory=list)
    leases: list[PlainLease] = field(default_factory=list)
    entries: list[PlainEntry] = field(default_factory=list)

    def development_of(self, lease: int) -> str:
        return self.units[self.leases[lease].unit].development

    def overdue(self, development: str, day: date, *, former_only: bool = False) -> int:
        owed: dict[int, int] = defaultdict(int)
        for entry in self.entries:
            if entry.day <= day and self.development_of(entry.lease) == development:
                owed[self.leases[entry.lease].household] += entry.cents
        return sum(
            max(0, cents)
            for household, cents in owed.items()
            if not former_only or self.is_former(household, day)
        )

    def is_former(self, household: int, day: date) -> bool:
        mine = [lease for lease in self.leases if lease.household == household]
        return any(each.first <= day for each in mine) and not any(
            each.runs_on(day) for each in mine
        )

    def due(self, development: str, first: date, last: date) -> int:
        return sum(
            entry.cents
            for entry in self.entries
            if entry.due is not None
            and first <= entry.due <= last
            and self.development_of(entry.lease) == development
        )

    def paid(self, development: str, first: date, last: date) -> int:
        return -sum(
            entry.cents
            for entry in self.entries
            if entry.due is None
            and first <= entry.dated <= last
            and self.development_of(entry.lease) == development
        )

    def days(self, development: str, first: date, last: date) -> tuple[int, int, int, int]:
        """Vacant and available days, and cents of rent times days of each."""
        vacant = available = lost = potential = 0
        for number, unit in enumerate(self.units):
            if unit.development != development:
                continue
            mine = [lease for lease in self.leases if lease.unit == number]
            rent = max(mine, key=lambda lease: lease.first).rent if mine else 0
            day = first
            while day <= last:
                if (unit.first or date.min) <= day <= (unit.last or date.max):
                    is_free = not any(lease.runs_on(day) for lease in mine)
                    available, potential = available + 1, potential + rent
                    vacant, lost = vacant + is_free, lost + rent * is_free
                day += DAY
        return vacant, available, lost, potential
