"""What pays a plan off on a day: the amount and its parts, to print or to register."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.repayment_plans.settlement import SettlementQuote, settlement_quote
from app.ui.fields import DateEdit
from app.ui.panels import KeyFigures, Muted, plain_button, primary_button
from app.ui.printing import LetterDialog

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.repayment_plans.plan_list import PlanDetail
    from app.ui.context import WindowContext

WIDTH = 620
DAY_WIDTH = 150


class SettlementDialog(QDialog):
    """Asks for the day, shows what settles the plan on it; nothing is written here.

    `pay_asked` carries the cents that are to be registered.
    """

    pay_asked = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget, detail: PlanDetail) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._parent = parent
        self._plan_id: UUID = detail.row.id
        self._number = detail.row.number
        self.quote: SettlementQuote | None = None
        self._today = context.office.clock.today()
        self.setWindowTitle(self.tr("What settles plan {0}").format(detail.row.number))
        self.setMinimumWidth(WIDTH)
        self.day = DateEdit()
        self.day.set_day(self._today)
        self.day.value_changed.connect(self._read)
        self.day.setFixedWidth(DAY_WIDTH)
        self.figures = KeyFigures(
            (
                self.tr("Instalments unpaid"),
                self.tr("Current charges due"),
                self.tr("Interest not earned"),
                self.tr("To pay"),
            )
        )
        self.words = Muted()
        self.words.setWordWrap(True)
        self.close_button = plain_button(self.tr("&Close"), self.reject)
        self.print_button = plain_button(self.tr("&Print…"), self.print)
        self.pay_button = primary_button(self.tr("&Register payment…"), self.pay)
        self._lay_out(detail.row.household_name)
        self._read()

    def _lay_out(self, household: str) -> None:
        label = QLabel(self.tr("Paid &on"))
        label.setBuddy(self.day)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.day)
        top.addStretch(1)
        top.addWidget(Muted(household))
        foot = QHBoxLayout()
        foot.addWidget(self.print_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.pay_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.figures)
        column.addWidget(self.words)
        column.addLayout(foot)

    def _chosen(self) -> date | None:
        day = self.day.day()
        return day if day is not None and day >= self._today else None

    @Slot()
    def _read(self) -> None:
        plan_id, day = self._plan_id, self._chosen()
        if day is None:
            self._show(None)
            return
        self._context.runner.read(
            lambda session: settlement_quote(session, plan_id, day),
            self._show,
            owner=self,
            slot="quote",
        )

    def _show(self, quote: SettlementQuote | None) -> None:
        self.quote = quote
        has_amount = quote is not None and quote.total_cents > 0
        self.print_button.setEnabled(has_amount)
        # Money is registered when it is there: not for a day to come.
        self.pay_button.setEnabled(has_amount and self._chosen() == self._today)
        if quote is None:
            self.figures.set_values(("", "", "", ""))
            self.words.setText(self.tr("Write a day from today on."))
            return
        self.figures.set_values(
            (
                format_euro(quote.instalments_cents),
                format_euro(quote.current_cents),
                format_euro(-quote.unearned_cents) if quote.unearned_cents else "",
                format_euro(quote.total_cents),
            ),
            (None, None, None, "accent"),
        )
        self.words.setText(
            self.tr(
                "Once it is paid the plan can be closed and the discharge printed; interest not"
                " earned by that day is given back. Charges due later stay due."
            )
        )

    @Slot()
    def pay(self) -> None:
        """Go on to the form of payments with this amount."""
        if self.quote is not None:
            cents = self.quote.total_cents
            self.accept()
            self.pay_asked.emit(cents)

    @Slot()
    def print(self) -> None:
        """Draw the paper for the household and show it."""
        plan_id, day = self._plan_id, self._chosen()
        if day is None:
            return

        def work(session: Session) -> bytes:
            from app.services.letters.plan_papers import settlement_pdf

            return settlement_pdf(session, plan_id, day)

        self._context.runner.read(work, self._show_paper, owner=self, slot="paper")

    def _show_paper(self, pdf: bytes) -> None:
        self.accept()
        LetterDialog(
            self._context,
            self._parent,
            title=self.windowTitle(),
            file_name=f"estinzione-piano-{self._number}.pdf",
            pdf=pdf,
        ).open()
