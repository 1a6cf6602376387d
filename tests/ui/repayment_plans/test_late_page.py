"""Late instalments: the letter is seen, and the stack printed and archived at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.clock import FixedClock
from app.models.cooperative import Cooperative
from app.models.letters import Letter
from app.models.reminders import HoldReason
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.letters.pdf_pages import page_text
from app.services.reminders.holds import HoldForm, place_hold
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.printing import LetterDialog
from app.ui.repayment_plans.late_page import LatePage
from app.ui.repayment_plans.tab import RepaymentPlansTab
from app.ui.today.contact_dialog import ContactDialog
from tests.services.letters.test_plan_letter_run import LATE, Plan
from tests.ui.conftest import RecordedMessages, Visits


@pytest.fixture
def plans(office: Office) -> list[Plan]:
    """Three plans whose first instalment is late beyond its days of grace."""
    with office.write("Found the cooperative") as session:
        session.add(Cooperative(name="Cooperativa Esempio", iban="IT60X0542811101000000123456"))
    people = (("Haddad Sara", 1), ("D'Angelo Ugo", 2), ("Şahin Zoë", 3))
    made = [Plan(office, name, number) for name, number in people]
    office.clock = FixedClock(LATE)
    return made


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, plans: list[Plan]) -> LatePage:
    made = LatePage(context)
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show()
    qtbot.waitUntil(lambda: made.seen is not None)
    return made


def letters(office: Office) -> int:
    with office.read() as session:
        return session.scalar(select(func.count()).select_from(Letter)) or 0


def shown(kind: type) -> list:  # type: ignore[type-arg]
    found = QApplication.topLevelWidgets()
    return [each for each in found if isinstance(each, kind) and each.isVisible()]


def test_a_letter_is_seen_and_printed_by_a_key(
    page: LatePage, office: Office, qtbot: QtBot, plans: list[Plan]
) -> None:
    page.table.choose(plans[0].id)
    assert page.why.text().startswith("Instalment no. 1: late since 10/12/2026")
    qtbot.waitUntil(lambda: page.preview.pages() >= 1)
    assert "BOZZA" in page_text(page.preview.pdf(), 0)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: letters(office) == 1)
    [dialog] = shown(LetterDialog)
    dialog.close()
    # It is not due again: it stands among those left in peace, with the day.
    assert page.model.row_of(plans[0].id) < 0
    page.tabs.setCurrentIndex(1)
    page.peace_table.choose(plans[0].id)
    assert "up to 30/12/2026" in page.why.text()
    assert not page.print_one.isEnabled()


def test_all_checked_letters_are_one_stack(
    page: LatePage, office: Office, qtbot: QtBot, messages: RecordedMessages
) -> None:
    assert not page.print_checked.isEnabled()
    page.all.click()
    assert "3" in page.print_checked.text()
    page.print_checked.click()
    qtbot.waitUntil(lambda: letters(office) == 3)
    assert messages.texts("ask") == ["Print 3 letters about late instalments, for €\u00a0618,00?"]
    assert messages.texts("info") == ["Letters archived: 3."]
    [dialog] = shown(LetterDialog)
    qtbot.waitUntil(lambda: dialog.preview.pages() == 3)
    dialog.close()
    assert page.model.rowCount() == 0
    assert page.peace.rowCount() == 3


def test_what_happens_before_the_printing_counts(
    page: LatePage, office: Office, qtbot: QtBot, plans: list[Plan], messages: RecordedMessages
) -> None:
    page.check_all()
    chosen = [row.plan_id for row in page._checked()]
    with office.write("Money and a hold") as session:
        register_payment(session, plans[0].lease, LATE, 20_600, "Bonifico")
        place_hold(session, HoldForm(plans[1].household, HoldReason.DISPUTE, LATE), LATE)
    # The list has followed already; a window that was slower would ask for all three.
    assert page.model.rowCount() == 1
    page._print(chosen)
    qtbot.waitUntil(lambda: letters(office) == 1)
    (said,) = messages.texts("warning")
    assert "Haddad Sara: No instalment is late any more." in said
    assert "D'Angelo Ugo: No reminders until 16/12/2026." in said
    shown(LetterDialog)[0].close()


def test_the_filter_ticks_only_what_is_shown(page: LatePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "ugo")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    page.all.click()
    assert "1" in page.print_checked.text()
    page.none.click()
    assert not page.print_checked.isEnabled()


def test_a_call_the_household_and_the_plan(
    page: LatePage, plans: list[Plan], visits: Visits, qtbot: QtBot
) -> None:
    asked: list[object] = []
    page.plan_asked.connect(asked.append)
    page.table.choose(plans[2].id)
    page.household.click()
    assert (visits[-1].room, visits[-1].id) == (TENANTS, plans[2].household)
    page.plan.click()
    assert asked == [plans[2].id]
    page.call.click()
    qtbot.waitUntil(lambda: len(shown(ContactDialog)) == 1)
    shown(ContactDialog)[0].reject()


def test_the_tab_opens_the_page_and_comes_back_to_the_plan(
    tab: RepaymentPlansTab, plans: list[Plan], qtbot: QtBot
) -> None:
    tab.show_target(Target("repayment_plans", None, "late"))
    late = tab.late
    assert late is not None
    qtbot.waitUntil(lambda: late.seen is not None)
    assert tab.tabs.currentIndex() == 1
    assert tab.tabs.tabText(1) == "Instalments late (3)"
    late.table.choose(plans[1].id)
    late.plan.click()
    assert tab.tabs.currentIndex() == 0
    assert tab.page.detail is not None
    assert tab.page.detail.row.id == plans[1].id


def test_an_office_without_plans_has_nothing_to_print(tab: RepaymentPlansTab, qtbot: QtBot) -> None:
    tab.show_target(Target("repayment_plans", None, "late"))
    late = tab.late
    assert late is not None
    qtbot.waitUntil(lambda: late.seen is not None)
    assert late.model.rowCount() == 0
    assert not late.print_checked.isEnabled()
    assert not late.print_one.isEnabled()
