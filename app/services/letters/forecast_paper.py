"""What plans should bring in, on paper for the board: by month and by development."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.formats import format_date, format_euro, format_money
from app.services.letters.layout import Align, Column, Document, DocumentInfo, Flow, TableLook
from app.services.letters.letterhead import (
    BODY,
    SMALL,
    STRONG,
    Running,
    begin_list,
    draw_feet,
)
from app.services.letters.parties import cooperative_content
from app.services.repayment_plans.forecast import (
    DevelopmentForecast,
    PlanForecast,
    forecast_basis,
)

_TITLE = "Incassi previsti dai piani di rientro"
_LOOK = TableLook(gutter=12)
_MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip


def forecast_pdf(
    session: Session, today: date, months: int = 24, development_id: UUID | None = None
) -> bytes:
    """The forecast of the office, or of one development, as a PDF file in Italian."""
    cooperative = cooperative_content(session)
    basis = forecast_basis(session)
    found = basis.whole(today, months, development_id)
    rows = [row for row in basis.by_development(today, months) if development_id in (None, row.id)]
    of = f", {rows[0].name}" if development_id is not None and rows else ""
    title = f"{_TITLE} al {format_date(today)}{of}"
    document = Document(DocumentInfo(title, cooperative.name, title, today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(4)
    flow.paragraph(
        f"Piani in corso: {found.plans} · scaduto {format_euro(found.overdue_cents)} ·"
        f" da incassare in tutto {format_euro(found.total_cents)}",
        BODY,
    )
    flow.gap(8)
    _write_months(flow, found)
    if development_id is None and rows:
        flow.gap(14)
        _write_developments(flow, rows)
    if found.past_plans:
        flow.gap(8)
        flow.paragraph(
            f"Probabile: la stessa parte che {found.past_plans} piani conclusi hanno pagato di rate"
            " a pari distanza dalla firma.",
            SMALL,
        )
    draw_feet(document, running)
    return document.to_pdf()


def _write_months(flow: Flow, found: PlanForecast) -> None:
    coming = sum(month.expected_cents for month in found.months)
    likely = [month.likely_cents for month in found.months if month.likely_cents is not None]
    total = format_money(sum(likely)) if likely else "–"
    flow.table(
        (
            Column("Mese", share=1),
            Column("In scadenza", points=90, align=Align.RIGHT),
            Column("Probabile", points=90, align=Align.RIGHT),
            Column("Piani", points=50, align=Align.RIGHT),
        ),
        [
            (
                f"{_MONTHS[month.month % 12]} {month.month // 12}",
                format_money(month.expected_cents),
                _likely(month.likely_cents),
                str(month.plans),
            )
            for month in found.months
        ],
        [
            ("Totale dei mesi", format_money(coming), total, ""),
            ("Oltre", format_money(found.later_cents), "", ""),
        ],
        _LOOK,
    )


def _write_developments(flow: Flow, rows: list[DevelopmentForecast]) -> None:
    flow.table(
        (
            Column("Complesso", share=1),
            Column("Piani", points=34, align=Align.RIGHT),
            Column("Scaduto", points=62, align=Align.RIGHT),
            Column("In scadenza", points=64, align=Align.RIGHT),
            Column("Probabile", points=64, align=Align.RIGHT),
            Column("Oltre", points=56, align=Align.RIGHT),
        ),
        [
            (
                row.name,
                str(row.plans),
                format_money(row.overdue_cents),
                format_money(row.coming_cents),
                _likely(row.likely_cents),
                format_money(row.later_cents),
            )
            for row in rows
        ],
        [
            (
                "Totale",
                str(sum(row.plans for row in rows)),
                format_money(sum(row.overdue_cents for row in rows)),
                format_money(sum(row.coming_cents for row in rows)),
                "",
                format_money(sum(row.later_cents for row in rows)),
            )
        ],
        _LOOK,
    )


def _likely(cents: int | None) -> str:
    return "–" if cents is None else format_money(cents)
