"""What happened between the office and a household, day by day, in Italian."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.appointments import Appointment, AppointmentState
from app.models.community import Activity, LogEntry, LogEntryLink, Sensitivity
from app.models.formats import format_date, format_euro
from app.models.legal_files import LegalFile
from app.models.letters import DeliveryOutcome, Letter, LetterDelivery
from app.models.reminders import ContactOutcome, ReminderAction, StageKind
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Lease
from app.services.appointments.diary import talks_of_household
from app.services.community.entries import has_correction
from app.services.legal_interest.notices import notices
from app.services.letters.archive import letters_of
from app.services.reminders.actions import actions_of
from app.services.reminders.holds import holds
from app.services.reminders.promises import PromiseStatus, promises
from app.services.repayment_plans.forms import plan_number

_OUTCOMES = {
    ContactOutcome.NO_ANSWER: "nessuna risposta",
    ContactOutcome.LEFT_MESSAGE: "lasciato un messaggio",
    ContactOutcome.SPOKE: "colloquio",
    ContactOutcome.PROMISED: "promesso un pagamento",
    ContactOutcome.WILL_COME: "verrà in ufficio",
    ContactOutcome.DISPUTES: "contesta il debito",
    ContactOutcome.REFUSED: "rifiuta di parlarne",
    ContactOutcome.WRONG_NUMBER: "numero errato",
}
_PROMISES = {
    PromiseStatus.BROKEN: "non mantenuta",
    PromiseStatus.PENDING: "in attesa",
    PromiseStatus.KEPT: "mantenuta",
    PromiseStatus.WITHDRAWN: "ritirata",
}
_DELIVERIES = {
    DeliveryOutcome.RECEIVED: "ricevuta",
    DeliveryOutcome.DEEMED_RECEIVED: "compiuta giacenza",
    DeliveryOutcome.RETURNED: "tornata al mittente",
    DeliveryOutcome.REFUSED: "rifiutata, vale come ricevuta (art. 1335 c.c.)",
}
_ENDS = {
    PlanState.COMPLETED: "concluso, pagato",
    PlanState.FORFEITED: "decaduto",
    PlanState.RENEGOTIATED: "rinegoziato",
    PlanState.CANCELLED: "annullato",
}
_TALKS = {
    AppointmentState.PLANNED: "fissato",
    AppointmentState.HELD: "tenuto",
    AppointmentState.MISSED: "nessuno si è presentato",
    AppointmentState.CANCELLED: "annullato",
}
_ACTIVITIES = {
    Activity.INTERVIEW: "Colloquio",
    Activity.PHONE_CALL: "Telefonata",
    Activity.MEDIATION: "Mediazione",
    Activity.MOVE_IN_SUPPORT: "Accompagnamento all'ingresso",
}
_LEGAL = (
    ("opened_on", "Aperta la pratica legale"),
    ("handed_over_on", "Pratica consegnata all'avvocato"),
    ("hearing_on", "Udienza"),
    ("grace_ends_on", "Scadenza del termine di grazia (art. 55 L. 392/78)"),
    ("validated_on", "Sfratto convalidato"),
    ("execution_on", "Esecuzione"),
    ("closed_on", "Pratica chiusa"),
)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something of a day, in words."""

    on: date
    what: str


def chronology(
    session: Session, household_id: UUID, today: date, levels: frozenset[Sensitivity]
) -> list[Happening]:
    """All that happened, the oldest first; of the log only entries of these sensitivities."""
    found = [
        *_letters(session, household_id),
        *_deliveries(session, household_id),
        *_notices(session, household_id),
        *_contacts(session, household_id),
        *_promises(session, household_id, today),
        *_holds(session, household_id, today),
        *_talks(session, household_id, today),
        *_plans(session, household_id),
        *_legal(session, household_id),
        *_log(session, household_id, levels),
    ]
    return sorted(found, key=lambda each: each.on)


def _letters(session: Session, household_id: UUID) -> Iterator[Happening]:
    for letter in reversed(letters_of(session, household_id=household_id)):
        yield Happening(letter.issued_on, f"Lettera prot. {letter.protocol}: {letter.subject_line}")


def _deliveries(session: Session, household_id: UUID) -> Iterator[Happening]:
    rows = session.execute(
        select(
            LetterDelivery.outcome,
            LetterDelivery.outcome_on,
            LetterDelivery.tracking_number,
            Letter.protocol_number,
            Letter.protocol_year,
        )
        .join(Letter, Letter.id == LetterDelivery.letter_id)
        .where(Letter.household_id == household_id, LetterDelivery.outcome_on.is_not(None))
    )
    for row in rows:
        number = f", n. {row.tracking_number}" if row.tracking_number else ""
        words = _DELIVERIES.get(row.outcome, "")
        if row.outcome_on is not None:
            yield Happening(
                row.outcome_on,
                f"Raccomandata prot. {row.protocol_number}/{row.protocol_year}{number}: {words}",
            )


