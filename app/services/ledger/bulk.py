"""Posting a whole history at once: a move-in or a made-up office.

The same numbers, chain and summaries as a posting by hand, written in large batches.
"""

import random
import secrets
from collections.abc import Callable
from operator import attrgetter, itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Date, Dialect, Enum, Index, LargeBinary, Table, insert
from sqlalchemy.orm import Session

from app.models.base import UuidKey, table_of
from app.models.identifiers import new_id
from app.models.ledger import EntryText, LedgerEntry, OpenCharge
from app.models.running_write import running_write, touch
from app.services.ledger.chain import Head, lock_head, move_head
from app.services.ledger.figures import FiguresInMemory, Movement
from app.services.ledger.open_charges import open_charge_rows
from app.services.ledger.posting import SALT_BYTES, Posting, chain_row

_BATCH = 5_000

Converter = Callable[[Any], object]


class BulkPosting:
    """Posts entries of leases that have none yet. `finish` must be called once, at the end.

    `keys` and `salts` make the key and the salt of each entry; an office made from a seed
    gives its own.
    """

    def __init__(
        self,
        session: Session,
        *,
        keys: Callable[[], UUID] = new_id,
        salts: Callable[[], bytes] = lambda: secrets.token_bytes(SALT_BYTES),
    ) -> None:
        self._session = session
        self._keys = keys
        self._salts = salts
        self._change = running_write(session).change_id
        self._start: Head = lock_head(session)
        self._head = self._start
        self._figures = FiguresInMemory()
        self._entries = _TableWriter(session, table_of(LedgerEntry))
        self._texts = _TableWriter(session, table_of(EntryText))
        self._put_off = self._put_off_indexes()

    @property
    def first_number(self) -> int:
        """Number of the first entry of this bulk."""
        return self._start.last_number + 1

    @property
    def last_number(self) -> int:
        """Number of the last entry so far."""
        return self._head.last_number

    def add(self, posting: Posting) -> UUID:
        """Post one entry and give its key; amounts of zero are the caller's mistake."""
        key = self._keys()
        row = chain_row(posting, self._head, self._change, key, self._salts())
        self._head = row.head
        self._entries.add(row.entry)
        self._texts.add(row.text)
        self._figures.add(
            Movement(
                posting.lease_id, posting.kind, posting.dated_on, posting.due_on, posting.cents
            )
        )
        if self._entries.waiting >= _BATCH:
            self._flush()
        return key

    def _flush(self) -> None:
        self._entries.write()
        self._texts.write()

    def finish(self) -> None:
        """Write what is left, the ledger's end, the summaries and the open charges."""
        self._flush()
        connection = self._session.connection()
        for index in self._put_off:
            index.create(connection)
        move_head(self._session, self._head)
        self._figures.store(self._session)
        self._store_open_charges()
        touch(self._session, "ledger")

    def _store_open_charges(self) -> None:
        # In batches: after a long history with many debts they are hundreds of thousands.
        statement = insert(table_of(OpenCharge))
        rows: list[dict[str, object]] = []
        for lease_id, balance in self._figures.balances().items():
            rows += open_charge_rows(self._session, lease_id, balance)
            if len(rows) >= _BATCH:
                self._session.execute(statement, rows)
                rows.clear()
        if rows:
            self._session.execute(statement, rows)

    def _put_off_indexes(self) -> list[Index]:
        """Drop the ledger's scattered indexes while it is still empty.

        Sorting millions of rows once at the end is many times faster than finding a place for
        each; a rollback brings the indexes back with everything else.
        """
        if self._start.last_number:
            return []
        indexes = sorted(table_of(LedgerEntry).indexes, key=lambda index: index.name or "")
        connection = self._session.connection()
        for index in indexes:
            index.drop(connection)
        return indexes


class _TableWriter:
    """Inserts rows of one table through the driver, each value converted by its column's type.

    SQLAlchemy's own way with lists of parameters costs more than the database does.
    """

    def __init__(self, session: Session, table: Table) -> None:
        connection = session.connection()
        dialect = connection.dialect
        compiled = insert(table).compile(dialect=dialect, column_keys=list(table.columns.keys()))
        self._connection = connection
        self._statement = str(compiled)
        names = compiled.positiontup or ()
        self._values = itemgetter(*names)
        self._converters = [_converter(table.columns[name], dialect) for name in names]
        self._rows: list[tuple[object, ...]] = []

    @property
    def waiting(self) -> int:
        """Rows that are not written yet."""
        return len(self._rows)

    def add(self, row: dict[str, object]) -> None:
        """Take a row in, to be written with the next batch."""
        self._rows.append(
            tuple(
                [
                    value if convert is None or value is None else convert(value)
                    for convert, value in zip(self._converters, self._values(row), strict=True)
                ]
            )
        )

    def write(self) -> None:
        """Write the rows that wait."""
        if self._rows:
            self._connection.exec_driver_sql(self._statement, self._rows)
            self._rows = []


class _Remembered(dict[object, object]):
    """Converted values by value, for columns with few different ones such as days."""

    def __init__(self, convert: Converter) -> None:
        super().__init__()
        self._convert = convert

    def __missing__(self, value: object) -> object:
        self[value] = converted = self._convert(value)
        return converted


def _converter(column: Column[Any], dialect: Dialect) -> Converter | None:
    if isinstance(column.type, LargeBinary):
        return None
    if isinstance(column.type, UuidKey) and dialect.name == "sqlite":
        return attrgetter("bytes")
    convert = column.type.dialect_impl(dialect).bind_processor(dialect)
    if convert is not None and isinstance(column.type, Date | Enum):
        return _Remembered(convert).__getitem__
    return convert


def seeded_salts(rng: random.Random) -> Callable[[], bytes]:
    """Salts for an office made from a seed."""
    return lambda: rng.randbytes(SALT_BYTES)
