"""The one place that writes and reads amounts, days and percentages the Italian way."""

import re
from datetime import date
from decimal import Decimal

NOT_AVAILABLE = "n.d."
"""Shown for a percentage whose denominator is zero (never 0 %)."""

_AMOUNT = re.compile(r"([+-]?)\s*(\d{1,3}(?:\.\d{3})+|\d*)(?:,(\d{1,2}))?")
_DATE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")


def format_money(cents: int) -> str:
    """Cents as `1.234,56`; a minus sign in front where negative."""
    euros, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{euros:,}".replace(",", ".") + f",{rest:02d}"


def format_euro(cents: int) -> str:
    """Cents as `€ 1.234,56`, joined by a no-break space."""
    return f"€\u00a0{format_money(cents)}"


def parse_money(text: str) -> int:
    """Cents of an amount typed or written the Italian way: `1.234,56`, `1234,5`, `€ 12`.

    Raises ValueError for anything else, `12.5` and `12,3,4x` among them: a point is a
    thousands separator and stands before exactly three digits.
    """
    cleaned = text.replace("€", "").replace("\u00a0", " ").strip()
    match = _AMOUNT.fullmatch(cleaned)
    if match is None or not (match[2] or match[3]):
        raise ValueError(text)
    cents = int(match[2].replace(".", "") or 0) * 100 + int((match[3] or "").ljust(2, "0"))
    return -cents if match[1] == "-" else cents


def format_date(day: date) -> str:
    """A day as `05/11/2026`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def parse_date(text: str) -> date:
    """A day written `5/11/2026`, `05.11.26` or `05-11-2026`; two-digit years mean 2000-2099.

    Raises ValueError for anything else and for days that do not exist, such as 31/02.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    year = int(match[3])
    return date(year + 2000 if year < 100 else year, int(match[2]), int(match[1]))


def format_percent(value: float | None, places: int = 1) -> str:
    """A percentage as `3,1 %`; `n.d.` for None, which stands for a zero denominator."""
    if value is None:
        return NOT_AVAILABLE
    return f"{value:.{places}f}".replace(".", ",") + "\u00a0%"


def format_decimal(value: Decimal | None) -> str:
    """A measure such as square metres or thousandths, without trailing zeros; empty for None."""
    if value is None:
        return ""
    text = f"{value:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return text.rstrip("0").rstrip(",") if "," in text else text


def parse_decimal(text: str) -> Decimal:
    """A measure written with a decimal comma. Raises ValueError for anything else."""
    match = re.fullmatch(r"([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?", text.strip())
    if match is None:
        raise ValueError(text)
    return Decimal(f"{match[1]}{match[2].replace('.', '')}.{match[3] or '0'}")
