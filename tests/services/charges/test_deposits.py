"""The register of deposits and their yearly interest, as art. 11 L. 392/78 wants it."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.clock import FixedClock
from app.models.charges import DepositEventKind, DepositInterest
from app.models.errors import OfficeError
from app.models.ledger import EntryKind, EntryText, LedgerEntry
from app.models.tenants import Lease
from app.office import Office
from app.services.charges.deposit_interest import (
    CreditOutcome,
    credit_year,
    due_now,
    interest_of_year,
    preview_year,
)
from app.services.charges.deposit_register import (
    DepositFilter,
    DepositListing,
    DepositRow,
    Show,
    totals,
)
from app.services.charges.deposits import (
    Deposit,
    EventInput,
    Movement,
    deposit_of,
    history,
    record_event,
)
from app.services.ledger.posting import reverse
from app.services.ledger.statement import balance_of
from app.services.legal_interest.computation import interest_parts, total_cents
from app.services.legal_interest.rates import RateTable, shipped_rates
from tests.builders import let_unit
from tests.conftest import TODAY

RATES = RateTable(shipped_rates())
START = date(2024, 1, 1)
RECEIVED, REFUNDED = DepositEventKind.RECEIVED, DepositEventKind.REFUNDED
WITHHELD = DepositEventKind.WITHHELD


@pytest.fixture
def lease(office: Office) -> UUID:
    """A household that gave 1.000,00 on 01/01/2024."""
    with office.write("Prepare") as session:
        made = let_unit(session)
        session.get_one(Lease, made).deposit_cents = 100_000
    return made


def rows(office: Office, show: Show = Show.ALL, text: str = "") -> list[DepositRow]:
    listing = DepositListing(DepositFilter(text, show), TODAY)
    with office.read() as session:
        return listing.rows(session, listing.keys(session, None, descending=False))


def record(office: Office, lease_id: UUID, wanted: EventInput) -> None:
    with office.write("Record") as session:
        record_event(session, lease_id, wanted)


def credit(office: Office, year: int) -> CreditOutcome:
    with office.write("Credit") as session:
        return credit_year(session, year)


def test_a_lease_holds_the_deposit_of_its_contract_from_its_first_day(
    office: Office, lease: UUID
) -> None:
    row = rows(office, Show.HELD)[0]
    assert (row.held_cents, row.since, row.by_contract) == (100_000, START, True)
    # 2025: 1.000 at 2,00 %.
    assert row.due_cents == 2000


def test_the_interest_of_a_year_is_credited_once(office: Office, lease: UUID) -> None:
    assert credit(office, 2025) == CreditOutcome(1, 2000)
    assert credit(office, 2025) == CreditOutcome(0, 0)
    with office.read() as session:
        row = session.execute(
            select(
                DepositInterest.first_day,
                DepositInterest.last_day,
                LedgerEntry.kind,
                LedgerEntry.cents,
                LedgerEntry.dated_on,
                EntryText.text,
            )
            .join(LedgerEntry, LedgerEntry.id == DepositInterest.entry_id)
            .join(EntryText, EntryText.entry_id == LedgerEntry.id)
        ).one()
        assert balance_of(session, lease) == -2000
    assert tuple(row) == (
        date(2025, 1, 1),
        date(2025, 12, 31),
        EntryKind.INTEREST,
        -2000,
        TODAY,
        "Interessi legali sul deposito cauzionale 2025",
    )
    assert rows(office)[0].due_cents == 0
    assert rows(office)[0].last_interest_on == date(2025, 12, 31)


def test_the_first_year_counts_from_the_day_after_the_deposit_came(
    office: Office, lease: UUID
) -> None:
    with office.read() as session:
        line = preview_year(session, 2024, TODAY).lines[0]
    assert (line.first_day, line.days) == (date(2024, 1, 2), 365)
    assert line.due_cents == 2500


def test_this_year_is_not_due_before_its_end_unless_the_keys_are_back(
    office: Office, lease: UUID
) -> None:
    assert credit(office, 2026) == CreditOutcome(0, 0)
    with office.write("Keys") as session:
        session.get_one(Lease, lease).keys_returned_on = date(2026, 6, 30)
    # 181 days at 1,60 %: 7,934.
    assert credit(office, 2026) == CreditOutcome(1, 793)
    row = rows(office, Show.TO_RETURN)[0]
    assert (row.to_return, row.held_cents) == (True, 100_000)
    with pytest.raises(OfficeError), office.write("Too early") as session:
        credit_year(session, 2027)


def test_on_the_last_day_of_the_year_it_is_due(office_path: Path, lease: UUID) -> None:
    opened = Office.open(office_path, clock=FixedClock(date(2026, 12, 31)))
    with opened.write("Credit") as session:
        assert credit_year(session, 2026) == CreditOutcome(1, 1600)
    opened.close()


def test_reversed_interest_may_be_credited_again(office: Office, lease: UUID) -> None:
    credit(office, 2025)
    with office.write("Reverse") as session:
        entry = session.scalars(select(DepositInterest.entry_id)).one()
        reverse(session, entry, TODAY, "Errore")
    assert rows(office)[0].last_interest_on is None
    assert credit(office, 2025) == CreditOutcome(1, 2000)


def test_a_deposit_that_came_in_two_parts_bears_interest_on_each(
    office: Office, lease: UUID
) -> None:
    record(office, lease, EventInput(RECEIVED, date(2025, 1, 31), 40_000, count_contract=False))
    record(office, lease, EventInput(RECEIVED, date(2025, 6, 30), 60_000))
    with office.read() as session:
        deposit = deposit_of(session, lease)
        assert deposit is not None
        line = interest_of_year(deposit, 2025, RATES)
    assert line is not None
    assert [(part.capital_cents, part.days) for part in line.parts] == [
        (40_000, 150),
        (100_000, 184),
    ]
    assert line.due_cents == round((40_000 * 150 + 100_000 * 184) * 2 / 36_500)


def test_what_is_withheld_pays_the_account_and_what_is_refunded_does_not(
    office: Office, lease: UUID
) -> None:
    record(office, lease, EventInput(WITHHELD, date(2026, 3, 1), 30_000, "Canone 02/2026"))
    record(office, lease, EventInput(REFUNDED, date(2026, 4, 1), 70_000))
    with office.read() as session:
        assert balance_of(session, lease) == -30_000
        lines = [(line.kind, line.cents, line.day) for line in history(session, lease)]
    assert lines == [
        (REFUNDED, -70_000, date(2026, 4, 1)),
        (WITHHELD, -30_000, date(2026, 3, 1)),
        (RECEIVED, 100_000, START),
    ]
    row = rows(office)[0]
    assert (row.held_cents, row.since, row.by_contract) == (0, None, False)
    assert rows(office, Show.HELD) == []
    # All of it is back: this year's interest is due already.
    assert credit(office, 2026).cents == round((100_000 * 60 + 70_000 * 31) * 1.6 / 36_500)


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (EventInput(REFUNDED, date(2026, 3, 1), 100_001), "cents"),
        (EventInput(REFUNDED, date(2023, 12, 31), 100), "cents"),
        (EventInput(RECEIVED, date(2026, 3, 1), 0), "cents"),
        (EventInput(RECEIVED, TODAY + timedelta(days=1), 100), "happened_on"),
    ],
)
def test_a_movement_that_cannot_be_is_refused(
    office: Office, lease: UUID, wanted: EventInput, field: str
) -> None:
    with pytest.raises(OfficeError) as refused:
        record(office, lease, wanted)
    assert refused.value.field == field
    assert rows(office)[0].by_contract


def test_the_register_is_found_sorted_and_summed(office: Office, lease: UUID) -> None:
    with office.write("Others") as session:
        second = let_unit(session, 2, "Bianchi Anna")
        session.get_one(Lease, second).deposit_cents = 50_000
        session.get_one(Lease, second).keys_returned_on = date(2025, 6, 30)
        let_unit(session, 3, "Senza Deposito")
    assert [row.household_name for row in rows(office)] == ["Bianchi Anna", "Haddad Sara"]
    assert [row.household_name for row in rows(office, text="dev2")] == ["Bianchi Anna"]
    assert [row.household_name for row in rows(office, Show.TO_RETURN)] == ["Bianchi Anna"]
    listing = DepositListing(DepositFilter(show=Show.DUE), TODAY)
    with office.read() as session:
        for order in ("household", "unit", "held", "since", "keys_returned_on", "due"):
            assert set(listing.keys(session, order, descending=True)) == {lease, second}
        assert listing.keys(session, "held", descending=True) == [lease, second]
        assert listing.keys(session, "keys_returned_on", descending=True) == [second, lease]
        found = totals(session, TODAY)
    # 500 at 2,00 % for 181 days: 4,96.
    assert (found.held, found.held_cents, found.due_cents) == (2, 150_000, 2000 + 496)
    assert (found.to_return, found.to_return_cents) == (1, 50_000)


def made_of(movements: list[Movement], keys_returned_on: date | None) -> Deposit:
    key = UUID(int=1)
    ordered = tuple(sorted(movements))
    return Deposit(key, key, "", "", "", "", "", keys_returned_on, False, ordered, ())


MOVEMENTS = st.lists(
    st.builds(Movement, st.dates(date(2015, 1, 1), date(2026, 12, 31)), st.integers(1, 500_000)),
    min_size=1,
    max_size=5,
)


@given(MOVEMENTS, st.none() | st.dates(date(2015, 1, 1), date(2026, 12, 31)))
def test_the_years_together_bear_what_the_whole_time_bears(
    movements: list[Movement], keys_returned_on: date | None
) -> None:
    deposit = made_of(movements, keys_returned_on)
    years = [interest_of_year(deposit, year, RATES) for year in range(2015, 2027)]
    by_year = sum(part.interest for line in years if line for part in line.parts)
    whole = interest_parts(deposit.segments(date(2014, 12, 31), date(2026, 12, 31)), RATES)
    assert by_year == sum(part.interest for part in whole)
    assert abs(sum(line.due_cents for line in years if line) - total_cents(whole)) <= 7
    assert due_now(deposit, TODAY, RATES) >= 0
