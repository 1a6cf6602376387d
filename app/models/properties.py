"""Developments, their units and the units' annexes."""

import enum
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, FixedPoint, UuidKey, choice_type


class ManagerContract(enum.StrEnum):
    """The social manager's contract for a development (contratto del gestore sociale)."""

    FULL = "full"
    LUMP_SUM = "lump_sum"
    """Vuoto per pieno: the manager pays the rent of empty dwellings."""
    COMMUNITY = "community"
    """Community e portierato alone."""
    UNDIVIDED_PROPERTY = "undivided_property"
    """The cooperative's own undivided property: no social manager's contract."""


class DevelopmentPhase(enum.StrEnum):
    """Where a development stands in its life."""

    SETTLEMENT = "settlement"
    START_UP = "start_up"
    MANAGEMENT = "management"


class Ownership(enum.StrEnum):
    """Whose the development is."""

    FUND = "fund"
    THIRD_PARTY = "third_party"
    UNDIVIDED = "undivided"


class Tenure(enum.StrEnum):
    """What a unit is destined to (destinazione)."""

    RENT_TO_BUY = "rent_to_buy"
    FIXED_TERM = "fixed_term"
    PERMANENT = "permanent"
    COOPERATIVE_USE = "cooperative_use"


class AnnexKind(enum.StrEnum):
    """What is let together with a dwelling (pertinenza)."""

    GARAGE = "garage"
    PARKING = "parking"
    CELLAR = "cellar"
    ATTIC = "attic"
    GARDEN = "garden"


class Development(Editable, Base):
    """A housing scheme (intervento)."""

    __tablename__ = "development"
    subject = "properties"

    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(400))
    address: Mapped[str] = mapped_column(String(200), default="")
    municipality: Mapped[str] = mapped_column(String(100), default="")
    postal_code: Mapped[str] = mapped_column(String(10), default="")
    manager_contract: Mapped[ManagerContract] = mapped_column(choice_type(ManagerContract))
    phase: Mapped[DevelopmentPhase] = mapped_column(choice_type(DevelopmentPhase))
    ownership: Mapped[Ownership] = mapped_column(choice_type(Ownership))
    started_on: Mapped[date | None] = mapped_column()
    import_batch_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("import_batch.id"), index=True
    )


class Unit(Editable, Base):
    """A dwelling. `available_from` and `available_to` bound the days, both included, on which it
    counts as available; None leaves that side open."""

    __tablename__ = "unit"
    subject = "properties"

    code: Mapped[str] = mapped_column(String(32), unique=True)
    folded: Mapped[str] = mapped_column(String(200))
    development_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("development.id"), index=True)
    building: Mapped[str] = mapped_column(String(50), default="")
    stair: Mapped[str] = mapped_column(String(20), default="")
    floor: Mapped[str] = mapped_column(String(20), default="")
    flat_number: Mapped[str] = mapped_column(String(20), default="")
    area_square_metres: Mapped[Decimal | None] = mapped_column(FixedPoint(2))
    rooms: Mapped[Decimal | None] = mapped_column(FixedPoint(1))
    tenure: Mapped[Tenure] = mapped_column(choice_type(Tenure))
    energy_class: Mapped[str] = mapped_column(String(5), default="")
    thousandths: Mapped[Decimal | None] = mapped_column(FixedPoint(4))
    cadastral_sheet: Mapped[str] = mapped_column(String(20), default="")
    cadastral_parcel: Mapped[str] = mapped_column(String(20), default="")
    cadastral_subordinate: Mapped[str] = mapped_column(String(20), default="")
    cadastral_category: Mapped[str] = mapped_column(String(10), default="")
    available_from: Mapped[date | None] = mapped_column()
    available_to: Mapped[date | None] = mapped_column()
    notes: Mapped[str] = mapped_column(Text, default="")
    import_batch_id: Mapped[UUID | None] = mapped_column(
        UuidKey, ForeignKey("import_batch.id"), index=True
    )


class Annex(Editable, Base):
    """A garage, cellar or the like that goes with a unit."""

    __tablename__ = "annex"
    subject = "properties"

    unit_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("unit.id"), index=True)
    kind: Mapped[AnnexKind] = mapped_column(choice_type(AnnexKind))
    label: Mapped[str] = mapped_column(String(50), default="")
    area_square_metres: Mapped[Decimal | None] = mapped_column(FixedPoint(2))
