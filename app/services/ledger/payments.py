"""A payment before it is posted: what it would pay, and whether it is there already."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.models.ledger import EntryKind, LedgerEntry
from app.services.ledger.allocation import Owed, Received, allocate
from app.services.ledger.statement import OpenChargeLine, balance_of, open_charges


@dataclass(frozen=True)
class Account:
    """A lease's balance and open charges, as the payment form needs them; cents."""

    balance_cents: int
    open_charges: tuple[OpenChargeLine, ...]


@dataclass(frozen=True)
class PaidPart:
    """`cents` of a payment would go to this charge, which it pays `wholly` or in part."""

    charge: OpenChargeLine
    cents: int
    wholly: bool


@dataclass(frozen=True)
class PaymentPreview:
    """What a payment would do: the charges it pays and the balance after it."""

    parts: tuple[PaidPart, ...]
    balance_cents: int


def account_of(session: Session, lease_id: UUID) -> Account:
    """The lease's account as it stands."""
    return Account(balance_of(session, lease_id), tuple(open_charges(session, lease_id)))


def preview(account: Account, dated_on: date, cents: int) -> PaymentPreview:
    """What a payment of `cents`, above zero, would pay by the ledger's rules."""
    charges = {line.id: line for line in account.open_charges}
    owed = [Owed(line.id, line.due_on, line.remaining_cents) for line in account.open_charges]
    payment = Received(UUID(int=0), dated_on, cents)
    parts = tuple(
        PaidPart(
            charges[part.owed_id],
            part.cents,
            part.cents == charges[part.owed_id].remaining_cents,
        )
        for part in allocate(owed, [payment])
    )
    return PaymentPreview(parts, account.balance_cents - cents)


def same_payment(session: Session, lease_id: UUID, dated_on: date, cents: int) -> bool:
    """True when a payment of this lease, day and amount is there and was not reversed."""
    reversal = aliased(LedgerEntry)
    found = session.scalar(
        select(LedgerEntry.id)
        .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
        .where(
            LedgerEntry.lease_id == lease_id,
            LedgerEntry.kind == EntryKind.PAYMENT,
            LedgerEntry.dated_on == dated_on,
            LedgerEntry.cents == -cents,
            reversal.id.is_(None),
        )
        .limit(1)
    )
    return found is not None
