"""The office file as SQLite sees it: whose it is, how it is opened, which schema it has."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

APPLICATION_ID = 0x506F7274
"""`Port` in ASCII, written into the header of every office file."""

SCHEMA_REVISION = "0004"
"""The newest migration that this program knows."""

_SQLITE_MAGIC = b"SQLite format 3\x00"
_READING_KIBIBYTES, _WRITING_KIBIBYTES = 24576, 131072
"""Of SQLite's own cache, per connection: several read at once, and the system keeps the file's
pages too; the one that writes must not spill a whole move-in half-way."""


def open_engine(path: Path) -> Engine:
    """An engine on the office file, with every connection set up the same way.

    A connection with the execution option `writes=True` begins with BEGIN IMMEDIATE: two desks
    wait for each other instead of failing half-way with SQLITE_BUSY_SNAPSHOT.
    """
    # A file is looked at before the window shows; SQLAlchemy takes longer to load than the window.
    from sqlalchemy import create_engine, event

    from app.models import mapping  # noqa: F401 - maps every class before the first session

    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 10})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_connection(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        "foreign_keys=ON",
        "recursive_triggers=ON",  # so that REPLACE cannot slip past the insert-only guards
        "journal_mode=WAL",
        # With NORMAL half of the simulated power cuts lost an acknowledged posting.
        "synchronous=FULL",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    kibibytes = _WRITING_KIBIBYTES if writes else _READING_KIBIBYTES
    connection.exec_driver_sql(f"PRAGMA cache_size=-{kibibytes}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def check_office_file(path: Path) -> str:
    """The schema revision of the office file at `path`, read without touching it.

    Raises OfficeError, one sentence each, for a file that is missing, empty, foreign, damaged,
    newer than this program or not writable.
    """
    if not path.is_file():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is no office file {name}."), name=str(path)
        )
    _check_header(path)
    revision = _read_revision(path)
    if revision > SCHEMA_REVISION:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The office {name} was made by a newer Portineria: update this program first.",
            ),
            name=path.name,
        )
    if not _is_writable(path):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The office {name} is read-only: its file or folder cannot be written."
            ),
            name=path.name,
        )
    return revision


def _check_header(path: Path) -> None:
    with path.open("rb") as file:
        header = file.read(100)
    if not header:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file {name} is empty: it is not an office."),
            name=path.name,
        )
    identifier = int.from_bytes(header[68:72], "big")
    if not header.startswith(_SQLITE_MAGIC) or identifier != APPLICATION_ID:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file {name} is not an office of Portineria."),
            name=path.name,
        )


def _read_revision(path: Path) -> str:
    # Without a journal beside it nothing can be pending, and `immutable` leaves no trace.
    pending = path.with_name(path.name + "-wal").exists()
    mode = "mode=ro" if pending else "immutable=1"
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The office {name} is damaged and cannot be read: restore a backup."
            ),
            name=path.name,
        ) from error
    return str(row[0]) if row else ""


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def migrate_older(path: Path, engine: Engine, revision: str) -> Path:
    """Bring an older office file up to date, after a verified copy was put beside it.

    Gives the copy's path. Raises OfficeError, before anything is changed, when the copy cannot
    be written or does not read back whole.
    """
    copy = path.with_name(f"{path.stem}-schema-{revision or 'none'}{path.suffix}")
    try:
        _copy_whole(path, copy)
    except (sqlite3.DatabaseError, OSError) as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The office {name} needs an update, but no copy of it could be written first.",
            ),
            name=path.name,
        ) from error
    migrate(engine)
    return copy


def _copy_whole(path: Path, copy: Path) -> None:
    """Copy through SQLite, which sees what a journal still holds, and read the copy back."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        (verdict,) = target.execute("PRAGMA integrity_check").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


def copy_without_guards(path: Path, copy: Path) -> None:
    """Copy an office so that all of the copy may be changed: without the triggers that keep rows
    as they were written, with an empty index of words, and overwriting what is replaced.

    Raises OfficeError where the copy cannot be written.
    """
    try:
        _copy_whole(path, copy)
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("PRAGMA secure_delete=ON")
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type='trigger'"
            ).fetchall():
                connection.execute(f'DROP TRIGGER "{name}"')
            (statement,) = connection.execute(
                "SELECT sql FROM sqlite_master WHERE name='log_entry_search'"
            ).fetchone()
            connection.execute("DROP TABLE log_entry_search")
            connection.execute(statement)
            connection.commit()
    except (sqlite3.DatabaseError, OSError) as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The copy for the presentation cannot be written.")
        ) from error


def migrate(engine: Engine) -> None:
    """Bring the file behind `engine` to the newest schema, all steps in one transaction."""
    # Alembic takes most of a second to import and is needed only here.
    from alembic import command
    from alembic.config import Config

    from app.models import migrations

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.execution_options(writes=True).connect() as connection, connection.begin():
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    _fold_journal(engine)


def _fold_journal(engine: Engine) -> None:
    """Write what the journal holds into the file itself.

    Another process reads whose file it is from its header, and should this one be killed before
    SQLite folds the journal by itself, a new office would pass for a foreign file.
    """
    pooled = engine.raw_connection()
    try:
        pooled.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        pooled.close()
