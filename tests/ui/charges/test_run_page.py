"""The monthly run as the office works it: look, post, look again, take back."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.tenants import Lease
from app.office import Office
from app.services.charges.monthly_run import past_runs
from app.services.ledger.statement import balance_of
from app.ui.charges.run_page import RunPage
from app.ui.charges.steps_dialog import StepsDialog
from app.ui.context import TENANTS, Target, WindowContext
from tests.builders import charge_rent, let_unit
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton
NEXT, PRESENT, LAST = range(3)
"""Places in the choice of months."""


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    """Three households; the second came in November, the third was charged by hand."""
    with office.write("Prepare") as session:
        made = [
            let_unit(session, number, name)
            for number, name in enumerate(("Bianchi Anna", "Şahin Elif", "D’Angelo Niccolò"), 1)
        ]
        session.get_one(Lease, made[1]).starts_on = date(2026, 11, 16)
        charge_rent(session, made[0], date(2026, 10, 1))
    return made


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, leases: list[UUID]) -> RunPage:
    made = RunPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.preview is not None)
    return made


def texts(page: RunPage) -> list[list[str]]:
    model = page.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_month_is_shown_before_it_is_posted(page: RunPage) -> None:
    assert page.month_choice.currentText() == "November 2026"
    assert page.figures.values() == [
        "3",
        "6",
        "€\u00a01.270,00",
        "+€\u00a0858,00",
        "0",
    ]
    assert page.changes.text() == "New: Şahin Elif · Changed: Bianchi Anna, D’Angelo Niccolò"
    new = texts(page)[2]
    assert new[0] == "Şahin Elif"
    assert "15 of 30" in new
    assert "new from 16/11/2026" in new


def test_posting_names_count_and_total_first(
    page: RunPage, qtbot: QtBot, office: Office, leases: list[UUID], messages: RecordedMessages
) -> None:
    messages.answer_yes = False
    qtbot.mouseClick(page.post_button, LEFT)
    with office.read() as session:
        assert past_runs(session) == []
    messages.answer_yes = True
    qtbot.mouseClick(page.post_button, LEFT)
    assert messages.texts("ask")[-1] == (
        "Post the charges of November 2026? Charges: 6, €\u00a01.270,00 in all."
    )
    assert messages.texts("info") == ["Charges posted: 6, €\u00a01.270,00 in all."]
    with office.read() as session:
        assert balance_of(session, leases[1]) == 25400
    assert not page.post_button.isEnabled()
    assert [run.total_cents for run in page.runs.rows()] == [127000]


def test_what_is_left_out_is_one_press_away_with_its_reason(page: RunPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.post_button, LEFT)
    qtbot.keyClick(page.show_choice, Qt.Key.Key_Down)
    model = page.left_out_model
    assert page.stack.currentWidget() is page.left_out
    assert {model.index(row, 3).data() for row in range(3)} == {"charged by a run already"}


def test_a_run_is_taken_back(
    page: RunPage, qtbot: QtBot, office: Office, leases: list[UUID], messages: RecordedMessages
) -> None:
    qtbot.mouseClick(page.post_button, LEFT)
    assert not page.take_back.isEnabled()
    page.run_table.choose_first()
    qtbot.mouseClick(page.take_back, LEFT)
    assert messages.texts("ask")[-1] == "Take back the run of November 2026? Charges: 6."
    assert messages.texts("info")[-1] == "Charges taken back: 6, €\u00a01.270,00 in all."
    with office.read() as session:
        assert balance_of(session, leases[1]) == 0
    assert page.post_button.isEnabled()
    assert not page.take_back.isEnabled()


def test_an_earlier_month_is_posted_after_a_warning(
    page: RunPage, qtbot: QtBot, office: Office, messages: RecordedMessages
) -> None:
    page.month_choice.setCurrentIndex(LAST)
    assert page.figures.values()[1:3] == ["3", "€\u00a0604,00"]
    qtbot.mouseClick(page.post_button, LEFT)
    assert messages.texts("ask")[-1].startswith("Post the charges of October 2026? Charges: 3,")
    with office.read() as session:
        assert [run.month for run in past_runs(session)] == [2026 * 12 + 9]


def test_leases_that_changed_meanwhile_are_told_and_shown_anew(
    page: RunPage, qtbot: QtBot, office: Office, leases: list[UUID], messages: RecordedMessages
) -> None:
    page.hide()
    with office.write("Elsewhere") as session:
        session.get_one(Lease, leases[0]).monthly_rent_cents = 50000
    page.ask_to_post()
    assert messages.texts("error") == [
        "The leases have changed meanwhile: look at the charges again."
    ]
    assert page.figures.values()[2] == "€\u00a01.358,00"
    assert page.post_button.isEnabled()


def test_one_household_is_found_by_typing_and_opened(
    page: RunPage, qtbot: QtBot, leases: list[UUID], visits: Visits
) -> None:
    page.search.setText("sahin")
    page.search.searched.emit("sahin")
    assert page.model.rowCount() == 1
    assert not page.steps.isEnabled()
    page.table.choose_first()
    qtbot.mouseClick(page.household, LEFT)
    assert visits[-1] == Target(TENANTS, leases[1])
    qtbot.mouseClick(page.steps, LEFT)
    dialog = page.findChild(StepsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_the_preview_comes_as_a_sheet(page: RunPage, tmp_path: Path) -> None:
    page.table.export_to(tmp_path / "addebiti.csv")
    written = (tmp_path / "addebiti.csv").read_text(encoding="utf-8-sig")
    assert "Şahin Elif" in written
    assert "206,00" in written


def test_an_office_without_leases_says_so(context: WindowContext, qtbot: QtBot) -> None:
    page = RunPage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.preview is not None)
    assert not page.post_button.isEnabled()
    assert page.changes.text() == "As last month"
