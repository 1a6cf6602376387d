"""A small old debt goes from one desk to the next: proposed, approved, taken back."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.cooperative import Cooperative
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.statement import balance_of
from app.ui.arrears.tab import ArrearsTab
from app.ui.context import ARREARS, TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.write_offs.page import WriteOffsPage
from tests.builders import charge_rent, let_unit
from tests.ui.conftest import Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Let and left") as session:
        session.add(Cooperative(name="Cooperativa Esempio"))
        key = let_unit(session, household="D'Angelo Lucia")
        charge_rent(session, key, date(2026, 3, 1))
        session.get_one(Lease, key).keys_returned_on = date(2026, 4, 30)
        return key


@pytest.fixture
def page(lease: UUID, context: WindowContext, qtbot: QtBot) -> WriteOffsPage:
    made = WriteOffsPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    made.show()
    qtbot.waitUntil(lambda: len(made.left.rows()) == 1)
    return made


def dialog() -> FormDialog:
    (found,) = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, FormDialog) and each.isVisible()
    ]
    return found


def balance(office: Office, lease: UUID) -> int:
    with office.read() as session:
        return balance_of(session, lease)


def test_from_the_proposal_to_the_decision_and_back(
    page: WriteOffsPage, office: Office, lease: UUID, qtbot: QtBot
) -> None:
    page.left_table.setFocus()
    page.left_table.choose_first()
    qtbot.mouseClick(page.propose, LEFT)
    opened = dialog()
    opened.form.load({"reason": "Irreperibile"})
    opened.save_button.click()
    qtbot.waitUntil(lambda: len(page.right.rows()) == 1)
    page.left_table.choose_first()
    assert not page.propose.isEnabled()

    page.right_table.choose_first()
    qtbot.mouseClick(page.approve, LEFT)
    opened = dialog()
    opened.save_button.click()
    # The proposer is told that somebody else decides, and nothing is lost.
    assert opened.isVisible()
    assert balance(office, lease) == 41_200
    opened.reject()

    office.actor = "Direzione"
    qtbot.mouseClick(page.approve, LEFT)
    dialog().save_button.click()
    assert balance(office, lease) == 0
    qtbot.waitUntil(lambda: page.left.rows() == [])
    page.right_table.choose_first()
    assert "Direzione" in page.facts.text()

    qtbot.mouseClick(page.back, LEFT)
    opened = dialog()
    opened.form.load({"reason": "Vuole pagare"})
    opened.save_button.click()
    assert balance(office, lease) == 41_200
    qtbot.waitUntil(lambda: len(page.left.rows()) == 1)


def test_the_board_gets_a_paper(page: WriteOffsPage, qtbot: QtBot) -> None:
    page.left_table.choose_first()
    page.ask_propose()
    opened = dialog()
    opened.form.load({"reason": "Irreperibile"})
    opened.save_button.click()
    qtbot.waitUntil(page.print_masked.isEnabled)
    qtbot.mouseClick(page.print_masked, LEFT)
    paper = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, LetterDialog) and each.isVisible()
    )
    qtbot.waitUntil(lambda: paper.preview.pages() == 1)
    paper.reject()


def test_the_household_is_a_key_away(page: WriteOffsPage, qtbot: QtBot, visits: Visits) -> None:
    page.left_table.choose_first()
    qtbot.keyClick(page.left_table, Qt.Key.Key_Return)
    row = page.left.rows()[0]
    assert visits == [Target(TENANTS, row.household_id)]


def test_the_committee_s_decision_leads_to_the_debt(
    lease: UUID, context: WindowContext, qtbot: QtBot
) -> None:
    tab = ArrearsTab(context)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_target(Target(ARREARS, lease, "write_offs"))
    shown = tab.findChild(WriteOffsPage)
    assert shown is not None
    qtbot.waitUntil(lambda: [row.lease_id for row in shown.chosen_candidates()] == [lease])
