"""The forms of the tenants room and what becomes of their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from app.models.errors import OfficeError
from app.models.tenants import LeaseKind, PersonRole
from app.services.tenants.details import HouseholdDetail, LeaseView, PersonView
from app.services.tenants.editing import HouseholdInput, LeaseInput, PersonInput
from app.ui.forms import Field
from app.ui.properties.words import LEASES, choices
from app.ui.tenants.words import LANGUAGES, ROLES
from app.ui.translation import QT_TRANSLATE_NOOP

Values = dict[str, object]

_LANGUAGE = Field(
    "language",
    QT_TRANSLATE_NOOP("Forms", "&Language of letters"),
    "choice",
    required=True,
    choices=tuple(LANGUAGES.items()),
)
_CONTACTS = (
    Field("tax_code", QT_TRANSLATE_NOOP("Forms", "&Tax code")),
    Field("phone", QT_TRANSLATE_NOOP("Forms", "&Phone")),
    Field("email", QT_TRANSLATE_NOOP("Forms", "&E-mail")),
)
_NAMES = (
    Field("surname", QT_TRANSLATE_NOOP("Forms", "&Surname"), required=True),
    Field("given_name", QT_TRANSLATE_NOOP("Forms", "&Given name")),
)

NAMES_AND_CONTACTS = (*_NAMES, *_CONTACTS)
"""What is asked of somebody new."""

TWICE = Field("twice_because", QT_TRANSLATE_NOOP("Forms", "&Why there twice"))
"""Asked only where somebody is there already."""

CODES = {"tax_code", "iban"}
"""Fields by which somebody is found who is there already."""

INDEX_SHARES = (
    (None, QT_TRANSLATE_NOOP("Forms", "no clause: never updated")),
    (75, QT_TRANSLATE_NOOP("Forms", "75 % of the change")),
    (100, QT_TRANSLATE_NOOP("Forms", "100 % of the change")),
)

_MOVING_IN = (
    "unit_id",
    "kind",
    "starts_on",
    "monthly_rent_cents",
    "monthly_service_advance_cents",
    "due_day",
)
"""What of a lease is asked together with a new household; the rest can be added later."""

HOUSEHOLD = (
    Field("name", QT_TRANSLATE_NOOP("Forms", "&Name"), required=True),
    _LANGUAGE,
    Field("size", QT_TRANSLATE_NOOP("Forms", "&People in it"), "number", minimum=1, maximum=30),
    Field("iban", QT_TRANSLATE_NOOP("Forms", "&IBAN it pays from")),
    Field("monthly_income_cents", QT_TRANSLATE_NOOP("Forms", "&Monthly income"), "money"),
    Field("notes", QT_TRANSLATE_NOOP("Forms", "N&otes"), "multiline"),
)

PERSON = (
    *_NAMES,
    Field(
        "role",
        QT_TRANSLATE_NOOP("Forms", "&Role"),
        "choice",
        required=True,
        choices=choices(ROLES),
    ),
    *_CONTACTS,
    Field("born_on", QT_TRANSLATE_NOOP("Forms", "&Born on"), "date"),
    Field("died_on", QT_TRANSLATE_NOOP("Forms", "Deceased &on"), "date"),
    Field("co_obliged", QT_TRANSLATE_NOOP("Forms", "Answers for the &debts"), "check"),
)


def lease_fields(units: Sequence[tuple[UUID, str]]) -> tuple[Field, ...]:
    """The fields of a lease on one of these units."""
    return (
        Field(
            "unit_id",
            QT_TRANSLATE_NOOP("Forms", "&Unit"),
            "choice",
            required=True,
            choices=tuple((key.hex, name) for key, name in units),
        ),
        Field(
            "kind",
            QT_TRANSLATE_NOOP("Forms", "&Kind of contract"),
            "choice",
            required=True,
            choices=choices(LEASES),
        ),
        Field("starts_on", QT_TRANSLATE_NOOP("Forms", "&Start"), "date", required=True),
        Field("expires_on", QT_TRANSLATE_NOOP("Forms", "E&xpiry"), "date"),
        Field("notice_given_on", QT_TRANSLATE_NOOP("Forms", "Notice &given on"), "date"),
        Field("keys_returned_on", QT_TRANSLATE_NOOP("Forms", "&Keys returned on"), "date"),
        Field("registration_number", QT_TRANSLATE_NOOP("Forms", "Registration &no.")),
        Field("registered_on", QT_TRANSLATE_NOOP("Forms", "Re&gistered on"), "date"),
        Field("monthly_rent_cents", QT_TRANSLATE_NOOP("Forms", "&Rent a month"), "money"),
        Field(
            "monthly_service_advance_cents",
            QT_TRANSLATE_NOOP("Forms", "Service &advance a month"),
            "money",
        ),
        Field(
            "due_day",
            QT_TRANSLATE_NOOP("Forms", "&Due day"),
            "number",
            required=True,
            minimum=1,
            maximum=28,
        ),
        Field("deposit_cents", QT_TRANSLATE_NOOP("Forms", "De&posit"), "money"),
        Field(
            "index_share",
            QT_TRANSLATE_NOOP("Forms", "&ISTAT update"),
            "choice",
            choices=INDEX_SHARES,
        ),
        Field(
            "interest_from_due_day",
            QT_TRANSLATE_NOOP("Forms", "A c&lause lets interest run from the due day"),
            "check",
        ),
    )


def new_household_fields(units: Sequence[tuple[UUID, str]]) -> tuple[Field, ...]:
    """The fields of a new household; with a unit it moves in at once, without one it does not."""
    lease = {field.key: field for field in lease_fields(units)}
    moving_in = (replace(lease[key], required=False) for key in _MOVING_IN)
    return (*_NAMES, *_CONTACTS, _LANGUAGE, *moving_in)


def household_values(detail: HouseholdDetail) -> Values:
    """A household as its form shows it."""
    return {field.key: getattr(detail, field.key) for field in HOUSEHOLD}


def person_values(person: PersonView) -> Values:
    """A person as the form shows them."""
    return {**{field.key: getattr(person, field.key) for field in PERSON}, "role": person.role}


def lease_values(lease: LeaseView) -> Values:
    """A lease as its form shows it."""
    values = {field.key: getattr(lease, field.key) for field in lease_fields(())}
    return {**values, "unit_id": lease.unit_id.hex, "kind": lease.kind.value}


def household_input(values: Values) -> HouseholdInput:
    """What the form of a household says."""
    return HouseholdInput(
        name=_text(values, "name"),
        language=_text(values, "language"),
        size=_number(values, "size"),
        iban=_text(values, "iban"),
        monthly_income_cents=_number(values, "monthly_income_cents"),
        notes=_text(values, "notes"),
    )


def person_input(values: Values) -> PersonInput:
    """What the form of a person says."""
    return PersonInput(
        surname=_text(values, "surname"),
        given_name=_text(values, "given_name"),
        role=PersonRole(_text(values, "role") or PersonRole.HEAD),
        tax_code=_text(values, "tax_code"),
        phone=_text(values, "phone"),
        email=_text(values, "email"),
        born_on=_day(values, "born_on"),
        co_obliged=bool(values.get("co_obliged")),
        died_on=_day(values, "died_on"),
    )


def lease_input(values: Values) -> LeaseInput:
    """What the form of a lease says."""
    starts_on = _day(values, "starts_on")
    if starts_on is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This must not be empty."), field="starts_on")
    return LeaseInput(
        unit_id=UUID(_text(values, "unit_id")),
        kind=LeaseKind(_text(values, "kind")),
        starts_on=starts_on,
        expires_on=_day(values, "expires_on"),
        notice_given_on=_day(values, "notice_given_on"),
        keys_returned_on=_day(values, "keys_returned_on"),
        registration_number=_text(values, "registration_number"),
        registered_on=_day(values, "registered_on"),
        monthly_rent_cents=_number(values, "monthly_rent_cents") or 0,
        monthly_service_advance_cents=_number(values, "monthly_service_advance_cents") or 0,
        due_day=_number(values, "due_day") or 5,
        deposit_cents=_number(values, "deposit_cents") or 0,
        index_share=_number(values, "index_share"),
        interest_from_due_day=bool(values.get("interest_from_due_day")),
    )


def with_twice(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields with the one that asks why somebody is there twice, after each code."""
    made: list[Field] = []
    for field in fields:
        made.append(field)
        if field.key in CODES:
            made.append(TWICE)
    return tuple(made)


def twice_because(values: Values) -> str:
    """Why somebody may be there twice; empty where nobody said."""
    return _text(values, TWICE.key)


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return "" if value is None else str(value)


def _number(values: Values, key: str) -> int | None:
    value = values.get(key)
    return value if isinstance(value, int) else None


def _day(values: Values, key: str) -> date | None:
    value = values.get(key)
    return value if isinstance(value, date) else None
