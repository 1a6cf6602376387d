"""A bank's spreadsheet as rows of text, whatever program wrote it."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date

_DELIMITERS = ";\t|,"
_SNIFFED_LINES = 60
_FEWEST_COLUMNS = 3
_WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LONGEST_CELL = 20_000
_MOST_CELLS = 5_000_000


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row; `number` is the line of the file on which it begins, from 1."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """Every row of a sheet, blank ones too. Amounts of a workbook come with a decimal comma."""

    rows: tuple[GridRow, ...]
    is_workbook: bool


def read_grid(name: str, content: bytes) -> Grid:
    """Read a CSV file (any separator and code page) or an Excel workbook.

    Raises OfficeError for a file that is neither.
    """
    if content.startswith(_WORKBOOK_STARTS):
        return Grid(tuple(_workbook_rows(name, content)), is_workbook=True)
    return Grid(tuple(_text_rows(_decoded(name, content))), is_workbook=False)


def _decoded(name: str, content: bytes) -> str:
    """The text of a file: by its mark, else UTF-8 where every byte agrees, else Windows-1252."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _no_zeros(name, content.decode(encoding, errors="replace"))
    start = content[:2000]
    if start.count(0) > len(start) // 4:
        order = "utf-16-le" if start[1::2].count(0) > start[0::2].count(0) else "utf-16-be"
        return _no_zeros(name, content.decode(order, errors="replace"))
    try:
        return _no_zeros(name, content.decode("utf-8"))
    except UnicodeDecodeError:
        return _no_zeros(name, content.decode("cp1252", errors="replace"))


def _no_zeros(name: str, text: str) -> str:
    if "\0" in text:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "{name} is not a text file: it cannot be read."), name=name
        )
    return text


def _text_rows(text: str) -> Iterator[GridRow]:
    delimiter = _delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    try:
        for cells in reader:
            if any(len(cell) > _LONGEST_CELL for cell in cells):
                break
            yield GridRow(number, tuple(cell.strip() for cell in cells))
            number = reader.line_num + 1
        else:
            return
    except csv.Error:
        pass
    # A quotation mark within a text, or one that was opened and never closed and would swallow
    # the rest of the file: from here on each line stands for itself.
    for line in text.splitlines()[number - 1 :]:
        yield GridRow(number, _cells_of(line, delimiter))
        number += 1


def _cells_of(line: str, delimiter: str) -> tuple[str, ...]:
    """The cells of one line; a line with an unclosed mark stays whole, to be told as faulty."""
    if line.count('"') % 2:
        return (line,)
    try:
        return tuple(cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), []))
    except csv.Error:
        return (line,)


def _delimiter_of(text: str) -> str:
    """The separator by which most lines have the same number of columns."""
    lines = [line for line in text.splitlines()[:_SNIFFED_LINES] if line.strip()]

    def agreement(delimiter: str) -> tuple[int, int]:
        try:
            counts = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
        except csv.Error:
            return 0, 0
        wide = {count: rows for count, rows in counts.items() if count >= _FEWEST_COLUMNS}
        return max(((rows, count) for count, rows in wide.items()), default=(0, 0))

    return max(_DELIMITERS, key=agreement)


def _workbook_rows(name: str, content: bytes) -> Iterator[GridRow]:
    # Few statements are workbooks.
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for sheet_name in book.sheet_names:
            sheet = book.get_sheet_by_name(sheet_name)
            if sheet.height * sheet.width > _MOST_CELLS:
                raise _unreadable(name)
            if sheet.height:
                first = sheet.start[0] if sheet.start else 0
                for number, row in enumerate(sheet.iter_rows(), start=first + 1):
                    yield GridRow(number, tuple(_cell_text(cell) for cell in row))
                return
    except (CalamineError, OSError, ValueError) as error:
        raise _unreadable(name) from error


def _unreadable(name: str) -> OfficeError:
    return OfficeError(
        QT_TRANSLATE_NOOP("errors", "The workbook {name} cannot be read."), name=name
    )


def _cell_text(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return format_date(cell)
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        # Workbooks keep amounts as binary fractions; the shortest decimal that gives the same
        # fraction is what was typed, and nine places take the noise of sums away.
        typed = Decimal(repr(cell))
        exponent = typed.as_tuple().exponent
        if isinstance(exponent, int) and exponent < -9:
            typed = round(typed, 9).normalize()
        return f"{typed:f}".rstrip("0").rstrip(".").replace(".", ",") if typed else "0"
    return str(cell).strip()
