"""What plans should bring in: each figure opens the instalments that it is made of."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import FixedClock
from app.models.cooperative import Cooperative
from app.office import Office
from app.services.ledger.figures import month_number
from app.services.letters.pdf_pages import page_text
from app.ui.context import Target
from app.ui.printing import LetterDialog
from app.ui.repayment_plans.forecast_page import ForecastPage
from app.ui.repayment_plans.tab import RepaymentPlansTab
from tests.services.letters.test_plan_letter_run import Plan
from tests.ui.conftest import RecordedMessages

DECEMBER, FEBRUARY = month_number(date(2026, 12, 1)), month_number(date(2027, 2, 1))
PART = 20_600
"""Of 824,00 in four instalments."""


@pytest.fixture
def plans(office: Office) -> list[Plan]:
    """Two plans of four instalments from 10/12/2026."""
    with office.write("Found the cooperative") as session:
        session.add(Cooperative(name="Cooperativa Esempio"))
    return [Plan(office, "Haddad Sara", 1), Plan(office, "D'Angelo Ugo", 2)]


@pytest.fixture
def page(plans: list[Plan], tab: RepaymentPlansTab, qtbot: QtBot) -> ForecastPage:
    del plans
    tab.show_target(Target("repayment_plans", None, "forecast"))
    made = tab.forecast
    assert made is not None
    qtbot.waitUntil(lambda: made.seen is not None)
    return made


def test_a_month_opens_the_instalments_behind_it(page: ForecastPage, plans: list[Plan]) -> None:
    assert page.figures.values() == ["€\u00a00,00", "€\u00a01.648,00", "–", "€\u00a00,00"]
    # The first month that brings something in is chosen already.
    assert [row.due_on for row in page.expected.rows()] == [date(2026, 12, 10)] * 2
    page.month_table.choose(FEBRUARY)
    rows = page.expected.rows()
    assert {row.plan_id for row in rows} == {each.id for each in plans}
    assert sum(row.cents for row in rows) == 2 * PART
    assert page.chart._marked == FEBRUARY


def test_a_click_on_a_bar_does_the_same(page: ForecastPage, qtbot: QtBot) -> None:
    width = page.chart.width()
    places = {page.chart.month_at(x): x for x in range(width)}
    (x,) = [x for month, x in places.items() if month and month.month == FEBRUARY]
    qtbot.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=QPoint(x - 2, 60))
    assert page.month_table.chosen_key() == FEBRUARY


def test_what_is_overdue_stands_apart(page: ForecastPage, office: Office, qtbot: QtBot) -> None:
    assert not page.overdue_button.isEnabled()
    office.clock = FixedClock(date(2026, 12, 20))
    page.refresh()
    assert page.figures.values()[0] == "€\u00a0412,00"
    qtbot.mouseClick(page.overdue_button, Qt.MouseButton.LeftButton)
    assert sum(row.cents for row in page.expected.rows()) == 2 * PART


def test_from_an_instalment_to_its_plan(
    page: ForecastPage, tab: RepaymentPlansTab, plans: list[Plan], qtbot: QtBot
) -> None:
    page.expected_table.choose((plans[1].id, 1))
    qtbot.mouseClick(page.plan_button, Qt.MouseButton.LeftButton)
    assert tab.tabs.currentIndex() == 0
    assert tab.page.detail is not None
    assert tab.page.detail.row.id == plans[1].id


def test_one_development_and_a_file_for_excel(
    page: ForecastPage, messages: RecordedMessages, tmp_path: Path
) -> None:
    (row,) = page.developments.rows()
    assert (row.plans, row.total_cents) == (2, 8 * PART)
    page.development_table.opened.emit(row.id)
    assert page.development.currentText() == row.name
    assert page.seen is not None
    assert page.seen.total_cents == 8 * PART
    page.horizon.setCurrentIndex(0)
    assert page.months.rowCount() == 12
    messages.next_path = tmp_path / "previsione.xlsx"
    page.excel_button.click()
    assert messages.next_path.stat().st_size > 0


def test_an_office_without_plans_says_what_would_be_here(
    tab: RepaymentPlansTab, qtbot: QtBot
) -> None:
    tab.show_target(Target("repayment_plans", None, "forecast"))
    page = tab.forecast
    assert page is not None
    qtbot.waitUntil(lambda: page.seen is not None)
    assert page.months.rowCount() == 0
    assert not page.excel_button.isEnabled()
    assert "no plan of this office has ended" in page.words.text()


def test_the_forecast_on_paper(page: ForecastPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    (dialog,) = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, LetterDialog) and each.isVisible()
    ]
    said = page_text(dialog.preview.pdf(), 0)
    assert "dicembre 2026 412,00" in " ".join(said.split())
    assert "Totale dei mesi 1.648,00" in " ".join(said.split())
    dialog.close()
