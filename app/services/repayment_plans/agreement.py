"""A plan's life: draft, proposed, active once signed, completed, forfeited or cancelled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_euro
from app.models.identifiers import new_id
from app.models.ledger import LedgerHead
from app.models.properties import Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.running_write import touch
from app.models.tenants import Household, Lease
from app.services.cooperative.numbers import Series, next_number
from app.services.ledger.chain import JOURNAL
from app.services.ledger.statement import OpenChargeLine, balance_of, open_charges
from app.services.repayment_plans.forms import OPEN_STATES, PlanForm, charge_words, plan_number
from app.services.repayment_plans.guard_rails import GuardRails, breaches, guard_rails
from app.services.repayment_plans.monitoring import standings
from app.services.repayment_plans.schedule import DOWN_PAYMENT, ScheduledInstalment


@dataclass(frozen=True, slots=True)
class AgreedPlan:
    """A plan that has just become active."""

    id: UUID
    number: str


def save_draft(session: Session, form: PlanForm, today: date) -> UUID:
    """Keep a plan as it stands, to go on with it another day; gives its key.

    Raises OfficeError where the form makes no plan, or the draft was changed by somebody else.
    """
    rails = guard_rails(session)
    instalments = form.instalments(rails)
    charges = _charges_of(session, form)
    balance = balance_of(session, form.lease_id)
    plan = _plan_of(session, form)
    _fill(plan, form, instalments, today)
    plan.balance_cents = balance
    plan.missed_instalments_limit = rails.missed_instalments
    _write_rows(session, plan, charges, instalments, "")
    return plan.id


def propose(session: Session, plan_id: UUID) -> None:
    """Mark a draft as handed to the household, waiting for its signature."""
    plan = _expected(session, plan_id, (PlanState.DRAFT,))
    plan.state = PlanState.PROPOSED


def agree(session: Session, form: PlanForm, today: date) -> AgreedPlan:
    """Make a plan active as signed today: its charges frozen, its number taken.

    Raises OfficeError, and nothing is lost, where nothing is chosen, a charge changed since the
    form was read, the lease already has a plan under way, nobody signs, or a guard rail is
    broken without a reason.
    """
    rails = guard_rails(session)
    _refuse_second_plan(session, form.lease_id)
    charges = _charges_of(session, form)
    instalments = form.instalments(rails)
    if not any(form.signers):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Someone of the household must sign."), field="signers"
        )
    _refuse_broken_rails(session, form, rails, instalments)
    balance = balance_of(session, form.lease_id)
    ledger_number = session.scalar(
        select(LedgerHead.last_number).where(LedgerHead.journal == JOURNAL)
    )
    place = next_number(session, Series.REPAYMENT_PLAN, today.year)
    plan = _plan_of(session, form)
    _fill(plan, form, instalments, today)
    plan.year, plan.number = today.year, place
    plan.state = PlanState.ACTIVE
    plan.agreed_on = today
    plan.balance_cents = balance
    plan.ledger_number = ledger_number
    plan.missed_instalments_limit = rails.missed_instalments
    number = plan_number(plan.year, plan.number)
    _write_rows(session, plan, charges, instalments, number)
    return AgreedPlan(plan.id, number)


def cancel_draft(session: Session, plan_id: UUID, today: date) -> None:
    """Put away a draft or a proposal that comes to nothing; it stays in the list of the closed."""
    plan = _expected(session, plan_id, OPEN_STATES)
    plan.state = PlanState.CANCELLED
    plan.closed_on = today


def forfeit(session: Session, plan_id: UUID, today: date, reason: str) -> None:
    """End a plan that was not kept (decadenza, art. 1186 c.c.), on a person's decision.

    The charges it covered were never moved: they go on with their own due days, less what was
    paid. Raises OfficeError without a reason.
    """
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "A reason is needed."), field="reason")
    plan = _expected(session, plan_id, (PlanState.ACTIVE,))
    plan.state = PlanState.FORFEITED
    plan.closed_on = today
    plan.notes = "\n".join(filter(None, (plan.notes, reason.strip())))


def complete(session: Session, plan_id: UUID, today: date) -> None:
    """Close a plan whose instalments are all paid; OfficeError while something remains."""
    plan = _expected(session, plan_id, (PlanState.ACTIVE,))
    remaining = standings(session, today, [plan_id])[plan_id].remaining_cents
    if remaining:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The plan is not paid yet: {remaining} remain."),
            remaining=format_euro(remaining),
        )
    plan.state = PlanState.COMPLETED
    plan.closed_on = today


def payment_reference(plan: str, number: int, count: int, code: str) -> str:
    """What a transfer must say, such as `PIANO 2026-031 RATA 03/12 CENNI-001`."""
    wide = max(len(str(count)), 2)
    part = "ACCONTO" if number == DOWN_PAYMENT else f"RATA {number:0{wide}d}/{count:0{wide}d}"
    return " ".join(filter(None, ("PIANO", plan, part, code)))


def _expected(session: Session, plan_id: UUID, states: Sequence[PlanState]) -> RepaymentPlan:
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state not in states:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This plan is no longer as you saw it: look at it again.")
        )
    return plan


def _plan_of(session: Session, form: PlanForm) -> RepaymentPlan:
    """The draft that the form was read from, or a new plan."""
    if form.plan_id is None:
        plan = RepaymentPlan(id=new_id(), lease_id=form.lease_id, state=PlanState.DRAFT)
        session.add(plan)
        return plan
    plan = _expected(session, form.plan_id, OPEN_STATES)
    if plan.version != form.version or plan.lease_id != form.lease_id:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "Somebody else has just changed this: look at it again, then save."
            )
        )
    return plan


def _fill(
    plan: RepaymentPlan,
    form: PlanForm,
    instalments: Sequence[ScheduledInstalment],
    today: date,
) -> None:
    plan.kind = form.kind
    plan.drawn_up_on = today
    plan.debt_cents = form.debt_cents
    plan.down_payment_cents = form.down_payment_cents
    plan.down_payment_due_on = form.down_payment_due_on if form.down_payment_cents else None
    plan.instalment_count = sum(each.number != DOWN_PAYMENT for each in instalments)
    plan.first_due_on = form.first_due_on
    plan.sustainable_cents = form.sustainable_cents
    plan.signers = "\n".join(form.signers)
    plan.override_reason = form.override_reason.strip()
    plan.notes = form.notes.strip()


def _charges_of(session: Session, form: PlanForm) -> list[OpenChargeLine]:
    """The chosen charges as they are now, oldest first; refused where the form's are stale."""
    open_now = {charge.id: charge for charge in open_charges(session, form.lease_id)}
    if not open_now:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This household owes nothing any more."))
    chosen = []
    for each in form.charges:
        charge = open_now.get(each.entry_id)
        if charge is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors", "A chosen charge has been paid meanwhile: look at the charges again."
                ),
                field="charges",
            )
        if charge.remaining_cents != each.remaining_cents:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Of “{charge}” {now} remain now, not {then}: look at the charges again.",
                ),
                field="charges",
                charge=charge_words(charge),
                now=format_euro(charge.remaining_cents),
                then=format_euro(each.remaining_cents),
            )
        chosen.append(charge)
    return sorted(chosen, key=lambda charge: (charge.due_on, charge.id))


