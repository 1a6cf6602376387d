"""MT940, SWIFT's customer statement, bare or in its envelope, in the dialects of the banks."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from app.models.bank_statements import StatementFormat
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_money
from app.services.bank_statements.readers import faults
from app.services.bank_statements.readers.drafts import Broken, DraftFile, DraftStatement, Movement
from app.services.bank_statements.readers.mt940_details import describe
from app.services.bank_statements.readers.statement_file import StatementFile
from app.services.bank_statements.readers.values import (
    account_of,
    cents_with_comma,
    given,
    iban_of,
    lines_of,
    short_day,
    text_of,
)

_TAG = re.compile(r":(\d{2}[A-Z]?|NS):(.*)", re.DOTALL)
_END = re.compile(r"-(?:\}.*|X{3})?")
_LINE = re.compile(
    r"(?P<value>\d{6})(?P<entry>\d{4})?(?P<mark>R[CD]|E[CD]|[CD])(?P<funds>[A-Z])?"
    r"(?P<amount>\d[\d.]{0,14},?\d{0,4})(?P<kind>[NFS][A-Z0-9 ]{3})(?P<rest>.*)",
    re.DOTALL,
)
_BALANCE = re.compile(r"([CD])(\d{6})([A-Z]{3})([\d.,]{1,20})")
# A credit that is reversed takes money out, a debit that is reversed brings it back.
_SIGNS = {"C": 1, "D": -1, "RC": -1, "RD": 1}
_LONGEST = 20_000
"""Characters of a movement and its texts; SWIFT allows 500."""
_IGNORED = frozenset(("21", "28", "28C", "64", "65", "13", "13D"))
_REFERENCE_MARKS = frozenset(("EREF", "KREF", "KREF+", "EREF+", "PREF", "MARF", "MREF", "POS"))


@dataclass(slots=True)
class _Field:
    tag: str
    line: int
    rows: list[str]
    """The first row after the tag, and those that go on from it."""


@dataclass(slots=True)
class _Page:
    """One message: a statement, or one page of it."""

    statement: DraftStatement
    line: int
    has_account: bool = False
    opening: int | None = None
    currency: str = ""
    is_listed: bool = False
    """Whether its statement is one of the file's."""
    is_open: bool = True
    """False once its closing balance was there."""
    pending: "_Entry | None" = None


@dataclass(slots=True)
class _Entry:
    """A :61: that waits for its :86:."""

    statement_line: _Field
    details: _Field | None = None
    remarks: list[_Field] = field(default_factory=list)


def read_mt940(content: bytes) -> StatementFile:
    """Read the statements of a file; the pages of one statement become one.

    The sign is that of the mark: C and RD bring money in, D and RC take it out; ED and EC are
    only expected, and counted in `left_out`. An entry day without a year is the one nearest to
    the value day; where there is none, the value day is the booking day. Raises OfficeError for
    what is no MT940.
    """
    reader = _Reader()
    fields = _fields(lines_of(text_of(content)), reader)
    reader.currencies = {
        match[3]
        for each in fields
        if each.tag[:2] in {"60", "62"} and (match := _BALANCE.match(each.rows[0])) is not None
    }
    for each in fields:
        reader.take(each)
    reader.end_page()
    return reader.file.finished()


def _fields(rows: list[str], reader: "_Reader") -> list[_Field]:
    """The fields of a file, each with the rows that continue it; the envelope is left out."""
    fields: list[_Field] = []
    current: _Field | None = None
    for number, row in enumerate(rows, start=1):
        row = row.strip("\x01\x03\x1a").rstrip()
        if "{4:" in row:
            fields.append(_Field("", number, []))
            current = None
            row = row.partition("{4:")[2]
        elif row.startswith(("{1:", "{2:", "{3:", "{5:")):
            continue
        if not row.strip():
            continue
        if _END.fullmatch(row):
            fields.append(_Field("", number, []))
            current = None
        elif (match := _TAG.fullmatch(row)) is not None:
            current = _Field(match[1], number, [match[2]])
            fields.append(current)
        elif current is not None:
            current.rows.append(row)
        elif ":61:" in row or ":86:" in row or ":62" in row:
            reader.stray(number, row)
    return fields


