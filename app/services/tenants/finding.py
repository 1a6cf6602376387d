"""Finding a household by a few letters of its name, its unit or its code."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.folding import like_pattern
from app.models.properties import Unit
from app.models.tenants import Household, Lease

_MOST = 20


def find_households(session: Session, text: str) -> list[tuple[UUID, str]]:
    """The first households, by name, that hold every word of `text`, with name, code and last
    unit in words; none for a blank text."""
    words = text.replace("·", " ").split()
    if not words:
        return []
    query = select(Household.id, Household.name, Household.code)
    for word in words:
        query = query.where(Household.search_text.like(like_pattern(word), escape="\\"))
    rows = session.execute(query.order_by(Household.folded_name, Household.id).limit(_MOST)).all()
    of_rows = (
        select(Lease.household_id, Unit.code)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(Lease.household_id.in_([row.id for row in rows]))
        .order_by(Lease.starts_on, Lease.id)
    )
    # The last one of each household stays.
    units = {row.household_id: row.code for row in session.execute(of_rows)}
    return [
        (row.id, " · ".join(filter(None, (row.name, row.code, units.get(row.id, "")))))
        for row in rows
    ]
