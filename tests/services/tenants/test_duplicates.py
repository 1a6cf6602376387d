"""Who is there already is named, and let in a second time only with a reason."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.tenants import Household, Person
from app.office import Office
from app.services.tenants.duplicates import (
    DuplicateFound,
    possible_duplicates,
    same_iban,
    same_tax_code,
)
from app.services.tenants.editing import (
    HouseholdInput,
    PersonInput,
    add_household,
    add_person,
    edit_household,
    edit_person,
)

CODE, IBAN = "RSSMRA80A01F205X", "IT60X0542811101000000123456"
ROSSI = PersonInput("Rossi", "Mario", tax_code=CODE)


@pytest.fixture
def household(office: Office) -> UUID:
    with office.write("Rossi Mario, who pays from his account") as session:
        key = add_household(session, ROSSI)
        session.get_one(Household, key).iban = IBAN
        return key


def test_the_same_tax_code_tells_who_it_is(office: Office, household: UUID) -> None:
    with pytest.raises(DuplicateFound) as caught, office.write("Again") as session:
        add_household(session, PersonInput("Rosi", "Mario", tax_code=" rssmra80a01 f205x"))
    assert str(caught.value) == (
        "Rossi Mario has this tax code already: household Rossi Mario (N00001)."
    )
    assert [match.household_id for match in caught.value.matches] == [household]
    assert caught.value.field == "tax_code"
    with office.read() as session:
        assert len(session.scalars(select(Household)).all()) == 1


def test_with_a_reason_it_is_saved_and_the_reason_kept(office: Office, household: UUID) -> None:
    with office.write("Two leases") as session:
        second = add_household(session, ROSSI, twice_because="negozio e abitazione")
    with office.read() as session:
        notes = session.get_one(Household, second).notes
        assert notes.endswith(
            "presente anche in Rossi Mario (N00001). Motivo: negozio e abitazione"
        )
        assert possible_duplicates(session) == {household, second}


def test_adding_and_editing_a_person_look_as_well(office: Office, household: UUID) -> None:
    with office.write("Verdi") as session:
        other = add_household(session, PersonInput("Verdi", "Anna"))
    with pytest.raises(DuplicateFound), office.write("Add") as session:
        add_person(session, other, ROSSI)
    with pytest.raises(DuplicateFound), office.write("Edit") as session:
        anna = session.scalars(select(Person).where(Person.surname == "Verdi")).one()
        edit_person(session, anna.id, anna.version, ROSSI)
    with office.write("His own") as session:
        mario = session.scalars(select(Person).where(Person.surname == "Rossi")).one()
        edit_person(session, mario.id, mario.version, ROSSI)


def test_an_iban_of_another_household_is_told(office: Office, household: UUID) -> None:
    with office.write("Verdi") as session:
        other = add_household(session, PersonInput("Verdi", "Anna"))
    with office.read() as session:
        version = session.get_one(Household, other).version
    wanted = HouseholdInput("Verdi Anna", iban="IT60 X054 2811 1010 0000 0123 456")
    with pytest.raises(DuplicateFound, match="Rossi Mario"), office.write("Edit") as session:
        edit_household(session, other, version, wanted)
    with office.write("Edit") as session:
        edit_household(session, other, version, wanted, twice_because="paga il padre")
    with office.read() as session:
        assert [match.household_id for match in same_iban(session, IBAN, but=other)] == [household]
        assert same_iban(session, "") == same_tax_code(session, " ") == []


def test_the_same_name_in_any_order_and_birthday_is_a_possible_double(
    office: Office, household: UUID
) -> None:
    born = date(1980, 1, 1)
    with office.write("Names") as session:
        first = add_household(session, PersonInput("Şahin", "Elif", born_on=born))
        second = add_household(session, PersonInput("Elif", "Sahin", born_on=born))
        add_household(session, PersonInput("Şahin", "Elif", born_on=date(1981, 1, 1)))
        add_household(session, PersonInput("Şahin", "Elif"))
        assert possible_duplicates(session) == {first, second}
