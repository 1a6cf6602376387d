"""What stops a letter, whatever is owed: holds, promises, parked money, plans and lawyers.

Each read takes one statement for the whole office, or for one household.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from app.models.appointments import Appointment, AppointmentState
from app.models.errors import QT_TRANSLATE_NOOP
from app.models.legal_files import CLOSED_STEPS, LegalFile
from app.models.reminders import ReminderHold
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Lease
from app.services.bank_statements.piles import households_with_parked_money
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.promises import PromiseRow, PromiseStatus, recent_promises
from app.services.reminders.sentences import Sentence, euro, sentence

PLAN_WAITING_DAYS = 30
"""A plan handed to a household for its signature stops reminders for so long."""
APPOINTMENT_DAYS = 15
"""An appointment within so many days stops reminders: the talk comes first."""
BROKEN_PROMISE_DAYS = 90
"""A promise broken within so many days is told among the reasons."""


@dataclass(frozen=True, slots=True)
class Standstill:
    """One thing that stops a letter, up to `until`, included; None where no day is known."""

    why: WithheldReason
    until: date | None
    detail: Sentence


@dataclass(frozen=True, slots=True)
class Standstills:
    """Per household what stops its letters, the weightiest first, and promises broken lately."""

    by_household: dict[UUID, list[Standstill]]
    broken_promises: dict[UUID, PromiseRow]

    def of(self, household_id: UUID) -> Standstill | None:
        """The weightiest of a household."""
        found = self.by_household.get(household_id)
        return found[0] if found else None


def standstills(session: Session, today: date, household_id: UUID | None = None) -> Standstills:
    """All that stops letters today."""
    found: defaultdict[UUID, list[Standstill]] = defaultdict(list)
    _read_legal_files(session, found, household_id)
    _read_holds(session, today, found, household_id)
    for owner in households_with_parked_money(session):
        found[owner].append(
            Standstill(
                WithheldReason.PARKED_MONEY,
                None,
                sentence(
                    QT_TRANSLATE_NOOP(
                        "Reminders", "Money came in that may be this household's: see whose it is."
                    )
                ),
            )
        )
    broken = _read_promises(session, today, found, household_id)
    _read_waiting_plans(session, today, found, household_id)
    _read_appointments(session, today, found, household_id)
    return Standstills(dict(found), broken)


_Found = defaultdict[UUID, list[Standstill]]


def _read_legal_files(session: Session, found: _Found, household_id: UUID | None) -> None:
    query = select(LegalFile.household_id, LegalFile.opened_on).where(
        LegalFile.step.not_in(sorted(CLOSED_STEPS)),
        LegalFile.household_id == household_id if household_id is not None else true(),
    )
    for owner, opened_on in session.execute(query):
        words = QT_TRANSLATE_NOOP(
            "Reminders", "The legal file opened on {day} is not closed: the lawyer writes."
        )
        found[owner].append(
            Standstill(WithheldReason.LEGAL_FILE, None, sentence(words, day=opened_on))
        )


def _read_holds(session: Session, today: date, found: _Found, household_id: UUID | None) -> None:
    query = (
        select(ReminderHold.household_id, ReminderHold.expires_on, ReminderHold.note)
        .where(
            ReminderHold.ended_change_id.is_(None),
            ReminderHold.starts_on <= today,
            ReminderHold.expires_on >= today,
            ReminderHold.household_id == household_id if household_id is not None else true(),
        )
        .order_by(ReminderHold.expires_on.desc(), ReminderHold.id)
    )
    for owner, expires_on, note in session.execute(query):
        if note:
            words = QT_TRANSLATE_NOOP("Reminders", "No reminders until {day}: {note}")
            detail = sentence(words, day=expires_on, note=note)
        else:
            detail = sentence(
                QT_TRANSLATE_NOOP("Reminders", "No reminders until {day}."), day=expires_on
            )
        found[owner].append(Standstill(WithheldReason.ON_HOLD, expires_on, detail))


def _read_promises(
    session: Session, today: date, found: _Found, household_id: UUID | None
) -> dict[UUID, PromiseRow]:
    since = today - timedelta(days=BROKEN_PROMISE_DAYS)
    broken: dict[UUID, PromiseRow] = {}
    pending: dict[UUID, PromiseRow] = {}
    for row in recent_promises(session, today, since, household_id):
        chosen = {PromiseStatus.BROKEN: broken, PromiseStatus.PENDING: pending}.get(row.status)
        if chosen is None:
            continue
        known = chosen.get(row.household_id)
        if known is None or row.due_on > known.due_on:
            chosen[row.household_id] = row
    for owner, row in pending.items():
        words = QT_TRANSLATE_NOOP("Reminders", "{amount} are promised for {day}.")
        found[owner].append(
            Standstill(
                WithheldReason.PROMISE,
                row.due_on,
                sentence(words, amount=euro(row.cents), day=row.due_on),
            )
        )
    return broken


def _read_waiting_plans(
    session: Session, today: date, found: _Found, household_id: UUID | None
) -> None:
    query = (
        select(Lease.household_id, RepaymentPlan.proposed_on, RepaymentPlan.drawn_up_on)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .where(
            RepaymentPlan.state == PlanState.PROPOSED,
            Lease.household_id == household_id if household_id is not None else true(),
        )
    )
    for owner, proposed_on, drawn_up_on in session.execute(query):
        until = (proposed_on or drawn_up_on) + timedelta(days=PLAN_WAITING_DAYS)
        if until >= today:
            words = QT_TRANSLATE_NOOP(
                "Reminders", "A repayment plan waits for the household's signature since {day}."
            )
            detail = sentence(words, day=proposed_on or drawn_up_on)
            found[owner].append(Standstill(WithheldReason.PLAN_WAITING, until, detail))


def _read_appointments(
    session: Session, today: date, found: _Found, household_id: UUID | None
) -> None:
    query = (
        select(Appointment.household_id, Appointment.starts_at)
        .where(
            Appointment.state == AppointmentState.PLANNED,
            Appointment.starts_at >= datetime.combine(today, time()).astimezone(),
            Appointment.household_id == household_id if household_id is not None else true(),
        )
        .order_by(Appointment.starts_at)
    )
    for owner, starts_at in session.execute(query):
        day = starts_at.astimezone().date()
        if day <= today + timedelta(days=APPOINTMENT_DAYS):
            words = QT_TRANSLATE_NOOP("Reminders", "A talk is arranged for {day}.")
            found[owner].append(
                Standstill(WithheldReason.APPOINTMENT, day, sentence(words, day=day))
            )
