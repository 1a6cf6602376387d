"""Whether plans are kept: instalments and current charges both, oldest due day first (R6).

What a household owes under a plan are its instalments, and the charges of the lease that the plan
did not freeze: those posted since the signature, and those already posted that fell due on that
day or later. A debt that was overdue at the signature and left out on purpose (contested, say)
neither breaks the plan nor takes its money.

What counts as paid is all that came in since: entries posted after the signature, whatever day
they bear, since the frozen amounts could not know them; for a plan that does not say where the
ledger stood, entries dated after the signature. A charge's reversal counts as money in, a
payment's reversal takes it out again.
"""

import enum
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, func, not_, or_, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.identifiers import new_id
from app.models.ledger import LeaseFigures, LedgerEntry, OpenCharge
from app.models.repayment_plans import Instalment, PlanCharge, PlanKind, PlanState, RepaymentPlan
from app.services.ledger.oldest_first import Owed, Received, spread
from app.services.repayment_plans.kinds import RULES
from app.services.repayment_plans.schedule import months_after


class Standing(enum.StrEnum):
    """How an active plan is kept."""

    ON_TRACK = "on_track"
    """Nothing is overdue by more than the plan's days of grace."""
    LATE = "late"
    """Something is overdue, the oldest of it by at most one period of the plan."""
    BROKEN = "broken"
    """Something is overdue by more than one period."""


class ForfeitureRule(enum.StrEnum):
    """Which of a plan's frozen rules lets the benefit of the term be lost."""

    MISSED_IN_A_ROW = "missed_in_a_row"
    MISSED_IN_WINDOW = "missed_in_window"
    CURRENT_CHARGES = "current_charges"


@dataclass(frozen=True, slots=True)
class KeepingRules:
    """By what a plan is judged, as frozen at its signature; 0 asks nothing.

    So many instalments unpaid in a row, so many not paid in time among those of the last
    `window_months`, so many months of current charges unpaid. What is paid within `grace_days`
    of its due day was paid in time. A period lasts `frequency_months`.
    """

    missed_in_a_row: int = 3
    missed_in_window: int = 0
    window_months: int = 12
    current_months: int = 0
    grace_days: int = 0
    frequency_months: int = 1
    may_forfeit: bool = True


CURRENT = 1_000_000
"""Stands for the instalment's number in a current charge. Of one day, the instalments come first:
they repay the older debt (art. 1193 c.c.)."""


class Due(NamedTuple):
    """One due amount, an instalment's or a current charge's; sorts as it is to be paid."""

    due_on: date
    instalment: int
    cents: int

    @property
    def is_current(self) -> bool:
        """Whether it is a current charge's."""
        return self.instalment == CURRENT


@dataclass(frozen=True, slots=True)
class PlanMoney:
    """What an agreed plan asks for, sorted as it is to be paid, and what came in since; cents."""

    dues: tuple[Due, ...]
    received_cents: int
    rules: KeepingRules

    def unpaid(self) -> Iterator[Due]:
        """What is not paid of each due amount, oldest first; those that are paid left out."""
        return unpaid(self.dues, self.received_cents)

    @property
    def remaining_cents(self) -> int:
        """Of the instalments, due or not, once money went to the oldest due day first."""
        return sum(due.cents for due in self.unpaid() if not due.is_current)


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """How a plan is kept on a day; amounts in cents."""

    standing: Standing
    remaining_cents: int
    """Of the instalments, due or not."""
    instalments_behind_cents: int
    current_behind_cents: int
    behind_since: date | None
    missed_in_a_row: int
    """Instalments missed, or months of current charges if more."""
    forfeiture_possible: bool
    """Whether a rule of the plan is met; a person decides, never the program."""
    next_due_on: date | None
    next_cents: int
    missed_instalments: int = 0
    """Overdue beyond the days of grace and not wholly paid; the oldest is paid first, so that
    they follow each other."""
    months_behind: int = 0
    """Months of current charges overdue beyond the days of grace."""
    missed_in_window: int = 0
    """Instalments not paid in time within the plan's window, paid since or not; counted only
    where the plan asks for it."""
    rules_met: tuple[ForfeitureRule, ...] = ()

    @property
    def behind_cents(self) -> int:
        """All that is overdue under the plan."""
        return self.instalments_behind_cents + self.current_behind_cents


