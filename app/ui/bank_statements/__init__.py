"""The tab of money in: bank statements, whose each line is, what was decided."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab, not yet reading anything."""
    from app.ui.bank_statements.tab import BankStatementsTab

    return BankStatementsTab(context)
