"""Cash and cards at the desk: the receipt is printed, listed and printed again."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.ledger.posting import reverse
from app.services.ledger.statement import balance_of, open_charges
from app.services.receipts.reading import receipt_pdf, receipts_of
from app.ui.printing import LetterDialog
from app.ui.tenants.payment_dialog import PaymentDialog
from app.ui.tenants.tab import TenantsTab
from tests.conftest import TODAY
from tests.services.letters.examples import text
from tests.ui.conftest import RecordedMessages
from tests.ui.tenants.conftest import shown_dialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(tab: TenantsTab, choose: Callable[[str], None], qtbot: QtBot) -> PaymentDialog:
    """The form of the household that owes two months."""
    choose("sahin")
    qtbot.mouseClick(tab.page.payment, LEFT)
    found = shown_dialog(PaymentDialog)
    assert isinstance(found, PaymentDialog)
    return found


def fill(dialog: PaymentDialog, **values: object) -> None:
    dialog.form.load(values)
    dialog.form.edited.emit()


def shown_letter() -> LetterDialog:
    found = shown_dialog(LetterDialog)
    assert isinstance(found, LetterDialog)
    return found


def test_cash_is_registered_and_its_receipt_comes_up(
    dialog: PaymentDialog,
    tab: TenantsTab,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    tmp_path: Path,
    messages: RecordedMessages,
) -> None:
    assert dialog.form.widget("payer").isHidden()
    fill(dialog, means="cash", cents=50000)
    assert not dialog.form.widget("payer").isHidden()
    assert dialog.form.value("payer") == "Şahin Elif"
    qtbot.mouseClick(dialog.save_button, LEFT)
    letter = shown_letter()
    assert letter.windowTitle() == "Receipt no. 1/2026"
    qtbot.waitUntil(lambda: letter.preview.pages() == 1)
    messages.next_path = tmp_path / "ricevuta.pdf"
    qtbot.mouseClick(letter.save_button, LEFT)
    letter.close()
    with office.read() as session:
        assert balance_of(session, leases[1]) == 32400
        (receipt,) = receipts_of(session, leases[1])
        assert receipt_pdf(session, receipt.id) == (tmp_path / "ricevuta.pdf").read_bytes()
    printed = text((tmp_path / "ricevuta.pdf").read_bytes())
    assert "Riceviamo da Şahin Elif" in printed
    assert "cinquecento/00" in printed


def test_a_transfer_has_no_receipt(
    dialog: PaymentDialog, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    fill(dialog, cents=41200)
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[1]) == 41200
        assert receipts_of(session, leases[1]) == []


def test_the_payer_names_the_charge(
    dialog: PaymentDialog, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    fill(dialog, cents=41200, basis="declared")
    assert dialog.charge_table.isVisible()
    assert [line.text for line in dialog.charges.rows()] == ["Canone 09/2026", "Canone 10/2026"]
    assert "pays Canone 09/2026" in dialog.preview_text()
    dialog.charges.check([dialog.charges.rows()[1].id])
    assert "pays Canone 10/2026" in dialog.preview_text()
    assert "the payer said what it was for (art. 1193 c.c.)" in dialog.preview_text()
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert [charge.text for charge in open_charges(session, leases[1])] == ["Canone 09/2026"]


def test_the_receipt_directs_what_the_payer_signs(
    dialog: PaymentDialog, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    fill(dialog, means="card", cents=41200, basis="receipt")
    dialog.charges.check([dialog.charges.rows()[1].id])
    qtbot.mouseClick(dialog.save_button, LEFT)
    shown_letter().close()
    with office.read() as session:
        (receipt,) = receipts_of(session, leases[1])
        assert "Chi paga, per accettazione" in text(receipt_pdf(session, receipt.id))


def test_going_back_to_a_transfer_forgets_the_receipt(dialog: PaymentDialog) -> None:
    fill(dialog, means="cash", basis="receipt")
    fill(dialog, means="transfer")
    assert dialog.form.value("basis") == "law"
    assert dialog.charge_table.isHidden()
    dialog.reject()


def test_nothing_ticked_is_told_beside_its_field(
    dialog: PaymentDialog, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    fill(dialog, cents=100, basis="declared")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.form.error("basis")
    with office.read() as session:
        assert balance_of(session, leases[1]) == 82400
    dialog.reject()


def test_cash_without_a_name_is_refused(dialog: PaymentDialog, qtbot: QtBot) -> None:
    fill(dialog, means="cash", cents=100, payer="")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("payer")
    dialog.reject()


@pytest.mark.parametrize(
    ("means", "cents", "warned"),
    [("cash", 500000, True), ("cash", 499999, False), ("card", 500000, False)],
)
def test_more_cash_than_the_law_allows_is_pointed_out(
    dialog: PaymentDialog, means: str, cents: int, warned: bool
) -> None:
    fill(dialog, means=means, cents=cents)
    assert ("The law lets no cash" in dialog.preview_text()) is warned
    dialog.reject()


def test_a_receipt_is_printed_again_also_when_it_is_void(
    dialog: PaymentDialog, tab: TenantsTab, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    fill(dialog, means="cash", cents=10000)
    qtbot.mouseClick(dialog.save_button, LEFT)
    shown_letter().close()
    (receipt,) = tab.page.receipts.model.rows()
    tab.page.statement_table.choose(receipt.entry_id)
    tab.page.entry_actions.print_receipt.trigger()
    letter = shown_letter()
    assert letter.windowTitle() == "Receipt no. 1/2026"
    letter.close()
    with office.write("A mistake") as session:
        reverse(session, receipt.entry_id, TODAY, "Contate male")
    tab.refresh()
    assert [row.is_void for row in tab.page.receipts.model.rows()] == [True]
    tab.page.tabs.setCurrentIndex(5)
    assert tab.page.receipts.isVisible()
    tab.page.receipts.table.opened.emit(receipt.id)
    assert shown_letter().windowTitle() == "Receipt no. 1/2026 (void)"
    shown_letter().close()


def test_a_household_without_receipts_shows_no_list(
    tab: TenantsTab, choose: Callable[[str], None]
) -> None:
    choose("bianchi")
    tab.page.tabs.setCurrentIndex(5)
    assert not tab.page.receipts.isVisible()
