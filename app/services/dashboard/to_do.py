"""What waits for a hand today, from what the office already knows."""

import enum
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.community import Sensitivity
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.bank_statements.freshness import freshness
from app.services.bank_statements.piles import money_waiting
from app.services.community.reading import follow_ups_due
from app.services.properties.unit_list import UnitFilter, UnitListing
from app.services.repayment_plans.monitoring import Standing, standings

NAMED = 6
"""So many things of one kind are named; of the rest only the number is told."""


class ToDoKind(enum.StrEnum):
    """What sort of thing waits; the most urgent first."""

    OLD_STATEMENT = "old_statement"
    """The last bank statement is too old to write letters by."""
    BANK_LINES = "bank_lines"
    """Money that came in and waits for a household."""
    BROKEN_PLAN = "broken_plan"
    LATE_PLAN = "late_plan"
    PLAN_TO_SIGN = "plan_to_sign"
    FOLLOW_UP = "follow_up"
    VACANT_UNIT = "vacant_unit"


@dataclass(frozen=True)
class ToDo:
    """One thing. `key` is the plan, log entry or unit, None for what is of the bank; `since` the
    day it has waited since; `cents` what is behind, for plans, and what came in, for bank lines.
    `name` is empty for a log entry that is not for all eyes; for bank lines it is their number.
    """

    kind: ToDoKind
    key: UUID | None
    name: str
    since: date | None
    cents: int = 0


@dataclass(frozen=True)
class ToDoList:
    """What waits, the most urgent first; `more` counts what is not named, by kind."""

    items: tuple[ToDo, ...]
    more: dict[ToDoKind, int]

    @property
    def total(self) -> int:
        """How many things wait, named or not."""
        return len(self.items) + sum(self.more.values())

    def kinds(self) -> list[ToDoKind]:
        """The kinds of which something waits, the most urgent first."""
        present = {each.kind for each in self.items}
        return [kind for kind in ToDoKind if kind in present]


def to_do(session: Session, today: date) -> ToDoList:
    """The bank's statements, late and broken plans, plans to sign, follow-ups, vacant units.

    In the order of `ToDoKind`; within one kind the one that has waited longest first, but the
    follow-ups promised last. Log entries about health and the like are left out: this list lies
    open on the desk.
    """
    plans = sorted(_late_plans(session, today), key=_oldest_first)
    kinds = {
        ToDoKind.OLD_STATEMENT: _old_statement(session, today),
        ToDoKind.BANK_LINES: _bank_lines(session),
        ToDoKind.BROKEN_PLAN: [each for each in plans if each.kind is ToDoKind.BROKEN_PLAN],
        ToDoKind.LATE_PLAN: [each for each in plans if each.kind is ToDoKind.LATE_PLAN],
        ToDoKind.PLAN_TO_SIGN: sorted(_plans_to_sign(session), key=_oldest_first),
        ToDoKind.FOLLOW_UP: _follow_ups(session, today)[::-1],
    }
    units, vacant = _vacant_units(session, today)
    items = [each for found in kinds.values() for each in found[:NAMED]]
    more = {kind: len(found) - NAMED for kind, found in kinds.items() if len(found) > NAMED}
    if vacant > len(units):
        more[ToDoKind.VACANT_UNIT] = vacant - len(units)
    return ToDoList((*items, *units), more)


def _oldest_first(each: ToDo) -> date:
    return each.since or date.max


def _old_statement(session: Session, today: date) -> list[ToDo]:
    found = freshness(session, today)
    return [ToDo(ToDoKind.OLD_STATEMENT, None, "", found.last_day)] if found.is_stale else []


def _bank_lines(session: Session) -> list[ToDo]:
    found = money_waiting(session)
    if not found.lines:
        return []
    return [ToDo(ToDoKind.BANK_LINES, None, str(found.lines), found.since, found.cents)]


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
        ToDo(
            ToDoKind.FOLLOW_UP,
            each.entry_id,
            " ".join(each.text.split()) if each.sensitivity is Sensitivity.NORMAL else "",
            each.due_on,
        )
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


def _vacant_units(session: Session, today: date) -> tuple[list[ToDo], int]:
    """The units vacant longest, and how many are vacant in all."""
    listing = UnitListing(UnitFilter(only_vacant=True), today)
    keys = listing.keys(session, "vacant_days", True)
    named = [
        ToDo(ToDoKind.VACANT_UNIT, row.id, row.code, row.vacant_since)
        for row in listing.rows(session, keys[:NAMED])
    ]
    return named, len(keys)
