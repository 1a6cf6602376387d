"""The list of plans, and one plan as its page shows it."""

import enum
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from threading import Lock
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, null, or_, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold, like_pattern
from app.models.properties import Development, Unit
from app.models.repayment_plans import Instalment, PlanCharge, PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.ledger.statement import balance_of
from app.services.repayment_plans.forfeiture import ForfeitureProposal, forfeiture_proposal
from app.services.repayment_plans.forms import OPEN_STATES, plan_number
from app.services.repayment_plans.kinds import RULES
from app.services.repayment_plans.monitoring import (
    InstalmentLine,
    KeepingRules,
    PlanStanding,
    Standing,
    instalment_lines,
    standings,
)
from app.services.repayment_plans.renegotiation import PlanVersion, plan_versions
from app.services.repayment_plans.settlement import SettlementQuote, is_paid, settlement_quote


class Show(enum.StrEnum):
    """Which plans the list has."""

    ALL = "all"
    ACTIVE = "active"
    ON_TRACK = "on_track"
    LATE = "late"
    BROKEN = "broken"
    FORFEITURE = "forfeiture"
    """Active ones with as many missed instalments as their limit."""
    PROPOSED = "proposed"
    """Handed out, waiting to be signed."""
    OPEN = "open"
    """Drafts and proposals."""
    DRAFT = "draft"
    CLOSED = "closed"
    """Those of the states below."""
    COMPLETED = "completed"
    FORFEITED = "forfeited"
    RENEGOTIATED = "renegotiated"
    CANCELLED = "cancelled"


CLOSED_STATES = (
    PlanState.COMPLETED,
    PlanState.FORFEITED,
    PlanState.RENEGOTIATED,
    PlanState.CANCELLED,
)
_STATES: dict[Show, tuple[PlanState, ...]] = {
    Show.ALL: tuple(PlanState),
    Show.PROPOSED: (PlanState.PROPOSED,),
    Show.OPEN: OPEN_STATES,
    Show.DRAFT: (PlanState.DRAFT,),
    Show.CLOSED: CLOSED_STATES,
    Show.COMPLETED: (PlanState.COMPLETED,),
    Show.FORFEITED: (PlanState.FORFEITED,),
    Show.RENEGOTIATED: (PlanState.RENEGOTIATED,),
    Show.CANCELLED: (PlanState.CANCELLED,),
}
_URGENCY = {Standing.BROKEN: 0, Standing.LATE: 1, Standing.ON_TRACK: 2}


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which plans are wanted; each part that is empty lets everything through."""

    text: str = ""
    show: Show = Show.ALL
    household_id: UUID | None = None
    kinds: tuple[PlanKind, ...] = ()


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
    kind: PlanKind = PlanKind.STANDARD
    interest_cents: int = 0
    proposed_on: date | None = None
    is_version: bool = False
    """Whether it replaces an earlier plan."""

    @property
    def covered_cents(self) -> int:
        """Debt and interest: what the instalments sum to."""
        return self.debt_cents + self.interest_cents

    @property
    def status(self) -> str:
        """One word: how an active plan is kept, else its state."""
        return str(self.standing or self.state)


class _Kept:
    """How active plans are kept, read at the first asking and shared by all parts of one list:
    its order, its rows and its counts say the same."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: dict[UUID, PlanStanding] | None = None

    def on(self, session: Session, today: date) -> dict[UUID, PlanStanding]:
        """Of each active plan; whoever asks meanwhile waits for the first."""
        with self._lock:
            if self._found is None:
                self._found = standings(session, today)
            return self._found


