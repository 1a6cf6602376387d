"""Writing into the log. What is written stays: a correction is a new entry."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.community import Activity, LogEntry, LogEntryLink, Sensitivity
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.running_write import running_write, touch
from app.services.community.subjects import SubjectKind

LONGEST_TEXT = 20_000
PLANNED = frozenset({Activity.EVENT, Activity.ASSEMBLY})
"""Activities that may be written down before their day comes."""

_LINK_COLUMN = {
    SubjectKind.DEVELOPMENT: "development_id",
    SubjectKind.UNIT: "unit_id",
    SubjectKind.HOUSEHOLD: "household_id",
    SubjectKind.PLAN: "plan_id",
}


@dataclass(frozen=True)
class NewEntry:
    """An entry as it is typed in: what was done, on which day, about whom.

    `about` names what it is linked to. `follows_id` names the entry whose follow-up this is.
    """

    happened_on: date
    activity: Activity
    text: str
    sensitivity: Sensitivity = Sensitivity.NORMAL
    participants: int | None = None
    follow_up_on: date | None = None
    follow_up_owner: str = ""
    about: frozenset[tuple[SubjectKind, UUID]] = frozenset()
    follows_id: UUID | None = None


def write_entry(session: Session, entry: NewEntry, today: date) -> UUID:
    """Add an entry to the log, signed by whoever is at work; gives its key.

    Raises OfficeError, naming the field, for a blank text, a day to come (but of an event or an
    assembly), a follow-up before its day or a negative number of participants.
    """
    _check(entry, today)
    return _insert(session, entry, corrects_id=None)


def correct_entry(session: Session, entry_id: UUID, entry: NewEntry, today: date) -> UUID:
    """Put `entry` in the place of an older one, which stays readable; gives the new key.

    Raises OfficeError as `write_entry` does, and when the older entry is corrected already: then
    its correction is what can be corrected.
    """
    _check(entry, today)
    if session.get(LogEntry, entry_id) is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "There is no such entry in the log."))
    taken = session.scalar(select(LogEntry.id).where(LogEntry.corrects_id == entry_id))
    if taken is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "This entry has been corrected already: correct its correction."
            )
        )
    return _insert(session, entry, corrects_id=entry_id)


def _check(entry: NewEntry, today: date) -> None:
    text = entry.text.strip()
    if not text:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Write what happened: the text is empty."), field="text"
        )
    if len(text) > LONGEST_TEXT:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The text is longer than {limit} characters."),
            field="text",
            limit=LONGEST_TEXT,
        )
    if entry.happened_on > today and entry.activity not in PLANNED:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "This day is still to come: only an event or an assembly can be ahead."
            ),
            field="happened_on",
        )
    if entry.follow_up_on is not None and entry.follow_up_on < entry.happened_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The follow-up cannot come before the entry's own day."),
            field="follow_up_on",
        )
    if entry.follow_up_owner.strip() and entry.follow_up_on is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Say by which day the follow-up is due."),
            field="follow_up_on",
        )
    if entry.participants is not None and entry.participants < 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The number of participants cannot be negative."),
            field="participants",
        )


def _insert(session: Session, entry: NewEntry, corrects_id: UUID | None) -> UUID:
    running = running_write(session)
    key = new_id()
    session.execute(
        insert(LogEntry).values(
            id=key,
            happened_on=entry.happened_on,
            written_at=running.at,
            author=running.actor,
            activity=entry.activity,
            sensitivity=entry.sensitivity,
            text=entry.text.strip(),
            participants=entry.participants,
            follow_up_on=entry.follow_up_on,
            follow_up_owner=entry.follow_up_owner.strip(),
            corrects_id=corrects_id,
            follows_id=entry.follows_id,
            change_id=running.change_id,
        )
    )
    links = [
        {"id": new_id(), "log_entry_id": key, _LINK_COLUMN[kind]: subject_id}
        for kind, subject_id in sorted(entry.about)
    ]
    for link in links:
        session.execute(insert(LogEntryLink).values(link))
    touch(session, "community", key, *(subject_id for _, subject_id in entry.about))
    if corrects_id is not None:
        touch(session, "community", corrects_id)
    return key
