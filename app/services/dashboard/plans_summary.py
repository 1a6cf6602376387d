"""How many repayment plans are active, how they are kept, and how much arrears they cover."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.repayment_plans import RepaymentPlan
from app.services.repayment_plans.monitoring import PlanCounts, plan_counts, under_plan_cents


@dataclass(frozen=True)
class PlansSummary:
    """Plans today. `under_plan_cents` is the part of what is overdue that active plans cover;
    `active_by_month` counts the plans in force at the end of each of the last months, the
    present one last."""

    counts: PlanCounts
    under_plan_cents: int
    active_by_month: tuple[int, ...]


def plans_summary(session: Session, today: date, months: int = 24) -> PlansSummary:
    """The plans of the whole office on `today`."""
    return PlansSummary(
        plan_counts(session, today),
        under_plan_cents(session, today),
        _active_by_month(session, today, months),
    )


def _active_by_month(session: Session, today: date, months: int) -> tuple[int, ...]:
    spans = session.execute(
        select(RepaymentPlan.agreed_on, RepaymentPlan.closed_on).where(
            RepaymentPlan.agreed_on.is_not(None)
        )
    ).all()
    ends = [_month_start(today, back - 1) for back in range(months - 1, -1, -1)]
    return tuple(
        sum(
            agreed_on is not None and agreed_on < end and (closed_on is None or closed_on >= end)
            for agreed_on, closed_on in spans
        )
        for end in ends
    )


def _month_start(day: date, back: int) -> date:
    """First day of the month `back` months before that of `day`; -1 is the next one."""
    number = day.year * 12 + day.month - 1 - back
    return date(number // 12, number % 12 + 1, 1)
