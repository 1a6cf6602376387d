"""The tree's model: plain nodes over the service's tree, nothing made per cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.services.properties.inventory import DevelopmentNode, PropertyTree, StairNode, UnitLine
from app.services.properties.state import UnitState
from app.ui.properties.words import STATE_COLOURS, STATES, word
from app.ui.theme import colours

Index = QModelIndex | QPersistentModelIndex

DISPLAY = Qt.ItemDataRole.DisplayRole
ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
FOREGROUND = Qt.ItemDataRole.ForegroundRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
HORIZONTAL = Qt.Orientation.Horizontal
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NOWHERE = QModelIndex()

NAME, UNITS, VACANT = range(3)
LONGEST_MARK = 3


@dataclass(frozen=True)
class Place:
    """What a line of the tree stands for: everything, a development, a part of it, or a unit."""

    development_id: UUID | None = None
    building: str | None = None
    stair: str | None = None
    unit_id: UUID | None = None


EVERYTHING = Place()


@dataclass
class _Node:
    place: Place
    texts: tuple[str, str, str]
    role: str | None
    parent: int
    row: int
    children: list[int] = field(default_factory=list)


class PropertyTreeModel(QAbstractItemModel):
    """Developments, buildings, stairs and units with how many there are and stand vacant."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._node_of: dict[Place, int] = {}
        self._waiting: dict[int, tuple[UnitLine, ...]] = {}
        """Units by the line they belong under, until somebody looks there."""
        self._everything = self.tr("All developments")
        self._building = self.tr("Building {0}")
        self._stair = self.tr("Stair {0}")
        self._headers = (self.tr("Property"), self.tr("Units"), self.tr("Vacant"))
        self._count = 0

    def set_tree(self, shown: PropertyTree) -> None:
        """Show this tree instead."""
        self.beginResetModel()
        self._nodes, self._top, self._node_of, self._waiting = [], [], {}, {}
        self._count = shown.units
        if shown.developments:
            self._add(EVERYTHING, self._everything, -1, shown.units, shown.vacant)
            for development in shown.developments:
                self._add_development(development)
        self.endResetModel()

    def units(self) -> int:
        """How many units the tree shows."""
        return self._count

    def place_at(self, index: Index) -> Place:
        """What a line stands for; everything for no line."""
        return self._nodes[index.internalId()].place if index.isValid() else EVERYTHING

    def open_lines(self) -> list[QModelIndex]:
        """Every line that has others under it and whose units have been made."""
        return [self._index(number) for number, node in enumerate(self._nodes) if node.children]

    def index_of(self, place: Place) -> QModelIndex:
        """The line of a place, invalid where it is not shown."""
        if place.unit_id is not None and place not in self._node_of:
            self._look_under(place)
        number = self._node_of.get(place)
        return NOWHERE if number is None else self._index(number)

    def _look_under(self, unit: Place) -> None:
        for place in (
            Place(unit.development_id, unit.building, unit.stair),
            Place(unit.development_id, unit.building),
            Place(unit.development_id),
        ):
            if place in self._node_of:
                self._children(self._node_of[place])
                return

    def _children(self, number: int) -> list[int]:
        """The lines under a line; its units are made when they are first asked for."""
        for unit in self._waiting.pop(number, ()):
            self._add_unit(unit, number)
        return self._nodes[number].children

    def _add(
        self,
        place: Place,
        name: str,
        parent: int,
        units: int | None,
        vacant: int,
        role: str | None = None,
    ) -> int:
        number = len(self._nodes)
        siblings = self._top if parent < 0 else self._nodes[parent].children
        counted = f"{units:,}".replace(",", ".") if units is not None else ""
        empty = str(vacant) if vacant and units is not None else ""
        self._nodes.append(_Node(place, (name, counted, empty), role, parent, len(siblings)))
        self._node_of[place] = number
        siblings.append(number)
        return number

    def _add_development(self, node: DevelopmentNode) -> None:
        place = Place(node.id)
        number = self._add(place, node.name, -1, node.units, node.vacant)
        for building in node.buildings:
            inside = number
            if building.name:
                place = Place(node.id, building.name)
                label = _named(self._building, building.name)
                inside = self._add(place, label, number, building.units, building.vacant)
            for stair in building.stairs:
                self._add_stair(node, building.name, stair, inside)

    def _add_stair(
        self, node: DevelopmentNode, building: str, stair: StairNode, parent: int
    ) -> None:
        inside = parent
        if stair.name:
            place = Place(node.id, building, stair.name)
            label = _named(self._stair, stair.name)
            inside = self._add(place, label, parent, len(stair.units), stair.vacant)
        self._waiting[inside] = (*self._waiting.get(inside, ()), *stair.units)

    def _add_unit(self, unit: UnitLine, parent: int) -> None:
        who = unit.household_name
        if unit.state is not UnitState.OCCUPIED:
            who = word(STATES, unit.state)
        place = Place(unit.development_id, unit.building, unit.stair, unit.id)
        role = STATE_COLOURS[unit.state]
        self._add(place, f"{unit.code} · {who}" if who else unit.code, parent, None, 0, role)

    # What Qt asks

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, 0, number)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        lines = self._children(parent.internalId()) if parent.isValid() else self._top
        if not (0 <= row < len(lines) and 0 <= column < 3):
            return QModelIndex()
        return self.createIndex(row, column, lines[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return QModelIndex() if above < 0 else self._index(above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._top)
        return len(self._children(parent.internalId())) if parent.column() == 0 else 0

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        if not parent.isValid():
            return bool(self._top)
        number = parent.internalId()
        return parent.column() == 0 and bool(
            number in self._waiting or self._nodes[number].children
        )

    def columnCount(self, parent: Index = NOWHERE) -> int:
        del parent
        return 3

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        if role == DISPLAY:
            return self._nodes[index.internalId()].texts[index.column()]
        if role == ALIGNMENT and index.column() != NAME:
            return RIGHT
        if role == FOREGROUND:
            node = self._nodes[index.internalId()]
            named = "vacancy" if index.column() == VACANT else node.role
            return QColor(colours().of(named)) if named else None
        if role in (TOOL_TIP, ACCESSIBLE):
            name, units, vacant = self._nodes[index.internalId()].texts
            if not units:
                return name
            return self.tr("{0}: {1} units, {2} vacant").format(name, units, vacant or 0)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not HORIZONTAL:
            return None
        if role == DISPLAY:
            return self._headers[section]
        return RIGHT if role == ALIGNMENT and section != NAME else None


def _named(pattern: str, name: str) -> str:
    """`Building 2`; a name that is a word of its own, such as `Torre Nord`, stands alone."""
    return pattern.format(name) if len(name) <= LONGEST_MARK else name
