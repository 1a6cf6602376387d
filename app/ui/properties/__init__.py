"""The tab of developments and units, of empty ones and of who waits for them."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.properties.rooms import PropertiesRooms

    return PropertiesRooms(context)
