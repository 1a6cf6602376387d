"""The front door: what a file is, told from what stands in it, never from its name."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.models.bank_statements import StatementFormat
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.services.bank_statements.readers.camt import read_camt
from app.services.bank_statements.readers.cbi import read_cbi
from app.services.bank_statements.readers.grid import Grid, read_grid
from app.services.bank_statements.readers.html_table import holds_movements
from app.services.bank_statements.readers.layout import Layout, signatures_of
from app.services.bank_statements.readers.layout_guess import guess_layout
from app.services.bank_statements.readers.mt940 import read_mt940
from app.services.bank_statements.readers.ofx import read_ofx
from app.services.bank_statements.readers.spreadsheet import read_spreadsheet
from app.services.bank_statements.readers.statement_file import StatementFile
from app.services.bank_statements.readers.values import check_size, text_of

_READERS: Mapping[StatementFormat, Callable[[bytes], StatementFile]] = {
    StatementFormat.CAMT_052: read_camt,
    StatementFormat.CAMT_053: read_camt,
    StatementFormat.CAMT_054: read_camt,
    StatementFormat.MT940: read_mt940,
    StatementFormat.OFX: read_ofx,
    StatementFormat.CBI: read_cbi,
}
_CAMT = {
    "Stmt": StatementFormat.CAMT_053,
    "Rpt": StatementFormat.CAMT_052,
    "Ntfctn": StatementFormat.CAMT_054,
}
_STATEMENT_ELEMENT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,60}:)?(Stmt|Rpt|Ntfctn)[\s>]")
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF")
_ARCHIVES = (_ZIP, b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
_SHEETS = ("xl/workbook.", "content.xml")
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<head|<body|<table)", re.IGNORECASE)
_OFX = re.compile(r"OFXHEADER|<OFX>", re.IGNORECASE)
_SWIFT_TAG = re.compile(r"^:(20|25|28C?|60[FM]|61|86|62[FM]):", re.MULTILINE)
_CBI_HEAD = re.compile(r" ?(?:RH|EC|RP|RA|DT|IB|IM|IR|PC|PE|IL|AL|EP)[A-Z0-9 ]{10}\d{6}")
_CBI_RECORD = re.compile(r"^ ?(?:(RH|EC|EF)[A-Z0-9 ]{10}\d{6}|(6[1-5])\d{7})", re.MULTILINE)
_SEPARATORS = (";", "\t", "|", ",")
_MONEY_TAGS = frozenset(("60F", "60M", "61", "62F", "62M"))
_HEADER = 4_000
_LOOKED_AT = 200_000


_PDF = QT_TRANSLATE_NOOP(
    "errors",
    "{name} is a PDF, made for reading: take the statement from the bank as CAMT, CBI, CSV, "
    "Excel, MT940 or OFX.",
)
_PICTURE = QT_TRANSLATE_NOOP("errors", "{name} is a picture, not a bank statement.")
_ARCHIVE = QT_TRANSLATE_NOOP(
    "errors", "{name} is an archive: unpack it, and import the statements in it one by one."
)
_WEB_PAGE = QT_TRANSLATE_NOOP(
    "errors",
    "{name} is a web page, whatever its ending: take the statement from the bank in another "
    "format.",
)
_OTHER_XML = QT_TRANSLATE_NOOP(
    "errors", "{name} is XML, but holds no bank statement (CAMT.052, CAMT.053 or CAMT.054)."
)
_NOTHING = QT_TRANSLATE_NOOP("errors", "{name} is no bank statement in a format that is known.")


@dataclass(frozen=True, slots=True)
class UnknownLayout:
    """A spreadsheet whose columns neither the office nor its header row names."""

    grid: Grid


def read_statement_file(
    name: str, content: bytes, layouts: Mapping[str, Layout]
) -> StatementFile | UnknownLayout:
    """Read a bank's file, whatever it is. `layouts` are the remembered ones by signature.

    A remembered layout wins over what the header row tells. Raises OfficeError, in one
    sentence, for what is no bank statement or cannot be read at all.
    """
    found = recognise(name, content)
    if found in _READERS:
        return _READERS[found](content)
    grid = read_grid(name, content)
    remembered = (layouts[known] for known in signatures_of(grid) if known in layouts)
    layout = next(remembered, None) or guess_layout(grid)
    if layout is None:
        return UnknownLayout(grid)
    return read_spreadsheet(grid, layout, found)


def recognise(name: str, content: bytes) -> StatementFormat:
    """The format of a bank's file. Raises OfficeError for a file that holds no statement."""
    check_size(content)
    if content.startswith(_OLD_WORKBOOK) or _is_workbook(content):
        return StatementFormat.EXCEL
    if b"%PDF-" in content[:1024]:
        raise OfficeError(_PDF, name=name)
    if content.startswith(_PICTURES):
        raise OfficeError(_PICTURE, name=name)
    if content.startswith(_ARCHIVES):
        raise OfficeError(_ARCHIVE, name=name)
    text = text_of(content)
    start = text[:_LOOKED_AT]
    if _HTML.match(start):
        # Some banks name the table of a web page `.xls`.
        if holds_movements(text):
            return StatementFormat.EXCEL
        raise OfficeError(_WEB_PAGE, name=name)
    if _OFX.search(start[:_HEADER]):
        return StatementFormat.OFX
    if start.lstrip().startswith("<"):
        element = _STATEMENT_ELEMENT.search(text)
        if element is None:
            raise OfficeError(_OTHER_XML, name=name)
        return _CAMT[element[1]]
    return _of_lines(name, start)


def _of_lines(name: str, start: str) -> StatementFormat:
    """The format of a file of lines, by its first ones."""
    start = start.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n")
    tags = {match[1] for match in _SWIFT_TAG.finditer(start)}
    if len(tags) > 1 and not tags.isdisjoint(_MONEY_TAGS):
        return StatementFormat.MT940
    records = {match[1] or match[2] for match in _CBI_RECORD.finditer(start)}
    if len(records) > 1 or _CBI_HEAD.match(start):
        return StatementFormat.CBI
    if sum(_is_separated(line) for line in start.splitlines()) > 1:
        return StatementFormat.CSV
    raise OfficeError(_NOTHING, name=name)


def _is_separated(line: str) -> bool:
    return any(line.count(separator) >= 2 for separator in _SEPARATORS)


def _is_workbook(content: bytes) -> bool:
    if not content.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(member.startswith(_SHEETS) for member in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
