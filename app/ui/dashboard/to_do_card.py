"""What waits for a hand today; each line leads to the thing itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.models.formats import format_date, format_euro
from app.ui.context import (
    BANK_STATEMENTS,
    COMMUNITY,
    PROPERTIES,
    REPAYMENT_PLANS,
    TODAY,
    Target,
)
from app.ui.empty_state import EmptyState
from app.ui.panels import Card, LinkButton, SectionTitle

if TYPE_CHECKING:
    from app.services.dashboard.to_do import ToDo, ToDoList

LINE_HEIGHT = 34
ROOMS = {
    "old_statement": BANK_STATEMENTS,
    "bank_lines": BANK_STATEMENTS,
    "broken_plan": REPAYMENT_PLANS,
    "late_plan": REPAYMENT_PLANS,
    "plan_to_sign": REPAYMENT_PLANS,
    "follow_up": COMMUNITY,
    "vacant_unit": PROPERTIES,
}
ICONS = {
    "old_statement": ("bank_statements", "arrears"),
    "bank_lines": ("bank_statements", "accent"),
    "broken_plan": ("warning", "danger"),
    "late_plan": ("phone", "arrears"),
    "plan_to_sign": ("sign", "accent"),
    "follow_up": ("community", "good"),
    "vacant_unit": ("vacant", "vacancy"),
}


class _List(QListWidget):
    """A list whose line opens by a click, Enter or space."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemClicked.connect(self._open)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)


class ToDoCard(Card):
    """`opened` carries the `Target` of a line."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = SectionTitle(self.tr("To do today"))
        self.whole = LinkButton(self.tr("Whom to call…"), self._open_today)
        self.title.add(self.whole)
        self.list = _List()
        self.list.setAccessibleName(self.tr("To do today"))
        self.list.opened.connect(self.opened)
        self.nothing = EmptyState(
            self.tr("Nothing waits"),
            self.tr(
                "Bank lines, late plans, plans to sign, follow-ups and vacant units show up here."
            ),
        )
        self.nothing.hide()
        self.column.addWidget(self.title)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.nothing, 1)

    @Slot()
    def _open_today(self) -> None:
        self.opened.emit(Target(TODAY))

    def show_items(self, found: ToDoList, today: date) -> None:
        """Show what waits, most urgent first."""
        self.title.set_side(str(found.total) if found.total else "")
        self.list.clear()
        for kind in found.kinds():
            for each in found.items:
                if each.kind is kind:
                    self._add(kind.value, self._text(each, today), each.key)
            if kind in found.more:
                self._add(kind.value, self._more_text(kind.value, found.more[kind]), None)
        self.list.setVisible(bool(found.items))
        self.nothing.setVisible(not found.items)

    def _add(self, kind: str, text: str, key: UUID | None) -> None:
        from app.ui.icons import icon

        line = QListWidgetItem(icon(*ICONS[kind]), text)
        line.setToolTip(text)
        line.setSizeHint(QSize(0, LINE_HEIGHT))
        line.setData(Qt.ItemDataRole.UserRole, Target(ROOMS[kind], key))
        self.list.addItem(line)

    def texts(self) -> list[str]:
        """The lines as shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _text(self, each: ToDo, today: date) -> str:
        days = 0 if each.since is None else (today - each.since).days
        match each.kind.value:
            case "old_statement":
                return self.tr("Import the bank statement: the last one is {0} days old").format(
                    days
                )
            case "bank_lines":
                return self.tr("Bank lines to decide: {0}, {1}").format(
                    each.name, format_euro(each.cents)
                )
            case "broken_plan":
                return self.tr("Broken plan: {0}, {1}").format(each.name, format_euro(each.cents))
            case "late_plan":
                return self.tr("Call {0}: {1}, {2} days late").format(
                    each.name, format_euro(each.cents), days
                )
            case "plan_to_sign":
                return self.tr("Have the plan signed: {0}").format(each.name)
            case "follow_up":
                day = "" if each.since is None else format_date(each.since)
                return self.tr("By {0}: {1}").format(day, each.name or self.tr("reserved entry"))
        if each.since is None:
            return self.tr("{0} is vacant").format(each.name)
        return self.tr("{0} vacant for {1} days").format(each.name, days + 1)

    def _more_text(self, kind: str, count: int) -> str:
        match kind:
            case "broken_plan":
                return self.tr("{0} more broken plans").format(count)
            case "late_plan":
                return self.tr("{0} more late plans").format(count)
            case "plan_to_sign":
                return self.tr("{0} more plans to sign").format(count)
            case "follow_up":
                return self.tr("{0} more follow-ups").format(count)
        return self.tr("{0} more vacant units").format(count)
