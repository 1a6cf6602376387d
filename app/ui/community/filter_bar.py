"""Which entries of the log to show."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.models.community import Activity
from app.services.community import LogFilter
from app.ui.community.words import ACTIVITIES, activity_word
from app.ui.fields import DateEdit
from app.ui.panels import plain_button
from app.ui.search_field import SearchField

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class Period(enum.StrEnum):
    """The periods offered."""

    ANY = "any"
    LAST_MONTH = "last_month"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    CHOSEN = "chosen"


class FilterBar(QWidget):
    """`changed` tells that `filter()` gives something else now."""

    changed = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = context.office.clock.today
        self.search = SearchField(self.tr("Search the text of the entries…"))
        self.search.searched.connect(self._tell)
        self.activity = self._choice(self.tr("Activity"))
        self.activity.addItem(self.tr("All activities"), None)
        for activity in ACTIVITIES:
            self.activity.addItem(activity_word(activity), activity)
        self.development = self._choice(self.tr("Development"))
        self.development.addItem(self.tr("All developments"), None)
        self.period = self._choice(self.tr("Period"))
        self._add_periods()
        self.first_day = self._day(self.tr("From"))
        self.last_day = self._day(self.tr("To"))
        self._add_more()
        self._lay_out()
        for choice in (self.activity, self.development, self.period):
            choice.currentIndexChanged.connect(self._on_chosen)

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(11)
        return choice

    def _add_periods(self) -> None:
        for kind, word in (
            (Period.ANY, self.tr("Any day")),
            (Period.LAST_MONTH, self.tr("Last 30 days")),
            (Period.LAST_QUARTER, self.tr("Last 90 days")),
            (Period.THIS_YEAR, self.tr("This year")),
            (Period.LAST_YEAR, self.tr("Last year")),
            (Period.CHOSEN, self.tr("From … to …")),
        ):
            self.period.addItem(word, kind)

    def _day(self, name: str) -> DateEdit:
        day = DateEdit(self._today)
        day.setAccessibleName(name)
        day.value_changed.connect(self._tell)
        return day

    def _add_more(self) -> None:
        self.more = plain_button(self.tr("Sho&w  ▾"))
        self.more.setAccessibleName(self.tr("What else to show"))
        menu = QMenu(self.more)
        self.waiting = self._option(menu, self.tr("Only follow-ups that are &due"))
        self.corrected = self._option(menu, self.tr("&Corrected entries too"))
        self.particular = self._option(menu, self.tr("Entries with &particular data too"))
        self.more.setMenu(menu)

    def _option(self, menu: QMenu, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.toggled.connect(self._tell)
        return action

    def _lay_out(self) -> None:
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.search, 1)
        first.addWidget(self.more)
        for choice in (self.period, self.activity, self.development):
            second.addWidget(choice, 1)
        self._days = QWidget()
        third.setContentsMargins(0, 0, 0, 0)
        for text, day in ((self.tr("&From"), self.first_day), (self.tr("&to"), self.last_day)):
            label = QLabel(text)
            label.setBuddy(day)
            third.addWidget(label)
            third.addWidget(day, 1)
        self._days.setLayout(third)
        self._days.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._days)

    def set_developments(self, developments: Sequence[tuple[UUID, str]]) -> None:
        """Offer these developments; the one chosen stays where it still exists."""
        chosen = self.development.currentData()
        self.development.blockSignals(True)
        while self.development.count() > 1:
            self.development.removeItem(1)
        for key, name in developments:
            self.development.addItem(name, key)
            if key == chosen:
                self.development.setCurrentIndex(self.development.count() - 1)
        self.development.blockSignals(False)

    def filter(self) -> LogFilter:
        """What is chosen now."""
        first, last = self._period()
        activity = self.activity.currentData()
        return LogFilter(
            from_day=first,
            to_day=last,
            activity=Activity(activity) if activity else None,
            development_id=self.development.currentData(),
            text=self.search.text().strip(),
            waiting_until=self._today() if self.waiting.isChecked() else None,
            show_corrected=self.corrected.isChecked(),
            show_particular=self.particular.isChecked(),
        )

    def _period(self) -> tuple[date | None, date | None]:
        today = self._today()
        match self.period.currentData():
            case Period.LAST_MONTH:
                return today - timedelta(days=29), None
            case Period.LAST_QUARTER:
                return today - timedelta(days=89), None
            case Period.THIS_YEAR:
                return date(today.year, 1, 1), date(today.year, 12, 31)
            case Period.LAST_YEAR:
                return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
            case Period.CHOSEN:
                return self.first_day.day(), self.last_day.day()
        return None, None

    def clear(self) -> None:
        """Show everything that is shown by default."""
        self.blockSignals(True)
        self.search.clear()
        for choice in (self.activity, self.development, self.period):
            choice.setCurrentIndex(0)
        for action in (self.waiting, self.corrected, self.particular):
            action.setChecked(False)
        self.blockSignals(False)
        self._days.hide()
        self._tell()

    @Slot()
    def _on_chosen(self) -> None:
        self._days.setVisible(self.period.currentData() == Period.CHOSEN)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._say_more()
        self.changed.emit()

    def _say_more(self) -> None:
        if any(each.isChecked() for each in (self.waiting, self.corrected, self.particular)):
            self.more.setText(self.tr("Sho&w •  ▾"))
        else:
            self.more.setText(self.tr("Sho&w  ▾"))
