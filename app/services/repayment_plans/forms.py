"""What the plan editor fills in, and all that it needs to know of a lease beforehand."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.ledger import EntryKind
from app.models.properties import Development, Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person, PersonRole
from app.services.ledger.statement import OpenChargeLine, balance_of, open_charges
from app.services.repayment_plans.guard_rails import GuardRails, guard_rails
from app.services.repayment_plans.schedule import (
    PlanTerms,
    ScheduledInstalment,
    months_after,
    schedule,
)

OPEN_STATES = (PlanState.DRAFT, PlanState.PROPOSED)
"""A plan may still be changed in these."""


@dataclass(frozen=True, slots=True)
class ChosenCharge:
    """A charge to include, with what remained of it when the form read it."""

    entry_id: UUID
    remaining_cents: int


@dataclass(frozen=True, slots=True)
class PlanForm:
    """A plan as typed; `plan_id` and `version` name the draft it was read from, if any.

    `sustainable_cents` rules over `instalment_count` where it is given. `signers` are names of
    people of the household, each of whom signs.
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

    @property
    def debt_cents(self) -> int:
        """What the chosen charges add up to."""
        return sum(charge.remaining_cents for charge in self.charges)

    def terms(self) -> PlanTerms:
        """What the schedule is computed from."""
        return PlanTerms(
            debt_cents=self.debt_cents,
            first_due_on=self.first_due_on,
            instalment_count=self.instalment_count,
            sustainable_cents=self.sustainable_cents,
            down_payment_cents=self.down_payment_cents,
            down_payment_due_on=self.down_payment_due_on,
        )

    def instalments(self, rails: GuardRails) -> tuple[ScheduledInstalment, ...]:
        """The schedule; raises OfficeError where the form makes no plan."""
        return schedule(self.terms(), rails.minimum_instalment_cents)


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
    session: Session, lease_id: UUID, today: date, plan_id: UUID | None = None
) -> PlanBasis:
    """Read what the editor needs for a lease, and its draft where `plan_id` names one.

    Raises OfficeError when the lease or the draft is not there (any more).
    """
    lease = session.execute(
        select(
            Lease.household_id,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
            Household.name,
            Household.language,
            Household.monthly_income_cents,
            Unit.code.label("unit_code"),
            Development.name.label("development_name"),
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(Lease.id == lease_id)
    ).one_or_none()
    if lease is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    choices = tuple(
        OpenChargeChoice(
            charge.id,
            charge_words(charge),
            charge.due_on,
            charge.remaining_cents,
            charge.due_on <= today,
        )
        for charge in open_charges(session, lease_id)
    )
    signers = signers_of(session, lease.household_id, lease.name)
    gone: tuple[UUID, ...] = ()
    if plan_id is None:
        form = _first_proposal(lease_id, choices, signers, today)
    else:
        form, gone = _kept_form(session, plan_id, choices)
    return PlanBasis(
        lease_id=lease_id,
        household_id=lease.household_id,
        household_name=lease.name,
        language=lease.language,
        unit_code=lease.unit_code,
        development_name=lease.development_name,
        today=today,
        balance_cents=balance_of(session, lease_id),
        monthly_income_cents=lease.monthly_income_cents,
        monthly_charge_cents=lease.monthly_rent_cents + lease.monthly_service_advance_cents,
        signers=signers,
        charges=choices,
        rails=guard_rails(session),
        letterhead=_letterhead(session),
        active_plan=_active_plan_number(session, lease_id),
        form=form,
        gone=gone,
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
    overdue = tuple(ChosenCharge(each.id, each.remaining_cents) for each in choices if each.overdue)
    # The tenth: rent falls due on the first days of the month, and wages come before both.
    first_due_on = months_after(today.replace(day=10), 1)
    return PlanForm(
        lease_id,
        overdue,
        first_due_on,
        down_payment_due_on=today,
        signers=tuple(each.name for each in signers if each.answers),
    )


def _kept_form(
    session: Session, plan_id: UUID, choices: tuple[OpenChargeChoice, ...]
) -> tuple[PlanForm, tuple[UUID, ...]]:
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state not in OPEN_STATES:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan can no longer be changed."))
    kept = session.execute(
        select(PlanCharge.entry_id, PlanCharge.remaining_cents)
        .where(PlanCharge.plan_id == plan_id)
        .order_by(PlanCharge.position)
    ).all()
    now = {choice.id: choice.remaining_cents for choice in choices}
    form = PlanForm(
        lease_id=plan.lease_id,
        charges=tuple(
            ChosenCharge(row.entry_id, now[row.entry_id]) for row in kept if row.entry_id in now
        ),
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
    )
    gone = tuple(row.entry_id for row in kept if now.get(row.entry_id) != row.remaining_cents)
    return form, gone


def agreed_instalments(session: Session, plan_id: UUID) -> tuple[Instalment, ...]:
    """The rows of a plan's instalments in order of number."""
    return tuple(
        session.scalars(
            select(Instalment).where(Instalment.plan_id == plan_id).order_by(Instalment.number)
        )
    )
