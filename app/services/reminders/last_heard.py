"""When each household last heard from the office: the steps taken, the letters about a debt."""

from collections import defaultdict
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from app.models.letters import Letter, LetterKind
from app.models.reminders import ReminderAction
from app.services.reminders.escalation import Step

_ADDRESSING = (
    LetterKind.REMINDER,
    LetterKind.FRIENDLY_REMINDER,
    LetterKind.SECOND_REMINDER,
    LetterKind.NOTICE_OF_DEFAULT,
    LetterKind.INVITATION,
    LetterKind.PLAN_PROPOSAL,
    LetterKind.INSTALMENT_LATE,
    LetterKind.PLAN_FORFEITURE,
)
"""Letters about a debt: after one of them no other follows at once, whoever printed it."""


def steps_taken(session: Session, household_id: UUID | None = None) -> dict[UUID, list[Step]]:
    """Per household the steps ever taken, those annulled left out, in the order of their days."""
    rows = session.execute(
        select(
            ReminderAction.household_id,
            ReminderAction.kind,
            ReminderAction.done_on,
            ReminderAction.outcome,
        )
        .where(
            ReminderAction.annulled_change_id.is_(None),
            _of(ReminderAction.household_id, household_id),
        )
        .order_by(ReminderAction.done_on, ReminderAction.id)
    )
    found: defaultdict[UUID, list[Step]] = defaultdict(list)
    for owner, kind, done_on, outcome in rows:
        found[owner].append(Step(kind, done_on, outcome))
    return found


def last_letters(session: Session, household_id: UUID | None = None) -> dict[UUID, date]:
    """The day of the last letter about a debt, but of those whose step was annulled."""
    annulled = aliased(ReminderAction)
    rows = session.execute(
        select(Letter.household_id, func.max(Letter.issued_on))
        .where(
            Letter.kind.in_(_ADDRESSING),
            _of(Letter.household_id, household_id),
            ~select(annulled.id)
            .where(annulled.letter_id == Letter.id, annulled.annulled_change_id.is_not(None))
            .exists(),
        )
        .group_by(Letter.household_id)
    )
    return {owner: day for owner, day in rows if day is not None}


def quiet_until(session: Session, interval_days: int) -> dict[UUID, date]:
    """Per household the last day, included, on which no letter follows what it heard: a letter or
    a talk. The interval is a day at least: never two letters on one day."""
    heard = last_letters(session)
    for owner, steps in steps_taken(session).items():
        days = [step.done_on for step in steps if step.addressed]
        if days:
            heard[owner] = max([heard.get(owner, date.min), *days])
    wait = timedelta(days=max(interval_days, 1) - 1)
    return {owner: day + wait for owner, day in heard.items()}


def _of(column: InstrumentedAttribute[UUID], household_id: UUID | None) -> ColumnElement[bool]:
    return true() if household_id is None else column == household_id
