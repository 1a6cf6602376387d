"""Filters that people gave a name; the office shares them."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.saved_filters import SavedFilter
from app.services.form_checks import check_text, fetch_as_read

NAME_LENGTH = 100


@dataclass(frozen=True, slots=True)
class SavedFilterView:
    """A named filter of a list; `content` is the filter's own JSON."""

    id: UUID
    version: int
    name: str
    content: str


def saved_filters(session: Session, list_name: str) -> list[SavedFilterView]:
    """The filters of a list, by name."""
    rows = session.scalars(
        select(SavedFilter)
        .where(SavedFilter.list_name == list_name, SavedFilter.removed.is_(False))
        .order_by(SavedFilter.name)
    )
    return [SavedFilterView(row.id, row.version, row.name, row.content) for row in rows]


def save_filter(session: Session, list_name: str, name: str, content: str) -> UUID:
    """Keep a filter under a name; one of the same name gives way. OfficeError for a bad name."""
    check_text("name", name, NAME_LENGTH)
    row = session.scalar(
        select(SavedFilter).where(
            SavedFilter.list_name == list_name, SavedFilter.name == name.strip()
        )
    )
    if row is None:
        row = SavedFilter(list_name=list_name, name=name.strip(), content=content)
        session.add(row)
    row.content, row.removed = content, False
    session.flush()
    return row.id


def remove_filter(session: Session, filter_id: UUID, version: int) -> None:
    """Take a filter off the list. OfficeError where somebody changed it meanwhile."""
    fetch_as_read(session, SavedFilter, filter_id, version).removed = True