def _refuse_second_plan(session: Session, lease_id: UUID) -> None:
    # Payments go to one plan's instalments; two at once could not tell which one is kept.
    active = session.execute(
        select(RepaymentPlan.year, RepaymentPlan.number).where(
            RepaymentPlan.lease_id == lease_id, RepaymentPlan.state == PlanState.ACTIVE
        )
    ).first()
    if active is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Plan {number} is still under way for this lease: its charges cannot be"
                " in two plans.",
            ),
            field="charges",
            number=plan_number(active.year, active.number),
        )


def _refuse_broken_rails(
    session: Session,
    form: PlanForm,
    rails: GuardRails,
    instalments: Sequence[ScheduledInstalment],
) -> None:
    if form.override_reason.strip():
        return
    income = session.scalar(
        select(Household.monthly_income_cents)
        .join(Lease, Lease.household_id == Household.id)
        .where(Lease.id == form.lease_id)
    )
    for breach in breaches(instalments, rails, income):
        raise breach


def _write_rows(
    session: Session,
    plan: RepaymentPlan,
    charges: Sequence[OpenChargeLine],
    instalments: Sequence[ScheduledInstalment],
    number: str,
) -> None:
    session.flush()
    session.execute(delete(PlanCharge).where(PlanCharge.plan_id == plan.id))
    session.execute(delete(Instalment).where(Instalment.plan_id == plan.id))
    session.execute(
        insert(PlanCharge),
        [
            {
                "id": new_id(),
                "plan_id": plan.id,
                "entry_id": charge.id,
                "position": position,
                "description": charge_words(charge)[:300],
                "due_on": charge.due_on,
                "remaining_cents": charge.remaining_cents,
            }
            for position, charge in enumerate(charges, start=1)
        ],
    )
    code = session.scalar(
        select(Unit.code).join(Lease, Lease.unit_id == Unit.id).where(Lease.id == plan.lease_id)
    )
    session.execute(
        insert(Instalment),
        [
            {
                "id": new_id(),
                "plan_id": plan.id,
                "number": each.number,
                "due_on": each.due_on,
                "cents": each.cents,
                "payment_reference": payment_reference(
                    number, each.number, plan.instalment_count, code or ""
                ),
            }
            for each in instalments
        ],
    )
    touch(session, "repayment_plans", plan.id, plan.lease_id)
