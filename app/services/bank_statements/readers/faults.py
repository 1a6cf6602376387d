"""The sentences that a line of a bank's file can be refused with."""

from app.models.errors import QT_TRANSLATE_NOOP

BALANCE_DIFFERS = QT_TRANSLATE_NOOP(
    "faults", "the lines lead to {found}, the closing balance says {stated}"
)
NO_AMOUNT = QT_TRANSLATE_NOOP("faults", "«{value}» is not an amount")
ZERO = QT_TRANSLATE_NOOP("faults", "the amount is zero")
NO_DAY = QT_TRANSLATE_NOOP("faults", "«{value}» is not a day that exists")
NO_BOOKING_DAY = QT_TRANSLATE_NOOP("faults", "the booking day is missing")
NO_SIGN = QT_TRANSLATE_NOOP("faults", "«{value}» does not say whether money came in or went out")
FOREIGN = QT_TRANSLATE_NOOP("faults", "the currency is {value}, not EUR")
NO_CURRENCY = QT_TRANSLATE_NOOP("faults", "the currency is missing")
NO_STATUS = QT_TRANSLATE_NOOP("faults", "«{value}» does not say whether the entry is booked")
MORE_THAN_ONE = QT_TRANSLATE_NOOP("faults", "the entry has more than one {element}")
ENTRY_COUNT = QT_TRANSLATE_NOOP("faults", "the file holds {found} entries, but declares {stated}")
ENTRY_SUM = QT_TRANSLATE_NOOP("faults", "the entries add up to {found}, the file says {stated}")
STATEMENT_COUNT = QT_TRANSLATE_NOOP(
    "faults", "the flow holds {found} statements, but declares {stated}"
)
RECORD_COUNT = QT_TRANSLATE_NOOP("faults", "the flow holds {found} records, but declares {stated}")
NO_MOVEMENT = QT_TRANSLATE_NOOP("faults", "the movement «{value}» cannot be read")
NO_BALANCE = QT_TRANSLATE_NOOP("faults", "the balance «{value}» cannot be read")
TOO_LONG = QT_TRANSLATE_NOOP("faults", "the text is too long for a movement")
TWICE = QT_TRANSLATE_NOOP("faults", "the movement {value} is in the file twice")
OUT_OF_ORDER = QT_TRANSLATE_NOOP(
    "faults", "the movement {value} follows {before}: one is missing or misplaced"
)
STRAY = QT_TRANSLATE_NOOP("faults", "«{value}» does not belong here")
NO_STATEMENT = QT_TRANSLATE_NOOP("faults", "the record {value} belongs to no statement")
AFTER_CLOSING = QT_TRANSLATE_NOOP("faults", "the movement stands after the closing balance")
NO_OPENING = QT_TRANSLATE_NOOP("faults", "the statement has no opening balance")
NO_CLOSING = QT_TRANSLATE_NOOP("faults", "the statement has no closing balance: it is cut off")
PAGE_JUMPS = QT_TRANSLATE_NOOP(
    "faults", "the page begins with {found}, the one before it ended with {stated}"
)
MOVEMENT_CUT_OFF = QT_TRANSLATE_NOOP("faults", "the movement is cut off")
STATEMENT_CUT_OFF = QT_TRANSLATE_NOOP("faults", "the statement is cut off")
FILE_CUT_OFF = QT_TRANSLATE_NOOP("faults", "the file is cut off")
NO_BEGINNING = QT_TRANSLATE_NOOP("faults", "what ends here has no beginning")
CORRECTION = QT_TRANSLATE_NOOP(
    "faults", "the bank corrects the earlier movement {value}: do so by hand"
)
WRONG_KIND = QT_TRANSLATE_NOOP("faults", "the movement is a {kind}, but its amount is {value}")
NO_HEAD = QT_TRANSLATE_NOOP("faults", "the beginning of the flow (RH or EC) is missing")
NO_FOOT = QT_TRANSLATE_NOOP("faults", "the end of the flow (EF) is missing: it is cut off")

# Spreadsheets
NO_HEADER = QT_TRANSLATE_NOOP("faults", "the header row is missing")
ROW_TOO_SHORT = QT_TRANSLATE_NOOP("faults", "the row ends too early: {found} columns of {expected}")
ROW_TOO_LONG = QT_TRANSLATE_NOOP("faults", "{found} columns where there should be {expected}")
NO_DAY_BUT_AMOUNT = QT_TRANSLATE_NOOP("faults", "there is an amount but no day")
NEITHER = QT_TRANSLATE_NOOP("faults", "this row has neither a day nor an amount")
AMOUNT_MISSING = QT_TRANSLATE_NOOP("faults", "there is no amount")
IN_AND_OUT = QT_TRANSLATE_NOOP("faults", "there is money in and money out on one line")
MIXED_SIGNS = QT_TRANSLATE_NOOP(
    "faults", "of the amounts of money out some have a minus and others none: is «{value}» out?"
)
NOT_PADDED = QT_TRANSLATE_NOOP(
    "faults", "«{value}» has no two decimals as the other amounts: the row may be cut off"
)
DOUBTFUL_DAY = QT_TRANSLATE_NOOP(
    "faults", "«{value}» may be two days: the file writes the month now first, now second"
)
DOUBTFUL_AMOUNT = QT_TRANSLATE_NOOP(
    "faults", "«{value}» may be two amounts: the file writes decimals in two ways"
)
DAY_CUT_OFF = QT_TRANSLATE_NOOP("faults", "the day «{value}» may be cut off")
FEE = QT_TRANSLATE_NOOP("faults", "there is a fee of {value} beside the amount: enter it by hand")
MOVEMENT_OR_BALANCE = QT_TRANSLATE_NOOP(
    "faults", "«{value}» may be a movement or a balance between two movements"
)
TOTAL_DIFFERS = QT_TRANSLATE_NOOP(
    "faults", "the totals row says {stated}, the lines add up to {found}"
)
BALANCE_JUMPS = QT_TRANSLATE_NOOP(
    "faults", "the balance column says {stated}, the lines lead to {found}"
)
SIGN_TURNED = QT_TRANSLATE_NOOP(
    "faults", "the balance column says {stated}: {value} went the other way"
)
