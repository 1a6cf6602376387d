"""What every household owed and every development charged and collected, month by month.

Read from the summary that every posting keeps (`LeaseFigures`), for all leases at once.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.ledger import PAYING_KINDS, LeaseFigures, LedgerEntry
from app.models.tenants import Lease
from app.services.dashboard.days import Occupancy, Units, month_edges, ordinals, raw, raw_rows
from app.services.ledger.figures import DUE, PAID, month_number, unpack

Numbers = NDArray[np.int64]
Places = NDArray[np.int32]
Cells = NDArray[np.float64]
"""Whole cents, far below 2^53: floats hold them exactly and numpy sums them fastest."""

_EVER = date.max.toordinal()
_LEASE = table_of(Lease)
_FIGURES = table_of(LeaseFigures)
_ENTRY = table_of(LedgerEntry)


class Amounts(NamedTuple):
    """The summaries' cells, one after the other: which lease's, which month's (counted from the
    first one), and cents."""

    lease: Places
    month: Places
    due: Numbers
    paid: Numbers


Summary = tuple[bytes, int, bytes]
"""A lease's summary as it is stored: its key, its first month, cents by month and column. Plain,
since there are tens of thousands."""


@dataclass(frozen=True)
class Leases:
    """Every lease, in no order: where each belongs, and its amounts.

    `development` and `household` number what they name; `row` gives a lease's place by its key.
    """

    first_month: int
    months: int
    row: dict[bytes, int]
    development: Numbers
    household: Numbers
    households: int
    occupancy: Occupancy
    amounts: Amounts
    count_days: Numbers
    """The last day that counts of each month: its last one, in the last month that of the view."""
    summaries: dict[int, Summary]
    """By the lease's place."""
    later: dict[int, int]
    """By the lease's place, what falls due in the last month, but after its day."""


@dataclass(frozen=True)
class MoneyFigures:
    """By development (rows) and month (columns), cents; `former_overdue` is a part of `overdue`."""

    overdue: Numbers
    former_overdue: Numbers
    due: Numbers
    paid: Numbers


def read_leases(session: Session, units: Units, as_of: date) -> Leases:
    """All leases with their amounts up to `as_of`."""
    rows = raw_rows(session, _LEASES)
    unit = np.fromiter((units.row[row[1]] for row in rows), np.int64, len(rows))
    row_of: dict[bytes, int] = {row[0]: number for number, row in enumerate(rows)}
    known: dict[bytes, int] = {}
    household = [known.setdefault(row[2], len(known)) for row in rows]
    summaries: list[Summary] = raw_rows(session, _SUMMARIES)
    current = month_number(as_of)
    first = min(min((row[1] for row in summaries), default=current), current)
    months = current - first + 1
    later = _due_later(session, row_of, as_of)
    edges = month_edges(first, months)
    count_days = edges[1:] - 1
    count_days[-1] = as_of.toordinal()
    return Leases(
        first_month=first,
        months=months,
        row=row_of,
        development=units.development[unit],
        household=np.array(household, dtype=np.int64),
        households=len(known),
        occupancy=Occupancy(
            unit,
            ordinals([row[3] for row in rows], 0),
            ordinals([row[4] for row in rows], _EVER),
            np.fromiter((row[5] for row in rows), np.int64, len(rows)),
        ),
        amounts=_amounts(summaries, row_of, first, months, later),
        count_days=count_days,
        summaries={row_of[row[0]]: row for row in summaries},
        later=dict(later),
    )


def summaries_of(session: Session, lease_ids: Collection[UUID]) -> dict[UUID, Summary]:
    """The summaries of some leases."""
    rows = session.execute(
        select(_FIGURES.c.lease_id, _FIGURES.c.first_month, _FIGURES.c.amounts).where(
            _FIGURES.c.lease_id.in_(lease_ids)
        )
    )
    return {row[0]: (row[0].bytes, row[1], row[2]) for row in rows}


def without_amounts(leases: Leases) -> Leases:
    """The leases with their stored summaries alone, a fifth of the memory."""
    nowhere, nothing = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int64)
    return replace(leases, amounts=Amounts(nowhere, nowhere, nothing, nothing))


