"""What a bank's file holds, whatever its format."""

from dataclasses import dataclass, field
from datetime import date

from app.models.bank_statements import StatementFormat


@dataclass(frozen=True, slots=True)
class FileLine:
    """One booked movement. `cents` is above zero for money in, below for money out.

    `position` counts the movements of the file from 1; `line_number` is where the movement
    begins in it, from 1. Texts are empty where the file gives none.
    """

    position: int
    line_number: int
    booked_on: date
    cents: int
    value_on: date | None = None
    counterparty: str = ""
    counterparty_iban: str = ""
    reference: str = ""
    """Structured creditor reference (RF…)."""
    end_to_end_id: str = ""
    bank_reference: str = ""
    operation_code: str = ""
    return_reason: str = ""
    """ISO reason of money that came back (AM04, MD06); empty for what is no return."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class LineFault:
    """A line that cannot be read, or a file that does not hold together (`line_number` 0).

    `template` is an English sentence of the context "faults" with `{placeholders}`.
    """

    line_number: int
    template: str
    params: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.params)


@dataclass(frozen=True, slots=True)
class FileStatement:
    """One statement of one account; balances in cents, None where the file gives none.

    `account` is the IBAN, or the number as the bank writes it, in capitals without spaces;
    empty where the file names none. Days are the first and last of the period, both included.
    """

    account: str
    lines: tuple[FileLine, ...]
    first_day: date | None = None
    last_day: date | None = None
    opening_cents: int | None = None
    closing_cents: int | None = None


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A file as it was read: its statements, and every line that could not be.

    `left_out` tells of movements that are there but not booked (pending ones).
    """

    format: StatementFormat
    statements: tuple[FileStatement, ...]
    faults: tuple[LineFault, ...] = ()
    left_out: int = 0

    @property
    def lines(self) -> list[FileLine]:
        """Every movement of the file, by position."""
        found = [line for statement in self.statements for line in statement.lines]
        return sorted(found, key=lambda line: line.position)
