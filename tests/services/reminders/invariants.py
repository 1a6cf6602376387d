"""What must hold of every outlook, told from the tables and not from the room's own reading."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.bank_statements import LineOutcome, OutcomeKind
from app.models.cooperative import Cooperative
from app.models.ledger import OpenCharge
from app.models.legal_files import CLOSED_STEPS, LegalFile
from app.models.letters import Letter
from app.models.reminders import ReminderAction, ReminderHold, StageKind
from app.models.repayment_plans import PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Lease
from app.services.letters.plan_letter_run import LateOutlook
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.promises import PromiseStatus, promises
from app.services.reminders.proposals import Outlook, Proposal
from app.services.repayment_plans.monitoring import instalment_lines, standings


@dataclass(frozen=True)
class Facts:
    """What the tables say of a day."""

    late: dict[UUID, dict[UUID, int]]
    """Overdue charges with what remains of them, by household."""
    held: set[UUID]
    promised: set[UUID]
    parked: set[UUID]
    with_lawyer: set[UUID]
    frozen: set[UUID]
    """Charges that an active plan covers."""
    current_behind: dict[UUID, int]
    """What is behind beside the plan, by household with one."""
    reopened: dict[UUID, int]
    """What of charges in a plan is open beyond what it covers: a payment of before went back.
    The plan counts it as behind, and no letter asks for a charge that a plan covers."""
    last_letter: dict[UUID, date]
    interval_days: int
    minimum_cents: int


def facts(session: Session, today: date) -> Facts:
    """Read them."""
    late: defaultdict[UUID, dict[UUID, int]] = defaultdict(dict)
    for owner, entry_id, cents in session.execute(
        select(Lease.household_id, OpenCharge.entry_id, OpenCharge.remaining_cents)
        .join(Lease, Lease.id == OpenCharge.lease_id)
        .where(OpenCharge.due_on < today)
    ):
        late[owner][entry_id] = cents
    reopened: defaultdict[UUID, int] = defaultdict(int)
    for owner, cents in session.execute(
        select(Lease.household_id, OpenCharge.remaining_cents - PlanCharge.remaining_cents)
        .join(Lease, Lease.id == OpenCharge.lease_id)
        .join(PlanCharge, PlanCharge.entry_id == OpenCharge.entry_id)
        .join(RepaymentPlan, RepaymentPlan.id == PlanCharge.plan_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
    ):
        reopened[owner] += max(cents, 0)
    plans = session.execute(
        select(RepaymentPlan.id, Lease.household_id)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
    ).all()
    kept = standings(session, today)
    behind: defaultdict[UUID, int] = defaultdict(int)
    for plan_id, owner in plans:
        behind[owner] += kept[plan_id].current_behind_cents
    interval, minimum = session.execute(
        select(Cooperative.reminder_interval_days, Cooperative.reminder_minimum_cents)
    ).one()
    return Facts(
        late=dict(late),
        held=set(
            session.scalars(
                select(ReminderHold.household_id).where(
                    ReminderHold.starts_on <= today,
                    ReminderHold.expires_on >= today,
                    ReminderHold.ended_change_id.is_(None),
                )
            )
        ),
        promised={
            row.household_id
            for row in promises(session, today)
            if row.status is PromiseStatus.PENDING
        },
        parked={
            owner
            for owner in session.scalars(
                select(LineOutcome.household_id).where(
                    LineOutcome.kind == OutcomeKind.PARKED, LineOutcome.ended_change_id.is_(None)
                )
            )
            if owner is not None
        },
        with_lawyer=set(
            session.scalars(
                select(LegalFile.household_id).where(LegalFile.step.not_in(sorted(CLOSED_STEPS)))
            )
        ),
        frozen=set(
            session.scalars(
                select(PlanCharge.entry_id).where(
                    PlanCharge.plan_id.in_([plan_id for plan_id, _ in plans])
                )
            )
        ),
        current_behind=dict(behind),
        reopened=dict(reopened),
        last_letter=_last_letters(session),
        interval_days=interval,
        minimum_cents=minimum,
    )


def _last_letters(session: Session) -> dict[UUID, date]:
    never_sent = set(
        session.scalars(
            select(ReminderAction.letter_id).where(ReminderAction.annulled_change_id.is_not(None))
        )
    )
    letters = session.execute(
        select(Letter.id, Letter.household_id, Letter.issued_on).order_by(Letter.issued_on)
    )
    return {owner: day for key, owner, day in letters if key not in never_sent}


def check(session: Session, today: date, found: Outlook) -> None:
    """Assert all that an outlook promises about a day."""
    known = facts(session, today)
    proposed = [each.household_id for each in found.proposals]
    left_alone = {each.household_id for each in found.withheld}
    assert len(set(proposed)) == len(proposed), "two proposals for one household"
    assert left_alone.isdisjoint(proposed)
    assert left_alone | set(proposed) == set(known.late), "somebody late is not accounted for"
    for proposal in found.proposals:
        _check_proposal(session, today, proposal, known)
    for each in found.withheld:
        assert each.until is None or each.until >= today
        if each.why is WithheldReason.IN_PLAN:
            behind = known.current_behind.get(each.household_id, 0)
            assert behind <= known.reopened.get(each.household_id, 0)
        if each.why is WithheldReason.ON_HOLD:
            assert each.household_id in known.held
        assert str(each.detail)


def check_late(session: Session, today: date, found: LateOutlook) -> None:
    """Assert all that the letters about late instalments promise about a day."""
    known = facts(session, today)
    owners = [each.household_id for each in found.due]
    assert len(set(owners)) == len(owners), "two letters for one household"
    for each in found.due:
        for stop in (known.held, known.promised, known.parked, known.with_lawyer):
            assert each.household_id not in stop
        assert each.cents >= known.minimum_cents
        if each.household_id in known.last_letter:
            days = (today - known.last_letter[each.household_id]).days
            assert days >= known.interval_days
        plan = session.get_one(RepaymentPlan, each.plan_id)
        assert plan.state is PlanState.ACTIVE
        grace = timedelta(plan.grace_days)
        lines = {line.number: line for line in instalment_lines(session, plan.id, today)}
        for missed in each.instalments:
            line = lines[missed.number]
            assert line.due_on + grace < today, "a letter within the days of grace"
            assert line.cents - line.paid_cents == missed.unpaid_cents > 0
    for withheld in found.withheld:
        assert withheld.until is None or withheld.until >= today
        assert str(withheld.detail)


def _check_proposal(session: Session, today: date, proposal: Proposal, known: Facts) -> None:
    owner = proposal.household_id
    for stop in (known.held, known.promised, known.parked, known.with_lawyer):
        assert owner not in stop
    late = known.late[owner]
    asked = {charge.entry_id: charge.remaining_cents for charge in proposal.charges}
    assert proposal.total_cents == sum(asked.values()) >= known.minimum_cents
    assert not known.frozen & set(asked), "a charge of a plan is asked for"
    assert all(0 < cents <= late[key] for key, cents in asked.items())
    if owner not in known.current_behind:
        assert asked == late, "a charge that no plan covers is not asked for"
    else:
        behind = known.current_behind[owner] - known.reopened.get(owner, 0)
        assert sum(asked.values()) >= behind or set(asked) == set(late) - known.frozen
    if owner in known.last_letter:
        assert (today - known.last_letter[owner]).days >= known.interval_days
    sent = set(
        session.scalars(
            select(ReminderAction.kind).where(
                ReminderAction.household_id == owner,
                ReminderAction.annulled_change_id.is_(None),
                ReminderAction.done_on >= proposal.late_since,
            )
        )
    )
    assert proposal.kind not in sent - {StageKind.CONTACT}
    if proposal.kind is StageKind.NOTICE_OF_DEFAULT:
        assert sent - {StageKind.CONTACT}, "a notice before any letter"
    if proposal.kind is StageKind.LEGAL:
        assert StageKind.NOTICE_OF_DEFAULT in sent
    assert proposal.days_overdue == (today - proposal.oldest_due_on).days >= 1
    assert timedelta(0) < today - min(charge.due_on for charge in proposal.charges)