@dataclass(frozen=True, slots=True)
class InstalmentLine:
    """An instalment with what was paid of it; `days_late` to the day it was paid, or to today."""

    number: int
    due_on: date
    cents: int
    payment_reference: str
    paid_cents: int
    paid_on: date | None
    """The day that paid the last of it; None while something remains."""
    days_late: int


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """How many plans are active, and how they are kept."""

    active: int
    on_track: int
    late: int
    broken: int


def standings(
    session: Session, today: date, plan_ids: Collection[UUID] | None = None
) -> dict[UUID, PlanStanding]:
    """How each active plan is kept, or each of `plan_ids` that was ever agreed.

    A closed plan is told as on the day it was closed.
    """
    chosen = _chosen(plan_ids)
    accounts = (
        _accounts(session, chosen) if plan_ids is not None else _near_accounts(session, today)
    )
    late = _late_in_window(session, chosen, accounts, today)
    return {
        plan.id: judge(
            account.dues,
            account.received_cents,
            min(today, plan.closed_on or today),
            plan.rules,
            late.get(plan.key, 0),
            account.later_cents,
        )
        for plan, account in accounts
    }


def plan_money(session: Session, plan_ids: Collection[UUID] | None = None) -> dict[UUID, PlanMoney]:
    """What each active plan, or each of `plan_ids` that was ever agreed, asks for and received."""
    return {
        plan.id: PlanMoney(tuple(sorted(account.dues)), account.received_cents, plan.rules)
        for plan, account in _accounts(session, _chosen(plan_ids))
    }


def judge(
    dues: Iterable[Due],
    received_cents: int,
    today: date,
    rules: KeepingRules,
    missed_in_window: int = 0,
    later_cents: int = 0,
) -> PlanStanding:
    """How a plan with these dues is kept once `received_cents` came in, oldest due day first.

    `later_cents` are instalments after all these dues, where the money does not reach them. The
    same walk as `ledger.oldest_first.spread` makes, without naming which money paid what.
    """
    left = received_cents
    in_time = today - timedelta(rules.grace_days)
    missed = instalments_behind = current_behind = remaining = next_cents = 0
    months: set[tuple[int, int]] = set()
    since = next_due_on = None
    for due_on, instalment, cents in sorted(dues):
        if left >= cents:
            left -= cents
            continue
        unpaid, left = cents - left, 0
        if due_on < today and since is None:
            since = due_on
        if instalment == CURRENT:
            if due_on < today:
                current_behind += unpaid
            if due_on < in_time:
                months.add((due_on.year, due_on.month))
            continue
        remaining += unpaid
        if next_due_on is None:
            next_due_on, next_cents = due_on, unpaid
        if due_on < today:
            instalments_behind += unpaid
            missed += due_on < in_time
    met = _rules_met(rules, missed, len(months), missed_in_window)
    return PlanStanding(
        standing=_standing(since, today, rules),
        remaining_cents=remaining + later_cents,
        instalments_behind_cents=instalments_behind,
        current_behind_cents=current_behind,
        behind_since=since,
        missed_in_a_row=max(missed, len(months)),
        forfeiture_possible=bool(met),
        next_due_on=next_due_on,
        next_cents=next_cents,
        missed_instalments=missed,
        months_behind=len(months),
        missed_in_window=missed_in_window,
        rules_met=met,
    )


def _rules_met(
    rules: KeepingRules, missed: int, months: int, in_window: int
) -> tuple[ForfeitureRule, ...]:
    if not rules.may_forfeit:
        return ()
    found = (
        (ForfeitureRule.MISSED_IN_A_ROW, missed, rules.missed_in_a_row),
        (ForfeitureRule.MISSED_IN_WINDOW, in_window, rules.missed_in_window),
        (ForfeitureRule.CURRENT_CHARGES, months, rules.current_months),
    )
    return tuple(rule for rule, count, limit in found if count >= limit > 0)


def _standing(behind_since: date | None, today: date, rules: KeepingRules) -> Standing:
    if behind_since is None or today <= behind_since + timedelta(rules.grace_days):
        return Standing.ON_TRACK
    if today <= months_after(behind_since, rules.frequency_months):
        return Standing.LATE
    return Standing.BROKEN


