"""A unit's history, and vacant days of many units in a period."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.office import Office
from app.services.dashboard.portfolio import portfolio
from app.services.ledger.figures import month_number
from app.services.properties.state import UnitState
from app.services.vacancy.intervals import Period
from app.services.vacancy.occupancy import UnitVacancy, unit_vacancy, vacancy_in_period
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY


def history_of(office: Office, unit_id: UUID) -> UnitVacancy:
    with office.read() as session:
        found = unit_vacancy(session, unit_id, TODAY)
    assert found is not None
    return found


def test_fourteen_days_between_two_leases(office: Office) -> None:
    with office.write("Two leases") as session:
        unit = add_unit(session, add_development(session), available_from=date(2024, 1, 1))
        household = add_household(session)
        add_lease(session, unit, household, "C1", date(2024, 1, 1), date(2026, 1, 31))
        add_lease(session, unit, household, "C2", date(2026, 2, 15))
    found = history_of(office, unit)
    assert [(part.state, part.first, part.last) for part in found.stretches] == [
        (UnitState.OCCUPIED, date(2024, 1, 1), date(2026, 1, 31)),
        (UnitState.VACANT, date(2026, 2, 1), date(2026, 2, 14)),
        (UnitState.OCCUPIED, date(2026, 2, 15), None),
    ]
    assert found.vacant_days_total == 14
    assert found.vacant_since is None
    assert {year.year: year.vacant_days for year in found.years} == {2024: 0, 2025: 0, 2026: 14}
    assert found.stretches[0].household_name == "Haddad Sara"


def test_a_unit_that_was_never_let_is_vacant_since_it_is_available(office: Office) -> None:
    with office.write("Never let") as session:
        unit = add_unit(session, add_development(session), available_from=date(2026, 11, 1))
    found = history_of(office, unit)
    assert (found.vacant_since, found.vacant_days_now) == (date(2026, 11, 1), 23)
    assert found.available_days_total == 23


def test_days_between_a_lease_and_availability_are_not_vacant(office: Office) -> None:
    with office.write("Works") as session:
        unit = add_unit(session, add_development(session), available_from=date(2026, 1, 1))
        add_lease(session, unit, add_household(session), "C1", date(2025, 1, 1), date(2025, 10, 31))
    found = history_of(office, unit)
    states = [(part.state, part.first) for part in found.stretches]
    assert (UnitState.NOT_AVAILABLE, date(2025, 11, 1)) in states
    assert found.vacant_since == date(2026, 1, 1)


def test_a_unit_of_which_nothing_is_known_has_no_history(office: Office) -> None:
    with office.write("Unknown") as session:
        unit = add_unit(session, add_development(session), available_from=None)
    found = history_of(office, unit)
    assert found.stretches == ()
    assert found.vacant_days_total == 0
    with office.read() as session:
        assert unit_vacancy(session, UUID(int=7), TODAY) is None


days = st.integers(0, 700).map(lambda step: date(2024, 12, 1) + timedelta(days=step))
lease_days = st.tuples(days, st.one_of(st.none(), st.integers(0, 300)))
units_of = st.lists(
    st.tuples(st.one_of(st.none(), days), st.lists(lease_days, max_size=4)), min_size=1, max_size=4
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(units_of, st.integers(0, 20))
def test_units_together_equal_the_dashboard_and_a_count_day_by_day(
    office: Office, wanted: list[tuple[date | None, list[tuple[date, int | None]]]], month: int
) -> None:
    """Overlapping leases are no hindrance: a day is occupied once."""
    chosen: list[UUID] = []
    with office.write("Random units") as session:
        mark = "random"
        development = add_development(session, f"D{mark}")
        household = add_household(session, code=f"H{mark}")
        for place, (available_from, leases) in enumerate(wanted):
            unit = add_unit(session, development, f"U{mark}-{place}", available_from)
            chosen.append(unit)
            for count, (start, length) in enumerate(leases):
                end = None if length is None else start + timedelta(days=length)
                add_lease(session, unit, household, f"L{mark}-{place}-{count}", start, end)
        first = date(2025 + month // 12, month % 12 + 1, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        found = vacancy_in_period(session, Period(first, last), chosen)
        everyone = vacancy_in_period(session, Period(first, last))
        figures = portfolio(session, TODAY)
        session.flush()
        of_month = figures.indicators(f"D{mark}", month_number(first))
        session.rollback()
    counted_vacant = counted_available = 0
    for step in range((last - first).days + 1):
        day = first + timedelta(days=step)
        for available_from, leases in wanted:
            if available_from is not None and day < available_from:
                continue
            counted_available += 1
            counted_vacant += not any(
                start <= day and (length is None or day <= start + timedelta(days=length))
                for start, length in leases
            )
    assert (found.vacant_days, found.available_days) == (counted_vacant, counted_available)
    assert everyone == found
    if month_number(first) in figures.months:
        assert (of_month.vacant_days, of_month.available_days) == (
            counted_vacant,
            counted_available,
        )
