"""The chosen plan: how it is kept and why, its instalments as they were paid, its versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.models.repayment_plans import PlanState
from app.services.repayment_plans.monitoring import InstalmentLine, Standing
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
from app.ui.repayment_plans.columns import FROZEN_CHARGES, INSTALMENTS, VERSIONS
from app.ui.repayment_plans.debt_curve import DebtCurve
from app.ui.repayment_plans.notice import Notice
from app.ui.repayment_plans.plan_letter_dialog import letters_menu
from app.ui.repayment_plans.plan_sentences import (
    forfeiture_sentences,
    particulars,
    standing_sentence,
    state_sentence,
)
from app.ui.repayment_plans.words import status_colour, status_sign, status_word
from app.ui.tables import StaticTableModel, TableView
from app.ui.translation import translate

if TYPE_CHECKING:
    from datetime import date

    from app.services.repayment_plans.plan_list import FrozenCharge
    from app.services.repayment_plans.renegotiation import PlanVersion
    from app.ui.context import WindowContext

CURVE_HEIGHT = 120
VERSIONS_PAGE = 3
LEAST_WIDTH = 430
"""Less than its row of buttons asks for, so that list and plan share the window evenly."""


class PlanPage(Card):
    """Shows one plan and tells what the person wants to do with it."""

    pay_asked = Signal()
    letter_asked = Signal()
    edit_asked = Signal()
    propose_asked = Signal()
    cancel_asked = Signal()
    forfeit_asked = Signal()
    end_asked = Signal()
    renegotiate_asked = Signal()
    settlement_asked = Signal()
    history_asked = Signal()
    version_asked = Signal(object)
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
        self.why = Muted()
        self.why.setWordWrap(True)
        self.notice = Notice()
        self.forfeit_button = plain_button(self.tr("&Forfeit…"), self.forfeit_asked.emit)
        warning = QHBoxLayout()
        warning.addWidget(self.notice, 1)
        warning.addWidget(self.forfeit_button)
        self.curve = DebtCurve()
        self.curve.setFixedHeight(CURVE_HEIGHT)
        column.addWidget(self.title)
        column.addWidget(self.figures)
        column.addWidget(self.why)
        column.addLayout(warning)
        column.addWidget(self.curve)
        column.addWidget(self._build_pages(context), 1)
        column.addWidget(self._build_actions())
        return page

    def _build_pages(self, context: WindowContext) -> QWidget:
        self.instalments = StaticTableModel(INSTALMENTS, self, key=lambda line: line.number)
        self.charges = StaticTableModel(FROZEN_CHARGES, self)
        self.versions = StaticTableModel(VERSIONS, self)
        instalments: TableView[InstalmentLine] = TableView(
            self.instalments,
            context=context,
            name="repayment_plans.instalments",
            title=self.tr("Instalments"),
        )
        charges: TableView[FrozenCharge] = TableView(
            self.charges,
            context=context,
            name="repayment_plans.charges",
            title=self.tr("Charges covered"),
        )
        self.version_table: TableView[PlanVersion] = TableView(
            self.versions,
            context=context,
            name="repayment_plans.versions",
            title=self.tr("Versions"),
        )
        self.version_table.opened.connect(self.version_asked)
        self.pages = InnerTabs()
        for widget, title in (
            (instalments, self.tr("Instalments")),
            (charges, self.tr("Charges covered")),
            (self._build_particulars(), self.tr("Particulars")),
            (self._build_versions(), self.tr("Versions")),
        ):
            self.pages.addTab(widget, title)
        return self.pages

    def _build_particulars(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 10, 0, 0)
        self.particulars = Muted()
        self.particulars.setWordWrap(True)
        column.addWidget(self.particulars)
        column.addStretch(1)
        return page

    def _build_versions(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.open_button = plain_button(self.tr("&Open the version"), self._open_version)
        self.history_button = plain_button(self.tr("Print the &history…"), self.history_asked.emit)
        column.addWidget(self.version_table, 1)
        column.addWidget(ActionRow([self.open_button, self.history_button]))
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
        self.more_button = plain_button(self.tr("&More"))
        self._build_more()
        self.edit_button = primary_button(self.tr("&Go on with the plan"), self.edit_asked.emit)
        self.complete_button = primary_button(self.tr("&Close as paid"), self.complete_asked.emit)
        others = [
            self.pay_button,
            self.letter_button,
            self.letters_button,
            self.propose_button,
            self.cancel_button,
            self.more_button,
        ]
        row = ActionRow(others)
        layout = row.layout()
        assert layout is not None
        layout.addWidget(self.edit_button)
        layout.addWidget(self.complete_button)
        return row

    def _build_more(self) -> None:
        """What is done to a plan under way, and not every day."""
        menu = QMenu(self.more_button)
        self.settle_action = menu.addAction(self.tr("What &settles it today…"))
        self.renegotiate_action = menu.addAction(self.tr("&Renegotiate…"))
        self.forfeit_action = menu.addAction(self.tr("&Forfeit…"))
        self.end_action = menu.addAction(self.tr("&End the plan…"))
        self.settle_action.triggered.connect(self.settlement_asked)
        self.renegotiate_action.triggered.connect(self.renegotiate_asked)
        self.forfeit_action.triggered.connect(self.forfeit_asked)
        self.end_action.triggered.connect(self.end_asked)
        self.more_button.setMenu(menu)

    @Slot()
    def _open_version(self) -> None:
        self.version_asked.emit(self.version_table.chosen_key())

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
        self._show_notice(detail, today)
        self.curve.set_points(_points(detail), today)
        self.instalments.set_rows(detail.instalments)
        self.charges.set_rows(detail.charges)
        self.particulars.setText(particulars(detail))
        self.versions.set_rows(detail.versions)
        self.version_table.choose(row.id)
        self.pages.setTabText(VERSIONS_PAGE, self.tr("Versions ({0})").format(len(detail.versions)))
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
                " ".join((*status_sign(row), translate("States", status_word(row)))),
            ),
            (None, None, None, status_colour(row)),
        )

    def _show_notice(self, detail: PlanDetail, today: date) -> None:
        standing, why, notice, role = detail.standing, "", "", "arrears"
        if standing is None:
            why = state_sentence(detail, today)
        elif detail.can_complete:
            notice, role = self.tr("Everything is paid: the plan can be closed."), "good"
        elif detail.forfeiture is not None:
            why = standing_sentence(standing)
            notice, role = forfeiture_sentences(detail.forfeiture), "danger"
        elif standing.standing is Standing.ON_TRACK:
            why = standing_sentence(standing)
        else:
            notice = standing_sentence(standing)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.notice.say(notice, role)
        self.forfeit_button.setVisible(detail.forfeiture is not None and not detail.can_complete)

    def _show_actions(self, detail: PlanDetail) -> None:
        is_open, is_active = detail.is_open, detail.is_active
        self.pay_button.setVisible(is_active)
        self.letter_button.setVisible(detail.row.state is not PlanState.CANCELLED)
        self.propose_button.setVisible(detail.row.state is PlanState.DRAFT)
        self.cancel_button.setVisible(is_open)
        self.more_button.setVisible(is_active)
        self.forfeit_action.setVisible(detail.may_forfeit)
        self.end_action.setVisible(is_active and not detail.may_forfeit)
        quote = detail.settlement
        self.settle_action.setEnabled(quote is not None and quote.total_cents > 0)
        # A draft of the next version is gone on with from the list of versions.
        self.renegotiate_action.setEnabled(is_active and detail.replaced_by is None)
        self.edit_button.setVisible(is_open)
        self.complete_button.setVisible(detail.can_complete)


def _points(detail: PlanDetail) -> tuple[CurvePoint, ...]:
    scheduled = [
        ScheduledInstalment(line.number, line.due_on, line.cents) for line in detail.instalments
    ]
    starts_on = detail.row.agreed_on or detail.row.drawn_up_on
    return remaining_curve(detail.row.covered_cents, starts_on, scheduled)


__all__ = ["PlanPage"]
