"""Days and amounts as banks of many countries write them in their spreadsheets."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

_SPACES = re.compile("[\\s\u00a0\u202f\u2009]")
_CURRENCY = re.compile(r"EURO?|€", re.IGNORECASE)
_COMMA_STYLE = re.compile(r"(?:\d{1,3}(?:[.']\d{3})+|\d+)?(?:,\d{1,2})?")
_POINT_STYLE = re.compile(r"(?:\d{1,3}(?:[,']\d{3})+|\d+)?(?:\.\d{1,2})?")
_ENDS_WITH_COMMA = re.compile(r",\d{1,2}\D*$")
_ENDS_WITH_POINT = re.compile(r"\.\d{1,2}\D*$")
_NUMERIC_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_RUN_TOGETHER = re.compile(r"(19|20)(\d{2})(\d{2})(\d{2})")
_NAMED_MONTH = re.compile(
    r"(\d{1,2})[ /.\-]*([a-zà-ü]{3,10})\.?[ /.\-,]*(\d{4}|\d{2})", re.IGNORECASE
)
_TIME = re.compile(r"[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?$")
_MONTHS = (
    ("gen", "jan", "ene"), ("feb", "fev", "fév"), ("mar", "mär", "mrz", "maa"),
    ("apr", "abr", "avr"), ("mag", "may", "mai", "mei"), ("giu", "jun", "juin"),
    ("lug", "jul", "juil"), ("ago", "aug", "aoû", "aou"), ("set", "sep"),
    ("ott", "oct", "okt"), ("nov",), ("dic", "dec", "dez", "déc"),
)  # fmt: skip
_EARLIEST, _LATEST = 1990, 2100


class DayOrder(StrEnum):
    """Which of two small numbers is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def parse_amount(text: str, *, decimal_comma: bool) -> int:
    """Cents of an amount, below zero for `-5`, `5-` and `(5)`.

    Raises ValueError for anything that is not wholly an amount in that style.
    """
    plain = _SPACES.sub("", _CURRENCY.sub("", text)).replace("−", "-").replace("’", "'")
    negative = False
    if plain.startswith("(") and plain.endswith(")"):
        plain, negative = plain[1:-1], True
    for sign in ("-", "+"):
        if plain.startswith(sign):
            plain, negative = plain[1:], negative or sign == "-"
            break
        if plain.endswith(sign):
            plain, negative = plain[:-1], negative or sign == "-"
            break
    style = _COMMA_STYLE if decimal_comma else _POINT_STYLE
    if not plain.isascii() or not any(sign.isdigit() for sign in plain):
        raise ValueError(text)
    if style.fullmatch(plain) is None:
        raise ValueError(text)
    whole, _, rest = plain.partition("," if decimal_comma else ".")
    euros = re.sub(r"\D", "", whole)
    if len(euros) > 13:
        raise ValueError(text)
    cents = int(euros or 0) * 100 + int(rest.ljust(2, "0") or 0)
    return -cents if negative else cents


def has_decimal_comma(amounts: Iterable[str]) -> bool:
    """Whether amounts are written `1.234,56`, told by all of them; the Italian way in doubt."""
    comma = point = 0
    for text in amounts:
        comma += bool(_ENDS_WITH_COMMA.search(text))
        point += bool(_ENDS_WITH_POINT.search(text))
    return comma >= point


def parse_day(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> date:
    """A day as banks write it, a time of day behind it left out. Raises ValueError for anything
    else, and for a day that does not exist."""
    plain = _TIME.sub("", text.strip())
    if match := _YEAR_FIRST.fullmatch(plain):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC_DAY.fullmatch(plain):
        first, second = int(match[1]), int(match[2])
        day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
        return _day(_year(match[3]), month, day)
    if match := _RUN_TOGETHER.fullmatch(plain):
        return _day(int(match[1] + match[2]), int(match[3]), int(match[4]))
    if match := _NAMED_MONTH.fullmatch(plain):
        return _day(_year(match[3]), _month(match[2]), int(match[1]))
    raise ValueError(text)


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _month(name: str) -> int:
    start = name.lower()[:3]
    longer = name.lower()[:4]
    for number, names in enumerate(_MONTHS, start=1):
        if longer in names or start in names:
            return 7 if longer == "juil" else number
    raise ValueError(name)


def _day(year: int, month: int, day: int) -> date:
    if not _EARLIEST <= year <= _LATEST:
        raise ValueError(year)
    return date(year, month, day)


def day_order_of(days: Iterable[str]) -> DayOrder:
    """The month first only where every day allows it and some allow nothing else."""
    proves_month_first = False
    for text in days:
        match = _NUMERIC_DAY.fullmatch(_TIME.sub("", text.strip()))
        if match is None:
            continue
        if int(match[1]) > 12:
            return DayOrder.DAY_FIRST
        proves_month_first = proves_month_first or int(match[2]) > 12
    return DayOrder.MONTH_FIRST if proves_month_first else DayOrder.DAY_FIRST
