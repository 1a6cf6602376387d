"""What was open of each charge, day by day, since it bears interest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.services.ledger.allocation import Account, Allocation
from app.services.ledger.lease_account import lease_account
from app.services.legal_interest.computation import Segment


@dataclass(frozen=True, slots=True)
class BearingCharge:
    """A charge that bears interest, with what was open of it.

    Interest runs after `starts_after`: the due day, or the later day on which the notice of
    default was received (art. 1282 c. 2 c.c.). Segments without open capital are left out.
    """

    charge_id: UUID
    due_on: date
    cents: int
    starts_after: date
    segments: tuple[Segment, ...]


def open_history(session: Session, lease_id: UUID, through: date) -> list[BearingCharge]:
    """The charges of a lease that bear interest by `through`, included; paid ones too: what ran
    until the payment stays due."""
    return bearing_charges(lease_account(session, lease_id), through)


def bearing_charges(account: Account, through: date) -> list[BearingCharge]:
    """The same of an account that was read already.

    The day of a payment still bears interest on what it pays. Money that the bank took back
    counts as paid until that day.
    """
    allocations: dict[UUID, list[Allocation]] = {}
    for allocation in account.allocations:
        allocations.setdefault(allocation.charge_id, []).append(allocation)
    found = []
    for charge in account.charges:
        if charge.bears_interest_from is None:
            continue
        starts_after = max(charge.due_on, charge.bears_interest_from)
        segments = open_segments(
            charge.cents, allocations.get(charge.id, ()), starts_after, through
        )
        if segments:
            found.append(
                BearingCharge(charge.id, charge.due_on, charge.cents, starts_after, segments)
            )
    return found


def open_segments(
    cents: int, allocations: Iterable[Allocation], after_day: date, last_day: date
) -> tuple[Segment, ...]:
    """What of `cents` was open after `after_day` through `last_day`, split where it changed."""
    steps = sorted(_steps(allocations))
    segments: list[Segment] = []
    start, capital = after_day, cents
    for day, change in steps:
        if day >= last_day:
            break
        if day > start:
            _add(segments, start, day, capital)
            start = day
        capital += change
    _add(segments, start, last_day, capital)
    return tuple(segments)


def _steps(allocations: Iterable[Allocation]) -> Sequence[tuple[date, int]]:
    """By how much the open capital changes after a day."""
    steps = []
    for allocation in allocations:
        steps.append((allocation.paid_on, -allocation.cents))
        if allocation.ended_on is not None:
            steps.append((allocation.ended_on, allocation.cents))
    return steps


def _add(segments: list[Segment], after_day: date, last_day: date, capital: int) -> None:
    if capital > 0 and last_day > after_day:
        segments.append(Segment(after_day, last_day, capital))
