"""Fields: what a person types, and what it means."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.fields import DateEdit, DecimalEdit, MoneyEdit, NumberEdit

TODAY = date(2026, 11, 23)


@pytest.fixture
def money(dressed_app: QApplication, qtbot: QtBot) -> MoneyEdit:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    return edit


@pytest.fixture
def day(dressed_app: QApplication, qtbot: QtBot) -> DateEdit:
    edit = DateEdit(lambda: TODAY)
    qtbot.addWidget(edit)
    edit.show()
    return edit


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("1.234,56", 123456), ("200", 20000), ("0,5", 50), ("-3,10", -310), ("1234,5", 123450)],
)
def test_amounts_are_cents(money: MoneyEdit, qtbot: QtBot, typed: str, cents: int) -> None:
    qtbot.keyClicks(money, typed)
    assert money.cents() == cents


def test_an_amount_beyond_32_bits_is_exact(money: MoneyEdit, qtbot: QtBot) -> None:
    heard: list[object] = []
    money.value_changed.connect(heard.append)
    qtbot.keyClicks(money, "21474836,48")
    assert heard[-1] == 2**31


@pytest.mark.parametrize("typed", ["12.50", "abc", "1,234"])
def test_what_is_no_amount_is_told(money: MoneyEdit, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(money, typed)
    assert money.cents() is None
    assert money.invalid()


@pytest.mark.parametrize("typed", [".", ","])
def test_the_keypads_decimal_key_types_a_comma(money: MoneyEdit, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(money, "12")
    key = Qt.Key.Key_Period if typed == "." else Qt.Key.Key_Comma
    press = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.KeypadModifier, typed)
    QApplication.sendEvent(money, press)
    qtbot.keyClicks(money, "5")
    assert money.text() == "12,5"
    assert money.cents() == 1250


def test_an_amount_is_written_in_full_when_one_leaves(
    dressed_app: QApplication, qtbot: QtBot
) -> None:
    window, money = QWidget(), MoneyEdit()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(money)
    row.addWidget(QLineEdit())
    with qtbot.waitActive(window):
        window.show()
    money.setFocus()
    qtbot.keyClicks(money, "1234,5")
    qtbot.keyClick(money, Qt.Key.Key_Tab)
    assert money.text() == "1.234,50"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5/11/26", date(2026, 11, 5)),
        ("05/11/2026", date(2026, 11, 5)),
        ("5.11.26", date(2026, 11, 5)),
        ("051126", date(2026, 11, 5)),
        ("5/12", date(2026, 12, 5)),
        ("today", TODAY),
        ("oggi", TODAY),
    ],
)
def test_days_are_understood(day: DateEdit, qtbot: QtBot, typed: str, meant: date) -> None:
    qtbot.keyClicks(day, typed)
    assert day.day() == meant


@pytest.mark.parametrize("typed", ["31/02/2026", "5", "domani"])
def test_what_is_no_day_is_told(day: DateEdit, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(day, typed)
    assert day.day() is None
    assert day.invalid()


def test_up_and_down_move_by_a_day(day: DateEdit, qtbot: QtBot) -> None:
    qtbot.keyClick(day, Qt.Key.Key_Up)
    assert day.day() == TODAY
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.text() == "22/11/2026"


def test_a_day_is_picked_from_the_calendar(day: DateEdit, qtbot: QtBot) -> None:
    heard: list[object] = []
    day.value_changed.connect(heard.append)
    qtbot.keyClick(day, Qt.Key.Key_F4)
    calendar = day.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    calendar.setSelectedDate(calendar.selectedDate().addDays(3))
    calendar.activated.emit(calendar.selectedDate())
    assert day.day() == date(2026, 11, 26)
    assert heard == [date(2026, 11, 26)]


def test_numbers_stay_within_their_bounds(dressed_app: QApplication, qtbot: QtBot) -> None:
    edit = NumberEdit(1, 120)
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "121")
    assert edit.number() is None
    edit.set_value(120)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.number() == 120
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.number() == 119


def test_measures_have_a_decimal_comma(dressed_app: QApplication, qtbot: QtBot) -> None:
    edit = DecimalEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "62,50")
    assert str(edit.value()) == "62.50"
