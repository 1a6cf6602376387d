"""What the plan editor fills in, and all that it needs to know of a lease beforehand."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.ledger import EntryKind
from app.models.properties import Development, Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person, PersonRole
from app.services.charges.terms import Step, steps_of_leases
from app.services.ledger.statement import OpenChargeLine, balance_of, open_charges
from app.services.repayment_plans.closing import earned_interest_cents
from app.services.repayment_plans.guard_rails import GuardRails, breaches, guard_rails
from app.services.repayment_plans.interest import BARREN_KINDS
from app.services.repayment_plans.kinds import RULES, kind_breaches, refuse_wrong_kind
from app.services.repayment_plans.monitoring import instalment_lines
from app.services.repayment_plans.schedule import (
    PlanTerms,
    ScheduledInstalment,
    months_after,
    schedule,
    schedule_with_interest,
)

OPEN_STATES = (PlanState.DRAFT, PlanState.PROPOSED)
"""A plan may still be changed in these."""


@dataclass(frozen=True, slots=True)
class ChosenCharge:
    """A charge to include, with what remained of it when the form read it. Interest and costs
    bear no interest in the plan."""

    entry_id: UUID
    remaining_cents: int
    bears_interest: bool = True


@dataclass(frozen=True, slots=True)
class PlanForm:
    """A plan as typed; `plan_id` and `version` name the draft it was read from, if any.

    `sustainable_cents` rules over `instalment_count` where it is given. `signers` are names of
    people of the household, each of whom signs. `frequency_months`, `residue_on`, `final_cents`
    and `interest_percentage` are those of `schedule.PlanTerms`; interest runs from
    `interest_from`, or from the day of the signature where that is None.

    A new version of an active plan names it in `replaces_id`; `carried_interest_cents` is what
    the old version earned in interest, which becomes part of the debt when the new one is signed.
    """

    lease_id: UUID
    charges: tuple[ChosenCharge, ...]
    first_due_on: date
    instalment_count: int = 12
    sustainable_cents: int | None = None
    down_payment_cents: int = 0
    down_payment_due_on: date | None = None
    signers: tuple[str, ...] = ()
    override_reason: str = ""
    notes: str = ""
    kind: PlanKind = PlanKind.STANDARD
    plan_id: UUID | None = None
    version: int | None = None
    frequency_months: int = 1
    residue_on: int | None = None
    final_cents: int | None = None
    interest_percentage: Decimal | None = None
    interest_from: date | None = None
    replaces_id: UUID | None = None
    carried_interest_cents: int = 0

    @property
    def debt_cents(self) -> int:
        """What the chosen charges add up to, with the interest carried over."""
        chosen = sum(charge.remaining_cents for charge in self.charges)
        return chosen + self.carried_interest_cents

    @property
    def bearing_cents(self) -> int:
        """The part of the debt on which interest runs."""
        return sum(charge.remaining_cents for charge in self.charges if charge.bears_interest)

    def terms(self) -> PlanTerms:
        """What the schedule is computed from."""
        return PlanTerms(
            debt_cents=self.debt_cents,
            first_due_on=self.first_due_on,
            instalment_count=self.instalment_count,
            sustainable_cents=self.sustainable_cents,
            down_payment_cents=self.down_payment_cents,
            down_payment_due_on=self.down_payment_due_on,
            frequency_months=self.frequency_months,
            residue_on=self.residue_on,
            final_cents=self.final_cents,
            interest_percentage=self.interest_percentage,
            interest_from=self.interest_from,
            bearing_cents=self.bearing_cents,
        )

    def instalments(self, rails: GuardRails) -> tuple[ScheduledInstalment, ...]:
        """The schedule; raises OfficeError where the form makes no plan."""
        return schedule(self.terms(), rails.minimum_instalment_cents)

    def schedule(self, rails: GuardRails) -> tuple[tuple[ScheduledInstalment, ...], int]:
        """The schedule and the interest in it; raises OfficeError where the form makes no plan."""
        return schedule_with_interest(self.terms(), rails.minimum_instalment_cents)


@dataclass(frozen=True, slots=True)
class Signer:
    """Someone who may sign; `answers` for the head of the household and the co-obliged."""

    name: str
    role: PersonRole
    answers: bool
    tax_code: str = ""


@dataclass(frozen=True, slots=True)
class OpenChargeChoice:
    """A charge that a plan may include; `overdue` on the day the form was read."""

    id: UUID
    text: str
    due_on: date
    remaining_cents: int
    overdue: bool
    kind: EntryKind = EntryKind.RENT

    @property
    def bears_interest(self) -> bool:
        """Whether a plan's interest runs on it."""
        return self.kind not in BARREN_KINDS

    def chosen(self) -> ChosenCharge:
        """This charge, included as it is now."""
        return ChosenCharge(self.id, self.remaining_cents, self.bears_interest)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the letter will lack: the cooperative's name, its IBAN for the payment slips."""

    name: str
    has_iban: bool


