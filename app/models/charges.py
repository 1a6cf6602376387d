"""What is charged: rent steps, index updates, monthly runs, deposits."""

import enum
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, FixedPoint, Keyed, UuidKey, choice_type
from app.models.ledger import EntryKind


class RentStepOrigin(enum.StrEnum):
    """Why the rent changes from a day on."""

    AGREED = "agreed"
    """A step of the contract (canone a scaletta) or a change agreed later."""
    INDEX = "index"
    """An update by ISTAT's index."""


class DepositEventKind(enum.StrEnum):
    """What happened to a security deposit."""

    RECEIVED = "received"
    REFUNDED = "refunded"
    WITHHELD = "withheld"
    """Kept against what was owed."""


class RentStep(Editable, Base):
    """The monthly rent and service advance of a lease from a day on, in cents.

    Before the first step the lease's own amounts hold. `index_*` tell how an index update was
    computed: the month and percentage published, and the share of it that the contract grants.
    """

    __tablename__ = "rent_step"
    __table_args__ = (UniqueConstraint("lease_id", "from_on"),)
    subject = "charges"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    from_on: Mapped[date] = mapped_column()
    monthly_rent_cents: Mapped[int] = mapped_column(BigInteger)
    monthly_service_advance_cents: Mapped[int] = mapped_column(BigInteger)
    origin: Mapped[RentStepOrigin] = mapped_column(choice_type(RentStepOrigin))
    note: Mapped[str] = mapped_column(Text, default="")
    index_month: Mapped[int | None] = mapped_column()
    """Year × 12 + month − 1."""
    index_percentage: Mapped[Decimal | None] = mapped_column(FixedPoint(3))
    index_share: Mapped[int | None] = mapped_column()
    """Per cent: 75 or 100."""
    index_years: Mapped[int | None] = mapped_column()
    """Yearly updates in one, where earlier ones had been left out; None stands for one."""


class IndexFigure(Editable, Base):
    """ISTAT's FOI index without tobacco: its change in per cent on the same month a year before,
    as published (Gazzetta Ufficiale, art. 81 L. 392/78). `month` is year × 12 + month − 1."""

    __tablename__ = "index_figure"
    subject = "charges"

    month: Mapped[int] = mapped_column(unique=True)
    percentage: Mapped[Decimal] = mapped_column(FixedPoint(3))
    source: Mapped[str] = mapped_column(String(200), default="")


class ChargeRun(Keyed, Base):
    """One run over the leases for a month (year × 12 + month − 1)."""

    __tablename__ = "charge_run"

    month: Mapped[int] = mapped_column(index=True)
    charge_count: Mapped[int] = mapped_column()
    total_cents: Mapped[int] = mapped_column(BigInteger)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    taken_back_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class RunCharge(Keyed, Base):
    """A charge that a run posted: what of a lease was charged for a month, so never twice."""

    __tablename__ = "run_charge"
    __table_args__ = (Index("ix_run_charge_lease_id_month", "lease_id", "month"),)

    run_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("charge_run.id"), index=True)
    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"))
    month: Mapped[int] = mapped_column()
    kind: Mapped[EntryKind] = mapped_column(choice_type(EntryKind))
    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)


class DepositEvent(Keyed, Base):
    """A movement of a lease's security deposit; `cents` is above zero whatever its kind.

    A lease without events holds the deposit of its contract from its first day.
    """

    __tablename__ = "deposit_event"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    kind: Mapped[DepositEventKind] = mapped_column(choice_type(DepositEventKind))
    happened_on: Mapped[date] = mapped_column()
    cents: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(Text, default="")
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))


class DepositInterest(Keyed, Base):
    """Legal interest credited on a deposit for a stretch of days, both included (art. 11
    L. 392/78: due at the end of each year)."""

    __tablename__ = "deposit_interest"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    first_day: Mapped[date] = mapped_column()
    last_day: Mapped[date] = mapped_column()
    cents: Mapped[int] = mapped_column(BigInteger)
    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), unique=True)
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
