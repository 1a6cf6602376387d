"""A report as an Excel file and as JSON."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from app.models.formats import NOT_AVAILABLE
from app.services.dashboard.definition_on_paper import italian
from app.services.reports.content import (
    Cell,
    CellKind,
    ChartPart,
    NotePart,
    Report,
    TableColumn,
    TablePart,
)

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_FORMATS: dict[CellKind, str] = {
    "text": "@",
    "money": "#,##0.00",
    "percent": "0.0",
    "number": "0",
    "decimal": "0.0",
    "date": "dd/mm/yyyy",
}
_FIRST_WIDTH, _WIDTH = 34, 16


def report_json(report: Report) -> dict[str, object]:
    """The report for other programs: money in cents, percentages numbers or null."""
    tables = {
        part.key: [_named(part.columns, row) for row in (*part.rows, *part.totals)]
        for part in report.parts
        if isinstance(part, TablePart)
    }
    return {
        "report": report.key,
        "title": report.title,
        "subtitle": report.subtitle,
        "as_of": report.as_of.isoformat(),
        "definition": italian(report.definition),
        "notes": [part.text for part in report.parts if isinstance(part, NotePart)],
        **tables,
    }


def _named(columns: Sequence[TableColumn], row: Sequence[Cell]) -> dict[str, object]:
    return {
        column.key: _plain(column.kind, cell) for column, cell in zip(columns, row, strict=True)
    }


def _plain(kind: CellKind, cell: Cell) -> object:
    if isinstance(cell, date):
        return cell.isoformat()
    if cell == "" and kind != "text":
        return None
    return round(cell, 4) if isinstance(cell, float) else cell


def report_xlsx(report: Report) -> bytes:
    """The report as the bytes of an XLSX file: one sheet, the tables under each other, and a
    sheet with the numbers of each chart."""
    from xlsxwriter import Workbook

    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        shapes = {kind: book.add_format({"num_format": shape}) for kind, shape in _FORMATS.items()}
        bold = book.add_format({"bold": True})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        sheet = book.add_worksheet("Relazione")
        sheet.set_column(0, 0, _FIRST_WIDTH)
        sheet.set_column(1, 12, _WIDTH)
        sheet.write_string(0, 0, report.title, bold)
        sheet.write_string(1, 0, report.subtitle)
        row = 3
        for part in report.parts:
            if isinstance(part, TablePart):
                sheet.write_string(row, 0, part.title, bold)
                row = _write_table(sheet, row + 1, part, shapes, head) + 1
            elif isinstance(part, NotePart):
                sheet.write_string(row, 0, part.text)
                row += 2
        sheet.write_string(row, 0, italian(report.definition))
        charts = [part for part in report.parts if isinstance(part, ChartPart)]
        for number, chart in enumerate(charts, start=1):
            _write_chart(book.add_worksheet(f"Grafico {number}"), chart, bold, head)
    return target.getvalue()


def _write_table(
    sheet: "Worksheet",
    row: int,
    part: TablePart,
    shapes: "dict[CellKind, Format]",
    head: "Format",
) -> int:
    for place, column in enumerate(part.columns):
        sheet.write_string(row, place, column.title, head)
    for cells in (*part.rows, *part.totals):
        row += 1
        for place, (column, cell) in enumerate(zip(part.columns, cells, strict=True)):
            _write_cell(sheet, row, place, column.kind, cell, shapes)
    return row + 1


def _write_cell(
    sheet: "Worksheet",
    row: int,
    place: int,
    kind: CellKind,
    cell: Cell,
    shapes: "dict[CellKind, Format]",
) -> None:
    if cell is None:
        sheet.write_string(row, place, NOT_AVAILABLE if kind == "percent" else "")
    elif isinstance(cell, date):
        sheet.write_datetime(row, place, cell, shapes["date"])
    elif isinstance(cell, str):
        sheet.write_string(row, place, cell)
    else:
        sheet.write_number(row, place, cell / 100 if kind == "money" else cell, shapes[kind])


def _write_chart(sheet: "Worksheet", part: ChartPart, bold: "Format", head: "Format") -> None:
    sheet.set_column(0, len(part.series), _WIDTH)
    sheet.write_string(0, 0, part.title, bold)
    sheet.write_string(1, 0, "Mese", head)
    for place, series in enumerate(part.series, start=1):
        sheet.write_string(1, place, f"{series.name}", head)
        for row, value in enumerate(series.values, start=2):
            if value is None:
                sheet.write_string(row, place, NOT_AVAILABLE)
            else:
                sheet.write_number(row, place, value)
    for row, label in enumerate(part.labels, start=2):
        sheet.write_string(row, 0, label)
