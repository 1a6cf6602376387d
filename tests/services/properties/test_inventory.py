"""The tree of developments, stairs and units, and the list of units."""

from datetime import date
from time import perf_counter
from uuid import UUID

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.folding import fold
from app.models.identifiers import new_id
from app.models.properties import Development, ManagerContract, Tenure, Unit
from app.models.tenants import Household, Lease, LeaseKind
from app.office import Office
from app.services.properties.details import development_detail, tenure_shares, unit_detail
from app.services.properties.inventory import PropertiesFilter, inventory, tree, tree_of
from app.services.properties.state import UnitState
from app.services.properties.unit_list import UnitFilter, UnitListing
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY


@pytest.fixture
def two_developments(office: Office) -> Office:
    """CENNI with two stairs and four units, ACACIE under another contract with one unit."""
    with office.write("Two developments") as session:
        cenni = add_development(session, "CENNI", "Via dei Cedri")
        acacie = add_development(session, "ACACIE", "Borgo delle Acacie")
        session.get_one(Development, acacie).manager_contract = ManagerContract.LUMP_SUM
        first = add_unit(session, cenni, "CENNI-010", stair="A")
        second = add_unit(session, cenni, "CENNI-002", stair="A")
        third = add_unit(session, cenni, "CENNI-003", stair="B")
        add_unit(session, cenni, "CENNI-004", date(2027, 1, 1), stair="B")
        add_unit(session, acacie, "ACACIE-001", date(2026, 11, 14))
        session.get_one(Unit, third).tenure = Tenure.RENT_TO_BUY
        household = add_household(session, "Łukasz Müller")
        add_lease(session, first, household, "C1", date(2021, 1, 1))
        add_lease(session, second, household, "C2", date(2021, 1, 1), date(2026, 10, 31))
    return office


def codes(session: Session, wanted: PropertiesFilter) -> list[str]:
    shown = tree(session, wanted, TODAY)
    return [
        unit.code
        for development in shown.developments
        for building in development.buildings
        for stair in building.stairs
        for unit in stair.units
    ]


def test_the_tree_counts_units_and_vacant_ones_at_each_level(two_developments: Office) -> None:
    with two_developments.read() as session:
        shown = tree(session, PropertiesFilter(), TODAY)
    assert [(node.name, node.units, node.vacant) for node in shown.developments] == [
        ("Borgo delle Acacie", 1, 1),
        ("Via dei Cedri", 4, 2),
    ]
    stairs = shown.developments[1].buildings[0].stairs
    assert [(stair.name, len(stair.units), stair.vacant) for stair in stairs] == [
        ("A", 2, 1),
        ("B", 2, 1),
    ]
    assert [unit.code for unit in stairs[0].units] == ["CENNI-002", "CENNI-010"]
    assert (shown.units, shown.vacant) == (5, 3)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (PropertiesFilter(text="muller"), ["CENNI-010"]),
        (PropertiesFilter(text="lukasz cedri"), ["CENNI-010"]),
        (PropertiesFilter(text="acacie"), ["ACACIE-001"]),
        (PropertiesFilter(text="100%"), []),
        (PropertiesFilter(tenure=Tenure.RENT_TO_BUY), ["CENNI-003"]),
        (PropertiesFilter(contract=ManagerContract.LUMP_SUM), ["ACACIE-001"]),
        (PropertiesFilter(only_vacant=True), ["ACACIE-001", "CENNI-002", "CENNI-003"]),
        (PropertiesFilter(only_vacant=True, text="Scala B"), ["CENNI-003"]),
        (PropertiesFilter(text="cedri int. 002"), ["CENNI-002"]),
    ],
)
def test_the_filter(
    two_developments: Office, wanted: PropertiesFilter, expected: list[str]
) -> None:
    with two_developments.read() as session:
        found = codes(session, wanted)
    assert found == expected


def test_a_development_without_units_shows_until_units_are_asked_for(office: Office) -> None:
    with office.write("Empty development") as session:
        add_development(session)
    with office.read() as session:
        assert len(tree(session, PropertiesFilter(), TODAY).developments) == 1
        assert len(tree(session, PropertiesFilter(text="cedri"), TODAY).developments) == 1
        assert tree(session, PropertiesFilter(text="x"), TODAY).developments == ()
        assert tree(session, PropertiesFilter(only_vacant=True), TODAY).developments == ()


def test_the_list_tells_state_occupant_and_days_vacant(two_developments: Office) -> None:
    listing = UnitListing(UnitFilter(), TODAY)
    with two_developments.read() as session:
        rows = listing.rows(session, listing.keys(session, None, False))
    told = [(row.code, row.state, row.household_name, row.vacant_days) for row in rows]
    assert told == [
        ("ACACIE-001", UnitState.VACANT, "", 10),
        ("CENNI-002", UnitState.VACANT, "", 23),
        ("CENNI-010", UnitState.OCCUPIED, "Łukasz Müller", None),
        ("CENNI-003", UnitState.VACANT, "", 2519),
        ("CENNI-004", UnitState.NOT_AVAILABLE, "", None),
    ]


