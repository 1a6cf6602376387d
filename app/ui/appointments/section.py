"""A household's talks, as a part of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.appointments.diary import AppointmentRow, talks_of_household
from app.ui.appointments.actions import TalkActions
from app.ui.appointments.dialogs import AppointmentDialog
from app.ui.appointments.words import OF_HOUSEHOLD
from app.ui.panels import ActionRow, SectionTitle, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_HEIGHT = 150


class TalksSection(QWidget):
    """The talks of one household, the newest first."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._household_id: UUID | None = None
        self._name = ""
        self.model: StaticTableModel[AppointmentRow] = StaticTableModel(OF_HOUSEHOLD, self)
        self.table: TableView[AppointmentRow] = TableView(
            self.model, context=context, name="tenants.talks", title=self.tr("Talks")
        )
        self.table.set_empty(
            self.tr("No talk yet"), self.tr("A talk that is arranged keeps reminders away.")
        )
        self.table.setMinimumHeight(_HEIGHT)
        self.actions_of = TalkActions(context, self, self.chosen)
        self.table.chosen.connect(self.actions_of.offer)
        self.new_button = plain_button(self.tr("Ne&w talk…"), self.new)
        self.committee = plain_button(self.tr("Ask the comm&ittee…"), self.ask_committee)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SectionTitle(self.tr("Talks")))
        column.addWidget(self.table)
        actions = self.actions_of
        column.addWidget(
            ActionRow([self.new_button, actions.move, actions.cancel, actions.missed], actions.held)
        )
        self._fresh = Refreshing(self, context.runner, {"appointments"}, self._reload)

    def show_household(self, household_id: UUID, name: str) -> None:
        """Show the talks of a household."""
        self._household_id, self._name = household_id, name
        self._reload()

    def _reload(self) -> None:
        household_id, today = self._household_id, self._context.office.clock.today()
        if household_id is not None:
            self._context.runner.read(
                lambda session: talks_of_household(session, household_id, today),
                self._show,
                owner=self,
                slot="talks",
            )

    def _show(self, talks: list[AppointmentRow]) -> None:
        self.model.set_rows(talks)
        self.actions_of.offer()

    def chosen(self) -> AppointmentRow | None:
        """The talk that is chosen, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot()
    def new(self) -> None:
        """Arrange a talk with the household."""
        if self._household_id is not None:
            AppointmentDialog(
                self._context, self, household_id=self._household_id, household_name=self._name
            ).open()

    @Slot()
    def ask_committee(self) -> None:
        """Raise a case of the household for the committee."""
        from app.ui.committee.dialogs import CaseDialog

        if self._household_id is not None:
            CaseDialog(
                self._context, self, household_id=self._household_id, household_name=self._name
            ).open()
