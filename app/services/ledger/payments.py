"""A payment before it is posted: what it would pay and why, and whether it is there already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.models.ledger import EntryKind, LedgerEntry
from app.services.ledger import allocation
from app.services.ledger.allocation import Choice, Credit, Rule, allocate
from app.services.ledger.lease_account import capital_goes_first, lease_account
from app.services.ledger.statement import OpenChargeLine, balance_of, charge_lines

_LAST = 2**62
"""The number of an entry that is not posted yet: after all others."""


@dataclass(frozen=True)
class Account:
    """A lease's balance and open charges, as the payment form needs them; cents."""

    balance_cents: int
    open_charges: tuple[OpenChargeLine, ...]
    charge_lines: Mapping[UUID, OpenChargeLine]
    allocated: allocation.Account
    capital_first: bool


@dataclass(frozen=True)
class PaidPart:
    """`cents` of a payment would go to this charge by `rule`, paying it `wholly` or in part."""

    charge: OpenChargeLine
    cents: int
    wholly: bool
    rule: Rule


@dataclass(frozen=True)
class PaymentPreview:
    """What a payment would do: the charges it pays and the balance after it."""

    parts: tuple[PaidPart, ...]
    balance_cents: int


def account_of(session: Session, lease_id: UUID) -> Account:
    """The lease's account as it stands."""
    lines = {line.id: line for line in charge_lines(session, lease_id)}
    allocated = lease_account(session, lease_id)
    still_open = [lines[charge.id] for charge in allocated.charges if charge.id in lines]
    return Account(
        balance_of(session, lease_id),
        tuple(line for line in still_open if line.remaining_cents),
        lines,
        allocated,
        capital_goes_first(session),
    )


def preview(
    account: Account, dated_on: date, cents: int, choices: Sequence[Choice] = ()
) -> PaymentPreview:
    """What a payment of `cents`, above zero, would pay by the ledger's rules."""
    payment = Credit(UUID(int=0), _LAST, dated_on, cents, tuple(choices))
    found = allocate(
        account.allocated.charges,
        [*account.allocated.credits, payment],
        capital_first=account.capital_first,
    )
    parts = tuple(
        PaidPart(
            account.charge_lines[part.charge_id],
            part.cents,
            part.charge_id not in found.remaining,
            part.rule,
        )
        for part in found.allocations
        if part.credit_id == payment.id
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
