"""Payments that the bank took back, and what they had paid."""

import itertools
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.office import Office
from app.services.direct_debits.mandates import MandateInput, add_mandate
from app.services.direct_debits.returns import (
    REASONS,
    reason_words,
    return_payment,
    returns_of,
)
from app.services.ledger.lease_account import lease_account
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balance_of, open_charges, statement_of
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

_NUMBERS = itertools.count(1000)
MONTHS = tuple(date(2026, month, 1) for month in (8, 9, 10))


@pytest.fixture
def lease(office: Office) -> UUID:
    """A lease that was charged August to October."""
    with office.write("Prepare") as session:
        made = let_unit(session)
        charge_rent(session, made, *MONTHS)
    return made


def pay(office: Office, lease_id: UUID, day: date, cents: int = 41200) -> UUID:
    with office.write("Pay") as session:
        return register_payment(session, lease_id, day, cents, "Addebito diretto").id


def still_open(office: Office, lease_id: UUID) -> dict[str, int]:
    with office.read() as session:
        return {line.text: line.remaining_cents for line in open_charges(session, lease_id)}


def test_exactly_what_it_had_paid_opens_again(office: Office, lease: UUID) -> None:
    """August's collection comes back in November; September and October stay paid."""
    august = pay(office, lease, date(2026, 8, 5))
    pay(office, lease, date(2026, 9, 5))
    pay(office, lease, date(2026, 10, 5))
    assert still_open(office, lease) == {}
    with office.write("Return") as session:
        return_payment(session, august, date(2026, 11, 2), "AM04", today=TODAY)
    assert still_open(office, lease) == {"Canone 08/2026": 41200}
    with office.read() as session:
        assert balance_of(session, lease) == 41200
        back = statement_of(session, lease)[-1]
    assert (back.text, back.dated_on) == (
        "Insoluto AM04, fondi insufficienti",
        date(2026, 11, 2),
    )


def test_what_came_after_the_return_pays_what_opened_again(office: Office, lease: UUID) -> None:
    august = pay(office, lease, date(2026, 8, 5))
    with office.write("Return") as session:
        return_payment(session, august, date(2026, 8, 12), "AM04", today=TODAY)
    pay(office, lease, date(2026, 9, 5), 50000)
    assert still_open(office, lease) == {"Canone 09/2026": 32400, "Canone 10/2026": 41200}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    payments=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30000)), min_size=1, max_size=4),
    chosen=st.integers(0, 3),
)
def test_what_opens_is_what_it_had_paid_charge_by_charge(
    office: Office, payments: list[tuple[int, int]], chosen: int
) -> None:
    with office.write("History") as session:
        lease_id = let_unit(session, next(_NUMBERS))
        charge_rent(session, lease_id, *MONTHS)
        paid = [
            register_payment(
                session, lease_id, date(2026, 10, 6) + timedelta(days=days), cents, "SDD"
            ).id
            for days, cents in payments
        ]
        returned = paid[chosen % len(paid)]
        before = lease_account(session, lease_id)
        return_payment(session, returned, TODAY, "AM04", today=TODAY)
        after = lease_account(session, lease_id)
    opened = {
        key: cents - before.remaining.get(key, 0)
        for key, cents in after.remaining.items()
        if cents != before.remaining.get(key, 0)
    }
    had_paid: dict[UUID, int] = {}
    for part in before.allocations:
        if part.credit_id == returned:
            had_paid[part.charge_id] = had_paid.get(part.charge_id, 0) + part.cents
    assert opened == had_paid


def test_open_charges_and_allocations_agree_after_a_return(office: Office, lease: UUID) -> None:
    first = pay(office, lease, date(2026, 8, 20), 60000)
    pay(office, lease, date(2026, 10, 20), 50000)
    with office.write("Return") as session:
        return_payment(session, first, date(2026, 11, 2), "MD06", today=TODAY)
    with office.read() as session:
        account = lease_account(session, lease)
        assert sum(account.remaining.values()) == balance_of(session, lease) == 73600
        kept = {line.id: line.remaining_cents for line in open_charges(session, lease)}
    assert kept == account.remaining


def test_the_return_is_on_record_with_its_mandate(office: Office, lease: UUID) -> None:
    paid = pay(office, lease, date(2026, 10, 5))
    with office.write("Return") as session:
        mandate = add_mandate(
            session,
            lease,
            MandateInput("COOP-1", "Haddad Sara", "IT60X0542811101000000123456", date(2025, 1, 1)),
            TODAY,
        )
        return_payment(
            session, paid, TODAY, " md06 ", "lettera del 20/11", today=TODAY, mandate_id=mandate
        )
    with office.read() as session:
        (back,) = returns_of(session, lease)
    assert (back.payment_id, back.cents, back.returned_on) == (paid, 41200, TODAY)
    assert (back.reason_code, back.mandate_reference) == ("MD06", "COOP-1")
    assert back.note.startswith("Insoluto MD06, ") and back.note.endswith("lettera del 20/11")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CUST", "Ripreso dalla banca CUST, bonifico richiamato dall'ordinante"),
        ("", "Ripreso dalla banca"),
        ("ZZ99", "Ripreso dalla banca ZZ99"),
    ],
)
def test_a_recalled_transfer_says_so(office: Office, lease: UUID, code: str, text: str) -> None:
    paid = pay(office, lease, date(2026, 10, 5))
    with office.write("Return") as session:
        return_payment(session, paid, TODAY, code, today=TODAY)
    with office.read() as session:
        assert statement_of(session, lease)[-1].text == text


def test_what_cannot_go_back_is_refused(office: Office, lease: UUID) -> None:
    paid = pay(office, lease, date(2026, 10, 5))
    with office.read() as session:
        charge = statement_of(session, lease)[0].id
    for entry, day, field in (
        (paid, TODAY + timedelta(days=1), "day"),
        (paid, date(2026, 10, 4), "day"),
        (charge, TODAY, ""),
        (UUID(int=1), TODAY, ""),
    ):
        with pytest.raises(OfficeError) as raised:
            with office.write("Return") as session:
                return_payment(session, entry, day, "AM04", today=TODAY)
        assert getattr(raised.value, "field", "") == field
    assert set(still_open(office, lease)) == {"Canone 09/2026", "Canone 10/2026"}


def test_a_payment_goes_back_once(office: Office, lease: UUID) -> None:
    paid = pay(office, lease, date(2026, 10, 5))
    with office.write("Return") as session:
        return_payment(session, paid, TODAY, "AM04", today=TODAY)
    with pytest.raises(OfficeError):
        with office.write("Return") as session:
            return_payment(session, paid, TODAY, "AM04", today=TODAY)
    with office.read() as session:
        assert balance_of(session, lease) == 3 * 41200


def test_reasons_have_words() -> None:
    for code in ("AM04", "AC04", "MD01", "MD06", "MS03"):
        assert reason_words(code.lower())
    assert all(reason.words and reason.italian for reason in REASONS.values())
    assert reason_words("ZZ99") == ""
