"""What waits for a hand today, from what the office already knows."""

import enum
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.community.reading import follow_ups_due
from app.services.properties.unit_list import UnitFilter, UnitListing
from app.services.repayment_plans.monitoring import Standing, standings

VACANT_UNITS = 5
"""So many of the units that have stood vacant longest are named."""


class ToDoKind(enum.StrEnum):
    """What sort of thing waits; the most urgent first."""

    BROKEN_PLAN = "broken_plan"
    LATE_PLAN = "late_plan"
    FOLLOW_UP = "follow_up"
    PLAN_TO_SIGN = "plan_to_sign"
    VACANT_UNIT = "vacant_unit"


@dataclass(frozen=True)
class ToDo:
    """One thing. `key` is the plan, log entry or unit; `since` the day it has waited since;
    `cents` what is behind, for plans."""

    kind: ToDoKind
    key: UUID
    name: str
    since: date | None
    cents: int = 0


def to_do(session: Session, today: date) -> list[ToDo]:
    """Late and broken plans, follow-ups due, plans to sign, and the units vacant longest.

    In the order of `ToDoKind`, within one kind the one that has waited longest first. Log
    entries about health and the like are left out: this list lies open on the desk.
    """
    found = [
        *_late_plans(session, today),
        *_follow_ups(session, today),
        *_plans_to_sign(session),
        *_vacant_units(session, today),
    ]
    order = list(ToDoKind)
    return sorted(found, key=lambda each: (order.index(each.kind), each.since or date.max))


def _late_plans(session: Session, today: date) -> list[ToDo]:
    behind = {
        plan_id: standing
        for plan_id, standing in standings(session, today).items()
        if standing.standing is not Standing.ON_TRACK
    }
    rows = session.execute(
        select(RepaymentPlan.id, Household.name)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .where(RepaymentPlan.id.in_(behind))
    )
    return [
        ToDo(
            ToDoKind.BROKEN_PLAN
            if behind[plan_id].standing is Standing.BROKEN
            else ToDoKind.LATE_PLAN,
            plan_id,
            name,
            behind[plan_id].behind_since,
            behind[plan_id].behind_cents,
        )
        for plan_id, name in rows
    ]


def _follow_ups(session: Session, today: date) -> list[ToDo]:
    return [
        ToDo(ToDoKind.FOLLOW_UP, each.entry_id, " ".join(each.text.split()), each.due_on)
        for each in follow_ups_due(session, today)
    ]


def _plans_to_sign(session: Session) -> list[ToDo]:
    rows = session.execute(
        select(RepaymentPlan.id, Household.name, RepaymentPlan.drawn_up_on)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .where(RepaymentPlan.state.in_((PlanState.DRAFT, PlanState.PROPOSED)))
    )
    return [ToDo(ToDoKind.PLAN_TO_SIGN, key, name, day) for key, name, day in rows]


def _vacant_units(session: Session, today: date) -> list[ToDo]:
    listing = UnitListing(UnitFilter(only_vacant=True), today)
    keys = listing.keys(session, "vacant_days", True)[:VACANT_UNITS]
    return [
        ToDo(ToDoKind.VACANT_UNIT, row.id, row.code, row.vacant_since)
        for row in listing.rows(session, keys)
    ]
