"""The tenants' room as the office works it: find, read, register a payment, take it back."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.community import Activity, Sensitivity
from app.office import Office
from app.services.community import NewEntry, SubjectKind, write_entry
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balance_of
from app.services.tenants.details import household_of_lease
from app.ui.context import REPAYMENT_PLANS, TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.tenants.payment_dialog import PaymentDialog
from app.ui.tenants.tab import TenantsTab
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    """Three households; the second owes September and October."""
    with office.write("Prepare") as session:
        made = [
            let_unit(session, number, name)
            for number, name in enumerate(("Bianchi Anna", "Şahin Elif", "D’Angelo Niccolò"), 1)
        ]
        charge_rent(session, made[1], date(2026, 9, 1), date(2026, 10, 1))
    return made


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, leases: list[UUID]) -> TenantsTab:
    made = TenantsTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(tab: TenantsTab, qtbot: QtBot, name: str) -> None:
    """Type a name into the filter and go down to the one household found."""
    tab.list.search.setText(name)
    tab.list.search.searched.emit(name)
    table = tab.list.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    table.choose_first()
    qtbot.waitUntil(lambda: tab.page.shown is not None)


def open_dialog(kind: type[FormDialog] = FormDialog) -> FormDialog:
    """The dialog that is open now."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next(each for each in found if each.isVisible())


def test_the_list_says_who_owes_what_and_its_sum(tab: TenantsTab) -> None:
    model = tab.list.table.model()
    texts = [
        [model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())
    ]
    assert [row[0] for row in texts] == ["Bianchi Anna", "D’Angelo Niccolò", "Şahin Elif"]
    assert texts[2][2:] == ["€\u00a0824,00", "79 d", "late"]
    assert tab.list.summary.text() == "3 households · 1 late · €\u00a0824,00 overdue"


def test_the_late_ones_are_one_press_away(tab: TenantsTab, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.list.late, LEFT)
    assert tab.list.table.model().rowCount() == 1


def test_a_name_is_found_without_its_accents(tab: TenantsTab, qtbot: QtBot) -> None:
    choose(tab, qtbot, "sahin")
    assert tab.page.shown is not None
    assert tab.page.shown.detail.name == "Şahin Elif"
    assert tab.page.figures.values()[:3] == ["€\u00a0824,00 owed", "79 days", "€\u00a0508,00"]
    assert [line.balance_cents for line in tab.page.statement.rows()] == [82400, 41200]


def test_a_payment_says_what_it_pays_and_everything_follows(
    tab: TenantsTab, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    choose(tab, qtbot, "sahin")
    qtbot.mouseClick(tab.page.payment, LEFT)
    dialog = open_dialog(PaymentDialog)
    assert isinstance(dialog, PaymentDialog)
    dialog.form.load({"lease": leases[1].hex, "cents": 50000, "day": TODAY, "text": "Bonifico"})
    dialog.form.edited.emit()
    said = dialog.preview_text()
    assert "pays Canone 09/2026, due 05/09/2026: €\u00a0412,00" in said
    assert "pays part of Canone 10/2026, due 05/10/2026: €\u00a088,00" in said
    assert "Balance after it: €\u00a0324,00 owed" in said
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[1]) == 32400
    assert tab.page.figures.values()[0] == "€\u00a0324,00 owed"
    assert tab.list.summary.text().endswith("€\u00a0324,00 overdue")


