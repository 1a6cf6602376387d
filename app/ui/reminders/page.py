"""The page of reminders: whom a step is due for, the letter before the eyes, one key to act.

Everything is looked at again when it is printed: what the list shows may be minutes old.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.models.reminders import StageKind
from app.services.letters.reminder_run import RunResult, preview, run_reminders
from app.services.letters.runs import run_pdf
from app.services.progress import Progress
from app.services.reminders.proposals import Outlook, Proposal, Withheld, outlook
from app.ui.bank_statements.freshness_line import stale_warning
from app.ui.context import BANK_STATEMENTS, TENANTS, Target
from app.ui.panels import (
    ActionRow,
    Card,
    Muted,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    plain_tab_bar,
    primary_button,
)
from app.ui.pdf_preview import PdfPreview
from app.ui.printing import LetterDialog
from app.ui.reminders.columns import PROPOSALS, WITHHELD_COLUMNS
from app.ui.reminders.dialogs import ask_hold
from app.ui.reminders.runs_page import RunsPanel
from app.ui.reminders.words import (
    STAGES,
    WITHHELD,
    paragraph,
    sentence_words,
    stage_word,
)
from app.ui.search_field import SearchField
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Cancelled, Refreshing
from app.ui.theme import colours
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_DUE, _WITHHELD, _RUNS = range(3)
_PREVIEW_MILLISECONDS = 180
_SUBJECTS = {"reminders", "ledger", "tenants", "repayment_plans", "letters", "bank_statements"}


class RemindersPage(QWidget):
    """Steps that are due at the left, the chosen one in full at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.seen: Outlook | None = None
        self._wanted: UUID | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PREVIEW_MILLISECONDS)
        self._pause.timeout.connect(self._draw_letter)
        self._build_lists()
        self._build_detail()
        self._lay_out()
        self._keys()
        self._fresh = Refreshing(self, context.runner, _SUBJECTS, self._reload)

    # Building

    def _build_lists(self) -> None:
        self.tabs = plain_tab_bar()
        self.tabs.setAccessibleName(self.tr("Lists"))
        for title in (self.tr("Due ({0})"), self.tr("Not now ({0})"), self.tr("Printed")):
            self.tabs.addTab(title.format("…"))
        self.tabs.currentChanged.connect(self._on_list)
        self.model: StaticTableModel[Proposal] = StaticTableModel(
            PROPOSALS, self, key=lambda row: row.household_id, checkable=True
        )
        self.model.checks_changed.connect(self._show_count)
        self.table: TableView[Proposal] = TableView(
            self.model, context=self._context, name="reminders.due", title=self.tr("Reminders due")
        )
        self.table.set_empty(
            self.tr("Nothing is due"),
            self.tr(
                "Who is late, and has no plan, promise or hold, stands here with the next step."
            ),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.withheld: StaticTableModel[Withheld] = StaticTableModel(
            WITHHELD_COLUMNS, self, key=lambda row: row.household_id
        )
        self.withheld_table: TableView[Withheld] = TableView(
            self.withheld,
            context=self._context,
            name="reminders.withheld",
            title=self.tr("Late, and not written to"),
        )
        self.withheld_table.set_empty(
            self.tr("Nobody is left in peace"),
            self.tr("Who is late and gets no letter now stands here with the reason."),
        )
        self.withheld_table.opened.connect(self._show_household)
        self.withheld_table.chosen.connect(self._on_withheld)
        self.search = SearchField(self.tr("Filter by name or unit…"), self.table)
        self.search.searched.connect(self._show_rows)
        self.stage = QComboBox()
        self.stage.setAccessibleName(self.tr("Step"))
        self.stage.addItem(self.tr("Every step"), None)
        for kind, word in STAGES.items():
            self.stage.addItem(translate("States", word), kind.value)
        self.stage.currentIndexChanged.connect(self._show_rows)

    def _build_detail(self) -> None:
        self.runs = RunsPanel(self._context)
        self.title = SectionTitle("")
        self.why = Muted()
        self.why.setWordWrap(True)
        self.preview = PdfPreview(self._context.runner)
        self.preview.say(
            self.tr("No household chosen"),
            self.tr("Choose one at the left to see the letter that is due."),
        )
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setStyleSheet(f"color: {colours().of('arrears')};")
        self.import_button = plain_button(self.tr("&Import a statement…"), self._go_to_bank)
        self.print_one = plain_button(self.tr("&Print this one (P)"), self.print_chosen)
        self.call = plain_button(self.tr("&Call… (C)"), self.call_chosen)
        self.hold = plain_button(self.tr("&Hold… (H)"), self.hold_chosen)
        self.next = plain_button(self.tr("&Next (N)"), self.go_on)
        self.household = plain_button(self.tr("H&ousehold"), self._open_chosen)
        self.all = plain_button(self.tr("&All letters"), self.check_all)
        self.none = plain_button(self.tr("N&one"), self.check_none)
        self.print_checked = primary_button(self.tr("Print checked…"), self.ask_to_print)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.stage)
        caution = QHBoxLayout()
        caution.addWidget(self.warning, 1)
        caution.addWidget(self.import_button)
        self.caution = QWidget()
        self.caution.setLayout(caution)
        caution.setContentsMargins(0, 0, 0, 0)
        due = _column(self.table, ActionRow([self.all, self.none], self.print_checked))
        self.lists = QStackedWidget()
        for widget in (due, self.withheld_table, self.runs):
            self.lists.addWidget(widget)
        left, right = Card(), Card()
        left.column.addWidget(self.tabs)
        left.column.addWidget(self.caution)
        left.column.addLayout(head)
        left.column.addWidget(self.lists, 1)
        right.column.addWidget(self.title)
        right.column.addWidget(self.why)
        right.column.addWidget(self.preview, 1)
        right.column.addWidget(
            ActionRow([self.print_one, self.call, self.hold, self.household, self.next])
        )
        page_layout(self).addWidget(Split("reminders", left, right, (56, 44)))
        self.caution.hide()
        self._offer(None)

    def _keys(self) -> None:
        for key, act in (
            (Qt.Key.Key_P, self.print_chosen),
            (Qt.Key.Key_C, self.call_chosen),
            (Qt.Key.Key_H, self.hold_chosen),
            (Qt.Key.Key_N, self.go_on),
        ):
            action = QAction(self.table)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.table.addAction(action)

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def show_target(self, target: Target) -> None:
        """Choose the household that the target names, once it has been read."""
        self.tabs.setCurrentIndex(_DUE)
        self._wanted = target.id
        self._choose_wanted()

    def _reload(self) -> None:
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: outlook(session, today), self._show, owner=self, slot="outlook"
        )
        self.runs.reload()

    def _show(self, found: Outlook) -> None:
        self.seen = found
        self.warning.setText(stale_warning(found.bank))
        self.caution.setVisible(found.bank.is_stale)
        self._show_rows()
        self._choose_wanted()

    @Slot()
    def _show_rows(self) -> None:
        if self.seen is None:
            return
        wanted = self.stage.currentData()
        words = self.search.text().casefold().split()
        proposals = [
            row
            for row in self.seen.proposals
            if (wanted is None or row.kind.value == wanted) and _matches(row, words)
        ]
        withheld = [row for row in self.seen.withheld if _matches(row, words)]
        self.model.set_rows(proposals)
        self.withheld.set_rows(withheld)
        self.tabs.setTabText(_DUE, self.tr("Due ({0})").format(len(proposals)))
        self.tabs.setTabText(_WITHHELD, self.tr("Not now ({0})").format(len(withheld)))
        self.tabs.setTabText(_RUNS, self.tr("Printed"))
        self._show_count()
        self._on_chosen(self.table.chosen_key())

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.model.row_of(self._wanted) >= 0:
            self.table.choose(self._wanted)
            self._wanted = None

    @Slot(int)
    def _on_list(self, place: int) -> None:
        self.lists.setCurrentIndex(place)
        self.stage.setEnabled(place == _DUE)
        if place == _DUE:
            self._on_chosen(self.table.chosen_key())
            return
        self._offer(None)
        self._on_withheld(self.withheld_table.chosen_key())

    # The chosen household

    def chosen(self) -> Proposal | None:
        """The step that is chosen, if any."""
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.household_id == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        proposal = self.chosen()
        self._offer(proposal)
        if proposal is None:
            self.title.set_title("")
            self.title.set_side("")
            self.why.setText("")
            return
        self.title.set_title(proposal.addressee.household_name)
        self.title.set_side(f"{stage_word(proposal.kind)} · {format_euro(proposal.total_cents)}")
        self.why.setText(paragraph(proposal.reasons))
        self._pause.start()

    @Slot(object)
    def _on_withheld(self, key: object) -> None:
        row = next((each for each in self.withheld.rows() if each.household_id == key), None)
        if row is None or self.tabs.currentIndex() != _WITHHELD:
            return
        self.title.set_title(row.addressee.household_name)
        self.title.set_side(format_euro(row.overdue_cents))
        self.why.setText(sentence_words(row.detail))
        self.preview.say(translate("States", WITHHELD[row.why]).capitalize(), self.why.text())

    def _offer(self, proposal: Proposal | None) -> None:
        is_letter = proposal is not None and proposal.is_letter
        self.print_one.setEnabled(is_letter)
        for button in (self.call, self.hold, self.household, self.next):
            button.setEnabled(proposal is not None)

    @Slot()
    def _draw_letter(self) -> None:
        proposal = self.chosen()
        if proposal is None:
            return
        if not proposal.is_letter:
            self.preview.say(
                stage_word(proposal.kind).capitalize(),
                self.tr("This step is no letter: what was said is noted with “Call…”."),
            )
            return
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: preview(session, proposal, today),
            self.preview.set_pdf,
            owner=self,
            slot="letter",
        )

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        proposal = self.chosen()
        if proposal is not None and not proposal.is_letter:
            self.call_chosen()
        else:
            self._open_chosen()

    @Slot()
    def _open_chosen(self) -> None:
        self._show_household(self.table.chosen_key())

    @Slot(object)
    def _show_household(self, key: object) -> None:
        if isinstance(key, UUID):
            self._context.navigate(Target(TENANTS, key))

    @Slot()
    def go_on(self) -> None:
        """Choose the next household; after the last one the first."""
        rows = self.model.rows()
        if not rows:
            return
        place = self.model.row_of(self.table.chosen_key()) + 1
        self.table.choose(rows[place % len(rows)].household_id)
        self.table.setFocus()

    @Slot()
    def call_chosen(self) -> None:
        """Note a call or a visit instead of a letter."""
        from app.ui.today.contact_dialog import open_contact

        proposal = self.chosen()
        if proposal is not None:
            open_contact(self._context, self, proposal.household_id)

    @Slot()
    def hold_chosen(self) -> None:
        """Ask for a hold on the chosen household."""
        proposal = self.chosen()
        if proposal is not None:
            ask_hold(self._context, self, proposal.household_id)

    @Slot()
    def _go_to_bank(self) -> None:
        self._context.navigate(Target(BANK_STATEMENTS))

    # Printing

    @Slot()
    def check_all(self) -> None:
        """Tick every letter that is shown."""
        self.model.check(row.household_id for row in self.model.rows() if row.is_letter)

    @Slot()
    def check_none(self) -> None:
        """Tick none."""
        self.model.check(())

    def _checked(self) -> list[Proposal]:
        keys = set(self.model.checked_keys())
        return [row for row in self.model.rows() if row.household_id in keys and row.is_letter]

    @Slot()
    def _show_count(self) -> None:
        count = len(self._checked())
        self.print_checked.setText(self.tr("P&rint checked ({0})…").format(count))
        self.print_checked.setEnabled(count > 0)

    @Slot()
    def print_chosen(self) -> None:
        """Print the letter of the chosen household, and go on to the next."""
        proposal = self.chosen()
        if proposal is None or not proposal.is_letter:
            return
        rows = self.model.rows()
        place = self.model.row_of(proposal.household_id) + 1
        self._wanted = rows[place % len(rows)].household_id if len(rows) > 1 else None
        self._print([proposal.household_id])

    @Slot()
    def ask_to_print(self) -> None:
        """Say what will be printed before it is."""
        checked = self._checked()
        if not checked:
            return
        counts = Counter(row.kind for row in checked)
        lines = "\n".join(
            f"{stage_word(kind)}: {counts[kind]}" for kind in StageKind if counts[kind]
        )
        total = format_euro(sum(row.total_cents for row in checked))
        detail = "\n\n".join(filter(None, (lines, self.warning.text())))
        self._context.messages.ask(
            self.tr("Print letters to {0} households, for {1}?").format(len(checked), total),
            self.tr("&Print"),
            self._print_checked,
            detail=detail,
            parent=self,
        )

    def _print_checked(self) -> None:
        self._print([row.household_id for row in self._checked()])

    def _print(self, households: list[UUID]) -> None:
        office = self._context.office
        today = office.clock.today()
        title = self.tr("Reminders")

        def work(progress: Progress) -> tuple[RunResult, bytes]:
            with office.write("Print reminders") as session:
                result = run_reminders(session, households, today, title, progress)
            if result.run_id is None:
                return result, b""
            with office.read() as session:
                return result, run_pdf(session, result.run_id)

        self._context.runner.long(
            self.tr("Printing reminders"), work, self._on_printed, self._on_failed, owner=self
        )

    def _on_printed(self, made: tuple[RunResult, bytes]) -> None:
        result, pdf = made
        self.model.check(())
        said = [self.tr("Letters archived: {0}.").format(len(result.letters))]
        said += [
            f"{each.household_name or '–'}: {sentence_words(each.why)}" for each in result.skipped
        ]
        if result.skipped:
            self._context.messages.warn("\n".join(said))
        else:
            self._context.messages.inform(said[0])
        if pdf:
            LetterDialog(
                self._context,
                self,
                title=self.tr("Reminders"),
                file_name=f"solleciti-{self._context.office.clock.today().isoformat()}.pdf",
                pdf=pdf,
            ).open()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._context.messages.inform(self.tr("Stopped: nothing was printed or archived."))
            return
        self._context.messages.error(error)


def _matches(row: Proposal | Withheld, words: list[str]) -> bool:
    text = f"{row.addressee.household_name} {row.addressee.unit_code}".casefold()
    return all(word in text for word in words)


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for place, widget in enumerate(widgets):
        column.addWidget(widget, 0 if place else 1)
    return holder


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return RemindersPage(context)
