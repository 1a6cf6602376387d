"""The list of households sums to what the ledger says, for any history."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.ledger import PAYING_KINDS, EntryKind, LedgerEntry
from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person, PersonRole
from app.office import Office
from app.services.arrears.households import (
    HouseholdFilter,
    HouseholdGroup,
    HouseholdListing,
    HouseholdState,
)
from app.services.dashboard.portfolio import portfolio
from app.services.ledger.posting import Posting, post, register_payment
from app.services.tenants.search_text import search_text_of
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.conftest import TODAY


def _three_households(session: Session) -> dict[str, object]:
    development = add_development(session)
    made: dict[str, object] = {}
    for number, name in enumerate(("D’Angelo Niccolò", "Şahin Elif", "حداد سارة"), start=1):
        unit = add_unit(session, development, f"CENNI-{number:03d}")
        household = add_household(session, name, f"N{number:05d}")
        session.get_one(Household, household).search_text = search_text_of(
            code=f"N{number:05d}",
            names=(name,),
            tax_codes=(f"XYZ{number}",),
            phones=(f"33{number} 12 34 567",),
            emails=(),
            iban="",
            unit_codes=(f"CENNI-{number:03d}",),
        )
        made[name] = add_lease(session, unit, household, f"C{number:05d}")
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("d'angelo", 1),
        ("niccolo dangelo", 0),
        ("sahin", 1),
        ("ŞAHİN", 1),
        ("حداد", 1),
        ("cenni-002", 1),
        ("332 1234567", 1),
        ("332-12-34-567", 1),
        ("3321234", 1),
        ("xyz3", 1),
        ("100%", 0),
        ("", 3),
    ],
)
def test_the_filter_finds_as_people_type(office: Office, typed: str, found: int) -> None:
    with office.write("Three households") as session:
        _three_households(session)
    with office.read() as session:
        listing = HouseholdListing(HouseholdFilter(text=typed), TODAY)
        assert len(listing.keys(session, None, descending=False)) == found


def test_a_household_is_late_only_for_what_is_due(office: Office) -> None:
    with office.write("Charges") as session:
        lease = _three_households(session)["Şahin Elif"]
        charge_rent(session, lease, date(2026, 10, 1), date(2026, 12, 1))  # type: ignore[arg-type]
    with office.read() as session:
        listing = HouseholdListing(HouseholdFilter(only_late=True), TODAY)
        (row,) = listing.rows(session, listing.keys(session, "days_late", descending=True))
        assert (row.balance_cents, row.overdue_cents) == (82400, 41200)
        assert row.oldest_due_on == date(2026, 10, 5)
        assert row.days_late == 49
        assert row.state is HouseholdState.LATE


def test_who_has_paid_ahead_is_in_credit_and_not_late(office: Office) -> None:
    with office.write("Payments") as session:
        lease = _three_households(session)["Şahin Elif"]
        register_payment(session, lease, TODAY, 41200, "Anticipo")  # type: ignore[arg-type]
    with office.read() as session:
        totals = HouseholdListing(HouseholdFilter(), TODAY).totals(session)
        assert (totals.households, totals.late, totals.overdue_cents) == (3, 0, 0)
        rows = HouseholdListing(HouseholdFilter(text="sahin"), TODAY)
        (row,) = rows.rows(session, rows.keys(session, None, descending=False))
        assert row.balance_cents == -41200


def test_former_tenants_and_plans_have_their_own_state(office: Office) -> None:
    with office.write("States") as session:
        leases = _three_households(session)
        session.get_one(Lease, leases["Şahin Elif"]).keys_returned_on = date(2026, 5, 31)
        session.add(_plan(leases["حداد سارة"]))
    with office.read() as session:
        for state, count in (
            (HouseholdState.FORMER, 1),
            (HouseholdState.IN_PLAN, 1),
            (HouseholdState.ON_TRACK, 1),
            (HouseholdState.LATE, 0),
        ):
            listing = HouseholdListing(HouseholdFilter(state=state), TODAY)
            keys = listing.keys(session, None, descending=False)
            assert len(keys) == count
            assert [row.state for row in listing.rows(session, keys)] == [state] * count


def test_former_tenants_stay_in_lists_and_sums_under_their_own_filter(office: Office) -> None:
    with office.write("Ended") as session:
        leases = _three_households(session)
        gone = leases["Şahin Elif"]
        charge_rent(session, gone, date(2026, 4, 1))  # type: ignore[arg-type]
        session.get_one(Lease, gone).keys_returned_on = date(2026, 5, 31)
        # A former tenant in a plan is still a former tenant.
        session.add(_plan(gone))
    with office.read() as session:
        former = HouseholdListing(HouseholdFilter(group=HouseholdGroup.FORMER), TODAY)
        (row,) = former.rows(session, former.keys(session, "overdue", descending=True))
        assert (row.name, row.overdue_cents, row.state) == (
            "Şahin Elif",
            41200,
            HouseholdState.IN_PLAN,
        )
        totals = former.totals(session)
        assert (totals.households, totals.overdue_cents) == (1, 41200)
        everybody = HouseholdListing(HouseholdFilter(), TODAY).totals(session)
        assert everybody.overdue_cents == 41200
        assert _names(session, HouseholdGroup.CURRENT) == ["D’Angelo Niccolò", "حداد سارة"]


def test_who_has_moved_within_the_house_is_no_former_tenant(office: Office) -> None:
    with office.write("Moved") as session:
        first = session.get_one(Lease, _three_households(session)["Şahin Elif"])
        first.keys_returned_on = date(2026, 5, 31)
        add_lease(session, first.unit_id, first.household_id, "C00009", date(2026, 6, 1))
    with office.read() as session:
        assert _names(session, HouseholdGroup.FORMER) == []


def test_an_estate_is_whose_head_died_and_nobody_took_over(office: Office) -> None:
    with office.write("Deaths") as session:
        leases = _three_households(session)
        for name, heir in (("Şahin Elif", PersonRole.HEIR), ("D’Angelo Niccolò", PersonRole.HEAD)):
            household = session.get_one(Lease, leases[name]).household_id
            head = session.scalars(select(Person).where(Person.household_id == household)).one()
            head.died_on = date(2026, 3, 1)
            session.add(Person(household_id=household, role=heir, surname="Figlia"))
    with office.read() as session:
        assert _names(session, HouseholdGroup.ESTATE) == ["Şahin Elif"]
        listing = HouseholdListing(HouseholdFilter(state=HouseholdState.ESTATE), TODAY)
        (row,) = listing.rows(session, listing.keys(session, None, descending=False))
        assert row.state is HouseholdState.ESTATE


def test_who_is_there_twice_has_a_filter_too(office: Office) -> None:
    with office.write("Doubles") as session:
        _three_households(session)
        for person in session.scalars(select(Person)):
            person.tax_code = "" if person.surname == "حداد" else "RSSMRA80A01F205X"
    with office.read() as session:
        assert _names(session, HouseholdGroup.DUPLICATES) == ["D’Angelo Niccolò", "Şahin Elif"]


def _names(session: Session, group: HouseholdGroup) -> list[str]:
    listing = HouseholdListing(HouseholdFilter(group=group), TODAY)
    keys = listing.keys(session, None, descending=False)
    return [row.name for row in listing.rows(session, keys)]


def _plan(lease: object) -> RepaymentPlan:
    return RepaymentPlan(
        lease_id=lease,
        kind=PlanKind.STANDARD,
        state=PlanState.ACTIVE,
        drawn_up_on=TODAY,
        debt_cents=100,
        balance_cents=100,
        instalment_count=1,
        first_due_on=TODAY,
    )


Entries = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from([EntryKind.RENT, EntryKind.ADJUSTMENT, EntryKind.PAYMENT]),
        st.integers(-60000, 60000).filter(bool),
        st.integers(-500, 0),
        st.integers(0, 120),
    ),
    max_size=30,
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entries=Entries)
def test_the_lists_totals_equal_the_ledger_and_the_dashboard(
    office: Office, entries: list[tuple[int, EntryKind, int, int, int]]
) -> None:
    class Undone(Exception):
        pass

    with pytest.raises(Undone), office.write("A history") as session:
        leases = [*_three_households(session).values()]
        # The first household has a second lease: its own credit offsets its own debt.
        unit = session.get_one(Lease, leases[0]).unit_id
        household = session.get_one(Lease, leases[0]).household_id
        leases.append(add_lease(session, unit, household, "C00009"))
        for place, kind, cents, day, delay in entries:
            dated = TODAY + timedelta(days=day)
            paying = kind in PAYING_KINDS
            due = None if paying else dated + timedelta(days=delay)
            amount = -abs(cents) if paying else cents
            post(session, [Posting(leases[place], kind, dated, amount, "", due)])  # type: ignore[arg-type]
        expected = _plainly(session)
        totals = HouseholdListing(HouseholdFilter(), TODAY).totals(session)
        assert totals.overdue_cents == sum(expected.values())
        assert totals.late == sum(cents > 0 for cents in expected.values())
        figures = portfolio(session, TODAY)
        last = figures.indicators(None, figures.last_month)
        assert last.overdue_cents == totals.overdue_cents
        raise Undone


def _plainly(session: Session) -> dict[object, int]:
    balances: dict[object, int] = {}
    rows = session.execute(
        select(Lease.household_id, LedgerEntry.kind, LedgerEntry.due_on, LedgerEntry.cents).join(
            Lease, Lease.id == LedgerEntry.lease_id
        )
    )
    for household, kind, due, cents in rows:
        if kind in PAYING_KINDS or due <= TODAY:
            balances[household] = balances.get(household, 0) + cents
    return {household: max(0, cents) for household, cents in balances.items()}
