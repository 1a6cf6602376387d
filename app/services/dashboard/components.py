"""What is overdue by what it is for: rent, service charges, adjustments, the rest (features K6).

Of each household within a development as much is split as is overdue in all: where money waits that
no charge has taken, the oldest open charges count as paid, as in the list of arrears.
"""

import enum
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import LargeBinary, select, type_coerce
from sqlalchemy.orm import Session

from app.models.ledger import EntryKind, LeaseFigures
from app.models.properties import Unit
from app.models.tenants import Lease
from app.services.dashboard.arrears_list import balances_at, due_later, open_parts, parts_at


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

ByComponent = dict[OverdueComponent, int]
_Part = tuple[date, int, int]


def overdue_by_component(session: Session, as_of: date, today: date) -> dict[UUID, ByComponent]:
    """Cents per development that has any; they add up to what is overdue on `as_of`, which is
    today or a month's last day.

    Today charges are paid as the law and the payers allocate, before that the oldest first.
    """
    is_now = as_of >= today
    parts = open_parts(session, as_of, _PLACES) if is_now else parts_at(session, as_of, _PLACES)
    later = due_later(session, as_of) if is_now else {}
    then = {} if is_now else balances_at(session, as_of)
    owed: defaultdict[tuple[bytes, bytes], list[_Part]] = defaultdict(list)
    totals: defaultdict[tuple[bytes, bytes], int] = defaultdict(int)
    for lease_id, household_id, development_id, balance in _leases(session):
        group = development_id, household_id
        owed[group] += parts.get(lease_id, [])
        totals[group] += balance - later.get(lease_id, 0) if is_now else then.get(lease_id, 0)
    found: dict[UUID, ByComponent] = {}
    for (development_id, household_id), total in totals.items():
        if total > 0:
            of_development = found.setdefault(
                UUID(bytes=development_id), dict.fromkeys(OverdueComponent, 0)
            )
            _spread(of_development, owed[development_id, household_id], total)
    return found


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
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _spread(found: ByComponent, owed: Iterable[_Part], total_cents: int) -> None:
    """Over the youngest open charges: the oldest count as paid by money that none has taken."""
    left = total_cents
    for _, place, open_cents in sorted(owed, reverse=True):
        cents = min(open_cents, left)
        if cents <= 0:
            break
        left -= cents
        found[_ORDER[place]] += cents
    # Money that went back and opened no charge, such as a return of an advance.
    found[_ORDER[_OTHER]] += left