def instalment_lines(session: Session, plan_id: UUID, today: date) -> list[InstalmentLine]:
    """The instalments of an agreed plan, each with what was paid of it and when."""
    chosen = _chosen([plan_id])
    accounts = _accounts(session, chosen)
    if not accounts:
        return []
    plan, account = accounts[0]
    today = min(today, plan.closed_on or today)
    # Keys are time-ordered, so that dues of one day keep their order in the allocation.
    owed = {new_id(): due for due in sorted(account.dues)}
    receipts = _receipts_by_day(session, chosen, account.received_cents)
    days = {receipt.id: receipt.dated_on for receipt in receipts}
    paid: dict[UUID, int] = defaultdict(int)
    last_day: dict[UUID, date] = {}
    for part in spread([Owed(key, due.due_on, due.cents) for key, due in owed.items()], receipts):
        paid[part.owed_id] += part.cents
        last_day[part.owed_id] = days[part.received_id]
    references = _references(session, plan_id)
    lines = []
    for key, due in owed.items():
        if due.instalment == CURRENT:
            continue
        paid_on = last_day[key] if paid[key] == due.cents else None
        days_late = max(((paid_on or today) - due.due_on).days, 0)
        lines.append(
            InstalmentLine(
                due.instalment,
                due.due_on,
                due.cents,
                references[due.instalment],
                paid[key],
                paid_on,
                days_late,
            )
        )
    return sorted(lines, key=lambda line: line.number)


def plan_counts(session: Session, today: date) -> PlanCounts:
    """How many plans are active today, and how they are kept."""
    return counts_of(standings(session, today).values())


def counts_of(found: Iterable[PlanStanding]) -> PlanCounts:
    """Count plans by how they are kept."""
    kept = [each.standing for each in found]
    return PlanCounts(
        len(kept),
        kept.count(Standing.ON_TRACK),
        kept.count(Standing.LATE),
        kept.count(Standing.BROKEN),
    )


def under_plan_cents(session: Session, today: date) -> int:
    """The part of all that is overdue that active plans cover."""
    return sum(under_plan_by_plan(session, today).values())


def under_plan_by_plan(session: Session, today: date) -> dict[UUID, int]:
    """What each active plan covers of what is overdue, in cents.

    It is what is overdue on the plan's lease or what remains of its instalments, the lesser: debt
    under plan is overdue all the same, since its charges keep their due days.
    """
    active = RepaymentPlan.state == PlanState.ACTIVE
    rows = session.execute(
        select(RepaymentPlan.id, func.sum(OpenCharge.remaining_cents))
        .join(OpenCharge, OpenCharge.lease_id == RepaymentPlan.lease_id)
        .where(active, OpenCharge.due_on <= today)
        .group_by(RepaymentPlan.id)
    )
    overdue: dict[UUID, int] = {row[0]: row[1] for row in rows}
    return {
        plan_id: min(overdue.get(plan_id, 0), standing.remaining_cents)
        for plan_id, standing in standings(session, today).items()
    }


@dataclass(frozen=True, slots=True)
class _Plan:
    """An agreed plan; `key` is its year and number, cheaper to read by the thousand than a UUID."""

    id: UUID
    key: tuple[int, int]
    agreed_on: date
    closed_on: date | None
    rules: KeepingRules
    covered_cents: int
    """Debt and the plan's interest."""
    balance_cents: int
    balance_now_cents: int
    by_balance: bool
    """Whether the lease's balance tells what came in (see `_Account.settle`)."""

    @property
    def asks_for_window(self) -> bool:
        """Whether instalments paid too late count, too."""
        return self.rules.missed_in_window > 0 and self.rules.may_forfeit


@dataclass(slots=True)
class _Account:
    """What a plan asks for and what came in since its signature."""

    dues: list[Due] = field(default_factory=list)
    already_posted: list[Due] = field(default_factory=list)
    posted_since_cents: int = 0
    received_cents: int = 0
    later_cents: int = 0
    """Instalments that were not read, due after those that were."""

    @property
    def reaches_further(self) -> bool:
        """Whether the instalments that were not read must be known, too."""
        if not self.later_cents:
            return False
        owed = sum(due.cents for due in self.dues)
        next_due = any(not due.is_current for due in unpaid(self.dues, self.received_cents))
        return self.received_cents >= owed or not next_due

    def settle(self, plan: _Plan) -> None:
        """Add what was posted before the signature and is not in the plan; find what came in."""
        self.dues += _still_open(self.already_posted, plan.balance_cents - plan.covered_cents)
        if plan.by_balance:
            # What was owed, and was charged since, and is owed no more, was paid. A charge posted
            # late with an older due day is not read: it is paid first, and so is its share here.
            owed = plan.balance_cents + self.posted_since_cents
            self.received_cents = owed - plan.balance_now_cents
        if self.received_cents < 0:
            # A payment from before the signature was taken back: that debt is open again.
            self.dues.append(Due(plan.agreed_on, CURRENT, -self.received_cents))
            self.received_cents = 0
        self.dues.sort()