class _Reader:
    """Follows the order of the fields: 20, 25, 28, 60, any number of 61 with 86, and 62."""

    def __init__(self) -> None:
        self.file = DraftFile(StatementFormat.MT940)
        self.currencies: set[str] = set()
        # Where a statement's own balance cannot be read, the others tell the currency.
        self._page: _Page | None = None
        self._last_page: _Page | None = None

    def stray(self, line: int, row: str) -> None:
        self.file.fault(
            line,
            faults.STRAY,
            value=row,
        )

    def take(self, each: _Field) -> None:
        if each.tag in {"34F", "90D", "90C"}:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Line {line}: this is an interim report (MT942); take the bank's statement "
                    "(MT940) instead.",
                ),
                line=each.line,
            )
        if not each.tag or each.tag == "20" or (each.tag == "25" and self._has_account()):
            self.end_page()
        if each.tag:
            self._take(each)

    def _has_account(self) -> bool:
        return self._page is not None and self._page.has_account

    def _take(self, each: _Field) -> None:
        page = self._page
        if page is None:
            page = self._page = _Page(DraftStatement(), each.line)
        if each.tag == "25":
            page.has_account = True
            page.statement.account = account_of(_account(each.rows[0]))
        elif each.tag in {"60F", "60M"}:
            self._guarded(self._open_balance, page, each)
        elif each.tag == "61":
            self._end_entry(page)
            page.pending = _Entry(each)
        elif each.tag in {"86", "NS"}:
            self._take_details(page, each)
        elif each.tag in {"62F", "62M"}:
            self._end_entry(page)
            self._guarded(self._close_balance, page, each)
        elif each.tag not in _IGNORED and each.tag != "20":
            self.stray(each.line, f":{each.tag}:{each.rows[0]}")

    def _guarded(self, step: Callable[[_Page, _Field], None], page: _Page, each: _Field) -> None:
        try:
            step(page, each)
        except Broken as broken:
            self.file.broken(broken)

    def _take_details(self, page: _Page, each: _Field) -> None:
        """:86: tells of the :61: before it, of the whole statement after :62:."""
        entry = page.pending
        if entry is None:
            if page.is_open and each.tag == "86":
                self.stray(each.line, f":86:{each.rows[0]}")
        elif each.tag == "NS":
            entry.remarks.append(each)
        elif entry.details is None:
            entry.details = each
        else:
            self.stray(each.line, f":86:{each.rows[0]}")

    def _open_balance(self, page: _Page, each: _Field) -> None:
        if page.opening is not None:
            self.stray(each.line, f":{each.tag}:{each.rows[0]}")
            return
        cents, day, page.currency = _balance(each)
        page.opening = cents
        _in_euros(page.currency, each.line)
        before = self._last_page
        if (
            each.tag == "60M"
            and before is not None
            and before.statement.account == page.statement.account
        ):
            page.statement, page.is_listed = before.statement, True
            if before.statement.closing_cents != cents:
                self.file.fault(
                    each.line,
                    faults.PAGE_JUMPS,
                    found=format_money(cents),
                    stated=format_money(before.statement.closing_cents or 0),
                )
            return
        page.statement.opening_cents, page.statement.first_day = cents, day
        self._enlist(page)

    def _enlist(self, page: _Page) -> None:
        """Make the page's statement one of the file's, once."""
        if not page.is_listed:
            page.is_listed = True
            self.file.statements.append(page.statement)

    def _close_balance(self, page: _Page, each: _Field) -> None:
        if not page.is_open:
            self.stray(each.line, f":{each.tag}:{each.rows[0]}")
            return
        page.is_open = False
        cents, day, currency = _balance(each)
        _in_euros(currency, each.line)
        self._enlist(page)
        statement = page.statement
        statement.closing_cents, statement.closing_line = cents, each.line
        statement.last_day = day
        self._last_page = page if each.tag == "62M" else None

    def _end_entry(self, page: _Page) -> None:
        entry, page.pending = page.pending, None
        if entry is None:
            return
        self._enlist(page)
        try:
            if not page.is_open:
                raise Broken(
                    entry.statement_line.line,
                    faults.AFTER_CLOSING,
                )
            movement = _movement(entry, page.currency or "/".join(sorted(self.currencies)))
        except Broken as broken:
            self.file.broken(broken)
            return
        if movement is None:
            self.file.left_out += 1
        else:
            self.file.add(page.statement, movement)

    def end_page(self) -> None:
        """A message is over: its last entry too, and what it lacks is told."""
        page, self._page = self._page, None
        if page is None:
            return
        self._end_entry(page)
        if page.opening is None:
            self.file.fault(
                page.line,
                faults.NO_OPENING,
            )
        if page.is_open:
            self.file.fault(
                page.line,
                faults.NO_CLOSING,
            )


