"""A plan's due days to take home: slips, a calendar to tick off, a file for the telephone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.appointments.calendar_export import export_plan_calendar
from app.ui.printing import LetterDialog
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext


def add_instalment_papers(
    menu: QMenu, context: WindowContext, parent: QWidget, plan_id: UUID
) -> None:
    """Add the three papers to the menu of a plan's letters."""
    for text, act in (
        (_tr("Payment slips…"), _show_slips),
        (_tr("Calendar to tick off…"), _show_calendar),
        (_tr("Calendar file for the telephone…"), _export_calendar),
    ):
        menu.addAction(text).triggered.connect(partial(act, context, parent, plan_id))


def _show_slips(context: WindowContext, parent: QWidget, plan_id: UUID) -> None:
    def work(session: Session) -> bytes:
        # reportlab is slow to import and needed only for paper.
        from app.services.letters.instalment_papers import slips_pdf

        return slips_pdf(session, plan_id)

    context.runner.read(
        work,
        lambda pdf: _show(context, parent, _tr("Payment slips"), pdf),
        owner=parent,
        slot="instalment paper",
    )


def _show_calendar(context: WindowContext, parent: QWidget, plan_id: UUID) -> None:
    today = context.office.clock.today()

    def work(session: Session) -> bytes:
        from app.services.letters.instalment_papers import instalment_calendar_pdf

        return instalment_calendar_pdf(session, plan_id, today)

    context.runner.read(
        work,
        lambda pdf: _show(context, parent, _tr("Calendar of instalments"), pdf),
        owner=parent,
        slot="instalment paper",
    )


def _show(context: WindowContext, parent: QWidget, title: str, pdf: bytes) -> None:
    LetterDialog(context, parent, title=title, file_name=f"{title}.pdf", pdf=pdf).open()


def _export_calendar(context: WindowContext, parent: QWidget, plan_id: UUID) -> None:
    export_plan_calendar(context, parent, plan_id, _tr("instalments"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("InstalmentPapers", text)


_SENTENCES = (
    QT_TRANSLATE_NOOP("InstalmentPapers", "Payment slips…"),
    QT_TRANSLATE_NOOP("InstalmentPapers", "Calendar to tick off…"),
    QT_TRANSLATE_NOOP("InstalmentPapers", "Calendar file for the telephone…"),
    QT_TRANSLATE_NOOP("InstalmentPapers", "Payment slips"),
    QT_TRANSLATE_NOOP("InstalmentPapers", "Calendar of instalments"),
    QT_TRANSLATE_NOOP("InstalmentPapers", "instalments"),
)
