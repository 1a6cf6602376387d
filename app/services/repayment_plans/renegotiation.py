"""A plan's new version: linked to the one it replaces, which stays as it was with what was paid.

`agreement.agree` signs it, from the form that `renegotiation_basis` reads: the old plan ends as
renegotiated, its interest settles, and the new one covers what remains, in one transaction.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.services.repayment_plans.forms import PlanBasis, plan_basis, plan_number
from app.services.repayment_plans.monitoring import InstalmentLine, instalment_lines


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """A plan in a chain of versions, as it was agreed and as it ended; amounts in cents.

    `lines` are its instalments with what was paid of each while it was under way; a draft or a
    proposal has none yet. `override_reason` is why the rules allowed it.
    """

    id: UUID
    number: str
    kind: PlanKind
    state: PlanState
    drawn_up_on: date
    agreed_on: date | None
    closed_on: date | None
    debt_cents: int
    interest_cents: int
    instalment_count: int
    first_due_on: date
    closing_reason: str
    override_reason: str
    lines: tuple[InstalmentLine, ...]

    @property
    def paid_cents(self) -> int:
        """What was paid of its instalments."""
        return sum(line.paid_cents for line in self.lines)

    @property
    def instalments_paid(self) -> int:
        """How many instalments, the down payment left out, were wholly paid."""
        return sum(line.number > 0 and line.paid_on is not None for line in self.lines)


def renegotiation_basis(session: Session, plan_id: UUID, today: date) -> PlanBasis:
    """What the editor needs to draw up a new version of an active plan.

    Its `replaced` says how many instalments were paid, whether the rules ask for more, and what
    interest the old version earned. Raises OfficeError when the plan is not under way.
    """
    lease_id = session.scalar(select(RepaymentPlan.lease_id).where(RepaymentPlan.id == plan_id))
    if lease_id is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan is not there any more."))
    return plan_basis(session, lease_id, today, replaces_id=plan_id)


def plan_versions(session: Session, plan_id: UUID, today: date) -> list[PlanVersion]:
    """The chain of versions that a plan belongs to, the first agreed first; the plan alone where
    it was never renegotiated. Drafts of a next version come last. Empty for an unknown plan."""
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None:
        return []
    while plan.replaces_id is not None:
        plan = session.get_one(RepaymentPlan, plan.replaces_id)
    chain = [plan]
    for version in chain:
        chain.extend(
            session.scalars(
                select(RepaymentPlan)
                .where(RepaymentPlan.replaces_id == version.id)
                .order_by(RepaymentPlan.agreed_on.is_(None), RepaymentPlan.id)
            )
        )
    return [_version(session, version, today) for version in chain]


def _version(session: Session, plan: RepaymentPlan, today: date) -> PlanVersion:
    return PlanVersion(
        id=plan.id,
        number=plan_number(plan.year, plan.number),
        kind=plan.kind,
        state=plan.state,
        drawn_up_on=plan.drawn_up_on,
        agreed_on=plan.agreed_on,
        closed_on=plan.closed_on,
        debt_cents=plan.debt_cents,
        interest_cents=plan.interest_cents,
        instalment_count=plan.instalment_count,
        first_due_on=plan.first_due_on,
        closing_reason=plan.closing_reason,
        override_reason=plan.override_reason,
        lines=tuple(instalment_lines(session, plan.id, today)),
    )
