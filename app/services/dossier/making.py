"""Gathering a dossier and writing it into a folder: whole or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.community import Sensitivity
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.letters import Letter
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Household, Lease
from app.office import Office
from app.services.dossier.chronology import chronology
from app.services.dossier.papers import DossierFile, chronology_pdf, index_pdf
from app.services.exchange.grids import export_xlsx
from app.services.ledger.statement import statement_of
from app.services.legal_interest.change_notes import note_change
from app.services.letters.archive import letter_pdf, safe_file_name
from app.services.letters.parties import lease_facts
from app.services.letters.plan_papers import history_pdf
from app.services.letters.statement_letter import statement_content, statement_pdf
from app.services.progress import Progress, no_progress
from app.services.receipts.reading import receipt_pdf, receipts_of
from app.services.repayment_plans.forms import plan_number

INDEX = "00-indice.pdf"
_LONGEST_FOLDER = 60
"""With the office's own folders above it, a path stays within the 260 signs of Windows."""
_SPARE_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class DossierChoice:
    """What goes into a dossier. Entries of the log that are not normal stay out unless a person
    wants them there."""

    lease_id: UUID
    with_reserved: bool = False
    with_particular: bool = False

    @property
    def levels(self) -> frozenset[Sensitivity]:
        """The sensitivities of the log's entries that go in."""
        found = {Sensitivity.NORMAL}
        if self.with_reserved:
            found.add(Sensitivity.RESERVED)
        if self.with_particular:
            found.add(Sensitivity.PARTICULAR)
        return frozenset(found)


def make_dossier(
    office: Office,
    choice: DossierChoice,
    parent: Path,
    today: date,
    progress: Progress = no_progress,
) -> Path:
    """Write the dossier of a lease into a new folder below `parent`; gives that folder.

    Who made it, when, and the index's fingerprint go into the change log. Raises OfficeError where
    the folder is there already or cannot be written; then nothing of it is left.
    """
    with office.read() as session:
        name = folder_name(session, choice.lease_id, today)
        folder = parent / name
        if folder.exists():
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "There is already a folder {name}."), name=str(folder)
            )
        files = _gathered(session, choice, today, progress)
        cover = index_pdf(session, choice.lease_id, today, files, choice.levels)
        index = DossierFile(INDEX, "Indice", cover)
    _write(folder, [index, *files], progress)
    try:
        with office.write("Make a dossier for the lawyer") as session:
            household_id = session.scalars(
                select(Lease.household_id).where(Lease.id == choice.lease_id)
            ).one()
            note_change(
                session, Household.__tablename__, household_id, "dossier", None, index.sha256
            )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def folder_name(session: Session, lease_id: UUID, today: date) -> str:
    """What the folder is called: the dwelling, the household and the day, safe on every system."""
    facts = lease_facts(session, lease_id)
    stem = safe_file_name(f"fascicolo {facts.unit_code} {facts.household_name}")
    return f"{stem[:_LONGEST_FOLDER].strip('-')}-{today:%Y-%m-%d}"


def _gathered(
    session: Session, choice: DossierChoice, today: date, progress: Progress
) -> list[DossierFile]:
    """The files in memory; the first half of the way."""
    total = 2 * _count(session, choice.lease_id)
    found: list[DossierFile] = []
    progress(0, total, "")
    for file in dossier_files(session, choice, today):
        found.append(file)
        progress(min(len(found), total), total, file.path)
    return found


def _count(session: Session, lease_id: UUID) -> int:
    """About how many files there will be."""
    letters = session.scalar(
        select(func.count())
        .select_from(Letter)
        .join(Lease, Lease.household_id == Letter.household_id)
        .where(Lease.id == lease_id)
    )
    return 3 + (letters or 0) + len(receipts_of(session, lease_id))


def dossier_files(session: Session, choice: DossierChoice, today: date) -> Iterator[DossierFile]:
    """Each file of the dossier, the index left out, in the order of the index."""
    lease_id = choice.lease_id
    household_id = lease_facts(session, lease_id).household_id
    statement = statement_content(session, lease_id, today)
    yield DossierFile("01-estratto-conto.pdf", "Estratto conto", statement_pdf(session, statement))
    yield DossierFile("02-movimenti.xlsx", "Movimenti del conto", _movements(session, lease_id))
    happened = chronology(session, household_id, today, choice.levels)
    yield DossierFile(
        "03-cronologia.pdf",
        "Cronologia dei fatti",
        chronology_pdf(session, lease_id, today, happened),
    )
    yield from _plans(session, lease_id, today)
    yield from _letters(session, household_id)
    yield from _receipts(session, lease_id)


