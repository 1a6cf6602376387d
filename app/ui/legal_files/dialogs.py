"""The forms of a legal file: opening or correcting it, a step, a cost, the lawyer's folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from app.models.legal_files import CLOSED_STEPS, LegalStep
from app.services.legal_files.keeping import (
    CostForm,
    LegalFileForm,
    StepForm,
    charge_cost,
    save_legal_file,
    take_cost_back,
    take_step,
)
from app.services.legal_files.reading import CostRow, LegalFileDetail, LegalFileRow
from app.services.legal_files.steps import LegalDates, next_steps
from app.ui.forms import Field, FormDialog
from app.ui.legal_files.words import STEPS
from app.ui.panels import ActionRow, plain_button, primary_button
from app.ui.reminders.dialogs import ask_reason
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QCheckBox
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext
    from app.ui.tasks import Progress

OPENING = (
    Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason"), "multiline", required=True),
    Field("opened_on", QT_TRANSLATE_NOOP("Forms", "&Opened on"), "date", required=True),
    Field("lawyer", QT_TRANSLATE_NOOP("Forms", "&Lawyer")),
    Field("lawyer_contact", QT_TRANSLATE_NOOP("Forms", "&Telephone or e-mail")),
)
DATES = (
    Field("handed_over_on", QT_TRANSLATE_NOOP("Forms", "&Handed over on"), "date"),
    Field("hearing_on", QT_TRANSLATE_NOOP("Forms", "H&earing on"), "date"),
    Field("grace_ends_on", QT_TRANSLATE_NOOP("Forms", "Term to &pay ends on"), "date"),
    Field("validated_on", QT_TRANSLATE_NOOP("Forms", "&Validated on"), "date"),
    Field("execution_on", QT_TRANSLATE_NOOP("Forms", "E&xecution on"), "date"),
)
COURT = (
    Field("court", QT_TRANSLATE_NOOP("Forms", "Co&urt")),
    Field("court_number", QT_TRANSLATE_NOOP("Forms", "&Number at the court")),
    Field("notes", QT_TRANSLATE_NOOP("Forms", "Not&es"), "multiline"),
)
COST = (
    Field("cents", QT_TRANSLATE_NOOP("Forms", "&Amount"), "money", required=True),
    Field("text", QT_TRANSLATE_NOOP("Forms", "&What for"), required=True),
    Field("dated_on", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
)
_DATED = ("opened_on", *(field.key for field in DATES))


def ask_open(
    context: WindowContext,
    parent: QWidget,
    lease_id: UUID,
    household_name: str,
    on_done: Callable[[object], None] | None = None,
) -> FormDialog:
    """Ask what is needed to open a file for a lease."""
    today = context.office.clock.today()

    def work(session: Session, typed: dict[str, object]) -> UUID:
        return save_legal_file(session, _form(lease_id, typed), today)

    dialog = FormDialog(
        context,
        parent,
        title=_tr("Legal file: {0}").format(household_name),
        fields=OPENING,
        values={"opened_on": today},
        save=_tr("&Open the file"),
        sentence="Open a legal file",
        work=work,
        on_done=on_done,
        introduction=_tr("No reminder goes out while the file is open: the lawyer writes."),
    )
    dialog.open()
    return dialog


def ask_edit(context: WindowContext, parent: QWidget, detail: LegalFileDetail) -> FormDialog:
    """Correct what is known of a file."""
    today, row = context.office.clock.today(), detail.row

    def work(session: Session, typed: dict[str, object]) -> UUID:
        return save_legal_file(session, _form(row.lease_id, typed, row), today)

    values: dict[str, object] = {name: getattr(row.dates, name) for name in _DATED}
    values |= {
        "reason": detail.reason,
        "lawyer": row.lawyer,
        "lawyer_contact": detail.lawyer_contact,
        "court": detail.court,
        "court_number": detail.court_number,
        "notes": detail.notes,
    }
    dialog = FormDialog(
        context,
        parent,
        title=_tr("Legal file: {0}").format(row.household_name),
        fields=(*OPENING, *COURT[:2], *DATES, COURT[2]),
        values=values,
        save=_tr("&Save"),
        sentence="Correct a legal file",
        work=work,
    )
    dialog.open()
    return dialog


def ask_step(context: WindowContext, parent: QWidget, row: LegalFileRow) -> FormDialog:
    """Ask for the next step of a file, with the day that it needs."""
    today = context.office.clock.today()
    fields = (
        Field(
            "step",
            QT_TRANSLATE_NOOP("Forms", "&Step"),
            "choice",
            required=True,
            choices=tuple((step.value, _step_label(step)) for step in next_steps(row.step)),
        ),
        Field(
            "on",
            QT_TRANSLATE_NOOP("Forms", "&Day (of the hearing, of the term\u2019s end)"),
            "date",
            required=True,
        ),
        Field("outcome", QT_TRANSLATE_NOOP("Forms", "How it &ended"), "multiline"),
    )

    def work(session: Session, typed: dict[str, object]) -> None:
        on = typed["on"]
        assert isinstance(on, date)
        step = LegalStep(str(typed["step"]))
        form = StepForm(row.id, row.version, step, on, str(typed["outcome"] or ""))
        take_step(session, form, today)

    dialog = FormDialog(
        context,
        parent,
        title=_tr("Next step: {0}").format(row.household_name),
        fields=fields,
        values={"on": today},
        save=_tr("&Save"),
        sentence="Take a step of a legal file",
        work=work,
        introduction=_tr("Reached so far: {0}.").format(translate("States", STEPS[row.step])),
    )
    dialog.open()
    return dialog


def ask_cost(context: WindowContext, parent: QWidget, row: LegalFileRow) -> FormDialog:
    """Ask for a cost that the household is to bear."""
    today = context.office.clock.today()

    def work(session: Session, typed: dict[str, object]) -> UUID:
        cents, dated_on = typed["cents"], typed["dated_on"]
        assert isinstance(cents, int)
        assert isinstance(dated_on, date)
        return charge_cost(session, CostForm(row.id, cents, str(typed["text"]), dated_on), today)

    dialog = FormDialog(
        context,
        parent,
        title=_tr("Legal cost: {0}").format(row.household_name),
        fields=COST,
        values={"dated_on": today},
        save=_tr("&Charge"),
        sentence="Charge a legal cost",
        work=work,
    )
    dialog.open()
    return dialog


def ask_cost_back(context: WindowContext, parent: QWidget, cost: CostRow) -> FormDialog:
    """Ask why a cost is taken back."""
    today = context.office.clock.today()
    return ask_reason(
        context,
        parent,
        title=_tr("Take back “{0}”").format(cost.text),
        save=_tr("&Take back"),
        sentence="Take back a legal cost",
        act=lambda session, reason: take_cost_back(session, cost.id, today, reason),
    )


class DossierDialog(QDialog):
    """What goes into the lawyer's folder, and where it is written."""

    def __init__(
        self, context: WindowContext, parent: QWidget, lease_id: UUID, household_name: str
    ) -> None:
        from PySide6.QtWidgets import QCheckBox

        super().__init__(parent)
        self._context = context
        self._lease_id = lease_id
        self.setWindowTitle(self.tr("Folder for the lawyer: {0}").format(household_name))
        self.setMinimumWidth(520)
        words = QLabel(
            self.tr(
                "Statement of account, movements, chronology, plans, receipts, and every letter as "
                "it was printed, with an index and the fingerprint of each file."
            )
        )
        words.setWordWrap(True)
        self.reserved: QCheckBox = QCheckBox(self.tr("With &reserved notes on the debt"))
        self.particular: QCheckBox = QCheckBox(
            self.tr("With &particular data (health and the like): only what the case needs")
        )
        self.choose = primary_button(self.tr("&Choose the place…"), self.ask_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (words, self.reserved, self.particular):
            column.addWidget(widget)
        column.addWidget(ActionRow([plain_button(self.tr("C&ancel"), self.reject)], self.choose))

    def ask_place(self) -> None:
        """Ask for the folder in which the new one is made."""
        self._context.messages.choose_folder(
            self.tr("Where to write the folder"), self.write, parent=self
        )

    def write(self, place: Path) -> None:
        """Make the folder there, with progress."""
        from app.services.dossier.making import DossierChoice, make_dossier

        office, messages = self._context.office, self._context.messages
        today = office.clock.today()
        choice = DossierChoice(
            self._lease_id,
            with_reserved=self.reserved.isChecked(),
            with_particular=self.particular.isChecked(),
        )
        done = self.tr("The folder for the lawyer is ready: {0}")

        def work(progress: Progress) -> Path:
            return make_dossier(office, choice, place, today, progress)

        self.accept()
        self._context.runner.long(
            self.tr("Making the folder for the lawyer…"),
            work,
            lambda folder: messages.inform(done.format(folder)),
            owner=self,
        )


def _form(
    lease_id: UUID, typed: dict[str, object], row: LegalFileRow | None = None
) -> LegalFileForm:
    days = {name: day for name in _DATED if isinstance(day := typed.get(name), date)}
    return LegalFileForm(
        lease_id,
        LegalDates(**days),
        str(typed["reason"] or ""),
        str(typed["lawyer"] or ""),
        str(typed["lawyer_contact"] or ""),
        str(typed.get("court") or ""),
        str(typed.get("court_number") or ""),
        str(typed.get("notes") or ""),
        row.id if row is not None else None,
        row.version if row is not None else 0,
    )


def _step_label(step: LegalStep) -> str:
    return CLOSINGS[step] if step in CLOSED_STEPS else STEP_LABELS[step]


STEP_LABELS = {
    LegalStep.WITH_LAWYER: QT_TRANSLATE_NOOP("Forms", "Handed to the lawyer"),
    LegalStep.SUMMONS: QT_TRANSLATE_NOOP("Forms", "Summons served, hearing fixed"),
    LegalStep.GRACE_TERM: QT_TRANSLATE_NOOP("Forms", "The judge gave a term to pay"),
    LegalStep.VALIDATED: QT_TRANSLATE_NOOP("Forms", "Eviction validated"),
    LegalStep.EXECUTION: QT_TRANSLATE_NOOP("Forms", "Execution fixed"),
}
CLOSINGS = {
    LegalStep.SETTLED: QT_TRANSLATE_NOOP("Forms", "Closed: settled"),
    LegalStep.WITHDRAWN: QT_TRANSLATE_NOOP("Forms", "Closed: withdrawn"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("LegalFileDialogs", text)


_SENTENCES = (
    QT_TRANSLATE_NOOP("LegalFileDialogs", "Legal file: {0}"),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "&Open the file"),
    QT_TRANSLATE_NOOP(
        "LegalFileDialogs", "No reminder goes out while the file is open: the lawyer writes."
    ),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "&Save"),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "Next step: {0}"),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "Reached so far: {0}."),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "Legal cost: {0}"),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "&Charge"),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "Take back “{0}”"),
    QT_TRANSLATE_NOOP("LegalFileDialogs", "&Take back"),
)
