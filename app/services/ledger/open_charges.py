"""The charges that are not wholly paid, kept per lease by every posting.

Oldest-first means that what is open are the youngest charges: walking back from the last due
day until the lease's balance is reached finds them without reading the paid ones.
"""

from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.ledger import PAYING_KINDS, LedgerEntry, OpenCharge

_TABLE = table_of(OpenCharge)
# Built once: making a statement anew costs more than running it.
_FORGET = delete(_TABLE).where(_TABLE.c.lease_id == bindparam("lease"))
_ENTRY = table_of(LedgerEntry)
_REVERSAL = _ENTRY.alias()
_YOUNGEST_CHARGES = (
    select(_ENTRY.c.id, _ENTRY.c.due_on, _ENTRY.c.dated_on, _ENTRY.c.cents)
    .where(
        _ENTRY.c.lease_id == bindparam("lease"),
        _ENTRY.c.cents > 0,
        _ENTRY.c.kind.not_in(sorted(PAYING_KINDS)),
        _ENTRY.c.reverses_id.is_(None),
        ~select(_REVERSAL.c.id).where(_REVERSAL.c.reverses_id == _ENTRY.c.id).exists(),
    )
    .order_by(_ENTRY.c.due_on.desc().nulls_last(), _ENTRY.c.id.desc())
    .execution_options(yield_per=16)
)


def refresh_open_charges(session: Session, lease_id: UUID, balance_cents: int) -> None:
    """Find the open charges of a lease again, inside the posting's transaction."""
    session.execute(_FORGET, {"lease": lease_id})
    rows = open_charges_of(session, lease_id, balance_cents)
    if rows:
        session.execute(insert(_TABLE), rows)


def open_charges_of(
    session: Session, lease_id: UUID, balance_cents: int
) -> list[dict[str, object]]:
    """Rows of `OpenCharge` for a lease with the given balance; none where nothing is owed.

    A charge that was reversed, and its reversal, cancel out and count for nothing here.
    """
    if balance_cents <= 0:
        return []
    charges = session.execute(_YOUNGEST_CHARGES, {"lease": lease_id})
    rows: list[dict[str, object]] = []
    left = balance_cents
    for charge in charges:
        part = min(left, charge.cents)
        rows.append(
            {
                "entry_id": charge.id,
                "lease_id": lease_id,
                "due_on": charge.due_on or charge.dated_on,
                "remaining_cents": part,
            }
        )
        left -= part
        if not left:
            break
    return rows
