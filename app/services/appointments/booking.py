"""Arranging a talk, and writing down what became of it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.appointments import Appointment, AppointmentState
from app.models.community import Activity, Sensitivity
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.tenants import Household
from app.services.appointments.office_time import instant_of, local_time
from app.services.community.subjects import SubjectKind
from app.services.community.writing import NewEntry, write_entry
from app.services.form_checks import NAME_LENGTH, check_length, fetch_as_read

LONGEST_MINUTES = 8 * 60
SHORTEST_MINUTES = 5


@dataclass(frozen=True, slots=True)
class AppointmentForm:
    """A talk as typed: day and hour are those of the office's wall. `id` and `version` name the
    appointment that is changed, None for a new one."""

    household_id: UUID
    day: date
    hour: time
    minutes: int = 30
    place: str = ""
    owner: str = ""
    purpose: str = ""
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class HeldForm:
    """What a talk came to. `into_log` writes it into the community log too, with its
    sensitivity; what is not normal stays in the log alone."""

    id: UUID
    version: int
    outcome: str
    into_log: bool = True
    sensitivity: Sensitivity = Sensitivity.NORMAL
    follow_up_on: date | None = None


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another talk of the same household or the same person of the office at that time."""

    household_name: str
    starts_at: datetime
    owner: str


def save_appointment(session: Session, form: AppointmentForm, today: date) -> UUID:
    """Arrange a talk, or move or change one that is planned; gives its key.

    Raises OfficeError with the field at fault: an unknown household, a day that has passed, an
    hour that the night leaves out, a length out of bounds, a talk that is over or that somebody
    else has changed meanwhile.
    """
    starts_at = _check(session, form, today)
    row = _fetched(session, form)
    if row is None:
        row = Appointment(
            id=new_id(), household_id=form.household_id, state=AppointmentState.PLANNED, outcome=""
        )
        session.add(row)
    row.starts_at = starts_at
    row.minutes = form.minutes
    row.place = form.place.strip()
    row.owner = form.owner.strip()
    row.purpose = form.purpose.strip()
    session.flush()
    return row.id


def overlaps(session: Session, form: AppointmentForm) -> list[Overlap]:
    """Planned talks at the same time, of the same household or the same owner: told before
    saving, never refused."""
    starts_at = instant_of(form.day, form.hour)
    ends_at = starts_at + timedelta(minutes=form.minutes)
    rows = session.execute(
        select(
            Appointment.id,
            Appointment.household_id,
            Appointment.owner,
            Appointment.starts_at,
            Appointment.minutes,
            Household.name,
        )
        .join(Household, Household.id == Appointment.household_id)
        .where(
            Appointment.state == AppointmentState.PLANNED,
            Appointment.starts_at < ends_at,
            Appointment.starts_at > starts_at - timedelta(minutes=LONGEST_MINUTES),
        )
        .order_by(Appointment.starts_at)
    )
    owner = form.owner.strip()
    return [
        Overlap(row.name, row.starts_at, row.owner)
        for row in rows
        if row.id != form.id
        and row.starts_at + timedelta(minutes=row.minutes) > starts_at
        and (row.household_id == form.household_id or (owner and row.owner == owner))
    ]


def cancel(session: Session, appointment_id: UUID, version: int, reason: str) -> None:
    """Call a talk off. Raises OfficeError without a reason, or where it is over already."""
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="reason")
    row = _planned(session, appointment_id, version)
    row.state = AppointmentState.CANCELLED
    row.outcome = reason.strip()


def note_missed(session: Session, appointment_id: UUID, version: int, note: str = "") -> None:
    """Note that nobody came. Raises OfficeError where the talk is over already."""
    row = _planned(session, appointment_id, version)
    row.state = AppointmentState.MISSED
    row.outcome = note.strip()


def note_held(session: Session, form: HeldForm, today: date) -> UUID | None:
    """Note what a talk came to; gives the key of the log's entry, None without one.

    Raises OfficeError for an empty outcome, a talk to come or one that is over already.
    """
    row = _planned(session, form.id, form.version)
    if not form.outcome.strip():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Write in a few words what was said."), field="outcome"
        )
    day = local_time(row.starts_at).date()
    if day > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This talk is still to come: move it to today first.")
        )
    kept = not form.into_log or form.sensitivity is Sensitivity.NORMAL
    row.state = AppointmentState.HELD
    row.outcome = form.outcome.strip() if kept else ""
    if form.into_log:
        row.log_entry_id = write_entry(
            session,
            NewEntry(
                day,
                Activity.INTERVIEW,
                form.outcome.strip(),
                form.sensitivity,
                follow_up_on=form.follow_up_on,
                follow_up_owner=row.owner if form.follow_up_on else "",
                about=frozenset({(SubjectKind.HOUSEHOLD, row.household_id)}),
            ),
            today,
        )
    return row.log_entry_id


def _check(session: Session, form: AppointmentForm, today: date) -> datetime:
    if session.get(Household, form.household_id) is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Choose the household."), field="household")
    if form.day < today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A talk is arranged for today or a day to come."),
            field="day",
        )
    if not SHORTEST_MINUTES <= form.minutes <= LONGEST_MINUTES:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A talk takes {least} to {most} minutes."),
            field="minutes",
            least=SHORTEST_MINUTES,
            most=LONGEST_MINUTES,
        )
    for field, text in (("place", form.place), ("owner", form.owner)):
        check_length(field, text, NAME_LENGTH)
    return instant_of(form.day, form.hour)


def _fetched(session: Session, form: AppointmentForm) -> Appointment | None:
    return _planned(session, form.id, form.version) if form.id is not None else None


def _planned(session: Session, appointment_id: UUID, version: int) -> Appointment:
    row = fetch_as_read(session, Appointment, appointment_id, version)
    if row.state is not AppointmentState.PLANNED:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This talk is over already."))
    return row
