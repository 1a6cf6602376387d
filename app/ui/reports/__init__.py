"""Reports from the window: the track record, the quarterly report, the board's sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import WindowContext


def open_reports(context: WindowContext, parent: QWidget) -> None:
    """Open the dialog of the reports."""
    from app.ui.reports.dialog import ReportsDialog

    ReportsDialog(context, parent).open()
