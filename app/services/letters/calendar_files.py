"""Calendar files (.ics, RFC 5545): due days of a plan for the household, talks for the office.

A file that is taken in twice changes nothing: every event keeps its identifier, and a plan's
events say in their sequence how often the plan was written anew. What the office imports stays in
the office; what a household gets names nobody else.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from icalendar import Alarm, Calendar, Event, vText
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_euro
from app.models.repayment_plans import Instalment, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.appointments.diary import AppointmentRow
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
_CALENDARED = (PlanState.DRAFT, PlanState.PROPOSED, PlanState.ACTIVE)


def plan_calendar(session: Session, plan_id: UUID, now: datetime) -> bytes:
    """The due days of a plan as a calendar file; `now` is the instant of its making.

    Raises OfficeError for a plan that has ended, or is not there.
    """
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state not in _CALENDARED:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This plan has no due days to come: it has ended.")
        )
    cooperative = cooperative_content(session)
    word = _instalment_word(session, plan.lease_id)
    calendar = _calendar(f"Piano di rientro {plan_number(plan.year, plan.number)}".strip())
    instalments = session.scalars(
        select(Instalment).where(Instalment.plan_id == plan_id).order_by(Instalment.number)
    )
    for instalment in instalments:
        calendar.add_component(_due_day(plan, instalment, cooperative, word, now))
    return bytes(calendar.to_ical())


def talk_calendar(
    talks: Sequence[AppointmentRow], cooperative: Cooperative, now: datetime
) -> bytes:
    """Talks as a calendar file, for the office's own calendar or, one alone, for its household."""
    calendar = _calendar(f"Colloqui · {cooperative.name}")
    for talk in talks:
        calendar.add_component(_talk(talk, cooperative, now, names=len(talks) > 1))
    return bytes(calendar.to_ical())


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(name))
    return calendar


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


def _due_day(
    plan: RepaymentPlan,
    instalment: Instalment,
    cooperative: Cooperative,
    word: str,
    now: datetime,
) -> Event:
    is_down_payment = instalment.number == DOWN_PAYMENT
    label = "Acconto" if is_down_payment else f"{word} {instalment.number}/{plan.instalment_count}"
    lines = [
        f"Importo: {format_euro(instalment.cents)}",
        f"IBAN: {grouped_iban(cooperative.iban)}" if cooperative.iban else "",
        f"Intestato a: {cooperative.name}" if cooperative.iban else "",
        f"Causale: {instalment.payment_reference}",
        contact_sentence(cooperative),
    ]
    event = _event(
        f"{instalment.id}@{_HOST}", f"{label} · {format_euro(instalment.cents)}", lines, now
    )
    event.add("dtstart", instalment.due_on)
    event.add("dtend", instalment.due_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("sequence", plan.version)
    _remind(event, WARNED_BEFORE)
    return event


def _talk(talk: AppointmentRow, cooperative: Cooperative, now: datetime, *, names: bool) -> Event:
    title = f"Colloquio: {talk.household_name}" if names else f"Colloquio · {cooperative.name}"
    lines = [talk.purpose, talk.owner, talk.phone if names else contact_sentence(cooperative)]
    event = _event(f"{talk.id}@{_HOST}", title, lines, now)
    # In UTC every calendar shows the hour of its own wall, without a table of zones beside it.
    event.add("dtstart", talk.starts_at.astimezone(UTC))
    event.add("dtend", talk.ends_at.astimezone(UTC))
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
    event.add("description", "\n".join(filter(None, lines)))
    return event


def _remind(event: Event, before: timedelta) -> None:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event["summary"])
    alarm.add("trigger", -before)
    event.add_component(alarm)
