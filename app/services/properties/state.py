"""What a unit is on a given day, in a query and for the eye."""

import enum
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select

from app.models.properties import Unit
from app.models.tenants import Lease


class UnitState(enum.StrEnum):
    """What a unit is on a day."""

    OCCUPIED = "occupied"
    VACANT = "vacant"
    NOT_AVAILABLE = "not_available"


def state_on(
    today: date, *, occupied: bool, available_from: date | None, available_to: date | None
) -> UnitState:
    """The state of a unit; who lives in a unit occupies it, be it available or not."""
    if occupied:
        return UnitState.OCCUPIED
    if (available_from or today) <= today <= (available_to or today):
        return UnitState.VACANT
    return UnitState.NOT_AVAILABLE


def in_force(today: date) -> ColumnElement[bool]:
    """Leases whose household lives there on `today`."""
    return and_(
        Lease.starts_on <= today,
        or_(Lease.keys_returned_on.is_(None), Lease.keys_returned_on >= today),
    )


def is_available(today: date) -> ColumnElement[bool]:
    """Units that count as available on `today`."""
    return and_(
        or_(Unit.available_from.is_(None), Unit.available_from <= today),
        or_(Unit.available_to.is_(None), Unit.available_to >= today),
    )


def is_occupied(today: date) -> ColumnElement[bool]:
    """Units where somebody lives on `today`."""
    return select(Lease.id).where(Lease.unit_id == Unit.id, in_force(today)).exists()


def is_vacant(today: date) -> ColumnElement[bool]:
    """Units that are available on `today` and where nobody lives."""
    return and_(is_available(today), ~is_occupied(today))
