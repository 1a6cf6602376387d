"""Direct debits: the mandates that debtors signed, and money that went back."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, Keyed, UuidKey


class DirectDebitMandate(Editable, Base):
    """A SEPA Core mandate of a lease; it lapses after 36 months without a collection."""

    __tablename__ = "direct_debit_mandate"
    subject = "direct_debits"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    reference: Mapped[str] = mapped_column(String(35), unique=True)
    """The unique mandate reference (UMR)."""
    debtor: Mapped[str] = mapped_column(String(70))
    iban: Mapped[str] = mapped_column(String(34), index=True)
    signed_on: Mapped[date] = mapped_column()
    revoked_on: Mapped[date | None] = mapped_column()
    last_collected_on: Mapped[date | None] = mapped_column()


class PaymentReturn(Keyed, Base):
    """A payment that the bank took back: an unpaid direct debit (insoluto) or a recalled
    transfer. The entry `reversal_id` takes the money out on its day; it corrects no mistake, for
    until then the payment was there. A return noted by mistake is undone by reversing that
    entry."""

    __tablename__ = "payment_return"

    reversal_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)
    payment_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), index=True)
    reason_code: Mapped[str] = mapped_column(String(10))
    """As the bank gives it: AM04, AC04, MD01, MD06; empty where it gives none."""
    mandate_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("direct_debit_mandate.id"), index=True
    )
    note: Mapped[str] = mapped_column(Text, default="")
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
