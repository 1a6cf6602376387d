"""An open office: its file, its reads and writes, and who hears of a change."""

import getpass
import platform
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.clock import Clock, SystemClock
from app.models.change_log import Change
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.running_write import begin_write
from app.office_file import SCHEMA_REVISION, check_office_file, migrate, migrate_older, open_engine


@dataclass(frozen=True)
class Changes:
    """What one committed write changed: the rooms concerned and the keys of their rows."""

    sentence: str
    subjects: frozenset[str]
    ids: frozenset[UUID]


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
        self._own_changes: set[UUID] = set()
        self._known_change: UUID | None = None
        self._has_looked = False

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
            migrate_older(path, engine, revision)
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
    def write(self, sentence: str, *, change_id: UUID | None = None) -> Iterator[Session]:
        """One transaction, described by `sentence` in the change log.

        `change_id` is for an office made from a seed; any other write gets a fresh key.
        Commits at the end of the block and then tells the listeners what changed; any exception
        rolls all of it back. A database fault that a person can mend (disk full, locked,
        read-only, row changed by somebody else) comes out as OfficeError.
        """
        try:
            with Session(self._writing_engine) as session, session.begin():
                running = begin_write(
                    session,
                    at=self.clock.now(),
                    actor=self.actor,
                    device=self.device,
                    sentence=sentence,
                    change_id=change_id or new_id(),
                )
                yield session
        except (StaleDataError, DatabaseError) as error:
            raise _as_office_error(error) from error
        self._own_changes.add(running.change_id)
        self._announce(Changes(sentence, frozenset(running.subjects), frozenset(running.ids)))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after each commit, in the committing thread; gives the way out."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def changed_elsewhere(self) -> bool:
        """True when another window or command has changed the file since this was last asked.

        Keys of the change log are time-ordered: only what is newer than the last known one is
        read. The first call only notes where the log stands.
        """
        own, self._own_changes = self._own_changes, set()
        known, is_first = self._known_change, not self._has_looked
        self._has_looked = True
        with self.read() as session:
            newest = session.scalar(select(func.max(Change.id)))
            if newest is None or newest == known:
                return False
            self._known_change = newest
            newer = select(Change.id)
            if known is not None:
                newer = newer.where(Change.id > known)
            return not is_first and any(key not in own for key in session.scalars(newer))

    def _announce(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    def close(self) -> None:
        """Close every connection; SQLite then folds its journal into the file."""
        self._engine.dispose()


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
