"""The page: interest on arrears at the left, notices of default and rates at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.legal_interest.arrears_interest import ArrearsInterest
from app.ui.legal_interest.notice_list import NoticeList
from app.ui.legal_interest.rate_list import RateList
from app.ui.panels import Card, InnerTabs, Split, page_layout
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class LegalInterestPage(QWidget):
    """Legal interest on arrears, and what it rests on."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.interest = ArrearsInterest(context)
        self.notices = NoticeList(context)
        self.rates = RateList(context)
        self.tabs = InnerTabs()
        self.tabs.addTab(self.notices, self.tr("Notices of default"))
        self.tabs.addTab(self.rates, self.tr("Legal rates"))
        side = Card()
        side.column.addWidget(self.tabs)
        page_layout(self).addWidget(Split("legal_interest", self.interest, side, (62, 38)))
        self._fresh = Refreshing(
            self,
            context.runner,
            {"legal_interest", "ledger", "tenants", "repayment_plans"},
            self._reload,
        )

    def new(self) -> None:
        """Ctrl+N: record a notice of default."""
        self.notices.record()

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        self.interest.reload()
        self.notices.reload()
        self.rates.reload()
