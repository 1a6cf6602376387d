"""Finding open charges again after a rule changed that orders them, not an entry."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.ledger import EntryKind, LedgerEntry
from app.models.running_write import touch
from app.services.ledger.open_charges import refresh_open_charges
from app.services.ledger.statement import balance_of

_INTEREST_AND_COSTS = (EntryKind.INTEREST, EntryKind.LEGAL_COSTS)


def reallocate(session: Session, lease_id: UUID) -> None:
    """Allocate a lease again, as after a clause on interest was added to its contract."""
    refresh_open_charges(session, lease_id, balance_of(session, lease_id))
    touch(session, "ledger", lease_id)


def reallocate_interest(session: Session) -> None:
    """Allocate again every lease with interest or costs, as after the cooperative let payments
    go to capital first or took that back (art. 1194 c.c.)."""
    leases = session.scalars(
        select(LedgerEntry.lease_id)
        .where(LedgerEntry.kind.in_(_INTEREST_AND_COSTS), LedgerEntry.cents > 0)
        .distinct()
        .order_by(LedgerEntry.lease_id)
    ).all()
    for lease_id in leases:
        reallocate(session, lease_id)
