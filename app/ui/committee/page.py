"""The committee: what waits, what is to be done, each meeting with its cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from app.models.committee import Decision, MeetingState
from app.models.formats import format_date, format_euro
from app.services.committee.cases import mark_done
from app.services.committee.reading import (
    CaseRow,
    MeetingRow,
    agenda,
    decisions_to_do,
    meetings,
    waiting_cases,
)
from app.ui.committee.dialogs import CaseDialog, ask_agenda, ask_decision, ask_meeting
from app.ui.committee.next_step import OPENED, open_next_step
from app.ui.committee.words import CASES
from app.ui.context import TENANTS, Target
from app.ui.hardship.words import CAUSES
from app.ui.panels import (
    ActionRow,
    Card,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.printing import LetterDialog
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

WAITING, TO_DO = "waiting", "to do"


@dataclass(frozen=True)
class _Overview:
    meetings: list[MeetingRow]
    waiting: int
    to_do: int


class CommitteePage(QWidget):
    """What waits and the meetings at the left; the chosen one's cases at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._overview = _Overview([], 0, 0)
        self._called = ""
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Meetings"))
        self.places.currentItemChanged.connect(self._on_place)
        self.model: StaticTableModel[CaseRow] = StaticTableModel(CASES, self)
        self.table: TableView[CaseRow] = TableView(
            self.model, context=context, name="committee.cases", title=self.tr("Cases")
        )
        self.table.set_empty(
            self.tr("No case here"),
            self.tr("A case is a household and a question; raise one here or from its page."),
        )
        self.table.chosen.connect(self._show_case)
        self.table.opened.connect(self._open_household)
        self.title = SectionTitle("")
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self._build_buttons()
        self._lay_out()
        subjects = {"committee", "ledger", "tenants", "repayment_plans", "hardship"}
        self._fresh = Refreshing(self, context.runner, subjects, self._reload)

    def _build_buttons(self) -> None:
        self.new_meeting = plain_button(self.tr("New &meeting…"), self.ask_new_meeting)
        self.edit_meeting = plain_button(self.tr("E&dit…"), self.ask_edit_meeting)
        self.print_agenda = plain_button(self.tr("&Agenda…"), self.show_agenda)
        self.minutes = plain_button(self.tr("Min&utes…"), self.show_minutes)
        self.masked = plain_button(self.tr("Without &names…"), self.show_masked)
        self.close_meeting = primary_button(self.tr("C&lose with minutes…"), self.ask_to_close)
        self.new_case = plain_button(self.tr("New &case…"), self.new)
        self.on_agenda = plain_button(self.tr("On the a&genda…"), self.ask_agenda)
        self.household = plain_button(self.tr("H&ousehold"), self._open_household)
        self.next_step = plain_button(self.tr("Next s&tep…"), self.open_next)
        self.done = plain_button(self.tr("It is don&e"), self.mark_done)
        self.decide = primary_button(self.tr("Dec&ide…"), self.ask_decision)

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        left.column.addWidget(SectionTitle(self.tr("Committee on arrears")))
        left.column.addWidget(self.places, 1)
        left.column.addWidget(ActionRow([self.new_meeting, self.edit_meeting]))
        left.column.addWidget(ActionRow([self.print_agenda, self.minutes, self.masked]))
        left.column.addWidget(ActionRow([], self.close_meeting))
        right.column.addWidget(self.title)
        right.column.addWidget(self.table, 1)
        right.column.addWidget(self.facts)
        right.column.addWidget(
            ActionRow(
                [self.new_case, self.on_agenda, self.household, self.next_step, self.done],
                self.decide,
            )
        )
        page_layout(self).addWidget(Split("committee", left, right, (28, 72)))

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def _reload(self) -> None:
        today = self._context.office.clock.today()

        def work(session: Session) -> _Overview:
            return _Overview(
                meetings(session), len(waiting_cases(session, today)), len(decisions_to_do(session))
            )

        self._context.runner.read(work, self._show_places, owner=self, slot="places")

    def _show_places(self, found: _Overview) -> None:
        self._overview = found
        chosen = self._called or self.place()
        self._called = ""
        self.places.blockSignals(True)
        self.places.clear()
        self._add_place(WAITING, self.tr("Waiting for a meeting: {0}").format(found.waiting))
        self._add_place(TO_DO, self.tr("Decided, to be done: {0}").format(found.to_do))
        for row in found.meetings:
            self._add_place(str(row.id), self._meeting_words(row))
        wanted = chosen or (str(found.meetings[0].id) if found.meetings else WAITING)
        for place in range(self.places.count()):
            if self.places.item(place).data(Qt.ItemDataRole.UserRole) == wanted:
                self.places.setCurrentRow(place)
        if self.places.currentRow() < 0:
            self.places.setCurrentRow(0)
        self.places.blockSignals(False)
        self._read_cases()

    def _add_place(self, key: str, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, key)
        self.places.addItem(item)

    def _meeting_words(self, row: MeetingRow) -> str:
        if row.state is MeetingState.CLOSED:
            return self.tr("{0} · cases: {1} · closed").format(format_date(row.held_on), row.cases)
        return self.tr("{0} · cases: {1}, to decide: {2}").format(
            format_date(row.held_on), row.cases, row.undecided
        )

    def place(self) -> str:
        """What is chosen at the left: what waits, what is to be done, or a meeting's key."""
        item = self.places.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def meeting(self) -> MeetingRow | None:
        """The chosen meeting, if one is chosen."""
        key = self.place()
        return next((row for row in self._overview.meetings if str(row.id) == key), None)

    @Slot()
    def _on_place(self) -> None:
        self._read_cases()

    def _read_cases(self) -> None:
        place, today = self.place(), self._context.office.clock.today()

        def work(session: Session) -> list[CaseRow]:
            if place == WAITING:
                return waiting_cases(session, today)
            if place == TO_DO:
                return decisions_to_do(session)
            return agenda(session, UUID(place), today)

        self._offer_meeting()
        self._context.runner.read(work, self._show_cases, owner=self, slot="cases")

    def _show_cases(self, rows: list[CaseRow]) -> None:
        item = self.places.currentItem()
        self.title.set_title(item.text() if item is not None else "")
        meeting = self.meeting()
        self.title.set_side(", ".join(meeting.members) if meeting is not None else "")
        self.model.set_rows(rows)
        self._show_case()

    def chosen(self) -> CaseRow | None:
        """The chosen case, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot()
    def _show_case(self) -> None:
        case = self.chosen()
        self.facts.setText(self._words(case) if case is not None else "")
        self.facts.setVisible(case is not None)
        self._offer_case(case)

    def _words(self, case: CaseRow) -> str:
        facts, parts = case.facts, []
        if facts.overdue_cents:
            months = "" if facts.months is None else str(facts.months).replace(".", ",")
            parts.append(
                self.tr("Overdue {0}, {1} months").format(format_euro(facts.overdue_cents), months)
            )
        if facts.oldest_due_on is not None:
            parts.append(self.tr("since {0}").format(format_date(facts.oldest_due_on)))
        if facts.plan:
            parts.append(self.tr("plan {0}").format(facts.plan))
        parts += [translate("Forms", CAUSES[cause]) for cause in facts.causes]
        if facts.last_contact is not None:
            parts.append(self.tr("last contact {0}").format(format_date(facts.last_contact.day)))
        lines = [" · ".join(parts), case.question]
        if case.decision_text:
            lines.append(case.decision_text)
        return "\n".join(filter(None, lines))

    def _offer_meeting(self) -> None:
        meeting = self.meeting()
        is_open = meeting is not None and meeting.state is MeetingState.OPEN
        self.edit_meeting.setEnabled(is_open)
        self.close_meeting.setEnabled(is_open)
        self.print_agenda.setEnabled(meeting is not None)
        self.minutes.setEnabled(meeting is not None and meeting.has_minutes)
        self.masked.setEnabled(meeting is not None and meeting.has_minutes)

    def _offer_case(self, case: CaseRow | None) -> None:
        meeting = self.meeting()
        is_open = meeting is not None and meeting.state is MeetingState.OPEN
        pending = case is not None and case.decision is Decision.PENDING
        self.household.setEnabled(case is not None)
        self.decide.setEnabled(case is not None and is_open)
        self.on_agenda.setEnabled(pending and bool(self._open_meetings()))
        self.done.setEnabled(case is not None and case.is_to_do)
        self.next_step.setEnabled(case is not None and case.is_to_do and case.decision in OPENED)

    def _open_meetings(self) -> list[MeetingRow]:
        return [row for row in self._overview.meetings if row.state is MeetingState.OPEN]

    # Acting

    @Slot()
    def new(self) -> None:
        """Ctrl+N: raise a case, for the chosen meeting where it is open."""
        meeting = self.meeting()
        is_open = meeting is not None and meeting.state is MeetingState.OPEN
        meeting_id = meeting.id if meeting is not None and is_open else None
        CaseDialog(self._context, self, meeting_id=meeting_id).open()

    @Slot()
    def ask_new_meeting(self) -> None:
        """Call a meeting, which is then the chosen one."""
        ask_meeting(self._context, self, on_done=self._on_called)

    def _on_called(self, meeting_id: object) -> None:
        self._called = str(meeting_id)
        self.refresh()

    @Slot()
    def ask_edit_meeting(self) -> None:
        """Change the chosen meeting."""
        meeting = self.meeting()
        if meeting is not None:
            ask_meeting(self._context, self, meeting)

    @Slot()
    def ask_decision(self) -> None:
        """Write what was decided of the chosen case."""
        case = self.chosen()
        if case is not None:
            ask_decision(self._context, self, case)

    @Slot()
    def ask_agenda(self) -> None:
        """Put the chosen case on an agenda, or let it wait."""
        case = self.chosen()
        if case is not None:
            ask_agenda(self._context, self, case, self._open_meetings())

    @Slot()
    def open_next(self) -> None:
        """Open what the decision asks for."""
        case = self.chosen()
        if case is not None:
            open_next_step(self._context, self, case)

    @Slot()
    def mark_done(self) -> None:
        """Note that the decision was carried out."""
        case, today = self.chosen(), self._context.office.clock.today()
        if case is not None:
            self._context.runner.write(
                "Note that a decision was carried out",
                lambda session: mark_done(session, case.id, case.version, today),
                owner=self,
            )

    @Slot()
    def _open_household(self) -> None:
        case = self.chosen()
        if case is not None:
            self._context.navigate(Target(TENANTS, case.household_id))

    # Papers

    @Slot()
    def show_agenda(self) -> None:
        """The agenda as a paper."""
        meeting, today = self.meeting(), self._context.office.clock.today()
        if meeting is None:
            return

        def work(session: Session) -> bytes:
            # reportlab is slow to import and needed only for paper.
            from app.services.letters.committee_papers import agenda_pdf

            return agenda_pdf(session, meeting.id, today)

        self._read_paper(work, self.tr("Agenda of {0}").format(format_date(meeting.held_on)))

    @Slot()
    def show_minutes(self) -> None:
        """The minutes as they were archived."""
        meeting = self.meeting()
        if meeting is None:
            return

        def work(session: Session) -> bytes:
            from app.services.letters.committee_papers import minutes_pdf

            return minutes_pdf(session, meeting.id)

        self._read_paper(work, self.tr("Minutes of {0}").format(format_date(meeting.held_on)))

    @Slot()
    def show_masked(self) -> None:
        """The minutes without names, for the board."""
        meeting, today = self.meeting(), self._context.office.clock.today()
        if meeting is None:
            return

        def work(session: Session) -> bytes:
            from app.services.letters.committee_papers import masked_minutes_pdf

            return masked_minutes_pdf(session, meeting.id, today)

        self._read_paper(work, self.tr("Minutes of {0}").format(format_date(meeting.held_on)))

    def _read_paper(self, work: Callable[[Session], bytes], title: str) -> None:
        self._context.runner.read(
            work, lambda pdf: self._show_paper(title, pdf), owner=self, slot="paper"
        )

    def _show_paper(self, title: str, pdf: bytes) -> None:
        LetterDialog(
            self._context, self, title=title, file_name=f"{title.replace('/', '-')}.pdf", pdf=pdf
        ).open()

    @Slot()
    def ask_to_close(self) -> None:
        """Ask before a meeting's decisions become its minutes."""
        meeting = self.meeting()
        if meeting is None:
            return
        self._context.messages.ask(
            self.tr("Close the meeting of {0}?").format(format_date(meeting.held_on)),
            self.tr("C&lose it"),
            self._close_now,
            detail=self.tr(
                "Its minutes are printed and kept as they are; decisions can no longer be changed."
                " What was postponed waits for the next meeting."
            ),
            parent=self,
        )

    def _close_now(self) -> None:
        meeting, today = self.meeting(), self._context.office.clock.today()
        if meeting is None:
            return

        def work(session: Session) -> bytes:
            from app.services.letters.committee_papers import close_with_minutes

            return close_with_minutes(session, meeting.id, meeting.version, today)

        title = self.tr("Minutes of {0}").format(format_date(meeting.held_on))
        self._context.runner.write(
            "Close a meeting of the committee",
            work,
            lambda pdf: self._show_paper(title, pdf),
            owner=self,
        )


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return CommitteePage(context)
