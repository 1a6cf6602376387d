"""The track record as an Excel file: a sheet with the summary, and one with the developments."""

from collections.abc import Mapping
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

from app.models.formats import NOT_AVAILABLE, format_date
from app.services.dashboard.definition_on_paper import italian
from app.services.letters.property_words import CONTRACTS, OWNERSHIPS, PHASES, TENURES
from app.services.track_record.record import Section, Share, TrackRecord, rounded

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_Kind = TypeVar("_Kind")

_HEADERS = (
    "Sezione", "Codice", "Intervento", "Comune", "Contratto", "Proprietà", "Fase", "Alloggi",
    *TENURES.values(),
    "Scaduto €", "di cui ex abitanti €", "Emesso 12 mesi €", "Morosità %",
    "Giorni sfitti", "Giorni disponibili", "Sfitto %", "Canone perso nel mese €",
)  # fmt: skip


def track_record_xlsx(record: TrackRecord) -> bytes:
    """The record as the bytes of an XLSX file, in Italian; money in euros, percentages exact to
    the decimals shown."""
    from xlsxwriter import Workbook

    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        _write_summary(book, record)
        _write_developments(book, record)
    return target.getvalue()


class _Formats:
    def __init__(self, book: "Workbook") -> None:
        self.bold: Format = book.add_format({"bold": True})
        self.head: Format = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.money: Format = book.add_format({"num_format": "#,##0.00"})
        self.one: Format = book.add_format({"num_format": "0.0", "align": "right"})
        self.two: Format = book.add_format({"num_format": "0.00", "align": "right"})
        self.wrapped: Format = book.add_format({"text_wrap": True, "valign": "top"})


def _write_summary(book: "Workbook", record: TrackRecord) -> None:
    sheet, formats = book.add_worksheet("Sintesi"), _Formats(book)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 2, 18)
    sheet.write_string(0, 0, f"Track record al {format_date(record.as_of)}", formats.bold)
    row = 2
    for name, section in (
        ("Gestore sociale", record.social_managers),
        ("Proprietà indivisa", record.undivided_property),
    ):
        sheet.write_string(row, 0, name, formats.head)
        sheet.write_string(row, 1, "Numero", formats.head)
        sheet.write_string(row, 2, "%", formats.head)
        row = _write_shares(sheet, row + 1, section.destination, TENURES)
        sheet.write_string(row, 0, "Alloggi", formats.bold)
        sheet.write_number(row, 1, section.units, formats.bold)
        row = _write_shares(sheet, row + 1, section.contracts, CONTRACTS)
        row = _write_means(sheet, row, section, formats) + 1
    sheet.merge_range(row, 0, row, 2, italian(record.definition), formats.wrapped)
    sheet.set_row(row, 110)


def _write_shares(
    sheet: "Worksheet", row: int, found: Mapping[_Kind, Share], words: Mapping[_Kind, str]
) -> int:
    for kind, share in found.items():
        sheet.write_string(row, 0, words[kind])
        sheet.write_number(row, 1, share.count)
        sheet.write_number(row, 2, share.percent)
        row += 1
    return row


def _write_means(sheet: "Worksheet", row: int, section: Section, formats: _Formats) -> int:
    for name, value in (
        ("Morosità media (semplice)", section.mean.arrears),
        ("Vacancy media (semplice)", section.mean.vacancy),
        ("Morosità ponderata", section.weighted.arrears),
        ("Vacancy ponderata", section.weighted.vacancy),
    ):
        sheet.write_string(row, 0, name)
        _write_percent(sheet, row, 2, value, 1, formats)
        row += 1
    return row


def _write_percent(
    sheet: "Worksheet",
    row: int,
    column: int,
    value: Fraction | None,
    places: int,
    formats: _Formats,
) -> None:
    found, shape = rounded(value, places), formats.one if places == 1 else formats.two
    if found is None:
        sheet.write_string(row, column, NOT_AVAILABLE, shape)
    else:
        sheet.write_number(row, column, float(found), shape)


def _write_developments(book: "Workbook", record: TrackRecord) -> None:
    sheet, formats = book.add_worksheet("Interventi"), _Formats(book)
    sheet.set_column(0, len(_HEADERS) - 1, 16)
    sheet.set_column(2, 2, 34)
    for column, title in enumerate(_HEADERS):
        sheet.write_string(0, column, title, formats.head)
    sheet.freeze_panes(1, 3)
    row = 0
    for name, section in (
        ("Gestore sociale", record.social_managers),
        ("Proprietà indivisa", record.undivided_property),
    ):
        for each in section.sheets:
            row += 1
            info, found = each.development, each.figures
            texts = (
                name, info.code, info.name, each.municipality,
                CONTRACTS[info.contract], OWNERSHIPS[info.ownership], PHASES[info.phase],
            )  # fmt: skip
            for column, text in enumerate(texts):
                sheet.write_string(row, column, text)
            counts = [each.units, *(each.tenures.get(t, Share(0, 0)).count for t in TENURES)]
            for column, count in enumerate(counts, start=7):
                sheet.write_number(row, column, count)
            sheet.write_number(row, 12, found.overdue_cents / 100, formats.money)
            sheet.write_number(row, 13, found.former_overdue_cents / 100, formats.money)
            sheet.write_number(row, 14, found.charged_12m_cents / 100, formats.money)
            _write_percent(sheet, row, 15, each.pair.arrears, 2, formats)
            sheet.write_number(row, 16, found.vacant_days)
            sheet.write_number(row, 17, found.available_days)
            _write_percent(sheet, row, 18, each.pair.vacancy, 2, formats)
            sheet.write_number(row, 19, found.vacant_rent_cents / 100, formats.money)
    sheet.autofilter(0, 0, max(row, 1), len(_HEADERS) - 1)
