"""What active plans should bring in, month by month (features R13).

Each instalment counts with what is unpaid of it, in the month of its due day; what is overdue
already stands apart. Beside what is expected stands what is likely: instalments of that age, in
months since the signature, weighted by what the office's past plans paid of theirs.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.properties import Development, Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.ledger.figures import month_number
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import Due, PlanMoney, plan_money

AGES = (6, 12, 24)
"""Plans are compared within half a year, a year and two years of their signature, and after."""


@dataclass(frozen=True, slots=True)
class ForecastMonth:
    """A month (year × 12 + month − 1): what is expected, what is likely of it, in cents.

    `likely_cents` is None where no past plan tells. `plans` is how many have an instalment in it.
    """

    month: int
    expected_cents: int
    likely_cents: int | None
    plans: int


@dataclass(frozen=True, slots=True)
class PlanForecast:
    """The instalments to come of all active plans; cents.

    `later_cents` falls due after the last of `months`. `past_plans` is how many ended ones the
    likely amounts rest on.
    """

    today: date
    plans: int
    overdue_cents: int
    months: tuple[ForecastMonth, ...]
    later_cents: int
    past_plans: int

    @property
    def total_cents(self) -> int:
        """All that active plans still ask for."""
        coming = sum(month.expected_cents for month in self.months)
        return self.overdue_cents + coming + self.later_cents


@dataclass(frozen=True, slots=True)
class ExpectedInstalment:
    """An instalment behind a figure of the forecast; `cents` is what is unpaid of it."""

    plan_id: UUID
    plan_number: str
    household_id: UUID
    household_name: str
    unit_code: str
    number: int
    due_on: date
    cents: int


@dataclass(frozen=True, slots=True)
class DevelopmentForecast:
    """The same of one development's plans, without the months; cents.

    `coming_cents` falls due within the months looked at, `likely_cents` is likely of it.
    """

    id: UUID
    name: str
    plans: int
    overdue_cents: int
    coming_cents: int
    likely_cents: int | None
    later_cents: int

    @property
    def total_cents(self) -> int:
        """All that its active plans still ask for."""
        return self.overdue_cents + self.coming_cents + self.later_cents


@dataclass(frozen=True, slots=True)
class ForecastBasis:
    """All that a forecast rests on, read once: each active plan's money, signature and
    development, and what past plans paid."""

    money: dict[UUID, PlanMoney]
    signed: dict[UUID, date]
    developments: dict[UUID, tuple[str, UUID]]
    past: tuple[list[float], int]

    def whole(self, today: date, months: int, development_id: UUID | None = None) -> PlanForecast:
        """The forecast of the office, or of one development, over so many months, this one
        included."""
        found = _of_development(self.money, self.developments, development_id)
        return _forecast(found, self.signed, self.past, today, months)

    def by_development(self, today: date, months: int) -> list[DevelopmentForecast]:
        """The forecast of each development with an active plan, by name; what is overdue, to come
        and later sum to the office's."""
        rows = []
        for name, key in sorted(set(self.developments.values())):
            found = self.whole(today, months, key)
            likely = [each.likely_cents for each in found.months if each.likely_cents is not None]
            rows.append(
                DevelopmentForecast(
                    id=key,
                    name=name,
                    plans=found.plans,
                    overdue_cents=found.overdue_cents,
                    coming_cents=sum(month.expected_cents for month in found.months),
                    likely_cents=sum(likely) if found.past_plans else None,
                    later_cents=found.later_cents,
                )
            )
        return rows


def forecast_basis(session: Session) -> ForecastBasis:
    """Read what forecasts rest on."""
    return ForecastBasis(
        plan_money(session), _signed(session), _developments(session), _weights(session)
    )


def forecast(
    session: Session, today: date, months: int = 24, development_id: UUID | None = None
) -> PlanForecast:
    """What active plans should bring in over so many months, this one included; of the whole
    office, or of one development."""
    return forecast_basis(session).whole(today, months, development_id)


def forecast_by_development(
    session: Session, today: date, months: int = 24
) -> list[DevelopmentForecast]:
    """The forecast of each development with an active plan, by name."""
    return forecast_basis(session).by_development(today, months)


def _developments(session: Session) -> dict[UUID, tuple[str, UUID]]:
    """Name and key of each active plan's development."""
    rows = session.execute(
        select(RepaymentPlan.id, Development.name, Development.id)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
    )
    return {plan_id: (name, key) for plan_id, name, key in rows}


def _of_development(
    money: dict[UUID, PlanMoney],
    developments: Mapping[UUID, tuple[str, UUID]],
    development_id: UUID | None,
) -> dict[UUID, PlanMoney]:
    if development_id is None:
        return money
    return {
        plan_id: money[plan_id]
        for plan_id, (_, key) in developments.items()
        if key == development_id and plan_id in money
    }


