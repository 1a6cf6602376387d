"""What may be reminded of: the overdue charges of households, whatever stops a letter apart.

Due before today and not wholly paid by the ledger's rules, each lease for itself: a credit of one
lease pays nothing of another. Two things are left out.

- Charges that are prescribed: nobody may be asked for them (art. 2934 c.c.).
- Under an active plan, the charges that it froze. Of the current charges beside it, what is
  behind by the plan's own order (`repayment_plans.monitoring`): the ledger pays the oldest charge
  first, which is the plan's, so that it would call this month's rent unpaid in a plan that is kept
  to the day. What was overdue at the signature and left out stays as the ledger has it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select, true
from sqlalchemy.orm import Session

from app.models.ledger import (
    EntryKind,
    EntryText,
    LeaseFigures,
    LedgerEntry,
    OpenCharge,
)
from app.models.repayment_plans import PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Lease
from app.services.reminders.limitation import last_days
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import standings


@dataclass(frozen=True, slots=True)
class RemindedCharge:
    """A charge in a letter; `remaining_cents` is what is asked of it."""

    entry_id: UUID
    lease_id: UUID
    kind: EntryKind
    text: str
    due_on: date
    remaining_cents: int


@dataclass(slots=True)
class Overdue:
    """What a household is late with: `charges` may be reminded of, oldest first.

    `in_plan_cents` and `prescribed_cents` are overdue too, and left out; `unallocated_cents` is
    money of the household that no charge has taken yet. `plans` are the numbers of active plans.
    `by_lease` tells what is overdue of each lease, whatever is left out.
    """

    charges: list[RemindedCharge] = field(default_factory=list)
    in_plan_cents: int = 0
    prescribed_cents: int = 0
    unallocated_cents: int = 0
    plans: list[str] = field(default_factory=list)
    by_lease: dict[UUID, int] = field(default_factory=dict)

    @property
    def total_cents(self) -> int:
        """What may be reminded of."""
        return sum(charge.remaining_cents for charge in self.charges)

    @property
    def oldest_due_on(self) -> date | None:
        """The oldest due day that may be reminded of."""
        return self.charges[0].due_on if self.charges else None


def overdue_charges(
    session: Session, today: date, household_id: UUID | None = None
) -> dict[UUID, Overdue]:
    """What every household is late with, or one: those with nothing overdue are not there."""
    whose = true() if household_id is None else Lease.household_id == household_id
    rows = _open_rows(session, today, whose)
    found: defaultdict[UUID, Overdue] = defaultdict(Overdue)
    if not rows:
        return found
    ends = last_days(session, rows, today)
    prescribed = {entry_id for entry_id, last in ends.items() if last < today}
    plans = _active_plans(session, today, whose)
    owners = _households(session, today, whose)
    by_lease: defaultdict[UUID, list[_OpenRow]] = defaultdict(list)
    for row in rows:
        by_lease[row.lease_id].append(row)
    for lease_id, of_lease in by_lease.items():
        overdue = found[owners[lease_id]]
        overdue.by_lease[lease_id] = sum(row.remaining_cents for row in of_lease)
        plan = plans.get(lease_id)
        if plan is not None:
            overdue.plans.append(plan.number)
        claimable = []
        for row in of_lease:
            if row.in_plan:
                overdue.in_plan_cents += row.remaining_cents
            elif row.entry_id in prescribed:
                overdue.prescribed_cents += row.remaining_cents
            else:
                claimable.append(row)
        overdue.charges += _asked(claimable, plan)
    for owner, cents in _unallocated(session, whose).items():
        if owner in found:
            found[owner].unallocated_cents = cents
    for overdue in found.values():
        overdue.charges.sort(key=lambda charge: (charge.due_on, charge.entry_id))
    return found


class _OpenRow(NamedTuple):
    entry_id: UUID
    lease_id: UUID
    due_on: date
    remaining_cents: int
    kind: EntryKind
    text: str | None
    in_plan: int


@dataclass(frozen=True, slots=True)
class _Plan:
    number: str
    agreed_on: date
    current_behind_cents: int


def _open_rows(session: Session, today: date, whose: ColumnElement[bool]) -> list[_OpenRow]:
    frozen = (
        select(PlanCharge.id)
        .join(RepaymentPlan, RepaymentPlan.id == PlanCharge.plan_id)
        .where(PlanCharge.entry_id == OpenCharge.entry_id, RepaymentPlan.state == PlanState.ACTIVE)
        .exists()
    )
    rows = session.execute(
        select(
            OpenCharge.entry_id,
            OpenCharge.lease_id,
            OpenCharge.due_on,
            OpenCharge.remaining_cents,
            LedgerEntry.kind,
            EntryText.text,
            case((frozen, 1), else_=0),
        )
        .join(LedgerEntry, LedgerEntry.id == OpenCharge.entry_id)
        .outerjoin(EntryText, EntryText.entry_id == OpenCharge.entry_id)
        .where(OpenCharge.due_on < today, OpenCharge.lease_id.in_(select(Lease.id).where(whose)))
        .order_by(OpenCharge.due_on, LedgerEntry.number)
    )
    return [_OpenRow(*row) for row in rows]


def _households(session: Session, today: date, whose: ColumnElement[bool]) -> dict[UUID, UUID]:
    """The household of each lease that is late."""
    late = select(OpenCharge.lease_id).where(
        OpenCharge.due_on < today, OpenCharge.lease_id.in_(select(Lease.id).where(whose))
    )
    rows = session.execute(select(Lease.id, Lease.household_id).where(Lease.id.in_(late)))
    return {row.id: row.household_id for row in rows}


def _asked(rows: Sequence[_OpenRow], plan: _Plan | None) -> list[RemindedCharge]:
    """What is asked of a lease's charges, those of its plan left out already."""
    left = plan.current_behind_cents if plan is not None else 0
    asked = []
    # The plan's order pays the oldest first: what is behind are the youngest.
    for row in reversed(rows):
        cents = row.remaining_cents
        if plan is not None and row.due_on >= plan.agreed_on:
            cents = min(cents, left)
            left -= cents
        if cents:
            asked.append(
                RemindedCharge(
                    row.entry_id, row.lease_id, row.kind, row.text or "", row.due_on, cents
                )
            )
    return asked[::-1]


