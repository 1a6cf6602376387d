"""The two models behind every table: one read by parts from the office, one held in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon

from app.ui.columns import Column, Line, make_line
from app.ui.theme import colours

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.listing import Listing
    from app.ui.tasks import TaskRunner

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

CHUNK = 256
CHUNKS_KEPT = 16
CHUNKS_WANTED = 4

# Full names bound once: the short forms cost ten times as much per cell.
DISPLAY = Qt.ItemDataRole.DisplayRole
ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
FOREGROUND = Qt.ItemDataRole.ForegroundRole
DECORATION = Qt.ItemDataRole.DecorationRole
CHECK_STATE = Qt.ItemDataRole.CheckStateRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
KEY = Qt.ItemDataRole.UserRole
HORIZONTAL = Qt.Orientation.Horizontal
ASCENDING = Qt.SortOrder.AscendingOrder
DESCENDING = Qt.SortOrder.DescendingOrder
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CHECKED = Qt.CheckState.Checked
UNCHECKED = Qt.CheckState.Unchecked
CHECKABLE = Qt.ItemFlag.ItemIsUserCheckable
PENDING = "…"
NOWHERE = QModelIndex()


class ColumnsModel(QAbstractTableModel, Generic[Row]):
    """What both models share: columns, headers, and cells written once per row."""

    counted = Signal(object)
    """How many rows there are, each time that is known anew."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.loaded = False
        self._alignments = tuple(RIGHT if column.right else LEFT for column in self.columns)
        self._shown_order: tuple[int, Qt.SortOrder] = (-1, ASCENDING)
        self._brushes: dict[str, QColor] = {}
        self._icons: dict[str, QIcon] = {}
        self._window_colour = ""

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if role in (DISPLAY, ACCESSIBLE):
            line = self.line_at(index.row())
            return line.texts[index.column()] if line else PENDING
        if role == ALIGNMENT:
            return self._alignments[index.column()]
        if role == FOREGROUND:
            line = self.line_at(index.row())
            name = line.roles[index.column()] if line else None
            return self._brush(name) if name else None
        if role == DECORATION:
            return self._icon_at(index) if self.columns[index.column()].icon else None
        if role == TOOL_TIP:
            line = self.line_at(index.row())
            text = line.texts[index.column()] if line else ""
            return text if len(text) > 12 else None
        if role == KEY:
            return self.key_at(index.row())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not HORIZONTAL:
            return None
        if role == DISPLAY:
            return self._title(section)
        if role == ALIGNMENT:
            return self._alignments[section]
        if role == TOOL_TIP and self.columns[section].explanation:
            from app.ui.translation import translate

            return translate("Columns", self.columns[section].explanation)
        return None

    def _icon_at(self, index: Index) -> QIcon | None:
        line, name_of = self.line_at(index.row()), self.columns[index.column()].icon
        name = name_of(line.row) if line and name_of else None
        if name is None:
            return None
        self._follow_palette()
        if name not in self._icons:
            from app.ui.icons import icon

            self._icons[name] = icon(name)
        return self._icons[name]

    def _follow_palette(self) -> None:
        window = colours().window
        if self._window_colour != window:
            self._brushes = {}
            self._icons = {}
            self._window_colour = window

    def show_order(self, column: int, order: Qt.SortOrder) -> None:
        """Write an arrow into this column's title: up for the smallest first."""
        self._shown_order = (column, order)
        self.headerDataChanged.emit(HORIZONTAL, 0, len(self.columns) - 1)

    def _title(self, section: int) -> str:
        column, order = self._shown_order
        title = self.columns[section].translated_title()
        if section != column:
            return title
        arrow = "↓" if order is DESCENDING else "↑"
        return f"{arrow} {title}" if self.columns[section].right else f"{title} {arrow}"

    def _brush(self, role: str) -> QColor:
        chosen = colours()
        self._follow_palette()
        if role not in self._brushes:
            self._brushes[role] = QColor(chosen.of(role))
        return self._brushes[role]

    def line_at(self, row: int) -> Line[Row] | None:
        """The written row, or None while it is still being read."""
        raise NotImplementedError

    def row_at(self, row: int) -> Row | None:
        """The row itself, or None while it is still being read."""
        line = self.line_at(row)
        return line.row if line else None

    def key_at(self, row: int) -> object:
        """The key of a row, known even before the row is read; None outside the table."""
        raise NotImplementedError

    def row_of(self, key: object) -> int:
        """Where the row with `key` stands; -1 where there is none."""
        raise NotImplementedError

    def can_sort(self, column: int) -> bool:
        """Whether a click on this column's header may sort."""
        return 0 <= column < len(self.columns)


