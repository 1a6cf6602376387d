"""Promises: kept by the money that came after them, and by no other."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.clock import FixedClock
from app.models.errors import OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind
from app.office import Office
from app.services.ledger.posting import Posting, post, register_payment, reverse
from app.services.ledger.returns import return_payment
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.promises import (
    LATE_DAYS,
    MoneyIn,
    Open,
    PromiseForm,
    PromiseRow,
    PromiseStatus,
    promises,
    record_promise,
    spread_over,
    withdraw_promise,
)
from app.services.reminders.proposals import household_outlook
from tests.builders import let_unit
from tests.conftest import TODAY

DUE = TODAY + timedelta(days=7)


def promise(session: Session, household_id: UUID, lease_id: UUID, cents: int = 10_000) -> UUID:
    return record_promise(session, PromiseForm(household_id, lease_id, DUE, cents), TODAY)


def only(office: Office, today: date = TODAY) -> PromiseRow:
    with office.read() as session:
        (row,) = promises(session, today)
    return row


def later(office: Office, day: date) -> None:
    office.clock = FixedClock(day)


def test_pending_through_its_day_and_broken_the_day_after(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promise") as session:
        promise(session, household_id, lease_id)
    assert only(office, DUE).status is PromiseStatus.PENDING
    row = only(office, DUE + timedelta(days=1))
    assert (row.status, row.missing_cents) == (PromiseStatus.BROKEN, 10_000)
    with office.read() as session:
        (withheld,) = household_outlook(session, household_id, DUE).withheld
        (proposal,) = household_outlook(session, household_id, DUE + timedelta(days=1)).proposals
    assert (withheld.why, withheld.until) == (WithheldReason.PROMISE, DUE)
    assert any("promised" in reason.template for reason in proposal.reasons)


def test_what_was_paid_before_keeps_no_promise(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Pay, then promise") as session:
        register_payment(session, lease_id, TODAY, 10_000, "Bonifico")
        promise(session, household_id, lease_id)
    assert only(office).status is PromiseStatus.PENDING


def test_money_of_before_that_is_posted_after_keeps_it(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    # The statement came in later than the call: what is posted above the promise counts.
    with office.write("Promise") as session:
        promise(session, household_id, lease_id)
        register_payment(session, lease_id, TODAY - timedelta(days=2), 10_000, "Bonifico")
    row = only(office)
    assert (row.status, row.kept_on) == (PromiseStatus.KEPT, TODAY - timedelta(days=2))


def test_less_than_promised_does_not_keep_it_and_a_grant_counts_as_money(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promise") as session:
        promise(session, household_id, lease_id)
        register_payment(session, lease_id, TODAY, 9_999, "Bonifico")
    assert only(office).status is PromiseStatus.PENDING
    with office.write("Grant") as session:
        post(session, [Posting(lease_id, EntryKind.FUND_GRANT, TODAY, -1, "Fondo")])
    assert only(office).status is PromiseStatus.KEPT


def test_a_payment_that_went_back_keeps_nothing_and_does_again_once_that_is_undone(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promise") as session:
        promise(session, household_id, lease_id)
        paid = register_payment(session, lease_id, TODAY, 10_000, "Addebito")
        back = return_payment(session, paid.id, TODAY, "AM04")
    assert only(office).received_cents == 0
    with office.write("Undo") as session:
        reverse(session, back.id, TODAY, "Sbaglio")
    assert only(office).status is PromiseStatus.KEPT


def test_an_older_payment_that_goes_back_does_not_break_a_promise(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Pay, promise, return, pay") as session:
        old = register_payment(session, lease_id, TODAY, 41_200, "Addebito")
        promise(session, household_id, lease_id)
        return_payment(session, old.id, TODAY, "AM04")
        register_payment(session, lease_id, TODAY, 10_000, "Bonifico")
    assert only(office).status is PromiseStatus.KEPT


def test_a_payment_reversed_as_a_mistake_keeps_nothing(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promise") as session:
        promise(session, household_id, lease_id)
        paid = register_payment(session, lease_id, TODAY, 10_000, "Bonifico")
        reverse(session, paid.id, TODAY, "Di un altro")
    assert only(office).status is PromiseStatus.PENDING


def test_two_promises_of_one_lease_need_the_money_twice(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promises") as session:
        promise(session, household_id, lease_id)
        record_promise(
            session,
            PromiseForm(household_id, lease_id, DUE + timedelta(days=7), 10_000),
            TODAY,
        )
        register_payment(session, lease_id, TODAY, 15_000, "Bonifico")
    with office.read() as session:
        rows = {row.due_on: row for row in promises(session, TODAY)}
    assert rows[DUE].status is PromiseStatus.KEPT
    assert rows[DUE + timedelta(days=7)].received_cents == 5_000


def test_late_money_keeps_a_promise_late_unless_a_newer_one_waits(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promise") as session:
        promise(session, household_id, lease_id)
    after = DUE + timedelta(days=3)
    later(office, after)
    with office.write("Late") as session:
        record_promise(
            session,
            PromiseForm(household_id, lease_id, after + timedelta(days=5), 10_000),
            after,
        )
        register_payment(session, lease_id, after, 10_000, "Bonifico")
    with office.read() as session:
        statuses = {row.due_on: row.status for row in promises(session, after)}
    assert statuses == {
        DUE: PromiseStatus.BROKEN,
        after + timedelta(days=5): PromiseStatus.KEPT,
    }


def test_the_rent_of_the_months_after_mends_no_broken_promise(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promise") as session:
        promise(session, household_id, lease_id)
    for days, status in ((LATE_DAYS + 1, PromiseStatus.BROKEN), (LATE_DAYS, PromiseStatus.KEPT)):
        day = DUE + timedelta(days=days)
        later(office, DUE + timedelta(days=60))
        with office.write("Pay") as session:
            register_payment(session, lease_id, day, 10_000, "Canone")
        assert only(office, DUE + timedelta(days=60)).status is status


def test_a_withdrawn_promise_stops_nothing(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Promise") as session:
        key = promise(session, household_id, lease_id)
    with office.write("Withdraw") as session:
        withdraw_promise(session, key, "Annotata per sbaglio")
    row = only(office)
    assert (row.status, row.withdrawal_reason) == (PromiseStatus.WITHDRAWN, "Annotata per sbaglio")
    with office.read() as session:
        assert household_outlook(session, household_id, TODAY).proposals
    with office.write("Again") as session, pytest.raises(OfficeError):
        withdraw_promise(session, key, "Ancora")


@pytest.mark.parametrize(
    ("due_on", "cents", "field"),
    [(TODAY - timedelta(days=1), 100, "due_on"), (DUE, 0, "cents"), (DUE, -5, "cents")],
)
def test_no_promise_of_nothing_nor_for_yesterday(
    office: Office, household_id: UUID, lease_id: UUID, due_on: date, cents: int, field: str
) -> None:
    with office.write("Promise") as session, pytest.raises(OfficeError) as raised:
        record_promise(session, PromiseForm(household_id, lease_id, due_on, cents), TODAY)
    assert raised.value.field == field


def test_nobody_promises_for_another_household(office: Office, household_id: UUID) -> None:
    with office.write("Promise") as session:
        other = let_unit(session, 2, "Şahin Ayşe")
        with pytest.raises(OfficeError) as raised:
            record_promise(session, PromiseForm(household_id, other, DUE, 100), TODAY)
    assert raised.value.field == "lease_id"


DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 1))


@given(
    st.lists(st.tuples(DAYS, st.integers(1, 500), st.integers(0, 20)), max_size=6),
    st.lists(st.tuples(st.integers(0, 20), DAYS, st.integers(1, 500)), max_size=8),
)
def test_money_is_never_counted_twice_nor_for_a_promise_made_after_it(
    made: list[tuple[date, int, int]], paid: list[tuple[int, date, int]]
) -> None:
    waiting = [Open(new_id(), due_on, cents, number) for due_on, cents, number in made]
    money = [MoneyIn(*each) for each in paid]
    spread_over(waiting, money)
    assert sum(each.received_cents for each in waiting) <= sum(each.cents for each in money)
    for each in waiting:
        came_after = sum(pay.cents for pay in money if pay.number > each.ledger_number)
        assert 0 <= each.received_cents <= min(each.cents, came_after)
        assert (each.kept_on is not None) == (each.received_cents == each.cents)
    if len(waiting) == 1:
        (one,) = waiting
        last = one.due_on + timedelta(days=LATE_DAYS)
        in_time = sum(
            pay.cents for pay in money if pay.number > one.ledger_number and pay.dated_on <= last
        )
        assert one.received_cents == min(one.cents, in_time)
