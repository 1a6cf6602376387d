"""Calendars of due days and talks: what a telephone takes in is what was agreed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from icalendar import Calendar
from sqlalchemy import select

from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.repayment_plans import Instalment
from app.models.tenants import Household
from app.office import Office
from app.services.appointments.booking import AppointmentForm, save_appointment
from app.services.appointments.diary import talks_between
from app.services.letters.calendar_files import plan_calendar, talk_calendar, week_calendar
from app.services.letters.instalment_papers import instalment_calendar_pdf, slips_pdf
from app.services.letters.parties import cooperative_content
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import plan_basis
from app.services.repayment_plans.renegotiation import renegotiation_basis
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.letters.examples import qr_contents, text

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def agreed(office: Office, count: int, first_due_on: date, language: str = "it") -> UUID:
    with office.write("Prepare") as session:
        session.add(
            Cooperative(name="Cooperativa; «Più», società", iban="IT60X0542811101000000123456")
        )
        lease_id = let_unit(session, household="D’Angelo Iolanda")
        session.scalars(select(Household)).one().language = language
        charge_rent(session, lease_id, *(date(2026, month, 1) for month in range(1, 11)))
    with office.read() as session:
        form = plan_basis(session, lease_id, TODAY).form
    form = replace(
        form,
        instalment_count=count,
        first_due_on=first_due_on,
        down_payment_cents=12_345,
        override_reason="Prova",
    )
    with office.write("Agree") as session:
        return agreement.agree(session, form, TODAY).id


@pytest.mark.parametrize("count", [1, 14, 40])
def test_the_file_holds_every_due_day_of_the_plan(office: Office, count: int) -> None:
    plan_id = agreed(office, count, date(2027, 1, 31))
    with office.read() as session:
        made = plan_calendar(session, plan_id, NOW)
        rows = session.execute(
            select(
                Instalment.number, Instalment.due_on, Instalment.cents, Instalment.payment_reference
            ).order_by(Instalment.number)
        ).all()
    events = Calendar.from_ical(made).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [row.due_on for row in rows]
    assert [str(event["uid"]) for event in events] == [
        f"{plan_id}-{row.number}@portineria" for row in rows
    ]
    for event, row in zip(events, rows, strict=True):
        assert row.payment_reference in str(event["description"])
        assert "Cooperativa; «Più», società" in str(event["description"])
        assert f"{row.cents // 100 % 1000},{row.cents % 100:02d}" in str(event["summary"])
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(days=-3)
    assert max(map(len, made.split(b"\r\n"))) <= 75
    if count == 14:
        assert events[2].decoded("dtstart") == date(2027, 2, 28)


def test_taken_in_twice_it_changes_nothing(office: Office) -> None:
    plan_id = agreed(office, 3, date(2027, 1, 10))
    with office.read() as session:
        first = plan_calendar(session, plan_id, NOW)
        assert plan_calendar(session, plan_id, NOW) == first


def test_a_plan_that_has_ended_has_no_calendar(office: Office) -> None:
    plan_id = agreed(office, 3, date(2027, 1, 10))
    with office.write("Forfeit") as session:
        agreement.forfeit(session, plan_id, TODAY, "Prova")
    with office.read() as session, pytest.raises(OfficeError, match="Only a plan under way"):
        plan_calendar(session, plan_id, NOW)


@pytest.mark.parametrize(
    ("language", "word"), [("it", "Rata 1/3"), ("fr", "Rata (Mensualité) 1/3")]
)
def test_the_household_reads_its_own_word(office: Office, language: str, word: str) -> None:
    plan_id = agreed(office, 3, date(2027, 1, 10), language)
    with office.read() as session:
        events = Calendar.from_ical(plan_calendar(session, plan_id, NOW)).walk("VEVENT")
    assert str(events[1]["summary"]).startswith(word)


def test_the_page_to_tick_off_has_every_due_day(office: Office) -> None:
    plan_id = agreed(office, 14, date(2027, 1, 31), "ar")
    with office.read() as session:
        printed = text(instalment_calendar_pdf(session, plan_id, TODAY))
        codes = qr_contents(slips_pdf(session, plan_id))
        rows = session.scalars(select(Instalment.id)).all()
    assert "dom 31/01/2027" in printed
    assert "dom 28/02/2027" in printed
    assert printed.count("PIANO 2026-001") == len(rows)
    assert len(codes) == len(rows)


def test_one_talk_for_its_household_names_nobody(office: Office) -> None:
    with office.write("Prepare") as session:
        session.add(Cooperative(name="Cooperativa Esempio"))
        let_unit(session, household="D’Angelo Iolanda")
        household_id = session.scalars(select(Household.id)).one()
        form = AppointmentForm(household_id, TODAY, time(9, 30), place="In ufficio")
        save_appointment(session, form, TODAY)
        save_appointment(session, replace(form, hour=time(15)), TODAY)
    with office.read() as session:
        talks = talks_between(session, TODAY, TODAY, TODAY)
        cooperative = cooperative_content(session)
    for_household = talk_calendar(talks[0], cooperative, NOW)
    for_office = week_calendar(talks, cooperative, NOW)
    assert "D’Angelo" not in for_household.decode()
    events = Calendar.from_ical(for_office).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [
        datetime(2026, 11, 23, 8, 30, tzinfo=UTC),
        datetime(2026, 11, 23, 14, tzinfo=UTC),
    ]
    assert str(events[0]["summary"]) == "Colloquio: D’Angelo Iolanda"


def test_a_new_version_moves_the_days_and_calls_off_those_that_are_no_more(office: Office) -> None:
    first = agreed(office, 6, date(2027, 1, 10))
    with office.read() as session:
        before = Calendar.from_ical(plan_calendar(session, first, NOW)).walk("VEVENT")
        form = renegotiation_basis(session, first, TODAY).form
    form = replace(form, instalment_count=4, first_due_on=date(2027, 2, 10), override_reason="P")
    with office.write("Renegotiate") as session:
        second = agreement.agree(session, form, TODAY).id
    with office.read() as session:
        after = Calendar.from_ical(plan_calendar(session, second, NOW)).walk("VEVENT")
    stays = [event for event in after if event.get("status") != "CANCELLED"]
    called_off = {str(event["uid"]) for event in after if event.get("status") == "CANCELLED"}
    assert {str(event["uid"]) for event in stays} | called_off == {
        str(event["uid"]) for event in before
    }
    assert {f"{first}-5@portineria", f"{first}-6@portineria"} <= called_off
    assert min(event["sequence"] for event in after) > max(event["sequence"] for event in before)
