"""A payment shows what it paid and why, and somebody directs it otherwise."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import charge_lines, open_charges
from app.ui.forms import FormDialog
from app.ui.tenants.allocation_dialog import AllocationDialog, ChoiceDialog
from app.ui.tenants.tab import TenantsTab
from tests.ui.conftest import RecordedMessages
from tests.ui.tenants.conftest import shown_dialog

RENT = 41200


@pytest.fixture
def paid(office: Office, leases: list[UUID]) -> UUID:
    """Şahin owes September and October and has paid one of them."""
    with office.write("Pay") as session:
        return register_payment(session, leases[1], date(2026, 11, 3), RENT, "Bonifico").id


def open_months(office: Office, lease: UUID) -> list[str]:
    with office.read() as session:
        return [line.text for line in open_charges(session, lease)]


def test_enter_on_a_payment_says_what_it_paid_and_why(
    tab: TenantsTab, choose: Callable[[str], None], paid: UUID, qtbot: QtBot
) -> None:
    choose("sahin")
    table = tab.page.statement_table
    table.choose(paid)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = shown_dialog(AllocationDialog)
    assert isinstance(dialog, AllocationDialog)
    (part,) = dialog.model.rows()
    assert part.text == "Canone 09/2026"
    why = dialog.model.data(dialog.model.index(0, 3))
    assert why == "of what was due, the oldest first (art. 1193 c.c.)"
    dialog.close_button.click()


def test_a_payment_is_directed_otherwise_with_a_reason_and_back(
    tab: TenantsTab,
    choose: Callable[[str], None],
    paid: UUID,
    leases: list[UUID],
    office: Office,
    messages: RecordedMessages,
) -> None:
    choose("sahin")
    tab.page.statement_table.choose(paid)
    tab.page.entry_actions.explain.trigger()
    first = shown_dialog(AllocationDialog)
    assert isinstance(first, AllocationDialog)
    first.choose_button.click()
    dialog = shown_dialog(ChoiceDialog)
    assert isinstance(dialog, ChoiceDialog)
    september, october = (target.charge_id for target, _ in dialog._edits)
    dialog.amount(september).set_cents(None)
    dialog.amount(october).set_cents(RENT + 1)
    dialog._follow()
    assert not dialog.save_button.isEnabled()
    dialog.amount(october).set_cents(RENT)
    dialog._follow()
    assert "It will pay: Canone 10/2026 € 412,00." in dialog.trial.text().replace("\u00a0", " ")
    assert "Open then: Canone 09/2026 € 412,00." in dialog.trial.text().replace("\u00a0", " ")
    dialog.save_button.click()
    assert "Say why" in dialog.problem.text()
    dialog.reason.setText("Accordo con la famiglia")
    dialog.save_button.click()
    assert open_months(office, leases[1]) == ["Canone 09/2026"]

    tab.page.entry_actions.explain.trigger()
    again = shown_dialog(AllocationDialog)
    assert isinstance(again, AllocationDialog)
    assert "Accordo con la famiglia" in str(again.model.data(again.model.index(0, 3)))
    messages.answer_yes = True
    again.law_button.click()
    assert open_months(office, leases[1]) == ["Canone 10/2026"]


def test_a_charge_says_who_paid_it(
    tab: TenantsTab, choose: Callable[[str], None], paid: UUID, office: Office, leases: list[UUID]
) -> None:
    choose("sahin")
    with office.read() as session:
        (october,) = open_charges(session, leases[1])
    tab.page.statement_table.choose(october.id)
    tab.page.entry_actions.explain.trigger()
    dialog = shown_dialog(AllocationDialog)
    assert isinstance(dialog, AllocationDialog)
    assert dialog.model.rows() == []
    assert not dialog.choose_button.isVisible()
    assert dialog.secure_button.isVisible()


def test_a_charge_is_better_secured_and_then_like_the_others_again(
    tab: TenantsTab,
    choose: Callable[[str], None],
    paid: UUID,
    office: Office,
    leases: list[UUID],
    messages: RecordedMessages,
) -> None:
    choose("sahin")
    with office.read() as session:
        september = charge_lines(session, leases[1])[0].id
    tab.page.statement_table.choose(september)
    tab.page.entry_actions.explain.trigger()
    first = shown_dialog(AllocationDialog)
    assert isinstance(first, AllocationDialog)
    first.secure_button.click()
    form = shown_dialog(FormDialog)
    assert isinstance(form, FormDialog)
    reason = form.findChild(QLineEdit, "reason")
    assert reason is not None
    reason.setText("Fideiussione bancaria")
    form.save_button.click()
    assert open_months(office, leases[1]) == ["Canone 09/2026"]

    tab.page.entry_actions.explain.trigger()
    again = shown_dialog(AllocationDialog)
    assert isinstance(again, AllocationDialog)
    assert not again.secure_button.isVisible()
    messages.answer_yes = True
    again.unsecure_button.click()
    assert open_months(office, leases[1]) == ["Canone 10/2026"]
