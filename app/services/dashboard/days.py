"""Vacancy of every development in every month, for all units at once.

A unit is available from `available_from` to `available_to`, and occupied from a lease's start to
the day of its key return, all included; days on which two leases overlap count once. Vacant is
available and not occupied; empty days that their cause excludes are neither vacant nor available.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Select, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from app.models.base import table_of
from app.models.properties import Unit
from app.services.vacancy.exclusions import exclusions

Days = NDArray[np.int64]
Cells = NDArray[np.float64]

_EVER = date.max.toordinal()
_EPOCH = date(1970, 1, 1).toordinal()
_UNIT = table_of(Unit)


class Intervals(NamedTuple):
    """Days of units, both ends included, as proleptic ordinals; the development of each unit and
    its monthly rent in cents."""

    development: Days
    first: Days
    last: Days
    rent: Days


@dataclass(frozen=True)
class Dwellings:
    """When every unit was available and when it was occupied, the latter cut so that no
    occupancy overlaps another or leaves the days on which the unit was available; `excluded` are
    available days that nobody occupied."""

    available: Intervals
    occupied: Intervals
    excluded: Intervals


@dataclass(frozen=True)
class VacancyFigures:
    """By development (rows) and month (columns): days, units on the last day, rent in cents.

    Rents are those of the unit's last lease, rounded once per development and month; a unit that
    was never let has none.
    """

    vacant_days: Days
    available_days: Days
    vacant_units: Days
    available_units: Days
    vacant_rent_cents: Days
    potential_rent_cents: Days


class Occupancy(NamedTuple):
    """What is needed of each lease, in no order; `unit` is the unit's place.

    `last` is `date.max` for whoever is still there; `rent` in cents a month.
    """

    unit: Days
    first: Days
    last: Days
    rent: Days


def ordinals(days: Sequence[str | date | None], missing: int) -> Days:
    """Days, as dates or in ISO form, as ordinals; `missing` for None."""
    found = np.array(days, dtype="datetime64[D]")
    numbers: Days = found.astype(np.int64) + _EPOCH
    numbers[np.isnat(found)] = missing
    return numbers


@dataclass(frozen=True)
class Units:
    """Every unit: its place by its key, its development, and the days on which it is available."""

    row: dict[bytes, int]
    development: Days
    first: Days
    last: Days


def read_units(session: Session, position: dict[bytes, int]) -> Units:
    """All units; `position` numbers the developments."""
    rows = raw_rows(session, _UNITS)
    return Units(
        {row[0]: number for number, row in enumerate(rows)},
        np.fromiter((position[row[1]] for row in rows), np.int64, len(rows)),
        ordinals([row[2] for row in rows], 0),
        ordinals([row[3] for row in rows], _EVER),
    )


def raw(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column as the file has it: bytes of keys, ISO days. Thousands of rows are read at once,
    and numpy turns them into numbers."""
    return type_coerce(column, NullType())


def raw_rows(session: Session, query: Select[Any]) -> list[tuple[Any, ...]]:
    """The rows of a query of raw columns as the database's driver gives them: of tens of thousands
    of leases, wrapping each costs more than reading it."""
    result = session.connection().execute(query)
    with _uncollected():
        rows = list(result.cursor.fetchall()) if result.cursor is not None else []
    result.close()
    return rows


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows by the ten thousand would set off the garbage collector, which goes through the whole
    program for as long as all the reading takes, and finds nothing: rows refer to no other row."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_UNITS = select(
    raw(_UNIT.c.id),
    raw(_UNIT.c.development_id),
    raw(_UNIT.c.available_from),
    raw(_UNIT.c.available_to),
)


def read_dwellings(session: Session, units: Units, occupancy: Occupancy) -> Dwellings:
    """Every unit's days, with those that are left out."""
    development, begins, ends = units.development, units.first, units.last
    order = np.lexsort((occupancy.first, occupancy.unit))
    unit, last = occupancy.unit[order], occupancy.last[order]
    rent = np.zeros(len(begins), dtype=np.int64)
    # In the order of their start, the last lease of a unit stays.
    rent[unit] = occupancy.rent[order]
    starts = _cut(unit, occupancy.first[order], last)
    return Dwellings(
        Intervals(development, begins, ends, rent),
        Intervals(
            development[unit],
            np.maximum(starts, begins[unit]),
            np.minimum(last, ends[unit]),
            rent[unit],
        ),
        _excluded(session, units.row, development, rent),
    )