def _forecast(
    found: Mapping[UUID, PlanMoney],
    signed: Mapping[UUID, date],
    past: tuple[list[float], int],
    today: date,
    months: int,
) -> PlanForecast:
    weights, past_plans = past
    first = month_number(today)
    expected: dict[int, int] = defaultdict(int)
    likely: dict[int, float] = defaultdict(float)
    plans: dict[int, int] = defaultdict(int)
    overdue = later = 0
    for plan_id, money in found.items():
        seen: set[int] = set()
        for due in _unpaid(money):
            month = month_number(due.due_on)
            if due.due_on < today:
                overdue += due.cents
            elif month >= first + months:
                later += due.cents
            else:
                expected[month] += due.cents
                likely[month] += due.cents * weights[_age(signed[plan_id], due.due_on)]
                seen.add(month)
        for month in seen:
            plans[month] += 1
    return PlanForecast(
        today=today,
        plans=len(found),
        overdue_cents=overdue,
        months=tuple(
            ForecastMonth(
                month,
                expected[month],
                round(likely[month]) if past_plans else None,
                plans[month],
            )
            for month in range(first, first + months)
        ),
        later_cents=later,
        past_plans=past_plans,
    )


def expected_instalments(
    session: Session, today: date, month: int | None, development_id: UUID | None = None
) -> list[ExpectedInstalment]:
    """The instalments behind a month of the forecast, or behind what is overdue (None), by due
    day; they sum to its figure."""
    wanted: list[tuple[UUID, Due]] = []
    found = _of_development(plan_money(session), _developments(session), development_id)
    for plan_id, money in found.items():
        for due in _unpaid(money):
            is_overdue = due.due_on < today
            if (
                is_overdue
                if month is None
                else (not is_overdue and month_number(due.due_on) == month)
            ):
                wanted.append((plan_id, due))
    heads = _heads(session)
    rows = [
        ExpectedInstalment(
            plan_id,
            *heads[plan_id],
            number=due.instalment,
            due_on=due.due_on,
            cents=due.cents,
        )
        for plan_id, due in wanted
    ]
    return sorted(rows, key=lambda row: (row.due_on, row.plan_number))


def _unpaid(money: PlanMoney) -> Iterator[Due]:
    return (due for due in money.unpaid() if not due.is_current)


def _signed(session: Session) -> dict[UUID, date]:
    rows = session.execute(
        select(RepaymentPlan.id, RepaymentPlan.agreed_on).where(
            RepaymentPlan.state == PlanState.ACTIVE
        )
    )
    return {key: agreed_on for key, agreed_on in rows if agreed_on is not None}


def _age(signed_on: date, due_on: date) -> int:
    """The place among `AGES` of a due day."""
    months = month_number(due_on) - month_number(signed_on)
    return next((place for place, end in enumerate(AGES) if months <= end), len(AGES))


def _weights(session: Session) -> tuple[list[float], int]:
    """Per age, the part of past plans' instalments that was paid; and how many plans that were.

    A plan that was renegotiated says nothing of the instalments it no longer asked for. An age of
    which nothing is known follows the one before it.
    """
    past = dict(
        session.execute(
            select(RepaymentPlan.id, RepaymentPlan.agreed_on).where(
                RepaymentPlan.state.in_((PlanState.COMPLETED, PlanState.FORFEITED)),
                RepaymentPlan.agreed_on.is_not(None),
            )
        ).all()
    )
    asked = [0] * (len(AGES) + 1)
    paid = [0] * (len(AGES) + 1)
    for plan_id, money in plan_money(session, list(past)).items():
        signed_on = past[plan_id]
        assert signed_on is not None
        for due in money.dues:
            if not due.is_current:
                asked[_age(signed_on, due.due_on)] += due.cents
                paid[_age(signed_on, due.due_on)] += due.cents
        for due in _unpaid(money):
            paid[_age(signed_on, due.due_on)] -= due.cents
    weights: list[float] = []
    for part, whole in zip(paid, asked, strict=True):
        weights.append(part / whole if whole else (weights[-1] if weights else 1.0))
    return weights, len(past)


class _Head(NamedTuple):
    plan_number: str
    household_id: UUID
    household_name: str
    unit_code: str


def _heads(session: Session) -> dict[UUID, _Head]:
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            Lease.household_id,
            Household.name,
            Unit.code,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
    )
    return {
        key: _Head(plan_number(year, number), household_id, name, code)
        for key, year, number, household_id, name, code in rows
    }