@dataclass(frozen=True)
class PlanBasis:
    """What the editor shows of a lease before anything is typed."""

    lease_id: UUID
    household_id: UUID
    household_name: str
    language: str
    unit_code: str
    development_name: str
    today: date
    balance_cents: int
    monthly_income_cents: int | None
    monthly_charge_cents: int
    """Rent and service advance of a month."""
    signers: tuple[Signer, ...]
    charges: tuple[OpenChargeChoice, ...]
    rails: GuardRails
    letterhead: Letterhead
    active_plan: str
    """Number of the plan under way, empty without one: a second cannot be agreed."""
    form: PlanForm
    """The draft as it was kept, or the proposal to begin with."""
    gone: tuple[UUID, ...] = field(default=())
    """Charges of the draft that were paid or changed since it was kept."""
    replaced: "ReplacedPlan | None" = None
    """The plan under way of which this is a new version."""

    def check_kind(self, form: PlanForm) -> None:
        """Raise the OfficeError of what a plan of the form's kind can never have."""
        chosen = {charge.entry_id for charge in form.charges}
        refuse_wrong_kind(
            form.kind,
            [charge.kind for charge in self.charges if charge.id in chosen],
            bears_interest=form.interest_percentage is not None,
        )

    def breaches(self, form: PlanForm) -> tuple[OfficeError, ...]:
        """What a plan as typed breaks of the rules of its kind and of the office, as sentences
        with their fields; an override with a reason answers for all of them.

        Raises OfficeError where the form makes no plan.
        """
        return form_breaches(
            form,
            form.instalments(self.rails),
            self.rails,
            self.monthly_income_cents,
            self.monthly_charge_cents,
            self.today,
        ) + ((self.replaced.too_early,) if self.replaced and self.replaced.too_early else ())


@dataclass(frozen=True, slots=True)
class ReplacedPlan:
    """An active plan of which a new version is drawn up.

    `earned_interest_cents` becomes part of the new plan's debt. `too_early` says, as a guard rail
    does, that too few of its instalments were paid.
    """

    id: UUID
    number: str
    paid_instalments: int
    instalments: int
    remaining_cents: int
    earned_interest_cents: int
    too_early: OfficeError | None


def form_breaches(
    form: PlanForm,
    instalments: tuple[ScheduledInstalment, ...],
    rails: GuardRails,
    monthly_income_cents: int | None,
    monthly_charge_cents: int,
    signed_on: date,
) -> tuple[OfficeError, ...]:
    """What the instalments of a form break; see `PlanBasis.breaches`."""
    found = kind_breaches(form.kind, instalments, signed_on)
    if not RULES[form.kind].office_rails:
        return found
    return found + breaches(
        instalments, rails, monthly_income_cents, monthly_charge_cents, form.frequency_months
    )


_KINDS = {
    EntryKind.RENT: "Canone",
    EntryKind.SERVICE_ADVANCE: "Acconto spese",
    EntryKind.ADJUSTMENT: "Conguaglio",
    EntryKind.INTEREST: "Interessi",
    EntryKind.LEGAL_COSTS: "Spese legali",
    EntryKind.DEPOSIT: "Deposito cauzionale",
    EntryKind.MEMBERSHIP: "Quota sociale",
    EntryKind.OPENING_BALANCE: "Saldo iniziale",
    EntryKind.FUND_GRANT: "Contributo del fondo di solidarietà",
    EntryKind.PAYMENT: "Pagamento",
}
# Italian whatever the window speaks: these words stand in the agreement, which is Italian.


def charge_words(charge: OpenChargeLine) -> str:
    """A charge as the agreement names it."""
    return charge.text or _KINDS[charge.kind]


def plan_number(year: int | None, number: int | None) -> str:
    """`2026-031`, or nothing for a plan that has no number yet."""
    return f"{year}-{number:03d}" if year is not None and number is not None else ""


def person_name(given_name: str, surname: str) -> str:
    """Given name first, as people sign."""
    return " ".join(filter(None, (given_name, surname)))


