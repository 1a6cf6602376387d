"""What becomes of a plan under way: forfeited, ended, renegotiated, settled early."""

from dataclasses import replace
from datetime import date
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.models.letters import LetterKind
from app.models.repayment_plans import PlanKind, PlanState
from app.office import Office
from app.services.ledger.statement import open_charges
from app.services.letters.archive import letters_of
from app.services.letters.pdf_pages import page_text
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import plan_basis
from app.services.repayment_plans.plan_list import Show
from app.ui.fields import DateEdit, MoneyEdit
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.repayment_plans.plan_letter_dialog import PlanLetterDialog
from app.ui.repayment_plans.settlement_dialog import SettlementDialog
from app.ui.repayment_plans.tab import RepaymentPlansTab
from app.ui.tenants.payment_dialog import PaymentDialog
from tests.conftest import TODAY
from tests.ui.repayment_plans.conftest import MovingClock
from tests.ui.repayment_plans.test_tab import status

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QDialog)


def shown(kind: type[Kind]) -> Kind:
    """The one dialog of a kind that is on the screen."""
    (found,) = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, kind) and each.isVisible()
    ]
    return found


@pytest.fixture
def plan_id(office: Office, lease_id: UUID) -> UUID:
    """Four instalments of 412,00 from 10/12/2026."""
    return agree(office, lease_id, PlanKind.STANDARD)


def agree(office: Office, lease_id: UUID, kind: PlanKind) -> UUID:
    with office.write("Agree") as session:
        form = plan_basis(session, lease_id, TODAY).form
        form = replace(form, instalment_count=4, kind=kind, override_reason="Prova")
        return agreement.agree(session, form, TODAY).id


def choose(tab: RepaymentPlansTab, plan_id: UUID) -> None:
    tab.refresh()
    tab.table.choose(plan_id)


def test_a_broken_plan_says_which_rule_and_which_instalments(
    plan_id: UUID,
    tab: RepaymentPlansTab,
    qtbot: QtBot,
    office: Office,
    clock: MovingClock,
    lease_id: UUID,
) -> None:
    choose(tab, plan_id)
    page = tab.page
    assert page.why.text() == "Nothing is overdue, instalments and current charges both."
    assert page.figures.values()[3] == "✓ On track"
    assert not page.forfeit_button.isVisible()
    clock.move_to(date(2027, 2, 16))
    tab.refresh()
    assert page.figures.values()[3] == "✕ Broken"
    assert page.why.text().startswith("Overdue since 10/12/2026, for over a period")
    assert page.notice.said() == (
        "The plan may be declared forfeited; you decide. 3 missed in a row, and 3 lose the plan:"
        " 1 (10/12/2026), 2 (10/01/2027), 3 (10/02/2027)."
    )
    qtbot.mouseClick(page.forfeit_button, LEFT)
    dialog = shown(FormDialog)
    reason = dialog.form.widget("reason")
    assert isinstance(reason, QPlainTextEdit)
    assert reason.toPlainText() == (
        "3 rate consecutive non pagate (1 del 10/12/2026, 2 del 10/01/2027, 3 del 10/02/2027)."
    )
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert status(tab) == "Forfeited"
    # The letter is before the eyes; printing it archives it.
    letter = shown(PlanLetterDialog)
    qtbot.waitUntil(lambda: letter.preview.pages() >= 1)
    qtbot.mouseClick(letter.print_button, LEFT)
    shown(LetterDialog).close()
    with office.read() as session:
        assert [each.kind for each in letters_of(session, plan_id=plan_id)] == [
            LetterKind.PLAN_FORFEITURE
        ]
        assert [each.due_on for each in open_charges(session, lease_id)] == [
            date(2026, month, 5) for month in (8, 9, 10, 11)
        ]
    assert "3 rate consecutive non pagate" in page.why.text()
    assert not page.more_button.isVisible()


