"""The forms of the properties room and what becomes of their values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.properties import (
    AnnexKind,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
)
from app.services.properties.details import DevelopmentDetail, UnitDetail
from app.services.properties.editing import AnnexInput, DevelopmentInput, UnitInput
from app.services.properties.inventory import DevelopmentLine
from app.ui.forms import Field
from app.ui.properties.words import ANNEXES, CONTRACTS, OWNERSHIPS, PHASES, TENURES, choices

Values = dict[str, object]

DEVELOPMENT = (
    Field("name", QT_TRANSLATE_NOOP("Forms", "&Name"), required=True),
    Field("code", QT_TRANSLATE_NOOP("Forms", "Co&de"), required=True, hint="CENNI"),
    Field("address", QT_TRANSLATE_NOOP("Forms", "&Address")),
    Field("postal_code", QT_TRANSLATE_NOOP("Forms", "&Postal code")),
    Field("municipality", QT_TRANSLATE_NOOP("Forms", "&Municipality")),
    Field(
        "contract",
        QT_TRANSLATE_NOOP("Forms", "Manager's con&tract"),
        "choice",
        required=True,
        choices=choices(CONTRACTS),
    ),
    Field(
        "phase",
        QT_TRANSLATE_NOOP("Forms", "P&hase"),
        "choice",
        required=True,
        choices=choices(PHASES),
    ),
    Field(
        "ownership",
        QT_TRANSLATE_NOOP("Forms", "&Owner"),
        "choice",
        required=True,
        choices=choices(OWNERSHIPS),
    ),
    Field("started_on", QT_TRANSLATE_NOOP("Forms", "&Started on"), "date"),
)

ANNEX = (
    Field(
        "kind",
        QT_TRANSLATE_NOOP("Forms", "&Annex"),
        "choice",
        required=True,
        choices=choices(ANNEXES),
    ),
    Field("label", QT_TRANSLATE_NOOP("Forms", "Number or p&lace")),
    Field("area_square_metres", QT_TRANSLATE_NOOP("Forms", "A&rea, m²"), "decimal"),
)

END = (Field("last_day", QT_TRANSLATE_NOOP("Forms", "&Keys returned on"), "date", required=True),)


def unit_fields(developments: Sequence[DevelopmentLine]) -> tuple[Field, ...]:
    """The fields of a unit; developments are offered by name."""
    return (
        Field("code", QT_TRANSLATE_NOOP("Forms", "Co&de"), required=True, hint="CENNI-001"),
        Field(
            "development_id",
            QT_TRANSLATE_NOOP("Forms", "De&velopment"),
            "choice",
            required=True,
            choices=tuple((line.id.hex, line.name) for line in developments),
        ),
        Field(
            "tenure",
            QT_TRANSLATE_NOOP("Forms", "&Tenure"),
            "choice",
            required=True,
            choices=choices(TENURES),
        ),
        Field("building", QT_TRANSLATE_NOOP("Forms", "&Building")),
        Field("stair", QT_TRANSLATE_NOOP("Forms", "Sta&ir")),
        Field("floor", QT_TRANSLATE_NOOP("Forms", "&Floor")),
        Field("flat_number", QT_TRANSLATE_NOOP("Forms", "F&lat")),
        Field("area_square_metres", QT_TRANSLATE_NOOP("Forms", "A&rea, m²"), "decimal"),
        Field("rooms", QT_TRANSLATE_NOOP("Forms", "R&ooms"), "decimal"),
        Field("energy_class", QT_TRANSLATE_NOOP("Forms", "&Energy class"), hint="A"),
        Field("thousandths", QT_TRANSLATE_NOOP("Forms", "T&housandths"), "decimal"),
        Field("cadastral_sheet", QT_TRANSLATE_NOOP("Forms", "Cadastral sheet")),
        Field("cadastral_parcel", QT_TRANSLATE_NOOP("Forms", "Cadastral parcel")),
        Field("cadastral_subordinate", QT_TRANSLATE_NOOP("Forms", "Cadastral subordinate")),
        Field("cadastral_category", QT_TRANSLATE_NOOP("Forms", "Cadastral category"), hint="A/3"),
        Field("available_from", QT_TRANSLATE_NOOP("Forms", "A&vailable from"), "date"),
        Field("available_to", QT_TRANSLATE_NOOP("Forms", "Available &until"), "date"),
        Field("notes", QT_TRANSLATE_NOOP("Forms", "&Notes"), "multiline"),
    )


def development_input(values: Values) -> DevelopmentInput:
    """What the form says of a development."""
    return DevelopmentInput(
        code=_text(values, "code"),
        name=_text(values, "name"),
        contract=ManagerContract(_text(values, "contract")),
        phase=DevelopmentPhase(_text(values, "phase")),
        ownership=Ownership(_text(values, "ownership")),
        address=_text(values, "address"),
        municipality=_text(values, "municipality"),
        postal_code=_text(values, "postal_code"),
        started_on=_day(values, "started_on"),
    )


def development_values(detail: DevelopmentDetail) -> Values:
    """A development as its form shows it."""
    return {field.key: _plain(getattr(detail, field.key)) for field in DEVELOPMENT}


def unit_input(values: Values) -> UnitInput:
    """What the form says of a unit."""
    return UnitInput(
        code=_text(values, "code"),
        development_id=UUID(hex=_text(values, "development_id")),
        tenure=Tenure(_text(values, "tenure")),
        area_square_metres=_measure(values, "area_square_metres"),
        rooms=_measure(values, "rooms"),
        thousandths=_measure(values, "thousandths"),
        available_from=_day(values, "available_from"),
        available_to=_day(values, "available_to"),
        building=_text(values, "building"),
        stair=_text(values, "stair"),
        floor=_text(values, "floor"),
        flat_number=_text(values, "flat_number"),
        energy_class=_text(values, "energy_class"),
        cadastral_sheet=_text(values, "cadastral_sheet"),
        cadastral_parcel=_text(values, "cadastral_parcel"),
        cadastral_subordinate=_text(values, "cadastral_subordinate"),
        cadastral_category=_text(values, "cadastral_category"),
        notes=_text(values, "notes"),
    )


def unit_values(detail: UnitDetail) -> Values:
    """A unit as its form shows it."""
    values = {field.key: _plain(getattr(detail, field.key)) for field in unit_fields(())}
    values["development_id"] = detail.development_id.hex
    return values


def annex_input(values: Values) -> AnnexInput:
    """What the form says of an annex."""
    return AnnexInput(
        AnnexKind(_text(values, "kind")),
        _text(values, "label"),
        _measure(values, "area_square_metres"),
    )


def day_of(values: Values, key: str) -> date:
    """A day that the form has made sure of."""
    day = values[key]
    if not isinstance(day, date):
        raise TypeError(key)
    return day


def _plain(value: object) -> object:
    return getattr(value, "value", value)


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return "" if value is None else str(value)


def _day(values: Values, key: str) -> date | None:
    value = values.get(key)
    return value if isinstance(value, date) else None


def _measure(values: Values, key: str) -> Decimal | None:
    value = values.get(key)
    return value if isinstance(value, Decimal) else None
