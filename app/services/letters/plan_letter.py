"""From a repayment plan in the office to the agreement that is printed and signed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.letters import LetterKind
from app.models.properties import Development, Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, LeaseKind, PersonRole
from app.services.ledger.statement import open_charges
from app.services.letters import content
from app.services.letters.archive import (
    ArchivedLetter,
    LetterHeading,
    Protocol,
    archive_letter,
    take_protocol,
)
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import (
    PlanForm,
    Signer,
    charge_words,
    plan_number,
    signers_of,
)
from app.services.repayment_plans.guard_rails import guard_rails
from app.services.repayment_plans.schedule import DOWN_PAYMENT, ScheduledInstalment

# Italian whatever the window speaks: the agreement's text, which prevails, is Italian (B11).
_CONTRACTS = {
    LeaseKind.FOUR_PLUS_FOUR: "contratto di locazione",
    LeaseKind.THREE_PLUS_TWO: "contratto di locazione",
    LeaseKind.TRANSITIONAL: "contratto di locazione transitoria",
    LeaseKind.COOPERATIVE_USE: "assegnazione in godimento",
    LeaseKind.RENT_TO_BUY: "contratto di locazione con patto di futura vendita",
    LeaseKind.PERMANENT: "contratto di locazione permanente",
}
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
    lease = _lease(session, form.lease_id)
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
    code = _lease(session, form.lease_id).unit_code
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


@dataclass(frozen=True, slots=True)
class _LeaseFacts:
    household_id: UUID
    household_name: str
    unit_code: str
    unit_place: str
    address: str
    town: str
    contract: content.ContractReference


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
    facts = _lease(session, lease_id)
    people = signers_of(session, facts.household_id, facts.household_name)
    signing = [person for person in people if person.name in signers] or list(people[:1])
    is_co_obliged = PersonRole.CO_OBLIGOR, PersonRole.GUARANTOR
    household = [person for person in signing if person.role not in is_co_obliged]
    co_obliged = [person for person in signing if person.role in is_co_obliged]
    if not household:
        household, co_obliged = signing, []
    return content.PlanAgreement(
        cooperative=cooperative_content(session),
        addressee=_addressee(people[0], facts),
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


def cooperative_content(session: Session) -> content.Cooperative:
    """The cooperative as letterheads show it; an empty name while no settings are kept."""
    row = session.scalars(select(Cooperative)).first()
    if row is None:
        return content.Cooperative(name="")
    return content.Cooperative(
        name=row.name,
        address=row.address,
        postal_code=row.postal_code,
        municipality=row.municipality,
        province=row.province,
        tax_code=row.tax_code,
        vat_number=row.vat_number,
        business_register=row.business_register,
        cooperatives_register=row.cooperatives_register,
        iban=row.iban,
        phone=row.phone,
        email=row.email,
        certified_email=row.certified_email,
        office_hours=row.office_hours,
        signatory=row.signatory,
        logo=row.logo,
    )


def _addressee(person: Signer, facts: _LeaseFacts) -> content.Addressee:
    lines = (", ".join(filter(None, (facts.address, facts.unit_place))), facts.town)
    return content.Addressee(
        salutation_of(person.tax_code), person.name, tuple(line for line in lines if line)
    )


def salutation_of(tax_code: str) -> str:
    """`Gent.ma Sig.ra` or `Egr. Sig.` as the tax code tells; `Gent.` where it does not."""
    # The tenth and eleventh characters are the day of birth, to which women add forty.
    day = tax_code[9:11]
    if len(tax_code) != 16 or not day.isdigit():
        return "Gent."
    return "Gent.ma Sig.ra" if int(day) > 40 else "Egr. Sig."


def _lease(session: Session, lease_id: UUID) -> _LeaseFacts:
    row = session.execute(
        select(Lease, Unit, Development, Household.name)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .join(Household, Household.id == Lease.household_id)
        .where(Lease.id == lease_id)
    ).one_or_none()
    if row is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    lease, unit, development, household_name = row
    registration = ""
    if lease.registration_number:
        day = f" il {format_date(lease.registered_on)}" if lease.registered_on else ""
        registration = f"registrato{day} al n. {lease.registration_number}"
    place = ", ".join(
        f"{label} {value}"
        for label, value in (("sc.", unit.stair), ("int.", unit.flat_number))
        if value
    )
    return _LeaseFacts(
        household_id=lease.household_id,
        household_name=household_name,
        unit_code=unit.code,
        unit_place=place,
        address=development.address,
        town=" ".join(filter(None, (development.postal_code, development.municipality))),
        contract=content.ContractReference(
            kind=_CONTRACTS[lease.kind],
            code=lease.code,
            unit_code=unit.code,
            unit_address=", ".join(filter(None, (development.address, place))),
            starts_on=lease.starts_on,
            registration=registration,
        ),
    )
