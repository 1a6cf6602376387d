"""Arrears and vacancy of every development in every month, from the summaries.

One function computes them; the window, the command and the reports all read its result.

- overdue: Σ over households, within a development, of max(0, charges less credits due up to the
  day − payments dated up to the day); a household's credit never offsets another's debt;
- charged: charges less credits due in the twelve calendar months that end that month;
- unpaid: of what fell due in the month, what is open on the reading day, lease by lease as the law
  and the payers' declarations allocate the money (art. 1193-1195 c.c.);
- of former tenants: of households that lived nowhere in the office on the day, but once did;
- vacant and available days, units on the last day, and rent: see `days`.

What of it makes up the percentages says the `Definition`. The portfolio's value is Σ numerators ÷
Σ denominators of its developments.
"""

from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.properties import Development, DevelopmentPhase, ManagerContract, Ownership, Unit
from app.services.dashboard.current_arrears import Unpaid, unpaid_by_month
from app.services.dashboard.days import VacancyFigures, read_dwellings, read_units, vacancy_figures
from app.services.dashboard.definition import (
    STANDARD,
    ArrearsMeasure,
    Definition,
    VacancyMeasure,
)
from app.services.dashboard.lease_months import Leases, MoneyFigures, money_figures, read_leases

Cents = NDArray[np.int64]

WHOLE_PORTFOLIO = "*"

