"""The tab of arrears: who owes, whom to write to, and what comes after."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.arrears.tab import ArrearsTab

    return ArrearsTab(context)
