"""The tab: one page per kind of work, each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.arrears import list_page
from app.ui.committee import page as committee_page
from app.ui.context import Target, WindowContext
from app.ui.legal_files import page as legal_files_page
from app.ui.letters import deliveries_page, texts_page
from app.ui.panels import PAGE_MARGIN, InnerTabs
from app.ui.reminders import holds_page, rules_page
from app.ui.reminders import page as reminders_page
from app.ui.translation import QT_TRANSLATE_NOOP, translate
from app.ui.write_offs import page as write_offs_page

PAGES: tuple[tuple[str, str, Callable[[WindowContext], QWidget]], ...] = (
    ("list", QT_TRANSLATE_NOOP("Arrears", "Who is late"), list_page.build_page),
    ("reminders", QT_TRANSLATE_NOOP("Arrears", "Reminders"), reminders_page.build_page),
    ("holds", QT_TRANSLATE_NOOP("Arrears", "Promises and holds"), holds_page.build_page),
    ("deliveries", QT_TRANSLATE_NOOP("Arrears", "Registered letters"), deliveries_page.build_page),
    ("committee", QT_TRANSLATE_NOOP("Arrears", "Committee"), committee_page.build_page),
    ("legal", QT_TRANSLATE_NOOP("Arrears", "Legal files"), legal_files_page.build_page),
    ("write_offs", QT_TRANSLATE_NOOP("Arrears", "Write-offs"), write_offs_page.build_page),
    ("rules", QT_TRANSLATE_NOOP("Arrears", "Rules"), rules_page.build_page),
    ("texts", QT_TRANSLATE_NOOP("Arrears", "Words of letters"), texts_page.build_page),
)
"""The action of a target that opens the page, its title and its builder, in their order."""


class ArrearsTab(QWidget):
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
            self.tabs.addTab(holder, translate("Arrears", title))
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
        """Bring the page that `name` opens into view, and give it."""
        for place, (action, _, _) in enumerate(PAGES):
            if action == name:
                self.tabs.setCurrentIndex(place)
                self._build(place)
        return self.page()

    def show_target(self, target: Target) -> None:
        """Open the page that the target's action names, up to a colon; the page does the rest."""
        page = self.show_page(target.action.partition(":")[0])
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
