"""One row of a bank's spreadsheet as a movement, or the reason why it is none."""

import re
from dataclasses import dataclass
from datetime import date

from app.services.bank_statements.readers import faults
from app.services.bank_statements.readers.cells import parse_amount, parse_day
from app.services.bank_statements.readers.drafts import Broken, Movement
from app.services.bank_statements.readers.grid import GridRow
from app.services.bank_statements.readers.layout import Layout
from app.services.bank_statements.readers.sheet_habits import (
    LONE_ZERO,
    TWO_DECIMALS,
    Habits,
    is_cut_day,
    is_doubtful_amount,
    is_doubtful_day,
)
from app.services.bank_statements.readers.sheet_words import is_booked, sign_of
from app.services.bank_statements.readers.values import given, iban_of

_EUROS = frozenset({"EUR", "€", "EURO", "E"})
_CREDITOR_REFERENCE = re.compile(r"RF\d{2}[A-Z0-9]{1,21}")


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows by the layout of the sheet and the habits of the file."""

    layout: Layout
    habits: Habits

    def movement(self, row: GridRow) -> Movement | None:
        """The movement of a row; None where it is not booked yet.

        Raises Broken where it cannot be read for certain.
        """
        self._check_width(row)
        layout = self.layout
        day_text = cell(row, layout.day)
        has_amount = any(cell(row, column) for column in layout.amounts)
        if not day_text and not has_amount:
            raise Broken(row.number, faults.NEITHER)
        if not self._is_booked(row):
            return None
        if not day_text:
            raise Broken(row.number, faults.NO_DAY_BUT_AMOUNT)
        booked_on = self.day(row, layout.day)
        cents = self._cents(row)
        self._check_currency(row)
        movement = Movement(
            row.number,
            booked_on,
            cents,
            value_on=self.day(row, layout.value_day) if cell(row, layout.value_day) else None,
            counterparty=cell(row, layout.counterparty),
            end_to_end_id=given(cell(row, layout.end_to_end)),
            operation_code=cell(row, layout.operation_code),
            texts=texts_of(row, layout),
        )
        self._add_numbers(movement, row)
        return movement

    def _add_numbers(self, movement: Movement, row: GridRow) -> None:
        """IBAN and references: a number that is not what its column promises is text."""
        layout, texts = self.layout, movement.texts
        iban = cell(row, layout.counterparty_iban)
        if iban and not iban_of(iban):
            texts.append(iban)
        reference = cell(row, layout.reference)
        own = cell(row, layout.bank_reference)
        compact = reference.replace(" ", "").upper()
        is_structured = bool(_CREDITOR_REFERENCE.fullmatch(compact))
        if reference and not is_structured:
            if own:
                texts.append(reference)
            else:
                own = reference
        movement.counterparty_iban = iban_of(iban)
        movement.reference = compact if is_structured else ""
        movement.bank_reference = given(own)

    def _check_width(self, row: GridRow) -> None:
        expected = self.habits.width
        found = len(row.cells)
        if expected is None:
            expected = max(self.layout.day, min(self.layout.amounts)) + 1
            if found >= expected:
                return
        if found < expected:
            raise Broken(row.number, faults.ROW_TOO_SHORT, found=found, expected=expected)
        if found > expected:
            raise Broken(row.number, faults.ROW_TOO_LONG, found=found, expected=expected)

    def _is_booked(self, row: GridRow) -> bool:
        text = cell(row, self.layout.status)
        told = is_booked(text)
        if told is None:
            raise Broken(row.number, faults.NO_STATUS, value=text)
        return told

    def _check_currency(self, row: GridRow) -> None:
        currency = cell(row, self.layout.currency).upper()
        if currency and currency not in _EUROS:
            raise Broken(row.number, faults.FOREIGN, value=currency)
        fee = self.amount(row, self.layout.fee, is_fee=True)
        if fee:
            raise Broken(row.number, faults.FEE, value=cell(row, self.layout.fee))

    def day(self, row: GridRow, column: int | None) -> date:
        """The day in a column. Raises Broken where there is none for certain."""
        text = cell(row, column)
        try:
            day = parse_day(text, self.layout.day_order)
        except ValueError:
            raise Broken(row.number, faults.NO_DAY, value=text) from None
        if is_doubtful_day(text, self.habits):
            raise Broken(row.number, faults.DOUBTFUL_DAY, value=text)
        if is_cut_day(text, column, self.habits):
            raise Broken(row.number, faults.DAY_CUT_OFF, value=text)
        return day

    def amount(self, row: GridRow, column: int | None, *, is_fee: bool = False) -> int | None:
        """Cents in a column, None where it is empty. Raises Broken where they are not certain."""
        text = cell(row, column)
        if not text:
            return None
        is_last = row.number == self.habits.cut_row and column == len(row.cells) - 1
        habits = self.habits
        lost_zero = bool(LONE_ZERO.search(text)) and not habits.has_lone_zeros
        is_cut = lost_zero or (is_last and not habits.has_short_amounts)
        pads = habits.pads_decimals or is_cut
        try:
            cents = parse_amount(text, decimal_comma=self.layout.decimal_comma)
        except ValueError:
            raise Broken(row.number, faults.NO_AMOUNT, value=text) from None
        if pads and not is_fee and not TWO_DECIMALS.search(text):
            raise Broken(row.number, faults.NOT_PADDED, value=text)
        if is_doubtful_amount(text, self.habits):
            raise Broken(row.number, faults.DOUBTFUL_AMOUNT, value=text)
        return cents

    def _cents(self, row: GridRow) -> int:
        layout = self.layout
        if layout.amount is not None:
            return self._signed(row, layout.amount)
        money_in = self.amount(row, layout.money_in)
        money_out = self.amount(row, layout.money_out)
        if money_in and money_out:
            raise Broken(row.number, faults.IN_AND_OUT)
        if money_in:
            return money_in
        if not money_out:
            is_empty = money_in is None and money_out is None
            raise Broken(row.number, faults.AMOUNT_MISSING if is_empty else faults.ZERO)
        if self.habits.out_is_negative is not (money_out < 0):
            # A storno of money out, or a lost sign: the two are opposites.
            raise Broken(row.number, faults.MIXED_SIGNS, value=cell(row, layout.money_out))
        return -abs(money_out)

    def _signed(self, row: GridRow, column: int) -> int:
        cents = self.amount(row, column)
        if cents is None:
            raise Broken(row.number, faults.AMOUNT_MISSING)
        if not cents:
            raise Broken(row.number, faults.ZERO)
        if self.layout.sign is None:
            return cents
        told = sign_of(cell(row, self.layout.sign))
        if told < 0:
            return -abs(cents)
        if told > 0 and cents > 0:
            return cents
        raise Broken(row.number, faults.NO_SIGN, value=cell(row, self.layout.sign))


def cell(row: GridRow, column: int | None) -> str:
    """What stands in a column of a row; empty where the layout or the row has none."""
    return row.cells[column] if column is not None and column < len(row.cells) else ""


def texts_of(row: GridRow, layout: Layout) -> list[str]:
    """The texts of a row; one that is the beginning of another is left out."""
    found = [text for column in layout.texts if (text := cell(row, column))]
    return [
        text
        for position, text in enumerate(found)
        if not any(
            other.startswith(text.rstrip(" .…")) and (len(other), -index) > (len(text), -position)
            for index, other in enumerate(found)
            if index != position
        )
    ]
