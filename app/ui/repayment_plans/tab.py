"""The tab of repayment plans: the list, the chosen plan, the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.repayment_plans.debtors import leases_of
from app.services.repayment_plans.plan_list import (
    PlanDetail,
    PlanFilter,
    PlanListing,
    Show,
    plan_detail,
    plan_of,
)
from app.ui.context import TENANTS, Target
from app.ui.panels import (
    PAGE_MARGIN,
    ActionRow,
    Card,
    InnerTabs,
    SectionTitle,
    Split,
    page_layout,
    primary_button,
)
from app.ui.printing import LetterDialog, PrinterChooser, choose_printer
from app.ui.repayment_plans.columns import PLANS
from app.ui.repayment_plans.debtor_dialog import DebtorDialog
from app.ui.repayment_plans.editor import PlanEditor
from app.ui.repayment_plans.forecast_page import ForecastPage
from app.ui.repayment_plans.late_page import LatePage
from app.ui.repayment_plans.plan_actions import PlanActions
from app.ui.repayment_plans.plan_page import PlanPage
from app.ui.repayment_plans.words import SHOWS
from app.ui.search_field import SearchField
from app.ui.tables import LazyTableModel, TableView
from app.ui.tasks import Refreshing
from app.ui.translation import translate
from app.ui.window_state import recall, remember

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.letters.plan_letter import SignedPlan
    from app.ui.context import WindowContext

SUBJECTS = frozenset({"repayment_plans", "ledger", "tenants", "properties"})
PAYMENT = "payment"
"""What the tenants' room is asked to do with a household."""
NEW = "new"
PLANS_PAGE, LATE_PAGE, FORECAST_PAGE = range(3)
LATE, FORECAST = "late", "forecast"
"""Actions of a target that open the other pages."""


