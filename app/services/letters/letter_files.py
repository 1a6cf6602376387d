"""The letters that are due, as files in a folder: one each, and one stack for the printer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.letters import LetterKind
from app.models.reminders import StageKind
from app.services.letters.archive import letter_pdf, safe_file_name
from app.services.letters.pdf_pages import joined
from app.services.letters.plan_letter_run import late_outlook, run_plan_letters
from app.services.letters.plan_letters import plan_letter_pdf
from app.services.letters.reminder_run import Skipped, preview, run_reminders
from app.services.progress import Progress, no_progress
from app.services.reminders.proposals import Proposal, ProposalFilter, outlook

STACK = "stampa.pdf"
"""The file with all letters in their order."""
KINDS = (
    *(kind.value for kind in StageKind if kind not in (StageKind.CONTACT, StageKind.LEGAL)),
    LetterKind.INSTALMENT_LATE.value,
)
"""The letters that a reminder's step may send, and the one about a late instalment."""


@dataclass(frozen=True, slots=True)
class LetterFiles:
    """What was made: names and bytes, in the order of the stack."""

    files: tuple[tuple[str, bytes], ...]
    skipped: tuple[Skipped, ...] = ()


def print_due(
    session: Session, kind: LetterKind, today: date, progress: Progress = no_progress
) -> LetterFiles:
    """Print the letters of a kind that are due today, archived and recorded inside the running
    write. Raises OfficeError where one cannot be drawn; then nothing is kept."""
    if kind is LetterKind.INSTALMENT_LATE:
        plans = frozenset(each.plan_id for each in late_outlook(session, today).due)
        result = run_plan_letters(session, plans, today, kind.value, progress)
    else:
        households = frozenset(each.household_id for each in _due(session, kind, today))
        result = run_reminders(session, households, today, kind.value, progress)
    files = [
        (_numbered(place, letter.file_name), letter_pdf(session, letter.id))
        for place, letter in enumerate(result.letters, start=1)
    ]
    return LetterFiles(tuple(files), result.skipped)


def preview_due(session: Session, kind: LetterKind, today: date) -> LetterFiles:
    """The letters that `print_due` would print, marked as drafts; nothing is kept."""
    drafts = (
        _late_drafts(session, today)
        if kind is LetterKind.INSTALMENT_LATE
        else _reminder_drafts(session, kind, today)
    )
    files = []
    for place, (unit, name, pdf) in enumerate(drafts, start=1):
        stem = safe_file_name(f"{kind.value} {unit} {name}")
        files.append((_numbered(place, f"{stem}.pdf"), pdf))
    return LetterFiles(tuple(files))


def _reminder_drafts(
    session: Session, kind: LetterKind, today: date
) -> Iterator[tuple[str, str, bytes]]:
    for proposal in _due(session, kind, today):
        who = proposal.addressee
        yield who.unit_code, who.household_name, preview(session, proposal, today)


def _late_drafts(session: Session, today: date) -> Iterator[tuple[str, str, bytes]]:
    for late in late_outlook(session, today).due:
        pdf = plan_letter_pdf(session, late.plan_id, LetterKind.INSTALMENT_LATE, today)
        yield late.unit_code, late.household_name, pdf


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


def _due(session: Session, kind: LetterKind, today: date) -> tuple[Proposal, ...]:
    wanted = ProposalFilter(kinds=frozenset({StageKind(kind.value)}), only_letters=True)
    return outlook(session, today, wanted).proposals


def _numbered(place: int, file_name: str) -> str:
    return f"{place:04d}-{file_name}"
