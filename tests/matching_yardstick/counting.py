"""Precision and recall per kind of line, and the table that shows them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from app.services.bank_statements.matching import Confidence, Proposal


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
    """Counts by kind; `wrong` keeps every line that was sure and wrong."""

    kinds: dict[str, Count] = field(default_factory=dict)
    paid: Count = field(default_factory=Count)
    unknowable: Count = field(default_factory=Count)
    wrong: list[str] = field(default_factory=list)

    def add(self, kind: str, text: str, lease_id: UUID | None, proposal: Proposal) -> None:
        """Count one line with its truth."""
        proposed = {part.lease_id for part in proposal.parts}
        is_right = proposed == {lease_id} if lease_id else not proposed
        counts = (self.kinds.setdefault(kind, Count()), self.paid if lease_id else self.unknowable)
        for count in counts:
            count.lines += 1
            count.by_outcome[proposal.confidence, is_right] += 1
        if proposal.confidence is Confidence.SURE and not is_right:
            reasons = "; ".join(map(str, proposal.reasons))
            self.wrong.append(f"{kind}: {text} -> {reasons}")

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


def table_of(tally: Tally) -> Iterator[str]:
    """The table, a line each."""
    yield f"{'kind':<20}{'lines':>7}{'sure':>7}{'wrong':>7}{'likely':>8}{'wrong':>7}{'none':>7}"
    rows: Iterable[tuple[str, Count]] = [
        *sorted(tally.kinds.items()),
        ("all that was paid", tally.paid),
    ]
    for name, count in rows:
        none = sum(count.of(Confidence.NONE, right=right) for right in (True, False))
        yield (
            f"{name:<20}{count.lines:>7}"
            f"{count.of(Confidence.SURE, right=True):>7}"
            f"{count.of(Confidence.SURE, right=False):>7}"
            f"{count.of(Confidence.LIKELY, right=True):>8}"
            f"{count.of(Confidence.LIKELY, right=False):>7}"
            f"{none:>7}"
        )
    yield (
        f"sure {tally.sure_share:.1%} of what a lease paid, "
        f"right {tally.right_share:.1%} of sure and likely, "
        f"{len(tally.wrong)} sure and wrong"
    )