class RepaymentPlansTab(QWidget):
    """The list with the chosen plan beside it, or the editor in their place."""

    letter_opened = Signal(object)

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget | None = None,
        *,
        chooser: PrinterChooser = choose_printer,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._chooser = chooser
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.page = PlanPage(context)
        self.editor = PlanEditor(context)
        self.stack.addWidget(self._build_pages())
        self.stack.addWidget(self.editor)
        self._connect()
        self._fresh = Refreshing(self, context.runner, SUBJECTS, self._reload)

    def _build_pages(self) -> QWidget:
        self.plans = QWidget()
        page_layout(self.plans).addWidget(
            Split("repayment_plans", self._build_list(), self.page, (50, 50))
        )
        self.late: LatePage | None = None
        self.forecast: ForecastPage | None = None
        self.tabs = InnerTabs()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages"))
        for title in (self.tr("Plans"), self.tr("Instalments late"), self.tr("Forecast")):
            holder = QWidget()
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(holder, title)
        self._hold(PLANS_PAGE, self.plans)
        self.tabs.currentChanged.connect(self._build_page)
        self.list_page = QWidget()
        column = QVBoxLayout(self.list_page)
        column.setContentsMargins(0, PAGE_MARGIN // 2, 0, 0)
        column.addWidget(self.tabs)
        return self.list_page

    @Slot(int)
    def _build_page(self, place: int) -> None:
        """Build a page when it is first wanted: most days begin with the list."""
        if place == LATE_PAGE and self.late is None:
            self.late = LatePage(self._context)
            self.late.plan_asked.connect(self._choose)
            self.late.counted.connect(self._show_late_count)
            self._hold(place, self.late)
        elif place == FORECAST_PAGE and self.forecast is None:
            self.forecast = ForecastPage(self._context)
            self.forecast.plan_asked.connect(self._choose)
            self._hold(place, self.forecast)

    def _hold(self, place: int, page: QWidget) -> None:
        holder = self.tabs.widget(place)
        layout = holder.layout() if holder is not None else None
        assert layout is not None
        layout.addWidget(page)

    def _build_list(self) -> QWidget:
        card = Card()
        self.model = LazyTableModel(PLANS, self._context.runner, self)
        self.table = TableView(
            self.model,
            context=self._context,
            name="repayment_plans.list",
            title=self.tr("Repayment plans"),
        )
        self.search = SearchField(self.tr("Filter by name, unit, number…"), self.table)
        self.show_choice = QComboBox()
        self.show_choice.setAccessibleName(self.tr("Which plans"))
        for show, words in SHOWS.items():
            self.show_choice.addItem(translate("States", words), show.value)
        kept = recall("repayment_plans.show", Show.ALL.value)
        self.show_choice.setCurrentIndex(max(self.show_choice.findData(kept), 0))
        self.heading = SectionTitle(self.tr("Repayment plans"))
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.show_choice)
        self.new_button = primary_button(self.tr("&New plan…"), self.new)
        card.column.addWidget(self.heading)
        card.column.addLayout(row)
        card.column.addWidget(self.table, 1)
        card.column.addWidget(ActionRow([], self.new_button))
        self._say_empty()
        return card

    def _connect(self) -> None:
        self.search.searched.connect(self._on_filter)
        self.show_choice.currentIndexChanged.connect(self._on_filter)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        page, editor = self.page, self.editor
        page.pay_asked.connect(self._pay)
        page.household_asked.connect(self._show_household)
        page.letter_asked.connect(self._print_letter)
        page.edit_asked.connect(self._edit)
        page.renegotiate_asked.connect(self._renegotiate)
        page.version_asked.connect(self._show_version)
        self.actions_of_plan = PlanActions(self._context, page, self)
        editor.left.connect(self._on_left)
        editor.agreed.connect(self._on_agreed)
        editor.print_asked.connect(self._show_draft_letter)

    # The room, as the window knows it

    def show_target(self, target: Target) -> None:
        """Choose a plan by its key, or the last one of a household or lease; "new" draws one up,
        "late" and "forecast" open the other pages."""
        if self._must_stay():
            return
        key = target.id
        if target.action in (LATE, FORECAST):
            self.stack.setCurrentWidget(self.list_page)
            self.tabs.setCurrentIndex(LATE_PAGE if target.action == LATE else FORECAST_PAGE)
        elif target.action == NEW:
            self._new_for(key)
        elif key is not None:
            self._context.runner.read(
                lambda session: plan_of(session, key), self._choose, owner=self, slot="target"
            )

    def _must_stay(self) -> bool:
        """Whether a typed plan would be lost by going elsewhere in this room; says so."""
        typed = self.stack.currentWidget() is self.editor and self.editor.is_changed()
        if typed:
            self._context.messages.warn(
                self.tr("Another plan is being drawn up: save it or leave it first.")
            )
        return typed

    def new(self) -> None:
        """Ask for which household, then draw up a plan."""
        if not self._must_stay():
            self._new_for(None)

    def refresh(self) -> None:
        """Read the page in view again."""
        place = self.tabs.currentIndex()
        page = {LATE_PAGE: self.late, FORECAST_PAGE: self.forecast}.get(place)
        if page is not None:
            page.refresh()
        else:
            self._fresh.request()

    # The list

    @Slot()
    def _reload(self) -> None:
        listing = PlanListing(self._wanted(), self._context.office.clock.today())
        self.model.set_listing(listing)
        self._context.runner.read(listing.counts, self._show_counts, owner=self, slot="counts")
        self._read_chosen()

    def _wanted(self) -> PlanFilter:
        return PlanFilter(self.search.text(), Show(self.show_choice.currentData()))

    @Slot()
    def _on_filter(self) -> None:
        remember("repayment_plans.show", self.show_choice.currentData())
        self._say_empty()
        self._reload()

    def _say_empty(self) -> None:
        wanted = self._wanted()
        if wanted == PlanFilter():
            self.table.set_empty(
                self.tr("No repayment plans yet"),
                self.tr("A plan splits what is overdue into instalments that a household can pay."),
                self.tr("&New plan…"),
                self.new,
            )
        else:
            self.table.set_empty(
                self.tr("No plan matches"), self.tr("Change the filter above to see others.")
            )

    def _show_counts(self, counts: dict[Show, int]) -> None:
        for place in range(self.show_choice.count()):
            show = Show(self.show_choice.itemData(place))
            words = translate("States", SHOWS[show])
            self.show_choice.setItemText(place, f"{words} ({counts[show]})")
        self.heading.set_side(
            self.tr("{0} active · {1} late · {2} broken").format(
                counts[Show.ACTIVE], counts[Show.LATE], counts[Show.BROKEN]
            )
        )

    @Slot(object)
    def _choose(self, plan_id: UUID | None) -> None:
        """Show a plan that the window or the editor points at, whatever the filter says."""
        if plan_id is None:
            return
        self.stack.setCurrentWidget(self.list_page)
        self.tabs.setCurrentIndex(PLANS_PAGE)
        if self._wanted() != PlanFilter():
            self.search.clear()
            self.show_choice.setCurrentIndex(self.show_choice.findData(Show.ALL.value))
            self._on_filter()
        self.table.choose(plan_id)

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        if key is None:
            self.page.clear()
        self._read_chosen()

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        detail = self.page.detail
        if detail is not None and detail.is_open:
            self._edit()

    def _read_chosen(self) -> None:
        key, today = self.table.chosen_key(), self._context.office.clock.today()
        if isinstance(key, UUID):
            self._context.runner.read(
                lambda session: plan_detail(session, key, today),
                self._show_detail,
                owner=self,
                slot="detail",
            )

    def _show_detail(self, detail: PlanDetail) -> None:
        if self.table.chosen_key() == detail.row.id:
            self.page.show_plan(detail, self._context.office.clock.today())

    # New plans and the editor

    def _new_for(self, key: UUID | None) -> None:
        if key is None:
            dialog = DebtorDialog(self._context, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.decided.connect(self._begin)
            dialog.open()
            return
        lease_or_household = key
        self._context.runner.read(
            lambda session: list(leases_of(session, lease_or_household)),
            self._begin_with_first,
            owner=self,
            slot="target",
        )

    def _begin_with_first(self, leases: list[UUID]) -> None:
        if leases:
            self._begin(leases[0])
        else:
            self._context.messages.warn(
                self.tr("This household has no lease to draw up a plan for.")
            )

    @Slot(object)
    def _begin(self, lease_id: UUID) -> None:
        self.stack.setCurrentWidget(self.editor)
        self.editor.begin(lease_id)

    @Slot()
    def _edit(self) -> None:
        detail = self.page.detail
        if detail is not None:
            self.stack.setCurrentWidget(self.editor)
            self.editor.begin(detail.lease_id, detail.row.id)

    @Slot()
    def _renegotiate(self) -> None:
        """Draw up a new version of the chosen plan; it ends only once that one is signed."""
        detail = self.page.detail
        if detail is not None and not self._must_stay():
            self.stack.setCurrentWidget(self.editor)
            self.editor.begin(detail.lease_id, None, detail.row.id)

    @Slot(object)
    def _show_version(self, key: object) -> None:
        if isinstance(key, UUID):
            self._choose(key)

    @Slot(object)
    def _show_late_count(self, count: int) -> None:
        title = self.tr("Instalments late")
        self.tabs.setTabText(LATE_PAGE, f"{title} ({count})" if count else title)

    @Slot(object)
    def _on_left(self, plan_id: UUID | None) -> None:
        self.stack.setCurrentWidget(self.list_page)
        self._choose(plan_id)
        self.table.setFocus()

    @Slot(object)
    def _on_agreed(self, signed: SignedPlan) -> None:
        self._context.messages.inform(
            self.tr("Plan {0} agreed; letter archived as protocol no. {1}.").format(
                signed.number, signed.letter.protocol
            )
        )
        self._choose(signed.id)
        self._open_letter(signed.letter.id, signed.letter.file_name)

    # Leaving the window

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().removeEventFilter(self)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask before the window closes over a plan that is typed and not saved."""
        closing = event.type() is QEvent.Type.Close and watched is self.window()
        if not closing or not self.editor.is_changed():
            return False
        event.ignore()
        self._context.messages.ask(
            self.tr("Close without saving the plan?"),
            self.tr("&Close"),
            self._close_window,
            detail=self.tr("What you typed would be lost. A draft keeps it for another day."),
            danger=True,
            parent=self,
        )
        return True

    def _close_window(self) -> None:
        self.editor.forget()
        # Once the refused closing is over: a window does not close inside its own closing.
        QTimer.singleShot(0, self.window(), self.window().close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self.editor:
            self.editor.leave()
            return
        super().keyPressEvent(event)

    # Letters

    @Slot()
    def _print_letter(self) -> None:
        detail = self.page.detail
        if detail is None:
            return
        plan_id, is_open = detail.row.id, detail.is_open

        def work(session: Session) -> tuple[bytes, str]:
            from app.services.letters.archive import letter_pdf, letters_of
            from app.services.letters.plan_letter import agreement_pdf, plan_content

            archived = [] if is_open else letters_of(session, plan_id=plan_id)
            if archived:
                return letter_pdf(session, archived[0].id), archived[0].file_name
            return agreement_pdf(session, plan_content(session, plan_id)), ""

        self._context.runner.read(work, self._show_letter, owner=self, slot="letter")

    def _open_letter(self, letter_id: UUID, file_name: str) -> None:
        def work(session: Session) -> tuple[bytes, str]:
            from app.services.letters.archive import letter_pdf

            return letter_pdf(session, letter_id), file_name

        self._context.runner.read(work, self._show_letter, owner=self, slot="letter")

    @Slot(object)
    def _show_draft_letter(self, pdf: bytes) -> None:
        self._show_letter((pdf, ""))

    def _show_letter(self, letter: tuple[bytes, str]) -> None:
        pdf, file_name = letter
        dialog = LetterDialog(
            self._context,
            self,
            title=self.tr("Letter of the repayment plan"),
            file_name=file_name or self.tr("repayment-plan-draft.pdf"),
            pdf=pdf,
            chooser=self._chooser,
        )
        # Not modal: the print dialog opens over it, and no modal dialog opens over a modal one.
        dialog.show()
        self.letter_opened.emit(dialog)

    # The chosen plan

    @Slot()
    def _pay(self) -> None:
        if self.page.detail is not None:
            household_id = self.page.detail.row.household_id
            self._context.navigate(Target(TENANTS, household_id, PAYMENT))

    @Slot()
    def _show_household(self) -> None:
        if self.page.detail is not None:
            self._context.navigate(Target(TENANTS, self.page.detail.row.household_id))
