"""A bank's spreadsheet as movements: every row is one, a balance, a total, a remark or a fault.

Nothing is dropped in silence. Totals, opening and closing balances, and a running balance are
checked against the movements where the sheet gives them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from stdnum import iban

from app.models.bank_statements import StatementFormat
from app.services.bank_statements.readers import faults
from app.services.bank_statements.readers.cells import is_amount, is_day, parse_amount, parse_day
from app.services.bank_statements.readers.drafts import Broken, DraftFile, Movement
from app.services.bank_statements.readers.grid import Grid, GridRow
from app.services.bank_statements.readers.layout import Layout, folded_header
from app.services.bank_statements.readers.sheet_checks import (
    Stated,
    StatedBalance,
    StatedRow,
    StatedTotal,
    check,
    check_totals,
)
from app.services.bank_statements.readers.sheet_habits import habits_of
from app.services.bank_statements.readers.sheet_rows import RowReader, cell
from app.services.bank_statements.readers.sheet_words import (
    SummaryKind,
    SummaryLabel,
    is_footer,
    is_pending_heading,
    sign_of,
    summary_label,
)
from app.services.bank_statements.readers.statement_file import FileLine, LineFault, StatementFile
from app.services.bank_statements.readers.values import account_of

_PERIOD = re.compile(
    r"\b(?:dal|periodo|from|period|vom|von|zeitraum|du|desde|del|periodo:)\b\D{0,12}"
    r"(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d{2}-\d{2})"
    r"\D{1,8}(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z0-9](?: ?[A-Z0-9]){10,36}")
_SHORTEST_IBAN = 15
_ACCOUNT = re.compile(
    r"\b(?:conto(?:\s+corrente)?|c/c|numero\s+conto|account(?:\s+number)?|konto(?:nummer)?|"
    r"cuenta(?:\s+corriente)?|compte(?:\s+courant)?|rapporto|rekening|girokonto)\b\W{0,4}(?:n(?:r|um(?:ero)?)?\b\W{0,3})?"
    r"(\d[\d/.\- ]*\d{4,}[\d/.\-]*|\d{4,}[\d/.\-]*)",
    re.IGNORECASE,
)
_REMARK_WORDS = 3
_MONEY = re.compile(r"\d[.,]\d{2}\b(?![.,/]\d)")
_FEWEST_CONTINUED = 3
_LONGEST_MARK = 3
"""Letters of a currency or a sign; what is longer are words."""


class RowKind(StrEnum):
    """What a row below the header was taken for."""

    MOVEMENT = "movement"
    PENDING = "pending"
    SUMMARY = "summary"
    REMARK = "remark"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row as the mapping page shows it: its cells, and what was understood of them."""

    number: int
    cells: tuple[str, ...]
    kind: RowKind
    line: FileLine | None
    faults: tuple[LineFault, ...]


def read_spreadsheet(grid: Grid, layout: Layout, format: StatementFormat) -> StatementFile:  # noqa: A002
    """Read the movements of a sheet by its layout; what cannot be read becomes a fault."""
    return _read(grid, layout, format)[0]


def preview(grid: Grid, layout: Layout, limit: int = 20) -> list[PreviewRow]:
    """The first rows below the header, each with its movement or its fault; blank ones left out.

    Empty where the layout's header is not in the sheet.
    """
    start = _first_row(grid, layout)
    if start is None:
        return []
    file, kinds = _read(grid, layout, StatementFormat.CSV)
    lines = {line.line_number: line for line in file.lines}
    rows = [row for row in grid.rows[start:] if row.number in kinds][:limit]
    return [
        PreviewRow(
            row.number,
            row.cells,
            kinds[row.number],
            lines.get(row.number),
            tuple(fault for fault in file.faults if fault.line_number == row.number),
        )
        for row in rows
    ]


