"""Households, people and leases as the office adds and changes them."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.errors import OfficeError
from app.models.tenants import Household, Lease, LeaseKind, Person
from app.office import Office
from app.services.arrears.households import HouseholdFilter, HouseholdListing
from app.services.tenants.details import household_detail, lettable_units
from app.services.tenants.editing import (
    HouseholdInput,
    LeaseInput,
    PersonInput,
    add_household,
    add_lease,
    add_person,
    doubts,
    edit_household,
    edit_lease,
    same_tax_code,
)
from tests.builders import add_development, add_unit
from tests.conftest import TODAY

HEAD = PersonInput("D’Angelo", "Niccolò", phone="333 12 34", tax_code="rss mra 80a01 f205x")


@pytest.fixture
def unit(office: Office) -> UUID:
    with office.write("A unit") as session:
        return add_unit(session, add_development(session), "CENNI-007")


@pytest.fixture
def household(office: Office) -> UUID:
    with office.write("A household") as session:
        return add_household(session, HEAD, "it")


def lease(unit: UUID, starts_on: date, keys_returned_on: date | None = None) -> LeaseInput:
    return LeaseInput(unit, LeaseKind.PERMANENT, starts_on, keys_returned_on=keys_returned_on)


def found(office: Office, typed: str) -> int:
    with office.read() as session:
        listing = HouseholdListing(HouseholdFilter(text=typed), TODAY)
        return len(listing.keys(session, None, descending=False))


def test_a_new_household_is_found_by_everything_that_was_typed(
    office: Office, household: UUID, unit: UUID
) -> None:
    with office.write("Let and add") as session:
        add_lease(session, household, lease(unit, date(2025, 1, 1)))
        add_person(session, household, PersonInput("Şahin", "Elif"))
    assert [
        found(office, typed)
        for typed in ("niccolo", "3331234", "RSSMRA80A01F205X", "cenni-007", "sahin", "n00001")
    ] == [1] * 6


def test_codes_go_on_from_the_highest(office: Office, household: UUID) -> None:
    with office.write("More") as session:
        session.get_one(Household, household).code = "N99999"
        add_household(session, PersonInput("Rossi"))
        add_household(session, PersonInput("Verdi"))
        codes = session.scalars(select(Household.code)).all()
    assert set(codes) == {"N99999", "N100000", "N100001"}


def test_codes_of_another_form_do_not_start_the_count_again(
    office: Office, household: UUID
) -> None:
    with office.write("Moved in") as session:
        session.get_one(Household, household).code = "NUCLEO-2019-7"
        add_household(session, PersonInput("Rossi"))
        session.scalars(select(Household).where(Household.code == "N00001")).one().code = "N00041"
        added = add_household(session, PersonInput("Verdi"))
        assert session.get_one(Household, added).code == "N00042"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"surname": "x" * 101}, "surname"),
        ({"given_name": "x" * 101}, "given_name"),
        ({"tax_code": "x" * 17}, "tax_code"),
        ({"phone": "3" * 51}, "phone"),
        ({"email": "x" * 201}, "email"),
    ],
)
def test_what_does_not_fit_names_its_field(
    office: Office, change: dict[str, str], field: str
) -> None:
    with pytest.raises(OfficeError, match="characters fit") as caught:
        with office.write("Too long") as session:
            add_household(session, replace(HEAD, **change))
    assert caught.value.field == field


def test_a_stale_save_changes_nothing(office: Office, household: UUID) -> None:
    with office.write("First") as session:
        edit_household(session, household, 2, HouseholdInput("Rossi", language="en"))
    with pytest.raises(OfficeError, match="Somebody else"), office.write("Second") as session:
        edit_household(session, household, 2, HouseholdInput("Bianchi"))
    with office.read() as session:
        detail = household_detail(session, household)
        assert detail is not None
        assert (detail.name, detail.language) == ("Rossi", "en")


def test_a_unit_is_not_let_twice_on_one_day(office: Office, household: UUID, unit: UUID) -> None:
    with office.write("Let") as session:
        add_lease(session, household, lease(unit, date(2024, 1, 1), date(2025, 1, 31)))
    for starts, ends in (
        (date(2025, 1, 31), None),
        (date(2023, 1, 1), None),
        (date(2023, 1, 1), date(2024, 1, 1)),
    ):
        with pytest.raises(OfficeError, match="C00001") as caught, office.write("Twice") as session:
            add_lease(session, household, lease(unit, starts, ends))
        assert caught.value.field == "starts_on"
    with office.write("The day after") as session:
        add_lease(session, household, lease(unit, date(2025, 2, 1)))


def test_a_lease_keeps_its_own_days_when_it_is_edited(
    office: Office, household: UUID, unit: UUID
) -> None:
    wanted = lease(unit, date(2024, 1, 1))
    with office.write("Let") as session:
        key = add_lease(session, household, wanted)
    with office.write("Edit") as session:
        edit_lease(session, key, 1, replace(wanted, monthly_rent_cents=41200))
    with office.read() as session:
        assert session.get_one(Lease, key).monthly_rent_cents == 41200


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"keys_returned_on": date(2023, 12, 31)}, "keys_returned_on"),
        ({"expires_on": date(2024, 1, 1)}, "expires_on"),
        ({"due_day": 31}, "due_day"),
        ({"deposit_cents": -1}, "deposit_cents"),
    ],
)
def test_a_lease_that_cannot_be_names_its_field(
    office: Office, household: UUID, unit: UUID, change: dict[str, object], field: str
) -> None:
    wanted = replace(lease(unit, date(2024, 1, 1)), **change)  # type: ignore[arg-type]
    with pytest.raises(OfficeError) as caught, office.write("Let") as session:
        add_lease(session, household, wanted)
    assert caught.value.field == field


def test_an_empty_name_is_refused(office: Office) -> None:
    with pytest.raises(OfficeError) as caught, office.write("Nobody") as session:
        add_household(session, PersonInput("  "))
    assert caught.value.field == "surname"


def test_doubts_are_said_and_do_not_forbid(office: Office, household: UUID) -> None:
    assert doubts("", "") == []
    assert len(doubts("RSSMRA80A01F205X", "IT60X0542811101000000123456")) == 0
    assert len(doubts("RSSMRA80A01F205Y", "IT61X0542811101000000123456")) == 2
    with office.read() as session:
        person = session.scalars(select(Person.id)).one()
        assert same_tax_code(session, "rssmra80a01f205x") == ["D’Angelo Niccolò"]
        assert same_tax_code(session, "RSSMRA80A01F205X", person) == []
        assert same_tax_code(session, "") == []


def test_only_free_units_are_offered(office: Office, household: UUID, unit: UUID) -> None:
    with office.read() as session:
        assert len(lettable_units(session, TODAY, None)) == 1
    with office.write("Let") as session:
        key = add_lease(session, household, lease(unit, date(2024, 1, 1)))
    with office.read() as session:
        assert lettable_units(session, TODAY, None) == []
        assert len(lettable_units(session, TODAY, key)) == 1
