"""Presenting the office to visitors: a masked copy of it in a folder that goes away."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from app.office import Office
    from app.ui.tasks import Progress, TaskRunner


@dataclass(frozen=True)
class Presentation:
    """The office that is presented, and its masked copy."""

    office: Path
    copy: Path

    def shows(self, path: Path) -> bool:
        """Whether `path` is the masked copy."""
        return path == self.copy

    def remove(self) -> None:
        """Delete the copy with its folder; what was done in it is gone."""
        # Windows keeps a file that is still open: the system clears it with the other old ones.
        shutil.rmtree(self.copy.parent, ignore_errors=True)


def begin_presentation(
    office: Office,
    runner: TaskRunner,
    on_made: Callable[[Presentation], None],
    *,
    owner: QObject,
) -> None:
    """Make the masked copy in the background, with progress, and hand it over."""
    path, today = office.path, office.clock.today()

    def work(progress: Progress) -> Presentation:
        from app.services.presentation.copying import make_presentation

        folder = Path(tempfile.mkdtemp(prefix="portineria-"))
        copy = folder / f"{QCoreApplication.translate('Program', 'Presentation')}.portineria"
        try:
            make_presentation(path, copy, today, progress)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return Presentation(path, copy)

    runner.long(
        QCoreApplication.translate("Program", "Masking every name…"),
        work,
        on_made,
        owner=owner,
        writes=False,
    )
