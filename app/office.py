"""An open office: its file, its reads and writes, and who hears of a change."""

import getpass
import platform
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, event, insert, inspect
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.clock import Clock, SystemClock
from app.models.base import Editable
from app.models.change_log import Change, ChangedField
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.office_file import SCHEMA_REVISION, check_office_file, migrate, open_engine

_CHANGE_ID = "change_id"
_TOUCHED = "touched"


@dataclass(frozen=True)
class Changes:
    """What one committed write changed: the rooms concerned and the keys of their rows."""

    sentence: str
    subjects: frozenset[str]
    ids: frozenset[UUID]


class _Touched:
    """The subjects and keys that the running write has changed so far."""

    def __init__(self) -> None:
        self.subjects: set[str] = set()
        self.ids: set[UUID] = set()


def change_id(session: Session) -> UUID:
    """Key of the running write's row in the change log, for insert-only rows that name it."""
    key = session.info[_CHANGE_ID]
    assert isinstance(key, UUID)
    return key


def touch(session: Session, subject: str, *ids: UUID) -> None:
    """Tell that the running write changed rows of `subject` by a bulk or core statement."""
    touched = session.info[_TOUCHED]
    assert isinstance(touched, _Touched)
    touched.subjects.add(subject)
    touched.ids.update(ids)


class Office:
    """One open office file. Built once by the composition root and passed down."""

    def __init__(
        self, path: Path, engine: Engine, *, clock: Clock, actor: str, device: str
    ) -> None:
        self.path = path
        self.clock = clock
        self.actor = actor
        self.device = device
        self._engine = engine
        self._writing_engine = engine.execution_options(writes=True)
        self._listeners: list[Callable[[Changes], None]] = []

    @classmethod
    def create(
        cls, path: Path, *, clock: Clock | None = None, actor: str = "", device: str = ""
    ) -> "Office":
        """Make a new, empty office at `path` and open it.

        Raises OfficeError if something is there already or the place cannot be written.
        """
        if path.exists():
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "There is already a file {name}."), name=str(path)
            )
        try:
            with path.open("xb"):
                pass
        except OSError as error:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "The office cannot be made at {name}: {reason}."),
                name=str(path),
                reason=error.strerror or str(error),
            ) from error
        engine = open_engine(path)
        try:
            migrate(engine)
        except BaseException:
            engine.dispose()
            path.unlink(missing_ok=True)
            raise
        return cls._opened(path, engine, clock, actor, device)

    @classmethod
    def open(
        cls, path: Path, *, clock: Clock | None = None, actor: str = "", device: str = ""
    ) -> "Office":
        """Open an office that exists, bringing an older schema up to date.

        Raises OfficeError for a file that is missing, empty, foreign, newer, damaged or
        read-only, and leaves it as it was.
        """
        revision = check_office_file(path)
        engine = open_engine(path)
        if revision != SCHEMA_REVISION:
            migrate(engine)
        return cls._opened(path, engine, clock, actor, device)

    @classmethod
    def _opened(
        cls, path: Path, engine: Engine, clock: Clock | None, actor: str, device: str
    ) -> "Office":
        return cls(
            path,
            engine,
            clock=clock or SystemClock(),
            actor=actor or getpass.getuser(),
            device=device or platform.node() or "?",
        )

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one consistent state and changes nothing."""
        with Session(self._engine, autoflush=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def write(self, sentence: str) -> Iterator[Session]:
        """One transaction, described by `sentence` in the change log.

        Commits at the end of the block and then tells the listeners what changed; any exception
        rolls all of it back. A database fault that a person can mend (disk full, locked,
        read-only, row changed by somebody else) comes out as OfficeError.
        """
        touched = _Touched()
        try:
            with Session(self._writing_engine) as session, session.begin():
                session.info[_TOUCHED] = touched
                session.info[_CHANGE_ID] = self._begin_change(session, sentence)
                event.listen(session, "before_flush", _log_changed_fields)
                yield session
        except (StaleDataError, DatabaseError) as error:
            raise _as_office_error(error) from error
        self._announce(
            Changes(sentence, frozenset(touched.subjects), frozenset(touched.ids))
        )

    def _begin_change(self, session: Session, sentence: str) -> UUID:
        key = new_id()
        session.execute(
            insert(Change).values(
                id=key,
                at=self.clock.now(),
                actor=self.actor,
                device=self.device,
                sentence=sentence,
            )
        )
        return key

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after each commit, in the committing thread; gives the way out."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def _announce(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    def close(self) -> None:
        """Close every connection; SQLite then folds its journal into the file."""
        self._engine.dispose()


def _log_changed_fields(session: Session, _context: object, _instances: object) -> None:
    touched = session.info[_TOUCHED]
    rows: list[dict[str, object]] = []
    for row in (*session.new, *session.dirty):
        if isinstance(row, Editable):
            fields = _changed_fields(row)
            if fields:
                touched.subjects.add(row.subject)
                touched.ids.add(row.id)
                rows.extend(fields)
    if rows:
        change = session.info[_CHANGE_ID]
        session.execute(
            insert(ChangedField), [{"id": new_id(), "change_id": change, **row} for row in rows]
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
        before = history.deleted[0] if history.deleted else None
        fields.append(
            {
                "table": state.mapper.local_table.name,
                "row_id": row.id,
                "field": attribute.key,
                "before": _as_text(before),
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


def _as_office_error(error: Exception) -> Exception:
    if isinstance(error, StaleDataError):
        return OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "Somebody else has just changed this: look at it again, then save."
            )
        )
    original = getattr(error, "orig", None)
    code = getattr(original, "sqlite_errorcode", None)
    template = _MENDABLE.get(code & 0xFF) if isinstance(code, int) else None
    if isinstance(error, OperationalError) and template is not None:
        return OfficeError(template)
    return error


_MENDABLE = {
    sqlite3.SQLITE_BUSY: QT_TRANSLATE_NOOP(
        "errors", "The office is busy with another change: try again in a moment."
    ),
    sqlite3.SQLITE_FULL: QT_TRANSLATE_NOOP(
        "errors", "The disk is full: nothing was saved. Free some space and try again."
    ),
    sqlite3.SQLITE_IOERR: QT_TRANSLATE_NOOP(
        "errors", "The disk cannot be written: nothing was saved."
    ),
    sqlite3.SQLITE_READONLY: QT_TRANSLATE_NOOP(
        "errors", "The office file is read-only: nothing was saved."
    ),
}
