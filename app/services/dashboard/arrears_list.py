"""Who is in arrears, with how much of what, since when, and what comes next (features M1-M3).

A household's overdue amount is that of the dashboard: within each development max(0, what fell due
up to the day less what was paid), so that the list's total is the dashboard's to the cent. It is
split over the charges that are open; where money waits that no charge has taken yet, or went to a
charge still to come, the oldest of them count as paid (art. 1193 c.c.).
"""

import enum
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, LargeBinary, String, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.folding import fold
from app.models.ledger import PAYING_KINDS, EntryKind, LeaseFigures, LedgerEntry, OpenCharge
from app.models.legal_files import CLOSED_STEPS, LegalFile
from app.models.properties import Development, Unit
from app.models.reminders import ReminderHold
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.dashboard.next_actions import NextAction, next_actions
from app.services.dashboard.past_balances import balances_at
from app.services.reminders.actions import LastContact, last_contacts
from app.services.reminders.limitation import Limitation, limitations
from app.services.repayment_plans.monitoring import Standing, standings


class Component(enum.StrEnum):
    """What arrears are made of: staff see rent and service charges apart."""

    RENT = "rent"
    SERVICE = "service"
    """Service-charge advances and yearly adjustments."""
    INTEREST_AND_COSTS = "interest_and_costs"
    OTHER = "other"


class Bucket(enum.IntEnum):
    """How long something has been overdue: at most so many days."""

    DAYS_30 = 30
    DAYS_60 = 60
    DAYS_90 = 90
    OLDER = 1_000_000


class Tenure(enum.StrEnum):
    """Whether somebody of the household still lives here."""

    CURRENT = "current"
    FORMER = "former"


class PlanFilter(enum.StrEnum):
    """With or without a plan under way."""

    IN_PLAN = "in_plan"
    NO_PLAN = "no_plan"


_COMPONENTS = {
    EntryKind.RENT: Component.RENT,
    EntryKind.SERVICE_ADVANCE: Component.SERVICE,
    EntryKind.ADJUSTMENT: Component.SERVICE,
    EntryKind.INTEREST: Component.INTEREST_AND_COSTS,
    EntryKind.LEGAL_COSTS: Component.INTEREST_AND_COSTS,
}


@dataclass(frozen=True, slots=True)
class ArrearsFilter:
    """Which households are wanted; each part that is empty lets everything through.

    `older_than_days` asks for something overdue for more days than that, `above_cents` for more
    than that in all; `owner` is who looks after the next action.
    """

    text: str = ""
    development_id: UUID | None = None
    older_than_days: int | None = None
    above_cents: int | None = None
    bucket: Bucket | None = None
    only_rent: bool = False
    tenure: Tenure | None = None
    plan: PlanFilter | None = None
    in_legal: bool = False
    on_hold: bool = False
    owner: str = ""


@dataclass(frozen=True, slots=True)
class ArrearsRow:
    """A household in arrears; cents. `months` is None where no rent is charged any more."""

    id: UUID
    name: str
    unit_code: str
    development_name: str
    overdue_cents: int
    by_component: dict[Component, int]
    by_bucket: dict[Bucket, int]
    months: Decimal | None
    oldest_due_on: date
    days: int
    in_plan: bool
    plan_standing: Standing | None
    tenure: Tenure
    in_legal: bool
    on_hold: bool
    prescribes_soon: bool
    last_contact: LastContact | None
    next_action: NextAction | None


@dataclass(frozen=True, slots=True)
class ArrearsTotals:
    """What the list sums to."""

    households: int
    overdue_cents: int
    by_component: dict[Component, int]
    by_bucket: dict[Bucket, int]


_Part = tuple[date, int, int]
"""Due day, place of its component and cents of an open charge: thousands are read at once."""

_COMPONENT_PLACES = tuple(Component)
_BUCKET_PLACES = tuple(Bucket)
_NO_COMPONENTS = [0] * len(Component)
_NO_BUCKETS = [0] * len(Bucket)


