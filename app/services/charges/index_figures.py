"""ISTAT's FOI index without tobacco: its yearly change month by month, as a person enters it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.charges import IndexFigure
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.running_write import touch
from app.services.form_checks import NAME_LENGTH, check_length, fetch_as_read
from app.services.ledger.figures import month_number
from app.services.legal_interest.change_notes import note_change

PUBLISHING_LAG = 2
"""Months before an anniversary whose figure may stand for it: the figure of a month is published
in the middle of the next one, so on the anniversary an older one is the last that is known."""

_PLACES = 3
_LOWEST, _HIGHEST = Decimal(-20), Decimal(30)


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: the change in per cent of month (year × 12 + month − 1) on the year before."""

    id: UUID
    version: int
    month: int
    percentage: Decimal
    source: str


def figures(session: Session) -> list[FigureView]:
    """All that were entered, the newest first."""
    rows = session.execute(
        select(
            IndexFigure.id,
            IndexFigure.version,
            IndexFigure.month,
            IndexFigure.percentage,
            IndexFigure.source,
        ).order_by(IndexFigure.month.desc())
    )
    return [FigureView(*row) for row in rows]


def figure_for(month: int, known: Mapping[int, FigureView]) -> FigureView | None:
    """The figure for an anniversary in a month: the month's own, or else the last one published
    before it; None where none of them was entered."""
    return next(
        (known[month - back] for back in range(PUBLISHING_LAG + 1) if month - back in known), None
    )


def set_figure(session: Session, month: int, percentage: Decimal, source: str, today: date) -> UUID:
    """Enter the figure of a month, or correct it; gives its key. Rents that were updated by it
    stay as they are. Raises OfficeError with the field at fault."""
    if month > month_number(today):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "No figure is published for a month to come."),
            field="month",
        )
    if not _LOWEST <= percentage <= _HIGHEST or percentage != round(percentage, _PLACES):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "Write the yearly change in per cent as published, such as 1,1."
            ),
            field="percentage",
        )
    check_length("source", source, NAME_LENGTH)
    row = session.scalar(select(IndexFigure).where(IndexFigure.month == month))
    if row is None:
        row = IndexFigure(month=month, percentage=percentage, source=source.strip())
        session.add(row)
    else:
        row.percentage, row.source = percentage, source.strip()
    session.flush()
    return row.id


def remove_figure(session: Session, figure_id: UUID, version: int) -> None:
    """Take back a figure that was entered by mistake, as it was in `version`."""
    row = fetch_as_read(session, IndexFigure, figure_id, version)
    before = f"{row.month} {row.percentage}"
    note_change(session, IndexFigure.__tablename__, figure_id, "percentage", before, None)
    session.delete(row)
    session.flush()
    touch(session, IndexFigure.subject, figure_id)
