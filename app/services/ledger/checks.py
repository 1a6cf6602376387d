"""Checking the ledger against itself: the file, its references, the chain, the summaries."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.ledger import LeaseFigures, LedgerEntry, OpenCharge
from app.services.ledger.chain import verify


@dataclass(frozen=True)
class CheckOutcome:
    """How many entries there are, and a sentence (English template) per fault."""

    entries: int
    faults: tuple[str, ...]


_DAMAGED = QT_TRANSLATE_NOOP("checks", "The file is damaged: restore a backup.")
_REFERENCES = QT_TRANSLATE_NOOP("checks", "Some rows point at others that are not there.")
_CHAIN = QT_TRANSLATE_NOOP(
    "checks", "The ledger's chain is broken: an entry was changed outside the program."
)
_BALANCES = QT_TRANSLATE_NOOP("checks", "A balance differs from the sum of its entries.")
_OPEN = QT_TRANSLATE_NOOP("checks", "The open charges differ from what is owed.")


def check_ledger(session: Session) -> CheckOutcome:
    """Run every check; the chain is walked from its first entry."""
    faults: list[str] = []
    if session.scalar(text("PRAGMA integrity_check")) != "ok":
        faults.append(_DAMAGED)
    if session.execute(text("PRAGMA foreign_key_check")).first() is not None:
        faults.append(_REFERENCES)
    chain = verify(session)
    if not chain.holds:
        faults.append(_CHAIN)
    balances = _sums(session)
    if balances != _summaries(session):
        faults.append(_BALANCES)
    owed = {lease: cents for lease, cents in balances.items() if cents > 0}
    if owed != _open_sums(session):
        faults.append(_OPEN)
    return CheckOutcome(chain.entries, tuple(faults))


def _sums(session: Session) -> dict[UUID, int]:
    rows = session.execute(
        select(LedgerEntry.lease_id, func.sum(LedgerEntry.cents)).group_by(LedgerEntry.lease_id)
    )
    return {lease: int(cents) for lease, cents in rows}


def _summaries(session: Session) -> dict[UUID, int]:
    rows = session.execute(select(LeaseFigures.lease_id, LeaseFigures.balance_cents))
    return dict(rows.all())


def _open_sums(session: Session) -> dict[UUID, int]:
    rows = session.execute(
        select(OpenCharge.lease_id, func.sum(OpenCharge.remaining_cents)).group_by(
            OpenCharge.lease_id
        )
    )
    return {lease: int(cents) for lease, cents in rows}
