"""The flat file of the Italian banks (CBI, rendicontazione): records of 120 characters.

RH or EC begins a flow and EF ends it; 61 opens the statement of an account, 62 is a movement,
63 says more of it, 64 closes the statement and 65 tells of balances to come. Positions are
those of the standard CBI-RND-001, counted from 1.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.models.bank_statements import StatementFormat
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.services.bank_statements.readers import faults
from app.services.bank_statements.readers.drafts import Broken, DraftFile, DraftStatement, Movement
from app.services.bank_statements.readers.statement_file import StatementFile
from app.services.bank_statements.readers.values import (
    account_of,
    cents_with_comma,
    given,
    iban_of,
    lines_of,
    return_reason_in,
    short_day,
    text_of,
    tidy,
)

_LENGTH = 120
_KNOWN = frozenset(("RH", "EC", "61", "62", "63", "64", "65", "EF"))
_OTHER_FLOWS = frozenset(("RP", "RA", "DT", "IB", "IM", "IR", "PC", "PE", "IL", "AL", "EP"))
_SIGNS = {"C": 1, "D": -1}
_TAX_CODE = re.compile(r"[A-Z0-9]{11,16}")
_STRUCTURES = frozenset(("KKK", "YYY", "YY2", "ZZ1", "ZZ2", "ZZ3", "ID1", "RI1", "RI2"))


@dataclass(slots=True)
class _Record:
    kind: str
    line: int
    row: str

    def at(self, first: int, last: int) -> str:
        """The characters from `first` to `last`, both counted from 1 and both taken."""
        return self.row[first - 1 : last]


@dataclass(slots=True)
class _Account:
    """The statement of one account, from 61 to 64."""

    statement: DraftStatement
    opening: _Record
    movement: _Record | None = None
    more: list[_Record] = field(default_factory=list)
    last_number: str = ""
    is_open: bool = True

    @property
    def number(self) -> str:
        return self.opening.at(4, 10)


@dataclass(slots=True)
class _Flow:
    """What stands between RH or EC and EF."""

    head: _Record
    records: int = 1
    accounts: int = 0


def read_cbi(content: bytes) -> StatementFile:
    """Read the statements of all the accounts and flows of a file.

    The count of statements and of records that EF declares is checked, and the number of each
    movement. Raises OfficeError for what is no statement of accounts.
    """
    reader = _Reader()
    for line, row in _rows(text_of(content)):
        reader.take(_record(row, line))
    reader.end_flow()
    return reader.file.finished()


def _rows(text: str) -> list[tuple[int, str]]:
    """The records with their lines; some banks write them without any end of line."""
    rows = lines_of(text)
    full = [(number, row) for number, row in enumerate(rows, start=1) if row.strip(" \x1a\0")]
    if len(full) == 1 and len(full[0][1]) > _LENGTH and len(full[0][1]) % _LENGTH == 0:
        row = full[0][1]
        starts = range(0, len(row), _LENGTH)
        return [(n, row[start : start + _LENGTH]) for n, start in enumerate(starts, start=1)]
    return full


def _record(row: str, line: int) -> _Record:
    """A record, filled up to its length; a bank that leaves out the first blank is put right."""
    if row[:2] in _KNOWN and row[:1] != " ":
        row = f" {row}"
    row = row.rstrip()
    return _Record(row[1:3], line, row.ljust(_LENGTH))


class _Reader:
    """Follows the records in their order."""

    def __init__(self) -> None:
        self.file = DraftFile(StatementFormat.CBI)
        self._flow: _Flow | None = None
        self._account: _Account | None = None

    def take(self, record: _Record) -> None:
        if record.kind in _OTHER_FLOWS and self._flow is None and not self.file.statements:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Line {line}: the CBI flow {kind} is no statement of accounts (RH or EC).",
                ),
                line=record.line,
                kind=record.kind,
            )
        if self._flow is not None and record.kind not in {"RH", "EC"}:
            self._flow.records += 1
        if record.kind not in _KNOWN or len(record.row) > _LENGTH:
            self._unknown(record)
            return
        try:
            self._take(record)
        except Broken as broken:
            self.file.broken(broken)

    def _unknown(self, record: _Record) -> None:
        self.file.fault(
            record.line,
            faults.STRAY,
            value=record.row,
        )

    def _take(self, record: _Record) -> None:
        if record.kind in {"RH", "EC"}:
            self.end_flow()
            self._flow = _Flow(record)
            return
        if self._flow is None:
            # Whatever comes without a head is read, and told of.
            self._flow = _Flow(record)
            self.file.fault(
                record.line,
                faults.NO_HEAD,
            )
        if record.kind == "EF":
            self._foot(record)
        elif record.kind == "61":
            self._end_account()
            self._open_account(record)
        elif record.kind == "62":
            self._take_movement(record)
        elif record.kind == "63":
            self._take_more(record)
        elif record.kind == "64":
            self._close_account(record)

    def _open_account(self, record: _Record) -> None:
        assert self._flow is not None
        self._flow.accounts += 1
        statement = self.file.open(_account_number(record))
        self._account = _Account(statement, record)
        _in_euros(record, 75)
        statement.opening_cents = _signed(record, 84, 85)
        if self._flow.head.kind == "EC":
            statement.first_day = _day(record, 78)

    def _own(self, record: _Record) -> _Account:
        """The statement that a record belongs to. Raises Broken where there is none."""
        account = self._account
        if account is None or not account.is_open or account.number != record.at(4, 10):
            raise Broken(
                record.line,
                faults.NO_STATEMENT,
                value=record.kind,
            )
        return account

    def _take_movement(self, record: _Record) -> None:
        self._end_movement()
        account = self._own(record)
        number = record.at(11, 13)
        before, account.last_number = account.last_number, number
        account.movement, account.more = record, []
        if before == number:
            account.movement = None
            raise Broken(
                record.line,
                faults.TWICE,
                value=number,
            )
        if before.isdigit() and number != f"{int(before) % 999 + 1:03d}":
            self.file.fault(
                record.line,
                faults.OUT_OF_ORDER,
                value=number,
                before=before,
            )

    def _take_more(self, record: _Record) -> None:
        account = self._own(record)
        if account.last_number != record.at(11, 13):
            raise Broken(
                record.line,
                faults.STRAY,
                value=record.at(14, _LENGTH),
            )
        account.more.append(record)

    def _end_movement(self) -> None:
        account = self._account
        if account is None or account.movement is None:
            return
        record, account.movement = account.movement, None
        try:
            _in_euros(account.opening, 75)
            movement = _movement(record, account.more)
        except Broken as broken:
            # The movement is at fault, also for a currency that its statement declares.
            broken.line_number = record.line
            self.file.broken(broken)
            return
        self.file.add(account.statement, movement)

    def _close_account(self, record: _Record) -> None:
        self._end_movement()
        account = self._own(record)
        account.is_open = False
        _in_euros(record, 11)
        statement = account.statement
        statement.closing_line = record.line
        statement.closing_cents = _signed(record, 20, 21)
        statement.last_day = _day(record, 14)

    def _end_account(self) -> None:
        self._end_movement()
        account, self._account = self._account, None
        if account is not None and account.is_open:
            self.file.fault(
                account.opening.line,
                faults.NO_CLOSING,
            )

    def _foot(self, record: _Record) -> None:
        self._end_account()
        flow, self._flow = self._flow, None
        assert flow is not None
        for stated, found, template in (
            (
                record.at(46, 52),
                flow.accounts,
                faults.STATEMENT_COUNT,
            ),
            (
                record.at(83, 89),
                flow.records,
                faults.RECORD_COUNT,
            ),
        ):
            if (stated.strip().lstrip("0") or "0") != str(found):
                self.file.fault(record.line, template, found=found, stated=stated.strip())

    def end_flow(self) -> None:
        """The flow is over, with or without its EF."""
        self._end_account()
        flow, self._flow = self._flow, None
        if flow is not None:
            self.file.fault(
                flow.head.line,
                faults.NO_FOOT,
            )


def _account_number(record: _Record) -> str:
    """The IBAN out of its parts, else the Italian account number as far as it is there."""
    country, check = record.at(100, 101).strip(), record.at(102, 103).strip()
    bank = account_of(record.at(52, 74))
    iban = iban_of(f"{country}{check}{bank}") if country and check else ""
    return iban or bank


def _signed(record: _Record, sign: int, amount: int) -> int:
    """Cents of a sign and the 15 characters of its amount. Raises Broken."""
    found = record.at(amount, amount + 14)
    mark = record.at(sign, sign)
    if mark not in _SIGNS:
        raise Broken(
            record.line,
            faults.NO_SIGN,
            value=mark,
        )
    try:
        if not re.fullmatch(r" *\d{1,14},\d{2}", found):
            raise ValueError(found)
        return cents_with_comma(found.strip()) * _SIGNS[mark]
    except ValueError:
        raise Broken(
            record.line,
            faults.NO_AMOUNT,
            value=found,
        ) from None


def _in_euros(record: _Record, position: int) -> None:
    found = record.at(position, position + 2)
    if found != "EUR":
        raise Broken(
            record.line,
            faults.FOREIGN,
            value=found,
        )


def _day(record: _Record, position: int) -> date:
    found = record.at(position, position + 5)
    try:
        return short_day(found, "dmy")
    except ValueError:
        raise Broken(
            record.line,
            faults.NO_DAY,
            value=found,
        ) from None


def _movement(record: _Record, more: Sequence[_Record]) -> Movement:
    """What a 62 and its 63s say. Raises Broken."""
    cents = _signed(record, 26, 27)
    movement = Movement(record.line, _day(record, 20), cents)
    if record.at(14, 19).strip(" 0"):
        movement.value_on = _day(record, 14)
    movement.operation_code = record.at(42, 43).strip()
    movement.bank_reference = given(record.at(62, 77))
    description = [record.at(87, 120)]
    _describe(movement, more, description)
    movement.texts = [*description, *movement.texts]
    movement.return_reason = return_reason_in(" ".join(movement.texts))
    return movement


def _describe(movement: Movement, more: Sequence[_Record], description: list[str]) -> None:
    """Sort the 63s: who paid, from which account, with which references and words."""
    free, remittance, address = "", "", ""
    for record in more:
        structure = record.at(14, 16)
        if structure not in _STRUCTURES:
            raw = record.at(14, 120)
            free += raw if raw[-1:] != " " else f"{raw.rstrip()} "
        elif structure == "YYY":
            movement.counterparty = tidy(record.at(41, 80))
            address = record.at(81, 120)
            code = record.at(25, 40).strip().upper()
            if _TAX_CODE.fullmatch(code):
                description.append(f"C.F. {code}")
        elif structure == "YY2":
            movement.counterparty_iban = iban_of(record.at(67, 100))
        elif structure == "ZZ2":
            _party(movement, record.at(17, 120), description, paid=movement.cents >= 0)
        elif structure == "ZZ3":
            _party(movement, record.at(17, 66), description, paid=movement.cents < 0)
            remittance += f"{record.at(67, 120).rstrip()} "
        elif structure == "ID1":
            movement.end_to_end_id = given(record.at(52, 86))
        elif structure in {"RI1", "RI2"}:
            remittance += record.at(17, 120 if structure == "RI1" else 52)
        elif structure == "KKK":
            description.append(record.at(17, 39))
    movement.texts = [free, remittance, address]


def _party(movement: Movement, name: str, description: list[str], *, paid: bool) -> None:
    """The other party where money of this direction has one, else a word of the text."""
    if paid and not movement.counterparty:
        movement.counterparty = tidy(name)
    elif not paid:
        description.append(name)
