"""How long work tells how far it is, and how it is stopped."""

from typing import Protocol


class Progress(Protocol):
    """Called between two steps; raises to stop the work, which then leaves nothing behind."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """`done` of `total` steps of `what` are behind us."""


def no_progress(done: int, total: int, what: str) -> None:
    """Tell nobody."""
    del done, total, what
