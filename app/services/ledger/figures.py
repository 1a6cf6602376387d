"""The summary per lease and month that the dashboard reads, kept by every posting."""

from array import array
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.ledger import PAYING_KINDS, EntryKind, LeaseFigures, LedgerEntry

Amounts = NDArray[np.int64]
"""Cents by month (rows) and column: `DUE`, `PAID`."""

DUE = 0
PAID = 1
_STORED = np.dtype("<i8")
_BATCH = 1_000


class Movement(NamedTuple):
    """What the summary needs to know of an entry."""

    lease_id: UUID
    kind: EntryKind
    dated_on: date
    due_on: date | None
    cents: int


def month_number(day: date) -> int:
    """Months since year 0, as the summary counts them."""
    return day.year * 12 + day.month - 1


def pack(amounts: Amounts) -> bytes:
    """The stored form of a lease's amounts."""
    return amounts.astype(_STORED).tobytes()


def unpack(stored: bytes) -> Amounts:
    """Amounts by month from their stored form."""
    return np.frombuffer(stored, dtype=_STORED).reshape(-1, 2)


def place(movement: Movement) -> tuple[int, int, int]:
    """Month, column and cents by which a movement changes its lease's amounts.

    Charges and credits count in the month of their due day, or of their date where they have
    none; payments and grants count as paid in the month of their date.
    """
    if movement.kind in PAYING_KINDS:
        return month_number(movement.dated_on), PAID, -movement.cents
    return month_number(movement.due_on or movement.dated_on), DUE, movement.cents


def add_to(amounts: Amounts, first_month: int, movement: Movement) -> tuple[Amounts, int]:
    """`amounts` with one movement added, widened to its month where needed."""
    month, column, cents = place(movement)
    if len(amounts) == 0:
        amounts, first_month = np.zeros((1, 2), dtype=np.int64), month
    before = max(0, first_month - month)
    after = max(0, month - (first_month + len(amounts) - 1))
    widened = np.pad(amounts, ((before, after), (0, 0)))
    first_month -= before
    widened[month - first_month, column] += cents
    return widened, first_month


def update_figures(session: Session, movements: Iterable[Movement]) -> dict[UUID, int]:
    """Bring the summary of each movement's lease up to date, inside the posting's transaction.

    Gives each lease's new balance in cents.
    """
    by_lease: dict[UUID, list[Movement]] = {}
    for movement in movements:
        by_lease.setdefault(movement.lease_id, []).append(movement)
    return {
        lease_id: _update_lease(session, lease_id, of_lease)
        for lease_id, of_lease in by_lease.items()
    }


_TABLE = table_of(LeaseFigures)
# Built once: making a statement anew costs more than running it.
_OF_LEASE = select(_TABLE.c.balance_cents, _TABLE.c.first_month, _TABLE.c.amounts).where(
    _TABLE.c.lease_id == bindparam("lease")
)
_CHANGE_LEASE = (
    update(_TABLE)
    .where(_TABLE.c.lease_id == bindparam("lease"))
    .values(
        balance_cents=bindparam("balance"),
        first_month=bindparam("first"),
        amounts=bindparam("packed"),
    )
)
_NEW_LEASE = insert(_TABLE).values(
    lease_id=bindparam("lease"),
    balance_cents=bindparam("balance"),
    first_month=bindparam("first"),
    amounts=bindparam("packed"),
)


def _update_lease(session: Session, lease_id: UUID, movements: list[Movement]) -> int:
    row = session.execute(_OF_LEASE, {"lease": lease_id}).one_or_none()
    amounts, first_month = (unpack(row.amounts), row.first_month) if row else (_none(), 0)
    balance: int = (row.balance_cents if row else 0) + sum(item.cents for item in movements)
    for movement in movements:
        amounts, first_month = add_to(amounts, first_month, movement)
    session.execute(
        _CHANGE_LEASE if row else _NEW_LEASE,
        {"lease": lease_id, "balance": balance, "first": first_month, "packed": pack(amounts)},
    )
    return balance


def _none() -> Amounts:
    return np.zeros((0, 2), dtype=np.int64)


def rebuild(session: Session) -> None:
    """Compute the whole summary again from the entries."""
    session.execute(delete(LeaseFigures))
    entries = session.execute(
        select(
            LedgerEntry.lease_id,
            LedgerEntry.kind,
            LedgerEntry.dated_on,
            LedgerEntry.due_on,
            LedgerEntry.cents,
        ).execution_options(yield_per=10_000)
    )
    summary = FiguresInMemory()
    for row in entries:
        summary.add(Movement(*row))
    summary.store(session)


class FiguresInMemory:
    """The summary of many leases while a bulk import runs: sixteen bytes per lease and month."""

    def __init__(self) -> None:
        self._months: dict[UUID, tuple[int, array[int]]] = {}
        self._balances: dict[UUID, int] = {}

    def add(self, movement: Movement) -> None:
        """Count one movement."""
        month, column, cents = place(movement)
        lease_id = movement.lease_id
        self._balances[lease_id] = self._balances.get(lease_id, 0) + movement.cents
        first, cells = self._months.get(lease_id, (month, array("q")))
        if month < first:
            cells = array("q", bytes(16 * (first - month))) + cells
            first = month
        missing = month - first + 1 - len(cells) // 2
        if missing > 0:
            cells.frombytes(bytes(16 * missing))
        cells[(month - first) * 2 + column] += cents
        self._months[lease_id] = (first, cells)

    def balances(self) -> dict[UUID, int]:
        """Balance of each lease in cents, every entry counted."""
        return self._balances

    def store(self, session: Session) -> None:
        """Insert a row for each lease; none of them may have one yet."""
        rows: list[dict[str, object]] = []
        for lease_id, (first, cells) in self._months.items():
            rows.append(
                {
                    "lease_id": lease_id,
                    "balance_cents": self._balances[lease_id],
                    "first_month": first,
                    "amounts": pack(np.array(cells, dtype=np.int64).reshape(-1, 2)),
                }
            )
            if len(rows) >= _BATCH:
                session.execute(insert(_TABLE), rows)
                rows.clear()
        if rows:
            session.execute(insert(_TABLE), rows)
