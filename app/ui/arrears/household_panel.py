"""The household chosen in the list: what it owes, the step that is due, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.services.dashboard.arrears_detail import ArrearsDetail, OpenLine, arrears_detail
from app.services.reminders.actions import ActionRow
from app.services.reminders.limitation import Limitation
from app.ui.columns import Column
from app.ui.context import REPAYMENT_PLANS, TENANTS, Target
from app.ui.empty_state import EmptyState
from app.ui.panels import (
    ActionRow as Buttons,
)
from app.ui.panels import (
    Card,
    Muted,
    SectionTitle,
    plain_button,
    primary_button,
)
from app.ui.reminders.dialogs import ask_hold, ask_promise
from app.ui.reminders.words import (
    HOLDS,
    PROMISES,
    STAGES,
    paragraph,
    sentence_words,
    stage_word,
)
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tenants.papers import show_letter, show_statement
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.ui.context import WindowContext

LINES: tuple[Column[OpenLine], ...] = (
    Column[OpenLine](
        "text", QT_TRANSLATE_NOOP("Columns", "Charge"), lambda row: row.text, width=138
    ),
    Column[OpenLine](
        "due", QT_TRANSLATE_NOOP("Columns", "Due"), lambda row: row.due_on, "date", width=84
    ),
    Column[OpenLine](
        "days", QT_TRANSLATE_NOOP("Columns", "Since"), lambda row: row.days, "days", width=58
    ),
    Column[OpenLine](
        "left",
        QT_TRANSLATE_NOOP("Columns", "Remaining"),
        lambda row: row.remaining_cents,
        "euro",
        width=88,
    ),
)
STEPS: tuple[Column[ActionRow], ...] = (
    Column[ActionRow](
        "day", QT_TRANSLATE_NOOP("Columns", "Date"), lambda row: row.done_on, "date", width=84
    ),
    Column[ActionRow](
        "kind",
        QT_TRANSLATE_NOOP("Columns", "Step"),
        lambda row: STAGES[row.kind],
        "state",
        width=130,
    ),
    Column[ActionRow](
        "protocol", QT_TRANSLATE_NOOP("Columns", "Protocol"), lambda row: row.protocol, width=75
    ),
    Column[ActionRow](
        "by", QT_TRANSLATE_NOOP("Columns", "Who"), lambda row: row.done_by, width=110
    ),
)


class HouseholdPanel(Card):
    """Read when a household is chosen; says what it would show while none is."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.detail: ArrearsDetail | None = None
        self.title = SectionTitle("")
        self.phone = QLabel()
        self.due = Muted()
        self.due.setWordWrap(True)
        self.agreed = Muted()
        self.agreed.setWordWrap(True)
        self.lines: StaticTableModel[OpenLine] = StaticTableModel(LINES, self)
        self.line_table: TableView[OpenLine] = TableView(
            self.lines, context=context, name="arrears.lines", title=self.tr("What is owed")
        )
        self.steps: StaticTableModel[ActionRow] = StaticTableModel(STEPS, self)
        self.step_table: TableView[ActionRow] = TableView(
            self.steps, context=context, name="arrears.steps", title=self.tr("What was done")
        )
        self.step_table.set_empty(self.tr("No call and no letter noted yet"), "")
        self.step_table.opened.connect(self._open_letter)
        self.call = primary_button(self.tr("&Call…"), self._call)
        self.promise = plain_button(self.tr("&Promise…"), self._promise)
        self.hold = plain_button(self.tr("&Hold…"), self._hold)
        self.plan = plain_button(self.tr("New p&lan…"), self._new_plan)
        self.statement = plain_button(self.tr("S&tatement…"), self._statement)
        self.household = plain_button(self.tr("H&ousehold"), self._open)
        self._lay_out()

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.phone, self.due, self.agreed):
            column.addWidget(widget)
        column.addWidget(self.line_table, 3)
        column.addWidget(self.step_table, 2)
        column.addWidget(Buttons([self.promise, self.hold, self.plan]))
        column.addWidget(Buttons([self.statement, self.household], self.call))
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                self.tr("No household chosen"),
                self.tr("Choose one at the left to see what it owes and what was said."),
            )
        )
        self._stack.addWidget(page)
        self.column.addWidget(self._stack)

    def show_household(self, household_id: UUID | None) -> None:
        """Read this household, or show that none is chosen."""
        if household_id is None:
            self._show(None)
            return
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: arrears_detail(session, household_id, today),
            self._show,
            owner=self,
            slot="detail",
        )

    def _show(self, detail: ArrearsDetail | None) -> None:
        self.detail = detail
        self._stack.setCurrentIndex(0 if detail is None else 1)
        if detail is None:
            return
        self.title.set_title(detail.name)
        self.title.set_side(format_euro(detail.due_cents))
        self.phone.setText(" · ".join(detail.phones) or self.tr("No telephone number"))
        self.due.setText(self._due_words(detail))
        self.agreed.setText(self._agreed_words(detail))
        self.agreed.setVisible(bool(self.agreed.text()))
        self.lines.set_rows(detail.lines)
        self.steps.set_rows(detail.actions)
        for button in (self.call, self.promise, self.plan, self.statement):
            button.setEnabled(detail.lease_id is not None)

    def _due_words(self, detail: ArrearsDetail) -> str:
        for proposal in detail.outlook.proposals:
            step = self.tr("Due now: {0}.").format(stage_word(proposal.kind))
            return f"{step} {paragraph(proposal.reasons)}"
        return " ".join(sentence_words(each.detail) for each in detail.outlook.withheld)

    def _agreed_words(self, detail: ArrearsDetail) -> str:
        said = [*self._limitation_words(detail.limitation)]
        said += [
            self.tr("Promised: {0} by {1} ({2}).").format(
                format_euro(each.cents),
                format_date(each.due_on),
                translate("States", PROMISES[each.status]),
            )
            for each in detail.promises[:2]
        ]
        said += [
            self.tr("No reminders until {0}: {1}.").format(
                format_date(each.expires_on), translate("Forms", HOLDS[each.reason]).lower()
            )
            for each in detail.holds
        ]
        return " ".join(said)

    def _limitation_words(self, found: Limitation | None) -> list[str]:
        if found is None:
            return []
        said = []
        if found.last_day is not None:
            said.append(
                self.tr("⚠ {0} may be claimed until {1} only.").format(
                    format_euro(found.ending_cents), format_date(found.last_day)
                )
            )
        if found.barred_cents:
            said.append(
                self.tr("⚠ {0} may not be claimed any more.").format(
                    format_euro(found.barred_cents)
                )
            )
        return said

    @Slot()
    def _call(self) -> None:
        from app.ui.today.contact_dialog import open_contact

        if self.detail is not None:
            open_contact(self._context, self, self.detail.household_id)

    @Slot()
    def _promise(self) -> None:
        detail = self.detail
        if detail is not None and detail.lease_id is not None:
            ask_promise(self._context, self, detail.household_id, detail.lease_id, detail.due_cents)

    @Slot()
    def _hold(self) -> None:
        if self.detail is not None:
            ask_hold(self._context, self, self.detail.household_id)

    @Slot()
    def _new_plan(self) -> None:
        if self.detail is not None and self.detail.lease_id is not None:
            self._context.navigate(Target(REPAYMENT_PLANS, self.detail.lease_id, "new"))

    @Slot()
    def _statement(self) -> None:
        if self.detail is not None and self.detail.lease_id is not None:
            show_statement(self._context, self, self.detail.lease_id)

    @Slot()
    def _open(self) -> None:
        if self.detail is not None:
            self._context.navigate(Target(TENANTS, self.detail.household_id))

    @Slot(object)
    def _open_letter(self, key: object) -> None:
        step = next((row for row in self.steps.rows() if row.id == key), None)
        if step is not None and step.letter_id is not None:
            show_letter(self._context, self, step.letter_id)
