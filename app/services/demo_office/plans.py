"""Repayment plans at every stage of their life, each followed by payments that fit it."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from app.models.repayment_plans import PlanKind, PlanState
from app.services.cooperative.numbers import Series
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.estate import Row
from app.services.demo_office.months import day_of, last_day, month_number
from app.services.demo_office.numbers import Numbers
from app.services.ledger.bulk import BulkPosting
from app.services.repayment_plans.agreement import payment_reference
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.schedule import (
    DOWN_PAYMENT,
    PlanTerms,
    ScheduledInstalment,
    schedule,
)

if TYPE_CHECKING:
    from app.services.demo_office.accounts import Account, Charge

_LONGEST = 36
_DUE_DAY = 10
_MISSED_LIMIT = 3
_GRACE_DAYS = 5
_RENT_DUE_BY = 6


class Fate(enum.Enum):
    """What a plan comes to."""

    KEPT = "kept"
    FORFEITED = "forfeited"
    RENEGOTIATED = "renegotiated"
    CANCELLED = "cancelled"
    LATE_TODAY = "late_today"
    BROKEN_TODAY = "broken_today"


_FIRST_ENDED = (Fate.KEPT, Fate.FORFEITED, Fate.RENEGOTIATED, Fate.CANCELLED)
_FIRST_RUNNING = (Fate.KEPT, Fate.LATE_TODAY, Fate.BROKEN_TODAY, Fate.KEPT)
_ENDED = (
    (Fate.KEPT, 66.0),
    (Fate.FORFEITED, 15.0),
    (Fate.RENEGOTIATED, 10.0),
    (Fate.CANCELLED, 9.0),
)
_RUNNING = ((Fate.KEPT, 78.0), (Fate.LATE_TODAY, 13.0), (Fate.BROKEN_TODAY, 9.0))


class Books(Protocol):
    """What a plan's end asks of the accounts."""

    def settle(self, account: "Account", day: date) -> None: ...
    def carry(self, account: "Account") -> None: ...
    def pay_instalment(self, plan: "SimulatedPlan", instalment: ScheduledInstalment) -> None: ...


@dataclass(slots=True)
class FrozenCharge:
    """A charge as the plan froze it."""

    charge: "Charge"
    remaining: int


@dataclass(slots=True)
class SimulatedPlan:
    """A plan while the months go by; cents."""

    key: UUID
    account: "Account"
    fate: Fate
    state: PlanState
    drawn_up_on: date
    agreed_on: date
    signed: bool
    charges: list[FrozenCharge]
    debt: int
    balance: int
    terms: PlanTerms
    instalments: tuple[ScheduledInstalment, ...]
    signers: tuple[str, ...]
    year: int | None = None
    number: int | None = None
    ledger_number: int | None = None
    closed_on: date | None = None
    replaces: UUID | None = None
    paid: int = 0
    paid_instalments: int = 99_999
    override_reason: str = ""
    notes: str = ""
    references: dict[int, str] = field(default_factory=dict)


