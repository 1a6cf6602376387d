"""The statement of account: every movement of a lease with its running balance."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from app.models.direct_debits import PaymentReturn
from app.models.ledger import EntryKind, EntryText, LeaseFigures, LedgerEntry, OpenCharge
from app.models.tenants import Lease


@dataclass(frozen=True)
class StatementLine:
    """One movement; `charge_cents` or `payment_cents` is None, `balance_cents` is after it."""

    id: UUID
    number: int
    dated_on: date
    due_on: date | None
    kind: EntryKind
    text: str
    charge_cents: int | None
    payment_cents: int | None
    balance_cents: int
    reversed: bool
    reverses: bool


@dataclass(frozen=True)
class OpenChargeLine:
    """A charge that is not wholly paid, as a repayment plan can take it in."""

    id: UUID
    kind: EntryKind
    text: str
    due_on: date
    cents: int
    remaining_cents: int


def statement_of(session: Session, lease_id: UUID) -> list[StatementLine]:
    """Every entry of a lease, by date and number, oldest first."""
    reversal = aliased(LedgerEntry)
    rows = session.execute(
        select(
            LedgerEntry.id,
            LedgerEntry.number,
            LedgerEntry.dated_on,
            LedgerEntry.due_on,
            LedgerEntry.kind,
            LedgerEntry.cents,
            LedgerEntry.reverses_id,
            EntryText.text,
            reversal.id.label("reversal_id"),
        )
        .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
        .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
        .where(LedgerEntry.lease_id == lease_id)
        .order_by(LedgerEntry.dated_on, LedgerEntry.number)
    )
    returned = _returned(session, lease_id)
    lines: list[StatementLine] = []
    balance = 0
    for row in rows:
        balance += row.cents
        lines.append(
            StatementLine(
                id=row.id,
                number=row.number,
                dated_on=row.dated_on,
                due_on=row.due_on,
                kind=row.kind,
                text=row.text or "",
                charge_cents=row.cents if row.cents > 0 else None,
                payment_cents=-row.cents if row.cents < 0 else None,
                balance_cents=balance,
                reversed=row.reversal_id is not None or row.id in returned,
                reverses=row.reverses_id is not None,
            )
        )
    return lines


def _returned(session: Session, lease_id: UUID) -> set[UUID]:
    """Payments that the bank took back."""
    undone = aliased(LedgerEntry)
    return set(
        session.scalars(
            select(PaymentReturn.payment_id)
            .join(LedgerEntry, LedgerEntry.id == PaymentReturn.payment_id)
            .outerjoin(undone, undone.reverses_id == PaymentReturn.reversal_id)
            .where(LedgerEntry.lease_id == lease_id, undone.id.is_(None))
        )
    )


def open_charges(session: Session, lease_id: UUID) -> list[OpenChargeLine]:
    """The charges of a lease that are not wholly paid, oldest due day first."""
    rows = session.execute(
        select(
            OpenCharge.entry_id,
            LedgerEntry.kind,
            EntryText.text,
            OpenCharge.due_on,
            LedgerEntry.cents,
            OpenCharge.remaining_cents,
        )
        .join(LedgerEntry, LedgerEntry.id == OpenCharge.entry_id)
        .outerjoin(EntryText, EntryText.entry_id == OpenCharge.entry_id)
        .where(OpenCharge.lease_id == lease_id)
        .order_by(OpenCharge.due_on, LedgerEntry.number)
    )
    return [
        OpenChargeLine(
            row.entry_id, row.kind, row.text or "", row.due_on, row.cents, row.remaining_cents
        )
        for row in rows
    ]


def charge_lines(session: Session, lease_id: UUID) -> list[OpenChargeLine]:
    """Every charge of a lease that was not reversed, paid or not, oldest due day first."""
    reversal = aliased(LedgerEntry)
    rows = session.execute(
        select(
            LedgerEntry.id,
            LedgerEntry.kind,
            EntryText.text,
            LedgerEntry.due_on,
            LedgerEntry.dated_on,
            LedgerEntry.cents,
            OpenCharge.remaining_cents,
        )
        .outerjoin(OpenCharge, OpenCharge.entry_id == LedgerEntry.id)
        .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
        .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
        .where(
            LedgerEntry.lease_id == lease_id,
            LedgerEntry.cents > 0,
            LedgerEntry.reverses_id.is_(None),
            reversal.id.is_(None),
        )
        .order_by(LedgerEntry.due_on.nulls_last(), LedgerEntry.number)
    )
    return [
        OpenChargeLine(
            row.id,
            row.kind,
            row.text or "",
            row.due_on or row.dated_on,
            row.cents,
            row.remaining_cents or 0,
        )
        for row in rows
    ]


def balance_of(session: Session, lease_id: UUID) -> int:
    """A lease's balance in cents, every entry counted; above zero is owed."""
    balance = session.scalar(
        select(LeaseFigures.balance_cents).where(LeaseFigures.lease_id == lease_id)
    )
    return balance or 0


def balances(session: Session) -> dict[UUID, int]:
    """Balance of every lease that has entries, in cents."""
    rows = session.execute(select(LeaseFigures.lease_id, LeaseFigures.balance_cents))
    return {row.lease_id: row.balance_cents for row in rows}


def balances_by_code(session: Session) -> dict[str, int]:
    """Balance of every lease that has entries by the lease's code, in cents."""
    rows = session.execute(
        select(Lease.code, LeaseFigures.balance_cents)
        .join(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .order_by(Lease.code)
    )
    return {row.code: row.balance_cents for row in rows}


def last_entry_day(session: Session) -> date | None:
    """The latest day of any entry; None in an empty ledger."""
    return session.scalar(select(func.max(LedgerEntry.dated_on)))
