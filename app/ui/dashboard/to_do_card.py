"""What waits for a hand today; each line leads to the thing itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.models.formats import format_date, format_euro
from app.ui.context import COMMUNITY, PROPERTIES, REPAYMENT_PLANS, Target
from app.ui.empty_state import EmptyState
from app.ui.panels import Card, SectionTitle

if TYPE_CHECKING:
    from app.services.dashboard.to_do import ToDo

LINE_HEIGHT = 34
ROOMS = {
    "broken_plan": REPAYMENT_PLANS,
    "late_plan": REPAYMENT_PLANS,
    "plan_to_sign": REPAYMENT_PLANS,
    "follow_up": COMMUNITY,
    "vacant_unit": PROPERTIES,
}
ICONS = {
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
        self.list = _List()
        self.list.setAccessibleName(self.tr("To do today"))
        self.list.opened.connect(self.opened)
        self.nothing = EmptyState(
            self.tr("Nothing waits"),
            self.tr("Late plans, plans to sign, follow-ups and vacant units show up here."),
        )
        self.nothing.hide()
        self.column.addWidget(self.title)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.nothing, 1)

    def show_items(self, items: Sequence[ToDo], today: date) -> None:
        """Show what waits, most urgent first."""
        from app.ui.icons import icon

        self.title.set_side(str(len(items)) if items else "")
        self.list.clear()
        for each in items:
            text = self._text(each, today)
            line = QListWidgetItem(icon(*ICONS[each.kind.value]), text)
            line.setToolTip(text)
            line.setSizeHint(QSize(0, LINE_HEIGHT))
            line.setData(Qt.ItemDataRole.UserRole, Target(ROOMS[each.kind.value], each.key))
            self.list.addItem(line)
        self.list.setVisible(bool(items))
        self.nothing.setVisible(not items)

    def texts(self) -> list[str]:
        """The lines as shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _text(self, each: ToDo, today: date) -> str:
        since = "" if each.since is None else format_date(each.since)
        match each.kind.value:
            case "broken_plan":
                return self.tr("Broken plan: {0}, {1} since {2}").format(
                    each.name, format_euro(each.cents), since
                )
            case "late_plan":
                return self.tr("Call {0}: {1} late since {2}").format(
                    each.name, format_euro(each.cents), since
                )
            case "plan_to_sign":
                return self.tr("Have the plan signed: {0}").format(each.name)
            case "follow_up":
                return self.tr("By {0}: {1}").format(since, each.name)
        if each.since is None:
            return self.tr("{0} is vacant").format(each.name)
        return self.tr("{0} vacant for {1} days").format(each.name, (today - each.since).days + 1)
