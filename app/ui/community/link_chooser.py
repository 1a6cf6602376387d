"""Choosing what an entry is about: a few letters, then the one that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services.community import Subject, find_subjects
from app.ui.community.words import SUBJECT_ICONS, subject_word
from app.ui.flow import FlowLayout

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

DELAY_MILLISECONDS = 150
LINES_SHOWN = 5
SUBJECT = Qt.ItemDataRole.UserRole


class LinkChooser(QWidget):
    """A line to type into, what it finds below, and what was chosen as buttons that take it back.

    `changed` tells that something was chosen or taken back.
    """

    changed = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen: list[Subject] = []
        label = QLabel(self.tr("A&bout"))
        label.setObjectName("field_label")
        self.line = _Line(self)
        self.line.setPlaceholderText(self.tr("Household, unit or development…"))
        self.line.setAccessibleName(self.tr("About whom or what"))
        label.setBuddy(self.line)
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Found"))
        self.found.hide()
        self.found.itemActivated.connect(self._take)
        self.found.itemClicked.connect(self._take)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (label, self._chips, self.line, self.found):
            column.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MILLISECONDS)
        self._timer.timeout.connect(self._search)
        self.line.textChanged.connect(self._on_typed)

    def subjects(self) -> list[Subject]:
        """What was chosen, in the order it was chosen."""
        return list(self._chosen)

    def set_subjects(self, subjects: Sequence[Subject]) -> None:
        """Show these as chosen."""
        self._chosen = list(subjects)
        self._show_chips()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self.found.hide()

    @Slot()
    def _search(self) -> None:
        self._timer.stop()
        text = self.line.text()

        def work(session: Session) -> list[Subject]:
            return find_subjects(session, text)

        self._context.runner.read(work, self._show_found, owner=self, slot="found")

    def _show_found(self, subjects: list[Subject]) -> None:
        from app.ui.icons import icon

        self.found.clear()
        if not self.line.text().strip():
            return
        for subject in subjects:
            text = f"{subject_word(subject)}   {subject.detail}".rstrip()
            item = QListWidgetItem(icon(SUBJECT_ICONS[subject.kind]), text)
            item.setData(SUBJECT, subject)
            self.found.addItem(item)
        if not subjects:
            nothing = QListWidgetItem(self.tr("Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.found.addItem(nothing)
        self.found.setCurrentRow(0 if subjects else -1)
        lines = min(max(len(subjects), 1), LINES_SHOWN)
        self.found.setFixedHeight(lines * self.found.sizeHintForRow(0) + 6)
        self.found.show()

    def take_current(self) -> bool:
        """Choose the line that is marked; searches first where typing has just stopped."""
        if self._timer.isActive():
            self._search()
        item = self.found.currentItem()
        if self.found.isHidden() or item is None:
            return False
        self._take(item)
        return True

    def move_current(self, step: int) -> None:
        """Mark the next or the previous line."""
        row = min(max(self.found.currentRow() + step, 0), self.found.count() - 1)
        self.found.setCurrentRow(row)

    def close_found(self) -> bool:
        """Close the list; false where it was closed."""
        was_open = not self.found.isHidden()
        self.found.hide()
        return was_open

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        subject = item.data(SUBJECT)
        if not isinstance(subject, Subject):
            return
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if subject not in self._chosen:
            self._chosen.append(subject)
            self._show_chips()
            self.changed.emit()

    def _show_chips(self) -> None:
        from app.ui.icons import icon

        self._flow.clear()
        for place, subject in enumerate(self._chosen):
            word = subject_word(subject)
            chip = QPushButton(icon(SUBJECT_ICONS[subject.kind]), f"{word}  ✕")
            chip.setAutoDefault(False)
            chip.setAccessibleName(self.tr("Take back {0}").format(word))
            chip.setToolTip(chip.accessibleName())
            chip.setProperty("place", place)
            chip.clicked.connect(self._on_taken_back)
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._chosen))

    @Slot()
    def _on_taken_back(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            del self._chosen[chip.property("place")]
            self._show_chips()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()


class _Line(QLineEdit):
    """Arrow keys, Enter and Esc go to the list below while that is open."""

    def __init__(self, chooser: LinkChooser) -> None:
        super().__init__()
        self._chooser = chooser
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self._chooser.take_current()
        elif key == Qt.Key.Key_Escape and self._chooser.close_found():
            pass
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self._chooser.found.isHidden():
            self._chooser.move_current(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
