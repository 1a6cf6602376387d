"""The forms around a talk: arrange or move it, what it came to, why it is called off."""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.community import Sensitivity
from app.models.errors import OfficeError
from app.services.appointments.booking import (
    LONGEST_MINUTES,
    SHORTEST_MINUTES,
    AppointmentForm,
    HeldForm,
    Overlap,
    cancel,
    note_held,
    note_missed,
    overlaps,
    save_appointment,
)
from app.services.appointments.diary import AppointmentRow
from app.services.appointments.office_time import local_time
from app.ui.community.words import SENSITIVITIES
from app.ui.forms import Field, FormDialog
from app.ui.reminders.dialogs import ask_reason
from app.ui.repayment_plans.notice import Notice
from app.ui.tenants.household_choice import HouseholdChoice
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_HOUR = re.compile(r"(\d{1,2})(?:[:.,]?(\d{2}))?")
_LATEST_HOUR, _LATEST_MINUTE = 23, 59
_PAUSE_MILLISECONDS = 250


def parse_hour(text: str) -> time | None:
    """`9`, `930`, `9:30` or `9.30` as an hour; None for anything else."""
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > _LATEST_HOUR or minute > _LATEST_MINUTE:
        return None
    return time(hour, minute)


def check_hour(value: object) -> str | None:
    """What is wrong with a typed hour, for a form; None where nothing is."""
    if parse_hour(str(value)) is None:
        return QT_TRANSLATE_NOOP("Forms", "Write an hour such as 9:30.")
    return None


WHEN = (
    Field("day", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
    Field(
        "hour",
        QT_TRANSLATE_NOOP("Forms", "&Hour"),
        required=True,
        validator=check_hour,
        hint="9:30",
    ),
    Field(
        "minutes",
        QT_TRANSLATE_NOOP("Forms", "&Minutes"),
        "number",
        required=True,
        minimum=SHORTEST_MINUTES,
        maximum=LONGEST_MINUTES,
    ),
    Field("purpose", QT_TRANSLATE_NOOP("Forms", "A&bout")),
    Field("place", QT_TRANSLATE_NOOP("Forms", "&Place")),
    Field("owner", QT_TRANSLATE_NOOP("Forms", "&Who of the office")),
)
HOUSEHOLD = Field(
    "household",
    QT_TRANSLATE_NOOP("Forms", "Househ&old"),
    required=True,
    hint=QT_TRANSLATE_NOOP("Forms", "Name, dwelling or telephone…"),
)
HELD = (
    Field("outcome", QT_TRANSLATE_NOOP("Forms", "What was &said"), "multiline", required=True),
    Field("into_log", QT_TRANSLATE_NOOP("Forms", "Write it into the community &log"), "check"),
    Field(
        "sensitivity",
        QT_TRANSLATE_NOOP("Forms", "S&ensitivity"),
        "choice",
        required=True,
        choices=tuple((each.value, word) for each, word in SENSITIVITIES.items()),
    ),
    Field("follow_up_on", QT_TRANSLATE_NOOP("Forms", "Come back to it &on"), "date"),
)
MISSED = (Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),)


