"""The tab of developments, stairs and units."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.properties.tab import PropertiesTab

    return PropertiesTab(context)
