"""Choosing a lease by typing a few letters: for money that is somebody else's than proposed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.formats import format_date
from app.services.bank_statements.lease_search import find_leases
from app.services.bank_statements.piles import LeaseLabel
from app.ui.panels import Muted, plain_button, primary_button
from app.ui.tenants.words import balance_words

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_KEY = Qt.ItemDataRole.UserRole


class LeaseList(QWidget):
    """A line to type in and the leases that it finds; `chosen()` is the one marked."""

    def __init__(self, context: WindowContext, suggested: Sequence[LeaseLabel] = ()) -> None:
        super().__init__()
        self._context = context
        self._suggested = list(suggested)
        self._found: dict[UUID, LeaseLabel] = {}
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("Name, dwelling or lease code"))
        self.edit.setAccessibleName(self.tr("Find a lease"))
        self.edit.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Leases found"))
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.edit)
        column.addWidget(self.list, 1)
        self.edit.textEdited.connect(self._search)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._show(self._suggested)

    def chosen(self) -> LeaseLabel | None:
        """The lease that is marked."""
        item = self.list.currentItem()
        return self._found.get(item.data(_KEY)) if item is not None else None

    @Slot(str)
    def _search(self, text: str) -> None:
        if not text.strip():
            self._show(self._suggested)
            return
        self._context.runner.read(
            lambda session: find_leases(session, text), self._show, owner=self, slot="found"
        )

    def _show(self, found: Sequence[LeaseLabel]) -> None:
        self._found = {label.lease_id: label for label in found}
        self.list.clear()
        for label in found:
            item = QListWidgetItem(self._words(label))
            item.setData(_KEY, label.lease_id)
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)

    def _words(self, label: LeaseLabel) -> str:
        parts = [label.household_name, label.unit_code, label.lease_code]
        parts.append(balance_words(label.balance_cents))
        if label.ended_on is not None:
            parts.append(self.tr("ended on {0}").format(format_date(label.ended_on)))
        return " · ".join(parts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the line move the mark, so that the hands stay where they are."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
        return False


class AssignDialog(QDialog):
    """Asks whose a line is; `on_chosen` gets the lease."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        line: str,
        suggested: Sequence[LeaseLabel],
        on_chosen: Callable[[LeaseLabel], None],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Whose is it?"))
        self.setMinimumSize(560, 380)
        self._on_chosen = on_chosen
        self.leases = LeaseList(context, suggested)
        self.leases.list.itemDoubleClicked.connect(self._accept)
        self.assign_button = primary_button(self.tr("&Assign"), self._accept)
        self.assign_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(plain_button(self.tr("&Cancel"), self._cancel))
        foot.addWidget(self.assign_button)
        said = Muted(line)
        said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self.leases, 1)
        column.addLayout(foot)
        self.leases.setFocus()

    @Slot()
    def _accept(self) -> None:
        chosen = self.leases.chosen()
        if chosen is not None:
            self.accept()
            self._on_chosen(chosen)

    @Slot()
    def _cancel(self) -> None:
        self.reject()
