"""The room of repayment plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import WindowContext


def build_tab(context: WindowContext) -> QWidget:
    """The tab: plans with the editor, late instalments to write about, the forecast."""
    from app.ui.repayment_plans.tab import RepaymentPlansTab

    return RepaymentPlansTab(context)