def _active_plans(session: Session, today: date, whose: ColumnElement[bool]) -> dict[UUID, _Plan]:
    """The plans under way, by lease: at most one each."""
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.lease_id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.agreed_on,
            RepaymentPlan.drawn_up_on,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE, whose)
    ).all()
    if not rows:
        return {}
    one = [row.id for row in rows] if len(rows) == 1 else None
    kept = standings(session, today, one)
    plans = {}
    for row in rows:
        standing = kept.get(row.id)
        plans[row.lease_id] = _Plan(
            plan_number(row.year, row.number),
            row.agreed_on or row.drawn_up_on,
            standing.current_behind_cents if standing is not None else 0,
        )
    return plans


def _unallocated(session: Session, whose: ColumnElement[bool]) -> dict[UUID, int]:
    """Per household, the money that no charge has taken: what its leases' open charges come to
    beyond their balances."""
    still_open = (
        select(OpenCharge.lease_id, func.sum(OpenCharge.remaining_cents).label("cents"))
        .where(OpenCharge.lease_id.in_(select(Lease.id).where(whose)))
        .group_by(OpenCharge.lease_id)
        .subquery()
    )
    over = func.coalesce(still_open.c.cents, 0) - LeaseFigures.balance_cents
    rows = session.execute(
        select(Lease.household_id, func.sum(over))
        .join(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .outerjoin(still_open, still_open.c.lease_id == Lease.id)
        .where(over > 0, whose)
        .group_by(Lease.household_id)
    )
    return {household_id: int(cents) for household_id, cents in rows}
