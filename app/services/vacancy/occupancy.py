"""Who lived in a unit when, and when it stood vacant: days of both ends are included.

A unit is vacant from the day after the keys came back to the day before the next lease starts
(domain rule: keys back on 31/01, next start on 15/02, 14 days vacant), as far as it is available.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.properties import Development, Unit
from app.models.tenants import Household, Lease
from app.services.properties.state import UnitState, is_available, is_vacant
from app.services.vacancy.exclusions import ExcludedUnit, excluded_units, exclusions
from app.services.vacancy.intervals import (
    Period,
    days_within,
    period_or_none,
    remaining,
    year_of,
)


@dataclass(frozen=True)
class Stretch:
    """A time in which nothing changed. `last` is None where it goes on."""

    state: UnitState
    first: date
    last: date | None
    lease_id: UUID | None = None
    household_id: UUID | None = None
    household_name: str = ""


@dataclass(frozen=True)
class YearOfVacancy:
    """Vacant and available days of a unit in a calendar year, up to today."""

    year: int
    vacant_days: int
    available_days: int


@dataclass(frozen=True)
class UnitVacancy:
    """A unit's history, oldest first, and its vacant days up to today.

    `vacant_since` is None while it is occupied or not available.
    """

    stretches: tuple[Stretch, ...]
    vacant_since: date | None
    vacant_days_now: int
    vacant_days_total: int
    available_days_total: int
    years: tuple[YearOfVacancy, ...]


@dataclass(frozen=True)
class Tenancy:
    """A household's time in a unit."""

    lease_id: UUID
    household_id: UUID
    household_name: str
    period: Period


def unit_vacancy(session: Session, unit_id: UUID, today: date) -> UnitVacancy | None:
    """The occupancy of a unit over time; None for a unit that is gone.

    A unit without a first available day counts from its development's start or, without that
    too, from its first lease.
    """
    bounds = session.execute(
        select(Unit.available_from, Unit.available_to, Development.started_on)
        .join(Development, Development.id == Unit.development_id)
        .where(Unit.id == unit_id)
    ).first()
    if bounds is None:
        return None
    tenancies = _tenancies(session, unit_id)
    available = available_period(
        bounds[0] or bounds[2] or _first_start(tenancies), bounds[1] or date.max
    )
    return history(available, tenancies, today)


def available_period(first: date | None, last: date) -> Period | None:
    """The days on which a unit counts as available; None where there are none."""
    return None if first is None else period_or_none(first, last)


def vacant_periods(available: Period | None, occupied: Iterable[Period]) -> tuple[Period, ...]:
    """The available days that nobody occupied."""
    return () if available is None else remaining(available, occupied)


def history(available: Period | None, tenancies: Sequence[Tenancy], today: date) -> UnitVacancy:
    """Put together what is known of one unit, as `unit_vacancy` does."""
    occupied = [tenancy.period for tenancy in tenancies]
    vacant = vacant_periods(available, occupied)
    so_far = period_or_none(date.min, today) or Period(today, today)
    now = next((period for period in vacant if period.first <= today <= period.last), None)
    availables = () if available is None else (available,)
    return UnitVacancy(
        stretches=_stretches(available, vacant, tenancies, today),
        vacant_since=None if now is None else now.first,
        vacant_days_now=0 if now is None else (today - now.first).days + 1,
        vacant_days_total=days_within(vacant, so_far),
        available_days_total=days_within(availables, so_far),
        years=_years(available, vacant, today),
    )


def _tenancies(session: Session, unit_id: UUID) -> list[Tenancy]:
    rows = session.execute(
        select(
            Lease.id, Lease.household_id, Household.name, Lease.starts_on, Lease.keys_returned_on
        )
        .join(Household, Household.id == Lease.household_id)
        .where(Lease.unit_id == unit_id)
        .order_by(Lease.starts_on, Lease.id)
    ).all()
    return [
        Tenancy(lease_id, household_id, name, Period(starts_on, returned_on or date.max))
        for lease_id, household_id, name, starts_on, returned_on in rows
        if returned_on is None or returned_on >= starts_on
    ]


def _first_start(tenancies: Sequence[Tenancy]) -> date | None:
    return min((tenancy.period.first for tenancy in tenancies), default=None)


def _years(
    available: Period | None, vacant: Sequence[Period], today: date
) -> tuple[YearOfVacancy, ...]:
    if available is None or available.first > today:
        return ()
    so_far = Period(available.first, min(available.last, today))
    parts = [part for part in (period.within(so_far) for period in vacant) if part is not None]
    return tuple(
        YearOfVacancy(
            number, days_within(parts, year_of(number)), days_within([so_far], year_of(number))
        )
        for number in range(so_far.first.year, so_far.last.year + 1)
    )


