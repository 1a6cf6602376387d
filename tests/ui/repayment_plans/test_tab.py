"""From a late household to a plan that is agreed, printed, kept and broken."""

from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.letters import Letter
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.letters.archive import letter_pdf
from app.services.letters.pdf_pages import page_count, page_text
from app.services.repayment_plans.plan_list import Show
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.repayment_plans.debtor_dialog import DebtorDialog
from app.ui.repayment_plans.plan_letter_dialog import PlanLetterDialog
from app.ui.repayment_plans.tab import RepaymentPlansTab
from app.ui.table_models import DISPLAY
from tests.builders import charge_rent
from tests.ui.conftest import RecordedMessages, Visits
from tests.ui.repayment_plans.conftest import MovingClock, PaperTray

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QDialog)
RENT = 41_200


def open_dialog(kind: type[Kind]) -> Kind:
    """The one dialog of a kind that is open."""
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return found


def status(tab: RepaymentPlansTab, row: int = 0) -> str:
    """The word in the list's State column."""
    column = [each.key for each in tab.model.columns].index("status")
    return str(tab.model.index(row, column).data(DISPLAY))


def agree(tab: RepaymentPlansTab, qtbot: QtBot, lease_id: UUID, count: str = "4") -> None:
    """What a person types and presses."""
    tab.show_target(Target("repayment_plans", lease_id, "new"))
    tab.editor.terms.count.selectAll()
    qtbot.keyClicks(tab.editor.terms.count, count)
    qtbot.mouseClick(tab.editor.agree_button, LEFT)


def test_an_empty_office_says_what_would_be_here(tab: RepaymentPlansTab, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.new_button, LEFT)
    dialog = open_dialog(DebtorDialog)
    assert not dialog.take_button.isEnabled()
    qtbot.mouseClick(dialog.cancel_button, LEFT)


def test_from_a_late_household_to_a_printed_plan(
    lease_id: UUID,
    tab: RepaymentPlansTab,
    qtbot: QtBot,
    office: Office,
    messages: RecordedMessages,
    tray: PaperTray,
) -> None:
    qtbot.mouseClick(tab.new_button, LEFT)
    dialog = open_dialog(DebtorDialog)
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 1)
    dialog.table.choose_first()
    qtbot.mouseClick(dialog.take_button, LEFT)
    editor = tab.editor
    assert tab.stack.currentWidget() is editor
    assert editor.total.text() == "Total €\u00a01.648,00"
    qtbot.keyClicks(editor.terms.down_payment, "200")
    editor.terms.count.selectAll()
    qtbot.keyClicks(editor.terms.count, "6")
    qtbot.waitUntil(lambda: editor.preview.pages() > 0, timeout=10_000)
    assert "BOZZA" in page_text(editor.preview.pdf(), 0)
    qtbot.mouseClick(editor.agree_button, LEFT)
    assert messages.texts("ask") == ["Agree the plan with Haddad Sara?"]
    assert messages.texts("info") == [
        "Plan 2026-001 agreed; letter archived as protocol no. 1/2026."
    ]
    with office.read() as session:
        plan = session.scalars(select(RepaymentPlan)).one()
        letter = session.scalars(select(Letter)).one()
        archived = letter_pdf(session, letter.id)
        assert plan.state is PlanState.ACTIVE
        assert (plan.down_payment_cents, plan.instalment_count) == (20_000, 6)
        assert letter.plan_id == plan.id
    assert "Prot. n. 1/2026" in page_text(archived, 0)
    letter_dialog = open_dialog(LetterDialog)
    assert letter_dialog.preview.pdf() == archived
    qtbot.mouseClick(letter_dialog.print_button, LEFT)
    assert page_count(Path(tray.path).read_bytes()) == page_count(archived)
    letter_dialog.close()
    # Back in the list, the new plan is the chosen one.
    assert tab.stack.currentWidget() is tab.list_page
    assert status(tab) == "On track"
    assert tab.page.detail is not None
    assert tab.page.detail.row.number == "2026-001"


def test_the_status_follows_the_days_and_the_payments(
    lease_id: UUID,
    tab: RepaymentPlansTab,
    qtbot: QtBot,
    office: Office,
    clock: MovingClock,
    visits: Visits,
) -> None:
    agree(tab, qtbot, lease_id)
    open_dialog(LetterDialog).close()
    assert status(tab) == "On track"
    # Five days of grace, then the instalment is late.
    clock.move_to(date(2026, 12, 15))
    tab.refresh()
    assert status(tab) == "On track"
    clock.move_to(date(2026, 12, 16))
    tab.refresh()
    assert status(tab) == "Late"
    assert tab.page.notice.said().startswith("Overdue since 10/12/2026")
    # A payment registered in the tenants' room is followed here at once.
    qtbot.mouseClick(tab.page.pay_button, LEFT)
    assert (visits[-1].room, visits[-1].action) == (TENANTS, "payment")
    with office.write("Register payment") as session:
        register_payment(session, lease_id, date(2026, 12, 16), RENT, "Bonifico")
    assert status(tab) == "On track"
    assert tab.page.notice.said() == ""
    assert tab.page.figures.values()[1] == "€\u00a01.236,00"
    with office.write("Charge the rent") as session:
        charge_rent(session, lease_id, date(2027, 1, 1))
    clock.move_to(date(2027, 3, 16))
    tab.refresh()
    assert status(tab) == "Broken"
    # January's rent, and the instalments of January, February and March.
    assert "3 missed in a row" in tab.page.notice.said()
    assert "may be declared forfeited" in tab.page.notice.said()


