"""What a take-over is agreed on, and what it would do, before anything is written."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.charges import DepositEvent, DepositEventKind
from app.models.ledger import OpenCharge
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person, PersonRole
from app.services.tenants.editing import PersonInput


@dataclass(frozen=True)
class TakeOverTerms:
    """Who takes a lease over, from which day, and what becomes of debts and deposit.

    Exactly one of `household_id` (a household that is there), `member_id` (somebody of the old
    household, who gets one of their own) and `new_head` (somebody new) says who. `starts_on` is
    the first day of the new lease; the old one ends on the day before. `others_stay`: the other
    members stay in the unit and belong to the new household from then on.
    """

    lease_id: UUID
    starts_on: date
    household_id: UUID | None = None
    member_id: UUID | None = None
    new_head: PersonInput | None = None
    others_stay: bool = False
    debts_move: bool = False
    deposit_moves: bool = False
    reason: str = ""
    twice_because: str = ""
    """Why the new head may be there twice by tax code."""


@dataclass(frozen=True)
class Candidate:
    """Somebody of the household who may become the head."""

    id: UUID
    name: str
    role: PersonRole


@dataclass(frozen=True)
class TakeOverPicture:
    """What stands before a take-over; cents.

    `plan_number` names the active repayment plan of the lease, empty where there is none.
    """

    lease_id: UUID
    lease_code: str
    household_name: str
    starts_on: date
    monthly_cents: int
    open_charges: int
    open_cents: int
    deposit_cents: int
    plan_number: str
    has_plan: bool
    candidates: tuple[Candidate, ...]


def picture_of(session: Session, lease_id: UUID) -> TakeOverPicture | None:
    """A lease as a take-over finds it; None where there is none."""
    row = session.execute(
        select(Lease, Household.name)
        .join(Household, Household.id == Lease.household_id)
        .where(Lease.id == lease_id)
    ).one_or_none()
    if row is None:
        return None
    lease: Lease = row[0]
    count, cents = session.execute(
        select(func.count(), func.coalesce(func.sum(OpenCharge.remaining_cents), 0)).where(
            OpenCharge.lease_id == lease_id
        )
    ).one()
    plan = active_plan(session, lease_id)
    return TakeOverPicture(
        lease_id=lease_id,
        lease_code=lease.code,
        household_name=row[1],
        starts_on=lease.starts_on,
        monthly_cents=lease.monthly_rent_cents + lease.monthly_service_advance_cents,
        open_charges=int(count),
        open_cents=int(cents),
        deposit_cents=held_deposit(session, lease),
        plan_number=plan or "",
        has_plan=plan is not None,
        candidates=candidates_of(session, lease.household_id),
    )


def candidates_of(session: Session, household_id: UUID) -> tuple[Candidate, ...]:
    """The living of a household but its head and its guarantors, by name."""
    rows = session.execute(
        select(Person.id, Person.surname, Person.given_name, Person.role)
        .where(
            Person.household_id == household_id,
            Person.died_on.is_(None),
            Person.role.not_in([PersonRole.HEAD, PersonRole.GUARANTOR]),
        )
        .order_by(Person.surname, Person.given_name, Person.id)
    )
    return tuple(
        Candidate(row.id, f"{row.surname} {row.given_name}".strip(), row.role) for row in rows
    )


def active_plan(session: Session, lease_id: UUID) -> str | None:
    """The number of the lease's active repayment plan; None where there is none."""
    row = session.execute(
        select(RepaymentPlan.year, RepaymentPlan.number).where(
            RepaymentPlan.lease_id == lease_id, RepaymentPlan.state == PlanState.ACTIVE
        )
    ).first()
    if row is None:
        return None
    return f"{row.year}-{row.number:03d}" if row.number is not None else ""


def held_deposit(session: Session, lease: Lease) -> int:
    """What is held of a lease's deposit in cents: the contract's, or what its events left."""
    events = session.execute(
        select(DepositEvent.kind, DepositEvent.cents).where(DepositEvent.lease_id == lease.id)
    ).all()
    if not events:
        return lease.deposit_cents
    return sum(
        event.cents if event.kind is DepositEventKind.RECEIVED else -event.cents for event in events
    )
