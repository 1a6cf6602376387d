"""A month's statement from the file to the ledger, as a person works it through."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.bank_statements import BankLine, OutcomeKind, StatementFormat
from app.models.tenants import Household
from app.office import Office
from app.services.bank_statements.decisions import set_aside
from app.services.bank_statements.importing import store
from app.services.bank_statements.lease_search import returnable_payments
from app.services.bank_statements.piles import (
    Pile,
    decided_lines,
    households_with_parked_money,
    statements,
)
from app.services.bank_statements.readers.statement_file import FileLine
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balance_of
from app.ui.bank_statements import build_tab
from app.ui.bank_statements.freshness_line import FreshnessLine
from app.ui.bank_statements.import_dialog import ImportDialog
from app.ui.bank_statements.lease_picker import AssignDialog
from app.ui.bank_statements.mapping_dialog import MappingDialog
from app.ui.bank_statements.park_dialog import ParkDialog
from app.ui.bank_statements.return_dialog import ReturnDialog
from app.ui.bank_statements.split_dialog import SplitDialog
from app.ui.bank_statements.tab import BankStatementsTab
from app.ui.context import Target, WindowContext
from app.ui.printing import LetterDialog
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.conftest import TODAY
from tests.services.bank_statements.statements import movement, statement
from tests.ui.conftest import RecordedMessages

RENT = 50800
NOVEMBER = date(2026, 11, 5)


@pytest.fixture
def leases(office: Office) -> dict[str, UUID]:
    """Three households with October and November unpaid, by name."""
    found = {}
    with office.write("Let") as session:
        development = add_development(session)
        for number, name in enumerate(("Haddad Sara", "Rossi Mario", "Şahin Zoë"), start=1):
            unit = add_unit(session, development, f"CENNI-{number:03d}")
            household = add_household(session, name, f"N{number:05d}")
            found[name] = add_lease(session, unit, household, f"C{number:05d}")
            charge_rent(session, found[name], date(2026, 10, 1), date(2026, 11, 1), cents=RENT)
    return found


def bring_in(office: Office, *lines: FileLine) -> None:
    with office.write("Import") as session:
        store(session, statement(*lines), name="estratto.xml", sha256=bytes(32))


def shown(qtbot: QtBot, context: WindowContext) -> BankStatementsTab:
    tab = build_tab(context)
    assert isinstance(tab, BankStatementsTab)
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    qtbot.waitUntil(lambda: tab.piles.piles is not None)
    return tab


def dialog_of(tab: QWidget, kind: type[QDialog]) -> QDialog:
    return next(each for each in tab.findChildren(kind) if each.isVisible())


def balance(office: Office, lease: UUID) -> int:
    with office.read() as session:
        return balance_of(session, lease)


def decided(office: Office) -> list[tuple[OutcomeKind, int, tuple[str, ...]]]:
    with office.read() as session:
        return [(line.kind, line.cents, line.lease_codes) for line in decided_lines(session)]


SURE = movement(1, RENT, "BONIFICO HADDAD SARA C00001 CANONE 11/2026", NOVEMBER)
LIKELY = movement(2, 12345, "BONIFICO ROSSI MARIO", NOVEMBER)
UNKNOWN = movement(3, RENT, "BONIFICO ESTERO RIF 123", NOVEMBER)
OUT = movement(4, -999, "COMMISSIONI", NOVEMBER)


def test_a_file_is_seen_before_it_comes_in(
    qtbot: QtBot,
    context: WindowContext,
    messages: RecordedMessages,
    leases: dict[str, UUID],
    tmp_path: Path,
) -> None:
    path = tmp_path / "estratto.csv"
    path.write_text(
        "Conto corrente 1000/00012345\nData;Entrate;Uscite;Descrizione\n"
        "05/11/2026;508,00;;HADDAD SARA C00001 CANONE\n"
        "31/11/2026;508,00;;ROSSI MARIO\n"
        "06/11/2026;;9,99;COMMISSIONI\n",
        encoding="cp1252",
    )
    tab = shown(qtbot, context)
    messages.next_path = path
    tab.import_button.click()
    dialog = dialog_of(tab, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert [row.line_number for row in dialog.faults.rows()] == [4]
    assert dialog.account.currentText() == "1000/00012345"
    dialog.import_button.click()
    assert "Lines imported: 2." in messages.told[-1][1]
    assert tab.piles.pile() is Pile.SURE
    assert tab.piles.tabs.tabText(3) == "Money out (1)"
    # The very same file again: told, and nothing to press.
    tab.import_button.click()
    again = dialog_of(tab, ImportDialog)
    assert isinstance(again, ImportDialog)
    assert not again.import_button.isEnabled()


def test_all_sure_ones_are_booked_at_once(
    qtbot: QtBot,
    context: WindowContext,
    messages: RecordedMessages,
    office: Office,
    leases: dict[str, UUID],
) -> None:
    later = movement(5, RENT, "C00002 CANONE", TODAY + timedelta(days=2))
    bring_in(office, SURE, LIKELY, UNKNOWN, OUT, later)
    tab = shown(qtbot, context)
    assert tab.piles.all_button.text() == "Accept a&ll sure ones (1)"
    messages.answer_yes = True
    tab.piles.all_button.click()
    assert balance(office, leases["Haddad Sara"]) == RENT
    assert messages.told[-1][1] == "Lines booked: 1."
    # The line that the bank dates after today waits.
    assert [line.cents for line in tab.piles.lines(Pile.SURE)] == [RENT]


def test_through_the_pile_by_keyboard(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    second = movement(2, RENT, "BONIFICO ROSSI MARIO AFFITTO", NOVEMBER)
    bring_in(office, SURE, second)
    tab = shown(qtbot, context)
    table = tab.piles.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert decided(office) == [
        (OutcomeKind.POSTED, RENT, ("C00001",)),
        (OutcomeKind.POSTED, RENT, ("C00002",)),
    ]
    tab.piles.undo()
    assert balance(office, leases["Rossi Mario"]) == 2 * RENT
    assert len(tab.piles.lines(Pile.SURE)) == 1


def test_the_detail_says_why_and_what_it_would_pay(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, SURE)
    tab = shown(qtbot, context)
    detail = tab.piles.detail
    assert "the text names lease C00001" in detail.reasons.text()
    assert "Haddad Sara" in detail.lease.text()
    # The payer named November: October stays open.
    assert "Canone 11/2026" in detail.pays.text()
    assert "the payer said what it was for" in detail.pays.text()


def test_a_line_is_assigned_to_somebody_else(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, UNKNOWN)
    tab = shown(qtbot, context)
    tab.piles.tabs.setCurrentIndex(2)
    tab.piles.assign_button.click()
    dialog = dialog_of(tab, AssignDialog)
    assert isinstance(dialog, AssignDialog)
    qtbot.keyClicks(dialog.leases.edit, "sahin")
    assert dialog.leases.list.count() == 1
    dialog.assign_button.click()
    assert balance(office, leases["Şahin Zoë"]) == RENT


def test_a_transfer_is_split_to_the_cent(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, movement(1, 2 * RENT, "BONIFICO ESTERO", NOVEMBER))
    tab = shown(qtbot, context)
    tab.piles.tabs.setCurrentIndex(2)
    tab.piles.split_button.click()
    dialog = dialog_of(tab, SplitDialog)
    assert isinstance(dialog, SplitDialog)
    assert not dialog.split_button.isEnabled()
    qtbot.keyClicks(dialog.leases.edit, "rossi")
    dialog.add_button.click()
    dialog.amount(leases["Rossi Mario"]).set_cents(RENT - 100)
    dialog._follow()
    assert "Still to share out" in dialog.rest.text()
    dialog.leases.edit.clear()
    qtbot.keyClicks(dialog.leases.edit, "haddad")
    dialog.add_button.click()
    assert dialog.amount(leases["Haddad Sara"]).cents() == RENT + 100
    dialog.split_button.click()
    assert balance(office, leases["Rossi Mario"]) == RENT + 100
    assert balance(office, leases["Haddad Sara"]) == RENT - 100


def test_a_proposed_lease_without_an_amount_has_no_part_in_the_split(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, SURE)
    tab = shown(qtbot, context)
    tab.piles.split_button.click()
    dialog = dialog_of(tab, SplitDialog)
    assert isinstance(dialog, SplitDialog)
    dialog.amount(leases["Haddad Sara"]).set_cents(None)
    dialog._follow()
    qtbot.keyClicks(dialog.leases.edit, "rossi")
    # Enter adds the lease, and Enter again splits.
    qtbot.keyClick(dialog.leases.edit, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.leases.edit, Qt.Key.Key_Return)
    assert balance(office, leases["Haddad Sara"]) == 2 * RENT
    assert balance(office, leases["Rossi Mario"]) == RENT


def test_money_is_parked_for_a_household_and_found_again(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, UNKNOWN)
    tab = shown(qtbot, context)
    tab.piles.tabs.setCurrentIndex(2)
    tab.piles.park_button.click()
    dialog = dialog_of(tab, ParkDialog)
    assert isinstance(dialog, ParkDialog)
    qtbot.keyClicks(dialog.household, "rossi")
    dialog.park_button.click()
    assert "Choose one" in dialog.problem.text()
    dialog.household.setText(dialog.choice.offers()[0])
    dialog.note.setText("forse il fratello")
    dialog.park_button.click()
    with office.read() as session:
        rossi = session.scalar(select(Household.id).where(Household.name == "Rossi Mario"))
        assert households_with_parked_money(session) == {rossi}
    tab.show_target(Target("bank_statements", None, "parked"))
    qtbot.waitUntil(lambda: tab.decided.model.rowCount() == 1)
    assert [row.note for row in tab.decided.model.rows()] == ["forse il fratello"]


def test_every_decision_has_its_key(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, *(movement(each, 1000 * each, f"RIF {each}", NOVEMBER) for each in (1, 2, 3)))
    tab = shown(qtbot, context)
    assert tab.piles.pile() is Pile.NOTHING
    table = tab.piles.table
    for key, kind in (
        (Qt.Key.Key_A, AssignDialog),
        (Qt.Key.Key_S, SplitDialog),
        (Qt.Key.Key_P, ParkDialog),
    ):
        qtbot.keyClick(table, key)
        dialog = dialog_of(tab, kind)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not any(each.isVisible() for each in tab.findChildren(kind))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_X)
    assert decided(office) == [(OutcomeKind.SET_ASIDE, 2000, ())]
    chosen = tab.piles.chosen()
    assert chosen is not None
    assert chosen.cents == 3000
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert decided(office) == []
    # The line stands before the person again.
    chosen = tab.piles.chosen()
    assert chosen is not None
    assert chosen.cents == 2000


def test_a_line_that_somebody_else_decided_on_meanwhile_is_no_decision_of_mine(
    qtbot: QtBot,
    context: WindowContext,
    messages: RecordedMessages,
    office: Office,
    leases: dict[str, UUID],
) -> None:
    bring_in(office, SURE)
    tab = shown(qtbot, context)
    line = tab.piles.chosen()
    assert line is not None
    tab.hide()
    with office.write("At the other desk") as session:
        set_aside(session, [line.id])
    tab.piles.accept()
    assert messages.texts("error") == ["Someone has decided on this line already."]
    assert not tab.piles.undo_button.isEnabled()
    assert decided(office) == [(OutcomeKind.SET_ASIDE, RENT, ())]


def test_among_many_lines_only_the_decided_row_goes_and_matching_waits_for_a_rest(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, *(movement(each, each, f"RIF {each}", NOVEMBER) for each in range(1, 602)))
    tab = shown(qtbot, context)
    piles = tab.piles
    resets: list[bool] = []
    piles.model.modelReset.connect(lambda: resets.append(True))
    before = piles.piles
    for expected in (2, 3):
        qtbot.keyClick(piles.table, Qt.Key.Key_X)
        chosen = piles.chosen()
        assert chosen is not None
        assert chosen.cents == expected
    assert piles.tabs.tabText(2) == "Nothing found (599)"
    assert resets == []
    assert piles.piles is before
    piles.refresh()
    assert piles.piles is not before
    assert piles.tabs.tabText(2) == "Nothing found (599)"


def test_a_transfer_for_two_households_says_what_each_part_pays(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, movement(1, 2 * RENT, "CANONE C00001 E C00002", NOVEMBER))
    tab = shown(qtbot, context)
    pays = tab.piles.detail.pays.text()
    assert "Haddad Sara · C00001" in pays
    assert "Rossi Mario · C00002" in pays
    assert pays.count("Balance after it") == 2


def test_set_aside_and_taken_back_from_the_list(
    qtbot: QtBot,
    context: WindowContext,
    messages: RecordedMessages,
    office: Office,
    leases: dict[str, UUID],
) -> None:
    bring_in(office, OUT)
    tab = shown(qtbot, context)
    tab.piles.tabs.setCurrentIndex(3)
    tab.piles.aside_button.click()
    assert decided(office) == [(OutcomeKind.SET_ASIDE, -999, ())]
    tab.tabs.setCurrentWidget(tab.decided)
    qtbot.waitUntil(lambda: tab.decided.model.rowCount() == 1)
    tab.decided.table.choose_first()
    messages.answer_yes = True
    tab.decided.reopen_button.click()
    assert decided(office) == []


def test_an_unpaid_direct_debit_goes_back(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, SURE)
    tab = shown(qtbot, context)
    tab.piles.accept()
    back = movement(
        1, -RENT, "INSOLUTO HADDAD SARA C00001", date(2026, 11, 12), return_reason="AM04"
    )
    with office.write("Import") as session:
        store(session, statement(back), name="due.xml", sha256=b"2" * 32)
    tab.piles.refresh()
    tab.piles.tabs.setCurrentIndex(1)
    assert tab.piles.accept_button.text() == "The bank took it back… (Enter)"
    tab.piles.accept_button.click()
    dialog = dialog_of(tab, ReturnDialog)
    assert isinstance(dialog, ReturnDialog)
    assert dialog.payment.count() == 1
    dialog.return_button.click()
    assert balance(office, leases["Haddad Sara"]) == 2 * RENT


def test_a_return_that_names_nobody_is_looked_up(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    bring_in(office, SURE)
    tab = shown(qtbot, context)
    tab.piles.accept()
    back = movement(1, -RENT, "INSOLUTO SDD", date(2026, 11, 12), return_reason="MD06")
    with office.write("Import") as session:
        store(session, statement(back), name="due.xml", sha256=b"2" * 32)
    tab.piles.refresh()
    tab.piles.tabs.setCurrentIndex(3)
    tab.piles.accept_button.click()
    dialog = dialog_of(tab, ReturnDialog)
    assert isinstance(dialog, ReturnDialog)
    assert not dialog.return_button.isEnabled()
    qtbot.keyClicks(dialog.leases.edit, "rossi")
    assert dialog.missing.text() == "No payment of that amount stands there."
    dialog.leases.edit.clear()
    qtbot.keyClicks(dialog.leases.edit, "haddad")
    assert dialog.payment.count() == 1
    qtbot.keyClick(dialog.leases.edit, Qt.Key.Key_Return)
    assert balance(office, leases["Haddad Sara"]) == 2 * RENT


def test_a_payment_of_two_years_ago_is_not_what_the_bank_took_back(
    office: Office, leases: dict[str, UUID]
) -> None:
    lease = leases["Haddad Sara"]
    with office.write("Paid") as session:
        for paid_on in (date(2024, 11, 5), date(2025, 11, 5)):
            register_payment(session, lease, paid_on, RENT, "Bonifico")
    with office.read() as session:
        found = returnable_payments(session, lease, RENT, NOVEMBER)
    assert [payment.dated_on for payment in found] == [date(2025, 11, 5)]


def test_what_is_there_already_is_seen_once_the_account_is_said(
    qtbot: QtBot,
    context: WindowContext,
    messages: RecordedMessages,
    leases: dict[str, UUID],
    tmp_path: Path,
) -> None:
    path = tmp_path / "estratto.csv"
    rows = "Data;Entrate;Uscite;Descrizione\n05/11/2026;508,00;;C00001\n06/11/2026;;9,99;SPESE\n"
    path.write_text(f"Conto corrente 1000/00012345\n{rows}", encoding="utf-8")
    tab = shown(qtbot, context)
    tab.look_at(path)
    first = dialog_of(tab, ImportDialog)
    assert isinstance(first, ImportDialog)
    assert not first.account.isEnabled()
    first.import_button.click()
    path.write_text(rows, encoding="utf-8")
    tab.look_at(path)
    again = dialog_of(tab, ImportDialog)
    assert isinstance(again, ImportDialog)
    assert again.figures.values()[3:5] == ["2", "0"]
    assert [again.account.itemText(place) for place in range(again.account.count())] == [
        "1000/00012345"
    ]
    again.account.setEditText("1000/00012345")
    assert again.figures.values()[3:5] == ["0", "2"]
    assert "Every line is here already" in again.said.text()
    assert not again.import_button.isEnabled()


def test_a_whole_import_is_taken_back(
    qtbot: QtBot,
    context: WindowContext,
    messages: RecordedMessages,
    office: Office,
    leases: dict[str, UUID],
) -> None:
    bring_in(office, SURE)
    tab = shown(qtbot, context)
    tab.piles.accept()
    tab.tabs.setCurrentWidget(tab.imports)
    qtbot.waitUntil(lambda: tab.imports.model.rowCount() == 1)
    tab.imports.table.choose_first()
    messages.answer_yes = True
    tab.imports.take_back_button.click()
    assert balance(office, leases["Haddad Sara"]) == 2 * RENT
    with office.read() as session:
        assert [view.is_taken_back for view in statements(session)] == [True]
    assert not tab.imports.take_back_button.isEnabled()


def test_an_unknown_layout_is_named_once_and_remembered(
    qtbot: QtBot,
    context: WindowContext,
    messages: RecordedMessages,
    office: Office,
    leases: dict[str, UUID],
    tmp_path: Path,
) -> None:
    path = tmp_path / "strano.csv"
    rows = "quando;cosa;quanto\n05/11/2026;C00001 CANONE;508,00\n06/11/2026;SPESE;-9,99\n"
    path.write_text(rows, encoding="utf-8")
    tab = shown(qtbot, context)
    tab.look_at(path)
    dialog = dialog_of(tab, MappingDialog)
    assert isinstance(dialog, MappingDialog)
    assert not dialog.save_button.isEnabled()
    for column, meaning in enumerate(("day", "texts", "amount")):
        box = dialog.meanings[column]
        box.setCurrentIndex(box.findData(meaning))
    dialog.name.setText("Banca Strana")
    assert "Rows understood: 2" in dialog.told.text()
    last = dialog.table.columnCount() - 1
    understood = [dialog.table.item(row, last) for row in range(1, dialog.table.rowCount())]
    assert [item.text().split() for item in understood if item] == [
        [],
        ["05/11/2026", "€", "508,00"],
        ["06/11/2026", "€", "-9,99"],
    ]
    dialog.save_button.click()
    first = dialog_of(tab, ImportDialog)
    assert isinstance(first, ImportDialog)
    first.import_button.click()
    with office.read() as session:
        lines = session.execute(select(BankLine.booked_on, BankLine.cents))
        assert sorted(map(tuple, lines)) == [(NOVEMBER, RENT), (date(2026, 11, 6), -999)]
        assert statements(session)[0].format is StatementFormat.CSV
    # Next month nobody is asked.
    path.write_text(rows.replace("/11/", "/10/"), encoding="utf-8")
    tab.look_at(path)
    assert isinstance(dialog_of(tab, ImportDialog), ImportDialog)


def test_how_old_the_bank_is_stands_in_sight_and_on_each_letter(
    qtbot: QtBot, context: WindowContext, office: Office, leases: dict[str, UUID]
) -> None:
    line = FreshnessLine(context)
    qtbot.addWidget(line)
    line.show()
    qtbot.waitUntil(lambda: line.text() == "No bank statement yet")
    bring_in(office, movement(1, RENT, "UNO", TODAY - timedelta(days=24)))
    assert line.text() == "Bank up to 30/10/2026, 24 d ago"
    for says_what_is_owed in (True, False):
        letter = LetterDialog(
            context,
            line,
            title="Estratto conto",
            file_name="e.pdf",
            pdf=_blank_page(),
            says_what_is_owed=says_what_is_owed,
        )
        qtbot.addWidget(letter)
        letter.open()
        assert letter.caution.isVisible() is says_what_is_owed
        letter.close()


def _blank_page() -> bytes:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    content = BytesIO()
    canvas = Canvas(content)
    canvas.showPage()
    canvas.save()
    return content.getvalue()
