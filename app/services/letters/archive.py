"""The archive of letters: each registered under the next protocol number, its PDF kept whole."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, insert, or_, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.identifiers import new_id
from app.models.letters import Letter, LetterDocument, LetterKind, LetterMeans
from app.models.running_write import running_write, touch
from app.services.cooperative.numbers import Series, next_number


@dataclass(frozen=True, slots=True)
class Protocol:
    """A number of the correspondence register (registro protocollo)."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


@dataclass(frozen=True, slots=True)
class LetterHeading:
    """What the register says of a letter; whom it goes to and what it is about."""

    kind: LetterKind
    issued_on: date
    household_id: UUID
    subject_line: str
    file_stem: str
    """What its file is called, before the ending."""
    means: LetterMeans = LetterMeans.BY_HAND
    lease_id: UUID | None = None
    plan_id: UUID | None = None
    recipient: str = ""
    """Whom the envelope names."""
    courtesy_language: str = ""
    run_id: UUID | None = None
    run_position: int | None = None


@dataclass(frozen=True, slots=True)
class ArchivedLetter:
    """A letter in the archive, without its pages."""

    id: UUID
    protocol: Protocol
    kind: LetterKind
    issued_on: date
    subject_line: str
    file_name: str


def take_protocol(session: Session, issued_on: date) -> Protocol:
    """The next protocol number of a day's year; goes back if the running write fails."""
    return Protocol(issued_on.year, next_number(session, Series.PROTOCOL, issued_on.year))


def archive_letter(
    session: Session, heading: LetterHeading, protocol: Protocol, pdf: bytes
) -> ArchivedLetter:
    """Register a letter with its PDF inside the running write; both stay as they are for good."""
    letter_id = new_id()
    file_name = f"{safe_file_name(heading.file_stem)}.pdf"
    session.execute(
        insert(Letter).values(
            id=letter_id,
            protocol_year=protocol.year,
            protocol_number=protocol.number,
            kind=heading.kind,
            means=heading.means,
            issued_on=heading.issued_on,
            household_id=heading.household_id,
            lease_id=heading.lease_id,
            plan_id=heading.plan_id,
            subject_line=heading.subject_line[:300],
            file_name=file_name,
            recipient=heading.recipient[:200],
            courtesy_language=heading.courtesy_language,
            run_id=heading.run_id,
            run_position=heading.run_position,
            change_id=running_write(session).change_id,
        )
    )
    session.execute(
        insert(LetterDocument).values(letter_id=letter_id, pdf=pdf, sha256=_digest(pdf))
    )
    touch(session, "letters", letter_id, heading.household_id)
    return ArchivedLetter(
        letter_id, protocol, heading.kind, heading.issued_on, heading.subject_line, file_name
    )


def letter_pdf(session: Session, letter_id: UUID) -> bytes:
    """The PDF of a letter as it was printed.

    Raises OfficeError when it is not there or its bytes are not those that were archived.
    """
    document = session.execute(
        select(LetterDocument.pdf, LetterDocument.sha256).where(
            LetterDocument.letter_id == letter_id
        )
    ).one_or_none()
    if document is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This letter is not in the archive."))
    pdf: bytes = document.pdf
    if _digest(pdf) != document.sha256:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The archived letter is damaged: it is not as it was printed. Restore a backup.",
            )
        )
    return pdf


def letters_of(
    session: Session, *, household_id: UUID | None = None, plan_id: UUID | None = None
) -> list[ArchivedLetter]:
    """The letters of a household or of a plan, the newest first."""
    wanted: list[ColumnElement[bool]] = []
    if household_id is not None:
        wanted.append(Letter.household_id == household_id)
    if plan_id is not None:
        wanted.append(Letter.plan_id == plan_id)
    return _found(session, or_(*wanted))


def find_letter(session: Session, letter_id: UUID) -> ArchivedLetter:
    """A letter by its key. Raises OfficeError when it is not there."""
    found = _found(session, Letter.id == letter_id)
    if not found:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This letter is not in the archive."))
    return found[0]


def _found(session: Session, wanted: ColumnElement[bool]) -> list[ArchivedLetter]:
    rows = session.execute(
        select(
            Letter.id,
            Letter.protocol_year,
            Letter.protocol_number,
            Letter.kind,
            Letter.issued_on,
            Letter.subject_line,
            Letter.file_name,
        )
        .where(wanted)
        .order_by(Letter.protocol_year.desc(), Letter.protocol_number.desc())
    )
    return [
        ArchivedLetter(key, Protocol(year, number), kind, issued_on, subject, file_name)
        for key, year, number, kind, issued_on, subject, file_name in rows
    ]


_RESERVED = frozenset({"con", "prn", "aux", "nul"})


def safe_file_name(text: str) -> str:
    """`text` as a file name that every system takes: small plain letters, digits and hyphens."""
    name = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:80].strip("-")
    return f"lettera-{name}".strip("-") if not name or name in _RESERVED else name


def _digest(pdf: bytes) -> bytes:
    return hashlib.sha256(pdf).digest()
