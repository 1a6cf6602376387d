"""Periods of days against a count day by day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.services.vacancy.intervals import Period, days_within, merge, remaining
from app.services.vacancy.occupancy import vacant_periods

ORIGIN = date(2024, 1, 1)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first = draw(st.integers(0, 120))
    last = draw(st.one_of(st.none(), st.integers(first, 160)))
    end = date.max if last is None else ORIGIN + timedelta(days=last)
    return Period(ORIGIN + timedelta(days=first), end)


def days_of(period: Period) -> set[date]:
    """Every day up to the middle of the year after next, one by one."""
    horizon = ORIGIN + timedelta(days=400)
    length = (min(period.last, horizon) - period.first).days + 1
    return {period.first + timedelta(days=step) for step in range(length)}


def union(parts: list[Period] | tuple[Period, ...]) -> set[date]:
    return set[date]().union(*(days_of(part) for part in parts))


@given(st.lists(periods(), max_size=6))
def test_merged_periods_have_the_same_days_each_once(parts: list[Period]) -> None:
    merged = merge(parts)
    assert union(merged) == union(parts)
    assert sum(len(days_of(part)) for part in merged) == len(union(parts))


@given(periods(), st.lists(periods(), max_size=6))
def test_what_remains_is_the_whole_without_the_taken_days(
    whole: Period, taken: list[Period]
) -> None:
    assert union(remaining(whole, taken)) == days_of(whole) - union(taken)


@given(periods(), st.lists(periods(), max_size=6), periods())
def test_vacant_days_of_a_window_equal_a_count_day_by_day(
    available: Period, occupied: list[Period], window: Period
) -> None:
    if window.last == date.max:
        window = Period(window.first, window.first + timedelta(days=90))
    counted = sum(
        available.first <= day <= available.last
        and not any(part.first <= day <= part.last for part in occupied)
        for day in days_of(window)
    )
    assert days_within(vacant_periods(available, occupied), window) == counted


def test_keys_back_on_31_january_and_a_start_on_15_february_leave_14_vacant_days() -> None:
    before = Period(date(2024, 1, 1), date(2026, 1, 31))
    after = Period(date(2026, 2, 15), date.max)
    vacant = vacant_periods(Period(date(2024, 1, 1), date.max), [after, before])
    assert vacant == (Period(date(2026, 2, 1), date(2026, 2, 14)),)
    assert vacant[0].days == 14
