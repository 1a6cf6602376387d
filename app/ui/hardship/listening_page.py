"""Listening: why it is hard to pay, what to keep in mind, what a month can bear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.models.hardship import Cause, Circumstance
from app.services.hardship.budgets import BudgetView, budgets_of
from app.services.hardship.causes import (
    CauseForm,
    CauseRow,
    Requirement,
    causes_of,
    end_cause,
    no_fault_checklist,
    record_cause,
)
from app.services.hardship.circumstances import (
    CircumstanceForm,
    CircumstanceRow,
    circumstances_of,
    end_circumstance,
    record_circumstance,
)
from app.ui.columns import Column
from app.ui.forms import Field, FormDialog
from app.ui.hardship.budget_dialog import open_budget
from app.ui.hardship.words import CAUSES, CIRCUMSTANCES, REQUIREMENTS
from app.ui.panels import ActionRow, Muted, SectionTitle, plain_button
from app.ui.reminders.dialogs import ask_reason
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_REVIEW_DAYS = 180

Shown = TypeVar("Shown")

CAUSE_COLUMNS: tuple[Column[CauseRow], ...] = (
    Column[CauseRow](
        "cause",
        QT_TRANSLATE_NOOP("Columns", "What makes it hard"),
        lambda row: translate("Forms", CAUSES[row.cause]),
        width=180,
    ),
    Column[CauseRow](
        "since", QT_TRANSLATE_NOOP("Columns", "Since"), lambda row: row.since, "date", width=84
    ),
    Column[CauseRow](
        "no_fault",
        QT_TRANSLATE_NOOP("Columns", "No fault"),
        lambda row: QT_TRANSLATE_NOOP("States", "no-fault cause") if row.is_no_fault else "",
        "state",
        width=105,
    ),
    Column[CauseRow](
        "evidence", QT_TRANSLATE_NOOP("Columns", "Evidence"), lambda row: row.evidence, width=180
    ),
)
CIRCUMSTANCE_COLUMNS: tuple[Column[CircumstanceRow], ...] = (
    Column[CircumstanceRow](
        "what",
        QT_TRANSLATE_NOOP("Columns", "To keep in mind"),
        lambda row: translate("Forms", CIRCUMSTANCES[row.circumstance]),
        width=190,
    ),
    Column[CircumstanceRow](
        "review",
        QT_TRANSLATE_NOOP("Columns", "Look again on"),
        lambda row: row.review_on,
        "date",
        width=100,
    ),
    Column[CircumstanceRow](
        "reason", QT_TRANSLATE_NOOP("Columns", "Reason"), lambda row: row.reason, width=220
    ),
)
BUDGET_COLUMNS: tuple[Column[BudgetView], ...] = (
    Column[BudgetView](
        "day",
        QT_TRANSLATE_NOOP("Columns", "Drawn up"),
        lambda row: row.drawn_up_on,
        "date",
        width=90,
    ),
    Column[BudgetView](
        "income",
        QT_TRANSLATE_NOOP("Columns", "Income"),
        lambda row: row.sheet.income_cents,
        "euro",
        width=100,
    ),
    Column[BudgetView](
        "expenses",
        QT_TRANSLATE_NOOP("Columns", "Expenses"),
        lambda row: row.sheet.expense_cents,
        "euro",
        width=100,
    ),
    Column[BudgetView](
        "housing",
        QT_TRANSLATE_NOOP("Columns", "Housing"),
        lambda row: row.sheet.housing_cents,
        "euro",
        width=100,
    ),
    Column[BudgetView](
        "sustainable",
        QT_TRANSLATE_NOOP("Columns", "Sustainable"),
        lambda row: row.sustainable_cents,
        "euro",
        width=100,
        colour=lambda _row: "good",
    ),
)
CAUSE_FIELDS = (
    Field(
        "cause",
        QT_TRANSLATE_NOOP("Forms", "&Cause"),
        "choice",
        required=True,
        choices=tuple((each.value, word) for each, word in CAUSES.items()),
    ),
    Field("since", QT_TRANSLATE_NOOP("Forms", "&Since"), "date", required=True),
    Field("until", QT_TRANSLATE_NOOP("Forms", "&Until"), "date"),
    Field("evidence", QT_TRANSLATE_NOOP("Forms", "What &proves it")),
    Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),
)
CIRCUMSTANCE_FIELDS = (
    Field(
        "circumstance",
        QT_TRANSLATE_NOOP("Forms", "&What"),
        "choice",
        required=True,
        choices=tuple((each.value, word) for each, word in CIRCUMSTANCES.items()),
    ),
    Field("review_on", QT_TRANSLATE_NOOP("Forms", "&Look again on"), "date", required=True),
    Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason"), "multiline"),
)


@dataclass(frozen=True)
class Heard:
    """What the page shows of a household."""

    causes: list[CauseRow]
    circumstances: list[CircumstanceRow]
    budgets: list[BudgetView]
    checklist: dict[Requirement, bool | None]


class ListeningPage(QWidget):
    """Causes, circumstances and budgets of one household."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._household_id: UUID | None = None
        self.causes: StaticTableModel[CauseRow] = StaticTableModel(CAUSE_COLUMNS, self)
        self.cause_table: TableView[CauseRow] = self._table(
            self.causes, "hardship.causes", self.tr("Causes"), self.tr("No cause noted")
        )
        self.circumstances: StaticTableModel[CircumstanceRow] = StaticTableModel(
            CIRCUMSTANCE_COLUMNS, self
        )
        self.circumstance_table: TableView[CircumstanceRow] = self._table(
            self.circumstances,
            "hardship.circumstances",
            self.tr("To keep in mind"),
            self.tr("Nothing to keep in mind"),
        )
        self.budgets: StaticTableModel[BudgetView] = StaticTableModel(BUDGET_COLUMNS, self)
        self.budget_table: TableView[BudgetView] = self._table(
            self.budgets, "hardship.budgets", self.tr("Budgets"), self.tr("No budget drawn up yet")
        )
        self.particular = QCheckBox(self.tr("Show what is &particular, such as health"))
        self.particular.toggled.connect(self._reload)
        self.checklist = Muted()
        self.checklist.setWordWrap(True)
        self.sustainable = SectionTitle(self.tr("What a month can bear"))
        self.new_cause = plain_button(self.tr("Note a &cause…"), self.ask_cause)
        self.end_cause = plain_button(self.tr("&End the cause…"), self.ask_to_end_cause)
        self.new_circumstance = plain_button(self.tr("&Keep in mind…"), self.ask_circumstance)
        self.end_circumstance = plain_button(self.tr("End &it…"), self.ask_to_end_circumstance)
        self.new_budget = plain_button(self.tr("Draw up a b&udget…"), self.ask_budget)
        self._lay_out()
        self._fresh = Refreshing(self, context.runner, {"hardship"}, self._reload)

    def _table(
        self, model: StaticTableModel[Shown], name: str, title: str, empty: str
    ) -> TableView[Shown]:
        table: TableView[Shown] = TableView(model, context=self._context, name=name, title=title)
        table.set_empty(empty, "")
        table.chosen.connect(self._offer)
        return table

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for table, height in (
            (self.cause_table, 122),
            (self.circumstance_table, 94),
            (self.budget_table, 122),
        ):
            table.setFixedHeight(height)
        column.addWidget(self.cause_table)
        column.addWidget(self.checklist)
        column.addWidget(ActionRow([self.new_cause, self.end_cause]))
        column.addWidget(self.particular)
        column.addWidget(self.circumstance_table)
        column.addWidget(ActionRow([self.new_circumstance, self.end_circumstance]))
        column.addWidget(self.sustainable)
        column.addWidget(self.budget_table)
        column.addWidget(ActionRow([self.new_budget]))
        column.addStretch(1)

    def show_household(self, household_id: UUID | None) -> None:
        """Read this household."""
        if household_id != self._household_id:
            self.particular.setChecked(False)
        self._household_id = household_id
        self._reload()

    @Slot()
    def _reload(self) -> None:
        household_id = self._household_id
        if household_id is None:
            return
        particular = self.particular.isChecked()

        def work(session: Session) -> Heard:
            return Heard(
                causes_of(session, household_id, with_particular=particular),
                circumstances_of(session, household_id, with_particular=particular),
                budgets_of(session, household_id),
                no_fault_checklist(session, household_id),
            )

        self._context.runner.read(work, self._show, owner=self, slot="heard")

    def _show(self, heard: Heard) -> None:
        self.causes.set_rows(heard.causes)
        self.circumstances.set_rows(heard.circumstances)
        self.budgets.set_rows(heard.budgets)
        self.checklist.setText(self._checklist_words(heard))
        self.checklist.setVisible(any(each.is_no_fault for each in heard.causes))
        last = heard.budgets[0] if heard.budgets else None
        self.sustainable.set_side(
            self.tr("{0} a month, as of {1}").format(
                format_euro(last.sustainable_cents), format_date(last.drawn_up_on)
            )
            if last is not None
            else ""
        )
        self._offer()

    def _checklist_words(self, heard: Heard) -> str:
        def named(wanted: bool | None) -> str:
            found = [each for each, known in heard.checklist.items() if known is wanted]
            return ", ".join(translate("Hardship", REQUIREMENTS[each]) for each in found)

        parts = (
            (self.tr("For no-fault arrears there is: {0}."), named(True)),
            (self.tr("Missing: {0}."), named(False)),
            (self.tr("To be brought: {0}."), named(None)),
        )
        return " ".join(text.format(words) for text, words in parts if words)

    @Slot()
    def _offer(self) -> None:
        self.end_cause.setEnabled(self.cause_table.chosen_key() is not None)
        self.end_circumstance.setEnabled(self.circumstance_table.chosen_key() is not None)

    @Slot()
    def ask_cause(self) -> None:
        """Ask what makes it hard to pay."""
        household_id = self._household_id
        if household_id is None:
            return

        def work(session: Session, typed: dict[str, object]) -> object:
            since = typed["since"]
            assert isinstance(since, date)
            until = typed["until"]
            return record_cause(
                session,
                CauseForm(
                    household_id,
                    Cause(str(typed["cause"])),
                    since,
                    until if isinstance(until, date) else None,
                    str(typed["evidence"] or ""),
                    str(typed["note"] or ""),
                ),
            )

        FormDialog(
            self._context,
            self,
            title=self.tr("Note a cause"),
            fields=CAUSE_FIELDS,
            values={"since": self._context.office.clock.today()},
            save=self.tr("&Save"),
            sentence="Note a cause of hardship",
            work=work,
            introduction=self.tr(
                "Only what is needed. Causes of health are particular data: they stay hidden "
                "until somebody asks for them."
            ),
        ).open()

    @Slot()
    def ask_to_end_cause(self) -> None:
        """Ask why a cause counts no more."""
        key = self.cause_table.chosen_key()
        if isinstance(key, UUID):
            ask_reason(
                self._context,
                self,
                title=self.tr("End the cause"),
                save=self.tr("&End"),
                sentence="End a cause of hardship",
                act=lambda session, reason: end_cause(session, key, reason),
            )

    @Slot()
    def ask_circumstance(self) -> None:
        """Ask what to keep in mind."""
        household_id = self._household_id
        if household_id is None:
            return

        def work(session: Session, typed: dict[str, object]) -> object:
            review_on = typed["review_on"]
            assert isinstance(review_on, date)
            return record_circumstance(
                session,
                CircumstanceForm(
                    household_id,
                    Circumstance(str(typed["circumstance"])),
                    review_on,
                    str(typed["reason"] or ""),
                ),
            )

        today = self._context.office.clock.today()
        FormDialog(
            self._context,
            self,
            title=self.tr("Keep in mind"),
            fields=CIRCUMSTANCE_FIELDS,
            values={"review_on": today + timedelta(days=_REVIEW_DAYS)},
            save=self.tr("&Save"),
            sentence="Note a circumstance of a household",
            work=work,
        ).open()

    @Slot()
    def ask_to_end_circumstance(self) -> None:
        """Ask why a circumstance counts no more."""
        key = self.circumstance_table.chosen_key()
        if isinstance(key, UUID):
            ask_reason(
                self._context,
                self,
                title=self.tr("No more to keep in mind"),
                save=self.tr("&End"),
                sentence="End a circumstance of a household",
                act=lambda session, reason: end_circumstance(session, key, reason),
            )

    @Slot()
    def ask_budget(self) -> None:
        """Draw up a month with the household."""
        if self._household_id is not None:
            open_budget(self._context, self, self._household_id)
