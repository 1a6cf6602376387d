"""Layouts of banks' spreadsheets that the office has named once and remembers."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.bank_statements import StatementLayout
from app.services.bank_statements.readers.layout import Layout, signature_of
from app.services.form_checks import check_text, fetch_as_read

_NAME_LENGTH = 100


@dataclass(frozen=True, slots=True)
class LayoutView:
    """A remembered layout; `version` guards against a stale save."""

    id: UUID
    version: int
    name: str
    signature: str


def known_layouts(session: Session) -> dict[str, Layout]:
    """Every remembered layout by the signature of its header."""
    rows = session.execute(select(StatementLayout.signature, StatementLayout.mapping))
    return {signature: Layout.from_json(mapping) for signature, mapping in rows}


def layout_views(session: Session) -> list[LayoutView]:
    """Every remembered layout, by name."""
    rows = session.scalars(select(StatementLayout).order_by(StatementLayout.name))
    return [LayoutView(row.id, row.version, row.name, row.signature) for row in rows]


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
