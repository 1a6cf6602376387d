"""What is overdue by what it is for and by its age (features K6 and M3).

Of each household within a development as much is split as is overdue in all: where money waits that
no charge has taken, the oldest open charges count as paid, as in the list of arrears.
"""

import enum
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import LargeBinary, select, type_coerce
from sqlalchemy.orm import Session

from app.models.ledger import EntryKind, LeaseFigures
from app.models.properties import Unit
from app.models.tenants import Lease
from app.services.dashboard.arrears_list import (
    Bucket,
    bucket_place,
    due_later,
    open_parts,
    parts_at,
)
from app.services.dashboard.past_balances import balances_at


class OverdueComponent(enum.StrEnum):
    """What overdue money is for."""

    RENT = "rent"
    SERVICE_CHARGES = "service_charges"
    """Advances on service charges."""
    ADJUSTMENTS = "adjustments"
    """Yearly adjustments of service charges (conguagli)."""
    OTHER = "other"
    """Interest, costs, deposits, opening balances, money that went back."""


_COMPONENTS = {
    EntryKind.RENT: OverdueComponent.RENT,
    EntryKind.SERVICE_ADVANCE: OverdueComponent.SERVICE_CHARGES,
    EntryKind.ADJUSTMENT: OverdueComponent.ADJUSTMENTS,
}
_ORDER = tuple(OverdueComponent)
_PLACES = {
    kind.value: _ORDER.index(_COMPONENTS.get(kind, OverdueComponent.OTHER)) for kind in EntryKind
}
_OTHER = _ORDER.index(OverdueComponent.OTHER)

AGES = tuple(Bucket)
"""How long something has been overdue: at most so many days."""


@dataclass(frozen=True, slots=True)
class OverdueShare:
    """What a household owes that is overdue within a development; cents.

    `by_component` is in the order of `OverdueComponent`, `by_age` in that of `AGES`; each adds up
    to `cents`. `lease_id` is the last of its leases there.
    """

    household_id: UUID
    development_id: UUID
    lease_id: UUID
    cents: int
    by_component: tuple[int, ...]
    by_age: tuple[int, ...]


ByComponent = dict[OverdueComponent, int]
_Part = tuple[date, int, int]


def overdue_by_component(session: Session, as_of: date, today: date) -> dict[UUID, ByComponent]:
    """Cents per development that has any, of all its households."""
    found: dict[UUID, ByComponent] = {}
    for share in overdue_shares(session, as_of, today):
        of_development = found.setdefault(share.development_id, dict.fromkeys(OverdueComponent, 0))
        for component, cents in zip(OverdueComponent, share.by_component, strict=True):
            of_development[component] += cents
    return found


def overdue_shares(session: Session, as_of: date, today: date) -> list[OverdueShare]:
    """Each household's part within each development; they add up to what is overdue on `as_of`,
    which is today or a month's last day.

    Today charges are paid as the law and the payers allocate, before that the oldest first.
    """
    is_now = as_of >= today
    then = {} if is_now else balances_at(session, as_of)
    parts = (
        open_parts(session, as_of, _PLACES) if is_now else parts_at(session, as_of, then, _PLACES)
    )
    later = due_later(session, as_of) if is_now else {}
    owed: defaultdict[tuple[bytes, bytes], list[_Part]] = defaultdict(list)
    totals: defaultdict[tuple[bytes, bytes], int] = defaultdict(int)
    last: dict[tuple[bytes, bytes], bytes] = {}
    for lease_id, household_id, development_id, balance in _leases(session):
        group = household_id, development_id
        owed[group] += parts.get(lease_id, [])
        totals[group] += balance - later.get(lease_id, 0) if is_now else then.get(lease_id, 0)
        last[group] = lease_id
    return [
        _share(group, last[group], owed[group], total, as_of)
        for group, total in totals.items()
        if total > 0
    ]


def _leases(session: Session) -> list[tuple[bytes, bytes, bytes, int]]:
    """Every lease with entries: its key, household, development and balance."""
    rows = session.execute(
        select(
            type_coerce(Lease.id, LargeBinary),
            type_coerce(Lease.household_id, LargeBinary),
            type_coerce(Unit.development_id, LargeBinary),
            LeaseFigures.balance_cents,
        )
        .join(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .join(Unit, Unit.id == Lease.unit_id)
        .order_by(Lease.starts_on, Lease.id)
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _share(
    group: tuple[bytes, bytes],
    lease_id: bytes,
    owed: Iterable[_Part],
    total_cents: int,
    as_of: date,
) -> OverdueShare:
    """Over the youngest open charges: the oldest count as paid by money that none has taken."""
    by_component, by_age = [0] * len(_ORDER), [0] * len(AGES)
    left = total_cents
    for due_on, place, open_cents in sorted(owed, reverse=True):
        cents = min(open_cents, left)
        if cents <= 0:
            break
        left -= cents
        by_component[place] += cents
        by_age[bucket_place((as_of - due_on).days)] += cents
    # Money that went back and opened no charge, such as a return of an advance.
    by_component[_OTHER] += left
    by_age[0] += left
    household_id, development_id = group
    return OverdueShare(
        UUID(bytes=household_id),
        UUID(bytes=development_id),
        UUID(bytes=lease_id),
        total_cents,
        tuple(by_component),
        tuple(by_age),
    )
