"""The register of security deposits: one row per lease, filtered, sorted, summed."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.folding import fold
from app.models.tenants import Lease
from app.services.charges.deposit_interest import due_now
from app.services.charges.deposits import Deposit, deposits
from app.services.legal_interest.rates import RateTable, rate_table


class Show(enum.StrEnum):
    """Which deposits the register shows."""

    HELD = "held"
    DUE = "due"
    """Interest is due and not credited."""
    TO_RETURN = "to_return"
    """The keys are back and the deposit is still held."""
    ALL = "all"


@dataclass(frozen=True)
class DepositFilter:
    """What the register is narrowed to."""

    text: str = ""
    show: Show = Show.HELD


@dataclass(frozen=True)
class DepositRow:
    """The deposit of lease `id`; cents. `last_interest_on` is the last day of the interest that
    was credited last. `to_return`: the keys are back and it is still held."""

    id: UUID
    household_id: UUID
    household_name: str
    unit_code: str
    held_cents: int
    since: date | None
    by_contract: bool
    keys_returned_on: date | None
    last_interest_on: date | None
    due_cents: int
    to_return: bool


@dataclass(frozen=True)
class DepositTotals:
    """What the register adds up to, whatever the filter; cents."""

    held: int
    held_cents: int
    due_cents: int
    to_return: int
    to_return_cents: int


@dataclass(frozen=True)
class DepositListing:
    """The deposits that `wanted` lets through, as they are on `today`."""

    wanted: DepositFilter
    today: date

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, or by household."""
        rates = rate_table(session)
        words = fold(self.wanted.text).split()
        found = [
            (deposit, _row(deposit, self.today, rates))
            for deposit in deposits(session)
            if all(_says(deposit, word) for word in words)
        ]
        shown = [pair for pair in found if _is_shown(pair[1], self.wanted.show)]
        if order is not None:
            known = [pair for pair in shown if _sort_value(order, *pair) is not None]
            unknown = [pair for pair in shown if _sort_value(order, *pair) is None]
            known.sort(key=lambda pair: _sort_value(order, *pair), reverse=descending)
            shown = known + unknown
        return [row.id for _, row in shown]

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[DepositRow]:
        """One part of the list."""
        rates = rate_table(session)
        found = {
            deposit.lease_id: _row(deposit, self.today, rates)
            for deposit in deposits(session, Lease.id.in_(keys))
        }
        return [found[key] for key in keys if key in found]


def totals(session: Session, today: date) -> DepositTotals:
    """Sums of the whole register."""
    rates = rate_table(session)
    rows = [_row(deposit, today, rates) for deposit in deposits(session)]
    held = [row for row in rows if row.held_cents > 0]
    to_return = [row for row in held if row.to_return]
    return DepositTotals(
        held=len(held),
        held_cents=sum(row.held_cents for row in held),
        due_cents=sum(row.due_cents for row in rows),
        to_return=len(to_return),
        to_return_cents=sum(row.held_cents for row in to_return),
    )


def _row(deposit: Deposit, today: date, rates: RateTable) -> DepositRow:
    gone = deposit.keys_returned_on is not None and deposit.keys_returned_on <= today
    return DepositRow(
        id=deposit.lease_id,
        household_id=deposit.household_id,
        household_name=deposit.household_name,
        unit_code=deposit.unit_code,
        held_cents=deposit.held_cents,
        since=deposit.since,
        by_contract=deposit.by_contract,
        keys_returned_on=deposit.keys_returned_on,
        last_interest_on=deposit.credited[-1].last_day if deposit.credited else None,
        due_cents=due_now(deposit, today, rates),
        to_return=gone and deposit.held_cents > 0,
    )


def _is_shown(row: DepositRow, show: Show) -> bool:
    if show is Show.HELD:
        return row.held_cents > 0
    if show is Show.DUE:
        return row.due_cents > 0
    return row.to_return if show is Show.TO_RETURN else True


def _says(deposit: Deposit, word: str) -> bool:
    return word in deposit.search_text or word in deposit.folded_name or word in deposit.unit_folded


def _sort_value(order: str, deposit: Deposit, row: DepositRow) -> Any:
    """What a column is sorted by, comparable within it. KeyError for a column that is not."""
    values: dict[str, Any] = {
        "household": deposit.folded_name,
        "unit": deposit.unit_folded,
        "held": row.held_cents,
        "since": row.since,
        "keys_returned_on": row.keys_returned_on,
        "last_interest": row.last_interest_on,
        "due": row.due_cents,
    }
    return values[order]
