"""What the tables of the register of deposits show."""

from datetime import date

from app.models.charges import DepositEventKind
from app.models.formats import format_date
from app.services.charges.deposit_interest import YearInterest
from app.services.charges.deposit_register import DepositRow, Show
from app.services.charges.deposits import HistoryLine
from app.ui.columns import Column
from app.ui.properties.words import word
from app.ui.translation import QT_TRANSLATE_NOOP, translate

EVENTS = {
    DepositEventKind.RECEIVED: QT_TRANSLATE_NOOP("Forms", "Received"),
    DepositEventKind.REFUNDED: QT_TRANSLATE_NOOP("Forms", "Refunded"),
    DepositEventKind.WITHHELD: QT_TRANSLATE_NOOP("Forms", "Withheld"),
}
SHOWN = {
    Show.HELD: QT_TRANSLATE_NOOP("Forms", "Held now"),
    Show.DUE: QT_TRANSLATE_NOOP("Forms", "With interest due"),
    Show.TO_RETURN: QT_TRANSLATE_NOOP("Forms", "Keys returned, still held"),
    Show.ALL: QT_TRANSLATE_NOOP("Forms", "All"),
}
_BY_CONTRACT = QT_TRANSLATE_NOOP("Forms", "by the contract")
_INTEREST = QT_TRANSLATE_NOOP("Forms", "Interest credited")
_INTEREST_DAYS = QT_TRANSLATE_NOOP("Forms", "{0} – {1}")
_TO_RETURN = QT_TRANSLATE_NOOP("Forms", "keys returned {0}")


def _flag(row: DepositRow) -> str:
    if row.to_return and isinstance(row.keys_returned_on, date):
        return translate("Forms", _TO_RETURN).format(format_date(row.keys_returned_on))
    return ""


def _happening(line: HistoryLine) -> str:
    return translate("Forms", _INTEREST) if line.kind is None else word(EVENTS, line.kind)


def _history_note(line: HistoryLine) -> str:
    if line.first_day is not None:
        return translate("Forms", _INTEREST_DAYS).format(
            format_date(line.first_day), format_date(line.day)
        )
    return translate("Forms", _BY_CONTRACT) if line.by_contract else line.note


DEPOSITS = (
    Column[DepositRow](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=150,
        order="household",
    ),
    Column[DepositRow](
        "unit",
        QT_TRANSLATE_NOOP("Columns", "Unit"),
        lambda row: row.unit_code,
        width=88,
        order="unit",
    ),
    Column[DepositRow](
        "since",
        QT_TRANSLATE_NOOP("Columns", "Since"),
        lambda row: row.since,
        "date",
        width=84,
        order="since",
    ),
    Column[DepositRow](
        "last_interest",
        QT_TRANSLATE_NOOP("Columns", "Interest through"),
        lambda row: row.last_interest_on,
        "date",
        width=112,
        order="last_interest",
        explanation=QT_TRANSLATE_NOOP("Columns", "The last day whose interest was credited here."),
    ),
    Column[DepositRow](
        "flag",
        QT_TRANSLATE_NOOP("Columns", "Note"),
        _flag,
        width=170,
        order="keys_returned_on",
        colour=lambda row: "arrears" if row.to_return else None,
    ),
    Column[DepositRow](
        "held",
        QT_TRANSLATE_NOOP("Columns", "Held"),
        lambda row: row.held_cents,
        "euro",
        width=92,
        order="held",
    ),
    Column[DepositRow](
        "due",
        QT_TRANSLATE_NOOP("Columns", "Due now"),
        lambda row: row.due_cents,
        "euro",
        width=80,
        order="due",
        explanation=QT_TRANSLATE_NOOP(
            "Columns",
            "Interest of the last year that is over, and of this one where the keys are back,"
            " that was not credited yet.",
        ),
    ),
)

HISTORY = (
    Column[HistoryLine](
        "day", QT_TRANSLATE_NOOP("Columns", "Date"), lambda line: line.day, "date", 82
    ),
    Column[HistoryLine]("what", QT_TRANSLATE_NOOP("Columns", "What"), _happening, "text", 106),
    Column[HistoryLine](
        "note",
        QT_TRANSLATE_NOOP("Columns", "Note"),
        _history_note,
        "text",
        116,
        colour=lambda _: "muted",
    ),
    Column[HistoryLine](
        "cents", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda line: line.cents, "money", 76
    ),
)

YEAR = (
    Column[YearInterest](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda line: line.household_name,
        "text",
        150,
    ),
    Column[YearInterest](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda line: line.unit_code, "text", 88
    ),
    Column[YearInterest](
        "first", QT_TRANSLATE_NOOP("Columns", "From"), lambda line: line.first_day, "date", 84
    ),
    Column[YearInterest](
        "last", QT_TRANSLATE_NOOP("Columns", "To"), lambda line: line.last_day, "date", 84
    ),
    Column[YearInterest](
        "days", QT_TRANSLATE_NOOP("Columns", "Days"), lambda line: line.days, "number", 52
    ),
    Column[YearInterest](
        "held",
        QT_TRANSLATE_NOOP("Columns", "Held"),
        lambda line: line.capital_cents,
        "euro",
        92,
    ),
    Column[YearInterest](
        "credited",
        QT_TRANSLATE_NOOP("Columns", "Credited"),
        lambda line: line.credited_cents,
        "euro",
        80,
        colour=lambda line: "danger" if line.due_cents < 0 else None,
    ),
    Column[YearInterest](
        "due",
        QT_TRANSLATE_NOOP("Columns", "To credit"),
        lambda line: max(line.due_cents, 0),
        "euro",
        100,
    ),
)