def unpaid(dues: Iterable[Due], received_cents: int) -> Iterator[Due]:
    """What is not paid of dues in their order, with what is left of each."""
    left = received_cents
    for due in dues:
        if due.cents > left:
            yield due._replace(cents=due.cents - left)
        left = max(left - due.cents, 0)


def _chosen(plan_ids: Collection[UUID] | None) -> ColumnElement[bool]:
    agreed = and_(RepaymentPlan.agreed_on.is_not(None), RepaymentPlan.number.is_not(None))
    if plan_ids is None:
        return and_(RepaymentPlan.state == PlanState.ACTIVE, agreed)
    return and_(RepaymentPlan.id.in_(plan_ids), agreed)


_NEAR_MONTHS = 2
"""How far ahead the list of all plans reads instalments: the next one is among them."""


def _near_accounts(session: Session, today: date) -> list[tuple[_Plan, _Account]]:
    """All active plans with the instalments of the past and of the next months; the rest of them
    as one sum, but for the few plans that were paid further ahead."""
    near = _accounts(session, _chosen(None), months_after(today, _NEAR_MONTHS))
    far = [plan.id for plan, account in near if account.reaches_further]
    whole: dict[UUID, _Account] = {}
    for start in range(0, len(far), _KEYS_ASKED):
        keys = far[start : start + _KEYS_ASKED]
        whole.update((plan.id, account) for plan, account in _accounts(session, _chosen(keys)))
    return [(plan, whole.get(plan.id, account)) for plan, account in near]


_KEYS_ASKED = 500


def _accounts(
    session: Session, chosen: ColumnElement[bool], through: date | None = None
) -> list[tuple[_Plan, _Account]]:
    plans = {plan.key: plan for plan in _plans(session, chosen)}
    accounts = {key: _Account() for key in plans}
    query = (
        select(_PLAN.c.year, _PLAN.c.number, _INSTALMENT.c.due_on, _INSTALMENT.c.number, _CENTS)
        .join(_PLAN, _PLAN.c.id == _INSTALMENT.c.plan_id)
        .where(chosen)
    )
    if through is not None:
        query = query.where(_INSTALMENT.c.due_on <= through)
    for year, number, due_on, instalment, cents in session.execute(query).all():
        accounts[year, number].dues.append(Due(due_on, instalment, cents))
    if through is not None:
        for key, account in accounts.items():
            read = sum(due.cents for due in account.dues)
            account.later_cents = plans[key].covered_cents - read
    _read_current_charges(session, chosen, accounts)
    if not all(plan.by_balance for plan in plans.values()):
        _read_receipts(session, chosen, accounts)
    for key, account in accounts.items():
        account.settle(plans[key])
    return [(plans[key], account) for key, account in accounts.items()]


# Columns of the tables: thousands of rows are read without passing by mapped objects.
_PLAN = table_of(RepaymentPlan)
_INSTALMENT = table_of(Instalment)
_CENTS = _INSTALMENT.c.cents


def _plans(session: Session, chosen: ColumnElement[bool]) -> list[_Plan]:
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.kind,
            RepaymentPlan.agreed_on,
            RepaymentPlan.closed_on,
            RepaymentPlan.missed_instalments_limit,
            RepaymentPlan.missed_total_limit,
            RepaymentPlan.missed_window_months,
            RepaymentPlan.current_months_limit,
            RepaymentPlan.grace_days,
            RepaymentPlan.frequency_months,
            RepaymentPlan.debt_cents + RepaymentPlan.interest_cents,
            RepaymentPlan.balance_cents,
            RepaymentPlan.ledger_number,
            LeaseFigures.balance_cents,
        )
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == RepaymentPlan.lease_id)
        .where(chosen)
    )
    # Most plans were signed under the same rules: they are made once.
    known: dict[tuple[object, ...], KeepingRules] = {}
    plans = []
    for row in rows:
        cells: Sequence[Any] = row  # more columns than the row's type can name
        key, year, number, kind, agreed_on, closed_on, *limits, covered, owed, last, now = cells
        rules = known.get((kind, *limits))
        if rules is None:
            rules = known[kind, *limits] = _rules(kind, limits)
        plans.append(
            _Plan(
                key,
                (year, number),
                agreed_on,
                closed_on,
                rules,
                covered,
                owed,
                now or 0,
                by_balance=last is not None and closed_on is None,
            )
        )
    return plans