class LazyTableModel(ColumnsModel[Row]):
    """A query of any length: ordered keys, and chunks of 256 rows read as they come into view.

    Reads happen in the background; what was there stays visible until the new rows come.
    """

    def __init__(
        self, columns: Sequence[Column[Row]], runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._runner = runner
        self._listing: Listing[Row] | None = None
        self._keys: Sequence[UUID] = ()
        self._chunks: OrderedDict[int, list[Line[Row]]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._in_flight = False
        self._order: str | None = None
        self._descending = False

    def set_listing(self, listing: Listing[Row]) -> None:
        """Show another query (a new filter); the order stays."""
        self._listing = listing
        self.reload()

    def reload(self) -> None:
        """Read the query again, keys first, together with the chunks looked at last."""
        listing = self._listing
        if listing is None:
            return
        order, descending = self._order, self._descending
        columns, recent = self.columns, list(self._chunks)[-2:] or [0]

        def work(session: Session) -> tuple[Sequence[UUID], dict[int, list[Line[Row]]]]:
            keys = listing.keys(session, order, descending)
            chunks = {}
            for chunk in recent:
                part = keys[chunk * CHUNK : (chunk + 1) * CHUNK]
                if part:
                    chunks[chunk] = [make_line(columns, row) for row in listing.rows(session, part)]
            return keys, chunks

        self._runner.read(work, self._take, owner=self, slot="keys")

    def sort(self, column: int, order: Qt.SortOrder = ASCENDING) -> None:
        """Order the query by a column that has an `order`; -1 is the query's natural order."""
        name = self.columns[column].order if 0 <= column < len(self.columns) else None
        self._order, self._descending = name, order is DESCENDING
        self.reload()

    def order_by(self, column: int, order: Qt.SortOrder) -> None:
        """Say the order before the first query, without reading."""
        if self.can_sort(column):
            self._order, self._descending = self.columns[column].order, order is DESCENDING

    def can_sort(self, column: int) -> bool:
        return super().can_sort(column) and self.columns[column].order is not None

    def _take(self, found: tuple[Sequence[UUID], dict[int, list[Line[Row]]]]) -> None:
        keys, chunks = found
        same = self.loaded and list(keys) == list(self._keys)
        if not same:
            self.beginResetModel()
            self._chunks.clear()
        self._keys = keys
        self.loaded = True
        # A chunk that was on its way belongs to the keys of before, or was lost to a fault.
        self._in_flight = False
        self._wanted.clear()
        self._stale = set(self._chunks) - set(chunks)
        self._chunks.update(chunks)
        if same:
            self._announce(0, len(keys))
        else:
            self.endResetModel()
        self.counted.emit(len(keys))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def key_at(self, row: int) -> object:
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def row_of(self, key: object) -> int:
        try:
            return self._keys.index(key) if isinstance(key, UUID) else -1
        except ValueError:
            return -1

    def line_at(self, row: int) -> Line[Row] | None:
        chunk, place = divmod(row, CHUNK)
        lines = self._chunks.get(chunk)
        if lines is None or chunk in self._stale:
            self._want(chunk)
            lines = self._chunks.get(chunk)
        if lines is None:
            return None
        return lines[place] if place < len(lines) else None

    def _want(self, chunk: int) -> None:
        if chunk in self._wanted:
            return
        # Dragging the scroll bar passes chunks by: only those asked for last are still in view.
        self._wanted = [*self._wanted, chunk][-CHUNKS_WANTED:]
        if not self._in_flight:
            self._fetch()

    def _fetch(self) -> None:
        listing = self._listing
        if listing is None or not self._wanted:
            return
        chunk = self._wanted[-1]
        keys, columns = self._keys, self.columns
        part = keys[chunk * CHUNK : (chunk + 1) * CHUNK]

        def work(session: Session) -> tuple[Sequence[UUID], int, list[Line[Row]]]:
            return keys, chunk, [make_line(columns, row) for row in listing.rows(session, part)]

        self._in_flight = True
        self._runner.read(
            work, self._take_chunk, on_error=self._fetch_failed, owner=self, slot="chunk"
        )

    def _fetch_failed(self, error: Exception) -> None:
        self._in_flight = False
        self._wanted.clear()

    def _take_chunk(self, found: tuple[Sequence[UUID], int, list[Line[Row]]]) -> None:
        keys, chunk, lines = found
        self._in_flight = False
        if keys is self._keys:
            self._wanted = [each for each in self._wanted if each != chunk]
            self._stale.discard(chunk)
            self._chunks[chunk] = lines
            self._chunks.move_to_end(chunk)
            while len(self._chunks) > CHUNKS_KEPT:
                self._stale.discard(self._chunks.popitem(last=False)[0])
            self._announce(chunk * CHUNK, chunk * CHUNK + len(lines))
        else:
            self._wanted.clear()
            self._announce(0, len(self._keys))
        self._fetch()

    def _announce(self, first: int, end: int) -> None:
        if end > first:
            self.dataChanged.emit(self.index(first, 0), self.index(end - 1, len(self.columns) - 1))

    def all_rows(self) -> Callable[[Session], Iterator[Row]] | None:
        """A function that reads every row of the query by chunks, for an export."""
        listing, order, descending = self._listing, self._order, self._descending
        if listing is None:
            return None

        def read(session: Session) -> Iterator[Row]:
            keys = listing.keys(session, order, descending)
            for start in range(0, len(keys), CHUNK):
                yield from listing.rows(session, keys[start : start + CHUNK])

        return read


class StaticTableModel(ColumnsModel[Row]):
    """A short list held in memory (below 2,000 rows), sorted here.

    `key` gives a row's key; by default its `id`. With `checkable` the first column carries a box.
    """

    checks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        parent: QObject | None = None,
        *,
        key: Callable[[Row], object] | None = None,
        checkable: bool = False,
    ) -> None:
        super().__init__(columns, parent)
        self._key = key or _own_key
        self._checkable = checkable
        self._rows: list[Row] = []
        self._lines: list[Line[Row]] = []
        self._row_keys: list[object] = []
        self._checked: set[object] = set()
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, ASCENDING)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows instead; boxes of rows that stay keep their tick."""
        self._rows = list(rows)
        self.beginResetModel()
        self._arrange()
        self.loaded = True
        self.endResetModel()
        self._checked &= set(self._row_keys)
        self.counted.emit(len(self._rows))

    def remove(self, key: object) -> None:
        """Take one row away; the others stay where they are, and nothing is drawn anew."""
        place = self.row_of(key)
        if place < 0:
            return
        self.beginRemoveRows(NOWHERE, place, place)
        row = self._lines.pop(place).row
        del self._row_keys[place]
        self._rows = [each for each in self._rows if each is not row]
        self._checked.discard(key)
        self.endRemoveRows()
        self.counted.emit(len(self._lines))

    def rows(self) -> list[Row]:
        """The rows as shown, in their present order."""
        return [line.row for line in self._lines]

    def checked_keys(self) -> list[object]:
        """Keys of the ticked rows, in the order shown."""
        return [key for key in self._row_keys if key in self._checked]

    def check(self, keys: Iterable[object]) -> None:
        """Tick exactly these rows."""
        self._checked = set(keys)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))
        self.checks_changed.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | CHECKABLE if self._checkable and index.column() == 0 else flags

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if role == CHECK_STATE and self._checkable and index.column() == 0:
            return CHECKED if self._row_keys[index.row()] in self._checked else UNCHECKED
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = DISPLAY) -> bool:
        if role != CHECK_STATE or not self._checkable or index.column() != 0:
            return False
        key = self._row_keys[index.row()]
        if Qt.CheckState(value) is CHECKED:
            self._checked.add(key)
        else:
            self._checked.discard(key)
        self.dataChanged.emit(index, index)
        self.checks_changed.emit()
        return True

    def line_at(self, row: int) -> Line[Row] | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def key_at(self, row: int) -> object:
        return self._row_keys[row] if 0 <= row < len(self._row_keys) else None

    def row_of(self, key: object) -> int:
        return self._row_keys.index(key) if key in self._row_keys else -1

    def order_by(self, column: int, order: Qt.SortOrder) -> None:
        """Say the order before the rows come."""
        self._sorted_by = (column, order)

    def sort(self, column: int, order: Qt.SortOrder = ASCENDING) -> None:
        """Order the rows by a column's value, nothing last; -1 is the order they came in."""
        self._sorted_by = (column, order)
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        column, order = self._sorted_by
        rows = list(self._rows)
        if 0 <= column < len(self.columns):
            value = self.columns[column].value
            known = [row for row in rows if value(row) is not None]
            unknown = [row for row in rows if value(row) is None]
            known.sort(key=lambda row: _sort_key(value(row)), reverse=order is DESCENDING)
            rows = known + unknown
        self._lines = [make_line(self.columns, row) for row in rows]
        self._row_keys = [self._key(row) for row in rows]

    def all_rows(self) -> Callable[[Session], Iterator[Row]] | None:
        """A function that gives every row, for an export."""
        rows = self.rows()

        def read(session: Session) -> Iterator[Row]:
            del session
            yield from rows

        return read


def _own_key(row: object) -> object:
    return getattr(row, "id", row)


def _sort_key(value: Any) -> Any:
    from app.models.folding import fold

    return fold(value) if isinstance(value, str) else value