class PlanBook:
    """Draws up plans, keeps or breaks them, and gives their rows at the end."""

    def __init__(
        self,
        seed: int,
        keys: KeyMaker,
        posting: BulkPosting,
        numbers: Numbers,
        first_month: int,
        today: date,
        units: int,
    ) -> None:
        self._chance = Chance(seed, "plans")
        self._keys = keys
        self._posting = posting
        self._numbers = numbers
        self._first_month = first_month
        self._today = today
        self._last_month = month_number(today)
        self._most_at_once = max(1, units // 110)
        self._ended = 0
        self._running = 0
        self.plans: list[SimulatedPlan] = []

    def wanted_crises(self, month: int) -> int:
        """Crises that must begin now, so that every stage of a plan is there in the end."""
        early = self._first_month + 2 <= month <= self._first_month + 4
        late = self._last_month - 12 <= month <= self._last_month - 9
        if early:
            return max(2, self._most_at_once // 3)
        return self._most_at_once if late else 0

    def agree_or_propose(self, account: "Account", day: date, books: Books) -> None:
        """An agreement with a household in debt on that day, or a proposal that came to nothing."""
        plan = self._draw_up(account, day)
        if plan is None:
            return
        if plan.fate is Fate.CANCELLED:
            plan.state, plan.signed, plan.closed_on = PlanState.CANCELLED, False, day
            plan.notes = "Il nucleo ha preferito saldare in un’unica soluzione."
            self._refer(plan)
            books.settle(account, day)
            return
        self._sign(plan, books)

    def _draw_up(
        self, account: "Account", day: date, *, settled: bool = False
    ) -> SimulatedPlan | None:
        charges = [FrozenCharge(*each) for each in account.open_charges(day)]
        debt = sum(each.remaining for each in charges)
        if debt < 15_000:
            return None
        terms = self._terms(account, day, debt)
        instalments = schedule(terms)
        ends = month_number(instalments[-1].due_on)
        household = account.lease.household
        plan = SimulatedPlan(
            self._keys(),
            account,
            Fate.KEPT if settled else self._fate(month_number(day), ends),
            PlanState.ACTIVE,
            day - timedelta(days=self._chance.between(2, 12)),
            day,
            True,
            charges,
            debt,
            account.balance,
            terms,
            instalments,
            tuple(p.name for p in household.people if p is household.head or p.co_obliged),
        )
        regular = instalments[-2 if len(instalments) > 1 else -1].cents
        if regular * 8 > household.income:
            plan.override_reason = (
                "Deciso con il nucleo dopo il colloquio: il reddito è in ripresa."
            )
        # The debt is now the plan's affair; what is due beside it is paid as usual.
        account.tolerated = debt
        self.plans.append(plan)
        return plan

    def _terms(self, account: "Account", day: date, debt: int) -> PlanTerms:
        chance = self._chance
        affordable = max(3000, account.lease.household.income // chance.between(9, 14) // 500 * 500)
        count = min(_LONGEST, max(3, -(-debt // affordable)))
        down_payment = 0
        if chance.happens(0.45):
            down_payment = debt // chance.between(6, 10) // 1000 * 1000
        return PlanTerms(
            debt_cents=debt,
            first_due_on=day_of(month_number(day) + 1, _DUE_DAY),
            instalment_count=count,
            down_payment_cents=down_payment,
            down_payment_due_on=day + timedelta(days=5) if down_payment else None,
        )

    def _fate(self, month: int, ends: int) -> Fate:
        if ends < self._last_month:
            self._ended += 1
            if self._ended <= len(_FIRST_ENDED):
                return _FIRST_ENDED[self._ended - 1]
            return self._chance.weighted(_ENDED)
        if self._last_month - month < 5:
            return Fate.KEPT
        self._running += 1
        if self._running <= len(_FIRST_RUNNING):
            return _FIRST_RUNNING[self._running - 1]
        return self._chance.weighted(_RUNNING)

    def _sign(self, plan: SimulatedPlan, books: Books) -> None:
        plan.year = plan.agreed_on.year
        plan.number = self._numbers.take(Series.REPAYMENT_PLAN, plan.year)
        plan.ledger_number = self._posting.last_number
        plan.paid_instalments = self._instalments_to_pay(plan)
        plan.account.plan = plan
        self._refer(plan)
        if plan.instalments[0].number == DOWN_PAYMENT and plan.paid_instalments:
            books.pay_instalment(plan, plan.instalments[0])

    def _refer(self, plan: SimulatedPlan) -> None:
        number = plan_number(plan.year, plan.number)
        for each in plan.instalments:
            plan.references[each.number] = payment_reference(
                number, each.number, plan.terms.instalment_count, plan.account.lease.unit.code
            )

    def _instalments_to_pay(self, plan: SimulatedPlan) -> int:
        """How many of the instalments get paid, the down payment among them."""
        due = [each for each in plan.instalments if each.due_on < self._today - timedelta(days=2)]
        if plan.fate is Fate.LATE_TODAY:
            return max(0, len(due) - 1)
        if plan.fate is Fate.BROKEN_TODAY:
            return max(1, len(due) - 4)
        if plan.fate in (Fate.FORFEITED, Fate.RENEGOTIATED):
            return max(1, len(plan.instalments) // self._chance.between(2, 3))
        return len(plan.instalments)

    def skips_rent(self, plan: SimulatedPlan, month: int) -> bool:
        """Whether a household that breaks its plan today does not pay this month's rent either."""
        if plan.fate is Fate.BROKEN_TODAY:
            return month >= self._last_month - 2
        return (
            plan.fate is Fate.LATE_TODAY
            and month == self._last_month
            and self._today.day <= _RENT_DUE_BY
        )

    def due_in(self, plan: SimulatedPlan, month: int) -> Sequence[ScheduledInstalment]:
        """The instalments of the month that the household will pay."""
        paid = plan.instalments[: plan.paid_instalments]
        return [
            each
            for each in paid
            if each.number != DOWN_PAYMENT and month_number(each.due_on) == month
        ]

    def complete(self, plan: SimulatedPlan, day: date) -> None:
        """The last instalment came in."""
        plan.state, plan.closed_on = PlanState.COMPLETED, day

    def keep(self, plan: SimulatedPlan, month: int, books: Books) -> None:
        """End a plan that is not kept, once enough instalments were missed."""
        if plan.fate not in (Fate.FORFEITED, Fate.RENEGOTIATED):
            return
        missed = [
            each
            for each in plan.instalments[plan.paid_instalments :]
            if each.due_on <= last_day(month)
        ]
        enough = _MISSED_LIMIT if plan.fate is Fate.FORFEITED else 1
        if len(missed) < enough or month + 1 >= self._last_month:
            return
        day = last_day(month)
        account = plan.account
        if plan.fate is Fate.FORFEITED:
            plan.state, plan.closed_on = PlanState.FORFEITED, day
            plan.notes = (
                f"Decaduto dopo {len(missed)} rate non pagate, comunicato per raccomandata."
            )
            books.carry(account)
            return
        plan.state, plan.closed_on = PlanState.RENEGOTIATED, day
        plan.notes = "Rinegoziato: orario di lavoro ridotto, rata più leggera."
        account.plan = None
        successor = self._draw_up(account, day, settled=True)
        if successor is not None:
            successor.replaces = plan.key
            self._sign(successor, books)

    def draw_up_open_ones(self, debtors: "Sequence[Account]", today: date) -> None:
        """Drafts and proposals for households in debt, waiting today."""
        for place, account in enumerate(debtors[: 2 * self._most_at_once + 2]):
            plan = self._draw_up(account, today - timedelta(days=place % 5), settled=True)
            if plan is not None:
                plan.drawn_up_on = plan.agreed_on
                plan.signed = False
                plan.state = PlanState.PROPOSED if place % 2 == 0 else PlanState.DRAFT
                self._refer(plan)

    def rows(self) -> list[Row]:
        """The plans as rows."""
        return [
            {
                "id": plan.key,
                "version": 1,
                "lease_id": plan.account.lease.key,
                "year": plan.year,
                "number": plan.number,
                "kind": PlanKind.STANDARD,
                "state": plan.state,
                "drawn_up_on": plan.drawn_up_on,
                "agreed_on": plan.agreed_on if plan.signed else None,
                "closed_on": plan.closed_on,
                "debt_cents": plan.debt,
                "balance_cents": plan.balance,
                "down_payment_cents": plan.terms.down_payment_cents,
                "down_payment_due_on": plan.terms.down_payment_due_on,
                "instalment_count": plan.terms.instalment_count,
                "first_due_on": plan.terms.first_due_on,
                "sustainable_cents": None,
                "missed_instalments_limit": _MISSED_LIMIT,
                "current_months_limit": _MISSED_LIMIT,
                "grace_days": _GRACE_DAYS,
                "monthly_income_cents": plan.account.lease.household.income,
                "monthly_charge_cents": _monthly_charge(plan),
                "proposed_on": plan.drawn_up_on if plan.state is PlanState.PROPOSED else None,
                "signers": "\n".join(plan.signers),
                "override_reason": plan.override_reason,
                "notes": plan.notes,
                "ledger_number": plan.ledger_number,
                "replaces_id": plan.replaces,
            }
            for plan in self.plans
        ]

    def charge_rows(self) -> list[Row]:
        """What each plan froze, as rows."""
        return [
            {
                "id": self._keys(),
                "plan_id": plan.key,
                "entry_id": frozen.charge.key,
                "position": position,
                "description": frozen.charge.text,
                "due_on": frozen.charge.due_on,
                "remaining_cents": frozen.remaining,
            }
            for plan in self.plans
            for position, frozen in enumerate(plan.charges, start=1)
        ]

    def instalment_rows(self) -> list[Row]:
        """The instalments as rows."""
        return [
            {
                "id": self._keys(),
                "plan_id": plan.key,
                "number": each.number,
                "due_on": each.due_on,
                "cents": each.cents,
                "payment_reference": plan.references[each.number],
            }
            for plan in self.plans
            for each in plan.instalments
        ]


def _monthly_charge(plan: SimulatedPlan) -> int:
    """Rent and service advance of a month on the day the plan was drawn up, in cents."""
    lease = plan.account.lease
    rent = lease.rents.get(plan.drawn_up_on.year) or next(iter(lease.rents.values()))
    return rent + lease.service_advance
