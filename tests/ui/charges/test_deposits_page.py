"""The register of deposits as the office works it: look, record, credit a year."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.charges import DepositEventKind
from app.models.tenants import Lease
from app.office import Office
from app.services.charges.deposit_register import Show
from app.services.charges.deposits import deposit_of
from app.services.ledger.statement import balance_of
from app.services.tenants.details import household_of_lease
from app.ui.charges.deposit_event_dialog import DepositEventDialog
from app.ui.charges.deposit_interest_dialog import DepositInterestDialog
from app.ui.charges.deposits_page import DepositsPage, build_page
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.tasks import Cancelled
from tests.builders import let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    """Two households with 1.000,00 and 500,00; the second gave its keys back in June 2026."""
    with office.write("Prepare") as session:
        made = [let_unit(session, 1, "Bianchi Anna"), let_unit(session, 2, "Şahin Elif")]
        for key, cents in zip(made, (100_000, 50_000), strict=True):
            session.get_one(Lease, key).deposit_cents = cents
        session.get_one(Lease, made[1]).keys_returned_on = date(2026, 6, 30)
    return made


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, leases: list[UUID]) -> DepositsPage:
    made = build_page(context)
    assert isinstance(made, DepositsPage)
    qtbot.addWidget(made)
    made.resize(1334, 610)
    with qtbot.waitExposed(made):
        made.show()
    return made


def open_dialog(kind: type[DepositEventDialog]) -> DepositEventDialog:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next(each for each in found if each.isVisible())


def interest_dialog() -> DepositInterestDialog:
    found = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, DepositInterestDialog)
    ]
    return next(each for each in found if each.isVisible())


def texts(page: DepositsPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_register_says_what_is_held_and_due_and_flags_who_left(page: DepositsPage) -> None:
    assert texts(page) == [
        ["Bianchi Anna", "DEV1-001", "01/01/2024", "–", "–", "€\u00a01.000,00", "€\u00a020,00"],
        [
            "Şahin Elif",
            "DEV2-001",
            "01/01/2024",
            "–",
            "keys returned 30/06/2026",
            "€\u00a0500,00",
            # 10,00 of 2025 and 3,97 until the keys came back.
            "€\u00a013,97",
        ],
    ]
    assert page.figures.values() == [
        "€\u00a01.500,00",
        "€\u00a033,97",
        "€\u00a0500,00 (1)",
    ]
    assert page.summary.text() == "2 deposits"
    assert page.history.rows()[0].by_contract


def test_it_is_narrowed_by_name_and_by_what_needs_doing(page: DepositsPage) -> None:
    page.search.setText("sahin")
    page.search.searched.emit("sahin")
    assert [row[0] for row in texts(page)] == ["Şahin Elif"]
    page.search.clear()
    page.search.searched.emit("")
    page.show_choice.setCurrentIndex(page.show_choice.findData(Show.TO_RETURN))
    assert [row[0] for row in texts(page)] == ["Şahin Elif"]


def test_a_deposit_is_refunded_as_the_form_proposes(
    page: DepositsPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    page.table.choose(leases[1])
    qtbot.mouseClick(page.record_button, LEFT)
    dialog = open_dialog(DepositEventDialog)
    assert dialog.form.value("cents") == 50_000
    assert dialog.after_text() == "Held afterwards: €\u00a00,00"
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        found = deposit_of(session, leases[1])
        assert found is not None
        assert found.held_cents == 0
        assert balance_of(session, leases[1]) == 0
    assert [row[0] for row in texts(page)] == ["Bianchi Anna"]


def test_what_is_withheld_pays_the_account_and_the_form_says_so(
    page: DepositsPage, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    page.table.choose(leases[0])
    qtbot.mouseClick(page.record_button, LEFT)
    dialog = open_dialog(DepositEventDialog)
    dialog.form.load({"kind": DepositEventKind.WITHHELD, "cents": 30_000, "note": "Canone"})
    dialog.form.edited.emit()
    assert dialog.after_text().splitlines() == [
        "Held afterwards: €\u00a0700,00",
        "What is withheld is credited to the household's account.",
    ]
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert balance_of(session, leases[0]) == -30_000
    assert [line.cents for line in page.history.rows()] == [-30_000, 100_000]


def test_more_than_is_held_is_refused_beside_the_amount(
    page: DepositsPage, qtbot: QtBot, leases: list[UUID]
) -> None:
    page.table.choose(leases[0])
    qtbot.mouseClick(page.record_button, LEFT)
    dialog = open_dialog(DepositEventDialog)
    dialog.form.load({"kind": DepositEventKind.REFUNDED, "cents": 100_001})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("cents") == "More would go than was held."
    dialog.reject()


def test_the_interest_of_a_year_is_looked_at_and_credited_once(
    page: DepositsPage,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    messages: RecordedMessages,
) -> None:
    qtbot.mouseClick(page.credit_button, LEFT)
    dialog = interest_dialog()
    assert dialog.year.currentData() == TODAY.year - 1
    assert dialog.summary.text() == "2 households chosen · €\u00a030,00 to credit"
    dialog.model.check([leases[0]])
    assert dialog.summary.text() == "1 households chosen · €\u00a020,00 to credit"
    qtbot.mouseClick(dialog.credit_button, LEFT)
    assert not dialog.isVisible()
    with office.read() as session:
        assert [balance_of(session, key) for key in leases] == [-2000, 0]
    assert messages.texts("info") == ["Interest credited to 1 households: €\u00a020,00."]
    assert texts(page)[0][3] == "31/12/2025"
    assert texts(page)[0][-1] == "€\u00a00,00"
    assert page.history.rows()[0].first_day == date(2025, 1, 1)
    qtbot.mouseClick(page.credit_button, LEFT)
    again = interest_dialog()
    assert [line.id for line in again.chosen()] == [leases[1]]
    again.reject()


def test_this_year_offers_only_who_gave_the_keys_back(page: DepositsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.credit_button, LEFT)
    dialog = interest_dialog()
    dialog.year.setCurrentIndex(dialog.year.findData(TODAY.year))
    assert [(line.household_name, line.due_cents) for line in dialog.chosen()] == [
        ("Şahin Elif", 397)
    ]
    dialog.year.setCurrentIndex(dialog.year.findData(TODAY.year - 5))
    assert not dialog.credit_button.isEnabled()
    dialog.reject()


def test_enter_goes_to_the_household_and_the_register_is_exported(
    page: DepositsPage, office: Office, leases: list[UUID], visits: Visits, tmp_path: Path
) -> None:
    page.table.choose(leases[1])
    page.table.opened.emit(leases[1])
    with office.read() as session:
        assert visits == [Target(TENANTS, household_of_lease(session, leases[1]))]
    page.table.export_to(tmp_path / "depositi.csv")
    assert "Şahin Elif" in (tmp_path / "depositi.csv").read_text(encoding="utf-8-sig")


def test_a_stopped_credit_posts_nothing_and_may_be_tried_again(
    page: DepositsPage,
    qtbot: QtBot,
    office: Office,
    leases: list[UUID],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.mouseClick(page.credit_button, LEFT)
    dialog = interest_dialog()

    def stopped(*_args: object, **_more: object) -> None:
        raise Cancelled

    with monkeypatch.context() as patched:
        patched.setattr("app.ui.charges.deposit_interest_dialog.credit_year", stopped)
        qtbot.mouseClick(dialog.credit_button, LEFT)
    with office.read() as session:
        assert [balance_of(session, key) for key in leases] == [0, 0]
    assert dialog.isVisible()
    qtbot.mouseClick(dialog.credit_button, LEFT)
    with office.read() as session:
        assert [balance_of(session, key) for key in leases] == [-2000, -1000]
