"""The cooperative's own data: who it is on paper, how it is paid, what its plans may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.cooperative.settings import CooperativeSettings, settings
from app.services.staff import StaffView, staff
from app.ui.cooperative.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

__all__ = ["SettingsDialog", "open_settings"]


def open_settings(context: WindowContext, window: QWidget) -> None:
    """Read the settings and the staff, and open their dialog over `window`."""

    def work(session: Session) -> tuple[CooperativeSettings, list[StaffView]]:
        return settings(session), staff(session)

    def show(found: tuple[CooperativeSettings, list[StaffView]]) -> None:
        SettingsDialog(context, window, *found).open()

    context.runner.read(work, show, owner=window, slot="settings")
