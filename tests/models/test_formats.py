"""Amounts, days and percentages the Italian way."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.folding import fold
from app.models.formats import (
    format_date,
    format_euro,
    format_money,
    format_percent,
    parse_date,
    parse_money,
)


@given(st.integers(-(10**14), 10**14))
def test_an_amount_reads_back_to_the_cent(cents: int) -> None:
    assert parse_money(format_money(cents)) == cents
    assert parse_money(format_euro(cents)) == cents


@pytest.mark.parametrize(
    ("text", "cents"),
    [("1.234,56", 123456), ("1234,5", 123450), ("€ 12", 1200), (",50", 50), ("-3,20", -320)],
)
def test_amounts_as_people_type_them(text: str, cents: int) -> None:
    assert parse_money(text) == cents


@pytest.mark.parametrize("text", ["", "12.5", "12,3,4x", "1.23.456", "12,345", "dodici", "1 2"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the text itself
        parse_money(text)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_reads_back(day: date) -> None:
    assert parse_date(format_date(day)) == day


@pytest.mark.parametrize("text", ["31/02/2026", "29/02/2025", "5/13/2026", "", "2026-11-05"])
def test_days_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse_date(text)


def test_a_zero_denominator_is_not_zero_percent() -> None:
    assert format_percent(None) == "n.d."
    assert format_percent(3.14) == "3,1\u00a0%"


def test_names_are_found_without_their_accents() -> None:
    assert fold("Şahin") == fold("sahin")
    assert fold("D\u2019Angelo  Niccolò") == "d'angelo niccolo"
    assert fold("Đorđević") == "dordevic"
    assert fold("حداد") == "حداد"
