"""How households pay: habits, hard times and what comes of them, month by month.

Every month each lease is charged and its household pays as it does; the debts that come of it
are kept near what a well-run cooperative has, whatever the seed and the size.
"""

import enum
import heapq
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from app.models.ledger import EntryKind
from app.models.tenants import LeaseKind
from app.services.demo_office.bank import BankBook, MadePayment
from app.services.demo_office.chance import Chance
from app.services.demo_office.estate import MadeDevelopment
from app.services.demo_office.months import (
    add_months,
    day_of,
    first_day,
    last_day,
    month_name,
    month_number,
)
from app.services.demo_office.plans import PlanBook, SimulatedPlan
from app.services.demo_office.tenancies import MadeLease
from app.services.ledger.bulk import BulkPosting
from app.services.ledger.posting import Posting
from app.services.repayment_plans.schedule import ScheduledInstalment

_ADJUSTMENT_MONTH = 5
_TARGET, _WAVE, _SLACK = 0.037, 0.004, 0.006
_DEBT_PER_CRISIS = 190_000
_REMEMBERED_AFTER_LEAVING = 20


class Habit(enum.Enum):
    """When a household pays in ordinary times."""

    PUNCTUAL = "punctual"
    A_MONTH_LATE = "a_month_late"


class Outcome(enum.Enum):
    """What becomes of the debt when hard times are over."""

    PLAN = "plan"
    PAID_AT_ONCE = "paid_at_once"
    CARRIED = "carried"
    LEAVES = "leaves"


@dataclass(slots=True)
class Crisis:
    """Months in which only a share of what is due gets paid."""

    share: float
    months_left: int
    outcome: Outcome


@dataclass(slots=True)
class Charge:
    """A charge as a plan can take it in."""

    key: UUID
    due_on: date
    cents: int
    text: str


@dataclass(slots=True)
class Account:
    """The account of one lease while the months go by; cents.

    `later` holds what is charged but falls due in a month to come; `tolerated` is the old debt
    that the usual payments do not repay.
    """

    lease: MadeLease
    habit: Habit
    way: str
    balance: int = 0
    later: dict[int, int] = field(default_factory=dict)
    tolerated: int = 0
    last_owed: int = 0
    crisis: Crisis | None = None
    plan: SimulatedPlan | None = None
    charges: list[Charge] = field(default_factory=list)
    charged_by_year: dict[int, int] = field(default_factory=dict)

    def owed(self, month: int) -> int:
        """What falls due by the end of the month and is not paid."""
        if not self.later:
            return self.balance
        return self.balance - sum(cents for due, cents in self.later.items() if due > month)

    def open_charges(self, day: date) -> list[tuple[Charge, int]]:
        """The charges due by `day` that are not wholly paid, oldest first, with what remains."""
        left = self.balance
        found: list[tuple[Charge, int]] = []
        for charge in sorted(self.charges, key=lambda each: (each.due_on, each.key), reverse=True):
            if left <= 0:
                break
            part = min(left, charge.cents)
            left -= part
            if charge.due_on <= day:
                found.append((charge, part))
        return found[::-1]


_Event = tuple[date, int, Callable[[], None]]


