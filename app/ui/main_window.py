"""The one window: a row of tabs, a search box, a menu, a strip for messages, a status line.

It can be shown before an office is open, so that the person sees it at once; `attach` brings the
office in. A tab is built when it is first shown.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QKeyEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QStatusBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.context import ROOMS, Target, WindowContext
from app.ui.empty_state import EmptyState
from app.ui.global_search import GlobalSearch
from app.ui.messages import Messages, MessageStrip
from app.ui.panels import PAGE_MARGIN, plain_tab_bar
from app.ui.translation import ITALIAN
from app.ui.window_menu import WindowMenu
from app.ui.window_state import recall, recall_bytes, remember, remember_bytes

if TYPE_CHECKING:
    from app.office import Office
    from app.ui.tasks import TaskRunner

SIZE = QSize(1366, 768)
SMALLEST = QSize(1024, 600)
TRAIL_KEPT = 30


class MainWindow(QMainWindow):
    """The window of one office.

    `painted` is sent once, when the person sees it; `closed` once, when it has gone.
    """

    closed = Signal()
    painted = Signal()

    def __init__(
        self,
        office: Office | None = None,
        runner: TaskRunner | None = None,
        language: str = ITALIAN,
        *,
        messages: Messages | None = None,
    ) -> None:
        super().__init__()
        self._language = language
        self._context: WindowContext | None = None
        self._rooms: dict[str, QWidget] = {}
        self._trail: list[Target] = []
        self._here = Target(ROOMS[0])
        self._first_run: QWidget | None = None
        self.messages = messages or Messages()
        self.strip = MessageStrip()
        self.messages.attach(self, self.strip)
        self.menu = WindowMenu(self, language)
        self.search = GlobalSearch(self)
        self.search.attach(None)
        self.search.chosen.connect(self.navigate)
        self._build()
        self._add_actions()
        self._restore_geometry()
        # QtAwesome is slow to import: the window is painted first.
        self._was_painted = False
        self.painted.connect(self._load_icons)
        if office is not None and runner is not None:
            self.attach(office, runner)

    # Building

    def _build(self) -> None:
        self.setWindowTitle("Portineria")
        self.setMinimumSize(SMALLEST)
        self.tabs = plain_tab_bar()
        self.tabs.setIconSize(QSize(16, 16))
        # In the smallest window the last rooms are behind an arrow, and one key away as ever.
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Rooms"))
        room_for_icon = QPixmap(16, 16)
        room_for_icon.fill(Qt.GlobalColor.transparent)
        for title in self._titles():
            self.tabs.addTab(QIcon(room_for_icon), title)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.menu_button = QToolButton()
        self.menu_button.setObjectName("menu")
        self.menu_button.setText("☰")
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self.menu.menu)
        head = QHBoxLayout()
        head.setContentsMargins(4, 3, PAGE_MARGIN, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.search)
        head.addWidget(self.menu_button)
        strip_row = QHBoxLayout()
        strip_row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        strip_row.addWidget(self.strip)
        self._pages = QStackedWidget()
        self._waiting = EmptyState(self.tr("Opening the office…"))
        self._pages.addWidget(self._waiting)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(strip_row)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self._build_status()

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Dashboard"),
            self.tr("Properties"),
            self.tr("Tenants"),
            self.tr("Repayment plans"),
            self.tr("Community log"),
            self.tr("Charges"),
            self.tr("Money in"),
            self.tr("Arrears"),
            self.tr("Today"),
        )

    def _build_status(self) -> None:
        self._file_label = QLabel()
        self._note_label = QLabel()
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(10, 0, PAGE_MARGIN - 4, 0)
        bar.addWidget(self._file_label)
        bar.addPermanentWidget(self._note_label)
        self._freshness: QWidget | None = None
        self.setStatusBar(bar)

    def _show_freshness(self, context: WindowContext) -> None:
        """Until when the bank is known, in sight whatever room is open."""
        from app.ui.bank_statements.freshness_line import FreshnessLine

        if self._freshness is not None:
            self.statusBar().removeWidget(self._freshness)
            self._freshness.deleteLater()
        self._freshness = FreshnessLine(context)
        self.statusBar().addPermanentWidget(self._freshness)

    def _add_actions(self) -> None:
        for place in range(len(ROOMS)):
            action = self._action(f"Ctrl+{place + 1}", self._on_room_key)
            action.setData(place)
        self._action("Ctrl+K", self._on_search_key)
        self.new_action = self._action("Ctrl+N", self._on_new)
        self.refresh_action = self._action("F5", self._on_refresh)
        self._action("F10", self.menu_button.showMenu)

    def _action(self, shortcut: str, on_triggered: object) -> QAction:
        action = QAction(self)
        action.setShortcut(shortcut)
        action.triggered.connect(on_triggered)
        self.addAction(action)
        return action

    @Slot()
    def _load_icons(self) -> None:
        from app.ui.icons import icon

        for place, room in enumerate(ROOMS):
            self.tabs.setTabIcon(place, icon(room))
        self.menu_button.setIcon(icon("menu"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            QTimer.singleShot(0, self, self._load_icons)

    # The office

    def attach(self, office: Office, runner: TaskRunner) -> None:
        """Show this office; builds the tab that was open last time."""
        self._context = WindowContext(
            office, runner, self.messages, self._language, self.navigate, self.show_note
        )
        self._drop_first_run()
        self.search.attach(runner)
        self.tabs.setEnabled(True)
        self.menu.allow_office_actions(allowed=True)
        self.setWindowTitle(f"{office.path.stem} — Portineria")
        runner.busy.connect(self._on_busy)
        self._on_busy(False)
        self._show_freshness(self._context)
        room = recall("window.room", ROOMS[0])
        place = ROOMS.index(room) if isinstance(room, str) and room in ROOMS else 0
        self.tabs.setCurrentIndex(place)
        self._show_room(ROOMS[place])

    def show_first_run(self, page: QWidget) -> None:
        """Show the page for having no office yet; tabs and search wait."""
        self._drop_first_run()
        self._first_run = page
        self.tabs.setEnabled(False)
        self.menu.allow_office_actions(allowed=False)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()

    def _drop_first_run(self) -> None:
        if self._first_run is not None:
            self._pages.removeWidget(self._first_run)
            self._first_run.deleteLater()
            self._first_run = None

    def _leave_first_run(self) -> None:
        if self._context is not None:
            self._drop_first_run()
            self.tabs.setEnabled(True)
            self.menu.allow_office_actions(allowed=True)
            self._show_room(self.current_room())

    def context(self) -> WindowContext | None:
        """What the tabs got; None while no office is open."""
        return self._context

    def show_note(self, text: str) -> None:
        """Put a short text at the right of the status line."""
        self._note_label.setText(text)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        if self._context is not None:
            name = self._context.office.path.name
            state = self.tr("saving…") if busy else self.tr("saved")
            self._file_label.setText(f"{name} · {state}")

    # Tabs

    def room(self, name: str) -> QWidget | None:
        """The tab `name`, where it has been shown before."""
        return self._rooms.get(name)

    def current_room(self) -> str:
        """The name of the tab in view."""
        return ROOMS[self.tabs.currentIndex()]

    @Slot(int)
    def _on_tab_changed(self, place: int) -> None:
        if self._context is not None and 0 <= place < len(ROOMS):
            if self._here.room != ROOMS[place]:
                self._leave(Target(ROOMS[place]))
            self._show_room(ROOMS[place])

    def _show_room(self, name: str) -> None:
        if name not in self._rooms:
            self._rooms[name] = self._build_room(name)
            self._pages.addWidget(self._rooms[name])
        self._pages.setCurrentWidget(self._rooms[name])

    def _build_room(self, name: str) -> QWidget:
        assert self._context is not None
        try:
            built: QWidget = importlib.import_module(f"app.ui.{name}").build_tab(self._context)
        except Exception as error:  # noqa: BLE001 - the other tabs must stay usable
            self._context.runner.report_crash(error)
            return EmptyState(
                self.tr("This page could not be opened."),
                self.tr("The other pages still work. The report says what happened."),
            )
        return built

    @Slot(object)
    def navigate(self, target: Target) -> None:
        """Go to a place: switch the tab and let it show the target. Esc comes back."""
        if self._context is None:
            return
        self._leave(target)
        self._go(target)

    def _leave(self, target: Target) -> None:
        self._trail = [*self._trail, self._here][-TRAIL_KEPT:]
        self._here = target

    def _go(self, target: Target) -> None:
        self._here = target
        self.tabs.setCurrentIndex(ROOMS.index(target.room))
        self._show_room(target.room)
        room = self._rooms[target.room]
        if (target.id is not None or target.action) and hasattr(room, "show_target"):
            room.show_target(target)

    def back(self) -> None:
        """Return to where the person was before the last move."""
        if self._first_run is not None:
            self._leave_first_run()
        elif self._trail:
            self._go(self._trail.pop())

    # Keys

    @Slot()
    def _on_room_key(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self.tabs.isEnabled():
            self.tabs.setCurrentIndex(action.data())

    @Slot()
    def _on_search_key(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _on_new(self) -> None:
        room = self._rooms.get(self.current_room())
        if room is not None and hasattr(room, "new"):
            room.new()

    @Slot()
    def _on_refresh(self) -> None:
        room = self._rooms.get(self.current_room())
        if room is not None and hasattr(room, "refresh"):
            room.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not a shortcut: a field or list that needs Esc for itself comes first.
        if event.key() == Qt.Key.Key_Escape:
            self.back()
            return
        super().keyPressEvent(event)

    # Remembering

    def _restore_geometry(self) -> None:
        kept = recall_bytes("window")
        if kept is None or not self.restoreGeometry(kept):
            self.resize(SIZE.boundedTo(self.screen().availableSize()))

    def remember_state(self) -> None:
        """Keep size, place and the tab in view for next time."""
        remember_bytes("window", self.saveGeometry())
        if self._context is not None:
            remember("window.room", self.current_room())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember_state()
        super().closeEvent(event)
        self.closed.emit()
