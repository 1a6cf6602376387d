"""The morning: whom to look after today, why, and one key to act."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.dashboard.arrears_detail import ArrearsDetail, arrears_detail
from app.services.today.reasons import ReasonKind
from app.services.today.today_list import OfficeMatters, TodayList, TodayRow, today_list
from app.ui.columns import Column
from app.ui.context import ARREARS, BANK_STATEMENTS, REPAYMENT_PLANS, TENANTS, Target
from app.ui.empty_state import EmptyState
from app.ui.fonts import window_font
from app.ui.panels import (
    ActionRow,
    Card,
    LinkButton,
    Muted,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.reminders.dialogs import ask_hold, ask_promise
from app.ui.reminders.words import stage_word
from app.ui.search_field import SearchField
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.today.contact_dialog import open_contact
from app.ui.today.words import ICONS, KINDS, OF_PLANS, kind_word, reason_words, weighed
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_SUBJECTS = {
    "reminders",
    "ledger",
    "tenants",
    "repayment_plans",
    "letters",
    "community",
    "appointments",
    "committee",
    "hardship",
    "bank_statements",
}

COLUMNS: tuple[Column[TodayRow], ...] = (
    Column[TodayRow](
        "points",
        QT_TRANSLATE_NOOP("Columns", "Weight"),
        lambda row: row.points,
        "number",
        width=66,
    ),
    Column[TodayRow](
        "household", QT_TRANSLATE_NOOP("Columns", "Household"), lambda row: row.name, width=150
    ),
    Column[TodayRow](
        "unit", QT_TRANSLATE_NOOP("Columns", "Unit"), lambda row: row.unit_code, width=88
    ),
    Column[TodayRow](
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Above all"),
        lambda row: KINDS[row.first.kind],
        "state",
        width=150,
        icon=lambda row: ICONS[row.first.kind],
    ),
    Column[TodayRow](
        "why",
        QT_TRANSLATE_NOOP("Columns", "Why"),
        lambda row: reason_words(row.first.words),
        width=285,
    ),
    Column[TodayRow](
        "phone", QT_TRANSLATE_NOOP("Columns", "Telephone"), lambda row: row.phone, width=100
    ),
    Column[TodayRow](
        "overdue",
        QT_TRANSLATE_NOOP("Columns", "Overdue"),
        lambda row: row.overdue_cents or None,
        "euro",
        width=95,
        hidden=True,
    ),
)


class TodayTab(QWidget):
    """The list at the left; the household with all its reasons at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.found: TodayList | None = None
        self.detail: ArrearsDetail | None = None
        self.model: StaticTableModel[TodayRow] = StaticTableModel(COLUMNS, self)
        self.table: TableView[TodayRow] = TableView(
            self.model, context=context, name="today.list", title=self.tr("Today")
        )
        self.table.set_empty(
            self.tr("Nothing waits today"),
            self.tr("Calls, broken promises, missed instalments and early signs stand here."),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.search = SearchField(self.tr("Filter by name or unit…"), self.table)
        self.search.searched.connect(self._show_rows)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Reason"))
        self.kind.addItem(self.tr("Every reason"), None)
        for kind in ReasonKind:
            self.kind.addItem(kind_word(kind), kind.value)
        self.kind.currentIndexChanged.connect(self._show_rows)
        self.development = QComboBox()
        self.development.setAccessibleName(self.tr("Development"))
        self.development.addItem(self.tr("All developments"), None)
        self.development.currentIndexChanged.connect(self._show_rows)
        self.letters = LinkButton("", self._open_reminders)
        self.bank = LinkButton("", self._open_bank)
        self.count = Muted()
        self._build_panel()
        self._lay_out()
        self._keys()
        self._fresh = Refreshing(self, context.runner, _SUBJECTS, self._reload)

    # Building

    def _build_panel(self) -> None:
        self.title = SectionTitle("")
        self.phone = QLabel()
        self.phone.setFont(window_font(1.35, bold=True))
        self.phone.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.reasons = QLabel()
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.order = Muted()
        self.order.setWordWrap(True)
        self.said = Muted()
        self.said.setWordWrap(True)
        self.call = primary_button(self.tr("&Call… (C)"), self.call_chosen)
        self.promise = plain_button(self.tr("&Promise… (P)"), self.promise_chosen)
        self.hold = plain_button(self.tr("&Hold… (H)"), self.hold_chosen)
        self.plan = plain_button(self.tr("P&lan (L)"), self.open_plan)
        self.household = plain_button(self.tr("H&ousehold (Enter)"), self._open_chosen)
        self.next = plain_button(self.tr("&Next (N)"), self.go_on)

    def _lay_out(self) -> None:
        head, matters = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.search, 2)
        head.addWidget(self.kind, 1)
        head.addWidget(self.development, 1)
        matters.addWidget(self.count)
        matters.addStretch(1)
        matters.addWidget(self.letters)
        matters.addWidget(self.bank)
        left, right = Card(), Card()
        left.column.addLayout(matters)
        left.column.addLayout(head)
        left.column.addWidget(self.table, 1)
        left.column.addWidget(
            ActionRow([plain_button(self.tr("&Excel…"), self.table.export_excel)])
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.phone, self.reasons, self.said):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.order)
        column.addWidget(ActionRow([self.promise, self.hold, self.plan]))
        column.addWidget(ActionRow([self.household, self.next], self.call))
        self.panel = QStackedWidget()
        self.panel.addWidget(
            EmptyState(
                self.tr("No household chosen"),
                self.tr("Choose one at the left: its reasons and its telephone number come here."),
            )
        )
        self.panel.addWidget(page)
        right.column.addWidget(self.panel)
        page_layout(self).addWidget(Split("today", left, right, (66, 34)))

    def _keys(self) -> None:
        for key, act in (
            (Qt.Key.Key_C, self.call_chosen),
            (Qt.Key.Key_P, self.promise_chosen),
            (Qt.Key.Key_H, self.hold_chosen),
            (Qt.Key.Key_L, self.open_plan),
            (Qt.Key.Key_N, self.go_on),
        ):
            action = QAction(self.table)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.table.addAction(action)

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose a household."""
        if target.id is not None:
            self.table.choose(target.id)

    def _reload(self) -> None:
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: today_list(session, today), self._show, owner=self, slot="list"
        )

    def _show(self, found: TodayList) -> None:
        self.found = found
        self._offer_developments(found)
        self._show_matters(found.office)
        self._show_rows()

    def _show_matters(self, office: OfficeMatters) -> None:
        letters = " · ".join(
            f"{stage_word(kind)}: {count}" for kind, count in office.letters.items()
        )
        self.letters.setText(self.tr("Letters due — {0}").format(letters))
        self.letters.setVisible(bool(office.letters))
        parts = []
        if office.bank_lines:
            parts.append(
                self.tr("bank lines to decide: {0}, {1}").format(
                    office.bank_lines, format_euro(office.bank_cents)
                )
            )
        if office.bank.is_stale:
            parts.append(self.tr("the bank statement is {0} days old").format(office.bank.days_old))
        self.bank.setText(" · ".join(parts))
        self.bank.setVisible(bool(parts))

    def _offer_developments(self, found: TodayList) -> None:
        names = {
            row.development_id: row.development_name for row in found.rows if row.development_id
        }
        wanted = sorted(names.items(), key=lambda each: each[1])
        offered = [self.development.itemData(place) for place in range(1, self.development.count())]
        if offered == [key for key, _ in wanted]:
            return
        chosen = self.development.currentData()
        self.development.blockSignals(True)
        while self.development.count() > 1:
            self.development.removeItem(1)
        for key, name in wanted:
            self.development.addItem(name, key)
            if key == chosen:
                self.development.setCurrentIndex(self.development.count() - 1)
        self.development.blockSignals(False)

    @Slot()
    def _show_rows(self) -> None:
        if self.found is None:
            return
        words = self.search.text().casefold().split()
        kind, development = self.kind.currentData(), self.development.currentData()
        rows = [
            row
            for row in self.found.rows
            if all(word in f"{row.name} {row.unit_code}".casefold() for word in words)
            and (kind is None or any(each.kind.value == kind for each in row.reasons))
            and (development is None or row.development_id == development)
        ]
        self.model.set_rows(rows)
        self.count.setText(self.tr("Households to look after: {0}").format(len(rows)))
        self._on_chosen(self.table.chosen_key())

    # The chosen household

    def chosen(self) -> TodayRow | None:
        """The household that is chosen, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        row = self.chosen()
        self.panel.setCurrentIndex(0 if row is None else 1)
        if row is None:
            return
        self.title.set_title(row.name)
        self.title.set_side(" · ".join(filter(None, (row.unit_code, row.development_name))))
        self.phone.setText(row.phone or self.tr("No telephone number"))
        self.phone.setAccessibleName(self.tr("Telephone {0}").format(self.phone.text()))
        self.reasons.setText("\n\n".join(f"• {weighed(each)}" for each in row.reasons))
        self.order.setText(
            self.tr("Its place is the sum of its reasons: {0} points.").format(row.points)
        )
        self.plan.setEnabled(self._plan_key(row) is not None)
        self._read_detail(row.id)

    def _read_detail(self, household_id: UUID) -> None:
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: arrears_detail(session, household_id, today),
            self._show_detail,
            owner=self,
            slot="detail",
        )

    def _show_detail(self, detail: ArrearsDetail | None) -> None:
        self.detail = detail
        row = self.chosen()
        if detail is None or row is None or row.id != detail.household_id:
            return
        said = [self.tr("Overdue: {0}.").format(format_euro(detail.due_cents))]
        said += [
            self.tr("Last step: {0}.").format(stage_word(step.kind)) for step in detail.actions[:1]
        ]
        self.said.setText(" ".join(said))
        self.promise.setEnabled(detail.lease_id is not None)

    def _plan_key(self, row: TodayRow) -> UUID | None:
        return next((each.key for each in row.reasons if each.kind in OF_PLANS), None)

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        self._open_chosen()

    @Slot()
    def _open_chosen(self) -> None:
        row = self.chosen()
        if row is not None:
            self._context.navigate(Target(TENANTS, row.id))

    @Slot()
    def open_plan(self) -> None:
        """Open the plan that a reason is about."""
        row = self.chosen()
        key = self._plan_key(row) if row is not None else None
        if key is not None:
            self._context.navigate(Target(REPAYMENT_PLANS, key))

    @Slot()
    def go_on(self) -> None:
        """Choose the next household; after the last one the first."""
        rows = self.model.rows()
        if rows:
            place = self.model.row_of(self.table.chosen_key()) + 1
            self.table.choose(rows[place % len(rows)].id)
            self.table.setFocus()

    @Slot()
    def call_chosen(self) -> None:
        """Note what a call came to."""
        row = self.chosen()
        if row is not None:
            open_contact(self._context, self, row.id)

    @Slot()
    def promise_chosen(self) -> None:
        """Note a promise of the chosen household."""
        detail, row = self.detail, self.chosen()
        if detail is None or row is None or detail.household_id != row.id:
            return
        if detail.lease_id is not None:
            ask_promise(self._context, self, row.id, detail.lease_id, detail.due_cents)

    @Slot()
    def hold_chosen(self) -> None:
        """Ask for a hold on the chosen household."""
        row = self.chosen()
        if row is not None:
            ask_hold(self._context, self, row.id)

    @Slot()
    def _open_reminders(self) -> None:
        self._context.navigate(Target(ARREARS, None, "reminders"))

    @Slot()
    def _open_bank(self) -> None:
        self._context.navigate(Target(BANK_STATEMENTS))
