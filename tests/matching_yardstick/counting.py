"""Precision and recall per kind of line, and the table that shows them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from app.services.bank_statements.matching import Confidence, Proposal

LEAST_SURE, LEAST_RIGHT = 0.85, 0.97


@dataclass(slots=True)
class Count:
    """What became of the lines of one kind."""

    lines: int = 0
    by_outcome: Counter[tuple[Confidence, bool]] = field(default_factory=Counter)

    def of(self, confidence: Confidence, *, right: bool) -> int:
        """How many lines were proposed so, rightly or wrongly."""
        return self.by_outcome[confidence, right]


@dataclass(slots=True)
class Tally:
    """Counts by kind; the lines that were wrong, in full: sure ones and likely ones apart.

    A line that nobody can tell is right while it is not sure: to look at it harms nobody.
    """

    kinds: dict[str, Count] = field(default_factory=dict)
    paid: Count = field(default_factory=Count)
    unknowable: Count = field(default_factory=Count)
    wrong: list[str] = field(default_factory=list)
    likely_wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, kind: str, text: str, lease_id: UUID | None, proposal: Proposal) -> None:
        """Count one line with its truth, the key of the lease that paid it."""
        proposed = {part.lease_id for part in proposal.parts}
        is_right = proposed == {lease_id} if lease_id else not proposed
        self.count(kind, text, proposal, is_paid=lease_id is not None, is_right=is_right)

    def count(
        self, kind: str, text: str, proposal: Proposal, *, is_paid: bool, is_right: bool
    ) -> None:
        """Count one line by what is known of it."""
        counts = (self.kinds.setdefault(kind, Count()), self.paid if is_paid else self.unknowable)
        for count in counts:
            count.lines += 1
            count.by_outcome[proposal.confidence, is_right] += 1
        leases = ", ".join(part.lease_code for part in proposal.parts) or "nobody"
        reasons = "; ".join(map(str, proposal.reasons))
        told = f"{kind}: {text} -> {leases}: {reasons}"
        if proposal.confidence is Confidence.SURE and not is_right:
            self.wrong.append(told)
        elif proposal.confidence is Confidence.LIKELY and is_paid and not is_right:
            self.likely_wrong.append(told)
        elif proposal.confidence is Confidence.NONE and is_paid:
            self.missed.append(told)

    @property
    def sure_share(self) -> float:
        """Of the lines that a lease paid, those proposed as sure."""
        sure = sum(self.paid.of(Confidence.SURE, right=right) for right in (True, False))
        return sure / max(1, self.paid.lines)

    @property
    def right_share(self) -> float:
        """Of the proposals, sure and likely together, those that are right."""
        proposed = [
            (right, self.paid.of(confidence, right=right))
            for confidence in (Confidence.SURE, Confidence.LIKELY)
            for right in (True, False)
        ]
        total = sum(count for _, count in proposed)
        return sum(count for right, count in proposed if right) / max(1, total)

    @property
    def right_of_all(self) -> float:
        """Of the lines that a lease paid, those rightly proposed, sure or likely."""
        right = sum(
            self.paid.of(confidence, right=True)
            for confidence in (Confidence.SURE, Confidence.LIKELY)
        )
        return right / max(1, self.paid.lines)


def table_of(tally: Tally) -> Iterator[str]:
    """The table, a line each, and what the totals must hold."""
    yield f"{'kind':<34}{'lines':>7}{'sure':>7}{'WRONG':>7}{'likely':>8}{'wrong':>7}{'none':>7}"
    rows: Iterable[tuple[str, Count]] = [
        *sorted(tally.kinds.items()),
        ("all that a lease paid", tally.paid),
        ("all that nobody can tell", tally.unknowable),
    ]
    for name, count in rows:
        none = sum(count.of(Confidence.NONE, right=right) for right in (True, False))
        yield (
            f"{name:<34}{count.lines:>7}"
            f"{count.of(Confidence.SURE, right=True):>7}"
            f"{count.of(Confidence.SURE, right=False):>7}"
            f"{count.of(Confidence.LIKELY, right=True):>8}"
            f"{count.of(Confidence.LIKELY, right=False):>7}"
            f"{none:>7}"
        )
    yield (
        f"sure {tally.sure_share:.1%} of what a lease paid (at least {LEAST_SURE:.0%}), "
        f"right {tally.right_share:.1%} of sure and likely (at least {LEAST_RIGHT:.0%}; "
        f"{tally.right_of_all:.1%} of all that a lease paid), "
        f"{len(tally.wrong)} sure and wrong (none may be)"
    )
