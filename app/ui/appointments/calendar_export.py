"""Talks and due days leave the program: calendar files where the person says, a day's list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.errors import OfficeError
from app.models.formats import format_date
from app.services.appointments.diary import AppointmentRow
from app.ui.printing import LetterDialog
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext


def export_talk(context: WindowContext, parent: QWidget, talk: AppointmentRow) -> None:
    """Write a talk into a calendar file for its household."""
    now = context.office.clock.now()

    def work(session: Session) -> bytes:
        # icalendar is slow to import and needed only here.
        from app.services.letters.calendar_files import talk_calendar
        from app.services.letters.parties import cooperative_content

        return talk_calendar(talk, cooperative_content(session), now)

    _export(context, parent, _tr("talk"), work)


def export_week(context: WindowContext, parent: QWidget, talks: Sequence[AppointmentRow]) -> None:
    """Write talks into a calendar file for the office."""
    now = context.office.clock.now()

    def work(session: Session) -> bytes:
        from app.services.letters.calendar_files import week_calendar
        from app.services.letters.parties import cooperative_content

        return week_calendar(talks, cooperative_content(session), now)

    _export(context, parent, _tr("talks"), work)


def print_talks(
    context: WindowContext, parent: QWidget, talks: Sequence[AppointmentRow], day: date
) -> None:
    """Show the talks of `day` as a page to print."""

    def work(session: Session) -> bytes:
        # reportlab is slow to import and needed only for paper.
        from app.services.letters.parties import cooperative_content
        from app.services.letters.talk_list import talk_list_pdf

        return talk_list_pdf(talks, day, cooperative_content(session))

    def made(pdf: bytes) -> None:
        title = _tr("Talks of {0}").format(format_date(day))
        name = f"{_tr('talks')} {day.isoformat()}.pdf"
        LetterDialog(
            context, parent, title=title, file_name=name, pdf=pdf, says_what_is_owed=False
        ).open()

    context.runner.read(work, made, owner=parent, slot="list of talks")


def export_plan_calendar(context: WindowContext, parent: QWidget, plan_id: UUID, name: str) -> None:
    """Write the due days of a plan into a calendar file."""
    now = context.office.clock.now()

    def work(session: Session) -> bytes:
        from app.services.letters.calendar_files import plan_calendar

        return plan_calendar(session, plan_id, now)

    _export(context, parent, name, work)


def _export(
    context: WindowContext, parent: QWidget, name: str, work: Callable[[Session], bytes]
) -> None:
    def made(content: bytes) -> None:
        context.messages.choose_save_file(
            _tr("Save the calendar file"),
            f"{name}.ics",
            [_tr("Calendars (*.ics)")],
            lambda path: _write(context, path, content),
            parent=parent,
        )

    context.runner.read(work, made, owner=parent, slot="calendar file")


def _write(context: WindowContext, path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        context.messages.error(
            OfficeError(
                QT_TRANSLATE_NOOP("errors", "The file {name} cannot be written: {reason}."),
                name=path.name,
                reason=error.strerror or str(error),
            )
        )
        return
    context.messages.inform(_tr("Saved: {0}").format(path.name))


def _tr(text: str) -> str:
    return QCoreApplication.translate("CalendarExport", text)


_SENTENCES = (
    QT_TRANSLATE_NOOP("CalendarExport", "talk"),
    QT_TRANSLATE_NOOP("CalendarExport", "talks"),
    QT_TRANSLATE_NOOP("CalendarExport", "Talks of {0}"),
    QT_TRANSLATE_NOOP("CalendarExport", "Save the calendar file"),
    QT_TRANSLATE_NOOP("CalendarExport", "Calendars (*.ics)"),
    QT_TRANSLATE_NOOP("CalendarExport", "Saved: {0}"),
)
