"""The page of rent updates: ISTAT's figures, the rents they change, what was never applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QWidget

from app.models.formats import format_date, format_euro, format_money
from app.services.charges.index_figures import (
    FigureView,
    figures,
    remove_figure,
    set_figure,
)
from app.services.charges.index_updates import (
    How,
    LeaseUpdate,
    PastAmount,
    UpdateLeftOut,
    UpdateOutcome,
    UpdatePreview,
    apply_updates,
    deferred,
    preview_month,
    stretches,
)
from app.services.ledger.figures import month_number
from app.ui.charges import columns
from app.ui.charges.steps_dialog import open_steps
from app.ui.charges.words import percentage_words
from app.ui.context import TENANTS, Target
from app.ui.dashboard.months import month_name
from app.ui.forms import Field, FormDialog
from app.ui.panels import (
    ActionRow,
    Card,
    KeyFigures,
    Muted,
    SectionTitle,
    Split,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_EARLIER_MONTHS = 24
_FIGURE_MONTHS = 72
DUE, MISSED, LEFT_OUT = range(3)
"""What is shown: the updates of the month, those never applied, the leases left out."""

HOW = {
    How.FROM_NOW: QT_TRANSLATE_NOOP("Forms", "New rent from the first month not charged yet"),
    How.RECOVER: QT_TRANSLATE_NOOP("Forms", "The same, and charge what was missed: {0}"),
    How.SETTLE: QT_TRANSLATE_NOOP("Forms", "The rent holds it already: note it, change nothing"),
}


@dataclass(frozen=True)
class _Found:
    """What a read brought."""

    preview: UpdatePreview
    figures: list[FigureView]


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return UpdatesPage(context)


class UpdatesPage(QWidget):
    """The updates at the left, ISTAT's figures at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.preview: UpdatePreview | None = None
        self._build_head()
        self._build_tables()
        self._build_actions()
        self._lay_out()
        self.month_choice.currentIndexChanged.connect(self._on_month)
        self.show_choice.currentIndexChanged.connect(self._on_show)
        self._show_figures()
        self._fresh = Refreshing(
            self,
            context.runner,
            {"charges", "ledger", "tenants", "properties", "cooperative"},
            self._reload,
        )

    # Building

    def _build_head(self) -> None:
        self.month_choice = QComboBox()
        present = month_number(self._context.office.clock.today())
        for month in range(present + 1, present - _EARLIER_MONTHS, -1):
            self.month_choice.addItem(month_name(month, self._context.language), month)
        self.month_choice.setCurrentIndex(1)
        self.month_choice.setAccessibleName(self.tr("Month of the anniversaries"))
        self.month_label = QLabel(self.tr("&Anniversaries in"))
        self.month_label.setBuddy(self.month_choice)
        self.show_choice = QComboBox()
        self.show_choice.setAccessibleName(self.tr("Updates to show"))
        self.show_choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for _ in (DUE, MISSED, LEFT_OUT):
            self.show_choice.addItem("")
        self.figures = KeyFigures(
            [
                self.tr("Leases chosen"),
                self.tr("ISTAT figure"),
                self.tr("Change of a month’s rents"),
                self.tr("To recover"),
            ]
        )

    def _build_tables(self) -> None:
        self.due: StaticTableModel[LeaseUpdate] = StaticTableModel(
            columns.DUE, self, checkable=True
        )
        self.missed: StaticTableModel[LeaseUpdate] = StaticTableModel(
            columns.MISSED, self, checkable=True
        )
        self.not_due: StaticTableModel[UpdateLeftOut] = StaticTableModel(columns.NOT_DUE, self)
        self.due_table = self._table(self.due, "due", self.tr("Updates of the month"))
        self.missed_table = self._table(self.missed, "missed", self.tr("Never applied"))
        self.not_due_table = self._table(self.not_due, "not_updated", self.tr("Leases left out"))
        self.missed_table.set_empty(
            self.tr("Nothing was missed"),
            self.tr(
                "Updates of past anniversaries stand here where their ISTAT figure is entered"
                " and the rent did not change."
            ),
        )
        self.not_due_table.set_empty(self.tr("No lease is left out"))
        self.stack = QStackedWidget()
        for table in (self.due_table, self.missed_table, self.not_due_table):
            self.stack.addWidget(table)
            table.chosen.connect(self._on_chosen)
            table.opened.connect(self._open_household)
        for model in (self.due, self.missed):
            model.checks_changed.connect(self._show_figures)
        self.detail = Muted()
        self.detail.setWordWrap(True)
        self.figure_model: StaticTableModel[FigureView] = StaticTableModel(
            columns.figures(self._context.language), self
        )
        self.figure_table: TableView[FigureView] = self._table(
            self.figure_model, "figures", self.tr("ISTAT figures")
        )
        self.figure_table.set_empty(
            self.tr("No figure yet"),
            self.tr(
                "The yearly change of the FOI index without tobacco, as published each month in"
                " the Gazzetta Ufficiale."
            ),
            self.tr("&Enter figure…"),
            self.enter_figure,
        )
        self.figure_table.chosen.connect(self._on_figure_chosen)
        self.figure_table.opened.connect(self._correct_figure)

    def _table(self, model: StaticTableModel, name: str, title: str) -> TableView:
        return TableView(model, context=self._context, name=f"charges.{name}", title=title)

    def _build_actions(self) -> None:
        self.choose = plain_button(self.tr("Choose a&ll"), self._choose_all)
        self.choose_nothing = plain_button(self.tr("Choose &none"), self._choose_none)
        self.steps = plain_button(self.tr("&Rent steps…"), self._open_steps)
        self.apply_button = primary_button(self.tr("A&pply updates…"), self.ask_to_apply)
        self.figure_button = plain_button(self.tr("Enter &figure…"), self.enter_figure)
        self.remove_button = plain_button(self.tr("Re&move…"), self._ask_remove_figure)
        self.steps.setEnabled(False)
        self.remove_button.setEnabled(False)

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.month_label)
        row.addWidget(self.month_choice)
        row.addStretch(1)
        row.addWidget(self.show_choice)
        left.column.addLayout(row)
        left.column.addWidget(self.figures)
        left.column.addWidget(self.stack, 1)
        left.column.addWidget(self.detail)
        left.column.addWidget(
            ActionRow([self.choose, self.choose_nothing, self.steps], self.apply_button)
        )
        right.column.addWidget(SectionTitle(self.tr("ISTAT figures")))
        right.column.addWidget(self.figure_table, 1)
        right.column.addWidget(ActionRow([self.figure_button, self.remove_button]))
        page_layout(self).addWidget(Split("charges.updates", left, right, (72, 28)))

    # Reading

    def refresh(self) -> None:
        """F5: read again."""
        self._fresh.request()

    def new(self) -> None:
        """Ctrl+N: enter a figure."""
        self.enter_figure()

    def month(self) -> int:
        """The month whose anniversaries are in view (year × 12 + month − 1)."""
        return int(self.month_choice.currentData())

    @Slot()
    def _on_month(self) -> None:
        self.due.check(())
        self._reload()

    def _reload(self) -> None:
        month, today = self.month(), self._context.office.clock.today()
        self._context.runner.read(
            lambda session: _Found(preview_month(session, month, today), figures(session)),
            self._show,
            owner=self,
            slot="updates",
        )
        # Years of charges are read for it: what is due this month does not wait.
        self._context.runner.read(
            lambda session: deferred(session, today),
            self._show_missed,
            owner=self,
            slot="missed",
        )

    def _show(self, found: _Found) -> None:
        before = self.preview
        self.preview = found.preview
        self.figure_model.set_rows(found.figures)
        known = {row.id for row in self.due.rows()}
        chosen = set(self.due.checked_keys())
        self.due.set_rows(found.preview.leases)
        self.not_due.set_rows(found.preview.left_out)
        if before is None or before.month != found.preview.month:
            known = set()
        # What is new to the eye is ticked; what was unticked stays so.
        self.due.check(
            row.id for row in found.preview.leases if row.id in chosen or row.id not in known
        )
        self._say_empty(found.preview)
        self._say_counts()
        self._show_figures()
        self._on_chosen(self._chosen())

    def _show_missed(self, missed: Sequence[LeaseUpdate]) -> None:
        self.missed.set_rows(missed)
        self._say_counts()
        if self.stack.currentIndex() == MISSED:
            self._show_figures()
            self._on_chosen(self._chosen())

    def _say_empty(self, preview: UpdatePreview) -> None:
        month = month_name(preview.month, self._context.language)
        if preview.figure is None:
            self.due_table.set_empty(
                self.tr("No ISTAT figure for {0}").format(month),
                self.tr("Enter the figure of the month, or of one of the two before it."),
                self.tr("&Enter figure…"),
                self.enter_figure,
            )
        else:
            self.due_table.set_empty(
                self.tr("No rent to update for {0}").format(month),
                self.tr("A rent is updated in the month in which a year of its contract ends."),
            )

    def _say_counts(self) -> None:
        texts = (
            self.tr("Updates of the month ({0})").format(self.due.rowCount()),
            self.tr("Never applied ({0})").format(self.missed.rowCount()),
            self.tr("Left out ({0})").format(self.not_due.rowCount()),
        )
        for place, text in enumerate(texts):
            self.show_choice.setItemText(place, text)

    @Slot()
    def _on_show(self) -> None:
        self.stack.setCurrentIndex(self.show_choice.currentIndex())
        self._show_figures()
        self._on_chosen(self._chosen())

    def _model(self) -> StaticTableModel[LeaseUpdate] | None:
        shown = self.stack.currentIndex()
        return {DUE: self.due, MISSED: self.missed}.get(shown)

    def chosen_updates(self) -> Sequence[LeaseUpdate]:
        """The updates that are ticked."""
        model = self._model()
        if model is None:
            return ()
        keys = set(model.checked_keys())
        return [row for row in model.rows() if row.id in keys]

    @Slot()
    def _show_figures(self) -> None:
        rows = self.chosen_updates()
        self.apply_button.setEnabled(bool(rows))
        for button in (self.choose, self.choose_nothing):
            button.setEnabled(self._model() is not None)
        figure = self.preview.figure if self.preview else None
        self.figures.set_values(
            [
                str(len(rows)),
                self._figure_words(figure) if self.stack.currentIndex() != MISSED else "",
                format_euro(sum(row.difference_cents for row in rows)),
                format_euro(sum(row.recoverable_cents for row in rows)),
            ]
        )

    def _figure_words(self, figure: FigureView | None) -> str:
        if figure is None:
            return ""
        month = month_name(figure.month, self._context.language)
        return f"{percentage_words(figure.percentage)} · {month}"

    # One lease

    def _chosen(self) -> UUID | None:
        table = self.stack.currentWidget()
        key = table.chosen_key() if isinstance(table, TableView) else None
        return key if isinstance(key, UUID) else None

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self.steps.setEnabled(key is not None)
        model = self._model()
        rows = model.rows() if model is not None else []
        row = next((each for each in rows if each.id == key), None)
        self.detail.setText(self._detail(row) if row is not None else "")

    def _detail(self, row: LeaseUpdate) -> str:
        lines = [
            self.tr("{0}: {1} × {2} %: {3} → {4}").format(
                format_date(update.day),
                percentage_words(update.percentage),
                update.share,
                format_money(update.before_cents),
                format_money(update.after_cents),
            )
            for update in row.updates
        ]
        missing = [each for each in row.past if each.missing_cents and not each.is_prescribed]
        if missing:
            amounts = "; ".join(
                f"{_months(stretch)} {len(stretch)} × {format_money(cents)}"
                for cents, stretch in stretches(missing)
            )
            lines.append(self.tr("Missing in what was charged: {0}").format(amounts))
        if row.prescribed_cents:
            lines.append(
                self.tr("Prescribed after five years (art. 2948 c.c.): {0}").format(
                    format_euro(row.prescribed_cents)
                )
            )
        return " · ".join(lines)

    @Slot()
    def _open_steps(self) -> None:
        lease = self._chosen()
        if lease is not None:
            open_steps(self._context, self, lease)

    @Slot(object)
    def _open_household(self, key: object) -> None:
        if isinstance(key, UUID):
            self._context.navigate(Target(TENANTS, key))

    # Applying

    @Slot()
    def _choose_all(self) -> None:
        model = self._model()
        if model is not None:
            model.check(row.id for row in model.rows())

    @Slot()
    def _choose_none(self) -> None:
        model = self._model()
        if model is not None:
            model.check(())

    @Slot()
    def ask_to_apply(self) -> None:
        """Ask what to do with the updates that are ticked."""
        rows = self.chosen_updates()
        if not rows:
            return
        recoverable = sum(row.recoverable_cents for row in rows)
        hows = [how for how in HOW if how is not How.RECOVER or recoverable]
        # One choice per sentence, its amount filled in before the form shows it.
        choices = tuple(
            (how.value, translate("Forms", HOW[how]).format(format_euro(recoverable)))
            for how in hows
        )
        ids = [row.id for row in rows]
        month = None if self.stack.currentIndex() == MISSED else self.month()
        today = self._context.office.clock.today()

        def work(session: Session, values: dict[str, object]) -> UpdateOutcome:
            how = How(str(values["how"]))
            return apply_updates(session, ids, how, today, month=month)

        FormDialog(
            self._context,
            self,
            title=self.tr("Apply updates"),
            introduction=self._introduction(rows, recoverable),
            fields=(
                Field(
                    "how",
                    QT_TRANSLATE_NOOP("Forms", "&What to do"),
                    "choice",
                    required=True,
                    choices=choices,
                ),
            ),
            values={"how": How.FROM_NOW.value},
            save=self.tr("&Apply"),
            sentence="Update rents by ISTAT index",
            work=work,
            on_done=self._on_applied,
        ).open()

    def _introduction(self, rows: Sequence[LeaseUpdate], recoverable: int) -> str:
        said = self.tr(
            "Leases: {0}. Their monthly rents change by {1} in all; a month that is charged"
            " stays as it was charged."
        ).format(len(rows), format_euro(sum(row.difference_cents for row in rows)))
        if not recoverable:
            return said
        missed = self.tr("Missed so far: {0}; the update charges it now or never.")
        return f"{said} {missed.format(format_euro(recoverable))}"

    def _on_applied(self, done: object) -> None:
        assert isinstance(done, UpdateOutcome)
        if done.recovered_cents:
            said = self.tr("Leases updated: {0}. Charged for the past: {1}.").format(
                done.leases, format_euro(done.recovered_cents)
            )
        else:
            said = self.tr("Leases updated: {0}.").format(done.leases)
        self._context.messages.inform(said)

    # Figures

    @Slot(object)
    def _on_figure_chosen(self, key: object) -> None:
        self.remove_button.setEnabled(key is not None)

    def _figure(self) -> FigureView | None:
        key = self.figure_table.chosen_key()
        return next((row for row in self.figure_model.rows() if row.id == key), None)

    @Slot(object)
    def _correct_figure(self, _key: object) -> None:
        self._figure_dialog(self._figure())

    @Slot()
    def enter_figure(self) -> None:
        """Enter the figure of a month."""
        self._figure_dialog(None)

    def _figure_dialog(self, figure: FigureView | None) -> None:
        today = self._context.office.clock.today()
        present = month_number(today)
        known = {row.month for row in self.figure_model.rows()}
        newest = next(
            (month for month in range(present - 1, present - 4, -1) if month not in known),
            present - 1,
        )
        months = tuple(
            (month, month_name(month, self._context.language))
            for month in range(present, present - _FIGURE_MONTHS, -1)
        )

        def work(session: Session, values: dict[str, object]) -> UUID:
            month, percentage = values["month"], values["percentage"]
            assert isinstance(month, int)
            assert isinstance(percentage, Decimal)
            return set_figure(session, month, percentage, str(values["source"] or ""), today)

        FormDialog(
            self._context,
            self,
            title=self.tr("ISTAT figure"),
            introduction=self.tr(
                "FOI index without tobacco: the change on the same month of the year before. A"
                " figure entered before for the month is replaced; rents updated by it stay."
            ),
            fields=(
                Field(
                    "month",
                    QT_TRANSLATE_NOOP("Forms", "&Month"),
                    "choice",
                    required=True,
                    choices=months,
                ),
                Field(
                    "percentage",
                    QT_TRANSLATE_NOOP("Forms", "Change in a &year, per cent"),
                    "decimal",
                    required=True,
                    hint="1,1",
                ),
                Field("source", QT_TRANSLATE_NOOP("Forms", "So&urce")),
            ),
            values={
                "month": figure.month if figure else newest,
                "percentage": figure.percentage if figure else None,
                "source": figure.source if figure else "",
            },
            save=self.tr("&Save"),
            sentence="Enter ISTAT figure",
            work=work,
        ).open()

    @Slot()
    def _ask_remove_figure(self) -> None:
        figure = self._figure()
        if figure is None:
            return
        self._context.messages.ask(
            self.tr("Remove the figure of {0}?").format(
                month_name(figure.month, self._context.language)
            ),
            self.tr("&Remove"),
            self._remove_figure,
            detail=self.tr("Rents that were updated by it stay as they are."),
            danger=True,
            parent=self,
        )

    def _remove_figure(self) -> None:
        figure = self._figure()
        if figure is None:
            return
        key, version = figure.id, figure.version
        self._context.runner.write(
            "Remove ISTAT figure",
            lambda session: remove_figure(session, key, version),
            owner=self,
        )


def _months(stretch: Sequence[PastAmount]) -> str:
    first, last = (
        f"{each.month % 12 + 1:02d}/{each.month // 12}" for each in (stretch[0], stretch[-1])
    )
    return first if first == last else f"{first}–{last}"
