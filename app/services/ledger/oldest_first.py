"""Money spread over what is owed, the oldest due day first, whatever else the law would ask.

Repayment plans are followed this way: an instalment is no debt of its own, and the order in which
instalments and current charges are met is the plan's, not that of art. 1193 c.c.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class Owed:
    """Something owed, with its due day and its cents (above zero)."""

    id: UUID
    due_on: date
    cents: int


@dataclass(frozen=True)
class Received:
    """Money in, with its day and its cents (above zero)."""

    id: UUID
    dated_on: date
    cents: int


@dataclass(frozen=True)
class Part:
    """`cents` of what came in went to what was owed."""

    owed_id: UUID
    received_id: UUID
    cents: int


def spread(owed: Sequence[Owed], received: Sequence[Received]) -> list[Part]:
    """Spread what came in, in the order of its days, over what is owed, oldest due day first.

    Money beyond what is owed stays over.
    """
    dues = sorted(owed, key=lambda item: (item.due_on, item.id))
    remaining = [due.cents for due in dues]
    parts: list[Part] = []
    position = 0
    for payment in sorted(received, key=lambda item: (item.dated_on, item.id)):
        left = payment.cents
        while left and position < len(dues):
            part = min(left, remaining[position])
            if part:
                parts.append(Part(dues[position].id, payment.id, part))
            left -= part
            remaining[position] -= part
            if not remaining[position]:
                position += 1
    return parts
