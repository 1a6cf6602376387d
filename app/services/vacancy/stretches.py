"""The empty stretches of units, each known by the lease it follows.

A stretch is named by its unit and the lease that ended before it (None where nobody had lived
there yet), so that what the office notes of it stays with it when a day is corrected.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.services.vacancy.intervals import Period, remaining


@dataclass(frozen=True, slots=True)
class LeaseDays:
    """A lease's days of occupancy, both included; `date.max` for whoever is still there."""

    lease_id: UUID
    period: Period


@dataclass(frozen=True, slots=True)
class EmptyStretch:
    """Days on which an available unit stood empty; `lease_id` is the lease before them."""

    lease_id: UUID | None
    period: Period


def lease_days(
    rows: Iterable[tuple[UUID, UUID, date, date | None]],
) -> dict[UUID, list[LeaseDays]]:
    """By unit, from rows of unit, lease, start and key return; leases that ended before they
    began never occupied anything and are left out."""
    found: dict[UUID, list[LeaseDays]] = {}
    for unit_id, lease_id, starts_on, returned_on in rows:
        if returned_on is None or returned_on >= starts_on:
            period = Period(starts_on, returned_on or date.max)
            found.setdefault(unit_id, []).append(LeaseDays(lease_id, period))
    return found


def empty_stretches(available: Period | None, leases: Sequence[LeaseDays]) -> list[EmptyStretch]:
    """The available days that no lease occupied, in order."""
    if available is None:
        return []
    free = remaining(available, [lease.period for lease in leases])
    return [EmptyStretch(_before(period.first, leases), period) for period in free]


def _before(day: date, leases: Sequence[LeaseDays]) -> UUID | None:
    """The lease that ended last before a day, the later begun of two that ended together."""
    ended = [lease for lease in leases if lease.period.last < day]
    if not ended:
        return None
    return max(
        ended, key=lambda lease: (lease.period.last, lease.period.first, lease.lease_id)
    ).lease_id
