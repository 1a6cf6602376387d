"""CAMT.052, .053 and .054 of ISO 20022: every version from .001.01 on, in any namespace."""

import re
from datetime import date

from app.models.bank_statements import StatementFormat
from app.models.formats import format_money
from app.services.bank_statements.readers import faults
from app.services.bank_statements.readers.camt_parties import describe
from app.services.bank_statements.readers.drafts import Broken, DraftFile, DraftStatement, Movement
from app.services.bank_statements.readers.statement_file import StatementFile
from app.services.bank_statements.readers.values import account_of, cents_with_point
from app.services.bank_statements.readers.xml_nodes import Node, stream

_FORMATS = {
    "Stmt": StatementFormat.CAMT_053,
    "Rpt": StatementFormat.CAMT_052,
    "Ntfctn": StatementFormat.CAMT_054,
}
_SIGNS = {"CRDT": 1, "DBIT": -1}
_NOT_BOOKED = frozenset(("PDNG", "INFO", "FUTR"))
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[\d:.]{5,20})?(?:Z|[+-]\d{2}:\d{2})?")


def read_camt(content: bytes) -> StatementFile:
    """Read a statement (.053), a report of the day (.052) or a notification (.054).

    Only booked entries are movements; pending ones are counted in `left_out`. An entry whose
    transactions each carry an amount, and add up to it, gives one movement for each. Days are
    those that the bank wrote, in its own time zone. Raises OfficeError with the line for a file
    that is damaged or cut off, and for one that holds no statement.
    """
    reader = _Reader()
    stream(
        content,
        frozenset(_FORMATS),
        opened=reader.opened,
        child=reader.child,
        closed=reader.closed,
    )
    return reader.file.finished()


class _Reader:
    """Takes a message's elements one by one; entries are let go as soon as they are read."""

    def __init__(self) -> None:
        self.file = DraftFile(StatementFormat.CAMT_053)
        self._statement = DraftStatement()
        self._owner = ""
        self._header: list[Node] = []
        self._line = 0
        self._tally = _Tally()

    def opened(self, name: str, line: int) -> None:
        if not self.file.statements:
            self.file.format = _FORMATS[name]
        self._statement = self.file.open()
        self._line = line
        self._header = []
        self._owner = ""
        self._tally = _Tally()

    def child(self, node: Node) -> None:
        if node.name == "Ntry":
            self._entry(node)
            return
        self._header.append(node)
        if node.name == "Acct":
            number = node.text_at("Id/IBAN", "Id/Othr/Id", "Id/BBAN", "Id/PrtryAcct/Id", "Id/UPIC")
            self._statement.account = account_of(number)
            self._owner = node.text_at("Ownr/Nm", "Ownr/Pty/Nm")

    def closed(self) -> None:
        self._period()
        for broken in _set_balances(self._header, self._statement):
            self.file.broken(broken)
        for node in self._header:
            if node.name == "TxsSummry":
                self._tally.check(node, self.file)

    def _entry(self, entry: Node) -> None:
        try:
            movements = self._movements(entry)
        except Broken as broken:
            self._tally.unread += 1
            self.file.broken(broken)
            return
        for movement in movements:
            self.file.add(self._statement, movement)

    def _movements(self, entry: Node) -> list[Movement]:
        """The movements of an entry: none where it is not booked. Raises Broken."""
        sign = _sign(entry)
        cents = _amount(entry) * sign
        if not self._is_booked(entry):
            self.file.left_out += 1
            self._tally.pending.append(cents)
            return []
        days = _day(entry, "BookgDt"), _value_day(entry)
        self._tally.booked.append(cents)
        transactions = [*entry.walk("NtryDtls/TxDtls"), *entry.all("TxDtls")]
        parts = [_transaction_cents(transaction, sign) for transaction in transactions]
        known = [part for part in parts if part is not None]
        split = len(parts) > 1 and len(known) == len(parts) and sum(known) == cents
        account = self._statement.account
        if not split:
            movement = Movement(entry.line, days[0], cents, days[1])
            describe(movement, entry, transactions, account, self._owner)
            return [movement]
        movements = []
        for transaction, part in zip(transactions, known, strict=True):
            movement = Movement(transaction.line, days[0], part, days[1])
            describe(movement, entry, [transaction], account, self._owner)
            movements.append(movement)
        return movements

    def _is_booked(self, entry: Node) -> bool:
        """Whether an entry is booked. Raises Broken where it does not say so."""
        status = _only(entry, "Sts")
        code = (status.text.strip() or status.text_at("Cd")) if status is not None else ""
        if code == "BOOK" or (not code and self.file.format is StatementFormat.CAMT_054):
            return True
        if code in _NOT_BOOKED:
            return False
        raise Broken(
            status.line if status is not None else entry.line,
            faults.NO_STATUS,
            value=code,
        )

    def _period(self) -> None:
        for node in self._header:
            if node.name == "FrToDt":
                self._statement.first_day = _day_of(node.text_at("FrDtTm", "FrDt"))
                self._statement.last_day = _day_of(node.text_at("ToDtTm", "ToDt"))


