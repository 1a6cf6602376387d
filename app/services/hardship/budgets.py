"""A household's month drawn up together, and the instalment that it can sustain (features M15).

Sustainable is the least of three limits, rounded down to whole euro and never below zero:

- what is left: income less expenses, rent, service charges and a reserve;
- the housing share: so many per cent of the income for rent, service charges and instalment
  together, less rent and service charges;
- the income share: income ÷ the cooperative's divisor (1/8 in Milan's rule, domain B2).

The first follows the British protocol for arrears that asks for affordable sums based on income
and expenses; the others are the cooperative's settings.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.community import Sensitivity
from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.hardship import BudgetLine, BudgetLineKind, HouseholdBudget
from app.models.identifiers import new_id
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease
from app.services.hardship.ending import SUBJECT

INCOME = ("work", "pension", "benefits", "family_allowance", "other_income")
EXPENSES = (
    "food",
    "energy",
    "transport",
    "school",
    "health",
    "loans",
    "communication",
    "other_expense",
)
"""The lines of the sheet, in their order; the window has the words."""
WHOLE_EUROS = 100


class Limit(enum.StrEnum):
    """What decides how much is sustainable."""

    LEFT_OVER = "left_over"
    HOUSING_SHARE = "housing_share"
    INCOME_SHARE = "income_share"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A month in cents: incomes and expenses by category, rent and service charges apart."""

    income: tuple[tuple[str, int], ...]
    expenses: tuple[tuple[str, int], ...]
    housing_cents: int
    reserve_cents: int = 0

    @property
    def income_cents(self) -> int:
        """All that comes in."""
        return sum(cents for _, cents in self.income)

    @property
    def expense_cents(self) -> int:
        """All that goes out, but for housing."""
        return sum(cents for _, cents in self.expenses)


@dataclass(frozen=True, slots=True)
class BudgetRules:
    """The cooperative's settings; a divisor of 8 means an eighth of the income."""

    housing_share: int = 35
    income_divisor: int = 8


@dataclass(frozen=True, slots=True)
class Sustainable:
    """What a month can bear: `cents`, each limit as it came out (it may be below zero), and the
    one that decides."""

    cents: int
    limits: tuple[tuple[Limit, int], ...]
    decided_by: Limit
    overspends: bool
    """Whether expenses and housing alone pass the income."""


@dataclass(frozen=True, slots=True)
class BudgetForm:
    """A sheet to be kept; with `updates_income` its income becomes the household's."""

    household_id: UUID
    sheet: Sheet
    adults: int = 1
    children: int = 0
    note: str = ""
    sensitivity: Sensitivity = Sensitivity.RESERVED
    updates_income: bool = False


@dataclass(frozen=True, slots=True)
class BudgetView:
    """A sheet as it was kept."""

    id: UUID
    drawn_up_on: date
    sheet: Sheet
    adults: int
    children: int
    income_share: int
    sustainable_cents: int
    note: str


def budget_rules(session: Session) -> BudgetRules:
    """The settings; their defaults while nobody has saved any."""
    row = session.execute(
        select(Cooperative.plan_housing_share, Cooperative.plan_income_divisor).limit(1)
    ).first()
    return BudgetRules(*row) if row is not None else BudgetRules()


