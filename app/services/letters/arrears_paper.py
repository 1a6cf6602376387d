"""The arrears list on paper for the desk and the committee."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.formats import format_date, format_euro, format_money
from app.services.dashboard.arrears_list import ArrearsListing, ArrearsRow, Bucket, Component
from app.services.letters.layout import Align, Column, Document, DocumentInfo, TableLook, TextStyle
from app.services.letters.letterhead import BODY, STRONG, Running, begin_list, draw_feet
from app.services.letters.parties import cooperative_content

_TITLE = "Elenco delle morosità"
_LOOK = TableLook(body=TextStyle(size=8, leading=10.2), gutter=6)


def render_arrears(session: Session, listing: ArrearsListing, keys: Sequence[UUID]) -> bytes:
    """The list as a PDF file, Italian whatever the window speaks."""
    cooperative = cooperative_content(session)
    rows = listing.rows(session, keys)
    title = f"{_TITLE} al {format_date(listing.as_of)}"
    document = Document(DocumentInfo(title, cooperative.name, title, listing.today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(4)
    total = sum(row.overdue_cents for row in rows)
    flow.paragraph(f"Nuclei: {len(rows)} · scaduto {format_euro(total)}", BODY)
    flow.gap(8)
    flow.table(
        (
            Column("Nucleo", share=3),
            Column("Alloggio", points=56),
            Column("Scaduto", points=54, align=Align.RIGHT),
            Column("di cui canoni", points=54, align=Align.RIGHT),
            Column("spese", points=48, align=Align.RIGHT),
            Column("Oltre 90 gg", points=52, align=Align.RIGHT),
            Column("Dal", points=48),
            Column("Mesi", points=26, align=Align.RIGHT),
        ),
        [_line(row) for row in rows],
        [("Totale", "", format_money(total), "", "", "", "", "")],
        _LOOK,
    )
    draw_feet(document, running)
    return document.to_pdf()


def _line(row: ArrearsRow) -> tuple[str, ...]:
    months = "–" if row.months is None else f"{row.months}".replace(".", ",")
    return (
        row.name,
        row.unit_code,
        format_money(row.overdue_cents),
        _amount(row.by_component[Component.RENT]),
        _amount(row.by_component[Component.SERVICE]),
        _amount(row.by_bucket[Bucket.OLDER]),
        format_date(row.oldest_due_on),
        months,
    )


def _amount(cents: int) -> str:
    return format_money(cents) if cents else "–"
