"""Posting a whole history at once: a move-in or a made-up office.

The same numbers, chain and summaries as a posting by hand, written in large batches.
"""

import random
import secrets
from collections.abc import Callable
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.identifiers import new_id
from app.models.ledger import EntryText, LedgerEntry, OpenCharge
from app.models.running_write import running_write, touch
from app.services.ledger.chain import Head, lock_head, move_head
from app.services.ledger.figures import FiguresInMemory, Movement
from app.services.ledger.open_charges import open_charges_of
from app.services.ledger.posting import SALT_BYTES, Posting, chain_row

_BATCH = 5_000


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
        self._entries: list[dict[str, object]] = []
        self._texts: list[dict[str, object]] = []

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
        self._entries.append(row.entry)
        self._texts.append(row.text)
        self._figures.add(
            Movement(
                posting.lease_id, posting.kind, posting.dated_on, posting.due_on, posting.cents
            )
        )
        if len(self._entries) >= _BATCH:
            self._flush()
        return key

    def _flush(self) -> None:
        if self._entries:
            # The tables, not the classes: no object is wanted, and that halves the time.
            self._session.execute(insert(table_of(LedgerEntry)), self._entries)
            self._session.execute(insert(table_of(EntryText)), self._texts)
            self._entries.clear()
            self._texts.clear()

    def finish(self) -> None:
        """Write what is left, the ledger's end, the summaries and the open charges."""
        self._flush()
        move_head(self._session, self._head)
        self._figures.store(self._session)
        rows: list[dict[str, object]] = []
        for lease_id, balance in self._figures.balances().items():
            rows += open_charges_of(self._session, lease_id, balance)
        if rows:
            self._session.execute(insert(table_of(OpenCharge)), rows)
        touch(self._session, "ledger")


def seeded_salts(rng: random.Random) -> Callable[[], bytes]:
    """Salts for an office made from a seed."""
    return lambda: rng.randbytes(SALT_BYTES)
