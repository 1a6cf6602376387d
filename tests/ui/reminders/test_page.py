"""The morning's letters: seen, printed by a key, or left for a call or a hold."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.models.cooperative import Cooperative
from app.models.letters import Letter
from app.models.reminders import PaymentPromise, ReminderHold
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.reminders.actions import actions_of
from app.ui.context import WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.reminders.page import RemindersPage
from app.ui.today.contact_dialog import ContactDialog
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.ui.conftest import RecordedMessages


@pytest.fixture
def households(office: Office) -> list[UUID]:
    """Three households late since September, and one whose rent is three weeks late."""
    with office.write("Let") as session:
        session.add(Cooperative(name="Cooperativa Esempio", iban="IT60X0542811101000000123456"))
        development = add_development(session)
        made = []
        for number, (name, month) in enumerate(
            (("Haddad Sara", 9), ("D'Angelo Ugo", 9), ("Şahin Zoë", 9), ("Rossi Ada", 11)), 1
        ):
            unit = add_unit(session, development, f"CENNI-{number:03d}")
            household = add_household(session, name, f"N{number:05d}")
            lease = add_lease(session, unit, household, f"C{number:05d}")
            charge_rent(session, lease, date(2026, month, 1))
            made.append(household)
        return made


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, households: list[UUID]) -> RemindersPage:
    made = RemindersPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitUntil(lambda: made.seen is not None)
    return made


def letters(office: Office) -> int:
    with office.read() as session:
        return session.scalar(select(func.count()).select_from(Letter)) or 0


def shown(kind: type) -> list:  # type: ignore[type-arg]
    found = QApplication.topLevelWidgets()
    return [each for each in found if isinstance(each, kind) and each.isVisible()]


def test_the_list_is_worked_from_the_keyboard(
    page: RemindersPage, office: Office, qtbot: QtBot, households: list[UUID]
) -> None:
    page.table.choose(households[0])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: letters(office) == 1)
    [dialog] = shown(LetterDialog)
    dialog.close()
    # The next one is before the eyes: nobody looks for their place again.
    qtbot.waitUntil(lambda: page.table.chosen_key() == households[1])
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    assert page.table.chosen_key() == households[2]


def test_all_checked_letters_are_printed_at_once(
    page: RemindersPage, office: Office, qtbot: QtBot, messages: RecordedMessages
) -> None:
    messages.answer_yes = True
    page.all.click()
    assert "3" in page.print_checked.text()
    page.print_checked.click()
    qtbot.waitUntil(lambda: letters(office) == 3)
    [dialog] = shown(LetterDialog)
    qtbot.waitUntil(lambda: dialog.preview.pages() == 3)
    dialog.close()
    qtbot.waitUntil(lambda: len(page.runs.model.rows()) == 1)
    page.runs.table.choose_first()
    assert [row.unit_code for row in page.runs.letters.rows()] == [
        "CENNI-001",
        "CENNI-002",
        "CENNI-003",
    ]


def test_who_paid_since_the_list_was_read_gets_nothing(
    page: RemindersPage,
    office: Office,
    qtbot: QtBot,
    households: list[UUID],
) -> None:
    page.table.choose(households[0])
    with office.write("Pay") as session:
        lease = session.scalars(select(Lease.id).where(Lease.household_id == households[0])).one()
        register_payment(session, lease, date(2026, 11, 23), 41200, "Bonifico")
    qtbot.waitUntil(lambda: page.model.row_of(households[0]) < 0)
    page.check_all()
    assert "2" in page.print_checked.text()


def test_a_call_is_noted_with_its_promise(
    page: RemindersPage, office: Office, qtbot: QtBot, households: list[UUID]
) -> None:
    page.table.choose(households[0])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C)
    [dialog] = shown(ContactDialog)
    dialog.form.load(
        {
            "channel": "phone",
            "outcome": "promised",
            "sensitivity": "normal",
            "promised_cents": 41200,
            "promised_on": date(2026, 12, 1),
            "hold_reason": "",
        }
    )
    dialog.save_button.click()
    with office.read() as session:
        [promise] = session.scalars(select(PaymentPromise))
        assert (promise.cents, promise.due_on) == (41200, date(2026, 12, 1))
        assert len(actions_of(session, households[0])) == 1
    # Who promised is left in peace.
    qtbot.waitUntil(lambda: page.model.row_of(households[0]) < 0)
    assert page.withheld.row_of(households[0]) >= 0


def test_half_a_promise_is_told_beside_the_field(
    page: RemindersPage, office: Office, qtbot: QtBot, households: list[UUID]
) -> None:
    page.table.choose(households[0])
    page.call_chosen()
    [dialog] = shown(ContactDialog)
    dialog.form.load(
        {
            "channel": "phone",
            "outcome": "promised",
            "sensitivity": "normal",
            "promised_cents": 100,
            "hold_reason": "",
        }
    )
    dialog.save_button.click()
    assert dialog.isVisible()
    with office.read() as session:
        assert session.scalars(select(PaymentPromise)).all() == []
    dialog.reject()


def test_a_hold_keeps_letters_away(
    page: RemindersPage, office: Office, qtbot: QtBot, households: list[UUID]
) -> None:
    page.table.choose(households[1])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_H)
    [dialog] = [each for each in shown(FormDialog) if each.windowTitle()]
    dialog.form.load({"reason": "dispute", "expires_on": date(2026, 12, 20)})
    dialog.save_button.click()
    with office.read() as session:
        assert session.scalars(select(ReminderHold)).one().household_id == households[1]
    qtbot.waitUntil(lambda: page.withheld.row_of(households[1]) >= 0)


def test_a_call_is_no_letter(page: RemindersPage, households: list[UUID]) -> None:
    page.table.choose(households[3])
    assert not page.print_one.isEnabled()
    assert page.call.isEnabled()