def _movements(session: Session, lease_id: UUID) -> bytes:
    headers = ("N.", "Data", "Scadenza", "Descrizione", "Addebito", "Pagamento", "Saldo", "Nota")
    kinds = ("number", "date", "date", "text", "euro", "euro", "balance", "text")
    rows = (
        (
            line.number,
            line.dated_on,
            line.due_on,
            line.text,
            line.charge_cents,
            line.payment_cents,
            line.balance_cents,
            "stornato" if line.reversed else ("storno" if line.reverses else ""),
        )
        for line in statement_of(session, lease_id)
    )
    with TemporaryDirectory() as place:
        path = Path(place) / "movimenti.xlsx"
        export_xlsx(path, headers, kinds, rows)
        return path.read_bytes()


def _plans(session: Session, lease_id: UUID, today: date) -> Iterator[DossierFile]:
    """One paper for each chain of versions, told by its last plan."""
    # A draft of a next version replaces nothing yet.
    replaced = select(RepaymentPlan.replaces_id).where(
        RepaymentPlan.replaces_id.is_not(None), RepaymentPlan.agreed_on.is_not(None)
    )
    plans = session.scalars(
        select(RepaymentPlan)
        .where(
            RepaymentPlan.lease_id == lease_id,
            RepaymentPlan.agreed_on.is_not(None),
            RepaymentPlan.id.not_in(replaced),
        )
        .order_by(RepaymentPlan.agreed_on, RepaymentPlan.id)
    )
    for plan in plans:
        number = plan_number(plan.year, plan.number)
        yield DossierFile(
            f"piani/{safe_file_name(f'piano {number}')}.pdf",
            f"Storia del piano {number}",
            history_pdf(session, plan.id, today),
        )


def _letters(session: Session, household_id: UUID) -> Iterator[DossierFile]:
    """Every letter of the archive, byte for byte, in the order of the register."""
    letters = session.scalars(
        select(Letter)
        .where(Letter.household_id == household_id)
        .order_by(Letter.protocol_year, Letter.protocol_number)
    )
    for letter in letters:
        number = f"{letter.protocol_year}-{letter.protocol_number:05d}"
        stem = PurePosixPath(letter.file_name).stem
        yield DossierFile(
            f"lettere/{number}-{safe_file_name(stem)[:60]}.pdf",
            f"{letter.subject_line} (prot. {letter.protocol_number}/{letter.protocol_year})",
            letter_pdf(session, letter.id),
        )


def _receipts(session: Session, lease_id: UUID) -> Iterator[DossierFile]:
    for receipt in reversed(receipts_of(session, lease_id)):
        void = ", annullata" if receipt.is_void else ""
        yield DossierFile(
            f"ricevute/{receipt.year}-{receipt.number:05d}.pdf",
            f"Ricevuta {receipt.number}/{receipt.year}{void}",
            receipt_pdf(session, receipt.id),
        )


def _write(folder: Path, files: list[DossierFile], progress: Progress) -> None:
    """All files beside the place first, then there with one name: never half a dossier."""
    unfinished = folder.with_name(f".{folder.name}.part")
    made = _missing_parents(folder)
    is_whole = False
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _refuse_no_room(folder.parent, sum(len(file.content) for file in files))
        shutil.rmtree(unfinished, ignore_errors=True)
        for place, file in enumerate(files):
            progress(len(files) + place, 2 * len(files), file.path)
            path = unfinished.joinpath(*PurePosixPath(file.path).parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        unfinished.rename(folder)
        is_whole = True
    except OSError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The folder {name} cannot be written: {reason}."),
            name=str(folder),
            reason=error.strerror or str(error),
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
        if not is_whole:
            _take_away(made)


def _missing_parents(folder: Path) -> list[Path]:
    """The folders above that will be made for it, the innermost first."""
    return [each for each in folder.parents if not each.exists()]


def _take_away(made: list[Path]) -> None:
    for each in made:
        with suppress(OSError):
            each.rmdir()


def _refuse_no_room(parent: Path, wanted: int) -> None:
    if shutil.disk_usage(parent).free < wanted + _SPARE_BYTES:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no room for {megabytes} MB in {name}: choose another place."
            ),
            megabytes=-(-wanted // 1_000_000),
            name=str(parent),
        )