@pytest.mark.parametrize(
    "column",
    [
        "code",
        "development_name",
        "building",
        "stair",
        "floor",
        "flat_number",
        "area_square_metres",
        "tenure",
        "state",
        "household_name",
        "vacant_days",
    ],
)
@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_as_its_values_do(
    two_developments: Office, column: str, descending: bool
) -> None:
    listing = UnitListing(UnitFilter(), TODAY)
    with two_developments.read() as session:
        rows = listing.rows(session, listing.keys(session, column, descending))
    order = {UnitState.OCCUPIED: 0, UnitState.VACANT: 1, UnitState.NOT_AVAILABLE: 2}
    values = [getattr(row, column) for row in rows]
    known = [order.get(value, value) for value in values if value not in (None, "")]
    assert known == sorted(known, reverse=descending)
    assert len(rows) == 5


def test_the_list_filters_like_the_tree(two_developments: Office) -> None:
    with two_developments.read() as session:
        cenni = session.scalars(select(Development.id).where(Development.code == "CENNI")).one()
        for wanted, expected in (
            (UnitFilter(text="müller"), {"CENNI-010"}),
            (UnitFilter(text="_"), set()),
            (UnitFilter(development_id=cenni, stair="B"), {"CENNI-003", "CENNI-004"}),
            (UnitFilter(only_vacant=True, tenure=Tenure.RENT_TO_BUY), {"CENNI-003"}),
            (UnitFilter(contract=ManagerContract.LUMP_SUM), {"ACACIE-001"}),
            (UnitFilter(building="nowhere"), set()),
        ):
            listing = UnitListing(wanted, TODAY)
            rows = listing.rows(session, listing.keys(session, None, False))
            assert {row.code for row in rows} == expected


def test_tenures_are_counted_with_their_share(two_developments: Office) -> None:
    with two_developments.read() as session:
        everywhere = tenure_shares(session)
        lump_sum = tenure_shares(session, contract=ManagerContract.LUMP_SUM)
    assert [(share.tenure, share.units, share.percent) for share in everywhere] == [
        (Tenure.RENT_TO_BUY, 1, 20.0),
        (Tenure.PERMANENT, 4, 80.0),
    ]
    assert [(share.tenure, share.percent) for share in lump_sum] == [(Tenure.PERMANENT, 100.0)]


def test_a_development_and_a_unit_in_full(two_developments: Office) -> None:
    with two_developments.read() as session:
        cenni = session.scalars(select(Development.id).where(Development.code == "CENNI")).one()
        unit = session.scalars(select(Unit.id).where(Unit.code == "CENNI-002")).one()
        development = development_detail(session, cenni, TODAY)
        found = unit_detail(session, unit, TODAY)
        assert development_detail(session, UUID(int=1), TODAY) is None
        assert unit_detail(session, UUID(int=1), TODAY) is None
    assert development is not None and found is not None
    assert (development.counts.units, development.counts.occupied) == (4, 1)
    assert (development.counts.vacant, development.counts.not_available) == (2, 1)
    assert found.state is UnitState.VACANT
    assert [lease.household_name for lease in found.leases] == ["Łukasz Müller"]
    assert found.lease_on(TODAY) is None
    assert found.lease_on(date(2026, 10, 31)) == found.leases[0]


def test_twenty_thousand_units_are_read_and_filtered_quickly(office: Office) -> None:
    with office.write("Many units") as session:
        _fill(session, 20_000)
    with office.read() as session:
        everything = inventory(session, TODAY)
    began = perf_counter()
    shown = tree_of(everything, PropertiesFilter(text="nucleo 19999"))
    assert perf_counter() - began < 0.5
    assert [node.units for node in shown.developments] == [1]
    assert len(everything.units) == 20_000


def _fill(session: Session, count: int) -> None:
    developments = [add_development(session, f"D{n:02d}", f"Villaggio {n}") for n in range(20)]
    units = [
        {
            "id": new_id(),
            "version": 1,
            "code": f"U{n:05d}",
            "folded": fold(f"U{n:05d}"),
            "development_id": developments[n % 20],
            "stair": "ABCD"[n % 4],
            "flat_number": str(n // 20),
            "tenure": Tenure.PERMANENT,
        }
        for n in range(count)
    ]
    households = [
        {
            "id": new_id(),
            "version": 1,
            "code": f"N{n:05d}",
            "name": f"Nucleo {n:05d}",
            "folded_name": f"nucleo {n:05d}",
            "search_text": "",
        }
        for n in range(count)
    ]
    leases = [
        {
            "id": new_id(),
            "version": 1,
            "code": f"C{n:05d}",
            "unit_id": units[n]["id"],
            "household_id": households[n]["id"],
            "kind": LeaseKind.PERMANENT,
            "starts_on": date(2024, 1, 1),
        }
        for n in range(count)
    ]
    session.execute(insert(Unit), units)
    session.execute(insert(Household), households)
    session.execute(insert(Lease), leases)
