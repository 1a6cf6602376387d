"""Days that a cause leaves out of vacancy: one plain definition, whatever figure reads it."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.models.properties import Unit
from app.models.tenants import Lease
from app.models.vacancy import EXCLUDING_CAUSES, Void, VoidCause
from app.office import Office
from app.services.dashboard.portfolio import portfolio
from app.services.ledger.figures import month_number
from app.services.vacancy.exclusions import excluded_units
from app.services.vacancy.intervals import Period
from app.services.vacancy.occupancy import (
    VacancyDays,
    VacancyOnDay,
    vacancy_in_period,
    vacancy_on,
)
from tests.builders import add_development, add_household, add_lease, add_unit

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
WINDOW = [FIRST + timedelta(step) for step in range((LAST - FIRST).days + 1)]
DAYS = st.sampled_from(WINDOW)
MAYBE = st.none() | DAYS


@dataclass(frozen=True)
class PlainVoid:
    """A void after the unit's lease of this number; None: before any."""

    lease: int | None
    cause: VoidCause
    first: date | None
    last: date | None


@dataclass(frozen=True)
class PlainUnit:
    """A unit with its leases' first and last days."""

    first: date | None
    last: date | None
    leases: tuple[tuple[date, date | None], ...]
    voids: tuple[PlainVoid, ...]

    def available(self, day: date) -> bool:
        return (self.first or day) <= day <= (self.last or day)

    def vacant(self, day: date) -> bool:
        lived = any(start <= day <= (end or day) for start, end in self.leases)
        return self.available(day) and not lived

    def cause(self, day: date) -> VoidCause | None:
        """Why an empty day is left out."""
        ended = [
            (end, start, number)
            for number, (start, end) in enumerate(self.leases)
            if end is not None and start <= end < day
        ]
        before = max(ended)[2] if ended else None
        for void in self.voids:
            if (
                self.vacant(day)
                and void.lease == before
                and void.cause in EXCLUDING_CAUSES
                and (void.first or day) <= day <= (void.last or day)
            ):
                return void.cause
        return None


@st.composite
def units(draw: st.DrawFn) -> PlainUnit:
    starts = draw(st.lists(DAYS, max_size=3, unique=True))
    leases = tuple(
        (start, None if length is None else start + timedelta(length))
        for start, length in ((start, draw(st.none() | st.integers(0, 40))) for start in starts)
    )
    known = [None, *range(len(leases))]
    voids = tuple(
        PlainVoid(lease, draw(st.sampled_from(VoidCause)), draw(MAYBE), draw(MAYBE))
        for lease in draw(st.lists(st.sampled_from(known), unique=True))
    )
    return PlainUnit(draw(MAYBE), draw(MAYBE), leases, voids)


def build(session: Session, plain: list[PlainUnit]) -> list[UUID]:
    development, household = add_development(session), add_household(session)
    keys = []
    for number, unit in enumerate(plain):
        key = add_unit(session, development, f"U-{number}", unit.first)
        session.get_one(Unit, key).available_to = unit.last
        leases = [
            add_lease(session, key, household, f"C{number}-{place}", start, end)
            for place, (start, end) in enumerate(unit.leases)
        ]
        for void in unit.voids:
            session.add(
                Void(
                    unit_id=key,
                    lease_id=None if void.lease is None else leases[void.lease],
                    cause=void.cause,
                    excluded_from=void.first,
                    excluded_to=void.last,
                )
            )
        keys.append(key)
    session.flush()
    return keys


def plain_days(plain: list[PlainUnit], first: date, last: date) -> VacancyDays:
    """Day by day and unit by unit."""
    days = [(unit, day) for unit in plain for day in WINDOW if first <= day <= last]
    excluded = sum(unit.cause(day) is not None for unit, day in days)
    return VacancyDays(
        sum(unit.vacant(day) for unit, day in days) - excluded,
        sum(unit.available(day) for unit, day in days) - excluded,
        excluded,
    )


