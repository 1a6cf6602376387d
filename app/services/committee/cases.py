"""Cases of the committee: raised, put on an agenda, decided, done."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.committee import CommitteeCase, CommitteeMeeting, Decision, MeetingState
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.identifiers import new_id
from app.models.running_write import running_write
from app.models.tenants import Household
from app.services.form_checks import NAME_LENGTH, check_length, check_text, fetch_as_read

_TEXT_LENGTH = 4000
DECIDED = frozenset(Decision) - {Decision.PENDING}
TO_BE_DONE = DECIDED - {Decision.POSTPONED, Decision.NOTHING}
"""Decisions that somebody carries out by a day."""


@dataclass(frozen=True, slots=True)
class CaseForm:
    """A household to be discussed, and the question; `meeting_id` is None while it waits."""

    household_id: UUID
    question: str
    meeting_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DecisionForm:
    """What the committee decided about a case; who does it by when, both included."""

    case_id: UUID
    version: int
    decision: Decision
    text: str = ""
    owner: str = ""
    due_on: date | None = None


def raise_case(session: Session, form: CaseForm, today: date) -> UUID:
    """Ask the committee about a household; gives the case's key.

    Raises OfficeError without a question, for an unknown household, one whose case waits already,
    or a meeting that is closed.
    """
    check_text("question", form.question, _TEXT_LENGTH)
    if session.get(Household, form.household_id) is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Choose the household."), field="household")
    waiting = session.scalar(
        select(CommitteeCase.raised_on).where(
            CommitteeCase.household_id == form.household_id,
            CommitteeCase.decision == Decision.PENDING,
        )
    )
    if waiting is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A case of this household waits since {day}: add to that one."
            ),
            field="household",
            day=format_date(waiting),
        )
    if form.meeting_id is not None:
        open_meeting(session, form.meeting_id)
    case = CommitteeCase(
        id=new_id(),
        meeting_id=form.meeting_id,
        household_id=form.household_id,
        raised_on=today,
        raised_by=running_write(session).actor,
        question=form.question.strip(),
        decision=Decision.PENDING,
        decision_text="",
        owner="",
    )
    session.add(case)
    session.flush()
    return case.id


def change_question(session: Session, case_id: UUID, version: int, question: str) -> None:
    """Say better what is asked. Raises OfficeError once the case is decided."""
    check_text("question", question, _TEXT_LENGTH)
    case = _pending(session, case_id, version)
    case.question = question.strip()


def put_on_agenda(session: Session, case_id: UUID, version: int, meeting_id: UUID | None) -> None:
    """Put a case on a meeting's agenda, or back among those that wait (None).

    Raises OfficeError once it is decided, or where the meeting is closed.
    """
    case = _pending(session, case_id, version)
    if meeting_id is not None:
        open_meeting(session, meeting_id)
    case.meeting_id = meeting_id


def decide(session: Session, form: DecisionForm, today: date) -> None:
    """Write what the committee decided; until the meeting is closed it may still be changed.

    Raises OfficeError with the field at fault: a case on no agenda or of a closed meeting, a
    decision that is to be done without who or by when, a day that has passed.
    """
    case = fetch_as_read(session, CommitteeCase, form.case_id, form.version)
    if case.meeting_id is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The case is on no agenda yet: put it on one first.")
        )
    meeting = open_meeting(session, case.meeting_id)
    check_length("text", form.text, _TEXT_LENGTH)
    check_length("owner", form.owner, NAME_LENGTH)
    if form.decision in TO_BE_DONE:
        check_text("owner", form.owner, NAME_LENGTH)
        if form.due_on is None:
            raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say by when."), field="due_on")
    if form.due_on is not None and form.due_on < min(meeting.held_on, today):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This day is before the meeting."), field="due_on"
        )
    case.decision = form.decision
    case.decision_text = form.text.strip()
    case.owner = form.owner.strip()
    case.due_on = form.due_on if form.decision in TO_BE_DONE else None
    case.done_on = None


def mark_done(session: Session, case_id: UUID, version: int, today: date) -> None:
    """Note that a decision was carried out. Raises OfficeError where there is nothing to do."""
    case = fetch_as_read(session, CommitteeCase, case_id, version)
    if case.decision not in TO_BE_DONE or case.done_on is not None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "There is nothing left to do of this case."))
    case.done_on = today


def open_meeting(session: Session, meeting_id: UUID) -> CommitteeMeeting:
    """A meeting whose cases may still change. Raises OfficeError where it is closed or gone."""
    meeting = session.get(CommitteeMeeting, meeting_id)
    if meeting is None or meeting.state is not MeetingState.OPEN:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This meeting is closed: its minutes are kept.")
        )
    return meeting


def _pending(session: Session, case_id: UUID, version: int) -> CommitteeCase:
    case = fetch_as_read(session, CommitteeCase, case_id, version)
    if case.decision is not Decision.PENDING:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This case is decided already."))
    return case
