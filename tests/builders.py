"""Small offices for tests, in the office's own words."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.folding import fold
from app.models.ledger import EntryKind
from app.models.properties import (
    Development,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
    Unit,
)
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole
from app.services.ledger.posting import Posting, post
from app.services.tenants.search_text import search_text_of


def add_development(session: Session, code: str = "CENNI", name: str = "Via dei Cedri") -> UUID:
    """A development under a full contract."""
    development = Development(
        code=code,
        name=name,
        folded=fold(f"{name} {code}"),
        municipality="Milano",
        manager_contract=ManagerContract.FULL,
        phase=DevelopmentPhase.MANAGEMENT,
        ownership=Ownership.FUND,
    )
    session.add(development)
    session.flush()
    return development.id


def add_unit(
    session: Session,
    development_id: UUID,
    code: str = "CENNI-001",
    available_from: date | None = date(2020, 1, 1),
    stair: str = "A",
) -> UUID:
    """A unit for permanent letting."""
    unit = Unit(
        code=code,
        folded=fold(code),
        development_id=development_id,
        stair=stair,
        floor="1",
        flat_number=code[-3:],
        tenure=Tenure.PERMANENT,
        available_from=available_from,
    )
    session.add(unit)
    session.flush()
    return unit.id


def add_household(session: Session, name: str = "Haddad Sara", code: str = "N00001") -> UUID:
    """A household with its head."""
    surname, _, given_name = name.partition(" ")
    household = Household(
        code=code,
        name=name,
        folded_name=fold(name),
        search_text=search_text_of(
            code=code, names=(name,), tax_codes=(), phones=(), emails=(), iban="", unit_codes=()
        ),
    )
    session.add(household)
    session.flush()
    session.add(
        Person(
            household_id=household.id,
            role=PersonRole.HEAD,
            surname=surname,
            given_name=given_name,
        )
    )
    return household.id


def add_lease(
    session: Session,
    unit_id: UUID,
    household_id: UUID,
    code: str = "C00001",
    starts_on: date = date(2024, 1, 1),
    keys_returned_on: date | None = None,
) -> UUID:
    """A permanent lease of 412,00 rent and 96,00 service advance."""
    lease = Lease(
        code=code,
        unit_id=unit_id,
        household_id=household_id,
        kind=LeaseKind.PERMANENT,
        starts_on=starts_on,
        keys_returned_on=keys_returned_on,
        monthly_rent_cents=41200,
        monthly_service_advance_cents=9600,
    )
    session.add(lease)
    session.flush()
    return lease.id


def let_unit(session: Session, number: int = 1, household: str = "Haddad Sara") -> UUID:
    """A development, a unit, a household and its lease, whose key is given back."""
    development_id = add_development(session, f"DEV{number}")
    unit_id = add_unit(session, development_id, f"DEV{number}-001")
    household_id = add_household(session, household, f"N{number:05d}")
    return add_lease(session, unit_id, household_id, f"C{number:05d}")


def charge_rent(session: Session, lease_id: UUID, *months: date, cents: int = 41200) -> None:
    """Charge the rent of each month, due on its fifth."""
    post(
        session,
        [
            Posting(
                lease_id,
                EntryKind.RENT,
                month.replace(day=1),
                cents,
                f"Canone {month:%m/%Y}",
                month.replace(day=5),
            )
            for month in months
        ],
    )
