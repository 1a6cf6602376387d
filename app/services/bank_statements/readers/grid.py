"""A bank's spreadsheet as rows of text, whatever program wrote it."""

import codecs
import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.services.bank_statements.readers.headings import names_movements
from app.services.bank_statements.readers.html_table import table_rows
from app.services.bank_statements.readers.values import lines_of

_DELIMITERS = ";\t|,"
_DECLARED_DELIMITER = re.compile(r"\ufeff?sep=(.)\s*", re.IGNORECASE)
_SNIFFED_LINES = 60
_FEWEST_COLUMNS = 3
_ZIP = b"PK\x03\x04"
_WORKBOOK_STARTS = (_ZIP, b"\xd0\xcf\x11\xe0")
_LONGEST_CELL = 20_000
_MOST_CELLS = 5_000_000
_MOST_BYTES = 512 * 1024 * 1024
_NOISE_PLACES = 9


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row; `number` is the line of the file on which it begins, from 1."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """Every row of a sheet, blank ones too. Figures of a workbook come with a decimal comma.

    `ends_mid_line` tells of a text file whose last line has no end: it may have been cut off.
    """

    rows: tuple[GridRow, ...]
    is_workbook: bool
    ends_mid_line: bool = False


def read_grid(name: str, content: bytes) -> Grid:
    """Read a CSV file (any separator and code page), a workbook of Excel or LibreOffice, or the
    table of a web page that a bank calls one.

    Raises OfficeError for a file that is none of them.
    """
    if content.startswith(_WORKBOOK_STARTS):
        return Grid(tuple(_workbook_rows(name, content)), is_workbook=True)
    text = _decoded(name, content)
    if text.lstrip().startswith("<"):
        found, is_open = table_rows(text)
        page = tuple(GridRow(number, cells) for number, cells in found)
        return Grid(page, is_workbook=False, ends_mid_line=is_open)
    rows = tuple(_text_rows(text))
    return Grid(rows, is_workbook=False, ends_mid_line=not text.endswith(("\n", "\r")))


def _decoded(name: str, content: bytes) -> str:
    """The text of a file: by its mark, else UTF-8 where every byte agrees, else Windows-1252."""
    start = content[:2000]
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return _text_only(name, content.decode("utf-16"))
        if start.count(0) > len(start) // 4:
            order = "utf-16-le" if start[1::2].count(0) > start[0::2].count(0) else "utf-16-be"
            return _text_only(name, content.decode(order))
    except UnicodeDecodeError as error:
        raise _no_text(name) from error
    try:
        return _text_only(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _text_only(name, content.decode("cp1252", errors="replace"))


def _text_only(name: str, text: str) -> str:
    if "\0" in text:
        raise _no_text(name)
    return text


def _no_text(name: str) -> OfficeError:
    return OfficeError(
        QT_TRANSLATE_NOOP("errors", "{name} is not a text file: it cannot be read."), name=name
    )


def _text_rows(text: str) -> Iterator[GridRow]:
    """The rows of a text file. A quotation mark that was opened and never closed, or closed rows
    later, would swallow movements: from there on each line stands for itself."""
    delimiter = _delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    try:
        for cells in reader:
            following = reader.line_num + 1
            if following > number + 1 and _swallowed_rows(cells, delimiter):
                break
            yield GridRow(number, tuple(cell.strip() for cell in cells))
            number = following
        else:
            return
    except csv.Error:
        pass
    lines = lines_of(text)
    for line in lines[number - 1 :] if lines[-1] else lines[number - 1 : -1]:
        yield GridRow(number, _cells_of(line, delimiter))
        number += 1


def _swallowed_rows(cells: list[str], delimiter: str) -> bool:
    """Whether a cell over several lines holds what was a row of its own."""
    for cell in cells:
        lines = lines_of(cell)
        if len(cell) > _LONGEST_CELL or any(line.count(delimiter) >= 2 for line in lines[1:]):
            return True
        if len(lines) > 1 and lines[0].count(delimiter) >= 2:
            return True
    return False


def _cells_of(line: str, delimiter: str) -> tuple[str, ...]:
    """The cells of one line; a line with an unclosed mark stays whole, to be told as faulty."""
    if line.count('"') % 2:
        return (line,)
    try:
        return tuple(cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), []))
    except csv.Error:
        return (line,)


def _delimiter_of(text: str) -> str:
    """The separator that the file names (`sep=;`), else the one by which a line is the header,
    else by which most lines have the same number of columns."""
    lines = [line for line in lines_of(text[: _SNIFFED_LINES * _LONGEST_CELL]) if line.strip()]
    lines = lines[:_SNIFFED_LINES]
    if lines and (declared := _DECLARED_DELIMITER.fullmatch(lines[0])):
        return declared[1]

    def agreement(delimiter: str) -> tuple[bool, int, int]:
        try:
            rows = list(csv.reader(lines, delimiter=delimiter))
        except csv.Error:
            return False, 0, 0
        wide = Counter(len(row) for row in rows if len(row) >= _FEWEST_COLUMNS)
        most = max(((count, width) for width, count in wide.items()), default=(0, 0))
        return any(names_movements(row) for row in rows), *most

    return max(_DELIMITERS, key=agreement)


def _workbook_rows(name: str, content: bytes) -> list[GridRow]:
    """The sheet with the movements: the first one with a header row, else the first one filled."""
    # Few statements are workbooks.
    from python_calamine import CalamineError, CalamineWorkbook, WorksheetNotFound

    sheets: list[list[GridRow]] = []
    if _unpacked_size(content) > _MOST_BYTES:
        raise _unreadable(name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for sheet_name in book.sheet_names:
            sheet = book.get_sheet_by_name(sheet_name)
            if sheet.height * sheet.width > _MOST_CELLS:
                raise _unreadable(name)
            first = sheet.start[0] if sheet.height and sheet.start else 0
            rows = enumerate(sheet.iter_rows() if sheet.height else (), start=first + 1)
            sheets.append(
                [GridRow(number, tuple(_cell_text(cell) for cell in row)) for number, row in rows]
            )
    except (CalamineError, WorksheetNotFound, OSError, ValueError) as error:
        raise _unreadable(name) from error
    with_movements = [
        rows for rows in sheets if any(names_movements(row.cells) for row in rows[:_SNIFFED_LINES])
    ]
    if len(with_movements) > 1:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} has movements on several sheets: save each of them as a file of its own.",
            ),
            name=name,
        )
    return next(iter(with_movements or [rows for rows in sheets if rows]), [])


def _unpacked_size(content: bytes) -> int:
    """Bytes of a zipped workbook once unpacked: a small file may hold more than the memory."""
    if not content.startswith(_ZIP):
        return 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return 0


def _unreadable(name: str) -> OfficeError:
    return OfficeError(
        QT_TRANSLATE_NOOP("errors", "The workbook {name} cannot be read."), name=name
    )


def _cell_text(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return format_date(cell)
    if isinstance(cell, float):
        return _figure(cell)
    return str(cell).strip()


def _figure(value: float) -> str:
    """What was typed: workbooks keep amounts as binary fractions, of which the shortest decimal
    is the typed one; nine places take the noise of sums away, and more than two decimals stay."""
    typed = Decimal(repr(value))
    exponent = typed.as_tuple().exponent
    if not isinstance(exponent, int):
        return str(value)
    if exponent < -_NOISE_PLACES:
        typed = round(typed, _NOISE_PLACES)
    whole, _, rest = f"{typed:f}".partition(".")
    rest = rest.rstrip("0")
    if not rest:
        return "0" if whole == "-0" else whole
    return f"{whole},{rest}"
