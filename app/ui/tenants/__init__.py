"""The tab of households: who lives where, what they owe, what was agreed."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.tenants.tab import TenantsTab

    return TenantsTab(context)
