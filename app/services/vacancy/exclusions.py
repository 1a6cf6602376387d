"""Empty days that do not count as vacant, because of their cause (feature P7, domain rule B1).

Such days leave the indicators above and below the line: neither vacant nor available. Every
figure of the office reads them here.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.properties import Development, Unit
from app.models.tenants import Lease
from app.models.vacancy import EXCLUDING_CAUSES, Void, VoidCause
from app.services.vacancy.intervals import Period, period_or_none
from app.services.vacancy.stretches import empty_stretches, lease_days

_CAUSES = sorted(EXCLUDING_CAUSES)
_VOID = table_of(Void)
_UNIT = table_of(Unit)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Empty days of a unit that are left out, and why. `date.min` and `date.max` in the period
    stand for open sides."""

    unit_id: UUID
    cause: VoidCause
    period: Period


@dataclass(frozen=True, slots=True)
class ExcludedUnit:
    """A line of the list of exclusions that stands below a report: the days left out of it."""

    unit_id: UUID
    unit_code: str
    development_code: str
    cause: VoidCause
    first: date
    last: date
    days: int


def exclusions(session: Session) -> list[Exclusion]:
    """Every exclusion, by unit and day; those of a unit never overlap.

    A unit without a first available day counts as always available, as the indicators have it.
    """
    rows = session.execute(
        select(
            _VOID.c.unit_id,
            _VOID.c.lease_id,
            _VOID.c.cause,
            _VOID.c.excluded_from,
            _VOID.c.excluded_to,
            _UNIT.c.available_from,
            _UNIT.c.available_to,
        )
        .join(_UNIT, _UNIT.c.id == _VOID.c.unit_id)
        .where(_VOID.c.cause.in_(_CAUSES))
        .order_by(_VOID.c.unit_id, _VOID.c.id)
    ).all()
    if not rows:
        return []
    concerned = select(Void.unit_id).where(Void.cause.in_(_CAUSES))
    leases = lease_days(
        session.execute(
            select(Lease.unit_id, Lease.id, Lease.starts_on, Lease.keys_returned_on).where(
                Lease.unit_id.in_(concerned)
            )
        ).all()
    )
    found: list[Exclusion] = []
    for row in rows:
        available = period_or_none(row.available_from or date.min, row.available_to or date.max)
        wanted = period_or_none(row.excluded_from or date.min, row.excluded_to or date.max)
        for stretch in empty_stretches(available, leases.get(row.unit_id, ())):
            part = stretch.period.within(wanted) if wanted is not None else None
            if stretch.lease_id == row.lease_id and part is not None:
                found.append(Exclusion(row.unit_id, row.cause, part))
    return sorted(found, key=lambda each: (each.unit_id, each.period))


def excluded_units(session: Session, period: Period) -> list[ExcludedUnit]:
    """What is left out of a period, by development and unit: cause and days within the period."""
    parts = [
        (each, part)
        for each in exclusions(session)
        if (part := each.period.within(period)) is not None
    ]
    codes = {
        unit_id: (development, code)
        for unit_id, development, code in session.execute(
            select(Unit.id, Development.code, Unit.code)
            .join(Development, Development.id == Unit.development_id)
            .where(Unit.id.in_({each.unit_id for each, _ in parts}))
        )
    }
    lines = [
        ExcludedUnit(
            each.unit_id,
            codes[each.unit_id][1],
            codes[each.unit_id][0],
            each.cause,
            part.first,
            part.last,
            part.days,
        )
        for each, part in parts
    ]
    return sorted(lines, key=lambda line: (line.development_code, line.unit_code, line.first))