class Bookkeeper:
    """Runs all accounts through the months and posts what happens, day by day."""

    def __init__(
        self,
        seed: int,
        leases: list[MadeLease],
        posting: BulkPosting,
        plans: PlanBook,
        bank: BankBook,
        first_month: int,
        today: date,
    ) -> None:
        self._chance = Chance(seed, "accounts")
        self._bank = bank
        self._posting = posting
        self._plans = plans
        self._first_month = first_month
        self._today = today
        self._last_month = month_number(today)
        self._waiting = deque(sorted(leases, key=lambda lease: lease.starts_on))
        self._accounts: list[Account] = []
        self._charged: dict[int, int] = {}
        self._events: list[_Event] = []
        self._planned = 0

    def run_month(self, month: int) -> None:
        """Charge, collect and keep the plans of one month."""
        self._open_accounts(month)
        for account in self._accounts:
            self._charge(account, month)
        if month % 12 == _ADJUSTMENT_MONTH:
            self._plan_adjustments(month)
        for account in self._accounts:
            self._collect(account, month)
        self._play_events(last_day(month))
        self._close_month(month)

    def finish(self) -> None:
        """Draw up the plans that wait for a signature today."""
        debtors = [
            account
            for account in self._accounts
            if account.tolerated > 60_000 and not account.plan and account.lease.ends_on is None
        ]
        self._plans.draw_up_open_ones(debtors, self._today)

    def _open_accounts(self, month: int) -> None:
        while self._waiting and self._waiting[0].starts_on <= last_day(month):
            lease = self._waiting.popleft()
            if lease.ends_on is not None and lease.ends_on < first_day(self._first_month):
                continue
            late = self._chance.happens(0.055)
            habit = Habit.A_MONTH_LATE if late else Habit.PUNCTUAL
            way = self._chance.weighted(tuple(_WAYS.items()))
            self._accounts.append(Account(lease, habit, way))

    def _charge(self, account: Account, month: int) -> None:
        lease, first = account.lease, first_day(month)
        end = last_day(month)
        begins = max(first, lease.starts_on)
        stops = end if lease.ends_on is None else min(end, lease.ends_on)
        days, whole = (stops - begins).days + 1, end.day
        if days <= 0 or begins > self._today:
            return
        name = month_name(month)
        due_on = max(begins, day_of(month, lease.due_day))
        rent = lease.rents.get(begins.year) or lease.rents[max(lease.rents)]
        advance = lease.service_advance
        if days < whole:
            rent = (rent * days * 2 + whole) // (2 * whole)
            advance = (advance * days * 2 + whole) // (2 * whole)
        word = _RENT_WORD.get(lease.kind, "Canone")
        self._post_charge(account, EntryKind.RENT, begins, due_on, rent, f"{word} {name}")
        self._post_charge(
            account, EntryKind.SERVICE_ADVANCE, begins, due_on, advance, f"Acconto spese {name}"
        )
        by_year = account.charged_by_year
        by_year[begins.year] = by_year.get(begins.year, 0) + advance
        if self._chance.happens(0.0003):
            self._charge_by_mistake(account, begins, due_on, rent, f"{word} {name}")

    def _post_charge(
        self, account: Account, kind: EntryKind, dated_on: date, due_on: date, cents: int, text: str
    ) -> None:
        if not cents:
            return
        key = self._posting.add(Posting(account.lease.key, kind, dated_on, cents, text, due_on))
        account.balance += cents
        due_month = due_on.year * 12 + due_on.month - 1
        self._charged[due_month] = self._charged.get(due_month, 0) + cents
        if due_month > dated_on.year * 12 + dated_on.month - 1:
            account.later[due_month] = account.later.get(due_month, 0) + cents
        if cents > 0:
            account.charges.append(Charge(key, due_on, cents, text))

    def _charge_by_mistake(
        self, account: Account, dated_on: date, due_on: date, cents: int, text: str
    ) -> None:
        """A charge posted twice and taken back by its reversal."""
        lease = account.lease.key
        posting = Posting(lease, EntryKind.RENT, dated_on, cents, text, due_on)
        key = self._posting.add(posting)
        reason = f"Storno: {text} addebitato due volte"
        self._posting.add(Posting(lease, EntryKind.RENT, dated_on, -cents, reason, due_on, key))

    def _plan_adjustments(self, month: int) -> None:
        """The balancing charges or credits of last year's services, on a day per development."""
        year = month // 12 - 1
        days: dict[UUID, tuple[date, float]] = {}
        for account in self._accounts:
            advance = account.charged_by_year.pop(year, 0)
            if not advance:
                continue
            development = account.lease.development
            if development.key not in days:
                day = day_of(month, self._chance.between(10, 24))
                days[development.key] = (day, self._chance.gauss(0.035, 0.03))
            day, mean = days[development.key]
            cents = round(advance * self._chance.gauss(mean, 0.13))
            if abs(cents) < 500:
                continue
            self._at(day, self._adjust, account, day, cents, year, development)

    def _adjust(
        self, account: Account, day: date, cents: int, year: int, development: MadeDevelopment
    ) -> None:
        del development
        word = "a debito" if cents > 0 else "a credito"
        # A balancing charge is due two months after it is asked for (art. 9 L. 392/1978).
        due_on = add_months(day, 2) if cents > 0 else day
        text = f"Conguaglio spese {year} {word}"
        self._post_charge(account, EntryKind.ADJUSTMENT, day, due_on, cents, text)

    def _collect(self, account: Account, month: int) -> None:
        if account.plan is not None:
            self._collect_instalments(account, month)
        left = account.lease.ends_on is not None and account.lease.ends_on < first_day(month)
        if left:
            if account.plan is None:
                self._collect_from_former(account, month)
        elif account.crisis is not None:
            self._collect_in_crisis(account, month, account.crisis)
        else:
            self._collect_as_usual(account, month)

    def _collect_as_usual(self, account: Account, month: int) -> None:
        chance = self._chance
        if account.plan is not None and self._plans.skips_rent(account.plan, month):
            return
        if account.habit is Habit.A_MONTH_LATE and account.plan is None:
            cents = account.last_owed - account.tolerated
            day = day_of(month, chance.between(8, 26))
            if chance.happens(0.2):
                cents = account.owed(month) - account.tolerated
        elif chance.happens(0.004) and account.plan is None:
            return
        else:
            cents = account.owed(month) - account.tolerated
            day = self._usual_day(account, month)
        if cents > 0:
            self._pay(account, day, cents, self._words(account, month))

    def _usual_day(self, account: Account, month: int) -> date:
        chance = self._chance
        due_day = account.lease.due_day
        if account.tolerated or chance.happens(0.8):
            day = day_of(month, max(1, due_day - chance.between(0, 4)))
        else:
            day = day_of(month, due_day + chance.between(1, 9))
        return max(day, account.lease.starts_on)

    def _collect_in_crisis(self, account: Account, month: int, crisis: Crisis) -> None:
        due = account.owed(month) - account.tolerated
        # Round sums, as one pays what one can.
        cents = int(due * crisis.share * self._chance.uniform(0.6, 1.2)) // 1000 * 1000
        if cents > 0:
            day = day_of(month, self._chance.between(6, 27))
            self._pay(account, day, cents, f"{account.way} {account.lease.household.name} acconto")

    def _collect_instalments(self, account: Account, month: int) -> None:
        plan = account.plan
        assert plan is not None
        for instalment in self._plans.due_in(plan, month):
            self.pay_instalment(plan, instalment)

    def pay_instalment(self, plan: SimulatedPlan, instalment: ScheduledInstalment) -> None:
        """Let the household pay an instalment on its due day or a little before."""
        day = instalment.due_on - timedelta(days=self._chance.between(0, 3))
        day = max(day, plan.agreed_on)
        self._at(day, self._pay_instalment, plan, day, instalment)

    def _pay_instalment(
        self, plan: SimulatedPlan, day: date, instalment: ScheduledInstalment
    ) -> None:
        account = plan.account
        self._post_payment(account, day, instalment.cents, plan.references[instalment.number])
        account.tolerated -= instalment.cents
        plan.paid += instalment.cents
        if plan.paid == plan.debt and account.plan is plan:
            self._plans.complete(plan, day)
            account.plan = None

    def _collect_from_former(self, account: Account, month: int) -> None:
        cents = account.owed(month)
        if cents <= 0 or not self._chance.happens(0.09):
            return
        part = cents if cents < 60_000 else max(10_000, cents // 3 // 1000 * 1000)
        name = account.lease.household.name
        self._pay(
            account, day_of(month, self._chance.between(3, 26)), part, f"Bonifico {name} a saldo"
        )

    def _pay(self, account: Account, day: date, cents: int, text: str) -> None:
        if account.plan is None and self._chance.happens(0.0012):
            self._return_payment(account, day, cents)
        else:
            self._at(day, self._post_payment, account, day, cents, text)

    def _return_payment(self, account: Account, day: date, cents: int) -> None:
        """A direct debit that the bank takes back, and its payment again some days later."""
        back, again = day + timedelta(days=4), day + timedelta(days=9)
        account_key = account.lease.key

        def pay_and_take_back() -> None:
            text = "Addebito diretto (SDD)"
            posting = Posting(account_key, EntryKind.PAYMENT, day, -cents, text)
            key = self._posting.add(posting)
            account.balance -= cents
            if back > self._today:
                return
            reason = "Insoluto: addebito diretto non pagato"
            self._posting.add(
                Posting(account_key, EntryKind.PAYMENT, back, cents, reason, None, key)
            )
            account.balance += cents

        self._at(day, pay_and_take_back)
        self._at(again, self._post_payment, account, again, cents, "Bonifico dopo insoluto")

    def _post_payment(
        self,
        account: Account,
        day: date,
        cents: int,
        text: str,
        kind: EntryKind = EntryKind.PAYMENT,
    ) -> None:
        is_payment = kind is EntryKind.PAYMENT
        if is_payment and account.plan is None and self._bank.is_withheld(day):
            self._bank.saw(MadePayment(None, account.lease, day, cents))
            return
        key = self._posting.add(Posting(account.lease.key, kind, day, -cents, text))
        if is_payment:
            self._bank.saw(MadePayment(key, account.lease, day, cents))
        account.balance -= cents

    def _words(self, account: Account, month: int) -> str:
        name = account.lease.household.name
        return f"{account.way} {name} canone e spese {month % 12 + 1:02d}/{month // 12}"

    def _at(self, day: date, action: Callable[..., None], *arguments: object) -> None:
        """Do it on that day, after what was planned for the day before; never after today."""
        if day <= self._today:
            self._planned += 1
            event: _Event = (day, self._planned, partial(action, *arguments))
            heapq.heappush(self._events, event)

    def _play_events(self, until: date) -> None:
        while self._events and self._events[0][0] <= until:
            heapq.heappop(self._events)[2]()

    def _close_month(self, month: int) -> None:
        overdue = 0
        staying: list[Account] = []
        building = 0
        for account in self._accounts:
            account.later.pop(month, None)
            owed = account.owed(month)
            account.last_owed = owed
            overdue += max(0, owed)
            self._go_on(account, month, owed)
            building += account.crisis is not None
            if account.balance <= 0:
                account.charges = [c for c in account.charges if c.due_on > last_day(month)]
            ends_on = account.lease.ends_on
            gone = ends_on is not None and month - month_number(ends_on) > _REMEMBERED_AFTER_LEAVING
            if not gone or account.balance > 0:
                staying.append(account)
        self._accounts = staying
        if month < self._last_month:
            self._steer(month, overdue, building)

    def _go_on(self, account: Account, month: int, owed: int) -> None:
        """What the end of the month means for crises, plans and old debts."""
        crisis, plan = account.crisis, account.plan
        if crisis is not None:
            account.tolerated = max(0, owed)
            crisis.months_left -= 1
            if crisis.months_left <= 0:
                account.crisis = None
                self._come_out(account, month, crisis.outcome)
        elif plan is not None:
            self._plans.keep(plan, month, self)
        elif account.tolerated > max(0, owed):
            account.tolerated = max(0, owed)

    def _come_out(self, account: Account, month: int, outcome: Outcome) -> None:
        if account.tolerated < 30_000 or outcome is Outcome.PAID_AT_ONCE:
            self.settle(account, last_day(month))
        elif outcome is Outcome.PLAN:
            day = day_of(month + 1, self._chance.between(8, 24))
            self._at(day, self._plans.agree_or_propose, account, day, self)

    def settle(self, account: Account, day: date) -> None:
        """Let the next payment clear the old debt, at times after a grant of the fund that day."""
        cents = account.tolerated
        account.tolerated = 0
        if cents > 120_000 and day <= self._today and self._chance.happens(0.4):
            grant = min(cents // 2, 100_000) // 100 * 100
            text = "Contributo del fondo di solidarietà"
            self._post_payment(account, day, grant, text, EntryKind.FUND_GRANT)

    def carry(self, account: Account) -> None:
        """Let the account's debt stand: neither plan nor payment for now."""
        account.plan = None

    def _steer(self, month: int, overdue: int, building: int) -> None:
        """Begin as many crises, or settle as many debts, as keep the arrears where they belong."""
        charged = sum(self._charged.get(month - back, 0) for back in range(12))
        target = (_TARGET + _WAVE * math.sin(month / 6.3)) * charged
        missing = target - overdue - building * _DEBT_PER_CRISIS * 0.45
        eager = self._plans.wanted_crises(month)
        wanted = max(eager, min(missing / _DEBT_PER_CRISIS, 1 + len(self._accounts) / 90))
        if wanted > 0:
            self._begin_crises(month, self._chance.rounded(wanted), surely_plans=bool(eager))
        elif overdue > target + _SLACK * charged:
            self._settle_some(month, overdue - target)

    def _begin_crises(self, month: int, count: int, *, surely_plans: bool) -> None:
        chance = self._chance
        for _ in range(count):
            for _attempt in range(12):
                account = chance.one_of(self._accounts)
                if self._may_fall_behind(account, month):
                    break
            else:
                return
            ends_on = account.lease.ends_on
            leaves_in = month_number(ends_on) - month if ends_on else 999
            if leaves_in <= 8:
                account.crisis = Crisis(chance.uniform(0, 0.4), leaves_in + 1, Outcome.LEAVES)
                continue
            outcome = chance.weighted(
                ((Outcome.PLAN, 62), (Outcome.PAID_AT_ONCE, 16), (Outcome.CARRIED, 22))
            )
            if surely_plans:
                outcome = Outcome.PLAN
            months = 3 if surely_plans else chance.between(2, 6)
            account.crisis = Crisis(chance.uniform(0, 0.55), months, outcome)

    def _may_fall_behind(self, account: Account, month: int) -> bool:
        lease = account.lease
        return (
            account.crisis is None
            and account.plan is None
            and account.tolerated == 0
            and month - month_number(lease.starts_on) >= 3
            and (lease.ends_on is None or not 8 < month_number(lease.ends_on) - month < 40)
            and (lease.ends_on is None or lease.ends_on > last_day(month))
        )

    def _settle_some(self, month: int, cents: int | float) -> None:
        debtors = [each for each in self._accounts if each.tolerated > 0 and each.plan is None]
        debtors.sort(key=lambda each: (each.lease.ends_on is None, -each.tolerated))
        for account in debtors:
            if cents <= 0:
                return
            if account.crisis is None:
                cents -= account.tolerated
                if account.lease.ends_on is not None and account.lease.ends_on < last_day(month):
                    day = day_of(month + 1, self._chance.between(4, 25))
                    text = f"Bonifico {account.lease.household.name} a saldo del debito"
                    self._at(day, self._post_payment, account, day, account.tolerated, text)
                    account.tolerated = 0
                else:
                    self.settle(account, last_day(month))


_WAYS = {
    "Bonifico": 58.0,
    "Addebito diretto (SDD)": 27.0,
    "Bollettino": 10.0,
    "Versamento allo sportello": 5.0,
}
_RENT_WORD = {LeaseKind.COOPERATIVE_USE: "Corrispettivo di godimento"}
