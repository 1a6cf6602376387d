"""The tab's pages: units, empty units, candidates; each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import Target, WindowContext
from app.ui.panels import PAGE_MARGIN, InnerTabs
from app.ui.properties.tab import PropertiesTab
from app.ui.translation import QT_TRANSLATE_NOOP, translate
from app.ui.vacancy import board_page, candidates_page

PAGES: tuple[tuple[str, str, Callable[[WindowContext], QWidget]], ...] = (
    ("units", QT_TRANSLATE_NOOP("Vacancy", "Units"), PropertiesTab),
    ("vacancy", QT_TRANSLATE_NOOP("Vacancy", "Empty units"), board_page.build_page),
    ("candidates", QT_TRANSLATE_NOOP("Vacancy", "Candidates"), candidates_page.build_page),
)
"""The action of a target that opens the page, its title and its builder, in their order."""


class PropertiesRooms(QWidget):
    """The pages in a row of inner tabs."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._built: dict[int, QWidget] = {}
        self._holders: list[QVBoxLayout] = []
        self.tabs = InnerTabs()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages"))
        for _, title, _ in PAGES:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            self._holders.append(column)
            self.tabs.addTab(holder, translate("Vacancy", title))
        self.tabs.currentChanged.connect(self._build)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE_MARGIN // 2, 0, 0)
        column.addWidget(self.tabs)
        self._build(self.tabs.currentIndex())

    @Slot(int)
    def _build(self, place: int) -> None:
        if place < 0 or place in self._built:
            return
        page = PAGES[place][2](self._context)
        self._built[place] = page
        self._holders[place].addWidget(page)

    def page(self) -> QWidget | None:
        """The page in view."""
        return self._built.get(self.tabs.currentIndex())

    def show_page(self, name: str) -> QWidget | None:
        """Bring the page that `name` opens into view, the units for any other word; give it."""
        names = [action for action, _, _ in PAGES]
        place = names.index(name) if name in names else 0
        self.tabs.setCurrentIndex(place)
        self._build(place)
        return self.page()

    def show_target(self, target: Target) -> None:
        """Open the page that the target's action names; it does the rest."""
        page = self.show_page(target.action)
        if page is not None and hasattr(page, "show_target"):
            page.show_target(target)

    def new(self) -> None:
        """Ctrl+N on the page in view."""
        page = self.page()
        if page is not None and hasattr(page, "new"):
            page.new()

    def refresh(self) -> None:
        """F5 on the page in view."""
        page = self.page()
        if page is not None and hasattr(page, "refresh"):
            page.refresh()
