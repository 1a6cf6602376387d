"""The tab: the morning's list, and the week's talks."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.appointments.page import AppointmentsPage
from app.ui.context import Target, WindowContext
from app.ui.panels import PAGE_MARGIN, InnerTabs
from app.ui.today.tab import TodayTab

TALKS = "talks"
"""The action of a target that opens the talks."""


class TodayRoom(QWidget):
    """Two inner tabs; the second is built when it is first shown."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.morning = TodayTab(context)
        self.talks: AppointmentsPage | None = None
        self._holder = QWidget()
        holder = QVBoxLayout(self._holder)
        holder.setContentsMargins(0, 0, 0, 0)
        self.tabs = InnerTabs()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages"))
        self.tabs.addTab(self.morning, self.tr("The morning"))
        self.tabs.addTab(self._holder, self.tr("Talks"))
        self.tabs.currentChanged.connect(self._build)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE_MARGIN // 2, 0, 0)
        column.addWidget(self.tabs)

    @Slot(int)
    def _build(self, place: int) -> None:
        if place == 1 and self.talks is None:
            self.talks = AppointmentsPage(self._context)
            layout = self._holder.layout()
            assert layout is not None
            layout.addWidget(self.talks)

    def page(self) -> TodayTab | AppointmentsPage:
        """The page in view."""
        on_talks = self.tabs.currentIndex() == 1 and self.talks is not None
        return self.talks if on_talks and self.talks is not None else self.morning

    def show_target(self, target: Target) -> None:
        """Open the page that the target's action names, and let it choose."""
        self.tabs.setCurrentIndex(1 if target.action == TALKS else 0)
        self.page().show_target(target)

    def new(self) -> None:
        """Ctrl+N: a new talk."""
        page = self.page()
        if isinstance(page, AppointmentsPage):
            page.new()

    def refresh(self) -> None:
        """F5 on the page in view."""
        self.page().refresh()
