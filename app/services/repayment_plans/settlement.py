"""Paying a plan off before its term, and closing one that is paid."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_euro
from app.models.ledger import OpenCharge
from app.models.properties import Unit
from app.models.repayment_plans import PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.repayment_plans.closing import close, unearned_interest_cents
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import PlanMoney, plan_money


@dataclass(frozen=True, slots=True)
class SettlementQuote:
    """What pays a plan off on a day, in cents.

    `instalments_cents` remain unpaid, due or not; `current_cents` are current charges due by that
    day and unpaid, which money goes to first; `unearned_cents` is interest that ending the plan
    gives back. `total_cents` is to be paid; nothing remains where it is zero.
    """

    plan_id: UUID
    on: date
    instalments_cents: int
    current_cents: int
    unearned_cents: int
    total_cents: int


@dataclass(frozen=True, slots=True)
class PlanToClose:
    """An active plan of which nothing remains; `given_back_cents` of interest ends with it."""

    id: UUID
    number: str
    household_id: UUID
    household_name: str
    unit_code: str
    given_back_cents: int


def settlement_quote(session: Session, plan_id: UUID, on: date) -> SettlementQuote:
    """What pays an active plan off on a day. Raises OfficeError when it is not under way."""
    plan = _active(session, plan_id)
    money = plan_money(session, [plan_id])[plan_id]
    unearned = unearned_interest_cents(session, plan, on)
    instalments, current = _remaining(money, on)
    return SettlementQuote(
        plan_id=plan_id,
        on=on,
        instalments_cents=instalments,
        current_cents=current,
        unearned_cents=unearned,
        total_cents=max(instalments + current - unearned, 0),
    )


def complete(session: Session, plan_id: UUID, today: date) -> None:
    """Close a plan that is paid, early or at its term; interest not earned is given back.

    Raises OfficeError while something remains.
    """
    plan = _active(session, plan_id)
    money = plan_money(session, [plan_id])[plan_id]
    unearned = unearned_interest_cents(session, plan, today)
    if not _is_paid(session, plan_id, money, unearned, today):
        in_order = money.remaining_cents - unearned
        at_once = sum(_remaining(money, today)) - unearned
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The plan is not paid yet: {remaining} remain."),
            remaining=format_euro(min(in_order, at_once) if at_once > 0 else in_order),
        )
    close(session, plan, PlanState.COMPLETED, today)


def is_paid(session: Session, plan_id: UUID, today: date) -> bool:
    """Whether nothing of an active plan remains, so that it may be closed. Raises OfficeError
    when it is not under way."""
    plan = _active(session, plan_id)
    money = plan_money(session, [plan_id])[plan_id]
    unearned = unearned_interest_cents(session, plan, today)
    return _is_paid(session, plan_id, money, unearned, today)


def plans_to_close(session: Session, today: date) -> list[PlanToClose]:
    """Active plans of which nothing remains, by number; a person closes them."""
    found = plan_money(session)
    interest = dict(
        session.execute(
            select(RepaymentPlan.id, RepaymentPlan.interest_cents).where(
                RepaymentPlan.state == PlanState.ACTIVE
            )
        ).all()
    )
    given_back: dict[UUID, int] = {}
    for plan_id, money in found.items():
        # Most plans are far from paid: only the few others are worth a closer look.
        least = min(money.remaining_cents, sum(_remaining(money, today)))
        if least > interest.get(plan_id, 0):
            continue
        plan = _active(session, plan_id)
        unearned = unearned_interest_cents(session, plan, today)
        if _is_paid(session, plan_id, money, unearned, today):
            given_back[plan_id] = unearned
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            Lease.household_id,
            Household.name,
            Unit.code,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(RepaymentPlan.id.in_(given_back))
        .order_by(RepaymentPlan.year, RepaymentPlan.number)
    )
    return [
        PlanToClose(key, plan_number(year, number), household_id, name, code, given_back[key])
        for key, year, number, household_id, name, code in rows
    ]


def _active(session: Session, plan_id: UUID) -> RepaymentPlan:
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state is not PlanState.ACTIVE:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This plan is no longer as you saw it: look at it again.")
        )
    return plan


def _remaining(money: PlanMoney, on: date) -> tuple[int, int]:
    """Of the instalments and of current charges due by a day: what is unpaid once money goes to
    what is due, then to the instalments to come, and last to charges to come."""
    left = money.received_cents
    current = instalments = 0
    for due in sorted(money.dues, key=lambda due: (due.is_current and due.due_on > on, due)):
        unpaid = max(due.cents - left, 0)
        left = max(left - due.cents, 0)
        if not due.is_current:
            instalments += unpaid
        elif due.due_on <= on:
            current += unpaid
    return instalments, current


def _is_paid(session: Session, plan_id: UUID, money: PlanMoney, unearned: int, on: date) -> bool:
    if money.remaining_cents <= unearned:
        return True
    if sum(_remaining(money, on)) > unearned:
        return False
    # Rent that was charged ahead stood before the instalments to come; in the ledger the debt
    # itself is paid.
    still_open = session.scalar(
        select(func.sum(OpenCharge.remaining_cents))
        .join(PlanCharge, PlanCharge.entry_id == OpenCharge.entry_id)
        .join(RepaymentPlan, RepaymentPlan.id == PlanCharge.plan_id)
        .where(
            PlanCharge.plan_id == plan_id,
            PlanCharge.entry_id.is_distinct_from(RepaymentPlan.interest_entry_id),
        )
    )
    return not still_open
