"""The page of legal interest: what runs on arrears, notices of default, the rates."""

from PySide6.QtWidgets import QWidget

from app.ui.context import WindowContext


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    from app.ui.legal_interest.page import LegalInterestPage

    return LegalInterestPage(context)
