"""Days and amounts as banks of many countries write them in their spreadsheets."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType

_WIDE_SPACES = re.compile("[\\s\u00a0\u202f\u2009]+")
_LIKENESS = str.maketrans({"−": "-", "–": "-", "’": "'", "´": "'"})
_SIGNED = re.compile(
    r"(?P<before>[+-]?) ?(?:(?:EURO?|€) ?)?(?P<inner>[+-]?) ?(?P<number>[\d.,' ]*\d)"
    r" ?(?P<after>[+-]?)(?: ?(?:EURO?|€))?",
    re.IGNORECASE,
)
_COMMA_STYLE = re.compile(
    r"(\d{1,3}(?:([.' ])\d{3}(?:\2\d{3})*)?|\d+)(?:,(?: (?=\d\d))?(\d{1,2}))?"
)
_POINT_STYLE = re.compile(
    r"(\d{1,3}(?:([,' ])\d{3}(?:\2\d{3})*)?|\d+)(?:\.(?: (?=\d\d))?(\d{1,2}))?"
)
_MOST_FIGURES = 13
_LONGEST = 40
_YEAR = 366
_COMMA_ENDS = re.compile(r"(?:\.\d{3}.*,|,(?=\D*\d{1,2}\D*$))|\.\d{3}\.\d{3}")
_POINT_ENDS = re.compile(r"(?:,\d{3}.*\.|\.(?=\D*\d{1,2}\D*$))|,\d{3},\d{3}")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})")
_RUN_TOGETHER = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_NAMED_MONTH = re.compile(r"(\d{1,2})[ /.\-]?([^\W\d_]{3,10})\.?[ /.\-,]{0,2}(\d{4}|\d{2})")
_MONTH_LEADS = re.compile(r"([^\W\d_]{3,10})\.? (\d{1,2}),? (\d{4})")
_TIME = re.compile(
    r"(?:T|,? )\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?:Z| UTC|[+-]\d{2}:?\d{2})?$"
)
_EARLIEST, _LATEST = 1990, 2100
_LEAST_OF_A_MONTH = 3
_MONTHS_OF_LANGUAGES = (
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
)


class DayOrder(StrEnum):
    """Which of two small numbers is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def parse_amount(text: str, *, decimal_comma: bool) -> int:
    """Cents of an amount, below zero for `-5`, `5-` and `(5)`; `EUR` or `€` may stand beside it.

    Raises ValueError for anything that is not wholly an amount in that style.
    """
    if len(text) > _LONGEST:
        raise ValueError(text)
    plain = _WIDE_SPACES.sub(" ", text.translate(_LIKENESS)).strip()
    in_brackets = plain.startswith("(") and plain.endswith(")")
    match = _SIGNED.fullmatch(plain[1:-1].strip() if in_brackets else plain)
    if match is None or not plain.replace("€", "").isascii():
        raise ValueError(text)
    signs = match["before"] + match["inner"] + match["after"]
    if len(signs) > 1 or (signs and in_brackets):
        raise ValueError(text)
    number = (_COMMA_STYLE if decimal_comma else _POINT_STYLE).fullmatch(match["number"])
    if number is None:
        raise ValueError(text)
    euros = re.sub(r"\D", "", number[1])
    has_lost_comma = len(euros) > 1 and euros[0] == "0" and number[3] is None
    if len(euros) > _MOST_FIGURES or has_lost_comma:
        raise ValueError(text)
    cents = int(euros) * 100 + int((number[3] or "").ljust(2, "0"))
    return -cents if in_brackets or signs == "-" else cents


def tells_decimal_comma(text: str) -> bool | None:
    """Whether an amount by itself shows a decimal comma (or point); None where it may be either,
    such as `1.234`."""
    comma, point = bool(_COMMA_ENDS.search(text)), bool(_POINT_ENDS.search(text))
    return None if comma == point else comma


