"""A bank's file while it is being read: statements that grow, and faults."""

from dataclasses import dataclass, field
from datetime import date

from app.models.bank_statements import StatementFormat
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_money
from app.services.bank_statements.readers import faults
from app.services.bank_statements.readers.statement_file import (
    FileLine,
    FileStatement,
    LineFault,
    StatementFile,
)
from app.services.bank_statements.readers.values import join_texts, tidy


class Broken(Exception):
    """One movement or balance that cannot be read; becomes a LineFault."""

    def __init__(self, line_number: int, template: str, **params: object) -> None:
        super().__init__(template)
        self.line_number = line_number
        self.template = template
        self.params = {name: _shown(value) for name, value in params.items()}


def _shown(value: object) -> str:
    """What a fault quotes of the file: short, and on one line."""
    text = tidy(str(value))
    return text if len(text) <= 60 else f"{text[:59]}…"


@dataclass(slots=True)
class Movement:
    """What a format says of one movement, before it has its place in the file."""

    line_number: int
    booked_on: date
    cents: int
    value_on: date | None = None
    counterparty: str = ""
    counterparty_iban: str = ""
    reference: str = ""
    end_to_end_id: str = ""
    bank_reference: str = ""
    operation_code: str = ""
    return_reason: str = ""
    texts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class DraftStatement:
    """One statement as far as it was read; `closing_line` is where its closing balance stands."""

    account: str = ""
    lines: list[FileLine] = field(default_factory=list)
    first_day: date | None = None
    last_day: date | None = None
    opening_cents: int | None = None
    closing_cents: int | None = None
    closing_line: int = 0

    def days(self) -> tuple[date | None, date | None]:
        """The period as the file gives it, else the days that its movements cover."""
        booked = [line.booked_on for line in self.lines]
        first = self.first_day or min(booked, default=None)
        last = self.last_day or max(booked, default=None)
        if first is not None and last is not None and first > last:
            return last, first
        return first, last


class DraftFile:
    """Collects what a reader finds; `finished()` gives the file."""

    def __init__(self, format: StatementFormat) -> None:  # noqa: A002 - as in StatementFile
        self.format = format
        self.statements: list[DraftStatement] = []
        self.left_out = 0
        self._faults: list[LineFault] = []
        self._movements = 0

    @property
    def fault_count(self) -> int:
        """How many faults were found so far."""
        return len(self._faults)

    def fault(self, line_number: int, template: str, **params: object) -> None:
        """Note what cannot be read; `template` is a sentence of the context "faults"."""
        shown = {name: _shown(value) for name, value in params.items()}
        self._faults.append(LineFault(line_number, template, shown))

    def broken(self, broken: Broken) -> None:
        """Note a movement or balance that could not be read."""
        self._faults.append(LineFault(broken.line_number, broken.template, broken.params))

    def open(self, account: str = "") -> DraftStatement:
        """Begin the next statement of the file."""
        statement = DraftStatement(account)
        self.statements.append(statement)
        return statement

    def add(self, statement: DraftStatement, movement: Movement) -> None:
        """Give a movement its position; what a column cannot hold goes into the text whole.

        One of no cents moves no money: it is a fault, so that somebody sees it.
        """
        if not movement.cents:
            self.fault(movement.line_number, faults.ZERO)
            return
        self._movements += 1
        texts = list(movement.texts)
        statement.lines.append(
            FileLine(
                position=self._movements,
                line_number=movement.line_number,
                booked_on=movement.booked_on,
                cents=movement.cents,
                value_on=movement.value_on,
                counterparty=_fitted(movement.counterparty, 200, texts),
                counterparty_iban=_fitted(movement.counterparty_iban, 34, texts),
                reference=_fitted(movement.reference, 140, texts),
                end_to_end_id=_fitted(movement.end_to_end_id, 140, texts),
                bank_reference=_fitted(movement.bank_reference, 140, texts),
                operation_code=_fitted(movement.operation_code, 40, texts),
                return_reason=_fitted(movement.return_reason, 40, texts),
                text=join_texts(texts),
            )
        )

    def check_balances(self, statement: DraftStatement) -> None:
        """Opening balance and movements must give the closing balance."""
        opening, stated = statement.opening_cents, statement.closing_cents
        if opening is None or stated is None:
            return
        found = opening + sum(line.cents for line in statement.lines)
        if found != stated:
            self.fault(
                statement.closing_line,
                faults.BALANCE_DIFFERS,
                found=format_money(found),
                stated=format_money(stated),
            )

    def finished(self) -> StatementFile:
        """The file as read. Raises OfficeError where it holds neither statement nor fault."""
        if not self.statements and not self._faults:
            raise OfficeError(QT_TRANSLATE_NOOP("errors", "The file holds no bank statement."))
        for statement in self.statements:
            self.check_balances(statement)
        return StatementFile(
            format=self.format,
            statements=tuple(_frozen(statement) for statement in self.statements),
            faults=tuple(sorted(self._faults, key=lambda fault: fault.line_number)),
            left_out=self.left_out,
        )


def _frozen(statement: DraftStatement) -> FileStatement:
    first_day, last_day = statement.days()
    return FileStatement(
        account=statement.account,
        lines=tuple(statement.lines),
        first_day=first_day,
        last_day=last_day,
        opening_cents=statement.opening_cents,
        closing_cents=statement.closing_cents,
    )


def _fitted(value: str, length: int, texts: list[str]) -> str:
    """`value` tidied and as long as its column; a longer one is kept whole among `texts`."""
    cleaned = tidy(value)
    if len(cleaned) > length:
        texts.append(cleaned)
        return cleaned[:length].rstrip()
    return cleaned
