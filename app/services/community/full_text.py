"""Looking for words in the log: one function, with SQLite's FTS5 behind it today."""

import sqlite3
from collections.abc import Set as AbstractSet
from uuid import UUID

from sqlalchemy import text as sql
from sqlalchemy.orm import Session


def full_text_search(session: Session, text: str) -> AbstractSet[UUID]:
    """Keys of the log entries that hold every word of `text`, in any order.

    Accents and capitals do not matter; the last word may be unfinished; words within double
    quotes must stand together. A text without a word finds nothing.
    """
    query = _match_query(session, text)
    if not query:
        return frozenset()
    found = session.execute(
        sql("SELECT entry_id FROM log_entry_search WHERE log_entry_search MATCH :query"),
        {"query": query},
    )
    return {UUID(bytes=entry_id) for (entry_id,) in found}


def _match_query(session: Session, text: str) -> str:
    words = [word for word in text.replace("\0", " ").split() if any(map(str.isalnum, word))]
    if not words:
        return ""
    # sqlite-utils takes 0.4 s to import and is needed only here.
    from sqlite_utils import Database

    connection = session.connection().connection.dbapi_connection
    assert isinstance(connection, sqlite3.Connection)
    adapter = Database(connection, recursive_triggers=False, execute_plugins=False)
    quoted = adapter.quote_fts(" ".join(words))
    return quoted if text.rstrip().endswith('"') else f"{quoted}*"
