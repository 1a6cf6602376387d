"""The kit's entry fields: amounts, days, whole numbers, measures, texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from app.clock import SystemClock
from app.models.formats import (
    format_date,
    format_decimal,
    format_money,
    parse_date,
    parse_decimal,
    parse_money,
)

KEYPAD = Qt.KeyboardModifier.KeypadModifier
DECIMAL_KEYS = (Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_Delete)
_SHORT_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})")
_DIGITS_DAY = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")


class ParsedEdit(QLineEdit):
    """A line whose text means a value; `invalid()` tells a text that means nothing."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self._on_edited)

    def parse(self, text: str) -> object:
        """The value of `text`. Raises ValueError where it has none."""
        raise NotImplementedError

    def write(self, value: object) -> str:
        """The text of a value."""
        raise NotImplementedError

    def value(self) -> object:
        """The value, or None where the line is empty or means nothing."""
        text = self.text().strip()
        if not text:
            return None
        try:
            return self.parse(text)
        except ValueError:
            return None

    def set_value(self, value: object) -> None:
        """Show `value`; None empties the line. Says nothing to listeners."""
        self.setText("" if value is None else self.write(value))
        mark_wrong(self, wrong=False)

    def invalid(self) -> bool:
        """Whether something is typed that has no value."""
        return bool(self.text().strip()) and self.value() is None

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        if not self.invalid():
            mark_wrong(self, wrong=False)
        self.value_changed.emit(self.value())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write what was typed the usual way, or mark it."""
        value = self.value()
        if value is not None:
            self.setText(self.write(value))
        mark_wrong(self, wrong=self.invalid())
        super().focusOutEvent(event)


class MoneyEdit(ParsedEdit):
    """An amount such as `1.234,56`; the keypad's decimal key always types a comma."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText("0,00")

    def cents(self) -> int | None:
        """The amount in cents; None where the line is empty or means nothing."""
        value = self.value()
        return value if isinstance(value, int) else None

    def set_cents(self, cents: int | None) -> None:
        """Show an amount."""
        self.set_value(cents)

    def parse(self, text: str) -> object:
        return parse_money(text)

    def write(self, value: object) -> str:
        return format_money(value) if isinstance(value, int) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if types_decimal_comma(event):
            self.insert(",")
            self.textEdited.emit(self.text())
            return
        super().keyPressEvent(event)


class DecimalEdit(ParsedEdit):
    """A measure with a decimal comma, such as square metres."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def parse(self, text: str) -> object:
        return parse_decimal(text)

    def write(self, value: object) -> str:
        return format_decimal(value) if isinstance(value, Decimal) else str(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if types_decimal_comma(event):
            self.insert(",")
            self.textEdited.emit(self.text())
            return
        super().keyPressEvent(event)


class NumberEdit(ParsedEdit):
    """A whole number within bounds; arrow keys step it."""

    def __init__(
        self, minimum: int = 0, maximum: int = 999_999, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._minimum = minimum
        self._maximum = maximum

    def number(self) -> int | None:
        """The number; None where the line is empty, means nothing or is out of bounds."""
        value = self.value()
        return value if isinstance(value, int) else None

    def bounds(self) -> tuple[int, int]:
        """Smallest and greatest number allowed, both included."""
        return self._minimum, self._maximum

    def parse(self, text: str) -> object:
        number = int(text.replace(".", ""))
        if not self._minimum <= number <= self._maximum:
            raise ValueError(text)
        return number

    def write(self, value: object) -> str:
        return str(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = self.number()
        stepped = self._minimum if number is None else number + step
        self.set_value(min(max(stepped, self._minimum), self._maximum))
        self.value_changed.emit(self.value())


class DateEdit(ParsedEdit):
    """A day typed as `5/11/26`, `051126`, `5/11` (this year) or `today`, or picked.

    Up and Down move by a day, F4 or Alt+Down opens the calendar.
    """

    def __init__(
        self, today: Callable[[], date] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today or SystemClock().today
        self._calendar: QWidget | None = None
        self.setPlaceholderText(self.tr("dd/mm/yyyy"))
        self._pick = QAction(self.tr("Pick a day"), self)
        self._pick.triggered.connect(self.open_calendar)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self._pick.icon().isNull():
            from app.ui.icons import icon

            self._pick.setIcon(icon("calendar"))
            self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)

    def day(self) -> date | None:
        """The day; None where the line is empty or names none."""
        value = self.value()
        return value if isinstance(value, date) else None

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self.set_value(day)

    def parse(self, text: str) -> object:
        if text.casefold() in ("today", "oggi", self.tr("today").casefold()):
            return self._today()
        short = _SHORT_DAY.fullmatch(text)
        if short:
            return date(self._today().year, int(short[2]), int(short[1]))
        digits = _DIGITS_DAY.fullmatch(text)
        return parse_date("/".join(digits.groups()) if digits else text)

    def write(self, value: object) -> str:
        return format_date(value) if isinstance(value, date) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down):
            self.open_calendar()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = timedelta(days=1 if key == Qt.Key.Key_Up else -1)
            day = self.day()
            self._pick_day(day + step if day else self._today())
        else:
            super().keyPressEvent(event)

    @Slot()
    def open_calendar(self) -> None:
        """Open a month to pick from; Enter or a click picks, Esc leaves things as they are."""
        day = self.day() or self._today()
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.activated.connect(self._on_picked)
        calendar.clicked.connect(self._on_picked)
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()
        self._calendar = popup

    @Slot(QDate)
    def _on_picked(self, picked: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self._pick_day(date(picked.year(), picked.month(), picked.day()))

    def _pick_day(self, day: date) -> None:
        self.set_day(day)
        self.value_changed.emit(day)


def types_decimal_comma(event: QKeyEvent) -> bool:
    """Whether the key is the numeric keypad's decimal key, whatever the layout makes of it."""
    on_keypad = bool(event.modifiers() & KEYPAD)
    return on_keypad and event.key() in DECIMAL_KEYS and event.text() in (".", ",")


def mark_wrong(widget: QWidget, *, wrong: bool) -> None:
    """Draw the border of a field that needs mending, or the usual one."""
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
