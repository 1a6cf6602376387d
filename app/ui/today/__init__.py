"""The tab of the morning: whom to call today and why, and the week's talks."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.today.room import TodayRoom

    return TodayRoom(context)
