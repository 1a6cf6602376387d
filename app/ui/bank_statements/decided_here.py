"""Which lines the person has decided on while the piles in view were read before."""

from collections.abc import Collection, Iterable
from uuid import UUID


class DecidedHere:
    """Keeps decided lines out of sight until a reading begun after their commit has arrived.

    A reading that was already under way does not know of them yet, and would bring them back.
    """

    def __init__(self) -> None:
        self._hidden: set[UUID] = set()
        self._saved: set[UUID] = set()
        self._order: list[UUID] = []

    def __contains__(self, line_id: UUID) -> bool:
        return line_id in self._hidden

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back."""
        return bool(self._order)

    def decide(self, line_id: UUID) -> None:
        """A line leaves its pile; its decision is being saved."""
        self._hidden.add(line_id)
        self._order.append(line_id)

    def save(self, line_ids: Iterable[UUID]) -> None:
        """Decisions stand in the office now."""
        keys = set(line_ids)
        self._hidden |= keys
        self._saved |= keys

    def wait_again(self, line_id: UUID) -> None:
        """A decision failed, or was taken back."""
        self._hidden.discard(line_id)
        self._saved.discard(line_id)
        if line_id in self._order:
            self._order.remove(line_id)

    def last(self) -> UUID | None:
        """The line decided on last, which can be undone once."""
        return self._order.pop() if self._order else None

    def begin_reading(self) -> frozenset[UUID]:
        """What a reading that begins now knows of; hand it to `arrive`."""
        return frozenset(self._saved)

    def arrive(self, known: frozenset[UUID], waiting: Collection[UUID]) -> None:
        """A reading is here: what it knew needs no hiding, and what waits in it was taken back
        elsewhere, so that there is nothing to undo."""
        self._hidden -= known
        self._saved -= known
        self._order = [key for key in self._order if key not in waiting or key in self._hidden]
