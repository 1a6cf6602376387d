"""Finding the lease that money is meant for by a few letters of its household, dwelling or code."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from app.models.folding import like_pattern
from app.models.ledger import EntryKind, EntryText, LedgerEntry
from app.models.tenants import Household, Lease
from app.services.bank_statements.piles import LeaseLabel, labels_of
from app.services.ledger.returns import standing_return

_MOST = 20
_LONGEST_AGO = timedelta(days=13 * 31)


def find_leases(session: Session, text: str) -> list[LeaseLabel]:
    """The first leases whose household's words or own code hold every word of `text`, those who
    live there before those who left; none for a blank text."""
    words = text.replace("·", " ").split()
    if not words:
        return []
    query = select(Lease.id).join(Household, Household.id == Lease.household_id)
    for word in words:
        pattern = like_pattern(word)
        query = query.where(
            or_(
                Household.search_text.like(pattern, escape="\\"),
                Lease.code.ilike(pattern, escape="\\"),
            )
        )
    query = query.order_by(
        Lease.keys_returned_on.is_not(None), Household.folded_name, Lease.code
    ).limit(_MOST)
    keys = list(session.scalars(query))
    labels = labels_of(session, keys)
    return [labels[key] for key in keys]


@dataclass(frozen=True, slots=True)
class ReturnablePayment:
    """A payment that the bank may have taken back; cents above zero."""

    id: UUID
    dated_on: date
    cents: int
    text: str


def returnable_payments(
    session: Session, lease_id: UUID, cents: int, returned_on: date
) -> list[ReturnablePayment]:
    """Payments of a lease of that amount (above zero) that stand, the latest first: one of them
    is what the bank took back. None older than the thirteen months that a payer has to contest a
    debit (art. 9 D.Lgs. 11/2010)."""
    undone = aliased(LedgerEntry)
    rows = session.execute(
        select(LedgerEntry.id, LedgerEntry.dated_on, LedgerEntry.cents, EntryText.text)
        .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
        .outerjoin(undone, undone.reverses_id == LedgerEntry.id)
        .where(
            LedgerEntry.lease_id == lease_id,
            LedgerEntry.kind == EntryKind.PAYMENT,
            LedgerEntry.cents == -cents,
            LedgerEntry.dated_on >= returned_on - _LONGEST_AGO,
            LedgerEntry.reverses_id.is_(None),
            undone.id.is_(None),
        )
        .order_by(LedgerEntry.dated_on.desc(), LedgerEntry.number.desc())
    )
    return [
        ReturnablePayment(row.id, row.dated_on, -row.cents, row.text or "")
        for row in rows
        if standing_return(session, row.id) is None
    ]