class _ExampleOver(Exception):
    """Leaves nothing of an example for the next."""


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(units(), min_size=1, max_size=4), DAYS, DAYS)
def test_every_figure_equals_plain_counting(
    office: Office, plain: list[PlainUnit], one: date, other: date
) -> None:
    first, last = min(one, other), max(one, other)
    try:
        with office.write("Empty units") as session:
            keys = build(session, plain)
            period = vacancy_in_period(session, Period(first, last))
            assert period == plain_days(plain, first, last)
            listed = excluded_units(session, Period(first, last))
            assert sum(line.days for line in listed) == period.excluded_days
            found = vacancy_on(session, one)
            on_day = plain_days(plain, one, one)
            assert found.vacant_units == on_day.vacant_days
            assert found.available_units == on_day.available_days
            assert {(line.unit_id, line.cause) for line in found.excluded} == {
                (key, cause)
                for key, unit in zip(keys, plain, strict=True)
                if (cause := unit.cause(one)) is not None
            }
            _assert_dashboard(session, plain)
            raise _ExampleOver
    except _ExampleOver:
        pass


def _assert_dashboard(session: Session, plain: list[PlainUnit]) -> None:
    figures = portfolio(session, LAST)
    for month in figures.months:
        first = date(month // 12, month % 12 + 1, 1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
        row, days = figures.indicators("CENNI", month), plain_days(plain, first, last)
        assert (row.vacant_days, row.available_days) == (days.vacant_days, days.available_days)
        at_end = plain_days(plain, last, last)
        assert (row.vacant_units, row.available_units) == (
            at_end.vacant_days,
            at_end.available_days,
        )


def empty_unit(session: Session, keys: date = date(2026, 1, 31)) -> tuple[UUID, UUID]:
    unit = add_unit(session, add_development(session), available_from=date(2024, 1, 1))
    lease = add_lease(session, unit, add_household(session), "C1", date(2024, 1, 1), keys)
    return unit, lease


def test_major_works_leave_numerator_and_denominator(office: Office) -> None:
    with office.write("Works") as session:
        unit, lease = empty_unit(session)
        session.add(
            Void(
                unit_id=unit,
                lease_id=lease,
                cause=VoidCause.MAJOR_WORKS,
                excluded_from=date(2026, 2, 11),
            )
        )
    with office.read() as session:
        february = Period(date(2026, 2, 1), date(2026, 2, 28))
        assert vacancy_in_period(session, february) == VacancyDays(10, 10, 18)
        line = excluded_units(session, february)[0]
        assert (line.unit_code, line.cause, line.days) == (
            "CENNI-001",
            VoidCause.MAJOR_WORKS,
            18,
        )
        row = portfolio(session, date(2026, 2, 28)).indicators(None, month_number(LAST) - 1)
        assert (row.vacant_days, row.available_days, row.vacant_units) == (10, 10, 0)
        assert vacancy_on(session, date(2026, 2, 10)).vacant_units == 1


def test_a_household_that_moves_in_ends_the_exclusion(office: Office) -> None:
    with office.write("For sale, then let after all") as session:
        unit, lease = empty_unit(session)
        session.add(Void(unit_id=unit, lease_id=lease, cause=VoidCause.FOR_SALE))
        other = add_household(session, "Rossi Anna", "N2")
        later = add_lease(session, unit, other, "C2", date(2026, 2, 15))
    with office.read() as session:
        days = vacancy_in_period(session, Period(date(2026, 1, 1), date(2026, 3, 31)))
        assert days == VacancyDays(0, 76, 14)
    with office.write("It goes, too") as session:
        session.get_one(Lease, later).keys_returned_on = date(2026, 3, 21)
    with office.read() as session:
        days = vacancy_in_period(session, Period(date(2026, 1, 1), date(2026, 3, 31)))
        assert days == VacancyDays(10, 76, 14)


def test_a_unit_sold_is_gone_from_its_deed_on(office: Office) -> None:
    with office.write("Sold") as session:
        unit, lease = empty_unit(session)
        session.add(Void(unit_id=unit, lease_id=lease, cause=VoidCause.FOR_SALE))
        session.get_one(Unit, unit).available_to = date(2026, 3, 9)
    with office.read() as session:
        day_before = vacancy_on(session, date(2026, 3, 9))
        assert [line.days for line in day_before.excluded] == [37]
        assert vacancy_on(session, date(2026, 3, 10)) == VacancyOnDay(date(2026, 3, 10), 0, 0, ())


def test_an_empty_office_has_no_vacancy(office: Office) -> None:
    with office.read() as session:
        assert vacancy_on(session, FIRST) == VacancyOnDay(FIRST, 0, 0, ())
