"""The committee's forms: a case, a meeting, a decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.committee import Decision
from app.models.errors import OfficeError
from app.models.formats import format_date
from app.services.committee.cases import (
    CaseForm,
    DecisionForm,
    decide,
    put_on_agenda,
    raise_case,
)
from app.services.committee.meetings import MeetingForm, save_meeting
from app.services.committee.reading import CaseRow, MeetingRow
from app.ui.committee.words import DECISIONS
from app.ui.forms import Field, FormDialog
from app.ui.tenants.household_choice import HouseholdChoice
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

MEETING = (
    Field("held_on", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
    Field("place", QT_TRANSLATE_NOOP("Forms", "&Place")),
    Field("members", QT_TRANSLATE_NOOP("Forms", "&Members, one a line"), "multiline"),
    Field("notes", QT_TRANSLATE_NOOP("Forms", "&Notes"), "multiline"),
)
QUESTION = Field("question", QT_TRANSLATE_NOOP("Forms", "&Question"), "multiline", required=True)
HOUSEHOLD = Field(
    "household",
    QT_TRANSLATE_NOOP("Forms", "Househ&old"),
    required=True,
    hint=QT_TRANSLATE_NOOP("Forms", "Name, dwelling or telephone…"),
)
DECISION = (
    Field(
        "decision",
        QT_TRANSLATE_NOOP("Forms", "&Decision"),
        "choice",
        required=True,
        choices=tuple((each.value, word) for each, word in DECISIONS.items()),
    ),
    Field("text", QT_TRANSLATE_NOOP("Forms", "In &words"), "multiline"),
    Field("owner", QT_TRANSLATE_NOOP("Forms", "W&ho does it")),
    Field("due_on", QT_TRANSLATE_NOOP("Forms", "&By when"), "date"),
)


class CaseDialog(FormDialog):
    """Raises a case: for a household that is known, or for one to be chosen."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        *,
        household_id: UUID | None = None,
        household_name: str = "",
        meeting_id: UUID | None = None,
    ) -> None:
        self._household_id = household_id
        self._meeting_id = meeting_id
        self._today = context.office.clock.today()
        title = _tr("For the committee: {0}").format(household_name)
        super().__init__(
            context,
            parent,
            title=title if household_name else _tr("New case for the committee"),
            fields=(QUESTION,) if household_id is not None else (HOUSEHOLD, QUESTION),
            save=_tr("&Save"),
            sentence="Raise a case for the committee",
            work=self._raise,
        )
        self.choice: HouseholdChoice | None = None
        if household_id is None:
            line = self.form.widget("household")
            assert isinstance(line, QLineEdit)
            self.choice = HouseholdChoice(context, line)

    def _raise(self, session: Session, typed: dict[str, object]) -> UUID:
        household_id = self._household_id or (self.choice.chosen() if self.choice else None)
        if household_id is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Choose a household from those offered."),
                field="household",
            )
        form = CaseForm(household_id, str(typed["question"]), self._meeting_id)
        return raise_case(session, form, self._today)


def ask_meeting(
    context: WindowContext,
    parent: QWidget,
    row: MeetingRow | None = None,
    on_done: Callable[[object], None] | None = None,
) -> FormDialog:
    """Call a meeting, or change one."""

    def work(session: Session, typed: dict[str, object]) -> UUID:
        held_on = typed["held_on"]
        assert isinstance(held_on, date)
        form = MeetingForm(
            held_on,
            str(typed["place"] or ""),
            str(typed["members"] or ""),
            str(typed["notes"] or ""),
            row.id if row is not None else None,
            row.version if row is not None else 0,
        )
        return save_meeting(session, form)

    values: dict[str, object] = {"held_on": context.office.clock.today()}
    if row is not None:
        values = {
            "held_on": row.held_on,
            "place": row.place,
            "members": "\n".join(row.members),
            "notes": row.notes,
        }
    dialog = FormDialog(
        context,
        parent,
        title=_tr("Meeting of the committee"),
        fields=MEETING,
        values=values,
        save=_tr("&Save"),
        sentence="Call a meeting of the committee" if row is None else "Change a meeting",
        work=work,
        on_done=on_done,
    )
    dialog.open()
    return dialog


def ask_decision(context: WindowContext, parent: QWidget, case: CaseRow) -> FormDialog:
    """Write what the committee decided."""
    today = context.office.clock.today()

    def work(session: Session, typed: dict[str, object]) -> None:
        due_on = typed["due_on"]
        form = DecisionForm(
            case.id,
            case.version,
            Decision(str(typed["decision"])),
            str(typed["text"] or ""),
            str(typed["owner"] or ""),
            due_on if isinstance(due_on, date) else None,
        )
        decide(session, form, today)

    dialog = FormDialog(
        context,
        parent,
        title=_tr("Decision: {0}").format(case.household_name),
        fields=DECISION,
        values={
            "decision": case.decision.value,
            "text": case.decision_text,
            "owner": case.owner,
            "due_on": case.due_on,
        },
        save=_tr("&Save"),
        sentence="Write a decision of the committee",
        work=work,
        introduction=case.question,
    )
    dialog.open()
    return dialog


def ask_agenda(
    context: WindowContext, parent: QWidget, case: CaseRow, meetings: Sequence[MeetingRow]
) -> FormDialog:
    """Choose the meeting on whose agenda a case stands; none means that it waits."""
    fields = (
        Field(
            "meeting",
            QT_TRANSLATE_NOOP("Forms", "&Meeting"),
            "choice",
            choices=tuple((str(row.id), format_date(row.held_on)) for row in meetings),
        ),
    )

    def work(session: Session, typed: dict[str, object]) -> None:
        chosen = typed["meeting"]
        meeting_id = UUID(str(chosen)) if chosen else None
        put_on_agenda(session, case.id, case.version, meeting_id)

    dialog = FormDialog(
        context,
        parent,
        title=_tr("Agenda: {0}").format(case.household_name),
        fields=fields,
        values={"meeting": str(case.meeting_id) if case.meeting_id else None},
        save=_tr("&Save"),
        sentence="Put a case on an agenda",
        work=work,
        introduction=_tr("Without a meeting the case waits for the next one."),
    )
    dialog.open()
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("CommitteeDialogs", text)


_SENTENCES = (
    QT_TRANSLATE_NOOP("CommitteeDialogs", "For the committee: {0}"),
    QT_TRANSLATE_NOOP("CommitteeDialogs", "New case for the committee"),
    QT_TRANSLATE_NOOP("CommitteeDialogs", "&Save"),
    QT_TRANSLATE_NOOP("CommitteeDialogs", "Meeting of the committee"),
    QT_TRANSLATE_NOOP("CommitteeDialogs", "Decision: {0}"),
    QT_TRANSLATE_NOOP("CommitteeDialogs", "Agenda: {0}"),
    QT_TRANSLATE_NOOP("CommitteeDialogs", "Without a meeting the case waits for the next one."),
)
