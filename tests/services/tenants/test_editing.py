"""Households, people and leases as the office adds and changes them."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.errors import OfficeError
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole
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
    edit_person,
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


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"tax_code": "RSSMRA80A01F205Y"}, "tax_code"),
        ({"tax_code": "RSSMRA"}, "tax_code"),
        ({"died_on": date(2026, 12, 24)}, "died_on"),
        ({"born_on": date(1980, 1, 1), "died_on": date(1979, 1, 1)}, "died_on"),
    ],
)
def test_what_a_person_cannot_be_is_refused_beside_its_field(
    office: Office, household: UUID, change: dict[str, object], field: str
) -> None:
    with pytest.raises(OfficeError) as caught, office.write("Add") as session:
        add_person(session, household, replace(PersonInput("Rossi"), **change))  # type: ignore[arg-type]
    assert caught.value.field == field


def test_a_wrong_code_that_was_moved_in_is_said_and_stands_in_nobodys_way(
    office: Office, household: UUID
) -> None:
    with office.write("Moved in") as session:
        person = session.scalars(select(Person)).one()
        person.tax_code = "RSSMRA80A01F205Y"
        session.get_one(Household, household).iban = "IT61X0542811101000000123456"
        session.flush()
        key, version = person.id, person.version
        of_household = session.get_one(Household, household).version
    assert len(doubts("RSSMRA80A01F205Y", "IT61X0542811101000000123456")) == 2
    assert doubts("", "") == doubts("RSSMRA80A01F205X", "IT60X0542811101000000123456") == []
    with office.write("Edit") as session:
        edit_person(
            session,
            key,
            version,
            PersonInput("D’Angelo", role=PersonRole.HEAD, tax_code="rssmra80a01f205y"),
        )
        edit_household(
            session,
            household,
            of_household,
            HouseholdInput("D’Angelo", iban="IT61X0542811101000000123456"),
        )
    with pytest.raises(OfficeError) as caught, office.write("Edit") as session:
        version = session.get_one(Household, household).version
        edit_household(
            session,
            household,
            version,
            HouseholdInput("D’Angelo", iban="IT62X05428111010000001234"),
        )
    assert caught.value.field == "iban"


@pytest.mark.parametrize("share", [0, 50, 101])
def test_an_index_clause_grants_75_or_100(
    office: Office, household: UUID, unit: UUID, share: int
) -> None:
    with pytest.raises(OfficeError, match="75 or 100") as caught, office.write("Let") as session:
        add_lease(session, household, replace(lease(unit, date(2024, 1, 1)), index_share=share))
    assert caught.value.field == "index_share"


def test_the_clauses_of_a_contract_are_kept(office: Office, household: UUID, unit: UUID) -> None:
    wanted = replace(lease(unit, date(2024, 1, 1)), index_share=75, interest_from_due_day=True)
    with office.write("Let") as session:
        add_lease(session, household, wanted)
    with office.read() as session:
        detail = household_detail(session, household)
        assert detail is not None
        assert (detail.leases[0].index_share, detail.leases[0].interest_from_due_day) == (75, True)


def test_only_free_units_are_offered(office: Office, household: UUID, unit: UUID) -> None:
    with office.read() as session:
        assert len(lettable_units(session, TODAY, None)) == 1
    with office.write("Let") as session:
        key = add_lease(session, household, lease(unit, date(2024, 1, 1)))
    with office.read() as session:
        assert lettable_units(session, TODAY, None) == []
        assert len(lettable_units(session, TODAY, key)) == 1
