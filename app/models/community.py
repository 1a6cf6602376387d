"""The community log: dated entries that stay as they were written."""

import enum
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Instant, Keyed, UuidKey, choice_type


class Activity(enum.StrEnum):
    """What was done: the activities of social management."""

    MOVE_IN_SUPPORT = "move_in_support"
    SHARED_SPACES = "shared_spaces"
    REPRESENTATION = "representation"
    MEDIATION = "mediation"
    EVENT = "event"
    HOUSE_RULES = "house_rules"
    INTERVIEW = "interview"
    ASSEMBLY = "assembly"
    SOCIAL_PRESENCE = "social_presence"
    PHONE_CALL = "phone_call"


class Sensitivity(enum.StrEnum):
    """Who may read an entry; `PARTICULAR` (health and the like) is hidden unless asked for."""

    NORMAL = "normal"
    RESERVED = "reserved"
    PARTICULAR = "particular"


class LogEntry(Keyed, Base):
    """One entry of the log. Append-only: a correction is a new entry that names the old one, and
    what became of a follow-up is an entry that names the one it follows."""

    __tablename__ = "log_entry"

    happened_on: Mapped[date] = mapped_column(index=True)
    written_at: Mapped[datetime] = mapped_column(Instant)
    author: Mapped[str] = mapped_column(String(200))
    activity: Mapped[Activity] = mapped_column(choice_type(Activity), index=True)
    sensitivity: Mapped[Sensitivity] = mapped_column(choice_type(Sensitivity))
    text: Mapped[str] = mapped_column(Text)
    participants: Mapped[int | None] = mapped_column()
    follow_up_on: Mapped[date | None] = mapped_column()
    follow_up_owner: Mapped[str] = mapped_column(String(200), default="")
    corrects_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("log_entry.id"), unique=True
    )
    follows_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("log_entry.id"), index=True)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))


class LogEntryLink(Keyed, Base):
    """What an entry is about: exactly one of household, unit, development or plan."""

    __tablename__ = "log_entry_link"

    log_entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("log_entry.id"), index=True)
    household_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("household.id"), index=True
    )
    unit_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("unit.id"), index=True)
    development_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("development.id"), index=True
    )
    plan_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("repayment_plan.id"), index=True
    )
