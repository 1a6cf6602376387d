"""Legal interest to the cent: the table, the split at each change, one rounding at the end."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.services.legal_interest.computation import (
    InterestPart,
    Segment,
    interest_parts,
    round_half_up,
    total_cents,
)
from app.services.legal_interest.rates import RateTable, shipped_rates

RATES = RateTable(shipped_rates())
FIRST, LAST = date(1999, 1, 1), date(2029, 12, 31)
DAYS = st.dates(FIRST, LAST)
CENTS = st.integers(0, 10_000_000)


def parts(after: date, last: date, cents: int) -> tuple[InterestPart, ...]:
    return interest_parts([Segment(after, last, cents)], RATES)


def exact(after: date, last: date, cents: int) -> Fraction:
    return sum((part.interest for part in parts(after, last, cents)), Fraction(0))


def test_1000_euro_from_march_2022_to_september_2024_bear_78_73() -> None:
    found = parts(date(2022, 3, 15), date(2024, 9, 30), 100_000)
    assert [(part.days, part.percentage) for part in found] == [
        (291, Decimal("1.25")),
        (365, Decimal("5.00")),
        (274, Decimal("2.50")),
    ]
    assert [round(float(part.interest) / 100, 3) for part in found] == [9.966, 50.0, 18.767]
    assert total_cents(found) == 7873


def test_2500_euro_from_2019_to_june_2026_bear_290_26() -> None:
    assert total_cents(parts(date(2019, 12, 31), date(2026, 6, 30), 250_000)) == 29026


def test_the_shipped_table_is_the_one_of_the_decrees() -> None:
    found = {rate.from_on.isoformat(): str(rate.percentage) for rate in shipped_rates()}
    assert len(found) == 21
    assert found["1999-01-01"] == "2.50"
    assert found["2001-01-01"] == "3.50"
    assert found["2020-01-01"] == "0.05"
    assert found["2021-01-01"] == "0.01"
    assert found["2026-01-01"] == "1.60"
    assert all(rate.source for rate in shipped_rates())


def test_a_year_without_a_decree_of_its_own_keeps_the_rate_before() -> None:
    assert RATES.on(date(2006, 7, 1)).percentage == Decimal("2.50")
    assert not any(part.assumed for part in parts(date(2005, 1, 1), date(2006, 7, 1), 1000))


def test_beyond_the_last_known_year_the_last_rate_goes_on_and_says_so() -> None:
    found = parts(date(2026, 12, 30), date(2027, 1, 2), 1_000_000)
    assert [(part.last_day, part.percentage, part.assumed) for part in found] == [
        (date(2026, 12, 31), Decimal("1.60"), False),
        (date(2027, 1, 2), Decimal("1.60"), True),
    ]


def test_a_leap_year_counts_366_days_over_365() -> None:
    assert total_cents(parts(date(2023, 12, 31), date(2024, 12, 31), 36_500)) == 915


def test_before_the_first_rate_nothing_is_guessed() -> None:
    with pytest.raises(OfficeError, match="01/01/1999"):
        parts(date(1998, 12, 30), date(1999, 3, 1), 1000)


@pytest.mark.parametrize(("cents", "whole"), [("1/2", 1), ("499/1000", 0), ("3/2", 2), ("2", 2)])
def test_half_a_cent_goes_up(cents: str, whole: int) -> None:
    assert round_half_up(Fraction(cents)) == whole


@given(DAYS, DAYS, st.integers(0, 12_000), CENTS)
def test_splitting_the_days_anywhere_changes_nothing(
    one: date, other: date, place: int, cents: int
) -> None:
    after, last = sorted((one, other))
    between = min(after + timedelta(days=place), last)
    assert exact(after, last, cents) == exact(after, between, cents) + exact(between, last, cents)


@given(DAYS, DAYS, DAYS, CENTS)
def test_more_days_or_capital_never_bear_less(
    one: date, two: date, three: date, cents: int
) -> None:
    first, second, third = sorted((one, two, three))
    less, more = exact(first, second, cents), exact(first, third, cents)
    assert 0 <= less <= more
    assert more <= exact(first, third, cents + 1)


@given(st.lists(st.tuples(DAYS, DAYS, CENTS), max_size=6))
def test_the_sum_is_within_half_a_cent_of_the_exact_one(rows: list[tuple[date, date, int]]) -> None:
    segments = [Segment(min(a, b), max(a, b), cents) for a, b, cents in rows]
    found = interest_parts(segments, RATES)
    whole = sum((part.interest for part in found), Fraction(0))
    assert abs(total_cents(found) - whole) <= Fraction(1, 2)
    assert sum(part.capital_cents * part.days for part in found) == sum(
        (max(a, b) - min(a, b)).days * cents for a, b, cents in rows
    )
