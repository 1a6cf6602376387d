"""Holds: no reminder goes to a household for a while, for a reason and up to a day."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session, aliased

from app.models.base import table_of
from app.models.change_log import Change, ChangedField
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.reminders import HoldReason, ReminderHold
from app.models.running_write import running_write, touch
from app.models.tenants import Household
from app.services.legal_interest.change_notes import note_change

SUBJECT = "reminders"
LONGEST_HOLD_DAYS = 366
"""A hold is looked at again within a year; it can be placed anew."""

_TABLE = table_of(ReminderHold)
_END_REASON = "end_reason"


class HoldState(enum.StrEnum):
    """Where a hold stands on a day; the first ones need to be seen first."""

    RUNNING = "running"
    COMING = "coming"
    EXPIRED = "expired"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class HoldForm:
    """A hold as typed: up to `expires_on`, included; from today where `starts_on` is None."""

    household_id: UUID
    reason: HoldReason
    expires_on: date
    note: str = ""
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold with whom it protects. `ended_on` and `end_reason` where it was ended before."""

    id: UUID
    household_id: UUID
    household_name: str
    reason: HoldReason
    note: str
    starts_on: date
    expires_on: date
    state: HoldState
    placed_by: str
    placed_at: datetime
    ended_on: date | None
    end_reason: str


def place_hold(session: Session, form: HoldForm, today: date) -> UUID:
    """Send no reminder to a household for a while; gives the hold's key.

    Raises OfficeError with the field at fault: an end before its beginning or before today, more
    than a year, or no word about a reason that is not in the list.
    """
    starts_on = form.starts_on or today
    _check(form, starts_on, today)
    if session.get(Household, form.household_id) is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This household is not there any more."))
    key = new_id()
    session.execute(
        insert(_TABLE).values(
            id=key,
            household_id=form.household_id,
            reason=form.reason,
            note=form.note.strip(),
            starts_on=starts_on,
            expires_on=form.expires_on,
            change_id=running_write(session).change_id,
            ended_change_id=None,
        )
    )
    touch(session, SUBJECT, key, form.household_id)
    return key


def end_hold(session: Session, hold_id: UUID, reason: str) -> None:
    """Let reminders go out again at once; the reason is kept.

    Raises OfficeError without a reason, or when it was ended already.
    """
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="reason")
    household_id = session.scalar(
        select(_TABLE.c.household_id).where(
            _TABLE.c.id == hold_id, _TABLE.c.ended_change_id.is_(None)
        )
    )
    if household_id is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This hold has been ended already."))
    session.execute(
        update(_TABLE)
        .where(_TABLE.c.id == hold_id)
        .values(ended_change_id=running_write(session).change_id)
    )
    note_change(session, _TABLE.name, hold_id, _END_REASON, None, reason.strip())
    touch(session, SUBJECT, hold_id, household_id)


def holds(session: Session, today: date, household_id: UUID | None = None) -> list[HoldRow]:
    """The holds of a household, or all: those that run first, the next to expire on top."""
    ended = aliased(Change)
    query = (
        select(ReminderHold, Household.name, Change.actor, Change.at, ended.at, ChangedField.after)
        .join(Household, Household.id == ReminderHold.household_id)
        .join(Change, Change.id == ReminderHold.change_id)
        .outerjoin(ended, ended.id == ReminderHold.ended_change_id)
        .outerjoin(
            ChangedField,
            (ChangedField.row_id == ReminderHold.id) & (ChangedField.field == _END_REASON),
        )
    )
    if household_id is not None:
        query = query.where(ReminderHold.household_id == household_id)
    rows = [
        HoldRow(
            hold.id,
            hold.household_id,
            name,
            hold.reason,
            hold.note,
            hold.starts_on,
            hold.expires_on,
            _state(hold, today),
            actor,
            at,
            ended_at.astimezone().date() if ended_at else None,
            end_reason or "",
        )
        for hold, name, actor, at, ended_at, end_reason in session.execute(query)
    ]
    return _in_order(rows)


def _in_order(rows: Sequence[HoldRow]) -> list[HoldRow]:
    order = list(HoldState)
    past = (HoldState.EXPIRED, HoldState.ENDED)

    def place(row: HoldRow) -> tuple[int, int, UUID]:
        days = row.expires_on.toordinal()
        return order.index(row.state), -days if row.state in past else days, row.id

    return sorted(rows, key=place)


def _state(hold: ReminderHold, today: date) -> HoldState:
    if hold.ended_change_id is not None:
        return HoldState.ENDED
    if hold.expires_on < today:
        return HoldState.EXPIRED
    return HoldState.COMING if hold.starts_on > today else HoldState.RUNNING


def _check(form: HoldForm, starts_on: date, today: date) -> None:
    if form.expires_on < starts_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A hold cannot end before it begins."), field="expires_on"
        )
    if form.expires_on < today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This day is past already."), field="expires_on"
        )
    if form.expires_on > starts_on + timedelta(days=LONGEST_HOLD_DAYS):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A hold lasts a year at most: then somebody looks at it again."
            ),
            field="expires_on",
        )
    if form.reason is HoldReason.OTHER and not form.note.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="note")
