"""Making an office file, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.services.cooperative.settings import CooperativeSettings, save

if TYPE_CHECKING:
    from app.office import Office
    from app.services.exchange.kit import ImportSummary
    from app.services.progress import Progress


def found_office(path: Path, name: str, language: str) -> Path:
    """Make an empty office for the cooperative called `name`; gives its path."""
    with _new_office(path, name, language):
        return path


def move_in(
    path: Path, name: str, language: str, folder: Path, progress: Progress, *, skip_faulty: bool
) -> ImportSummary:
    """Make an office, or take the empty one at `path`, and move the kit of `folder` in.

    Stopped or refused, a new office leaves no file and an existing one is as it was. Raises
    OfficeError where the file at `path` is no office or has developments already.
    """
    from app.services.exchange.kit import import_kit

    try:
        opened = _existing_office(path) if path.exists() else _new_office(path, name, language)
        with opened as office:
            summary = import_kit(office, folder, progress, skip_faulty=skip_faulty)
            if not summary.imported:
                raise _KitIsFaultyError
    except _KitIsFaultyError:
        pass
    return summary


class _KitIsFaultyError(Exception):
    """Takes the new office file away again."""


@contextmanager
def _new_office(path: Path, name: str, language: str) -> Iterator[Office]:
    from app.office import Office

    with suppress(OSError):  # then creating the file fails, and says why
        path.parent.mkdir(parents=True, exist_ok=True)
    office = Office.create(path)
    try:
        with office.write("Name the cooperative") as session:
            save(session, CooperativeSettings(name=name, language=language))
        yield office
    except BaseException:
        office.close()
        for each in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(each).unlink(missing_ok=True)
        raise
    office.close()


@contextmanager
def _existing_office(path: Path) -> Iterator[Office]:
    from app.office import Office

    office = Office.open(path)
    try:
        yield office
    finally:
        office.close()
