"""A report as a PDF file: the cooperative's head, tables, charts in vector form, the definition."""

from collections.abc import Sequence
from datetime import date

from app.models.formats import format_date, format_money, format_percent
from app.services.dashboard.definition_on_paper import italian
from app.services.letters.charts import Box, line_chart
from app.services.letters.content import Cooperative
from app.services.letters.fonts import Face
from app.services.letters.layout import (
    Align,
    Column,
    Document,
    DocumentInfo,
    Flow,
    TableLook,
    TextStyle,
)
from app.services.letters.letterhead import BODY, SMALL, STRONG, Running, begin_list, draw_feet
from app.services.reports.content import (
    Cell,
    CellKind,
    ChartPart,
    Report,
    TableColumn,
    TablePart,
)

_TITLE = TextStyle(Face.BOLD, size=15, leading=20)
_LOOK = TableLook(body=TextStyle(size=8.4, leading=10.6), gutter=8)
_CHART_HIGH = 150.0
_ROWS_KEPT = 70.0
"""A table's title is not left alone at the foot of a page."""


def report_pdf(report: Report, cooperative: Cooperative) -> bytes:
    """The report as a PDF file."""
    document = Document(DocumentInfo(report.title, cooperative.name, report.subtitle, report.as_of))
    running = Running(
        cooperative, f"{report.title} · {report.subtitle.split(' · ')[0]}", "", is_draft=False
    )
    flow = begin_list(document, running)
    flow.paragraph(report.title, _TITLE, tag="H1")
    flow.paragraph(report.subtitle, BODY)
    for part in report.parts:
        flow.gap(12)
        if isinstance(part, TablePart):
            _write_table(flow, part)
        elif isinstance(part, ChartPart):
            _draw_chart(flow, part)
        else:
            flow.paragraph(part.text, BODY)
    flow.gap(12)
    flow.paragraph(italian(report.definition), SMALL)
    draw_feet(document, running)
    return document.to_pdf()


def _write_table(flow: Flow, part: TablePart) -> None:
    flow.need(_ROWS_KEPT)
    flow.paragraph(part.title, STRONG, tag="H2")
    flow.gap(2)
    if not part.rows:
        flow.paragraph(part.empty, BODY)
        return
    columns = [
        Column(
            column.title,
            points=column.points,
            share=0.0 if column.points else 1.0,
            align=Align.LEFT if column.kind in ("text", "date") else Align.RIGHT,
        )
        for column in part.columns
    ]
    flow.table(
        columns,
        [_written(part.columns, row) for row in part.rows],
        [_written(part.columns, row) for row in part.totals],
        _LOOK,
    )


def _written(columns: Sequence[TableColumn], row: Sequence[Cell]) -> list[str]:
    return [written(column.kind, cell) for column, cell in zip(columns, row, strict=True)]


def written(kind: CellKind, cell: Cell) -> str:
    """A cell as paper shows it."""
    if kind == "percent":
        # A total's cell may be left empty; a percentage that is not available says so.
        return "" if cell == "" else format_percent(cell if isinstance(cell, float | int) else None)
    if cell is None:
        return ""
    if kind == "decimal" and isinstance(cell, float):
        return f"{cell:.1f}".replace(".", ",")
    if kind == "money" and isinstance(cell, int):
        return format_money(cell)
    return format_date(cell) if isinstance(cell, date) else str(cell)


def _draw_chart(flow: Flow, part: ChartPart) -> None:
    flow.need(_CHART_HIGH + 24)
    flow.paragraph(part.title, STRONG, tag="H2")
    flow.gap(4)
    box = Box(flow.left, flow.y - _CHART_HIGH, flow.measure, _CHART_HIGH)
    line_chart(flow.page, box, part.series, part.labels, part.unit, part.says)
    flow.y -= _CHART_HIGH
