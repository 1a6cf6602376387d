"""What the office's plans came to, by the share of income that they asked for.

The share is rent, service charges and instalment of a month over the income of a month, all as
frozen at the signature. Plans of households whose income was not known are counted, not judged.
"""

import enum
from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.hardship import HouseholdBudget
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household
from app.services.repayment_plans.guard_rails import guard_rails, housing_month_cents

SHARES = (20, 30, 35, 40, 50)
"""Upper ends, in per cent and included, of the groups; a last group has none."""
FEW = 10
"""Fewer ended plans than these are no experience."""


@dataclass(frozen=True, slots=True)
class ShareGroup:
    """Plans whose month asked for more than `above` up to `through` per cent of the income (None:
    without end), by how they ended. `not_kept` were forfeited, or informal and given up."""

    above: int
    through: int | None
    completed: int
    not_kept: int
    renegotiated: int
    under_way: int

    @property
    def ended(self) -> int:
        """Those that are over: what experience is made of."""
        return self.completed + self.not_kept + self.renegotiated

    @property
    def is_little(self) -> bool:
        """Whether too few ended to say anything."""
        return self.ended < FEW

    def holds(self, share: float) -> bool:
        """Whether a share of income, in per cent, belongs here."""
        return self.above < share and (self.through is None or share <= self.through)


@dataclass(frozen=True, slots=True)
class Experience:
    """All groups from the lightest share; `unknown` plans have no income at their signature."""

    groups: tuple[ShareGroup, ...]
    unknown: int

    def at(self, share: float) -> ShareGroup:
        """The group of a share of income in per cent."""
        return next(group for group in self.groups if group.holds(max(share, 0.01)))


class SustainableSource(enum.StrEnum):
    """Where a sustainable instalment comes from."""

    BUDGET = "budget"
    """The budget drawn up with the household."""
    INCOME = "income"
    """A part of the monthly income, by the cooperative's settings."""


@dataclass(frozen=True, slots=True)
class Sustainable:
    """What a household could pay each month beside rent and service charges, in cents.

    `drawn_up_on` is the budget's day; a figure from the income has none.
    """

    cents: int
    source: SustainableSource
    drawn_up_on: date | None


_NOT_KEPT = (PlanState.FORFEITED, PlanState.CANCELLED)


def experience(session: Session) -> Experience:
    """How the plans that were ever agreed ended, by their share of income."""
    rows = session.execute(
        select(
            RepaymentPlan.state,
            RepaymentPlan.debt_cents,
            RepaymentPlan.interest_cents,
            RepaymentPlan.down_payment_cents,
            RepaymentPlan.final_cents,
            RepaymentPlan.instalment_count,
            RepaymentPlan.frequency_months,
            RepaymentPlan.monthly_income_cents,
            RepaymentPlan.monthly_charge_cents,
        ).where(RepaymentPlan.agreed_on.is_not(None))
    )
    counts: list[Counter[PlanState]] = [Counter() for _ in (*SHARES, None)]
    unknown = 0
    for row in rows:
        if not row.monthly_income_cents or row.monthly_charge_cents is None:
            unknown += 1
            continue
        final = row.final_cents or 0
        rest = row.debt_cents + row.interest_cents - row.down_payment_cents - final
        instalment = rest // max(row.instalment_count - bool(final), 1)
        share = share_of(
            instalment, row.monthly_charge_cents, row.monthly_income_cents, row.frequency_months
        )
        place = next((at for at, end in enumerate(SHARES) if share <= end), len(SHARES))
        counts[place][row.state] += 1
    ends = (0, *SHARES)
    return Experience(
        tuple(
            ShareGroup(
                above=ends[place],
                through=SHARES[place] if place < len(SHARES) else None,
                completed=count[PlanState.COMPLETED],
                not_kept=sum(count[state] for state in _NOT_KEPT),
                renegotiated=count[PlanState.RENEGOTIATED],
                under_way=count[PlanState.ACTIVE],
            )
            for place, count in enumerate(counts)
        ),
        unknown,
    )


def share_of(
    instalment_cents: int, monthly_charge_cents: int, income_cents: int, frequency_months: int = 1
) -> float:
    """Per cent of a monthly income, above zero, that rent, service charges and instalment take."""
    month = housing_month_cents(instalment_cents, monthly_charge_cents, frequency_months)
    return month * 100 / income_cents


def sustainable_for(session: Session, household_id: UUID) -> Sustainable | None:
    """What a household could sustain: by its latest budget, else by its income; None where
    neither is known."""
    budget = session.execute(
        select(HouseholdBudget.sustainable_cents, HouseholdBudget.drawn_up_on)
        .where(
            HouseholdBudget.household_id == household_id,
            HouseholdBudget.ended_change_id.is_(None),
        )
        .order_by(HouseholdBudget.drawn_up_on.desc(), HouseholdBudget.id.desc())
        .limit(1)
    ).one_or_none()
    if budget is not None:
        cents, drawn_up_on = budget
        return Sustainable(max(cents, 0), SustainableSource.BUDGET, drawn_up_on)
    income = session.scalar(
        select(Household.monthly_income_cents).where(Household.id == household_id)
    )
    divisor = guard_rails(session).income_divisor
    if not income or divisor <= 0:
        return None
    return Sustainable(income // divisor, SustainableSource.INCOME, None)
