"""Numbered months (year × 12 + month − 1) in words."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale

from app.ui.translation import ITALIAN


def month_name(number: int, language: str) -> str:
    """`novembre 2026`, in the window's language."""
    return f"{bare_month_name(number, language)} {number // 12}"


def bare_month_name(number: int, language: str) -> str:
    """`novembre`, in the window's language."""
    return _locale(language).standaloneMonthName(number % 12 + 1)


def short_month_name(number: int, language: str) -> str:
    """`nov`, in the window's language."""
    kind = QLocale.FormatType.ShortFormat
    return _locale(language).standaloneMonthName(number % 12 + 1, kind)


def last_day(number: int) -> date:
    """Last day of a numbered month."""
    following = number + 1
    return date(following // 12, following % 12 + 1, 1) - timedelta(days=1)


def _locale(language: str) -> QLocale:
    if language == ITALIAN:
        return QLocale(QLocale.Language.Italian, QLocale.Country.Italy)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
