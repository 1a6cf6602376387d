"""All that is known of one empty unit: phases, works, inspections, offers, whom it suits."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.vacancy import (
    Candidate,
    OfferAnswer,
    UnitOffer,
    Void,
    VoidInspection,
    VoidWorks,
)
from app.services.vacancy.board import EmptyUnit, empty_units
from app.services.vacancy.candidates import Dwelling, Fit, fits
from app.services.vacancy.phases import PhaseLine, phase_lines
from app.services.vacancy.rent_lost import AmountSource


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """A visit that was made."""

    id: UUID
    version: int
    inspected_on: date
    inspector: str
    outcome: str


@dataclass(frozen=True, slots=True)
class WorksRow:
    """Works; amounts in cents, None while unknown. `gap_days` from declared to verified end."""

    id: UUID
    version: int
    description: str
    contractor: str
    ordered_on: date | None
    declared_on: date | None
    verified_on: date | None
    estimated_cents: int | None
    actual_cents: int | None
    cancelled: bool

    @property
    def gap_days(self) -> int | None:
        """None while one of the two days is missing."""
        if self.declared_on is None or self.verified_on is None:
            return None
        return (self.verified_on - self.declared_on).days


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer of the unit, and its answer."""

    id: UUID
    version: int
    candidate_id: UUID
    candidate_name: str
    offered_on: date
    answer: OfferAnswer
    answered_on: date | None
    refusal_reason: str


@dataclass(frozen=True, slots=True)
class EmptyUnitDetail:
    """An empty unit with all that is noted of it; `fits` has whom it suits first."""

    unit: EmptyUnit
    excluded_from: date | None
    excluded_to: date | None
    phases: tuple[PhaseLine, ...]
    inspections: tuple[InspectionRow, ...]
    works: tuple[WorksRow, ...]
    offers: tuple[OfferRow, ...]
    fits: tuple[Fit, ...]


def empty_unit_detail(session: Session, unit_id: UUID, day: date) -> EmptyUnitDetail | None:
    """What is known of a unit on a day; None where it neither stands empty nor soon will."""
    unit = next(iter(empty_units(session, day, unit_id=unit_id)), None)
    if unit is None:
        return None
    void = session.get(Void, unit.void_id) if unit.void_id else None
    return EmptyUnitDetail(
        unit,
        void.excluded_from if void else None,
        void.excluded_to if void else None,
        tuple(phase_lines(dict(unit.phases), day)),
        _inspections(session, unit.void_id),
        _works(session, unit.void_id),
        _offers(session, unit.void_id),
        tuple(fits(session, dwelling_of(unit))),
    )


def dwelling_of(unit: EmptyUnit) -> Dwelling:
    """What of an empty unit candidates look at."""
    known = unit.monthly.source is not AmountSource.UNKNOWN
    return Dwelling(
        unit.rooms, unit.tenure, unit.development_id, unit.monthly.cents if known else None
    )


def _inspections(session: Session, void_id: UUID | None) -> tuple[InspectionRow, ...]:
    rows = session.scalars(
        select(VoidInspection)
        .where(VoidInspection.void_id == void_id)
        .order_by(VoidInspection.inspected_on, VoidInspection.id)
    )
    return tuple(
        InspectionRow(row.id, row.version, row.inspected_on, row.inspector, row.outcome)
        for row in rows
    )


def _works(session: Session, void_id: UUID | None) -> tuple[WorksRow, ...]:
    rows = session.scalars(
        select(VoidWorks).where(VoidWorks.void_id == void_id).order_by(VoidWorks.id)
    )
    return tuple(
        WorksRow(
            row.id,
            row.version,
            row.description,
            row.contractor,
            row.ordered_on,
            row.declared_on,
            row.verified_on,
            row.estimated_cents,
            row.actual_cents,
            row.cancelled,
        )
        for row in rows
    )


def _offers(session: Session, void_id: UUID | None) -> tuple[OfferRow, ...]:
    rows = session.execute(
        select(UnitOffer, Candidate.name)
        .join(Candidate, Candidate.id == UnitOffer.candidate_id)
        .where(UnitOffer.void_id == void_id)
        .order_by(UnitOffer.offered_on, UnitOffer.id)
    )
    return tuple(
        OfferRow(
            offer.id,
            offer.version,
            offer.candidate_id,
            name,
            offer.offered_on,
            offer.answer,
            offer.answered_on,
            offer.refusal_reason,
        )
        for offer, name in rows
    )
