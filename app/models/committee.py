"""The committee on arrears (commissione): its meetings, the cases it discusses, its minutes."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, UuidKey, choice_type


class MeetingState(enum.StrEnum):
    """Whether a meeting's cases may still change."""

    OPEN = "open"
    CLOSED = "closed"


class Decision(enum.StrEnum):
    """What the committee decided about a case."""

    PENDING = "pending"
    TALK = "talk"
    REPAYMENT_PLAN = "repayment_plan"
    HOLD = "hold"
    FUND = "fund"
    FORFEITURE = "forfeiture"
    NOTICE_OF_DEFAULT = "notice_of_default"
    LEGAL = "legal"
    WRITE_OFF = "write_off"
    POSTPONED = "postponed"
    NOTHING = "nothing"


class CommitteeMeeting(Editable, Base):
    """One meeting; closed once its minutes are printed and archived."""

    __tablename__ = "committee_meeting"
    subject = "committee"

    held_on: Mapped[date] = mapped_column(index=True)
    place: Mapped[str] = mapped_column(String(200), default="")
    members: Mapped[str] = mapped_column(Text, default="")
    """Who took part, one name a line."""
    notes: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[MeetingState] = mapped_column(choice_type(MeetingState))


class CommitteeCase(Editable, Base):
    """A household to discuss: waiting while it has no meeting; decided, with who does what by
    when. `done_on` once that was done."""

    __tablename__ = "committee_case"
    subject = "committee"

    meeting_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("committee_meeting.id"), index=True
    )
    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    raised_on: Mapped[date] = mapped_column()
    raised_by: Mapped[str] = mapped_column(String(200))
    question: Mapped[str] = mapped_column(Text)
    decision: Mapped[Decision] = mapped_column(choice_type(Decision), index=True)
    decision_text: Mapped[str] = mapped_column(Text, default="")
    owner: Mapped[str] = mapped_column(String(200), default="")
    due_on: Mapped[date | None] = mapped_column()
    done_on: Mapped[date | None] = mapped_column()
    postponed_from_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("committee_case.id"))


class CommitteeMinutes(Base):
    """The minutes (verbale) of a closed meeting as printed, with their SHA-256; insert-only."""

    __tablename__ = "committee_minutes"

    meeting_id: Mapped[UUID] = mapped_column(
        UuidKey, ForeignKey("committee_meeting.id"), primary_key=True
    )
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