@dataclass(slots=True)
class _Core:
    """What filters and orders look at."""

    id: UUID
    name: str = ""
    folded: str = ""
    unit_code: str = ""
    development_id: UUID | None = None
    development_name: str = ""
    monthly_cents: int = 0
    tenure: Tenure = Tenure.FORMER
    overdue_cents: int = 0
    oldest_due_on: date = date.max
    component_cents: list[int] = field(default_factory=_NO_COMPONENTS.copy)
    bucket_cents: list[int] = field(default_factory=_NO_BUCKETS.copy)
    in_plan: bool = False
    in_legal: bool = False
    on_hold: bool = False

    def of_component(self, component: Component) -> int:
        """What is overdue of a component."""
        return self.component_cents[_COMPONENT_PLACES.index(component)]

    def of_bucket(self, bucket: Bucket) -> int:
        """What has been overdue for so long."""
        return self.bucket_cents[_BUCKET_PLACES.index(bucket)]

    @property
    def months(self) -> Decimal | None:
        """How many months of rent and service charges are owed, to one decimal."""
        if self.monthly_cents <= 0:
            return None
        owed = Decimal(self.overdue_cents) / self.monthly_cents
        return owed.quantize(Decimal("0.1"), ROUND_HALF_UP)


class ArrearsListing:
    """The households in arrears that `wanted` lets through, as of a day.

    `as_of` before `today` counts what was due and paid by then, oldest debts paid first, and
    leaves out plans, contacts and what comes next, which are those of today.
    """

    def __init__(self, wanted: ArrearsFilter, as_of: date, today: date) -> None:
        self.wanted = wanted
        self.as_of = as_of
        self.today = today
        self._found: dict[UUID, _Core] = {}
        self._ending: dict[UUID, Limitation] = {}

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, the most overdue first by itself. Raises KeyError for an
        unknown column."""
        found = self._read(session)
        value = _ORDERS[order or "overdue"]
        backwards = descending if order else True
        known = [core for core in found if value(core) is not None]
        unknown = [core for core in found if value(core) is None]
        known.sort(key=lambda core: core.folded)
        known.sort(key=value, reverse=backwards)
        return [core.id for core in (*known, *unknown)]

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[ArrearsRow]:
        """One part of the list."""
        if not self._found:
            self._read(session)
        wanted = [key for key in keys if key in self._found]
        plans = _standings(session, wanted, self.today)
        contacts = last_contacts(session, wanted)
        actions = next_actions(session, wanted, self.today)
        return [
            self._row(self._found[key], plans.get(key), contacts.get(key), actions.get(key))
            for key in wanted
        ]

    def totals(self, session: Session) -> ArrearsTotals:
        """What the list sums to; of the rows that `keys` found, where it was asked before."""
        found = list(self._found.values()) or self._read(session)
        by_component: dict[Component, int] = dict.fromkeys(Component, 0)
        by_bucket: dict[Bucket, int] = dict.fromkeys(Bucket, 0)
        for core in found:
            for component, cents in zip(Component, core.component_cents, strict=True):
                by_component[component] += cents
            for bucket, cents in zip(Bucket, core.bucket_cents, strict=True):
                by_bucket[bucket] += cents
        total = sum(core.overdue_cents for core in found)
        return ArrearsTotals(len(found), total, by_component, by_bucket)

    def _read(self, session: Session) -> list[_Core]:
        cores = read_arrears(session, self.as_of, self.today)
        chosen = [core for core in cores if _wanted(core, self.wanted, self.as_of)]
        if self.wanted.owner:
            actions = next_actions(session, [core.id for core in chosen], self.today)
            chosen = [
                core
                for core in chosen
                if core.id in actions and actions[core.id].owner == self.wanted.owner
            ]
        self._found = {core.id: core for core in chosen}
        self._ending = limitations(session, self.today)
        return chosen

    def _row(
        self,
        core: _Core,
        standing: Standing | None,
        contact: LastContact | None,
        action: NextAction | None,
    ) -> ArrearsRow:
        return ArrearsRow(
            id=core.id,
            name=core.name,
            unit_code=core.unit_code,
            development_name=core.development_name,
            overdue_cents=core.overdue_cents,
            by_component=dict(zip(Component, core.component_cents, strict=True)),
            by_bucket=dict(zip(Bucket, core.bucket_cents, strict=True)),
            months=core.months,
            oldest_due_on=core.oldest_due_on,
            days=(self.as_of - core.oldest_due_on).days,
            in_plan=core.in_plan,
            plan_standing=standing,
            tenure=core.tenure,
            in_legal=core.in_legal,
            on_hold=core.on_hold,
            prescribes_soon=core.id in self._ending,
            last_contact=contact,
            next_action=action,
        )


_ORDERS: Mapping[str, Callable[[_Core], Any]] = {
    "name": lambda core: core.folded,
    "unit": lambda core: fold(core.unit_code),
    "development": lambda core: fold(core.development_name),
    "overdue": lambda core: core.overdue_cents,
    "rent": lambda core: core.of_component(Component.RENT),
    "service": lambda core: core.of_component(Component.SERVICE),
    "interest_and_costs": lambda core: core.of_component(Component.INTEREST_AND_COSTS),
    "other": lambda core: core.of_component(Component.OTHER),
    "months": lambda core: core.months,
    # The oldest due day first is the longest delay.
    "days": lambda core: -core.oldest_due_on.toordinal(),
    "over_90": lambda core: core.of_bucket(Bucket.OLDER),
}


def arrears_by_component(
    session: Session, today: date, development_id: UUID | None = None
) -> dict[Component, int]:
    """What is overdue today by what it is for (features K6)."""
    wanted = ArrearsFilter(development_id=development_id)
    return ArrearsListing(wanted, today, today).totals(session).by_component


def _wanted(core: _Core, wanted: ArrearsFilter, as_of: date) -> bool:
    words = fold(wanted.text).split()
    text = f"{core.folded} {fold(core.unit_code)}"
    days = (as_of - core.oldest_due_on).days
    tests = (
        all(word in text for word in words),
        wanted.development_id in (None, core.development_id),
        wanted.older_than_days is None or days > wanted.older_than_days,
        wanted.above_cents is None or core.overdue_cents > wanted.above_cents,
        wanted.bucket is None or core.of_bucket(wanted.bucket) > 0,
        not wanted.only_rent or core.of_component(Component.RENT) > 0,
        wanted.tenure in (None, core.tenure),
        wanted.plan is None or core.in_plan is (wanted.plan is PlanFilter.IN_PLAN),
        not wanted.in_legal or core.in_legal,
        not wanted.on_hold or core.on_hold,
    )
    return all(tests)


def read_arrears(session: Session, as_of: date, today: date) -> list[_Core]:
    """Every household in arrears on a day, in no order."""
    is_now = as_of >= today
    then = {} if is_now else balances_at(session, as_of)
    parts = open_parts(session, as_of) if is_now else parts_at(session, as_of, then)
    leases = _leases(session, as_of, parts, is_now=is_now)
    later = due_later(session, as_of) if is_now else {}
    cores: dict[bytes, _Core] = {}
    # Thousands of households share a few developments: each key is made once.
    developments = {
        raw: UUID(bytes=raw) for raw in {each.development_id for each in leases.values()}
    }
    together: defaultdict[tuple[bytes, bytes], list[bytes]] = defaultdict(list)
    for lease_id, lease in leases.items():
        together[lease.household_id, lease.development_id].append(lease_id)
        _remember(cores, lease, developments[lease.development_id], as_of)
    for (household_id, _), lease_ids in together.items():
        owed = [part for lease_id in lease_ids for part in parts.get(lease_id, ())]
        total = (
            sum(leases[each].balance_cents - later.get(each, 0) for each in lease_ids)
            if is_now
            else sum(then.get(each, 0) for each in lease_ids)
        )
        if total > 0:
            _add(cores[household_id], owed, total, as_of)
    late = {core.id: core for core in cores.values() if core.overdue_cents > 0}
    _mark(session, late, today)
    return list(late.values())


def _add(core: _Core, owed: Iterable[_Part], total_cents: int, as_of: date) -> None:
    """Spread what is overdue over the youngest open charges: the oldest count as paid by money
    that no charge has taken."""
    left = total_cents
    for due_on, place, open_cents in sorted(owed, reverse=True):
        cents = min(open_cents, left)
        if cents <= 0:
            break
        left -= cents
        core.component_cents[place] += cents
        core.bucket_cents[bucket_place((as_of - due_on).days)] += cents
        core.oldest_due_on = min(core.oldest_due_on, due_on)
    if left > 0:
        # Money that went back and opened no charge, such as a return of an advance.
        core.component_cents[_OTHER] += left
        core.bucket_cents[0] += left
        core.oldest_due_on = min(core.oldest_due_on, as_of)
    core.overdue_cents += total_cents


def bucket_place(days: int) -> int:
    """Which bucket so many days overdue belong to, counted from zero."""
    if days <= Bucket.DAYS_30:
        return 0
    if days <= Bucket.DAYS_60:
        return 1
    return 2 if days <= Bucket.DAYS_90 else 3


_PLACE_OF_KIND = {
    kind.value: _COMPONENT_PLACES.index(_COMPONENTS.get(kind, Component.OTHER))
    for kind in EntryKind
}
_OTHER = _COMPONENT_PLACES.index(Component.OTHER)


class _Lease(NamedTuple):
    """A lease with its household; keys as the file has them, which many rows read faster."""

    household_id: bytes
    name: str
    folded: str
    starts_on: date
    ended_on: date | None
    monthly_cents: int
    unit_code: str
    development_id: bytes
    development_name: str
    balance_cents: int


def _raw(column: ColumnElement[UUID] | InstrumentedAttribute[UUID]) -> ColumnElement[bytes]:
    return type_coerce(column, LargeBinary)


def _leases(
    session: Session, as_of: date, parts: Collection[bytes], *, is_now: bool
) -> dict[bytes, _Lease]:
    """Every lease of the households that own one of these."""
    owners = select(Lease.household_id)
    if is_now:
        late = select(OpenCharge.lease_id).where(OpenCharge.due_on <= as_of)
        owners = owners.where(Lease.id.in_(late))
    elif len(parts) < _MOST_KEYS:
        owners = owners.where(Lease.id.in_([UUID(bytes=key) for key in parts]))
    rows = session.execute(
        select(
            _raw(Lease.id),
            _raw(Lease.household_id),
            Household.name,
            Household.folded_name,
            Lease.starts_on,
            Lease.keys_returned_on,
            Lease.monthly_rent_cents + Lease.monthly_service_advance_cents,
            Unit.code,
            _raw(Unit.development_id),
            Development.name,
            func.coalesce(LeaseFigures.balance_cents, 0),
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .where(Lease.household_id.in_(owners))
    )
    found = sorted((tuple(row) for row in rows), key=lambda row: (row[4], row[0]))
    return {row[0]: _Lease._make(row[1:]) for row in found}


_MOST_KEYS = 20_000
"""As many keys as every database takes in one list."""


def _remember(cores: dict[bytes, _Core], lease: _Lease, development_id: UUID, as_of: date) -> None:
    """The household as its last lease shows it; every lease that still runs adds to its month."""
    core = cores.get(lease.household_id)
    if core is None:
        core = cores[lease.household_id] = _Core(UUID(bytes=lease.household_id))
    core.name, core.folded = lease.name, lease.folded
    core.unit_code, core.development_name = lease.unit_code, lease.development_name
    core.development_id = development_id
    if lease.ended_on is None or lease.ended_on >= as_of:
        core.tenure = Tenure.CURRENT
        core.monthly_cents += lease.monthly_cents


def open_parts(
    session: Session, as_of: date, places: Mapping[str, int] | None = None
) -> dict[bytes, list[_Part]]:
    """What is open today of each lease's charges due by the day; `places` numbers the kinds."""
    place_of = _PLACE_OF_KIND if places is None else places
    rows = session.execute(
        select(
            _raw(OpenCharge.lease_id),
            OpenCharge.due_on,
            type_coerce(LedgerEntry.kind, String),
            OpenCharge.remaining_cents,
        )
        .join(LedgerEntry, LedgerEntry.id == OpenCharge.entry_id)
        .where(OpenCharge.due_on <= as_of)
    )
    found: defaultdict[bytes, list[_Part]] = defaultdict(list)
    for lease_id, due_on, kind, cents in rows:
        found[lease_id].append((due_on, place_of[kind], cents))
    return found