@dataclass(frozen=True)
class PlanListing:
    """The plans that `wanted` lets through, as they are on `today`.

    Made anew for each reading: how the plans are kept is read once.
    """

    wanted: PlanFilter
    today: date
    _kept: _Kept = field(default_factory=_Kept, compare=False, repr=False)

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, or the plans that need a hand first."""
        found = self._kept.on(session, self.today)
        shown = [
            (place, found.get(place.id))
            for place in _places(session, order, self._conditions())
            if self._is_shown(found.get(place.id))
        ]
        shown.sort(key=lambda pair: _natural(*pair))
        if order is None:
            return [place.id for place, _ in shown]
        valued = [(_sort_value(order, *pair), pair[0].id) for pair in shown]
        known = [pair for pair in valued if pair[0] is not None]
        unknown = [key for value, key in valued if value is None]
        known.sort(key=lambda pair: pair[0], reverse=descending)
        return [key for _, key in known] + unknown

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[PlanRow]:
        """One part of the list."""
        heads = _heads(session, RepaymentPlan.id.in_(keys))
        found = self._kept.on(session, self.today)
        ended = [head.id for head in heads if head.id not in found and head.agreed_on is not None]
        if ended:
            found = {**found, **standings(session, self.today, ended)}
        made = {head.id: _row(head, found.get(head.id)) for head in heads}
        return [made[key] for key in keys if key in made]

    def counts(self, session: Session) -> dict[Show, int]:
        """How many plans each choice of the filter has, whatever is typed."""
        return _counts(session, self._kept.on(session, self.today).values())

    def _conditions(self) -> list[ColumnElement[bool]]:
        wanted = self.wanted
        states = _STATES.get(wanted.show, (PlanState.ACTIVE,))
        conditions: list[ColumnElement[bool]] = [RepaymentPlan.state.in_(states)]
        if wanted.kinds:
            conditions.append(RepaymentPlan.kind.in_(wanted.kinds))
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
    is_plan_interest: bool = False
    """Whether it is the interest that the plan itself adds."""


@dataclass(frozen=True, slots=True)
class PlanTermsKept:
    """What was agreed beside the instalments, as frozen; amounts in cents.

    Income and charge of a month are those at the signature, None where they were not known.
    """

    frequency_months: int
    residue_on: int | None
    final_cents: int | None
    interest_percentage: Decimal | None
    interest_from_on: date | None
    monthly_income_cents: int | None
    monthly_charge_cents: int | None
    rules: KeepingRules


@dataclass(frozen=True, slots=True)
class LinkedPlan:
    """Another version of a plan."""

    id: UUID
    number: str
    state: PlanState


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
    terms: PlanTermsKept
    closing_reason: str = ""
    replaces: LinkedPlan | None = None
    """The version before this one."""
    replaced_by: LinkedPlan | None = None
    """The version after this one, or its draft."""
    settlement: SettlementQuote | None = None
    """What would pay an active plan off today."""
    is_paid: bool = False
    """Whether nothing of an active plan remains."""
    forfeiture: ForfeitureProposal | None = None
    """Which of its frozen rules are met, and by what; a person decides."""
    versions: tuple[PlanVersion, ...] = ()
    """The chain of versions that it belongs to, the first agreed first, itself among them."""

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
        return self.is_active and self.is_paid

    @property
    def may_forfeit(self) -> bool:
        """Whether the benefit of the term can be lost; an informal plan is ended instead."""
        return self.is_active and self.terms.rules.may_forfeit


def plan_detail(session: Session, plan_id: UUID, today: date) -> PlanDetail:
    """One plan. Raises OfficeError when it is not there."""
    heads = _heads(session, RepaymentPlan.id == plan_id)
    plan = session.get(RepaymentPlan, plan_id)
    if not heads or plan is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan is not there any more."))
    standing = standings(session, today, [plan_id]).get(plan_id)
    lines = instalment_lines(session, plan_id, today)
    is_active = plan.state is PlanState.ACTIVE
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
        charges=_frozen_charges(session, plan),
        instalments=tuple(lines or _drafted_lines(session, plan_id)),
        standing=standing if is_active else None,
        terms=_terms(plan),
        closing_reason=plan.closing_reason,
        replaces=_linked(session, RepaymentPlan.id == plan.replaces_id),
        replaced_by=_linked(session, RepaymentPlan.replaces_id == plan.id),
        settlement=settlement_quote(session, plan_id, today) if is_active else None,
        is_paid=is_active and is_paid(session, plan_id, today),
        forfeiture=forfeiture_proposal(session, plan_id, today) if is_active else None,
        versions=tuple(plan_versions(session, plan_id, today)),
    )


def _frozen_charges(session: Session, plan: RepaymentPlan) -> tuple[FrozenCharge, ...]:
    rows = session.execute(
        select(
            PlanCharge.entry_id,
            PlanCharge.description,
            PlanCharge.due_on,
            PlanCharge.remaining_cents,
        )
        .where(PlanCharge.plan_id == plan.id)
        .order_by(PlanCharge.position)
    )
    return tuple(
        FrozenCharge(key, text, due_on, cents, is_plan_interest=key == plan.interest_entry_id)
        for key, text, due_on, cents in rows
    )


def _terms(plan: RepaymentPlan) -> PlanTermsKept:
    return PlanTermsKept(
        frequency_months=plan.frequency_months,
        residue_on=plan.residue_on,
        final_cents=plan.final_cents,
        interest_percentage=plan.interest_percentage,
        interest_from_on=plan.interest_from_on,
        monthly_income_cents=plan.monthly_income_cents,
        monthly_charge_cents=plan.monthly_charge_cents,
        rules=KeepingRules(
            plan.missed_instalments_limit,
            plan.missed_total_limit,
            plan.missed_window_months,
            plan.current_months_limit,
            plan.grace_days,
            plan.frequency_months,
            RULES[plan.kind].may_forfeit,
        ),
    )


def _linked(session: Session, which: ColumnElement[bool]) -> LinkedPlan | None:
    row = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.state,
        )
        .where(which, RepaymentPlan.state != PlanState.CANCELLED)
        .order_by(RepaymentPlan.number.is_(None), RepaymentPlan.id)
    ).first()
    if row is None:
        return None
    return LinkedPlan(row.id, plan_number(row.year, row.number), row.state)


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
    unit_code: str
    development_name: str
    kind: PlanKind
    interest_cents: int
    proposed_on: date | None
    replaces_id: UUID | None


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
            Unit.code,
            Development.name,
            RepaymentPlan.kind,
            RepaymentPlan.interest_cents,
            RepaymentPlan.proposed_on,
            RepaymentPlan.replaces_id,
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
        remaining_cents=(found.remaining_cents if found else head.debt_cents + head.interest_cents),
        next_due_on=found.next_due_on if found and active else None,
        next_cents=(found.next_cents or None) if found and active else None,
        kind=head.kind,
        interest_cents=head.interest_cents,
        proposed_on=head.proposed_on,
        is_version=head.replaces_id is not None,
    )


class _Place(NamedTuple):
    """What the order of the list needs of a plan: little is read of each, since all are."""

    id: UUID
    state: PlanState
    year: int | None
    number: int | None
    debt_cents: int
    value: Any
    """Of the column that is sorted by, where the plan's own row has it."""


