"""The chosen plan: key figures, instalments as they were paid, the charges it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.models.repayment_plans import PlanState
from app.services.repayment_plans.plan_list import PlanDetail
from app.services.repayment_plans.schedule import CurvePoint, ScheduledInstalment, remaining_curve
from app.ui.empty_state import EmptyState
from app.ui.panels import (
    ActionRow,
    Card,
    InnerTabs,
    KeyFigures,
    LinkButton,
    Muted,
    SectionTitle,
    plain_button,
    primary_button,
)
from app.ui.repayment_plans.columns import FROZEN_CHARGES, INSTALMENTS
from app.ui.repayment_plans.debt_curve import DebtCurve
from app.ui.repayment_plans.notice import Notice
from app.ui.repayment_plans.plan_letter_dialog import letters_menu
from app.ui.repayment_plans.words import status_colour, status_word
from app.ui.tables import StaticTableModel, TableView
from app.ui.translation import translate

if TYPE_CHECKING:
    from datetime import date

    from app.ui.context import WindowContext

CURVE_HEIGHT = 150
LEAST_WIDTH = 430
"""Less than its row of buttons asks for, so that list and plan share the window evenly."""
SHOWS_PAYMENTS = (PlanState.ACTIVE, PlanState.COMPLETED, PlanState.FORFEITED)


class PlanPage(Card):
    """Shows one plan and tells what the person wants to do with it."""

    pay_asked = Signal()
    letter_asked = Signal()
    edit_asked = Signal()
    propose_asked = Signal()
    cancel_asked = Signal()
    forfeit_asked = Signal()
    complete_asked = Signal()
    household_asked = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.detail: PlanDetail | None = None
        self.setMinimumWidth(LEAST_WIDTH)
        self._stack = QStackedWidget()
        self._nothing = EmptyState(
            self.tr("No plan chosen"),
            self.tr("Choose a plan on the left to see its instalments, charges and letter."),
        )
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._build_page(context))
        self.column.addWidget(self._stack)

    def _build_page(self, context: WindowContext) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.title = SectionTitle("")
        self.household_button = LinkButton("", self.household_asked.emit)
        self.title.add(self.household_button)
        self.figures = KeyFigures(
            (
                self.tr("Debt"),
                self.tr("Remaining"),
                self.tr("Next instalment"),
                self.tr("State"),
            )
        )
        self.notice = Notice()
        self.curve = DebtCurve()
        self.curve.setFixedHeight(CURVE_HEIGHT)
        self.instalments = StaticTableModel(INSTALMENTS, self, key=lambda line: line.number)
        self.charges = StaticTableModel(FROZEN_CHARGES, self)
        self.pages = InnerTabs()
        self.pages.addTab(
            TableView(
                self.instalments,
                context=context,
                name="repayment_plans.instalments",
                title=self.tr("Instalments"),
            ),
            self.tr("Instalments"),
        )
        self.pages.addTab(
            TableView(
                self.charges,
                context=context,
                name="repayment_plans.charges",
                title=self.tr("Charges covered"),
            ),
            self.tr("Charges covered"),
        )
        self.pages.addTab(self._build_particulars(), self.tr("Particulars"))
        column.addWidget(self.title)
        column.addWidget(self.figures)
        column.addWidget(self.notice)
        column.addWidget(self.curve)
        column.addWidget(self.pages, 1)
        column.addWidget(self._build_actions())
        return page

    def _build_particulars(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 10, 0, 0)
        self.particulars = Muted()
        self.particulars.setWordWrap(True)
        column.addWidget(self.particulars)
        column.addStretch(1)
        return page

    def _build_actions(self) -> QWidget:
        self.pay_button = plain_button(self.tr("&Register payment…"), self.pay_asked.emit)
        self.letter_button = plain_button(self.tr("Print &letter…"), self.letter_asked.emit)
        self.letters_button = plain_button(self.tr("Letters &about it"))
        self.propose_button = plain_button(self.tr("&To be signed"), self.propose_asked.emit)
        self.propose_button.setToolTip(
            self.tr("The household has been given the plan and is to sign it.")
        )
        self.cancel_button = plain_button(self.tr("Cancel &draft…"), self.cancel_asked.emit)
        self.forfeit_button = plain_button(self.tr("&Forfeit…"), self.forfeit_asked.emit)
        self.edit_button = primary_button(self.tr("&Go on with the plan"), self.edit_asked.emit)
        self.complete_button = primary_button(self.tr("&Close as paid"), self.complete_asked.emit)
        others = [
            self.pay_button,
            self.letter_button,
            self.letters_button,
            self.propose_button,
            self.cancel_button,
            self.forfeit_button,
        ]
        row = ActionRow(others)
        layout = row.layout()
        assert layout is not None
        layout.addWidget(self.edit_button)
        layout.addWidget(self.complete_button)
        return row

    def clear(self) -> None:
        """Say that nothing is chosen."""
        self.detail = None
        self._stack.setCurrentIndex(0)

    def show_plan(self, detail: PlanDetail, today: date) -> None:
        """Show a plan as it stands on `today`."""
        self.detail = detail
        row = detail.row
        if row.number:
            self.title.set_title(self.tr("Repayment plan {0}").format(row.number))
        else:
            self.title.set_title(self.tr("Repayment plan without a number yet"))
        self.household_button.setText(
            f"{row.household_name} · {row.unit_code} · {detail.development_name}"
        )
        self._show_figures(detail)
        self._show_notice(detail)
        self.curve.set_points(_points(detail), today)
        self.instalments.set_rows(detail.instalments)
        self.charges.set_rows(detail.charges)
        self.particulars.setText(self._particulars(detail))
        self._show_actions(detail)
        self._offer_letters(detail)
        self._stack.setCurrentIndex(1)

    def _offer_letters(self, detail: PlanDetail) -> None:
        menu = letters_menu(self._context, self, detail.row.id, detail.row.state)
        self.letters_button.setMenu(menu)
        self.letters_button.setVisible(not menu.isEmpty())

    def _show_figures(self, detail: PlanDetail) -> None:
        row = detail.row
        following = ""
        if row.next_due_on is not None and row.next_cents:
            following = self.tr("{0} on {1}").format(
                format_euro(row.next_cents), format_date(row.next_due_on)
            )
        self.figures.set_values(
            (
                format_euro(row.debt_cents),
                format_euro(row.remaining_cents),
                following,
                translate("States", status_word(row)),
            ),
            (None, None, None, status_colour(row)),
        )

    def _show_notice(self, detail: PlanDetail) -> None:
        standing = detail.standing
        if detail.can_complete:
            self.notice.say(self.tr("Everything is paid: the plan can be closed."), "good")
        elif standing is not None and standing.forfeiture_possible:
            self.notice.say(
                self.tr(
                    "{0} missed in a row, overdue {1}: the plan may be declared forfeited. You"
                    " decide."
                ).format(standing.missed_in_a_row, format_euro(standing.behind_cents)),
                "danger",
            )
        elif standing is not None and standing.behind_since is not None:
            self.notice.say(
                self.tr("Overdue since {0}: instalments {1}, current charges {2}.").format(
                    format_date(standing.behind_since),
                    format_euro(standing.instalments_behind_cents),
                    format_euro(standing.current_behind_cents),
                ),
                "arrears",
            )
        else:
            self.notice.say("")

    def _particulars(self, detail: PlanDetail) -> str:
        row = detail.row
        lines = [self.tr("Drawn up on {0}").format(format_date(row.drawn_up_on))]
        if row.agreed_on is not None:
            lines.append(
                self.tr("Agreed on {0}, when the account owed {1}; it owes {2} now").format(
                    format_date(row.agreed_on),
                    format_euro(detail.balance_cents),
                    format_euro(detail.balance_now_cents),
                )
            )
        if detail.closed_on is not None:
            lines.append(self.tr("Closed on {0}").format(format_date(detail.closed_on)))
        if detail.signers:
            lines.append(self.tr("Signed by: {0}").format(", ".join(detail.signers)))
        lines.append(
            self.tr("Forfeiture possible after {0} missed in a row").format(
                detail.missed_instalments_limit
            )
        )
        if detail.override_reason:
            lines.append(self.tr("Exception to the rules: {0}").format(detail.override_reason))
        if detail.notes:
            lines.append(detail.notes)
        return "\n".join(lines)

    def _show_actions(self, detail: PlanDetail) -> None:
        is_open, is_active = detail.is_open, detail.is_active
        self.pay_button.setVisible(is_active)
        self.letter_button.setVisible(detail.row.state is not PlanState.CANCELLED)
        self.propose_button.setVisible(detail.row.state is PlanState.DRAFT)
        self.cancel_button.setVisible(is_open)
        self.forfeit_button.setVisible(is_active)
        self.edit_button.setVisible(is_open)
        self.complete_button.setVisible(detail.can_complete)


def _points(detail: PlanDetail) -> tuple[CurvePoint, ...]:
    scheduled = [
        ScheduledInstalment(line.number, line.due_on, line.cents) for line in detail.instalments
    ]
    starts_on = detail.row.agreed_on or detail.row.drawn_up_on
    return remaining_curve(detail.row.covered_cents, starts_on, scheduled)


__all__ = ["PlanPage"]
