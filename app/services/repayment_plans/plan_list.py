"""The list of plans, and one plan as its page shows it."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold, like_pattern
from app.models.properties import Development, Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.ledger.statement import balance_of
from app.services.repayment_plans.forms import OPEN_STATES, plan_number
from app.services.repayment_plans.monitoring import (
    InstalmentLine,
    PlanStanding,
    Standing,
    instalment_lines,
    standings,
)


class Show(enum.StrEnum):
    """Which plans the list has."""

    ALL = "all"
    ACTIVE = "active"
    ON_TRACK = "on_track"
    LATE = "late"
    BROKEN = "broken"
    FORFEITURE = "forfeiture"
    """Active ones with as many missed instalments as their limit."""
    OPEN = "open"
    """Drafts and proposals."""
    CLOSED = "closed"


CLOSED_STATES = (
    PlanState.COMPLETED,
    PlanState.FORFEITED,
    PlanState.RENEGOTIATED,
    PlanState.CANCELLED,
)
_STATES: dict[Show, tuple[PlanState, ...]] = {
    Show.ALL: tuple(PlanState),
    Show.OPEN: OPEN_STATES,
    Show.CLOSED: CLOSED_STATES,
}
_URGENCY = {Standing.BROKEN: 0, Standing.LATE: 1, Standing.ON_TRACK: 2}


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which plans are wanted; each part that is empty lets everything through."""

    text: str = ""
    show: Show = Show.ALL
    household_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the list. `standing` is None unless it is active; `number` is empty until then."""

    id: UUID
    number: str
    household_id: UUID
    household_name: str
    unit_code: str
    state: PlanState
    standing: Standing | None
    forfeiture_possible: bool
    drawn_up_on: date
    agreed_on: date | None
    debt_cents: int
    remaining_cents: int
    next_due_on: date | None
    next_cents: int | None

    @property
    def status(self) -> str:
        """One word: how an active plan is kept, else its state."""
        return str(self.standing or self.state)


@dataclass(frozen=True)
class PlanListing:
    """The plans that `wanted` lets through, as they are on `today`."""

    wanted: PlanFilter
    today: date

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, or the plans that need a hand first."""
        found = standings(session, self.today)
        shown = [
            (head, found.get(head.id))
            for head in _heads(session, *self._conditions())
            if self._is_shown(found.get(head.id))
        ]
        shown.sort(key=lambda pair: _natural(*pair))
        if order is None:
            return [head.id for head, _ in shown]
        known = [pair for pair in shown if _sort_value(order, *pair) is not None]
        unknown = [pair for pair in shown if _sort_value(order, *pair) is None]
        known.sort(key=lambda pair: _sort_value(order, *pair), reverse=descending)
        return [head.id for head, _ in known + unknown]

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[PlanRow]:
        """One part of the list."""
        found = standings(session, self.today, keys)
        heads = _heads(session, RepaymentPlan.id.in_(keys))
        made = {head.id: _row(head, found.get(head.id)) for head in heads}
        return [made[key] for key in keys if key in made]

    def _conditions(self) -> list[ColumnElement[bool]]:
        wanted = self.wanted
        states = _STATES.get(wanted.show, (PlanState.ACTIVE,))
        conditions: list[ColumnElement[bool]] = [RepaymentPlan.state.in_(states)]
        if wanted.household_id is not None:
            conditions.append(Lease.household_id == wanted.household_id)
        conditions.extend(_contains(word) for word in fold(wanted.text).split())
        return conditions

    def _is_shown(self, found: PlanStanding | None) -> bool:
        show = self.wanted.show
        if show is Show.FORFEITURE:
            return found is not None and found.forfeiture_possible
        if show in (Show.ON_TRACK, Show.LATE, Show.BROKEN):
            return found is not None and found.standing.value == show.value
        return True


@dataclass(frozen=True)
class FrozenCharge:
    """A charge of a plan, as it stood at the signature (or in the draft)."""

    id: UUID
    description: str
    due_on: date
    remaining_cents: int


@dataclass(frozen=True)
class PlanDetail:
    """All that the page of one plan shows."""

    row: PlanRow
    lease_id: UUID
    development_name: str
    closed_on: date | None
    balance_cents: int
    balance_now_cents: int
    missed_instalments_limit: int
    signers: tuple[str, ...]
    override_reason: str
    notes: str
    charges: tuple[FrozenCharge, ...]
    instalments: tuple[InstalmentLine, ...]
    standing: PlanStanding | None

    @property
    def is_open(self) -> bool:
        """Whether it can still be changed."""
        return self.row.state in OPEN_STATES

    @property
    def is_active(self) -> bool:
        """Whether it is signed and under way."""
        return self.row.state is PlanState.ACTIVE

    @property
    def can_complete(self) -> bool:
        """Whether everything is paid, so that it may be closed."""
        return self.is_active and self.row.remaining_cents == 0


def plan_detail(session: Session, plan_id: UUID, today: date) -> PlanDetail:
    """One plan. Raises OfficeError when it is not there."""
    heads = _heads(session, RepaymentPlan.id == plan_id)
    plan = session.get(RepaymentPlan, plan_id)
    if not heads or plan is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan is not there any more."))
    standing = standings(session, today, [plan_id]).get(plan_id)
    charges = session.execute(
        select(
            PlanCharge.entry_id,
            PlanCharge.description,
            PlanCharge.due_on,
            PlanCharge.remaining_cents,
        )
        .where(PlanCharge.plan_id == plan_id)
        .order_by(PlanCharge.position)
    )
    lines = instalment_lines(session, plan_id, today)
    return PlanDetail(
        row=_row(heads[0], standing),
        lease_id=plan.lease_id,
        development_name=heads[0].development_name,
        closed_on=plan.closed_on,
        balance_cents=plan.balance_cents,
        balance_now_cents=balance_of(session, plan.lease_id),
        missed_instalments_limit=plan.missed_instalments_limit,
        signers=tuple(filter(None, plan.signers.split("\n"))),
        override_reason=plan.override_reason,
        notes=plan.notes,
        charges=tuple(FrozenCharge(*charge) for charge in charges),
        instalments=tuple(lines or _drafted_lines(session, plan_id)),
        standing=standing if plan.state is PlanState.ACTIVE else None,
    )


