"""Which developments a figure speaks of: all, those under one contract, or one."""

from dataclasses import dataclass, replace

from app.models.properties import ManagerContract
from app.services.dashboard.portfolio import DevelopmentInfo, Indicators, Portfolio


@dataclass(frozen=True)
class Scope:
    """One development by its code, all under a contract, or all where both are None."""

    development: str | None = None
    contract: ManagerContract | None = None


def developments_within(figures: Portfolio, scope: Scope) -> list[DevelopmentInfo]:
    """The developments that `scope` takes in, in the portfolio's order."""
    return [
        each
        for each in figures.developments
        if scope.development in (None, each.code) and scope.contract in (None, each.contract)
    ]


def indicators_within(figures: Portfolio, scope: Scope, month: int) -> Indicators:
    """The figures of `scope` in a month: sums of the developments' numerators and denominators."""
    if scope == Scope():
        return figures.indicators(None, month)
    return figures.indicators_of([each.code for each in developments_within(figures, scope)], month)


def period_within(figures: Portfolio, scope: Scope, first: int, last: int) -> Indicators:
    """The figures of `scope` over the months from `first` to `last`, both included.

    What flows is summed: charged, collected, unpaid, days, rent. What stands is that of the last
    month: overdue, charged in twelve months, units.
    """
    months = [indicators_within(figures, scope, month) for month in range(first, last + 1)]
    end = months[-1]
    has_unpaid = end.unpaid_cents is not None
    return replace(
        end,
        due_cents=sum(month.due_cents for month in months),
        paid_cents=sum(month.paid_cents for month in months),
        unpaid_cents=sum(month.unpaid_cents or 0 for month in months) if has_unpaid else None,
        former_unpaid_cents=(
            sum(month.former_unpaid_cents or 0 for month in months) if has_unpaid else None
        ),
        vacant_days=sum(month.vacant_days for month in months),
        available_days=sum(month.available_days for month in months),
        vacant_rent_cents=sum(month.vacant_rent_cents for month in months),
        potential_rent_cents=sum(month.potential_rent_cents for month in months),
    )
