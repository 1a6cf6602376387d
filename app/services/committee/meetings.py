"""Meetings of the committee: called, changed, closed with their minutes."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.committee import CommitteeCase, CommitteeMeeting, Decision, MeetingState
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.services.committee.cases import open_meeting
from app.services.form_checks import NAME_LENGTH, check_length, fetch_as_read


@dataclass(frozen=True, slots=True)
class MeetingForm:
    """A meeting as typed; `members` one name a line. `id` and `version` name the one changed."""

    held_on: date
    place: str = ""
    members: str = ""
    notes: str = ""
    id: UUID | None = None
    version: int = 0


def save_meeting(session: Session, form: MeetingForm) -> UUID:
    """Call a meeting, or change one that is open; gives its key.

    Raises OfficeError for a closed one, or one that somebody else changed meanwhile.
    """
    check_length("place", form.place, NAME_LENGTH)
    if form.id is None:
        row = CommitteeMeeting(id=new_id(), state=MeetingState.OPEN)
        session.add(row)
    else:
        row = fetch_as_read(session, CommitteeMeeting, form.id, form.version)
        open_meeting(session, form.id)
    row.held_on = form.held_on
    row.place = form.place.strip()
    row.members = "\n".join(filter(None, (name.strip() for name in form.members.splitlines())))
    row.notes = form.notes.strip()
    session.flush()
    return row.id


def close_meeting(session: Session, meeting_id: UUID, version: int, today: date) -> None:
    """Close a meeting: what was decided stays as it is, what was postponed waits for the next.

    Raises OfficeError for a meeting to come, without members, or with a case that is not decided.
    """
    row = fetch_as_read(session, CommitteeMeeting, meeting_id, version)
    open_meeting(session, meeting_id)
    if row.held_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This meeting is still to come."), field="held_on"
        )
    if not row.members.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Write who took part."), field="members")
    cases = session.scalars(
        select(CommitteeCase).where(CommitteeCase.meeting_id == meeting_id)
    ).all()
    if any(case.decision is Decision.PENDING for case in cases):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A case is not decided yet: decide it or postpone it.")
        )
    for case in cases:
        if case.decision is Decision.POSTPONED:
            session.add(_again(case))
    row.state = MeetingState.CLOSED
    session.flush()


def _again(case: CommitteeCase) -> CommitteeCase:
    """The same question, waiting for the next meeting."""
    return CommitteeCase(
        id=new_id(),
        meeting_id=None,
        household_id=case.household_id,
        raised_on=case.raised_on,
        raised_by=case.raised_by,
        question=case.question,
        decision=Decision.PENDING,
        decision_text="",
        owner="",
        postponed_from_id=case.id,
    )
