"""The leases whose rents an index may update: their contract's years, what was applied to them
and what they were charged."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.models.charges import RentStep, RentStepOrigin
from app.models.ledger import EntryKind, LedgerEntry
from app.models.properties import Unit
from app.models.tenants import Household, Lease, LeaseKind
from app.services.charges.index_figures import PUBLISHING_LAG
from app.services.charges.rent_steps import charged_through
from app.services.charges.terms import Step, Terms, day_of, first_day, steps_of_leases
from app.services.ledger.figures import month_number

_BATCH = 500
NEVER = date(9999, 12, 31)


class IndexedLease(NamedTuple):
    """A lease that still runs; `contract_since` is the first day of the contract, which a
    household that took it over goes on with. Cents a month."""

    id: UUID
    household_id: UUID
    household_name: str
    code: str
    unit_code: str
    kind: LeaseKind
    starts_on: date
    keys_returned_on: date | None
    due_day: int
    rent_cents: int
    service_advance_cents: int
    index_share: int | None
    contract_since: date


class AppliedUpdate(NamedTuple):
    """An update that a rent step holds, of one year or of several in one."""

    figure_month: int
    years: int

    def covers(self, month: int) -> bool:
        """Whether the anniversary of a month was updated by it."""
        return any(
            month - PUBLISHING_LAG <= self.figure_month - 12 * back <= month
            for back in range(self.years)
        )


@dataclass(frozen=True)
class Background:
    """Steps, applied updates and charged rents of the leases that are looked at."""

    steps: Mapping[UUID, tuple[Step, ...]]
    applied: Mapping[UUID, list[AppliedUpdate]]
    charged_through: Mapping[UUID, int]
    charged_rents: Mapping[UUID, Mapping[int, int]]

    @classmethod
    def read(cls, session: Session, lease_ids: Sequence[UUID], since: int) -> "Background":
        return cls(
            _steps(session, lease_ids),
            _applied(session, lease_ids),
            charged_through(session, lease_ids),
            _charged_rents(session, lease_ids, since - 1),
        )

    def terms(self, lease: IndexedLease) -> Terms:
        return Terms(
            lease.id,
            lease.kind,
            lease.starts_on,
            lease.keys_returned_on,
            lease.due_day,
            lease.rent_cents,
            lease.service_advance_cents,
            self.steps.get(lease.id, ()),
        )

    def free_from(self, lease: IndexedLease, day: date) -> date:
        """The first day from `day` on whose month is not charged."""
        through = self.charged_through.get(lease.id)
        return day if through is None else max(day, first_day(through + 1))

    def is_settled(self, lease: IndexedLease, day: date, today: date) -> bool:
        """Whether the rent was agreed anew after an anniversary, or rose with it."""
        agreed = any(
            step.origin is RentStepOrigin.AGREED and day < step.from_on <= today
            for step in self.steps.get(lease.id, ())
        )
        rents = self.charged_rents.get(lease.id, {})
        before, after = rents.get(month_number(day) - 1), rents.get(month_number(day) + 1)
        return agreed or (before is not None and after is not None and after > before)


def anniversary_in(lease: IndexedLease, month: int) -> date | None:
    """The lease's anniversary in a month; None where it has none, or its first year runs."""
    since = lease.contract_since
    if since.month - 1 != month % 12 or since.year >= month // 12:
        return None
    day = anniversary(since, month // 12)
    return day if day > lease.starts_on else None


def anniversaries(lease: IndexedLease, first: int, last: int) -> list[date]:
    """The lease's anniversaries in numbered months, both included."""
    months = (year * 12 + lease.contract_since.month - 1 for year in _years(first, last))
    found = (anniversary_in(lease, month) for month in months if first <= month <= last)
    return [day for day in found if day is not None]


def _years(first: int, last: int) -> range:
    return range(first // 12, last // 12 + 1)


def anniversary(starts_on: date, year: int) -> date:
    """The day of the year on which another year of the contract is complete."""
    return day_of(year * 12 + starts_on.month - 1, starts_on.day)


def indexed_leases(session: Session, today: date) -> list[IndexedLease]:
    """The leases that still run, with the first day of the contract they took over."""
    before = {
        row.id: (row.predecessor_id, row.starts_on)
        for row in session.execute(
            select(Lease.id, Lease.predecessor_id, Lease.starts_on).where(
                or_(
                    Lease.predecessor_id.is_not(None),
                    Lease.id.in_(
                        select(Lease.predecessor_id).where(Lease.predecessor_id.is_not(None))
                    ),
                )
            )
        )
    }
    rows = session.execute(
        select(
            Lease.id,
            Lease.household_id,
            Household.name.label("household_name"),
            Lease.code.label("lease_code"),
            Unit.code.label("unit_code"),
            Lease.kind,
            Lease.starts_on,
            Lease.keys_returned_on,
            Lease.due_day,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
            Lease.index_share,
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(or_(Lease.keys_returned_on.is_(None), Lease.keys_returned_on > today))
        .order_by(Household.folded_name, Lease.code)
    )
    return [
        IndexedLease(
            id=row.id,
            household_id=row.household_id,
            household_name=row.household_name,
            code=row.lease_code,
            unit_code=row.unit_code,
            kind=row.kind,
            starts_on=row.starts_on,
            keys_returned_on=row.keys_returned_on,
            due_day=row.due_day,
            rent_cents=row.monthly_rent_cents,
            service_advance_cents=row.monthly_service_advance_cents,
            index_share=row.index_share,
            contract_since=_contract_since(row.id, row.starts_on, before),
        )
        for row in rows
    ]


def _contract_since(
    lease_id: UUID, starts_on: date, before: Mapping[UUID, tuple[UUID | None, date]]
) -> date:
    """A household that took a lease over goes on with its contract's years."""
    since, seen = starts_on, {lease_id}
    key = before[lease_id][0] if lease_id in before else None
    while key is not None and key in before and key not in seen:
        seen.add(key)
        key, since = before[key]
    return since


def terms_of(session: Session, lease_ids: Sequence[UUID]) -> dict[UUID, Terms]:
    """What these leases charge, with every step there is."""
    steps = _steps(session, lease_ids)
    rows = session.execute(
        select(
            Lease.id,
            Lease.kind,
            Lease.starts_on,
            Lease.keys_returned_on,
            Lease.due_day,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
        ).where(Lease.id.in_(lease_ids))
    )
    return {row.id: Terms(*row, steps.get(row.id, ())) for row in rows}


def _steps(session: Session, lease_ids: Sequence[UUID]) -> dict[UUID, tuple[Step, ...]]:
    return steps_of_leases(session, lease_ids, NEVER)


def _applied(session: Session, lease_ids: Sequence[UUID]) -> dict[UUID, list[AppliedUpdate]]:
    found: defaultdict[UUID, list[AppliedUpdate]] = defaultdict(list)
    for start in range(0, len(lease_ids), _BATCH):
        rows = session.execute(
            select(RentStep.lease_id, RentStep.index_month, RentStep.index_years).where(
                RentStep.lease_id.in_(lease_ids[start : start + _BATCH]),
                RentStep.index_month.is_not(None),
            )
        )
        for lease_id, month, years in rows:
            if month is not None:
                found[lease_id].append(AppliedUpdate(month, years or 1))
    return found


def _charged_rents(
    session: Session, lease_ids: Sequence[UUID], since: int
) -> dict[UUID, dict[int, int]]:
    """Rent charged by lease and month, less what was reversed or credited; cents."""
    found: defaultdict[UUID, dict[int, int]] = defaultdict(dict)
    for start in range(0, len(lease_ids), _BATCH):
        rows = session.execute(
            select(LedgerEntry.lease_id, LedgerEntry.due_on, func.sum(LedgerEntry.cents))
            .where(
                LedgerEntry.lease_id.in_(lease_ids[start : start + _BATCH]),
                LedgerEntry.due_on >= first_day(since),
                LedgerEntry.kind == EntryKind.RENT,
            )
            .group_by(LedgerEntry.lease_id, LedgerEntry.due_on)
        )
        for lease_id, due_on, cents in rows:
            if due_on is not None:
                months = found[lease_id]
                month = month_number(due_on)
                months[month] = months.get(month, 0) + int(cents)
    return found
