"""The board: a column of cards for each phase, moved by the mouse or by the keys."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.models.vacancy import VoidPhase
from app.services.vacancy.board import EmptyUnit
from app.services.vacancy.phases import PHASES
from app.ui.fonts import window_font
from app.ui.panels import Muted
from app.ui.theme import colours
from app.ui.translation import translate
from app.ui.vacancy.cards import PhaseList, PhaseModel
from app.ui.vacancy.words import PHASES as PHASE_WORDS


class PhaseColumn(QWidget):
    """A phase's title, its count and rent lost, its cards."""

    def __init__(self, phase: VoidPhase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.phase = phase
        word = translate("States", PHASE_WORDS[phase])
        self.title = QLabel(word)
        self.title.setFont(window_font(bold=True))
        self.total = Muted()
        self.model = PhaseModel(phase, self)
        self.cards = PhaseList(self.model)
        self.cards.setAccessibleName(word)
        self.title.setBuddy(self.cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 5, 2, 4)
        column.setSpacing(1)
        for widget in (self.title, self.total):
            column.addWidget(widget)
        column.addWidget(self.cards, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().window))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.end()

    def show_rows(self, rows: Sequence[EmptyUnit]) -> None:
        """Show these units and their total."""
        self.model.set_rows(rows)
        lost = sum(row.lost_cents for row in rows)
        # Whole euros: the column is narrow, and each card has the cents.
        euros = format_euro((lost + 50) // 100 * 100).partition(",")[0] if lost else ""
        self.total.setText(" · ".join(filter(None, (str(len(rows)), euros))))
        self.total.setToolTip(format_euro(lost))
        self.cards.setAccessibleDescription(self.total.text())


class Board(QWidget):
    """All phases side by side. `chosen` carries the unit that is current or None, `move_asked` a
    unit and the phase it is wanted in, `opened` a unit on Enter or double click."""

    chosen = Signal(object)
    move_asked = Signal(object, object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: EmptyUnit | None = None
        self._showing = False
        self.columns = [PhaseColumn(phase) for phase in PHASES]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for column in self.columns:
            row.addWidget(column, 1)
            column.cards.picked.connect(self._on_picked)
            column.cards.stepped.connect(self._on_stepped)
            column.cards.moved.connect(self._on_moved)
            column.cards.activated.connect(self._on_activated)
            # Once the drag is over: Windows holds the mouse until then, and a form opens.
            column.model.dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)

    def current(self) -> EmptyUnit | None:
        """The unit that is chosen."""
        return self._current

    def show_rows(self, rows: Sequence[EmptyUnit]) -> None:
        """Show the empty units; the one chosen stays so, wherever it has moved to."""
        had_focus = any(column.cards.hasFocus() for column in self.columns)
        wanted = self._current.unit_id if self._current else None
        self._showing = True
        for column in self.columns:
            column.show_rows([row for row in rows if row.phase is column.phase])
        self._showing = False
        self._current = None
        if not self.choose(wanted, focus=had_focus):
            self.chosen.emit(None)

    def choose(self, unit_id: UUID | None, *, focus: bool = True) -> bool:
        """Choose a unit; false where it is not here."""
        for column in self.columns:
            place = column.model.row_of(unit_id)
            if place >= 0:
                index = column.model.index(place, 0)
                column.cards.setCurrentIndex(index)
                column.cards.scrollTo(index)
                self._take(column)
                if focus:
                    column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def ask_move(self, step: int) -> None:
        """Ask for the chosen unit to go to the neighbouring phase."""
        if self._current is None:
            return
        place = PHASES.index(self._current.phase) + step
        if 0 <= place < len(PHASES):
            self.move_asked.emit(self._current, PHASES[place])

    @Slot()
    def _on_picked(self) -> None:
        column = self._column_of(self.sender())
        if column is not None and not self._showing:
            self._take(column)

    def _take(self, column: PhaseColumn) -> None:
        unit = column.model.unit_at(column.cards.currentIndex())
        if unit is None:
            return
        for other in self.columns:
            if other is not column:
                other.cards.let_go()
        if unit is not self._current:
            self._current = unit
            self.chosen.emit(unit)

    @Slot(object)
    def _on_stepped(self, step: int) -> None:
        column = self._column_of(self.sender())
        if column is None:
            return
        row = max(column.cards.currentIndex().row(), 0)
        place = self.columns.index(column) + step
        while 0 <= place < len(self.columns):
            cards = self.columns[place].cards
            if cards.model().rowCount():
                cards.pick(min(row, cards.model().rowCount() - 1))
                return
            place += step

    @Slot(object)
    def _on_moved(self, step: int) -> None:
        self.ask_move(step)

    @Slot()
    def _on_activated(self) -> None:
        if self._current is not None:
            self.opened.emit(self._current)

    @Slot(object)
    def _on_dropped(self, unit_id: UUID) -> None:
        model = self.sender()
        for column in self.columns:
            unit = column.model.unit_at(column.model.index(column.model.row_of(unit_id), 0))
            if unit is not None and isinstance(model, PhaseModel) and model.phase != unit.phase:
                self.move_asked.emit(unit, model.phase)
                return

    def _column_of(self, sender: object) -> PhaseColumn | None:
        return next((column for column in self.columns if column.cards is sender), None)