def _read(
    grid: Grid, layout: Layout, file_format: StatementFormat
) -> tuple[StatementFile, dict[int, RowKind]]:
    draft = DraftFile(file_format)
    start = _first_row(grid, layout)
    if start is None:
        draft.open()
        draft.fault(0, faults.NO_HEADER)
        return draft.finished(), {}
    rows = [row for row in grid.rows[start:] if not row.is_blank]
    header_width = len(grid.rows[start - 1].cells) if start else 0
    # Totals may be written otherwise; a movement has a day, or what is left of one.
    own = [row for row in rows if any(sign.isdigit() for sign in cell(row, layout.day))]
    sheet = _Sheet(layout, RowReader(layout, habits_of(grid, layout, own, header_width)), draft)
    sheet.read_preamble(grid.rows[: max(start - 1, 0)])
    sheet.read_rows(rows)
    sheet.finish()
    return draft.finished(), sheet.kinds


def _first_row(grid: Grid, layout: Layout) -> int | None:
    if not layout.header:
        return 0
    for position, row in enumerate(grid.rows):
        if _repeats_header(row, layout):
            return position + 1
    return None


def _repeats_header(row: GridRow, layout: Layout) -> bool:
    text = cell(row, layout.day)
    # Folding each row would take longer than reading it.
    is_worded = bool(text) and not any(sign.isdigit() for sign in text)
    return bool(layout.header) and is_worded and folded_header(row.cells) == layout.header


@dataclass(slots=True)
class _Found:
    """A movement, the account that its row names, and the balance that its row states."""

    row: GridRow
    movement: Movement
    account: str


