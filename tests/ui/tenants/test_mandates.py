"""Direct-debit mandates in the lease's page."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.direct_debits.mandates import (
    MandateInput,
    MandateState,
    add_mandate,
    edit_mandate,
    mandates_of,
)
from app.ui.forms import FormDialog
from app.ui.tenants.mandates_page import MandatesSection
from app.ui.tenants.tab import TenantsTab
from tests.conftest import TODAY
from tests.ui.tenants.conftest import shown_dialog

LEFT = Qt.MouseButton.LeftButton
IBAN = "IT60X0542811101000000123456"


@pytest.fixture
def mandates(tab: TenantsTab, choose: Callable[[str], None], qtbot: QtBot) -> MandatesSection:
    """The section of the household that owes two months, on the screen."""
    choose("sahin")
    tab.page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(tab.page.mandates.isVisible)
    return tab.page.mandates


def form_of(dialog_kind: type[FormDialog] = FormDialog) -> FormDialog:
    found = shown_dialog(dialog_kind)
    assert isinstance(found, FormDialog)
    return found


def test_a_mandate_is_added_changed_and_revoked(
    mandates: MandatesSection, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    assert not mandates.revoke_button.isEnabled()
    qtbot.mouseClick(mandates.add_button, LEFT)
    form = form_of()
    assert form.form.value("debtor") == "Şahin Elif"
    form.form.load({"reference": "COOP-1", "iban": IBAN, "signed_on": date(2025, 3, 1)})
    qtbot.mouseClick(form.save_button, LEFT)
    qtbot.waitUntil(lambda: len(mandates.model.rows()) == 1)
    mandates.table.choose_first()
    qtbot.mouseClick(mandates.edit_button, LEFT)
    form = form_of()
    form.form.load({"debtor": "Elif Şahin"})
    qtbot.mouseClick(form.save_button, LEFT)
    mandates.table.choose_first()
    qtbot.mouseClick(mandates.revoke_button, LEFT)
    qtbot.mouseClick(form_of().save_button, LEFT)
    with office.read() as session:
        (mandate,) = mandates_of(session, leases[1], TODAY)
    assert (mandate.debtor, mandate.state) == ("Elif Şahin", MandateState.REVOKED)
    mandates.table.choose_first()
    assert not mandates.revoke_button.isEnabled()
    model = mandates.table.model()
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "revoked" in shown


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"reference": ""}, "reference"),
        ({"reference": "x" * 36}, "reference"),
        ({"iban": "IT61X0542811101000000123456"}, "iban"),
        ({"debtor": ""}, "debtor"),
        ({"signed_on": TODAY + timedelta(days=1)}, "signed_on"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(
    mandates: MandatesSection,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    values: dict[str, object],
    field: str,
) -> None:
    mandates.add()
    form = form_of()
    form.form.load({"reference": "COOP-1", "iban": IBAN, **values})
    qtbot.mouseClick(form.save_button, LEFT)
    assert form.isVisible()
    assert form.form.error(field)
    with office.read() as session:
        assert mandates_of(session, leases[1], TODAY) == []
    form.reject()


def test_a_lapsed_mandate_says_so(
    mandates: MandatesSection, office: Office, leases: list[UUID], qtbot: QtBot
) -> None:
    with office.write("Add") as session:
        wanted = MandateInput("COOP-1", "Elif Şahin", IBAN, date(2023, 11, 22))
        add_mandate(session, leases[1], wanted, TODAY)
    qtbot.waitUntil(lambda: len(mandates.model.rows()) == 1)
    assert mandates.model.rows()[0].state is MandateState.LAPSED


def test_each_lease_has_its_own(
    mandates: MandatesSection,
    choose: Callable[[str], None],
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
) -> None:
    with office.write("Add") as session:
        wanted = MandateInput("COOP-1", "Elif Şahin", IBAN, date(2025, 1, 1))
        add_mandate(session, leases[1], wanted, TODAY)
    assert len(mandates.model.rows()) == 1
    choose("bianchi")
    qtbot.waitUntil(lambda: mandates.model.rows() == [])


def test_a_stale_change_is_refused_and_keeps_what_was_typed(
    mandates: MandatesSection, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    wanted = MandateInput("COOP-1", "Elif Şahin", IBAN, date(2025, 1, 1))
    with office.write("Add") as session:
        key = add_mandate(session, leases[1], wanted, TODAY)
    mandates.table.choose_first()
    mandates.edit()
    form = form_of()
    with office.write("Meanwhile") as session:
        edit_mandate(session, key, 1, wanted, TODAY)
        edit_mandate(session, key, 1, MandateInput("COOP-2", "E.", IBAN, TODAY), TODAY)
    form.form.load({"debtor": "Elif Ş."})
    qtbot.mouseClick(form.save_button, LEFT)
    assert form.isVisible()
    assert form.strip.text()
    assert form.form.value("debtor") == "Elif Ş."
    form.reject()
