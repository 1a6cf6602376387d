"""Which developments a figure speaks of: all, those under one contract, or one."""

from dataclasses import dataclass

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
