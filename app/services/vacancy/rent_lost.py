"""What an empty unit would have brought in, by day, and who bears the loss (feature P8).

The components are those of the contract: rent and service advance of the unit's last lease as
they stood on its last day. A unit that was never let counts with what is typical where it
stands: the middle one of the development's leases in force. The indicators weigh vacancy by the
rent alone (`dashboard.days`), since rent is what their denominator holds.
"""

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median_low
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.properties import ManagerContract, Unit
from app.models.tenants import Lease
from app.services.charges.terms import Terms, days_in, divide_half_up, steps_of_leases
from app.services.properties.state import in_force
from app.services.vacancy.intervals import Period


class AmountSource(enum.StrEnum):
    """Where the monthly amounts of an empty unit come from."""

    LAST_LEASE = "last_lease"
    TYPICAL = "typical"
    """The middle one of its development's leases."""
    UNKNOWN = "unknown"


class Bearer(enum.StrEnum):
    """Who bears the rent of empty days."""

    MANAGER = "manager"
    """Vuoto per pieno: the social manager pays as if the unit were let."""
    OWNER = "owner"
    COOPERATIVE = "cooperative"
    """Undivided property: the cooperative itself."""


@dataclass(frozen=True, slots=True)
class MonthlyAmounts:
    """What a unit would be charged a month, in cents."""

    rent_cents: int
    service_advance_cents: int
    source: AmountSource

    @property
    def cents(self) -> int:
        """Both together."""
        return self.rent_cents + self.service_advance_cents


UNKNOWN = MonthlyAmounts(0, 0, AmountSource.UNKNOWN)

_BEARERS = {
    ManagerContract.LUMP_SUM: Bearer.MANAGER,
    ManagerContract.UNDIVIDED_PROPERTY: Bearer.COOPERATIVE,
}


def bearer_of(contract: ManagerContract) -> Bearer:
    """Who bears the empty days under a manager's contract."""
    return _BEARERS.get(contract, Bearer.OWNER)


def lost_cents(monthly_cents: int, period: Period) -> int:
    """Monthly cents over the days of a period: each day its part of its own month, the sum
    rounded half-up once."""
    first, last = _month(period.first), _month(period.last)
    if first == last:
        parts = Fraction(monthly_cents * period.days, days_in(first))
    else:
        begin = days_in(first) - period.first.day + 1
        parts = Fraction(monthly_cents * begin, days_in(first))
        parts += Fraction(monthly_cents * period.last.day, days_in(last))
        # The months between are whole.
        parts += monthly_cents * (last - first - 1)
    return divide_half_up(parts.numerator, parts.denominator)


def daily_cents(monthly_cents: int, day: date) -> int:
    """What a day of its month is worth, half-up to the cent."""
    return divide_half_up(monthly_cents, days_in(_month(day)))


def last_amounts(
    session: Session, last_days: Mapping[UUID, date], leases: Sequence[Lease]
) -> dict[UUID, MonthlyAmounts]:
    """By lease, what it charged a month on the day given for it."""
    through = max(last_days.values(), default=date.min)
    steps = steps_of_leases(session, list(last_days), through)
    found = {}
    for lease in leases:
        if lease.id not in last_days:
            continue
        terms = Terms(
            lease.id,
            lease.kind,
            lease.starts_on,
            lease.keys_returned_on,
            lease.due_day,
            lease.monthly_rent_cents,
            lease.monthly_service_advance_cents,
            steps.get(lease.id, ()),
        )
        step = terms.on(last_days[lease.id])
        found[lease.id] = MonthlyAmounts(
            step.rent_cents, step.service_advance_cents, AmountSource.LAST_LEASE
        )
    return found


def typical_amounts(
    session: Session, development_ids: Sequence[UUID], day: date
) -> dict[UUID, MonthlyAmounts]:
    """By development, the lower middle of its leases in force on a day; none without leases."""
    rents: dict[UUID, list[int]] = {}
    advances: dict[UUID, list[int]] = {}
    rows = session.execute(
        select(Unit.development_id, Lease.monthly_rent_cents, Lease.monthly_service_advance_cents)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(Unit.development_id.in_(development_ids), in_force(day))
    )
    for development_id, rent, advance in rows:
        rents.setdefault(development_id, []).append(rent)
        advances.setdefault(development_id, []).append(advance)
    return {
        key: MonthlyAmounts(median_low(rents[key]), median_low(advances[key]), AmountSource.TYPICAL)
        for key in rents
    }


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
