"""Of what fell due in each month, what is still unpaid on a reading day.

Payments count as the law and the payers' declarations allocate them (art. 1193-1195 c.c.): who
pays this month's rent while old debt stays owes nothing of this month. Today that is what the
kept open charges say; for a day gone by, leases that may have owed something then are allocated
again from what was there by that day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import (
    BindParameter,
    LargeBinary,
    Select,
    bindparam,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session, aliased

from app.models.base import table_of
from app.models.change_log import Change
from app.models.ledger import (
    PAYING_KINDS,
    AllocationChoice,
    LedgerEntry,
    OpenCharge,
)
from app.services.dashboard.arrears_list import parts_at
from app.services.dashboard.days import raw, raw_rows
from app.services.dashboard.lease_months import Leases, former_households
from app.services.ledger.figures import month_number
from app.services.ledger.lease_account import PRESCRIPTION_YEARS, is_plain, lease_account

Cents = NDArray[np.int64]


@dataclass(frozen=True)
class Unpaid:
    """By development (rows) and month of the due day (columns), cents; `former` is the part of
    households that live here no more on the reading day."""

    cents: Cents
    former_cents: Cents


def unpaid_by_month(session: Session, leases: Leases, developments: int, as_of: date) -> Unpaid:
    """What is unpaid on `as_of` of the charges of every month up to it."""
    found = unpaid_if_now(session, leases, developments, as_of)
    return found or _summed(leases, developments, _open_then(session, leases, as_of))


def unpaid_if_now(
    session: Session, leases: Leases, developments: int, as_of: date
) -> Unpaid | None:
    """The same from the open charges that the office keeps; None where something came after
    `as_of`, so that they are not those of its end. Reads no amounts of the leases."""
    if not _nothing_came_since(session, as_of):
        return None
    return _summed(leases, developments, _open_now(session, leases, as_of))


def _summed(leases: Leases, developments: int, open_parts: "Sequence[_Part]") -> Unpaid:
    parts = np.array(open_parts, dtype=np.int64).reshape(-1, 3)
    lease, month, cents = parts[:, 0], parts[:, 1] - leases.first_month, parts[:, 2]
    cell = leases.development[lease] * leases.months + month
    of_former = former_households(leases)[leases.household[lease]]
    shape = developments, leases.months
    total, former = (
        np.bincount(cell, weights, developments * leases.months).astype(np.int64).reshape(shape)
        for weights in (cents, cents * of_former)
    )
    return Unpaid(total, former)


_Part = tuple[int, int, int]
"""Place of the lease, month of the due day, cents."""


def _nothing_came_since(session: Session, day: date) -> bool:
    """Whether nothing at all was written after the day: the open charges are those of its end."""
    last = session.scalar(select(Change.at).order_by(Change.id.desc()).limit(1))
    return last is None or last.astimezone().date() <= day


def _open_now(session: Session, leases: Leases, as_of: date) -> list[_Part]:
    query = (
        select(raw(_OPEN.c.lease_id), raw(_OPEN.c.due_on), _OPEN.c.remaining_cents)
        .join(_ENTRY, _ENTRY.c.id == _OPEN.c.entry_id)
        # Money that went back to a household is open, but was never charged.
        .where(_OPEN.c.due_on <= as_of, _ENTRY.c.kind.not_in(sorted(PAYING_KINDS)))
    )
    months: dict[object, int] = {}
    found = []
    for lease_id, due_on, cents in raw_rows(session, query):
        month = months.get(due_on)
        if month is None:
            month = months[due_on] = month_number(date.fromisoformat(str(due_on)))
        found.append((leases.row[lease_id], month, cents))
    return found


def _open_then(session: Session, leases: Leases, as_of: date) -> list[_Part]:
    """Where nothing but due days orders a lease's charges, the youngest of them are open; any
    other lease is allocated again."""
    keys = list(leases.row)
    owed, special = _balances(leases), _special(session, leases, as_of)
    plain, found = {}, []
    for place in np.flatnonzero((owed > 0) | special):
        lease_id = UUID(bytes=keys[place])
        if special[place] or not is_plain(session, lease_id):
            found += _allocated(session, int(place), lease_id, as_of)
        else:
            plain[keys[place]] = int(owed[place])
    for key, parts in parts_at(session, as_of, plain).items():
        found += [(leases.row[key], month_number(due_on), cents) for due_on, _, cents in parts]
    return found


def _allocated(session: Session, place: int, lease_id: UUID, as_of: date) -> list[_Part]:
    account = lease_account(session, lease_id, as_of)
    returned = set(session.scalars(_MONEY_BACK, {"lease": lease_id}))
    return [
        (place, month_number(charge.due_on), account.remaining[charge.id])
        for charge in account.charges
        if charge.id in account.remaining and charge.id not in returned and charge.due_on <= as_of
    ]


_OPEN = table_of(OpenCharge)
_ENTRY = table_of(LedgerEntry)
_LEASE: BindParameter[UUID] = bindparam("lease")
_MONEY_BACK = select(LedgerEntry.id).where(
    LedgerEntry.lease_id == _LEASE, LedgerEntry.cents > 0, LedgerEntry.kind.in_(PAYING_KINDS)
)


def _paid_ahead_of(as_of: date) -> Select[bytes]:
    """Leases on which somebody directed a payment to what fell due only after the day, past what
    was due by then."""
    charge = aliased(LedgerEntry)
    return (
        select(type_coerce(AllocationChoice.lease_id, LargeBinary))
        .outerjoin(charge, charge.id == AllocationChoice.charge_id)
        .where(
            AllocationChoice.ended_change_id.is_(None),
            or_(AllocationChoice.month >= month_number(as_of), charge.due_on > as_of),
        )
    )


def _balances(leases: Leases) -> Cents:
    amounts = leases.amounts
    owed = np.bincount(amounts.lease, amounts.due - amounts.paid, len(leases.row))
    return owed.astype(np.int64)


def _special(session: Session, leases: Leases, as_of: date) -> NDArray[np.bool_]:
    """Leases on which the balance does not tell what was open: something was reversed, money went
    ahead of what was due, or came too late for it."""
    special = _money_came_too_late(leases)
    found = session.scalars(
        select(type_coerce(LedgerEntry.lease_id, LargeBinary))
        .where(LedgerEntry.reverses_id.is_not(None))
        .union(_paid_ahead_of(as_of))
    )
    for lease_id in found:
        special[leases.row[lease_id]] = True
    return special


def _money_came_too_late(leases: Leases) -> NDArray[np.bool_]:
    """Leases on which money came in while a charge was open that may have been prescribed
    (art. 2948 c.c.): it does not pay that charge, whatever the balance says."""
    count, months, years = len(leases.row), leases.months, 12 * PRESCRIPTION_YEARS
    if months <= years:
        return np.zeros(count, dtype=np.bool_)
    amounts = leases.amounts
    cell = amounts.lease * months + amounts.month
    size = count * months
    due = np.bincount(cell, amounts.due, size).reshape(count, months).cumsum(axis=1)
    paid = np.bincount(cell, amounts.paid, size).reshape(count, months).cumsum(axis=1)
    is_late = due[:, :-years] > paid[:, years - 1 : -1]
    return np.asarray(is_late.any(axis=1), dtype=np.bool_)
