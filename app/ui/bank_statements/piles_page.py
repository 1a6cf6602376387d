"""The piles: lines that wait for a decision, worked through from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.bank_statements import decisions
from app.services.bank_statements.decisions import Decision
from app.services.bank_statements.matching import Part
from app.services.bank_statements.piles import (
    LeaseLabel,
    Pile,
    Piles,
    WaitingLine,
    decision_of,
    read_piles,
)
from app.services.progress import Progress
from app.ui.bank_statements.columns import WAITING, LineRow, line_rows
from app.ui.bank_statements.lease_picker import AssignDialog
from app.ui.bank_statements.line_detail import LineDetail
from app.ui.bank_statements.park_dialog import ParkDialog
from app.ui.bank_statements.return_dialog import ReturnDialog
from app.ui.bank_statements.split_dialog import SplitDialog
from app.ui.bank_statements.words import PILES, payer_words
from app.ui.panels import (
    ActionRow,
    Card,
    QuietLine,
    Split,
    page_layout,
    plain_button,
    plain_tab_bar,
    primary_button,
    set_primary,
)
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Cancelled, Refreshing
from app.ui.translation import translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_ORDER = (Pile.SURE, Pile.TO_CONFIRM, Pile.NOTHING, Pile.MONEY_OUT)


class PilesPage(QWidget):
    """Piles at the left, the chosen line in full at the right."""

    def __init__(self, context: WindowContext, on_import: Callable[[], None]) -> None:
        super().__init__()
        self._context = context
        self._on_import = on_import
        self.piles: Piles | None = None
        self._decided: set[UUID] = set()
        self._undo: list[UUID] = []
        self._build()
        self._lay_out()
        self._fresh = Refreshing(
            self, context.runner, {"bank_statements", "ledger", "tenants"}, self._reload
        )

    # Building

    def _build(self) -> None:
        self.tabs = plain_tab_bar()
        self.tabs.setAccessibleName(self.tr("Piles"))
        for pile in _ORDER:
            self.tabs.addTab(translate("BankStatements", PILES[pile]).format("…"))
        self.tabs.currentChanged.connect(self._on_pile)
        self.model: StaticTableModel[LineRow] = StaticTableModel(WAITING, self)
        self.table: TableView[LineRow] = TableView(
            self.model,
            context=self._context,
            name="bank_statements.waiting",
            title=self.tr("Bank lines"),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._accept_chosen)
        self.summary = QuietLine()
        self.detail = LineDetail(self._context)
        self.detail.other_wanted.connect(self._assign_to)
        self.accept_button = plain_button(self.tr("Accept (Enter)"), self.accept)
        self.assign_button = plain_button(self.tr("&Assign… (A)"), self.assign)
        self.split_button = plain_button(self.tr("&Split… (S)"), self.split)
        self.park_button = plain_button(self.tr("&Park… (P)"), self.park)
        self.aside_button = plain_button(self.tr("Set aside (&X)"), self.set_aside)
        self.undo_button = plain_button(self.tr("&Undo (Ctrl+Z)"), self.undo)
        self.all_button = primary_button("", self.ask_accept_all)
        self._keys(
            (Qt.Key.Key_A, self.assign),
            (Qt.Key.Key_S, self.split),
            (Qt.Key.Key_P, self.park),
            (Qt.Key.Key_X, self.set_aside),
            (QKeySequence.StandardKey.Undo, self.undo),
        )

    def _keys(self, *keys: tuple[Qt.Key | QKeySequence.StandardKey, Callable[[], None]]) -> None:
        for key, work in keys:
            action = QAction(self.table)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(work)
            self.table.addAction(action)

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        left.column.addWidget(self.tabs)
        left.column.addWidget(self.table, 1)
        left.column.addWidget(self.summary)
        left.column.addWidget(ActionRow([self.undo_button], self.all_button))
        right.column.addWidget(self.detail, 1)
        first = QHBoxLayout()
        first.setSpacing(6)
        for button in (self.assign_button, self.split_button):
            first.addWidget(button)
        first.addStretch(1)
        first.addWidget(self.accept_button)
        second = QHBoxLayout()
        second.setSpacing(6)
        for button in (self.park_button, self.aside_button):
            second.addWidget(button)
        second.addStretch(1)
        right.column.addLayout(second)
        right.column.addLayout(first)
        page_layout(self).addWidget(Split("bank_statements.piles", left, right, (62, 38)))

    # Reading

    def refresh(self) -> None:
        """F5: read and match again."""
        self._decided.clear()
        self._fresh.request()

    def begin_again(self) -> None:
        """After an import: the piles are new, and the first one that holds lines comes first."""
        self.piles = None
        self._fresh.request()

    def _reload(self) -> None:
        if self.piles is None:
            self.summary.setText(self.tr("Reading and matching…"))
        self._context.runner.read(read_piles, self._show, owner=self, slot="piles")

    def _show(self, piles: Piles) -> None:
        is_first = self.piles is None
        self.piles = piles
        self._decided.clear()
        if is_first:
            self._choose_pile()
        self._fill()
        if self.table.chosen_key() is None and self.model.rowCount():
            self.table.choose_first()

    def _choose_pile(self) -> None:
        """Begin with what needs a person, where nothing is sure."""
        for place, pile in enumerate(_ORDER):
            if self.lines(pile):
                self.tabs.setCurrentIndex(place)
                return

    def pile(self) -> Pile:
        """The pile in view."""
        return _ORDER[max(0, self.tabs.currentIndex())]

    def lines(self, pile: Pile) -> list[WaitingLine]:
        """The lines of a pile that still wait."""
        if self.piles is None:
            return []
        return [line for line in self.piles.of(pile) if line.id not in self._decided]

    @Slot()
    def _on_pile(self) -> None:
        self._fill()
        if self.model.rowCount():
            self.table.choose_first()

    def _fill(self) -> None:
        if self.piles is None:
            return
        for place, pile in enumerate(_ORDER):
            title = translate("BankStatements", PILES[pile])
            self.tabs.setTabText(place, title.format(len(self.lines(pile))))
        lines = self.lines(self.pile())
        self.model.set_rows(line_rows(lines, self.piles.labels))
        self._say_empty()
        total = format_euro(sum(line.cents for line in lines))
        self.summary.setText(self.tr("Lines: {0} · {1}").format(len(lines), total))
        self._show_sure()
        self._on_chosen(self.table.chosen_key())

    def _show_sure(self) -> None:
        ready = self._ready()
        self.all_button.setText(self.tr("Accept a&ll sure ones ({0})").format(len(ready)))
        is_sure = self.pile() is Pile.SURE
        self.all_button.setVisible(is_sure)
        set_primary(self.accept_button, primary=not is_sure)
        self.all_button.setEnabled(bool(ready))
        self.undo_button.setEnabled(bool(self._undo))

    def _ready(self) -> list[WaitingLine]:
        """Sure lines that the bank does not date after today."""
        today = self._context.office.clock.today()
        return [line for line in self.lines(Pile.SURE) if line.booked_on <= today]

    def _say_empty(self) -> None:
        assert self.piles is not None
        if self.piles.lines and len(self._decided) < len(self.piles.lines):
            self.table.set_empty(
                self.tr("Nothing in this pile"), self.tr("The other piles still hold lines.")
            )
        else:
            self.table.set_empty(
                self.tr("No line waits"),
                self.tr(
                    "Import a bank statement: each line finds its household, or waits here for "
                    "your word."
                ),
                self.tr("&Import a statement…"),
                self._on_import,
            )

    # The chosen line

    def chosen(self) -> WaitingLine | None:
        """The line that is marked."""
        key = self.table.chosen_key()
        if self.piles is None or not isinstance(key, UUID):
            return None
        return next((line for line in self.piles.lines if line.id == key), None)

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        line = self.chosen()
        self.detail.show_line(line, self.piles)
        is_in = line is not None and line.cents > 0
        is_return = line is not None and line.cents < 0 and bool(line.return_reason)
        has_parts = line is not None and bool(line.proposal.parts)
        self.accept_button.setEnabled((is_in and has_parts) or is_return)
        self.accept_button.setText(
            self.tr("The bank took it back… (Enter)") if is_return else self.tr("Accept (Enter)")
        )
        for button in (self.assign_button, self.split_button, self.park_button):
            button.setEnabled(is_in)
        self.aside_button.setEnabled(line is not None)

    @Slot(object)
    def _accept_chosen(self, key: object) -> None:
        self.accept()

    @Slot()
    def accept(self) -> None:
        """Enter: follow the proposal and go on to the next line."""
        line = self.chosen()
        if line is None or not self.accept_button.isEnabled():
            return
        if line.cents < 0:
            self._ask_return(line)
            return
        self._book(line, decision_of(line))

    def _book(self, line: WaitingLine, decision: Decision) -> None:
        def work(session: Session) -> object:
            return decisions.book(session, [decision])

        self._decide(line, "Book a bank line", work)

    def _decide(self, line: WaitingLine, sentence: str, work: Callable[[Session], object]) -> None:
        """Carry a decision out; the next line is marked at once, the pile read again behind."""
        row = self.model.row_of(line.id)

        def failed(error: Exception) -> None:
            self._decided.discard(line.id)
            self._fill()
            self.table.choose(line.id)
            self._context.messages.error(error)

        self._decided.add(line.id)
        self._undo.append(line.id)
        self._fill()
        if self.model.rowCount():
            self.table.choose(self.model.key_at(min(row, self.model.rowCount() - 1)))
        self.table.setFocus()
        self._context.runner.write(sentence, work, None, failed, owner=self)

    @Slot()
    def assign(self) -> None:
        """A: to another lease than proposed."""
        line = self.chosen()
        if line is None or line.cents <= 0 or self.piles is None:
            return
        keys = [part.lease_id for part in line.proposal.parts] + list(line.proposal.others)
        suggested = [self.piles.labels[key] for key in keys if key in self.piles.labels]
        AssignDialog(self._context, self, payer_words(line), suggested, self._assign_to).open()

    @Slot(object)
    def _assign_to(self, label: LeaseLabel) -> None:
        line = self.chosen()
        if line is None or line.cents <= 0:
            return
        proposed = {part.lease_id: part for part in line.proposal.parts}
        choices = proposed[label.lease_id].choices if label.lease_id in proposed else ()
        part = Part(label.lease_id, label.lease_code, line.cents, choices)
        self._book(line, Decision(line.id, (part,)))

    @Slot()
    def split(self) -> None:
        """S: over several leases."""
        line = self.chosen()
        if line is None or line.cents <= 0 or self.piles is None:
            return
        chosen_line = line
        proposed = [
            (self.piles.labels[part.lease_id], part.cents)
            for part in line.proposal.parts
            if part.lease_id in self.piles.labels
        ]

        def on_split(parts: tuple[Part, ...]) -> None:
            self._book(chosen_line, Decision(chosen_line.id, parts))

        SplitDialog(self._context, self, line.cents, proposed, on_split).open()

    @Slot()
    def park(self) -> None:
        """P: keep it until somebody knows whose it is."""
        line = self.chosen()
        if line is None or line.cents <= 0:
            return
        chosen_line = line

        def on_park(household_id: UUID | None, note: str) -> None:
            def work(session: Session) -> object:
                decisions.park(session, chosen_line.id, household_id=household_id, note=note)
                return None

            self._decide(chosen_line, "Park a bank line", work)

        ParkDialog(self._context, self, payer_words(line), on_park).open()

    @Slot()
    def set_aside(self) -> None:
        """X: no household's money."""
        line = self.chosen()
        if line is None:
            return
        line_id = line.id

        def work(session: Session) -> object:
            decisions.set_aside(session, [line_id])
            return None

        self._decide(line, "Set a bank line aside", work)

    def _ask_return(self, line: WaitingLine) -> None:
        parts, piles = line.proposal.parts, self.piles
        if not parts or piles is None:
            return

        def on_return(payment_id: UUID, note: str) -> None:
            def work(session: Session) -> object:
                decisions.send_back(session, line.id, payment_id, note)
                return None

            self._decide(line, "The bank took a payment back", work)

        keys = [parts[0].lease_id, *line.proposal.others]
        labels = [piles.labels[key] for key in keys if key in piles.labels]
        ReturnDialog(self._context, self, line, labels, on_return).open()

    @Slot()
    def undo(self) -> None:
        """Ctrl+Z: take the last decision back."""
        if not self._undo:
            return
        line_id = self._undo.pop()

        def work(session: Session) -> object:
            decisions.reopen(session, [line_id])
            return None

        def done(_result: object) -> None:
            self._decided.discard(line_id)
            self._context.show_note(self.tr("The last decision was taken back."))

        self._context.runner.write("Undo a decision on a bank line", work, done, owner=self)

    # All sure ones

    @Slot()
    def ask_accept_all(self) -> None:
        """Ask before booking every sure line, with their number and total."""
        ready = self._ready()
        if not ready:
            return
        later = len(self.lines(Pile.SURE)) - len(ready)
        detail = self.tr("The import can be taken back as a whole.")
        if later:
            detail = self.tr("Lines dated after today, which wait: {0}.").format(later)
        self._context.messages.ask(
            self.tr("Book all sure lines? Lines: {0}, {1} in all.").format(
                len(ready), format_euro(sum(line.cents for line in ready))
            ),
            self.tr("&Book"),
            self._accept_all,
            detail=detail,
            parent=self,
        )

    def _accept_all(self) -> None:
        office, wanted = self._context.office, [decision_of(line) for line in self._ready()]

        def work(progress: Progress) -> int:
            with office.write("Book sure bank lines") as session:
                return decisions.book(session, wanted, progress)

        self.all_button.setEnabled(False)
        self._context.runner.long(
            self.tr("Booking"), work, self._on_booked, self._on_error, owner=self
        )

    def _on_booked(self, count: int) -> None:
        self._context.messages.inform(self.tr("Lines booked: {0}.").format(count))

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._context.messages.inform(self.tr("Stopped: nothing was changed."))
        else:
            self._context.messages.error(error)
        self._reload()
