"""The declaration of a table's columns, and how their values are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Generic, Literal, TypeVar

from app.models.formats import (
    format_date,
    format_decimal,
    format_euro,
    format_money,
    format_percent,
)
from app.ui.translation import QT_TRANSLATE_NOOP, translate

Row = TypeVar("Row")

Kind = Literal["text", "money", "euro", "balance", "date", "number", "percent", "days", "state"]
"""money: cents as `1.234,56`; euro: cents as `€ 1.234,56`; balance: the same,
with a word instead of a sign where it is a credit; days: a count of days; state: a word
of the "States" translation context."""

RIGHT_ALIGNED = frozenset({"money", "euro", "balance", "number", "percent", "days"})
NOTHING = "–"
DAYS = QT_TRANSLATE_NOOP("Columns", "{0} d")
CREDIT = QT_TRANSLATE_NOOP("Columns", "{0} in credit")


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: what it is called, where its value comes from and how it is shown.

    `title` is English, marked with QT_TRANSLATE_NOOP("Columns", …). `value` must not touch
    widgets or the database: it runs in a worker. `order` is the name that the listing's `keys`
    sorts by; without it a lazy table cannot be sorted by this column. `colour` gives a role of
    `theme.Colours` such as "arrears", or None; `icon` a name of `icons.icon`, or None.
    """

    key: str
    title: str
    value: Callable[[Row], object]
    kind: Kind = "text"
    width: int = 120
    order: str | None = None
    colour: Callable[[Row], str | None] | None = None
    hidden: bool = False
    explanation: str = ""
    icon: Callable[[Row], str | None] | None = None

    @property
    def right(self) -> bool:
        """Whether the column and its title stand at the right."""
        return self.kind in RIGHT_ALIGNED

    def translated_title(self) -> str:
        """The title in the window's language."""
        return translate("Columns", self.title)


@dataclass(frozen=True)
class Line(Generic[Row]):
    """A row ready to be painted: its texts and colour roles, one per column."""

    row: Row
    texts: tuple[str, ...]
    roles: tuple[str | None, ...]


def make_line(columns: Sequence[Column[Row]], row: Row) -> Line[Row]:
    """Write every value of `row` once, so that painting only looks up."""
    return Line(
        row,
        tuple(write(column.kind, column.value(row)) for column in columns),
        tuple(column.colour(row) if column.colour else None for column in columns),
    )


def write(kind: Kind, value: object) -> str:
    """A value as the office reads it; nothing is shown as a dash."""
    if kind == "percent" and (value is None or isinstance(value, int | float)):
        return format_percent(value)
    if value is None or value == "":
        return NOTHING
    if kind == "balance" and isinstance(value, int) and value < 0:
        return translate("Columns", CREDIT).format(format_euro(-value))
    if kind in ("money", "euro", "balance") and isinstance(value, int):
        return format_money(value) if kind == "money" else format_euro(value)
    if kind == "days" and isinstance(value, int):
        return translate("Columns", DAYS).format(value)
    if kind == "state":
        return translate("States", str(value))
    return _write_plain(value)


def exported(column: Column[Row], row: Row) -> object:
    """A value as a sheet keeps it: the bare value, a state as its word."""
    value = column.value(row)
    return translate("States", str(value)) if column.kind == "state" and value else value


def _write_plain(value: object) -> str:
    if isinstance(value, datetime):
        local = value.astimezone() if value.tzinfo else value
        return f"{format_date(local.date())} {local:%H:%M}"
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, bool):
        return translate("Columns", YES) if value else translate("Columns", NO)
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if isinstance(value, Decimal):
        return format_decimal(value)
    if isinstance(value, float):
        return f"{value:.1f}".replace(".", ",")
    return str(value)


YES = QT_TRANSLATE_NOOP("Columns", "yes")
NO = QT_TRANSLATE_NOOP("Columns", "no")
