"""Write-offs: whose debt may be proposed at the left, what came of it at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from app.models.formats import format_date, format_euro
from app.models.write_offs import WriteOffState
from app.services.write_offs.candidates import Candidate, candidates
from app.services.write_offs.deciding import approve, propose, refuse, take_back, withdraw
from app.services.write_offs.reading import WriteOffRow, write_offs
from app.ui.context import TENANTS, Target
from app.ui.forms import Field, FormDialog
from app.ui.panels import (
    ActionRow,
    Card,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.printing import LetterDialog
from app.ui.reminders.dialogs import ask_reason
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.write_offs.words import CANDIDATES, WRITE_OFFS, obstacle_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

NOTE = (Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),)
_SUBJECTS = {
    "write_offs",
    "ledger",
    "tenants",
    "repayment_plans",
    "reminders",
    "legal_files",
    "bank_statements",
    "cooperative",
}


@dataclass(frozen=True)
class _Overview:
    candidates: list[Candidate]
    write_offs: list[WriteOffRow]


class WriteOffsPage(QWidget):
    """Two lists; what is proposed goes from the left one to the right one."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._wanted: UUID | None = None
        self.left: StaticTableModel[Candidate] = StaticTableModel(CANDIDATES, self)
        self.left_table: TableView[Candidate] = TableView(
            self.left,
            context=context,
            name="write_offs.candidates",
            title=self.tr("Small old debts"),
        )
        self.left_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.left_table.set_empty(
            self.tr("No small old debt"),
            self.tr("Former tenants who owe little and for long stand here, by the limits set."),
        )
        self.right: StaticTableModel[WriteOffRow] = StaticTableModel(WRITE_OFFS, self)
        self.right_table: TableView[WriteOffRow] = TableView(
            self.right, context=context, name="write_offs.decided", title=self.tr("Write-offs")
        )
        self.right_table.set_empty(
            self.tr("Nothing proposed yet"),
            self.tr("One person proposes, another decides; both stay written."),
        )
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self._build_buttons()
        self._lay_out()
        self.left_table.selectionModel().selectionChanged.connect(self._offer_left)
        self.left_table.opened.connect(self._open_candidate)
        self.right_table.chosen.connect(self._offer_right)
        self.right_table.opened.connect(self._open_write_off)
        self._fresh = Refreshing(self, context.runner, _SUBJECTS, self._reload)

    def _build_buttons(self) -> None:
        self.propose = primary_button(self.tr("&Propose…"), self.ask_propose)
        self.household = plain_button(self.tr("H&ousehold"), self._open_candidate)
        self.approve = primary_button(self.tr("&Approve…"), self.ask_approve)
        self.refuse = plain_button(self.tr("&Refuse…"), self.ask_refuse)
        self.withdraw = plain_button(self.tr("&Withdraw…"), self.ask_withdraw)
        self.back = plain_button(self.tr("&Take back…"), self.ask_back)
        self.print_list = plain_button(self.tr("For the &board…"), self.show_paper)
        self.print_masked = plain_button(self.tr("Without &names…"), self.show_masked)

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        self.left_title = SectionTitle(self.tr("Small old debts of former tenants"))
        self.right_title = SectionTitle(self.tr("Proposed and decided"))
        left.column.addWidget(self.left_title)
        left.column.addWidget(self.left_table, 1)
        left.column.addWidget(ActionRow([self.household], self.propose))
        right.column.addWidget(self.right_title)
        right.column.addWidget(self.right_table, 1)
        right.column.addWidget(self.facts)
        right.column.addWidget(
            ActionRow([self.print_list, self.print_masked, self.withdraw, self.back])
        )
        right.column.addWidget(ActionRow([self.refuse], self.approve))
        page_layout(self).addWidget(Split("write_offs", left, right, (50, 50)))

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose a lease among the candidates."""
        self._wanted = target.id
        self._choose_wanted()

    def _reload(self) -> None:
        today = self._context.office.clock.today()

        def work(session: Session) -> _Overview:
            return _Overview(candidates(session, today), write_offs(session))

        self._context.runner.read(work, self._show, owner=self, slot="lists")

    def _show(self, found: _Overview) -> None:
        self.left.set_rows(found.candidates)
        self.right.set_rows(found.write_offs)
        self.left_title.set_side(format_euro(sum(row.cents for row in found.candidates)))
        waiting = [row for row in found.write_offs if row.state is WriteOffState.PROPOSED]
        self.right_title.set_side(
            self.tr("to be decided: {0}, {1}").format(
                len(waiting), format_euro(sum(row.cents for row in waiting))
            )
        )
        self._choose_wanted()
        self._offer_left()
        self._offer_right()

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.left.row_of(self._wanted) >= 0:
            self.left_table.choose(self._wanted)
            self._wanted = None

    def chosen_candidates(self) -> list[Candidate]:
        """Those that are chosen at the left."""
        rows = self.left_table.selectionModel().selectedRows()
        return [self.left.rows()[index.row()] for index in rows]

    def chosen(self) -> WriteOffRow | None:
        """The proposal or decision that is chosen at the right."""
        key = self.right_table.chosen_key()
        return next((row for row in self.right.rows() if row.id == key), None)

    @Slot()
    def _offer_left(self) -> None:
        rows = self.chosen_candidates()
        self.household.setEnabled(len(rows) == 1)
        self.propose.setEnabled(bool(rows) and not any(row.obstacles for row in rows))
        self.propose.setToolTip(
            "\n".join(
                f"{row.household_name}: {obstacle_words(row)}" for row in rows if row.obstacles
            )
        )

    @Slot()
    def _offer_right(self) -> None:
        row = self.chosen()
        is_open = row is not None and row.state is WriteOffState.PROPOSED
        for button in (self.approve, self.refuse, self.withdraw):
            button.setEnabled(is_open)
        self.back.setEnabled(row is not None and row.state is WriteOffState.APPROVED)
        for button in (self.print_list, self.print_masked):
            button.setEnabled(bool(self.right.rows()))
        self.facts.setText(self._facts(row) if row is not None else "")

    def _facts(self, row: WriteOffRow) -> str:
        lines = [
            self.tr("Proposed on {0} by {1}: {2}").format(
                format_date(row.proposed_on), row.proposed_by, row.reason
            )
        ]
        if row.decided_on is not None:
            lines.append(
                self.tr("Decided on {0} by {1}. {2}").format(
                    format_date(row.decided_on), row.decided_by, row.decision_note
                )
            )
        return "\n".join(lines)

    # Acting

    @Slot()
    def ask_propose(self) -> None:
        """Propose to give up the chosen debts, with the reason."""
        rows, today = self.chosen_candidates(), self._context.office.clock.today()
        keys = [row.lease_id for row in rows]
        title = self.tr("Propose to write off {0} debts, {1}").format(
            len(rows), format_euro(sum(row.cents for row in rows))
        )

        def act(session: Session, reason: str) -> None:
            propose(session, keys, reason, today)

        ask_reason(
            self._context,
            self,
            title=title,
            save=self.tr("&Propose"),
            sentence="Propose to write off debts",
            act=act,
        )

    @Slot()
    def ask_approve(self) -> None:
        """Approve the chosen proposal; a note is free."""
        row, today = self.chosen(), self._context.office.clock.today()
        if row is None:
            return

        def work(session: Session, typed: dict[str, object]) -> None:
            approve(session, row.id, row.version, str(typed["note"] or ""), today)

        FormDialog(
            self._context,
            self,
            title=self.tr("Write off {0} of {1}?").format(
                format_euro(row.cents), row.household_name
            ),
            fields=NOTE,
            save=self.tr("&Approve"),
            sentence="Approve a write-off",
            work=work,
            introduction=self.tr(
                "A credit is posted for each open charge, on today’s day. It can be taken back."
            ),
        ).open()

    @Slot()
    def ask_refuse(self) -> None:
        """Refuse the chosen proposal, with the reason."""
        self._ask(self.tr("Refuse the write-off of {0}"), self.tr("&Refuse"), "Refuse", refuse)

    @Slot()
    def ask_withdraw(self) -> None:
        """Take back a proposal that nobody has decided."""
        self._ask(
            self.tr("Withdraw the proposal for {0}"), self.tr("&Withdraw"), "Withdraw", withdraw
        )

    @Slot()
    def ask_back(self) -> None:
        """Undo an approved write-off, with the reason."""
        self._ask(
            self.tr("Take back the write-off of {0}"), self.tr("&Take back"), "Take back", take_back
        )

    def _ask(
        self,
        title: str,
        save: str,
        what: str,
        act: Callable[[Session, UUID, int, str, date], None],
    ) -> None:
        row, today = self.chosen(), self._context.office.clock.today()
        if row is None:
            return
        ask_reason(
            self._context,
            self,
            title=title.format(row.household_name),
            save=save,
            sentence=f"{what} a write-off",
            act=lambda session, reason: act(session, row.id, row.version, reason, today),
        )

    @Slot()
    def _open_candidate(self) -> None:
        rows = self.chosen_candidates()
        if rows:
            self._context.navigate(Target(TENANTS, rows[0].household_id))

    @Slot()
    def _open_write_off(self) -> None:
        row = self.chosen()
        if row is not None:
            self._context.navigate(Target(TENANTS, row.household_id))

    # Paper

    @Slot()
    def show_paper(self) -> None:
        """The list for the board."""
        self._show_paper(masked=False)

    @Slot()
    def show_masked(self) -> None:
        """The list without names."""
        self._show_paper(masked=True)

    def _show_paper(self, *, masked: bool) -> None:
        today, rows = self._context.office.clock.today(), self.right.rows()

        def work(session: Session) -> bytes:
            # reportlab is slow to import and needed only for paper.
            from app.services.letters.write_off_papers import write_off_list_pdf

            return write_off_list_pdf(session, rows, today, masked=masked)

        title = self.tr("Write-offs")
        self._context.runner.read(
            work,
            lambda pdf: LetterDialog(
                self._context, self, title=title, file_name=f"{title}.pdf", pdf=pdf
            ).open(),
            owner=self,
            slot="paper",
        )


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return WriteOffsPage(context)
