"""The talks of some days, of a household, and those whose outcome nobody wrote down."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.models.appointments import Appointment, AppointmentState
from app.models.properties import Unit
from app.models.tenants import Household, Lease, Person
from app.services.appointments.office_time import OFFICE_ZONE, local_time


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """A talk as a list shows it; `starts_at` is the time on the office's wall. `waits` where its
    day has passed and nobody wrote what became of it."""

    id: UUID
    version: int
    household_id: UUID
    household_name: str
    unit_code: str
    phone: str
    starts_at: datetime
    minutes: int
    place: str
    owner: str
    purpose: str
    state: AppointmentState
    outcome: str
    waits: bool

    @property
    def day(self) -> date:
        """The day on the office's wall."""
        return self.starts_at.date()

    @property
    def ends_at(self) -> datetime:
        """When it should end."""
        return self.starts_at + timedelta(minutes=self.minutes)


def talks_between(session: Session, first: date, last: date, today: date) -> list[AppointmentRow]:
    """The talks of the days from `first` to `last`, both included, in their order."""
    begins = datetime.combine(first, time(), OFFICE_ZONE)
    ends = datetime.combine(last + timedelta(days=1), time(), OFFICE_ZONE)
    return _rows(session, (Appointment.starts_at >= begins) & (Appointment.starts_at < ends), today)


def talks_of_household(session: Session, household_id: UUID, today: date) -> list[AppointmentRow]:
    """All talks of a household, the newest first."""
    return _rows(session, Appointment.household_id == household_id, today)[::-1]


def talks_without_outcome(session: Session, today: date) -> list[AppointmentRow]:
    """Talks whose day has passed and whose outcome is missing, the oldest first."""
    begins = datetime.combine(today, time(), OFFICE_ZONE)
    planned = Appointment.state == AppointmentState.PLANNED
    return _rows(session, planned & (Appointment.starts_at < begins), today)


def _rows(session: Session, where: ColumnElement[bool], today: date) -> list[AppointmentRow]:
    found = session.execute(
        select(Appointment, Household.name)
        .join(Household, Household.id == Appointment.household_id)
        .where(where)
        .order_by(Appointment.starts_at, Appointment.id)
    ).all()
    owners = {row.Appointment.household_id for row in found}
    units = _units(session, owners)
    phones = _phones(session, owners)
    rows = []
    for talk, name in found:
        starts_at = local_time(talk.starts_at)
        rows.append(
            AppointmentRow(
                talk.id,
                talk.version,
                talk.household_id,
                name,
                units.get(talk.household_id, ""),
                phones.get(talk.household_id, ""),
                starts_at,
                talk.minutes,
                talk.place,
                talk.owner,
                talk.purpose,
                talk.state,
                talk.outcome,
                talk.state is AppointmentState.PLANNED and starts_at.date() < today,
            )
        )
    return rows


def _units(session: Session, owners: set[UUID]) -> dict[UUID, str]:
    """The code of the dwelling that each household has, or had last."""
    rows = session.execute(
        select(Lease.household_id, Unit.code)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(Lease.household_id.in_(owners))
        .order_by(Lease.starts_on, Lease.id)
    )
    return {row.household_id: row.code for row in rows}


def _phones(session: Session, owners: set[UUID]) -> dict[UUID, str]:
    rows = session.execute(
        select(Person.household_id, Person.phone)
        .where(Person.household_id.in_(owners), Person.phone != "", Person.died_on.is_(None))
        .order_by(Person.role != "head", Person.id)
    )
    phones: dict[UUID, str] = {}
    for owner, phone in rows:
        phones.setdefault(owner, phone)
    return phones
