"""Receipts (quietanze) for money taken at the desk."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Keyed, UuidKey, choice_type


class PaymentMeans(enum.StrEnum):
    """How money is handed over at the desk."""

    CASH = "cash"
    CARD = "card"


class Receipt(Keyed, Base):
    """A numbered receipt of a payment; insert-only."""

    __tablename__ = "receipt"
    __table_args__ = (UniqueConstraint("year", "number"),)

    year: Mapped[int] = mapped_column()
    number: Mapped[int] = mapped_column()
    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)
    means: Mapped[PaymentMeans] = mapped_column(choice_type(PaymentMeans))
    issued_on: Mapped[date] = mapped_column()
    payer: Mapped[str] = mapped_column(String(200))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))


class ReceiptDocument(Base):
    """The PDF of a receipt, byte for byte, with its SHA-256."""

    __tablename__ = "receipt_document"

    receipt_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("receipt.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
