"""Reminders: the office's policies, what stops them, what was promised, and each step taken."""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, Keyed, UuidKey, choice_type


class StageKind(enum.StrEnum):
    """What is done at a stage of a policy, the gentlest first."""

    CONTACT = "contact"
    """Somebody calls or visits (contatto)."""
    FRIENDLY_REMINDER = "friendly_reminder"
    SECOND_REMINDER = "second_reminder"
    INVITATION = "invitation"
    """An invitation to talk (invito a colloquio)."""
    PLAN_PROPOSAL = "plan_proposal"
    NOTICE_OF_DEFAULT = "notice_of_default"
    LEGAL = "legal"
    """The committee decides whether a lawyer is asked; no letter goes out by itself."""


class StageChannel(enum.StrEnum):
    """How a stage reaches the household."""

    PHONE = "phone"
    VISIT = "visit"
    ORDINARY = "ordinary"
    BY_HAND = "by_hand"
    REGISTERED = "registered"
    CERTIFIED_EMAIL = "certified_email"
    INTERNAL = "internal"
    """Nothing leaves the office: a case for the committee."""


class HoldReason(enum.StrEnum):
    """Why no reminder goes to a household for a while."""

    DISPUTE = "dispute"
    SOCIAL_SERVICES = "social_services"
    FUND_PENDING = "fund_pending"
    LEGAL_FILE = "legal_file"
    ILLNESS_OR_DEATH = "illness_or_death"
    PAYMENT_ON_ITS_WAY = "payment_on_its_way"
    OTHER = "other"


class ContactOutcome(enum.StrEnum):
    """How a call or a visit ended."""

    NO_ANSWER = "no_answer"
    LEFT_MESSAGE = "left_message"
    SPOKE = "spoke"
    PROMISED = "promised"
    WILL_COME = "will_come"
    DISPUTES = "disputes"
    REFUSED = "refused"
    WRONG_NUMBER = "wrong_number"


class ReminderPolicy(Editable, Base):
    """An ordered set of stages for some households.

    `lease_kinds` are values of `LeaseKind` joined by commas, `circumstances` values of
    `hardship.Circumstance`; empty lets every one through. Of the policies that fit a household
    the first by `position` counts.
    """

    __tablename__ = "reminder_policy"
    subject = "reminders"

    name: Mapped[str] = mapped_column(String(100), unique=True)
    position: Mapped[int] = mapped_column()
    lease_kinds: Mapped[str] = mapped_column(String(300), default="")
    circumstances: Mapped[str] = mapped_column(String(300), default="")
    contact_first: Mapped[bool] = mapped_column(default=False)
    """No letter before somebody spoke to the household, or tried to twice."""
    active: Mapped[bool] = mapped_column(default=True)


class ReminderStage(Editable, Base):
    """One stage: after so many days overdue, from such an amount on, this letter this way.

    Reached once `minimum_cents` or more are late by `days_overdue` days. `template` names a text
    of `resources/letters`; empty for a contact. `payment_days` is the term the letter gives.
    """

    __tablename__ = "reminder_stage"
    subject = "reminders"

    policy_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("reminder_policy.id"), index=True)
    position: Mapped[int] = mapped_column()
    kind: Mapped[StageKind] = mapped_column(choice_type(StageKind))
    days_overdue: Mapped[int] = mapped_column()
    minimum_cents: Mapped[int] = mapped_column(BigInteger)
    template: Mapped[str] = mapped_column(String(60), default="")
    channel: Mapped[StageChannel] = mapped_column(choice_type(StageChannel))
    payment_days: Mapped[int] = mapped_column(default=15)
    active: Mapped[bool] = mapped_column(default=True)


class ReminderHold(Keyed, Base):
    """No reminder from `starts_on` to `expires_on`, both included, unless ended before."""

    __tablename__ = "reminder_hold"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    reason: Mapped[HoldReason] = mapped_column(choice_type(HoldReason))
    note: Mapped[str] = mapped_column(Text)
    starts_on: Mapped[date] = mapped_column()
    expires_on: Mapped[date] = mapped_column(index=True)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class PaymentPromise(Keyed, Base):
    """A promise to pay `cents` by `due_on`, included (promessa di pagamento).

    Kept once so much came in on the lease from `made_on` on. `ledger_number` is the ledger's last
    number when it was made: what is posted above it counts.
    """

    __tablename__ = "payment_promise"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    made_on: Mapped[date] = mapped_column()
    due_on: Mapped[date] = mapped_column(index=True)
    cents: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(Text, default="")
    ledger_number: Mapped[int] = mapped_column(BigInteger)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class ReminderAction(Keyed, Base):
    """A step that was taken: a letter printed and archived, a call made, a case handed over.

    Insert-only, written in the transaction that archives the letter or keeps the note, so that
    the history never waits for somebody to confirm. `overdue_cents` is what could be reminded of
    that day. One that was a mistake is annulled by `annulled_change_id`.
    """

    __tablename__ = "reminder_action"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    kind: Mapped[StageKind] = mapped_column(choice_type(StageKind))
    stage_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("reminder_stage.id"))
    channel: Mapped[StageChannel] = mapped_column(choice_type(StageChannel))
    done_on: Mapped[date] = mapped_column(index=True)
    overdue_cents: Mapped[int] = mapped_column(BigInteger)
    oldest_due_on: Mapped[date | None] = mapped_column()
    outcome: Mapped[ContactOutcome | None] = mapped_column(choice_type(ContactOutcome))
    note: Mapped[str] = mapped_column(Text, default="")
    letter_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("letter.id"), index=True)
    promise_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("payment_promise.id"))
    log_entry_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("log_entry.id"))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    annulled_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))
