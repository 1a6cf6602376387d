"""The first of today's list on the dashboard: whom to look after, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.models.formats import format_euro
from app.ui.context import ARREARS, BANK_STATEMENTS, COMMUNITY, PROPERTIES, TODAY, Target
from app.ui.empty_state import EmptyState
from app.ui.panels import Card, LinkButton, SectionTitle
from app.ui.reminders.words import stage_word
from app.ui.today.words import ICONS, kind_word, reason_words

if TYPE_CHECKING:
    from app.services.today.today_list import OfficeMatters, TodayList, TodayRow

LINE_HEIGHT = 34
NAMED = 12
"""So many households are named; of the rest only the number is told."""


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
            self.tr("Calls, broken promises, missed instalments and early signs stand here."),
        )
        self.nothing.hide()
        self.column.addWidget(self.title)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.nothing, 1)

    @Slot()
    def _open_today(self) -> None:
        self.opened.emit(Target(TODAY))

    def show_list(self, found: TodayList) -> None:
        """Show the office's own matters, then the households that weigh most."""
        self.title.set_side(str(len(found.rows)) if found.rows else "")
        self.list.clear()
        self._show_matters(found.office)
        for row in found.rows[:NAMED]:
            self._show_row(row)
        if len(found.rows) > NAMED:
            more = self.tr("More households to look after: {0}").format(len(found.rows) - NAMED)
            self._add("household", "muted", more, Target(TODAY))
        has_lines = self.list.count() > 0
        self.list.setVisible(has_lines)
        self.nothing.setVisible(not has_lines)

    def _show_matters(self, office: OfficeMatters) -> None:
        if office.bank.is_stale:
            words = self.tr("Import the bank statement: the last one is {0} days old")
            text = words.format(office.bank.days_old)
            self._add("bank_statements", "arrears", text, Target(BANK_STATEMENTS))
        if office.bank_lines:
            text = self.tr("Bank lines to decide: {0}, {1}").format(
                office.bank_lines, format_euro(office.bank_cents)
            )
            self._add("bank_statements", "accent", text, Target(BANK_STATEMENTS))
        if office.letters:
            kinds = ", ".join(f"{stage_word(kind)} {n}" for kind, n in office.letters.items())
            text = self.tr("Letters due: {0}").format(kinds)
            self._add("letter", "accent", text, Target(ARREARS, action="reminders"))
        if office.follow_ups:
            text = self.tr("Follow-ups of the log: {0}").format(office.follow_ups)
            self._add("community", "good", text, Target(COMMUNITY))
        if office.vacant_units:
            text = self.tr("Vacant units: {0}").format(office.vacant_units)
            self._add("vacant", "vacancy", text, Target(PROPERTIES))

    def _show_row(self, row: TodayRow) -> None:
        text = f"{row.name} · {kind_word(row.first.kind)}"
        whole = f"{row.name}: {reason_words(row.first.words)}"
        self._add(ICONS[row.first.kind], "arrears", text, Target(TODAY, row.id), whole)

    def _add(self, picture: str, colour: str, text: str, target: Target, whole: str = "") -> None:
        from app.ui.icons import icon

        line = QListWidgetItem(icon(picture, colour), text)
        line.setToolTip(whole or text)
        line.setSizeHint(QSize(0, LINE_HEIGHT))
        line.setData(Qt.ItemDataRole.UserRole, target)
        self.list.addItem(line)

    def texts(self) -> list[str]:
        """The lines as shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]
