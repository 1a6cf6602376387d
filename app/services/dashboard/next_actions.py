"""What the office means to do next about a household: the nearest thing that has a day."""

import enum
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from app.models.appointments import Appointment, AppointmentState
from app.models.committee import CommitteeCase, Decision
from app.models.community import LogEntry, LogEntryLink
from app.models.reminders import PaymentPromise, ReminderHold
from app.models.repayment_plans import Instalment, PlanState, RepaymentPlan
from app.models.tenants import Lease

_OFFICE_TIME = ZoneInfo("Europe/Rome")


class ActionKind(enum.StrEnum):
    """What is planned."""

    APPOINTMENT = "appointment"
    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    COMMITTEE = "committee"
    HOLD_ENDS = "hold_ends"
    INSTALMENT = "instalment"


@dataclass(frozen=True, slots=True)
class NextAction:
    """The nearest thing that is planned, on a day; `owner` is who looks after it, if known."""

    on: date
    kind: ActionKind
    owner: str = ""


def next_actions(
    session: Session, household_ids: Collection[UUID], today: date
) -> dict[UUID, NextAction]:
    """The nearest thing planned for each household, from today on; a follow-up or a decision that
    was not done by its day stays, since nobody has come back to it. Those without one are not
    there."""
    found: dict[UUID, NextAction] = {}
    for household_id, action in (
        *_appointments(session, household_ids, today),
        *_promises(session, household_ids, today),
        *_follow_ups(session, household_ids),
        *_cases(session, household_ids),
        *_holds(session, household_ids, today),
        *_instalments(session, household_ids, today),
    ):
        known = found.get(household_id)
        if known is None or action.on < known.on:
            found[household_id] = action
    return found


def owners(session: Session) -> list[str]:
    """Who looks after something that is planned, by name."""
    found = {
        *session.scalars(
            select(Appointment.owner)
            .where(Appointment.state == AppointmentState.PLANNED)
            .distinct()
        ),
        *(action.owner for _, action in (*_follow_ups(session, None), *_cases(session, None))),
    }
    return sorted(found - {""}, key=str.casefold)


def planned_until(session: Session, day: date) -> Iterator[tuple[UUID, NextAction]]:
    """Follow-ups and decisions of the committee that are not done and whose day has come."""
    for household_id, action in (*_follow_ups(session, None), *_cases(session, None)):
        if action.on <= day:
            yield household_id, action


_Found = Iterable[tuple[UUID, NextAction]]


def _appointments(session: Session, wanted: Collection[UUID], today: date) -> _Found:
    rows = session.execute(
        select(Appointment.household_id, Appointment.starts_at, Appointment.owner).where(
            Appointment.state == AppointmentState.PLANNED, Appointment.household_id.in_(wanted)
        )
    )
    for household_id, starts_at, owner in rows:
        moment: datetime = starts_at
        day = moment.astimezone(_OFFICE_TIME).date()
        if day >= today:
            yield household_id, NextAction(day, ActionKind.APPOINTMENT, owner)


def _promises(session: Session, wanted: Collection[UUID], today: date) -> _Found:
    rows = session.execute(
        select(PaymentPromise.household_id, func.min(PaymentPromise.due_on))
        .where(
            PaymentPromise.ended_change_id.is_(None),
            PaymentPromise.due_on >= today,
            PaymentPromise.household_id.in_(wanted),
        )
        .group_by(PaymentPromise.household_id)
    )
    for household_id, due_on in rows:
        yield household_id, NextAction(due_on, ActionKind.PROMISE)


def _follow_ups(session: Session, wanted: Collection[UUID] | None) -> _Found:
    later = aliased(LogEntry)
    followed = select(later.follows_id).where(later.follows_id.is_not(None))
    corrected = select(later.corrects_id).where(later.corrects_id.is_not(None))
    query = (
        select(LogEntryLink.household_id, LogEntry.follow_up_on, LogEntry.follow_up_owner)
        .join(LogEntry, LogEntry.id == LogEntryLink.log_entry_id)
        .where(
            LogEntry.follow_up_on.is_not(None),
            LogEntry.id.not_in(followed),
            LogEntry.id.not_in(corrected),
        )
    )
    if wanted is not None:
        query = query.where(LogEntryLink.household_id.in_(wanted))
    for household_id, day, owner in session.execute(query):
        if household_id is not None and day is not None:
            yield household_id, NextAction(day, ActionKind.FOLLOW_UP, owner)


def _cases(session: Session, wanted: Collection[UUID] | None) -> _Found:
    query = select(CommitteeCase.household_id, CommitteeCase.due_on, CommitteeCase.owner).where(
        CommitteeCase.due_on.is_not(None),
        CommitteeCase.done_on.is_(None),
        CommitteeCase.decision != Decision.PENDING,
    )
    if wanted is not None:
        query = query.where(CommitteeCase.household_id.in_(wanted))
    for household_id, due_on, owner in session.execute(query):
        if due_on is not None:
            yield household_id, NextAction(due_on, ActionKind.COMMITTEE, owner)


def _holds(session: Session, wanted: Collection[UUID], today: date) -> _Found:
    rows = session.execute(
        select(ReminderHold.household_id, func.min(ReminderHold.expires_on))
        .where(
            ReminderHold.ended_change_id.is_(None),
            ReminderHold.expires_on >= today,
            ReminderHold.household_id.in_(wanted),
        )
        .group_by(ReminderHold.household_id)
    )
    for household_id, expires_on in rows:
        yield household_id, NextAction(expires_on, ActionKind.HOLD_ENDS)


def _instalments(session: Session, wanted: Collection[UUID], today: date) -> _Found:
    rows = session.execute(
        select(Lease.household_id, func.min(Instalment.due_on))
        .join(RepaymentPlan, RepaymentPlan.lease_id == Lease.id)
        .join(Instalment, Instalment.plan_id == RepaymentPlan.id)
        .where(
            RepaymentPlan.state == PlanState.ACTIVE,
            Instalment.due_on >= today,
            Lease.household_id.in_(wanted),
        )
        .group_by(Lease.household_id)
    )
    for household_id, due_on in rows:
        yield household_id, NextAction(due_on, ActionKind.INSTALMENT)