def test_the_same_payment_again_is_pointed_out(
    tab: TenantsTab, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    with office.write("A payment") as session:
        register_payment(session, leases[1], TODAY, 41200, "Bonifico")
    choose(tab, qtbot, "sahin")
    qtbot.mouseClick(tab.page.payment, LEFT)
    dialog = open_dialog(PaymentDialog)
    assert isinstance(dialog, PaymentDialog)
    dialog.form.load({"lease": leases[1].hex, "cents": 41200, "day": TODAY, "text": ""})
    dialog.form.edited.emit()
    assert "is there already" in dialog.preview_text()


@pytest.mark.parametrize(
    ("values", "field"),
    [({"cents": 0}, "cents"), ({"day": TODAY + timedelta(days=1)}, "day"), ({}, "cents")],
)
def test_a_payment_that_cannot_be_is_refused_beside_its_field(
    tab: TenantsTab,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    values: dict[str, object],
    field: str,
) -> None:
    choose(tab, qtbot, "sahin")
    qtbot.mouseClick(tab.page.payment, LEFT)
    dialog = open_dialog(PaymentDialog)
    typed = {"lease": leases[1].hex, "cents": 100 if values else None, "day": TODAY, "text": "x"}
    dialog.form.load({**typed, **values})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.form.error(field)
    assert dialog.form.value("text") == "x"
    with office.read() as session:
        assert balance_of(session, leases[1]) == 82400
    dialog.close()


def test_an_entry_is_taken_back_once_with_a_reason(
    tab: TenantsTab, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    with office.write("A payment") as session:
        register_payment(session, leases[1], TODAY, 41200, "Bonifico")
    choose(tab, qtbot, "sahin")
    assert not tab.page.entry_actions.reverse.isEnabled()
    tab.page.statement_table.choose_first()
    tab.page.entry_actions.reverse.trigger()
    dialog = open_dialog()
    dialog.form.load({"reason": "Insoluto"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[1]) == 82400
    rows = {line.text: line for line in tab.page.statement.rows()}
    tab.page.statement_table.choose(rows["Insoluto"].id)
    assert not tab.page.entry_actions.reverse.isEnabled()
    tab.page.statement_table.choose(rows["Bonifico"].id)
    assert not tab.page.entry_actions.reverse.isEnabled()


def test_a_plan_begins_with_the_lease_on_screen(
    tab: TenantsTab, qtbot: QtBot, leases: list[UUID], visits: Visits
) -> None:
    choose(tab, qtbot, "sahin")
    qtbot.mouseClick(tab.page.new_plan, LEFT)
    assert visits[-1] == Target(REPAYMENT_PLANS, leases[1], "new")


def test_a_lease_from_elsewhere_opens_its_household(
    tab: TenantsTab, qtbot: QtBot, leases: list[UUID]
) -> None:
    tab.show_target(Target(TENANTS, leases[2], "payment"))
    assert tab.page.shown is not None
    assert tab.page.shown.detail.name == "D’Angelo Niccolò"
    open_dialog(PaymentDialog).close()


def test_the_log_of_the_household_hides_nothing_but_particular_data(
    tab: TenantsTab, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    with office.write("Write") as session:
        household = household_of_lease(session, leases[1])
        assert household is not None
        about = frozenset({(SubjectKind.HOUSEHOLD, household)})
        for text, sensitivity in (
            ("Colloquio", Sensitivity.NORMAL),
            ("Salute", Sensitivity.PARTICULAR),
        ):
            entry = NewEntry(TODAY, Activity.INTERVIEW, text, sensitivity, about=about)
            write_entry(session, entry, TODAY)
    choose(tab, qtbot, "sahin")
    assert [entry.text for entry in tab.page.log.rows()] == ["Colloquio"]


def test_the_statement_comes_as_pages_and_the_list_as_a_sheet(
    tab: TenantsTab, qtbot: QtBot, tmp_path: Path, messages: RecordedMessages
) -> None:
    choose(tab, qtbot, "sahin")
    qtbot.mouseClick(tab.page.print_statement, LEFT)
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, LetterDialog)]
    letter = next(each for each in found if each.isVisible())
    qtbot.waitUntil(lambda: letter.preview.pages() == 1)
    messages.next_path = tmp_path / "estratto.pdf"
    qtbot.mouseClick(letter.save_button, LEFT)
    assert (tmp_path / "estratto.pdf").read_bytes().startswith(b"%PDF")
    letter.close()
    tab.list.table.export_to(tmp_path / "nuclei.csv")
    assert "Şahin Elif" in (tmp_path / "nuclei.csv").read_text(encoding="utf-8-sig")
