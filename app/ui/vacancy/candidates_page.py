"""The waiting list: who asks for a dwelling, since when, and for what."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.models.vacancy import CandidateState
from app.services.vacancy.board import named_developments
from app.services.vacancy.candidates import (
    CandidateFilter,
    CandidateListing,
    CandidateRow,
    candidate,
    wait_again,
    withdraw,
)
from app.ui.panels import ActionRow, Card, SectionTitle, page_layout, plain_button, primary_button
from app.ui.search_field import SearchField
from app.ui.tables import LazyTableModel, TableView
from app.ui.tasks import Refreshing
from app.ui.vacancy.columns import CANDIDATES
from app.ui.vacancy.dialogs import ask_candidate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import Target, WindowContext

_GONE = (CandidateState.REFUSED, CandidateState.WITHDRAWN)


class CandidatesPage(QWidget):
    """Candidates in the order of application."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.chosen: CandidateRow | None = None
        self.model: LazyTableModel[CandidateRow] = LazyTableModel(CANDIDATES, context.runner, self)
        self.table: TableView[CandidateRow] = TableView(
            self.model, context=context, name="vacancy.candidates", title=self.tr("Candidates")
        )
        self.table.set_empty(
            self.tr("Nobody waits"),
            self.tr("Who asks for a dwelling stands here, in the order of application."),
            self.tr("&New candidate…"),
            self.new,
        )
        self.table.sort_by("applied_on")
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.edit)
        self.search = SearchField(self.tr("Filter by name, phone, e-mail…"), self.table)
        self.search.searched.connect(self._reload)
        self.with_gone = QCheckBox(self.tr("Sho&w everybody, assigned and gone too"))
        self.with_gone.toggled.connect(self._reload)
        self.edit_button = plain_button(self.tr("&Edit…"), self.edit)
        self.leave = plain_button(self.tr("With&draw"), self.withdraw)
        self.back = plain_button(self.tr("&Back on the list"), self.wait_again)
        self.export = plain_button(self.tr("E&xcel…"), self.table.export_excel)
        self.new_button = primary_button(self.tr("&New candidate…"), self.new)
        card = Card()
        filters = QHBoxLayout()
        filters.addWidget(self.search, 1)
        filters.addWidget(self.with_gone)
        card.column.addWidget(SectionTitle(self.tr("Candidates")))
        card.column.addLayout(filters)
        card.column.addWidget(self.table, 1)
        card.column.addWidget(
            ActionRow([self.edit_button, self.leave, self.back, self.export], self.new_button)
        )
        page_layout(self).addWidget(card)
        self._show_chosen(None)
        self._fresh = Refreshing(self, context.runner, {"vacancy"}, self._reload)

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose a candidate by its key; "new" asks for a new one."""
        if target.id is not None:
            self.with_gone.setChecked(True)
            self.table.choose(target.id)

    @Slot()
    def _reload(self) -> None:
        wanted = CandidateFilter(self.search.text(), only_open=not self.with_gone.isChecked())
        self.model.set_listing(CandidateListing(wanted))
        self._on_chosen(self.table.chosen_key())

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        if not isinstance(key, UUID):
            self._show_chosen(None)
            return
        self._context.runner.read(
            lambda session: candidate(session, key), self._show_chosen, owner=self, slot="chosen"
        )

    def _show_chosen(self, row: CandidateRow | None) -> None:
        self.chosen = row
        self.edit_button.setEnabled(row is not None)
        self.leave.setEnabled(row is not None and row.state is CandidateState.WAITING)
        self.back.setEnabled(row is not None and row.state in _GONE)

    # Forms

    @Slot()
    def new(self) -> None:
        """Ctrl+N: somebody new on the list."""
        self._ask(None)

    @Slot()
    def edit(self) -> None:
        """Correct what is known of the chosen candidate."""
        if self.chosen is not None:
            self._ask(self.chosen)

    def _ask(self, row: CandidateRow | None) -> None:
        def shown(developments: list[tuple[UUID, str]]) -> None:
            ask_candidate(self._context, self, row, developments)

        self._context.runner.read(named_developments, shown, owner=self, slot="developments")

    @Slot()
    def withdraw(self) -> None:
        """The chosen candidate asks for nothing any more."""
        row = self.chosen
        if row is None:
            return

        def work(session: Session) -> None:
            withdraw(session, row.id, row.version)

        self._context.runner.write("Withdraw a candidate", work, owner=self)

    @Slot()
    def wait_again(self) -> None:
        """The chosen candidate waits again."""
        row = self.chosen
        if row is None:
            return

        def work(session: Session) -> None:
            wait_again(session, row.id, row.version)

        self._context.runner.write("Put a candidate back on the list", work, owner=self)


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return CandidatesPage(context)
