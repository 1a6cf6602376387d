"""Making and changing developments, units and annexes, and ending an occupancy."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Editable
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.formats import format_date
from app.models.properties import (
    Annex,
    AnnexKind,
    Development,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
    Unit,
)
from app.models.tenants import Household, Lease
from app.services.form_checks import CODE_LENGTH, NAME_LENGTH, check_text, fetch_as_read


@dataclass(frozen=True)
class DevelopmentInput:
    """What a person types of a development."""

    code: str
    name: str
    contract: ManagerContract
    phase: DevelopmentPhase
    ownership: Ownership
    address: str = ""
    municipality: str = ""
    postal_code: str = ""
    started_on: date | None = None


@dataclass(frozen=True)
class UnitInput:
    """What a person types of a unit; the days of availability are both included."""

    code: str
    development_id: UUID
    tenure: Tenure
    building: str = ""
    stair: str = ""
    floor: str = ""
    flat_number: str = ""
    area_square_metres: Decimal | None = None
    rooms: Decimal | None = None
    energy_class: str = ""
    thousandths: Decimal | None = None
    cadastral_sheet: str = ""
    cadastral_parcel: str = ""
    cadastral_subordinate: str = ""
    cadastral_category: str = ""
    available_from: date | None = None
    available_to: date | None = None
    notes: str = ""


@dataclass(frozen=True)
class AnnexInput:
    """What a person types of an annex."""

    kind: AnnexKind
    label: str = ""
    area_square_metres: Decimal | None = None


def create_development(session: Session, wanted: DevelopmentInput) -> UUID:
    """Add a development. Raises OfficeError with the field at fault."""
    _check_development(session, wanted, None)
    development = Development(**_development_values(wanted))
    session.add(development)
    session.flush()
    return development.id


def edit_development(
    session: Session, development_id: UUID, version: int, wanted: DevelopmentInput
) -> None:
    """Change a development as it was in `version`.

    Raises OfficeError with the field at fault, or when somebody else changed it meanwhile.
    """
    development = fetch_as_read(session, Development, development_id, version)
    _check_development(session, wanted, development_id)
    _assign(development, _development_values(wanted))


def create_unit(session: Session, wanted: UnitInput) -> UUID:
    """Add a unit. Raises OfficeError with the field at fault."""
    _check_unit(session, wanted, None)
    unit = Unit(**_unit_values(wanted))
    session.add(unit)
    session.flush()
    return unit.id


def edit_unit(session: Session, unit_id: UUID, version: int, wanted: UnitInput) -> None:
    """Change a unit as it was in `version`.

    Raises OfficeError with the field at fault, or when somebody else changed it meanwhile.
    """
    unit = fetch_as_read(session, Unit, unit_id, version)
    _check_unit(session, wanted, unit_id)
    before = unit.folded
    _assign(unit, _unit_values(wanted))
    if unit.folded != before:
        _rename_in_households(session, unit_id, before, unit.folded)


def create_annex(session: Session, unit_id: UUID, wanted: AnnexInput) -> UUID:
    """Add an annex to a unit. Raises OfficeError with the field at fault."""
    _check_positive("area_square_metres", wanted.area_square_metres)
    annex = Annex(
        unit_id=unit_id,
        kind=wanted.kind,
        label=wanted.label.strip(),
        area_square_metres=wanted.area_square_metres,
    )
    session.add(annex)
    session.flush()
    return annex.id


def edit_annex(session: Session, annex_id: UUID, version: int, wanted: AnnexInput) -> None:
    """Change an annex as it was in `version`. Raises OfficeError as `edit_unit` does."""
    annex = fetch_as_read(session, Annex, annex_id, version)
    _check_positive("area_square_metres", wanted.area_square_metres)
    annex.kind = wanted.kind
    annex.label = wanted.label.strip()
    annex.area_square_metres = wanted.area_square_metres


def end_occupancy(session: Session, lease_id: UUID, version: int, last_day: date) -> None:
    """The household gives the keys back on `last_day`, its last day of occupancy.

    The unit is vacant from the day after; the lease and its history stay. Raises OfficeError
    when the day is before the lease's start, when the occupancy has already ended, or when
    somebody else changed the lease meanwhile.
    """
    lease = fetch_as_read(session, Lease, lease_id, version)
    if lease.keys_returned_on is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The keys already came back on {day}."),
            field="last_day",
            day=format_date(lease.keys_returned_on),
        )
    if last_day < lease.starts_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The lease only starts on {day}."),
            field="last_day",
            day=format_date(lease.starts_on),
        )
    lease.keys_returned_on = last_day


def _assign(row: Editable, values: dict[str, object]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _development_values(wanted: DevelopmentInput) -> dict[str, object]:
    code, name = wanted.code.strip(), wanted.name.strip()
    return {
        "code": code,
        "name": name,
        "folded": fold(f"{name} {code}"),
        "address": wanted.address.strip(),
        "municipality": wanted.municipality.strip(),
        "postal_code": wanted.postal_code.strip(),
        "manager_contract": wanted.contract,
        "phase": wanted.phase,
        "ownership": wanted.ownership,
        "started_on": wanted.started_on,
    }


def _unit_values(wanted: UnitInput) -> dict[str, object]:
    values = {
        name: value.strip() if isinstance(value, str) and not isinstance(value, Tenure) else value
        for name, value in vars(wanted).items()
    }
    values["folded"] = fold(wanted.code)
    return values


def _check_development(session: Session, wanted: DevelopmentInput, own_id: UUID | None) -> None:
    check_text("code", wanted.code, CODE_LENGTH)
    check_text("name", wanted.name, NAME_LENGTH)
    taken = session.scalar(select(Development.id).where(Development.code == wanted.code.strip()))
    if taken is not None and taken != own_id:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is already a development with the code {code}."),
            field="code",
            code=wanted.code.strip(),
        )


def _check_unit(session: Session, wanted: UnitInput, own_id: UUID | None) -> None:
    check_text("code", wanted.code, CODE_LENGTH)
    taken = session.scalar(select(Unit.id).where(Unit.code == wanted.code.strip()))
    if taken is not None and taken != own_id:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is already a unit with the code {code}."),
            field="code",
            code=wanted.code.strip(),
        )
    if session.get(Development, wanted.development_id) is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Choose the development."), field="development_id"
        )
    for name in ("area_square_metres", "rooms", "thousandths"):
        _check_positive(name, getattr(wanted, name))
    first, last = wanted.available_from, wanted.available_to
    if first is not None and last is not None and last < first:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The last available day is before the first one."),
            field="available_to",
        )


def _check_positive(field: str, value: Decimal | None) -> None:
    if value is not None and value <= 0:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This must be more than zero."), field=field)


def _rename_in_households(session: Session, unit_id: UUID, before: str, after: str) -> None:
    """Households are found by their units' codes too: keep their search text in step."""
    households = session.scalars(
        select(Household)
        .join(Lease, Lease.household_id == Household.id)
        .where(Lease.unit_id == unit_id)
        .distinct()
    )
    for household in households:
        padded = f" {household.search_text} ".replace(f" {before} ", f" {after} ")
        household.search_text = padded.strip()
