"""The empty units of a day, each with its phase, its cause and what it costs (features P5-P8).

Nobody opens a void by hand: a unit stands here as soon as notice is given or a day for the keys
is known, and until the next lease begins. Every part is as it was on the day asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from app.models.properties import Development, Tenure, Unit
from app.models.tenants import Lease
from app.models.vacancy import OfferAnswer, UnitOffer, Void, VoidCause, VoidPhase, VoidPhaseDates
from app.services.properties.state import in_force, is_vacant
from app.services.vacancy.exclusions import exclusions
from app.services.vacancy.intervals import Period, period_or_none
from app.services.vacancy.phases import NOTHING, PhaseDates, current_phase
from app.services.vacancy.rent_lost import (
    UNKNOWN,
    Bearer,
    MonthlyAmounts,
    bearer_of,
    daily_cents,
    last_amounts,
    lost_cents,
    typical_amounts,
)
from app.services.vacancy.stretches import EmptyStretch, LeaseDays, empty_stretches

_BATCH = 5_000
"""Keys of one question: SQLite takes some thirty thousand."""


@dataclass(frozen=True, slots=True)
class EmptyUnit:
    """A unit that stands empty, or soon will, on a day.

    `lease_id` is the lease that ended or is under notice; None where the unit was never let.
    `empty_since` is None while somebody still lives there, and where nothing tells since when.
    `excluded` is whether its cause leaves the day out of the indicators.
    """

    unit_id: UUID
    code: str
    development_id: UUID
    development_name: str
    building: str
    stair: str
    floor: str
    flat_number: str
    rooms: Decimal | None
    area_square_metres: Decimal | None
    tenure: Tenure
    lease_id: UUID | None
    void_id: UUID | None
    void_version: int
    phase: VoidPhase
    phase_since: date | None
    days_in_phase: int
    is_verified: bool
    """The phase was seen by the office, not only declared."""
    is_occupied: bool
    empty_since: date | None
    days_empty: int
    cause: VoidCause
    excluded: bool
    note: str
    monthly: MonthlyAmounts
    lost_cents: int
    lost_a_day_cents: int
    bearer: Bearer
    next_starts_on: date | None
    """The first day of the next lease, where there is one."""
    offered_to: int
    """Offers that wait for an answer."""
    phases: tuple[tuple[VoidPhase, PhaseDates], ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read of the units concerned."""

    leases: dict[UUID, list[Lease]]
    voids: dict[tuple[UUID, UUID | None], Void]
    phases: dict[UUID, dict[VoidPhase, PhaseDates]]
    offers: dict[UUID, int]
    excluded: frozenset[UUID]
    day: date


@dataclass(frozen=True, slots=True)
class _Place:
    """A unit, and the lease and stretch that make it empty."""

    unit: Unit
    development: Development
    lease: Lease | None
    stretch: EmptyStretch | None


def empty_units(
    session: Session,
    day: date,
    development_id: UUID | None = None,
    unit_id: UUID | None = None,
) -> list[EmptyUnit]:
    """Units empty or under notice on `day`: by phase, the longest in it first."""
    conditions: list[ColumnElement[bool]] = [or_(is_vacant(day), _leaving(day))]
    if development_id is not None:
        conditions.append(Unit.development_id == development_id)
    if unit_id is not None:
        conditions.append(Unit.id == unit_id)
    rows = session.execute(
        select(Unit, Development)
        .join(Development, Development.id == Unit.development_id)
        .where(*conditions)
    ).all()
    known = _read(session, [unit.id for unit, _ in rows], day)
    places = [
        place
        for unit, development in rows
        if (place := _place(unit, development, known)) is not None
    ]
    amounts = _amounts(session, places, known)
    found = [
        _empty_unit(place, monthly, known) for place, monthly in zip(places, amounts, strict=True)
    ]
    order = list(VoidPhase)
    return sorted(found, key=lambda row: (order.index(row.phase), -row.days_in_phase, row.code))


