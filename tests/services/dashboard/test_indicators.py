"""Every figure of any history and any month, against a slow and plain recomputation."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.ledger import ChoiceBasis, EntryKind, OpenCharge
from app.models.properties import Unit
from app.models.tenants import Lease
from app.office import Office
from app.services.dashboard.arrears_list import ArrearsFilter, ArrearsListing
from app.services.dashboard.components import OverdueComponent, overdue_by_component
from app.services.dashboard.definition import (
    STANDARD,
    ArrearsMeasure,
    Definition,
    VacancyMeasure,
    in_words,
)
from app.services.dashboard.portfolio import Portfolio, month_of, portfolio
from app.services.ledger.allocation import Choice
from app.services.ledger.figures import month_number
from app.services.ledger.posting import Posting, post, reverse
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY
from tests.services.dashboard.plain import PlainEntry, PlainLease, PlainOffice, PlainUnit

CODES = ("DEV1", "DEV2")
FIRST, LAST = date(2025, 1, 1), date(2026, 11, 20)
CURRENT = Definition(ArrearsMeasure.CURRENT)


class _ExampleOver(Exception):
    """Leaves nothing of an example for the next."""


def build(session: Session, plain: PlainOffice, until: date = date.max) -> list[UUID]:
    """Make the office as it stood on a day: what was posted later is not there."""
    developments = {code: add_development(session, code, f"Via {code}") for code in CODES}
    units = []
    for number, unit in enumerate(plain.units):
        key = add_unit(session, developments[unit.development], f"U-{number}", unit.first)
        session.get_one(Unit, key).available_to = unit.last
        units.append(key)
    households: dict[int, UUID] = {}
    leases = []
    for number, lease in enumerate(plain.leases):
        if lease.household not in households:
            code = f"N{lease.household}"
            households[lease.household] = add_household(session, f"Nucleo {code}", code)
        household = households[lease.household]
        key = add_lease(
            session, units[lease.unit], household, f"C{number}", lease.first, lease.keys
        )
        session.get_one(Lease, key).monthly_rent_cents = lease.rent
        leases.append(key)
    session.flush()
    for entry in sorted(plain.entries, key=lambda entry: entry.dated):
        if entry.dated <= until:
            post(session, [_posting(leases[entry.lease], entry)])
    return leases


def _posting(lease: UUID, entry: PlainEntry) -> Posting:
    kind = EntryKind.PAYMENT if entry.due is None else EntryKind.RENT
    choices = ()
    if entry.month is not None:
        choices = (Choice(ChoiceBasis.DECLARED, month=entry.month),)
    return Posting(lease, kind, entry.dated, entry.cents, "Voce", entry.due, choices=choices)


DAYS = st.integers(0, (LAST - FIRST).days).map(lambda number: FIRST + timedelta(number))


@st.composite
def offices(draw: st.DrawFn) -> PlainOffice:
    units = draw(
        st.lists(
            st.builds(
                PlainUnit,
                st.sampled_from(CODES),
                st.none() | DAYS,
                st.none() | DAYS,
            ),
            min_size=1,
            max_size=4,
        )
    )
    starts = draw(st.lists(DAYS, max_size=6, unique=True))
    leases = []
    for start in starts:
        keys = draw(st.none() | st.integers(0, 400))
        leases.append(
            PlainLease(
                draw(st.integers(0, len(units) - 1)),
                draw(st.integers(0, 2)),
                start,
                None if keys is None else start + timedelta(keys),
                draw(st.integers(1, 90000)),
            )
        )
    entries = []
    for _ in range(draw(st.integers(0, 14)) if leases else 0):
        lease, day = draw(st.integers(0, len(leases) - 1)), draw(DAYS)
        cents = draw(st.integers(1, 60000))
        if draw(st.booleans()):
            due = day + timedelta(draw(st.integers(0, 25)))
            entries.append(
                PlainEntry(lease, day, due, cents if draw(st.integers(0, 5)) else -cents)
            )
        else:
            month = draw(st.none() | DAYS.map(month_number))
            entries.append(PlainEntry(lease, day, None, -cents, month))
    return PlainOffice(units, leases, entries)


def last_day(month: int) -> date:
    return month_of(month + 1) - timedelta(1)


def assert_equal(found: Portfolio, plain: PlainOffice, month: int) -> None:
    first, last = month_of(month), min(last_day(month), found.as_of)
    for code in CODES:
        row = found.indicators(code, month)
        assert row.overdue_cents == plain.overdue(code, last)
        assert row.former_overdue_cents == plain.overdue(code, last, former_only=True)
        assert row.due_cents == plain.due(code, first, last)
        assert row.paid_cents == plain.paid(code, first, last)
        assert row.charged_12m_cents == plain.due(code, month_of(month - 11), last)
        vacant, available, lost, potential = plain.days(code, first, last_day(month))
        assert (row.vacant_days, row.available_days) == (vacant, available)
        length = last_day(month).day
        assert row.vacant_rent_cents == (2 * lost + length) // (2 * length)
        assert row.potential_rent_cents == (2 * potential + length) // (2 * length)
        units = plain.days(code, last, last)
        assert (row.vacant_units, row.available_units) == units[:2]


ANY_HISTORY = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@ANY_HISTORY
@given(offices(), st.integers(0, 22))
def test_every_figure_of_any_past_month_is_what_plain_counting_gives(
    office: Office, plain: PlainOffice, back: int
) -> None:
    as_of = last_day(month_number(LAST) - back) if back else TODAY
    with pytest.raises(_ExampleOver), office.write("Any history") as session:
        build(session, plain)
        found = portfolio(session, as_of)
        assert found.last_month == month_number(as_of)
        for month in found.months:
            assert_equal(found, plain, month)
        raise _ExampleOver


@ANY_HISTORY
@given(offices(), st.integers(0, 22))
def test_what_is_unpaid_on_a_day_gone_by_is_what_the_office_said_that_evening(
    office: Office, plain: PlainOffice, back: int
) -> None:
    as_of = last_day(month_number(LAST) - back) if back else TODAY
    said: dict[tuple[str, int], int] = {}
    with pytest.raises(_ExampleOver), office.write("That evening") as session:
        leases = build(session, plain, as_of)
        rows = session.execute(
            select(OpenCharge.lease_id, OpenCharge.due_on, OpenCharge.remaining_cents)
        )
        for lease, due_on, cents in rows:
            if due_on <= as_of:
                place = plain.development_of(leases.index(lease)), month_number(due_on)
                said[place] = said.get(place, 0) + cents
        raise _ExampleOver
    with pytest.raises(_ExampleOver), office.write("Today") as session:
        build(session, plain)
        found = portfolio(session, as_of, CURRENT)
        for month in found.months:
            for code in CODES:
                row = found.indicators(code, month)
                assert row.unpaid_cents == said.pop((code, month), 0)
                assert row.arrears.whole == plain.due(code, month_of(month), as_of) - plain.due(
                    code, month_of(month + 1), as_of
                )
        assert said == {}
        raise _ExampleOver


def test_who_pays_this_month_s_rent_owes_nothing_of_this_month(office: Office) -> None:
    """Old debt counts in the cumulative measure and not in the current one (art. 1193 c. 1)."""
    november = month_number(TODAY)
    entries = [
        PlainEntry(0, date(2026, 10, 1), date(2026, 10, 5), 41200),
        PlainEntry(0, date(2026, 11, 1), date(2026, 11, 5), 41200),
        PlainEntry(0, date(2026, 11, 6), None, -41200, november),
    ]
    plain = PlainOffice([PlainUnit("DEV1")], [PlainLease(0, 0, date(2024, 1, 1))], entries)
    with office.write("Let") as session:
        build(session, plain)
    with office.read() as session:
        current = portfolio(session, TODAY, CURRENT).indicators("DEV1", november)
        before = portfolio(session, TODAY, CURRENT).indicators("DEV1", november - 1)
        whole = portfolio(session, TODAY).indicators("DEV1", november)
    assert (current.arrears_pct, before.arrears_pct, whole.arrears_pct) == (0.0, 100.0, 50.0)


def test_the_debt_of_former_tenants_can_stand_apart(office: Office) -> None:
    """Keys given back on a day: on that day still a tenant, on the next a former one."""
    entries = [
        PlainEntry(lease, date(2026, 9, 1), date(2026, 9, 5), cents)
        for lease, cents in ((0, 10000), (1, 30000))
    ]
    leases = [
        PlainLease(0, 0, date(2024, 1, 1)),
        PlainLease(1, 1, date(2024, 1, 1), date(2026, 9, 30)),
    ]
    with office.write("Let") as session:
        build(session, PlainOffice([PlainUnit("DEV1")] * 2, leases, entries))
    apart = replace(STANDARD, with_former_tenants=False)
    with office.read() as session:
        found = portfolio(session, TODAY, apart)
        same = portfolio(session, TODAY, replace(apart, arrears=ArrearsMeasure.CURRENT))
    september, november = month_number(date(2026, 9, 1)), month_number(TODAY)
    assert found.indicators(None, september).arrears.part == 40000
    assert found.indicators(None, november).arrears.part == 10000
    assert found.indicators(None, november).former_overdue_cents == 30000
    assert same.indicators(None, september).arrears.part == 10000


@pytest.mark.parametrize("measure", list(VacancyMeasure))
@pytest.mark.parametrize("arrears", list(ArrearsMeasure))
def test_nothing_to_measure_by_is_not_available_and_never_zero(
    office: Office, measure: VacancyMeasure, arrears: ArrearsMeasure
) -> None:
    definition = Definition(arrears, vacancy=measure)
    with office.read() as session:
        empty = portfolio(session, TODAY, definition)
    assert empty.indicators(None, empty.last_month).arrears_pct is None
    assert empty.indicators(None, empty.last_month).vacancy_pct is None
    with office.write("A development without units") as session:
        add_development(session, "DEV1")
    with office.read() as session:
        bare = portfolio(session, TODAY, definition).indicators("DEV1", month_number(TODAY))
    assert (bare.arrears_pct, bare.vacancy_pct) == (None, None)


def test_a_first_year_of_credits_has_no_percentage(office: Office) -> None:
    entries = [PlainEntry(0, date(2026, 9, 1), date(2026, 9, 5), -5000)]
    plain = PlainOffice([PlainUnit("DEV1")], [PlainLease(0, 0, date(2026, 9, 1))], entries)
    with office.write("Let") as session:
        build(session, plain)
    for definition in (STANDARD, CURRENT):
        with office.read() as session:
            found = portfolio(session, TODAY, definition)
        september = found.indicators(None, month_number(date(2026, 9, 1)))
        assert (september.arrears_pct, september.arrears.part) == (None, 0)


def test_a_payment_taken_back_counts_until_the_day_it_was(office: Office) -> None:
    entries = [PlainEntry(0, date(2026, 9, 1), date(2026, 9, 5), 41200)]
    plain = PlainOffice([PlainUnit("DEV1")], [PlainLease(0, 0, date(2026, 1, 1))], entries)
    with office.write("Let and pay") as session:
        lease = build(session, plain)[0]
        paid = post(
            session, [Posting(lease, EntryKind.PAYMENT, date(2026, 9, 10), -41200, "Bonifico")]
        )[0]
    with office.write("Not theirs") as session:
        reverse(session, paid.id, date(2026, 10, 3), "Di un altro")
    september = month_number(date(2026, 9, 1))
    with office.read() as session:
        then = portfolio(session, date(2026, 9, 30), CURRENT).indicators(None, september)
        now = portfolio(session, TODAY, CURRENT).indicators(None, september)
    assert (then.unpaid_cents, now.unpaid_cents) == (0, 41200)


def test_every_definition_is_said_in_other_words() -> None:
    said = {
        in_words(Definition(arrears, former, vacancy))
        for arrears in ArrearsMeasure
        for former in (True, False)
        for vacancy in VacancyMeasure
    }
    assert len(said) == 12


@ANY_HISTORY
@given(offices(), st.integers(0, 22))
def test_the_components_add_up_to_what_is_overdue(
    office: Office, plain: PlainOffice, back: int
) -> None:
    as_of = last_day(month_number(LAST) - back) if back else TODAY
    with pytest.raises(_ExampleOver), office.write("Any history") as session:
        build(session, plain)
        found = overdue_by_component(session, as_of, TODAY)
        figures = portfolio(session, as_of)
        for each in figures.developments:
            overdue = figures.indicators(each.code, figures.last_month).overdue_cents
            assert sum(found.get(each.id, {}).values()) == overdue
            assert all(cents >= 0 for cents in found.get(each.id, {}).values())
        listing = ArrearsListing(ArrearsFilter(), as_of, TODAY)
        whole = figures.indicators(None, figures.last_month).overdue_cents
        assert listing.totals(session).overdue_cents == whole
        raise _ExampleOver


def test_each_kind_of_charge_is_its_own_component(office: Office) -> None:
    kinds = {
        EntryKind.RENT: OverdueComponent.RENT,
        EntryKind.SERVICE_ADVANCE: OverdueComponent.SERVICE_CHARGES,
        EntryKind.ADJUSTMENT: OverdueComponent.ADJUSTMENTS,
        EntryKind.LEGAL_COSTS: OverdueComponent.OTHER,
    }
    plain = PlainOffice([PlainUnit("DEV1")], [PlainLease(0, 0, date(2024, 1, 1))])
    with office.write("Let and charge") as session:
        lease = build(session, plain)[0]
        day = date(2026, 9, 5)
        for number, kind in enumerate(kinds, start=1):
            post(session, [Posting(lease, kind, day, 100 * number, "Voce", day)])
    for as_of in (TODAY, date(2026, 9, 30)):
        with office.read() as session:
            (found,) = overdue_by_component(session, as_of, TODAY).values()
        assert found == {component: 100 * n for n, component in enumerate(kinds.values(), start=1)}
