"""A lease changes hands, or a household its head, as the office does it in the window."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person, PersonRole
from app.office import Office
from app.services.ledger.statement import balance_of
from app.services.takeover.head import HeadLeaves
from app.services.tenants.search_text import search_text_of
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.tenants.head_dialog import HeadDialog
from app.ui.tenants.tab import TenantsTab
from app.ui.tenants.take_over_dialog import HOUSEHOLD, MOVE, NEW, TakeOverDialog
from tests.builders import add_household, charge_rent, let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lease(office: Office) -> UUID:
    """Haddad Sara owes October; her daughter Amina lives with her."""
    with office.write("Prepare") as session:
        key = let_unit(session)
        made = session.get_one(Lease, key)
        made.deposit_cents = 123600
        session.add(
            Person(
                household_id=made.household_id,
                role=PersonRole.MEMBER,
                surname="Haddad",
                given_name="Amina",
            )
        )
        charge_rent(session, key, date(2026, 10, 1))
        return key


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, lease: UUID) -> TenantsTab:
    made = TenantsTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_target(Target(TENANTS, lease))
    return made


def open_dialog(kind: type[FormDialog]) -> FormDialog:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next(each for each in found if each.isVisible())


def take_over(tab: TenantsTab, qtbot: QtBot) -> TakeOverDialog:
    tab.page.tabs.setCurrentIndex(1)
    qtbot.mouseClick(tab.page.take_over, LEFT)
    dialog = open_dialog(TakeOverDialog)
    assert isinstance(dialog, TakeOverDialog)
    return dialog


def test_somebody_new_takes_over_with_the_debts_and_is_shown(
    tab: TenantsTab, qtbot: QtBot, office: Office, lease: UUID, visits: Visits
) -> None:
    dialog = take_over(tab, qtbot)
    assert dialog.form.value("starts_on") == date(2026, 12, 1)
    dialog.form.load({"who": NEW, "debts": MOVE, "deposit": MOVE, "others_stay": False})
    dialog.form.edited.emit()
    assert dialog.said().splitlines() == [
        "C00001 ends on 30/11/2026; the new lease begins on 01/12/2026, on the same terms.",
        "€\u00a0412,00 pass over, each charge with its kind and its due day.",
        "The deposit of €\u00a01.236,00 stands for the new lease.",
    ]
    dialog.form.load({"surname": "Şahin", "given_name": "Elif"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert "Say why the debts pass over" in dialog.form.error("reason")
    dialog.form.load({"reason": "accollo firmato"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert not dialog.isVisible()
    with office.read() as session:
        new = session.scalars(select(Lease).where(Lease.predecessor_id == lease)).one()
        assert visits[-1] == Target(TENANTS, new.household_id)
        assert (balance_of(session, lease), balance_of(session, new.id)) == (0, 41200)
        assert session.get_one(Household, new.household_id).name == "Şahin Elif"
    tab.show_target(Target(TENANTS, lease))
    assert tab.page.facts.values()[0].endswith("taken over by C00002 · Şahin Elif")
    assert not tab.page.take_over.isEnabled()


def test_a_household_that_is_here_is_found_by_a_few_letters(
    tab: TenantsTab, qtbot: QtBot, office: Office, lease: UUID
) -> None:
    with office.write("Another") as session:
        key = add_household(session, "Conti Ada", "N00009")
        session.get_one(Household, key).search_text = search_text_of(
            code="N00009",
            names=("Conti Ada",),
            tax_codes=(),
            phones=(),
            emails=(),
            iban="",
            unit_codes=(),
        )
    dialog = take_over(tab, qtbot)
    dialog.form.load({"who": HOUSEHOLD})
    line = dialog.form.widget("household")
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "ada con")
    assert dialog.household.offers() == ["Conti Ada · N00009"]
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert "choose one of the households" in dialog.form.error("household")
    line.setText("Conti Ada · N00009")
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        new = session.scalars(select(Lease).where(Lease.predecessor_id == lease)).one()
        assert new.household_id == key


def test_a_running_plan_is_named_and_its_debts_cannot_be_moved(
    tab: TenantsTab, qtbot: QtBot, office: Office, lease: UUID
) -> None:
    with office.write("Agree a plan") as session:
        session.add(
            RepaymentPlan(
                lease_id=lease,
                year=2026,
                number=7,
                kind=PlanKind.STANDARD,
                state=PlanState.ACTIVE,
                drawn_up_on=TODAY,
                debt_cents=41200,
                balance_cents=41200,
                instalment_count=6,
                first_due_on=TODAY,
            )
        )
    dialog = take_over(tab, qtbot)
    assert dialog.form.widget("debts").isHidden()
    assert "under repayment plan 2026-007: they stay with Haddad Sara" in dialog.said()


def test_the_daughter_becomes_the_head_after_a_death(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    tab.page.tabs.setCurrentIndex(2)
    qtbot.mouseClick(tab.page.change_head, LEFT)
    dialog = open_dialog(HeadDialog)
    assert dialog.form.value("name") == "Haddad Amina"
    assert dialog.form.widget("former_role").isHidden()
    dialog.form.load({"day": date(2026, 11, 2), "why": HeadLeaves.DIED})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert tab.page.shown is not None
    assert tab.page.shown.detail.name == "Haddad Amina"
    assert tab.page.standing.text() == "Haddad Sara deceased on 02/11/2026"


def test_without_anybody_else_it_says_whom_to_add_first(
    tab: TenantsTab, qtbot: QtBot, office: Office, messages: RecordedMessages
) -> None:
    with office.write("She left") as session:
        session.delete(session.scalars(select(Person).where(Person.given_name == "Amina")).one())
    tab.page.tabs.setCurrentIndex(2)
    qtbot.mouseClick(tab.page.change_head, LEFT)
    assert "add the person first" in messages.texts("info")[0]