def due_later(session: Session, as_of: date) -> dict[bytes, int]:
    """What is charged already and falls due only after the day, by lease."""
    # Added up here: grouped by lease, the database would walk through every entry ever posted.
    rows = session.execute(
        select(_raw(LedgerEntry.lease_id), LedgerEntry.cents).where(
            LedgerEntry.due_on > as_of, LedgerEntry.kind.not_in(PAYING_KINDS)
        )
    )
    found: defaultdict[bytes, int] = defaultdict(int)
    for lease_id, cents in rows:
        found[lease_id] += cents
    return found


def parts_at(
    session: Session,
    as_of: date,
    balances: Mapping[bytes, int],
    places: Mapping[str, int] | None = None,
) -> dict[bytes, list[_Part]]:
    """What was open on a day gone by: charges due by then less what was paid by then, oldest
    first. Choices and returns made since are not undone; `places` numbers the kinds.

    `balances` are those of the day: who owed nothing then is not looked at.
    """
    place_of = _PLACE_OF_KIND if places is None else places
    owing = [lease_id for lease_id, cents in balances.items() if cents > 0]
    found: dict[bytes, list[_Part]] = {}
    for start in range(0, len(owing), _SOME_KEYS):
        keys = [UUID(bytes=key) for key in owing[start : start + _SOME_KEYS]]
        rows = session.execute(
            select(
                _raw(LedgerEntry.lease_id),
                LedgerEntry.due_on,
                type_coerce(LedgerEntry.kind, String),
                LedgerEntry.cents,
            )
            .where(LedgerEntry.lease_id.in_(keys), LedgerEntry.due_on <= as_of)
            .order_by(LedgerEntry.due_on, LedgerEntry.number)
        )
        for lease_id, due_on, kind, cents in rows:
            if due_on is not None and cents > 0 and kind not in PAYING_KINDS:
                found.setdefault(lease_id, []).append((due_on, place_of[kind], cents))
    return {lease_id: _youngest(parts, balances[lease_id]) for lease_id, parts in found.items()}


