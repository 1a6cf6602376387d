"""The rent that vacant dwellings did not bring in: potential rent of the vacant days."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.properties import Unit
from app.models.tenants import Lease
from app.services.vacancy.intervals import Period
from app.services.vacancy.occupancy import vacancy_by_unit


@dataclass(frozen=True)
class VacancyLoss:
    """A development's loss in a month. `unpriced_days` are vacant days of units that were never
    let, for which no rent is known."""

    cents: int
    unpriced_days: int


def vacancy_loss(session: Session, month: date) -> dict[UUID, VacancyLoss]:
    """Per development that had vacant days in the month of `month`: vacant days × the rent of the
    unit's last lease ÷ days of the month, rounded once per development."""
    first = month.replace(day=1)
    period = Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    vacant = {
        unit_id: days.vacant_days
        for unit_id, days in vacancy_by_unit(session, period).items()
        if days.vacant_days
    }
    query = select(Unit.id, Unit.development_id).where(Unit.id.in_(vacant))
    development_of: dict[UUID, UUID] = dict(session.execute(query).all())
    rents = _last_rents(session, list(vacant))
    day_cents: dict[UUID, int] = {}
    unpriced: dict[UUID, int] = {}
    for unit_id, days in vacant.items():
        development_id = development_of[unit_id]
        rent = rents.get(unit_id, 0)
        day_cents[development_id] = day_cents.get(development_id, 0) + rent * days
        missing = 0 if rent else days
        unpriced[development_id] = unpriced.get(development_id, 0) + missing
    return {
        development_id: VacancyLoss(
            int((Decimal(cents) / period.days).quantize(Decimal(1), ROUND_HALF_UP)),
            unpriced[development_id],
        )
        for development_id, cents in day_cents.items()
    }


def _last_rents(session: Session, unit_ids: list[UUID]) -> dict[UUID, int]:
    rows = session.execute(
        select(Lease.unit_id, Lease.monthly_rent_cents)
        .where(Lease.unit_id.in_(unit_ids))
        .order_by(Lease.starts_on, Lease.id)
    )
    return dict(rows.all())
