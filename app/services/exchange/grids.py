"""Any list of the window as an Excel file or as CSV, with Italian formats.

Rows come one at a time, so a list of any length is written without holding it.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import NOT_AVAILABLE, format_date, format_decimal, format_money

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MONEY_KINDS = frozenset({"money", "euro", "balance"})
NUMBER_KINDS = frozenset({"money", "euro", "balance", "number", "percent", "days"})

# Excel stores number formats the English way and shows them with the system's separators.
_NUMBER_FORMATS = {
    "money": "#,##0.00",
    "euro": "[$€-410] #,##0.00",
    "balance": "[$€-410] #,##0.00",
    "number": "#,##0.######",
    "percent": "0.0",
    "days": "0",
    "date": "dd/mm/yyyy",
    "instant": "dd/mm/yyyy hh:mm",
    "text": "@",
    "state": "@",
}
_WIDTHS = {
    "money": 14,
    "euro": 14,
    "balance": 14,
    "date": 12,
    "number": 12,
    "percent": 10,
    "days": 10,
}
_TEXT_WIDTH = 28
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def export_xlsx(
    path: Path, headers: Sequence[str], kinds: Sequence[str], rows: Iterable[Sequence[object]]
) -> int:
    """Write one sheet with typed cells; gives the number of rows.

    `kinds` says per column what the values are: text, money, euro or balance (cents), date, number,
    percent, days, state. An exception from `rows` leaves no file behind. Raises OfficeError where
    the file cannot be written.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with _replacing(path) as unfinished:
        try:
            with Workbook(str(unfinished), {"constant_memory": True}) as book:
                return _fill(book, headers, kinds, rows)
        except FileCreateError as error:
            raise OSError(*error.args) from error


def _fill(
    book: "Workbook",
    headers: Sequence[str],
    kinds: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> int:
    sheet = book.add_worksheet()
    formats = {
        kind: book.add_format({"num_format": shape}) for kind, shape in _NUMBER_FORMATS.items()
    }
    bold = {"bold": True, "bottom": 1}
    titles = (book.add_format(bold), book.add_format({**bold, "align": "right"}))
    for column, (title, kind) in enumerate(zip(headers, kinds, strict=True)):
        sheet.set_column(column, column, max(_WIDTHS.get(kind, _TEXT_WIDTH), len(title)))
        sheet.write_string(0, column, title, titles[kind in NUMBER_KINDS])
    sheet.freeze_panes(1, 0)
    count = 0
    for count, row in enumerate(rows, start=1):
        for column, (kind, value) in enumerate(zip(kinds, row, strict=True)):
            _write_cell(sheet, count, column, kind, value, formats)
    sheet.autofilter(0, 0, max(count, 1), len(headers) - 1)
    return count


def export_csv(
    path: Path, headers: Sequence[str], kinds: Sequence[str], rows: Iterable[Sequence[object]]
) -> int:
    """Write CSV as Italian spreadsheets read it: UTF-8 with BOM, `;`, comma, dd/mm/yyyy.

    Kinds, result and errors as for `export_xlsx`.
    """
    with (
        _replacing(path) as unfinished,
        unfinished.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        return _write_csv(file, headers, kinds, rows)


def _write_csv(
    file: TextIO, headers: Sequence[str], kinds: Sequence[str], rows: Iterable[Sequence[object]]
) -> int:
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers)
    count = 0
    for row in rows:
        writer.writerow([_as_text(kind, value) for kind, value in zip(kinds, row, strict=True)])
        count += 1
    return count


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that takes its place once it is whole. Raises OfficeError where it cannot."""
    with _replacing(path) as unfinished:
        unfinished.write_bytes(content)


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place once it is whole."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        # A place that cannot be written is told before the rows are read.
        unfinished.touch()
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The file {name} cannot be written: {reason}. Is it open in another program?",
            ),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _write_cell(
    sheet: "Worksheet",
    row: int,
    column: int,
    kind: str,
    value: object,
    formats: dict[str, "Format"],
) -> None:
    shape = formats.get(kind, formats["text"])
    if value is None:
        if kind == "percent":
            sheet.write_string(row, column, NOT_AVAILABLE, shape)
    elif kind in MONEY_KINDS and isinstance(value, int):
        sheet.write_number(row, column, value / 100, shape)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, datetime):
        # Excel knows no time zones: the instant is written as the office's clock showed it.
        local = value.astimezone().replace(tzinfo=None) if value.tzinfo else value
        sheet.write_datetime(row, column, local, formats["instant"])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats["date"])
    elif isinstance(value, int | float | Decimal):
        number_shape = shape if kind in NUMBER_KINDS else formats["number"]
        sheet.write_number(row, column, float(value), number_shape)
    else:
        sheet.write_string(row, column, str(value), shape)


def _as_text(kind: str, value: object) -> str:
    if value is None:
        return NOT_AVAILABLE if kind == "percent" else ""
    if kind in MONEY_KINDS and isinstance(value, int):
        return format_money(value)
    if isinstance(value, datetime):
        local = value.astimezone() if value.tzinfo else value
        return f"{format_date(local.date())} {local:%H:%M}"
    if isinstance(value, date):
        return format_date(value)
    writers: list[tuple[type, Callable[..., str]]] = [
        (bool, lambda truth: "sì" if truth else "no"),
        (int, str),
        (Decimal, format_decimal),
        (float, _float_as_text),
    ]
    for kind_of_value, writer in writers:
        if isinstance(value, kind_of_value):
            return writer(value)
    text = str(value)
    # A name such as "=cmd|…" must stay a text when a spreadsheet opens the file.
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _float_as_text(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".").replace(".", ",")
