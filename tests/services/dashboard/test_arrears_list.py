"""The arrears list is the dashboard's figure, household by household, to the cent."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.ledger import EntryKind
from app.models.reminders import HoldReason
from app.models.tenants import Lease
from app.office import Office
from app.services.dashboard.arrears_list import (
    ArrearsFilter,
    ArrearsListing,
    ArrearsRow,
    Bucket,
    Component,
    PlanFilter,
    Tenure,
    arrears_by_component,
)
from app.services.dashboard.next_actions import ActionKind
from app.services.dashboard.portfolio import portfolio
from app.services.ledger.posting import Posting, post, register_payment
from app.services.reminders.holds import HoldForm, place_hold
from app.services.reminders.promises import PromiseForm, record_promise
from tests.builders import (
    add_development,
    add_household,
    add_lease,
    add_unit,
    charge_rent,
    let_unit,
)
from tests.conftest import TODAY
from tests.services.reminders.office_work import agree_plan


def listed(
    office: Office, wanted: ArrearsFilter | None = None, as_of: date = TODAY
) -> list[ArrearsRow]:
    listing = ArrearsListing(wanted or ArrearsFilter(), as_of, TODAY)
    with office.read() as session:
        return listing.rows(session, listing.keys(session, None, True))


def assert_reconciles(office: Office, as_of: date) -> None:
    with office.read() as session:
        totals = ArrearsListing(ArrearsFilter(), as_of, TODAY).totals(session)
        figures = portfolio(session, as_of)
    assert totals.overdue_cents == figures.indicators(None, figures.last_month).overdue_cents
    assert sum(totals.by_component.values()) == totals.overdue_cents
    assert sum(totals.by_bucket.values()) == totals.overdue_cents


@pytest.fixture
def lease(office: Office) -> UUID:
    """September to November unpaid, and a yearly adjustment."""
    with office.write("Let") as session:
        key = let_unit(session)
        row = session.get_one(Lease, key)
        row.monthly_rent_cents, row.monthly_service_advance_cents = 41200, 9600
        charge_rent(session, key, date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1))
        adjustment = date(2026, 11, 10)
        post(
            session,
            [Posting(key, EntryKind.ADJUSTMENT, adjustment, 5000, "Conguaglio", adjustment)],
        )
        return key


def test_a_household_is_split_by_what_and_since_when(office: Office, lease: UUID) -> None:
    [row] = listed(office)
    assert row.overdue_cents == 3 * 41200 + 5000
    assert row.by_component == {
        Component.RENT: 123600,
        Component.SERVICE: 5000,
        Component.INTEREST_AND_COSTS: 0,
        Component.OTHER: 0,
    }
    assert row.months == Decimal("2.5")
    assert row.days == (TODAY - row.oldest_due_on).days
    assert sum(row.by_bucket.values()) == row.overdue_cents
    assert row.by_bucket[Bucket.DAYS_30] == 46200
    assert_reconciles(office, TODAY)


def test_months_are_unknown_where_no_rent_is_charged(office: Office, lease: UUID) -> None:
    with office.write("Leave") as session:
        session.get_one(Lease, lease).keys_returned_on = date(2026, 11, 15)
    [row] = listed(office)
    assert row.months is None
    assert row.tenure is Tenure.FORMER
    assert listed(office, ArrearsFilter(tenure=Tenure.CURRENT)) == []


def test_credit_in_one_development_never_lessens_debt_in_another(
    office: Office, lease: UUID
) -> None:
    with office.write("A second dwelling") as session:
        household = session.get_one(Lease, lease).household_id
        other = add_development(session, "FIGIN", "Figino")
        second = add_lease(session, add_unit(session, other, "FIGIN-001"), household, "C00099")
        register_payment(session, second, TODAY, 500_000, "In anticipo")
    [row] = listed(office)
    assert row.overdue_cents == 3 * 41200 + 5000
    assert_reconciles(office, TODAY)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (ArrearsFilter(text="Haddad DEV1-001"), 1),
        (ArrearsFilter(text="nessuno"), 0),
        (ArrearsFilter(older_than_days=60), 1),
        (ArrearsFilter(older_than_days=365), 0),
        (ArrearsFilter(above_cents=128600), 0),
        (ArrearsFilter(above_cents=128599), 1),
        (ArrearsFilter(bucket=Bucket.DAYS_30), 1),
        (ArrearsFilter(bucket=Bucket.OLDER), 0),
        (ArrearsFilter(only_rent=True), 1),
        (ArrearsFilter(plan=PlanFilter.IN_PLAN), 0),
        (ArrearsFilter(plan=PlanFilter.NO_PLAN), 1),
        (ArrearsFilter(in_legal=True), 0),
        (ArrearsFilter(on_hold=True), 0),
        (ArrearsFilter(owner="Chiara"), 0),
    ],
)
def test_filters(office: Office, lease: UUID, wanted: ArrearsFilter, count: int) -> None:
    assert len(listed(office, wanted)) == count


def test_the_next_thing_is_the_nearest(office: Office, lease: UUID) -> None:
    with office.write("Promise and hold") as session:
        household = session.get_one(Lease, lease).household_id
        until = TODAY + timedelta(days=20)
        place_hold(session, HoldForm(household, HoldReason.DISPUTE, until), TODAY)
        by = TODAY + timedelta(days=5)
        record_promise(session, PromiseForm(household, lease, by, 10000), TODAY)
    [row] = listed(office, ArrearsFilter(on_hold=True))
    assert row.next_action is not None
    assert (row.next_action.kind, row.next_action.on) == (ActionKind.PROMISE, by)


def test_debt_under_plan_stays_in_the_list_and_says_so(office: Office, lease: UUID) -> None:
    with office.write("Agree") as session:
        agree_plan(session, lease, TODAY, date(2026, 12, 10))
    [row] = listed(office, ArrearsFilter(plan=PlanFilter.IN_PLAN))
    assert row.in_plan
    assert row.plan_standing is not None
    assert_reconciles(office, TODAY)


def test_old_rent_warns_before_it_prescribes(office: Office, lease: UUID) -> None:
    with office.write("Long ago") as session:
        charge_rent(session, lease, date(2022, 5, 1))
    [row] = listed(office)
    assert row.prescribes_soon


def test_components_of_one_development(office: Office, lease: UUID) -> None:
    with office.read() as session:
        found = arrears_by_component(session, TODAY)
    assert found[Component.RENT] == 123600


_PAYMENT = st.tuples(st.integers(0, 2), st.integers(1, 120_000), st.integers(0, 400))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_PAYMENT, max_size=6), st.integers(0, 400))
def test_it_is_the_dashboards_figure_for_any_history(
    office: Office, payments: list[tuple[int, int, int]], back: int
) -> None:
    with office.write("An office") as session:
        first, second = (
            session.scalars(select(Lease.id)).all()[:2]
            if session.scalars(select(Lease.id)).all()
            else _two_leases(session)
        )
        for which, cents, days in payments:
            target = (first, second, first)[which]
            register_payment(session, target, TODAY - timedelta(days=days), cents, "Bonifico")
    assert_reconciles(office, TODAY)
    month_end = (TODAY - timedelta(days=back)).replace(day=1) - timedelta(days=1)
    assert_reconciles(office, month_end)


def _two_leases(session: Session) -> list[UUID]:
    development = add_development(session)
    made = []
    for number in (1, 2):
        unit = add_unit(session, development, f"CENNI-{number:03d}")
        household = add_household(session, f"Prova {number}", f"N{number:05d}")
        made.append(add_lease(session, unit, household, f"C{number:05d}"))
        charge_rent(session, made[-1], *(date(2026, month, 1) for month in range(1, 13)))
    return made
