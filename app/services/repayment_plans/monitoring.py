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
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, func, not_, or_, select
from sqlalchemy.orm import Session

from app.models.identifiers import new_id
from app.models.ledger import LeaseFigures, LedgerEntry, OpenCharge
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.services.ledger.oldest_first import Owed, Received, spread
from app.services.repayment_plans.schedule import months_after


class Standing(enum.StrEnum):
    """How an active plan is kept."""

    ON_TRACK = "on_track"
    LATE = "late"
    """Something is overdue, the oldest of it by at most one month."""
    BROKEN = "broken"
    """Something is overdue by more than one month."""


CURRENT = 1_000_000
"""Stands for the instalment's number in a current charge. Of one day, the instalments come first:
they repay the older debt (art. 1193 c.c.)."""


class Due(NamedTuple):
    """One due amount, an instalment's or a current charge's; sorts as it is to be paid."""

    due_on: date
    instalment: int
    cents: int


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
    """Instalments overdue and not wholly paid, or months of current charges if more."""
    forfeiture_possible: bool
    """Whether the missed ones reach the plan's limit; a person decides, never the program."""
    next_due_on: date | None
    next_cents: int

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
    return {
        plan.id: judge(
            account.dues,
            account.received_cents,
            min(today, plan.closed_on or today),
            plan.missed_instalments_limit,
        )
        for plan, account in _accounts(session, _chosen(plan_ids))
    }


def judge(dues: Iterable[Due], received_cents: int, today: date, missed_limit: int) -> PlanStanding:
    """How a plan with these dues is kept once `received_cents` came in, oldest due day first.

    The same walk as `ledger.oldest_first.spread` makes, without naming which money paid what.
    """
    left = received_cents
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
                months.add((due_on.year, due_on.month))
            continue
        remaining += unpaid
        if next_due_on is None:
            next_due_on, next_cents = due_on, unpaid
        if due_on < today:
            instalments_behind += unpaid
            missed += 1
    missed_in_a_row = max(missed, len(months))
    return PlanStanding(
        standing=_standing(since, today),
        remaining_cents=remaining,
        instalments_behind_cents=instalments_behind,
        current_behind_cents=current_behind,
        behind_since=since,
        missed_in_a_row=missed_in_a_row,
        forfeiture_possible=missed_in_a_row >= missed_limit > 0,
        next_due_on=next_due_on,
        next_cents=next_cents,
    )


def _standing(behind_since: date | None, today: date) -> Standing:
    if behind_since is None:
        return Standing.ON_TRACK
    return Standing.LATE if today <= months_after(behind_since, 1) else Standing.BROKEN


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
    """The part of all that is overdue that active plans cover.

    Per plan, what is overdue on its lease or what remains of its instalments, the lesser: debt
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
    return sum(
        min(overdue.get(plan_id, 0), standing.remaining_cents)
        for plan_id, standing in standings(session, today).items()
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """An agreed plan; `key` is its year and number, cheaper to read by the thousand than a UUID."""

    id: UUID
    key: tuple[int, int]
    agreed_on: date
    closed_on: date | None
    missed_instalments_limit: int
    debt_cents: int
    balance_cents: int
    balance_now_cents: int
    by_balance: bool
    """Whether the lease's balance tells what came in (see `_Account.settle`)."""


@dataclass(slots=True)
class _Account:
    """What a plan asks for and what came in since its signature."""

    dues: list[Due] = field(default_factory=list)
    already_posted: list[Due] = field(default_factory=list)
    posted_since_cents: int = 0
    received_cents: int = 0

    def settle(self, plan: _Plan) -> None:
        """Add what was posted before the signature and is not in the plan; find what came in."""
        self.dues += _still_open(self.already_posted, plan.balance_cents - plan.debt_cents)
        if plan.by_balance:
            # What was owed, and was charged since, and is owed no more, was paid. A charge posted
            # late with an older due day is not read: it is paid first, and so is its share here.
            owed = plan.balance_cents + self.posted_since_cents
            self.received_cents = owed - plan.balance_now_cents
        if self.received_cents < 0:
            # A payment from before the signature was taken back: that debt is open again.
            self.dues.append(Due(plan.agreed_on, CURRENT, -self.received_cents))
            self.received_cents = 0


def _chosen(plan_ids: Collection[UUID] | None) -> ColumnElement[bool]:
    agreed = and_(RepaymentPlan.agreed_on.is_not(None), RepaymentPlan.number.is_not(None))
    if plan_ids is None:
        return and_(RepaymentPlan.state == PlanState.ACTIVE, agreed)
    return and_(RepaymentPlan.id.in_(plan_ids), agreed)


def _accounts(session: Session, chosen: ColumnElement[bool]) -> list[tuple[_Plan, _Account]]:
    plans = {plan.key: plan for plan in _plans(session, chosen)}
    accounts = {key: _Account() for key in plans}
    rows = session.execute(
        select(
            RepaymentPlan.year,
            RepaymentPlan.number,
            Instalment.due_on,
            Instalment.number,
            Instalment.cents,
        )
        .join(RepaymentPlan, RepaymentPlan.id == Instalment.plan_id)
        .where(chosen)
    )
    for year, number, due_on, instalment, cents in rows:
        accounts[_key(year, number)].dues.append(Due(due_on, instalment, cents))
    _read_current_charges(session, chosen, accounts)
    if not all(plan.by_balance for plan in plans.values()):
        _read_receipts(session, chosen, accounts)
    for key, account in accounts.items():
        account.settle(plans[key])
    return [(plans[key], account) for key, account in accounts.items()]


def _plans(session: Session, chosen: ColumnElement[bool]) -> list[_Plan]:
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.agreed_on,
            RepaymentPlan.closed_on,
            RepaymentPlan.missed_instalments_limit,
            RepaymentPlan.debt_cents,
            RepaymentPlan.balance_cents,
            RepaymentPlan.ledger_number,
            LeaseFigures.balance_cents.label("balance_now_cents"),
        )
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == RepaymentPlan.lease_id)
        .where(chosen)
    )
    return [
        _Plan(
            row.id,
            (row.year, row.number),
            row.agreed_on,
            row.closed_on,
            row.missed_instalments_limit,
            row.debt_cents,
            row.balance_cents,
            row.balance_now_cents or 0,
            by_balance=row.ledger_number is not None and row.closed_on is None,
        )
        for row in rows
    ]


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
        .where(chosen, _in_time(), LedgerEntry.due_on >= RepaymentPlan.agreed_on, ~frozen)
        .group_by(RepaymentPlan.year, RepaymentPlan.number, LedgerEntry.due_on, is_since)
    )
    for year, number, due_on, since, cents in rows:
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
    return or_(RepaymentPlan.closed_on.is_(None), LedgerEntry.dated_on <= RepaymentPlan.closed_on)


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
    received: list[Received] = []
    for dated_on, cents, paid in rows:
        if paid and cents < 0:
            received.append(Received(new_id(), dated_on, -cents))
        elif paid:
            received = _less(received[::-1], cents)[::-1]
    credited = received_cents - sum(each.cents for each in received)
    if credited > 0:
        day = max((dated_on for dated_on, _, paid in rows if not paid), default=date.min)
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
