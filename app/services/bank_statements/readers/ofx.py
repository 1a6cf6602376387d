"""OFX, of 1.x (SGML with tags that nobody closes) and of 2.x (XML), banks and credit cards."""

import html
import re
from collections.abc import Iterator
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
    cents_with_point,
    given,
    iban_of,
    return_reason_in,
    text_of,
    tidy,
)

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9._]{0,31})\s*(/?)>")
# Only these: html.unescape alone would also make “BAR&REGINA” of no entity into “BAR®INA”.
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_SECTION = re.compile(r"<!--|<!\[CDATA\[")
_AMOUNT = re.compile(r"([+-]?)(\d[\d.,]{0,20})")
# Where NAME begins so, it says what was done, not by whom.
_DESCRIPTION = re.compile(
    r"(?:BONIFIC|ACCREDIT|VERSAMENT|PAGAMENT|ADDEBIT|GIROCONT|COMMISSION|BOLLO|IMPOSTA|DISPOSIZION"
    r"|PRELIEV|INCASS|EMOLUMENT|STORNO|SEPA|SDD|POS |CANONE|INTERESS|COMPETENZE|F24)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{8})(?:\d{4}(?:\d{2}(?:\.\d{1,6})?)?)?(?:\[[^\]]{1,20}\])?")

_STATEMENTS = frozenset(("STMTRS", "CCSTMTRS"))
# fmt: off
_AGGREGATES = _STATEMENTS | {
    "OFX", "SIGNONMSGSRSV1", "SONRS", "STATUS", "FI", "BANKMSGSRSV1", "STMTTRNRS",
    "BANKACCTFROM", "BANKTRANLIST", "STMTTRN", "PAYEE", "BANKACCTTO", "CCACCTTO", "CURRENCY",
    "ORIGCURRENCY", "LEDGERBAL", "AVAILBAL", "BALLIST", "BAL", "CREDITCARDMSGSRSV1",
    "CCSTMTTRNRS", "CCACCTFROM", "BANKTRANLISTP", "STMTTRNP", "IMAGEDATA",
}
# fmt: on
_DEEPEST = 60
_SIGN_OF = {"CREDIT": 1, "DEBIT": -1}


@dataclass(slots=True)
class _Element:
    """An aggregate: its values by tag, each with its line, and the aggregates inside."""

    name: str
    line: int
    values: dict[str, tuple[str, int]] = field(default_factory=dict)
    doubled: str = ""
    """A tag that is there twice."""
    children: dict[str, "_Element"] = field(default_factory=dict)

    def value(self, tag: str) -> str:
        """The value of `tag`, tidied; empty where it is not there."""
        return tidy(self.values[tag][0]) if tag in self.values else ""

    def line_of(self, tag: str) -> int:
        """Where `tag` stands, else where the aggregate begins."""
        return self.values[tag][1] if tag in self.values else self.line


def read_ofx(content: bytes) -> StatementFile:
    """Read the statements of accounts and credit cards.

    The sign is that of TRNAMT; a movement whose type says the opposite is a fault. Days are as
    the bank wrote them, in its own time zone. The ledger's balance is the closing one only
    where it is that of the period's last day; OFX has no opening balance. Raises OfficeError
    for a file that holds no statement.
    """
    text = _without_sections(text_of(content))
    start = re.search(r"<OFX>", text, re.IGNORECASE)
    if start is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file holds no OFX: its beginning is missing.")
        )
    reader = _Reader()
    for closing, name, value, line in _tokens(text, start.start()):
        reader.take(closing=closing, name=name, value=value, line=line)
    reader.end()
    return reader.file.finished()


def _tokens(text: str, start: int) -> Iterator[tuple[bool, str, str, int]]:
    """Every tag with the words up to the next one, and its line: (closing, name, value, line)."""
    line, counted = 1, 0
    tags = _TAG.finditer(text, start)
    match = next(tags, None)
    while match is not None:
        following = next(tags, None)
        line += _newlines(text, counted, match.start())
        counted = match.start()
        value = text[match.end() : following.start() if following else len(text)]
        yield bool(match[1]), match[2].upper(), value, line
        if match[3]:
            yield True, match[2].upper(), "", line
        match = following


def _newlines(text: str, begin: int, end: int) -> int:
    found = text.count("\n", begin, end)
    return found or text.count("\r", begin, end)


