"""A bank's file from the disk to its proposals, and into the office."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from sqlalchemy.orm import Session

from app.models.bank_statements import StatementFormat
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.office import Office
from app.services.bank_statements.decisions import book
from app.services.bank_statements.importing import store
from app.services.bank_statements.layouts import known_layouts
from app.services.bank_statements.matching import IncomingLine, Proposal, propose
from app.services.bank_statements.piles import Pile, decision_of, read_piles
from app.services.bank_statements.readers.layout import Layout
from app.services.bank_statements.readers.recognition import UnknownLayout, read_statement_file
from app.services.bank_statements.readers.spreadsheet import read_spreadsheet
from app.services.bank_statements.readers.statement_file import FileLine, StatementFile
from app.services.progress import Progress

_LARGEST = 100 * 1024 * 1024
"""Bytes; no statement of a month comes near, and a film chosen by mistake is no statement."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: its name, what tells it from all others, and what it holds."""

    name: str
    sha256: bytes
    found: StatementFile | UnknownLayout


def read_file(session: Session, path: Path) -> ReadFile:
    """Read a statement file with the layouts that the office remembers.

    Raises OfficeError for a file that cannot be read, is too large or is no statement.
    """
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "{name} is too large to be a bank statement."),
                name=path.name,
            )
        content = path.read_bytes()
    except OSError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
    found = read_statement_file(path.name, content, known_layouts(session))
    return ReadFile(path.name, hashlib.sha256(content).digest(), found)


def read_again(read: ReadFile, unknown: UnknownLayout, layout: Layout) -> ReadFile:
    """The same file, read by the layout that a person has just named."""
    file_format = StatementFormat.EXCEL if unknown.grid.is_workbook else StatementFormat.CSV
    return replace(read, found=read_spreadsheet(unknown.grid, layout, file_format))


def readable(read: ReadFile) -> StatementFile:
    """What a file holds. Raises OfficeError for a spreadsheet whose columns nobody has named."""
    if isinstance(read.found, UnknownLayout):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The columns of {name} are not known: import it in the window once, and say there "
                "which is which.",
            ),
            name=read.name,
        )
    return read.found


def store_file(
    office: Office, read: ReadFile, *, account: str = "", accept_sure: bool = False
) -> dict[str, int]:
    """Store a file's movements, and post the sure ones if wanted, in one transaction.

    Gives how many were `stored`, `already_there` and `booked`. Raises OfficeError as
    `importing.store` does.
    """
    with office.write("Import a bank statement") as session:
        stored = store(session, readable(read), name=read.name, sha256=read.sha256, account=account)
        booked = 0
        if accept_sure:
            today = office.clock.today()
            sure = [
                line
                for statement_id in stored.statement_ids
                for line in read_piles(session, statement_id).of(Pile.SURE)
                if line.booked_on <= today
            ]
            booked = book(session, [decision_of(line) for line in sure])
    return {
        "stored": stored.stored,
        "already_there": stored.already_there,
        "booked": booked,
    }


def propose_for(
    session: Session, file: StatementFile, progress: Progress | None = None
) -> list[tuple[FileLine, Proposal]]:
    """Whose each movement of a file is, before any of it is stored."""
    lines = file.lines
    return list(
        zip(lines, propose(session, [_incoming(each) for each in lines], progress), strict=True)
    )


def _incoming(line: FileLine) -> IncomingLine:
    return IncomingLine(
        uuid4(),
        line.booked_on,
        line.cents,
        line.text,
        line.counterparty,
        line.counterparty_iban,
        line.reference,
        line.end_to_end_id,
        line.return_reason,
    )
