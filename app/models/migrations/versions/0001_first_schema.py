"""The first schema of the office file."""

import sqlalchemy as sa
from alembic import op

from app.models.base import FixedPoint, Instant, UuidKey

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table, the insert-only guards and the full-text index."""
    _create_tables()
    _guard_insert_only_tables()
    _create_log_search()


def _create_tables() -> None:



_TAIL_OF_LEDGER = "EXISTS (SELECT 1 FROM ledger_tail_removal WHERE OLD.number > keep_through)"
_TEXT_OF_TAIL = (
    "EXISTS (SELECT 1 FROM ledger_tail_removal JOIN ledger_entry ON ledger_entry.id = OLD.entry_id"
    " WHERE ledger_entry.number > keep_through)"
)


def _guard_insert_only_tables() -> None:
    """Posted money, letters, log entries and the change log stay as they were written.

    Two doors: the tail of the ledger may go while a move-in is undone, and an entry's text may
    be blanked when a person is erased.
    """
    _refuse("ledger_entry", "UPDATE")
    _refuse("ledger_entry", "DELETE", unless=_TAIL_OF_LEDGER)
    _refuse("entry_text", "UPDATE", unless="NEW.text = '' AND NEW.entry_id = OLD.entry_id")
    _refuse("entry_text", "DELETE", unless=_TEXT_OF_TAIL)
    for table in (
        "letter",
        "letter_document",
        "log_entry",
        "log_entry_link",
        "change",
        "changed_field",
    ):
        _refuse(table, "UPDATE")
        _refuse(table, "DELETE")


def _refuse(table: str, verb: str, unless: str = "0") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} WHEN NOT ({unless})"
        f" BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END"
    )


def _create_log_search() -> None:
    # A table of its own, not an index over log_entry's rowids: those may change in a VACUUM.
    op.execute(
        "CREATE VIRTUAL TABLE log_entry_search USING fts5("
        "entry_id UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2')"
    )
    op.execute(
        "CREATE TRIGGER log_entry_index AFTER INSERT ON log_entry"
        " BEGIN INSERT INTO log_entry_search (entry_id, text) VALUES (NEW.id, NEW.text); END"
    )