def _plain(value: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match[0]), value).strip()


def _without_sections(text: str) -> str:
    """The text without comments, and with its CDATA escaped; lines stay where they are."""
    pieces = []
    done = 0
    while (section := _SECTION.search(text, done)) is not None:
        comment = section[0] == "<!--"
        mark = "-->" if comment else "]]>"
        end = text.find(mark, section.end())
        if end < 0:
            break
        inside = text[section.end() : end]
        pieces.append(text[done : section.start()])
        kept = "\n" * inside.count("\n") if comment else html.escape(inside, quote=False)
        pieces.append(kept)
        done = end + len(mark)
    return "".join([*pieces, text[done:]])


class _Reader:
    """Keeps the aggregates that are open; a value belongs to the innermost one."""

    def __init__(self) -> None:
        self.file = DraftFile(StatementFormat.OFX)
        self._open: list[_Element] = []
        self._statement: DraftStatement | None = None
        self._euros = ""
        self._seen: set[tuple[object, ...]] = set()

    def take(self, *, closing: bool, name: str, value: str, line: int) -> None:
        if name not in _AGGREGATES:
            if not closing:
                self._value(name, value, line)
        elif closing:
            self._close(name, line)
        else:
            self._begin(name, line)

    def _value(self, name: str, value: str, line: int) -> None:
        if not self._open:
            return
        inside = self._open[-1]
        text = _plain(value)
        if name in inside.values:
            inside.doubled = inside.doubled or name
            return
        inside.values[name] = text, line
        if name == "CURDEF" and inside.name in _STATEMENTS:
            self._euros = text.upper()

    def _begin(self, name: str, line: int) -> None:
        if name in {"STMTTRN", *_STATEMENTS}:
            # Of those that should have been closed before, one holds a movement.
            while self._open and self._open[-1].name not in {"BANKTRANLIST", *_CONTAINERS[name]}:
                self._abandon(self._open.pop())
        if len(self._open) >= _DEEPEST:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Line {line} is nested too deeply for a statement."),
                line=line,
            )
        element = _Element(name, line)
        if self._open:
            self._open[-1].children.setdefault(name, element)
        self._open.append(element)
        if name in _STATEMENTS:
            self._statement = self.file.open()
            self._euros = ""
            self._seen = set()

    def _abandon(self, element: _Element) -> None:
        """An aggregate that is never closed: its movement is not complete."""
        if element.name == "STMTTRN":
            self.file.fault(
                element.line,
                faults.MOVEMENT_CUT_OFF,
            )
        elif element.name in _STATEMENTS:
            self.file.fault(
                element.line,
                faults.STATEMENT_CUT_OFF,
            )
            self._end_statement(element)

    def _close(self, name: str, line: int) -> None:
        if all(element.name != name for element in self._open):
            if name in {"STMTTRN", *_STATEMENTS}:
                self.file.fault(
                    line,
                    faults.NO_BEGINNING,
                )
            return
        while self._open[-1].name != name:
            self._abandon(self._open.pop())
        element = self._open.pop()
        if name == "STMTTRN":
            self._movement(element)
        elif name == "STMTTRNP":
            self.file.left_out += 1
        elif name in _STATEMENTS:
            self._end_statement(element)

    def _movement(self, element: _Element) -> None:
        if self._statement is None:
            self.file.fault(
                element.line,
                faults.STRAY,
                value="STMTTRN",
            )
            return
        try:
            movement = _movement(element, self._euros)
            self._refuse_twice(element, movement)
        except Broken as broken:
            self.file.broken(broken)
            return
        self.file.add(self._statement, movement)

    def _refuse_twice(self, element: _Element, movement: Movement) -> None:
        """A FITID names one movement of an account: the same one again is a doubled record."""
        if not movement.bank_reference:
            return
        key = (
            movement.bank_reference, movement.booked_on, movement.cents, movement.counterparty,
            *movement.texts,
        )  # fmt: skip
        if key in self._seen:
            raise Broken(
                element.line,
                faults.TWICE,
                value=movement.bank_reference,
            )
        self._seen.add(key)

    def _end_statement(self, element: _Element) -> None:
        statement, self._statement = self._statement, None
        if statement is None:
            return
        account = element.children.get("BANKACCTFROM") or element.children.get("CCACCTFROM")
        statement.account = account_of(account.value("ACCTID")) if account else ""
        period = element.children.get("BANKTRANLIST")
        if period is not None:
            statement.first_day = _day_of(period.value("DTSTART"))
            statement.last_day = _day_of(period.value("DTEND"))
        balance = element.children.get("LEDGERBAL")
        if balance is None:
            return
        try:
            cents = _signed(balance, "BALAMT")
        except Broken as broken:
            self.file.broken(broken)
            return
        if _day_of(balance.value("DTASOF")) == statement.last_day or statement.last_day is None:
            statement.closing_cents, statement.closing_line = cents, balance.line

    def end(self) -> None:
        """The file is over: whatever is still open was cut off."""
        if self._open:
            self.file.fault(
                self._open[0].line,
                faults.FILE_CUT_OFF,
            )
        while self._open:
            self._abandon(self._open.pop())


