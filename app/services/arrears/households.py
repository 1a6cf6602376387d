"""The list of households with what each owes, since when, and how it stands."""

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    Subquery,
    and_,
    case,
    extract,
    func,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import Session

from app.models.folding import fold, like_pattern
from app.models.ledger import PAYING_KINDS, LeaseFigures, LedgerEntry, OpenCharge
from app.models.properties import Development, Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person, PersonRole
from app.services.tenants.duplicates import possible_duplicates
from app.services.tenants.search_text import digits_of

_MOST_DUPLICATES = 20_000
"""As many keys as every database takes in one list."""


class HouseholdState(enum.StrEnum):
    """How a household stands, the first that holds."""

    IN_PLAN = "in_plan"
    ESTATE = "estate"
    FORMER = "former"
    LATE = "late"
    ON_TRACK = "on_track"


class HouseholdGroup(enum.StrEnum):
    """Households of one kind, whatever their state: a former tenant in a plan is both."""

    CURRENT = "current"
    """Who lives here, or has not moved in yet."""
    FORMER = "former"
    """Whose every lease is over (cessati)."""
    ESTATE = "estate"
    """Whose head died and for whom no other head stands: heirs answer for it (eredi)."""
    DUPLICATES = "duplicates"
    """In which somebody stands who seems to stand somewhere else, too."""


@dataclass(frozen=True)
class HouseholdRow:
    """A household in the list; unit and development are those of its last lease.

    `overdue_cents` is max(0, what fell due up to today − what was paid) over all its leases;
    `oldest_due_on` is None where nothing is overdue.
    """

    id: UUID
    name: str
    unit_code: str
    development_name: str
    phone: str
    language: str
    balance_cents: int
    overdue_cents: int
    oldest_due_on: date | None
    days_late: int | None
    state: HouseholdState


@dataclass(frozen=True)
class HouseholdFilter:
    """Which households the list has; each part that is empty lets everything through."""

    text: str = ""
    development_id: UUID | None = None
    only_late: bool = False
    state: HouseholdState | None = None
    group: HouseholdGroup | None = None


@dataclass(frozen=True)
class HouseholdTotals:
    """What the list sums to."""

    households: int
    late: int
    overdue_cents: int