@dataclass(frozen=True)
class EmptyUnitListing:
    """The empty units of a day as a list that is read by parts, in the board's order."""

    day: date

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of the board; no other order is asked of it."""
        del order
        keys = [row.unit_id for row in empty_units(session, self.day)]
        return keys[::-1] if descending else keys

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[EmptyUnit]:
        """One part of the list."""
        found = {row.unit_id: row for row in empty_units(session, self.day)}
        return [found[key] for key in keys if key in found]


def named_developments(session: Session) -> list[tuple[UUID, str]]:
    """Keys and names of all developments, by name: what the board and candidates choose from."""
    rows = session.execute(
        select(Development.id, Development.name).order_by(Development.folded, Development.code)
    )
    return [(key, name) for key, name in rows]


def _leaving(day: date) -> ColumnElement[bool]:
    """Units whose household has given notice or has a day for the keys."""
    said = or_(Lease.notice_given_on <= day, Lease.keys_returned_on.is_not(None))
    return select(Lease.id).where(Lease.unit_id == Unit.id, and_(in_force(day), said)).exists()


def _read(session: Session, unit_ids: Sequence[UUID], day: date) -> _Known:
    leases: dict[UUID, list[Lease]] = {}
    voids: dict[tuple[UUID, UUID | None], Void] = {}
    phases: dict[UUID, dict[VoidPhase, PhaseDates]] = {}
    for start in range(0, len(unit_ids), _BATCH):
        part = unit_ids[start : start + _BATCH]
        for lease in session.scalars(
            select(Lease).where(Lease.unit_id.in_(part)).order_by(Lease.starts_on, Lease.id)
        ):
            leases.setdefault(lease.unit_id, []).append(lease)
        for void in session.scalars(select(Void).where(Void.unit_id.in_(part)).order_by(Void.id)):
            voids.setdefault((void.unit_id, void.lease_id), void)
        phases |= noted_phases(session, select(Void.id).where(Void.unit_id.in_(part)))
    offers = session.execute(
        select(UnitOffer.void_id, func.count())
        .where(UnitOffer.answer == OfferAnswer.PENDING)
        .group_by(UnitOffer.void_id)
    ).all()
    excluded = frozenset(
        each.unit_id for each in exclusions(session) if each.period.first <= day <= each.period.last
    )
    return _Known(leases, voids, phases, dict(offers), excluded, day)


def noted_phases(
    session: Session, of_voids: Select[UUID]
) -> dict[UUID, dict[VoidPhase, PhaseDates]]:
    """What rows hold of the phases of voids, by void; the lease's own days are not among it."""
    found: dict[UUID, dict[VoidPhase, PhaseDates]] = {}
    for row in session.scalars(select(VoidPhaseDates).where(VoidPhaseDates.void_id.in_(of_voids))):
        found.setdefault(row.void_id, {})[row.phase] = PhaseDates(
            row.declared_on,
            row.verified_on,
            row.declared_by,
            row.verified_by,
            row.note,
            row.version,
        )
    return found


def with_lease_days(
    noted: dict[VoidPhase, PhaseDates],
    notice_given_on: date | None,
    keys_returned_on: date | None,
) -> dict[VoidPhase, PhaseDates]:
    """The phases noted, and the two whose verified day the contract has."""
    phases = dict(noted)
    for phase, day in (
        (VoidPhase.NOTICE, notice_given_on),
        (VoidPhase.KEYS_RETURNED, keys_returned_on),
    ):
        old = phases.get(phase, NOTHING)
        phases[phase] = PhaseDates(
            old.declared_on, day, old.declared_by, old.verified_by, old.note, old.version
        )
    return phases


