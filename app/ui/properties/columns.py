"""What the tables of the properties room show."""

from app.models.errors import QT_TRANSLATE_NOOP
from app.models.tenants import LeaseKind
from app.services.properties.details import AnnexDetail, UnitLease
from app.services.properties.unit_list import UnitRow
from app.services.vacancy.occupancy import YearOfVacancy
from app.ui.columns import Column
from app.ui.properties.words import (
    ANNEXES,
    LEASES,
    STATE_COLOURS,
    STATES,
    TENURES,
    word,
)


def _state(row: UnitRow) -> str:
    return word(STATES, row.state)


def _state_colour(row: UnitRow) -> str | None:
    return STATE_COLOURS[row.state]


def _vacant_colour(row: UnitRow) -> str | None:
    return "vacancy" if row.vacant_days is not None else None


UNITS = (
    Column[UnitRow](
        "code", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.code, width=100, order="code"
    ),
    Column[UnitRow](
        "stair",
        QT_TRANSLATE_NOOP("Columns", "Stair"),
        lambda row: row.stair,
        width=56,
        order="stair",
    ),
    Column[UnitRow](
        "floor",
        QT_TRANSLATE_NOOP("Columns", "Floor"),
        lambda row: row.floor,
        width=58,
        order="floor",
        hidden=True,
    ),
    Column[UnitRow](
        "flat_number",
        QT_TRANSLATE_NOOP("Columns", "Flat"),
        lambda row: row.flat_number,
        width=54,
        order="flat_number",
    ),
    Column[UnitRow](
        "tenure",
        QT_TRANSLATE_NOOP("Columns", "Tenure"),
        lambda row: word(TENURES, row.tenure),
        width=148,
        order="tenure",
    ),
    Column[UnitRow](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        _state,
        width=92,
        order="state",
        colour=_state_colour,
    ),
    Column[UnitRow](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Occupant"),
        lambda row: row.household_name,
        width=170,
        order="household_name",
    ),
    Column[UnitRow](
        "area",
        QT_TRANSLATE_NOOP("Columns", "m²"),
        lambda row: row.area_square_metres,
        "number",
        width=58,
        order="area_square_metres",
    ),
    Column[UnitRow](
        "vacant_days",
        QT_TRANSLATE_NOOP("Columns", "Days vacant"),
        lambda row: row.vacant_days,
        "days",
        width=96,
        order="vacant_days",
        colour=_vacant_colour,
    ),
    Column[UnitRow](
        "development",
        QT_TRANSLATE_NOOP("Columns", "Development"),
        lambda row: row.development_name,
        width=170,
        order="development_name",
        hidden=True,
    ),
)


def _lease_kind(kind: LeaseKind) -> str:
    return word(LEASES, kind)


LEASE_COLUMNS = (
    Column[UnitLease](
        "household",
        QT_TRANSLATE_NOOP("Columns", "Household"),
        lambda row: row.household_name,
        width=160,
    ),
    Column[UnitLease](
        "code", QT_TRANSLATE_NOOP("Columns", "Lease"), lambda row: row.code, width=76
    ),
    Column[UnitLease](
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Kind"),
        lambda row: _lease_kind(row.kind),
        width=120,
    ),
    Column[UnitLease](
        "starts_on",
        QT_TRANSLATE_NOOP("Columns", "From"),
        lambda row: row.starts_on,
        "date",
        width=86,
    ),
    Column[UnitLease](
        "keys_returned_on",
        QT_TRANSLATE_NOOP("Columns", "Keys returned"),
        lambda row: row.keys_returned_on,
        "date",
        width=100,
    ),
    Column[UnitLease](
        "rent",
        QT_TRANSLATE_NOOP("Columns", "Rent"),
        lambda row: row.monthly_rent_cents,
        "money",
        width=80,
    ),
    Column[UnitLease](
        "balance",
        QT_TRANSLATE_NOOP("Columns", "Balance"),
        lambda row: row.balance_cents,
        "money",
        width=90,
        colour=lambda row: "arrears" if row.balance_cents > 0 else None,
        explanation=QT_TRANSLATE_NOOP("Columns", "Above zero: owed by the household."),
    ),
)

YEARS = (
    Column[YearOfVacancy](
        "year", QT_TRANSLATE_NOOP("Columns", "Year"), lambda row: str(row.year), width=80
    ),
    Column[YearOfVacancy](
        "vacant_days",
        QT_TRANSLATE_NOOP("Columns", "Days vacant"),
        lambda row: row.vacant_days,
        "number",
        width=110,
    ),
    Column[YearOfVacancy](
        "available_days",
        QT_TRANSLATE_NOOP("Columns", "Days available"),
        lambda row: row.available_days,
        "number",
        width=120,
    ),
    Column[YearOfVacancy](
        "vacancy_pct",
        QT_TRANSLATE_NOOP("Columns", "Vacancy %"),
        lambda row: 100 * row.vacant_days / row.available_days if row.available_days else None,
        "percent",
        width=100,
    ),
)

ANNEX_COLUMNS = (
    Column[AnnexDetail](
        "kind", QT_TRANSLATE_NOOP("Columns", "Annex"), lambda row: word(ANNEXES, row.kind)
    ),
    Column[AnnexDetail](
        "label", QT_TRANSLATE_NOOP("Columns", "Number or place"), lambda row: row.label, width=140
    ),
    Column[AnnexDetail](
        "area", QT_TRANSLATE_NOOP("Columns", "m²"), lambda row: row.area_square_metres, "number"
    ),
)
