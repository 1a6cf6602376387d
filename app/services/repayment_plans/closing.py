"""What happens to a plan's interest, and to the plan's row, when the plan ends.

Interest was charged for the whole term (see `interest`). A plan that ends before gives that
charge back by its reversal, which leaves the account as though it had never been, and charges
what was earned by then, due at once. One that ran to its end keeps its charge.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.formats import format_date
from app.models.ledger import EntryKind, LedgerEntry, LedgerHead
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.services.ledger.chain import JOURNAL
from app.services.ledger.posting import Posting, post, reverse
from app.services.repayment_plans.interest import BARREN_KINDS, DueAmount, interest_cents


@dataclass(frozen=True, slots=True)
class EarnedInterest:
    """Interest of a plan that ended: `entry_id` is the charge that now holds it, None without."""

    entry_id: UUID | None
    cents: int


def earned_interest_cents(session: Session, plan: RepaymentPlan, on: date) -> int:
    """What of a plan's interest was earned through a day, by its own instalments' due days.

    Nothing where its charge was taken back by hand.
    """
    if plan.interest_percentage is None or not plan.interest_cents:
        return 0
    if plan.interest_from_on is None or not _stands(session, plan.interest_entry_id):
        return 0
    rows = session.execute(
        select(Instalment.due_on, Instalment.cents).where(Instalment.plan_id == plan.id)
    )
    dues = [DueAmount(due_on, cents) for due_on, cents in rows]
    if on >= max(due.due_on for due in dues):
        return plan.interest_cents
    found = interest_cents(
        dues, _bearing_cents(session, plan), plan.interest_percentage, plan.interest_from_on, on
    )
    return min(found, plan.interest_cents)


def unearned_interest_cents(session: Session, plan: RepaymentPlan, on: date) -> int:
    """What ending the plan on a day would give back of its interest."""
    if not _stands(session, plan.interest_entry_id):
        return 0
    return plan.interest_cents - earned_interest_cents(session, plan, on)


def close(session: Session, plan: RepaymentPlan, state: PlanState, today: date) -> EarnedInterest:
    """End an active plan inside the running write; gives what its interest came to."""
    plan.closed_ledger_number = ledger_number(session)
    plan.state = state
    plan.closed_on = today
    session.flush()
    if not _stands(session, plan.interest_entry_id) or plan.interest_entry_id is None:
        return EarnedInterest(None, 0)
    earned = earned_interest_cents(session, plan, today)
    # A plan that ends early pays now what it earned, be it all of it but for the rounding.
    due_on = session.get_one(LedgerEntry, plan.interest_entry_id).due_on
    if due_on is not None and today >= due_on:
        return EarnedInterest(plan.interest_entry_id, earned)
    first, last = plan.interest_from_on or today, format_date(today)
    reverse(
        session,
        plan.interest_entry_id,
        today,
        f"Interessi di dilazione ricalcolati: il piano è terminato il {last}",
    )
    if not earned:
        return EarnedInterest(None, 0)
    text = f"Interessi di dilazione dal {format_date(first)} al {last}"
    posted = post(session, [Posting(plan.lease_id, EntryKind.INTEREST, today, earned, text, today)])
    return EarnedInterest(posted[0].id, earned)


def ledger_number(session: Session) -> int | None:
    """The ledger's last number; None while it is empty."""
    return session.scalar(select(LedgerHead.last_number).where(LedgerHead.journal == JOURNAL))


def _stands(session: Session, entry_id: UUID | None) -> bool:
    if entry_id is None:
        return False
    reversal = session.scalar(select(LedgerEntry.id).where(LedgerEntry.reverses_id == entry_id))
    return reversal is None


def _bearing_cents(session: Session, plan: RepaymentPlan) -> int:
    return (
        session.scalar(
            select(func.sum(PlanCharge.remaining_cents))
            .join(LedgerEntry, LedgerEntry.id == PlanCharge.entry_id)
            .where(PlanCharge.plan_id == plan.id, LedgerEntry.kind.not_in(sorted(BARREN_KINDS)))
        )
        or 0
    )