def lease_cells(leases: Leases, place: int) -> tuple[Numbers, Numbers]:
    """What fell due on a lease and what was paid, month by month."""
    cells = np.zeros((2, leases.months), dtype=np.int64)
    summary = leases.summaries.get(place)
    if summary is not None:
        _, first_month, packed = summary
        start = first_month - leases.first_month
        amounts = unpack(packed)[: max(leases.months - start, 0)]
        cells[:, start : start + len(amounts)] = amounts.T
    cells[DUE, -1] -= leases.later.get(place, 0)
    return cells[DUE], cells[PAID]


def former_months(leases: Leases, household: int) -> NDArray[np.bool_]:
    """By month, whether a household once lived here and does no more on the month's last day."""
    mine = leases.household == household
    first, last = leases.occupancy.first[mine, None], leases.occupancy.last[mine, None]
    lived = (first <= leases.count_days).any(axis=0)
    lives = ((first <= leases.count_days) & (leases.count_days <= last)).any(axis=0)
    return np.asarray(lived & ~lives, dtype=np.bool_)


_LEASES = select(
    raw(_LEASE.c.id),
    raw(_LEASE.c.unit_id),
    raw(_LEASE.c.household_id),
    raw(_LEASE.c.starts_on),
    raw(_LEASE.c.keys_returned_on),
    _LEASE.c.monthly_rent_cents,
)
# By themselves: joined to their leases and sorted, the summaries would be carried along.
_SUMMARIES = select(raw(_FIGURES.c.lease_id), _FIGURES.c.first_month, raw(_FIGURES.c.amounts))


def money_figures(leases: Leases, developments: int) -> MoneyFigures:
    """The figures of each month, in the last one of what was due and paid by its day."""
    amounts = leases.amounts
    development = leases.development.astype(np.int32)[amounts.lease]
    shape = developments, leases.months
    overdue, former = _overdue(leases, developments)
    return MoneyFigures(
        overdue=overdue,
        former_overdue=former,
        due=_sums(development, amounts.month, amounts.due, shape).astype(np.int64),
        paid=_sums(development, amounts.month, amounts.paid, shape).astype(np.int64),
    )


def _due_later(session: Session, row_of: dict[bytes, int], as_of: date) -> list[tuple[int, int]]:
    """What falls due in the month of `as_of`, but after it: lease and cents.

    Payments need no such care: none is posted with a date after the day of posting.
    """
    rows = session.execute(_due_after(as_of))
    return [(row_of[row[0].bytes], row[1]) for row in rows]


def due_later_of(session: Session, lease_ids: Collection[UUID], as_of: date) -> dict[UUID, int]:
    """The same of some leases, by their keys."""
    rows = session.execute(_due_after(as_of).where(_ENTRY.c.lease_id.in_(lease_ids)))
    return {row[0]: row[1] for row in rows}


