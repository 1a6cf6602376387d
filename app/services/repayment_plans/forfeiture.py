"""Which plans may be declared forfeited, and by which of their own rules: for a person to decide.

A plan is judged by the rules that were frozen at its signature. The facts behind each rule are
told one by one, so that the household can be shown them.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.formats import format_date
from app.models.properties import Unit
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.ledger.figures import month_number
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import (
    ForfeitureRule,
    InstalmentLine,
    PlanMoney,
    PlanStanding,
    instalment_lines,
    plan_money,
    standings,
)
from app.services.repayment_plans.schedule import months_after


@dataclass(frozen=True, slots=True)
class MissedInstalment:
    """An instalment that a rule counts; `unpaid_cents` is zero where it was paid since, late."""

    number: int
    due_on: date
    cents: int
    unpaid_cents: int


@dataclass(frozen=True, slots=True)
class UnpaidMonth:
    """A month of current charges (year × 12 + month − 1) of which something is unpaid."""

    month: int
    unpaid_cents: int


@dataclass(frozen=True, slots=True)
class ForfeitureReason:
    """A frozen rule that is met: `count` reaches `limit`, by these instalments or months.

    `window_months` belongs to the rule that looks at a window, else zero.
    """

    rule: ForfeitureRule
    count: int
    limit: int
    window_months: int
    instalments: tuple[MissedInstalment, ...]
    months: tuple[UnpaidMonth, ...]


@dataclass(frozen=True, slots=True)
class ForfeitureProposal:
    """An active plan that may be declared forfeited, and why; amounts in cents."""

    id: UUID
    number: str
    household_id: UUID
    household_name: str
    lease_id: UUID
    unit_code: str
    behind_cents: int
    behind_since: date | None
    remaining_cents: int
    reasons: tuple[ForfeitureReason, ...]


def forfeiture_proposals(
    session: Session, today: date, plan_ids: Collection[UUID] | None = None
) -> list[ForfeitureProposal]:
    """The active plans of which a frozen rule is met, the longest behind first.

    Looks at all active plans, or at those of `plan_ids`. Nothing is forfeited here.
    """
    found = {
        key: standing
        for key, standing in standings(session, today, plan_ids).items()
        if standing.forfeiture_possible
    }
    if not found:
        return []
    money = plan_money(session, found)
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.lease_id,
            Lease.household_id,
            Household.name,
            Unit.code,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(RepaymentPlan.id.in_(found), RepaymentPlan.closed_on.is_(None))
    )
    proposals = [
        ForfeitureProposal(
            id=row.id,
            number=plan_number(row.year, row.number),
            household_id=row.household_id,
            household_name=row.name,
            lease_id=row.lease_id,
            unit_code=row.code,
            behind_cents=found[row.id].behind_cents,
            behind_since=found[row.id].behind_since,
            remaining_cents=found[row.id].remaining_cents,
            reasons=_reasons(session, row.id, money[row.id], found[row.id], today),
        )
        for row in rows
    ]
    proposals.sort(key=lambda each: (each.behind_since or today, each.number))
    return proposals


def forfeiture_proposal(session: Session, plan_id: UUID, today: date) -> ForfeitureProposal | None:
    """Why one plan may be forfeited; None where none of its rules is met."""
    return next(iter(forfeiture_proposals(session, today, [plan_id])), None)


def closing_words(proposal: ForfeitureProposal) -> str:
    """What the household is told, one sentence for each rule that is met: Italian whatever the
    window speaks, since the letter says it."""
    return " ".join(_closing_sentence(reason) for reason in proposal.reasons)


def _closing_sentence(reason: ForfeitureReason) -> str:
    if reason.rule is ForfeitureRule.CURRENT_CHARGES:
        months = ", ".join(
            f"{each.month % 12 + 1:02d}/{each.month // 12}" for each in reason.months
        )
        return f"Canoni e spese correnti non pagati per {reason.count} mensilità ({months})."
    listed = ", ".join(
        f"{each.number or 'acconto'} del {format_date(each.due_on)}" for each in reason.instalments
    )
    if reason.rule is ForfeitureRule.MISSED_IN_WINDOW:
        return (
            f"{reason.count} rate non pagate nei termini negli ultimi {reason.window_months} mesi"
            f" ({listed})."
        )
    return f"{reason.count} rate consecutive non pagate ({listed})."


def _reasons(
    session: Session, plan_id: UUID, money: PlanMoney, standing: PlanStanding, today: date
) -> tuple[ForfeitureReason, ...]:
    rules = money.rules
    in_time = today - timedelta(rules.grace_days)
    found = []
    for rule in standing.rules_met:
        count, limit, window = standing.missed_instalments, rules.missed_in_a_row, 0
        missed: tuple[MissedInstalment, ...] = ()
        months: tuple[UnpaidMonth, ...] = ()
        if rule is ForfeitureRule.MISSED_IN_A_ROW:
            missed = missed_instalments(money, today)
        elif rule is ForfeitureRule.MISSED_IN_WINDOW:
            window = rules.window_months
            count, limit = standing.missed_in_window, rules.missed_in_window
            first = months_after(today, -window)
            missed = tuple(
                MissedInstalment(line.number, line.due_on, line.cents, line.cents - line.paid_cents)
                for line in instalment_lines(session, plan_id, today)
                if first < line.due_on < in_time and _is_late(line, rules.grace_days)
            )
        else:
            count, limit = standing.months_behind, rules.current_months
            months = _unpaid_months(money, in_time)
        found.append(ForfeitureReason(rule, count, limit, window, missed, months))
    return tuple(found)


def missed_instalments(money: PlanMoney, today: date) -> tuple[MissedInstalment, ...]:
    """A plan's instalments that are overdue beyond its days of grace, the oldest first."""
    in_time = today - timedelta(money.rules.grace_days)
    asked = {due.instalment: due.cents for due in money.dues if not due.is_current}
    return tuple(
        MissedInstalment(due.instalment, due.due_on, asked[due.instalment], due.cents)
        for due in money.unpaid()
        if not due.is_current and due.due_on < in_time
    )


def _is_late(line: InstalmentLine, grace_days: int) -> bool:
    return line.paid_on is None or line.paid_on > line.due_on + timedelta(grace_days)


def _unpaid_months(money: PlanMoney, in_time: date) -> tuple[UnpaidMonth, ...]:
    months: dict[int, int] = defaultdict(int)
    for due in money.unpaid():
        if due.is_current and due.due_on < in_time:
            months[month_number(due.due_on)] += due.cents
    return tuple(UnpaidMonth(month, cents) for month, cents in sorted(months.items()))
