"""All that is known of one development or of one unit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.ledger import LeaseFigures
from app.models.properties import (
    Annex,
    AnnexKind,
    Development,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
    Unit,
)
from app.models.tenants import Household, Lease, LeaseKind
from app.services.properties.state import (
    UnitState,
    is_available,
    is_occupied,
    is_vacant,
    state_on,
)


@dataclass(frozen=True)
class TenureShare:
    """How many units of a tenure there are, and their part of all in per cent."""

    tenure: Tenure
    units: int
    percent: float


@dataclass(frozen=True)
class Counts:
    """Units by state on a day, and by tenure."""

    units: int
    occupied: int
    vacant: int
    not_available: int
    tenures: tuple[TenureShare, ...]


@dataclass(frozen=True)
class DevelopmentDetail:
    """A development's data and counts; `version` is what an edit must name."""

    id: UUID
    version: int
    code: str
    name: str
    address: str
    municipality: str
    postal_code: str
    contract: ManagerContract
    phase: DevelopmentPhase
    ownership: Ownership
    started_on: date | None
    counts: Counts


@dataclass(frozen=True)
class AnnexDetail:
    """An annex of a unit."""

    id: UUID
    version: int
    kind: AnnexKind
    label: str
    area_square_metres: Decimal | None


@dataclass(frozen=True)
class UnitLease:
    """A lease of a unit. Occupancy from `starts_on` to `keys_returned_on`, both included;
    `balance_cents` above zero is owed by the household."""

    id: UUID
    version: int
    code: str
    household_id: UUID
    household_name: str
    kind: LeaseKind
    starts_on: date
    expires_on: date | None
    notice_given_on: date | None
    keys_returned_on: date | None
    monthly_rent_cents: int
    monthly_service_advance_cents: int
    balance_cents: int


@dataclass(frozen=True)
class UnitDetail:
    """A unit's data with its annexes and its leases, the latest first."""

    id: UUID
    version: int
    code: str
    development_id: UUID
    development_name: str
    building: str
    stair: str
    floor: str
    flat_number: str
    area_square_metres: Decimal | None
    rooms: Decimal | None
    tenure: Tenure
    energy_class: str
    thousandths: Decimal | None
    cadastral_sheet: str
    cadastral_parcel: str
    cadastral_subordinate: str
    cadastral_category: str
    available_from: date | None
    available_to: date | None
    notes: str
    state: UnitState
    annexes: tuple[AnnexDetail, ...]
    leases: tuple[UnitLease, ...]

    def lease_on(self, day: date) -> UnitLease | None:
        """The lease whose household lives here on `day`."""
        return next((lease for lease in self.leases if _lives_here(lease, day)), None)


def _lives_here(lease: UnitLease, day: date) -> bool:
    return lease.starts_on <= day <= (lease.keys_returned_on or day)


def development_detail(
    session: Session, development_id: UUID, today: date
) -> DevelopmentDetail | None:
    """A development as it is on `today`; None when it is gone."""
    row = session.execute(
        select(
            Development.id,
            Development.version,
            Development.code,
            Development.name,
            Development.address,
            Development.municipality,
            Development.postal_code,
            Development.manager_contract,
            Development.phase,
            Development.ownership,
            Development.started_on,
        ).where(Development.id == development_id)
    ).first()
    if row is None:
        return None
    return DevelopmentDetail(*row, counts=_counts(session, development_id, None, today))


def all_developments(
    session: Session, today: date, contract: ManagerContract | None = None
) -> Counts:
    """The units of all developments, or of those under one contract."""
    return _counts(session, None, contract, today)


def _counts(
    session: Session, development_id: UUID | None, contract: ManagerContract | None, today: date
) -> Counts:
    query = select(func.count()).select_from(Unit)
    if development_id is not None:
        query = query.where(Unit.development_id == development_id)
    if contract is not None:
        query = query.join(Development, Development.id == Unit.development_id).where(
            Development.manager_contract == contract
        )
    occupied = is_occupied(today)
    return Counts(
        units=session.scalar(query) or 0,
        occupied=session.scalar(query.where(occupied)) or 0,
        vacant=session.scalar(query.where(is_vacant(today))) or 0,
        not_available=session.scalar(query.where(~occupied, ~is_available(today))) or 0,
        tenures=tenure_shares(session, development_id, contract),
    )


def tenure_shares(
    session: Session,
    development_id: UUID | None = None,
    contract: ManagerContract | None = None,
) -> tuple[TenureShare, ...]:
    """Units and per cent per tenure, of one development or all, under one contract or any."""
    query = (
        select(Unit.tenure, func.count())
        .join(Development, Development.id == Unit.development_id)
        .group_by(Unit.tenure)
    )
    if development_id is not None:
        query = query.where(Unit.development_id == development_id)
    if contract is not None:
        query = query.where(Development.manager_contract == contract)
    found: dict[Tenure, int] = dict(session.execute(query).all())
    total = sum(found.values())
    return tuple(
        TenureShare(tenure, found[tenure], 100 * found[tenure] / total)
        for tenure in Tenure
        if tenure in found
    )


def unit_detail(session: Session, unit_id: UUID, today: date) -> UnitDetail | None:
    """A unit as it is on `today`; None when it is gone."""
    query = (
        select(
            Unit.id,
            Unit.version,
            Unit.code,
            Unit.development_id,
            Development.name.label("development_name"),
            Unit.building,
            Unit.stair,
            Unit.floor,
            Unit.flat_number,
            Unit.area_square_metres,
            Unit.rooms,
            Unit.tenure,
            Unit.energy_class,
            Unit.thousandths,
            Unit.cadastral_sheet,
            Unit.cadastral_parcel,
            Unit.cadastral_subordinate,
            Unit.cadastral_category,
            Unit.available_from,
            Unit.available_to,
            Unit.notes,
        )
        .join(Development, Development.id == Unit.development_id)
        .where(Unit.id == unit_id)
    )
    row = session.execute(query).first()
    if row is None:
        return None
    leases = _leases(session, unit_id)
    state = state_on(
        today,
        occupied=any(_lives_here(lease, today) for lease in leases),
        available_from=row.available_from,
        available_to=row.available_to,
    )
    return UnitDetail(
        **row._asdict(), state=state, annexes=_annexes(session, unit_id), leases=leases
    )


def _annexes(session: Session, unit_id: UUID) -> tuple[AnnexDetail, ...]:
    rows = session.execute(
        select(Annex.id, Annex.version, Annex.kind, Annex.label, Annex.area_square_metres)
        .where(Annex.unit_id == unit_id)
        .order_by(Annex.kind, Annex.label, Annex.id)
    )
    return tuple(AnnexDetail(*row) for row in rows)


def _leases(session: Session, unit_id: UUID) -> tuple[UnitLease, ...]:
    query = (
        select(
            Lease.id,
            Lease.version,
            Lease.code,
            Lease.household_id,
            Household.name.label("household_name"),
            Lease.kind,
            Lease.starts_on,
            Lease.expires_on,
            Lease.notice_given_on,
            Lease.keys_returned_on,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
            func.coalesce(LeaseFigures.balance_cents, 0).label("balance_cents"),
        )
        .join(Household, Household.id == Lease.household_id)
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .where(Lease.unit_id == unit_id)
        .order_by(Lease.starts_on.desc(), Lease.id.desc())
    )
    return tuple(UnitLease(**row._asdict()) for row in session.execute(query))
