"""Tables: read by parts, sorted by the query, worked by keyboard, remembered, exported."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.ui.context import WindowContext
from app.ui.table_models import ALIGNMENT, CHUNK, DISPLAY, FOREGROUND, HORIZONTAL, PENDING
from app.ui.tables import LazyTableModel, StaticTableModel, TableView
from tests.ui.conftest import RecordedMessages
from tests.ui.kit.listing import COLUMNS, Flat, FlatListing, flats

Lazy = tuple[TableView[Flat], LazyTableModel[Flat], FlatListing]


@pytest.fixture
def lazy(context: WindowContext, qtbot: QtBot) -> Lazy:
    model = LazyTableModel(COLUMNS, context.runner)
    view = TableView(model, context=context, name="flats", title="Flats")
    model.setParent(view)
    qtbot.addWidget(view)
    listing = FlatListing(flats(1000))
    view.resize(640, 400)
    view.show()
    return view, model, listing


def test_only_the_first_rows_are_read_at_first(lazy: Lazy) -> None:
    _view, model, listing = lazy
    model.set_listing(listing)
    assert model.rowCount() == 1000
    assert model.index(0, 0).data() == "Interno 1"
    assert listing.reads == [CHUNK]


def test_a_jump_to_the_end_reads_the_last_rows_only(lazy: Lazy) -> None:
    _view, model, listing = lazy
    model.set_listing(listing)
    model.index(999, 0).data()
    assert model.index(999, 0).data() == "Interno 1000"
    assert listing.reads == [CHUNK, 1000 - 3 * CHUNK]


def test_figures_stand_right_under_a_right_title_and_nothing_is_a_dash(lazy: Lazy) -> None:
    _view, model, listing = lazy
    model.set_listing(listing)
    right = Qt.AlignmentFlag.AlignRight
    assert model.index(0, 1).data(ALIGNMENT) & right
    assert model.headerData(1, HORIZONTAL, ALIGNMENT) & right
    assert not model.headerData(0, HORIZONTAL, ALIGNMENT) & right
    assert model.index(0, 1).data() == "€\u00a099.949,95"
    assert model.index(0, 2).data() == "–"
    assert model.index(0, 3).data(FOREGROUND).name() == "#b81f24"


def test_a_click_on_a_header_sorts_the_query(lazy: Lazy, qtbot: QtBot) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    click_header(view, 1, qtbot)
    assert model.index(0, 0).data() == "Interno 1000"
    click_header(view, 1, qtbot)
    assert model.index(0, 0).data() == "Interno 1"
    assert listing.orders == [(None, False), ("rent_cents", False), ("rent_cents", True)]


def test_a_column_without_an_order_does_not_sort(lazy: Lazy, qtbot: QtBot) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    click_header(view, 1, qtbot)
    click_header(view, 2, qtbot)
    assert listing.orders[-1] == ("rent_cents", False)
    assert model.headerData(1, HORIZONTAL) == "↑ Rent"
    assert model.headerData(2, HORIZONTAL) == "Late"


def test_arrow_keys_choose_and_enter_opens(lazy: Lazy, qtbot: QtBot) -> None:
    view, model, listing = lazy
    chosen: list[object] = []
    opened: list[object] = []
    view.chosen.connect(chosen.append)
    view.opened.connect(opened.append)
    model.set_listing(listing)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    keys = [flat.id for flat in listing.flats]
    assert chosen[-1] == keys[1]
    assert opened == [keys[1]]


def test_the_chosen_row_stays_chosen_when_others_come_and_go(lazy: Lazy) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    chosen: list[object] = []
    view.choose(listing.flats[500].id)
    view.chosen.connect(chosen.append)
    del listing.flats[:100]
    model.reload()
    assert view.chosen_key() == listing.flats[400].id
    assert view.currentIndex().row() == 400
    assert chosen == []


def test_a_chosen_row_that_is_gone_is_told(lazy: Lazy) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    view.choose(listing.flats[0].id)
    chosen: list[object] = []
    view.chosen.connect(chosen.append)
    del listing.flats[0]
    model.reload()
    assert chosen == [None]
    assert view.chosen_key() is None


def test_a_row_may_be_chosen_before_it_is_read(lazy: Lazy) -> None:
    view, model, listing = lazy
    view.choose(listing.flats[700].id)
    model.set_listing(listing)
    assert view.chosen_key() == listing.flats[700].id


def test_a_changed_row_is_read_again_and_the_place_kept(lazy: Lazy) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    model.index(600, 0).data()
    view.verticalScrollBar().setValue(5000)
    flat = listing.flats[600]
    listing.flats[600] = Flat(flat.id, "Interno nuovo", flat.rent_cents)
    model.reload()
    model.index(600, 0).data()
    assert model.index(600, 0).data() == "Interno nuovo"
    assert view.verticalScrollBar().value() == 5000


def test_ctrl_c_copies_the_row_with_tabs(lazy: Lazy, qtbot: QtBot) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    view.choose_first()
    view.copy_action.trigger()
    assert QGuiApplication.clipboard().text() == "Interno 1\t€\u00a099.949,95\t–\tregular"


def test_typing_letters_does_not_jump(lazy: Lazy, qtbot: QtBot) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    view.choose_first()
    qtbot.keyClicks(view, "Interno 9")
    assert view.currentIndex().row() == 0


def test_widths_hidden_columns_and_sort_are_remembered(
    lazy: Lazy, context: WindowContext, qtbot: QtBot
) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    click_header(view, 0, qtbot)
    click_header(view, 0, qtbot)
    chooser = view.column_chooser()
    chooser.actions()[2].trigger()
    view.horizontalHeader().moveSection(0, 1)
    view.save_state()
    again = LazyTableModel(COLUMNS, context.runner)
    shown = TableView(again, context=context, name="flats", title="Flats")
    qtbot.addWidget(shown)
    again.set_listing(listing)
    header = shown.horizontalHeader()
    assert header.isSectionHidden(2)
    assert header.visualIndex(0) == 1
    assert listing.orders[-1] == ("name", True)


def test_the_last_column_cannot_be_hidden(lazy: Lazy) -> None:
    view, _model, _listing = lazy
    for place in (0, 1, 2):
        view.column_chooser().actions()[place].trigger()
    assert [action.isEnabled() for action in view.column_chooser().actions()][3] is False


def test_columns_fill_the_room(lazy: Lazy) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    header = view.horizontalHeader()
    assert sum(header.sectionSize(i) for i in range(4)) == view.viewport().width()


def test_an_empty_list_says_so_and_offers_the_first_step(lazy: Lazy, qtbot: QtBot) -> None:
    view, model, listing = lazy
    pressed: list[bool] = []
    view.set_empty("No flats", "They come with a move.", "&Add", lambda: pressed.append(True))
    assert view._empty is not None
    assert not view._empty.isVisible()
    model.set_listing(FlatListing([]))
    assert view._empty.isVisible()
    qtbot.mouseClick(view._empty.button, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    model.set_listing(listing)
    assert not view._empty.isVisible()


def test_every_row_of_the_query_is_exported(
    lazy: Lazy, messages: RecordedMessages, tmp_path: Path
) -> None:
    view, model, listing = lazy
    model.set_listing(listing)
    messages.next_path = tmp_path / "alloggi.csv"
    view.export_csv_action.trigger()
    lines = messages.next_path.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1001
    assert lines[0] == "Unit;Rent;Late;State"
    assert lines[1000] == "Interno 1000;0,00;;regular"
    assert messages.texts("info") == ["Exported: 1.000 rows."]


def test_a_short_list_sorts_in_memory_with_nothing_last(
    context: WindowContext, qtbot: QtBot
) -> None:
    model: StaticTableModel[Flat] = StaticTableModel(COLUMNS)
    view = TableView(model, context=context, name="short", title="Short")
    qtbot.addWidget(view)
    first, second, third = flats(3)
    model.set_rows(
        [
            Flat(first.id, "è ultimo", 300, None),
            Flat(second.id, "Zeta", 200, 5),
            Flat(third.id, "alfa", 100, 9),
        ]
    )
    view.resize(600, 200)
    view.show()
    click_header(view, 0, qtbot)
    assert [row.name for row in model.rows()] == ["alfa", "è ultimo", "Zeta"]
    click_header(view, 2, qtbot)
    assert [row.days_late for row in model.rows()] == [5, 9, None]
    click_header(view, 2, qtbot)
    assert [row.days_late for row in model.rows()] == [9, 5, None]


def test_a_row_that_is_taken_away_leaves_the_others_where_they_are(
    context: WindowContext, qtbot: QtBot
) -> None:
    model: StaticTableModel[Flat] = StaticTableModel(COLUMNS, checkable=True)
    view = TableView(model, context=context, name="leaving", title="Leaving")
    qtbot.addWidget(view)
    rows = flats(3)
    model.set_rows(rows)
    view.show()
    view.choose(rows[1].id)
    model.check([rows[1].id, rows[2].id])
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.remove(rows[1].id)
    model.remove(rows[1].id)
    assert [row.id for row in model.rows()] == [rows[0].id, rows[2].id]
    assert view.chosen_key() == rows[2].id
    assert model.checked_keys() == [rows[2].id]
    assert resets == []
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.rowCount() == 2


def test_ticks_follow_their_rows(context: WindowContext, qtbot: QtBot) -> None:
    model: StaticTableModel[Flat] = StaticTableModel(COLUMNS, checkable=True)
    view = TableView(model, context=context, name="ticks", title="Ticks")
    qtbot.addWidget(view)
    rows = flats(3)
    model.set_rows(rows)
    view.show()
    view.choose(rows[1].id)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert model.checked_keys() == [rows[1].id]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.checked_keys() == [rows[1].id]
    model.set_rows(rows[:1])
    assert model.checked_keys() == []


def test_a_row_not_read_yet_shows_a_placeholder(lazy: Lazy) -> None:
    _view, model, listing = lazy
    model.set_listing(listing)
    listing.flats.clear()
    assert model.index(900, 0).data(DISPLAY) == PENDING


def click_header(view: TableView[Flat], column: int, qtbot: QtBot) -> None:
    header = view.horizontalHeader()
    place = header.rect().center()
    place.setX(header.sectionViewportPosition(column) + 20)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