def _drafted_lines(session: Session, plan_id: UUID) -> list[InstalmentLine]:
    rows = session.execute(
        select(Instalment.number, Instalment.due_on, Instalment.cents, Instalment.payment_reference)
        .where(Instalment.plan_id == plan_id)
        .order_by(Instalment.number)
    )
    return [
        InstalmentLine(number, due_on, cents, reference, paid_cents=0, paid_on=None, days_late=0)
        for number, due_on, cents, reference in rows
    ]


@dataclass(frozen=True, slots=True)
class _Head:
    """What the list reads of a plan before it knows how it is kept."""

    id: UUID
    year: int | None
    number: int | None
    state: PlanState
    drawn_up_on: date
    agreed_on: date | None
    debt_cents: int
    household_id: UUID
    household_name: str
    folded_name: str
    unit_code: str
    unit_folded: str
    development_name: str


def _heads(session: Session, *conditions: ColumnElement[bool]) -> list[_Head]:
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.state,
            RepaymentPlan.drawn_up_on,
            RepaymentPlan.agreed_on,
            RepaymentPlan.debt_cents,
            Lease.household_id,
            Household.name,
            Household.folded_name,
            Unit.code,
            Unit.folded,
            Development.name,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(*conditions)
    )
    heads = []
    for row in rows:
        cells: Sequence[Any] = row  # more columns than the row's type can name
        heads.append(_Head(*cells))
    return heads


def _contains(word: str) -> ColumnElement[bool]:
    pattern = like_pattern(word)
    found: list[ColumnElement[bool]] = [
        Household.search_text.like(pattern, escape="\\"),
        Household.folded_name.like(pattern, escape="\\"),
        Unit.folded.like(pattern, escape="\\"),
        Development.folded.like(pattern, escape="\\"),
    ]
    year, _, number = word.partition("-")
    if year.isdigit() and number.isdigit():
        found.append((RepaymentPlan.year == int(year)) & (RepaymentPlan.number == int(number)))
    return or_(*found)


def _row(head: _Head, found: PlanStanding | None) -> PlanRow:
    active = head.state is PlanState.ACTIVE
    return PlanRow(
        id=head.id,
        number=plan_number(head.year, head.number),
        household_id=head.household_id,
        household_name=head.household_name,
        unit_code=head.unit_code,
        state=head.state,
        standing=found.standing if found and active else None,
        forfeiture_possible=bool(found and active and found.forfeiture_possible),
        drawn_up_on=head.drawn_up_on,
        agreed_on=head.agreed_on,
        debt_cents=head.debt_cents,
        remaining_cents=found.remaining_cents if found else head.debt_cents,
        next_due_on=found.next_due_on if found and active else None,
        next_cents=(found.next_cents or None) if found and active else None,
    )


def _natural(head: _Head, found: PlanStanding | None) -> tuple[int, int, int]:
    if head.state is PlanState.ACTIVE and found is not None:
        urgency = _URGENCY[found.standing]
    else:
        urgency = 3 if head.state in OPEN_STATES else 4
    return urgency, -(head.year or 0), -(head.number or 0)


def _sort_value(order: str, head: _Head, found: PlanStanding | None) -> Any:
    """What a column is sorted by, comparable within it. KeyError for a column that is not."""
    active = found if head.state is PlanState.ACTIVE else None
    values: dict[str, Any] = {
        "number": (head.year, head.number) if head.number is not None else None,
        "household": head.folded_name,
        "unit": head.unit_folded,
        "debt": head.debt_cents,
        "drawn_up_on": head.drawn_up_on,
        "agreed_on": head.agreed_on,
        "remaining": active.remaining_cents if active else head.debt_cents,
        "next_due_on": active.next_due_on if active else None,
        "next_cents": active.next_cents if active else None,
        "status": _natural(head, found)[0],
    }
    return values[order]


def counts_by_show(session: Session, today: date) -> dict[Show, int]:
    """How many plans each choice of the list's filter has."""
    states = session.scalars(select(RepaymentPlan.state)).all()
    found = standings(session, today).values()
    kept = [each.standing.value for each in found]
    counts = {show: kept.count(show.value) for show in (Show.ON_TRACK, Show.LATE, Show.BROKEN)}
    counts[Show.ALL] = len(states)
    counts[Show.ACTIVE] = states.count(PlanState.ACTIVE)
    counts[Show.FORFEITURE] = sum(each.forfeiture_possible for each in found)
    counts[Show.OPEN] = sum(state in OPEN_STATES for state in states)
    counts[Show.CLOSED] = sum(state in CLOSED_STATES for state in states)
    return counts


def plan_of(session: Session, key: UUID) -> UUID | None:
    """The plan that a key means: a plan's own, else the youngest of that lease or household."""
    rows = session.execute(
        select(RepaymentPlan.id, RepaymentPlan.state)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .where(or_(RepaymentPlan.id == key, Lease.id == key, Lease.household_id == key))
        .order_by(RepaymentPlan.drawn_up_on.desc(), RepaymentPlan.id.desc())
    ).all()
    active = (row.id for row in rows if row.state is PlanState.ACTIVE)
    return next(active, rows[0].id if rows else None)
