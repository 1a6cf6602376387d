"""Which payment pays which charge. Derived, never typed in.

Today the one rule is the oldest due day first. The full order of art. 1193-1195 c.c. (the
payer's declaration, an accepted receipt, due, less secured, more onerous, oldest, pro rata)
has its place in `Rule` and in `allocate`'s ordering of the charges.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID


class Rule(enum.StrEnum):
    """Why an amount went to a charge."""

    OLDEST = "oldest"


@dataclass(frozen=True)
class Owed:
    """Something owed: a charge or an instalment, with its due day and its cents (above zero)."""

    id: UUID
    due_on: date
    cents: int


@dataclass(frozen=True)
class Received:
    """Money in or a credit, with its day and its cents (above zero)."""

    id: UUID
    dated_on: date
    cents: int


@dataclass(frozen=True)
class Allocation:
    """`cents` of what came in went to what was owed, by `rule`."""

    owed_id: UUID
    received_id: UUID
    cents: int
    rule: Rule


def allocate(owed: Sequence[Owed], received: Sequence[Received]) -> list[Allocation]:
    """Spread what came in, in the order of its days, over what is owed, oldest due day first.

    Money beyond what is owed stays unallocated: it is the household's credit.
    """
    charges = sorted(owed, key=lambda item: (item.due_on, item.id))
    remaining = [charge.cents for charge in charges]
    allocations: list[Allocation] = []
    position = 0
    for payment in sorted(received, key=lambda item: (item.dated_on, item.id)):
        left = payment.cents
        while left and position < len(charges):
            part = min(left, remaining[position])
            if part:
                allocations.append(Allocation(charges[position].id, payment.id, part, Rule.OLDEST))
            left -= part
            remaining[position] -= part
            if not remaining[position]:
                position += 1
    return allocations


def remaining_of(owed: Sequence[Owed], allocations: Sequence[Allocation]) -> dict[UUID, int]:
    """Cents still open of each thing owed, those wholly paid left out."""
    left = {charge.id: charge.cents for charge in owed}
    for allocation in allocations:
        left[allocation.owed_id] -= allocation.cents
    return {key: cents for key, cents in left.items() if cents}
