"""The community log in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab of the community log."""
    from app.ui.community.tab import CommunityTab

    return CommunityTab(context)