_SORTED_BY: dict[str, Any] = {
    "household": Household.folded_name,
    "unit": Unit.folded,
    "debt": RepaymentPlan.debt_cents,
    "kind": RepaymentPlan.kind,
    "proposed_on": RepaymentPlan.proposed_on,
    "drawn_up_on": RepaymentPlan.drawn_up_on,
    "agreed_on": RepaymentPlan.agreed_on,
}


def _places(
    session: Session, order: str | None, conditions: Sequence[ColumnElement[bool]]
) -> Iterator[_Place]:
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.state,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.debt_cents,
            _SORTED_BY.get(order or "", null()),
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(*conditions)
    )
    return (_Place(*row) for row in rows)


def _natural(place: _Place, found: PlanStanding | None) -> tuple[int, int, int]:
    if place.state is PlanState.ACTIVE and found is not None:
        urgency = _URGENCY[found.standing]
    elif place.state is PlanState.PROPOSED:
        # Handed out and not signed yet: the household waits for us, or we for it.
        urgency = -1
    else:
        urgency = 3 if place.state in OPEN_STATES else 4
    return urgency, -(place.year or 0), -(place.number or 0)


def _sort_value(order: str, place: _Place, found: PlanStanding | None) -> Any:
    """What a column is sorted by, comparable within it. KeyError for a column that is not."""
    if order in _SORTED_BY:
        return place.value
    active = found if place.state is PlanState.ACTIVE else None
    values: dict[str, Any] = {
        "number": (place.year, place.number) if place.number is not None else None,
        "remaining": active.remaining_cents if active else place.debt_cents,
        "next_due_on": active.next_due_on if active else None,
        "next_cents": active.next_cents if active else None,
        "status": _natural(place, found)[0],
    }
    return values[order]


def counts_by_show(session: Session, today: date) -> dict[Show, int]:
    """How many plans each choice of the list's filter has."""
    return _counts(session, standings(session, today).values())


def _counts(session: Session, found: Collection[PlanStanding]) -> dict[Show, int]:
    states = dict(
        session.execute(
            select(RepaymentPlan.state, func.count()).group_by(RepaymentPlan.state)
        ).all()
    )
    kept = Counter(each.standing for each in found)
    counts = {
        show: sum(states.get(state, 0) for state in shown)
        for show, shown in {Show.ACTIVE: (PlanState.ACTIVE,), **_STATES}.items()
    }
    counts |= {Show(standing.value): kept[standing] for standing in Standing}
    counts[Show.FORFEITURE] = sum(each.forfeiture_possible for each in found)
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
