"""The tab that shows how the cooperative's developments are doing."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.dashboard.tab import DashboardTab

    return DashboardTab(context)