def _rules(kind: PlanKind, limits: Sequence[int]) -> KeepingRules:
    in_a_row, in_window, window_months, current_months, grace_days, frequency_months = limits
    return KeepingRules(
        in_a_row,
        in_window,
        window_months,
        current_months,
        grace_days,
        frequency_months,
        RULES[kind].may_forfeit,
    )


def _key(year: int | None, number: int | None) -> tuple[int, int]:
    # `_chosen` lets only plans with a number through.
    return year or 0, number or 0


def _read_current_charges(
    session: Session, chosen: ColumnElement[bool], accounts: dict[tuple[int, int], _Account]
) -> None:
    """Charges less credits per due day from the signature on, the plan's own left out."""
    is_since = case((_is_since(), 1), else_=0)
    frozen = exists().where(
        PlanCharge.plan_id == RepaymentPlan.id, PlanCharge.entry_id == LedgerEntry.id
    )
    rows = session.execute(
        select(
            RepaymentPlan.year,
            RepaymentPlan.number,
            LedgerEntry.due_on,
            is_since,
            func.sum(LedgerEntry.cents),
        )
        .join(LedgerEntry, LedgerEntry.lease_id == RepaymentPlan.lease_id)
        .where(
            chosen,
            _in_time(),
            LedgerEntry.due_on >= RepaymentPlan.agreed_on,
            # What was posted after the signature cannot have been frozen: no need to look.
            or_(LedgerEntry.number > RepaymentPlan.ledger_number, ~frozen),
        )
        .group_by(RepaymentPlan.year, RepaymentPlan.number, LedgerEntry.due_on, is_since)
    )
    for year, number, due_on, since, cents in rows.all():
        account = accounts[_key(year, number)]
        if since:
            account.posted_since_cents += cents
        if cents > 0 and due_on is not None:
            (account.dues if since else account.already_posted).append(Due(due_on, CURRENT, cents))
        elif cents < 0:
            # A charge of the plan taken back lessens its debt as money in would.
            account.received_cents -= cents
            account.posted_since_cents -= cents


def _still_open(posted: Sequence[Due], uncovered_cents: int) -> list[Due]:
    """Of the charges already posted at the signature, what was not paid ahead: the youngest."""
    left = uncovered_cents
    found = []
    for due in sorted(posted, reverse=True):
        part = min(due.cents, max(left, 0))
        left -= part
        if part:
            found.append(due._replace(cents=part))
    return found


def _read_receipts(
    session: Session, chosen: ColumnElement[bool], accounts: dict[tuple[int, int], _Account]
) -> None:
    """Payments since the signature, and charges of the plan taken back, entry by entry."""
    columns = (RepaymentPlan.year, RepaymentPlan.number, func.sum(LedgerEntry.cents))
    counted = (chosen, not_(_by_balance()), _in_time(), _is_since())
    payments = (
        select(*columns)
        .join(LedgerEntry, LedgerEntry.lease_id == RepaymentPlan.lease_id)
        .where(*counted, LedgerEntry.due_on.is_(None))
        .group_by(RepaymentPlan.year, RepaymentPlan.number)
    )
    taken_back = (
        select(*columns)
        .join(PlanCharge, PlanCharge.plan_id == RepaymentPlan.id)
        .join(LedgerEntry, LedgerEntry.reverses_id == PlanCharge.entry_id)
        .where(*counted, PlanCharge.due_on < RepaymentPlan.agreed_on)
        .group_by(RepaymentPlan.year, RepaymentPlan.number)
    )
    for query in (payments, taken_back):
        for year, number, cents in session.execute(query):
            accounts[_key(year, number)].received_cents -= cents


def _by_balance() -> ColumnElement[bool]:
    return and_(RepaymentPlan.ledger_number.is_not(None), RepaymentPlan.closed_on.is_(None))


def _is_since() -> ColumnElement[bool]:
    """Whether an entry came after its plan's signature (see the head of this module)."""
    return or_(
        LedgerEntry.number > RepaymentPlan.ledger_number,
        and_(
            RepaymentPlan.ledger_number.is_(None),
            LedgerEntry.dated_on > RepaymentPlan.agreed_on,
        ),
    )


def _in_time() -> ColumnElement[bool]:
    """Whether an entry came before its plan ended."""
    return or_(
        RepaymentPlan.closed_on.is_(None),
        LedgerEntry.number <= RepaymentPlan.closed_ledger_number,
        and_(
            RepaymentPlan.closed_ledger_number.is_(None),
            LedgerEntry.dated_on <= RepaymentPlan.closed_on,
        ),
    )


