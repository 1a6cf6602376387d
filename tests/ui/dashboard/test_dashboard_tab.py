"""The dashboard, pressed as a person presses it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.models.properties import Development, ManagerContract
from app.models.tenants import Lease
from app.office import Office
from app.services.dashboard.portfolio import portfolio
from app.services.dashboard.scope import Scope
from app.services.ledger.posting import register_payment
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import plan_basis
from app.ui.context import PROPERTIES, TENANTS, Target, WindowContext
from app.ui.context import TODAY as TODAY_ROOM
from app.ui.dashboard import build_tab
from app.ui.dashboard.explanation_dialog import ExplanationDialog
from app.ui.dashboard.tab import DashboardTab
from app.ui.dashboard.trend_chart import TrendChart, spread
from app.ui.window_state import recall
from tests.builders import (
    add_development,
    add_household,
    add_lease,
    add_unit,
    charge_rent,
)
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton
MONTHS = tuple(date(2025 + n // 12, n % 12 + 1, 1) for n in range(23))
"""January 2025 to November 2026."""


@pytest.fixture
def keys(office: Office) -> dict[str, UUID]:
    """Cedri: 22 of 23 rents of 412,00 paid, a unit vacant since 14/11. Pini: empty and vacant."""
    with office.write("Two developments") as session:
        cedri = add_development(session, "CEDRI", "Via dei Cedri")
        pini = add_development(session, "PINI", "Corte dei Pini")
        session.get_one(Development, pini).manager_contract = ManagerContract.LUMP_SUM
        let = add_unit(session, cedri, "CEDRI-001", date(2025, 1, 1))
        vacant = add_unit(session, cedri, "CEDRI-002", date(2026, 11, 14))
        add_unit(session, pini, "PINI-001", date(2026, 11, 1))
        household = add_household(session)
        lease = add_lease(session, let, household, starts_on=date(2025, 1, 1))
        charge_rent(session, lease, *MONTHS)
        register_payment(session, lease, date(2026, 11, 2), 22 * 41200, "Bonifico")
    return {"cedri": cedri, "pini": pini, "vacant": vacant, "lease": lease}


@pytest.fixture
def show(qtbot: QtBot, context: WindowContext) -> Callable[[], DashboardTab]:
    """Shows the tab and waits for what it reads."""

    def shown() -> DashboardTab:
        tab = build_tab(context)
        assert isinstance(tab, DashboardTab)
        qtbot.addWidget(tab)
        tab.resize(1340, 700)
        tab.show()
        qtbot.waitUntil(lambda: tab._figures is not None)
        return tab

    return shown


def explained(tab: DashboardTab) -> ExplanationDialog:
    """The explanation that is open."""
    return next(each for each in tab.findChildren(ExplanationDialog) if each.isVisible())


def chart_of(tab: DashboardTab) -> TrendChart:
    chart = tab.trend.chart
    assert chart is not None
    return chart


def cells(dialog: ExplanationDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_tiles_show_the_figures_with_their_change(
    keys: dict[str, UUID], show: Callable[[], DashboardTab]
) -> None:
    tiles = show().tiles
    # 412,00 of twelve rents; 17 + 30 vacant of 30 + 17 + 30 available days.
    assert tiles.arrears.value() == "8,3\u00a0%"
    assert tiles.vacancy.value() == "61,0\u00a0%"
    assert tiles.overdue.value() == "€\u00a0412,00"
    assert tiles.overdue.delta() == "€\u00a00,00 under plans"
    assert (tiles.plans.value(), tiles.plans.delta()) == ("0", "none is in force")
    assert tiles.vacancy.delta() == "▲ 61,0 points since Nov 2025"
    assert "November" in tiles.vacancy.accessibleName()


def test_a_payment_changes_tiles_and_table_at_once(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], office: Office
) -> None:
    tab = show()
    with office.write("Register a payment") as session:
        register_payment(session, keys["lease"], TODAY, 41200, "Contanti")
    assert tab.tiles.overdue.value() == "€\u00a00,00"
    assert tab.tiles.arrears.value() == "0,0\u00a0%"
    assert tab.developments.model.index(1, 7).data() == "€\u00a00,00"


def test_a_plan_shows_in_the_tiles(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], office: Office
) -> None:
    tab = show()
    with office.read() as session:
        form = replace(plan_basis(session, keys["lease"], TODAY).form, instalment_count=4)
    with office.write("Agree") as session:
        agreement.agree(session, form, TODAY)
    assert tab.tiles.plans.value() == "1"
    assert tab.tiles.plans.delta() == "1 on track"
    assert tab.tiles.overdue.delta() == "€\u00a0412,00 under plans"


def test_a_tile_explains_its_figure_and_the_table_adds_up(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot, visits: Visits
) -> None:
    tab = show()
    qtbot.mouseClick(tab.tiles.arrears, LEFT)
    dialog = explained(tab)
    assert dialog.sum.text() == "€\u00a0412,00 ÷ €\u00a04.944,00 × 100 = 8,3333\u00a0%"
    assert dialog.explained.as_of == "As of 23/11/2026"
    assert cells(dialog) == [
        ["Corte dei Pini", "€\u00a00,00", "€\u00a00,00", "n.d."],
        ["Via dei Cedri", "€\u00a0412,00", "€\u00a04.944,00", "8,3\u00a0%"],
        ["All developments", "€\u00a0412,00", "€\u00a04.944,00", "8,3\u00a0%"],
    ]
    assert "weighted mean" in dialog.notes.text() and "8,3\u00a0%" in dialog.notes.text()
    qtbot.mouseClick(dialog.further, LEFT)
    assert visits == [Target(TENANTS)]


@pytest.mark.parametrize(
    ("figure", "total"),
    [
        ("vacancy", "47 ÷ 77 × 100 = 61,0390\u00a0%"),
        ("overdue", "€\u00a0412,00"),
        ("plans", "0 + 0 + 0 = 0"),
    ],
)
def test_every_tile_explains_itself_by_its_question_mark_and_by_its_key(
    keys: dict[str, UUID],
    show: Callable[[], DashboardTab],
    qtbot: QtBot,
    figure: str,
    total: str,
) -> None:
    tab = show()
    tile = getattr(tab.tiles, figure)
    qtbot.mouseClick(tile.explain_button, LEFT)
    assert explained(tab).sum.text() == total
    qtbot.mouseClick(explained(tab).close_button, LEFT)
    qtbot.keyClicks(tile, "?")
    assert explained(tab).sum.text() == total


def test_nothing_charged_is_not_zero_per_cent(
    show: Callable[[], DashboardTab], office: Office, qtbot: QtBot
) -> None:
    with office.write("A development without anything") as session:
        add_development(session)
    tab = show()
    assert tab.tiles.arrears.value() == tab.tiles.vacancy.value() == "n.d."
    qtbot.mouseClick(tab.tiles.arrears, LEFT)
    assert explained(tab).sum.text() == "€\u00a00,00 ÷ €\u00a00,00: not defined, shown as n.d."


def test_the_explanations_table_exports(
    keys: dict[str, UUID],
    show: Callable[[], DashboardTab],
    qtbot: QtBot,
    messages: RecordedMessages,
    tmp_path: Path,
) -> None:
    tab = show()
    qtbot.mouseClick(tab.tiles.overdue, LEFT)
    messages.next_path = tmp_path / "scaduto.csv"
    qtbot.mouseClick(explained(tab).csv, LEFT)
    text = messages.next_path.read_bytes().decode("utf-8-sig")
    assert "Via dei Cedri;412,00" in text.replace('"', "")


def test_the_table_holds_each_development_against_the_benchmark(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot
) -> None:
    tab = show()
    model = tab.developments.model
    texts = [str(model.index(1, column).data()) for column in range(model.columnCount())]
    assert texts == [
        "Via dei Cedri",
        "Standard full",
        "Management",
        "2",
        "⚠ 50,0\u00a0%",
        "8,3\u00a0%",
        "36,2\u00a0%",
        "€\u00a0412,00",
        "€\u00a00,00",
    ]
    foreground = Qt.ItemDataRole.ForegroundRole
    assert model.index(1, 5).data(foreground) is not None
    assert model.index(0, 5).data() == "n.d."
    assert model.index(0, 5).data(foreground) is None
    chooser = tab.trend.held_against
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_End)
    assert chooser.currentText() == "No benchmark"
    assert model.index(1, 5).data(foreground) is None
    assert recall("dashboard.benchmark") == ""


def test_a_click_on_a_row_draws_that_development_and_a_link_brings_all_back(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot, visits: Visits
) -> None:
    tab = show()
    table = tab.developments.table
    place = table.visualRect(tab.developments.model.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert tab.trend.development.currentText() == "Via dei Cedri"
    assert tab.trend.scope() == Scope("CEDRI")
    qtbot.mouseClick(tab.developments.open_button, LEFT)
    assert visits == [Target(PROPERTIES, keys["cedri"])]
    qtbot.mouseClick(tab.developments.all_button, LEFT)
    assert tab.trend.scope() == Scope()
    assert not tab.developments.open_button.isVisible()


def test_a_double_click_on_a_figure_explains_it_and_on_a_name_opens_properties(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot, visits: Visits
) -> None:
    tab = show()
    table, model = tab.developments.table, tab.developments.model
    figure = table.visualRect(model.index(1, 6)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=figure)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=figure)
    assert explained(tab).explained.title == "Vacancy % of November 2026 · Via dei Cedri"
    assert explained(tab).sum.text().startswith("17 ÷ 47")
    qtbot.mouseClick(explained(tab).close_button, LEFT)
    name = table.visualRect(model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=name)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=name)
    assert visits == [Target(PROPERTIES, keys["pini"])]


def test_the_chart_follows_the_mouse_and_a_click_explains_that_month(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot
) -> None:
    tab = show()
    chart = chart_of(tab)
    qtbot.waitUntil(lambda: chart.plot.viewport().width() > 300)
    view = chart.plot.getPlotItem().getViewBox()
    point = chart._points[-6]
    assert point.arrears_pct is not None
    scene = view.mapViewToScene(QPointF(point.month, point.arrears_pct))
    place: QPoint = chart.plot.mapFromScene(scene)
    qtbot.mouseMove(chart.plot.viewport(), place)
    assert chart.marked_words().startswith("June 2026\nArrears ")
    qtbot.mouseClick(chart.plot.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in tab.findChildren(ExplanationDialog)))
    assert explained(tab).explained.as_of == "As of 30/06/2026"
    assert explained(tab).explained.columns[1].key == "numerator"
    total = explained(tab).explained.rows[-1]
    assert total.percent == point.arrears_pct


def test_the_chart_by_keyboard(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot
) -> None:
    tab = show()
    chart = chart_of(tab)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.marked_words().split("\n")[0] == "October 2026"
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert explained(tab).explained.title == "Vacancy % of October 2026"


def test_years_and_development_choose_what_is_drawn_and_are_remembered(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot
) -> None:
    tab = show()
    chart = chart_of(tab)
    assert len(chart._points) == 23
    tab.trend.years.setFocus()
    qtbot.keyClick(tab.trend.years, Qt.Key.Key_Home)
    assert tab.trend.years.currentText() == "1 year"
    assert len(chart._points) == 13
    assert recall("dashboard.years") == 1
    qtbot.keyClick(tab.trend.years, Qt.Key.Key_End)
    assert len(chart._points) == 23
    tab.trend.development.setFocus()
    for _ in range(2):
        qtbot.keyClick(tab.trend.development, Qt.Key.Key_Down)
    assert tab.trend.development.currentText() == "Lump-sum rent guarantee"
    assert tab.trend.scope() == Scope(contract=ManagerContract.LUMP_SUM)
    assert all(point.arrears_pct is None for point in chart._points)
    qtbot.keyClick(tab.trend.development, Qt.Key.Key_Down)
    assert tab.trend.scope() == Scope("PINI")
    assert all(point.arrears_pct is None for point in chart._points)


def test_the_words_in_the_chart_never_stand_over_one_another(
    keys: dict[str, UUID], show: Callable[[], DashboardTab], qtbot: QtBot
) -> None:
    tab = show()
    chart = chart_of(tab)
    qtbot.waitUntil(lambda: chart.plot.viewport().width() > 300)
    for number in range(tab.trend.held_against.count()):
        tab.trend.held_against.setCurrentIndex(number)
        boxes = chart.label_boxes()
        assert len(boxes) in (2, 4)
        room = chart.plot.getPlotItem().getViewBox().rect()
        for place, box in enumerate(boxes):
            assert room.adjusted(-1, -1, 1, 1).contains(box)
            assert not any(
                box.adjusted(0, 1, 0, -1).intersects(other) for other in boxes[place + 1 :]
            )
    assert chart.label_texts() == ["Arrears 8,3 %", "Vacancy 61,0 %"]


@pytest.mark.parametrize(
    "middles", [(50.0, 50.0, 50.0, 50.0), (0.0, 1.0, 99.0, 100.0), (80.0, 10.0, 81.0, 12.0)]
)
def test_labels_are_spread_within_their_room(middles: tuple[float, ...]) -> None:
    tops = sorted(spread(middles, 14, 100))
    assert tops[0] >= 0 and tops[-1] + 14 <= 100
    assert all(after - before >= 14 for before, after in pairwise(tops))


def test_what_waits_leads_to_the_household_and_to_the_rest(
    keys: dict[str, UUID],
    show: Callable[[], DashboardTab],
    qtbot: QtBot,
    office: Office,
    visits: Visits,
) -> None:
    with office.read() as session:
        form = plan_basis(session, keys["lease"], TODAY).form
        household = session.get_one(Lease, keys["lease"]).household_id
    with office.write("Draft") as session:
        agreement.save_draft(session, form, TODAY)
    tab = show()
    vacant, household_line = tab.to_do.texts()
    assert vacant == "Vacant units: 2"
    assert household_line == "Haddad Sara · rising debt"
    lines = tab.to_do.list
    qtbot.mouseClick(lines.viewport(), LEFT, pos=lines.visualItemRect(lines.item(0)).center())
    qtbot.keyClick(lines, Qt.Key.Key_End)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert visits == [Target(PROPERTIES), Target(TODAY_ROOM, household)]


class FakeMenu(QWidget):
    """What the window offers under the same words."""

    kit_asked = Signal()


class Window(QMainWindow):
    """A window with a menu, as the program's own has."""

    def __init__(self, tab: QWidget) -> None:
        super().__init__()
        self.menu = FakeMenu(self)
        self.menu.hide()
        middle = QWidget()
        QVBoxLayout(middle).addWidget(tab)
        self.setCentralWidget(middle)


