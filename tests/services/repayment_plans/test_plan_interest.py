"""Instalments with interest, at any interval, with a larger last one: to the cent for any terms."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.services.repayment_plans.interest import DueAmount, interest_cents
from app.services.repayment_plans.schedule import (
    PlanTerms,
    ScheduledInstalment,
    merged,
    months_after,
    schedule,
    schedule_with_interest,
)

FIRST = date(2027, 1, 10)
START = date(2026, 11, 23)


def amounts(terms: PlanTerms) -> list[int]:
    return [each.cents for each in schedule(terms)]


def test_the_legal_interest_s_golden_figure_is_that_of_one_payment() -> None:
    # 1.000 € at 2 % for the 365 days of 2025 are 20,00 (capital × rate × days ÷ 36.500).
    one = [DueAmount(date(2025, 12, 31), 100_000)]
    assert interest_cents(one, 100_000, Decimal(2), date(2024, 12, 31)) == 2_000


def test_interest_runs_on_what_declines() -> None:
    # Two instalments, 365 and 730 days away: all of it for a year, half of it for another.
    dues = [DueAmount(START + timedelta(365), 500), DueAmount(START + timedelta(730), 500)]
    assert interest_cents(dues, 100_000, Decimal(4), START) == 4_000 + 2_000
    assert interest_cents(dues, 100_000, Decimal(4), START, START + timedelta(365)) == 4_000
    assert interest_cents(dues, 100_000, Decimal(4), START, START) == 0


def test_instalments_hold_the_interest() -> None:
    terms = PlanTerms(120_000, FIRST, 12, interest_percentage=Decimal("2.5"), interest_from=START)
    instalments, interest = schedule_with_interest(terms)
    # 48 days on all of it, then 31, 28, 31 … days on eleven, ten, nine … twelfths: 214,5 days.
    # 120.000 × 2,5 × 214,5 ÷ 36.500 = 1.763,01
    assert interest == 1_763
    assert [each.cents for each in instalments] == [10_146] * 11 + [10_157]


def test_costs_and_interest_in_the_debt_bear_none() -> None:
    terms = PlanTerms(
        120_000, FIRST, 12,
        interest_percentage=Decimal("2.5"), interest_from=START, bearing_cents=0,
    )  # fmt: skip
    assert schedule_with_interest(terms)[1] == 0


def test_a_chosen_instalment_takes_the_residue() -> None:
    assert amounts(PlanTerms(100_000, FIRST, 7, residue_on=1)) == [14_290] + [14_285] * 6
    assert amounts(PlanTerms(100_000, FIRST, sustainable_cents=15_000, residue_on=1)) == [
        10_000, *[15_000] * 6,
    ]  # fmt: skip
    # The chosen place is gone: the last takes it.
    assert amounts(PlanTerms(100_000, FIRST, 7, residue_on=9)) == [14_285] * 6 + [14_290]


def test_a_larger_last_instalment() -> None:
    assert amounts(PlanTerms(100_000, FIRST, 6, final_cents=50_000)) == [10_000] * 5 + [50_000]
    terms = PlanTerms(100_000, FIRST, sustainable_cents=15_000, final_cents=60_000)
    assert amounts(terms) == [15_000, 15_000, 10_000, 60_000]
    for final, field in ((5_000, "final"), (100_000, "final"), (0, "final")):
        with pytest.raises(OfficeError) as caught:
            schedule(PlanTerms(100_000, FIRST, 6, final_cents=final))
        assert caught.value.field == field
    with pytest.raises(OfficeError):
        schedule(PlanTerms(100_000, FIRST, 1, final_cents=50_000))


def test_every_other_month_from_the_31st() -> None:
    rows = schedule(PlanTerms(40_000, date(2026, 12, 31), 4, frequency_months=2))
    assert [row.due_on for row in rows] == [
        date(2026, 12, 31), date(2027, 2, 28), date(2027, 4, 30), date(2027, 6, 30),
    ]  # fmt: skip
    with pytest.raises(OfficeError):
        schedule(PlanTerms(40_000, FIRST, 4, frequency_months=0))


def test_instalments_too_small_wait_for_each_other() -> None:
    # 100 € over 12 months is 8,33: below 30 €, four of them come together (domain rules B4).
    found = merged(PlanTerms(10_000, FIRST, 12), 3_000)
    assert [(row.due_on, row.cents) for row in schedule(found)] == [
        (date(2027, 4, 10), 3_333), (date(2027, 8, 10), 3_333), (date(2027, 12, 10), 3_334),
    ]  # fmt: skip
    assert merged(found, 3_000) == found
    # Never reached: everything goes to the first.
    assert schedule(merged(PlanTerms(2_000, FIRST, 12), 3_000)) == (
        ScheduledInstalment(1, FIRST, 2_000),
    )
    assert merged(PlanTerms(100_000, FIRST, 12), 3_000) == PlanTerms(100_000, FIRST, 12)


@pytest.mark.parametrize("percentage", [Decimal(0), Decimal(-1), Decimal(21)])
def test_a_rate_that_cannot_be_is_refused(percentage: Decimal) -> None:
    with pytest.raises(OfficeError) as caught:
        schedule(PlanTerms(1_000, FIRST, 2, interest_percentage=percentage, interest_from=START))
    assert caught.value.field == "interest_percentage"


TERMS = st.builds(
    PlanTerms,
    debt_cents=st.integers(20_000, 5_000_000),
    first_due_on=st.dates(START, date(2028, 12, 31)),
    instalment_count=st.integers(2, 120),
    sustainable_cents=st.none() | st.integers(5_000, 200_000),
    down_payment_cents=st.integers(0, 150),
    frequency_months=st.integers(1, 12),
    residue_on=st.none() | st.integers(1, 60),
    final_cents=st.none() | st.integers(1, 2_000_000),
    interest_percentage=st.none() | st.decimals("0.0001", "12", places=4),
    interest_from=st.just(START),
    bearing_cents=st.none(),
)


@given(TERMS, st.integers(0, 10_000))
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_the_instalments_are_debt_and_interest_to_the_cent(terms: PlanTerms, minimum: int) -> None:
    try:
        instalments, interest = schedule_with_interest(terms, minimum)
    except OfficeError:
        reject()
    assert sum(each.cents for each in instalments) == terms.debt_cents + interest
    assert all(each.cents > 0 for each in instalments)
    regular = [each for each in instalments if each.number]
    assert [each.number for each in regular] == list(range(1, len(regular) + 1))
    for each in regular:
        months = (each.number - 1) * terms.frequency_months
        assert each.due_on == months_after(terms.first_due_on, months)
    if terms.interest_percentage is None:
        assert interest == 0
        return
    dues = [DueAmount(each.due_on, each.cents) for each in instalments]
    again = interest_cents(dues, terms.debt_cents, terms.interest_percentage, START)
    # What the formula gives for these very instalments; where the cents left over make two
    # results follow each other, the difference is those cents' own interest.
    left_over = max(each.cents for each in regular) if terms.sustainable_cents else len(regular)
    assert abs(again - interest) <= 1 + left_over * interest / terms.debt_cents
    # What is earned only grows with the days, up to the whole.
    earned = [
        interest_cents(dues, terms.debt_cents, terms.interest_percentage, START, day)
        for day in sorted(each.due_on for each in instalments)
    ]
    assert earned == sorted(earned)
    assert earned[-1] == again


@given(st.integers(1, 500_000), st.integers(1, 120), st.integers(0, 10_000))
def test_merging_keeps_the_sum_and_reaches_the_minimum(debt: int, count: int, minimum: int) -> None:
    found = schedule(merged(PlanTerms(debt, FIRST, count), minimum))
    assert sum(each.cents for each in found) == debt
    assert len(found) == 1 or min(each.cents for each in found) >= min(minimum, debt // len(found))
