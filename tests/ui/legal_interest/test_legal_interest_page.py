"""The page of legal interest as the office works it: notice, preview, charge, rate."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balance_of, statement_of
from app.services.legal_interest.notices import NoticeInput, notices, record_notice
from app.services.legal_interest.rates import rate_table
from app.services.tenants.details import household_of_lease
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.legal_interest import build_page
from app.ui.legal_interest.arrears_interest import AT_ONCE
from app.ui.legal_interest.columns import cents_with_thousandths, percentage_words
from app.ui.legal_interest.notice_list import NoticeDialog
from app.ui.legal_interest.page import LegalInterestPage
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    """Two households; the second owes 1.000,00 since January 2022."""
    with office.write("Prepare") as session:
        made = [let_unit(session, 1, "Bianchi Anna"), let_unit(session, 2, "Şahin Elif")]
        charge_rent(session, made[1], date(2022, 1, 1), cents=100_000)
    return made


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, leases: list[UUID]) -> LegalInterestPage:
    made = build_page(context)
    assert isinstance(made, LegalInterestPage)
    qtbot.addWidget(made)
    made.resize(1334, 610)
    with qtbot.waitExposed(made):
        made.show()
    return made


def open_dialog() -> FormDialog:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, FormDialog)]
    return next(each for each in found if each.isVisible())


def notify(office: Office, lease_id: UUID) -> None:
    with office.write("Notice") as session:
        day = date(2022, 3, 15)
        record_notice(session, NoticeInput(lease_id, day, day, "Raccomandata A/R"))


def texts(page: LegalInterestPage) -> list[list[str]]:
    model = page.interest.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def type_over(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_without_a_notice_it_says_from_what_interest_runs(page: LegalInterestPage) -> None:
    assert texts(page) == []
    assert not page.interest.charge.isEnabled()
    assert page.interest.summary.text() == "0 of 0 households chosen · €\u00a00,00 to charge"


def test_a_notice_is_recorded_for_the_household_typed(
    page: LegalInterestPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    qtbot.mouseClick(page.notices.new, LEFT)
    dialog = open_dialog()
    assert isinstance(dialog, NoticeDialog)
    box = dialog.form.widget("lease_id")
    assert isinstance(box, QComboBox)
    edit = box.lineEdit()
    assert edit is not None
    qtbot.keyClicks(edit, "Nobody")
    dialog.form.load({"received_on": date(2022, 3, 15), "covers_due_through": date(2022, 3, 15)})
    dialog.form.load({"proof": "Raccomandata A/R 0123"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("lease_id") == "No household of this name: choose one."
    name = "Şahin Elif · DEV2-001 · C00002"
    edit.setText(name)
    edit.textEdited.emit(name)
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert [row.lease_id for row in notices(session)] == [leases[1]]
    assert texts(page)[0][0] == "Şahin Elif"
    assert len(page.notices.model.rows()) == 1


def test_each_step_of_the_interest_is_shown(
    page: LegalInterestPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    notify(office, leases[1])
    type_over(qtbot, page.interest.through, "30/09/2024")
    assert texts(page) == [
        [
            "Şahin Elif",
            "DEV2-001",
            "–",
            "€\u00a01.000,00",
            "€\u00a078,73",
            "€\u00a00,00",
            "€\u00a078,73",
        ]
    ]
    rows = page.interest.steps.rows()
    assert [(step.days, step.rate, step.interest) for step in rows[:3]] == [
        (291, "1,25", "9,966"),
        (365, "5,00", "50,000"),
        (274, "2,50", "18,767"),
    ]
    assert [step.text.strip() for step in rows[3:]] == ["Ran, rounded once", "To charge"]
    assert rows[-1].interest == "€\u00a078,73"


def test_what_is_ticked_is_charged_after_asking_and_only_once(
    page: LegalInterestPage,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    messages: RecordedMessages,
) -> None:
    notify(office, leases[1])
    type_over(qtbot, page.interest.through, "30/09/2024")
    messages.answer_yes = False
    qtbot.mouseClick(page.interest.charge, LEFT)
    assert messages.texts("ask") == ["Charge €\u00a078,73 of legal interest through 30/09/2024?"]
    with office.read() as session:
        assert balance_of(session, leases[1]) == 100_000
    messages.answer_yes = True
    qtbot.mouseClick(page.interest.charge, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[1]) == 107_873
        assert statement_of(session, leases[1])[-1].text == (
            "Interessi legali su Canone 01/2022 dal 16/03/2022 al 30/09/2024"
        )
    assert messages.texts("info")[-1] == "Charged: 1 entries on 1 households, €\u00a078,73."
    assert not page.interest.charge.isEnabled()
    assert texts(page)[0][-1] == "€\u00a00,00"


def test_a_small_sum_or_an_unticked_household_is_left_out(
    page: LegalInterestPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    notify(office, leases[1])
    assert page.interest.charge.isEnabled()
    type_over(qtbot, page.interest.minimum, "10000")
    assert not page.interest.charge.isEnabled()
    type_over(qtbot, page.interest.minimum, "0")
    qtbot.mouseClick(page.interest.none, LEFT)
    assert page.interest.chosen() == []
    page.refresh()
    assert page.interest.chosen() == []
    qtbot.mouseClick(page.interest.all, LEFT)
    assert [lease.id for lease in page.interest.chosen()] == [leases[1]]


def test_a_day_to_come_is_shown_with_the_rate_assumed_but_not_charged(
    page: LegalInterestPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    notify(office, leases[1])
    type_over(qtbot, page.interest.through, "31/03/2027")
    assert page.interest.warning.text().startswith("Rate of 2027 not entered yet: 1,60 % used.")
    assert not page.interest.charge.isEnabled()


def test_interest_charged_too_much_is_pointed_out(
    page: LegalInterestPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    notify(office, leases[1])
    qtbot.mouseClick(page.interest.charge, LEFT)
    with office.write("Late") as session:
        register_payment(session, leases[1], date(2022, 3, 16), 100_000, "Bonifico")
    assert "charged too much" in texts(page)[0][2]
    assert page.interest.steps.rows()[-1].role == "danger"


def test_a_notice_is_withdrawn_with_a_reason(
    page: LegalInterestPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    notify(office, leases[1])
    page.notices.table.choose_first()
    qtbot.mouseClick(page.notices.withdraw, LEFT)
    dialog = open_dialog()
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("reason")
    dialog.form.load({"reason": "Mai ritirata"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert page.notices.model.rows()[0].withdrawal_reason == "Mai ritirata"
    assert not page.notices.withdraw.isEnabled()
    assert texts(page) == []


def test_a_decree_is_entered_corrected_and_taken_back(
    page: LegalInterestPage, qtbot: QtBot, office: Office
) -> None:
    page.tabs.setCurrentWidget(page.rates)
    qtbot.mouseClick(page.rates.new, LEFT)
    dialog = open_dialog()
    assert dialog.form.value("from_on") == date(2027, 1, 1)
    dialog.form.load({"percentage": Decimal("1.85"), "source": "D.M. 9/12/2026"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert page.rates.model.rows()[0].percentage == Decimal("1.85")
    page.rates.table.choose_first()
    qtbot.mouseClick(page.rates.edit, LEFT)
    dialog = open_dialog()
    dialog.form.load({"percentage": Decimal("1.9")})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert page.rates.model.rows()[0].percentage == Decimal("1.9")
    qtbot.mouseClick(page.rates.remove, LEFT)
    with office.read() as session:
        assert rate_table(session).rates[-1].from_on == date(2026, 1, 1)
    page.rates.table.choose_first()
    assert page.rates.edit.isEnabled()
    assert not page.rates.remove.isEnabled()


def test_a_rate_of_the_program_is_corrected_by_an_own_one(
    page: LegalInterestPage, qtbot: QtBot, office: Office
) -> None:
    page.tabs.setCurrentWidget(page.rates)
    page.rates.table.choose_first()
    qtbot.mouseClick(page.rates.edit, LEFT)
    dialog = open_dialog()
    dialog.form.load({"percentage": Decimal("1.7")})
    qtbot.mouseClick(dialog.save_button, LEFT)
    row = page.rates.model.rows()[0]
    assert (row.from_on, row.percentage) == (date(2026, 1, 1), Decimal("1.7"))
    assert row.entered_id is not None


def test_many_leases_are_offered_instead_of_worked_out(
    page: LegalInterestPage,
    office: Office,
    leases: list[UUID],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.ui.legal_interest.arrears_interest.AT_ONCE", 0)
    notify(office, leases[1])
    assert AT_ONCE > 0
    assert texts(page) == []
    page.interest.compute()
    assert len(texts(page)) == 1


def test_enter_goes_to_the_household_and_the_steps_can_be_exported(
    page: LegalInterestPage,
    office: Office,
    leases: list[UUID],
    visits: Visits,
    tmp_path: Path,
) -> None:
    notify(office, leases[1])
    page.interest.table.opened.emit(leases[1])
    with office.read() as session:
        assert visits == [Target(TENANTS, household_of_lease(session, leases[1]))]
    page.interest.step_table.export_to(tmp_path / "calcolo.csv")
    written = (tmp_path / "calcolo.csv").read_text(encoding="utf-8-sig")
    assert "16/03/2022;31/12/2022;291" in written


def test_ctrl_n_records_a_notice_of_today(page: LegalInterestPage) -> None:
    page.new()
    dialog = open_dialog()
    assert dialog.form.value("received_on") == TODAY
    dialog.close_without_saving()


@pytest.mark.parametrize(
    ("percentage", "words"),
    [("1.6", "1,60"), ("0.0125", "0,0125"), ("5", "5,00"), ("0.05", "0,05")],
)
def test_rates_are_written_as_decrees_write_them(percentage: str, words: str) -> None:
    assert percentage_words(Decimal(percentage)) == words


def test_exact_amounts_have_three_places() -> None:
    assert cents_with_thousandths(Fraction(1_234_567_891, 10)) == "1.234.567,891"
