"""Statement files for tests, as their readers would give them."""

from datetime import date

from app.models.bank_statements import StatementFormat
from app.services.bank_statements.readers.statement_file import (
    FileLine,
    FileStatement,
    StatementFile,
)

ACCOUNT = "IT60X0542811101000000123456"
NOVEMBER = date(2026, 11, 5)


def movement(position: int, cents: int, text: str, day: date = NOVEMBER, **more: str) -> FileLine:
    """One movement; `more` are the other texts of a line."""
    return FileLine(position, position + 1, day, cents, text=text, **more)  # type: ignore[arg-type]


def statement(
    *lines: FileLine,
    account: str = ACCOUNT,
    file_format: StatementFormat = StatementFormat.CAMT_053,
) -> StatementFile:
    """A file with one statement."""
    return StatementFile(file_format, (FileStatement(account, lines),))
