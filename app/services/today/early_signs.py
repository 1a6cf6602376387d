"""Signs of difficulty before there is a debt worth the name (features M13).

Each sign compares a household with itself, never with others: its own habit of paying, its own
year. A fixed number of statements, however many leases there are.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from uuid import UUID

import numpy as np
from sqlalchemy import LargeBinary, String, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP
from app.models.ledger import PAYING_KINDS, EntryKind, LeaseFigures, LedgerEntry
from app.models.tenants import Lease
from app.services.ledger.figures import DUE, PAID, month_number, unpack
from app.services.reminders.sentences import euro, sentence
from app.services.today.reasons import Reason, ReasonKind

CLEAN_MONTHS = 12
"""Months without debt after which a miss is a first one."""
RISING_MONTHS = 3
ADJUSTMENT_DAYS = 60
"""How long a high yearly adjustment is news."""
MONTHS_OF_RENT = 3
"""An adjustment of so many months of rent is high, whatever its amount."""
HABIT_MONTHS = 12
LEAST_PAYMENTS = 6
"""Fewer payments than these make no habit."""
_FARTHEST = 45
"""Days from the due day within which a payment is taken for that month's."""


@dataclass(frozen=True, slots=True)
class SignRules:
    """The cooperative's settings."""

    habit_days: int = 7
    high_adjustment_cents: int = 50_000


def early_signs(session: Session, today: date) -> Iterator[tuple[UUID, Reason]]:
    """Each sign with the household that it concerns; only households that live here."""
    rules = _rules(session)
    living = _living(session)
    yield from _balances(session, today, living)
    yield from _adjustments(session, today, living, rules)
    yield from _habits(session, today, living, rules)


@dataclass(frozen=True, slots=True)
class _Lease:
    id: UUID
    household_id: UUID
    monthly_cents: int


def _rules(session: Session) -> SignRules:
    row = session.execute(
        select(Cooperative.habit_days, Cooperative.high_adjustment_cents).limit(1)
    ).first()
    return SignRules(*row) if row is not None else SignRules()


def _living(session: Session) -> dict[bytes, _Lease]:
    rows = session.execute(
        select(
            type_coerce(Lease.id, LargeBinary),
            Lease.id,
            Lease.household_id,
            Lease.monthly_rent_cents + Lease.monthly_service_advance_cents,
        ).where(Lease.keys_returned_on.is_(None))
    )
    return {row[0]: _Lease(row[1], row[2], row[3]) for row in rows}


def _balances(
    session: Session, today: date, living: dict[bytes, _Lease]
) -> Iterator[tuple[UUID, Reason]]:
    """First miss after a clean year, and a balance that rises month after month.

    Month by month, as each stood on its last day; this month is left out, since it is not over.
    """
    rows = session.execute(
        select(
            type_coerce(LeaseFigures.lease_id, LargeBinary),
            LeaseFigures.first_month,
            LeaseFigures.amounts,
        ).where(LeaseFigures.balance_cents > 0)
    )
    this_month = month_number(today)
    for key, first_month, stored in rows:
        lease = living.get(key)
        if lease is None:
            continue
        amounts = unpack(stored)[: this_month - first_month]
        balance = np.cumsum(amounts[:, DUE] - amounts[:, PAID])
        if len(balance) > CLEAN_MONTHS and balance[-1] > 0:
            yield from _sign_of(lease, balance, today)


def _sign_of(
    lease: _Lease, balance: "np.ndarray[tuple[int], np.dtype[np.int64]]", today: date
) -> Iterator[tuple[UUID, Reason]]:
    since = today.replace(day=1)
    owed = int(balance[-1])
    if bool((balance[-CLEAN_MONTHS - 1 : -1] <= 0).all()):
        words = sentence(
            QT_TRANSLATE_NOOP("Today", "{amount} are late for the first time in {months} months."),
            amount=euro(owed),
            months=CLEAN_MONTHS,
        )
        yield lease.household_id, Reason(ReasonKind.FIRST_MISS, words, since, lease.id)
        return
    last = balance[-RISING_MONTHS - 1 :]
    if bool((np.diff(last) > 0).all()) and int(last[0]) >= 0:
        words = sentence(
            QT_TRANSLATE_NOOP(
                "Today", "What is owed has risen for {months} months, from {before} to {now}."
            ),
            months=RISING_MONTHS,
            before=euro(int(last[0])),
            now=euro(owed),
        )
        yield lease.household_id, Reason(ReasonKind.RISING_BALANCE, words, since, lease.id)


