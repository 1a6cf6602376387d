"""The tab: one page per kind of work, each built by its own module."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import legal_interest
from app.ui.charges import deposits_page, run_page, updates_page
from app.ui.charges.steps_dialog import open_steps
from app.ui.context import Target, WindowContext
from app.ui.panels import PAGE_MARGIN, InnerTabs
from app.ui.translation import QT_TRANSLATE_NOOP, translate

PAGES: tuple[tuple[str, Callable[[WindowContext], QWidget]], ...] = (
    (QT_TRANSLATE_NOOP("Charges", "Monthly run"), run_page.build_page),
    (QT_TRANSLATE_NOOP("Charges", "Rent updates"), updates_page.build_page),
    (QT_TRANSLATE_NOOP("Charges", "Deposits"), deposits_page.build_page),
    (QT_TRANSLATE_NOOP("Charges", "Legal interest"), legal_interest.build_page),
)
"""Titles and builders of the pages, in their order."""

STEPS = "steps"
"""The target's action that shows the rent steps of a lease."""


class ChargesTab(QWidget):
    """The pages in a row of inner tabs."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.tabs = InnerTabs()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages"))
        for title, build_page in PAGES:
            self.tabs.addTab(build_page(context), translate("Charges", title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE_MARGIN // 2, 0, 0)
        column.addWidget(self.tabs)

    def show_target(self, target: Target) -> None:
        """Show the rent steps of a lease, where that is asked."""
        if target.action == STEPS and target.id is not None:
            open_steps(self._context, self, target.id)

    def new(self) -> None:
        """Ctrl+N on the page in view."""
        page = self.tabs.currentWidget()
        if hasattr(page, "new"):
            page.new()

    def refresh(self) -> None:
        """F5 on the page in view."""
        page = self.tabs.currentWidget()
        if hasattr(page, "refresh"):
            page.refresh()
