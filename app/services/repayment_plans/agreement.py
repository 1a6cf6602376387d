"""A plan's life: draft, proposed, active once signed, completed, forfeited or cancelled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, LedgerEntry
from app.models.properties import Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.running_write import touch
from app.models.tenants import Household, Lease
from app.services.cooperative.numbers import Series, next_number
from app.services.ledger.posting import Posting, post
from app.services.ledger.statement import OpenChargeLine, balance_of, open_charges
from app.services.repayment_plans.closing import EarnedInterest, close, ledger_number
from app.services.repayment_plans.forms import (
    OPEN_STATES,
    PlanForm,
    charge_words,
    form_breaches,
    monthly_charge_cents,
    plan_number,
    replaced_plan,
)
from app.services.repayment_plans.guard_rails import GuardRails, guard_rails
from app.services.repayment_plans.interest import BARREN_KINDS
from app.services.repayment_plans.kinds import RULES, refuse_wrong_kind
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
    form = _completed(session, form, today)
    rails = guard_rails(session)
    instalments, interest = form.schedule(rails)
    charges = _charges_of(session, form)
    balance = balance_of(session, form.lease_id)
    plan = _plan_of(session, form)
    _fill(plan, form, instalments, interest, today)
    plan.balance_cents = balance
    _freeze_rails(plan, rails)
    _write_rows(session, plan, charges, instalments, "")
    return plan.id


def propose(session: Session, plan_id: UUID, today: date) -> None:
    """Mark a draft as handed to the household on a day, waiting for its signature."""
    plan = _expected(session, plan_id, (PlanState.DRAFT,))
    plan.state = PlanState.PROPOSED
    plan.proposed_on = today


def agree(session: Session, form: PlanForm, today: date) -> AgreedPlan:
    """Make a plan active as signed today: its charges frozen, its interest charged, its number
    taken. A form that replaces an active plan ends that one as renegotiated.

    Raises OfficeError, and nothing is lost, where nothing is chosen, a charge changed since the
    form was read, the lease already has a plan under way, nobody signs, the kind of plan does not
    allow it, or a guard rail is broken without a reason.
    """
    form = _completed(session, form, today)
    rails = guard_rails(session)
    if RULES[form.kind].is_signed and not any(form.signers):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Someone of the household must sign."), field="signers"
        )
    instalments, interest = form.schedule(rails)
    facts = _household_facts(session, form, today)
    _refuse_broken_rails(session, form, rails, instalments, facts, today)
    carried = _end_replaced(session, form, today)
    _refuse_second_plan(session, form.lease_id)
    charges = _charges_of(session, form, carried)
    place = next_number(session, Series.REPAYMENT_PLAN, today.year)
    number = plan_number(today.year, place)
    charged = _charge_interest(session, form, interest, instalments, number, today)
    balance, posted = balance_of(session, form.lease_id), ledger_number(session)
    plan = _plan_of(session, form)
    _fill(plan, form, instalments, interest, today)
    plan.year, plan.number = today.year, place
    plan.state = PlanState.ACTIVE
    plan.agreed_on = today
    plan.monthly_income_cents = facts.monthly_income_cents
    plan.monthly_charge_cents = facts.monthly_charge_cents
    _freeze_rails(plan, rails)
    plan.interest_entry_id = charged[0].id if charged else None
    plan.balance_cents = balance
    plan.ledger_number = posted
    _write_rows(session, plan, charges + charged, instalments, number)
    return AgreedPlan(plan.id, number)


def cancel_draft(session: Session, plan_id: UUID, today: date, reason: str = "") -> None:
    """Put away a draft or a proposal that comes to nothing; it stays in the list of the closed."""
    plan = _expected(session, plan_id, OPEN_STATES)
    plan.state = PlanState.CANCELLED
    plan.closed_on = today
    plan.closing_reason = reason.strip()


def end_informal(session: Session, plan_id: UUID, today: date, reason: str) -> None:
    """End an informal plan that is not kept: it has no benefit of the term to lose.

    Raises OfficeError without a reason, and for any other kind of plan.
    """
    _require_reason(reason)
    plan = _expected(session, plan_id, (PlanState.ACTIVE,))
    if RULES[plan.kind].may_forfeit:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This plan was signed: it ends by forfeiture.")
        )
    close(session, plan, PlanState.CANCELLED, today)
    plan.closing_reason = reason.strip()


def forfeit(session: Session, plan_id: UUID, today: date, reason: str) -> None:
    """End a plan that was not kept (decadenza, art. 1186 c.c.), on a person's decision.

    The charges it covered were never moved: they go on with their own due days, less what was
    paid; interest of the plan that was not earned yet is given back. Raises OfficeError without a
    reason, and for a kind of plan that cannot be forfeited.
    """
    _require_reason(reason)
    plan = _expected(session, plan_id, (PlanState.ACTIVE,))
    if not RULES[plan.kind].may_forfeit:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "An informal plan cannot be forfeited: end it, its charges stay due."
            )
        )
    close(session, plan, PlanState.FORFEITED, today)
    plan.closing_reason = reason.strip()


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
    interest_cents: int,
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
    plan.frequency_months = form.frequency_months
    plan.residue_on = form.residue_on
    plan.final_cents = form.final_cents
    plan.interest_percentage = form.interest_percentage
    plan.interest_from_on = form.interest_from if form.interest_percentage is not None else None
    plan.interest_cents = interest_cents
    plan.replaces_id = form.replaces_id
    plan.signers = "\n".join(form.signers)
    plan.override_reason = form.override_reason.strip()
    plan.notes = form.notes.strip()


def _freeze_rails(plan: RepaymentPlan, rails: GuardRails) -> None:
    """What loses the plan stays as it was signed, whatever the settings become."""
    plan.missed_instalments_limit = rails.missed_instalments
    plan.missed_total_limit = rails.missed_total
    plan.missed_window_months = rails.missed_window_months
    plan.current_months_limit = rails.current_months
    plan.grace_days = rails.grace_days


def _completed(session: Session, form: PlanForm, today: date) -> PlanForm:
    """The form with what it may leave open: when interest begins, and what can bear none."""
    keys = [charge.entry_id for charge in form.charges]
    barren = set(
        session.scalars(
            select(LedgerEntry.id).where(
                LedgerEntry.id.in_(keys), LedgerEntry.kind.in_(sorted(BARREN_KINDS))
            )
        )
    )
    return replace(
        form,
        charges=tuple(
            replace(charge, bears_interest=charge.entry_id not in barren) for charge in form.charges
        ),
        interest_from=form.interest_from or today,
    )


@dataclass(frozen=True, slots=True)
class _HouseholdFacts:
    monthly_income_cents: int | None
    monthly_charge_cents: int


def _household_facts(session: Session, form: PlanForm, today: date) -> _HouseholdFacts:
    income = session.scalar(
        select(Household.monthly_income_cents)
        .join(Lease, Lease.household_id == Household.id)
        .where(Lease.id == form.lease_id)
    )
    return _HouseholdFacts(income, monthly_charge_cents(session, form.lease_id, today))


def _end_replaced(session: Session, form: PlanForm, today: date) -> OpenChargeLine | None:
    """End the plan that a new version replaces; gives the charge of the interest it earned."""
    if form.replaces_id is None:
        return None
    old = _expected(session, form.replaces_id, (PlanState.ACTIVE,))
    if old.lease_id != form.lease_id:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This plan is no longer as you saw it: look at it again.")
        )
    earned = close(session, old, PlanState.RENEGOTIATED, today)
    old.closing_reason = form.override_reason.strip()
    # Of a plan that ran to its end the interest is an old charge like the others.
    is_new = earned.entry_id != old.interest_entry_id
    carried = earned if is_new else EarnedInterest(None, 0)
    if carried.cents != form.carried_interest_cents:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The old plan\u2019s interest is {now} by today, not {then}: look at it again.",
            ),
            field="charges",
            now=format_euro(carried.cents),
            then=format_euro(form.carried_interest_cents),
        )
    return _carried(session, form.lease_id, carried)


def _carried(session: Session, lease_id: UUID, earned: EarnedInterest) -> OpenChargeLine | None:
    if earned.entry_id is None:
        return None
    found = {charge.id: charge for charge in open_charges(session, lease_id)}
    charge = found.get(earned.entry_id)
    if charge is None or charge.remaining_cents != earned.cents:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "A chosen charge has been paid meanwhile: look at the charges again."
            ),
            field="charges",
        )
    return charge


def _charge_interest(
    session: Session,
    form: PlanForm,
    cents: int,
    instalments: Sequence[ScheduledInstalment],
    number: str,
    today: date,
) -> list[OpenChargeLine]:
    """Charge the plan's interest, due with its last instalment (see `interest`)."""
    if not cents or form.interest_from is None:
        return []
    last_due_on = instalments[-1].due_on
    text = (
        f"Interessi di dilazione, piano {number}, dal {format_date(form.interest_from)}"
        f" al {format_date(last_due_on)}"
    )
    kind = EntryKind.INTEREST
    entry = post(session, [Posting(form.lease_id, kind, today, cents, text, last_due_on)])[0]
    return [OpenChargeLine(entry.id, kind, text, last_due_on, cents, cents)]


def _charges_of(
    session: Session, form: PlanForm, carried: OpenChargeLine | None = None
) -> list[OpenChargeLine]:
    """The chosen charges as they are now, oldest first, `carried` among them; refused where the
    form's are stale."""
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
    refuse_wrong_kind(
        form.kind,
        [charge.kind for charge in chosen],
        bears_interest=form.interest_percentage is not None,
    )
    if carried is not None:
        chosen.append(carried)
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
    instalments: tuple[ScheduledInstalment, ...],
    facts: _HouseholdFacts,
    today: date,
) -> None:
    if form.override_reason.strip():
        return
    found = form_breaches(
        form, instalments, rails, facts.monthly_income_cents, facts.monthly_charge_cents, today
    )
    for breach in found:
        raise breach
    if form.replaces_id is not None:
        too_early = replaced_plan(session, form.replaces_id, rails, today).too_early
        if too_early is not None:
            raise too_early


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "A reason is needed."), field="reason")


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
