"""The left side: filter, choices and the tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTreeView,
    QWidget,
)

from app.models.properties import ManagerContract, Tenure
from app.services.properties.inventory import Inventory, PropertiesFilter, tree_of
from app.ui.empty_state import EmptyState
from app.ui.panels import Card, Muted
from app.ui.properties.tree_model import EVERYTHING, NAME, UNITS, Place, PropertyTreeModel
from app.ui.properties.words import CONTRACTS, TENURES, Choice
from app.ui.search_field import SearchField
from app.ui.translation import translate

LINE_HEIGHT = 24
OPEN_ALL_UP_TO = 200
"""So many units found by a filter are shown at once, without opening stairs by hand."""


class TreePanel(Card):
    """Chooses a place among the properties. `chosen` carries a `Place`."""

    chosen = Signal(object)
    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everything = Inventory((), ())
        self._place = EVERYTHING
        self._open: set[Place] = set()
        self._restoring = False
        self._was_unfiltered = True
        self.model = PropertyTreeModel(self)
        self.tree = _tree_view(self.model, self.tr("Developments, stairs and units"))
        self.search = SearchField(self.tr("Filter by unit, stair, household…"), self.tree)
        self.tenure = _choice(self.tr("Every tenure"), TENURES, self.tr("Tenure"))
        self.contract = _choice(self.tr("Every contract"), CONTRACTS, self.tr("Contract"))
        self.only_vacant = QCheckBox(self.tr("Only &vacant"))
        self.count = Muted()
        self.nothing = EmptyState(
            self.tr("Nothing matches"),
            self.tr("No unit fits the filter."),
            self.tr("&Clear the filter"),
            self.clear_filter,
            self.tree,
        )
        self.nothing.hide()
        self._lay_out()
        self.search.searched.connect(self._on_filter)
        self.tenure.currentIndexChanged.connect(self._on_filter)
        self.contract.currentIndexChanged.connect(self._on_filter)
        self.only_vacant.toggled.connect(self._on_filter)
        self.tree.expanded.connect(self._on_expanded)
        self.tree.selectionModel().currentChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self.tenure, 1)
        choices.addWidget(self.contract, 1)
        below = QHBoxLayout()
        below.addWidget(self.only_vacant)
        below.addStretch(1)
        below.addWidget(self.count)
        self.column.addWidget(self.search)
        self.column.addLayout(choices)
        self.column.addLayout(below)
        self.column.addWidget(self.tree, 1)

    def wanted(self) -> PropertiesFilter:
        """What the person has asked to see."""
        tenure, contract = self.tenure.currentData(), self.contract.currentData()
        return PropertiesFilter(
            text=self.search.text().strip(),
            tenure=Tenure(tenure) if tenure else None,
            contract=ManagerContract(contract) if contract else None,
            only_vacant=self.only_vacant.isChecked(),
        )

    def show_inventory(self, everything: Inventory) -> None:
        """Show what was read; what was chosen and open stays so where it still is."""
        self._everything = everything
        self._rebuild()

    def is_empty(self) -> bool:
        """Whether the office has no development at all."""
        return not self._everything.developments

    @Slot()
    def clear_filter(self) -> None:
        """Show everything again."""
        for widget in (self.search, self.tenure, self.contract, self.only_vacant):
            widget.blockSignals(True)
        self.search.clear()
        self.tenure.setCurrentIndex(0)
        self.contract.setCurrentIndex(0)
        self.only_vacant.setChecked(False)
        for widget in (self.search, self.tenure, self.contract, self.only_vacant):
            widget.blockSignals(False)
        self._on_filter()

    def choose(self, place: Place) -> None:
        """Go to a place; a filter that hides it is cleared."""
        if not self.model.index_of(place).isValid():
            self.clear_filter()
        index = self.model.index_of(place)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def choose_id(self, key: UUID) -> bool:
        """Go to a development or unit by its key; False where there is none."""
        for unit in self._everything.units:
            if unit.id == key:
                self.choose(Place(unit.development_id, unit.building, unit.stair, unit.id))
                return True
        found = any(line.id == key for line in self._everything.developments)
        if found:
            self.choose(Place(key))
        return found

    @Slot()
    def _on_filter(self) -> None:
        self._rebuild()
        self.filtered.emit()

    def _rebuild(self) -> None:
        if self._was_unfiltered:
            self._open = self._open_places()
        wanted = self.wanted()
        self._was_unfiltered = wanted.is_empty
        self._restoring = True
        self.model.set_tree(tree_of(self._everything, wanted))
        self._open_again(wanted)
        self._restoring = False
        self._show_count()
        index = self.model.index_of(self._place)
        if not index.isValid() and not self.is_empty():
            # What was chosen is filtered out: it stays on the right until something else is.
            self.tree.clearSelection()
        elif index.isValid():
            self.tree.setCurrentIndex(index)
        self.nothing.setVisible(self.model.rowCount() == 0 and not self.is_empty())
        self.nothing.setGeometry(self.tree.viewport().geometry())

    def _open_places(self) -> set[Place]:
        found: set[Place] = set()
        waiting = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        while waiting:
            index = waiting.pop()
            if self.tree.isExpanded(index):
                found.add(self.model.place_at(index))
                rows = range(self.model.rowCount(index))
                waiting.extend(self.model.index(row, 0, index) for row in rows)
        return found

    def _open_again(self, wanted: PropertiesFilter) -> None:
        if not wanted.is_empty and self.model.units() <= OPEN_ALL_UP_TO:
            self.tree.expandAll()
            self._span_units(self.model.open_lines())
            return
        for place in self._open:
            index = self.model.index_of(place)
            if index.isValid():
                self.tree.expand(index)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        self._span_units([index])

    def _span_units(self, above: Iterable[QModelIndex]) -> None:
        """A unit has no counts: who lives there may take their room."""
        for parent in above:
            for row in range(self.model.rowCount(parent)):
                if self.model.place_at(self.model.index(row, 0, parent)).unit_id is not None:
                    self.tree.setFirstColumnSpanned(row, parent, True)

    def _show_count(self) -> None:
        units = self.model.units()
        text = self.tr("1 unit") if units == 1 else self.tr("{0} units").format(_grouped(units))
        self.count.setText(text)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._restoring or not current.isValid():
            return
        place = self.model.place_at(current)
        if place != self._place:
            self._place = place
            self.chosen.emit(place)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _tree_view(model: PropertyTreeModel, name: str) -> QTreeView:
    view = QTreeView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setUniformRowHeights(True)
    view.setFrameShape(QTreeView.Shape.NoFrame)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setAnimated(False)
    view.setIndentation(16)
    view.setStyleSheet(f"QTreeView::item {{ height: {LINE_HEIGHT}px; }}")
    header = view.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    for column in (UNITS, UNITS + 1):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(column, 62)
    return view


def _choice(everything: str, words: Mapping[Choice, str], name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumContentsLength(8)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItem(everything, "")
    for choice, label in words.items():
        box.addItem(translate("Forms", label), choice.value)
    return box