def _excluded(
    session: Session, row_of: dict[bytes, int], development: Days, rent: Days
) -> Intervals:
    """Few units at any time: their days are found one by one, by the plain definition."""
    found = exclusions(session)
    unit = np.array([row_of[each.unit_id.bytes] for each in found], dtype=np.int64)
    return Intervals(
        development[unit],
        np.array([each.period.first.toordinal() for each in found], dtype=np.int64),
        np.array([each.period.last.toordinal() for each in found], dtype=np.int64),
        rent[unit],
    )


def vacancy_figures(
    dwellings: Dwellings, developments: int, first_month: int, months: int, last_day: date
) -> VacancyFigures:
    """The figures of each of `months` from `first_month` on (year × 12 + month − 1).

    Units are counted on each month's last day, in the last month on `last_day`.
    """
    edges = month_edges(first_month, months)
    length = np.diff(edges)
    count_days = edges[1:] - 1
    count_days[-1] = last_day.toordinal()
    available, occupied, excluded = dwellings.available, dwellings.occupied, dwellings.excluded
    days = _days(available, edges, developments) - _days(excluded, edges, developments)
    units = _standing(available, count_days, developments)
    units -= _standing(excluded, count_days, developments)
    potential = _days(available, edges, developments, available.rent)
    potential -= _days(excluded, edges, developments, excluded.rent)
    let = _days(occupied, edges, developments, occupied.rent)
    return VacancyFigures(
        vacant_days=days - _days(occupied, edges, developments),
        available_days=days,
        vacant_units=units - _standing(occupied, count_days, developments),
        available_units=units,
        vacant_rent_cents=_rounded(potential - let, length),
        potential_rent_cents=_rounded(potential, length),
    )


def month_edges(first_month: int, months: int) -> Days:
    """First day of each month and of the one after the last, as ordinals."""
    days = [
        date(number // 12, number % 12 + 1, 1).toordinal()
        for number in range(first_month, first_month + months + 1)
    ]
    return np.array(days, dtype=np.int64)


def _cut(unit: Days, first: Days, last: Days) -> Days:
    """First days moved behind what an earlier lease of the unit occupies already."""
    starts = first.copy()
    if len(starts):
        # Shifting each unit into a range of its own keeps the running maximum within it.
        shift = np.cumsum(np.diff(unit, prepend=unit[:1]) != 0) * (_EVER + 1)
        reached = np.maximum.accumulate(last + shift)
        starts[1:] = np.maximum(starts[1:], reached[:-1] - shift[1:] + 1)
    return starts


def _days(intervals: Intervals, edges: Days, groups: int, weight: Days | None = None) -> Days:
    """Days that the intervals of each development (rows) have in each month, each day as often
    as `weight` says.

    The days of an interval before a day `x` are those since its begin less those since its end;
    summed over begins and ends month by month that needs no table of intervals by months.
    """
    real = intervals.last >= intervals.first
    development = intervals.development[real]
    weights = np.ones(len(development)) if weight is None else weight[real].astype(np.float64)
    since_begin = _elapsed(development, intervals.first[real], weights, edges, groups)
    since_end = _elapsed(development, intervals.last[real] + 1, weights, edges, groups)
    return np.diff(since_begin - since_end)


def _elapsed(development: Days, since: Days, weights: Cells, edges: Days, groups: int) -> Days:
    """For each of `edges` the weighted sum of the days gone by since each of `since`, none if
    later; those before the first edge count from it, which no difference of edges notices."""
    begin = np.maximum(since, edges[0]) - edges[0]
    count = _cumulated(development, begin, weights, edges - edges[0], groups)
    sums = _cumulated(development, begin, weights * begin, edges - edges[0], groups)
    elapsed: Days = count * (edges - edges[0]) - sums
    return elapsed


def _standing(intervals: Intervals, days: Days, groups: int) -> Days:
    """How many intervals of each development (rows) have each of the days."""
    real = intervals.last >= intervals.first
    development = intervals.development[real]
    ones = np.ones(len(development))
    begun = _cumulated(development, intervals.first[real], ones, days, groups)
    over = _cumulated(development, intervals.last[real] + 1, ones, days, groups)
    standing: Days = begun - over
    return standing


def _cumulated(development: Days, since: Days, weights: Cells, days: Days, groups: int) -> Days:
    """The weights of those whose `since` is not after each of `days`, by development (rows)."""
    column = np.searchsorted(days, since)
    wide = len(days) + 1
    cells = np.bincount(development * wide + column, weights, groups * wide)
    # Whole numbers far below 2^53: floats hold them exactly.
    whole = cells.astype(np.int64).reshape(groups, wide)[:, :-1]
    cumulated: Days = np.cumsum(whole, axis=1)
    return cumulated


def _rounded(rent_days: Days, days: Days) -> Days:
    """Rents of days as rents of months, half up."""
    rounded: Days = (2 * rent_days + days) // (2 * days)
    return rounded
