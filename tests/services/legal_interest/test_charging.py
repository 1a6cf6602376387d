"""Interest on arrears as the office charges it: from a proven notice on, never twice."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import OfficeError
from app.models.ledger import ChoiceBasis, EntryKind, EntryText, LedgerEntry
from app.models.legal_interest import InterestCharge
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.allocation import Allocation, Choice, Rule
from app.services.ledger.choices import direct
from app.services.ledger.posting import PostedEntry, Posting, post, register_payment, reverse
from app.services.ledger.returns import return_payment
from app.services.ledger.statement import balance_of
from app.services.legal_interest.accrual import open_segments
from app.services.legal_interest.charging import (
    ChargingOutcome,
    LeaseInterest,
    candidates,
    charge_interest,
    preview,
)
from app.services.legal_interest.notices import (
    NoticeInput,
    lease_choices,
    notices,
    record_notice,
    withdraw_notice,
)
from tests.builders import let_unit
from tests.conftest import TODAY

NOTICE = date(2022, 3, 15)
THROUGH = date(2024, 9, 30)


def owe(
    session: Session, lease_id: UUID, due_on: date, cents: int, kind: EntryKind = EntryKind.RENT
) -> UUID:
    text = f"Canone {due_on:%m/%Y}"
    return post(session, [Posting(lease_id, kind, due_on, cents, text, due_on)])[0].id


def notify(session: Session, lease_id: UUID, day: date = NOTICE) -> UUID:
    return record_notice(session, NoticeInput(lease_id, day, day, "Raccomandata A/R 0123"))


@pytest.fixture
def lease(office: Office) -> UUID:
    """A household that owes 1.000,00 since January 2022."""
    with office.write("Prepare") as session:
        made = let_unit(session)
        owe(session, made, date(2022, 1, 5), 100_000)
    return made


def interest(office: Office, lease_id: UUID, through: date = THROUGH) -> LeaseInterest | None:
    with office.read() as session:
        found = preview(session, through, lease_id).leases
    return found[0] if found else None


def charge(office: Office, *leases: UUID, through: date = THROUGH, **more: int) -> ChargingOutcome:
    with office.write("Charge interest") as session:
        return charge_interest(session, through, leases, **more)


def test_without_a_notice_rent_bears_no_interest(office: Office, lease: UUID) -> None:
    assert interest(office, lease) is None
    assert charge(office, lease) == ChargingOutcome(0, 0, 0)


def test_from_the_notice_on_it_runs_to_the_cent(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    found = interest(office, lease)
    assert found is not None
    assert (found.open_cents, found.due_cents) == (100_000, 7873)
    assert [part.days for part in found.charges[0].parts] == [291, 365, 274]


def test_a_clause_lets_it_run_from_the_due_day(office: Office, lease: UUID) -> None:
    with office.write("Clause") as session:
        session.get_one(Lease, lease).interest_from_due_day = True
    found = interest(office, lease)
    assert found is not None
    assert found.charges[0].starts_after == date(2022, 1, 5)
    assert found.due_cents == round(100_000 * (360 * 125 + 365 * 500 + 274 * 250) / 3_650_000)


def test_charges_due_after_the_notice_bear_none_and_service_charges_do(
    office: Office, lease: UUID
) -> None:
    with office.write("Prepare") as session:
        owe(session, lease, date(2022, 2, 5), 5000, EntryKind.ADJUSTMENT)
        owe(session, lease, date(2022, 4, 5), 50_000)
        owe(session, lease, date(2022, 1, 5), 7000, EntryKind.LEGAL_COSTS)
        notify(session, lease)
    found = interest(office, lease)
    assert found is not None
    assert [line.kind for line in found.charges] == [EntryKind.RENT, EntryKind.ADJUSTMENT]


def test_what_ran_before_the_payment_stays_due_after_it(office: Office, lease: UUID) -> None:
    with office.write("Paid") as session:
        notify(session, lease)
        register_payment(session, lease, date(2023, 12, 31), 40_000, "Acconto")
        register_payment(session, lease, THROUGH, 60_000, "Saldo")
    found = interest(office, lease, date(2026, 1, 1))
    assert found is not None
    # 1.000 through 2023, 600 in 2024 through the day of the payment.
    exact = (100_000 * (291 * 125 + 365 * 500) + 60_000 * 274 * 250) / 3_650_000
    assert (found.open_cents, found.due_cents) == (0, round(exact))
    assert found.charges[0].last_day == THROUGH


def test_it_is_charged_once_with_its_days_and_then_goes_on(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    assert charge(office, lease) == ChargingOutcome(1, 1, 7873)
    assert charge(office, lease) == ChargingOutcome(0, 0, 0)
    until = date(2024, 12, 31)
    assert (
        charge(office, lease, through=until).cents == round(7873.3 + 92 * 100_000 / 14_600) - 7873
    )
    with office.read() as session:
        texts = session.scalars(
            select(EntryText.text)
            .join(InterestCharge, InterestCharge.entry_id == EntryText.entry_id)
            .order_by(InterestCharge.last_day)
        ).all()
        days = session.execute(
            select(InterestCharge.after_day, InterestCharge.last_day).order_by(
                InterestCharge.last_day
            )
        ).all()
        dated = set(
            session.scalars(
                select(LedgerEntry.due_on).where(LedgerEntry.kind == EntryKind.INTEREST)
            )
        )
    assert texts == [
        "Interessi legali su Canone 01/2022 dal 16/03/2022 al 30/09/2024",
        "Interessi legali su Canone 01/2022 dal 01/10/2024 al 31/12/2024",
    ]
    assert [tuple(row) for row in days] == [(NOTICE, THROUGH), (THROUGH, until)]
    assert dated == {TODAY}


def test_charging_by_and_by_sums_to_charging_once(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    total = sum(
        charge(office, lease, through=NOTICE + timedelta(days=step)).cents
        for step in range(1, 931, 37)
    )
    assert total + charge(office, lease).cents == 7873


def test_interest_bears_no_interest(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    charge(office, lease)
    with office.write("Notice again") as session:
        record_notice(session, NoticeInput(lease, TODAY, TODAY, "PEC"))
    found = interest(office, lease, TODAY + timedelta(days=400))
    assert found is not None
    assert [line.kind for line in found.charges] == [EntryKind.RENT]


def test_reversed_interest_may_be_charged_again(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    charge(office, lease)
    with office.write("Reverse") as session:
        entry = session.scalars(select(InterestCharge.entry_id)).one()
        reverse(session, entry, TODAY, "Errore")
    assert charge(office, lease).cents == 7873
    with office.read() as session:
        assert balance_of(session, lease) == 107_873


def test_a_payment_entered_late_shows_what_was_charged_too_much(
    office: Office, lease: UUID
) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    charge(office, lease)
    with office.write("Late") as session:
        register_payment(session, lease, date(2023, 12, 31), 100_000, "Bonifico")
    found = interest(office, lease)
    assert found is not None
    assert (found.due_cents, found.overcharged_cents) == (0, 7873 - 5997)
    assert charge(office, lease) == ChargingOutcome(0, 0, 0)


def test_a_notice_withdrawn_was_never_received(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notice = notify(session, lease)
    charge(office, lease)
    with office.write("Withdraw") as session:
        withdraw_notice(session, notice, "Indirizzo sbagliato")
    found = interest(office, lease)
    assert found is not None
    assert (found.accrued_cents, found.overcharged_cents) == (0, 7873)
    with office.read() as session:
        row = notices(session, lease)[0]
    assert row.withdrawn_on is not None
    assert row.withdrawal_reason == "Indirizzo sbagliato"
    with pytest.raises(OfficeError, match="already"), office.write("Again") as session:
        withdraw_notice(session, notice, "Di nuovo")


def test_a_payment_that_says_what_it_pays_is_not_moved_by_later_interest(
    office: Office, lease: UUID
) -> None:
    with office.write("Paid") as session:
        notify(session, lease)
        rent = session.scalars(select(LedgerEntry.id)).one()
        paid = register_payment(session, lease, THROUGH, 100_000, "Canone gennaio 2022")
        direct(session, paid.id, [Choice(ChoiceBasis.DECLARED, charge_id=rent)])
    assert charge(office, lease, through=TODAY).cents == 7873
    assert charge(office, lease, through=TODAY) == ChargingOutcome(0, 0, 0)


def test_a_payment_that_the_bank_took_back_opens_the_charge_again_from_that_day(
    office: Office, lease: UUID
) -> None:
    with office.write("Returned") as session:
        notify(session, lease)
        paid: PostedEntry = register_payment(session, lease, date(2023, 12, 31), 100_000, "SDD")
        return_payment(session, paid.id, date(2024, 1, 10), "Insoluto")
    found = interest(office, lease)
    assert found is not None
    assert [(part.after_day, part.days) for part in found.charges[0].parts][2:] == [
        (date(2024, 1, 10), 264)
    ]


def test_small_sums_wait_and_tomorrow_is_not_charged(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    assert charge(office, lease, minimum_cents=7874) == ChargingOutcome(0, 0, 0)
    assert charge(office, lease, minimum_cents=7873).cents == 7873
    with pytest.raises(OfficeError):
        charge(office, lease, through=TODAY + timedelta(days=1))


def test_only_leases_that_bear_interest_are_looked_at(office: Office, lease: UUID) -> None:
    with office.write("Another") as session:
        other = let_unit(session, 2, "Bianchi Anna")
        owe(session, other, date(2024, 1, 5), 5000)
        notify(session, lease)
    with office.read() as session:
        assert candidates(session, THROUGH) == [lease]
        assert [row.household_name for row in lease_choices(session)] == [
            "Bianchi Anna",
            "Haddad Sara",
        ]


@pytest.mark.parametrize(
    ("received", "through", "proof", "field"),
    [
        (NOTICE, NOTICE, " ", "proof"),
        (TODAY + timedelta(days=2), NOTICE, "PEC", "received_on"),
        (NOTICE, NOTICE + timedelta(days=1), "PEC", "covers_due_through"),
    ],
)
def test_a_notice_that_proves_nothing_is_refused(
    office: Office, lease: UUID, received: date, through: date, proof: str, field: str
) -> None:
    with pytest.raises(OfficeError) as refused, office.write("Notice") as session:
        record_notice(session, NoticeInput(lease, received, through, proof))
    assert refused.value.field == field


def test_the_same_notice_is_recorded_once(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    with pytest.raises(OfficeError, match="already"), office.write("Again") as session:
        notify(session, lease)


START = date(2024, 1, 1)
STEPS = st.lists(st.tuples(st.integers(-20, 400), st.integers(1, 5000)), max_size=6)


@given(st.integers(1, 20_000), STEPS, st.integers(1, 365))
def test_the_open_days_are_what_each_day_leaves_open(
    cents: int, paid: list[tuple[int, int]], length: int
) -> None:
    allocations, left = [], cents
    for day, part in paid:
        part = min(part, left)
        left -= part
        when = START + timedelta(days=day)
        allocations.append(Allocation(UUID(int=1), UUID(int=2), part, Rule.OLDEST, when))
    last = START + timedelta(days=length)
    found = open_segments(cents, allocations, START, last)
    for offset in range(1, length + 1):
        day = START + timedelta(days=offset)
        expected = cents - sum(each.cents for each in allocations if each.paid_on < day)
        shown = [each.capital_cents for each in found if each.after_day < day <= each.last_day]
        assert sum(shown) == expected
        assert len(shown) <= 1


def test_interest_on_a_charge_that_was_a_mistake_shows_as_too_much(
    office: Office, lease: UUID
) -> None:
    with office.write("Notice") as session:
        notify(session, lease)
    charge(office, lease)
    with office.write("Mistake") as session:
        rent = session.scalars(select(InterestCharge.charge_id)).one()
        reverse(session, rent, TODAY, "Canone già pagato altrove")
    found = interest(office, lease)
    assert found is not None
    assert (found.accrued_cents, found.due_cents, found.overcharged_cents) == (0, 0, 7873)
