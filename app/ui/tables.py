"""The one table of the window: declared columns, remembered, exportable, worked by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from app.ui.columns import Column, Line, exported, write
from app.ui.empty_state import EmptyState
from app.ui.messages import CSV_FILES, EXCEL_FILES
from app.ui.table_models import (
    ASCENDING,
    CHUNK,
    DESCENDING,
    DISPLAY,
    LazyTableModel,
    StaticTableModel,
)
from app.ui.tasks import Progress
from app.ui.window_state import recall_mapping, remember

if TYPE_CHECKING:
    from app.ui.context import FirstRunContext, WindowContext

__all__ = ["Column", "LazyTableModel", "Line", "StaticTableModel", "TableView"]

Row = TypeVar("Row")

ROW_HEIGHT = 27
HEADER_HEIGHT = 32
SAVE_MILLISECONDS = 400
Model = LazyTableModel[Row] | StaticTableModel[Row]


class TableView(QTableView, Generic[Row]):
    """Shows a LazyTableModel or a StaticTableModel.

    `chosen` carries the key of the row that is current now, or None; it is not sent again when a
    refresh leaves the same row chosen. `opened` carries the key on Enter or double click.
    `name` is where widths, order, hidden columns and sort are remembered.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        model: Model[Row],
        *,
        context: WindowContext | FirstRunContext,
        name: str,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._name = name
        self._title = title
        self._table = model
        self._empty: EmptyState | None = None
        self._chosen_key: object = None
        self._scroll = 0
        self._restoring = True
        self._wanted_key: object = None
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, ASCENDING)
        self._widths = [column.width for column in model.columns]
        self._factor = 1.0
        self.menu_actions: list[QAction] = []
        self.setAccessibleName(title)
        self._set_up_look()
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(SAVE_MILLISECONDS)
        self._save_timer.timeout.connect(self.save_state)
        model.modelAboutToBeReset.connect(self._before_reset)
        self.setModel(model)
        model.modelReset.connect(self._after_reset)
        model.counted.connect(self._show_empty)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)
        self._set_up_actions()
        self._restore_state()
        self._set_up_header()
        self._restoring = False

    def _set_up_look(self) -> None:
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setIconSize(QSize(16, 16))
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(40)
        # Qt's own arrow is drawn over a right-aligned title: the model writes one into it.
        header.setSortIndicatorShown(False)
        header.sectionClicked.connect(self._on_header_clicked)
        header.sectionResized.connect(self._on_section_resized)
        header.sectionMoved.connect(self._save_later)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_chooser)

    def _set_up_actions(self) -> None:
        self.copy_action = QAction(self.tr("&Copy"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy_rows)
        self.addAction(self.copy_action)
        self.export_excel_action = QAction(self.tr("Export to &Excel…"), self)
        self.export_excel_action.triggered.connect(self.export_excel)
        self.export_csv_action = QAction(self.tr("Export to C&SV…"), self)
        self.export_csv_action.triggered.connect(self.export_csv)

    # Choice

    def chosen_key(self) -> object:
        """The key of the current row, or None."""
        return self._chosen_key

    def choose(self, key: object) -> None:
        """Make the row with `key` current and scroll to it, now or as soon as it is read."""
        row = self._table.row_of(key)
        if row < 0:
            self._wanted_key = key
            return
        self._wanted_key = None
        self._make_current(row, scroll=True)

    def choose_first(self) -> None:
        """Make the first row current, where there is one."""
        if self._table.rowCount():
            self._make_current(0, scroll=True)

    def _make_current(self, row: int, *, scroll: bool) -> None:
        index = self._table.index(row, self._first_visible_column())
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        if scroll:
            self.scrollTo(index)

    def _first_visible_column(self) -> int:
        header = self.horizontalHeader()
        for place in range(header.count()):
            if not header.isSectionHidden(header.logicalIndex(place)):
                return header.logicalIndex(place)
        return 0

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._restoring:
            return
        key = self._table.key_at(current.row()) if current.isValid() else None
        if key != self._chosen_key:
            self._chosen_key = key
            self.chosen.emit(key)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._table.key_at(index.row()))

    @Slot()
    def _before_reset(self) -> None:
        self._restoring = True
        self._scroll = self.verticalScrollBar().value()

    @Slot()
    def _after_reset(self) -> None:
        wanted = self._table.row_of(self._wanted_key) if self._wanted_key is not None else -1
        kept = self._table.row_of(self._chosen_key) if self._chosen_key is not None else -1
        if wanted < 0 and kept >= 0:
            self._make_current(kept, scroll=False)
        # The scroll bar learns of the new rows only at the next layout: it must know them now.
        self.updateGeometries()
        self.verticalScrollBar().setValue(self._scroll)
        self._restoring = False
        if wanted >= 0:
            self._wanted_key = None
            self._make_current(wanted, scroll=True)
        elif kept < 0 and self._chosen_key is not None:
            self._chosen_key = None
            self.chosen.emit(None)

    def keyboardSearch(self, search: str) -> None:
        """Typing does not jump about: the filter above the table is for that."""

    # Nothing to show

    def set_empty(
        self,
        title: str,
        text: str = "",
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Say what would be here while the table has no rows, and offer the first step."""
        if self._empty is None:
            self._empty = EmptyState(title, text, action, on_action, self)
            self._empty.hide()
        else:
            self._empty.say(title, text, action, on_action)
        self._show_empty()

    @Slot()
    def _show_empty(self) -> None:
        if self._empty is None:
            return
        nothing = self._table.loaded and self._table.rowCount() == 0
        self._empty.setVisible(nothing)
        if nothing:
            self._empty.setGeometry(self.viewport().geometry())
            self._empty.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().geometry())

    # Widths

    def _spread(self) -> None:
        """Share the room among the columns in proportion; never make one narrower than asked."""
        header = self.horizontalHeader()
        shown = [place for place in self._shown_columns() if self._widths[place] > 0]
        asked = sum(self._widths[place] for place in shown)
        room = self.viewport().width()
        factor = max(room / asked, 1.0) if asked else 1.0
        before, self._restoring = self._restoring, True
        taken = 0
        for place in shown:
            width = int(self._widths[place] * factor)
            taken += width
            last = place == shown[-1] and factor > 1.0
            header.resizeSection(place, width + (room - taken if last else 0))
        self._restoring = before
        self._factor = factor

    @Slot(int, int, int)
    def _on_section_resized(self, place: int, _before: int, width: int) -> None:
        if not self._restoring and width > 0:
            self._widths[place] = max(int(width / self._factor), 20)
            self._save_later()

    # Sorting

    @Slot(int)
    def _on_header_clicked(self, column: int) -> None:
        if not self._table.can_sort(column):
            return
        again = self._sorted_by == (column, ASCENDING)
        self._sorted_by = (column, DESCENDING if again else ASCENDING)
        self._table.show_order(*self._sorted_by)
        self._table.sort(*self._sorted_by)
        self._save_later()

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by the column `key`, unless the person has chosen another order before."""
        if self._sorted_by[0] < 0:
            column = self._column_named(key)
            self._sorted_by = (column, DESCENDING if descending else ASCENDING)
            self._table.show_order(*self._sorted_by)
            self._table.order_by(*self._sorted_by)

    # What is remembered

    def _column_named(self, key: str) -> int:
        for place, column in enumerate(self._table.columns):
            if column.key == key:
                return place
        return -1

    def _restore_state(self) -> None:
        kept = recall_mapping(f"table/{self._name}")
        header = self.horizontalHeader()
        widths = kept.get("widths")
        hidden = kept.get("hidden")
        for place, column in enumerate(self._table.columns):
            width = widths.get(column.key) if isinstance(widths, dict) else None
            if isinstance(width, int) and width > 0:
                self._widths[place] = width
            is_hidden = column.key in hidden if isinstance(hidden, list) else column.hidden
            header.setSectionHidden(place, is_hidden)
        order = kept.get("order")
        names = [name for name in order if isinstance(name, str)] if isinstance(order, list) else []
        known = [name for name in names if self._column_named(name) >= 0]
        for place, name in enumerate(known):
            header.moveSection(header.visualIndex(self._column_named(name)), place)
        sorted_column = self._column_named(str(kept.get("sort", "")))
        direction = DESCENDING if kept.get("descending") else ASCENDING
        can_sort = self._table.can_sort(sorted_column)
        self._sorted_by = (sorted_column if can_sort else -1, direction)
        if self._sorted_by[0] >= 0:
            self._table.show_order(*self._sorted_by)
            self._table.order_by(*self._sorted_by)

    @Slot()
    def _save_later(self) -> None:
        if not self._restoring:
            self._save_timer.start()

    @Slot()
    def save_state(self) -> None:
        """Remember widths, order, hidden columns and sort."""
        header = self.horizontalHeader()
        columns = self._table.columns
        sorted_by, direction = self._sorted_by
        hidden = [each.key for i, each in enumerate(columns) if header.isSectionHidden(i)]
        remember(
            f"table/{self._name}",
            {
                "widths": {
                    column.key: width for column, width in zip(columns, self._widths, strict=True)
                },
                "hidden": hidden,
                "order": [columns[header.logicalIndex(i)].key for i in range(len(columns))],
                "sort": columns[sorted_by].key if sorted_by >= 0 else "",
                "descending": direction is DESCENDING,
            },
        )

    # Menus

    def column_chooser(self) -> QMenu:
        """A menu with one tick per column; the last visible one cannot be hidden."""
        menu = QMenu(self)
        header = self.horizontalHeader()
        shown = [i for i in range(header.count()) if not header.isSectionHidden(i)]
        for place, column in enumerate(self._table.columns):
            action = menu.addAction(column.translated_title())
            action.setCheckable(True)
            action.setChecked(place in shown)
            action.setEnabled(shown != [place])
            action.setData(place)
        menu.triggered.connect(self._on_column_toggled)
        return menu

    @Slot(QAction)
    def _on_column_toggled(self, action: QAction) -> None:
        self.horizontalHeader().setSectionHidden(action.data(), not action.isChecked())
        self._spread()
        self._save_later()

    @Slot(QPoint)
    def _show_column_chooser(self, place: QPoint) -> None:
        menu = self.column_chooser()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def context_menu(self) -> QMenu:
        """The table's menu: what the tab added to `menu_actions`, copy, export, columns."""
        menu = QMenu(self)
        if self.menu_actions:
            menu.addActions(self.menu_actions)
            menu.addSeparator()
        menu.addActions([self.copy_action, self.export_excel_action, self.export_csv_action])
        menu.addSeparator()
        columns = self.column_chooser()
        columns.setTitle(self.tr("Co&lumns"))
        columns.setParent(menu, columns.windowFlags())
        menu.addMenu(columns)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # Out of the window

    @Slot()
    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, one per line, cells divided by tabs."""
        columns = self._shown_columns()
        lines = []
        for part in self.selectionModel().selection().toList():
            for row in range(part.top(), part.bottom() + 1):
                cells = [self._table.index(row, column).data(DISPLAY) for column in columns]
                lines.append("\t".join(str(cell) for cell in cells))
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _shown_columns(self) -> list[int]:
        header = self.horizontalHeader()
        in_order = [header.logicalIndex(place) for place in range(header.count())]
        return [place for place in in_order if not header.isSectionHidden(place)]

    @Slot()
    def export_excel(self) -> None:
        """Ask where to, then write every row of the query as an Excel file."""
        self._ask_and_export(".xlsx", EXCEL_FILES)

    @Slot()
    def export_csv(self) -> None:
        """Ask where to, then write every row of the query as CSV with Italian formats."""
        self._ask_and_export(".csv", CSV_FILES)

    def _ask_and_export(self, ending: str, files: str) -> None:
        self._context.messages.choose_save_file(
            self.tr("Export {0}").format(self._title),
            f"{self._title}{ending}",
            [files],
            self.export_to,
            parent=self,
        )

    def export_to(self, path: Path) -> None:
        """Write every row of the query to `path`, Excel or CSV by its ending, with progress."""
        read = self._table.all_rows()
        if read is None:
            return
        columns = [self._table.columns[place] for place in self._shown_columns()]
        headers = [column.translated_title() for column in columns]
        kinds: list[str] = [column.kind for column in columns]
        total, what = self._table.rowCount(), self._title
        office = getattr(self._context, "office", None)

        def work(progress: Progress) -> int:
            from app.services.exchange import grids

            def cells() -> Iterator[tuple[object, ...]]:
                # On the first-run page there is no office: its rows are in memory.
                with office.read() if office is not None else nullcontext(None) as session:
                    rows = read(session)  # type: ignore[arg-type]
                    for count, row in enumerate(rows):
                        if count % CHUNK == 0:
                            progress(count, total, what)
                        yield tuple(exported(column, row) for column in columns)

            export = grids.export_csv if path.suffix.lower() == ".csv" else grids.export_xlsx
            return export(path, headers, kinds, cells())

        self._context.runner.long(
            self.tr("Export {0}").format(self._title),
            work,
            self._on_exported,
            owner=self,
            writes=False,
        )

    def _on_exported(self, count: object) -> None:
        rows = write("number", count)
        self._context.messages.inform(self.tr("Exported: {0} rows.").format(rows))
