"""Meetings and cases as the committee sees them, each with the facts that it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy import case as sql_case
from sqlalchemy.orm import Session

from app.models.committee import (
    CommitteeCase,
    CommitteeMeeting,
    CommitteeMinutes,
    Decision,
    MeetingState,
)
from app.models.hardship import Cause
from app.models.properties import Development, Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.committee.cases import TO_BE_DONE
from app.services.hardship.causes import causes_of
from app.services.reminders.actions import LastContact, last_contacts
from app.services.reminders.overdue import Overdue, overdue_charges
from app.services.repayment_plans.forms import monthly_charge_cents, plan_number
from app.services.repayment_plans.monitoring import Standing, standings


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with how many cases it has, and how many of them are not decided."""

    id: UUID
    version: int
    held_on: date
    place: str
    members: tuple[str, ...]
    notes: str
    state: MeetingState
    cases: int
    undecided: int
    has_minutes: bool


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the committee should know of a household before it decides.

    `overdue_cents` is all that is due and unpaid; `months` how many months of rent and service
    charges that is, None where nothing is charged. Causes are those that are not particular data.
    """

    overdue_cents: int = 0
    oldest_due_on: date | None = None
    months: float | None = None
    plan: str = ""
    plan_standing: Standing | None = None
    causes: tuple[Cause, ...] = ()
    last_contact: LastContact | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case with its household and, where they were asked for, its facts."""

    id: UUID
    version: int
    meeting_id: UUID | None
    household_id: UUID
    household_name: str
    lease_id: UUID | None
    unit_code: str
    development_name: str
    raised_on: date
    raised_by: str
    question: str
    decision: Decision
    decision_text: str
    owner: str
    due_on: date | None
    done_on: date | None
    was_postponed: bool
    facts: CaseFacts

    @property
    def is_to_do(self) -> bool:
        """Whether somebody still has to carry it out."""
        return self.decision in TO_BE_DONE and self.done_on is None


def meetings(session: Session) -> list[MeetingRow]:
    """All meetings, the newest first."""
    undecided = func.sum(sql_case((CommitteeCase.decision == Decision.PENDING, 1), else_=0))
    rows = session.execute(
        select(
            CommitteeMeeting,
            func.count(CommitteeCase.id),
            func.coalesce(undecided, 0),
            CommitteeMinutes.meeting_id,
        )
        .outerjoin(CommitteeCase, CommitteeCase.meeting_id == CommitteeMeeting.id)
        .outerjoin(CommitteeMinutes, CommitteeMinutes.meeting_id == CommitteeMeeting.id)
        .group_by(CommitteeMeeting.id, CommitteeMinutes.meeting_id)
        .order_by(CommitteeMeeting.held_on.desc(), CommitteeMeeting.id.desc())
    )
    return [
        MeetingRow(
            meeting.id,
            meeting.version,
            meeting.held_on,
            meeting.place,
            tuple(filter(None, meeting.members.split("\n"))),
            meeting.notes,
            meeting.state,
            count,
            int(open_cases),
            minutes is not None,
        )
        for meeting, count, open_cases, minutes in rows
    ]


def agenda(session: Session, meeting_id: UUID, today: date) -> list[CaseRow]:
    """The cases of a meeting, in the order in which they were raised, with their facts."""
    return _cases(session, CommitteeCase.meeting_id == meeting_id, today)


def waiting_cases(session: Session, today: date) -> list[CaseRow]:
    """The cases that are on no agenda, the oldest first, with their facts."""
    return _cases(session, CommitteeCase.meeting_id.is_(None), today)


def decisions_to_do(session: Session) -> list[CaseRow]:
    """What was decided and is not done yet, the most pressing first; without facts."""
    rows = _cases(
        session,
        CommitteeCase.decision.in_(sorted(TO_BE_DONE)) & CommitteeCase.done_on.is_(None),
        None,
    )
    return sorted(rows, key=lambda row: (row.due_on or date.max, row.household_name))


def case_waiting_for(session: Session, household_id: UUID) -> UUID | None:
    """The key of a household's undecided case; None without one."""
    return session.scalar(
        select(CommitteeCase.id).where(
            CommitteeCase.household_id == household_id, CommitteeCase.decision == Decision.PENDING
        )
    )


def _cases(session: Session, where: ColumnElement[bool], today: date | None) -> list[CaseRow]:
    """Cases with their facts as of `today`, or without where that is None."""
    found = session.execute(
        select(CommitteeCase, Household.name)
        .join(Household, Household.id == CommitteeCase.household_id)
        .where(where)
        .order_by(CommitteeCase.raised_on, CommitteeCase.id)
    ).all()
    owners = {case.household_id for case, _ in found}
    places = _places(session, owners)
    facts = _facts(session, owners, places, today) if today is not None else {}
    rows = []
    for case, name in found:
        place = places.get(case.household_id)
        rows.append(
            CaseRow(
                case.id,
                case.version,
                case.meeting_id,
                case.household_id,
                name,
                place.lease_id if place else None,
                place.unit_code if place else "",
                place.development_name if place else "",
                case.raised_on,
                case.raised_by,
                case.question,
                case.decision,
                case.decision_text,
                case.owner,
                case.due_on,
                case.done_on,
                case.postponed_from_id is not None,
                facts.get(case.household_id, CaseFacts()),
            )
        )
    return rows


@dataclass(frozen=True, slots=True)
class _Place:
    lease_id: UUID
    unit_code: str
    development_name: str


def _places(session: Session, owners: set[UUID]) -> dict[UUID, _Place]:
    rows = session.execute(
        select(Lease.household_id, Lease.id, Unit.code, Development.name)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(Lease.household_id.in_(owners))
        .order_by(Lease.starts_on, Lease.id)
    )
    return {owner: _Place(lease_id, code, name) for owner, lease_id, code, name in rows}


def _facts(
    session: Session, owners: set[UUID], places: dict[UUID, _Place], today: date
) -> dict[UUID, CaseFacts]:
    contacts = last_contacts(session, owners)
    plans = _plans(session, [place.lease_id for place in places.values()], today)
    found = {}
    for owner in owners:
        place = places.get(owner)
        overdue = overdue_charges(session, today, owner).get(owner, Overdue())
        cents = sum(overdue.by_lease.values())
        month = monthly_charge_cents(session, place.lease_id, today) if place else 0
        plan, standing = plans.get(place.lease_id, ("", None)) if place else ("", None)
        found[owner] = CaseFacts(
            cents,
            overdue.oldest_due_on,
            round(cents / month, 1) if month else None,
            plan,
            standing,
            tuple(cause.cause for cause in causes_of(session, owner)),
            contacts.get(owner),
        )
    return found


def _plans(
    session: Session, leases: Sequence[UUID], today: date
) -> dict[UUID, tuple[str, Standing | None]]:
    rows = session.execute(
        select(
            RepaymentPlan.id, RepaymentPlan.lease_id, RepaymentPlan.year, RepaymentPlan.number
        ).where(RepaymentPlan.lease_id.in_(leases), RepaymentPlan.state == PlanState.ACTIVE)
    ).all()
    kept = standings(session, today, [row.id for row in rows]) if rows else {}
    return {
        row.lease_id: (
            plan_number(row.year, row.number),
            kept[row.id].standing if row.id in kept else None,
        )
        for row in rows
    }
