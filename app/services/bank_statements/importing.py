"""Bringing a statement into the office: each movement once, whatever file it comes in."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app.models.bank_statements import BankLine, BankStatement, StatementFormat
from app.models.base import table_of
from app.models.change_log import Change
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.identifiers import new_id
from app.models.running_write import running_write, touch
from app.services.bank_statements.accounts import find_account, take_account
from app.services.bank_statements.matching.words import compact
from app.services.bank_statements.readers.statement_file import (
    FileLine,
    FileStatement,
    StatementFile,
)

_BATCH = 500
_LONGEST = {
    "counterparty": 200,
    "counterparty_iban": 34,
    "reference": 140,
    "end_to_end_id": 140,
    "bank_reference": 140,
    "operation_code": 40,
    "return_reason": 40,
}
_NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class ImportCheck:
    """What of a file is new. `same_file_on` is when the very same file came in before;
    `in_another_form` counts movements that came in by a file of another format."""

    lines: int
    new: int
    already_there: int
    in_another_form: int
    same_file_on: datetime | None

    @property
    def is_all_there(self) -> bool:
        """Whether nothing of the file would come in."""
        return self.new == 0


@dataclass(frozen=True, slots=True)
class StoredImport:
    """The statements that were made, with how many movements came in and how many were there."""

    statement_ids: tuple[UUID, ...]
    stored: int
    already_there: int


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A statement's movements, each with its fingerprint: new ones, and those there already."""

    statement: FileStatement
    account_id: UUID | None
    new: tuple[tuple[FileLine, bytes], ...]
    already_there: int
    in_another_form: int


def check_import(
    session: Session, file: StatementFile, sha256: bytes, account: str = ""
) -> ImportCheck:
    """Say what of a file is new, before anything is stored; `account` names that of a file that
    does not say its own."""
    found = [_sort(session, file.format, each, account) for each in file.statements]
    return ImportCheck(
        lines=len(file.lines),
        new=sum(len(each.new) for each in found),
        already_there=sum(each.already_there for each in found),
        in_another_form=sum(each.in_another_form for each in found),
        same_file_on=_same_file_on(session, sha256),
    )


def store(
    session: Session, file: StatementFile, *, name: str, sha256: bytes, account: str = ""
) -> StoredImport:
    """Store the movements of a file that are not there yet, inside the running write.

    Raises OfficeError where the file has no movement, or none that is new.
    """
    if not file.lines:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "{name} holds no movement: nothing was imported."),
            name=name,
        )
    found = [_sort(session, file.format, each, account) for each in file.statements]
    if not any(each.new for each in found):
        raise OfficeError(_all_there(session, sha256), **_all_there_params(session, name, sha256))
    statement_ids = [
        _store_one(session, file.format, each, name, sha256, account)
        for each in found
        # An empty statement still says that nothing moved until its last day.
        if each.new or not each.statement.lines
    ]
    touch(session, "bank_statements", *statement_ids)
    return StoredImport(
        tuple(statement_ids),
        sum(len(each.new) for each in found),
        sum(each.already_there + each.in_another_form for each in found),
    )


def _store_one(
    session: Session,
    file_format: StatementFormat,
    found: _Sorted,
    name: str,
    sha256: bytes,
    account: str,
) -> UUID:
    statement = found.statement
    statement_id = new_id()
    days = [line.booked_on for line in statement.lines]
    session.execute(
        insert(BankStatement).values(
            id=statement_id,
            account_id=take_account(session, statement.account or account),
            change_id=running_write(session).change_id,
            format=file_format,
            file_name=name[-_NAME_LENGTH:],
            sha256=sha256,
            first_day=statement.first_day or min(days, default=None),
            last_day=statement.last_day or max(days, default=None),
            opening_cents=statement.opening_cents,
            closing_cents=statement.closing_cents,
            taken_back_id=None,
        )
    )
    rows = [_row(statement_id, line, fingerprint) for line, fingerprint in found.new]
    if rows:
        session.execute(insert(table_of(BankLine)), rows)
    return statement_id


