"""Repayment plans: the frozen list of charges they cover, and their instalments."""

import enum
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Editable, FixedPoint, Keyed, UuidKey, choice_type


class PlanState(enum.StrEnum):
    """Where a plan stands in its life."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    ACTIVE = "active"
    COMPLETED = "completed"
    FORFEITED = "forfeited"
    RENEGOTIATED = "renegotiated"
    CANCELLED = "cancelled"


class PlanKind(enum.StrEnum):
    """What sort of agreement a plan is."""

    INFORMAL = "informal"
    STANDARD = "standard"
    COURT = "court"
    ADJUSTMENT = "adjustment"


class RepaymentPlan(Editable, Base):
    """An agreement on how a lease's debt is repaid; money in cents, days as agreed.

    `year` and `number` are None until the plan is agreed: the office alone gives numbers.
    """

    __tablename__ = "repayment_plan"
    __table_args__ = (UniqueConstraint("year", "number"),)
    subject = "repayment_plans"

    lease_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("lease.id"), index=True)
    year: Mapped[int | None] = mapped_column()
    number: Mapped[int | None] = mapped_column()
    kind: Mapped[PlanKind] = mapped_column(choice_type(PlanKind))
    state: Mapped[PlanState] = mapped_column(choice_type(PlanState), index=True)
    drawn_up_on: Mapped[date] = mapped_column()
    agreed_on: Mapped[date | None] = mapped_column()
    closed_on: Mapped[date | None] = mapped_column()
    debt_cents: Mapped[int] = mapped_column(BigInteger)
    balance_cents: Mapped[int] = mapped_column(BigInteger)
    """The lease's whole balance on the day the plan was drawn up or agreed."""
    down_payment_cents: Mapped[int] = mapped_column(BigInteger, default=0)
    down_payment_due_on: Mapped[date | None] = mapped_column()
    instalment_count: Mapped[int] = mapped_column()
    first_due_on: Mapped[date] = mapped_column()
    sustainable_cents: Mapped[int | None] = mapped_column(BigInteger)
    frequency_months: Mapped[int] = mapped_column(default=1)
    residue_on: Mapped[int | None] = mapped_column()
    """The instalment that takes the cents left over; None: the last."""
    final_cents: Mapped[int | None] = mapped_column(BigInteger)
    """A larger last instalment (maxirata); None without one."""
    interest_percentage: Mapped[Decimal | None] = mapped_column(FixedPoint(4))
    """Per cent a year that the plan adds to what it covers; None: no interest."""
    interest_from_on: Mapped[date | None] = mapped_column()
    """The day from which that interest runs, itself not counted."""
    interest_cents: Mapped[int] = mapped_column(BigInteger, default=0)
    """What it comes to by the last instalment if all are paid in time; beside `debt_cents`."""
    interest_entry_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"))
    """The charge of that interest, posted at the signature and due with the last instalment."""
    monthly_income_cents: Mapped[int | None] = mapped_column(BigInteger)
    """The household's monthly income as known at the signature."""
    monthly_charge_cents: Mapped[int | None] = mapped_column(BigInteger)
    """Rent and service advance of a month at the signature."""
    proposed_on: Mapped[date | None] = mapped_column()
    # What loses the benefit of the term, frozen at the signature (domain rules B2); 0: not asked.
    missed_instalments_limit: Mapped[int] = mapped_column(default=3)
    """So many consecutive unpaid instalments."""
    missed_total_limit: Mapped[int] = mapped_column(default=0)
    """So many unpaid instalments within `missed_window_months`."""
    missed_window_months: Mapped[int] = mapped_column(default=12)
    current_months_limit: Mapped[int] = mapped_column(default=0)
    """So many months of current charges unpaid."""
    grace_days: Mapped[int] = mapped_column(default=0)
    """An instalment paid within so many days of its due day was paid in time."""
    closing_reason: Mapped[str] = mapped_column(Text, default="")
    signers: Mapped[str] = mapped_column(Text, default="")
    override_reason: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    ledger_number: Mapped[int | None] = mapped_column(BigInteger)
    """The ledger's last number at the signature: what is posted above it came after. None where
    that is not known; then the entries' dates tell."""
    closed_ledger_number: Mapped[int | None] = mapped_column(BigInteger)
    """The ledger's last number when the plan ended: what is posted above it came too late for it.
    None where that is not known; then the entries' dates tell."""
    replaces_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("repayment_plan.id"))


class PlanCharge(Keyed, Base):
    """A charge as it stood when the plan froze it; `remaining_cents` is what the plan covers."""

    __tablename__ = "plan_charge"
    __table_args__ = (UniqueConstraint("plan_id", "entry_id"),)

    plan_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("repayment_plan.id"), index=True)
    entry_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("ledger_entry.id"), index=True)
    position: Mapped[int] = mapped_column()
    description: Mapped[str] = mapped_column(String(300))
    due_on: Mapped[date] = mapped_column()
    remaining_cents: Mapped[int] = mapped_column(BigInteger)


class Instalment(Keyed, Base):
    """One due amount of a plan; number 0 is the down payment."""

    __tablename__ = "instalment"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    plan_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("repayment_plan.id"), index=True)
    number: Mapped[int] = mapped_column()
    due_on: Mapped[date] = mapped_column(index=True)
    cents: Mapped[int] = mapped_column(BigInteger)
    payment_reference: Mapped[str] = mapped_column(String(140), default="")