@dataclass(frozen=True)
class HouseholdListing:
    """The households that `wanted` lets through, as they stand on `today`."""

    wanted: HouseholdFilter
    today: date

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, or by name. Raises KeyError for an unknown column."""
        parts = _Parts(self.today)
        query = self._filtered(session, select(Household.id), parts)
        name = (Household.folded_name, Household.id)
        if order is None or order == "name":
            by_name = Household.folded_name.desc() if descending else Household.folded_name
            return session.scalars(parts.joined(query).order_by(by_name, Household.id)).all()
        column = parts.column(order)
        by = column.desc() if descending else column.asc()
        return session.scalars(parts.joined(query).order_by(by.nulls_last(), *name)).all()

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[HouseholdRow]:
        """One part of the list."""
        parts = _Parts(self.today, households=keys)
        query = select(
            Household.id,
            Household.name,
            parts.last_lease().c.unit_code,
            parts.last_lease().c.development_name,
            Household.language,
            func.coalesce(parts.money().c.balance, 0),
            parts.overdue(),
            parts.oldest().c.due_on,
            parts.state(),
        ).where(Household.id.in_(keys))
        phones = _phones(session, keys)
        made: dict[UUID, HouseholdRow] = {}
        for row in session.execute(parts.joined(query)):
            overdue = int(row[6])
            oldest = row[7] if overdue else None
            made[row.id] = HouseholdRow(
                id=row.id,
                name=row.name,
                unit_code=row.unit_code or "",
                development_name=row.development_name or "",
                phone=phones.get(row.id, ""),
                language=row.language,
                balance_cents=int(row[5]),
                overdue_cents=overdue,
                oldest_due_on=oldest,
                days_late=None if oldest is None else (self.today - oldest).days,
                state=HouseholdState(row[8]),
            )
        return [made[key] for key in keys if key in made]

    def totals(self, session: Session) -> HouseholdTotals:
        """How many households the list has, how many are late, and what is overdue in all."""
        parts = _Parts(self.today)
        overdue = parts.overdue()
        query = self._filtered(
            session,
            select(
                func.count(),
                func.coalesce(func.sum(case((overdue > 0, 1), else_=0)), 0),
                func.coalesce(func.sum(overdue), 0),
            ).select_from(Household),
            parts,
        )
        households, late, cents = session.execute(parts.joined(query)).one()
        return HouseholdTotals(int(households), int(late), int(cents))

    def _filtered(self, session: Session, query: Select[Any], parts: "_Parts") -> Select[Any]:
        wanted = self.wanted
        if wanted.development_id is not None:
            query = query.where(parts.last_lease().c.development_id == wanted.development_id)
        if wanted.only_late:
            query = query.where(parts.overdue() > 0)
        if wanted.state is not None:
            query = query.where(parts.state() == wanted.state.value)
        match wanted.group:
            case HouseholdGroup.CURRENT:
                query = query.where(not_(parts.is_former()), not_(parts.is_estate()))
            case HouseholdGroup.FORMER:
                query = query.where(parts.is_former())
            case HouseholdGroup.ESTATE:
                query = query.where(parts.is_estate())
            case HouseholdGroup.DUPLICATES:
                found = sorted(possible_duplicates(session))[:_MOST_DUPLICATES]
                query = query.where(Household.id.in_(found))
        for word in wanted.text.split():
            query = query.where(_contains(word))
        return query


def _contains(word: str) -> ColumnElement[bool]:
    found = Household.search_text.like(like_pattern(word), escape="\\")
    digits = digits_of(word)
    if len(digits) >= 3 and digits != fold(word):
        return or_(found, Household.search_text.like(like_pattern(digits), escape="\\"))
    return found


def _phones(session: Session, keys: Sequence[UUID]) -> dict[UUID, str]:
    rows = session.execute(
        select(Person.household_id, Person.phone)
        .where(Person.household_id.in_(keys), Person.phone != "")
        .order_by(Person.role != "head", Person.surname, Person.id)
    )
    phones: dict[UUID, str] = {}
    for household_id, phone in rows:
        phones.setdefault(household_id, phone)
    return phones


class _Parts:
    """The derived tables of one query, each joined only where it is asked for."""

    def __init__(self, today: date, households: Sequence[UUID] | None = None) -> None:
        self._today = today
        self._households = households
        self._used: dict[str, tuple[Subquery, ColumnElement[Any]]] = {}

    def joined(self, query: Select[Any]) -> Select[Any]:
        """The query with every table that its columns asked for."""
        for table, household_id in self._used.values():
            query = query.outerjoin(table, household_id == Household.id)
        return query

    def column(self, order: str) -> SQLColumnExpression[Any]:
        """The expression of a sortable column. Raises KeyError for any other."""
        makers: dict[str, Callable[[], SQLColumnExpression[Any]]] = {
            "unit": lambda: self.last_lease().c.unit_folded,
            "development": lambda: self.last_lease().c.development_folded,
            "balance": lambda: func.coalesce(self.money().c.balance, 0),
            "overdue": self.overdue,
            # The oldest due day first is the longest delay: days grow as the day goes back.
            "days_late": self._days_late,
            "state": self.state,
            "language": lambda: Household.language,
        }
        return makers[order]()

    def money(self) -> Subquery:
        """Balance and what falls due only after today, by household."""
        return self._use("money", self._money)

    def overdue(self) -> ColumnElement[int]:
        """What fell due up to today and was not paid; never below zero."""
        money = self.money()
        due = func.coalesce(money.c.balance, 0) - func.coalesce(money.c.later, 0)
        return case((due > 0, due), else_=0)

    def oldest(self) -> Subquery:
        """The oldest due day of what is open, by household."""
        return self._use("oldest", self._oldest)

    def last_lease(self) -> Subquery:
        """Unit and development of the household's last lease."""
        return self._use("last_lease", self._last_lease)

    def state(self) -> ColumnElement[str]:
        """The household's state as its value."""
        plan = self._use("plan", self._plan)
        return case(
            (plan.c.household_id.is_not(None), HouseholdState.IN_PLAN.value),
            (self.is_estate(), HouseholdState.ESTATE.value),
            (self.is_former(), HouseholdState.FORMER.value),
            (self.overdue() > 0, HouseholdState.LATE.value),
            else_=HouseholdState.ON_TRACK.value,
        )

    def is_former(self) -> ColumnElement[bool]:
        """True when no lease of the household reaches today, and there was one."""
        last_day = self._use("occupancy", self._occupancy).c.last_day
        return and_(last_day.is_not(None), last_day < self._today)

    def is_estate(self) -> ColumnElement[bool]:
        """True when the head died, or heirs stand there, and there is no living head."""
        people = self._use("people", self._people)
        return and_(people.c.household_id.is_not(None), people.c.heads == 0)

    def _days_late(self) -> ColumnElement[Any]:
        due_on = self.oldest().c.due_on
        number = (
            extract("year", due_on) * 372 + extract("month", due_on) * 31 + extract("day", due_on)
        )
        return case((self.overdue() > 0, -number), else_=None)

    def _use(self, name: str, make: Callable[[], Select[Any]]) -> Subquery:
        if name not in self._used:
            table: Subquery = make().subquery(name)
            self._used[name] = (table, table.c.household_id)
        return self._used[name][0]

    def _of_these(self, query: Select[Any]) -> Select[Any]:
        if self._households is None:
            return query
        return query.where(Lease.household_id.in_(self._households))

    def _money(self) -> Select[Any]:
        entries = select(LedgerEntry.lease_id, func.sum(LedgerEntry.cents).label("cents")).where(
            LedgerEntry.due_on > self._today, LedgerEntry.kind.not_in(PAYING_KINDS)
        )
        if self._households is not None:
            of_these = select(Lease.id).where(Lease.household_id.in_(self._households))
            entries = entries.where(LedgerEntry.lease_id.in_(of_these))
        later = entries.group_by(LedgerEntry.lease_id).subquery()
        return self._of_these(
            select(
                Lease.household_id,
                func.sum(LeaseFigures.balance_cents).label("balance"),
                func.sum(func.coalesce(later.c.cents, 0)).label("later"),
            )
            .join(LeaseFigures, LeaseFigures.lease_id == Lease.id)
            .outerjoin(later, later.c.lease_id == Lease.id)
            .group_by(Lease.household_id)
        )

    def _oldest(self) -> Select[Any]:
        due_on: ColumnElement[Any] = func.min(OpenCharge.due_on)
        return self._of_these(
            select(Lease.household_id, due_on.label("due_on"))
            .join(OpenCharge, OpenCharge.lease_id == Lease.id)
            .where(OpenCharge.due_on <= self._today)
            .group_by(Lease.household_id)
        )

    def _plan(self) -> Select[Any]:
        return self._of_these(
            select(Lease.household_id)
            .join(RepaymentPlan, RepaymentPlan.lease_id == Lease.id)
            .where(RepaymentPlan.state == PlanState.ACTIVE)
            .distinct()
        )

    def _occupancy(self) -> Select[Any]:
        """The last day of any lease; a day far away while one has no end."""
        last_day: ColumnElement[Any] = func.max(func.coalesce(Lease.keys_returned_on, date.max))
        return self._of_these(
            select(Lease.household_id, last_day.label("last_day")).group_by(Lease.household_id)
        )

    def _people(self) -> Select[Any]:
        """Households of somebody who died or inherited, with how many heads are alive."""
        is_living_head = and_(Person.role == PersonRole.HEAD, Person.died_on.is_(None))
        died_or_inherited = select(Person.household_id).where(
            or_(Person.died_on.is_not(None), Person.role == PersonRole.HEIR)
        )
        heads: ColumnElement[Any] = func.sum(case((is_living_head, 1), else_=0))
        query: Select[Any] = (
            select(Person.household_id, heads.label("heads"))
            .where(Person.household_id.in_(died_or_inherited))
            .group_by(Person.household_id)
        )
        if self._households is None:
            return query
        return query.where(Person.household_id.in_(self._households))

    def _last_lease(self) -> Select[Any]:
        place = (
            func.row_number()
            .over(
                partition_by=Lease.household_id,
                order_by=(Lease.starts_on.desc(), Lease.id.desc()),
            )
            .label("place")
        )
        of_all: Select[Any] = select(
            Lease.household_id, Lease.unit_id, Lease.keys_returned_on, place
        )
        ranked = self._of_these(of_all).subquery()
        return (
            select(
                ranked.c.household_id,
                ranked.c.keys_returned_on.label("ended_on"),
                Unit.code.label("unit_code"),
                Unit.folded.label("unit_folded"),
                Unit.development_id,
                Development.name.label("development_name"),
                Development.folded.label("development_folded"),
            )
            .join(Unit, Unit.id == ranked.c.unit_id)
            .join(Development, Development.id == Unit.development_id)
            .where(ranked.c.place == 1)
        )