def _row(statement_id: UUID, line: FileLine, fingerprint: bytes) -> dict[str, object]:
    return {
        "id": new_id(),
        "statement_id": statement_id,
        "position": line.position,
        "line_number": line.line_number,
        "booked_on": line.booked_on,
        "value_on": line.value_on,
        "cents": line.cents,
        "text": line.text,
        "fingerprint": fingerprint,
        **{name: getattr(line, name)[:length] for name, length in _LONGEST.items()},
    }


def _sort(
    session: Session, file_format: StatementFormat, statement: FileStatement, account: str
) -> _Sorted:
    account_id = find_account(session, statement.account or account)
    lines = list(zip(statement.lines, fingerprints(statement.lines), strict=True))
    if account_id is None:
        return _Sorted(statement, None, tuple(lines), 0, 0)
    there = _known(session, account_id, [fingerprint for _, fingerprint in lines])
    unknown = [each for each in lines if each[1] not in there]
    elsewhere = _in_another_form(session, account_id, file_format, [line for line, _ in unknown])
    new = []
    for line, fingerprint in unknown:
        if elsewhere[line.booked_on, line.cents] > 0:
            elsewhere[line.booked_on, line.cents] -= 1
        else:
            new.append((line, fingerprint))
    return _Sorted(
        statement,
        account_id,
        tuple(new),
        len(lines) - len(unknown),
        len(unknown) - len(new),
    )


def fingerprints(lines: Sequence[FileLine]) -> Iterator[bytes]:
    """What tells each movement from all others of its account, in any file.

    Two movements alike in everything are told apart by their order: the second in one file is
    the second in the next.
    """
    seen: Counter[bytes] = Counter()
    for line in lines:
        plain = "\0".join(
            (
                line.booked_on.isoformat(),
                str(line.cents),
                compact(line.text),
                compact(line.counterparty),
                line.counterparty_iban,
                line.end_to_end_id,
            )
        ).encode()
        seen[plain] += 1
        yield hashlib.sha256(plain + b"\0%d" % seen[plain]).digest()


def _known(session: Session, account_id: UUID, prints: Sequence[bytes]) -> set[bytes]:
    found: set[bytes] = set()
    for start in range(0, len(prints), _BATCH):
        found.update(
            session.scalars(
                select(BankLine.fingerprint)
                .join(BankStatement, BankStatement.id == BankLine.statement_id)
                .where(
                    BankStatement.account_id == account_id,
                    BankStatement.taken_back_id.is_(None),
                    BankLine.fingerprint.in_(prints[start : start + _BATCH]),
                )
            )
        )
    return found


def _in_another_form(
    session: Session, account_id: UUID, file_format: StatementFormat, lines: Sequence[FileLine]
) -> Counter[tuple[date, int]]:
    """Movements by day and cents that came in by files of other formats, whose text differs: a
    bank's spreadsheet and its CAMT file of one month are the same money."""
    counted: Counter[tuple[date, int]] = Counter()
    if not lines:
        return counted
    days = [line.booked_on for line in lines]
    rows = session.execute(
        select(BankLine.booked_on, BankLine.cents, func.count())
        .join(BankStatement, BankStatement.id == BankLine.statement_id)
        .where(
            BankStatement.account_id == account_id,
            BankStatement.taken_back_id.is_(None),
            BankStatement.format != file_format,
            BankLine.booked_on >= min(days),
            BankLine.booked_on <= max(days),
        )
        .group_by(BankLine.booked_on, BankLine.cents)
    )
    for booked_on, cents, count in rows:
        counted[booked_on, cents] = count
    return counted


def _same_file_on(session: Session, sha256: bytes) -> datetime | None:
    return session.scalar(
        select(Change.at)
        .join(BankStatement, BankStatement.change_id == Change.id)
        .where(BankStatement.sha256 == sha256, BankStatement.taken_back_id.is_(None))
        .order_by(Change.at)
        .limit(1)
    )


def _all_there(session: Session, sha256: bytes) -> str:
    if _same_file_on(session, sha256) is not None:
        return QT_TRANSLATE_NOOP(
            "errors", "{name} was imported on {day} already: nothing was imported again."
        )
    return QT_TRANSLATE_NOOP(
        "errors", "Every movement of {name} is here already: nothing was imported again."
    )


def _all_there_params(session: Session, name: str, sha256: bytes) -> dict[str, str]:
    at = _same_file_on(session, sha256)
    return {"name": name, "day": format_date(at.astimezone().date()) if at else ""}
