"""What was printed: the stack again for the printer, one letter alone, the list for the post."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.letters.runs import (
    PrintedLetter,
    RunView,
    registered_list,
    run_letters,
    run_pdf,
    runs,
)
from app.services.progress import Progress
from app.ui.panels import ActionRow, plain_button
from app.ui.printing import LetterDialog
from app.ui.reminders.columns import PRINTED, RUNS
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tenants.papers import show_letter

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class RunsPanel(QWidget):
    """Runs above, the letters of the chosen one below."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.model: StaticTableModel[RunView] = StaticTableModel(RUNS, self)
        self.table: TableView[RunView] = TableView(
            self.model, context=context, name="reminders.runs", title=self.tr("Printed reminders")
        )
        self.table.set_empty(
            self.tr("Nothing printed yet"),
            self.tr("Each stack of letters stands here, to be printed again as it was."),
        )
        self.table.chosen.connect(self._on_chosen)
        self.letters: StaticTableModel[PrintedLetter] = StaticTableModel(PRINTED, self)
        self.letter_table: TableView[PrintedLetter] = TableView(
            self.letters, context=context, name="reminders.printed", title=self.tr("Letters")
        )
        self.letter_table.set_empty(self.tr("No stack chosen"), "")
        self.letter_table.opened.connect(self._show_letter)
        self.again = plain_button(self.tr("P&rint the stack again…"), self.print_again)
        self.list = plain_button(self.tr("List for re&gistered mail…"), self.show_list)
        self.one = plain_button(self.tr("&Show the letter"), self._show_chosen_letter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table, 2)
        column.addWidget(self.letter_table, 3)
        column.addWidget(ActionRow([self.again, self.list, self.one]))
        self._offer(None)

    def reload(self) -> None:
        """Read the runs again."""
        self._context.runner.read(runs, self._show, owner=self, slot="runs")

    def _show(self, found: list[RunView]) -> None:
        self.model.set_rows(found)
        self._on_chosen(self.table.chosen_key())

    def chosen(self) -> RunView | None:
        """The run that is chosen, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        run = self.chosen()
        self._offer(run)
        if run is None:
            self.letters.set_rows(())
            return
        self._context.runner.read(
            lambda session: run_letters(session, run.id),
            self.letters.set_rows,
            owner=self,
            slot="letters",
        )

    def _offer(self, run: RunView | None) -> None:
        self.again.setEnabled(run is not None)
        self.one.setEnabled(run is not None)
        self.list.setEnabled(run is not None and run.registered > 0)

    @Slot(object)
    def _show_letter(self, key: object) -> None:
        if isinstance(key, UUID):
            show_letter(self._context, self, key)

    @Slot()
    def _show_chosen_letter(self) -> None:
        self._show_letter(self.letter_table.chosen_key())

    @Slot()
    def print_again(self) -> None:
        """Show the whole stack as it was printed."""
        run = self.chosen()
        if run is None:
            return
        office = self._context.office

        def work(progress: Progress) -> bytes:
            with office.read() as session:
                return run_pdf(session, run.id, progress)

        def shown(pdf: bytes) -> None:
            self._open(run.title, f"solleciti-{run.made_on.isoformat()}.pdf", pdf)

        self._context.runner.long(
            self.tr("Gathering the letters"),
            work,
            shown,
            self._context.messages.error,
            owner=self,
            writes=False,
        )

    @Slot()
    def show_list(self) -> None:
        """Show the list of registered mail for the post office."""
        run = self.chosen()
        if run is None:
            return
        today = self._context.office.clock.today()

        def shown(pdf: bytes) -> None:
            self._open(
                self.tr("List for registered mail"), f"distinta-{today.isoformat()}.pdf", pdf
            )

        self._context.runner.read(
            lambda session: registered_list(session, run.id, today),
            shown,
            owner=self,
            slot="list",
        )

    def _open(self, title: str, file_name: str, pdf: bytes) -> None:
        LetterDialog(
            self._context,
            self,
            title=title,
            file_name=file_name,
            pdf=pdf,
            says_what_is_owed=False,
        ).open()
