"""The tab of charges: monthly runs, rent updates, deposits, legal interest."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.charges.tab import ChargesTab

    return ChargesTab(context)
