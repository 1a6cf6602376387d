"""Making and changing households, their people and their leases."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session
from stdnum import iban as iban_number
from stdnum.exceptions import ValidationError
from stdnum.it import codicefiscale

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.formats import format_date
from app.models.properties import Unit
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole
from app.services.form_checks import NAME_LENGTH, check_length, check_text, fetch_as_read
from app.services.tenants.search_text import search_text_of

_LAST_DUE_DAY = 28
_IBAN_LENGTH = 34
_REGISTRATION_LENGTH = 50
_LONGEST = {"given_name": 99, "tax_code": 16, "phone": 50, "email": 200}
"""Characters of a person that fit; surname and given name together make a household's name."""


@dataclass(frozen=True)
class HouseholdInput:
    """What a person types of a household."""

    name: str
    language: str = "it"
    size: int | None = None
    iban: str = ""
    monthly_income_cents: int | None = None
    notes: str = ""


@dataclass(frozen=True)
class PersonInput:
    """What a person types of somebody in a household."""

    surname: str
    given_name: str = ""
    role: PersonRole = PersonRole.MEMBER
    tax_code: str = ""
    phone: str = ""
    email: str = ""
    born_on: date | None = None
    co_obliged: bool = False


@dataclass(frozen=True)
class LeaseInput:
    """What a person types of a lease; money in cents a month, both days of it included."""

    unit_id: UUID
    kind: LeaseKind
    starts_on: date
    expires_on: date | None = None
    notice_given_on: date | None = None
    keys_returned_on: date | None = None
    registration_number: str = ""
    registered_on: date | None = None
    monthly_rent_cents: int = 0
    monthly_service_advance_cents: int = 0
    due_day: int = 5
    deposit_cents: int = 0


def add_household(session: Session, head: PersonInput, language: str = "it") -> UUID:
    """Add a household with its head; gives its key. Raises OfficeError with the field at fault."""
    _check_person(head)
    name = f"{head.surname.strip()} {head.given_name.strip()}".strip()
    household = Household(
        code=_next_code(session, Household.code, "N"),
        name=name,
        folded_name=fold(name),
        search_text="",
        language=language,
    )
    session.add(household)
    session.flush()
    session.add(
        Person(household_id=household.id, **{**_person_values(head), "role": PersonRole.HEAD})
    )
    session.flush()
    refresh_search_text(session, household.id)
    return household.id


def edit_household(
    session: Session, household_id: UUID, version: int, wanted: HouseholdInput
) -> None:
    """Change a household as it was in `version`.

    Raises OfficeError with the field at fault, or when somebody else changed it meanwhile.
    """
    household = fetch_as_read(session, Household, household_id, version)
    check_text("name", wanted.name, NAME_LENGTH)
    check_length("iban", _compact(wanted.iban), _IBAN_LENGTH)
    household.name = wanted.name.strip()
    household.folded_name = fold(wanted.name)
    household.language = wanted.language
    household.size = wanted.size
    household.iban = _compact(wanted.iban)
    household.monthly_income_cents = wanted.monthly_income_cents
    household.notes = wanted.notes.strip()
    refresh_search_text(session, household_id)


def add_person(session: Session, household_id: UUID, wanted: PersonInput) -> UUID:
    """Add somebody to a household. Raises OfficeError with the field at fault."""
    _check_person(wanted)
    person = Person(household_id=household_id, **_person_values(wanted))
    session.add(person)
    session.flush()
    refresh_search_text(session, household_id)
    return person.id


def edit_person(session: Session, person_id: UUID, version: int, wanted: PersonInput) -> None:
    """Change somebody as they were in `version`. Raises OfficeError as `edit_household` does."""
    person = fetch_as_read(session, Person, person_id, version)
    _check_person(wanted)
    for name, value in _person_values(wanted).items():
        setattr(person, name, value)
    refresh_search_text(session, person.household_id)


def add_lease(session: Session, household_id: UUID, wanted: LeaseInput) -> UUID:
    """Let a unit to a household; gives the lease's key.

    Raises OfficeError with the field at fault, naming the lease that is in the way.
    """
    _check_lease(session, wanted, None)
    lease = Lease(
        code=_next_code(session, Lease.code, "C"), household_id=household_id, **vars(wanted)
    )
    session.add(lease)
    session.flush()
    refresh_search_text(session, household_id)
    return lease.id


def edit_lease(session: Session, lease_id: UUID, version: int, wanted: LeaseInput) -> None:
    """Change a lease as it was in `version`. Raises OfficeError as `add_lease` does."""
    lease = fetch_as_read(session, Lease, lease_id, version)
    _check_lease(session, wanted, lease_id)
    for name, value in vars(wanted).items():
        setattr(lease, name, value)
    session.flush()
    refresh_search_text(session, lease.household_id)


