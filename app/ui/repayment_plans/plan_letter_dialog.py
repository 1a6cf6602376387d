"""A letter about a plan: seen first, then numbered, archived and printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from app.models.letters import LetterKind, LetterMeans
from app.models.repayment_plans import PlanState
from app.services.letters.archive import ArchivedLetter, letter_pdf
from app.services.letters.plan_letter_run import archive_late_letter, why_not_now
from app.services.letters.plan_letters import archive_plan_letter, letters_for, plan_letter_pdf
from app.ui.letters.words import KINDS
from app.ui.panels import plain_button, primary_button
from app.ui.pdf_preview import PdfPreview
from app.ui.printing import SIZE, LetterDialog
from app.ui.reminders.columns import MEANS
from app.ui.reminders.words import sentence_words
from app.ui.repayment_plans.instalment_papers import add_instalment_papers
from app.ui.repayment_plans.notice import Notice
from app.ui.translation import translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.reminders.sentences import Sentence
    from app.ui.context import WindowContext

_REGISTERED = frozenset({LetterKind.PLAN_FORFEITURE})
"""Letters whose receipt must be proven (art. 1335 c.c.)."""


def letters_menu(context: WindowContext, parent: QWidget, plan_id: UUID, state: PlanState) -> QMenu:
    """The letters and papers that a plan may have now; choosing one shows it."""
    menu = QMenu(parent)
    for kind in letters_for(state):
        action = menu.addAction(translate("States", KINDS[kind]).capitalize() + "…")
        action.triggered.connect(partial(_open_letter, context, parent, plan_id, kind))
    if state is PlanState.ACTIVE:
        menu.addSeparator()
        add_instalment_papers(menu, context, parent, plan_id)
    return menu


def _open_letter(context: WindowContext, parent: QWidget, plan_id: UUID, kind: LetterKind) -> None:
    PlanLetterDialog(context, parent, plan_id, kind).open()


class PlanLetterDialog(QDialog):
    """The letter as it would print today; nothing is kept until it is archived."""

    def __init__(
        self, context: WindowContext, parent: QWidget, plan_id: UUID, kind: LetterKind
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._plan_id = plan_id
        self._kind = kind
        self._parent = parent
        self._today = context.office.clock.today()
        self.setWindowTitle(translate("States", KINDS[kind]).capitalize())
        self.resize(*SIZE)
        self.preview = PdfPreview(context.runner)
        self.means = QComboBox()
        self.means.setAccessibleName(self.tr("How it is sent"))
        for means, word in MEANS.items():
            self.means.addItem(translate("States", word).capitalize(), means.value)
        usual = LetterMeans.REGISTERED if kind in _REGISTERED else LetterMeans.ORDINARY
        self.means.setCurrentIndex(self.means.findData(usual.value))
        label = QLabel(self.tr("&By"))
        label.setBuddy(self.means)
        self.close_button = plain_button(self.tr("&Close"), self.reject)
        self.print_button = primary_button(self.tr("Archive and &print…"), self.archive)
        foot = QHBoxLayout()
        foot.addWidget(label)
        foot.addWidget(self.means)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        self.notice = Notice()
        column.addWidget(self.notice)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)
        self._read()

    def _read(self) -> None:
        plan_id, kind, today = self._plan_id, self._kind, self._today
        self._context.runner.read(
            lambda session: plan_letter_pdf(session, plan_id, kind, today),
            self.preview.set_pdf,
            owner=self,
            slot="letter",
        )
        if kind is LetterKind.INSTALMENT_LATE:
            self._context.runner.read(
                lambda session: why_not_now(session, plan_id, today),
                self._show_why_not,
                owner=self,
                slot="why",
            )

    def _show_why_not(self, why: Sentence | None) -> None:
        """Nobody is written to against a hold, a promise or the days of grace."""
        self.notice.say(sentence_words(why) if why is not None else "")
        self.print_button.setEnabled(why is None)

    @Slot()
    def archive(self) -> None:
        """Give the letter its number, keep it, and show it for the printer."""
        plan_id, kind, today = self._plan_id, self._kind, self._today
        means = LetterMeans(str(self.means.currentData()))

        def work(session: Session) -> tuple[ArchivedLetter, bytes]:
            letter = (
                archive_late_letter(session, plan_id, today, means)
                if kind is LetterKind.INSTALMENT_LATE
                else archive_plan_letter(session, plan_id, kind, today, means)
            )
            return letter, letter_pdf(session, letter.id)

        self._context.runner.write(
            "Print a letter about a repayment plan", work, self._on_archived, owner=self
        )

    def _on_archived(self, made: tuple[ArchivedLetter, bytes]) -> None:
        letter, pdf = made
        self.accept()
        LetterDialog(
            self._context,
            self._parent,
            title=letter.subject_line,
            file_name=letter.file_name,
            pdf=pdf,
        ).open()
