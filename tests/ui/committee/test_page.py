"""A meeting of the committee in the window: raised, put on the agenda, decided, closed, done."""

from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.committee import Decision
from app.models.cooperative import Cooperative
from app.models.tenants import Household, Lease
from app.office import Office
from app.services.committee.cases import CaseForm, raise_case
from app.services.committee.meetings import MeetingForm, save_meeting
from app.services.committee.reading import CaseRow, meetings, waiting_cases
from app.ui.committee.dialogs import CaseDialog
from app.ui.committee.page import TO_DO, WAITING, CommitteePage
from app.ui.context import Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from tests.builders import let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QDialog)


@pytest.fixture
def household_id(office: Office) -> UUID:
    with office.write("Let") as session:
        session.add(Cooperative(name="Cooperativa Esempio"))
        let_unit(session, household="D'Angelo Lucia")
        return session.scalars(select(Household.id)).one()


@pytest.fixture
def page(household_id: UUID, context: WindowContext, qtbot: QtBot) -> CommitteePage:
    made = CommitteePage(context)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    made.show()
    qtbot.waitUntil(lambda: made.places.count() == 2)
    return made


def dialog(kind: type[Kind]) -> Kind:
    (found,) = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, kind) and each.isVisible()
    ]
    return found


def waiting(office: Office) -> list[CaseRow]:
    with office.read() as session:
        return waiting_cases(session, TODAY)


def choose_place(page: CommitteePage, qtbot: QtBot, key: str) -> None:
    """With the arrow keys, as a person does."""
    page.places.setFocus()
    qtbot.keyClick(page.places, Qt.Key.Key_Home)
    for _ in range(page.places.count()):
        if page.place() == key:
            return
        qtbot.keyClick(page.places, Qt.Key.Key_Down)


def meeting_called(page: CommitteePage, office: Office, qtbot: QtBot) -> str:
    qtbot.mouseClick(page.new_meeting, LEFT)
    opened = dialog(FormDialog)
    opened.form.load({"held_on": TODAY, "members": "Presidente"})
    opened.save_button.click()
    with office.read() as session:
        key = str(meetings(session)[0].id)
    qtbot.waitUntil(lambda: page.place() == key)
    return key


def test_a_case_is_raised_with_the_keyboard(
    page: CommitteePage, office: Office, qtbot: QtBot
) -> None:
    choose_place(page, qtbot, WAITING)
    page.new()
    opened = dialog(CaseDialog)
    line = opened.form.widget("household")
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Ang")
    assert opened.choice is not None
    line.setText(opened.choice.offers()[0])
    question = opened.form.widget("question")
    assert isinstance(question, QPlainTextEdit | QTextEdit)
    qtbot.keyClicks(question, "Serve il fondo?")
    qtbot.mouseClick(opened.save_button, LEFT)
    (case,) = waiting(office)
    assert (case.household_name, case.question) == ("D'Angelo Lucia", "Serve il fondo?")
    qtbot.waitUntil(lambda: len(page.model.rows()) == 1)


def test_a_question_that_waits_already_is_said_beside_the_household(
    page: CommitteePage, context: WindowContext, household_id: UUID, qtbot: QtBot
) -> None:
    with context.office.write("Raise") as session:
        raise_case(session, CaseForm(household_id, "Prima domanda"), TODAY)
    opened = CaseDialog(context, page, household_id=household_id, household_name="D'Angelo")
    opened.open()
    opened.form.load({"question": "Seconda domanda"})
    opened.save_button.click()
    assert opened.isVisible()
    assert opened.form.value("question") == "Seconda domanda"
    opened.reject()


def test_a_meeting_ends_in_minutes_and_in_something_to_do(
    page: CommitteePage,
    office: Office,
    household_id: UUID,
    messages: RecordedMessages,
    visits: Visits,
    qtbot: QtBot,
) -> None:
    with office.write("Raise") as session:
        raise_case(session, CaseForm(household_id, "Piano?"), TODAY)
    meeting = meeting_called(page, office, qtbot)
    choose_place(page, qtbot, WAITING)
    qtbot.waitUntil(lambda: len(page.model.rows()) == 1)
    page.table.choose_first()
    assert not page.decide.isEnabled()
    qtbot.mouseClick(page.on_agenda, LEFT)
    opened = dialog(FormDialog)
    opened.form.load({"meeting": meeting})
    opened.save_button.click()

    choose_place(page, qtbot, meeting)
    qtbot.waitUntil(lambda: len(page.model.rows()) == 1)
    page.table.choose_first()
    qtbot.mouseClick(page.decide, LEFT)
    opened = dialog(FormDialog)
    opened.form.load({"decision": Decision.REPAYMENT_PLAN.value, "owner": "", "due_on": TODAY})
    opened.save_button.click()
    assert opened.isVisible()
    opened.form.load({"decision": Decision.REPAYMENT_PLAN.value, "owner": "U", "due_on": TODAY})
    opened.save_button.click()

    qtbot.mouseClick(page.close_meeting, LEFT)
    assert messages.texts("ask") == ["Close the meeting of 23/11/2026?"]
    paper = dialog(LetterDialog)
    qtbot.waitUntil(lambda: paper.preview.pages() == 1)
    paper.reject()
    qtbot.waitUntil(page.minutes.isEnabled)
    assert not page.close_meeting.isEnabled()

    choose_place(page, qtbot, TO_DO)
    qtbot.waitUntil(lambda: len(page.model.rows()) == 1)
    page.table.choose_first()
    qtbot.mouseClick(page.next_step, LEFT)
    with office.read() as session:
        lease = session.scalars(select(Lease.id)).one()
    assert visits == [Target("repayment_plans", lease, "new")]
    qtbot.mouseClick(page.done, LEFT)
    qtbot.waitUntil(lambda: page.model.rows() == [])


def test_of_two_windows_the_second_is_told_and_keeps_what_was_typed(
    page: CommitteePage, office: Office, household_id: UUID, qtbot: QtBot
) -> None:
    meeting = meeting_called(page, office, qtbot)
    qtbot.mouseClick(page.edit_meeting, LEFT)
    opened = dialog(FormDialog)
    with office.write("Another window") as session:
        save_meeting(session, MeetingForm(TODAY, "Altrove", "A", id=UUID(meeting), version=1))
    opened.form.load({"held_on": TODAY, "place": "Qui", "members": "B"})
    opened.save_button.click()
    assert opened.isVisible()
    assert opened.form.value("place") == "Qui"
    opened.reject()
