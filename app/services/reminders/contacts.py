"""A call or a visit written down once: the log, the step, the promise, the hold."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.community import Activity, Sensitivity
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.reminders import ContactOutcome, StageChannel, StageKind
from app.services.community.subjects import SubjectKind
from app.services.community.writing import NewEntry, write_entry
from app.services.reminders.holds import HoldForm, place_hold
from app.services.reminders.overdue import Overdue, overdue_charges
from app.services.reminders.policies import CONTACT_CHANNELS
from app.services.reminders.promises import PromiseForm, check_lease, record_promise
from app.services.reminders.recording import insert_action

_ACTIVITY = {
    StageChannel.PHONE: Activity.PHONE_CALL,
    StageChannel.VISIT: Activity.INTERVIEW,
}
# Italian whatever the window speaks: the log is the office's, and stays as it was written.
_WORDS = {
    ContactOutcome.NO_ANSWER: "Nessuna risposta.",
    ContactOutcome.LEFT_MESSAGE: "Lasciato un messaggio.",
    ContactOutcome.SPOKE: "Parlato della morosità.",
    ContactOutcome.PROMISED: "Promesso un pagamento.",
    ContactOutcome.WILL_COME: "Passerà in ufficio.",
    ContactOutcome.DISPUTES: "Contesta quanto richiesto.",
    ContactOutcome.REFUSED: "Non vuole parlarne.",
    ContactOutcome.WRONG_NUMBER: "Numero sbagliato.",
}


@dataclass(frozen=True, slots=True)
class ContactForm:
    """A call or a visit as typed. `promise` and `hold` come of it, where there are any; on
    `follow_up_on` somebody comes back to it. `happened_on` is today where it is None."""

    household_id: UUID
    lease_id: UUID
    channel: StageChannel
    outcome: ContactOutcome
    note: str = ""
    sensitivity: Sensitivity = Sensitivity.NORMAL
    promise: PromiseForm | None = None
    hold: HoldForm | None = None
    follow_up_on: date | None = None
    happened_on: date | None = None


@dataclass(frozen=True, slots=True)
class RecordedContact:
    """The keys of what was written."""

    action_id: UUID
    log_entry_id: UUID
    promise_id: UUID | None
    hold_id: UUID | None


def record_contact(session: Session, form: ContactForm, today: date) -> RecordedContact:
    """Write a call or a visit into the log and among the steps, with what came of it.

    What is reserved or particular stays in the log alone: the step keeps no copy of it. Raises
    OfficeError with the field at fault, and then nothing is written: an outcome “promised”
    without a promise, a promise or a hold for somebody else, or whatever those refuse.
    """
    _check(session, form)
    happened_on = form.happened_on or today
    # Read before anything is written: what was owed when they spoke.
    overdue = overdue_charges(session, today, form.household_id).get(form.household_id, Overdue())
    promise_id = record_promise(session, form.promise, today) if form.promise else None
    hold_id = place_hold(session, form.hold, today) if form.hold else None
    log_entry_id = write_entry(
        session,
        NewEntry(
            happened_on,
            _ACTIVITY[form.channel],
            form.note.strip() or _WORDS[form.outcome],
            form.sensitivity,
            follow_up_on=form.follow_up_on,
            about=frozenset({(SubjectKind.HOUSEHOLD, form.household_id)}),
        ),
        today,
    )
    action_id = insert_action(
        session,
        household_id=form.household_id,
        lease_id=form.lease_id,
        kind=StageKind.CONTACT,
        channel=form.channel,
        done_on=happened_on,
        overdue_cents=overdue.total_cents,
        oldest_due_on=overdue.oldest_due_on,
        outcome=form.outcome,
        note=form.note if form.sensitivity is Sensitivity.NORMAL else "",
        promise_id=promise_id,
        log_entry_id=log_entry_id,
    )
    return RecordedContact(action_id, log_entry_id, promise_id, hold_id)


def _check(session: Session, form: ContactForm) -> None:
    if form.channel not in CONTACT_CHANNELS:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A contact is a call or a visit."), field="channel"
        )
    check_lease(session, form.household_id, form.lease_id)
    if (form.outcome is ContactOutcome.PROMISED) != (form.promise is not None):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Say how much was promised, and for which day.")
            if form.promise is None
            else QT_TRANSLATE_NOOP("errors", "With a promise the outcome is “promised”."),
            field="promise" if form.promise is None else "outcome",
        )
    for part, field in ((form.promise, "promise"), (form.hold, "hold")):
        if part is not None and part.household_id != form.household_id:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "This is for another household."), field=field
            )
