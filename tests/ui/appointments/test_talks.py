"""Talks as the desk arranges them: with the keyboard, from the week, a household or a call."""

from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.appointments import Appointment, AppointmentState
from app.models.tenants import Household
from app.services.appointments.booking import AppointmentForm, save_appointment
from app.ui.appointments.dialogs import AppointmentDialog, parse_hour
from app.ui.appointments.section import TalksSection
from app.ui.context import Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.today.contact_dialog import ContactDialog, open_contact
from app.ui.today.room import TodayRoom
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QDialog)


@pytest.fixture
def household_id(context: WindowContext) -> UUID:
    """The household Şahin, whose rent of September is late."""
    with context.office.write("Prepare") as session:
        lease_id = let_unit(session, household="Şahin Elif")
        charge_rent(session, lease_id, TODAY.replace(month=9, day=1))
        return session.scalars(select(Household.id)).one()


@pytest.fixture
def room(context: WindowContext, household_id: UUID, qtbot: QtBot) -> TodayRoom:
    made = TodayRoom(context)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    made.show()
    qtbot.waitExposed(made)
    made.show_target(Target("today", None, "talks"))
    return made


def shown(kind: type[Kind]) -> list[Kind]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, kind) and each.isVisible()
    ]


def dialog(kind: type[Kind]) -> Kind:
    (found,) = shown(kind)
    return found


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """No dialog of one test is found by the next."""
    yield
    for each in shown(QDialog):
        each.reject()


def states(context: WindowContext) -> list[tuple[AppointmentState, str]]:
    with context.office.read() as session:
        rows = session.execute(select(Appointment.state, Appointment.outcome))
        return [(row.state, row.outcome) for row in rows]


@pytest.mark.parametrize(
    ("typed", "hour"),
    [("9", "09:00"), ("930", "09:30"), ("9:30", "09:30"), ("9.30", "09:30"), ("1730", "17:30")],
)
def test_an_hour_is_typed_as_people_type_it(typed: str, hour: str) -> None:
    assert f"{parse_hour(typed):%H:%M}" == hour


@pytest.mark.parametrize("typed", ["", "25", "9:60", "alle 9", "-1"])
def test_what_is_no_hour_is_none(typed: str) -> None:
    assert parse_hour(typed) is None


def test_a_talk_is_arranged_from_the_week_and_its_outcome_written(
    room: TodayRoom, context: WindowContext, qtbot: QtBot
) -> None:
    room.new()
    opened = dialog(AppointmentDialog)
    line = opened.form.widget("household")
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Eli")
    assert opened.choice is not None
    line.setText(opened.choice.offers()[0])
    qtbot.keyClicks(opened.form.widget("hour"), "930")
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert room.talks is not None
    (row,) = room.talks.model.rows()
    assert (row.household_name, f"{row.starts_at:%H:%M}") == ("Şahin Elif", "09:30")
    room.talks.table.choose(row.id)
    qtbot.mouseClick(room.talks.actions_of.held, LEFT)
    held = dialog(FormDialog)
    qtbot.keyClicks(held.form.widget("outcome"), "Paga 50 euro al mese")
    held.save()
    assert states(context) == [(AppointmentState.HELD, "Paga 50 euro al mese")]
    assert not room.talks.actions_of.held.isEnabled()


def test_an_unknown_household_is_told_beside_its_field(room: TodayRoom, qtbot: QtBot) -> None:
    room.new()
    opened = dialog(AppointmentDialog)
    qtbot.keyClicks(opened.form.widget("household"), "Nessuno")
    qtbot.keyClicks(opened.form.widget("hour"), "9")
    opened.save()
    assert "from those offered" in opened.form.error("household")


def test_another_talk_at_the_same_time_is_told_not_refused(
    context: WindowContext, household_id: UUID, qtbot: QtBot, room: TodayRoom
) -> None:
    for _ in range(2):
        made = AppointmentDialog(context, room, household_id=household_id, household_name="Şahin")
        made.open()
        qtbot.keyClicks(made.form.widget("hour"), "9:30")
        made.look_for_others()
        told = made.overlap.said()
        made.save()
    assert "09:30 · Şahin Elif" in told
    assert len(states(context)) == 2


