"""What can be done with the chosen talk, for every list that shows talks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.models.appointments import AppointmentState
from app.services.appointments.diary import AppointmentRow
from app.ui.appointments.calendar_export import export_talk
from app.ui.appointments.dialogs import AppointmentDialog, ask_cancel, ask_held, ask_missed
from app.ui.panels import plain_button, primary_button

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class TalkActions(QObject):
    """The buttons for one chosen talk; `chosen` gives it."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        chosen: Callable[[], AppointmentRow | None],
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._chosen = chosen
        self.held = primary_button(self.tr("&How it went…"), self.ask_held)
        self.missed = plain_button(self.tr("No&body came…"), self.ask_missed)
        self.move = plain_button(self.tr("&Move…"), self.ask_move)
        self.cancel = plain_button(self.tr("Call o&ff…"), self.ask_cancel)
        self.calendar = plain_button(self.tr("Calen&dar file…"), self.export)
        self.offer()

    @Slot()
    def offer(self) -> None:
        """Offer what the chosen talk allows."""
        row = self._chosen()
        planned = row is not None and row.state is AppointmentState.PLANNED
        today = self._context.office.clock.today()
        may_have_been = planned and row is not None and row.day <= today
        self.held.setEnabled(may_have_been)
        self.missed.setEnabled(may_have_been)
        for button in (self.move, self.cancel, self.calendar):
            button.setEnabled(planned)

    @Slot()
    def ask_held(self) -> None:
        """Ask what the talk came to."""
        row = self._chosen()
        if row is not None and self.held.isEnabled():
            ask_held(self._context, self._parent, row)

    @Slot()
    def ask_missed(self) -> None:
        """Note that nobody came."""
        row = self._chosen()
        if row is not None:
            ask_missed(self._context, self._parent, row)

    @Slot()
    def ask_move(self) -> None:
        """Move the talk to another day or hour."""
        row = self._chosen()
        if row is not None:
            AppointmentDialog(self._context, self._parent, row=row).open()

    @Slot()
    def ask_cancel(self) -> None:
        """Ask why the talk is called off."""
        row = self._chosen()
        if row is not None:
            ask_cancel(self._context, self._parent, row)

    @Slot()
    def export(self) -> None:
        """A calendar file of the talk, for its household: it names no other."""
        row = self._chosen()
        if row is not None:
            export_talk(self._context, self._parent, row)
