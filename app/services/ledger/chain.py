"""Gapless numbers and the hash chain that makes a hand edit of the file visible."""

import hashlib
import struct
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.ledger import EntryKind, EntryText, LedgerEntry, LedgerHead

JOURNAL = "main"
GENESIS = bytes(32)
"""The hash before the first entry."""

_NOTHING = bytes(16)
_LAYOUT = struct.Struct("<qiiq16s16s")
_VERIFY_BATCH = 10_000


class Head(NamedTuple):
    """Where the ledger ends: the last number given out and the last hash."""

    last_number: int
    last_hash: bytes


@dataclass(frozen=True)
class ChainReport:
    """What a walk over the chain found; `broken_at` is the first number that does not hold."""

    entries: int
    broken_at: int | None
    head_holds: bool

    @property
    def holds(self) -> bool:
        """True when every link and the head row agree."""
        return self.broken_at is None and self.head_holds


def commit_to_text(salt: bytes, text: str) -> bytes:
    """The commitment that stands in the chain for a text which may be erased one day."""
    return hashlib.sha256(salt + text.encode()).digest()


def link(
    previous: bytes,
    number: int,
    dated_on: date,
    due_on: date | None,
    kind: EntryKind,
    cents: int,
    lease_id: UUID,
    reverses_id: UUID | None,
    commitment: bytes,
) -> bytes:
    """The hash of one entry, over everything that may never change and the hash before it."""
    packed = _LAYOUT.pack(
        number,
        dated_on.toordinal(),
        due_on.toordinal() if due_on else 0,
        cents,
        lease_id.bytes,
        reverses_id.bytes if reverses_id else _NOTHING,
    )
    return hashlib.sha256(previous + packed + kind.value.encode() + commitment).digest()


_HEAD = table_of(LedgerHead)
# Built once: making a statement anew costs more than running it.
_READ_HEAD = (
    select(_HEAD.c.last_number, _HEAD.c.last_hash)
    .where(_HEAD.c.journal == JOURNAL)
    .with_for_update()
)
_BEGIN_HEAD = insert(_HEAD).values(journal=JOURNAL, last_number=0, last_hash=GENESIS)
_MOVE_HEAD = (
    update(_HEAD)
    .where(_HEAD.c.journal == JOURNAL)
    .values(last_number=bindparam("number"), last_hash=bindparam("link"))
)


def lock_head(session: Session) -> Head:
    """The ledger's end, locked until the transaction ends; made on the first posting."""
    row = session.execute(_READ_HEAD).one_or_none()
    if row is not None:
        return Head(row.last_number, row.last_hash)
    session.execute(_BEGIN_HEAD)
    return Head(0, GENESIS)


def move_head(session: Session, head: Head) -> None:
    """Write the ledger's new end."""
    session.execute(_MOVE_HEAD, {"number": head.last_number, "link": head.last_hash})


def verify(session: Session) -> ChainReport:
    """Walk the whole chain: numbers without gaps, every hash, every text, and the head."""
    previous, expected = GENESIS, 1
    query = (
        select(LedgerEntry.__table__, EntryText.salt, EntryText.text)
        .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
        .order_by(LedgerEntry.number)
        .execution_options(yield_per=_VERIFY_BATCH)
    )
    for row in session.execute(query):
        computed = link(
            previous,
            row.number,
            row.dated_on,
            row.due_on,
            row.kind,
            row.cents,
            row.lease_id,
            row.reverses_id,
            row.commitment,
        )
        # An erased text is empty and no longer answers for its commitment; the chain still does.
        text_holds = not row.text or commit_to_text(row.salt, row.text) == row.commitment
        if row.number != expected or computed != row.hash or not text_holds:
            return ChainReport(expected - 1, expected, head_holds=False)
        previous, expected = computed, expected + 1
    head = session.execute(
        select(LedgerHead.last_number, LedgerHead.last_hash).where(LedgerHead.journal == JOURNAL)
    ).one_or_none()
    end = (expected - 1, previous)
    return ChainReport(
        expected - 1, None, end == (0, GENESIS) if head is None else tuple(head) == end
    )
