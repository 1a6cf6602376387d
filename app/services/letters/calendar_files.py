"""Calendar files (.ics, RFC 5545): due days of a plan for the household, talks for the office.

A file that is taken in twice changes nothing. An instalment keeps its identifier through every
version of its plan, and its sequence rises with each: a household that takes in the file of the
new version sees the old days move, and those that are no more called off. What the office imports
stays in the office; what a household gets names no other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from icalendar import (
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vRecur,
    vText,
)
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_euro
from app.models.repayment_plans import Instalment, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.appointments.diary import AppointmentRow
from app.services.appointments.office_time import OFFICE_ZONE
from app.services.letters.content import Cooperative
from app.services.letters.courtesy import COMMON, has_courtesy
from app.services.letters.letterhead import contact_sentence, grouped_iban
from app.services.letters.parties import cooperative_content
from app.services.letters.templates import bundled_template
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.schedule import DOWN_PAYMENT

WARNED_BEFORE = timedelta(days=3)
"""How long before a due day the household's telephone reminds it: a transfer takes a day."""
TALK_WARNED_BEFORE = timedelta(hours=2)
_MAKER = "-//Portineria//IT"
_HOST = "portineria"
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class DueDay:
    """A due amount as a calendar shows it; number 0 is the down payment."""

    number: int
    due_on: date
    cents: int
    payment_reference: str


@dataclass(frozen=True, slots=True)
class DueDays:
    """What the calendar of a plan says.

    `first_id` is the key of the first version of the plan and `sequence` rises with every change
    of any of its versions. `called_off` are due days of earlier versions whose number this one no
    longer has. `word` is what an instalment is called.
    """

    first_id: UUID
    sequence: int
    number: str
    count: int
    days: tuple[DueDay, ...]
    called_off: tuple[DueDay, ...] = ()
    word: str = "Rata"


def plan_calendar(session: Session, plan_id: UUID, now: datetime) -> bytes:
    """The due days of a plan as a calendar file; `now` is the instant of its making.

    Raises OfficeError for a plan that is not under way.
    """
    return due_days_calendar(due_days(session, plan_id), cooperative_content(session), now)


def due_days(session: Session, plan_id: UUID) -> DueDays:
    """The due days of a plan under way, with what its earlier versions had beside them.

    Raises OfficeError for a plan that is not under way: before the signature its instalments have
    no reference yet, and once it has ended nothing is due under it.
    """
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state is not PlanState.ACTIVE:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Only a plan under way has due days to come.")
        )
    first, sequence = plan, plan.version
    days = _days(session, plan.id)
    earlier: dict[int, DueDay] = {}
    while first.replaces_id is not None:
        first = session.get_one(RepaymentPlan, first.replaces_id)
        sequence += first.version
        for number, day in _days(session, first.id).items():
            if number not in days:
                earlier.setdefault(number, day)
    return DueDays(
        first_id=first.id,
        sequence=sequence,
        number=plan_number(plan.year, plan.number),
        count=plan.instalment_count,
        days=tuple(days.values()),
        called_off=tuple(earlier[number] for number in sorted(earlier)),
        word=_instalment_word(session, plan.lease_id),
    )


def due_days_calendar(plan: DueDays, cooperative: Cooperative, now: datetime) -> bytes:
    """Due days as a calendar file: whole days, with what the transfer needs and an alarm."""
    calendar = _calendar(f"Piano di rientro {plan.number}".strip())
    for day in plan.days:
        calendar.add_component(_due_day(plan, day, cooperative, now))
    for day in plan.called_off:
        event = _whole_day(plan, day, [], now)
        event.add("status", "CANCELLED")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def talk_calendar(talk: AppointmentRow, cooperative: Cooperative, now: datetime) -> bytes:
    """One talk as a calendar file for its household, which it does not name."""
    calendar = _calendar(f"Colloquio · {cooperative.name}")
    calendar.add_component(_rome())
    lines = [talk.purpose, talk.owner, contact_sentence(cooperative)]
    calendar.add_component(_talk(talk, f"Colloquio · {cooperative.name}", lines, now))
    return bytes(calendar.to_ical())


