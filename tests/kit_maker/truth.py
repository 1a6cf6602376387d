"""What must come out of a kit, computed the slow and plain way, day by day and row by row.

Written from the definitions alone, with nothing of the program's own code.
"""

import calendar
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

PAYING = ("incasso", "contributo_fondo")


@dataclass
class Unit:
    code: str
    development: str
    available_from: date | None
    available_to: date | None


@dataclass
class Lease:
    code: str
    unit: str
    household: str
    starts_on: date
    keys_returned_on: date | None


@dataclass
class Movement:
    """`charge` and `credit` in cents; `due_on` is None where the cell is empty."""

    lease: str
    dated_on: date
    due_on: date | None
    kind: str
    charge: int
    credit: int

    @property
    def counts_on(self) -> date:
        """The day from which it changes what is overdue."""
        if self.kind in PAYING or self.due_on is None:
            return self.dated_on
        return self.due_on


@dataclass
class Truth:
    """`kpi[month][development or *]` and `balance_cents[lease]`; bad lines by file and line."""

    kpi: dict[str, dict[str, dict[str, float | int | None]]]
    balance_cents: dict[str, int]
    bad_lines: dict[tuple[str, int], str] = field(default_factory=dict)
    movements: int = 0


def truth_of(
    developments: list[str],
    units: list[Unit],
    leases: list[Lease],
    movements: list[Movement],
    months: list[tuple[int, int]],
) -> Truth:
    """Every figure of every month."""
    balances: dict[str, int] = defaultdict(int)
    for movement in movements:
        balances[movement.lease] += movement.charge - movement.credit
    kpi = {
        f"{year}-{month:02d}": _month(developments, units, leases, movements, year, month)
        for year, month in months
    }
    return Truth(kpi, dict(balances), movements=len(movements))


def _month(
    developments: list[str],
    units: list[Unit],
    leases: list[Lease],
    movements: list[Movement],
    year: int,
    month: int,
) -> dict[str, dict[str, float | int | None]]:
    last = date(year, month, calendar.monthrange(year, month)[1])
    rows = {
        code: (
            *_money(code, units, leases, movements, last),
            *_days(code, units, leases, year, month),
        )
        for code in developments
    }
    rows["*"] = tuple(sum(row[place] for row in rows.values()) for place in range(4))
    return {code: _row(*row) for code, row in rows.items()}


def _row(overdue: int, charged: int, vacant: int, available: int) -> dict[str, float | int | None]:
    return {
        "overdue_cents": overdue,
        "charged_12m_cents": charged,
        "arrears_pct": _percentage(overdue, charged),
        "vacant_days": vacant,
        "available_days": available,
        "vacancy_pct": _percentage(vacant, available),
    }


def _percentage(part: int, whole: int) -> float | None:
    return round(float(Fraction(100 * part, whole)), 4) if whole > 0 else None


def _money(
    development: str,
    units: list[Unit],
    leases: list[Lease],
    movements: list[Movement],
    last: date,
) -> tuple[int, int]:
    there = {unit.code for unit in units if unit.development == development}
    household = {lease.code: lease.household for lease in leases if lease.unit in there}
    year_ago = _a_year_earlier(last)
    owed: dict[str, int] = defaultdict(int)
    charged = 0
    for movement in movements:
        if movement.lease not in household or movement.counts_on > last:
            continue
        cents = movement.charge - movement.credit
        owed[household[movement.lease]] += cents
        if movement.kind not in PAYING and movement.counts_on > year_ago:
            charged += cents
    return sum(max(0, cents) for cents in owed.values()), charged


def _a_year_earlier(last: date) -> date:
    """The last day of the same month a year before."""
    return date(last.year - 1, last.month, calendar.monthrange(last.year - 1, last.month)[1])


def _days(
    development: str, units: list[Unit], leases: list[Lease], year: int, month: int
) -> tuple[int, int]:
    vacant = available = 0
    for unit in units:
        if unit.development != development:
            continue
        theirs = [lease for lease in leases if lease.unit == unit.code]
        day = date(year, month, 1)
        while (day.year, day.month) == (year, month):
            if (unit.available_from or day) <= day <= (unit.available_to or day):
                available += 1
                occupied = any(
                    lease.starts_on <= day <= (lease.keys_returned_on or day) for lease in theirs
                )
                vacant += not occupied
            day += timedelta(days=1)
    return vacant, available
