"""The head changes while the lease goes on: roles change, history stays."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.errors import OfficeError
from app.models.tenants import Household, Lease, Person, PersonRole
from app.office import Office
from app.services.arrears.households import HouseholdFilter, HouseholdListing
from app.services.ledger.statement import balance_of
from app.services.takeover.head import HeadLeaves, NewHead, change_head
from app.services.takeover.terms import candidates_of
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY


@pytest.fixture
def lease(office: Office) -> UUID:
    """Haddad Sara with her daughter Amina; October is owed."""
    with office.write("Prepare") as session:
        key = let_unit(session)
        household = session.get_one(Lease, key).household_id
        session.add(
            Person(
                household_id=household,
                role=PersonRole.MEMBER,
                surname="Haddad",
                given_name="Amina",
                born_on=date(2001, 5, 1),
            )
        )
        charge_rent(session, key, date(2026, 10, 1))
        return key


def change(office: Office, lease: UUID, **others: object) -> UUID:
    with office.write("Change the head") as session:
        household = session.get_one(Lease, lease).household_id
        wanted = {
            "person_id": candidates_of(session, household)[0].id,
            "day": date(2026, 11, 2),
            "why": HeadLeaves.DIED,
            "name": "Haddad Amina",
            **others,
        }
        change_head(session, household, NewHead(**wanted))  # type: ignore[arg-type]
        return household


def people(office: Office) -> dict[str, tuple[PersonRole, date | None]]:
    with office.read() as session:
        return {
            person.given_name: (person.role, person.died_on)
            for person in session.scalars(select(Person))
        }


def test_after_a_death_the_daughter_is_the_head_and_the_account_goes_on(
    office: Office, lease: UUID
) -> None:
    household = change(office, lease, note="Atto di morte esibito")
    assert people(office) == {
        "Sara": (PersonRole.MEMBER, date(2026, 11, 2)),
        "Amina": (PersonRole.HEAD, None),
    }
    with office.read() as session:
        row = session.get_one(Household, household)
        assert row.name == "Haddad Amina"
        assert row.notes == (
            "02/11/2026: intestatario Haddad Amina al posto di Haddad Sara (decesso)."
            " Atto di morte esibito"
        )
        assert balance_of(session, lease) == 41200
        found = HouseholdListing(HouseholdFilter(text="sara"), TODAY)
        assert len(found.keys(session, None, descending=False)) == 1


def test_after_a_separation_the_former_head_may_go_on_answering(
    office: Office, lease: UUID
) -> None:
    change(office, lease, why=HeadLeaves.SEPARATED, former_role=PersonRole.CO_OBLIGOR)
    assert people(office) == {
        "Sara": (PersonRole.CO_OBLIGOR, None),
        "Amina": (PersonRole.HEAD, None),
    }


@pytest.mark.parametrize(
    ("others", "field"),
    [({"name": " "}, "name"), ({"day": date(2027, 1, 1)}, "day")],
)
def test_what_cannot_be_names_its_field(
    office: Office, lease: UUID, others: dict[str, object], field: str
) -> None:
    with pytest.raises(OfficeError) as caught:
        change(office, lease, **others)
    assert caught.value.field == field
    assert people(office)["Amina"][0] is PersonRole.MEMBER


def test_the_head_is_not_made_head_again(office: Office, lease: UUID) -> None:
    with office.read() as session:
        sara = session.scalars(select(Person.id).where(Person.given_name == "Sara")).one()
    with pytest.raises(OfficeError, match="Haddad Sara is the head already"):
        change(office, lease, person_id=sara)