class _Tally:
    """What was read of a statement, to be held against what the statement declares."""

    def __init__(self) -> None:
        self.booked: list[int] = []
        self.pending: list[int] = []
        self.unread = 0

    def check(self, summary: Node, file: DraftFile) -> None:
        """Compare with TxsSummry: counts always, sums where every entry could be read."""
        for name, sign in (("TtlNtries", 0), ("TtlCdtNtries", 1), ("TtlDbtNtries", -1)):
            for declared in summary.all(name):
                self._check_count(declared, sign, file)
                self._check_sum(declared, sign, file)

    def _check_count(self, declared: Node, sign: int, file: DraftFile) -> None:
        stated = declared.text_at("NbOfNtries")
        booked = len(_of_sign(self.booked, sign))
        every = booked + len(_of_sign(self.pending, sign))
        fitting = {str(booked), str(every)}
        if self.unread:
            # Of an entry that could not be read, the sign may be unknown too.
            fitting = {str(n) for n in range(booked, every + self.unread + 1)}
        if stated and (stated.lstrip("0") or "0") not in fitting:
            file.fault(
                declared.line,
                faults.ENTRY_COUNT,
                found=every + self.unread,
                stated=stated,
            )

    def _check_sum(self, declared: Node, sign: int, file: DraftFile) -> None:
        stated = declared.text_at("Sum")
        if not stated or self.unread:
            return
        booked = sum(abs(cents) for cents in _of_sign(self.booked, sign))
        every = booked + sum(abs(cents) for cents in _of_sign(self.pending, sign))
        try:
            fits = cents_with_point(stated) in {booked, every}
        except ValueError:
            fits = False
        if not fits:
            file.fault(
                declared.line,
                faults.ENTRY_SUM,
                found=format_money(every),
                stated=stated,
            )


def _of_sign(amounts: list[int], sign: int) -> list[int]:
    return [cents for cents in amounts if not sign or cents * sign > 0 or (not cents and sign > 0)]


def _only(parent: Node, name: str) -> Node | None:
    """The one child of that name, None where there is none. Raises Broken for several."""
    found = parent.all(name)
    if len(found) > 1:
        raise Broken(
            found[1].line,
            faults.MORE_THAN_ONE,
            element=name,
        )
    return found[0] if found else None


def _amount(parent: Node) -> int:
    """Cents of the amount of an entry or a balance, never negative. Raises Broken."""
    node = _only(parent, "Amt")
    text = node.text.strip() if node is not None else ""
    line = node.line if node is not None else parent.line
    currency = node.attributes.get("Ccy", "") if node is not None else ""
    if text and currency != "EUR":
        raise Broken(line, faults.FOREIGN if currency else faults.NO_CURRENCY, value=currency)
    try:
        return cents_with_point(text)
    except ValueError:
        raise Broken(line, faults.NO_AMOUNT, value=text) from None


def _sign(parent: Node) -> int:
    """1 for money in, -1 for money out. A reversal's indicator is already that of the entry."""
    node = _only(parent, "CdtDbtInd")
    text = node.text.strip() if node is not None else ""
    if text not in _SIGNS:
        raise Broken(node.line if node is not None else parent.line, faults.NO_SIGN, value=text)
    return _SIGNS[text]


def _day_of(text: str) -> date | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    try:
        return date.fromisoformat(match[1])
    except ValueError:
        return None


def _day(parent: Node, name: str) -> date:
    """The day under `name`, as the bank wrote it. Raises Broken."""
    node = _only(parent, name)
    text = node.text_at("Dt", "DtTm") if node is not None else ""
    day = _day_of(text)
    if day is None:
        line = node.line if node is not None else parent.line
        raise Broken(line, faults.NO_DAY if text else faults.NO_BOOKING_DAY, value=text)
    return day


def _value_day(entry: Node) -> date | None:
    """The value day, None where the entry names none. Raises Broken."""
    return _day(entry, "ValDt") if entry.all("ValDt") else None


def _transaction_cents(transaction: Node, sign: int) -> int | None:
    """Cents of one transaction of an entry; None where it does not say them in euros."""
    node = transaction.first("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt")
    if node is None or node.attributes.get("Ccy") != "EUR":
        return None
    indicator = transaction.text_at("CdtDbtInd")
    if indicator:
        if indicator not in _SIGNS:
            return None
        sign = _SIGNS[indicator]
    try:
        return cents_with_point(node.text.strip()) * sign
    except ValueError:
        return None


def _set_balances(header: list[Node], statement: DraftStatement) -> list[Broken]:
    """Opening and closing balance of a statement, and its days where it gives no period.

    An interim balance (ITBD) opens or closes a page: the first of two opens it, a single one
    opens where a closing balance follows and closes otherwise.
    """
    balances: dict[str, list[tuple[int, date | None, int]]] = {}
    unreadable = []
    for node in header:
        code = node.text_at("Tp/CdOrPrtry/Cd", "Tp/Cd") if node.name == "Bal" else ""
        if code not in {"OPBD", "PRCD", "CLBD", "ITBD"}:
            continue
        try:
            cents = _amount(node) * _sign(node)
        except Broken as broken:
            unreadable.append(broken)
            continue
        day = _day_of(node.text_at("Dt/Dt", "Dt/DtTm"))
        balances.setdefault(code, []).append((cents, day, node.line))
    interim = balances.get("ITBD", [])
    opening = balances.get("OPBD", [])[:1] or balances.get("PRCD", [])[:1]
    closing = balances.get("CLBD", [])[-1:]
    if not opening and (closing or len(interim) > 1):
        opening = interim[:1]
    if not closing and interim[-1:] != opening:
        closing = interim[-1:]
    for cents, day, _line in opening:
        statement.opening_cents = cents
        if "OPBD" in balances:
            statement.first_day = statement.first_day or day
    for cents, day, line in closing:
        statement.closing_cents, statement.closing_line = cents, line
        statement.last_day = statement.last_day or day
    return unreadable
