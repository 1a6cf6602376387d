"""How one bank writes its rows throughout a file: what breaks the habit is damaged or in doubt."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.bank_statements.readers.cells import (
    DayOrder,
    is_year_first,
    needs_order,
    proven_order,
    tells_decimal_comma,
)
from app.services.bank_statements.readers.grid import Grid, GridRow
from app.services.bank_statements.readers.layout import Layout

TWO_DECIMALS = re.compile(r"[.,] ?\d{2}\D*$")
LONE_ZERO = re.compile(r"[.,] ?0\D*$")
_PADDED = re.compile(r"[.,] ?\d0\D*$")
_SHORT_YEAR = re.compile(r"\d\D+\d{1,2}\D+\d{2}")
_PADDED_DAY = re.compile(r"0\d[/.\-]")
_SHORT_DAY = re.compile(r"\d[/.\-]")
_LONG_YEAR = re.compile(r"(?:\D|^)(?:\d{4}|\d{8})(?:\D|$)")
_MINUS = re.compile(r"[-−–(]")
_NOT_ZERO = re.compile(r"[1-9]")
_FEWEST = 3
_MOST = 10
"""A habit is what all but one in ten do; a doubt is what more than one in ten say."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What holds for every movement of a file.

    `width` is the number of cells of a row, None where they vary. `pads_decimals` tells that
    whole amounts are written `5,00`, `has_lone_zeros` that they are written `5,0`, and
    `has_short_amounts` that some row before the last one has an amount without two decimals.
    `out_is_negative` tells whether money out carries a minus in its own column; None where it
    cannot be told. `long_year_columns` are those whose days have years of four figures, and
    `pads_days` tells that the first days of a month are written `01`. `cut_row` is the number of
    the row at which the file breaks off without a line's end, 0 where none does.
    """

    width: int | None
    pads_decimals: bool
    has_lone_zeros: bool
    has_short_amounts: bool
    out_is_negative: bool | None
    has_doubtful_days: bool
    has_doubtful_amounts: bool
    has_years_in_front: bool
    long_year_columns: frozenset[int]
    pads_days: bool
    cut_row: int


def habits_of(grid: Grid, layout: Layout, rows: Sequence[GridRow], header_width: int) -> Habits:
    """Learn how `rows`, those below the header, are written."""
    amounts = _filled(rows, layout.amounts)
    days = _filled(
        rows, [column for column in (layout.day, layout.value_day) if column is not None]
    )
    last = rows[-1].number if rows else 0
    return Habits(
        width=None if grid.is_workbook else _width(rows, header_width, len(layout.header)),
        pads_decimals=not grid.is_workbook and _pads_decimals(amounts),
        has_lone_zeros=sum(bool(LONE_ZERO.search(text)) for text in amounts) > 1,
        has_short_amounts=any(
            not TWO_DECIMALS.search(text) for text in _filled(rows[:-1], layout.amounts)
        ),
        out_is_negative=_out_is_negative(layout, rows),
        has_doubtful_days=_has_doubtful_days(days, layout.day_order),
        has_doubtful_amounts=_has_doubtful_amounts(amounts, decimal_comma=layout.decimal_comma),
        has_years_in_front=is_year_first(days),
        long_year_columns=frozenset(
            column
            for column in (layout.day, layout.value_day)
            if column is not None and _writes_long_years(_filled(rows, [column]))
        ),
        pads_days=any(_PADDED_DAY.match(text) for text in days),
        cut_row=last if grid.ends_mid_line else 0,
    )


def _filled(rows: Sequence[GridRow], columns: Sequence[int]) -> list[str]:
    return [
        text
        for row in rows
        for column in columns
        if column < len(row.cells) and (text := row.cells[column])
    ]


def _width(rows: Sequence[GridRow], header_width: int, named_width: int) -> int | None:
    """The cells of a row: as most rows have, else as many as the header; None where rows end
    after their last filled cell, as some programs write them. `named_width` leaves nameless cells
    at the header's end out."""
    widths = Counter(len(row.cells) for row in rows)
    if not widths:
        return None
    usual, count = widths.most_common(1)[0]
    if 0 < header_width < usual and any(
        any(row.cells[named_width:]) or (len(rows) == 1 and not row.cells[header_width - 1])
        for row in rows
        if len(row.cells) == usual
    ):
        return header_width
    if count == 1 and usual < named_width:
        return header_width
    if _MOST * count >= (_MOST - 1) * len(rows) or not header_width:
        return usual
    shorter = sum(number for width, number in widths.items() if width < header_width)
    is_trimmed = max(widths) <= header_width and all(row.cells[-1] for row in rows)
    if is_trimmed and shorter > 1 and 5 * shorter >= len(rows):
        return None
    return usual if 2 * count > len(rows) else header_width


def _pads_decimals(amounts: Sequence[str]) -> bool:
    """Whether some whole amount has its zeros, or hardly any amount is without two decimals."""
    if any(_PADDED.search(text) for text in amounts):
        return True
    usual = sum(bool(TWO_DECIMALS.search(text)) for text in amounts)
    others = len(amounts) - usual
    return usual >= _FEWEST and (others == 1 or _MOST * others <= len(amounts))


def _writes_long_years(days: Sequence[str]) -> bool:
    """Whether a year of two figures is more likely the rest of a longer one."""
    whole = sum(bool(_LONG_YEAR.search(text)) for text in days)
    short = sum(bool(_SHORT_YEAR.search(text)) for text in days) - whole
    return whole > 0 and whole >= short


def _out_is_negative(layout: Layout, rows: Sequence[GridRow]) -> bool | None:
    if layout.money_out is None:
        return False
    signs = Counter(
        bool(_MINUS.search(text))
        for text in _filled(rows, [layout.money_out])
        if _NOT_ZERO.search(text)
    )
    if signs[True] == signs[False]:
        return None
    return signs[True] > signs[False]


def _has_doubtful_days(days: Sequence[str], order: DayOrder) -> bool:
    proofs = Counter(proven_order(text) for text in days)
    for_it = proofs[order]
    against = proofs[DayOrder.DAY_FIRST] + proofs[DayOrder.MONTH_FIRST] - for_it
    return _MOST * against > for_it


def _has_doubtful_amounts(amounts: Sequence[str], *, decimal_comma: bool) -> bool:
    told = Counter(tells_decimal_comma(text) for text in amounts)
    return _MOST * told[not decimal_comma] > told[decimal_comma]


def is_doubtful_day(text: str, habits: Habits) -> bool:
    """Whether a day may be another one as well, in a file that writes both orders."""
    return habits.has_years_in_front or (habits.has_doubtful_days and needs_order(text))


def is_doubtful_amount(text: str, habits: Habits) -> bool:
    """Whether an amount may be another one as well, in a file that writes both styles."""
    has_separator = "," in text or "." in text
    return habits.has_doubtful_amounts and has_separator and tells_decimal_comma(text) is None


def is_cut_day(text: str, column: int | None, habits: Habits) -> bool:
    """Whether a day may have lost its first figure or a part of its year, which others have."""
    if column in habits.long_year_columns and not _LONG_YEAR.search(text):
        return True
    return habits.pads_days and bool(_SHORT_DAY.match(text))