_CONTAINERS = {
    "STMTTRN": _STATEMENTS,
    "STMTRS": frozenset(("STMTTRNRS",)),
    "CCSTMTRS": frozenset(("CCSTMTTRNRS",)),
}


def _movement(element: _Element, currency: str) -> Movement:
    """What a STMTTRN says. Raises Broken."""
    if element.doubled:
        raise Broken(
            element.line,
            faults.MORE_THAN_ONE,
            element=element.doubled,
        )
    if "CORRECTFITID" in element.values:
        raise Broken(
            element.line_of("CORRECTFITID"),
            faults.CORRECTION,
            value=element.value("CORRECTFITID"),
        )
    own = element.children.get("CURRENCY")
    currency = own.value("CURSYM").upper() if own is not None else currency
    if currency != "EUR":
        raise Broken(
            element.line,
            faults.FOREIGN if currency else faults.NO_CURRENCY,
            value=currency,
        )
    cents = _signed(element, "TRNAMT")
    kind = element.value("TRNTYPE").upper()
    if cents * _SIGN_OF.get(kind, 0) < 0:
        raise Broken(
            element.line_of("TRNAMT"),
            faults.WRONG_KIND,
            kind=kind,
            value=element.value("TRNAMT"),
        )
    movement = Movement(element.line, _day(element, "DTPOSTED"), cents)
    if "DTAVAIL" in element.values:
        movement.value_on = _day(element, "DTAVAIL")
    _describe(movement, element)
    return movement


def _describe(movement: Movement, element: _Element) -> None:
    payee = element.children.get("PAYEE")
    other = element.children.get("BANKACCTTO") or element.children.get("CCACCTTO")
    name = element.value("NAME") or (payee.value("NAME") if payee else "")
    memo = element.value("MEMO")
    described = _DESCRIPTION.match(name) is not None or bool(memo and memo.startswith(name))
    movement.counterparty = "" if described else name
    movement.counterparty_iban = iban_of(other.value("ACCTID")) if other else ""
    movement.bank_reference = given(element.value("FITID"))
    movement.operation_code = element.value("TRNTYPE")
    movement.texts = [memo, element.value("MEMO2"), element.value("EXTDNAME")]
    if described and not memo.startswith(name):
        movement.texts.insert(0, name)
    reference = given(element.value("REFNUM"))
    if reference and reference != movement.bank_reference:
        movement.texts.append(reference)
    movement.return_reason = return_reason_in(" ".join([movement.counterparty, *movement.texts]))


def _signed(element: _Element, tag: str) -> int:
    """Cents of an amount with its sign, and a comma or a point. Raises Broken."""
    found = element.value(tag)
    match = _AMOUNT.fullmatch(found)
    try:
        if match is None:
            raise ValueError(found)
        digits = match[2]
        cents = cents_with_comma(digits) if "," in digits else cents_with_point(digits)
    except ValueError:
        raise Broken(
            element.line_of(tag),
            faults.NO_AMOUNT,
            value=found,
        ) from None
    return -cents if match[1] == "-" else cents


def _day_of(text: str) -> date | None:
    match = _DAY.fullmatch(text)
    if match is None or not match[1].isascii():
        return None
    try:
        return date(int(match[1][:4]), int(match[1][4:6]), int(match[1][6:]))
    except ValueError:
        return None


def _day(element: _Element, tag: str) -> date:
    found = element.value(tag)
    day = _day_of(found)
    if day is None:
        raise Broken(
            element.line_of(tag),
            faults.NO_DAY,
            value=found,
        )
    return day
