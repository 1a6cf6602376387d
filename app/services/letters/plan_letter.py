"""From a repayment plan in the office to the agreement that is printed and signed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.letters import LetterKind
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import PersonRole
from app.services.ledger.statement import open_charges
from app.services.letters import content
from app.services.letters.archive import (
    ArchivedLetter,
    LetterHeading,
    Protocol,
    archive_letter,
    take_protocol,
)
from app.services.letters.parties import addressee_of, cooperative_content, lease_facts
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import (
    PlanForm,
    charge_words,
    plan_number,
    signers_of,
)
from app.services.repayment_plans.guard_rails import guard_rails
from app.services.repayment_plans.schedule import DOWN_PAYMENT, ScheduledInstalment

_MEANS = "A mano"


@dataclass(frozen=True, slots=True)
class SignedPlan:
    """A plan that has just been agreed, with the letter that was archived for it."""

    id: UUID
    number: str
    letter: ArchivedLetter


def agree_and_archive(session: Session, form: PlanForm, today: date) -> SignedPlan:
    """Agree a plan and archive its letter under a protocol number, all in one transaction.

    Raises OfficeError where the plan cannot be agreed or the letter cannot be drawn; then no
    number is taken and nothing is kept.
    """
    from app.services.letters.plan_agreement import render

    agreed = agreement.agree(session, form, today)
    protocol = take_protocol(session, today)
    letter = plan_content(session, agreed.id, protocol)
    lease = lease_facts(session, form.lease_id)
    heading = LetterHeading(
        kind=LetterKind.PLAN_AGREEMENT,
        issued_on=today,
        household_id=lease.household_id,
        subject_line=f"Piano di rientro {agreed.number}",
        file_stem=f"piano {agreed.number} {lease.unit_code} {lease.household_name}",
        lease_id=form.lease_id,
        plan_id=agreed.id,
    )
    return SignedPlan(
        agreed.id, agreed.number, archive_letter(session, heading, protocol, render(letter))
    )


def plan_content(
    session: Session, plan_id: UUID, protocol: Protocol | None = None
) -> content.PlanAgreement:
    """The agreement of a plan as it is kept; without a protocol number it is marked as a draft."""
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state is PlanState.CANCELLED:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan is not there any more."))
    charges = session.execute(
        select(PlanCharge.description, PlanCharge.due_on, PlanCharge.remaining_cents)
        .where(PlanCharge.plan_id == plan_id)
        .order_by(PlanCharge.position)
    )
    instalments = session.execute(
        select(Instalment.number, Instalment.due_on, Instalment.cents, Instalment.payment_reference)
        .where(Instalment.plan_id == plan_id)
        .order_by(Instalment.number)
    )
    count = plan.instalment_count
    return _agreement(
        session,
        plan.lease_id,
        number=plan_number(plan.year, plan.number),
        dated_on=plan.agreed_on or plan.drawn_up_on,
        charges=[content.RecognisedCharge(*charge) for charge in charges],
        instalments=[
            _instalment(ScheduledInstalment(number, due_on, cents), count, reference)
            for number, due_on, cents, reference in instalments
        ],
        signers=tuple(filter(None, plan.signers.split("\n"))),
        forfeiture_after=plan.missed_instalments_limit,
        protocol=protocol,
    )


def form_content(session: Session, form: PlanForm, today: date) -> content.PlanAgreement:
    """The agreement that a form would make, marked as a draft.

    Raises OfficeError where the form makes no plan.
    """
    rails = guard_rails(session)
    chosen = {charge.entry_id: charge.remaining_cents for charge in form.charges}
    instalments = form.instalments(rails)
    count = sum(each.number != DOWN_PAYMENT for each in instalments)
    code = lease_facts(session, form.lease_id).unit_code
    return _agreement(
        session,
        form.lease_id,
        number="",
        dated_on=today,
        charges=[
            content.RecognisedCharge(charge_words(charge), charge.due_on, chosen[charge.id])
            for charge in open_charges(session, form.lease_id)
            if charge.id in chosen
        ],
        instalments=[
            _instalment(each, count, agreement.payment_reference("", each.number, count, code))
            for each in instalments
        ],
        signers=form.signers,
        forfeiture_after=rails.missed_instalments,
        protocol=None,
    )


def _instalment(
    each: ScheduledInstalment, count: int, reference: str
) -> content.ScheduledInstalment:
    is_down_payment = each.number == DOWN_PAYMENT
    label = "Acconto" if is_down_payment else f"{each.number}/{count}"
    return content.ScheduledInstalment(
        label, each.due_on, each.cents, reference, is_down_payment=is_down_payment
    )


def _agreement(
    session: Session,
    lease_id: UUID,
    *,
    number: str,
    dated_on: date,
    charges: Sequence[content.RecognisedCharge],
    instalments: Sequence[content.ScheduledInstalment],
    signers: Sequence[str],
    forfeiture_after: int,
    protocol: Protocol | None,
) -> content.PlanAgreement:
    facts = lease_facts(session, lease_id)
    people = signers_of(session, facts.household_id, facts.household_name)
    signing = [person for person in people if person.name in signers] or list(people[:1])
    is_co_obliged = PersonRole.CO_OBLIGOR, PersonRole.GUARANTOR
    household = [person for person in signing if person.role not in is_co_obliged]
    co_obliged = [person for person in signing if person.role in is_co_obliged]
    if not household:
        household, co_obliged = signing, []
    return content.PlanAgreement(
        cooperative=cooperative_content(session),
        addressee=addressee_of(session, facts),
        contract=facts.contract,
        household=tuple(content.Person(each.name, each.tax_code) for each in household),
        co_obliged=tuple(content.Person(each.name, each.tax_code) for each in co_obliged),
        plan_number=number,
        dated_on=dated_on,
        charges=tuple(charges),
        instalments=tuple(instalments),
        forfeiture_after=forfeiture_after,
        protocol_number=str(protocol) if protocol else "",
        means=_MEANS,
    )