def refresh_search_text(session: Session, household_id: UUID) -> None:
    """Write again what the filter looks into, after a change of names, contacts or units."""
    session.flush()
    household = session.get_one(Household, household_id)
    people = session.scalars(select(Person).where(Person.household_id == household_id)).all()
    units = session.scalars(
        select(Unit.code)
        .join(Lease, Lease.unit_id == Unit.id)
        .where(Lease.household_id == household_id)
        .order_by(Unit.code)
    ).all()
    household.search_text = search_text_of(
        code=household.code,
        names=(household.name, *(f"{each.surname} {each.given_name}" for each in people)),
        tax_codes=[each.tax_code for each in people],
        phones=[each.phone for each in people],
        emails=[each.email for each in people],
        iban=household.iban,
        unit_codes=units,
    )


def doubts(tax_code: str, iban: str) -> list[str]:
    """Sentences (English templates) on check digits that do not hold; they do not forbid."""
    found: list[str] = []
    if tax_code.strip() and not _holds(codicefiscale.validate, tax_code):
        found.append(QT_TRANSLATE_NOOP("errors", "The check letter of the tax code does not hold."))
    if iban.strip() and not _holds(iban_number.validate, iban):
        found.append(QT_TRANSLATE_NOOP("errors", "The check digits of the IBAN do not hold."))
    return found


def same_tax_code(session: Session, tax_code: str, but: UUID | None = None) -> list[str]:
    """Names of the households in which somebody else has this tax code."""
    wanted = _compact(tax_code)
    if not wanted:
        return []
    query = (
        select(Household.name)
        .join(Person, Person.household_id == Household.id)
        .where(Person.tax_code == wanted)
        .order_by(Household.folded_name)
    )
    if but is not None:
        query = query.where(Person.id != but)
    return list(session.scalars(query))


def _holds(validate: Any, number: str) -> bool:
    try:
        validate(_compact(number))
    except ValidationError:
        return False
    return True


def _compact(number: str) -> str:
    return "".join(number.split()).upper()


def _person_values(wanted: PersonInput) -> dict[str, Any]:
    return {
        "surname": wanted.surname.strip(),
        "given_name": wanted.given_name.strip(),
        "role": wanted.role,
        "tax_code": _compact(wanted.tax_code),
        "phone": wanted.phone.strip(),
        "email": wanted.email.strip(),
        "born_on": wanted.born_on,
        "co_obliged": wanted.co_obliged,
    }


def _next_code(session: Session, column: InstrumentedAttribute[str], letter: str) -> str:
    """The code after the highest one of the form `N00042`, whatever other codes came along."""
    form = re.compile(f"{letter}([0-9]{{1,9}})")
    taken = map(form.fullmatch, session.scalars(select(column).where(column.like(f"{letter}%"))))
    highest = max((int(number[1]) for number in taken if number), default=0)
    return f"{letter}{highest + 1:05d}"


def _check_person(wanted: PersonInput) -> None:
    check_text("surname", wanted.surname, NAME_LENGTH // 2)
    values = _person_values(wanted)
    for field, longest in _LONGEST.items():
        check_length(field, values[field], longest)


def _check_lease(session: Session, wanted: LeaseInput, own_id: UUID | None) -> None:
    if session.get(Unit, wanted.unit_id) is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Choose the unit."), field="unit_id")
    check_length("registration_number", wanted.registration_number, _REGISTRATION_LENGTH)
    if wanted.keys_returned_on is not None and wanted.keys_returned_on < wanted.starts_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The keys cannot come back before the lease starts."),
            field="keys_returned_on",
        )
    if wanted.expires_on is not None and wanted.expires_on <= wanted.starts_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The lease cannot expire before it starts."),
            field="expires_on",
        )
    if not 1 <= wanted.due_day <= _LAST_DUE_DAY:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The due day is between 1 and 28, in every month there."),
            field="due_day",
        )
    for name in ("monthly_rent_cents", "monthly_service_advance_cents", "deposit_cents"):
        if getattr(wanted, name) < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "An amount cannot be below zero."), field=name
            )
    _check_free(session, wanted, own_id)


def _check_free(session: Session, wanted: LeaseInput, own_id: UUID | None) -> None:
    """No two occupancies of a unit on one day (domain rules B1)."""
    last = wanted.keys_returned_on or date.max - timedelta(days=1)
    query = (
        select(Lease.code, Lease.starts_on, Household.name)
        .join(Household, Household.id == Lease.household_id)
        .where(
            Lease.unit_id == wanted.unit_id,
            Lease.starts_on <= last,
            or_(Lease.keys_returned_on.is_(None), Lease.keys_returned_on >= wanted.starts_on),
        )
    )
    if own_id is not None:
        query = query.where(Lease.id != own_id)
    other = session.execute(query.order_by(Lease.starts_on)).first()
    if other is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "On these days the unit is let to {name} ({code}, since {day})."
            ),
            field="starts_on",
            name=other.name,
            code=other.code,
            day=format_date(other.starts_on),
        )
