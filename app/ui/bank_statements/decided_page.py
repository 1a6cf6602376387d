"""What was decided: lines booked, parked or set aside, each with who, when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.models.bank_statements import OutcomeKind
from app.models.formats import format_euro
from app.services.bank_statements import decisions
from app.services.bank_statements.piles import DecidedLine, decided_lines
from app.ui.bank_statements.columns import DECIDED
from app.ui.bank_statements.words import reason_words
from app.ui.panels import ActionRow, Card, QuietLine, page_layout, plain_button
from app.ui.search_field import SearchField
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_ANY = "any"


class DecidedPage(QWidget):
    """The list of decisions, and taking one back."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._lines: list[DecidedLine] = []
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Decisions to show"))
        self.kind.addItem(self.tr("All decisions"), _ANY)
        self.kind.addItem(self.tr("Booked"), OutcomeKind.POSTED.value)
        self.kind.addItem(self.tr("Parked"), OutcomeKind.PARKED.value)
        self.kind.addItem(self.tr("Set aside"), OutcomeKind.SET_ASIDE.value)
        self.model: StaticTableModel[DecidedLine] = StaticTableModel(DECIDED, self)
        self.table: TableView[DecidedLine] = TableView(
            self.model,
            context=context,
            name="bank_statements.decided",
            title=self.tr("Decisions on bank lines"),
        )
        self.table.set_empty(
            self.tr("Nothing decided yet"),
            self.tr("Every line that is booked, parked or set aside stands here."),
        )
        self.search = SearchField(self.tr("Filter by name, text, lease…"), self.table)
        self.summary = QuietLine()
        self.why = QuietLine()
        self.reopen_button = plain_button(self.tr("Take this decision &back…"), self.ask_reopen)
        self.reopen_button.setEnabled(False)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._fill)
        self.search.searched.connect(self._fill)
        self.table.chosen.connect(self._on_chosen)
        self._fresh = Refreshing(self, context.runner, {"bank_statements"}, self._reload)

    def _lay_out(self) -> None:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.kind)
        card.column.addLayout(row)
        card.column.addWidget(self.table, 1)
        card.column.addWidget(self.why)
        card.column.addWidget(self.summary)
        card.column.addWidget(ActionRow([self.reopen_button]))
        page_layout(self).addWidget(card)

    def show_kind(self, kind: OutcomeKind) -> None:
        """Show the decisions of one kind."""
        self.kind.setCurrentIndex(self.kind.findData(kind.value))

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        self._context.runner.read(decided_lines, self._show, owner=self, slot="decided")

    def _show(self, lines: list[DecidedLine]) -> None:
        self._lines = lines
        self._fill()

    @Slot()
    def _fill(self) -> None:
        wanted, words = self.kind.currentData(), self.search.text().casefold().split()
        shown = [
            line
            for line in self._lines
            if wanted in (_ANY, line.kind.value) and _holds(line, words)
        ]
        self.model.set_rows(shown)
        total = format_euro(sum(line.cents for line in shown))
        self.summary.setText(self.tr("Lines: {0} · {1}").format(len(shown), total))

    def _chosen(self) -> DecidedLine | None:
        key = self.table.chosen_key()
        return next((line for line in self._lines if line.id == key), None)

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        line = self._chosen()
        self.reopen_button.setEnabled(line is not None)
        reasons = "; ".join(reason_words(each) for each in line.reasons) if line else ""
        self.why.setText(self.tr("Why: {0}").format(reasons) if reasons else "")

    @Slot()
    def ask_reopen(self) -> None:
        """Ask before a decision is taken back."""
        line = self._chosen()
        if line is None:
            return
        self._context.messages.ask(
            self.tr("Take back the decision on {0}?").format(format_euro(line.cents)),
            self.tr("&Take back"),
            self._reopen,
            detail=self.tr("What it posted is reversed, and the line waits again."),
            danger=True,
            parent=self,
        )

    def _reopen(self) -> None:
        line = self._chosen()
        if line is None:
            return
        line_id: UUID = line.id

        def work(session: Session) -> object:
            decisions.reopen(session, [line_id])
            return None

        self._context.runner.write("Take back a decision on a bank line", work, owner=self)


def _holds(line: DecidedLine, words: list[str]) -> bool:
    text = " ".join(
        (line.text, line.counterparty, line.household_name, *line.lease_codes, line.note)
    ).casefold()
    return all(word in text for word in words)