def week_calendar(
    talks: Sequence[AppointmentRow], cooperative: Cooperative, now: datetime
) -> bytes:
    """Talks as a calendar file for the office alone: with whom, the dwelling, the telephone."""
    calendar = _calendar(f"Colloqui · {cooperative.name}")
    calendar.add_component(_rome())
    for talk in talks:
        lines = [talk.unit_code, talk.phone, talk.purpose, talk.owner]
        calendar.add_component(_talk(talk, f"Colloquio: {talk.household_name}", lines, now))
    return bytes(calendar.to_ical())


def _days(session: Session, plan_id: UUID) -> dict[int, DueDay]:
    rows = session.execute(
        select(Instalment.number, Instalment.due_on, Instalment.cents, Instalment.payment_reference)
        .where(Instalment.plan_id == plan_id)
        .order_by(Instalment.number)
    )
    return {row.number: DueDay(*row) for row in rows}


def _instalment_word(session: Session, lease_id: UUID) -> str:
    language = session.scalar(
        select(Household.language)
        .join(Lease, Lease.household_id == Household.id)
        .where(Lease.id == lease_id)
    )
    if not language or not has_courtesy(language):
        return "Rata"
    translated = bundled_template(f"{language}/{COMMON}").phrase("column_instalment", {})
    return f"Rata ({translated})"


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(name))
    return calendar


def _rome() -> Timezone:
    """The office's zone as the directive 2000/84/EC rules it: one line for each of its two hours,
    where a table made from the past would fill a page."""
    zone = Timezone()
    zone.add("tzid", OFFICE_ZONE.key)
    for part, name, begins, month, before, after in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, _HOUR, 2 * _HOUR),  # noqa: DTZ001
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, 2 * _HOUR, _HOUR),  # noqa: DTZ001
    ):
        part.add("dtstart", begins)
        part.add("rrule", vRecur(FREQ="YEARLY", BYMONTH=month, BYDAY="-1SU"))
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone


def _due_day(plan: DueDays, day: DueDay, cooperative: Cooperative, now: datetime) -> Event:
    lines = [
        f"Importo: {format_euro(day.cents)}",
        f"IBAN: {grouped_iban(cooperative.iban)}" if cooperative.iban else "",
        f"Intestato a: {cooperative.name}" if cooperative.iban else "",
        f"Causale: {day.payment_reference}",
        contact_sentence(cooperative),
    ]
    event = _whole_day(plan, day, lines, now)
    _remind(event, WARNED_BEFORE)
    return event


def _whole_day(plan: DueDays, day: DueDay, lines: Sequence[str], now: datetime) -> Event:
    is_down_payment = day.number == DOWN_PAYMENT
    label = "Acconto" if is_down_payment else f"{plan.word} {day.number}/{plan.count}"
    uid = f"{plan.first_id}-{day.number}@{_HOST}"
    event = _event(uid, f"{label} · {format_euro(day.cents)}", lines, now)
    event.add("dtstart", day.due_on)
    event.add("dtend", day.due_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("sequence", plan.sequence)
    return event


def _talk(talk: AppointmentRow, title: str, lines: Sequence[str], now: datetime) -> Event:
    event = _event(f"{talk.id}@{_HOST}", title, lines, now)
    event.add("dtstart", talk.starts_at)
    # Counted in UTC: a talk in the night when the clocks change still lasts what was agreed.
    ends_at = talk.starts_at.astimezone(UTC) + timedelta(minutes=talk.minutes)
    event.add("dtend", ends_at.astimezone(OFFICE_ZONE))
    if talk.place:
        event.add("location", talk.place)
    event.add("sequence", talk.version)
    _remind(event, TALK_WARNED_BEFORE)
    return event


def _event(uid: str, title: str, lines: Sequence[str], now: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", title)
    if any(lines):
        event.add("description", "\n".join(filter(None, lines)))
    return event


def _remind(event: Event, before: timedelta) -> None:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event["summary"])
    alarm.add("trigger", -before)
    event.add_component(alarm)
