"""The week's talks, and those whose outcome nobody wrote down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.models.formats import format_date
from app.services.appointments.diary import AppointmentRow, talks_between, talks_without_outcome
from app.ui.appointments.actions import TalkActions
from app.ui.appointments.calendar_export import export_week, print_talks
from app.ui.appointments.dialogs import AppointmentDialog
from app.ui.appointments.words import WEEK
from app.ui.context import TENANTS, Target
from app.ui.fields import DateEdit
from app.ui.panels import ActionRow, Card, LinkButton, SectionTitle, page_layout, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_WEEK = timedelta(days=7)
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("AppointmentsPage", "Monday"),
    QT_TRANSLATE_NOOP("AppointmentsPage", "Tuesday"),
    QT_TRANSLATE_NOOP("AppointmentsPage", "Wednesday"),
    QT_TRANSLATE_NOOP("AppointmentsPage", "Thursday"),
    QT_TRANSLATE_NOOP("AppointmentsPage", "Friday"),
    QT_TRANSLATE_NOOP("AppointmentsPage", "Saturday"),
    QT_TRANSLATE_NOOP("AppointmentsPage", "Sunday"),
)


@dataclass(frozen=True)
class _Week:
    talks: list[AppointmentRow]
    waiting: list[AppointmentRow]


class AppointmentsPage(QWidget):
    """One week from Monday to Sunday, its talks in their order."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.monday = _monday(context.office.clock.today())
        self.day = DateEdit(context.office.clock.today)
        self.day.setAccessibleName(self.tr("A day of the week"))
        self.day.setFixedWidth(132)
        self.day.value_changed.connect(self._on_day)
        self.model: StaticTableModel[AppointmentRow] = StaticTableModel(WEEK, self)
        self.table: TableView[AppointmentRow] = TableView(
            self.model, context=context, name="appointments.week", title=self.tr("Talks")
        )
        self.table.set_empty(
            self.tr("No talk this week"),
            self.tr("Arrange one here, from a household, or while noting a call."),
            self.tr("&New talk…"),
            self.new,
        )
        self.actions_of = TalkActions(context, self, self.chosen)
        self.table.chosen.connect(self._offer)
        self.table.opened.connect(self._open_household)
        self.title = SectionTitle("")
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.waiting = LinkButton("", self._go_to_waiting)
        self._waiting: list[AppointmentRow] = []
        self._lay_out()
        subjects = {"appointments", "tenants"}
        self._fresh = Refreshing(self, context.runner, subjects, self._reload)

    def _lay_out(self) -> None:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(plain_button(self.tr("‹ &Earlier"), self.go_back))
        head.addWidget(self.day)
        head.addWidget(plain_button(self.tr("&Later ›"), self.go_on))
        head.addWidget(plain_button(self.tr("&This week"), self.go_to_today))
        self.print_button = plain_button(self.tr("&Print the day…"), self.print_day)
        head.addWidget(self.print_button)
        head.addStretch(1)
        head.addWidget(self.waiting)
        card.column.addWidget(self.title)
        card.column.addLayout(head)
        card.column.addWidget(self.table, 1)
        card.column.addWidget(self.detail)
        self.new_button = plain_button(self.tr("&New talk…"), self.new)
        self.household = plain_button(self.tr("H&ousehold"), self._open_household)
        self.export = plain_button(self.tr("&Week into a calendar…"), self.export_week)
        actions = self.actions_of
        card.column.addWidget(
            ActionRow(
                [
                    self.new_button,
                    actions.move,
                    actions.cancel,
                    actions.missed,
                    self.household,
                    actions.calendar,
                    self.export,
                ],
                actions.held,
            )
        )
        page_layout(self).addWidget(card)

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        monday, today = self.monday, self._context.office.clock.today()

        def work(session: Session) -> _Week:
            return _Week(
                talks_between(session, monday, monday + _WEEK - timedelta(days=1), today),
                talks_without_outcome(session, today),
            )

        self._context.runner.read(work, self._show, owner=self, slot="week")

    def _show(self, week: _Week) -> None:
        self.day.set_day(self.monday)
        sunday = self.monday + _WEEK - timedelta(days=1)
        self.title.set_title(
            self.tr("Talks from {0} to {1}").format(format_date(self.monday), format_date(sunday))
        )
        today = self._context.office.clock.today()
        todays = sum(row.day == today for row in week.talks)
        self.title.set_side(self.tr("{0} this week · {1} today").format(len(week.talks), todays))
        self.model.set_rows(week.talks)
        self._waiting = week.waiting
        self.waiting.setText(self.tr("Without an outcome: {0}").format(len(week.waiting)))
        self.waiting.setVisible(bool(week.waiting))
        self.export.setEnabled(bool(week.talks))
        self._offer()

    def chosen(self) -> AppointmentRow | None:
        """The talk that is chosen, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot()
    def _offer(self) -> None:
        self.actions_of.offer()
        row = self.chosen()
        self.household.setEnabled(row is not None)
        weekday = translate("AppointmentsPage", _WEEKDAYS[row.day.weekday()]) if row else ""
        parts = (weekday, row.phone, row.outcome) if row is not None else ()
        self.detail.setText(" · ".join(filter(None, parts)))

    # Weeks

    @Slot(object)
    def _on_day(self, day: object) -> None:
        if isinstance(day, date):
            self._go_to(day)

    def _go_to(self, day: date) -> None:
        self.monday = _monday(day)
        self._reload()

    @Slot()
    def go_back(self) -> None:
        """A week earlier."""
        self._go_to(self.monday - _WEEK)

    @Slot()
    def go_on(self) -> None:
        """A week later."""
        self._go_to(self.monday + _WEEK)

    @Slot()
    def go_to_today(self) -> None:
        """The week of today."""
        self._go_to(self._context.office.clock.today())

    @Slot()
    def _go_to_waiting(self) -> None:
        if self._waiting:
            oldest = self._waiting[0]
            self._go_to(oldest.day)
            self.table.choose(oldest.id)

    # Acting

    @Slot()
    def new(self) -> None:
        """Ctrl+N: arrange a talk."""
        today = self._context.office.clock.today()
        AppointmentDialog(self._context, self, day=max(today, self.monday)).open()

    @Slot()
    def _open_household(self) -> None:
        row = self.chosen()
        if row is not None:
            self._context.navigate(Target(TENANTS, row.household_id))

    @Slot()
    def export_week(self) -> None:
        """The week as one calendar file, with names: it stays in the office."""
        export_week(self._context, self, self.model.rows())

    @Slot()
    def print_day(self) -> None:
        """The talks of the chosen one's day on paper; without one, of today or the first day."""
        print_talks(self._context, self, self.model.rows(), self._day_in_view())

    def _day_in_view(self) -> date:
        chosen, today = self.chosen(), self._context.office.clock.today()
        if chosen is not None:
            return chosen.day
        if _monday(today) == self.monday:
            return today
        return min((row.day for row in self.model.rows()), default=self.monday)

    def show_target(self, target: Target) -> None:
        """Choose a talk of this week."""
        if target.id is not None:
            self.table.choose(target.id)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return AppointmentsPage(context)
