"""Bank statements: what the bank says came in, and what the office made of each line."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, Keyed, UuidKey, choice_type


class StatementFormat(enum.StrEnum):
    """How a bank writes its statements."""

    CSV = "csv"
    EXCEL = "excel"
    CAMT_052 = "camt_052"
    CAMT_053 = "camt_053"
    CAMT_054 = "camt_054"
    MT940 = "mt940"
    OFX = "ofx"
    CBI = "cbi"


class OutcomeKind(enum.StrEnum):
    """What became of a line of a statement."""

    POSTED = "posted"
    """Its money is in the ledger, of one lease or of several."""
    PARKED = "parked"
    """Incasso da attribuire: it is here, and nobody knows yet whose it is."""
    SET_ASIDE = "set_aside"
    """Not a household's money: a bill paid, a transfer between own accounts, a fee."""


class BankAccount(Editable, Base):
    """An account of the cooperative, known by its IBAN or by the number that its bank writes."""

    __tablename__ = "bank_account"
    subject = "bank_statements"

    number: Mapped[str] = mapped_column(String(64), unique=True)
    """As the bank's files name it, without spaces and in capitals."""
    name: Mapped[str] = mapped_column(String(100), default="")
    bank: Mapped[str] = mapped_column(String(100), default="")


class StatementLayout(Editable, Base):
    """How one bank lays out its spreadsheets, remembered for the next one.

    `signature` stands for the header row; `mapping` is the layout as JSON.
    """

    __tablename__ = "statement_layout"
    subject = "bank_statements"

    signature: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    mapping: Mapped[str] = mapped_column(Text)
    account_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("bank_account.id"))


class BankStatement(Keyed, Base):
    """One statement of one account as it was imported; `sha256` is that of its whole file.

    Days are the first and the last of its period, both included. Balances are None where the
    file gives none. `taken_back_id` is the change that took the import back.
    """

    __tablename__ = "bank_statement"

    account_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("bank_account.id"), index=True)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    format: Mapped[StatementFormat] = mapped_column(choice_type(StatementFormat))
    file_name: Mapped[str] = mapped_column(String(200))
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), index=True)
    first_day: Mapped[date | None] = mapped_column()
    last_day: Mapped[date | None] = mapped_column(index=True)
    opening_cents: Mapped[int | None] = mapped_column(BigInteger)
    closing_cents: Mapped[int | None] = mapped_column(BigInteger)
    taken_back_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class BankLine(Keyed, Base):
    """One movement of a statement, as the bank wrote it; never changed.

    `cents` is above zero for money in. `fingerprint` is the same for the same movement in
    another file of the same account, so that nothing comes in twice.
    """

    __tablename__ = "bank_line"

    statement_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("bank_statement.id"), index=True)
    position: Mapped[int] = mapped_column()
    """Counted from 1 over the movements of the file."""
    line_number: Mapped[int] = mapped_column()
    """Where it begins in the file, counted from 1."""
    booked_on: Mapped[date] = mapped_column()
    value_on: Mapped[date | None] = mapped_column()
    cents: Mapped[int] = mapped_column(BigInteger)
    counterparty: Mapped[str] = mapped_column(String(200))
    counterparty_iban: Mapped[str] = mapped_column(String(34))
    reference: Mapped[str] = mapped_column(String(140))
    """The structured creditor reference, such as RF18539007547034."""
    end_to_end_id: Mapped[str] = mapped_column(String(140))
    bank_reference: Mapped[str] = mapped_column(String(140))
    operation_code: Mapped[str] = mapped_column(String(40))
    return_reason: Mapped[str] = mapped_column(String(40))
    """Why money came back, such as AM04 or MD06; empty for what is no return."""
    text: Mapped[str] = mapped_column(Text)
    fingerprint: Mapped[bytes] = mapped_column(LargeBinary(32), index=True)


class LineOutcome(Keyed, Base):
    """What the office made of a line: who and when by `change_id`, until `ended_change_id`.

    `reasons` is a JSON list of sentences (template and parameters) that spoke for the lease.
    `household_id` is whose money a parked line may be: no reminder goes there meanwhile.
    """

    __tablename__ = "line_outcome"
    __table_args__ = (
        # A line has one outcome at a time.
        Index(
            "uq_line_outcome_line_id",
            "line_id",
            unique=True,
            sqlite_where=text("ended_change_id IS NULL"),
            postgresql_where=text("ended_change_id IS NULL"),
        ),
    )

    line_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("bank_line.id"))
    kind: Mapped[OutcomeKind] = mapped_column(choice_type(OutcomeKind))
    confidence: Mapped[str] = mapped_column(String(8), default="")
    reasons: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    household_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("household.id"), index=True
    )
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class LineEntry(Keyed, Base):
    """A ledger entry that an outcome posted: the payment, or a return's reversal."""

    __tablename__ = "line_entry"

    outcome_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("line_outcome.id"), index=True)
    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)


class KnownPayer(Keyed, Base):
    """What a person's decision taught: this account, or this name, pays for that lease.

    One of `iban` and `folded_name` is filled. Forgotten by `ended_change_id`.
    """

    __tablename__ = "known_payer"

    iban: Mapped[str] = mapped_column(String(34), index=True)
    folded_name: Mapped[str] = mapped_column(String(200), index=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    line_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("bank_line.id"), index=True)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))