_SOME_KEYS = 500


def _youngest(parts: Sequence[_Part], owed_cents: int) -> list[_Part]:
    """The last charges that add up to what is owed: whatever came in paid the oldest."""
    left: list[_Part] = []
    for due_on, place, cents in reversed(parts):
        part = min(cents, owed_cents)
        if part <= 0:
            break
        owed_cents -= part
        left.append((due_on, place, part))
    return left[::-1]


def _mark(session: Session, late: dict[UUID, _Core], today: date) -> None:
    """Which of them have a plan, a legal file, a hold."""
    plans = session.scalars(
        select(Lease.household_id)
        .join(RepaymentPlan, RepaymentPlan.lease_id == Lease.id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
    )
    legal = session.scalars(
        select(LegalFile.household_id).where(LegalFile.step.not_in(CLOSED_STEPS))
    )
    holds = session.scalars(
        select(ReminderHold.household_id).where(
            ReminderHold.starts_on <= today,
            ReminderHold.expires_on >= today,
            ReminderHold.ended_change_id.is_(None),
        )
    )
    for key in plans:
        if key in late:
            late[key].in_plan = True
    for key in legal:
        if key in late:
            late[key].in_legal = True
    for key in holds:
        if key in late:
            late[key].on_hold = True


def _standings(session: Session, households: Collection[UUID], today: date) -> dict[UUID, Standing]:
    """How the active plan of each household is kept; of several the worst."""
    rows = session.execute(
        select(RepaymentPlan.id, Lease.household_id)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE, Lease.household_id.in_(households))
    ).all()
    if not rows:
        return {}
    kept = standings(session, today, [row.id for row in rows])
    worst: dict[UUID, Standing] = {}
    order = list(Standing)
    for plan_id, household_id in rows:
        if plan_id in kept:
            standing = kept[plan_id].standing
            known = worst.get(household_id)
            if known is None or order.index(standing) > order.index(known):
                worst[household_id] = standing
    return worst
