"""One entry in full, with its corrections and what followed; and the follow-ups that wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.community import Activity, LogEntry, LogEntryLink, Sensitivity
from app.services.community.entries import follow_up_waits, has_correction
from app.services.community.subjects import Subject, subjects_of_entries


@dataclass(frozen=True)
class EntryView:
    """An entry as it is read. `corrects_id` and `corrected_by_id` lead along its history,
    `follows_id` to the entry it follows, `followed_by_ids` to those that follow it."""

    id: UUID
    happened_on: date
    activity: Activity
    sensitivity: Sensitivity
    text: str
    about: tuple[Subject, ...]
    author: str
    written_at: datetime
    participants: int | None
    follow_up_on: date | None
    follow_up_owner: str
    corrects_id: UUID | None
    corrected_by_id: UUID | None
    follows_id: UUID | None
    followed_by_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class FollowUp:
    """A follow-up that waits: by when, by whom, and the entry that promised it."""

    entry_id: UUID
    due_on: date
    owner: str
    activity: Activity
    sensitivity: Sensitivity
    text: str


def read_entry(session: Session, entry_id: UUID) -> EntryView | None:
    """The entry of that key, or None where there is none."""
    entry = session.get(LogEntry, entry_id)
    if entry is None:
        return None
    corrected_by = session.scalar(select(LogEntry.id).where(LogEntry.corrects_id == entry_id))
    followed_by = session.scalars(
        select(LogEntry.id).where(LogEntry.follows_id == entry_id).order_by(LogEntry.id)
    ).all()
    return EntryView(
        id=entry.id,
        happened_on=entry.happened_on,
        activity=entry.activity,
        sensitivity=entry.sensitivity,
        text=entry.text,
        about=subjects_of_entries(session, [entry_id]).get(entry_id, ()),
        author=entry.author,
        written_at=entry.written_at,
        participants=entry.participants,
        follow_up_on=entry.follow_up_on,
        follow_up_owner=entry.follow_up_owner,
        corrects_id=entry.corrects_id,
        corrected_by_id=corrected_by,
        follows_id=entry.follows_id,
        followed_by_ids=tuple(followed_by),
    )


def history(session: Session, entry_id: UUID) -> list[EntryView]:
    """The entry with all that it corrected and all that corrected it, oldest first."""
    views: list[EntryView] = []
    view = read_entry(session, entry_id)
    while view is not None and view.corrects_id is not None:
        view = read_entry(session, view.corrects_id)
    while view is not None:
        views.append(view)
        following = view.corrected_by_id
        view = None if following is None else read_entry(session, following)
    return views


def follow_ups_of_no_household(session: Session, until: date) -> int:
    """How many follow-ups due up to `until`, that day included, concern no household."""
    of_household = select(LogEntryLink.log_entry_id).where(LogEntryLink.household_id.is_not(None))
    query = select(func.count()).where(
        follow_up_waits(until), ~has_correction(), LogEntry.id.not_in(of_household)
    )
    return session.scalars(query).one()


def follow_ups_due(
    session: Session, until: date, *, show_particular: bool = False
) -> Sequence[FollowUp]:
    """Follow-ups due up to `until`, that day included, which no entry has followed yet.

    An entry that was corrected no longer asks for one: its correction may.
    """
    query = (
        select(LogEntry)
        .where(follow_up_waits(until), ~has_correction())
        .order_by(LogEntry.follow_up_on.asc().nulls_last(), LogEntry.id)
    )
    if not show_particular:
        query = query.where(LogEntry.sensitivity != Sensitivity.PARTICULAR)
    return [
        FollowUp(
            entry.id,
            entry.follow_up_on or until,
            entry.follow_up_owner,
            entry.activity,
            entry.sensitivity,
            entry.text,
        )
        for entry in session.scalars(query)
    ]
