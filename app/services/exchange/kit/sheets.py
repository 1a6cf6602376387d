"""Reading one sheet of the kit, whatever program wrote it.

CSV as Italian spreadsheets write it (Windows-1252 or UTF-8, with or without BOM; `;`, `,` or tab)
and Excel workbooks give the same thing: line numbers and cells as text the Italian way.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date

_CHUNK = 1 << 20
_WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".ods", ".xls")
_TEXT_ENDINGS = (".csv", ".txt")


@dataclass(frozen=True)
class Sheet:
    """A sheet that was found: how it is written, and its header in small letters.

    `encoding` and `delimiter` are empty for a workbook.
    """

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]

    @property
    def name(self) -> str:
        """File name, as faults quote it."""
        return self.path.name


@dataclass(frozen=True)
class Line:
    """One row: its line number in the file, its cells, and the share of the file behind it."""

    number: int
    cells: list[str]
    done: int


def find_sheet(folder: Path, stem: str) -> Sheet | None:
    """The sheet called `stem` in a folder, whatever its ending and capitals; None if absent.

    Raises OfficeError when the file cannot be read.
    """
    for path in sorted(folder.iterdir()):
        ending = path.suffix.lower()
        if path.stem.lower() == stem and ending in (*_TEXT_ENDINGS, *_WORKBOOK_ENDINGS):
            return _recognise(path)
    return None


def _recognise(path: Path) -> Sheet:
    if path.suffix.lower() in _WORKBOOK_ENDINGS:
        header = next((line.cells for line in _workbook_lines(path)), [])
        return Sheet(path, "", "", _clean(header))
    encoding = _encoding_of(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        first = file.readline()
    delimiter = max(";,\t", key=first.count)
    header = next(csv.reader([first], delimiter=delimiter), [])
    return Sheet(path, encoding, delimiter, _clean(header))


def _clean(header: list[str]) -> tuple[str, ...]:
    return tuple(cell.strip().lower().replace(" ", "_") for cell in header)


def _encoding_of(path: Path) -> str:
    """UTF-8 where every byte says so, else the Windows code page of Italian spreadsheets."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        start = file.read(3)
        file.seek(0)
        if start == codecs.BOM_UTF8:
            return "utf-8-sig"
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


@contextmanager
def open_lines(sheet: Sheet) -> Iterator[Iterator[Line]]:
    """The lines below the header, blank ones left out."""
    if not sheet.encoding:
        lines = _workbook_lines(sheet.path)
        next(lines, None)
        yield (line for line in lines if any(line.cells))
        return
    with sheet.path.open("rb") as raw:
        text = io.TextIOWrapper(raw, encoding=sheet.encoding, errors="replace", newline="")
        yield _text_lines(raw, text, sheet.delimiter)


def _text_lines(raw: BinaryIO, text: io.TextIOWrapper, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(text, delimiter=delimiter)
    next(reader, None)
    number = reader.line_num + 1
    for cells in reader:
        if any(cells):
            yield Line(number, cells, raw.tell())
        # A quoted cell may hold line breaks: a row is named by the line on which it begins.
        number = reader.line_num + 1


def _workbook_lines(path: Path) -> Iterator[Line]:
    # Only workbooks need it, and most kits have none.
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        first = sheet.start[0] if sheet.start else 0
        for number, row in enumerate(sheet.iter_rows(), start=first + 1):
            yield Line(number, [_cell_text(cell) for cell in row], number)
    except (CalamineError, OSError) as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The workbook {name} cannot be read."), name=path.name
        ) from error


def _cell_text(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return format_date(cell)
    if isinstance(cell, float):
        # Excel keeps amounts as binary fractions; nine digits bring the typed decimals back.
        text = f"{cell:.9f}".rstrip("0").rstrip(".")
        return text.replace(".", ",")
    return str(cell)
