"""Repayment plans of some developments: how many, how they are kept, which were lost."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.properties import Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.repayment_plans.monitoring import Standing, standings, under_plan_by_plan


@dataclass(frozen=True, slots=True)
class KeptPlans:
    """Active plans that are kept so; cents that remain of their instalments, and that are overdue
    under them."""

    count: int
    remaining_cents: int
    behind_cents: int


@dataclass(frozen=True, slots=True)
class LostPlan:
    """A plan whose benefit of the term was lost (art. 1186 c.c.)."""

    number: str
    household_name: str
    household_code: str
    closed_on: date
    debt_cents: int


@dataclass(frozen=True, slots=True)
class PlansInPeriod:
    """Plans of some developments: what happened from `first` to `last`, both included, how many
    were in force at the end, and how those of today are kept."""

    agreed: int
    completed: int
    renegotiated: int
    forfeited: tuple[LostPlan, ...]
    active_at_end: int
    kept_today: dict[Standing, KeptPlans]
    under_plan_cents: int
    """What active plans cover of what is overdue, today."""


def plans_in_period(
    session: Session, first: date, last: date, today: date, developments: set[UUID]
) -> PlansInPeriod:
    """Read them; one query for the plans of the developments and one for how they are kept."""
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.state,
            RepaymentPlan.agreed_on,
            RepaymentPlan.closed_on,
            RepaymentPlan.debt_cents,
            Household.name,
            Household.code,
            Unit.development_id,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(RepaymentPlan.agreed_on.is_not(None))
        .order_by(RepaymentPlan.closed_on, RepaymentPlan.year, RepaymentPlan.number)
    ).all()
    mine = [row for row in rows if row.development_id in developments]
    closed = [row for row in mine if row.closed_on is not None and first <= row.closed_on <= last]
    active = {row.id for row in mine if row.state is PlanState.ACTIVE}
    covered = under_plan_by_plan(session, today)
    return PlansInPeriod(
        agreed=sum(first <= row.agreed_on <= last for row in mine),
        completed=sum(row.state is PlanState.COMPLETED for row in closed),
        renegotiated=sum(row.state is PlanState.RENEGOTIATED for row in closed),
        forfeited=tuple(
            LostPlan(
                f"{row.year}-{row.number:03d}", row.name, row.code, row.closed_on, row.debt_cents
            )
            for row in closed
            if row.state is PlanState.FORFEITED
        ),
        active_at_end=sum(
            row.agreed_on <= last and (row.closed_on is None or row.closed_on > last)
            for row in mine
        ),
        kept_today=_kept(session, today, active),
        under_plan_cents=sum(cents for plan_id, cents in covered.items() if plan_id in active),
    )


def _kept(session: Session, today: date, active: set[UUID]) -> dict[Standing, KeptPlans]:
    found = [kept for key, kept in standings(session, today).items() if key in active]
    by_standing = {
        standing: [kept for kept in found if kept.standing is standing] for standing in Standing
    }
    return {
        standing: KeptPlans(
            len(kept),
            sum(each.remaining_cents for each in kept),
            sum(each.behind_cents for each in kept),
        )
        for standing, kept in by_standing.items()
    }
