"""Posting to the ledger, one entry or many, and taking an entry back by its reversal."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import PAYING_KINDS, EntryKind, EntryText, LedgerEntry
from app.models.running_write import running_write, touch
from app.services.ledger.allocation import Choice
from app.services.ledger.chain import Head, commit_to_text, link, lock_head, move_head
from app.services.ledger.choices import DirectedPayment, store_choices
from app.services.ledger.figures import Movement, update_figures
from app.services.ledger.open_charges import refresh_open_charges

SALT_BYTES = 16
_INSERT_ENTRIES = insert(table_of(LedgerEntry))
_INSERT_TEXTS = insert(table_of(EntryText))

_ENTRY = table_of(LedgerEntry)
_BATCH = 500

_EASTERNMOST = timedelta(hours=14)


@dataclass(frozen=True)
class Posting:
    """An entry to be posted.

    `cents` above zero is owed by the household, below zero lessens its debt. `due_on` is for
    charges and credits; where it is None the entry's date stands for it. `choices` direct a
    payment out of the legal order.
    """

    lease_id: UUID
    kind: EntryKind
    dated_on: date
    cents: int
    text: str
    due_on: date | None = None
    reverses_id: UUID | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class PostedEntry:
    """An entry as it stands in the ledger."""

    id: UUID
    number: int


class ChainedRow(NamedTuple):
    """The rows of one entry, ready to insert, and the ledger's end after it."""

    entry: dict[str, object]
    text: dict[str, object]
    head: Head


def chain_row(posting: Posting, head: Head, change: UUID, key: UUID, salt: bytes) -> ChainedRow:
    """Number a posting after `head` and link it into the chain."""
    due_on = posting.due_on
    if due_on is None and posting.kind not in PAYING_KINDS:
        due_on = posting.dated_on
    number = head.last_number + 1
    commitment = commit_to_text(salt, posting.text)
    linked = link(
        head.last_hash,
        number,
        posting.dated_on,
        due_on,
        posting.kind,
        posting.cents,
        posting.lease_id,
        posting.reverses_id,
        commitment,
    )
    entry: dict[str, object] = {
        "id": key,
        "number": number,
        "lease_id": posting.lease_id,
        "kind": posting.kind,
        "dated_on": posting.dated_on,
        "due_on": due_on,
        "cents": posting.cents,
        "reverses_id": posting.reverses_id,
        "change_id": change,
        "commitment": commitment,
        "hash": linked,
    }
    text: dict[str, object] = {"entry_id": key, "salt": salt, "text": posting.text}
    return ChainedRow(entry, text, Head(number, linked))


def post(session: Session, postings: Iterable[Posting]) -> list[PostedEntry]:
    """Post entries in their order, with numbers, chain, summaries and open charges.

    Raises OfficeError for an amount of zero.
    """
    head, change = lock_head(session), running_write(session).change_id
    rows: list[ChainedRow] = []
    movements: list[Movement] = []
    choices: list[DirectedPayment] = []
    for posting in postings:
        _check(posting)
        row = chain_row(posting, head, change, new_id(), secrets.token_bytes(SALT_BYTES))
        head = row.head
        rows.append(row)
        movements.append(
            Movement(
                posting.lease_id, posting.kind, posting.dated_on, posting.due_on, posting.cents
            )
        )
        if posting.choices:
            choices.append(DirectedPayment(posting.lease_id, _key(row), posting.choices))
    if not rows:
        return []
    session.execute(_INSERT_ENTRIES, [row.entry for row in rows])
    session.execute(_INSERT_TEXTS, [row.text for row in rows])
    move_head(session, head)
    store_choices(session, choices)
    balances = update_figures(session, movements)
    for lease_id, balance in balances.items():
        refresh_open_charges(session, lease_id, balance)
    touch(session, "ledger", *balances)
    return _posted(rows)


def _posted(rows: Sequence[ChainedRow]) -> list[PostedEntry]:
    return [PostedEntry(_key(row), row.head.last_number) for row in rows]


def _key(row: ChainedRow) -> UUID:
    key = row.entry["id"]
    assert isinstance(key, UUID)
    return key


def _check(posting: Posting) -> None:
    if posting.cents == 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The amount must not be zero."), field="cents"
        )


def register_payment(
    session: Session, lease_id: UUID, dated_on: date, cents: int, text: str
) -> PostedEntry:
    """Post money that came in from a household; `cents` is what was paid, above zero.

    Raises OfficeError for an amount of zero or less, and for a day that nowhere on earth has
    begun yet: every figure as of today counts on payments not being dated later.
    """
    if dated_on > (running_write(session).at + _EASTERNMOST).date():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A payment cannot be dated in the future."), field="day"
        )
    if cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A payment must be more than zero."), field="cents"
        )
    return post(session, [Posting(lease_id, EntryKind.PAYMENT, dated_on, -cents, text)])[0]


def reverse(session: Session, entry_id: UUID, dated_on: date, reason: str) -> PostedEntry:
    """Correct an entry by its reversal: the same amount with the other sign, and a reason.

    A charge's reversal falls due on the charge's own due day, so no figure keeps the mistake
    for a day longer than the charge itself. Raises OfficeError when the entry is unknown, a
    reversal itself, or reversed already.
    """
    return reverse_all(session, [entry_id], reason, dated_on=dated_on)[0]


def reverse_all(
    session: Session, entry_ids: Sequence[UUID], reason: str, *, dated_on: date | None = None
) -> list[PostedEntry]:
    """Correct many entries at once; without a day each reversal bears its entry's own, as though
    the entry had never been. Raises OfficeError as `reverse` does."""
    postings = []
    for start in range(0, len(entry_ids), _BATCH):
        keys = entry_ids[start : start + _BATCH]
        entries = {
            entry.id: entry
            for entry in session.execute(select(_ENTRY).where(_ENTRY.c.id.in_(keys)))
        }
        again = set(
            session.scalars(select(_ENTRY.c.reverses_id).where(_ENTRY.c.reverses_id.in_(keys)))
        )
        for key in keys:
            entry = entries.get(key)
            if entry is None or entry.reverses_id is not None:
                raise OfficeError(QT_TRANSLATE_NOOP("errors", "This entry cannot be reversed."))
            if key in again:
                raise OfficeError(
                    QT_TRANSLATE_NOOP("errors", "Entry no. {number} has been reversed already."),
                    number=entry.number,
                )
            postings.append(
                Posting(
                    entry.lease_id,
                    entry.kind,
                    dated_on or entry.dated_on,
                    -entry.cents,
                    reason,
                    entry.due_on,
                    entry.id,
                )
            )
    return post(session, postings)
