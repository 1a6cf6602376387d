"""Making the masked copy of an office that a presentation shows."""

from datetime import date
from pathlib import Path

from app.office import Office
from app.office_file import copy_without_guards
from app.services.presentation.masking import mask
from app.services.progress import Progress, no_progress


def make_presentation(
    office: Path, copy: Path, today: date, progress: Progress = no_progress
) -> None:
    """Write a copy of the office file with every name masked; the office itself is only read.

    Whatever goes wrong leaves no copy behind: a half-masked one would tell names. Raises
    OfficeError where the copy cannot be written.
    """
    try:
        copy_without_guards(office, copy)
        masked = Office.open(copy)
        try:
            with masked.write("Mask every name for a presentation") as session:
                mask(session, today, progress)
        finally:
            masked.close()
    except BaseException:
        for path in (copy, copy.with_name(f"{copy.name}-wal"), copy.with_name(f"{copy.name}-shm")):
            path.unlink(missing_ok=True)
        raise
