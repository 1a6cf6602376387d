"""Talks are arranged once, moved without losing anything, and end with what was said."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.models.appointments import Appointment, AppointmentState
from app.models.community import Activity, LogEntry, Sensitivity
from app.models.errors import OfficeError
from app.models.tenants import Household
from app.office import Office
from app.services.appointments.booking import (
    AppointmentForm,
    HeldForm,
    cancel,
    note_held,
    note_missed,
    overlaps,
    save_appointment,
)
from app.services.appointments.diary import (
    talks_between,
    talks_of_household,
    talks_without_outcome,
)
from app.services.appointments.office_time import instant_of, local_time
from tests.builders import let_unit
from tests.conftest import TODAY


@pytest.fixture
def form(office: Office) -> AppointmentForm:
    """A talk with the household Şahin tomorrow at half past nine."""
    with office.write("Prepare") as session:
        let_unit(session, household="Şahin Elif")
        household_id = session.scalars(select(Household.id)).one()
    return AppointmentForm(
        household_id,
        TODAY + timedelta(days=1),
        time(9, 30),
        owner="Samira",
        purpose="Piano di rientro",
        place="In ufficio",
    )


def save(office: Office, form: AppointmentForm) -> UUID:
    with office.write("Arrange a talk") as session:
        return save_appointment(session, form, TODAY)


def test_a_talk_stands_in_the_week_at_the_office_s_hour(
    office: Office, form: AppointmentForm
) -> None:
    key = save(office, form)
    with office.read() as session:
        (row,) = talks_between(session, TODAY, TODAY + timedelta(days=6), TODAY)
        stored = session.get_one(Appointment, key).starts_at
    assert stored == datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    assert (row.id, row.household_name, row.unit_code) == (key, "Şahin Elif", "DEV1-001")
    assert f"{row.starts_at:%H:%M} {row.ends_at:%H:%M}" == "09:30 10:00"
    assert not row.waits


def test_moving_needs_the_talk_as_it_was_read(office: Office, form: AppointmentForm) -> None:
    key = save(office, form)
    moved = replace(form, id=key, version=1, hour=time(11))
    save(office, moved)
    with pytest.raises(OfficeError, match="Somebody else"):
        save(office, replace(moved, hour=time(12)))
    with office.read() as session:
        (row,) = talks_of_household(session, form.household_id, TODAY)
    assert row.starts_at.hour == 11


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"day": TODAY - timedelta(days=1)}, "day"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 481}, "minutes"),
        ({"place": "x" * 201}, "place"),
        ({"household_id": UUID(int=7)}, "household"),
        ({"day": date(2027, 3, 28), "hour": time(2, 30)}, "hour"),
    ],
)
def test_what_is_no_talk_is_refused_beside_its_field(
    office: Office, form: AppointmentForm, change: dict[str, object], field: str
) -> None:
    with pytest.raises(OfficeError) as caught:
        save(office, replace(form, **change))  # type: ignore[arg-type]
    assert caught.value.field == field


@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)
def test_every_hour_that_exists_comes_back_as_it_was_typed(day: date, hour: time) -> None:
    try:
        local = local_time(instant_of(day, hour))
    except OfficeError:
        # Only the hour that summer time leaves out.
        assert (day.month, hour.hour) == (3, 2)
        return
    assert (local.date(), local.time()) == (day, hour)


def test_two_talks_at_once_are_told(office: Office, form: AppointmentForm) -> None:
    save(office, form)
    with office.write("Another household") as session:
        let_unit(session, number=2, household="D’Angelo Anna")
        other = session.scalars(select(Household.id).where(Household.name == "D’Angelo Anna")).one()
    with office.read() as session:
        same_person = replace(form, household_id=other, hour=time(9, 45))
        assert [each.household_name for each in overlaps(session, same_person)] == ["Şahin Elif"]
        assert overlaps(session, replace(same_person, owner="Davide")) == []
        assert overlaps(session, replace(same_person, hour=time(10))) == []
        assert len(overlaps(session, replace(form, owner="", hour=time(9)))) == 0
        assert len(overlaps(session, replace(form, owner="", hour=time(9, 1)))) == 1


def test_what_was_said_goes_into_the_log(office: Office, form: AppointmentForm) -> None:
    key = save(office, replace(form, day=TODAY))
    held = HeldForm(key, 1, "Verserà 50 euro al mese.", follow_up_on=TODAY + timedelta(days=14))
    with office.write("Note what a talk came to") as session:
        entry_id = note_held(session, held, TODAY)
    with office.read() as session:
        entry = session.get_one(LogEntry, entry_id)
        assert (entry.activity, entry.text) == (Activity.INTERVIEW, "Verserà 50 euro al mese.")
        assert (entry.happened_on, entry.follow_up_owner) == (TODAY, "Samira")
        row = session.get_one(Appointment, key)
        assert (row.state, row.log_entry_id) == (AppointmentState.HELD, entry_id)
    with pytest.raises(OfficeError), office.write("Again") as session:
        note_missed(session, key, 2)


def test_what_is_particular_stays_in_the_log_alone(office: Office, form: AppointmentForm) -> None:
    key = save(office, replace(form, day=TODAY))
    held = HeldForm(key, 1, "Malattia grave.", sensitivity=Sensitivity.PARTICULAR)
    with office.write("Note what a talk came to") as session:
        note_held(session, held, TODAY)
    with office.read() as session:
        assert session.get_one(Appointment, key).outcome == ""


def test_a_talk_to_come_was_not_held(office: Office, form: AppointmentForm) -> None:
    key = save(office, form)
    with pytest.raises(OfficeError, match="still to come"), office.write("Held") as session:
        note_held(session, HeldForm(key, 1, "Tutto bene"), TODAY)


def test_a_talk_that_nobody_wrote_about_waits(office: Office, form: AppointmentForm) -> None:
    key = save(office, form)
    later = TODAY + timedelta(days=3)
    with office.read() as session:
        assert talks_without_outcome(session, TODAY) == []
        (row,) = talks_without_outcome(session, later)
    assert row.waits
    with office.write("Nobody came") as session:
        note_missed(session, key, row.version, "Non risponde")
    with office.read() as session:
        assert talks_without_outcome(session, later) == []


def test_calling_off_needs_a_reason(office: Office, form: AppointmentForm) -> None:
    key = save(office, form)
    with pytest.raises(OfficeError) as caught, office.write("Call off") as session:
        cancel(session, key, 1, "  ")
    assert caught.value.field == "reason"
    with office.write("Call off") as session:
        cancel(session, key, 1, "È in ospedale")
    with office.read() as session:
        (row,) = talks_of_household(session, form.household_id, TODAY)
    assert (row.state, row.outcome) == (AppointmentState.CANCELLED, "È in ospedale")