def _account(text: str) -> str:
    """The account of :25: without a currency behind it (`/EUR`, ` EUR`) or before it."""
    text = re.sub(r"[\s/;]*EUR$", "", text.strip().upper())
    return text.removeprefix("/")


def _balance(each: _Field) -> tuple[int, date, str]:
    """Cents, day and currency of :60: or :62:. Raises Broken."""
    match = _BALANCE.fullmatch(each.rows[0].strip())
    try:
        if match is None:
            raise ValueError(each.rows[0])
        cents = cents_with_comma(match[4])
        return (cents if match[1] == "C" else -cents), short_day(match[2], "ymd"), match[3]
    except ValueError:
        raise Broken(
            each.line,
            faults.NO_BALANCE,
            value=each.rows[0],
        ) from None


def _in_euros(currency: str, line: int) -> None:
    if currency != "EUR":
        raise Broken(
            line,
            faults.FOREIGN if currency else faults.NO_CURRENCY,
            value=currency,
        )


def _movement(entry: _Entry, currency: str) -> Movement | None:
    """What :61: and :86: say; None for a movement that is only expected. Raises Broken."""
    line = entry.statement_line
    row = line.rows[0]
    match = _LINE.fullmatch(row)
    if match is None:
        raise Broken(
            line.line,
            faults.NO_MOVEMENT,
            value=row,
        )
    _in_euros(currency, line.line)
    if sum(len(row) for each in _texts(entry) for row in each.rows) > _LONGEST:
        raise Broken(line.line, faults.TOO_LONG)
    try:
        cents = cents_with_comma(match["amount"])
    except ValueError:
        raise Broken(
            line.line,
            faults.NO_AMOUNT,
            value=match["amount"],
        ) from None
    value_on, booked_on = _days(match, line.line)
    if match["mark"].startswith("E"):
        return None
    movement = Movement(line.line, booked_on, cents * _SIGNS[match["mark"]], value_on)
    own, _, bank = match["rest"].partition("//")
    movement.bank_reference = given(bank)
    movement.operation_code = match["kind"].strip()
    supplement = "".join(line.rows[1:])
    movement.counterparty_iban = iban_of(supplement)
    on_behalf = describe(
        movement,
        entry.details.rows if entry.details is not None else [],
        [row for remark in entry.remarks for row in remark.rows],
    )
    if not iban_of(supplement):
        movement.texts += [row for row in line.rows[1:] if not row.startswith("/TRCD/")]
    if (reference := given(own)) and reference.upper() not in _REFERENCE_MARKS:
        movement.texts.append(reference)
    if on_behalf:
        movement.texts.append(f"PER CONTO {on_behalf}")
    return movement


def _texts(entry: _Entry) -> list[_Field]:
    """The fields that belong to a movement."""
    details = [entry.details] if entry.details is not None else []
    return [entry.statement_line, *details, *entry.remarks]


def _days(match: re.Match[str], line: int) -> tuple[date, date]:
    """Value day and booking day of a :61:. Raises Broken."""
    found = match["value"] + (match["entry"] or "")
    try:
        value_on = short_day(match["value"], "ymd")
        entry = match["entry"]
        booked_on = _nearest(int(entry[:2]), int(entry[2:]), value_on) if entry else value_on
    except ValueError:
        raise Broken(line, faults.NO_DAY, value=found) from None
    return value_on, booked_on


def _nearest(month: int, day: int, to: date) -> date:
    """The day of that month nearest to `to`, in its year or the one beside it."""
    found = []
    for year in (to.year - 1, to.year, to.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue  # 29 February is in one year of four
    if not found:
        raise ValueError(month, day)
    return min(found, key=lambda candidate: abs(candidate - to))
