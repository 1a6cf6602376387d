"""What a month of a lease costs: its days, its steps, its due day, its words."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.ledger import EntryKind
from app.models.tenants import LeaseKind
from app.services.charges.terms import Step, Terms, day_of, last_day, month_of_lease
from app.services.ledger.figures import month_number

NOVEMBER = month_number(date(2026, 11, 1))
RENT, ADVANCE = EntryKind.RENT, EntryKind.SERVICE_ADVANCE


def terms(
    starts_on: date = date(2024, 1, 1),
    keys_returned_on: date | None = None,
    due_day: int = 5,
    steps: tuple[Step, ...] = (),
    kind: LeaseKind = LeaseKind.PERMANENT,
    rent: int = 41200,
) -> Terms:
    return Terms(uuid4(), kind, starts_on, keys_returned_on, due_day, rent, 9600, steps)


def test_a_whole_month_costs_what_the_lease_says() -> None:
    month = month_of_lease(terms(), NOVEMBER)
    assert month is not None
    assert (month.cents(RENT), month.cents(ADVANCE)) == (41200, 9600)
    assert month.text(RENT) == "Canone novembre 2026"
    assert month.text(ADVANCE) == "Acconto spese novembre 2026"
    assert month.due_on == date(2026, 11, 5)


def test_the_month_of_moving_in_is_charged_by_days_and_never_due_before_them() -> None:
    month = month_of_lease(terms(starts_on=date(2026, 11, 19)), NOVEMBER)
    assert month is not None
    assert month.days == 12
    assert month.cents(RENT) == 16480
    assert month.text(RENT) == "Canone novembre 2026 (12 giorni su 30)"
    assert month.due_on == month.first_day == date(2026, 11, 19)


def test_the_month_of_leaving_counts_the_day_of_the_keys() -> None:
    month = month_of_lease(terms(keys_returned_on=date(2026, 11, 1)), NOVEMBER)
    assert month is not None
    assert month.days == 1
    assert month.cents(RENT) == 1373
    assert month.text(ADVANCE) == "Acconto spese novembre 2026 (1 giorno su 30)"


@pytest.mark.parametrize(
    ("starts_on", "keys"),
    [(date(2026, 12, 1), None), (date(2024, 1, 1), date(2026, 10, 31))],
)
def test_a_month_without_a_day_is_not_charged(starts_on: date, keys: date | None) -> None:
    assert month_of_lease(terms(starts_on, keys), NOVEMBER) is None


def test_a_step_inside_the_month_divides_it() -> None:
    step = Step(date(2026, 11, 15), 44200, 9600)
    month = month_of_lease(terms(steps=(step,)), NOVEMBER)
    assert month is not None
    assert month.cents(RENT) == 42800  # 14 days at 412,00 and 16 at 442,00
    assert month.cents(ADVANCE) == 9600
    assert month.text(RENT) == (
        "Canone novembre 2026 (14 giorni a 412,00 al mese, 16 giorni a 442,00 al mese)"
    )
    assert month.text(ADVANCE) == "Acconto spese novembre 2026"


def test_the_last_step_before_the_month_holds() -> None:
    steps = (Step(date(2025, 1, 1), 42000, 9600), Step(date(2026, 1, 1), 43000, 10000))
    month = month_of_lease(terms(steps=steps), NOVEMBER)
    assert month is not None
    assert (month.cents(RENT), month.cents(ADVANCE)) == (43000, 10000)


def test_a_due_day_that_the_month_lacks_is_its_last() -> None:
    february = month_number(date(2026, 2, 1))
    month = month_of_lease(terms(due_day=31), february)
    assert month is not None
    assert month.due_on == date(2026, 2, 28)


def test_the_use_of_a_cooperative_home_has_its_own_word() -> None:
    month = month_of_lease(terms(kind=LeaseKind.COOPERATIVE_USE), NOVEMBER)
    assert month is not None
    assert month.text(RENT) == "Corrispettivo di godimento novembre 2026"


@given(
    rent=st.integers(1, 500_000),
    month=st.integers(2020 * 12, 2032 * 12),
    leaving=st.integers(1, 30),
)
def test_two_households_in_one_month_pay_no_more_than_the_month(
    rent: int, month: int, leaving: int
) -> None:
    keys = day_of(month, leaving)
    first = month_of_lease(
        terms(keys_returned_on=keys, rent=rent, starts_on=date(2019, 1, 1)), month
    )
    second = month_of_lease(terms(starts_on=keys + timedelta(days=1), rent=rent), month)
    assert first is not None
    paid = first.cents(RENT) + (second.cents(RENT) if second else 0)
    assert rent - 1 <= paid <= rent + 1
    if second is not None:
        assert first.days + second.days == last_day(month).day
