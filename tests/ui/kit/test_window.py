"""The window: tabs, keys, search, the way back, the strip."""

import importlib
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.ui.context import ROOMS, Target, WindowContext
from app.ui.main_window import MainWindow
from app.ui.messages import Messages
from app.ui.search_field import SearchField
from app.ui.tasks import InlineTaskRunner
from app.ui.translation import ENGLISH


class SpyRoom(QWidget):
    """A tab that writes down what the window asked of it."""

    def __init__(self, name: str, built: list[str], context: WindowContext) -> None:
        super().__init__()
        built.append(name)
        self.context = context
        self.asked: list[object] = []
        self.field = SearchField("Filter")
        QVBoxLayout(self).addWidget(self.field)

    def show_target(self, target: Target) -> None:
        self.asked.append(target)

    def new(self) -> None:
        self.asked.append("new")

    def refresh(self) -> None:
        self.asked.append("refresh")


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the tabs in the order in which they were built."""
    names: list[str] = []
    for name in ROOMS:

        def build_tab(context: WindowContext, name: str = name) -> QWidget:
            return SpyRoom(name, names, context)

        monkeypatch.setattr(importlib.import_module(f"app.ui.{name}"), "build_tab", build_tab)
    return names


@pytest.fixture
def window(office: Office, runner: InlineTaskRunner, built: list[str], qtbot: QtBot) -> MainWindow:
    made = MainWindow(office, runner, ENGLISH, messages=Messages())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def spy(window: MainWindow, name: str) -> SpyRoom:
    room = window.room(name)
    assert isinstance(room, SpyRoom)
    return room


def test_only_the_tab_in_view_is_built(window: MainWindow, built: list[str], qtbot: QtBot) -> None:
    assert built == ["dashboard"]
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.current_room() == "tenants"
    assert built == ["dashboard", "tenants"]
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert built == ["dashboard", "tenants"]


def test_ctrl_n_and_f5_reach_the_tab_in_view(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert spy(window, "dashboard").asked == ["new", "refresh"]


def test_a_target_is_shown_and_escape_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    target = Target("repayment_plans", action="late")
    spy(window, "dashboard").context.navigate(target)
    assert window.current_room() == "repayment_plans"
    assert spy(window, "repayment_plans").asked == [target]
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.current_room() == "dashboard"


def test_escape_first_empties_the_filter(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    field = spy(window, "tenants").field
    field.setFocus()
    qtbot.keyClicks(field, "haddad")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert window.current_room() == "tenants"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.current_room() == "dashboard"


def test_ctrl_k_finds_and_goes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from tests.ui.kit.search_fake import HITS, search_module

    monkeypatch.setitem(sys.modules, "app.services.search", search_module())
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    qtbot.keyClicks(window.search, "via")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.search.hits() == ["Via Cenni   ·   123 units", "Fam. Haddad   ·   B-204"]
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.current_room() == "tenants"
    assert spy(window, "tenants").asked == [Target("tenants", HITS[1].id)]
    assert window.search.hits() == []


def test_a_search_without_hits_says_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from tests.ui.kit.search_fake import search_module

    monkeypatch.setitem(sys.modules, "app.services.search", search_module())
    qtbot.keyClicks(window.search, "zzz")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.search.hits() == ["Nothing found."]
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.current_room() == "dashboard"


def test_a_tab_that_cannot_be_built_leaves_the_others_usable(
    window: MainWindow,
    built: list[str],
    crashes: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def broken(_context: WindowContext) -> QWidget:
        raise ValueError("broken")

    monkeypatch.setattr(sys.modules["app.ui.community"], "build_tab", broken)
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(crashes.pop(), ValueError)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert "properties" in built


def test_the_tab_and_size_of_last_time_come_back(
    window: MainWindow, office: Office, runner: InlineTaskRunner, built: list[str], qtbot: QtBot
) -> None:
    window.resize(1024, 650)
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    window.close()
    built.clear()
    again = MainWindow(office, runner, ENGLISH)
    qtbot.addWidget(again)
    assert built == ["repayment_plans"]
    assert again.size().height() == 650


def test_the_status_line_says_saved(window: MainWindow, runner: InlineTaskRunner) -> None:
    assert window._file_label.text() == "ufficio.portineria · saved"
    runner.busy.emit(True)
    assert window._file_label.text() == "ufficio.portineria · saving…"


def test_it_fits_a_small_screen(window: MainWindow) -> None:
    window.resize(1366, 768)
    assert window.size().width() == 1366
    assert window.minimumSizeHint().width() <= 1024


def test_messages_show_in_the_strip(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.warn("The printer is off.")
    assert window.strip.text() == "The printer is off."
    qtbot.mouseClick(window.strip._close, Qt.MouseButton.LeftButton)
    assert window.strip.text() == ""