def _stretches(
    available: Period | None,
    vacant: Sequence[Period],
    tenancies: Sequence[Tenancy],
    today: date,
) -> tuple[Stretch, ...]:
    parts = [
        Stretch(
            UnitState.OCCUPIED,
            tenancy.period.first,
            _end(tenancy.period),
            tenancy.lease_id,
            tenancy.household_id,
            tenancy.household_name,
        )
        for tenancy in tenancies
    ]
    parts += [Stretch(UnitState.VACANT, period.first, _end(period)) for period in vacant]
    parts += [
        Stretch(UnitState.NOT_AVAILABLE, period.first, _end(period))
        for period in _not_available(available, tenancies, today)
    ]
    return tuple(sorted(parts, key=lambda part: (part.first, part.last or date.max)))


def _not_available(
    available: Period | None, tenancies: Sequence[Tenancy], today: date
) -> tuple[Period, ...]:
    """Days between the first thing known and today on which it was neither let nor available."""
    known = [tenancy.period for tenancy in tenancies]
    if available is not None:
        known.append(available)
    if not known:
        return ()
    whole = period_or_none(min(period.first for period in known), today)
    return () if whole is None else remaining(whole, known)


def _end(period: Period) -> date | None:
    return None if period.last == date.max else period.last


@dataclass(frozen=True)
class VacancyDays:
    """Vacant and available days of a set of units in a period, and the days that are in neither
    because of their cause."""

    vacant_days: int
    available_days: int
    excluded_days: int = 0


def vacancy_in_period(
    session: Session, period: Period, unit_ids: Sequence[UUID] | None = None
) -> VacancyDays:
    """Vacant and available days of the units, or of all for None, in a period.

    A unit without a first available day counts as always available, as the dashboard has it.
    Days on which two leases overlap count as occupied once.
    """
    by_unit = vacancy_by_unit(session, period, unit_ids).values()
    return VacancyDays(
        sum(days.vacant_days for days in by_unit),
        sum(days.available_days for days in by_unit),
        sum(days.excluded_days for days in by_unit),
    )


def vacancy_by_unit(
    session: Session, period: Period, unit_ids: Sequence[UUID] | None = None
) -> dict[UUID, VacancyDays]:
    """The same per unit; units that were never available in the period are left out."""
    units = select(Unit.id, Unit.available_from, Unit.available_to)
    leases = select(Lease.unit_id, Lease.starts_on, Lease.keys_returned_on).where(
        Lease.starts_on <= period.last,
        func.coalesce(Lease.keys_returned_on, date.max) >= period.first,
    )
    if unit_ids is not None:
        units = units.where(Unit.id.in_(unit_ids))
        leases = leases.where(Lease.unit_id.in_(unit_ids))
    occupied: dict[UUID, list[Period]] = {}
    for unit_id, starts_on, returned_on in session.execute(leases):
        found = period_or_none(starts_on, returned_on or date.max)
        if found is not None:
            occupied.setdefault(unit_id, []).append(found)
    excluded = _excluded(session, period)
    days: dict[UUID, VacancyDays] = {}
    for unit_id, first, last in session.execute(units):
        available = available_period(first or date.min, last or date.max)
        within = available.within(period) if available is not None else None
        if within is not None:
            free = remaining(within, occupied.get(unit_id, ()))
            left_out = excluded.get(unit_id, 0)
            vacant = sum(part.days for part in free) - left_out
            days[unit_id] = VacancyDays(vacant, within.days - left_out, left_out)
    return days


def _excluded(session: Session, period: Period) -> dict[UUID, int]:
    """Days of the period that are left out, by unit; they are all empty ones."""
    found: dict[UUID, int] = {}
    for each in exclusions(session):
        part = each.period.within(period)
        if part is not None:
            found[each.unit_id] = found.get(each.unit_id, 0) + part.days
    return found


@dataclass(frozen=True)
class VacancyOnDay:
    """Vacant and available units on a day, and the empty ones that are in neither."""

    day: date
    vacant_units: int
    available_units: int
    excluded: tuple[ExcludedUnit, ...]


def vacancy_on(session: Session, day: date) -> VacancyOnDay:
    """Vacancy as it was on any day, past or to come, from the dated occupancies (feature P10).

    An excluded unit's line has the day on which its exclusion began and the days since.
    """
    units = select(func.count()).select_from(Unit)
    excluded = _excluded_on(session, day)
    vacant = session.scalar(units.where(is_vacant(day))) or 0
    available = session.scalar(units.where(is_available(day))) or 0
    return VacancyOnDay(day, vacant - len(excluded), available - len(excluded), excluded)


def _excluded_on(session: Session, day: date) -> tuple[ExcludedUnit, ...]:
    lines = excluded_units(session, Period(date.min, day))
    return tuple(line for line in lines if line.last == day)
