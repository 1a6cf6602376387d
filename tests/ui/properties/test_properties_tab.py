"""The properties tab, pressed as a person presses it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.properties import Annex, Development, Unit
from app.models.tenants import Lease
from app.office import Office
from app.ui.context import PROPERTIES, TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.properties import build_tab
from app.ui.properties.rooms import PropertiesRooms
from app.ui.properties.tab import PropertiesTab
from app.ui.properties.tree_model import EVERYTHING, Place
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def keys(office: Office) -> dict[str, UUID]:
    """Cedri with an occupied and a vacant unit, Acacie with nothing."""
    with office.write("Two developments") as session:
        cenni = add_development(session, "CENNI", "Via dei Cedri")
        add_development(session, "ACACIE", "Borgo delle Acacie")
        let = add_unit(session, cenni, "CENNI-001", date(2024, 1, 1))
        vacant = add_unit(session, cenni, "CENNI-002", date(2026, 11, 1), stair="B")
        household = add_household(session)
        lease = add_lease(session, let, household, starts_on=date(2024, 3, 1))
    return {
        "cenni": cenni,
        "let": let,
        "vacant": vacant,
        "household": household,
        "lease": lease,
    }


@pytest.fixture
def show(qtbot: QtBot, context: WindowContext) -> Callable[[], PropertiesTab]:
    """Shows the tab and waits for what it reads."""
    held: list[PropertiesRooms] = []

    def shown() -> PropertiesTab:
        whole = build_tab(context)
        assert isinstance(whole, PropertiesRooms)
        held.append(whole)
        qtbot.addWidget(whole)
        whole.resize(1200, 740)
        whole.show()
        tab = whole.page()
        assert isinstance(tab, PropertiesTab)
        qtbot.waitUntil(lambda: tab.whole.currentIndex() == 1 or tab.panel.model.rowCount() > 0)
        return tab

    return shown


def line_texts(tab: PropertiesTab) -> list[str]:
    """Every line of the tree, in order."""
    model = tab.panel.model
    found: list[str] = []

    def walk(parent: object) -> None:
        for row in range(model.rowCount(parent)):  # type: ignore[arg-type]
            index = model.index(row, 0, parent)  # type: ignore[arg-type]
            cells = [model.index(row, column, parent).data() for column in range(3)]  # type: ignore[arg-type]
            found.append(" | ".join(filter(None, cells)))
            walk(index)

    walk(model.index_of(Place(unit_id=UUID(int=0))))
    return found


def dialog_of(tab: PropertiesTab) -> FormDialog:
    """The form that is open."""
    return next(each for each in tab.findChildren(FormDialog) if each.isVisible())


def type_into(qtbot: QtBot, dialog: FormDialog, key: str, text: str) -> None:
    """Replace a field's text by typing."""
    field = dialog.form.widget(key)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_an_empty_office_offers_the_first_development(
    show: Callable[[], PropertiesTab], qtbot: QtBot, office: Office
) -> None:
    tab = show()
    assert tab.whole.currentWidget() is tab.nothing
    button = next(each for each in tab.nothing.findChildren(QPushButton) if each.isVisible())
    qtbot.mouseClick(button, LEFT)
    dialog = dialog_of(tab)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("name")
    type_into(qtbot, dialog, "name", "Corte Àlata")
    type_into(qtbot, dialog, "code", "ALATA")
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert session.scalars(select(Development.folded)).all() == ["corte alata alata"]
    assert tab.whole.currentIndex() == 0
    assert line_texts(tab) == ["All developments | 0", "Corte Àlata | 0"]


def test_the_tree_shows_counts_and_who_lives_where(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab]
) -> None:
    assert line_texts(show()) == [
        "All developments | 2 | 1",
        "Borgo delle Acacie | 0",
        "Via dei Cedri | 2 | 1",
        "Stair A | 1",
        "CENNI-001 · Haddad Sara",
        "Stair B | 1 | 1",
        "CENNI-002 · vacant",
    ]


