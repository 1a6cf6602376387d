"""A bank's spreadsheet as movements: every row is one, a balance or total, or a fault.

Nothing is dropped in silence. Totals, opening and closing balances, and a running balance are
checked against the movements where the sheet gives them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.models.bank_statements import StatementFormat
from app.models.errors import QT_TRANSLATE_NOOP
from app.models.folding import fold
from app.models.formats import format_money
from app.services.bank_statements.readers.cells import parse_amount, parse_day
from app.services.bank_statements.readers.drafts import Broken, DraftFile, DraftStatement, Movement
from app.services.bank_statements.readers.grid import Grid, GridRow
from app.services.bank_statements.readers.layout import Layout, folded_header
from app.services.bank_statements.readers.statement_file import StatementFile

_TOTAL = re.compile(r"^(?:total[ei]?|totaux|totales|summe|gesamt|somma|totaal)\b")
_OPENING = re.compile(
    r"^(?:saldo (?:contabile )?(?:iniziale|precedente|di apertura|inicial|anterior)|riporto|"
    r"opening balance|anfangssaldo|alter kontostand|solde (?:initial|precedent)|beginsaldo)"
)
_CLOSING = re.compile(
    r"^(?:saldo (?:contabile )?(?:finale|attuale|di chiusura|final|liquido)|saldo contabile$|"
    r"closing balance|endsaldo|neuer kontostand|solde final|eindsaldo)"
)
_BALANCE_AT = re.compile(
    r"^(?:saldo|balance|kontostand|solde)(?: contabile)?(?: al| am| au| at| on)\b"
)
_PERIOD = re.compile(
    r"\b(?:dal|periodo|from|vom|du|desde)\b\D{0,12}(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4})"
    r"\D{1,8}(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4})",
    re.IGNORECASE,
)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_ACCOUNT = re.compile(
    r"\b(?:conto(?:\s+corrente)?|c/c|numero\s+conto|account(?:\s+number)?|konto(?:nummer)?|"
    r"cuenta|rapporto)\b\W{0,4}(?:n(?:r|umero)?\W{0,3})?([\d/.\- ]*\d{4,}[\d/.\-]*)",
    re.IGNORECASE,
)
_OUT_SIGNS = frozenset({"d", "dare", "debit", "debito", "s", "soll", "-", "dr", "af", "uscita"})
_IN_SIGNS = frozenset(
    {"a", "c", "avere", "credit", "credito", "h", "haben", "+", "cr", "bij", "entrata"}
)
_PENDING = frozenset(
    {
        "non contabilizzato", "non contabilizzata", "in attesa", "pending", "da contabilizzare",
        "in elaborazione", "reverted", "declined", "annullato", "annullata", "failed", "no",
        "rifiutato", "rifiutata", "vorgemerkt",
    }
)  # fmt: skip

_TWO_DECIMALS = re.compile(r"\d[.,]\d{2}\D*$")
_HABIT = 10
"""What all but one in ten do is a habit."""
_FEWEST = 5
_CUT_OFF = QT_TRANSLATE_NOOP("faults", "the row ends too early: {found} columns of {expected}")
_UNUSUAL = QT_TRANSLATE_NOOP(
    "faults", "«{value}» has no two decimals as the other amounts: the row may be cut off"
)
_NO_DAY = QT_TRANSLATE_NOOP("faults", "there is an amount but no day")
_BAD_DAY = QT_TRANSLATE_NOOP("faults", "«{value}» is not a day that exists")
_BAD_AMOUNT = QT_TRANSLATE_NOOP("faults", "«{value}» is not an amount")
_NO_AMOUNT = QT_TRANSLATE_NOOP("faults", "there is no amount")
_ZERO = QT_TRANSLATE_NOOP("faults", "the amount is zero")
_BOTH = QT_TRANSLATE_NOOP("faults", "there is money in and money out on one line")
_BAD_SIGN = QT_TRANSLATE_NOOP("faults", "«{value}» does not say whether money came in or went out")
_MIXED_SIGNS = QT_TRANSLATE_NOOP(
    "faults", "in the column of money out some amounts have a minus and this one has none"
)
_FOREIGN = QT_TRANSLATE_NOOP("faults", "the currency is {value}, not EUR")
_TOO_WIDE = QT_TRANSLATE_NOOP("faults", "{found} columns where the header has {expected}")
_NOT_A_LINE = QT_TRANSLATE_NOOP("faults", "this row has neither a day nor an amount")
_TOTAL_DIFFERS = QT_TRANSLATE_NOOP(
    "faults", "the totals row says {stated}, the lines add up to {found}"
)
_BALANCE_JUMPS = QT_TRANSLATE_NOOP(
    "faults", "the balance column says {stated}, the lines lead to {found}"
)
_NO_HEADER = QT_TRANSLATE_NOOP("faults", "the header row is missing")


@dataclass(slots=True)
class _Sheet:
    """What was gathered from the rows so far."""

    layout: Layout
    draft: DraftFile
    statement: DraftStatement
    has_negative_out: bool = False
    width: int = 0
    """Cells that most rows have; a row with fewer was cut off. 0 where that tells nothing."""
    writes_two_decimals: bool = False
    balances: list[tuple[GridRow, int, int]] = field(default_factory=list)
    """Row, cents and balance of movements that state one."""


def read_spreadsheet(grid: Grid, layout: Layout, file_format: StatementFormat) -> StatementFile:
    """Read the movements of a sheet by its layout; what cannot be read becomes a fault."""
    draft = DraftFile(file_format)
    sheet = _Sheet(layout, draft, draft.open())
    start = _first_row(grid, layout)
    if start is None:
        draft.fault(0, _NO_HEADER)
        return draft.finished()
    rows = [row for row in grid.rows[start:] if not row.is_blank]
    _read_preamble(sheet, grid.rows[:start])
    sheet.has_negative_out = any(_is_negative(sheet, row) for row in rows)
    if not grid.is_workbook:
        _learn_habits(sheet, rows)
    before_first = True
    for row in rows:
        if folded_header(row.cells) == layout.header:
            continue
        if _read_summary(sheet, row, before_first=before_first):
            continue
        before_first = _read_row(sheet, row) and before_first
    _check_running_balance(sheet)
    return draft.finished()


def _learn_habits(sheet: _Sheet, rows: Sequence[GridRow]) -> None:
    """How most rows of a text file are written, so that one cut off half-way is noticed."""
    width, count = Counter(len(row.cells) for row in rows).most_common(1)[0] if rows else (0, 0)
    is_habit = count > 1 and _HABIT * count >= (_HABIT - 1) * len(rows)
    sheet.width = width if is_habit else len(sheet.layout.header)
    amounts = [
        text for row in rows for column in sheet.layout.amounts if (text := _cell(row, column))
    ]
    usual = sum(bool(_TWO_DECIMALS.search(text)) for text in amounts)
    sheet.writes_two_decimals = len(amounts) >= _FEWEST and (
        _HABIT * usual >= (_HABIT - 1) * len(amounts)
    )


def movement_of(row: GridRow, layout: Layout) -> Movement | None:
    """One row by itself, as the mapping page shows it; None where it is pending.

    Raises Broken where it cannot be read.
    """
    draft = DraftFile(StatementFormat.CSV)
    return _movement(_Sheet(layout, draft, draft.open()), row)


def _first_row(grid: Grid, layout: Layout) -> int | None:
    if not layout.header:
        return 0
    for position, row in enumerate(grid.rows):
        if folded_header(row.cells) == layout.header:
            return position + 1
    return None


def _read_preamble(sheet: _Sheet, rows: Sequence[GridRow]) -> None:
    statement = sheet.statement
    for row in rows:
        line = " ".join(cell for cell in row.cells if cell)
        if not statement.account:
            statement.account = _account(line)
        period = _PERIOD.search(line)
        if period and statement.first_day is None:
            try:
                statement.first_day = parse_day(period[1], sheet.layout.day_order)
                statement.last_day = parse_day(period[2], sheet.layout.day_order)
            except ValueError:
                statement.first_day = statement.last_day = None
        _read_summary(sheet, row, before_first=True, is_preamble=True)


def _account(line: str) -> str:
    if match := _IBAN.search(line.upper()):
        return match[0].replace(" ", "")
    match = _ACCOUNT.search(line)
    return re.sub(r"\s", "", match[1]) if match else ""


def _read_row(sheet: _Sheet, row: GridRow) -> bool:
    """Read a row below the header; True while it is no movement."""
    if _is_footer(sheet, row):
        return True
    try:
        movement = _movement(sheet, row)
    except Broken as broken:
        sheet.draft.broken(broken)
        return False
    if movement is None:
        sheet.draft.left_out += 1
        return False
    sheet.draft.add(sheet.statement, movement)
    balance = sheet.layout.balance
    if balance is not None and (stated := _cell(row, balance)):
        try:
            cents = parse_amount(stated, decimal_comma=sheet.layout.decimal_comma)
        except ValueError:
            sheet.draft.fault(row.number, _BAD_AMOUNT, value=stated)
        else:
            sheet.balances.append((row, movement.cents, cents))
    return False


def _cell(row: GridRow, column: int | None) -> str:
    return row.cells[column].strip() if column is not None and column < len(row.cells) else ""


def _is_footer(sheet: _Sheet, row: GridRow) -> bool:
    """A remark under the movements: words in the first cell alone, without a figure of money."""
    filled = [column for column, cell in enumerate(row.cells) if cell.strip()]
    if filled != [0] or (sheet.layout.day == 0 and any(sign.isdigit() for sign in row.cells[0])):
        return False
    return 0 not in sheet.layout.amounts and 0 not in sheet.layout.texts


def _movement(sheet: _Sheet, row: GridRow) -> Movement | None:
    layout = sheet.layout
    width = len(layout.header)
    if width and any(cell.strip() for cell in row.cells[width:]):
        raise Broken(row.number, _TOO_WIDE, found=len(row.cells), expected=width)
    if len(row.cells) < sheet.width:
        raise Broken(row.number, _CUT_OFF, found=len(row.cells), expected=sheet.width)
    day_text = _cell(row, layout.day)
    has_amount = any(_cell(row, column) for column in layout.amounts)
    if not day_text:
        raise Broken(row.number, _NO_DAY if has_amount else _NOT_A_LINE)
    booked_on = _parsed_day(sheet, row, day_text)
    if fold(_cell(row, layout.status)) in _PENDING:
        return None
    cents = _cents(sheet, row)
    currency = _cell(row, layout.currency).upper()
    if currency and currency not in {"EUR", "€", "EURO", "E"}:
        raise Broken(row.number, _FOREIGN, value=currency)
    value_text = _cell(row, layout.value_day)
    return Movement(
        row.number,
        booked_on,
        cents,
        value_on=_parsed_day(sheet, row, value_text) if value_text else None,
        counterparty=_cell(row, layout.counterparty),
        counterparty_iban=_cell(row, layout.counterparty_iban).replace(" ", "").upper(),
        reference=_cell(row, layout.reference),
        texts=_texts(row, layout),
    )


def _parsed_day(sheet: _Sheet, row: GridRow, text: str) -> date:
    try:
        return parse_day(text, sheet.layout.day_order)
    except ValueError:
        raise Broken(row.number, _BAD_DAY, value=text) from None


def _texts(row: GridRow, layout: Layout) -> list[str]:
    """The texts of a row; one that is the beginning of another is left out."""
    found = [text for column in layout.texts if (text := _cell(row, column))]
    return [
        text
        for position, text in enumerate(found)
        if not any(
            other.startswith(text.rstrip(" .…")) and (len(other), -index) > (len(text), -position)
            for index, other in enumerate(found)
            if index != position
        )
    ]


def _cents(sheet: _Sheet, row: GridRow) -> int:
    layout = sheet.layout
    if layout.amount is not None:
        return _signed(sheet, row, layout.amount)
    money_in = _amount(sheet, row, layout.money_in)
    money_out = _amount(sheet, row, layout.money_out)
    if money_in and money_out:
        raise Broken(row.number, _BOTH)
    if money_in:
        return money_in
    if not money_out:
        empty = money_in is None and money_out is None
        raise Broken(row.number, _NO_AMOUNT if empty else _ZERO)
    if sheet.has_negative_out and money_out > 0:
        raise Broken(row.number, _MIXED_SIGNS)
    return -abs(money_out)


def _signed(sheet: _Sheet, row: GridRow, column: int) -> int:
    cents = _amount(sheet, row, column)
    if cents is None:
        raise Broken(row.number, _NO_AMOUNT)
    if not cents:
        raise Broken(row.number, _ZERO)
    if sheet.layout.sign is None:
        return cents
    sign = fold(_cell(row, sheet.layout.sign)).strip(" .")
    if sign in _OUT_SIGNS:
        return -abs(cents)
    if sign in _IN_SIGNS and cents > 0:
        return cents
    raise Broken(row.number, _BAD_SIGN, value=_cell(row, sheet.layout.sign))


def _amount(sheet: _Sheet, row: GridRow, column: int | None) -> int | None:
    text = _cell(row, column)
    if not text:
        return None
    if sheet.writes_two_decimals and not _TWO_DECIMALS.search(text):
        raise Broken(row.number, _UNUSUAL, value=text)
    try:
        return parse_amount(text, decimal_comma=sheet.layout.decimal_comma)
    except ValueError:
        raise Broken(row.number, _BAD_AMOUNT, value=text) from None


def _is_negative(sheet: _Sheet, row: GridRow) -> bool:
    """Whether the bank writes money out with a minus in its own column."""
    text = _cell(row, sheet.layout.money_out)
    try:
        return bool(text) and parse_amount(text, decimal_comma=sheet.layout.decimal_comma) < 0
    except ValueError:
        return False


def _read_summary(
    sheet: _Sheet, row: GridRow, *, before_first: bool, is_preamble: bool = False
) -> bool:
    """Read a totals or balance row; False where the row is neither."""
    words = [fold(cell).strip(" .:*") for cell in row.cells]
    label = next((word for word in words if word and not word[0].isdigit()), "")
    if _TOTAL.match(label) and not is_preamble:
        return _read_totals(sheet, row)
    kind = _balance_kind(label, before_first=before_first)
    if kind is None:
        return False
    amounts = []
    for cell in row.cells:
        try:
            amounts.append(parse_amount(cell, decimal_comma=sheet.layout.decimal_comma))
        except ValueError:
            continue
    if not amounts:
        match = re.search(r"([+-]?[\d.,']*\d[.,]\d{2})\s*(?:eur|€)?\s*$", label)
        if match is None:
            return False
        try:
            amounts = [parse_amount(match[1], decimal_comma=sheet.layout.decimal_comma)]
        except ValueError:
            return False
    if kind == "opening" and sheet.statement.opening_cents is None:
        sheet.statement.opening_cents = amounts[-1]
    elif kind == "closing":
        sheet.statement.closing_cents = amounts[-1]
        sheet.statement.closing_line = row.number
    return True


def _balance_kind(label: str, *, before_first: bool) -> str | None:
    if _OPENING.match(label):
        return "opening"
    if _CLOSING.match(label):
        return "closing"
    if _BALANCE_AT.match(label):
        return "opening" if before_first else "closing"
    return None


def _read_totals(sheet: _Sheet, row: GridRow) -> bool:
    """Check a totals row against the movements so far, where its figures stand in the columns."""
    layout, lines = sheet.layout, sheet.statement.lines
    if _cell(row, layout.day) and not _TOTAL.match(fold(_cell(row, layout.day))):
        return False
    sums = {
        layout.amount: sum(line.cents for line in lines),
        layout.money_in: sum(line.cents for line in lines if line.cents > 0),
        layout.money_out: sum(line.cents for line in lines if line.cents < 0),
    }
    for column in layout.amounts:
        text = _cell(row, column)
        if not text:
            continue
        try:
            stated = parse_amount(text, decimal_comma=layout.decimal_comma)
        except ValueError:
            sheet.draft.fault(row.number, _BAD_AMOUNT, value=text)
            continue
        found = sums[column]
        agrees = stated == found if column == layout.amount else abs(stated) == abs(found)
        if not agrees:
            sheet.draft.fault(
                row.number,
                _TOTAL_DIFFERS,
                stated=format_money(stated),
                found=format_money(found),
            )
    return True


def _check_running_balance(sheet: _Sheet) -> None:
    """Check a running balance line by line, in whichever direction the sheet runs."""
    rows = sheet.balances
    if len(rows) < 2:
        return
    falling = list(zip(rows[1:], rows, strict=False))
    jumps_up = [
        (later, earlier[2] + later[1])
        for later, earlier in falling
        if later[2] != earlier[2] + later[1]
    ]
    jumps_down = [
        (newer, older[2] + newer[1]) for older, newer in falling if newer[2] != older[2] + newer[1]
    ]
    jumps = min(jumps_up, jumps_down, key=len)
    if 2 * len(jumps) > len(falling):
        # No running balance: that of the day, or what is available.
        return
    for (row, _, stated), found in jumps:
        sheet.draft.fault(
            row.number, _BALANCE_JUMPS, stated=format_money(stated), found=format_money(found)
        )
