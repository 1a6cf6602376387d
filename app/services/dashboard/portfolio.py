"""Arrears and vacancy of every development in every month, from the summaries.

One function computes them; the window, the command and the reports all read its result.

- overdue: Σ over households, within a development, of max(0, charges less credits due up to the
  day − payments dated up to the day); a household's credit never offsets another's debt;
- charged: charges less credits due in the twelve calendar months that end that month;
- arrears % = overdue ÷ charged; vacancy % = vacant days ÷ available days of the month.

The portfolio's value is Σ numerators ÷ Σ denominators of its developments.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import LargeBinary, func, select, type_coerce
from sqlalchemy.orm import Session

from app.models.ledger import PAYING_KINDS, LeaseFigures, LedgerEntry
from app.models.properties import Development, DevelopmentPhase, ManagerContract, Unit
from app.models.tenants import Lease
from app.services.dashboard.days import days_by_development
from app.services.ledger.figures import DUE, PAID, month_number

Cents = NDArray[np.int64]

WHOLE_PORTFOLIO = "*"


@dataclass(frozen=True)
class Indicators:
    """The figures of one development, or of all, in one month; cents and days."""

    overdue_cents: int
    charged_12m_cents: int
    vacant_days: int
    available_days: int

    @property
    def arrears_pct(self) -> float | None:
        """100 × overdue ÷ charged; None where nothing was charged."""
        return _percentage(self.overdue_cents, self.charged_12m_cents)

    @property
    def vacancy_pct(self) -> float | None:
        """100 × vacant days ÷ available days; None where nothing was available."""
        return _percentage(self.vacant_days, self.available_days)


def _percentage(part: int, whole: int) -> float | None:
    return None if whole <= 0 else 100 * part / whole


@dataclass(frozen=True)
class DevelopmentInfo:
    """A development as the dashboard names it."""

    id: UUID
    code: str
    name: str
    contract: ManagerContract
    phase: DevelopmentPhase
    units: int


@dataclass(frozen=True)
class Portfolio:
    """All figures by development (rows) and month (columns).

    The last month is that of `as_of` and counts only what was due by that day; every earlier one
    is as it stood on its last day. Months are numbered year × 12 + month − 1.
    """

    as_of: date
    first_month: int
    developments: tuple[DevelopmentInfo, ...]
    overdue_cents: Cents
    charged_12m_cents: Cents
    vacant_days: Cents
    available_days: Cents

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
        if month not in self.months:
            return Indicators(0, 0, 0, 0)
        column = month - self.first_month
        rows: int | slice = slice(None) if development is None else self._row(development)
        overdue, charged, vacant, available = (
            int(figures[rows, column].sum())
            for figures in (
                self.overdue_cents,
                self.charged_12m_cents,
                self.vacant_days,
                self.available_days,
            )
        )
        return Indicators(overdue, charged, vacant, available)

    def trend(self, development: str | None) -> list[Indicators]:
        """The figures of each month, oldest first."""
        return [self.indicators(development, month) for month in self.months]

    def _row(self, code: str) -> int:
        for position, development in enumerate(self.developments):
            if development.code == code:
                return position
        raise KeyError(code)


@dataclass(frozen=True)
class _Leases:
    development: NDArray[np.int64]
    row: dict[bytes, int]
    group: NDArray[np.int64]
    """Which household and development a lease counts with, numbered from zero."""
    group_development: NDArray[np.int64]
    due: Cents
    paid: Cents


def month_of(number: int) -> date:
    """First day of a numbered month."""
    return date(number // 12, number % 12 + 1, 1)


def portfolio(session: Session, as_of: date) -> Portfolio:
    """Compute every figure up to the month of `as_of`, the last day of it that counts."""
    developments = _developments(session)
    position = {info.id.bytes: row for row, info in enumerate(developments)}
    first = _first_month(session, as_of)
    months = month_number(as_of) - first + 1
    leases = _leases(session, position, first, months)
    _leave_out_later(session, leases, as_of)
    overdue = _overdue(leases, len(developments))
    charged = _rolling_year(_by_development(leases.due, leases.development, len(developments)))
    vacant, available = days_by_development(session, position, first, months)
    return Portfolio(as_of, first, developments, overdue, charged, vacant, available)


def _developments(session: Session) -> tuple[DevelopmentInfo, ...]:
    units = dict(
        session.execute(
            select(Unit.development_id, func.count()).group_by(Unit.development_id)
        ).all()
    )
    rows = session.execute(
        select(
            Development.id,
            Development.code,
            Development.name,
            Development.manager_contract,
            Development.phase,
        ).order_by(Development.folded, Development.code)
    )
    return tuple(DevelopmentInfo(*row, units=units.get(row.id, 0)) for row in rows)


def _first_month(session: Session, as_of: date) -> int:
    first = session.scalar(select(func.min(LeaseFigures.first_month)))
    current = month_number(as_of)
    return current if first is None else min(first, current)


def _leases(session: Session, position: dict[bytes, int], first: int, months: int) -> _Leases:
    """Read every lease's summary into matrices of leases (rows) by months (columns)."""
    rows = session.execute(
        select(
            type_coerce(Unit.development_id, LargeBinary),
            type_coerce(Lease.household_id, LargeBinary),
            LeaseFigures.first_month,
            LeaseFigures.amounts,
            type_coerce(LeaseFigures.lease_id, LargeBinary),
        )
        .join(Lease, Lease.id == LeaseFigures.lease_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .order_by(LeaseFigures.lease_id)
    ).all()
    development = np.fromiter((position[row[0]] for row in rows), np.int64, len(rows))
    groups: dict[tuple[bytes, bytes], int] = {}
    group = np.fromiter(
        (groups.setdefault((row[0], row[1]), len(groups)) for row in rows), np.int64, len(rows)
    )
    group_development = np.fromiter((position[key[0]] for key in groups), np.int64, len(groups))
    row_of = {row[4]: position for position, row in enumerate(rows)}
    due, paid = _matrices([row[2] for row in rows], [row[3] for row in rows], first, months)
    return _Leases(development, row_of, group, group_development, due, paid)


def _matrices(
    first_months: list[int], amounts: list[bytes], first: int, months: int
) -> tuple[Cents, Cents]:
    flat = np.frombuffer(b"".join(amounts), dtype="<i8").reshape(-1, 2)
    lengths = np.fromiter((len(part) // 16 for part in amounts), np.int64, len(amounts))
    row = np.repeat(np.arange(len(amounts)), lengths)
    starts = np.cumsum(lengths) - lengths
    offsets = np.asarray(first_months, dtype=np.int64) - first - starts
    column = np.arange(len(flat)) + np.repeat(offsets, lengths)
    within = column < months
    due = np.zeros((len(amounts), months), dtype=np.int64)
    paid = np.zeros_like(due)
    due[row[within], column[within]] = flat[within, DUE]
    paid[row[within], column[within]] = flat[within, PAID]
    return due, paid


def _leave_out_later(session: Session, leases: _Leases, as_of: date) -> None:
    """Take out of the last column what falls due in its month, but after `as_of`.

    Payments need no such care: none is posted with a date after the day of posting.
    """
    later = session.execute(
        select(type_coerce(LedgerEntry.lease_id, LargeBinary), func.sum(LedgerEntry.cents))
        .where(
            LedgerEntry.due_on > as_of,
            LedgerEntry.due_on < _next_month(as_of),
            LedgerEntry.kind.not_in(PAYING_KINDS),
        )
        .group_by(LedgerEntry.lease_id)
    )
    for lease_id, cents in later:
        leases.due[leases.row[lease_id], -1] -= cents


def _next_month(day: date) -> date:
    return month_of(month_number(day) + 1)


def _overdue(leases: _Leases, developments: int) -> Cents:
    """Σ over households of max(0, what fell due − what was paid), month by month."""
    balance = np.zeros((len(leases.group_development), leases.due.shape[1]), dtype=np.int64)
    np.add.at(balance, leases.group, np.cumsum(leases.due - leases.paid, axis=1))
    return _by_development(np.maximum(balance, 0), leases.group_development, developments)


def _by_development(cents: Cents, development: NDArray[np.int64], developments: int) -> Cents:
    total = np.zeros((developments, cents.shape[1]), dtype=np.int64)
    for row in range(developments):
        total[row] = cents[development == row].sum(axis=0)
    return total


def _rolling_year(monthly: Cents) -> Cents:
    """Each month's sum with the eleven months before it."""
    cumulated = np.cumsum(monthly, axis=1)
    year = cumulated.copy()
    year[:, 12:] -= cumulated[:, :-12]
    return year
