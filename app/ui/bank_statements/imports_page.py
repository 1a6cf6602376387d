"""Every statement that was imported, and taking one back as a whole; the layouts remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.services.bank_statements import decisions
from app.services.bank_statements.piles import StatementView, statements
from app.services.progress import Progress
from app.ui.bank_statements.columns import IMPORTS
from app.ui.bank_statements.layout_list import LayoutList
from app.ui.panels import ActionRow, Card, page_layout, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class ImportsPage(QWidget):
    """The list of imports."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.model: StaticTableModel[StatementView] = StaticTableModel(IMPORTS, self)
        self.table: TableView[StatementView] = TableView(
            self.model,
            context=context,
            name="bank_statements.imports",
            title=self.tr("Bank statements"),
        )
        self.table.set_empty(
            self.tr("No statement yet"),
            self.tr("Each statement that is imported stands here, and can be taken back."),
        )
        self.table.chosen.connect(self._on_chosen)
        self.take_back_button = plain_button(self.tr("&Take back…"), self.ask_take_back)
        self.take_back_button.setEnabled(False)
        card = Card()
        card.column.addWidget(self.table, 1)
        card.column.addWidget(ActionRow([self.take_back_button]))
        self.layouts = LayoutList(context)
        below = Card()
        below.column.addWidget(self.layouts)
        column = page_layout(self)
        column.addWidget(card, 3)
        column.addWidget(below, 2)
        self._fresh = Refreshing(self, context.runner, {"bank_statements"}, self._reload)

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        self._context.runner.read(statements, self._show, owner=self, slot="statements")
        self.layouts.reload()

    def _show(self, found: list[StatementView]) -> None:
        self.model.set_rows(found)
        self._on_chosen(self.table.chosen_key())

    def _chosen(self) -> StatementView | None:
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        view = self._chosen()
        self.take_back_button.setEnabled(view is not None and not view.is_taken_back)

    @Slot()
    def ask_take_back(self) -> None:
        """Ask before an import is taken back."""
        view = self._chosen()
        if view is None or view.is_taken_back:
            return
        self._context.messages.ask(
            self.tr("Take back {0}? Lines: {1}, decided: {2}.").format(
                view.file_name, view.line_count, view.decided_count
            ),
            self.tr("&Take back"),
            self._take_back,
            detail=self.tr(
                "Every payment that came from it is reversed: balances, allocations and plans are "
                "as they were before."
            ),
            danger=True,
            parent=self,
        )

    def _take_back(self) -> None:
        view, office = self._chosen(), self._context.office
        if view is None:
            return
        statement_id = view.id

        def work(progress: Progress) -> int:
            progress(0, 1, view.file_name)
            with office.write("Take a bank statement back") as session:
                return decisions.take_back(session, statement_id)

        self._context.runner.long(
            self.tr("Taking the statement back"),
            work,
            self._on_taken_back,
            self._context.messages.error,
            owner=self,
        )

    def _on_taken_back(self, lines: int) -> None:
        self._context.messages.inform(self.tr("Taken back, with its lines: {0}.").format(lines))
