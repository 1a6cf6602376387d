"""What the running write keeps beside its session: its change-log row and what it touched."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import event, insert, inspect
from sqlalchemy.orm import Session

from app.models.base import Editable, table_of
from app.models.change_log import Change, ChangedField
from app.models.identifiers import new_id

_KEY = "running_write"
_INSERT_CHANGE = insert(table_of(Change))


@dataclass
class RunningWrite:
    """The row of the change log that this transaction belongs to, and what it changed so far."""

    change_id: UUID
    at: datetime
    actor: str
    subjects: set[str] = field(default_factory=set)
    ids: set[UUID] = field(default_factory=set)


def begin_write(
    session: Session, *, at: datetime, actor: str, device: str, sentence: str, change_id: UUID
) -> RunningWrite:
    """Open the change log for a session's one transaction and watch its editable rows."""
    running = RunningWrite(change_id, at, actor)
    session.info[_KEY] = running
    session.execute(
        _INSERT_CHANGE,
        {
            "id": running.change_id,
            "at": at,
            "actor": actor,
            "device": device,
            "sentence": sentence,
        },
    )
    event.listen(session, "before_flush", _log_changed_fields)
    return running


def running_write(session: Session) -> RunningWrite:
    """The running write of a session; KeyError when the session only reads."""
    running = session.info[_KEY]
    assert isinstance(running, RunningWrite)
    return running


def touch(session: Session, subject: str, *ids: UUID) -> None:
    """Tell that the running write changed rows of `subject` by a bulk or core statement."""
    running = running_write(session)
    running.subjects.add(subject)
    running.ids.update(ids)


def _log_changed_fields(session: Session, _context: object, _instances: object) -> None:
    running = running_write(session)
    rows: list[dict[str, object]] = []
    for row in (*session.new, *session.dirty):
        if isinstance(row, Editable):
            fields = _changed_fields(row)
            if fields:
                running.subjects.add(row.subject)
                running.ids.add(row.id)
                rows.extend(fields)
    if rows:
        session.execute(
            insert(ChangedField),
            [{"id": new_id(), "change_id": running.change_id, **row} for row in rows],
        )


def _changed_fields(row: Editable) -> list[dict[str, object]]:
    state = inspect(row)
    if row.id is None:
        row.id = new_id()
    fields: list[dict[str, object]] = []
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if not history.has_changes() or attribute.key in ("version", "id"):
            continue
        fields.append(
            {
                "table": state.mapper.local_table.name,
                "row_id": row.id,
                "field": attribute.key,
                "before": _as_text(history.deleted[0] if history.deleted else None),
                "after": _as_text(history.added[0] if history.added else None),
            }
        )
    return fields


def _as_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return f"({len(value)} bytes)"
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, int | Decimal | UUID) else repr(value)
