"""What makes it hard for a household to pay, and what it can sustain: minimal, dated, with care.

Facts of health are particular data (art. 9 GDPR): each row says who may read it.
"""

import enum
from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Keyed, UuidKey, choice_type
from app.models.community import Sensitivity


class Cause(enum.StrEnum):
    """Why a household fell behind; the first eight are those of no-fault arrears (morosità
    incolpevole, DM 14.5.2014)."""

    DISMISSAL = "dismissal"
    REDUCED_HOURS = "reduced_hours"
    SHORT_TIME_FUND = "short_time_fund"
    """Cassa integrazione."""
    CONTRACT_NOT_RENEWED = "contract_not_renewed"
    BUSINESS_CLOSED = "business_closed"
    SERIOUS_ILLNESS = "serious_illness"
    ACCIDENT = "accident"
    DEATH_IN_HOUSEHOLD = "death_in_household"
    SEPARATION = "separation"
    ENERGY_COSTS = "energy_costs"
    HIGH_ADJUSTMENT = "high_adjustment"
    OVER_INDEBTED = "over_indebted"
    DISPUTE = "dispute"
    BENEFIT_DELAYED = "benefit_delayed"
    FORGETFULNESS = "forgetfulness"
    OTHER = "other"


NO_FAULT_CAUSES = frozenset(
    {
        Cause.DISMISSAL,
        Cause.REDUCED_HOURS,
        Cause.SHORT_TIME_FUND,
        Cause.CONTRACT_NOT_RENEWED,
        Cause.BUSINESS_CLOSED,
        Cause.SERIOUS_ILLNESS,
        Cause.ACCIDENT,
        Cause.DEATH_IN_HOUSEHOLD,
    }
)
"""The causes of art. 2 DM 14.5.2014, which must bring about a loss of income."""


class Circumstance(enum.StrEnum):
    """What the office must keep in mind when it writes to a household."""

    VULNERABLE = "vulnerable"
    ELDER_ALONE = "elder_alone"
    SMALL_CHILDREN = "small_children"
    SOCIAL_SERVICES = "social_services"


class BudgetLineKind(enum.StrEnum):
    """Whether a line of the budget comes in or goes out."""

    INCOME = "income"
    EXPENSE = "expense"


class HardshipCause(Keyed, Base):
    """A cause that a household told, since when, and what proves it; ended, never deleted."""

    __tablename__ = "hardship_cause"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    cause: Mapped[Cause] = mapped_column(choice_type(Cause))
    since: Mapped[date] = mapped_column()
    until: Mapped[date | None] = mapped_column()
    evidence: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    sensitivity: Mapped[Sensitivity] = mapped_column(choice_type(Sensitivity))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class HouseholdCircumstance(Keyed, Base):
    """A circumstance with its reason, until somebody must look at it again on `review_on`."""

    __tablename__ = "household_circumstance"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    circumstance: Mapped[Circumstance] = mapped_column(choice_type(Circumstance))
    reason: Mapped[str] = mapped_column(Text, default="")
    review_on: Mapped[date] = mapped_column()
    sensitivity: Mapped[Sensitivity] = mapped_column(choice_type(Sensitivity))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class HouseholdBudget(Keyed, Base):
    """A household's month as drawn up together on a day; a new one stands beside the old.

    `sustainable_cents` is the instalment that it came to: see `services.hardship.budgets`.
    `income_share` is the share of income, in per cent, that rent, service charges and instalment
    together should not pass.
    """

    __tablename__ = "household_budget"

    household_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household.id"), index=True)
    drawn_up_on: Mapped[date] = mapped_column()
    adults: Mapped[int] = mapped_column()
    children: Mapped[int] = mapped_column()
    housing_cents: Mapped[int] = mapped_column(BigInteger)
    """Rent and service advance of a month on the day it was drawn up."""
    reserve_cents: Mapped[int] = mapped_column(BigInteger)
    """What is left for what nobody foresees."""
    income_share: Mapped[int] = mapped_column()
    sustainable_cents: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(Text, default="")
    sensitivity: Mapped[Sensitivity] = mapped_column(choice_type(Sensitivity))
    change_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("change.id"))
    ended_change_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("change.id"))


class BudgetLine(Keyed, Base):
    """One income or expense of a month; `category` is a word of `services.hardship.budgets`."""

    __tablename__ = "budget_line"

    budget_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("household_budget.id"), index=True)
    position: Mapped[int] = mapped_column()
    kind: Mapped[BudgetLineKind] = mapped_column(choice_type(BudgetLineKind))
    category: Mapped[str] = mapped_column(String(40))
    cents: Mapped[int] = mapped_column(BigInteger)