class AppointmentDialog(FormDialog):
    """Arranges a talk, or moves one: other talks at that time are told, not refused."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        *,
        household_id: UUID | None = None,
        household_name: str = "",
        row: AppointmentRow | None = None,
        day: date | None = None,
    ) -> None:
        self._today = context.office.clock.today()
        self._row = row
        self._household_id = row.household_id if row is not None else household_id
        self.overlap = Notice()
        is_known = self._household_id is not None
        name = row.household_name if row is not None else household_name
        super().__init__(
            context,
            parent,
            title=_title(name, moved=row is not None),
            fields=WHEN if is_known else (HOUSEHOLD, *WHEN),
            values=_values(row, day or self._today, context.office.actor),
            save=_tr("&Save"),
            sentence="Move a talk" if row is not None else "Arrange a talk",
            work=self._save,
            extra=self.overlap,
        )
        self.choice: HouseholdChoice | None = None
        if not is_known:
            line = self.form.widget("household")
            assert isinstance(line, QLineEdit)
            self.choice = HouseholdChoice(context, line)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look_for_others)
        self.form.edited.connect(self._pause.start)

    def _typed(self, values: dict[str, object]) -> AppointmentForm:
        household_id = self._household_id or (self.choice.chosen() if self.choice else None)
        if household_id is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Choose a household from those offered."),
                field="household",
            )
        day, hour, minutes = values["day"], parse_hour(str(values["hour"])), values["minutes"]
        assert isinstance(day, date)
        assert hour is not None
        assert isinstance(minutes, int)
        row = self._row
        return AppointmentForm(
            household_id,
            day,
            hour,
            minutes,
            str(values["place"] or ""),
            str(values["owner"] or ""),
            str(values["purpose"] or ""),
            row.id if row is not None else None,
            row.version if row is not None else 0,
        )

    def _save(self, session: Session, values: dict[str, object]) -> UUID:
        return save_appointment(session, self._typed(values), self._today)

    @Slot()
    def look_for_others(self) -> None:
        """Tell which other talks there are at that time."""
        values = {field.key: self.form.value(field.key) for field in WHEN}
        is_whole = isinstance(values["day"], date) and isinstance(values["minutes"], int)
        if not is_whole or parse_hour(str(values["hour"])) is None:
            self.overlap.say("")
            return
        try:
            form = self._typed(values)
        except OfficeError:
            return
        self._context.runner.read(
            lambda session: overlaps(session, form),
            self._tell_others,
            on_error=self._tell_nothing,
            owner=self,
            slot="overlaps",
        )

    def _tell_nothing(self, _error: Exception) -> None:
        self.overlap.say("")

    def _tell_others(self, found: list[Overlap]) -> None:
        told = [
            " · ".join(
                filter(
                    None,
                    (f"{local_time(each.starts_at):%H:%M}", each.household_name, each.owner),
                )
            )
            for each in found
        ]
        self.overlap.say(
            _tr("At that time there is already: {0}").format("; ".join(told)) if told else ""
        )


def ask_held(context: WindowContext, parent: QWidget, row: AppointmentRow) -> FormDialog:
    """Ask what a talk came to."""
    today = context.office.clock.today()

    def work(session: Session, typed: dict[str, object]) -> object:
        follow_up = typed["follow_up_on"]
        form = HeldForm(
            row.id,
            row.version,
            str(typed["outcome"]),
            into_log=bool(typed["into_log"]),
            sensitivity=Sensitivity(str(typed["sensitivity"])),
            follow_up_on=follow_up if isinstance(follow_up, date) else None,
        )
        return note_held(session, form, today)

    dialog = FormDialog(
        context,
        parent,
        title=_tr("The talk with {0}").format(row.household_name),
        fields=HELD,
        values={"into_log": True, "sensitivity": Sensitivity.NORMAL.value},
        save=_tr("&Save"),
        sentence="Note what a talk came to",
        work=work,
    )
    dialog.open()
    return dialog


def ask_missed(context: WindowContext, parent: QWidget, row: AppointmentRow) -> FormDialog:
    """Note that nobody came."""

    def work(session: Session, typed: dict[str, object]) -> None:
        note_missed(session, row.id, row.version, str(typed["note"] or ""))

    dialog = FormDialog(
        context,
        parent,
        title=_tr("Nobody came: {0}").format(row.household_name),
        fields=MISSED,
        save=_tr("&Save"),
        sentence="Note that nobody came to a talk",
        work=work,
    )
    dialog.open()
    return dialog


def ask_cancel(context: WindowContext, parent: QWidget, row: AppointmentRow) -> FormDialog:
    """Ask why a talk is called off."""
    return ask_reason(
        context,
        parent,
        title=_tr("Call off the talk with {0}").format(row.household_name),
        save=_tr("Call o&ff"),
        sentence="Call off a talk",
        act=lambda session, reason: cancel(session, row.id, row.version, reason),
    )


def _title(name: str, *, moved: bool) -> str:
    if moved:
        return _tr("Move the talk with {0}").format(name)
    return _tr("Talk with {0}").format(name) if name else _tr("New talk")


def _values(row: AppointmentRow | None, day: date, owner: str) -> dict[str, object]:
    if row is None:
        return {"day": day, "minutes": 30, "place": _tr("At the office"), "owner": owner}
    return {
        "day": row.day,
        "hour": f"{row.starts_at:%H:%M}",
        "minutes": row.minutes,
        "place": row.place,
        "owner": row.owner,
        "purpose": row.purpose,
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("AppointmentDialogs", text)


_SENTENCES = (
    QT_TRANSLATE_NOOP("AppointmentDialogs", "&Save"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "At that time there is already: {0}"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "The talk with {0}"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "Nobody came: {0}"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "Call off the talk with {0}"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "Call o&ff"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "Move the talk with {0}"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "Talk with {0}"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "New talk"),
    QT_TRANSLATE_NOOP("AppointmentDialogs", "At the office"),
)
