"""Ctrl+K: one box that finds anything in the office and goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.context import Target
from app.ui.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.services.search import SearchHit
    from app.ui.tasks import TaskRunner

LIMIT = 12
WIDTH = 280
POPUP_WIDTH = 460
TARGET = Qt.ItemDataRole.UserRole


class SearchPopup(QFrame):
    """The hits below the box. The focus stays in the box."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What was found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list)
        self.hide()

    def show_hits(self, hits: Sequence[SearchHit], nothing: str) -> None:
        """List the hits, the first one chosen; `nothing` is said when there are none."""
        from app.ui.icons import icon

        self.list.clear()
        for hit in hits:
            text = f"{hit.title}   ·   {hit.detail}" if hit.detail else hit.title
            item = QListWidgetItem(icon(hit.room), text)
            item.setData(TARGET, Target(hit.room, hit.id))
            self.list.addItem(item)
        if not hits:
            item = QListWidgetItem(nothing)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        else:
            self.list.setCurrentRow(0)
        rows = self.list.count()
        self.resize(POPUP_WIDTH, rows * max(self.list.sizeHintForRow(0), 22) + 18)

    def step(self, by: int) -> None:
        """Choose the next hit or the one before."""
        row = self.list.currentRow() + by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def target(self) -> Target | None:
        """Where the chosen hit leads."""
        item = self.list.currentItem()
        found = item.data(TARGET) if item is not None else None
        return found if isinstance(found, Target) else None


class GlobalSearch(SearchField):
    """The box at the top right. `chosen` carries a Target."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        text = self.tr("Search everywhere")
        self.setPlaceholderText(f"{text}   Ctrl+K")
        self.setAccessibleName(text)
        self.setFixedWidth(WIDTH)
        self._runner: TaskRunner | None = None
        self._popup: SearchPopup | None = None
        self.searched.connect(self._search)

    def attach(self, runner: TaskRunner | None) -> None:
        """Search through this runner's office."""
        self._runner = runner
        self.setEnabled(runner is not None)

    def hits(self) -> list[str]:
        """The texts of the hits shown now."""
        if self._popup is None or self._popup.isHidden():
            return []
        rows = self._popup.list
        return [rows.item(row).text() for row in range(rows.count())]

    @Slot(str)
    def _search(self, text: str) -> None:
        if self._runner is None:
            return
        if not text:
            self._hide()
            return

        def work(session: Session) -> Sequence[SearchHit]:
            from app.services.search import search

            return search(session, text, LIMIT)

        self._runner.read(work, self._show, owner=self, slot="search")

    def _show(self, hits: Sequence[SearchHit]) -> None:
        if not self.text().strip():
            return
        if self._popup is None:
            self._popup = SearchPopup(self.window())
            self._popup.list.itemClicked.connect(self._go)
        self._popup.show_hits(hits, self.tr("Nothing found."))
        corner = self.mapTo(self.window(), QPoint(self.width(), self.height() + 2))
        self._popup.move(max(corner.x() - self._popup.width(), 0), corner.y())
        self._popup.show()
        self._popup.raise_()

    @Slot()
    def _go(self) -> None:
        target = self._popup.target() if self._popup is not None else None
        if target is not None:
            self.clear()
            self._hide()
            self.chosen.emit(target)

    def _hide(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._popup is not None and self._popup.isVisible()
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if shown and self._popup is not None and event.key() in steps:
            self._popup.step(steps[event.key()])
        elif shown and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif event.key() == Qt.Key.Key_Escape:
            self._hide()
            if self.text():
                super().keyPressEvent(event)
            else:
                self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide()