def _adjustments(
    session: Session, today: date, living: dict[bytes, _Lease], rules: SignRules
) -> Iterator[tuple[UUID, Reason]]:
    rows = session.execute(
        select(
            type_coerce(LedgerEntry.lease_id, LargeBinary), LedgerEntry.cents, LedgerEntry.dated_on
        ).where(
            LedgerEntry.kind == EntryKind.ADJUSTMENT,
            LedgerEntry.due_on > today - timedelta(days=2 * ADJUSTMENT_DAYS),
            LedgerEntry.dated_on > today - timedelta(days=ADJUSTMENT_DAYS),
        )
    )
    # Added up here: grouped by lease, the database would walk through every entry ever posted.
    charged: defaultdict[bytes, int] = defaultdict(int)
    last: dict[bytes, date] = {}
    for key, cents, dated_on in rows:
        charged[key] += cents
        last[key] = max(dated_on, last.get(key, dated_on))
    for key, cents in charged.items():
        dated_on = last[key]
        lease = living.get(key)
        if lease is None:
            continue
        limit = min(
            rules.high_adjustment_cents, MONTHS_OF_RENT * lease.monthly_cents or 1_000_000_000
        )
        if cents >= limit > 0:
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "A yearly adjustment of {amount} was charged on {day}."),
                amount=euro(cents),
                day=dated_on,
            )
            yield lease.household_id, Reason(ReasonKind.HIGH_ADJUSTMENT, words, dated_on, lease.id)


def _habits(
    session: Session, today: date, living: dict[bytes, _Lease], rules: SignRules
) -> Iterator[tuple[UUID, Reason]]:
    """Who has not paid this month though by its own habit it would have, by so many days."""
    since = today - timedelta(days=31 * (HABIT_MONTHS + 1))
    due = _days(session, LedgerEntry.due_on, since, charges=True)
    paid = _days(session, LedgerEntry.dated_on, since, charges=False)
    for key, due_days in due.items():
        lease = living.get(key)
        if lease is None:
            continue
        last = max((day for day in due_days if day <= today), default=None)
        if last is None:
            continue
        delays = _delays(sorted(set(due_days)), sorted(set(paid.get(key, ()))))
        habit = [days for day, days in delays.items() if day < last]
        if last in delays or len(habit) < LEAST_PAYMENTS:
            continue
        usual = int(median(habit))
        late = (today - last).days - usual
        if late > rules.habit_days:
            words = sentence(
                QT_TRANSLATE_NOOP(
                    "Today", "Has not paid this month yet: {late} days later than its own habit."
                ),
                late=late,
            )
            day = last + timedelta(days=usual)
            yield lease.household_id, Reason(ReasonKind.LATER_THAN_USUAL, words, day, lease.id)


_AT_ONCE = 20_000
"""So many rows are held in memory at once."""


def _days(
    session: Session,
    column: "InstrumentedAttribute[date] | InstrumentedAttribute[date | None]",
    since: date,
    *,
    charges: bool,
) -> dict[bytes, list[date]]:
    """By lease, the days of its entries, some of them twice: lists take a fifth of sets' room."""
    kind = LedgerEntry.kind
    wanted = (
        kind.in_((EntryKind.RENT, EntryKind.SERVICE_ADVANCE)) if charges else kind.in_(PAYING_KINDS)
    )
    rows = session.execute(
        select(type_coerce(LedgerEntry.lease_id, LargeBinary), type_coerce(column, String))
        .where(wanted, column >= since, LedgerEntry.reverses_id.is_(None))
        .execution_options(yield_per=_AT_ONCE)
    )
    # Half a million entries fall on a few hundred days: each is made once.
    days: dict[str, date] = {}
    found: defaultdict[bytes, list[date]] = defaultdict(list)
    for key, text in rows:
        day = days.get(text)
        if day is None:
            day = days[text] = date.fromisoformat(text)
        found[key].append(day)
    return found


def _delays(due_days: list[date], paid_days: list[date]) -> dict[date, int]:
    """How many days after each due day the next payment came, each payment taken once."""
    delays: dict[date, int] = {}
    left = list(paid_days)
    for due_on in due_days:
        while left and (due_on - left[0]).days > _FARTHEST // 2:
            left.pop(0)
        if left and (left[0] - due_on).days <= _FARTHEST:
            delays[due_on] = (left.pop(0) - due_on).days
    return delays