def test_typing_filters_the_tree_and_escape_brings_all_back(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot
) -> None:
    tab = show()
    qtbot.keyClicks(tab.panel.search, "hadd")
    qtbot.keyClick(tab.panel.search, Qt.Key.Key_Return)
    assert line_texts(tab)[-1] == "CENNI-001 · Haddad Sara"
    assert tab.panel.count.text() == "1 unit"
    unit = tab.panel.model.index_of(Place(keys["cenni"], "", "A", keys["let"]))
    assert tab.panel.tree.isExpanded(unit.parent())
    qtbot.keyClick(tab.panel.search, Qt.Key.Key_Escape)
    assert len(line_texts(tab)) == 7
    qtbot.keyClicks(tab.panel.search, "nobody")
    qtbot.keyClick(tab.panel.search, Qt.Key.Key_Return)
    assert tab.panel.nothing.isVisible()
    qtbot.mouseClick(tab.panel.nothing.button, LEFT)
    assert len(line_texts(tab)) == 7


def test_only_vacant_filters_the_tree_and_the_list(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot
) -> None:
    tab = show()
    tab.panel.only_vacant.setFocus()
    qtbot.keyClick(tab.panel.only_vacant, Qt.Key.Key_Space)
    assert line_texts(tab)[-1] == "CENNI-002 · vacant"
    model = tab.development_page.model
    cells = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert model.rowCount() == 1
    assert "CENNI-002" in cells
    assert "23 d" in cells


def test_a_development_shows_its_data_tenures_and_units(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot
) -> None:
    tab = show()
    index = tab.panel.model.index_of(Place(keys["cenni"]))
    place = tab.panel.tree.visualRect(index).center()
    qtbot.mouseClick(tab.panel.tree.viewport(), LEFT, pos=place)
    page = tab.development_page
    assert page.figures.values() == ["2", "1", "1", "0"]
    assert page.shares.texts() == ["Permanent letting 2 (100,0\u00a0%)"]
    assert "Standard full" in page.about.text()
    assert page.model.rowCount() == 2
    page.table.choose_first()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert tab.pages.currentWidget() is tab.unit_page


def test_ending_an_occupancy_makes_the_unit_vacant_at_once(
    keys: dict[str, UUID],
    show: Callable[[], PropertiesTab],
    qtbot: QtBot,
    office: Office,
    messages: RecordedMessages,
) -> None:
    tab = show()
    tab.show_target(Target(PROPERTIES, keys["let"]))
    assert tab.unit_page.figures.values()[:2] == ["occupied", "Haddad Sara"]
    qtbot.mouseClick(tab.unit_page.end, LEFT)
    dialog = dialog_of(tab)
    type_into(qtbot, dialog, "last_day", "31/12/2023")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert "01/03/2024" in dialog.form.error("last_day")
    type_into(qtbot, dialog, "last_day", "31/10/2026")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert messages.texts("info") == ["The occupancy ends on 31/10/2026."]
    assert tab.unit_page.figures.values()[0] == "vacant since 01/11/2026"
    assert tab.unit_page.figures.values()[2] == "23"
    assert not tab.unit_page.end.isEnabled()
    assert tab.unit_page.leases.rowCount() == 1
    assert "CENNI-001 · vacant" in line_texts(tab)
    with office.read() as session:
        assert session.get_one(Lease, keys["lease"]).keys_returned_on == date(2026, 10, 31)


def test_the_picture_opens_the_household_by_mouse_and_by_keyboard(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot, visits: Visits
) -> None:
    tab = show()
    tab.show_target(Target(PROPERTIES, keys["let"]))
    picture = tab.unit_page.timeline
    assert picture.accessibleDescription() == (
        "Vacant: 01/01/2024 – 29/02/2024, 60 days; Haddad Sara: since 01/03/2024"
    )
    vacant, lived_in = picture.rect_of(0), picture.rect_of(1)
    qtbot.mouseClick(picture, LEFT, pos=vacant.center().toPoint())
    assert visits == []
    qtbot.mouseClick(picture, LEFT, pos=lived_in.center().toPoint())
    assert visits == [Target(TENANTS, keys["household"])]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(picture, key)
    assert visits == [Target(TENANTS, keys["household"])] * 2
    assert not picture.grab().isNull()


def test_a_new_unit_is_added_to_the_stair_shown_and_edited(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot, office: Office
) -> None:
    tab = show()
    tab.panel.choose(Place(keys["cenni"], "", "B"))
    qtbot.mouseClick(tab.development_page.new_unit, LEFT)
    dialog = dialog_of(tab)
    assert dialog.form.value("stair") == "B"
    type_into(qtbot, dialog, "code", "CENNI-001")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert "CENNI-001" in dialog.form.error("code")
    type_into(qtbot, dialog, "code", "CENNI-003")
    type_into(qtbot, dialog, "area_square_metres", "62,5")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert tab.unit_page.shown is not None
    assert tab.unit_page.shown.detail.code == "CENNI-003"
    qtbot.mouseClick(tab.unit_page.edit, LEFT)
    type_into(qtbot, dialog_of(tab), "energy_class", "B")
    qtbot.mouseClick(dialog_of(tab).save_button, LEFT)
    with office.read() as session:
        unit = session.scalars(select(Unit).where(Unit.code == "CENNI-003")).one()
        assert (unit.stair, str(unit.area_square_metres), unit.energy_class) == ("B", "62.50", "B")
    assert "B" in tab.unit_page.facts.values()


