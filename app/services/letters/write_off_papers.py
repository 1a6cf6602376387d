"""The list of write-offs for the board, in Italian; names may be left out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from app.models.formats import format_date, format_euro, format_money
from app.models.write_offs import WriteOffState
from app.services.letters.layout import Align, Column, Document, DocumentInfo, Flow, TableLook
from app.services.letters.letterhead import BODY, SMALL, STRONG, Running, begin_list, draw_feet
from app.services.letters.parties import cooperative_content
from app.services.write_offs.reading import WriteOffRow

STATES = {
    WriteOffState.PROPOSED: "proposta",
    WriteOffState.APPROVED: "approvata",
    WriteOffState.REFUSED: "respinta",
    WriteOffState.WITHDRAWN: "ritirata",
}
_LOOK = TableLook(body=replace(BODY, size=8.4, leading=11), gutter=7)
_SIGNATURES = ("Per l'ufficio", "Per il consiglio di amministrazione")


def write_off_list_pdf(
    session: Session, rows: Sequence[WriteOffRow], today: date, *, masked: bool = False
) -> bytes:
    """These write-offs as a table with their sum; with `masked` dwellings stand in for names."""
    cooperative = cooperative_content(session)
    title = "Crediti verso ex inquilini di cui si propone la rinuncia"
    document = Document(DocumentInfo(title, cooperative.name, title, today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(3)
    flow.paragraph(f"Situazione al {format_date(today)}. Importi in euro.", BODY)
    flow.gap(8)
    columns = (
        Column("Alloggio", points=64),
        Column("Nucleo", share=1.2),
        Column("Dal", points=52),
        Column("Importo", points=56, align=Align.RIGHT),
        Column("Motivo", share=2),
        Column("Proposta", share=1),
        Column("Decisione", share=1.1),
    )
    total = ("", "Totale", "", format_money(sum(row.cents for row in rows)), "", "", "")
    flow.table(columns, [_cells(row, masked=masked) for row in rows], [total], _LOOK)
    flow.gap(10)
    flow.paragraph(
        f"Posizioni: {len(rows)}, in tutto {format_euro(sum(row.cents for row in rows))}. La"
        " rinuncia si registra con un accredito per ogni addebito e si può stornare.",
        SMALL,
    )
    if not masked:
        _write_signatures(flow)
    draw_feet(document, running)
    return document.to_pdf()


def _cells(row: WriteOffRow, *, masked: bool) -> tuple[str, ...]:
    decided = STATES[row.state]
    if row.decided_on is not None:
        decided += f" {format_date(row.decided_on)}"
    return (
        row.unit_code,
        "–" if masked else row.household_name,
        format_date(row.oldest_due_on),
        format_money(row.cents),
        "–" if masked else row.reason,
        f"{format_date(row.proposed_on)}" + ("" if masked else f" {row.proposed_by}"),
        decided + ("" if masked or not row.decided_by else f", {row.decided_by}"),
    )


def _write_signatures(flow: Flow) -> None:
    flow.need(70)
    flow.gap(40)
    wide = flow.measure / 2
    for place, label in enumerate(_SIGNATURES):
        left = flow.left + place * wide
        flow.page.rule(left, flow.y, wide - 24, 0.5)
        flow.page.text(left, flow.y - 10, label, SMALL)
    flow.y -= 14