def test_a_plan_that_is_kept_can_be_forfeited_from_the_menu_alone(
    plan_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    choose(tab, plan_id)
    tab.page.forfeit_action.trigger()
    dialog = shown(FormDialog)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("reason") == "This is needed."
    dialog.close_without_saving()
    assert status(tab) == "On track"


def test_an_informal_plan_is_ended(
    lease_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office
) -> None:
    choose(tab, agree(office, lease_id, PlanKind.INFORMAL))
    page = tab.page
    assert page.end_action.isVisible()
    assert not page.forfeit_action.isVisible()
    page.end_action.trigger()
    dialog = shown(FormDialog)
    qtbot.keyClicks(dialog.form.widget("reason"), "Non paga da tre mesi")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert status(tab) == "Cancelled"
    assert page.why.text() == "Ended on 23/11/2026. Non paga da tre mesi"


def test_a_new_version_keeps_the_old_one(
    plan_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    choose(tab, plan_id)
    page = tab.page
    assert page.pages.tabText(3) == "Versions (1)"
    page.renegotiate_action.trigger()
    assert tab.stack.currentWidget() is tab.editor
    assert tab.editor.basis is not None
    assert tab.editor.basis.replaced is not None
    with tab._context.office.write("Sign") as session:
        form = replace(tab.editor.basis.form, instalment_count=8, override_reason="Turni ridotti")
        agreement.agree(session, form, TODAY)
    tab.editor.forget()
    tab._on_left(plan_id)
    assert page.detail is not None
    assert page.detail.row.state is PlanState.RENEGOTIATED
    assert page.pages.tabText(3) == "Versions (2)"
    assert [row.number for row in page.versions.rows()] == ["2026-001", "2026-002"]
    # The newer version is opened from the older one, whatever the list is filtered by.
    tab.show_choice.setCurrentIndex(tab.show_choice.findData(Show.RENEGOTIATED.value))
    assert tab.model.rowCount() == 1
    page.version_table.choose(page.versions.rows()[1].id)
    qtbot.mouseClick(page.open_button, LEFT)
    assert page.detail.row.number == "2026-002"
    qtbot.mouseClick(page.history_button, LEFT)
    history = shown(LetterDialog)
    said = page_text(history.preview.pdf(), 0)
    assert "Piano 2026-001 · versione 1 di 2 · rinegoziato" in said
    assert "Turni ridotti" in said
    history.close()


def test_settling_early_closing_and_the_discharge(
    plan_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot, office: Office
) -> None:
    choose(tab, plan_id)
    page = tab.page
    page.settle_action.trigger()
    dialog = shown(SettlementDialog)
    assert dialog.figures.values() == ["€\u00a01.648,00", "€\u00a00,00", "–", "€\u00a01.648,00"]
    write(qtbot, dialog.day, "22/11/2026")
    assert not dialog.print_button.isEnabled()
    write(qtbot, dialog.day, "01/12/2026")
    assert dialog.print_button.isEnabled()
    assert not dialog.pay_button.isEnabled()
    write(qtbot, dialog.day, "23/11/2026")
    qtbot.mouseClick(dialog.print_button, LEFT)
    paper = shown(LetterDialog)
    assert "Totale da pagare" in page_text(paper.preview.pdf(), 0)
    paper.close()
    page.settle_action.trigger()
    qtbot.mouseClick(shown(SettlementDialog).pay_button, LEFT)
    payment = shown(PaymentDialog)
    cents = payment.form.widget("cents")
    assert isinstance(cents, MoneyEdit)
    assert cents.cents() == 164_800
    qtbot.mouseClick(payment.save_button, LEFT)
    assert page.notice.said() == "Everything is paid: the plan can be closed."
    qtbot.mouseClick(page.complete_button, LEFT)
    assert status(tab) == "Completed"
    discharge = shown(PlanLetterDialog)
    qtbot.waitUntil(lambda: discharge.preview.pages() >= 1)
    assert "2026-001" in page_text(discharge.preview.pdf(), 0)
    discharge.reject()
    with office.read() as session:
        assert open_charges(session, lease_of(tab)) == []


def write(qtbot: QtBot, field: DateEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def lease_of(tab: RepaymentPlansTab) -> UUID:
    assert tab.page.detail is not None
    return tab.page.detail.lease_id


def test_a_plan_that_was_handed_out_says_how_long_reminders_wait(
    office: Office, lease_id: UUID, tab: RepaymentPlansTab, clock: MovingClock
) -> None:
    with office.write("Hand out") as session:
        plan_id = agreement.save_draft(session, plan_basis(session, lease_id, TODAY).form, TODAY)
        agreement.propose(session, plan_id, TODAY)
    choose(tab, plan_id)
    assert tab.page.why.text() == (
        "Handed out on 23/11/2026, to be signed; reminders wait until 23/12/2026."
    )
    clock.move_to(date(2026, 12, 24))
    tab.refresh()
    assert "reminders wait no longer" in tab.page.why.text()


def test_a_draft_of_a_new_version_is_found_among_the_versions(
    plan_id: UUID, tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    choose(tab, plan_id)
    page = tab.page
    page.renegotiate_action.trigger()
    qtbot.keyClicks(tab.editor.terms.down_payment, "100")
    # Nothing else is begun over what was typed.
    page.renegotiate_action.trigger()
    assert tab.editor.terms.down_payment.text() == "100"
    qtbot.mouseClick(tab.editor.save_button, LEFT)
    qtbot.mouseClick(tab.editor.back_button, LEFT)
    choose(tab, plan_id)
    assert [row.state for row in page.versions.rows()] == [PlanState.ACTIVE, PlanState.DRAFT]
    # One new version at a time.
    assert not page.renegotiate_action.isEnabled()
    page.version_table.opened.emit(page.versions.rows()[1].id)
    assert page.detail is not None
    assert page.detail.row.state is PlanState.DRAFT
    qtbot.mouseClick(page.edit_button, LEFT)
    assert tab.editor.basis is not None
    assert tab.editor.basis.replaced is not None
    assert tab.editor.terms.down_payment.text() == "100,00"
