"""Instalments: golden figures, and what holds for any debt, count and day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.services.repayment_plans.schedule import (
    MOST_INSTALMENTS,
    PlanTerms,
    count_for,
    instalment_for,
    months_after,
    remaining_curve,
    schedule,
)

FIRST = date(2027, 1, 10)


def amounts(terms: PlanTerms, minimum_cents: int = 0) -> list[int]:
    return [each.cents for each in schedule(terms, minimum_cents)]


def test_a_thousand_in_seven_leaves_the_residue_on_the_last() -> None:
    assert amounts(PlanTerms(100_000, FIRST, 7)) == [14_285] * 6 + [14_290]


def test_the_mock_up_s_plan_of_twelve_after_a_down_payment() -> None:
    terms = PlanTerms(
        183_790, FIRST, 12, down_payment_cents=20_000, down_payment_due_on=date(2026, 12, 10)
    )
    rows = schedule(terms)
    assert [row.cents for row in rows] == [20_000] + [13_649] * 11 + [13_651]
    assert (rows[0].number, rows[0].due_on) == (0, date(2026, 12, 10))
    assert (rows[12].number, rows[12].due_on) == (12, date(2027, 12, 10))


def test_a_sustainable_amount_gives_the_count_and_a_smaller_last() -> None:
    assert amounts(PlanTerms(100_000, FIRST, sustainable_cents=15_000)) == [15_000] * 6 + [10_000]
    assert count_for(100_000, 15_000) == 7
    assert instalment_for(100_000, 7) == 14_285


def test_a_last_instalment_below_the_minimum_joins_the_one_before() -> None:
    terms = PlanTerms(92_000, FIRST, sustainable_cents=15_000)
    assert amounts(terms) == [15_000] * 6 + [2_000]
    assert amounts(terms, minimum_cents=3_000) == [15_000] * 5 + [17_000]
    assert amounts(PlanTerms(2_000, FIRST, sustainable_cents=15_000), 3_000) == [2_000]


def test_month_ends_come_back_to_the_anchor_s_day() -> None:
    days = [each.due_on for each in schedule(PlanTerms(40_000, date(2027, 1, 31), 4))]
    assert days == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30)]
    assert months_after(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months_after(date(2026, 12, 15), 1) == date(2027, 1, 15)


def test_the_curve_falls_from_the_debt_to_nothing() -> None:
    terms = PlanTerms(
        100_000, FIRST, 2, down_payment_cents=20_000, down_payment_due_on=date(2026, 12, 1)
    )
    curve = remaining_curve(100_000, date(2026, 11, 23), schedule(terms))
    assert [(point.on, point.remaining_cents) for point in curve] == [
        (date(2026, 11, 23), 100_000),
        (date(2026, 12, 1), 80_000),
        (date(2027, 1, 10), 40_000),
        (date(2027, 2, 10), 0),
    ]


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (PlanTerms(0, FIRST, 3), "charges"),
        (PlanTerms(10_000, FIRST, 0), "instalment_count"),
        (PlanTerms(10_000_000, FIRST, MOST_INSTALMENTS + 1), "instalment_count"),
        (PlanTerms(10_000_000, FIRST, sustainable_cents=1), "instalment_count"),
        (PlanTerms(10_000, FIRST, sustainable_cents=0), "sustainable"),
        (PlanTerms(10_000, FIRST, 3, down_payment_cents=10_000), "down_payment"),
        (PlanTerms(10_000, FIRST, 3, down_payment_cents=-1), "down_payment"),
        (
            PlanTerms(
                10_000, FIRST, 3, down_payment_cents=100, down_payment_due_on=date(2027, 1, 11)
            ),
            "down_payment_due_on",
        ),
        (PlanTerms(10_000, date(9999, 12, 1), 3), "first_due_on"),
    ],
)
def test_terms_that_make_no_plan_name_the_field(terms: PlanTerms, field: str) -> None:
    with pytest.raises(OfficeError) as caught:
        schedule(terms)
    assert caught.value.field == field


DAYS = st.dates(date(1990, 1, 1), date(2200, 12, 31))


@given(
    debt=st.integers(1, 10**12),
    share=st.integers(0, 100),
    count=st.integers(1, 120),
    first=DAYS,
)
def test_any_count_sums_to_the_debt(debt: int, share: int, count: int, first: date) -> None:
    down = min(debt * share // 100, debt - 1)
    rows = schedule(PlanTerms(debt, first, count, down_payment_cents=down))
    monthly = [row for row in rows if row.number]
    assert sum(row.cents for row in rows) == debt
    assert all(row.cents > 0 for row in rows)
    assert len(monthly) == min(count, debt - down)
    assert len({row.cents for row in monthly[:-1]}) <= 1
    assert 0 <= monthly[-1].cents - monthly[0].cents < len(monthly)
    assert [row.due_on for row in monthly] == sorted({row.due_on for row in monthly})


@given(
    debt=st.integers(1, 10**9),
    pieces=st.integers(1, 119),
    minimum=st.integers(0, 20_000),
    extra=st.integers(0, 10_000),
    first=DAYS,
)
def test_any_sustainable_amount_sums_to_the_debt(
    debt: int, pieces: int, minimum: int, extra: int, first: date
) -> None:
    amount = -(-debt // pieces) + extra
    rows = schedule(PlanTerms(debt, first, sustainable_cents=amount), minimum)
    assert sum(row.cents for row in rows) == debt
    assert all(row.cents == amount for row in rows[:-1])
    assert len(rows) <= pieces
    assert 0 < rows[-1].cents < amount + max(minimum, 1)
    assert len(rows) == count_for(debt, amount, minimum)


@given(rest=st.integers(1, 10**9), count=st.integers(1, 120))
def test_the_inverse_calculation_is_never_longer_than_asked(rest: int, count: int) -> None:
    each = instalment_for(rest, count)
    if each:
        # Rounding down leaves less than one cent per instalment: at most one more of them.
        assert count <= count_for(rest, each) <= count + -(-count // each)
