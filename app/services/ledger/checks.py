"""Checking the ledger against itself: the file, its references, the chain, the summaries."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.ledger import LeaseFigures, LedgerEntry, OpenCharge
from app.services.ledger.chain import verify
from app.services.ledger.open_charges import find_open_charges


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
    if not _open_charges_hold(session, balances):
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


def _open_charges_hold(session: Session, balances: dict[UUID, int]) -> bool:
    """Whether the open charges kept per lease are those that its entries lead to."""
    kept: defaultdict[UUID, dict[UUID, int]] = defaultdict(dict)
    for lease, entry, cents in session.execute(
        select(OpenCharge.lease_id, OpenCharge.entry_id, OpenCharge.remaining_cents)
    ):
        kept[lease][entry] = cents
    return (
        all(
            kept.pop(lease, {})
            == {item.entry_id: item.cents for item in find_open_charges(session, lease, balance)}
            for lease, balance in balances.items()
        )
        and not kept
    )