def test_an_annex_is_added_and_edited(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot, office: Office
) -> None:
    tab = show()
    tab.show_target(Target(PROPERTIES, keys["vacant"]))
    qtbot.mouseClick(tab.unit_page.new_annex, LEFT)
    type_into(qtbot, dialog_of(tab), "label", "7")
    qtbot.mouseClick(dialog_of(tab).save_button, LEFT)
    tab.unit_page.tabs.setCurrentIndex(3)
    tab.unit_page.annex_table.choose_first()
    qtbot.keyClick(tab.unit_page.annex_table, Qt.Key.Key_Return)
    type_into(qtbot, dialog_of(tab), "label", "8")
    qtbot.mouseClick(dialog_of(tab).save_button, LEFT)
    with office.read() as session:
        assert session.scalars(select(Annex.label)).all() == ["8"]
    assert tab.unit_page.annexes.index(0, 1).data() == "8"


def test_a_development_is_edited_and_what_is_open_stays_open(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot
) -> None:
    tab = show()
    tab.panel.choose(Place(keys["cenni"]))
    tab.panel.tree.expand(tab.panel.model.index_of(Place(keys["cenni"])))
    qtbot.mouseClick(tab.development_page.edit, LEFT)
    type_into(qtbot, dialog_of(tab), "name", "Via dei Pini")
    qtbot.mouseClick(dialog_of(tab).save_button, LEFT)
    assert "Via dei Pini | 2 | 1" in line_texts(tab)
    assert tab.panel.tree.isExpanded(tab.panel.model.index_of(Place(keys["cenni"])))
    assert tab.panel.tree.currentIndex() == tab.panel.model.index_of(Place(keys["cenni"]))


def test_ctrl_n_and_targets(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtbot: QtBot
) -> None:
    tab = show()
    tab.new()
    assert dialog_of(tab).windowTitle() == "New unit"
    qtbot.keyClick(dialog_of(tab), Qt.Key.Key_Escape)
    tab.panel.only_vacant.setChecked(True)
    tab.show_target(Target(PROPERTIES, keys["let"]))
    assert not tab.panel.only_vacant.isChecked()
    assert tab.unit_page.shown is not None
    assert tab.unit_page.shown.detail.id == keys["let"]
    qtbot.mouseClick(tab.unit_page.development, LEFT)
    assert tab.pages.currentWidget() is tab.development_page
    assert tab.development_page.figures.values()[0] == "2"


def test_a_target_that_comes_before_the_tree_is_kept(
    keys: dict[str, UUID], context: WindowContext, qtbot: QtBot
) -> None:
    tab = PropertiesTab(context)
    qtbot.addWidget(tab)
    tab.show_target(Target(PROPERTIES, keys["vacant"]))
    tab.show()
    qtbot.waitUntil(lambda: tab.unit_page.shown is not None)
    assert tab.unit_page.shown is not None
    assert tab.unit_page.shown.detail.code == "CENNI-002"


def test_the_list_exports(
    keys: dict[str, UUID],
    show: Callable[[], PropertiesTab],
    messages: RecordedMessages,
    tmp_path: Path,
) -> None:
    tab = show()
    messages.next_path = tmp_path / "alloggi.csv"
    tab.development_page.table.export_csv()
    text = messages.next_path.read_bytes().decode("utf-8-sig")
    assert "CENNI-002" in text
    assert "Haddad Sara" in text


def test_the_trees_model_is_sound(
    keys: dict[str, UUID], show: Callable[[], PropertiesTab], qtmodeltester: object
) -> None:
    tab = show()
    qtmodeltester.check(tab.panel.model)  # type: ignore[attr-defined]
    assert tab.panel.model.place_at(tab.panel.model.index_of(EVERYTHING)) == EVERYTHING
    assert tab.panel.tree.indexAt(QPoint(5, 5)).isValid()
