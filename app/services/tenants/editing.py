"""Making and changing households, their people and their leases."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.formats import format_date
from app.models.properties import Unit
from app.models.running_write import running_write
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole
from app.services.form_checks import NAME_LENGTH, check_length, check_text, fetch_as_read
from app.services.official_codes import compact, iban_fault, refuse, tax_code_fault
from app.services.tenants.duplicates import (
    IBAN_THERE,
    TAX_CODE_THERE,
    DuplicateFound,
    Match,
    same_iban,
    same_tax_code,
)
from app.services.tenants.search_text import search_text_of

_LAST_DUE_DAY = 28
_IBAN_LENGTH = 34
_REGISTRATION_LENGTH = 50
_INDEX_SHARES = (75, 100)
"""Per cent of ISTAT's change that a contract may grant (domain rules B7)."""
_EASTERNMOST = timedelta(hours=14)
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
    died_on: date | None = None


@dataclass(frozen=True)
class LeaseInput:
    """What a person types of a lease; money in cents a month, both days of it included.

    `index_share`: per cent of ISTAT's change that the contract grants, 75 or 100; None without
    such a clause. `interest_from_due_day`: a clause lets interest run from the due day.
    """

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
    index_share: int | None = None
    interest_from_due_day: bool = False


def add_household(
    session: Session, head: PersonInput, language: str = "it", *, twice_because: str = ""
) -> UUID:
    """Add a household with its head; gives its key.

    Raises OfficeError with the field at fault, DuplicateFound when the head's tax code is there
    already and `twice_because` gives no reason.
    """
    _check_person(session, head)
    matches = _matches_of_code(session, head.tax_code, None, twice_because)
    key = found_household(session, f"{head.surname.strip()} {head.given_name.strip()}", language)
    session.add(Person(household_id=key, **{**_person_values(head), "role": PersonRole.HEAD}))
    session.flush()
    _note_reason(session, key, matches, twice_because)
    refresh_search_text(session, key)
    return key


def found_household(session: Session, name: str, language: str) -> UUID:
    """A household with the next code and nobody in it yet; gives its key."""
    household = Household(
        code=next_code(session, Household.code, "N"),
        name=name.strip(),
        folded_name=fold(name),
        search_text="",
        language=language,
    )
    session.add(household)
    session.flush()
    return household.id


def edit_household(
    session: Session,
    household_id: UUID,
    version: int,
    wanted: HouseholdInput,
    *,
    twice_because: str = "",
) -> None:
    """Change a household as it was in `version`.

    Raises OfficeError with the field at fault, or when somebody else changed it meanwhile;
    DuplicateFound as `add_household` does, for its IBAN. An IBAN that stays as it was is not
    checked: a wrong one that was moved in does not stand in the way of other changes.
    """
    household = fetch_as_read(session, Household, household_id, version)
    check_text("name", wanted.name, NAME_LENGTH)
    iban = compact(wanted.iban)
    check_length("iban", iban, _IBAN_LENGTH)
    matches: list[Match] = []
    if iban != household.iban:
        refuse("iban", iban_fault(iban))
        matches = same_iban(session, iban, but=household_id)
        if matches and not twice_because.strip():
            raise DuplicateFound(IBAN_THERE, "iban", matches)
    household.name = wanted.name.strip()
    household.folded_name = fold(wanted.name)
    household.language = wanted.language
    household.size = wanted.size
    household.iban = iban
    household.monthly_income_cents = wanted.monthly_income_cents
    household.notes = wanted.notes.strip()
    _note_reason(session, household_id, matches, twice_because)
    refresh_search_text(session, household_id)


def add_person(
    session: Session, household_id: UUID, wanted: PersonInput, *, twice_because: str = ""
) -> UUID:
    """Add somebody to a household; gives their key. Raises as `add_household` does."""
    _check_person(session, wanted)
    matches = _matches_of_code(session, wanted.tax_code, None, twice_because)
    person = Person(household_id=household_id, **_person_values(wanted))
    session.add(person)
    session.flush()
    _note_reason(session, household_id, matches, twice_because)
    refresh_search_text(session, household_id)
    return person.id


def edit_person(
    session: Session,
    person_id: UUID,
    version: int,
    wanted: PersonInput,
    *,
    twice_because: str = "",
) -> None:
    """Change somebody as they were in `version`.

    Raises as `edit_household` does. A tax code that stays as it was is not checked.
    """
    person = fetch_as_read(session, Person, person_id, version)
    typed_anew = compact(wanted.tax_code) != person.tax_code
    _check_person(session, wanted, checks_code=typed_anew)
    matches = (
        _matches_of_code(session, wanted.tax_code, person_id, twice_because) if typed_anew else []
    )
    for name, value in _person_values(wanted).items():
        setattr(person, name, value)
    _note_reason(session, person.household_id, matches, twice_because)
    refresh_search_text(session, person.household_id)


