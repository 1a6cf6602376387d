"""What the office tells a household about which payment paid which charge, and why."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.ledger import ChoiceBasis
from app.services.ledger.allocation import Charge, Choice, Credit, Rule, allocate, shares
from app.services.ledger.figures import month_number

JANUARY, FEBRUARY, MARCH = date(2024, 1, 5), date(2024, 2, 5), date(2024, 3, 5)


def charge(number: int, due_on: date, cents: int, **more: object) -> Charge:
    return Charge(UUID(int=number), number, due_on, cents, **more)  # type: ignore[arg-type]


def rent(number: int, due_on: date, cents: int, **more: object) -> Charge:
    return charge(number, due_on, cents, month=month_number(due_on), **more)


def credit(number: int, dated_on: date, cents: int, *choices: Choice, **more: object) -> Credit:
    return Credit(UUID(int=number), number, dated_on, cents, choices, **more)  # type: ignore[arg-type]


def told(charges: list[Charge], credits_in: list[Credit], **more: bool) -> list[tuple[object, ...]]:
    """Charge number, cents and rule of each allocation that stands."""
    found = allocate(charges, credits_in, **more)
    return [
        (part.charge_id.int, part.cents, part.rule)
        for part in found.allocations
        if part.ended_on is None
    ]


def test_300_euro_without_a_word_pay_the_oldest_of_two_equal_debts_and_half_of_the_next() -> None:
    debts = [rent(1, JANUARY, 20000), rent(2, FEBRUARY, 20000)]
    assert told(debts, [credit(3, MARCH, 30000)]) == [
        (1, 20000, Rule.OLDEST),
        (2, 10000, Rule.OLDEST),
    ]


def test_who_writes_rent_of_february_pays_february_first() -> None:
    debts = [rent(1, JANUARY, 20000), rent(2, FEBRUARY, 20000)]
    february = Choice(ChoiceBasis.DECLARED, month=month_number(FEBRUARY))
    assert told(debts, [credit(3, MARCH, 30000, february)]) == [
        (2, 20000, Rule.DECLARED),
        (1, 10000, Rule.ONLY_DUE),
    ]


def test_three_equal_debts_of_one_day_share_100_euro_to_the_cent() -> None:
    debts = [charge(number, JANUARY, 10000) for number in (1, 2, 3)]
    assert [cents for _, cents, _ in told(debts, [credit(4, MARCH, 10000)])] == [3334, 3333, 3333]
    assert {rule for *_, rule in told(debts, [credit(4, MARCH, 10000)])} == {Rule.PRO_RATA}


def test_interest_and_costs_come_before_capital_unless_the_creditor_agrees() -> None:
    debts = [
        rent(1, JANUARY, 20000),
        charge(2, FEBRUARY, 1500, is_interest_or_costs=True),
    ]
    assert told(debts, [credit(3, MARCH, 5000)]) == [
        (2, 1500, Rule.INTEREST_FIRST),
        (1, 3500, Rule.INTEREST_FIRST),
    ]
    assert told(debts, [credit(3, MARCH, 5000)], capital_first=True) == [(1, 5000, Rule.OLDEST)]


def test_a_declared_debt_takes_its_own_interest_along_but_not_that_of_another() -> None:
    january, february = rent(1, JANUARY, 20000), rent(2, FEBRUARY, 20000)
    of_january = charge(3, MARCH, 300, is_interest_or_costs=True, interest_of=january.id)
    of_february = charge(4, MARCH, 100, is_interest_or_costs=True, interest_of=february.id)
    named = Choice(ChoiceBasis.DECLARED, month=month_number(FEBRUARY))
    debts = [january, february, of_january, of_february]
    assert told(debts, [credit(5, MARCH, 10000, named)]) == [
        (4, 100, Rule.INTEREST_OF_DECLARED),
        (2, 9900, Rule.DECLARED),
    ]


def test_the_less_secured_comes_before_the_more_onerous_and_that_before_the_older() -> None:
    old_and_secured = rent(1, JANUARY, 10000, secured=True, bears_interest_from=JANUARY)
    old = rent(2, JANUARY, 10000)
    young_with_interest = rent(3, FEBRUARY, 10000, bears_interest_from=FEBRUARY)
    paid = told([old_and_secured, old, young_with_interest], [credit(4, MARCH, 30000)])
    assert paid == [
        (3, 10000, Rule.MORE_ONEROUS),
        (2, 10000, Rule.LESS_SECURED),
        (1, 10000, Rule.LESS_SECURED),
    ]


def test_a_debt_is_more_onerous_only_once_it_bears_interest() -> None:
    later = rent(2, FEBRUARY, 10000, bears_interest_from=date(2024, 6, 1))
    assert told([rent(1, JANUARY, 10000), later], [credit(3, MARCH, 10000)]) == [
        (1, 10000, Rule.OLDEST)
    ]


def test_a_prescribed_debt_is_left_alone_and_the_money_stays_the_households() -> None:
    prescribed = rent(1, date(2015, 1, 5), 10000, prescribed_after=date(2020, 1, 5))
    found = allocate([prescribed], [credit(2, MARCH, 10000)])
    assert not found.allocations
    assert found.remaining == {prescribed.id: 10000}
    assert sum(found.unused.values()) == 10000
    chosen = Choice(ChoiceBasis.DECLARED, charge_id=prescribed.id)
    assert told([prescribed], [credit(2, MARCH, 10000, chosen)]) == [(1, 10000, Rule.DECLARED)]


def test_money_paid_ahead_waits_and_pays_what_falls_due_in_its_order() -> None:
    debts = [rent(1, FEBRUARY, 10000), rent(2, MARCH, 10000)]
    found = allocate(debts, [credit(3, JANUARY, 15000)])
    assert [(part.charge_id.int, part.cents, part.paid_on) for part in found.allocations] == [
        (1, 10000, FEBRUARY),
        (2, 5000, MARCH),
    ]
    assert {part.rule for part in found.allocations} == {Rule.ADVANCE}


def test_what_the_bank_takes_back_opens_exactly_what_it_had_paid() -> None:
    debts = [rent(1, JANUARY, 10000), rent(2, FEBRUARY, 10000)]
    first = credit(3, JANUARY, 10000, returned_on=date(2024, 3, 1), return_number=6)
    second = credit(4, FEBRUARY, 10000)
    found = allocate(debts, [first, second])
    assert found.remaining == {UUID(int=1): 10000}
    assert [part.ended_on for part in found.allocations] == [date(2024, 3, 1), None]
    third = credit(7, MARCH, 4000)
    assert allocate(debts, [first, second, third]).remaining == {UUID(int=1): 6000}


def test_the_office_may_choose_an_amount_for_a_charge_and_the_rest_follows_the_law() -> None:
    debts = [rent(1, JANUARY, 20000), rent(2, FEBRUARY, 20000)]
    chosen = Choice(ChoiceBasis.CHOSEN, charge_id=UUID(int=2), cents=5000, reason="Accordo")
    assert told(debts, [credit(3, MARCH, 10000, chosen)]) == [
        (2, 5000, Rule.CHOSEN),
        (1, 5000, Rule.OLDEST),
    ]


@given(st.integers(0, 10**9), st.lists(st.integers(1, 10**7), min_size=1, max_size=20))
def test_shares_sum_to_the_cent_and_none_is_off_by_one(cents: int, weights: list[int]) -> None:
    cents %= sum(weights) + 1
    found = shares(cents, weights)
    assert sum(found) == cents
    for part, weight in zip(found, weights, strict=True):
        assert abs(part - cents * weight / sum(weights)) < 1
        assert 0 <= part <= weight


days = st.integers(0, 2500).map(lambda day: date(2018, 1, 1) + timedelta(days=day))
amounts = st.integers(1, 90000)


@st.composite
def accounts(draw: st.DrawFn) -> tuple[list[Charge], list[Credit], bool]:
    charges = []
    for number in range(draw(st.integers(0, 12))):
        due_on = draw(days)
        charges.append(
            charge(
                number,
                due_on,
                draw(amounts),
                is_interest_or_costs=draw(st.booleans()),
                month=draw(st.sampled_from([None, month_number(due_on)])),
                secured=draw(st.booleans()),
                bears_interest_from=draw(st.none() | days),
                prescribed_after=draw(st.none() | days),
                interest_of=draw(st.none() | st.integers(0, 12).map(lambda key: UUID(int=key))),
            )
        )
    credits_in = []
    for number in range(100, 100 + draw(st.integers(0, 8))):
        dated_on = draw(days)
        choices = tuple(
            Choice(
                draw(st.sampled_from(ChoiceBasis)),
                charge_id=UUID(int=draw(st.integers(0, 12))),
                cents=draw(st.none() | amounts),
            )
            for _ in range(draw(st.integers(0, 2)))
        )
        returned_on = draw(st.none() | days)
        if returned_on is not None and returned_on < dated_on:
            returned_on = None
        credits_in.append(
            credit(
                number,
                dated_on,
                draw(amounts),
                *choices,
                returned_on=returned_on,
                return_number=200 + number,
            )
        )
    return charges, credits_in, draw(st.booleans())


@given(accounts())
def test_no_charge_and_no_payment_is_used_beyond_its_cents(
    account: tuple[list[Charge], list[Credit], bool],
) -> None:
    charges, credits_in, capital_first = account
    found = allocate(charges, credits_in, capital_first=capital_first)
    standing = [part for part in found.allocations if part.ended_on is None]
    assert all(part.cents > 0 for part in found.allocations)
    for owed in charges:
        paid = sum(part.cents for part in standing if part.charge_id == owed.id)
        assert paid + found.remaining.get(owed.id, 0) == owed.cents
    for received in credits_in:
        used = sum(part.cents for part in standing if part.credit_id == received.id)
        there = 0 if received.returned_on else received.cents
        assert used + found.unused.get(received.id, 0) == there


@given(accounts())
def test_the_balance_is_what_is_open_less_what_is_unused(
    account: tuple[list[Charge], list[Credit], bool],
) -> None:
    charges, credits_in, capital_first = account
    found = allocate(charges, credits_in, capital_first=capital_first)
    owed = sum(item.cents for item in charges)
    came_in = sum(item.cents for item in credits_in if item.returned_on is None)
    assert sum(found.remaining.values()) - sum(found.unused.values()) == owed - came_in


@given(accounts(), st.randoms(use_true_random=False))
def test_the_order_in_which_entries_are_read_changes_nothing(
    account: tuple[list[Charge], list[Credit], bool], shuffler: object
) -> None:
    charges, credits_in, capital_first = account
    before = allocate(charges, credits_in, capital_first=capital_first)
    mixed_charges, mixed_credits = list(charges), list(credits_in)
    shuffler.shuffle(mixed_charges)  # type: ignore[attr-defined]
    shuffler.shuffle(mixed_credits)  # type: ignore[attr-defined]
    assert allocate(mixed_charges, mixed_credits, capital_first=capital_first) == before


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_plain_words(rule: Rule) -> None:
    from app.services.ledger.rule_words import RULE_WORDS

    assert RULE_WORDS[rule]