def _due_after(as_of: date) -> Select[Any]:
    following = month_number(as_of) + 1
    return (
        select(_ENTRY.c.lease_id, func.sum(_ENTRY.c.cents))
        .where(
            _ENTRY.c.due_on > as_of,
            _ENTRY.c.due_on < date(following // 12, following % 12 + 1, 1),
            _ENTRY.c.kind.not_in(sorted(PAYING_KINDS)),
        )
        .group_by(_ENTRY.c.lease_id)
    )


def _amounts(
    summaries: Sequence[Summary],
    row_of: dict[bytes, int],
    first: int,
    months: int,
    later: Sequence[tuple[int, int]],
) -> Amounts:
    """The cells of every month that counts; what falls due later is taken out of the last."""
    packed: list[bytes] = [each[2] for each in summaries]
    owner = np.fromiter((row_of[each[0]] for each in summaries), np.int64, len(packed))
    begins = np.fromiter((each[1] for each in summaries), np.int64, len(packed))
    flat = np.frombuffer(b"".join(packed), dtype="<i8").reshape(-1, 2)
    lengths = np.fromiter(map(len, packed), np.int64, len(packed)) // 16
    ends = np.cumsum(lengths)
    # Half as wide as cents: places and months are small, and there are millions of them.
    lease = np.repeat(owner.astype(np.int32), lengths)
    month = np.repeat((begins - first - (ends - lengths)).astype(np.int32), lengths)
    month += np.arange(len(flat), dtype=np.int32)
    if np.any(begins + lengths - first > months):
        counts = month < months
        lease, month, flat = lease[counts], month[counts], flat[counts]
    due, paid = flat[:, DUE], flat[:, PAID]
    if later:
        less = np.array(later, dtype=np.int64)
        lease = np.append(lease, less[:, 0].astype(np.int32))
        month = np.append(month, np.full(len(less), months - 1, dtype=np.int32))
        due, paid = np.append(due, -less[:, 1]), np.append(paid, np.zeros_like(less[:, 1]))
    return Amounts(lease, month, due, paid)


def _sums(
    row: Numbers | Places, column: Numbers | Places, cents: Numbers, shape: tuple[int, int]
) -> Cells:
    cells = np.bincount(row * shape[1] + column, cents, shape[0] * shape[1])
    return cells.astype(np.float64, copy=False).reshape(shape)


def _overdue(leases: Leases, developments: int) -> tuple[Numbers, Numbers]:
    """Σ over households of max(0, what fell due − what was paid), and that of former tenants."""
    amounts = leases.amounts
    households = max(leases.households, 1)
    # Groups in the order of their development: its own lie side by side.
    key, group = np.unique(leases.development * households + leases.household, return_inverse=True)
    balance = _sums(
        group[amounts.lease],
        amounts.month,
        amounts.due - amounts.paid,
        (len(key), leases.months),
    )
    np.cumsum(balance, axis=1, out=balance)
    np.maximum(balance, 0, out=balance)
    development = key // households
    overdue = _by_development(balance, development, developments)
    gone, is_former = _former(leases)
    mine = np.flatnonzero(gone[key % households] >= 0)
    of_former = balance[mine] * is_former[gone[key[mine] % households]]
    return overdue, _by_development(of_former, development[mine], developments)


def _grouped(key: Numbers) -> tuple[Numbers, Places]:
    """The distinct keys in their order, and which of them each key is. `np.unique` does the same,
    but loads masked arrays for it, which takes longer than all else here."""
    order = np.argsort(key, kind="stable")
    is_first = _is_first(key[order])
    group = np.empty(len(key), dtype=np.int32)
    group[order] = np.cumsum(is_first) - 1
    return key[order][is_first], group


def _is_first(ordered: Numbers) -> NDArray[np.bool_]:
    """Of a run of equals, the first."""
    return np.asarray(np.append([True], ordered[1:] != ordered[:-1])[: len(ordered)], np.bool_)


def former_households(leases: Leases) -> NDArray[np.bool_]:
    """By household, whether it once lived here and does no more on the last day that counts."""
    place, is_former = _former(leases)
    found = np.zeros(len(place), dtype=np.bool_)
    found[place >= 0] = is_former[place[place >= 0], -1]
    return found


def _former(leases: Leases) -> tuple[Numbers, NDArray[np.bool_]]:
    """For households that ever gave keys back: each one's row, −1 for the others, and by row and
    month whether it lived here before and does no more on the month's last day.

    On the day of the keys' return it still does, as in the list of arrears.
    """
    occupancy = leases.occupancy
    place = np.full(max(leases.households, 1), -1)
    has_left = np.zeros(len(place), dtype=np.bool_)
    has_left[leases.household[occupancy.last < _EVER]] = True
    leavers = np.flatnonzero(has_left)
    place[leavers] = np.arange(len(leavers))
    mine = place[leases.household] >= 0
    row = place[leases.household[mine]]
    shape = len(leavers), leases.months + 1
    ones = np.ones(len(row), dtype=np.int64)
    begun = _sums(row, np.searchsorted(leases.count_days, occupancy.first[mine]), ones, shape)
    over = _sums(row, np.searchsorted(leases.count_days, occupancy.last[mine] + 1), ones, shape)
    lived = np.cumsum(begun, axis=1)[:, :-1] > 0
    lives = np.cumsum(begun - over, axis=1)[:, :-1] > 0
    return place, lived & ~lives


def _by_development(cells: Cells, development: Numbers, developments: int) -> Numbers:
    """Sums of the rows of each development; they lie side by side."""
    total = np.zeros((developments, cells.shape[1]), dtype=np.int64)
    if len(cells):
        starts = np.flatnonzero(_is_first(development))
        total[development[starts]] = np.add.reduceat(cells, starts, axis=0).astype(np.int64)
    return total
