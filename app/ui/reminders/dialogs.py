"""Short forms around reminders: a hold, a promise, why something ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.reminders import HoldReason
from app.services.reminders.holds import HoldForm, place_hold
from app.services.reminders.promises import PromiseForm, record_promise
from app.ui.forms import Field, FormDialog
from app.ui.reminders.words import HOLDS
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_HOLD_DAYS = 30
"""The end that is proposed for a hold; long enough for a talk, short enough not to forget."""
_PROMISE_DAYS = 7

HOLD_FIELDS = (
    Field(
        "reason",
        QT_TRANSLATE_NOOP("Forms", "&Reason"),
        "choice",
        required=True,
        choices=tuple((reason.value, word) for reason, word in HOLDS.items()),
    ),
    Field("expires_on", QT_TRANSLATE_NOOP("Forms", "&Until"), "date", required=True),
    Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),
)
PROMISE_FIELDS = (
    Field("cents", QT_TRANSLATE_NOOP("Forms", "&Amount"), "money", required=True),
    Field("due_on", QT_TRANSLATE_NOOP("Forms", "To be paid &by"), "date", required=True),
    Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),
)
REASON_FIELDS = (
    Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason"), "multiline", required=True),
)


def ask_hold(context: WindowContext, parent: QWidget, household_id: UUID) -> FormDialog:
    """Ask why and until when a household gets no reminder."""
    today = context.office.clock.today()

    def work(session: Session, typed: dict[str, object]) -> UUID:
        until = typed["expires_on"]
        assert isinstance(until, date)
        form = HoldForm(
            household_id, HoldReason(str(typed["reason"])), until, str(typed["note"] or "")
        )
        return place_hold(session, form, today)

    dialog = FormDialog(
        context,
        parent,
        title=_words("No reminders for a while"),
        fields=HOLD_FIELDS,
        values={"expires_on": today + timedelta(days=_HOLD_DAYS)},
        save=_words("&Save"),
        sentence="Place a hold on reminders",
        work=work,
    )
    dialog.open()
    return dialog


def ask_promise(
    context: WindowContext, parent: QWidget, household_id: UUID, lease_id: UUID, cents: int
) -> FormDialog:
    """Ask what was promised and by when; `cents` is what is overdue."""
    today = context.office.clock.today()

    def work(session: Session, typed: dict[str, object]) -> UUID:
        due_on, amount = typed["due_on"], typed["cents"]
        assert isinstance(due_on, date)
        assert isinstance(amount, int)
        note = str(typed["note"] or "")
        form = PromiseForm(household_id, lease_id, due_on, amount, note)
        return record_promise(session, form, today)

    values: dict[str, object] = {"due_on": today + timedelta(days=_PROMISE_DAYS)}
    if cents > 0:
        values["cents"] = cents
    dialog = FormDialog(
        context,
        parent,
        title=_words("Promise of payment"),
        fields=PROMISE_FIELDS,
        values=values,
        save=_words("&Save"),
        sentence="Note a promise of payment",
        work=work,
    )
    dialog.open()
    return dialog


def ask_reason(
    context: WindowContext,
    parent: QWidget,
    *,
    title: str,
    save: str,
    sentence: str,
    act: Callable[[Session, str], None],
) -> FormDialog:
    """Ask why something ends, then let it end."""

    def work(session: Session, typed: dict[str, object]) -> None:
        act(session, str(typed["reason"]))

    dialog = FormDialog(
        context,
        parent,
        title=title,
        fields=REASON_FIELDS,
        save=save,
        sentence=sentence,
        work=work,
    )
    dialog.open()
    return dialog


def _words(text: str) -> str:
    return QCoreApplication.translate("ReminderDialogs", text)


_TITLES = (
    QT_TRANSLATE_NOOP("ReminderDialogs", "No reminders for a while"),
    QT_TRANSLATE_NOOP("ReminderDialogs", "Promise of payment"),
    QT_TRANSLATE_NOOP("ReminderDialogs", "&Save"),
)