@dataclass(slots=True)
class _Sheet:
    """What was gathered from the rows so far."""

    layout: Layout
    reader: RowReader
    draft: DraftFile
    account: str = ""
    found: list[_Found] = field(default_factory=list)
    stated: Stated = field(default_factory=Stated)
    kinds: dict[int, RowKind] = field(default_factory=dict)
    is_pending: bool = False
    has_gap: bool = True
    """Whether the row before this one was no movement that could be read."""

    def read_preamble(self, rows: Sequence[GridRow]) -> None:
        """Account, period and balances above the header."""
        statement = self.draft.open()
        for row in rows:
            filled = [text for text in row.cells if text]
            line = " ".join(filled)
            statement.account = statement.account or _account(line)
            period = _PERIOD.search(line)
            if period and statement.first_day is None:
                try:
                    first, last = (
                        parse_day(text, self.layout.day_order) for text in period.groups()
                    )
                except ValueError:
                    continue
                if first <= last:
                    statement.first_day, statement.last_day = first, last
            elif filled:
                self._read_preamble_figures(row, filled)

    def _read_preamble_figures(self, row: GridRow, filled: Sequence[str]) -> None:
        """Labels each followed by its figure: `Saldo iniziale;1.000,00;Saldo finale;1.487,50`."""
        for text, following in zip(filled, [*filled[1:], ""], strict=True):
            label = summary_label(text, self.layout.day_order)
            if label is None:
                continue
            cents = self._parsed(label.figure or following)
            if cents is not None:
                self._state(row.number, label, cents, position=None, is_preamble=True)

    def read_rows(self, rows: Sequence[GridRow]) -> None:
        """Every row below the header."""
        labels = [self._label(row) for row in rows]
        plain = [
            position
            for position, row in enumerate(rows)
            if labels[position] is None and self._looks_like_movement(row)
        ]
        first, last = (plain[0], plain[-1]) if plain else (len(rows), -1)
        continued = {
            position
            for position, row in enumerate(rows)
            if labels[position] is None and self._is_continuation(row)
        }
        if len(continued) < _FEWEST_CONTINUED or 5 * len(continued) < len(rows):
            continued = set()
        for position, row in enumerate(rows):
            is_edge, label = not first < position < last, labels[position]
            if _repeats_header(row, self.layout):
                self.kinds[row.number] = RowKind.REMARK
            elif position in continued and self.found:
                self.found[-1].movement.texts += [text for text in row.cells if text]
                self.kinds[row.number] = RowKind.MOVEMENT
            elif label is not None and self._read_summary(row, label, is_edge=is_edge):
                continue
            elif not self._read_remark(row, is_edge=is_edge):
                self._read_movement(row)

    def _looks_like_movement(self, row: GridRow) -> bool:
        text = cell(row, self.layout.day)
        has_amount = any(cell(row, column) for column in self.layout.amounts)
        return has_amount and bool(text) and is_day(text)

    def _is_continuation(self, row: GridRow) -> bool:
        """Whether a row holds nothing but more text."""
        filled = [column for column, text in enumerate(row.cells) if text]
        return bool(filled) and set(filled) <= set(self.layout.texts) - {self.layout.day}

    def _label(self, row: GridRow) -> SummaryLabel | None:
        """What the only words of a row state, where they are those of a total or a balance."""
        worded = {text for text in row.cells if _is_worded(text)}
        if len(worded) != 1:
            return None
        return summary_label(worded.pop(), self.layout.day_order)

    def _read_summary(self, row: GridRow, label: SummaryLabel, *, is_edge: bool) -> bool:
        """Read a totals or balance row; False where the row is a movement after all."""
        if self._looks_like_movement(row):
            is_bare = label.kind is SummaryKind.BALANCE and not label.is_dated
            if is_bare or label.figure:
                # A tenant's "SALDO" is a payment.
                return False
            if not is_edge:
                text = next(text for text in row.cells if _is_worded(text))
                self._fault(Broken(row.number, faults.MOVEMENT_OR_BALANCE, value=text))
                return True
        self.kinds[row.number] = RowKind.SUMMARY
        if label.kind in {SummaryKind.TOTAL, SummaryKind.TOTAL_IN, SummaryKind.TOTAL_OUT}:
            self._read_total(row, label)
        else:
            cents = self._balance_figure(row, label)
            if cents is not None:
                self._state(row.number, label, cents, len(self.found), day_text=self._day(row))
        return True

    def _day(self, row: GridRow) -> str:
        return cell(row, self.layout.day) or cell(row, self.layout.value_day)

    def _state(
        self,
        line_number: int,
        label: SummaryLabel,
        cents: int,
        position: int | None,
        *,
        day_text: str = "",
        is_preamble: bool = False,
    ) -> None:
        day = label.day
        if day is None and is_day(day_text):
            day = parse_day(day_text, self.layout.day_order)
        kind = label.kind
        sides = {SummaryKind.TOTAL: 0, SummaryKind.TOTAL_IN: 1, SummaryKind.TOTAL_OUT: -1}
        if kind in sides:
            self.stated.totals.append(StatedTotal(line_number, sides[kind], cents, position))
        elif kind is SummaryKind.COUNT:
            self.stated.counts.append((line_number, cents // 100))
        elif kind is not SummaryKind.OTHER_BALANCE:
            self.stated.balances.append(
                StatedBalance(line_number, kind, day, cents, not self.found, is_preamble)
            )

    def _parsed(self, text: str) -> int | None:
        try:
            return parse_amount(text, decimal_comma=self.layout.decimal_comma)
        except ValueError:
            return None

    def _balance_figure(self, row: GridRow, label: SummaryLabel) -> int | None:
        """The figure of a balance row, below zero where it stands among the money out."""
        layout = self.layout
        text = cell(row, layout.balance) or cell(row, layout.amount)
        sign = sign_of(cell(row, layout.sign)) if layout.sign is not None else 1
        if not text and (text := cell(row, layout.money_in)):
            sign = 1
        if not text and (text := cell(row, layout.money_out)):
            sign = -1
        if not text:
            text = label.figure or self._last_figure(row)
        if not text:
            return None
        cents = self._parsed(text)
        if cents is None:
            self._fault(Broken(row.number, faults.NO_AMOUNT, value=text))
            return None
        return -abs(cents) if sign < 0 else cents

    def _last_figure(self, row: GridRow) -> str:
        days = {self.layout.day, self.layout.value_day}
        figures = [
            text
            for column, text in enumerate(row.cells)
            if column not in days and self._parsed(text) is not None
        ]
        return figures[-1] if figures else ""

    def _read_total(self, row: GridRow, label: SummaryLabel) -> None:
        layout = self.layout
        sides = {layout.amount: 0, layout.money_in: 1, layout.money_out: -1}
        kinds = {1: SummaryKind.TOTAL_IN, -1: SummaryKind.TOTAL_OUT, 0: SummaryKind.TOTAL}
        figures = [(column, text) for column in layout.amounts if (text := cell(row, column))]
        if not figures and (text := label.figure or self._last_figure(row)):
            figures = [(-1, text)]
        for column, text in figures:
            cents = self._parsed(text)
            if cents is None:
                self._fault(Broken(row.number, faults.NO_AMOUNT, value=text))
                continue
            side = sides.get(column, 0)
            kind = label.kind if label.kind is not SummaryKind.TOTAL else kinds[side]
            told = SummaryLabel(kind, None, text, is_dated=False)
            self._state(row.number, told, cents, len(self.found))

    def _read_remark(self, row: GridRow, *, is_edge: bool) -> bool:
        """Whether a row is a heading or a remark of the bank: one cell of words."""
        filled = [column for column, text in enumerate(row.cells) if text]
        if len(filled) != 1:
            return False
        text = row.cells[filled[0]]
        if '"' in text or any(text.count(sign) > 1 for sign in ";\t|") or is_day(text):
            # A line whose cells could not be told apart.
            return False
        heading = is_pending_heading(text)
        is_known = heading is not None or is_footer(text)
        is_first = filled[0] == 0 and (len(row.cells) == 1 or 0 not in self.layout.texts)
        is_cut = row.number == self.reader.habits.cut_row
        is_remark = (
            is_first
            and is_edge
            and not is_cut
            and len(text.split()) >= _REMARK_WORDS
            and not _MONEY.search(text)
        )
        if not is_known and not is_remark:
            return False
        if heading is not None:
            self.is_pending = heading
        self.kinds[row.number] = RowKind.REMARK
        return True

    def _read_movement(self, row: GridRow) -> None:
        self.stated.rows += 1
        try:
            movement = self.reader.movement(row)
        except Broken as broken:
            self._fault(broken)
            return
        if movement is None or self.is_pending:
            self.draft.left_out += 1
            self.kinds[row.number] = RowKind.PENDING
            if movement is not None:
                self.stated.pending.append(movement.cents)
            return
        self.kinds[row.number] = RowKind.MOVEMENT
        account = cell(row, self.layout.account)
        self.found.append(_Found(row, movement, _account(account) or account_of(account)))
        self._read_running(row, movement.cents)

    def _read_running(self, row: GridRow, cents: int) -> None:
        text = cell(row, self.layout.balance)
        if not text:
            self.has_gap = True
            return
        balance = self._parsed(text)
        if balance is None:
            self.draft.fault(row.number, faults.NO_AMOUNT, value=text)
            self.has_gap = True
            return
        self.stated.running.append(StatedRow(row.number, cents, balance, not self.has_gap))
        self.has_gap = False

    def _fault(self, broken: Broken) -> None:
        self.kinds[broken.line_number] = RowKind.FAULT
        self.has_gap = True
        self.draft.broken(broken)

    def finish(self) -> None:
        """Put the movements into their statements, and check what the sheet says of them."""
        only = self.draft.statements[0]
        accounts = dict.fromkeys(found.account for found in self.found)
        if len(accounts) <= 1:
            only.account = next(iter(accounts), "") or only.account
        statements = dict.fromkeys(list(accounts)[:1], only)
        for account in list(accounts)[1:]:
            statements[account] = self.draft.open()
            statements[account].first_day = only.first_day
            statements[account].last_day = only.last_day
        for account, statement in statements.items():
            statement.account = account or statement.account
        for found in self.found:
            self.draft.add(statements[found.account], found.movement)
        if len(accounts) <= 1:
            check(self.draft, self.stated)
        else:
            check_totals(self.draft, [found.movement.cents for found in self.found], self.stated)


def _is_worded(text: str) -> bool:
    """Whether a cell holds words, not a figure, a sign or a currency."""
    if len(text) <= _LONGEST_MARK or not text[0].isalpha():
        return False
    return not (text[:3].upper() == "EUR" and is_amount(text))


def _account(line: str) -> str:
    """The account that a line names: an IBAN where there is one, else a number."""
    for match in _IBAN.finditer(line.upper()):
        compact = match[0].replace(" ", "")
        for length in range(min(len(compact), 34), _SHORTEST_IBAN - 1, -1):
            if iban.is_valid(compact[:length]):
                return compact[:length]
    number = _ACCOUNT.search(line)
    return account_of(number[1]) if number else ""
