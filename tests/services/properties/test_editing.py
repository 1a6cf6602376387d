"""Making, changing and ending things of the properties room."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.change_log import ChangedField
from app.models.errors import OfficeError
from app.models.properties import (
    AnnexKind,
    Development,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
    Unit,
)
from app.models.tenants import Household, Lease
from app.office import Office
from app.services.properties.details import unit_detail
from app.services.properties.editing import (
    AnnexInput,
    DevelopmentInput,
    UnitInput,
    create_annex,
    create_development,
    create_unit,
    edit_annex,
    edit_development,
    edit_unit,
    end_occupancy,
)
from app.services.properties.state import UnitState
from app.services.vacancy.occupancy import unit_vacancy
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY

CEDRI = DevelopmentInput(
    code=" CENNI ",
    name="Via dei Cedri",
    contract=ManagerContract.FULL,
    phase=DevelopmentPhase.START_UP,
    ownership=Ownership.FUND,
)


@pytest.fixture
def development(office: Office) -> UUID:
    with office.write("Make a development") as session:
        return create_development(session, CEDRI)


def test_a_development_is_made_and_changed(office: Office, development: UUID) -> None:
    with office.write("Rename it") as session:
        edit_development(session, development, 1, replace(CEDRI, name="Corte Àlata"))
    with office.read() as session:
        found = session.get_one(Development, development)
        assert (found.code, found.name, found.folded) == (
            "CENNI",
            "Corte Àlata",
            "corte alata cenni",
        )
        changed = session.scalars(
            select(ChangedField.after).where(
                ChangedField.field == "name", ChangedField.before == "Via dei Cedri"
            )
        ).all()
    assert changed == ["Corte Àlata"]


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (replace(CEDRI, code="  "), "code"),
        (replace(CEDRI, code="X" * 33), "code"),
        (replace(CEDRI, code="CENNI"), "code"),
        (replace(CEDRI, code="NEW", name=""), "name"),
    ],
)
def test_a_faulty_development_names_its_field(
    office: Office, development: UUID, wanted: DevelopmentInput, field: str
) -> None:
    with pytest.raises(OfficeError) as caught, office.write("Make another") as session:
        create_development(session, wanted)
    assert caught.value.field == field
    with office.read() as session:
        assert len(session.scalars(select(Development.id)).all()) == 1


def test_a_stale_edit_is_refused(office: Office, development: UUID) -> None:
    with office.write("Change it") as session:
        edit_development(session, development, 1, replace(CEDRI, name="Prima"))
    with pytest.raises(OfficeError, match="just changed"), office.write("Again") as session:
        edit_development(session, development, 1, replace(CEDRI, name="Dopo"))
    with office.read() as session:
        assert session.get_one(Development, development).name == "Prima"


def test_a_unit_is_made_and_changed_with_its_annexes(office: Office, development: UUID) -> None:
    wanted = UnitInput(
        code="CENNI-001",
        development_id=development,
        tenure=Tenure.COOPERATIVE_USE,
        stair=" A ",
        area_square_metres=Decimal("62.50"),
        cadastral_sheet="12",
    )
    with office.write("Make a unit") as session:
        unit = create_unit(session, wanted)
        annex = create_annex(session, unit, AnnexInput(AnnexKind.CELLAR, " 7 "))
    with office.write("Change both") as session:
        edit_unit(session, unit, 1, replace(wanted, rooms=Decimal("3.5")))
        edit_annex(session, annex, 1, AnnexInput(AnnexKind.CELLAR, "7", Decimal("4.25")))
    with office.read() as session:
        found = unit_detail(session, unit, TODAY)
    assert found is not None
    assert (found.stair, found.area_square_metres, found.rooms) == (
        "A",
        Decimal("62.50"),
        Decimal("3.5"),
    )
    assert found.tenure is Tenure.COOPERATIVE_USE
    assert [(each.label, each.area_square_metres) for each in found.annexes] == [
        ("7", Decimal("4.25"))
    ]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"code": ""}, "code"),
        ({"code": "CENNI-001"}, "code"),
        ({"development_id": UUID(int=3)}, "development_id"),
        ({"area_square_metres": Decimal(0)}, "area_square_metres"),
        ({"thousandths": Decimal(-1)}, "thousandths"),
        (
            {"available_from": date(2026, 2, 1), "available_to": date(2026, 1, 31)},
            "available_to",
        ),
    ],
)
def test_a_faulty_unit_names_its_field(
    office: Office, development: UUID, changes: dict[str, object], field: str
) -> None:
    wanted = UnitInput("CENNI-002", development, Tenure.PERMANENT)
    with office.write("Make a unit") as session:
        add_unit(session, development)
    with pytest.raises(OfficeError) as caught, office.write("Make another") as session:
        create_unit(session, replace(wanted, **changes))  # type: ignore[arg-type]
    assert caught.value.field == field


def test_households_are_found_by_a_units_new_code(office: Office, development: UUID) -> None:
    with office.write("Let a unit") as session:
        unit = add_unit(session, development)
        household = add_household(session)
        session.get_one(Household, household).search_text = "haddad cenni-001 cenni-0012"
        add_lease(session, unit, household)
    with office.write("Rename it") as session:
        wanted = UnitInput("Cedri 5", development, Tenure.PERMANENT)
        edit_unit(session, unit, session.get_one(Unit, unit).version, wanted)
    with office.read() as session:
        text = session.get_one(Household, household).search_text
    assert text == "haddad cedri 5 cenni-0012"


def test_ending_an_occupancy_makes_the_unit_vacant_from_the_next_day(
    office: Office, development: UUID
) -> None:
    with office.write("Let a unit") as session:
        unit = add_unit(session, development)
        lease = add_lease(session, unit, add_household(session), starts_on=date(2020, 1, 1))
    with office.write("End the occupancy") as session:
        end_occupancy(session, lease, 1, date(2026, 10, 31))
    with office.read() as session:
        found = unit_detail(session, unit, TODAY)
        history = unit_vacancy(session, unit, TODAY)
        assert session.get_one(Lease, lease).keys_returned_on == date(2026, 10, 31)
    assert found is not None and history is not None
    assert found.state is UnitState.VACANT
    assert history.vacant_since == date(2026, 11, 1)
    assert [part.household_name for part in history.stretches] == ["Haddad Sara", ""]


def test_an_occupancy_ends_once_and_not_before_it_began(office: Office, development: UUID) -> None:
    with office.write("Let a unit") as session:
        lease = add_lease(session, add_unit(session, development), add_household(session))
    with pytest.raises(OfficeError, match="01/01/2024") as caught, office.write("End") as session:
        end_occupancy(session, lease, 1, date(2023, 12, 31))
    assert caught.value.field == "last_day"
    with office.write("End") as session:
        end_occupancy(session, lease, 1, date(2026, 10, 31))
    with pytest.raises(OfficeError, match="31/10/2026"), office.write("End again") as session:
        end_occupancy(session, lease, 2, date(2026, 11, 1))


def test_the_same_code_may_stay_when_a_development_is_edited(
    office: Office, development: UUID
) -> None:
    with office.write("Same code") as session:
        add_development(session, "OTHER")
        edit_development(session, development, 1, CEDRI)
    with pytest.raises(OfficeError), office.write("Taken code") as session:
        edit_development(
            session,
            development,
            session.get_one(Development, development).version,
            replace(CEDRI, code="OTHER"),
        )
