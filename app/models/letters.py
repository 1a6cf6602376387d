"""Letters sent: registered with a protocol number, their PDF kept as printed."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Keyed, UuidKey, choice_type


class LetterKind(enum.StrEnum):
    """What a letter is."""

    PLAN_AGREEMENT = "plan_agreement"
    ACCOUNT_STATEMENT = "account_statement"
    REMINDER = "reminder"


class LetterMeans(enum.StrEnum):
    """How a letter goes out (mezzo)."""

    ORDINARY = "ordinary"
    BY_HAND = "by_hand"
    REGISTERED = "registered"
    CERTIFIED_EMAIL = "certified_email"


class Letter(Keyed, Base):
    """A letter as it left the office; insert-only."""

    __tablename__ = "letter"
    __table_args__ = (UniqueConstraint("protocol_year", "protocol_number"),)

    protocol_year: Mapped[int] = mapped_column()
    protocol_number: Mapped[int] = mapped_column()
    kind: Mapped[LetterKind] = mapped_column(choice_type(LetterKind))
    means: Mapped[LetterMeans] = mapped_column(choice_type(LetterMeans))
    issued_on: Mapped[date] = mapped_column()
    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    lease_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("lease.id"))
    plan_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("repayment_plan.id"), index=True
    )
    subject_line: Mapped[str] = mapped_column(String(300))
    file_name: Mapped[str] = mapped_column(String(150))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))


class LetterDocument(Base):
    """The PDF of a letter, byte for byte, with its SHA-256."""

    __tablename__ = "letter_document"

    letter_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("letter.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
