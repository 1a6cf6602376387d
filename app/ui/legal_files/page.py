"""Legal files: which days come, how far each has come, what it has cost."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.services.legal_files.reading import (
    LegalFileDetail,
    LegalFileRow,
    legal_file,
    legal_files,
)
from app.services.legal_files.steps import is_hardship_term
from app.ui.context import TENANTS, Target
from app.ui.empty_state import EmptyState
from app.ui.legal_files.dialogs import (
    DossierDialog,
    ask_cost,
    ask_cost_back,
    ask_edit,
    ask_step,
)
from app.ui.legal_files.words import COLUMNS, COSTS, STEPS
from app.ui.panels import (
    ActionRow,
    Card,
    KeyFigures,
    Muted,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.services.legal_files.reading import CostRow
    from app.ui.context import WindowContext


class LegalFilesPage(QWidget):
    """The files at the left; the chosen one with its dates and costs at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.detail: LegalFileDetail | None = None
        self._wanted: UUID | None = None
        self.model: StaticTableModel[LegalFileRow] = StaticTableModel(COLUMNS, self)
        self.table: TableView[LegalFileRow] = TableView(
            self.model, context=context, name="legal_files", title=self.tr("Legal files")
        )
        self.table.set_empty(
            self.tr("No legal file"),
            self.tr("One is opened from a household, when talking and plans have come to nothing."),
        )
        self.table.chosen.connect(self._read_detail)
        self.table.opened.connect(self._open_household)
        self.with_closed = QCheckBox(self.tr("Sho&w closed files too"))
        self.with_closed.toggled.connect(self._reload)
        self.title = SectionTitle(self.tr("Legal files"))
        self._build_panel()
        self._lay_out()
        subjects = {"legal_files", "ledger", "tenants"}
        self._fresh = Refreshing(self, context.runner, subjects, self._reload)

    def _build_panel(self) -> None:
        self.name = SectionTitle("")
        self.figures = KeyFigures([self.tr("Debt today"), self.tr("Costs"), self.tr("Step")])
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.hint = Muted()
        self.hint.setWordWrap(True)
        self.costs: StaticTableModel[CostRow] = StaticTableModel(COSTS, self)
        self.cost_table: TableView[CostRow] = TableView(
            self.costs,
            context=self._context,
            name="legal_files.costs",
            title=self.tr("Legal costs"),
        )
        self.cost_table.set_empty(
            self.tr("No cost yet"), self.tr("What the household is to bear is charged here.")
        )
        self.cost_table.chosen.connect(self._offer)
        self.step = primary_button(self.tr("Next s&tep…"), self.ask_step)
        self.edit = plain_button(self.tr("E&dit…"), self.ask_edit)
        self.dossier = plain_button(self.tr("Folder for the law&yer…"), self.ask_dossier)
        self.household = plain_button(self.tr("H&ousehold"), self._open_household)
        self.cost = plain_button(self.tr("Charge a &cost…"), self.ask_cost)
        self.cost_back = plain_button(self.tr("Take a cost &back…"), self.ask_cost_back)

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        left.column.addWidget(self.title)
        left.column.addWidget(self.with_closed)
        left.column.addWidget(self.table, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.name, self.figures, self.facts, self.hint):
            column.addWidget(widget)
        column.addWidget(self.cost_table, 1)
        column.addWidget(ActionRow([self.cost, self.cost_back]))
        column.addWidget(ActionRow([self.household, self.edit, self.dossier], self.step))
        self.panel = QStackedWidget()
        self.panel.addWidget(
            EmptyState(
                self.tr("No file chosen"),
                self.tr("Choose one at the left: its dates and costs come here."),
            )
        )
        self.panel.addWidget(page)
        right.column.addWidget(self.panel)
        page_layout(self).addWidget(Split("legal_files", left, right, (56, 44)))

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose a file, closed ones among them."""
        if target.id is None:
            return
        self._wanted = target.id
        if self.model.row_of(target.id) < 0:
            self.with_closed.setChecked(True)
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.model.row_of(self._wanted) >= 0:
            self.table.choose(self._wanted)
            self._wanted = None

    @Slot()
    def _reload(self) -> None:
        with_closed = self.with_closed.isChecked()
        self._context.runner.read(
            lambda session: legal_files(session, with_closed=with_closed),
            self._show,
            owner=self,
            slot="list",
        )

    def _show(self, rows: list[LegalFileRow]) -> None:
        self.model.set_rows(rows)
        self.title.set_side(self.tr("{0} open").format(sum(row.is_open for row in rows)))
        self._choose_wanted()
        self._read_detail(self.table.chosen_key())

    @Slot(object)
    def _read_detail(self, key: object) -> None:
        if not isinstance(key, UUID):
            self.detail = None
            self.panel.setCurrentIndex(0)
            return
        self._context.runner.read(
            lambda session: legal_file(session, key), self._show_detail, owner=self, slot="detail"
        )

    def _show_detail(self, detail: LegalFileDetail | None) -> None:
        self.detail = detail
        self.panel.setCurrentIndex(1 if detail is not None else 0)
        if detail is None:
            return
        row = detail.row
        self.name.set_title(row.household_name)
        self.name.set_side(row.unit_code)
        self.figures.set_values(
            [
                format_euro(detail.row.debt_cents),
                format_euro(detail.costs_cents),
                translate("States", STEPS[row.step]),
            ]
        )
        self.facts.setText(self._facts(detail))
        self.hint.setText(
            self.tr("The term is one that is given for hardship alone (art. 55 L. 392/78).")
            if is_hardship_term(row.dates)
            else ""
        )
        self.costs.set_rows(detail.costs)
        self._offer()

    def _facts(self, detail: LegalFileDetail) -> str:
        dates = detail.row.dates
        days = (
            (self.tr("Opened"), dates.opened_on),
            (self.tr("Handed over"), dates.handed_over_on),
            (self.tr("Hearing"), dates.hearing_on),
            (self.tr("Term to pay until"), dates.grace_ends_on),
            (self.tr("Validated"), dates.validated_on),
            (self.tr("Execution"), dates.execution_on),
            (self.tr("Closed"), detail.row.closed_on),
        )
        told = [f"{label}: {format_date(day)}" for label, day in days if day is not None]
        lawyer = ", ".join(filter(None, (detail.row.lawyer, detail.lawyer_contact)))
        court = ", ".join(filter(None, (detail.court, detail.court_number)))
        lines = [
            detail.reason,
            self.tr("Lawyer: {0}").format(lawyer) if lawyer else "",
            self.tr("Court: {0}").format(court) if court else "",
            " · ".join(told),
            detail.notes,
            detail.outcome,
        ]
        return "\n".join(filter(None, lines))

    @Slot()
    def _offer(self) -> None:
        detail = self.detail
        is_open = detail is not None and detail.row.is_open
        for button in (self.step, self.edit, self.cost):
            button.setEnabled(is_open)
        cost = self._chosen_cost()
        self.cost_back.setEnabled(cost is not None and not cost.taken_back)

    def _chosen_cost(self) -> CostRow | None:
        key = self.cost_table.chosen_key()
        return next((row for row in self.costs.rows() if row.id == key), None)

    # Acting

    @Slot()
    def ask_step(self) -> None:
        """Ask for the next step."""
        if self.detail is not None:
            ask_step(self._context, self, self.detail.row)

    @Slot()
    def ask_edit(self) -> None:
        """Correct what is known."""
        if self.detail is not None:
            ask_edit(self._context, self, self.detail)

    @Slot()
    def ask_cost(self) -> None:
        """Charge a cost."""
        if self.detail is not None:
            ask_cost(self._context, self, self.detail.row)

    @Slot()
    def ask_cost_back(self) -> None:
        """Take the chosen cost back."""
        cost = self._chosen_cost()
        if cost is not None:
            ask_cost_back(self._context, self, cost)

    @Slot()
    def ask_dossier(self) -> None:
        """Make the folder for the lawyer."""
        if self.detail is not None:
            row = self.detail.row
            DossierDialog(self._context, self, row.lease_id, row.household_name).open()

    @Slot()
    def _open_household(self) -> None:
        if self.detail is not None:
            self._context.navigate(Target(TENANTS, self.detail.row.household_id))


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return LegalFilesPage(context)
