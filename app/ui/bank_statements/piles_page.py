"""The piles: lines that wait for a decision, worked through from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
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
from app.ui.bank_statements.decided_here import DecidedHere
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
_MANY = 500
"""Lines from which matching takes long enough to be felt beside one's own work."""
_PAUSE_MILLISECONDS = 2500
"""How long a person rests before many lines are matched again."""


class PilesPage(QWidget):
    """Piles at the left, the chosen line in full at the right."""

    def __init__(self, context: WindowContext, on_import: Callable[[], None]) -> None:
        super().__init__()
        self._context = context
        self._on_import = on_import
        self.piles: Piles | None = None
        self._here = DecidedHere()
        self._is_reading = False
        self._read_again = False
        self._to_mark: UUID | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._read)
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
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            # Nothing is typed on this page: the keys work wherever on it the focus is.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(work)
            self.addAction(action)

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
        """F5: read and match again, at once."""
        self._is_reading = False
        self._read()

    def begin_again(self) -> None:
        """After an import: the piles are new, and the first one that holds lines comes first."""
        self.piles = None
        self._fresh.request()

    def _reload(self) -> None:
        """After a commit. Few lines are matched at once; many once the person rests, and never
        twice at a time: the line in view needs the other reader."""
        if self.piles is None:
            self._read()
        elif self._is_reading:
            self._read_again = True
        elif len(self.piles.lines) < _MANY:
            self._read()
        else:
            self._pause.start()

    @Slot()
    def _read(self) -> None:
        self._pause.stop()
        self._is_reading, self._read_again = True, False
        if self.piles is None:
            self.summary.setText(self.tr("Reading and matching…"))
        self._context.runner.read(
            read_piles,
            partial(self._show, self._here.begin_reading()),
            on_error=self._on_unread,
            owner=self,
            slot="piles",
        )

    def _on_unread(self, error: Exception) -> None:
        self._is_reading = False
        self._context.messages.error(error)

    def _show(self, known: frozenset[UUID], piles: Piles) -> None:
        is_first = self.piles is None
        self.piles, self._is_reading = piles, False
        self._here.arrive(known, {line.id for line in piles.lines})
        if is_first:
            self._choose_pile()
            self.table.setFocus()
        self._fill()
        if self._to_mark is not None:
            self._mark(self._to_mark)
        if self.table.chosen_key() is None and self.model.rowCount():
            self.table.choose_first()
        if self._read_again:
            self._reload()

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
        return [line for line in self.piles.of(pile) if line.id not in self._here]

    @Slot()
    def _on_pile(self) -> None:
        self._fill()
        if self.model.rowCount():
            self.table.choose_first()

    def _fill(self) -> None:
        if self.piles is None:
            return
        self.model.set_rows(line_rows(self.lines(self.pile()), self.piles.labels))
        self._count()
        self._on_chosen(self.table.chosen_key())

    def _count(self) -> None:
        """Say how much lies where, without touching the rows."""
        found = {pile: self.lines(pile) for pile in _ORDER}
        for place, pile in enumerate(_ORDER):
            title = translate("BankStatements", PILES[pile])
            self.tabs.setTabText(place, title.format(len(found[pile])))
        self._say_empty(is_all=not any(found.values()))
        lines = found[self.pile()]
        total = format_euro(sum(line.cents for line in lines))
        self.summary.setText(self.tr("Lines: {0} · {1}").format(len(lines), total))
        self._show_sure()

    def _show_sure(self) -> None:
        ready = self._ready()
        self.all_button.setText(self.tr("Accept a&ll sure ones ({0})").format(len(ready)))
        is_sure = self.pile() is Pile.SURE
        self.all_button.setVisible(is_sure)
        set_primary(self.accept_button, primary=not is_sure)
        self.all_button.setEnabled(bool(ready))
        self.undo_button.setEnabled(self._here.can_undo)

    def _ready(self) -> list[WaitingLine]:
        """Sure lines that the bank does not date after today."""
        today = self._context.office.clock.today()
        return [line for line in self.lines(Pile.SURE) if line.booked_on <= today]

    def _say_empty(self, *, is_all: bool) -> None:
        if not is_all:
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

        def saved(_result: object) -> None:
            self._here.save([line.id])

        def failed(error: Exception) -> None:
            self._here.wait_again(line.id)
            self._fill()
            self._mark(line.id)
            self._context.messages.error(error)

        row, self._to_mark = self.model.row_of(line.id), None
        self._here.decide(line.id)
        self.model.remove(line.id)
        self._count()
        if self.model.rowCount():
            self.table.choose(self.model.key_at(min(row, self.model.rowCount() - 1)))
        self.table.setFocus()
        self._context.runner.write(sentence, work, saved, failed, owner=self)

    def _mark(self, line_id: UUID) -> None:
        """Show a line in its pile, now or as soon as it is read."""
        found = next((each for each in _ORDER if self._holds(each, line_id)), None)
        self._to_mark = line_id if found is None else None
        if found is not None:
            self.tabs.setCurrentIndex(_ORDER.index(found))
            self.table.choose(line_id)

    def _holds(self, pile: Pile, line_id: UUID) -> bool:
        return any(line.id == line_id for line in self.lines(pile))

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

        said = {part.lease_id: part.choices for part in line.proposal.parts}

        def on_split(parts: tuple[Part, ...]) -> None:
            # What the payer said of a household's share stands, whoever shared it out.
            told = tuple(replace(part, choices=said.get(part.lease_id, ())) for part in parts)
            self._book(chosen_line, Decision(chosen_line.id, told))

        others = [
            self.piles.labels[key] for key in line.proposal.others if key in self.piles.labels
        ]
        SplitDialog(self._context, self, line.cents, proposed, on_split, suggested=others).open()

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
        piles = self.piles
        if piles is None:
            return

        def on_return(payment_id: UUID, note: str) -> None:
            def work(session: Session) -> object:
                decisions.send_back(session, line.id, payment_id, note)
                return None

            self._decide(line, "The bank took a payment back", work)

        keys = [*(part.lease_id for part in line.proposal.parts), *line.proposal.others]
        labels = [piles.labels[key] for key in keys if key in piles.labels]
        ReturnDialog(self._context, self, line, labels, on_return).open()

    @Slot()
    def undo(self) -> None:
        """Ctrl+Z: take the last decision back, and show the line again."""
        line_id = self._here.last()
        if line_id is None:
            return

        def work(session: Session) -> object:
            decisions.reopen(session, [line_id])
            return None

        def done(_result: object) -> None:
            self._here.wait_again(line_id)
            self._fill()
            self._mark(line_id)
            if self._to_mark is not None:
                self._read()
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

        def booked(count: int) -> None:
            self._here.save(decision.line_id for decision in wanted)
            self._fill()
            self._context.messages.inform(self.tr("Lines booked: {0}.").format(count))

        def work(progress: Progress) -> int:
            with office.write("Book sure bank lines") as session:
                return decisions.book(session, wanted, progress)

        self.all_button.setEnabled(False)
        self._context.runner.long(self.tr("Booking"), work, booked, self._on_error, owner=self)

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._context.messages.inform(self.tr("Stopped: nothing was changed."))
        else:
            self._context.messages.error(error)
        self._read()
