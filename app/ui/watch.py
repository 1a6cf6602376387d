"""Watches whether another window or command changes the open office, and says so here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from app.office import Office
    from app.ui.tasks import TaskRunner

EVERY = 4000
"""Milliseconds between two looks; one look reads one row."""


def every_subject() -> frozenset[str]:
    """What a view may read: the other window does not say what it changed."""
    from app.models.base import Base

    named = {getattr(mapper.class_, "subject", "") for mapper in Base.registry.mappers}
    return frozenset(named - {""}) | {"ledger", "community"}


class Watch(QObject):
    """Lives as long as its runner; what changed elsewhere makes every view read again."""

    def __init__(self, office: Office, runner: TaskRunner) -> None:
        super().__init__(runner)
        self._office = office
        self._runner = runner
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        runner.closed.connect(self._timer.stop)
        self._timer.start()

    def is_looking(self) -> bool:
        """Whether the file is still looked at."""
        return self._timer.isActive()

    @Slot()
    def look(self) -> None:
        """Ask the file, away from the window's thread."""
        office = self._office
        self._runner.read(
            lambda _session: office.changed_elsewhere(), self._on_answer, owner=self, slot="watch"
        )

    def _on_answer(self, changed: bool) -> None:
        if changed:
            from app.office import Changes

            self._runner.changed.emit(Changes("", every_subject(), frozenset()))
