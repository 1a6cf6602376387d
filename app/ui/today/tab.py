"""The page: what waits today, each with its reason and one key to act."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


class TodayTab(QWidget):
    """The list of the morning."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
