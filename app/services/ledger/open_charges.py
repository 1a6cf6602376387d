"""The charges that are not wholly paid, kept per lease by every posting.

Oldest-first means that what is open are the youngest charges: walking back from the last due
day until the lease's balance is reached finds them without reading the paid ones.
"""

from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session, aliased

from app.models.ledger import PAYING_KINDS, LeaseFigures, LedgerEntry, OpenCharge


def refresh_open_charges(session: Session, lease_id: UUID) -> None:
    """Find the open charges of a lease again, inside the posting's transaction."""
    session.execute(delete(OpenCharge).where(OpenCharge.lease_id == lease_id))
    balance = session.scalar(
        select(LeaseFigures.balance_cents).where(LeaseFigures.lease_id == lease_id)
    )
    rows = open_charges_of(session, lease_id, balance or 0)
    if rows:
        session.execute(insert(OpenCharge), rows)


def open_charges_of(
    session: Session, lease_id: UUID, balance_cents: int
) -> list[dict[str, object]]:
    """Rows of `OpenCharge` for a lease with the given balance; none where nothing is owed.

    A charge that was reversed, and its reversal, cancel out and count for nothing here.
    """
    if balance_cents <= 0:
        return []
    reversal = aliased(LedgerEntry)
    charges = session.execute(
        select(LedgerEntry.id, LedgerEntry.due_on, LedgerEntry.dated_on, LedgerEntry.cents)
        .where(
            LedgerEntry.lease_id == lease_id,
            LedgerEntry.cents > 0,
            LedgerEntry.kind.not_in(PAYING_KINDS),
            LedgerEntry.reverses_id.is_(None),
            ~select(reversal.id).where(reversal.reverses_id == LedgerEntry.id).exists(),
        )
        .order_by(LedgerEntry.due_on.desc().nulls_last(), LedgerEntry.id.desc())
        .execution_options(yield_per=16)
    )
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