_ANSWERING = (PersonRole.HEAD, PersonRole.CO_OBLIGOR, PersonRole.HEIR)


def signers_of(session: Session, household_id: UUID, household_name: str) -> tuple[Signer, ...]:
    """Who may sign for a household: the head first, then those who answer for its debts, heirs
    among them, then the others. The dead sign nothing."""
    people = session.execute(
        select(Person.given_name, Person.surname, Person.role, Person.co_obliged, Person.tax_code)
        .where(Person.household_id == household_id, Person.died_on.is_(None))
        .order_by(Person.id)
    )
    found = []
    for person in people:
        name = person_name(person.given_name, person.surname)
        if name:
            answers = person.role in _ANSWERING or person.co_obliged
            found.append(Signer(name, person.role, answers, person.tax_code))
    found.sort(key=lambda each: (each.role is not PersonRole.HEAD, not each.answers))
    return tuple(found) or (Signer(household_name, PersonRole.HEAD, answers=True),)


def plan_basis(
    session: Session,
    lease_id: UUID,
    today: date,
    plan_id: UUID | None = None,
    *,
    replaces_id: UUID | None = None,
) -> PlanBasis:
    """Read what the editor needs for a lease, its draft where `plan_id` names one, or a new
    version of the active plan that `replaces_id` names.

    Raises OfficeError when the lease or the draft is not there (any more).
    """
    lease = _lease_facts(session, lease_id)
    draft = _open_plan(session, plan_id) if plan_id is not None else None
    rails = guard_rails(session)
    replaced_id = replaces_id if draft is None else draft.replaces_id
    replaced = (
        replaced_plan(session, replaced_id, rails, today) if replaced_id is not None else None
    )
    choices = _choices(session, lease_id, replaced_id, today)
    signers = signers_of(session, lease.household_id, lease.household_name)
    gone: tuple[UUID, ...] = ()
    if draft is not None:
        form, gone = _kept_form(session, draft, choices, today)
    else:
        form = _first_proposal(lease_id, choices, signers, today)
    if replaced is not None:
        form = replace(
            form,
            replaces_id=replaced.id,
            carried_interest_cents=replaced.earned_interest_cents,
        )
    return PlanBasis(
        lease_id=lease_id,
        household_id=lease.household_id,
        household_name=lease.household_name,
        language=lease.language,
        unit_code=lease.unit_code,
        development_name=lease.development_name,
        today=today,
        balance_cents=balance_of(session, lease_id),
        monthly_income_cents=lease.monthly_income_cents,
        monthly_charge_cents=monthly_charge_cents(session, lease_id, today),
        signers=signers,
        charges=choices,
        rails=rails,
        letterhead=_letterhead(session),
        active_plan="" if replaced is not None else _active_plan_number(session, lease_id),
        form=form,
        gone=gone,
        replaced=replaced,
    )


@dataclass(frozen=True, slots=True)
class _LeaseFacts:
    household_id: UUID
    household_name: str
    language: str
    monthly_income_cents: int | None
    unit_code: str
    development_name: str


def _lease_facts(session: Session, lease_id: UUID) -> _LeaseFacts:
    row = session.execute(
        select(
            Lease.household_id,
            Household.name,
            Household.language,
            Household.monthly_income_cents,
            Unit.code,
            Development.name,
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(Lease.id == lease_id)
    ).one_or_none()
    if row is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    return _LeaseFacts(*row)


def monthly_charge_cents(session: Session, lease_id: UUID, on: date) -> int:
    """Rent and service advance of a month by the lease and its rent steps on a day, in cents."""
    row = session.execute(
        select(
            Lease.starts_on, Lease.monthly_rent_cents, Lease.monthly_service_advance_cents
        ).where(Lease.id == lease_id)
    ).one()
    steps = steps_of_leases(session, [lease_id], on).get(lease_id, ())
    step = steps[-1] if steps else Step(*row)
    return step.rent_cents + step.service_advance_cents


def _choices(
    session: Session, lease_id: UUID, replaced_id: UUID | None, today: date
) -> tuple[OpenChargeChoice, ...]:
    # The interest of an old version still under way is charged anew, as far as it was earned.
    old_interest = None
    if replaced_id is not None:
        old_interest = session.scalar(
            select(RepaymentPlan.interest_entry_id).where(RepaymentPlan.id == replaced_id)
        )
    return tuple(
        OpenChargeChoice(
            charge.id,
            charge_words(charge),
            charge.due_on,
            charge.remaining_cents,
            charge.due_on <= today,
            charge.kind,
        )
        for charge in open_charges(session, lease_id)
        if charge.id != old_interest or charge.due_on <= today
    )


def replaced_plan(session: Session, plan_id: UUID, rails: GuardRails, today: date) -> ReplacedPlan:
    """What a new version must know of the active plan that it replaces.

    Raises OfficeError when that plan is not active any more.
    """
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state is not PlanState.ACTIVE:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The plan to be renegotiated is no longer under way.")
        )
    lines = instalment_lines(session, plan_id, today)
    paid = sum(line.number > 0 and line.paid_on is not None for line in lines)
    number = plan_number(plan.year, plan.number)
    too_early = None
    if paid < rails.renegotiation_after:
        too_early = OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Of plan {number} {paid} instalments were paid: the rules ask for {needed} before"
                " it is renegotiated.",
            ),
            field="override_reason",
            number=number,
            paid=paid,
            needed=rails.renegotiation_after,
        )
    return ReplacedPlan(
        id=plan.id,
        number=number,
        paid_instalments=paid,
        instalments=plan.instalment_count,
        remaining_cents=sum(line.cents - line.paid_cents for line in lines),
        earned_interest_cents=(
            earned_interest_cents(session, plan, today) if today < lines[-1].due_on else 0
        ),
        too_early=too_early,
    )


