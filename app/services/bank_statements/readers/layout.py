"""Which column of a bank's spreadsheet is what, as remembered for its next statement."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields

from app.models.folding import fold
from app.services.bank_statements.readers.cells import DayOrder, is_amount, is_day
from app.services.bank_statements.readers.grid import Grid

_MOST_COLUMNS = 1000
_SHAPED = 200


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns by their place from 0; None for what the bank does not give.

    `header` is the folded header row; empty where there is none and movements begin at once.
    Either `amount`, with or without `sign`, or `money_in` and `money_out`, of which one may be
    missing. `account` is the cooperative's own, where one sheet holds several; `reference` the
    structured one (RF…), which is told from the bank's own by its looks.
    """

    header: tuple[str, ...]
    day: int
    amount: int | None = None
    sign: int | None = None
    money_in: int | None = None
    money_out: int | None = None
    value_day: int | None = None
    texts: tuple[int, ...] = ()
    counterparty: int | None = None
    counterparty_iban: int | None = None
    reference: int | None = None
    end_to_end: int | None = None
    bank_reference: int | None = None
    operation_code: int | None = None
    fee: int | None = None
    account: int | None = None
    currency: int | None = None
    balance: int | None = None
    status: int | None = None
    decimal_comma: bool = True
    day_order: DayOrder = DayOrder.DAY_FIRST

    @property
    def amounts(self) -> tuple[int, ...]:
        """The columns that hold a movement's money."""
        found = (self.amount, self.money_in, self.money_out)
        return tuple(column for column in found if column is not None)

    def to_json(self) -> str:
        """The layout as it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def from_json(stored: str) -> "Layout":
        """A layout from its stored form. Raises ValueError for anything else."""
        try:
            values = json.loads(stored)
            known = {field.name for field in fields(Layout)}
            values = {name: value for name, value in values.items() if name in known}
            values["header"] = tuple(values["header"])
            values["texts"] = tuple(values.get("texts", ()))
            values["day_order"] = DayOrder(values.get("day_order", DayOrder.DAY_FIRST))
            layout = Layout(**values)
        except (TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ValueError(stored) from error
        if not layout.is_sound:
            raise ValueError(stored)
        return layout

    @property
    def is_sound(self) -> bool:
        """Whether columns are columns, and there is money among them."""
        places = [
            *self.texts, *self.amounts, self.day, self.sign, self.value_day, self.counterparty,
            self.counterparty_iban, self.reference, self.end_to_end, self.bank_reference,
            self.operation_code, self.fee, self.account, self.currency, self.balance, self.status,
        ]  # fmt: skip
        return bool(self.amounts) and all(
            type(place) is int and 0 <= place < _MOST_COLUMNS
            for place in places
            if place is not None
        )


def folded_header(cells: Iterable[str]) -> tuple[str, ...]:
    """A header row as layouts keep and compare it."""
    folded = [fold(cell).strip(" .:*") for cell in cells]
    while folded and not folded[-1]:
        folded.pop()
    return tuple(folded)


def signature_of(header: Sequence[str]) -> str:
    """What stands for a header row: the same bank writes the same one each month."""
    return hashlib.sha256("|".join(folded_header(header)).encode()).hexdigest()


def signatures_of(grid: Grid, most: int = 60) -> list[str]:
    """The signatures of a grid's first rows, one of which may be its header's, and that of its
    shape, for sheets without a header."""
    rows = [row for row in grid.rows[:most] if not row.is_blank]
    return [*(signature_of(row.cells) for row in rows), signature_of(shape_of(grid))]


def shape_of(grid: Grid) -> tuple[str, ...]:
    """What stands for the header of a sheet that has none: of each column, whether it holds days,
    amounts or words."""
    rows = [row for row in grid.rows[:_SHAPED] if not row.is_blank]
    width = max((len(row.cells) for row in rows), default=0)
    columns = [
        [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
        for column in range(width)
    ]
    return tuple(f"#{_kind_of(cells)}" for cells in columns)


def _kind_of(cells: Sequence[str]) -> str:
    for kind, test in (("day", is_day), ("amount", is_amount)):
        if cells and all(test(cell) for cell in cells):
            return kind
    return "text"
