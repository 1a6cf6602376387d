"""Letters about a plan from its page: seen, then archived by themselves."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.cooperative import Cooperative
from app.models.letters import Letter, LetterKind
from app.models.reminders import HoldReason
from app.models.repayment_plans import PlanState
from app.models.tenants import Lease
from app.office import Office
from app.services.reminders.holds import HoldForm, place_hold
from app.ui.context import WindowContext
from app.ui.printing import LetterDialog
from app.ui.repayment_plans.plan_letter_dialog import PlanLetterDialog, letters_menu
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.reminders.office_work import agree_plan
from tests.ui.conftest import RecordedMessages


@pytest.fixture
def plan(office: Office) -> UUID:
    with office.write("Agree") as session:
        session.add(Cooperative(name="Cooperativa Esempio", iban="IT60X0542811101000000123456"))
        lease = let_unit(session)
        charge_rent(session, lease, date(2026, 6, 1), date(2026, 7, 1))
        return agree_plan(session, lease, date(2026, 8, 10), date(2026, 9, 10)).id


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_menu_has_the_letters_of_the_state(
    context: WindowContext, parent: QWidget, plan: UUID
) -> None:
    menu = letters_menu(context, parent, plan, PlanState.ACTIVE)
    assert [action.text() for action in menu.actions()] == [
        "Instalment late…",
        "State of a plan…",
        "",
        "Payment slips…",
        "Calendar to tick off…",
        "Calendar file for the telephone…",
    ]
    assert letters_menu(context, parent, plan, PlanState.CANCELLED).isEmpty()
    draft = letters_menu(context, parent, plan, PlanState.DRAFT)
    assert not any("Payment slips" in action.text() for action in draft.actions())


def test_a_letter_is_seen_first_and_archived_when_printed(
    context: WindowContext, parent: QWidget, plan: UUID, office: Office, qtbot: QtBot
) -> None:
    dialog = PlanLetterDialog(context, parent, plan, LetterKind.INSTALMENT_LATE)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.preview.pages() >= 1)
    with office.read() as session:
        assert session.scalars(select(Letter)).all() == []
    dialog.print_button.click()
    with office.read() as session:
        letter = session.scalars(select(Letter)).one()
        assert (letter.kind, letter.plan_id) == (LetterKind.INSTALMENT_LATE, plan)
        assert letter.issued_on == TODAY
    shown = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, LetterDialog) and each.isVisible()
    ]
    assert len(shown) == 1
    shown[0].close()


def test_no_letter_is_printed_against_a_hold(
    context: WindowContext,
    parent: QWidget,
    plan: UUID,
    office: Office,
    messages: RecordedMessages,
) -> None:
    free = PlanLetterDialog(context, parent, plan, LetterKind.INSTALMENT_LATE)
    assert free.print_button.isEnabled()
    with office.write("Hold") as session:
        owner = session.scalars(select(Lease.household_id)).one()
        place_hold(session, HoldForm(owner, HoldReason.DISPUTE, TODAY), TODAY)
    dialog = PlanLetterDialog(context, parent, plan, LetterKind.INSTALMENT_LATE)
    dialog.open()
    assert dialog.notice.said() == "No reminders until 23/11/2026."
    assert not dialog.print_button.isEnabled()
    # A dialog that was open before says so when it is to print.
    free.archive()
    assert messages.texts("error") == ["No letter about a late instalment is due here now."]
    with office.read() as session:
        assert session.scalars(select(Letter)).all() == []
    # How the plan stands may be told at any time.
    state = PlanLetterDialog(context, parent, plan, LetterKind.PLAN_STATUS)
    assert state.print_button.isEnabled()
    for each in (free, dialog, state):
        each.reject()


def test_the_due_days_go_home_on_paper_and_into_a_telephone(
    context: WindowContext,
    parent: QWidget,
    plan: UUID,
    messages: RecordedMessages,
    tmp_path: Path,
) -> None:
    menu = letters_menu(context, parent, plan, PlanState.ACTIVE)
    actions = {action.text(): action for action in menu.actions()}
    messages.next_path = tmp_path / "rate.ics"
    actions["Calendar file for the telephone…"].trigger()
    assert (tmp_path / "rate.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    for paper in ("Payment slips…", "Calendar to tick off…"):
        actions[paper].trigger()
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, LetterDialog)]
    assert len(shown) == 2
    for each in shown:
        each.reject()
