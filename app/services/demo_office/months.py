"""Months as whole numbers (year × 12 + month − 1), as the ledger's summary counts them."""

import calendar
from datetime import date

from app.services.ledger.figures import month_number

__all__ = ["add_months", "day_of", "first_day", "last_day", "month_name", "month_number"]

_SHORTEST_MONTH = 28
_NAMES = (
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
)


def first_day(month: int) -> date:
    """The month's first day."""
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> date:
    """The month's last day."""
    return day_of(month, 31)


def day_of(month: int, day: int) -> date:
    """A day of the month, or its last one where it is shorter."""
    year, index = month // 12, month % 12 + 1
    if day <= _SHORTEST_MONTH:
        return date(year, index, day)
    return date(year, index, min(day, calendar.monthrange(year, index)[1]))


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    return day_of(month_number(day) + months, day.day)


def month_name(month: int) -> str:
    """`novembre 2026`."""
    return f"{_NAMES[month % 12]} {month // 12}"