def parse_day(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> date:
    """A day as banks write it, a time of day behind it left out. Raises ValueError for anything
    else, and for a day that does not exist."""
    if len(text) > _LONGEST:
        raise ValueError(text)
    plain = _TIME.sub("", text.strip())
    if not plain.isascii() and any(sign.isdigit() and not sign.isascii() for sign in plain):
        raise ValueError(text)
    if match := _DAY_FIRST.fullmatch(plain):
        first, second = int(match[1]), int(match[3])
        day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
        return _day(_year(match[4]), month, day)
    if match := _YEAR_FIRST.fullmatch(plain):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := _RUN_TOGETHER.fullmatch(plain):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NAMED_MONTH.fullmatch(plain):
        return _day(_year(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_LEADS.fullmatch(plain):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    raise ValueError(text)


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _day(year: int, month: int, day: int) -> date:
    if not _EARLIEST <= year <= _LATEST:
        raise ValueError(year)
    return date(year, month, day)


def _month(name: str) -> int:
    try:
        return _MONTH_NUMBERS[name.lower()]
    except KeyError:
        raise ValueError(name) from None


def _month_numbers() -> Mapping[str, int]:
    """The number of a month by its name in many languages, whole or shortened to three letters
    and more; a beginning that two months share (`jui`) is none."""
    found: dict[str, set[int]] = {"mrz": {3}, "set": {9}, "fev": {2}, "dec": {12}, "aou": {8}}
    for names in _MONTHS_OF_LANGUAGES:
        for number, name in enumerate(names.split(), start=1):
            for length in range(_LEAST_OF_A_MONTH, len(name) + 1):
                found.setdefault(name[:length], set()).add(number)
    return MappingProxyType({name: min(of) for name, of in found.items() if len(of) == 1})


_MONTH_NUMBERS = _month_numbers()


def proven_order(text: str) -> DayOrder | None:
    """The order that a day by itself proves (`25/11/2026`); None where it may be either, or is
    written so that no order is needed."""
    match = _DAY_FIRST.fullmatch(_TIME.sub("", text.strip()))
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if first > 12 >= second:
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if second > 12 >= first else None


def needs_order(text: str) -> bool:
    """Whether a day reads otherwise, but as well, with the month first."""
    match = _DAY_FIRST.fullmatch(_TIME.sub("", text.strip()))
    if match is None:
        return False
    first, second = int(match[1]), int(match[3])
    return first <= 12 and second <= 12 and first != second


def is_year_first(days: Sequence[str]) -> bool:
    """Whether days such as `26-11-05`, all of them, make more sense with the year in front: then
    they lie within a year, and otherwise they do not."""
    matches = [_DAY_FIRST.fullmatch(_TIME.sub("", text.strip())) for text in days]
    if not matches or any(match is None or len(match[4]) > 2 for match in matches):
        return False
    parts = [(int(match[1]), int(match[3]), int(match[4])) for match in matches if match]
    try:
        usual = [date(2000 + last, middle, first) for first, middle, last in parts]
        turned = [date(2000 + first, middle, last) for first, middle, last in parts]
    except ValueError:
        return False
    return _span(usual) > _YEAR >= _span(turned)


def _span(days: Sequence[date]) -> int:
    return (max(days) - min(days)).days


def day_order_of(days: Iterable[str]) -> DayOrder:
    """The month first only where some days allow nothing else, and none says otherwise."""
    proofs = {proven_order(text) for text in days}
    if DayOrder.MONTH_FIRST in proofs and DayOrder.DAY_FIRST not in proofs:
        return DayOrder.MONTH_FIRST
    return DayOrder.DAY_FIRST


def has_decimal_comma(amounts: Iterable[str]) -> bool:
    """Whether amounts are written `1.234,56`, told by all of them; the Italian way in doubt."""
    told = [tells_decimal_comma(text) for text in amounts]
    return told.count(True) >= told.count(False)


def is_amount(text: str) -> bool:
    """Whether a cell is an amount in either style."""
    for decimal_comma in (True, False):
        try:
            parse_amount(text, decimal_comma=decimal_comma)
        except ValueError:
            continue
        return True
    return False


def is_day(text: str) -> bool:
    """Whether a cell is a day in either order."""
    for order in DayOrder:
        try:
            parse_day(text, order)
        except ValueError:
            continue
        return True
    return False
