"""The charges that are not wholly paid, kept per lease by every posting and every choice.

Where nothing but due days orders a lease's charges, what is open are the youngest of them:
walking back from the last due day until the balance is reached finds them without reading the
paid ones. Any other lease is allocated from its first entry.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np
from sqlalchemy import BindParameter, bindparam, delete, insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.ledger import PAYING_KINDS, LeaseFigures, LedgerEntry, OpenCharge
from app.services.ledger.figures import DUE, PAID, unpack
from app.services.ledger.lease_account import PRESCRIPTION_YEARS, is_plain, lease_account

_TABLE = table_of(OpenCharge)
_LEASE: BindParameter[UUID] = bindparam("lease")
# Built once: making a statement anew costs more than running it.
_FORGET = delete(_TABLE).where(_TABLE.c.lease_id == _LEASE)
_ENTRY = table_of(LedgerEntry)
_REVERSAL = _ENTRY.alias()
_YOUNGEST_CHARGES = (
    select(_ENTRY.c.id, _ENTRY.c.due_on, _ENTRY.c.dated_on, _ENTRY.c.cents)
    .where(
        _ENTRY.c.lease_id == _LEASE,
        _ENTRY.c.cents > 0,
        _ENTRY.c.kind.not_in(sorted(PAYING_KINDS)),
        _ENTRY.c.reverses_id.is_(None),
        ~select(_REVERSAL.c.id).where(_REVERSAL.c.reverses_id == _ENTRY.c.id).exists(),
    )
    .order_by(_ENTRY.c.due_on.desc().nulls_last(), _ENTRY.c.number.desc())
    .execution_options(yield_per=16)
)
_FIGURES = select(LeaseFigures.amounts).where(LeaseFigures.lease_id == _LEASE)
_PRESCRIPTION_MONTHS = 12 * PRESCRIPTION_YEARS


@dataclass(frozen=True, slots=True)
class Open:
    """What is open of a charge, in cents."""

    entry_id: UUID
    due_on: date
    cents: int


def refresh_open_charges(session: Session, lease_id: UUID, balance_cents: int) -> None:
    """Find the open charges of a lease again, inside the posting's transaction."""
    session.execute(_FORGET, {"lease": lease_id})
    rows = open_charge_rows(session, lease_id, balance_cents)
    if rows:
        session.execute(insert(_TABLE), rows)


def open_charge_rows(
    session: Session, lease_id: UUID, balance_cents: int
) -> list[dict[str, object]]:
    """Rows of `OpenCharge` for a lease with the given balance."""
    return [
        {
            "entry_id": item.entry_id,
            "lease_id": lease_id,
            "due_on": item.due_on,
            "remaining_cents": item.cents,
        }
        for item in find_open_charges(session, lease_id, balance_cents)
    ]


def find_open_charges(session: Session, lease_id: UUID, balance_cents: int) -> list[Open]:
    """What is open of a lease, whichever way finds it."""
    if is_plain(session, lease_id) and not _may_be_prescribed(session, lease_id):
        found = _youngest(session, lease_id, balance_cents)
        if found is not None:
            return found
    account = lease_account(session, lease_id)
    return [
        Open(charge.id, charge.due_on, account.remaining[charge.id])
        for charge in account.charges
        if charge.id in account.remaining
    ]


def _youngest(session: Session, lease_id: UUID, balance_cents: int) -> list[Open] | None:
    """The youngest charges that make up the balance; None where the last of them shares its due
    day with another that is paid, so that their shares depend on each payment."""
    if balance_cents <= 0:
        return []
    found: list[Open] = []
    left = balance_cents
    with session.execute(_YOUNGEST_CHARGES, {"lease": lease_id}) as rows:
        for charge, next_due_on in _with_next_due_day(
            (row.id, row.due_on or row.dated_on, row.cents) for row in rows
        ):
            part = min(left, charge.cents)
            left -= part
            is_wholly_open = part == charge.cents
            found.append(Open(charge.entry_id, charge.due_on, part))
            if left:
                continue
            shares_day = next_due_on == charge.due_on or (
                len(found) > 1 and found[-2].due_on == charge.due_on and not is_wholly_open
            )
            return None if shares_day else found
    return found


def _with_next_due_day(
    rows: Iterator[tuple[UUID, date, int]],
) -> Iterator[tuple[Open, date | None]]:
    before: Open | None = None
    for entry_id, due_on, cents in rows:
        if before is not None:
            yield before, due_on
        before = Open(entry_id, due_on, cents)
    if before is not None:
        yield before, None


def _may_be_prescribed(session: Session, lease_id: UUID) -> bool:
    """Whether some money came in while a charge more than five years old was open: a bound that
    errs on the side of looking closely."""
    packed = session.scalar(_FIGURES, {"lease": lease_id})
    if packed is None:
        return False
    amounts = unpack(packed)
    if len(amounts) <= _PRESCRIPTION_MONTHS:
        return False
    due = np.cumsum(amounts[:, DUE])[:-_PRESCRIPTION_MONTHS]
    paid_before = np.cumsum(amounts[:, PAID]) - amounts[:, PAID]
    return bool((due > paid_before[_PRESCRIPTION_MONTHS:]).any())
