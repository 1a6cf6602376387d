"""A charge or a credit by hand, as the office types it."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.ledger.statement import balance_of, statement_of
from app.ui.tenants.by_hand_dialog import ByHandDialog
from app.ui.tenants.tab import TenantsTab
from tests.conftest import TODAY
from tests.ui.tenants.conftest import shown_dialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(tab: TenantsTab, choose: Callable[[str], None], qtbot: QtBot) -> ByHandDialog:
    """The form of the household that owes two months."""
    choose("sahin")
    qtbot.mouseClick(tab.page.by_hand, LEFT)
    found = shown_dialog(ByHandDialog)
    assert isinstance(found, ByHandDialog)
    return found


def fill(dialog: ByHandDialog, **values: object) -> None:
    dialog.form.load(values)
    dialog.form.edited.emit()


def test_a_charge_stands_in_the_statement(
    dialog: ByHandDialog, tab: TenantsTab, qtbot: QtBot
) -> None:
    assert "Balance now: €\u00a0824,00 owed" in dialog.said()
    fill(dialog, kind="legal_costs", cents=4500, reason="Notifica della diffida")
    assert "Balance after it: €\u00a0869,00 owed" in dialog.said()
    qtbot.mouseClick(dialog.save_button, LEFT)
    line = tab.page.statement.rows()[0]
    assert (line.text, line.charge_cents, line.due_on) == ("Notifica della diffida", 4500, TODAY)
    assert tab.page.figures.values()[0] == "€\u00a0869,00 owed"


def test_a_credit_has_no_due_day_and_lessens_the_debt(
    dialog: ByHandDialog, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    fill(dialog, side="credit", cents=2400, reason="Riduzione per lavori")
    assert dialog.form.widget("due_on").isHidden()
    assert "€\u00a0800,00 owed" in dialog.said()
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[1]) == 80000


def test_an_earlier_month_says_that_figures_change(dialog: ByHandDialog) -> None:
    fill(dialog, cents=100, dated_on=date(2026, 10, 20), reason="x")
    assert "earlier month" in dialog.said()
    fill(dialog, dated_on=TODAY)
    assert "earlier month" not in dialog.said()


def test_the_due_day_goes_along_until_it_has_its_own(dialog: ByHandDialog) -> None:
    fill(dialog, dated_on=date(2025, 12, 31))
    assert dialog.form.value("due_on") == date(2025, 12, 31)
    fill(dialog, due_on=date(2025, 11, 5))
    fill(dialog, dated_on=date(2025, 12, 30))
    assert dialog.form.value("due_on") == date(2025, 11, 5)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"cents": None, "reason": "x"}, "cents"),
        ({"cents": 0, "reason": "x"}, "cents"),
        ({"cents": 100, "reason": ""}, "reason"),
        ({"cents": 100, "reason": "x", "dated_on": TODAY + timedelta(days=1)}, "dated_on"),
        ({"cents": 100, "reason": "x", "due_on": None}, "due_on"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(
    dialog: ByHandDialog,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    values: dict[str, object],
    field: str,
) -> None:
    fill(dialog, **values)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.form.error(field)
    with office.read() as session:
        assert len(statement_of(session, leases[1])) == 2
    dialog.reject()


def test_a_charge_by_mistake_is_reversed_from_the_entry_menu(
    dialog: ByHandDialog, tab: TenantsTab, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    from app.ui.forms import FormDialog

    fill(dialog, cents=4500, reason="Chiavi")
    qtbot.mouseClick(dialog.save_button, LEFT)
    tab.page.statement_table.choose(tab.page.statement.rows()[0].id)
    actions = tab.page.entry_actions
    assert not actions.take_back.isEnabled()
    assert not actions.print_receipt.isEnabled()
    actions.reverse.trigger()
    form = shown_dialog(FormDialog)
    assert isinstance(form, FormDialog)
    qtbot.mouseClick(form.save_button, LEFT)
    assert form.form.error("reason")
    form.form.load({"reason": "Nucleo sbagliato"})
    qtbot.mouseClick(form.save_button, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[1]) == 82400
    assert not actions.reverse.isEnabled()