def _notices(session: Session, household_id: UUID) -> Iterator[Happening]:
    """From its receipt on the household is in default, and limitation begins anew (artt. 1219,
    2943 c.c.)."""
    for notice in notices(session):
        if notice.household_id != household_id or notice.withdrawn_on is not None:
            continue
        yield Happening(
            notice.received_on,
            f"Ricevuta la messa in mora per quanto scaduto fino al"
            f" {format_date(notice.covers_due_through)} ({notice.proof})",
        )


def _contacts(session: Session, household_id: UUID) -> Iterator[Happening]:
    for action in actions_of(session, household_id):
        if action.kind is not StageKind.CONTACT or action.annulled_on is not None:
            continue
        outcome = _OUTCOMES[action.outcome] if action.outcome else "contatto"
        owed = f"Contatto ({format_euro(action.overdue_cents)} scaduti): {outcome}"
        # What was said stands in the log, with its sensitivity; only a note without one is told.
        note = action.note if action.log_entry_id is None else ""
        yield Happening(action.done_on, ". ".join(filter(None, (owed, note))))


def _promises(session: Session, household_id: UUID, today: date) -> Iterator[Happening]:
    for promise in promises(session, today, household_id):
        yield Happening(
            promise.made_on,
            f"Promesso il pagamento di {format_euro(promise.cents)} entro il"
            f" {format_date(promise.due_on)}: {_PROMISES[promise.status]}",
        )


def _holds(session: Session, household_id: UUID, today: date) -> Iterator[Happening]:
    for hold in holds(session, today, household_id):
        yield Happening(hold.starts_on, f"Solleciti sospesi fino al {format_date(hold.expires_on)}")


def _talks(session: Session, household_id: UUID, today: date) -> Iterator[Happening]:
    for talk in talks_of_household(session, household_id, today):
        words = f"Appuntamento delle {talk.starts_at:%H:%M}: {_TALKS[talk.state]}"
        yield Happening(talk.day, ". ".join(filter(None, (words, talk.outcome))))


def _plans(session: Session, household_id: UUID) -> Iterator[Happening]:
    plans = session.scalars(
        select(RepaymentPlan)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .where(Lease.household_id == household_id, RepaymentPlan.agreed_on.is_not(None))
    )
    for plan in plans:
        number = plan_number(plan.year, plan.number)
        if plan.agreed_on is not None:
            yield Happening(
                plan.agreed_on,
                f"Piano di rientro {number}: {format_euro(plan.debt_cents)} in"
                f" {plan.instalment_count} rate",
            )
        if plan.closed_on is not None:
            words = f"Piano di rientro {number} {_ENDS.get(plan.state, '')}".strip()
            yield Happening(plan.closed_on, ". ".join(filter(None, (words, plan.closing_reason))))


def _legal(session: Session, household_id: UUID) -> Iterator[Happening]:
    files = session.scalars(select(LegalFile).where(LegalFile.household_id == household_id))
    for file in files:
        for field, words in _LEGAL:
            day = getattr(file, field)
            if day is not None:
                lawyer = f" ({file.lawyer})" if field == "handed_over_on" and file.lawyer else ""
                how = f": {file.outcome}" if field == "closed_on" and file.outcome else ""
                yield Happening(day, f"{words}{lawyer}{how}")


def _log(
    session: Session, household_id: UUID, levels: frozenset[Sensitivity]
) -> Iterator[Happening]:
    """What the log says of the debt alone: of contacts, talks and plans. The rest of what the
    office knows of a family is no business of a lawsuit (art. 5 GDPR)."""
    of_contacts = select(ReminderAction.log_entry_id).where(
        ReminderAction.household_id == household_id, ReminderAction.log_entry_id.is_not(None)
    )
    of_talks = select(Appointment.log_entry_id).where(
        Appointment.household_id == household_id,
        Appointment.log_entry_id.is_not(None),
        Appointment.outcome == "",
    )
    of_plans = (
        select(LogEntryLink.log_entry_id)
        .join(RepaymentPlan, RepaymentPlan.id == LogEntryLink.plan_id)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .where(Lease.household_id == household_id)
    )
    entries = session.scalars(
        select(LogEntry).where(
            LogEntry.id.in_(of_contacts) | LogEntry.id.in_(of_talks) | LogEntry.id.in_(of_plans),
            LogEntry.sensitivity.in_(sorted(levels)),
            ~has_correction(),
        )
    )
    for entry in entries:
        yield Happening(
            entry.happened_on, f"{_ACTIVITIES.get(entry.activity, 'Diario')}: {entry.text}"
        )
