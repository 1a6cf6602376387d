"""Who lived where and when: leases one after the other, with the vacant times between them."""

import math
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from app.models.properties import Tenure
from app.models.tenants import LeaseKind
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.estate import Estate, MadeDevelopment, MadeUnit, Row
from app.services.demo_office.households import Households, MadeHousehold
from app.services.demo_office.months import add_months, day_of, first_day, last_day, month_number

_LEAVING_PER_MONTH = 0.0105
_MOVED_WITHIN = 0.06
_SHORTEST_VACANCY = timedelta(days=14)
_SHORTEST_LEASE = timedelta(days=240)

_KINDS = {
    Tenure.RENT_TO_BUY: ((LeaseKind.RENT_TO_BUY, 1),),
    Tenure.FIXED_TERM: (
        (LeaseKind.FOUR_PLUS_FOUR, 55),
        (LeaseKind.THREE_PLUS_TWO, 38),
        (LeaseKind.TRANSITIONAL, 7),
    ),
    Tenure.PERMANENT: ((LeaseKind.PERMANENT, 1),),
    Tenure.COOPERATIVE_USE: ((LeaseKind.COOPERATIVE_USE, 1),),
}
_TERM_MONTHS = {
    LeaseKind.RENT_TO_BUY: 96,
    LeaseKind.FOUR_PLUS_FOUR: 96,
    LeaseKind.THREE_PLUS_TWO: 60,
    LeaseKind.TRANSITIONAL: 18,
    LeaseKind.PERMANENT: None,
    LeaseKind.COOPERATIVE_USE: None,
}


@dataclass(slots=True)
class MadeLease:
    """A lease: occupancy from `starts_on` to `ends_on`, both included (None: still there)."""

    key: UUID
    code: str
    development: MadeDevelopment
    unit: MadeUnit
    household: MadeHousehold
    kind: LeaseKind
    starts_on: date
    due_day: int
    service_advance: int
    ends_on: date | None = None
    notice_on: date | None = None
    rents: dict[int, int] = field(default_factory=dict)
    """Monthly rent in cents by year."""


@dataclass
class Tenancies:
    """Every lease in the order of its beginning."""

    leases: list[MadeLease] = field(default_factory=list)

    def rows(self, last_year: int) -> list[Row]:
        """The leases as rows; the rent is that of their last year."""
        return [_lease_row(lease, last_year) for lease in self.leases]


@dataclass(slots=True)
class _Place:
    unit: MadeUnit
    lease: MadeLease | None
    vacant_since: date