def _late_in_window(
    session: Session,
    chosen: ColumnElement[bool],
    accounts: Sequence[tuple[_Plan, _Account]],
    today: date,
) -> dict[tuple[int, int], int]:
    """How many instalments of each plan that asks for it were not paid in time in its window."""
    asking = {plan.key: (plan, account) for plan, account in accounts if plan.asks_for_window}
    if not asking:
        return {}
    is_payment = LedgerEntry.due_on.is_(None)
    rows = session.execute(
        select(
            RepaymentPlan.year,
            RepaymentPlan.number,
            LedgerEntry.dated_on,
            LedgerEntry.cents,
            is_payment,
        )
        .join(LedgerEntry, LedgerEntry.lease_id == RepaymentPlan.lease_id)
        .where(
            chosen,
            RepaymentPlan.missed_total_limit > 0,
            _in_time(),
            _is_since(),
            or_(is_payment, LedgerEntry.cents < 0),
        )
        .order_by(LedgerEntry.dated_on, LedgerEntry.number)
    )
    moves: dict[tuple[int, int], list[tuple[date, int, bool]]] = defaultdict(list)
    for year, number, dated_on, cents, paid in rows:
        moves[_key(year, number)].append((dated_on, cents, paid))
    found = {}
    for key, (plan, account) in asking.items():
        receipts = _received_of(moves[key], account.received_cents)
        day = min(today, plan.closed_on or today)
        found[key] = late_in_window(account.dues, receipts, day, plan.rules)
    return found


def late_in_window(
    dues: Iterable[Due], receipts: Sequence[Received], today: date, rules: KeepingRules
) -> int:
    """How many instalments of the last months were not wholly paid by their last day of grace.

    Money pays the oldest due day first, as in `judge`; receipts stand in the order of their days.
    """
    in_time = today - timedelta(rules.grace_days)
    first = months_after(today, -rules.window_months)
    position, left, late = 0, (receipts[0].cents if receipts else 0), 0
    for due_on, instalment, cents in sorted(dues):
        owed, paid_on = cents, None
        while owed and position < len(receipts):
            part = min(owed, left)
            owed, left = owed - part, left - part
            paid_on = receipts[position].dated_on
            if not left:
                position += 1
                left = receipts[position].cents if position < len(receipts) else 0
        if instalment == CURRENT or not first < due_on < in_time:
            continue
        last_day = due_on + timedelta(rules.grace_days)
        late += bool(owed) or (paid_on is not None and paid_on > last_day)
    return late


def _receipts_by_day(
    session: Session, chosen: ColumnElement[bool], received_cents: int
) -> list[Received]:
    """`received_cents` by the days it came; money taken back leaves the last days first."""
    is_payment = LedgerEntry.due_on.is_(None)
    rows = session.execute(
        select(LedgerEntry.dated_on, LedgerEntry.cents, is_payment)
        .join(RepaymentPlan, LedgerEntry.lease_id == RepaymentPlan.lease_id)
        .where(chosen, _in_time(), _is_since(), or_(is_payment, LedgerEntry.cents < 0))
        .order_by(LedgerEntry.dated_on, LedgerEntry.number)
    ).all()
    return _received_of([(dated_on, cents, paid) for dated_on, cents, paid in rows], received_cents)


def _received_of(moves: Sequence[tuple[date, int, bool]], received_cents: int) -> list[Received]:
    received: list[Received] = []
    for dated_on, cents, paid in moves:
        if paid and cents < 0:
            received.append(Received(new_id(), dated_on, -cents))
        elif paid:
            received = _less(received[::-1], cents)[::-1]
    credited = received_cents - sum(each.cents for each in received)
    if credited > 0:
        day = max((dated_on for dated_on, _, paid in moves if not paid), default=date.min)
        received.append(Received(new_id(), day, credited))
    # Less than was paid in: the first money went to a charge older than the plan.
    return _less(received, max(-credited, 0))


def _less(received: Sequence[Received], cents: int) -> list[Received]:
    """`received` without its first `cents`."""
    kept = []
    for each in received:
        taken = min(each.cents, cents)
        cents -= taken
        if each.cents > taken:
            kept.append(replace(each, cents=each.cents - taken))
    return kept


def _references(session: Session, plan_id: UUID) -> dict[int, str]:
    rows = session.execute(
        select(Instalment.number, Instalment.payment_reference).where(Instalment.plan_id == plan_id)
    )
    return {row.number: row.payment_reference for row in rows}
