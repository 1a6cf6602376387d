"""Ending something that was noted: it stays, with the reason why it counts no more."""

from uuid import UUID

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.running_write import running_write, touch
from app.services.legal_interest.change_notes import note_change

SUBJECT = "hardship"
_REASON = "end_reason"


def end_row(session: Session, table: Table, row_id: UUID, reason: str) -> None:
    """Let a row count no more, inside the running write.

    Raises OfficeError without a reason, or where it has ended already.
    """
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="reason")
    household_id = session.scalar(
        select(table.c.household_id).where(table.c.id == row_id, table.c.ended_change_id.is_(None))
    )
    if household_id is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This has ended already."))
    session.execute(
        update(table)
        .where(table.c.id == row_id)
        .values(ended_change_id=running_write(session).change_id)
    )
    note_change(session, table.name, row_id, _REASON, None, reason.strip())
    touch(session, SUBJECT, household_id)
