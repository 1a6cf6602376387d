"""Every picture of the dashboard opens what is behind it, and can be taken along."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from openpyxl import load_workbook
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.cooperative import Cooperative
from app.models.indicators import ArrearsMeasure, VacancyMeasure
from app.models.properties import Development, ManagerContract
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import plan_basis
from app.ui.context import PROPERTIES, REPAYMENT_PLANS, TENANTS, Target, WindowContext
from app.ui.dashboard import build_tab
from app.ui.dashboard.behind_dialog import BehindDialog
from app.ui.dashboard.chart_views import View
from app.ui.dashboard.explanation_dialog import ExplanationDialog
from app.ui.dashboard.tab import DashboardTab
from app.ui.printing import LetterDialog
from app.ui.reports.dialog import ReportsDialog
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def keys(office: Office) -> dict[str, UUID]:
    """Cedri: Şahin owes the rents of June and November; Pini: empty since September."""
    with office.write("Two developments") as session:
        cedri = add_development(session, "CEDRI", "Via dei Cedri")
        pini = add_development(session, "PINI", "Corte dei Pini")
        session.get_one(Development, pini).manager_contract = ManagerContract.LUMP_SUM
        let = add_unit(session, cedri, "CEDRI-001", date(2026, 1, 1))
        empty = add_unit(session, pini, "PINI-001", date(2026, 9, 21))
        household = add_household(session, "Şahin Elif")
        lease = add_lease(session, let, household, starts_on=date(2026, 1, 1))
        charge_rent(session, lease, *(date(2026, month, 1) for month in range(5, 12)))
        register_payment(session, lease, date(2026, 10, 2), 5 * 41_200, "Bonifico")
    return {"lease": lease, "household": household, "empty": empty, "cedri": cedri, "pini": pini}


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, keys: dict[str, UUID]) -> DashboardTab:
    made = build_tab(context)
    assert isinstance(made, DashboardTab)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    made.show()
    qtbot.waitUntil(lambda: made.trend.chart is not None)
    return made


def look_at(tab: DashboardTab, view: View) -> None:
    tab.trend.what.setCurrentIndex(tab.trend.what.findData(view.value))


def opened(kind: type[BehindDialog]) -> BehindDialog:  # type: ignore[type-arg]
    (found,) = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, kind) and each.isVisible()
    ]
    return found


def test_a_part_of_a_bar_opens_the_households_that_sum_to_it(
    tab: DashboardTab, keys: dict[str, UUID], qtbot: QtBot, visits: Visits
) -> None:
    look_at(tab, View.COMPONENTS)
    qtbot.waitUntil(lambda: len(tab.trend.lying.bars()) == 1)
    chart = tab.trend.lying
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.marked_words().startswith("Via dei Cedri\nRent: €\u00a0824,00")
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    behind = opened(BehindDialog)
    qtbot.waitUntil(lambda: behind.sum.text().startswith("Households: 1 · together €\u00a0824,00"))
    qtbot.keyClick(behind.table, Qt.Key.Key_Return)
    assert visits == [Target(TENANTS, keys["household"])]


def test_the_ages_of_a_month_gone_by(tab: DashboardTab, qtbot: QtBot) -> None:
    look_at(tab, View.AGES)
    tab.trend.month.setCurrentIndex(2)
    assert tab.trend.month.currentText() == "September 2026"
    # May to September were due by then and nothing had been paid.
    qtbot.waitUntil(lambda: sum(tab.trend.lying.bars()[0].values) == 5 * 41_200)
    assert tab.trend.lying.bars()[0].values == (41_200, 41_200, 41_200, 2 * 41_200)
    assert tab.tiles.overdue.value() == "€\u00a02.060,00"
    assert tab.tiles.collected.value() == "0,0\u00a0%"
    assert tab.developments.model.rows()[1].overdue_cents == 206_000


def test_charged_and_collected_of_a_month(tab: DashboardTab, qtbot: QtBot) -> None:
    look_at(tab, View.MONEY)
    chart = tab.trend.standing
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.marked_words().split("\n")[:2] == ["Oct 2026", "Charged: €\u00a0412"]
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    behind = opened(BehindDialog)
    words = "October 2026: charged €\u00a0412,00, collected €\u00a02.060,00"
    qtbot.waitUntil(lambda: behind.sum.text() == words)
    behind.reject()


def test_vacant_days_lead_to_the_unit(
    tab: DashboardTab, keys: dict[str, UUID], qtbot: QtBot, visits: Visits
) -> None:
    look_at(tab, View.VACANCY)
    qtbot.waitUntil(lambda: [bar.values[0] for bar in tab.trend.lying.bars()] == [30])
    chart = tab.trend.lying
    box = chart._boxes[0].rect.center().toPoint()
    qtbot.mouseClick(chart, LEFT, pos=box)
    behind = opened(BehindDialog)
    qtbot.waitUntil(lambda: behind.sum.text() == "Units: 1 · 30 days vacant in November 2026")
    qtbot.mouseClick(behind.open_button, LEFT)
    assert visits == [Target(PROPERTIES, keys["empty"])]


def test_plans_by_how_they_are_kept(
    tab: DashboardTab, office: Office, keys: dict[str, UUID], qtbot: QtBot, visits: Visits
) -> None:
    with office.read() as session:
        form = replace(plan_basis(session, keys["lease"], TODAY).form, instalment_count=4)
    with office.write("Agree") as session:
        plan = agreement.agree(session, form, TODAY).id
    look_at(tab, View.PLANS)
    qtbot.waitUntil(lambda: [bar.values for bar in tab.trend.lying.bars()] == [(1, 0, 0)])
    tab.trend.lying.setFocus()
    qtbot.keyClick(tab.trend.lying, Qt.Key.Key_Right)
    qtbot.keyClick(tab.trend.lying, Qt.Key.Key_Space)
    behind = opened(BehindDialog)
    qtbot.waitUntil(lambda: behind.sum.text().startswith("Plans: 1"))
    qtbot.keyClick(behind.table, Qt.Key.Key_Return)
    assert visits == [Target(REPAYMENT_PLANS, plan)]


@pytest.mark.parametrize(
    ("tile", "words"),
    [
        ("arrears", "Households: 1 · together €\u00a0824,00, as of 23/11/2026"),
        ("overdue", "Households: 1 · together €\u00a0824,00, as of 23/11/2026"),
        ("collected", "November 2026: charged €\u00a0412,00, collected €\u00a00,00"),
        ("vacancy", "Units: 1 · 30 days vacant in November 2026"),
    ],
)
def test_every_tile_says_how_it_is_computed_and_what_is_behind_it(
    tab: DashboardTab, qtbot: QtBot, tile: str, words: str
) -> None:
    qtbot.keyClick(getattr(tab.tiles, tile), Qt.Key.Key_Return)
    explained = next(each for each in tab.findChildren(ExplanationDialog) if each.isVisible())
    qtbot.mouseClick(explained.behind, LEFT)
    behind = opened(BehindDialog)
    qtbot.waitUntil(lambda: behind.sum.text() == words)
    behind.reject()


def test_the_contract_narrows_tiles_and_chart(tab: DashboardTab) -> None:
    tab.trend.development.setCurrentIndex(tab.trend.development.findText("Lump-sum rent guarantee"))
    assert tab.tiles.arrears.value() == "n.d."
    assert tab.tiles.vacancy.value() == "100,0\u00a0%"
    assert tab.tiles.collected.value() == "n.d."


def test_both_means_are_named(tab: DashboardTab) -> None:
    # Weighted: 824 ÷ 2.884; 30 ÷ 60. Simple: of one arrears percentage, and of 0 and 100.
    assert "weighted 28,6\u00a0% · 50,0\u00a0%" in tab.developments.means()
    assert "simple mean 28,6\u00a0% · 50,0\u00a0%" in tab.developments.means()


def test_the_own_past_is_a_benchmark(tab: DashboardTab) -> None:
    tab.trend.held_against.setCurrentIndex(tab.trend.held_against.findData("own"))
    # A year before nothing was charged yet: nothing to hold against.
    assert tab.trend.benchmark() is None


@pytest.mark.parametrize("view", list(View))
def test_a_chart_is_taken_along(
    tab: DashboardTab, messages: RecordedMessages, tmp_path: Path, qtbot: QtBot, view: View
) -> None:
    look_at(tab, view)
    messages.next_path = tmp_path / "grafico.png"
    tab.trend.menu.save_png()
    qtbot.waitUntil(messages.next_path.exists)
    with Image.open(messages.next_path) as picture:
        shown = tab.trend.picture()
        assert shown is not None
        assert picture.width == 2 * shown.width()
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 3
    messages.next_path = tmp_path / "numeri.xlsx"
    tab.trend.menu.save_excel()
    qtbot.waitUntil(messages.next_path.exists)
    sheet = load_workbook(messages.next_path).active
    assert sheet is not None
    assert len(next(iter(sheet.iter_rows(values_only=True)))) > 1
    tab.trend.menu.show_pdf()
    paper = next(each for each in tab.trend.findChildren(LetterDialog) if each.isVisible())
    with pypdfium2.PdfDocument(paper._pdf) as document:
        text = document[0].get_textpage().get_text_bounded()
    paper.reject()
    assert "As of 23/11/2026" in text
    assert "Vacancy %" in text


def test_a_lease_that_left_owes_apart(tab: DashboardTab, office: Office, qtbot: QtBot) -> None:
    with office.write("Keys") as session:
        session.query(Lease).one().keys_returned_on = date(2026, 11, 20)
    tab.refresh()
    qtbot.keyClick(tab.tiles.arrears, Qt.Key.Key_Return)
    explained = next(each for each in tab.findChildren(ExplanationDialog) if each.isVisible())
    assert "Former tenants owe €\u00a0824,00 of it." in explained.notes.text()


def test_an_office_with_a_development_alone_shows_nothing_rather_than_zero(
    context: WindowContext, office: Office, qtbot: QtBot
) -> None:
    with office.write("A development") as session:
        add_development(session)
    tab = build_tab(context)
    assert isinstance(tab, DashboardTab)
    qtbot.addWidget(tab)
    tab.resize(1366, 690)
    tab.show()
    qtbot.waitUntil(lambda: tab.trend.chart is not None)
    for tile in (tab.tiles.arrears, tab.tiles.vacancy, tab.tiles.collected):
        assert tile.value() == "n.d."
    for view in View:
        look_at(tab, view)
        assert tab.trend.table().rows is not None


def test_the_definition_that_the_board_chose_stands_with_the_figure(
    tab: DashboardTab, office: Office, qtbot: QtBot
) -> None:
    assert "twelve months" in tab.tiles.arrears.toolTip()
    with office.write("Another definition") as session:
        session.add(
            Cooperative(
                name="Cooperativa Esempio",
                arrears_measure=ArrearsMeasure.CURRENT,
                vacancy_measure=VacancyMeasure.UNITS,
            )
        )
    tab.refresh()
    qtbot.waitUntil(lambda: "reading day" in tab.tiles.arrears.toolTip())
    # Of November's rent of 412,00 nothing is paid; one of two units is vacant on the last day.
    assert tab.tiles.arrears.value() == "100,0\u00a0%"
    assert tab.tiles.vacancy.value() == "50,0\u00a0%"
    assert "units on the last day" in tab.tiles.vacancy.toolTip()
    assert "Vacancy %" in tab.trend.words()[1][1]


def test_the_reports_are_one_click_away(tab: DashboardTab, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.developments.reports_button, LEFT)
    (shown,) = [each for each in tab.findChildren(ReportsDialog) if each.isVisible()]
    shown.reject()
