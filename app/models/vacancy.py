"""Empty dwellings: what happens between a notice to quit and the next household.

A void (sfitto) is one empty stretch of a unit. Its days follow from the leases and are never typed
in; the row holds what only the office knows: the cause, the phases, works, inspections and offers.
"""

import enum
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, FixedPoint, UuidKey, choice_type
from app.models.properties import Tenure


class VoidCause(enum.StrEnum):
    """Why a unit stands empty (feature P7)."""

    TURNOVER = "turnover"
    """A lease ended and the next household is looked for."""
    MAJOR_WORKS = "major_works"
    """Lavori straordinari."""
    EVENT = "event"
    """Fire, flood and the like."""
    FOR_SALE = "for_sale"
    MOBILITY = "mobility"
    """Kept free for households that must move."""
    NEW_BUILDING = "new_building"
    OTHER = "other"


EXCLUDING_CAUSES = frozenset(
    {VoidCause.MAJOR_WORKS, VoidCause.EVENT, VoidCause.FOR_SALE, VoidCause.MOBILITY}
)
"""Causes that take the empty days out of the indicators, above and below the line (rule B1)."""


class VoidPhase(enum.StrEnum):
    """How far an empty unit has come, in this order (feature P5)."""

    NOTICE = "notice"
    KEYS_RETURNED = "keys_returned"
    INSPECTION = "inspection"
    WORKS = "works"
    READY = "ready"
    OFFERED = "offered"
    ASSIGNED = "assigned"


class CandidateState(enum.StrEnum):
    """Where a candidate for a dwelling stands."""

    WAITING = "waiting"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class OfferAnswer(enum.StrEnum):
    """What a candidate said to an offer."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
    """The office took its offer back."""


class Void(Editable, Base):
    """An empty stretch of a unit: the one after `lease_id`, or the one before any lease for None.

    Where the cause excludes, `excluded_from` to `excluded_to`, both included, are the days left
    out; None stands for the whole stretch on that side.
    """

    __tablename__ = "void"
    __table_args__ = (UniqueConstraint("unit_id", "lease_id"),)
    subject = "vacancy"

    unit_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("unit.id"))
    lease_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    cause: Mapped[VoidCause] = mapped_column(choice_type(VoidCause), index=True)
    excluded_from: Mapped[date | None] = mapped_column()
    excluded_to: Mapped[date | None] = mapped_column()
    note: Mapped[str] = mapped_column(Text, default="")


class VoidPhaseDates(Editable, Base):
    """When a phase was reached: as the contractor or tenant declared it, and as the office
    verified it (feature P6)."""

    __tablename__ = "void_phase"
    __table_args__ = (UniqueConstraint("void_id", "phase"),)
    subject = "vacancy"

    void_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("void.id"))
    phase: Mapped[VoidPhase] = mapped_column(choice_type(VoidPhase))
    declared_on: Mapped[date | None] = mapped_column()
    declared_by: Mapped[str] = mapped_column(String(200), default="")
    verified_on: Mapped[date | None] = mapped_column()
    verified_by: Mapped[str] = mapped_column(String(200), default="")
    note: Mapped[str] = mapped_column(Text, default="")


class VoidInspection(Editable, Base):
    """A visit to an empty unit (sopralluogo) and what was found."""

    __tablename__ = "void_inspection"
    subject = "vacancy"

    void_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("void.id"), index=True)
    inspected_on: Mapped[date] = mapped_column()
    inspector: Mapped[str] = mapped_column(String(200), default="")
    outcome: Mapped[str] = mapped_column(Text, default="")


class VoidWorks(Editable, Base):
    """Works in an empty unit. Amounts in cents; None while unknown."""

    __tablename__ = "void_works"
    subject = "vacancy"

    void_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("void.id"), index=True)
    description: Mapped[str] = mapped_column(Text)
    contractor: Mapped[str] = mapped_column(String(200), default="")
    ordered_on: Mapped[date | None] = mapped_column()
    declared_on: Mapped[date | None] = mapped_column()
    """Finished, says the contractor."""
    verified_on: Mapped[date | None] = mapped_column()
    """Finished, saw the office."""
    estimated_cents: Mapped[int | None] = mapped_column(BigInteger)
    actual_cents: Mapped[int | None] = mapped_column(BigInteger)
    cancelled: Mapped[bool] = mapped_column(default=False)


class Candidate(Editable, Base):
    """A household that waits for a dwelling. None in what it asks for stands for "any"."""

    __tablename__ = "candidate"
    subject = "vacancy"

    name: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(400))
    """Name, phone and e-mail, folded: what the list looks into."""
    phone: Mapped[str] = mapped_column(String(50), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    people: Mapped[int] = mapped_column(default=1)
    rooms_min: Mapped[Decimal | None] = mapped_column(FixedPoint(1))
    rooms_max: Mapped[Decimal | None] = mapped_column(FixedPoint(1))
    tenure: Mapped[Tenure | None] = mapped_column(choice_type(Tenure))
    development_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("development.id"), index=True
    )
    maximum_rent_cents: Mapped[int | None] = mapped_column(BigInteger)
    """A month, rent and service advance together."""
    applied_on: Mapped[date] = mapped_column(index=True)
    state: Mapped[CandidateState] = mapped_column(choice_type(CandidateState), index=True)
    note: Mapped[str] = mapped_column(Text, default="")


class UnitOffer(Editable, Base):
    """An empty unit offered to a candidate, and the answer."""

    __tablename__ = "unit_offer"
    subject = "vacancy"

    void_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("void.id"), index=True)
    candidate_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("candidate.id"), index=True)
    offered_on: Mapped[date] = mapped_column()
    answer: Mapped[OfferAnswer] = mapped_column(choice_type(OfferAnswer))
    answered_on: Mapped[date | None] = mapped_column()
    refusal_reason: Mapped[str] = mapped_column(Text, default="")
