"""What a call or a visit came to, written down once: note, promise, hold, when to come back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.community import Sensitivity
from app.models.errors import OfficeError
from app.models.formats import format_euro
from app.models.reminders import ContactOutcome, HoldReason, StageChannel
from app.services.appointments.booking import AppointmentForm, save_appointment
from app.services.reminders.contacts import ContactForm, record_contact
from app.services.reminders.holds import HoldForm
from app.services.reminders.promises import PromiseForm
from app.services.reminders.proposals import household_outlook
from app.services.tenants.details import household_detail
from app.ui.appointments.dialogs import check_hour, parse_hour
from app.ui.community.words import SENSITIVITIES
from app.ui.forms import Field, FormDialog
from app.ui.reminders.words import HOLDS, OUTCOMES
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.tenants.details import HouseholdDetail
    from app.ui.context import WindowContext

FIELDS = (
    Field(
        "channel",
        QT_TRANSLATE_NOOP("Forms", "&How"),
        "choice",
        required=True,
        choices=(
            (StageChannel.PHONE.value, QT_TRANSLATE_NOOP("Forms", "By telephone")),
            (StageChannel.VISIT.value, QT_TRANSLATE_NOOP("Forms", "In person")),
        ),
    ),
    Field(
        "outcome",
        QT_TRANSLATE_NOOP("Forms", "&Outcome"),
        "choice",
        required=True,
        choices=tuple((outcome.value, word) for outcome, word in OUTCOMES.items()),
    ),
    Field("note", QT_TRANSLATE_NOOP("Forms", "&Note"), "multiline"),
    Field(
        "sensitivity",
        QT_TRANSLATE_NOOP("Forms", "Who may &read it"),
        "choice",
        required=True,
        choices=tuple((each.value, word) for each, word in SENSITIVITIES.items()),
    ),
    Field("promised_cents", QT_TRANSLATE_NOOP("Forms", "&Promised amount"), "money"),
    Field("promised_on", QT_TRANSLATE_NOOP("Forms", "Promised &by"), "date"),
    Field(
        "hold_reason",
        QT_TRANSLATE_NOOP("Forms", "No re&minders because"),
        "choice",
        choices=(
            ("", QT_TRANSLATE_NOOP("Forms", "(they go on)")),
            *((reason.value, word) for reason, word in HOLDS.items()),
        ),
    ),
    Field("hold_until", QT_TRANSLATE_NOOP("Forms", "No reminders &until"), "date"),
    Field("follow_up_on", QT_TRANSLATE_NOOP("Forms", "Come back to it &on"), "date"),
    Field("talk_on", QT_TRANSLATE_NOOP("Forms", "Comes to tal&k on"), "date"),
    Field(
        "talk_hour",
        QT_TRANSLATE_NOOP("Forms", "&At what hour"),
        validator=check_hour,
        hint="9:30",
    ),
)


def open_contact(context: WindowContext, parent: QWidget, household_id: UUID) -> None:
    """Ask what a call or a visit to a household came to, once its leases have been read."""
    today = context.office.clock.today()

    def read(session: Session) -> tuple[HouseholdDetail | None, int]:
        return household_detail(session, household_id), _overdue(session, household_id, today)

    def shown(found: tuple[HouseholdDetail | None, int]) -> None:
        detail, overdue_cents = found
        if detail is not None:
            ContactDialog(context, parent, detail, overdue_cents).open()

    context.runner.read(read, shown, owner=parent, slot="contact")


def _overdue(session: Session, household_id: UUID, today: date) -> int:
    """What the household is late with today, whatever its plans and holds."""
    seen = household_outlook(session, household_id, today)
    return sum(each.total_cents for each in seen.proposals) + sum(
        each.overdue_cents for each in seen.withheld
    )


class ContactDialog(FormDialog):
    """The form; one write for all that came of the call."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        detail: HouseholdDetail,
        overdue_cents: int,
    ) -> None:
        self._detail = detail
        self._today = context.office.clock.today()
        phones = ", ".join(dict.fromkeys(each.phone for each in detail.people if each.phone))
        owed = _tr("Overdue: {0}").format(format_euro(overdue_cents))
        super().__init__(
            context,
            parent,
            title=_tr("Call or visit: {0}").format(detail.name),
            fields=FIELDS,
            values={
                "channel": StageChannel.PHONE.value,
                "sensitivity": Sensitivity.NORMAL.value,
                "hold_reason": "",
            },
            save=_tr("&Save"),
            sentence="Note a call or a visit",
            work=self._record,
            introduction=" · ".join(filter(None, (phones, owed))),
        )

    def _record(self, session: Session, typed: dict[str, object]) -> object:
        lease = self._detail.leases[0] if self._detail.leases else None
        if lease is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "This household has no lease to note it on.")
            )
        form = ContactForm(
            household_id=self._detail.id,
            lease_id=lease.id,
            channel=StageChannel(str(typed["channel"])),
            outcome=ContactOutcome(str(typed["outcome"])),
            note=str(typed["note"] or ""),
            sensitivity=Sensitivity(str(typed["sensitivity"])),
            promise=self._promise(typed, lease.id),
            hold=self._hold(typed),
            follow_up_on=_day(typed["follow_up_on"]),
        )
        self._arrange_talk(session, typed)
        return record_contact(session, form, self._today)

    def _arrange_talk(self, session: Session, typed: dict[str, object]) -> None:
        day, hour = _day(typed["talk_on"]), parse_hour(str(typed["talk_hour"] or ""))
        if day is None and hour is None:
            return
        if day is None or hour is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "A talk needs its day and its hour."),
                field="talk_on" if day is None else "talk_hour",
            )
        owner = self._context.office.actor
        talk = AppointmentForm(self._detail.id, day, hour, place=_tr("At the office"), owner=owner)
        try:
            save_appointment(session, talk, self._today)
        except OfficeError as error:
            error.field = "talk_hour" if error.field == "hour" else "talk_on"
            raise

    def _promise(self, typed: dict[str, object], lease_id: UUID) -> PromiseForm | None:
        cents, due_on = typed["promised_cents"], _day(typed["promised_on"])
        if cents is None and due_on is None:
            return None
        if not isinstance(cents, int):
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Enter how much was promised."), field="promised_cents"
            )
        if due_on is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Enter by when it was promised."), field="promised_on"
            )
        return PromiseForm(self._detail.id, lease_id, due_on, cents)

    def _hold(self, typed: dict[str, object]) -> HoldForm | None:
        reason, until = str(typed["hold_reason"] or ""), _day(typed["hold_until"])
        if not reason and until is None:
            return None
        if not reason:
            raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="hold_reason")
        if until is None:
            raise OfficeError(QT_TRANSLATE_NOOP("errors", "Enter until when."), field="hold_until")
        return HoldForm(self._detail.id, HoldReason(reason), until)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactDialog", text)


_SENTENCES = (
    QT_TRANSLATE_NOOP("ContactDialog", "Call or visit: {0}"),
    QT_TRANSLATE_NOOP("ContactDialog", "&Save"),
    QT_TRANSLATE_NOOP("ContactDialog", "Overdue: {0}"),
    QT_TRANSLATE_NOOP("ContactDialog", "At the office"),
)