def _place(unit: Unit, development: Development, known: _Known) -> _Place | None:
    """None where no empty day follows: another household takes over, or the unit is sold."""
    leases = known.leases.get(unit.id, [])
    days = [
        LeaseDays(lease.id, Period(lease.starts_on, lease.keys_returned_on or date.max))
        for lease in leases
        if lease.keys_returned_on is None or lease.keys_returned_on >= lease.starts_on
    ]
    available = period_or_none(unit.available_from or date.min, unit.available_to or date.max)
    by_id = {lease.id: lease for lease in leases}
    stretches = empty_stretches(available, days)
    for stretch in stretches:
        if stretch.period.first <= known.day <= stretch.period.last:
            lease = by_id[stretch.lease_id] if stretch.lease_id else None
            return _Place(unit, development, lease, stretch)
    leaving = [each for each in days if each.period.first <= known.day <= each.period.last]
    if not leaving or available is None or available.last <= known.day:
        return None
    # Of two at once the one that stays longer.
    lease = by_id[max(leaving, key=lambda each: each.period.last).lease_id]
    follows = any(stretch.lease_id == lease.id for stretch in stretches)
    if lease.keys_returned_on is not None and not follows:
        return None
    return _Place(unit, development, lease, None)


def _amounts(session: Session, places: Sequence[_Place], known: _Known) -> list[MonthlyAmounts]:
    """What each unit would be charged a month."""
    last_days = {
        place.lease.id: min(place.lease.keys_returned_on or known.day, known.day)
        for place in places
        if place.lease is not None
    }
    leases = [place.lease for place in places if place.lease is not None]
    of_lease = last_amounts(session, last_days, leases)
    never_let = sorted({place.development.id for place in places if place.lease is None})
    typical = typical_amounts(session, never_let, known.day) if never_let else {}
    return [
        of_lease[place.lease.id]
        if place.lease is not None
        else typical.get(place.development.id, UNKNOWN)
        for place in places
    ]


def _empty_unit(place: _Place, monthly: MonthlyAmounts, known: _Known) -> EmptyUnit:
    unit, lease, day = place.unit, place.lease, known.day
    void = known.voids.get((unit.id, lease.id if lease else None))
    since = _since(place)
    phases = with_lease_days(
        known.phases.get(void.id, {}) if void else {},
        lease.notice_given_on if lease else None,
        lease.keys_returned_on if lease else since,
    )
    first = VoidPhase.NOTICE if place.stretch is None else VoidPhase.KEYS_RETURNED
    phase = current_phase(phases, day) or first
    dates = phases.get(phase, NOTHING)
    period = period_or_none(since, day) if since is not None else None
    return EmptyUnit(
        unit.id,
        unit.code,
        unit.development_id,
        place.development.name,
        unit.building,
        unit.stair,
        unit.floor,
        unit.flat_number,
        unit.rooms,
        unit.area_square_metres,
        unit.tenure,
        lease.id if lease else None,
        void.id if void else None,
        void.version if void else 0,
        phase,
        phase_since=dates.on,
        days_in_phase=(day - dates.on).days if dates.on else 0,
        is_verified=dates.verified_on is not None or dates.on is None,
        is_occupied=place.stretch is None,
        empty_since=since,
        days_empty=period.days if period else 0,
        cause=void.cause if void else default_cause(lease.id if lease else None),
        excluded=unit.id in known.excluded,
        note=void.note if void else "",
        monthly=monthly,
        lost_cents=lost_cents(monthly.cents, period) if period else 0,
        lost_a_day_cents=daily_cents(monthly.cents, day),
        bearer=bearer_of(place.development.manager_contract),
        next_starts_on=_next_start(known.leases.get(unit.id, []), day),
        offered_to=known.offers.get(void.id, 0) if void else 0,
        phases=tuple(phases.items()),
    )


def default_cause(lease_id: UUID | None) -> VoidCause:
    """The cause that holds until the office says another."""
    return VoidCause.NEW_BUILDING if lease_id is None else VoidCause.TURNOVER


def _since(place: _Place) -> date | None:
    """The first empty day; a unit never let counts from its availability or the development's
    start."""
    if place.stretch is None:
        return None
    if place.stretch.period.first > date.min:
        return place.stretch.period.first
    return place.development.started_on


def _next_start(leases: Sequence[Lease], day: date) -> date | None:
    coming = [lease.starts_on for lease in leases if lease.starts_on > day]
    return min(coming, default=None)
