"""The ledger: insert-only entries in a chain, and the summaries that every posting keeps."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Keyed, UuidKey, choice_type


class EntryKind(enum.StrEnum):
    """What an entry is for."""

    RENT = "rent"
    SERVICE_ADVANCE = "service_advance"
    ADJUSTMENT = "adjustment"
    INTEREST = "interest"
    LEGAL_COSTS = "legal_costs"
    DEPOSIT = "deposit"
    MEMBERSHIP = "membership"
    OPENING_BALANCE = "opening_balance"
    FUND_GRANT = "fund_grant"
    PAYMENT = "payment"


PAYING_KINDS = frozenset({EntryKind.PAYMENT, EntryKind.FUND_GRANT})
"""Kinds that count as money in; a grant of the fund is a payment by a third party."""


class LedgerEntry(Keyed, Base):
    """One posted entry, never changed nor deleted.

    `cents` is above zero when the household owes it (a debito), below when it lessens the debt
    (a credito). `due_on` is None for payments. `number` has no gaps; `hash` chains each entry to
    the one before; `commitment` stands for the text, which can be erased (`EntryText`).
    """

    __tablename__ = "ledger_entry"
    __table_args__ = (
        Index("ix_ledger_entry_lease_due", "lease_id", "due_on"),
        # What falls due after today, for figures as of a day within a month.
        Index("ix_ledger_entry_due_on", "due_on"),
        # An entry is reversed once. Partial, or SQLite would look through all that reverse
        # nothing before it thinks of the lease.
        Index(
            "uq_ledger_entry_reverses_id",
            "reverses_id",
            unique=True,
            sqlite_where=text("reverses_id IS NOT NULL"),
            postgresql_where=text("reverses_id IS NOT NULL"),
        ),
        CheckConstraint("cents <> 0", name="not_zero"),
        # Time-ordered keys make the table itself the index: one tree less to write per posting.
        {"sqlite_with_rowid": False},
    )

    number: Mapped[int] = mapped_column(BigInteger, unique=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"))
    kind: Mapped[EntryKind] = mapped_column(choice_type(EntryKind))
    dated_on: Mapped[date] = mapped_column()
    due_on: Mapped[date | None] = mapped_column()
    cents: Mapped[int] = mapped_column(BigInteger)
    reverses_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    commitment: Mapped[bytes] = mapped_column(LargeBinary(32))
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))


class EntryText(Base):
    """An entry's words and the salt of its commitment: personal text, outside the chain."""

    __tablename__ = "entry_text"
    __table_args__ = ({"sqlite_with_rowid": False},)

    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), primary_key=True)
    salt: Mapped[bytes] = mapped_column(LargeBinary(16))
    text: Mapped[str] = mapped_column(Text)


class LedgerHead(Base):
    """The locked row that hands out numbers and holds the chain's last hash."""

    __tablename__ = "ledger_head"

    journal: Mapped[str] = mapped_column(String(16), primary_key=True)
    last_number: Mapped[int] = mapped_column(BigInteger)
    last_hash: Mapped[bytes] = mapped_column(LargeBinary(32))


class ChoiceBasis(enum.StrEnum):
    """On what ground a payment goes to a charge out of the legal order."""

    DECLARED = "declared"
    """The payer said so when paying (art. 1193 c. 1 c.c.)."""
    RECEIPT = "receipt"
    """A receipt that the payer accepted says so (art. 1195 c.c.)."""
    CHOSEN = "chosen"
    """Someone of the office chose it, with a reason."""


class AllocationChoice(Keyed, Base):
    """Where a payment goes by a declaration, a receipt or a person's choice.

    It names a charge, or a month (year × 12 + month − 1) whose rent and service advance are
    meant, posted already or not. `cents` None: as much as there is. Choices of one payment count
    in the order of `position`. Withdrawn by `ended_change_id`.
    """

    __tablename__ = "allocation_choice"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    payment_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), index=True)
    position: Mapped[int] = mapped_column()
    charge_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"))
    month: Mapped[int | None] = mapped_column()
    cents: Mapped[int | None] = mapped_column(BigInteger)
    basis: Mapped[ChoiceBasis] = mapped_column(choice_type(ChoiceBasis))
    reason: Mapped[str] = mapped_column(Text)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class SecuredCharge(Keyed, Base):
    """A charge that is better secured than the others, by a guarantee or a surety: the legal
    order pays it after them (art. 1193 c. 2 c.c.)."""

    __tablename__ = "secured_charge"

    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), index=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class LedgerTailRemoval(Base):
    """Permit to remove the entries above a number, present only inside the transaction that
    undoes a move-in; the triggers let nothing else be deleted."""

    __tablename__ = "ledger_tail_removal"

    keep_through: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)


class LeaseFigures(Base):
    """Per lease, what fell due and what was paid in each month, as the dashboard reads it.

    `amounts` packs little-endian 64-bit cents: for each month from `first_month` (year × 12 +
    month − 1) on, the due amount (charges less credits, by due day) and the paid one (by date).
    """

    __tablename__ = "lease_figures"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), primary_key=True)
    balance_cents: Mapped[int] = mapped_column(BigInteger)
    first_month: Mapped[int] = mapped_column()
    amounts: Mapped[bytes] = mapped_column(LargeBinary)


class OpenCharge(Base):
    """A charge that is not wholly paid, by the rules of allocation; kept by every posting of its
    lease and every choice."""

    __tablename__ = "open_charge"

    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), primary_key=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    due_on: Mapped[date] = mapped_column(index=True)
    remaining_cents: Mapped[int] = mapped_column(BigInteger)
