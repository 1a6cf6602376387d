"""Every unit with who lives there today, read in two queries, and the tree made of them.

The whole inventory is small (20,000 lines), so it is read once and filtered in memory: the tree
follows each key typed without asking the database again.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.folding import fold
from app.models.properties import Development, ManagerContract, Tenure, Unit
from app.models.tenants import Household, Lease
from app.services.properties.state import UnitState, in_force, state_on

_PLACES = {
    "scala": "scala",
    "stair": "stair",
    "int": "interno",
    "interno": "interno",
    "flat": "flat",
}
_PLACE = re.compile(r"\b(scala|stair|interno|int|flat)[. ]+(\S+)")


@dataclass(frozen=True)
class UnitLine:
    """A unit as the tree shows it. `text` is the folded text that the filter looks into."""

    id: UUID
    code: str
    development_id: UUID
    building: str
    stair: str
    floor: str
    flat_number: str
    tenure: Tenure
    state: UnitState
    household_name: str
    text: str


@dataclass(frozen=True)
class DevelopmentLine:
    """A development as the tree shows it."""

    id: UUID
    code: str
    name: str
    contract: ManagerContract
    text: str


@dataclass(frozen=True)
class Inventory:
    """All developments by name and all units by development, building, stair and flat."""

    developments: tuple[DevelopmentLine, ...]
    units: tuple[UnitLine, ...]


@dataclass(frozen=True)
class PropertiesFilter:
    """What the tree shows; each part that is empty lets everything through.

    `text` may hold several words in any order: each must occur in the development's name or code,
    the unit's code, its stair and flat, or the name of the household that lives there.
    """

    text: str = ""
    tenure: Tenure | None = None
    contract: ManagerContract | None = None
    only_vacant: bool = False

    @property
    def is_empty(self) -> bool:
        """True when it lets everything through."""
        return self == PropertiesFilter()


@dataclass(frozen=True)
class StairNode:
    """The units of one stair; `name` is empty where units have none."""

    name: str
    units: tuple[UnitLine, ...]
    vacant: int


@dataclass(frozen=True)
class BuildingNode:
    """The stairs of one building; `name` is empty where the development has but one."""

    name: str
    stairs: tuple[StairNode, ...]
    units: int
    vacant: int


@dataclass(frozen=True)
class DevelopmentNode:
    """A development with those of its buildings that the filter lets through."""

    id: UUID
    code: str
    name: str
    contract: ManagerContract
    buildings: tuple[BuildingNode, ...]
    units: int
    vacant: int


@dataclass(frozen=True)
class PropertyTree:
    """The tree with its counts, which count what is shown."""

    developments: tuple[DevelopmentNode, ...]
    units: int
    vacant: int


def tree(session: Session, wanted: PropertiesFilter, today: date) -> PropertyTree:
    """Read the inventory and make the tree of what `wanted` lets through."""
    return tree_of(inventory(session, today), wanted)


def inventory(session: Session, today: date) -> Inventory:
    """Read every development and unit with its state on `today`."""
    developments = {
        row.id: DevelopmentLine(row.id, row.code, row.name, row.manager_contract, row.folded)
        for row in session.execute(
            select(
                Development.id,
                Development.code,
                Development.name,
                Development.manager_contract,
                Development.folded,
            ).order_by(Development.folded, Development.code)
        )
    }
    units = sorted(_units(session, developments, today), key=_natural_order(developments))
    return Inventory(tuple(developments.values()), tuple(units))


def _units(
    session: Session, developments: dict[UUID, DevelopmentLine], today: date
) -> Iterable[UnitLine]:
    occupants = {
        unit_id: (name, folded)
        for unit_id, name, folded in session.execute(
            select(Lease.unit_id, Household.name, Household.folded_name)
            .join(Household, Household.id == Lease.household_id)
            .where(in_force(today))
            .order_by(Lease.starts_on, Lease.id)
        )
    }
    rows = session.execute(
        select(
            Unit.id,
            Unit.code,
            Unit.folded,
            Unit.development_id,
            Unit.building,
            Unit.stair,
            Unit.floor,
            Unit.flat_number,
            Unit.tenure,
            Unit.available_from,
            Unit.available_to,
        )
    )
    places: dict[tuple[str, str, str], str] = {}
    for row in rows:
        name, folded_name = occupants.get(row.id, ("", ""))
        where = (row.building, row.stair, row.flat_number)
        if where not in places:
            places[where] = _place_text(*where)
        yield UnitLine(
            id=row.id,
            code=row.code,
            development_id=row.development_id,
            building=row.building,
            stair=row.stair,
            floor=row.floor,
            flat_number=row.flat_number,
            tenure=row.tenure,
            state=state_on(
                today,
                occupied=row.id in occupants,
                available_from=row.available_from,
                available_to=row.available_to,
            ),
            household_name=name,
            text=f"{developments[row.development_id].text} {row.folded} {places[where]} "
            f"{folded_name}",
        )


def _place_text(building: str, stair: str, flat_number: str) -> str:
    stair, flat = fold(stair), fold(flat_number)
    return f"{fold(building)} scala:{stair}; stair:{stair}; interno:{flat}; flat:{flat};"


def _words(text: str) -> list[str]:
    """The words that must all occur; `scala B` and `int. 12` mean just that stair and flat."""
    return _PLACE.sub(lambda found: f"{_PLACES[found[1]]}:{found[2]};", fold(text)).split()


def _natural_order(
    developments: dict[UUID, DevelopmentLine],
) -> Callable[[UnitLine], tuple[object, ...]]:
    place = {key: position for position, key in enumerate(developments)}

    def order(unit: UnitLine) -> tuple[object, ...]:
        return (
            place[unit.development_id],
            natural(unit.building),
            natural(unit.stair),
            natural(unit.flat_number),
            unit.code,
        )

    return order


def natural(label: str) -> tuple[int, int, str]:
    """Sorts `2` before `10`, and numbers before words; nothing comes first."""
    if label.isdecimal():
        return (1, int(label), "")
    return (2 if label else 0, 0, label.casefold())


def tree_of(everything: Inventory, wanted: PropertiesFilter) -> PropertyTree:
    """The tree of what `wanted` lets through.

    A development without units shows as long as nothing is asked of units.
    """
    lines = {line.id: line for line in everything.developments}
    passes = _test(wanted, lines)
    by_development: dict[UUID, list[UnitLine]] = {key: [] for key in lines}
    for unit in everything.units:
        if passes(unit):
            by_development[unit.development_id].append(unit)
    nodes = tuple(
        _development_node(lines[key], units)
        for key, units in by_development.items()
        if units or _shows_without_units(lines[key], wanted)
    )
    return PropertyTree(nodes, sum(n.units for n in nodes), sum(n.vacant for n in nodes))


def _test(
    wanted: PropertiesFilter, developments: dict[UUID, DevelopmentLine]
) -> Callable[[UnitLine], bool]:
    words = _words(wanted.text)

    def passes(unit: UnitLine) -> bool:
        if wanted.only_vacant and unit.state is not UnitState.VACANT:
            return False
        if wanted.tenure is not None and unit.tenure is not wanted.tenure:
            return False
        contract = developments[unit.development_id].contract
        if wanted.contract is not None and contract is not wanted.contract:
            return False
        return all(word in unit.text for word in words)

    return passes


def _shows_without_units(line: DevelopmentLine, wanted: PropertiesFilter) -> bool:
    if wanted.only_vacant or wanted.tenure is not None:
        return False
    if wanted.contract is not None and line.contract is not wanted.contract:
        return False
    return all(word in line.text for word in _words(wanted.text))


def _development_node(line: DevelopmentLine, units: list[UnitLine]) -> DevelopmentNode:
    buildings = tuple(
        _building_node(name, list(part)) for name, part in groupby(units, lambda u: u.building)
    )
    return DevelopmentNode(
        line.id, line.code, line.name, line.contract, buildings, len(units), _vacant(units)
    )


def _building_node(name: str, units: list[UnitLine]) -> BuildingNode:
    stairs = tuple(
        StairNode(stair, tuple(part), 0) for stair, part in groupby(units, lambda u: u.stair)
    )
    counted = tuple(StairNode(s.name, s.units, _vacant(s.units)) for s in stairs)
    return BuildingNode(name, counted, len(units), _vacant(units))


def _vacant(units: Iterable[UnitLine]) -> int:
    return sum(unit.state is UnitState.VACANT for unit in units)
