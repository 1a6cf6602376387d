"""A morning's work, by keyboard alone."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.reminders import PaymentPromise, ReminderHold
from app.office import Office
from app.services.reminders.actions import actions_of
from app.services.today.reasons import ReasonKind
from app.ui.context import ARREARS, TENANTS, TODAY, Target, WindowContext
from app.ui.dashboard.to_do_card import ToDoCard
from app.ui.forms import FormDialog
from app.ui.today.contact_dialog import ContactDialog
from app.ui.today.tab import TodayTab
from app.ui.today.words import ICONS, KINDS
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.ui.conftest import Visits


@pytest.fixture
def households(office: Office) -> list[UUID]:
    """Three whose November rent is due for a call, one that a letter is due for."""
    with office.write("Let") as session:
        development = add_development(session)
        made = []
        names = (("Haddad Sara", 11), ("D'Angelo Ugo", 11), ("Şahin Zoë", 11), ("Rossi Ada", 9))
        for number, (name, month) in enumerate(names, 1):
            unit = add_unit(session, development, f"CENNI-{number:03d}")
            household = add_household(session, name, f"N{number:05d}")
            charge_rent(
                session,
                add_lease(session, unit, household, f"C{number:05d}"),
                date(2026, month, 1),
            )
            made.append(household)
        return made


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, households: list[UUID]) -> TodayTab:
    made = TodayTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.model.rows()) == 3)
    return made


def dialog(kind: type[FormDialog]) -> FormDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
    return next(each for each in found if each.isVisible())


def test_call_promise_hold_and_on_to_the_next_without_a_mouse(
    tab: TodayTab, office: Office, qtbot: QtBot
) -> None:
    tab.table.setFocus()
    tab.table.choose_first()
    first = tab.chosen()
    assert first is not None
    qtbot.keyClick(tab.table, Qt.Key.Key_C)
    call = dialog(ContactDialog)
    call.form.load(
        {"channel": "phone", "outcome": "no_answer", "sensitivity": "normal", "hold_reason": ""}
    )
    qtbot.keyClick(call, Qt.Key.Key_Return)
    with office.read() as session:
        assert len(actions_of(session, first.id)) == 1
    tab.table.choose_first()
    tab.table.setFocus()
    second = tab.chosen()
    assert second is not None
    qtbot.waitUntil(lambda: tab.detail is not None and tab.detail.household_id == second.id)
    qtbot.keyClick(tab.table, Qt.Key.Key_P)
    promise = dialog(FormDialog)
    promise.form.load({"cents": 41_200, "due_on": date(2026, 12, 1)})
    promise.save_button.click()
    qtbot.waitUntil(lambda: not promise.isVisible())
    with office.read() as session:
        assert session.scalars(select(PaymentPromise)).one().household_id == second.id
    tab.table.choose_first()
    tab.table.setFocus()
    third = tab.chosen()
    assert third is not None
    qtbot.keyClick(tab.table, Qt.Key.Key_H)
    hold = dialog(FormDialog)
    hold.form.load({"reason": "dispute", "expires_on": date(2026, 12, 10)})
    hold.save_button.click()
    qtbot.waitUntil(lambda: not hold.isVisible())
    with office.read() as session:
        assert session.scalars(select(ReminderHold)).one().household_id == third.id


def test_enter_opens_the_household(tab: TodayTab, qtbot: QtBot, visits: Visits) -> None:
    tab.table.choose_first()
    tab.table.setFocus()
    row = tab.chosen()
    assert row is not None
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    assert visits[-1] == Target(TENANTS, row.id)


def test_each_reason_has_a_word_and_a_picture_not_a_colour_alone() -> None:
    assert set(KINDS) == set(ICONS) == set(ReasonKind)


def test_the_order_explains_itself(tab: TodayTab, qtbot: QtBot) -> None:
    tab.table.choose_first()
    row = tab.chosen()
    assert row is not None
    assert str(row.points) in tab.order.text()
    assert "412,00" in tab.reasons.text()


def test_letters_that_are_due_lead_to_their_page(
    tab: TodayTab, qtbot: QtBot, visits: Visits
) -> None:
    assert "1" in tab.letters.text()
    tab.letters.click()
    assert visits[-1] == Target(ARREARS, None, "reminders")


def test_the_list_is_narrowed(tab: TodayTab, qtbot: QtBot) -> None:
    tab.search.setText("angelo")
    tab.search.returnPressed.emit()
    assert [row.name for row in tab.model.rows()] == ["D'Angelo Ugo"]
    tab.kind.setCurrentIndex(tab.kind.findData("promise_broken"))
    assert tab.model.rows() == []


def test_the_dashboard_leads_to_the_list(qtbot: QtBot) -> None:
    card = ToDoCard()
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.opened) as opened:
        card.whole.click()
    assert opened.args == [Target(TODAY)]
