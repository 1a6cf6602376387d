"""The letters that are due, as files in a folder: one each, and one stack for the printer."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.reminders import StageKind
from app.services.letters.archive import letter_pdf, safe_file_name
from app.services.letters.pdf_pages import joined
from app.services.letters.reminder_run import Skipped, preview, run_reminders
from app.services.progress import Progress, no_progress
from app.services.reminders.proposals import ProposalFilter, outlook

STACK = "stampa.pdf"
"""The file with all letters in their order."""
KINDS = tuple(kind.value for kind in StageKind if kind not in (StageKind.CONTACT, StageKind.LEGAL))
"""The letters that a reminder's step may send."""


@dataclass(frozen=True, slots=True)
class LetterFiles:
    """What was made: names and bytes, in the order of the stack."""

    files: tuple[tuple[str, bytes], ...]
    skipped: tuple[Skipped, ...] = ()


def print_due(
    session: Session, kind: StageKind, today: date, progress: Progress = no_progress
) -> LetterFiles:
    """Print the letters of a kind that are due today, archived and recorded inside the running
    write. Raises OfficeError where one cannot be drawn; then nothing is kept."""
    households = _due(session, kind, today)
    result = run_reminders(session, households, today, kind.value, progress)
    files = [
        (_numbered(place, letter.file_name), letter_pdf(session, letter.id))
        for place, letter in enumerate(result.letters, start=1)
    ]
    return LetterFiles(tuple(files), result.skipped)


def preview_due(session: Session, kind: StageKind, today: date) -> LetterFiles:
    """The letters that `print_due` would print, marked as drafts; nothing is kept."""
    wanted = ProposalFilter(kinds=frozenset({kind}), only_letters=True)
    files = []
    for place, proposal in enumerate(outlook(session, today, wanted).proposals, start=1):
        who = proposal.addressee
        stem = safe_file_name(f"{kind.value} {who.unit_code} {who.household_name}")
        files.append((_numbered(place, f"{stem}.pdf"), preview(session, proposal, today)))
    return LetterFiles(tuple(files))


def write_files(found: LetterFiles, folder: Path) -> list[Path]:
    """Write the files and their stack into an empty or new folder; gives their paths.

    Raises OfficeError where the folder holds something, so that nothing is overwritten.
    """
    if folder.exists() and any(folder.iterdir()):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "{folder} is not empty: choose another folder."),
            folder=folder,
        )
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, pdf in found.files:
        path = folder / name
        path.write_bytes(pdf)
        written.append(path)
    if found.files:
        stack = folder / STACK
        stack.write_bytes(joined([pdf for _, pdf in found.files]))
        written.append(stack)
    return written


def _due(session: Session, kind: StageKind, today: date) -> frozenset[UUID]:
    wanted = ProposalFilter(kinds=frozenset({kind}), only_letters=True)
    return frozenset(each.household_id for each in outlook(session, today, wanted).proposals)


def _numbered(place: int, file_name: str) -> str:
    return f"{place:04d}-{file_name}"
