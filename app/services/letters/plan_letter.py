"""From a repayment plan in the office to the agreement that is printed and signed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.letters import LetterKind
from app.models.repayment_plans import (
    Instalment,
    PlanCharge,
    PlanKind,
    PlanState,
    RepaymentPlan,
)
from app.models.tenants import Household, PersonRole
from app.services.ledger.statement import open_charges
from app.services.letters import content
from app.services.letters.archive import (
    ArchivedLetter,
    LetterHeading,
    Protocol,
    archive_letter,
    take_protocol,
)
from app.services.letters.courtesy import has_courtesy
from app.services.letters.parties import addressee_of, cooperative_content, lease_facts
from app.services.letters.plan_agreement import NAME, render
from app.services.letters.texts import notice_texts
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import (
    PlanForm,
    charge_words,
    plan_number,
    signers_of,
)
from app.services.repayment_plans.guard_rails import GuardRails, guard_rails
from app.services.repayment_plans.kinds import RULES
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
    agreed = agreement.agree(session, form, today)
    protocol = take_protocol(session, today)
    letter = plan_content(session, agreed.id, protocol)
    lease = lease_facts(session, form.lease_id)
    heading = LetterHeading(
        kind=LetterKind.PLAN_AGREEMENT,
        issued_on=today,
        household_id=lease.household_id,
        subject_line=f"Piano di rientro {agreed.number}",
        courtesy_language=letter.courtesy_language,
        file_stem=f"piano {agreed.number} {lease.unit_code} {lease.household_name}",
        lease_id=form.lease_id,
        plan_id=agreed.id,
    )
    archived = archive_letter(session, heading, protocol, agreement_pdf(session, letter))
    return SignedPlan(agreed.id, agreed.number, archived)


def agreement_pdf(session: Session, letter: content.PlanAgreement) -> bytes:
    """An agreement in the office's own words, with its courtesy page.

    Raises OfficeError where it cannot be drawn.
    """
    return render(letter, notice_texts(session, NAME, letter.courtesy_language))


def plan_content(
    session: Session, plan_id: UUID, protocol: Protocol | None = None
) -> content.PlanAgreement:
    """The agreement of a plan as it is kept; without a protocol number it is marked as a draft."""
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state is PlanState.CANCELLED:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan is not there any more."))
    instalments = session.execute(
        select(Instalment.number, Instalment.due_on, Instalment.cents, Instalment.payment_reference)
        .where(Instalment.plan_id == plan_id)
        .order_by(Instalment.number)
    )
    count = plan.instalment_count
    terms = _Terms(
        lease_id=plan.lease_id,
        kind=plan.kind,
        number=plan_number(plan.year, plan.number),
        dated_on=plan.agreed_on or plan.drawn_up_on,
        charges=_kept_charges(session, plan),
        instalments=tuple(
            _instalment(ScheduledInstalment(number, due_on, cents), count, reference)
            for number, due_on, cents, reference in instalments
        ),
        signers=tuple(filter(None, plan.signers.split("\n"))),
        forfeiture=content.ForfeitureTerms(
            plan.missed_instalments_limit,
            plan.missed_total_limit,
            plan.missed_window_months,
            plan.current_months_limit,
            plan.grace_days,
        ),
        interest=_interest(plan.interest_percentage, plan.interest_cents),
        replaces_id=plan.replaces_id,
    )
    return _agreement(session, terms, protocol)


def _kept_charges(session: Session, plan: RepaymentPlan) -> tuple[content.RecognisedCharge, ...]:
    # The plan's own interest is one of its charges, and told apart.
    rows = session.execute(
        select(PlanCharge.description, PlanCharge.due_on, PlanCharge.remaining_cents)
        .where(PlanCharge.plan_id == plan.id, PlanCharge.entry_id != plan.interest_entry_id)
        .order_by(PlanCharge.position)
    )
    charges = tuple(content.RecognisedCharge(*row) for row in rows)
    # What the old version earned becomes a charge once the new one is signed.
    carried = plan.debt_cents - sum(charge.cents for charge in charges)
    if plan.agreed_on is None and plan.replaces_id is not None and carried > 0:
        return (*charges, _carried(plan.drawn_up_on, carried))
    return charges


def _carried(on: date, cents: int) -> content.RecognisedCharge:
    return content.RecognisedCharge("Interessi di dilazione maturati", on, cents)


def _interest(percentage: Decimal | None, cents: int) -> content.Interest | None:
    return content.Interest(percentage.normalize(), cents) if percentage and cents else None


def form_content(session: Session, form: PlanForm, today: date) -> content.PlanAgreement:
    """The agreement that a form would make, marked as a draft.

    Raises OfficeError where the form makes no plan.
    """
    rails = guard_rails(session)
    chosen = {charge.entry_id: charge.remaining_cents for charge in form.charges}
    instalments, interest = form.schedule(rails)
    count = sum(each.number != DOWN_PAYMENT for each in instalments)
    code = lease_facts(session, form.lease_id).unit_code
    charges = [
        content.RecognisedCharge(charge_words(charge), charge.due_on, chosen[charge.id])
        for charge in open_charges(session, form.lease_id)
        if charge.id in chosen
    ]
    if form.carried_interest_cents:
        charges.append(_carried(today, form.carried_interest_cents))
    terms = _Terms(
        lease_id=form.lease_id,
        kind=form.kind,
        number="",
        dated_on=today,
        charges=tuple(charges),
        instalments=tuple(
            _instalment(each, count, agreement.payment_reference("", each.number, count, code))
            for each in instalments
        ),
        signers=form.signers,
        forfeiture=_forfeiture_of(rails),
        interest=_interest(form.interest_percentage, interest),
        replaces_id=form.replaces_id,
    )
    return _agreement(session, terms, None)


def _forfeiture_of(rails: GuardRails) -> content.ForfeitureTerms:
    return content.ForfeitureTerms(
        rails.missed_instalments,
        rails.missed_total,
        rails.missed_window_months,
        rails.current_months,
        rails.grace_days,
    )


def _instalment(
    each: ScheduledInstalment, count: int, reference: str
) -> content.ScheduledInstalment:
    is_down_payment = each.number == DOWN_PAYMENT
    label = "Acconto" if is_down_payment else f"{each.number}/{count}"
    return content.ScheduledInstalment(
        label, each.due_on, each.cents, reference, is_down_payment=is_down_payment
    )


@dataclass(frozen=True, slots=True)
class _Terms:
    """What an agreement says, as kept or as typed."""

    lease_id: UUID
    kind: PlanKind
    number: str
    dated_on: date
    charges: tuple[content.RecognisedCharge, ...]
    instalments: tuple[content.ScheduledInstalment, ...]
    signers: tuple[str, ...]
    forfeiture: content.ForfeitureTerms
    interest: content.Interest | None
    replaces_id: UUID | None


def _agreement(session: Session, terms: _Terms, protocol: Protocol | None) -> content.PlanAgreement:
    facts = lease_facts(session, terms.lease_id)
    people = signers_of(session, facts.household_id, facts.household_name)
    signing = [person for person in people if person.name in terms.signers] or list(people[:1])
    is_co_obliged = PersonRole.CO_OBLIGOR, PersonRole.GUARANTOR
    household = [person for person in signing if person.role not in is_co_obliged]
    co_obliged = [person for person in signing if person.role in is_co_obliged]
    if not household:
        household, co_obliged = signing, []
    rules = RULES[terms.kind]
    language = session.scalar(select(Household.language).where(Household.id == facts.household_id))
    return content.PlanAgreement(
        cooperative=cooperative_content(session),
        addressee=addressee_of(session, facts),
        contract=facts.contract,
        household=tuple(content.Person(each.name, each.tax_code) for each in household),
        co_obliged=tuple(content.Person(each.name, each.tax_code) for each in co_obliged),
        plan_number=terms.number,
        dated_on=terms.dated_on,
        charges=terms.charges,
        instalments=terms.instalments,
        interest=terms.interest,
        kind=terms.kind.value,
        recognises_debt=rules.recognises_debt,
        forfeiture=terms.forfeiture if rules.may_forfeit else None,
        replaces=_replaced_number(session, terms.replaces_id),
        protocol_number=str(protocol) if protocol else "",
        means=_MEANS,
        courtesy_language=language if language and has_courtesy(language) else "",
    )


def _replaced_number(session: Session, plan_id: UUID | None) -> str:
    replaced = session.get(RepaymentPlan, plan_id) if plan_id is not None else None
    return plan_number(replaced.year, replaced.number) if replaced is not None else ""
