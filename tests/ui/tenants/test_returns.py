"""The bank takes a payment back: what it had paid opens again, from the entry's own menu."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.direct_debits.mandates import MandateInput, add_mandate
from app.services.direct_debits.returns import returns_of
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balance_of, open_charges
from app.ui.forms import FormDialog
from app.ui.tenants.tab import TenantsTab
from tests.conftest import TODAY
from tests.ui.tenants.conftest import shown_dialog

LEFT = Qt.MouseButton.LeftButton
PAID_ON = date(2026, 10, 6)


@pytest.fixture
def paid(office: Office, leases: list[UUID]) -> UUID:
    """September, collected on a mandate; October came after it."""
    with office.write("Pay") as session:
        mandate = MandateInput(
            "COOP-1", "Elif Şahin", "IT60X0542811101000000123456", date(2025, 1, 1)
        )
        add_mandate(session, leases[1], mandate, TODAY)
        key = register_payment(session, leases[1], PAID_ON, 41200, "SDD mandato COOP-1").id
        register_payment(session, leases[1], date(2026, 10, 20), 41200, "Bonifico")
    return key


@pytest.fixture
def dialog(paid: UUID, tab: TenantsTab, choose: Callable[[str], None]) -> FormDialog:
    choose("sahin")
    tab.page.statement_table.choose(paid)
    tab.page.entry_actions.take_back.trigger()
    found = shown_dialog(FormDialog)
    assert isinstance(found, FormDialog)
    return found


def test_exactly_what_it_had_paid_opens_again(
    dialog: FormDialog,
    tab: TenantsTab,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    paid: UUID,
) -> None:
    dialog.form.load({"reason_code": "AM04", "day": date(2026, 11, 2)})
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert [line.text for line in open_charges(session, leases[1])] == ["Canone 09/2026"]
        (back,) = returns_of(session, leases[1])
    assert (back.payment_id, back.reason_code, back.mandate_reference) == (paid, "AM04", "COOP-1")
    line = tab.page.statement.rows()[0]
    assert (line.text, line.dated_on) == ("Insoluto AM04, fondi insufficienti", date(2026, 11, 2))
    tab.page.statement_table.choose(paid)
    assert not tab.page.entry_actions.take_back.isEnabled()
    assert not tab.page.entry_actions.reverse.isEnabled()


def test_a_return_noted_by_mistake_is_reversed(
    dialog: FormDialog,
    tab: TenantsTab,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    paid: UUID,
) -> None:
    qtbot.mouseClick(dialog.save_button, LEFT)
    tab.page.statement_table.choose(tab.page.statement.rows()[0].id)
    tab.page.entry_actions.reverse.trigger()
    form = shown_dialog(FormDialog)
    assert isinstance(form, FormDialog)
    form.form.load({"reason": "Riga di un altro nucleo"})
    qtbot.mouseClick(form.save_button, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[1]) == 0
        assert open_charges(session, leases[1]) == []
    tab.page.statement_table.choose(paid)
    assert tab.page.entry_actions.take_back.isEnabled()


@pytest.mark.parametrize("day", [TODAY + timedelta(days=1), PAID_ON - timedelta(days=1), None])
def test_a_day_that_cannot_be_is_told_beside_its_field(
    dialog: FormDialog, qtbot: QtBot, office: Office, leases: list[UUID], day: date | None
) -> None:
    dialog.form.load({"day": day})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.form.error("day")
    with office.read() as session:
        assert returns_of(session, leases[1]) == []
    dialog.reject()


def test_a_payment_by_mistake_never_was(
    tab: TenantsTab,
    choose: Callable[[str], None],
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    paid: UUID,
) -> None:
    """The other payment moves up to the older charge, unlike after a return."""
    choose("sahin")
    tab.page.statement_table.choose(paid)
    tab.page.entry_actions.reverse.trigger()
    form = shown_dialog(FormDialog)
    assert isinstance(form, FormDialog)
    form.form.load({"reason": "Registrato due volte"})
    qtbot.mouseClick(form.save_button, LEFT)
    with office.read() as session:
        assert [line.text for line in open_charges(session, leases[1])] == ["Canone 10/2026"]
        assert returns_of(session, leases[1]) == []
    line = next(row for row in tab.page.statement.rows() if row.reverses)
    assert line.dated_on == PAID_ON


def test_a_charge_does_not_go_back_to_a_bank(
    tab: TenantsTab, choose: Callable[[str], None], paid: UUID
) -> None:
    choose("sahin")
    charge = next(row for row in tab.page.statement.rows() if row.text == "Canone 09/2026")
    tab.page.statement_table.choose(charge.id)
    assert tab.page.entry_actions.reverse.isEnabled()
    assert not tab.page.entry_actions.take_back.isEnabled()


def test_the_actions_stand_in_the_menu_of_the_table_too(tab: TenantsTab) -> None:
    texts = [action.text() for action in tab.page.statement_table.context_menu().actions()]
    assert texts[:4] == [action.text() for action in tab.page.entry_actions.button.menu().actions()]
