"""The cells of one line, read as what they stand for; what cannot be read becomes a fault."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from app.models.formats import parse_date, parse_decimal, parse_money
from app.services.exchange.kit import faults
from app.services.exchange.kit.faults import Fault
from app.services.exchange.kit.sheets import Line, Sheet

Choice = TypeVar("Choice")

_REMEMBERED = 200_000


class Cells:
    """Reads a sheet line by line; `faults` gathers what was wrong with the lines so far.

    Days and amounts that were read once are remembered: a history of millions of lines has few
    different ones.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.faults: list[Fault] = []
        self._column = {name: position for position, name in enumerate(sheet.header)}
        self._days: dict[str, date | None] = {}
        self._amounts: dict[str, int | None] = {}
        self._number = 0
        self._cells: list[str] = []

    def take(self, line: Line) -> bool:
        """Read this line from now on; False, with a fault, where its columns do not fit."""
        self._number, self._cells = line.number, line.cells
        expected = len(self.sheet.header)
        if len(line.cells) < expected or any(line.cells[expected:]):
            self.fault(faults.COLUMN_COUNT, found=str(len(line.cells)), expected=str(expected))
            return False
        return True

    @property
    def line_number(self) -> int:
        """The line that is being read."""
        return self._number

    def fault(self, template: str, **params: str) -> None:
        """Say what is wrong with the line that is being read."""
        self.faults.append(Fault(self.sheet.name, self._number, template, params))

    def text(self, column: str, *, required: bool = False) -> str:
        """The cell as it stands; empty where the sheet lacks the column."""
        position = self._column.get(column)
        value = self._cells[position].strip() if position is not None else ""
        if required and not value:
            self.fault(faults.EMPTY, column=column)
        if "\ufffd" in value:
            self.fault(faults.UNREADABLE_TEXT, column=column)
        return value

    def day(self, column: str, *, required: bool = False) -> date | None:
        """The cell as a day; None where it is empty or, with a fault, no day."""
        value = self.text(column, required=required)
        if not value:
            return None
        if value not in self._days:
            if len(self._days) > _REMEMBERED:
                self._days.clear()
            self._days[value] = _day(value)
        day = self._days[value]
        if day is None:
            self.fault(faults.NO_DATE, value=value, column=column)
        return day

    def cents(self, column: str) -> int | None:
        """The cell as an amount; None where it is empty or, with a fault, no amount."""
        value = self.text(column)
        if not value:
            return None
        if value not in self._amounts:
            if len(self._amounts) > _REMEMBERED:
                self._amounts.clear()
            self._amounts[value] = _cents(value)
        amount = self._amounts[value]
        if amount is None:
            self.fault(faults.NO_AMOUNT, value=value, column=column)
        return amount

    def measure(self, column: str) -> Decimal | None:
        """The cell as a measure such as square metres; None where empty or, with a fault, none."""
        value = self.text(column)
        if not value:
            return None
        try:
            return parse_decimal(value)
        except ValueError:
            self.fault(faults.NO_NUMBER, value=value, column=column)
            return None

    def number(self, column: str) -> int | None:
        """The cell as a whole number; None where it is empty or, with a fault, no number."""
        value = self.text(column)
        if not value:
            return None
        if not (value.isascii() and value.isdigit()):
            self.fault(faults.NO_NUMBER, value=value, column=column)
            return None
        return int(value)

    def choice(
        self, column: str, choices: Mapping[str, Choice], default: Choice | None = None
    ) -> Choice | None:
        """The cell as one of `choices`; `default` where it is empty."""
        value = self.text(column, required=default is None)
        if not value:
            return default
        chosen = choices.get(value.lower())
        if chosen is None:
            self.fault(faults.NO_CHOICE, value=value, column=column, choices=", ".join(choices))
        return chosen


def _day(value: str) -> date | None:
    try:
        return parse_date(value)
    except ValueError:
        return None


def _cents(value: str) -> int | None:
    try:
        return parse_money(value)
    except ValueError:
        return None
