"""The list of units with their state, their occupant and how long they have stood vacant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression, case, extract, func, or_, select
from sqlalchemy.orm import Session

from app.models.folding import fold, like_pattern
from app.models.properties import Development, ManagerContract, Tenure, Unit
from app.models.tenants import Household, Lease
from app.services.properties.state import UnitState, in_force, is_occupied, is_vacant, state_on


@dataclass(frozen=True)
class UnitRow:
    """A unit in the list. `vacant_days` is None while it is not vacant; `vacant_since` is None
    then too, or where nothing tells since when."""

    id: UUID
    code: str
    development_id: UUID
    development_name: str
    building: str
    stair: str
    floor: str
    flat_number: str
    area_square_metres: Decimal | None
    tenure: Tenure
    state: UnitState
    household_id: UUID | None
    household_name: str
    vacant_since: date | None
    vacant_days: int | None


@dataclass(frozen=True)
class UnitFilter:
    """Which units the list has; each part that is empty lets everything through."""

    text: str = ""
    development_id: UUID | None = None
    building: str | None = None
    stair: str | None = None
    tenure: Tenure | None = None
    contract: ManagerContract | None = None
    only_vacant: bool = False


@dataclass(frozen=True)
class UnitListing:
    """The units that `wanted` lets through, as they are on `today`."""

    wanted: UnitFilter
    today: date

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, or of development and place."""
        query = (
            select(Unit.id)
            .join(Development, Development.id == Unit.development_id)
            .where(*self._conditions())
        )
        place = (Development.folded, Unit.building, Unit.stair, Unit.folded, Unit.id)
        if order is not None:
            column = self._column(order)
            by = column.desc() if descending else column.asc()
            return session.scalars(query.order_by(by.nulls_last(), *place)).all()
        return session.scalars(query.order_by(*place)).all()

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[UnitRow]:
        """One part of the list."""
        occupants = self._occupants(session, keys)
        last_days = dict(
            session.execute(
                select(Lease.unit_id, func.max(Lease.keys_returned_on))
                .where(Lease.unit_id.in_(keys), Lease.keys_returned_on < self.today)
                .group_by(Lease.unit_id)
            ).all()
        )
        query = (
            select(
                Unit.id,
                Unit.code,
                Unit.development_id,
                Development.name,
                Unit.building,
                Unit.stair,
                Unit.floor,
                Unit.flat_number,
                Unit.area_square_metres,
                Unit.tenure,
                Unit.available_from,
                Unit.available_to,
                Development.started_on,
            )
            .join(Development, Development.id == Unit.development_id)
            .where(Unit.id.in_(keys))
        )
        made: dict[UUID, UnitRow] = {}
        for row in session.execute(query):
            occupant = occupants.get(row.id)
            state = state_on(
                self.today,
                occupied=occupant is not None,
                available_from=row.available_from,
                available_to=row.available_to,
            )
            since = None
            if state is UnitState.VACANT:
                since = vacant_since(row.available_from or row.started_on, last_days.get(row.id))
            made[row.id] = UnitRow(
                *row[:10],
                state=state,
                household_id=occupant[0] if occupant else None,
                household_name=occupant[1] if occupant else "",
                vacant_since=since,
                vacant_days=None if since is None else (self.today - since).days + 1,
            )
        return [made[key] for key in keys if key in made]

    def _occupants(self, session: Session, keys: Sequence[UUID]) -> dict[UUID, tuple[UUID, str]]:
        rows = session.execute(
            select(Lease.unit_id, Household.id, Household.name)
            .join(Household, Household.id == Lease.household_id)
            .where(Lease.unit_id.in_(keys), in_force(self.today))
            .order_by(Lease.starts_on, Lease.id)
        )
        return {unit_id: (household_id, name) for unit_id, household_id, name in rows}

    def _conditions(self) -> list[ColumnElement[bool]]:
        wanted = self.wanted
        conditions: list[ColumnElement[bool]] = []
        if wanted.development_id is not None:
            conditions.append(Unit.development_id == wanted.development_id)
        if wanted.building is not None:
            conditions.append(Unit.building == wanted.building)
        if wanted.stair is not None:
            conditions.append(Unit.stair == wanted.stair)
        if wanted.tenure is not None:
            conditions.append(Unit.tenure == wanted.tenure)
        if wanted.contract is not None:
            conditions.append(Development.manager_contract == wanted.contract)
        if wanted.only_vacant:
            conditions.append(is_vacant(self.today))
        conditions.extend(self._contains(word) for word in fold(wanted.text).split())
        return conditions

    def _contains(self, word: str) -> ColumnElement[bool]:
        pattern = like_pattern(word)
        lives_there = (
            select(Lease.id)
            .join(Household, Household.id == Lease.household_id)
            .where(
                Lease.unit_id == Unit.id,
                in_force(self.today),
                Household.folded_name.like(pattern, escape="\\"),
            )
            .exists()
        )
        return or_(
            Unit.folded.like(pattern, escape="\\"),
            Development.folded.like(pattern, escape="\\"),
            lives_there,
        )

    def _column(self, order: str) -> SQLColumnExpression[Any]:
        """The expression of a sortable column. Raises KeyError for any other."""
        columns: dict[str, SQLColumnExpression[Any]] = {
            "code": Unit.folded,
            "development_name": Development.folded,
            "building": Unit.building,
            "stair": Unit.stair,
            "floor": Unit.floor,
            "flat_number": Unit.flat_number,
            "area_square_metres": Unit.area_square_metres,
            "tenure": Unit.tenure,
            "state": case((is_occupied(self.today), 0), (is_vacant(self.today), 1), else_=2),
            "household_name": self._occupant_name(),
            "vacant_days": self._days_vacant(),
        }
        return columns[order]

    def _occupant_name(self) -> ColumnElement[Any]:
        return (
            select(func.min(Household.folded_name))
            .join(Lease, Lease.household_id == Household.id)
            .where(Lease.unit_id == Unit.id, in_force(self.today))
            .scalar_subquery()
        )

    def _days_vacant(self) -> ColumnElement[Any]:
        """Something that grows with the days vacant, in numbers that every database has."""
        last_day = (
            select(func.max(Lease.keys_returned_on))
            .where(Lease.unit_id == Unit.id, Lease.keys_returned_on < self.today)
            .scalar_subquery()
        )
        first = func.coalesce(Unit.available_from, Development.started_on)
        since = case(
            (last_day.is_(None), first),
            (first.is_(None), last_day),
            (last_day >= first, last_day),
            else_=first,
        )
        number = extract("year", since) * 372 + extract("month", since) * 31 + extract("day", since)
        return case((is_vacant(self.today), -number), else_=None)


def vacant_since(available_from: date | None, last_day_lived_in: date | None) -> date | None:
    """The first vacant day of a unit that is vacant: the day after the keys came back, though
    never before it was available; None where neither is known."""
    after = None if last_day_lived_in is None else last_day_lived_in + timedelta(days=1)
    if available_from is None or after is None:
        return after or available_from
    return max(after, available_from)
