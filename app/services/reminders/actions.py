"""The steps taken with a household, and when the office last heard of it or wrote to it."""

import enum
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, aliased

from app.models.base import table_of
from app.models.change_log import Change, ChangedField
from app.models.community import Activity, LogEntry, LogEntryLink
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.letters import Letter
from app.models.reminders import ContactOutcome, ReminderAction, StageChannel, StageKind
from app.models.running_write import running_write, touch
from app.services.legal_interest.change_notes import note_change

SUBJECT = "reminders"
_TABLE = table_of(ReminderAction)
_REASON = "annulment_reason"
_TALKS = (Activity.INTERVIEW, Activity.PHONE_CALL)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A step with who took it. `protocol` is that of its letter, empty without one; `annulled_on`
    and its reason where the step counts no more."""

    id: UUID
    household_id: UUID
    lease_id: UUID
    kind: StageKind
    channel: StageChannel
    done_on: date
    overdue_cents: int
    oldest_due_on: date | None
    outcome: ContactOutcome | None
    note: str
    letter_id: UUID | None
    protocol: str
    promise_id: UUID | None
    log_entry_id: UUID | None
    done_by: str
    annulled_on: date | None
    annulment_reason: str


class ContactWay(enum.StrEnum):
    """How the office and a household were last in touch."""

    LETTER = "letter"
    PHONE = "phone"
    VISIT = "visit"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True)
class LastContact:
    """The last day of any contact, and how it was."""

    day: date
    way: ContactWay


def actions_of(session: Session, household_id: UUID) -> list[ActionRow]:
    """The steps taken with a household, the youngest first, annulled ones among them."""
    annulled = aliased(Change)
    rows = session.execute(
        select(
            ReminderAction,
            Letter.protocol_number,
            Letter.protocol_year,
            Change.actor,
            annulled.at,
            ChangedField.after,
        )
        .join(Change, Change.id == ReminderAction.change_id)
        .outerjoin(Letter, Letter.id == ReminderAction.letter_id)
        .outerjoin(annulled, annulled.id == ReminderAction.annulled_change_id)
        .outerjoin(
            ChangedField,
            (ChangedField.row_id == ReminderAction.id) & (ChangedField.field == _REASON),
        )
        .where(ReminderAction.household_id == household_id)
        .order_by(ReminderAction.done_on.desc(), ReminderAction.id.desc())
    )
    return [
        ActionRow(
            action.id,
            action.household_id,
            action.lease_id,
            action.kind,
            action.channel,
            action.done_on,
            action.overdue_cents,
            action.oldest_due_on,
            action.outcome,
            action.note,
            action.letter_id,
            f"{number}/{year}" if number is not None else "",
            action.promise_id,
            action.log_entry_id,
            actor,
            annulled_at.astimezone().date() if annulled_at else None,
            reason or "",
        )
        for action, number, year, actor, annulled_at, reason in rows
    ]


def annul_action(session: Session, action_id: UUID, reason: str) -> None:
    """Let a step count no more, as if it had not been taken: a letter that was never sent, a call
    noted for the wrong household. Its letter stays in the archive, and the reason is kept.

    Raises OfficeError without a reason, or when it was annulled already.
    """
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="reason")
    household_id = session.scalar(
        select(_TABLE.c.household_id).where(
            _TABLE.c.id == action_id, _TABLE.c.annulled_change_id.is_(None)
        )
    )
    if household_id is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This step has been annulled already."))
    session.execute(
        update(_TABLE)
        .where(_TABLE.c.id == action_id)
        .values(annulled_change_id=running_write(session).change_id)
    )
    note_change(session, _TABLE.name, action_id, _REASON, None, reason.strip())
    touch(session, SUBJECT, action_id, household_id)


def last_contacts(
    session: Session, household_ids: Collection[UUID] | None = None
) -> dict[UUID, LastContact]:
    """When each household was last in touch with the office: a letter of any kind, a step taken,
    a talk of the log. Those never in touch are not there."""
    found: dict[UUID, LastContact] = {}

    def note(owner: UUID | None, day: date | None, way: ContactWay) -> None:
        if owner is None or day is None:
            return
        known = found.get(owner)
        if known is None or day > known.day:
            found[owner] = LastContact(day, way)

    steps = (
        select(
            ReminderAction.household_id, ReminderAction.channel, func.max(ReminderAction.done_on)
        )
        .where(
            ReminderAction.annulled_change_id.is_(None),
            ReminderAction.kind == StageKind.CONTACT,
        )
        .group_by(ReminderAction.household_id, ReminderAction.channel)
    )
    talks = (
        select(LogEntryLink.household_id, LogEntry.activity, func.max(LogEntry.happened_on))
        .join(LogEntry, LogEntry.id == LogEntryLink.log_entry_id)
        .where(LogEntryLink.household_id.is_not(None), LogEntry.activity.in_(_TALKS))
        .group_by(LogEntryLink.household_id, LogEntry.activity)
    )
    letters = select(Letter.household_id, func.max(Letter.issued_on)).group_by(Letter.household_id)
    if household_ids is not None:
        steps = steps.where(ReminderAction.household_id.in_(household_ids))
        talks = talks.where(LogEntryLink.household_id.in_(household_ids))
        letters = letters.where(Letter.household_id.in_(household_ids))
    for owner, channel, day in session.execute(steps):
        note(owner, day, ContactWay.VISIT if channel is StageChannel.VISIT else ContactWay.PHONE)
    for talker, activity, day in session.execute(talks):
        was_call = activity is Activity.PHONE_CALL
        note(talker, day, ContactWay.PHONE if was_call else ContactWay.INTERVIEW)
    for owner, day in session.execute(letters):
        note(owner, day, ContactWay.LETTER)
    return found