# Tables, not classes: the first query of a class sets up all hundred of them, a fifth of a second.
_DEVELOPMENT = table_of(Development)
_UNIT = table_of(Unit)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a whole, both in cents, days or units."""

    part: int
    whole: int

    @property
    def percent(self) -> float | None:
        """100 × part ÷ whole; None where there is no whole."""
        return None if self.whole <= 0 else 100 * self.part / self.whole


@dataclass(frozen=True, slots=True)
class Indicators:
    """The figures of one development, or of several, in one month; cents, days and units.

    `unpaid_cents` is of the month's own charges `due_cents`, and None where the definition does
    not ask for it. `former_…` are parts of their namesakes.
    """

    overdue_cents: int
    charged_12m_cents: int
    vacant_days: int
    available_days: int
    former_overdue_cents: int = 0
    due_cents: int = 0
    paid_cents: int = 0
    unpaid_cents: int | None = None
    former_unpaid_cents: int | None = None
    vacant_units: int = 0
    available_units: int = 0
    vacant_rent_cents: int = 0
    potential_rent_cents: int = 0
    definition: Definition = STANDARD

    @property
    def arrears(self) -> Ratio:
        """What counts as arrears, of what."""
        kept = self.definition.with_former_tenants
        if self.definition.arrears is ArrearsMeasure.CURRENT:
            former = 0 if kept else self.former_unpaid_cents or 0
            return Ratio((self.unpaid_cents or 0) - former, self.due_cents)
        former = 0 if kept else self.former_overdue_cents
        return Ratio(self.overdue_cents - former, self.charged_12m_cents)

    @property
    def vacancy(self) -> Ratio:
        """What counts as vacant, of what."""
        if self.definition.vacancy is VacancyMeasure.UNITS:
            return Ratio(self.vacant_units, self.available_units)
        if self.definition.vacancy is VacancyMeasure.RENT:
            return Ratio(self.vacant_rent_cents, self.potential_rent_cents)
        return Ratio(self.vacant_days, self.available_days)

    @property
    def arrears_pct(self) -> float | None:
        """100 × arrears ÷ what they are measured by; None where that is nothing."""
        return self.arrears.percent

    @property
    def vacancy_pct(self) -> float | None:
        """100 × vacant ÷ available; None where nothing was available."""
        return self.vacancy.percent


@dataclass(frozen=True)
class DevelopmentInfo:
    """A development as the dashboard names it."""

    id: UUID
    code: str
    name: str
    contract: ManagerContract
    phase: DevelopmentPhase
    units: int
    ownership: Ownership = Ownership.FUND


@dataclass(frozen=True)
class Portfolio:
    """All figures by development (rows) and month (columns).

    The last month is that of `as_of` and counts only what was due by that day; every earlier one
    is as it stood on its last day. Months are numbered year × 12 + month − 1. `unpaid_cents` and
    `former_unpaid_cents` are read on `as_of` for every month, and None unless the definition is
    that of current arrears.
    """

    as_of: date
    first_month: int
    developments: tuple[DevelopmentInfo, ...]
    overdue_cents: Cents
    charged_12m_cents: Cents
    vacant_days: Cents
    available_days: Cents
    former_overdue_cents: Cents
    due_cents: Cents
    paid_cents: Cents
    unpaid_cents: Cents | None
    former_unpaid_cents: Cents | None
    vacant_units: Cents
    available_units: Cents
    vacant_rent_cents: Cents
    potential_rent_cents: Cents
    definition: Definition = STANDARD

    @property
    def last_month(self) -> int:
        """The month of `as_of`."""
        return self.first_month + int(self.overdue_cents.shape[1]) - 1

    @property
    def months(self) -> range:
        """Every month with figures."""
        return range(self.first_month, self.last_month + 1)

    def indicators(self, development: str | None, month: int) -> Indicators:
        """The figures of a development by its code, or of all for None, in a month.

        Zero everywhere for a month outside `months`. Raises KeyError for an unknown code.
        """
        rows = slice(None) if development is None else self._row(development)
        return self._summed(rows, month)

    def indicators_of(self, codes: list[str], month: int) -> Indicators:
        """The figures of several developments together: sums of their parts."""
        return self._summed([self._row(code) for code in codes], month)

    def trend(self, development: str | None) -> list[Indicators]:
        """The figures of each month, oldest first."""
        return [self.indicators(development, month) for month in self.months]

    def _summed(self, rows: int | slice | list[int], month: int) -> Indicators:
        if month not in self.months:
            return Indicators(0, 0, 0, 0, definition=self.definition)
        column = month - self.first_month
        sums: dict[str, int | None] = {}
        for name in _FIGURES:
            figures: Cents | None = getattr(self, name)
            sums[name] = None if figures is None else int(figures[rows, column].sum())
        return Indicators(**sums, definition=self.definition)  # type: ignore[arg-type]

    def _row(self, code: str) -> int:
        for position, development in enumerate(self.developments):
            if development.code == code:
                return position
        raise KeyError(code)


_FIGURES = tuple(each.name for each in fields(Indicators) if each.name != "definition")


def month_of(number: int) -> date:
    """First day of a numbered month."""
    return date(number // 12, number % 12 + 1, 1)


def portfolio(session: Session, as_of: date, definition: Definition = STANDARD) -> Portfolio:
    """Compute every figure up to the month of `as_of`, the last day of it that counts: today, or
    the last day of a month."""
    return portfolio_with_leases(session, as_of, definition)[0]


def portfolio_with_leases(
    session: Session, as_of: date, definition: Definition
) -> tuple[Portfolio, Leases]:
    """The same with the leases that it was computed from, for whoever keeps it up to date."""
    developments = _developments(session)
    position = {info.id.bytes: row for row, info in enumerate(developments)}
    count = len(developments)
    units = read_units(session, position)
    leases = read_leases(session, units, as_of)
    money = money_figures(leases, count)
    dwellings = read_dwellings(session, units, leases.occupancy)
    first, months = leases.first_month, leases.months
    vacancy = vacancy_figures(dwellings, count, first, months, as_of)
    unpaid = None
    if definition.arrears is ArrearsMeasure.CURRENT:
        unpaid = unpaid_by_month(session, leases, count, as_of)
    found = _put_together(as_of, first, developments, money, vacancy, unpaid, definition)
    return found, leases


def _put_together(
    as_of: date,
    first_month: int,
    developments: tuple[DevelopmentInfo, ...],
    money: MoneyFigures,
    vacancy: VacancyFigures,
    unpaid: Unpaid | None,
    definition: Definition,
) -> Portfolio:
    return Portfolio(
        as_of=as_of,
        first_month=first_month,
        developments=developments,
        overdue_cents=money.overdue,
        charged_12m_cents=rolling_year(money.due),
        vacant_days=vacancy.vacant_days,
        available_days=vacancy.available_days,
        former_overdue_cents=money.former_overdue,
        due_cents=money.due,
        paid_cents=money.paid,
        unpaid_cents=unpaid.cents if unpaid else None,
        former_unpaid_cents=unpaid.former_cents if unpaid else None,
        vacant_units=vacancy.vacant_units,
        available_units=vacancy.available_units,
        vacant_rent_cents=vacancy.vacant_rent_cents,
        potential_rent_cents=vacancy.potential_rent_cents,
        definition=definition,
    )


def _developments(session: Session) -> tuple[DevelopmentInfo, ...]:
    counted = session.execute(
        select(_UNIT.c.development_id, func.count()).group_by(_UNIT.c.development_id)
    )
    units: dict[UUID, int] = {row[0]: row[1] for row in counted}
    rows = session.execute(
        select(
            _DEVELOPMENT.c.id,
            _DEVELOPMENT.c.code,
            _DEVELOPMENT.c.name,
            _DEVELOPMENT.c.manager_contract,
            _DEVELOPMENT.c.phase,
            _DEVELOPMENT.c.ownership,
        ).order_by(_DEVELOPMENT.c.folded, _DEVELOPMENT.c.code)
    )
    return tuple(
        DevelopmentInfo(*row[:5], units=units.get(row.id, 0), ownership=row.ownership)
        for row in rows
    )


def development_names(session: Session) -> list[tuple[str, str]]:
    """Code and name of every development, by name."""
    return [(each.code, each.name) for each in _developments(session)]


def rolling_year(monthly: Cents) -> Cents:
    """Each month's sum with the eleven months before it."""
    cumulated = np.cumsum(monthly, axis=1)
    year = cumulated.copy()
    year[:, 12:] -= cumulated[:, :-12]
    return year
