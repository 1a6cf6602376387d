"""The page of the monthly run: what would be charged, what is left out, what was posted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QWidget

from app.models.formats import format_euro
from app.services.charges import monthly_run
from app.services.charges.monthly_run import PastRun, RunOutcome, TakeBackOutcome
from app.services.charges.run_preview import (
    ChangeReason,
    LeaseCharge,
    LeftOut,
    RunListing,
    RunPreview,
    is_earlier,
)
from app.services.ledger.figures import month_number
from app.services.progress import Progress
from app.ui.charges.columns import LEFT_OUT, TO_CHARGE, past_runs
from app.ui.charges.steps_dialog import open_steps
from app.ui.context import TENANTS, Target
from app.ui.dashboard.months import month_name
from app.ui.panels import (
    ActionRow,
    Card,
    KeyFigures,
    QuietLine,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.search_field import SearchField
from app.ui.table_models import LazyTableModel, StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Cancelled, Refreshing

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_EARLIER_MONTHS = 24
_NAMED = 12
"""Households that the line of who came and went names before it counts the rest."""


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return RunPage(context)


class RunPage(QWidget):
    """The preview of a month at the left, past runs at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.preview: RunPreview | None = None
        self._build_head()
        self._build_tables()
        self._build_actions()
        self._lay_out()
        self.month_choice.currentIndexChanged.connect(self._on_month)
        self.show_choice.currentIndexChanged.connect(self._on_show)
        self.search.searched.connect(self._fill)
        self._show_figures()
        self._fresh = Refreshing(
            self, context.runner, {"charges", "ledger", "tenants", "properties"}, self._reload
        )

    # Building

    def _build_head(self) -> None:
        self.month_choice = QComboBox()
        present = month_number(self._context.office.clock.today())
        for month in range(present + 1, present - _EARLIER_MONTHS, -1):
            self.month_choice.addItem(month_name(month, self._context.language), month)
        self.month_choice.setCurrentIndex(1)
        self.month_label = QLabel(self.tr("&Month"))
        self.month_label.setBuddy(self.month_choice)
        self.month_choice.setAccessibleName(self.tr("Month to charge"))
        self.show_choice = QComboBox()
        self.show_choice.setAccessibleName(self.tr("Leases to show"))
        self.show_choice.addItem(self.tr("To charge"))
        self.show_choice.addItem(self.tr("Left out"))
        self.figures = KeyFigures(
            [
                self.tr("Leases"),
                self.tr("Charges"),
                self.tr("Total"),
                self.tr("Difference to last month"),
                self.tr("Left out"),
            ]
        )
        self.changes = QuietLine()

    def _build_tables(self) -> None:
        context = self._context
        self.model: LazyTableModel[LeaseCharge] = LazyTableModel(TO_CHARGE, context.runner, self)
        self.table: TableView[LeaseCharge] = TableView(
            self.model, context=context, name="charges.run", title=self.tr("Charges of the month")
        )
        self.left_out_model: LazyTableModel[LeftOut] = LazyTableModel(
            LEFT_OUT, context.runner, self
        )
        self.left_out: TableView[LeftOut] = TableView(
            self.left_out_model,
            context=context,
            name="charges.left_out",
            title=self.tr("Leases left out"),
        )
        self.left_out.set_empty(self.tr("No lease is left out"))
        self.search = SearchField(self.tr("Filter by name, unit, lease…"), self.table)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.left_out)
        for table in (self.table, self.left_out):
            table.chosen.connect(self._on_chosen)
            table.opened.connect(self._open_household)
        self.runs: StaticTableModel[PastRun] = StaticTableModel(past_runs(context.language), self)
        self.run_table: TableView[PastRun] = TableView(
            self.runs, context=context, name="charges.past_runs", title=self.tr("Past runs")
        )
        self.run_table.set_empty(
            self.tr("No run yet"), self.tr("Each month that is charged will stand here.")
        )
        self.run_table.chosen.connect(self._on_run_chosen)

    def _build_actions(self) -> None:
        self.steps = plain_button(self.tr("&Rent steps…"), self._open_steps)
        self.household = plain_button(self.tr("Show &household"), self._show_household)
        self.post_button = primary_button(self.tr("&Post charges…"), self.ask_to_post)
        self.take_back = plain_button(self.tr("&Take back…"), self._ask_take_back)
        for button in (self.steps, self.household, self.post_button, self.take_back):
            button.setEnabled(False)

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.month_label)
        row.addWidget(self.month_choice)
        row.addWidget(self.search, 1)
        row.addWidget(self.show_choice)
        left.column.addLayout(row)
        left.column.addWidget(self.figures)
        left.column.addWidget(self.changes)
        left.column.addWidget(self.stack, 1)
        left.column.addWidget(ActionRow([self.steps, self.household], self.post_button))
        right.column.addWidget(SectionTitle(self.tr("Past runs")))
        right.column.addWidget(self.run_table, 1)
        right.column.addWidget(ActionRow([self.take_back]))
        page_layout(self).addWidget(Split("charges.run", left, right, (70, 30)))

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def month(self) -> int:
        """The month in view (year × 12 + month − 1)."""
        return int(self.month_choice.currentData())

    @Slot()
    def _on_month(self) -> None:
        self.preview = None
        self._show_figures()
        self._reload()

    def _reload(self) -> None:
        month, today = self.month(), self._context.office.clock.today()
        self._context.runner.read(
            lambda session: monthly_run.preview(session, month, today),
            self._show,
            owner=self,
            slot="preview",
        )
        self._context.runner.read(
            monthly_run.past_runs, self.runs.set_rows, owner=self, slot="runs"
        )

    def _show(self, preview: RunPreview) -> None:
        self.preview = preview
        self._say_empty()
        self._show_figures()
        self._fill()

    @Slot()
    def _fill(self) -> None:
        if self.preview is not None:
            text = self.search.text()
            self.model.set_listing(RunListing(self.preview.leases, text))
            self.left_out_model.set_listing(RunListing(self.preview.left_out, text))

    @Slot()
    def _on_show(self) -> None:
        self.stack.setCurrentIndex(self.show_choice.currentIndex())
        self.search.go_down_to(self.left_out if self.stack.currentIndex() else self.table)
        self._on_chosen(self._chosen())

    def _show_figures(self) -> None:
        found = self.preview
        self.post_button.setEnabled(found is not None and found.count > 0)
        if found is None:
            self.figures.set_values(["", "", "", "", ""])
            self.changes.setText("")
            return
        self.figures.set_values(
            [
                _number(len(found.leases)),
                _number(found.count),
                format_euro(found.total_cents),
                _signed(found.difference_cents),
                _number(len(found.left_out)),
            ]
        )
        self.changes.setText(self._changes(found))
        self.changes.setToolTip("")

    def _changes(self, found: RunPreview) -> str:
        new = found.changed(ChangeReason.NEW)
        changed = [
            row for row in found.leases if row.change not in (ChangeReason.NONE, ChangeReason.NEW)
        ]
        parts = [
            self.tr("New: {0}").format(_names(new)) if new else "",
            self.tr("Ended: {0}").format(_names(found.ended)) if found.ended else "",
            self.tr("Changed: {0}").format(_names(changed)) if changed else "",
        ]
        return " · ".join(part for part in parts if part) or self.tr("As last month")

    def _say_empty(self) -> None:
        month = month_name(self.month(), self._context.language)
        if self.preview is not None and self.preview.left_out:
            self.table.set_empty(
                self.tr("Nothing left to charge for {0}").format(month),
                self.tr("The leases left out are listed with the reason."),
                self.tr("Show the &left out"),
                self._show_left_out,
            )
        else:
            self.table.set_empty(
                self.tr("No lease to charge for {0}").format(month),
                self.tr("Leases are charged from their first day until the keys come back."),
            )

    @Slot()
    def _show_left_out(self) -> None:
        self.show_choice.setCurrentIndex(1)

    # One lease

    def _chosen(self) -> UUID | None:
        table = self.left_out if self.stack.currentIndex() else self.table
        key = table.chosen_key()
        return key if isinstance(key, UUID) else None

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        for button in (self.steps, self.household):
            button.setEnabled(key is not None)

    @Slot()
    def _open_steps(self) -> None:
        lease = self._chosen()
        if lease is not None:
            open_steps(self._context, self, lease)

    @Slot()
    def _show_household(self) -> None:
        self._open_household(self._chosen())

    @Slot(object)
    def _open_household(self, key: object) -> None:
        if isinstance(key, UUID):
            self._context.navigate(Target(TENANTS, key))

    # Posting

    def new(self) -> None:
        """Ctrl+N: post the charges in view."""
        self.ask_to_post()

    @Slot()
    def ask_to_post(self) -> None:
        """Ask before posting, with the count and the total that are shown."""
        found = self.preview
        if found is None or not found.count:
            return
        earlier = is_earlier(found.month, self._context.office.clock.today())
        detail = (
            self.tr("This month is over: figures already printed for it will change.")
            if earlier
            else self.tr("A run can be taken back as a whole.")
        )
        self._context.messages.ask(
            self.tr("Post the charges of {0}? Charges: {1}, {2} in all.").format(
                month_name(found.month, self._context.language),
                _number(found.count),
                format_euro(found.total_cents),
            ),
            self.tr("&Post"),
            self._post,
            detail=detail,
            danger=earlier,
            parent=self,
        )

    def _post(self) -> None:
        found, office = self.preview, self._context.office
        if found is None:
            return
        today = office.clock.today()

        def work(progress: Progress) -> RunOutcome:
            with office.write("Post monthly charges") as session:
                return monthly_run.post_run(
                    session,
                    found.month,
                    today,
                    progress=progress,
                    even_earlier=True,
                    as_shown=(found.count, found.total_cents),
                )

        self.post_button.setEnabled(False)
        self._context.runner.long(
            self.tr("Posting the charges"), work, self._on_posted, self._on_error, owner=self
        )

    def _on_posted(self, done: RunOutcome) -> None:
        self._context.messages.inform(
            self.tr("Charges posted: {0}, {1} in all.").format(
                _number(done.count), format_euro(done.total_cents)
            )
        )

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._context.messages.inform(self.tr("Stopped: nothing was changed."))
        else:
            self._context.messages.error(error)
        self._reload()

    # Taking back

    def _run(self) -> PastRun | None:
        key = self.run_table.chosen_key()
        return next((run for run in self.runs.rows() if run.id == key), None)

    @Slot(object)
    def _on_run_chosen(self, key: object) -> None:
        run = self._run()
        self.take_back.setEnabled(run is not None and not run.is_taken_back)

    @Slot()
    def _ask_take_back(self) -> None:
        run = self._run()
        if run is None or run.is_taken_back:
            return
        self._context.messages.ask(
            self.tr("Take back the run of {0}? Charges: {1}.").format(
                month_name(run.month, self._context.language), _number(run.standing)
            ),
            self.tr("&Take back"),
            self._take_back,
            detail=self.tr(
                "Each charge is reversed; what was paid on it stays with the household."
            ),
            danger=True,
            parent=self,
        )

    def _take_back(self) -> None:
        run, office = self._run(), self._context.office
        if run is None:
            return
        run_id = run.id

        def work(progress: Progress) -> TakeBackOutcome:
            with office.write("Take back monthly charges") as session:
                return monthly_run.take_back(session, run_id, progress=progress)

        self.take_back.setEnabled(False)
        self._context.runner.long(
            self.tr("Taking the run back"), work, self._on_taken_back, self._on_error, owner=self
        )

    def _on_taken_back(self, done: TakeBackOutcome) -> None:
        said = self.tr("Charges taken back: {0}, {1} in all.").format(
            _number(done.count), format_euro(done.cents)
        )
        if done.kept:
            kept = self.tr(
                "Left as they are: {0}, which a take-over divided between two households."
            ).format(_number(done.kept))
            self._context.messages.warn(f"{said} {kept}")
        else:
            self._context.messages.inform(said)


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _signed(cents: int) -> str:
    sign = "+" if cents > 0 else "−" if cents < 0 else ""
    return f"{sign}{format_euro(abs(cents))}"


def _names(rows: tuple[LeaseCharge, ...] | tuple[LeftOut, ...] | list[LeaseCharge]) -> str:
    names = ", ".join(row.household_name for row in rows[:_NAMED])
    return f"{names} +{len(rows) - _NAMED}" if len(rows) > _NAMED else names
