"""Letters printed together: the stack for the printer, the list for registered mail (W2)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.change_log import Change
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.identifiers import new_id
from app.models.letters import Letter, LetterDelivery, LetterKind, LetterMeans, LetterRun
from app.models.properties import Development, Unit
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease
from app.services.letters.archive import Protocol, letter_pdf
from app.services.letters.layout import Column, Document, DocumentInfo
from app.services.letters.letterhead import (
    BODY,
    SMALL,
    STRONG,
    Running,
    begin_list,
    draw_feet,
)
from app.services.letters.parties import cooperative_content
from app.services.letters.pdf_pages import joined
from app.services.progress import Progress, no_progress

_LISTED = (LetterMeans.REGISTERED,)


@dataclass(frozen=True, slots=True)
class RunView:
    """A run with how many letters it made and how many of them are registered mail."""

    id: UUID
    made_on: date
    title: str
    made_by: str
    letters: int
    registered: int


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter of a run, in the order of the stack."""

    id: UUID
    protocol: Protocol
    kind: LetterKind
    means: LetterMeans
    household_id: UUID
    household_name: str
    recipient: str
    address: str
    town: str
    unit_code: str
    development_name: str
    file_name: str
    tracking_number: str


def open_run(session: Session, today: date, title: str) -> UUID:
    """Begin a stack of letters inside the running write; gives its key."""
    run_id = new_id()
    change_id = running_write(session).change_id
    session.execute(
        insert(table_of(LetterRun)).values(
            id=run_id, made_on=today, title=title[:200], change_id=change_id
        )
    )
    touch(session, "letters", run_id)
    return run_id


def runs(session: Session) -> list[RunView]:
    """Every run, the last first."""
    counts = (
        select(
            Letter.run_id,
            func.count().label("letters"),
            func.count().filter(Letter.means == LetterMeans.REGISTERED).label("registered"),
        )
        .where(Letter.run_id.is_not(None))
        .group_by(Letter.run_id)
        .subquery()
    )
    rows = session.execute(
        select(
            LetterRun.id,
            LetterRun.made_on,
            LetterRun.title,
            Change.actor,
            counts.c.letters,
            counts.c.registered,
        )
        .join(Change, Change.id == LetterRun.change_id)
        .join(counts, counts.c.run_id == LetterRun.id)
        .order_by(LetterRun.id.desc())
    )
    return [RunView(*row) for row in rows]


def run_letters(session: Session, run_id: UUID) -> list[PrintedLetter]:
    """The letters of a run in the order of the stack: by development, stair and flat."""
    rows = session.execute(
        select(
            Letter.id,
            Letter.protocol_year,
            Letter.protocol_number,
            Letter.kind,
            Letter.means,
            Letter.household_id,
            Household.name.label("household_name"),
            Letter.recipient,
            Development.address,
            Development.postal_code,
            Development.municipality,
            Unit.code,
            Development.name.label("development_name"),
            Letter.file_name,
            func.coalesce(LetterDelivery.tracking_number, "").label("tracking_number"),
        )
        .join(Household, Household.id == Letter.household_id)
        .outerjoin(Lease, Lease.id == Letter.lease_id)
        .outerjoin(Unit, Unit.id == Lease.unit_id)
        .outerjoin(Development, Development.id == Unit.development_id)
        .outerjoin(LetterDelivery, LetterDelivery.letter_id == Letter.id)
        .where(Letter.run_id == run_id)
        .order_by(Letter.run_position)
    )
    return [
        PrintedLetter(
            id=row.id,
            protocol=Protocol(row.protocol_year, row.protocol_number),
            kind=row.kind,
            means=row.means,
            household_id=row.household_id,
            household_name=row.household_name,
            recipient=row.recipient or row.household_name,
            address=row.address or "",
            town=" ".join(filter(None, (row.postal_code, row.municipality))),
            unit_code=row.code or "",
            development_name=row.development_name or "",
            file_name=row.file_name,
            tracking_number=row.tracking_number,
        )
        for row in rows
    ]


def run_pdf(session: Session, run_id: UUID, progress: Progress = no_progress) -> bytes:
    """All letters of a run as one file for the printer, in their order; pages as archived.

    Raises OfficeError where the run is not there, or an archived letter is damaged.
    """
    letters = run_letters(session, run_id)
    if not letters:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "These letters are not in the archive."))
    files = []
    for done, letter in enumerate(letters):
        progress(done, len(letters), letter.recipient)
        files.append(letter_pdf(session, letter.id))
    return joined(files)


def registered_rows(session: Session, run_id: UUID) -> list[PrintedLetter]:
    """The letters of a run that go by registered mail, as the post office's list has them."""
    return [each for each in run_letters(session, run_id) if each.means in _LISTED]


def registered_list(session: Session, run_id: UUID, today: date) -> bytes:
    """The list of a run's registered mail (distinta delle raccomandate) as a PDF file.

    Raises OfficeError where no letter of the run is registered.
    """
    rows = registered_rows(session, run_id)
    if not rows:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "None of these letters goes by registered mail.")
        )
    cooperative = cooperative_content(session)
    title = f"Distinta raccomandate A/R del {format_date(today)}"
    document = Document(DocumentInfo(title, cooperative.name, title, today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(4)
    sender = " · ".join(filter(None, (cooperative.name, cooperative.seat)))
    flow.paragraph(f"Mittente: {sender}", BODY)
    flow.gap(8)
    flow.table(
        (
            Column("N.", points=22),
            Column("Destinatario", share=3),
            Column("Indirizzo", share=4),
            Column("Prot.", points=52),
            Column("Numero raccomandata", points=104),
        ),
        [
            (
                str(number),
                each.recipient,
                ", ".join(filter(None, (each.address, each.town))),
                str(each.protocol),
                each.tracking_number,
            )
            for number, each in enumerate(rows, start=1)
        ],
    )
    flow.gap(10)
    flow.paragraph(f"Totale invii: {len(rows)}", STRONG)
    flow.gap(26)
    flow.paragraph("Timbro e firma dell'ufficio postale ______________________________", SMALL)
    draw_feet(document, running)
    return document.to_pdf()
