"""Letters sent: registered with a protocol number, their PDF kept as printed."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, Keyed, UuidKey, choice_type


class LetterKind(enum.StrEnum):
    """What a letter is."""

    PLAN_AGREEMENT = "plan_agreement"
    ACCOUNT_STATEMENT = "account_statement"
    REMINDER = "reminder"
    """A reminder of an office that did not tell them apart."""
    FRIENDLY_REMINDER = "friendly_reminder"
    SECOND_REMINDER = "second_reminder"
    NOTICE_OF_DEFAULT = "notice_of_default"
    INVITATION = "invitation"
    PLAN_PROPOSAL = "plan_proposal"
    INSTALMENT_LATE = "instalment_late"
    PLAN_FORFEITURE = "plan_forfeiture"
    PLAN_DISCHARGE = "plan_discharge"
    PLAN_STATUS = "plan_status"


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
    recipient: Mapped[str] = mapped_column(String(200), default="")
    """Whom the envelope names; a co-obligor gets a letter of their own."""
    courtesy_language: Mapped[str] = mapped_column(String(5), default="")
    """The language of the courtesy translation beside the Italian; empty without one."""
    run_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("letter_run.id"), index=True)
    run_position: Mapped[int | None] = mapped_column()
    """Its place in the stack that was printed."""
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))


class LetterRun(Keyed, Base):
    """Letters that were made and printed together; insert-only."""

    __tablename__ = "letter_run"

    made_on: Mapped[date] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(String(200))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))


class DeliveryOutcome(enum.StrEnum):
    """What became of a letter that asks for proof."""

    UNDERWAY = "underway"
    RECEIVED = "received"
    DEEMED_RECEIVED = "deemed_received"
    """Left at the post office until its storage ended (compiuta giacenza)."""
    RETURNED = "returned"
    REFUSED = "refused"
    """Refused by the addressee, which counts as received (art. 1335 c.c.)."""


class LetterDelivery(Editable, Base):
    """The way of a registered letter: its tracking number, the day it was received."""

    __tablename__ = "letter_delivery"
    subject = "letters"

    letter_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("letter.id"), unique=True)
    sent_on: Mapped[date | None] = mapped_column()
    tracking_number: Mapped[str] = mapped_column(String(40), default="")
    outcome: Mapped[DeliveryOutcome] = mapped_column(choice_type(DeliveryOutcome))
    outcome_on: Mapped[date | None] = mapped_column()
    notice_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("notice_of_default.id"))
    """The notice of default that its receipt proves."""


class LetterText(Editable, Base):
    """A letter's text as the office changed it; without a row the shipped one counts.

    `name` is that of the file in `resources/letters/<language>`, `content` its TOML.
    """

    __tablename__ = "letter_text"
    __table_args__ = (UniqueConstraint("language", "name"),)
    subject = "letters"

    language: Mapped[str] = mapped_column(String(5))
    name: Mapped[str] = mapped_column(String(60))
    content: Mapped[str | None] = mapped_column(Text)
    """None once the office went back to the shipped text."""


class LetterDocument(Base):
    """The PDF of a letter, byte for byte, with its SHA-256."""

    __tablename__ = "letter_document"

    letter_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("letter.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
