"""Legal files (pratiche legali): what a lawyer does about a household's debt, step by step."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, Keyed, UuidKey, choice_type


class LegalStep(enum.StrEnum):
    """How far a legal file has come."""

    PREPARED = "prepared"
    WITH_LAWYER = "with_lawyer"
    SUMMONS = "summons"
    """Intimazione di sfratto served."""
    GRACE_TERM = "grace_term"
    """The judge granted a term to pay (termine di grazia, art. 55 L. 392/78)."""
    VALIDATED = "validated"
    """Sfratto convalidato."""
    EXECUTION = "execution"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"


CLOSED_STEPS = frozenset({LegalStep.SETTLED, LegalStep.WITHDRAWN})


class LegalFile(Editable, Base):
    """A lease's legal file; costs are entries of the ledger (`LegalFileCost`)."""

    __tablename__ = "legal_file"
    subject = "legal_files"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    opened_on: Mapped[date] = mapped_column()
    reason: Mapped[str] = mapped_column(Text, default="")
    lawyer: Mapped[str] = mapped_column(String(200), default="")
    lawyer_contact: Mapped[str] = mapped_column(String(200), default="")
    court: Mapped[str] = mapped_column(String(200), default="")
    court_number: Mapped[str] = mapped_column(String(60), default="")
    step: Mapped[LegalStep] = mapped_column(choice_type(LegalStep))
    handed_over_on: Mapped[date | None] = mapped_column()
    hearing_on: Mapped[date | None] = mapped_column()
    validated_on: Mapped[date | None] = mapped_column()
    grace_ends_on: Mapped[date | None] = mapped_column()
    execution_on: Mapped[date | None] = mapped_column()
    closed_on: Mapped[date | None] = mapped_column()
    outcome: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")


class LegalFileCost(Keyed, Base):
    """A cost of a legal file that was charged to the household."""

    __tablename__ = "legal_file_cost"

    legal_file_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("legal_file.id"), index=True)
    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
