"""Appointments of the office with households."""

import enum
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, Instant, UuidKey, choice_type


class AppointmentState(enum.StrEnum):
    """What became of an appointment."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Appointment(Editable, Base):
    """A talk (colloquio) with a household at an instant; what was said is an entry of the log."""

    __tablename__ = "appointment"
    subject = "appointments"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    starts_at: Mapped[datetime] = mapped_column(Instant, index=True)
    minutes: Mapped[int] = mapped_column(default=30)
    place: Mapped[str] = mapped_column(String(200), default="")
    owner: Mapped[str] = mapped_column(String(200), default="")
    purpose: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[AppointmentState] = mapped_column(choice_type(AppointmentState))
    outcome: Mapped[str] = mapped_column(Text, default="")
    log_entry_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("log_entry.id"))
