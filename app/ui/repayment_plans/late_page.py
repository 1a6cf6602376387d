"""Instalments to write about: whom a letter is due to, the letter before the eyes, one stack.

Everything is looked at again when it is printed: what the list shows may be minutes old.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.models.letters import LetterKind
from app.services.letters.plan_letter_run import (
    LateOutlook,
    WithheldInstalments,
    late_outlook,
    run_plan_letters,
)
from app.services.letters.plan_letters import plan_letter_pdf
from app.services.letters.reminder_run import RunResult
from app.services.letters.runs import run_pdf
from app.services.progress import Progress
from app.services.repayment_plans.late_instalments import LateInstalments
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
from app.ui.reminders.words import WITHHELD, sentence_words
from app.ui.repayment_plans.late_columns import LATE, LEFT_IN_PEACE, numbers
from app.ui.search_field import SearchField
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Cancelled, Refreshing
from app.ui.theme import colours
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_DUE, _PEACE = range(2)
_PREVIEW_MILLISECONDS = 180
_SUBJECTS = {"reminders", "ledger", "tenants", "repayment_plans", "letters", "bank_statements"}


class LatePage(QWidget):
    """Plans with a late instalment at the left, the letter about the chosen one at the right.

    `plan_asked` carries the key of a plan to be shown, `counted` how many letters are due.
    """

    plan_asked = Signal(object)
    counted = Signal(object)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.seen: LateOutlook | None = None
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
        for title in (self.tr("To write to ({0})"), self.tr("Left in peace ({0})")):
            self.tabs.addTab(title.format("…"))
        self.tabs.currentChanged.connect(self._on_list)
        self.model: StaticTableModel[LateInstalments] = StaticTableModel(
            LATE, self, key=lambda row: row.plan_id, checkable=True
        )
        self.model.checks_changed.connect(self._show_count)
        self.table: TableView[LateInstalments] = TableView(
            self.model,
            context=self._context,
            name="repayment_plans.late",
            title=self.tr("Late instalments to write about"),
        )
        self.table.set_empty(
            self.tr("No instalment is to be asked for"),
            self.tr("Plans with an instalment late beyond its days of grace stand here."),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._show_plan)
        self.peace: StaticTableModel[WithheldInstalments] = StaticTableModel(
            LEFT_IN_PEACE, self, key=lambda row: row.late.plan_id
        )
        self.peace_table: TableView[WithheldInstalments] = TableView(
            self.peace,
            context=self._context,
            name="repayment_plans.left_in_peace",
            title=self.tr("Late, and not written to"),
        )
        self.peace_table.set_empty(
            self.tr("Nobody is left in peace"),
            self.tr("Whose instalment is late and who gets no letter now stands here with why."),
        )
        self.peace_table.chosen.connect(self._on_chosen)
        self.peace_table.opened.connect(self._show_plan)
        self.search = SearchField(self.tr("Filter by name, unit, number…"), self.table)
        self.search.searched.connect(self._show_rows)

    def _build_detail(self) -> None:
        self.title = SectionTitle("")
        self.why = Muted()
        self.why.setWordWrap(True)
        self.preview = PdfPreview(self._context.runner)
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setStyleSheet(f"color: {colours().of('arrears')};")
        self.import_button = plain_button(self.tr("&Import a statement…"), self._go_to_bank)
        self.print_one = plain_button(self.tr("&Print this one (P)"), self.print_chosen)
        self.call = plain_button(self.tr("&Call… (C)"), self.call_chosen)
        self.plan = plain_button(self.tr("Plan (&G)"), self._show_chosen_plan)
        self.household = plain_button(self.tr("H&ousehold"), self._open_household)
        self.all = plain_button(self.tr("&All letters"), self.check_all)
        self.none = plain_button(self.tr("&None"), self.check_none)
        self.print_checked = primary_button("", self.ask_to_print)

    def _lay_out(self) -> None:
        caution = QHBoxLayout()
        caution.setContentsMargins(0, 0, 0, 0)
        caution.addWidget(self.warning, 1)
        caution.addWidget(self.import_button)
        self.caution = QWidget()
        self.caution.setLayout(caution)
        self.caution.hide()
        due = QWidget()
        column = QVBoxLayout(due)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table, 1)
        column.addWidget(ActionRow([self.all, self.none], self.print_checked))
        self.lists = QStackedWidget()
        self.lists.addWidget(due)
        self.lists.addWidget(self.peace_table)
        left, right = Card(), Card()
        left.column.addWidget(self.tabs)
        left.column.addWidget(self.caution)
        left.column.addWidget(self.search)
        left.column.addWidget(self.lists, 1)
        right.column.addWidget(self.title)
        right.column.addWidget(self.why)
        right.column.addWidget(self.preview, 1)
        right.column.addWidget(ActionRow([self.print_one, self.call, self.plan, self.household]))
        page_layout(self).addWidget(Split("repayment_plans.late", left, right, (56, 44)))
        self._show_count()
        self._on_chosen(None)

    def _keys(self) -> None:
        for key, act in (
            (Qt.Key.Key_P, self.print_chosen),
            (Qt.Key.Key_C, self.call_chosen),
            (Qt.Key.Key_G, self._show_chosen_plan),
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

    def _reload(self) -> None:
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: late_outlook(session, today), self._show, owner=self, slot="outlook"
        )

    def _show(self, found: LateOutlook) -> None:
        self.seen = found
        self.warning.setText(stale_warning(found.bank))
        self.caution.setVisible(found.bank.is_stale and bool(found.due))
        self.counted.emit(len(found.due))
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        if self.seen is None:
            return
        words = self.search.text().casefold().split()
        due = [row for row in self.seen.due if _matches(row, words)]
        peace = [row for row in self.seen.withheld if _matches(row.late, words)]
        self.model.set_rows(due)
        self.peace.set_rows(peace)
        self.tabs.setTabText(_DUE, self.tr("To write to ({0})").format(len(due)))
        self.tabs.setTabText(_PEACE, self.tr("Left in peace ({0})").format(len(peace)))
        self._show_count()
        self._on_chosen(None)

    @Slot(int)
    def _on_list(self, place: int) -> None:
        self.lists.setCurrentIndex(place)
        self._on_chosen(None)

    # The chosen plan

    def chosen(self) -> LateInstalments | None:
        """The plan that is chosen in the list in view, if any."""
        if self.tabs.currentIndex() == _PEACE:
            withheld = self._chosen_in_peace()
            return withheld.late if withheld else None
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.plan_id == key), None)

    def _chosen_in_peace(self) -> WithheldInstalments | None:
        key = self.peace_table.chosen_key()
        return next((row for row in self.peace.rows() if row.late.plan_id == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        late = self.chosen()
        in_peace = self.tabs.currentIndex() == _PEACE
        self.print_one.setEnabled(late is not None and not in_peace)
        for button in (self.call, self.plan, self.household):
            button.setEnabled(late is not None)
        if late is None:
            self._say_nothing()
            return
        self.title.set_title(late.household_name)
        self.title.set_side(
            self.tr("Plan {0} · {1}").format(late.plan_number, format_euro(late.cents))
        )
        withheld = self._chosen_in_peace() if in_peace else None
        self.why.setText(sentence_words(withheld.detail) if withheld else self._late_words(late))
        if withheld:
            self._pause.stop()
            word = translate("States", WITHHELD[withheld.why]).capitalize()
            self.preview.say(word, sentence_words(withheld.detail))
        else:
            self._pause.start()

    def _late_words(self, late: LateInstalments) -> str:
        said = self.tr("Instalment no. {0}: late since {1}, beyond the days of grace.").format(
            numbers(late), format_date(late.instalments[0].due_on)
        )
        if late.last_letter_on is not None:
            told = self.tr("Last letter about it on {0}.").format(format_date(late.last_letter_on))
            said = f"{said} {told}"
        return said

    def _say_nothing(self) -> None:
        self._pause.stop()
        self.title.set_title("")
        self.title.set_side("")
        self.why.setText("")
        self.preview.say(
            self.tr("No plan chosen"),
            self.tr("Choose one at the left to see the letter that is due."),
        )

    @Slot()
    def _draw_letter(self) -> None:
        late, today = self.chosen(), self._context.office.clock.today()
        if late is not None:
            plan_id, kind = late.plan_id, LetterKind.INSTALMENT_LATE
            self._context.runner.read(
                lambda session: plan_letter_pdf(session, plan_id, kind, today),
                self.preview.set_pdf,
                owner=self,
                slot="letter",
            )

    @Slot(object)
    def _show_plan(self, key: object) -> None:
        if isinstance(key, UUID):
            self.plan_asked.emit(key)

    @Slot()
    def _show_chosen_plan(self) -> None:
        late = self.chosen()
        if late is not None:
            self.plan_asked.emit(late.plan_id)

    @Slot()
    def _open_household(self) -> None:
        late = self.chosen()
        if late is not None:
            self._context.navigate(Target(TENANTS, late.household_id))

    @Slot()
    def call_chosen(self) -> None:
        """Note a call or a visit instead of a letter."""
        from app.ui.today.contact_dialog import open_contact

        late = self.chosen()
        if late is not None:
            open_contact(self._context, self, late.household_id)

    @Slot()
    def _go_to_bank(self) -> None:
        self._context.navigate(Target(BANK_STATEMENTS))

    # Printing

    @Slot()
    def check_all(self) -> None:
        """Tick every letter that is shown."""
        self.model.check(row.plan_id for row in self.model.rows())

    @Slot()
    def check_none(self) -> None:
        """Tick none."""
        self.model.check(())

    def _checked(self) -> list[LateInstalments]:
        keys = set(self.model.checked_keys())
        return [row for row in self.model.rows() if row.plan_id in keys]

    @Slot()
    def _show_count(self) -> None:
        count = len(self._checked())
        self.print_checked.setText(self.tr("P&rint checked ({0})…").format(count))
        self.print_checked.setEnabled(count > 0)

    @Slot()
    def print_chosen(self) -> None:
        """Print the letter about the chosen plan."""
        late = self.chosen()
        if late is not None and self.tabs.currentIndex() == _DUE:
            self._print([late.plan_id])

    @Slot()
    def ask_to_print(self) -> None:
        """Say what will be printed before it is."""
        checked = self._checked()
        if checked:
            total = format_euro(sum(row.cents for row in checked))
            self._context.messages.ask(
                self.tr("Print {0} letters about late instalments, for {1}?").format(
                    len(checked), total
                ),
                self.tr("&Print"),
                self._print_checked,
                detail=self.warning.text(),
                parent=self,
            )

    def _print_checked(self) -> None:
        self._print([row.plan_id for row in self._checked()])

    def _print(self, plans: list[UUID]) -> None:
        office = self._context.office
        today, title = office.clock.today(), self.tr("Late instalments")

        def work(progress: Progress) -> tuple[RunResult, bytes]:
            with office.write("Print letters about late instalments") as session:
                result = run_plan_letters(session, plans, today, title, progress)
            if result.run_id is None:
                return result, b""
            with office.read() as session:
                return result, run_pdf(session, result.run_id)

        self._context.runner.long(
            self.tr("Printing letters"), work, self._on_printed, self._on_failed, owner=self
        )

    def _on_printed(self, made: tuple[RunResult, bytes]) -> None:
        result, pdf = made
        self.model.check(())
        said = [self.tr("Letters archived: {0}.").format(len(result.letters))]
        said += [f"{each.household_name}: {sentence_words(each.why)}" for each in result.skipped]
        if result.skipped:
            self._context.messages.warn("\n".join(said))
        else:
            self._context.messages.inform(said[0])
        if pdf:
            LetterDialog(
                self._context,
                self,
                title=self.tr("Late instalments"),
                file_name=f"rate-in-ritardo-{self._context.office.clock.today().isoformat()}.pdf",
                pdf=pdf,
            ).open()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._context.messages.inform(self.tr("Stopped: nothing was printed or archived."))
            return
        self._context.messages.error(error)


def _matches(row: LateInstalments, words: list[str]) -> bool:
    text = f"{row.household_name} {row.unit_code} {row.plan_number}".casefold()
    return all(word in text for word in words)
