"""Tiles, key figures, search field, empty page: pressed and read as a person does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.panels import KeyFigures, Sparkline, Tile
from app.ui.search_field import SearchField
from app.ui.theme import LIGHT
from app.ui.window_state import forget, recall, recall_mapping, remember


@pytest.fixture
def tile(dressed_app: QApplication, qtbot: QtBot) -> Tile:
    made = Tile("Arrears · 12 months", "arrears")
    qtbot.addWidget(made)
    made.resize(300, 140)
    made.show()
    return made


def test_a_tile_is_opened_by_click_and_by_keyboard(tile: Tile, qtbot: QtBot) -> None:
    heard: list[str] = []
    tile.clicked.connect(lambda: heard.append("clicked"))
    tile.explained.connect(lambda: heard.append("explained"))
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert heard == ["clicked"] * 3
    qtbot.keyClicks(tile, "?")
    qtbot.mouseClick(tile.explain_button, Qt.MouseButton.LeftButton)
    assert heard[3:] == ["explained"] * 2


def test_a_tile_is_read_out_whole(tile: Tile) -> None:
    tile.set_figure("3,1 %", "0,2 from October 2025", "good", arrow=-1)
    assert tile.accessibleName() == "Arrears · 12 months, 3,1 %, ▼ 0,2 from October 2025"


def test_a_sparkline_draws_its_series(dressed_app: QApplication, qtbot: QtBot) -> None:
    line = Sparkline("danger")
    qtbot.addWidget(line)
    line.resize(120, 32)
    line.set_series([1, None, 2, 3, None])
    image = line.grab().toImage()
    ink = QColor(LIGHT.danger)
    drawn = [
        place
        for place in range(image.width())
        if any(image.pixelColor(place, y) == ink for y in range(image.height()))
    ]
    assert min(drawn) > image.width() * 0.4
    assert max(drawn) < image.width() * 0.9


def test_key_figures_show_a_dash_for_nothing(dressed_app: QApplication, qtbot: QtBot) -> None:
    figures = KeyFigures(["Balance", "Oldest"])
    qtbot.addWidget(figures)
    figures.set_values(["€ 508,00", ""], ["arrears"])
    assert figures.values() == ["€ 508,00", "–"]


def test_a_pause_in_typing_searches_once(dressed_app: QApplication, qtbot: QtBot) -> None:
    field = SearchField("Filter")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "haddad")
    qtbot.waitUntil(lambda: heard == ["haddad"])


def test_down_goes_to_the_list(dressed_app: QApplication, qtbot: QtBot) -> None:
    window, below = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    field = SearchField("Filter", below)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(below)
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert below.hasFocus()


def test_what_is_remembered_comes_back(dressed_app: QApplication) -> None:
    remember("tenants.filter", {"late": True, "words": ["è", "Ł"], "page": 3})
    assert recall_mapping("tenants.filter") == {"late": True, "words": ["è", "Ł"], "page": 3}
    forget("tenants.filter")
    assert recall("tenants.filter", "nothing") == "nothing"
