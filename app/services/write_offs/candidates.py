"""Whose debt may be proposed: former tenants who owe little, and for long (features M18).

The keys are back, what is owed is less than the cooperative's limit and the oldest of it is older
than its months. Nobody is offered who pays by a plan, has promised, is with the lawyer, is left in
peace, or whose money may be waiting to be decided.
"""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.ledger import LeaseFigures, OpenCharge
from app.models.legal_files import CLOSED_STEPS, LegalFile
from app.models.properties import Development, Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.models.write_offs import WriteOff, WriteOffState
from app.services.bank_statements.piles import households_with_parked_money
from app.services.cooperative.settings import settings
from app.services.reminders.holds import HoldState, holds
from app.services.reminders.promises import PromiseStatus, promises
from app.services.repayment_plans.schedule import months_after


class Obstacle(enum.StrEnum):
    """Why a small old debt is not proposed."""

    PLAN = "plan"
    LEGAL_FILE = "legal_file"
    PARKED_MONEY = "parked_money"
    UNALLOCATED_MONEY = "unallocated_money"
    """Money on the lease that no charge has taken."""
    PROMISE = "promise"
    HOLD = "hold"
    NOT_DUE = "not_due"
    """A charge is still to fall due."""
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A lease whose debt is small and old; `cents` is all that is open on it."""

    lease_id: UUID
    household_id: UUID
    household_name: str
    unit_code: str
    development_name: str
    keys_returned_on: date
    cents: int
    oldest_due_on: date
    obstacles: tuple[Obstacle, ...]

    @property
    def id(self) -> UUID:
        """Its key in a list."""
        return self.lease_id


def candidates(session: Session, today: date) -> list[Candidate]:
    """Every small old debt of a former tenant, the oldest first, with what stands against it."""
    return _read(session, today, None)


def candidate(session: Session, lease_id: UUID, today: date) -> Candidate | None:
    """One lease's debt; None where it is not small, not old, or somebody lives there."""
    return next(iter(_read(session, today, lease_id)), None)


def _read(session: Session, today: date, lease_id: UUID | None) -> list[Candidate]:
    rules = settings(session)
    oldest = func.min(OpenCharge.due_on)
    query = (
        select(
            Lease.id,
            Lease.household_id,
            Household.name,
            Unit.code,
            Development.name,
            Lease.keys_returned_on,
            func.sum(OpenCharge.remaining_cents),
            oldest,
            func.max(OpenCharge.due_on),
            func.coalesce(func.max(LeaseFigures.balance_cents), 0),
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .join(OpenCharge, OpenCharge.lease_id == Lease.id)
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .where(Lease.keys_returned_on <= today)
        .group_by(Lease.id)
        .having(func.sum(OpenCharge.remaining_cents) < rules.write_off_maximum_cents)
        .order_by(oldest, Lease.id)
    )
    if lease_id is not None:
        query = query.where(Lease.id == lease_id)
    rows = [
        row
        for row in session.execute(query)
        if months_after(row[7], rules.write_off_minimum_months) < today
    ]
    if not rows:
        return []
    against = _Against(session, today)
    found = []
    for key, owner, name, code, development, keys_on, cents, oldest_on, latest, balance in rows:
        on_account = []
        if cents != balance:
            on_account.append(Obstacle.UNALLOCATED_MONEY)
        if latest > today:
            on_account.append(Obstacle.NOT_DUE)
        obstacles = tuple(against.of(key, owner, on_account))
        assert keys_on is not None
        found.append(
            Candidate(key, owner, name, code, development, keys_on, cents, oldest_on, obstacles)
        )
    return found


class _Against:
    """What may stand against giving up a debt, read once for all."""

    def __init__(self, session: Session, today: date) -> None:
        self._leases: dict[Obstacle, set[UUID]] = {
            Obstacle.PLAN: set(
                session.scalars(
                    select(RepaymentPlan.lease_id).where(RepaymentPlan.state == PlanState.ACTIVE)
                )
            ),
            Obstacle.PROPOSED: set(
                session.scalars(
                    select(WriteOff.lease_id).where(WriteOff.state == WriteOffState.PROPOSED)
                )
            ),
        }
        self._households: dict[Obstacle, set[UUID]] = {
            Obstacle.LEGAL_FILE: set(
                session.scalars(
                    select(LegalFile.household_id).where(LegalFile.step.not_in(CLOSED_STEPS))
                )
            ),
            Obstacle.PARKED_MONEY: households_with_parked_money(session),
            Obstacle.PROMISE: {
                each.household_id
                for each in promises(session, today)
                if each.status is PromiseStatus.PENDING
            },
            Obstacle.HOLD: {
                each.household_id
                for each in holds(session, today)
                if each.state is HoldState.RUNNING
            },
        }

    def of(self, lease_id: UUID, household_id: UUID, more: Iterable[Obstacle]) -> list[Obstacle]:
        """What stands against one lease."""
        found = [each for each, keys in self._leases.items() if lease_id in keys]
        found += [each for each, keys in self._households.items() if household_id in keys]
        return [*found, *more]