class TenancyMaker:
    """Moves households in and out, month by month, towards each development's vacancy."""

    def __init__(
        self, seed: int, keys: KeyMaker, households: Households, first_month: int, today: date
    ) -> None:
        self._chance = Chance(seed, "tenancies")
        self._keys = keys
        self._households = households
        self._first_month = first_month
        self._today = today
        self._steps = _rent_steps(Chance(seed, "rents"), first_month, today.year)
        self._gone: list[MadeHousehold] = []
        self._made = Tenancies()

    def run(self, estate: Estate) -> Tenancies:
        """Every lease of every unit up to the office's day."""
        places = [
            (development, [_Place(unit, None, unit.available_from) for unit in development.units])
            for development in estate.developments
        ]
        for development, rooms in places:
            self._settle(development, rooms)
        for month in range(self._first_month, month_number(self._today) + 1):
            self._gone = self._gone[-12:]
            for development, rooms in places:
                self._move_out(rooms, month)
                self._move_in(development, rooms, month)
        self._give_notices(places)
        self._made.leases.sort(key=lambda lease: (lease.starts_on, lease.unit.code))
        for number, lease in enumerate(self._made.leases, start=1):
            lease.code = f"C{number:05d}"
        return self._made

    def _settle(self, development: MadeDevelopment, rooms: list[_Place]) -> None:
        """Who was there before the books begin."""
        books_begin = first_day(self._first_month)
        for place in rooms:
            first = place.unit.available_from
            if first >= books_begin or self._chance.happens(development.scheme.vacancy):
                place.vacant_since = max(first, books_begin - timedelta(days=40))
                continue
            earliest = max(first, add_months(books_begin, -110))
            moved_in = self._chance.day_between(earliest, books_begin - timedelta(days=1))
            self._let(development, place, moved_in)

    def _move_out(self, rooms: list[_Place], month: int) -> None:
        first, last = first_day(month), last_day(month)
        for place in rooms:
            lease = place.lease
            if lease is None:
                continue
            until = place.unit.available_to
            if until is not None and until <= last:
                self._end(place, lease, until)
            elif self._chance.happens(_LEAVING_PER_MONTH):
                day = last if self._chance.happens(0.6) else self._chance.day_between(first, last)
                if day <= self._today and day - lease.starts_on > _SHORTEST_LEASE:
                    self._end(place, lease, day)

    def _end(self, place: _Place, lease: MadeLease, day: date) -> None:
        lease.ends_on = day
        notice = day - timedelta(days=self._chance.between(60, 200))
        lease.notice_on = max(notice, lease.starts_on + timedelta(days=30))
        place.lease = None
        place.vacant_since = day + timedelta(days=1)
        self._gone.append(lease.household)

    def _move_in(self, development: MadeDevelopment, rooms: list[_Place], month: int) -> None:
        first, last = first_day(month), min(last_day(month), self._today)
        open_rooms = [place for place in rooms if _is_open(place.unit, last)]
        vacant = [place for place in open_rooms if place.lease is None]
        wanted = _wanted_vacancy(development, month) * len(open_rooms)
        ready = [place for place in vacant if place.vacant_since + _SHORTEST_VACANCY <= last]
        # Some stay empty long, for works or want of asking: not always the oldest goes first.
        ready.sort(key=lambda place: (self._chance.happens(0.3), place.vacant_since))
        for place in ready[: max(0, len(vacant) - self._chance.rounded(wanted))]:
            earliest = max(first, place.vacant_since + _SHORTEST_VACANCY)
            middle = day_of(month, 15)
            day = earliest
            if earliest <= middle <= last and self._chance.happens(0.4):
                day = middle
            elif self._chance.happens(0.4):
                day = self._chance.day_between(earliest, last)
            self._let(development, place, day)

    def _let(self, development: MadeDevelopment, place: _Place, day: date) -> None:
        chance, unit = self._chance, place.unit
        if self._gone and chance.happens(_MOVED_WITHIN):
            household = self._gone.pop(chance.between(0, len(self._gone) - 1))
        else:
            household = self._households.make(day, unit)
        lease = MadeLease(
            self._keys(),
            "",
            development,
            unit,
            household,
            chance.weighted(_KINDS[unit.tenure]),
            day,
            chance.weighted(((5, 80), (10, 15), (15, 5))),
            unit.service_advance,
        )
        lease.rents = self._rents(unit, max(day, first_day(self._first_month)).year)
        place.lease = lease
        household.unit_codes.append(unit.code)
        self._made.leases.append(lease)

    def _rents(self, unit: MadeUnit, year: int) -> dict[int, int]:
        """The rent of each year, from the one asked at the beginning up by the index."""
        later = [self._steps[y] for y in range(year + 1, self._today.year + 1)]
        asked = round(unit.rent / math.prod(1 + step for step in later) / 50) * 50
        rents = {year: asked}
        for y in range(year + 1, self._today.year + 1):
            rents[y] = round(rents[y - 1] * (1 + self._steps[y]))
        return rents

    def _give_notices(self, places: list[tuple[MadeDevelopment, list[_Place]]]) -> None:
        """A few of those who are there have given notice and will leave in months to come."""
        for _, rooms in places:
            for place in rooms:
                lease = place.lease
                if lease is not None and self._chance.happens(0.015):
                    earliest = max(self._today - timedelta(days=80), lease.starts_on)
                    lease.notice_on = self._chance.day_between(earliest, self._today)


def _wanted_vacancy(development: MadeDevelopment, month: int) -> float:
    scheme = development.scheme
    return scheme.vacancy * (1 + 0.3 * math.sin((month + len(scheme.name)) / 5.5))


def _is_open(unit: MadeUnit, last: date) -> bool:
    until = unit.available_to
    # Nobody moves in shortly before a unit leaves the portfolio.
    return unit.available_from <= last and (until is None or until > last + timedelta(days=300))


def _rent_steps(chance: Chance, first_month: int, last_year: int) -> dict[int, float]:
    """By how much rents rise each January: three quarters of a made-up index."""
    return {
        year: 0.75 * chance.weighted(((0.0, 15), (0.008, 35), (0.012, 30), (0.021, 15), (0.054, 5)))
        for year in range(first_month // 12 - 1, last_year + 1)
    }


def _lease_row(lease: MadeLease, last_year: int) -> Row:
    term = _TERM_MONTHS[lease.kind]
    year = lease.ends_on.year if lease.ends_on else last_year
    rent = lease.rents.get(year) or next(iter(lease.rents.values()))
    registered = lease.starts_on + timedelta(days=18)
    return {
        "id": lease.key,
        "version": 1,
        "code": lease.code,
        "unit_id": lease.unit.key,
        "household_id": lease.household.key,
        "kind": lease.kind,
        "starts_on": lease.starts_on,
        "expires_on": add_months(lease.starts_on, term) if term else None,
        "notice_given_on": lease.notice_on,
        "keys_returned_on": lease.ends_on,
        "registration_number": f"{lease.starts_on:%y}T{int(lease.code[1:]) * 7 % 1_000_000:06d}",
        "registered_on": registered,
        "monthly_rent_cents": rent,
        "monthly_service_advance_cents": lease.service_advance,
        "due_day": lease.due_day,
        "deposit_cents": 3 * next(iter(lease.rents.values())),
    }