def sustainable(sheet: Sheet, rules: BudgetRules) -> Sustainable:
    """What the sheet comes to, by the head of this module. Pure."""
    income = sheet.income_cents
    left = income - sheet.expense_cents - sheet.housing_cents - sheet.reserve_cents
    limits = [
        (Limit.LEFT_OVER, left),
        (Limit.HOUSING_SHARE, income * rules.housing_share // 100 - sheet.housing_cents),
    ]
    if rules.income_divisor > 0:
        limits.append((Limit.INCOME_SHARE, income // rules.income_divisor))
    decided_by, least = min(limits, key=lambda each: each[1])
    cents = max(least, 0) // WHOLE_EUROS * WHOLE_EUROS
    return Sustainable(
        cents,
        tuple(limits),
        decided_by,
        overspends=sheet.expense_cents + sheet.housing_cents > income,
    )


def housing_of(session: Session, household_id: UUID) -> int:
    """Rent and service advances of a month over the leases that still run."""
    rows = session.execute(
        select(Lease.monthly_rent_cents, Lease.monthly_service_advance_cents).where(
            Lease.household_id == household_id, Lease.keys_returned_on.is_(None)
        )
    )
    return sum(rent + service for rent, service in rows)


def save_budget(session: Session, form: BudgetForm, today: date) -> UUID:
    """Keep a sheet beside the earlier ones; gives its key. OfficeError for an amount below zero,
    or a household of nobody."""
    _check(form)
    found = sustainable(form.sheet, rules := budget_rules(session))
    key = new_id()
    session.execute(
        insert(table_of(HouseholdBudget)).values(
            id=key,
            household_id=form.household_id,
            drawn_up_on=today,
            adults=form.adults,
            children=form.children,
            housing_cents=form.sheet.housing_cents,
            reserve_cents=form.sheet.reserve_cents,
            income_share=rules.housing_share,
            sustainable_cents=found.cents,
            note=form.note.strip(),
            sensitivity=form.sensitivity,
            change_id=running_write(session).change_id,
            ended_change_id=None,
        )
    )
    lines = _lines(key, form.sheet)
    if lines:
        session.execute(insert(table_of(BudgetLine)), lines)
    if form.updates_income:
        session.get_one(Household, form.household_id).monthly_income_cents = form.sheet.income_cents
    touch(session, SUBJECT, form.household_id)
    return key


def budgets_of(session: Session, household_id: UUID) -> list[BudgetView]:
    """Every sheet of a household, the last first."""
    rows = session.scalars(
        select(HouseholdBudget)
        .where(
            HouseholdBudget.household_id == household_id,
            HouseholdBudget.ended_change_id.is_(None),
        )
        .order_by(HouseholdBudget.drawn_up_on.desc(), HouseholdBudget.id.desc())
    ).all()
    lines = session.execute(
        select(BudgetLine.budget_id, BudgetLine.kind, BudgetLine.category, BudgetLine.cents)
        .where(BudgetLine.budget_id.in_([row.id for row in rows]))
        .order_by(BudgetLine.position)
    ).all()
    return [
        BudgetView(
            row.id,
            row.drawn_up_on,
            Sheet(
                _of(lines, row.id, BudgetLineKind.INCOME),
                _of(lines, row.id, BudgetLineKind.EXPENSE),
                row.housing_cents,
                row.reserve_cents,
            ),
            row.adults,
            row.children,
            row.income_share,
            row.sustainable_cents,
            row.note,
        )
        for row in rows
    ]


def latest_budget(session: Session, household_id: UUID) -> BudgetView | None:
    """The sheet that counts: the last one drawn up."""
    return next(iter(budgets_of(session, household_id)), None)


def _of(lines: object, budget_id: UUID, kind: BudgetLineKind) -> tuple[tuple[str, int], ...]:
    assert isinstance(lines, Sequence)
    return tuple((row[2], row[3]) for row in lines if row[0] == budget_id and row[1] is kind)


def _lines(budget_id: UUID, sheet: Sheet) -> list[dict[str, object]]:
    typed = [
        *((BudgetLineKind.INCOME, *line) for line in sheet.income),
        *((BudgetLineKind.EXPENSE, *line) for line in sheet.expenses),
    ]
    return [
        {
            "id": new_id(),
            "budget_id": budget_id,
            "position": position,
            "kind": kind,
            "category": category,
            "cents": cents,
        }
        for position, (kind, category, cents) in enumerate(typed)
        if cents
    ]


def _check(form: BudgetForm) -> None:
    for category, cents in (*form.sheet.income, *form.sheet.expenses):
        if cents < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "An amount cannot be below zero."), field=category
            )
    if form.sheet.housing_cents < 0 or form.sheet.reserve_cents < 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An amount cannot be below zero."), field="reserve"
        )
    if form.adults + form.children < 1:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A household is at least one person."), field="adults"
        )