def _letterhead(session: Session) -> Letterhead:
    row = session.execute(select(Cooperative.name, Cooperative.iban)).first()
    return Letterhead(row.name, bool(row.iban)) if row else Letterhead("", has_iban=False)


def _active_plan_number(session: Session, lease_id: UUID) -> str:
    row = session.execute(
        select(RepaymentPlan.year, RepaymentPlan.number).where(
            RepaymentPlan.lease_id == lease_id, RepaymentPlan.state == PlanState.ACTIVE
        )
    ).first()
    return plan_number(row.year, row.number) if row else ""


def _first_proposal(
    lease_id: UUID,
    choices: tuple[OpenChargeChoice, ...],
    signers: tuple[Signer, ...],
    today: date,
) -> PlanForm:
    overdue = tuple(each.chosen() for each in choices if each.overdue)
    # The tenth: rent falls due on the first days of the month, and wages come before both.
    first_due_on = months_after(today.replace(day=10), 1)
    return PlanForm(
        lease_id,
        overdue,
        first_due_on,
        down_payment_due_on=today,
        signers=tuple(each.name for each in signers if each.answers),
        interest_from=today,
    )


def _open_plan(session: Session, plan_id: UUID) -> RepaymentPlan:
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state not in OPEN_STATES:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan can no longer be changed."))
    return plan


def _kept_form(
    session: Session, plan: RepaymentPlan, choices: tuple[OpenChargeChoice, ...], today: date
) -> tuple[PlanForm, tuple[UUID, ...]]:
    kept = session.execute(
        select(PlanCharge.entry_id, PlanCharge.remaining_cents)
        .where(PlanCharge.plan_id == plan.id)
        .order_by(PlanCharge.position)
    ).all()
    now = {choice.id: choice for choice in choices}
    proposed = plan.state is PlanState.PROPOSED
    form = PlanForm(
        lease_id=plan.lease_id,
        charges=tuple(now[row.entry_id].chosen() for row in kept if row.entry_id in now),
        first_due_on=plan.first_due_on,
        instalment_count=plan.instalment_count,
        sustainable_cents=plan.sustainable_cents,
        down_payment_cents=plan.down_payment_cents,
        down_payment_due_on=plan.down_payment_due_on,
        signers=tuple(filter(None, plan.signers.split("\n"))),
        override_reason=plan.override_reason,
        notes=plan.notes,
        kind=plan.kind,
        plan_id=plan.id,
        version=plan.version,
        frequency_months=plan.frequency_months,
        residue_on=plan.residue_on,
        final_cents=plan.final_cents,
        interest_percentage=plan.interest_percentage,
        # What was proposed is signed as it was proposed; a draft begins anew each day.
        interest_from=(plan.interest_from_on if proposed else None) or today,
    )
    gone = tuple(
        row.entry_id
        for row in kept
        if row.entry_id not in now or now[row.entry_id].remaining_cents != row.remaining_cents
    )
    return form, gone


def agreed_instalments(session: Session, plan_id: UUID) -> tuple[Instalment, ...]:
    """The rows of a plan's instalments in order of number."""
    return tuple(
        session.scalars(
            select(Instalment).where(Instalment.plan_id == plan_id).order_by(Instalment.number)
        )
    )
