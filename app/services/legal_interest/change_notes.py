"""What the change log keeps of rows that are not edited field by field."""

from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.change_log import ChangedField
from app.models.identifiers import new_id
from app.models.running_write import running_write


def note_change(
    session: Session, table: str, row_id: UUID, field: str, before: str | None, after: str | None
) -> None:
    """Write a line of the running write's change log by hand."""
    session.execute(
        insert(ChangedField).values(
            id=new_id(),
            change_id=running_write(session).change_id,
            table=table,
            row_id=row_id,
            field=field,
            before=before,
            after=after,
        )
    )
