"""Layouts of banks' spreadsheets that the office has named once and remembers."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.bank_statements import StatementLayout
from app.models.running_write import touch
from app.services.bank_statements.readers.layout import Layout, signature_of
from app.services.form_checks import check_text, fetch_as_read

_NAME_LENGTH = 100


@dataclass(frozen=True, slots=True)
class LayoutView:
    """A remembered layout; `version` guards against a stale save.

    `headings` are those of its columns, empty for a sheet without any.
    """

    id: UUID
    version: int
    name: str
    headings: tuple[str, ...]
    layout: Layout


def known_layouts(session: Session) -> dict[str, Layout]:
    """Every remembered layout by the signature of its header."""
    rows = session.execute(select(StatementLayout.signature, StatementLayout.mapping))
    return {signature: Layout.from_json(mapping) for signature, mapping in rows}


def layout_views(session: Session) -> list[LayoutView]:
    """Every remembered layout, by name."""
    rows = session.scalars(select(StatementLayout).order_by(StatementLayout.name))
    return [_view(row) for row in rows]


def _view(row: StatementLayout) -> LayoutView:
    layout = Layout.from_json(row.mapping)
    headings = tuple(filter(None, layout.header))
    return LayoutView(row.id, row.version, row.name, headings, layout)


def remember_layout(session: Session, name: str, header: Sequence[str], layout: Layout) -> UUID:
    """Remember a layout for every sheet with this header row; one that was there gives way.

    Raises OfficeError for a name that is empty or too long.
    """
    check_text("name", name, _NAME_LENGTH)
    signature = signature_of(header)
    known = session.scalar(select(StatementLayout).where(StatementLayout.signature == signature))
    if known is None:
        known = StatementLayout(signature=signature, name="", mapping="")
        session.add(known)
    known.name, known.mapping = name.strip(), layout.to_json()
    session.flush()
    return known.id


def rename_layout(session: Session, layout_id: UUID, version: int, name: str) -> None:
    """Give a layout another name. Raises OfficeError as `remember_layout` does."""
    check_text("name", name, _NAME_LENGTH)
    fetch_as_read(session, StatementLayout, layout_id, version).name = name.strip()


def forget_layout(session: Session, layout_id: UUID, version: int) -> None:
    """Forget a layout; what was imported by it stays."""
    session.delete(fetch_as_read(session, StatementLayout, layout_id, version))
    touch(session, StatementLayout.subject, layout_id)