def test_a_household_s_talk_is_moved_and_called_off(
    context: WindowContext, household_id: UUID, qtbot: QtBot
) -> None:
    section = TalksSection(context)
    qtbot.addWidget(section)
    section.show()
    section.show_household(household_id, "Şahin Elif")
    section.new()
    opened = dialog(AppointmentDialog)
    qtbot.keyClicks(opened.form.widget("hour"), "10")
    opened.save()
    (row,) = section.model.rows()
    section.table.choose(row.id)
    qtbot.mouseClick(section.actions_of.move, LEFT)
    moved = dialog(AppointmentDialog)
    hour = moved.form.widget("hour")
    assert isinstance(hour, QLineEdit)
    hour.selectAll()
    qtbot.keyClicks(hour, "16:15")
    moved.save()
    assert f"{section.model.rows()[0].starts_at:%H:%M}" == "16:15"
    section.table.choose(row.id)
    qtbot.mouseClick(section.actions_of.cancel, LEFT)
    asked = dialog(FormDialog)
    qtbot.keyClicks(asked.form.widget("reason"), "Sta male")
    asked.save()
    assert states(context) == [(AppointmentState.CANCELLED, "Sta male")]


def test_the_week_and_one_talk_leave_the_program(
    room: TodayRoom,
    context: WindowContext,
    household_id: UUID,
    qtbot: QtBot,
    messages: RecordedMessages,
    tmp_path: Path,
) -> None:
    made = AppointmentDialog(context, room, household_id=household_id, household_name="Şahin")
    made.open()
    qtbot.keyClicks(made.form.widget("hour"), "9:30")
    made.save()
    assert room.talks is not None
    messages.next_path = tmp_path / "settimana.ics"
    qtbot.mouseClick(room.talks.export, LEFT)
    assert "Şahin" in messages.next_path.read_text(encoding="utf-8")
    room.talks.table.choose_first()
    messages.next_path = tmp_path / "colloquio.ics"
    qtbot.mouseClick(room.talks.actions_of.calendar, LEFT)
    assert "Şahin" not in messages.next_path.read_text(encoding="utf-8")
    qtbot.mouseClick(room.talks.print_button, LEFT)
    qtbot.waitUntil(lambda: dialog(LetterDialog).preview.pages() == 1)


def test_the_household_of_a_chosen_talk_is_one_key_away(
    room: TodayRoom, context: WindowContext, household_id: UUID, qtbot: QtBot, visits: Visits
) -> None:
    made = AppointmentDialog(context, room, household_id=household_id, household_name="Şahin")
    made.open()
    qtbot.keyClicks(made.form.widget("hour"), "9:30")
    made.save()
    assert room.talks is not None
    assert not room.talks.household.isEnabled()
    room.talks.table.choose_first()
    assert room.talks.detail.text() == "Monday"
    qtbot.mouseClick(room.talks.household, LEFT)
    assert visits == [Target("tenants", household_id)]


def test_a_talk_whose_outcome_is_missing_is_found_from_any_week(
    room: TodayRoom, context: WindowContext, household_id: UUID, qtbot: QtBot
) -> None:
    with context.office.write("Arrange a talk") as session:
        earlier = TODAY - timedelta(days=20)
        save_appointment(session, AppointmentForm(household_id, earlier, time(9)), earlier)
    assert room.talks is not None
    room.talks.refresh()
    assert room.talks.model.rows() == []
    qtbot.mouseClick(room.talks.waiting, LEFT)
    assert room.talks.waiting.text() == "Without an outcome: 1"
    assert room.talks.chosen() is not None
    qtbot.mouseClick(room.talks.actions_of.missed, LEFT)
    dialog(FormDialog).save()
    assert states(context) == [(AppointmentState.MISSED, "")]
    assert not room.talks.waiting.isVisible()


def test_a_call_may_arrange_a_talk(
    room: TodayRoom, context: WindowContext, household_id: UUID, qtbot: QtBot
) -> None:
    open_contact(context, room, household_id)
    opened = dialog(ContactDialog)
    opened.form.load({"outcome": "will_come", "talk_on": TODAY + timedelta(days=1)})
    opened.save()
    assert "its day and its hour" in opened.form.error("talk_hour")
    qtbot.keyClicks(opened.form.widget("talk_hour"), "11")
    opened.save()
    assert states(context) == [(AppointmentState.PLANNED, "")]
