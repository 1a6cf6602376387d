"""Vacant and available days of every development in every month, for all units at once."""

from datetime import date

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import LargeBinary, select, type_coerce
from sqlalchemy.orm import Session

from app.models.properties import Unit
from app.models.tenants import Lease

Days = NDArray[np.int64]

_EVER = date.max.toordinal()


def days_by_development(
    session: Session, position: dict[bytes, int], first_month: int, months: int
) -> tuple[Days, Days]:
    """Vacant and available days by development (rows, as `position` numbers them) and month.

    A unit is available from `available_from` to `available_to`, and occupied from a lease's
    start to the day of its key return, all included; days on which two leases overlap count
    once. Vacant is available and not occupied.
    """
    edges = _month_edges(first_month, months)
    units = session.execute(
        select(
            type_coerce(Unit.id, LargeBinary),
            type_coerce(Unit.development_id, LargeBinary),
            Unit.available_from,
            Unit.available_to,
        )
    ).all()
    begins = _ordinals([row[2] for row in units], 0)
    ends = _ordinals([row[3] for row in units], _EVER)
    development = np.fromiter((position[row[1]] for row in units), np.int64, len(units))
    available = _days_by_group(development, begins, ends, edges, len(position))
    row_of = {row[0]: number for number, row in enumerate(units)}
    unit, starts, stops = _occupancies(session, row_of)
    occupied = _days_by_group(
        development[unit],
        np.maximum(starts, begins[unit]),
        np.minimum(stops, ends[unit]),
        edges,
        len(position),
    )
    return available - occupied, available


def _month_edges(first_month: int, months: int) -> Days:
    """First day of each month and of the one after the last."""
    days = [
        date(number // 12, number % 12 + 1, 1).toordinal()
        for number in range(first_month, first_month + months + 1)
    ]
    return np.array(days, dtype=np.int64)


def _ordinals(days: list[date | None], missing: int) -> Days:
    return np.fromiter(
        (missing if day is None else day.toordinal() for day in days), np.int64, len(days)
    )


def _occupancies(session: Session, row_of: dict[bytes, int]) -> tuple[Days, Days, Days]:
    """Unit, first and last day of every occupancy, cut so that none overlaps another."""
    leases = session.execute(
        select(
            type_coerce(Lease.unit_id, LargeBinary), Lease.starts_on, Lease.keys_returned_on
        ).order_by(Lease.unit_id, Lease.starts_on)
    ).all()
    unit = np.fromiter((row_of[row[0]] for row in leases), np.int64, len(leases))
    starts = _ordinals([row[1] for row in leases], 0)
    stops = _ordinals([row[2] for row in leases], _EVER)
    if len(leases):
        # Shifting each unit into a range of its own keeps the running maximum within it.
        shift = np.cumsum(np.diff(unit, prepend=unit[:1]) != 0) * (_EVER + 1)
        reached = np.maximum.accumulate(stops + shift)
        starts[1:] = np.maximum(starts[1:], reached[:-1] - shift[1:] + 1)
    return unit, starts, stops


def _days_by_group(group: Days, begins: Days, ends: Days, edges: Days, groups: int) -> Days:
    """Days that the intervals of each group (rows, both ends included) have in each month.

    The days of an interval before a day `x` are those since its begin less those since its end;
    summed over sorted begins and ends that needs no table of intervals by months.
    """
    real = ends >= begins
    total = np.zeros((groups, len(edges) - 1), dtype=np.int64)
    for row in range(groups):
        mine = real & (group == row)
        before = _elapsed(begins[mine], edges) - _elapsed(ends[mine] + 1, edges)
        total[row] = np.diff(before)
    return total


def _elapsed(since: Days, days: Days) -> Days:
    """For each of `days` the sum of the days gone by since each of `since`, none if later."""
    ordered = np.sort(since)
    sums = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(ordered)))
    count = np.searchsorted(ordered, days)
    elapsed: Days = count * days - sums[count]
    return elapsed