def test_forfeiting_needs_a_reason_and_a_decision(
    lease_id: UUID,
    tab: RepaymentPlansTab,
    qtbot: QtBot,
    office: Office,
) -> None:
    agree(tab, qtbot, lease_id)
    open_dialog(LetterDialog).close()
    tab.page.forfeit_action.trigger()
    dialog = open_dialog(FormDialog)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("reason") == "This is needed."
    qtbot.keyClicks(dialog.form.widget("reason"), "Tre rate non pagate")
    qtbot.mouseClick(dialog.save_button, LEFT)
    open_dialog(PlanLetterDialog).reject()
    assert status(tab) == "Forfeited"
    with office.read() as session:
        assert session.scalars(select(RepaymentPlan.closing_reason)).one() == "Tre rate non pagate"


def test_a_paid_plan_is_closed_by_a_person(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office
) -> None:
    agree(tab, qtbot, lease_id)
    open_dialog(LetterDialog).close()
    assert not tab.page.complete_button.isVisible()
    with office.write("Register payment") as session:
        register_payment(session, lease_id, date(2026, 11, 23), 4 * RENT, "Bonifico")
    assert tab.page.notice.said() == "Everything is paid: the plan can be closed."
    qtbot.mouseClick(tab.page.complete_button, LEFT)
    open_dialog(PlanLetterDialog).reject()
    assert status(tab) == "Completed"


def test_a_draft_is_saved_found_again_and_cancelled(
    lease_id: UUID,
    tab: RepaymentPlansTab,
    qtbot: QtBot,
    messages: RecordedMessages,
) -> None:
    tab.show_target(Target("repayment_plans", lease_id, "new"))
    qtbot.keyClicks(tab.editor.terms.down_payment, "100")
    qtbot.mouseClick(tab.editor.save_button, LEFT)
    assert messages.texts("info") == ["The draft is saved."]
    assert not tab.editor.is_changed()
    qtbot.mouseClick(tab.editor.back_button, LEFT)
    assert messages.texts("ask") == []
    assert status(tab) == "Draft"
    qtbot.mouseClick(tab.page.edit_button, LEFT)
    assert tab.editor.terms.down_payment.text() == "100,00"
    qtbot.mouseClick(tab.editor.back_button, LEFT)
    qtbot.mouseClick(tab.page.propose_button, LEFT)
    assert status(tab) == "To be signed"
    qtbot.mouseClick(tab.page.letter_button, LEFT)
    letter = open_dialog(LetterDialog)
    assert "BOZZA" in page_text(letter.preview.pdf(), 0)
    letter.close()
    qtbot.mouseClick(tab.page.cancel_button, LEFT)
    assert status(tab) == "Cancelled"
    assert not tab.page.letter_button.isVisible()


def test_the_filter_and_the_words_of_an_empty_answer(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    agree(tab, qtbot, lease_id)
    open_dialog(LetterDialog).close()
    tab.show_choice.setCurrentIndex(tab.show_choice.findData(Show.BROKEN.value))
    assert tab.model.rowCount() == 0
    assert "Broken (0)" in tab.show_choice.currentText()
    # A target is shown whatever the filter says.
    tab.show_target(Target("repayment_plans", lease_id))
    assert tab.model.rowCount() == 1
    assert tab.page.detail is not None
    qtbot.keyClicks(tab.search, "nessuno")
    qtbot.keyClick(tab.search, Qt.Key.Key_Return)
    assert tab.model.rowCount() == 0


def test_saving_the_letter_as_a_file(
    lease_id: UUID,
    tab: RepaymentPlansTab,
    qtbot: QtBot,
    messages: RecordedMessages,
    tmp_path: Path,
) -> None:
    agree(tab, qtbot, lease_id)
    dialog = open_dialog(LetterDialog)
    messages.next_path = tmp_path / "piano.pdf"
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert messages.next_path.read_bytes() == dialog.preview.pdf()
    messages.next_path = tmp_path / "no such folder" / "piano.pdf"
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert "piano.pdf could not be saved" in messages.texts("warning")[0]
    dialog.close()


@pytest.mark.parametrize("action", ["", "new"])
def test_a_key_that_means_nothing_is_harmless(
    tab: RepaymentPlansTab, context: WindowContext, action: str
) -> None:
    stranger = UUID(int=7)
    tab.show_target(Target("repayment_plans", stranger, action))
    assert tab.stack.currentWidget() is tab.list_page
