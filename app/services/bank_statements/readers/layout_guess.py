"""Telling which column is what: by its name in the words of many banks, and by what is in it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.services.bank_statements.readers.cells import (
    day_order_of,
    has_decimal_comma,
    is_amount,
    is_day,
    parse_amount,
)
from app.services.bank_statements.readers.grid import Grid, GridRow
from app.services.bank_statements.readers.headings import Role, named, names_movements, plain_name
from app.services.bank_statements.readers.layout import Layout, folded_header
from app.services.bank_statements.readers.sheet_words import (
    is_booked,
    sign_of,
)
from app.services.bank_statements.readers.values import iban_of

_PREAMBLE = 60
_ENOUGH_ROWS = 2000
_OWN_ACCOUNTS = 3
_FEW_LINES = 5
_OUTGOING = ("addebito", "prelievo", "commission", "f24", "disposizione", "imposta di bollo")


def guess_layout(grid: Grid) -> Layout | None:
    """The layout that the header row and the rows below it tell for certain.

    None where they do not: no header with a day and an amount, two columns of one name, amounts
    that never say whether money came in or went out. A person then names the columns.
    """
    for position, row in enumerate(grid.rows[:_PREAMBLE]):
        if names_movements(row.cells) and not _holds_values(row):
            below = [row for row in grid.rows[position + 1 :] if not row.is_blank]
            layout = _Guess(row, below[:_ENOUGH_ROWS]).layout()
            if layout is not None and not _is_shifted(row, below):
                return layout
    return None


def likely_header(grid: Grid) -> int | None:
    """The place of the row that most likely names the columns, for a person to start from: the
    first of words alone that is as wide as the rows below it."""
    rows = grid.rows[:_PREAMBLE]
    width = max((_filled(row) for row in rows), default=0)
    for position, row in enumerate(rows):
        if names_movements(row.cells):
            return position
    for position, row in enumerate(rows):
        filled = [cell for cell in row.cells if cell]
        if 2 * len(filled) > width > 1 and not any(is_amount(cell) for cell in filled):
            return None if any(is_day(cell) for cell in filled) else position
    return None


def _filled(row: GridRow) -> int:
    return sum(bool(cell) for cell in row.cells)


def _is_shifted(header: GridRow, below: Sequence[GridRow]) -> bool:
    """Whether a separator too many in the header moved its names away from their columns."""
    widths = Counter(len(row.cells) for row in below)
    usual = widths.most_common(1)[0][0] if widths else len(header.cells)
    return "" in folded_header(header.cells) and usual < len(header.cells)


def _holds_values(row: GridRow) -> bool:
    """Whether a movement stands behind the names: their line lost its end."""
    return any(is_day(cell) or is_amount(cell) for cell in row.cells)


@dataclass(slots=True)
class _Guess:
    """A header row, the rows below it, and the columns that were told so far."""

    header: GridRow
    below: Sequence[GridRow]
    taken: set[int] = field(default_factory=set)
    names: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = [plain_name(cell) for cell in self.header.cells]

    def layout(self) -> Layout | None:
        """The whole layout; None where it cannot be told for certain."""
        day, value_day = self._days()
        if day is None:
            return None
        balance = self._take(Role.BALANCE, is_amount)
        money = self._money()
        if money is None:
            return None
        amount, sign, money_in, money_out = money
        amounts = [column for column in (amount, money_in, money_out) if column is not None]
        status = self._status()
        if status == _UNCLEAR:
            return None
        fee = self._take(Role.FEE, is_amount)
        iban = self._counterparty_iban()
        days = [column for column in (day, value_day) if column is not None]
        layout = Layout(
            header=folded_header(self.header.cells),
            day=day,
            value_day=value_day,
            amount=amount,
            sign=sign,
            money_in=money_in,
            money_out=money_out,
            balance=balance,
            status=status,
            fee=fee,
            currency=self._take(Role.CURRENCY, _is_currency),
            counterparty_iban=iban,
            account=self._account(),
            counterparty=self._take(Role.COUNTERPARTY),
            reference=self._take(Role.REFERENCE),
            end_to_end=self._take(Role.END_TO_END),
            bank_reference=self._take(Role.BANK_REFERENCE),
            operation_code=self._take(Role.OPERATION_CODE),
            texts=self._texts(),
            decimal_comma=has_decimal_comma(self._all_cells(amounts)),
            day_order=day_order_of(self._all_cells(days)),
        )
        return layout if layout.is_sound else None

    def _cells(self, column: int) -> list[str]:
        found = (row.cells[column] for row in self.below if column < len(row.cells))
        return [cell for cell in found if cell]

    def _all_cells(self, columns: Sequence[int]) -> list[str]:
        return [cell for column in columns for cell in self._cells(column)]

    def _take(self, role: Role, test: Callable[[str], bool] | None = None) -> int | None:
        """The surest free column of a role whose cells mostly pass a test."""
        for column in named(self.names, role):
            if column not in self.taken and self._mostly(column, test):
                self.taken.add(column)
                return column
        return None

    def _mostly(self, column: int, test: Callable[[str], bool] | None) -> bool:
        """Whether most cells pass; where there are too few to judge by, the name decides."""
        if test is None:
            return True
        cells = self._cells(column)
        if len(cells) < _FEW_LINES and not any(map(_is_other_kind(test), cells)):
            return True
        if test in {is_day, is_amount}:
            # A heading or a total among the rows has words where the movements have figures.
            figures = [cell for cell in cells if any(sign.isdigit() for sign in cell)]
            cells = figures or cells
        return 2 * sum(test(cell) for cell in cells) >= len(cells)

    def _days(self) -> tuple[int | None, int | None]:
        """The booking day, and the value day; the latter alone counts as both."""
        by_name = named(self.names, Role.DAY)
        filled = [column for column in by_name if self._cells(column)] or by_name
        day = next((column for column in filled if self._mostly(column, is_day)), None)
        values = [column for column in named(self.names, Role.VALUE_DAY) if column != day]
        value_day = next(
            (column for column in values if self._cells(column) and self._mostly(column, is_day)),
            None,
        )
        if day is None and not self._other_days(value_day):
            day, value_day = value_day, None
        self.taken |= {column for column in (day, value_day) if column is not None}
        return day, value_day

    def _other_days(self, value_day: int | None) -> bool:
        """Whether a column of another name holds days too: it may be the booking day."""
        return any(
            self._cells(column) and self._mostly(column, is_day)
            for column in range(len(self.names))
            if column != value_day
        )

    def _money(self) -> tuple[int | None, int | None, int | None, int | None] | None:
        """Amount, sign, money in and money out; None where they are not certain."""
        money_in, money_out = self._one(Role.MONEY_IN), self._one(Role.MONEY_OUT)
        amount = self._one(Role.AMOUNT)
        if _UNCLEAR in {money_in, money_out, amount}:
            return None
        if money_in is not None and (money_out is not None or amount is None):
            self.taken |= {column for column in (money_in, money_out) if column is not None}
            is_whole = money_out is not None or not self._other_money()
            return (None, None, money_in, money_out) if is_whole else None
        if amount is None:
            return None
        self.taken.add(amount)
        sign = self._take(Role.SIGN, lambda cell: bool(sign_of(cell)))
        signs = {_sign_of_amount(cell) for cell in self._cells(amount)}
        if sign is None and -1 not in signs:
            sign = self._told_by_words()
            if sign is None and self._looks_outgoing():
                return None
        return amount, sign, None, None

    def _one(self, role: Role) -> int | None:
        """The one column of amounts with the surest name; `_UNCLEAR` where two share it."""
        found = [
            column
            for column in named(self.names, role)
            if column not in self.taken and self._mostly(column, is_amount)
        ]
        if not found:
            return None
        same = [column for column in found if self.names[column] == self.names[found[0]]]
        return found[0] if len(same) == 1 else _UNCLEAR

    def _other_money(self) -> bool:
        """Whether a column that is nothing else holds amounts too: it may be money out."""
        return any(
            self._cells(column) and all("," in cell or "." in cell for cell in self._cells(column))
            and self._mostly(column, is_amount)
            for column in range(len(self.names))
            if column not in self.taken
        )  # fmt: skip

    def _told_by_words(self) -> int | None:
        """A column that says `Addebito` or `Accredito` in every row, whatever its name."""
        for column in range(len(self.names)):
            signs = [sign_of(cell) for cell in self._cells(column)]
            if column not in self.taken and signs and all(signs) and -1 in signs:
                self.taken.add(column)
                return column
        return None

    def _looks_outgoing(self) -> bool:
        """Whether some amounts without any sign are of movements that only go out."""
        return any(
            cell.lower().startswith(_OUTGOING)
            for row in self.below
            for column, cell in enumerate(row.cells)
            if column not in self.taken
        )

    def _status(self) -> int | None:
        """The column that says what is booked; `_UNCLEAR` where none of its words is known."""
        for column in named(self.names, Role.STATUS):
            told = [is_booked(cell) for cell in self._cells(column)]
            if column in self.taken or not told:
                continue
            if all(each is None for each in told):
                return _UNCLEAR
            self.taken.add(column)
            return column
        return None

    def _counterparty_iban(self) -> int | None:
        column = self._take(Role.COUNTERPARTY_IBAN)
        if column is not None:
            return column
        # A bare "IBAN" may be the cooperative's own: then it hardly changes and is always there.
        for column, name in enumerate(self.names):
            if name not in {"iban", "kontonummer", "account number", "numero conto"}:
                continue
            cells = self._cells(column)
            different = {iban_of(cell) for cell in cells} - {""}
            is_own = len(different) <= _OWN_ACCOUNTS and len(cells) == len(self.below)
            if column not in self.taken and len(different) > 1 and not is_own:
                self.taken.add(column)
                return column
        return None

    def _account(self) -> int | None:
        """The column of the own account: filled in every movement, and with few different ones."""
        named_so = named(self.names, Role.ACCOUNT)
        bare = [column for column, name in enumerate(self.names) if name == "iban"]
        for column in [*named_so, *bare]:
            if column in self.taken:
                continue
            self.taken.add(column)
            cells = self._cells(column)
            is_certain = column in named_so or len(self.below) >= _FEW_LINES
            is_filled = 2 * len(cells) > len(self.below) and all(map(_has_number, cells))
            if is_certain and is_filled and len(set(cells)) <= _OWN_ACCOUNTS:
                return column
        return None

    def _texts(self) -> tuple[int, ...]:
        found = [column for column in named(self.names, Role.TEXT) if column not in self.taken]
        found += [
            column for column in named(self.names, Role.COUNTERPARTY) if column not in self.taken
        ]
        if not found:
            free = [column for column in range(len(self.names)) if column not in self.taken]
            worded = {column: sum(map(len, self._cells(column))) for column in free}
            longest = max(worded, key=lambda column: worded[column], default=None)
            found = [longest] if longest is not None and worded[longest] else []
        return tuple(sorted(found))


_UNCLEAR = -1


def _is_other_kind(test: Callable[[str], bool]) -> Callable[[str], bool]:
    """Whether a cell is well-formed, but as another kind of value than `test` looks for."""
    kinds = (is_day, is_amount, _is_currency)
    return lambda cell: not test(cell) and any(kind(cell) for kind in kinds)


def _is_currency(cell: str) -> bool:
    return cell in {"€", "E", "Euro", "euro"} or (len(cell) == 3 and cell.isalpha())


def _has_number(cell: str) -> bool:
    return sum(sign.isdigit() for sign in cell) >= 4


def _sign_of_amount(cell: str) -> int:
    for decimal_comma in (True, False):
        try:
            return -1 if parse_amount(cell, decimal_comma=decimal_comma) < 0 else 1
        except ValueError:
            continue
    return 0