def add_lease(session: Session, household_id: UUID, wanted: LeaseInput) -> UUID:
    """Let a unit to a household; gives the lease's key.

    Raises OfficeError with the field at fault, naming the lease that is in the way.
    """
    _check_lease(session, wanted, None)
    lease = Lease(
        code=next_code(session, Lease.code, "C"), household_id=household_id, **vars(wanted)
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
    """Sentences (English templates) on codes that are there and cannot be right, such as ones
    that were moved in; typed anew they are refused."""
    return [fault for fault in (tax_code_fault(tax_code), iban_fault(iban)) if fault]


def _matches_of_code(
    session: Session, tax_code: str, but: UUID | None, twice_because: str
) -> list[Match]:
    """Who has this tax code already; raises DuplicateFound unless there is a reason for it."""
    matches = same_tax_code(session, tax_code, but=but)
    if matches and not twice_because.strip():
        raise DuplicateFound(TAX_CODE_THERE, "tax_code", matches)
    return matches


def _note_reason(
    session: Session, household_id: UUID, matches: list[Match], twice_because: str
) -> None:
    """Write into the household's notes why the same person or IBAN stands here twice."""
    if not matches:
        return
    day = format_date(running_write(session).at.date())
    others = ", ".join(f"{match.household_name} ({match.household_code})" for match in matches)
    # Data of the office, in its language like every text of the ledger.
    add_note(
        session,
        household_id,
        f"{day}: presente anche in {others}. Motivo: {twice_because.strip()}",
    )


def add_note(session: Session, household_id: UUID, text: str) -> None:
    """Add a line to a household's notes."""
    household = session.get_one(Household, household_id)
    household.notes = f"{household.notes}\n{text}".strip()


def _person_values(wanted: PersonInput) -> dict[str, Any]:
    return {
        "surname": wanted.surname.strip(),
        "given_name": wanted.given_name.strip(),
        "role": wanted.role,
        "tax_code": compact(wanted.tax_code),
        "phone": wanted.phone.strip(),
        "email": wanted.email.strip(),
        "born_on": wanted.born_on,
        "co_obliged": wanted.co_obliged,
        "died_on": wanted.died_on,
    }


def next_code(session: Session, column: InstrumentedAttribute[str], letter: str) -> str:
    """The code after the highest one of the form `N00042`, whatever other codes came along."""
    form = re.compile(f"{letter}([0-9]{{1,9}})")
    taken = map(form.fullmatch, session.scalars(select(column).where(column.like(f"{letter}%"))))
    highest = max((int(number[1]) for number in taken if number), default=0)
    return f"{letter}{highest + 1:05d}"


def _check_person(session: Session, wanted: PersonInput, *, checks_code: bool = True) -> None:
    check_text("surname", wanted.surname, NAME_LENGTH // 2)
    values = _person_values(wanted)
    for field, longest in _LONGEST.items():
        check_length(field, values[field], longest)
    if checks_code:
        refuse("tax_code", tax_code_fault(wanted.tax_code))
    if wanted.died_on is not None:
        check_death(session, wanted.died_on, wanted.born_on)


def check_death(
    session: Session, died_on: date, born_on: date | None, *, field: str = "died_on"
) -> None:
    """Refuse a day of death to come, or before that of birth, beside `field`."""
    if died_on > (running_write(session).at + _EASTERNMOST).date():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A day of death cannot lie in the future."), field=field
        )
    if born_on is not None and died_on < born_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The day of death lies before that of birth ({day})."),
            field=field,
            day=format_date(born_on),
        )


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
    if wanted.index_share not in (None, *_INDEX_SHARES):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A contract grants 75 or 100 % of the index, or nothing."),
            field="index_share",
        )
    for name in ("monthly_rent_cents", "monthly_service_advance_cents", "deposit_cents"):
        if getattr(wanted, name) < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "An amount cannot be below zero."), field=name
            )
    check_free(session, wanted.unit_id, wanted.starts_on, wanted.keys_returned_on, own_id)


def check_free(
    session: Session, unit_id: UUID, first: date, last: date | None, own_id: UUID | None
) -> None:
    """Refuse two occupancies of a unit on one day (domain rules B1), naming the other lease.

    `last` None: open to the end; `own_id` is the lease that may be there. Raises OfficeError.
    """
    query = (
        select(Lease.code, Lease.starts_on, Household.name)
        .join(Household, Household.id == Lease.household_id)
        .where(
            Lease.unit_id == unit_id,
            Lease.starts_on <= (last or date.max),
            or_(Lease.keys_returned_on.is_(None), Lease.keys_returned_on >= first),
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