def test_an_empty_office_offers_the_first_steps(
    context: WindowContext, qtbot: QtBot, visits: Visits
) -> None:
    tab = build_tab(context)
    assert isinstance(tab, DashboardTab)
    window = Window(tab)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: tab.whole.currentWidget() is tab.nothing)
    with qtbot.waitSignal(window.menu.kit_asked):
        qtbot.mouseClick(tab.move_in_button, LEFT)
    qtbot.mouseClick(tab.add_button, LEFT)
    assert visits == [Target(PROPERTIES, action="new")]


@pytest.fixture
def kit_office(office: Office) -> Office:
    """The office of the sample kit."""
    from app.services.exchange.kit import import_kit

    import_kit(office, Path(__file__).parents[2] / "data" / "kit")
    return office


def test_the_tiles_of_the_kit_are_its_figures(
    kit_office: Office, show: Callable[[], DashboardTab]
) -> None:
    tab = show()
    with kit_office.read() as session:
        figures = portfolio(session, TODAY)
    now = figures.indicators(None, figures.last_month)
    assert now.arrears_pct is not None
    assert tab.tiles.arrears.value() == f"{now.arrears_pct:.1f}\u00a0%".replace(".", ",")
    rows = tab.developments.model.rows()
    assert sum(row.overdue_cents for row in rows) == now.overdue_cents
    assert len(chart_of(tab)._points) == min(len(figures.months), 61)
