"""The rent steps of a lease: the list, and one step at a time below it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.formats import format_date, format_euro
from app.services.charges.rent_steps import (
    LeaseSteps,
    StepInput,
    StepView,
    add_step,
    edit_step,
    remove_step,
    steps_of,
)
from app.ui.charges.columns import STEPS
from app.ui.forms import Field, Form
from app.ui.messages import MessageStrip
from app.ui.panels import Muted, plain_button, primary_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP, describe

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

FIELDS = (
    Field("from_on", QT_TRANSLATE_NOOP("Forms", "&From"), "date", required=True),
    Field("rent_cents", QT_TRANSLATE_NOOP("Forms", "&Rent a month"), "money", required=True),
    Field(
        "service_advance_cents",
        QT_TRANSLATE_NOOP("Forms", "Service &advance a month"),
        "money",
        required=True,
    ),
    Field("note", QT_TRANSLATE_NOOP("Forms", "N&ote")),
)
SIZE = (760, 560)
_DELETE = QKeySequence.StandardKey.Delete


def open_steps(context: WindowContext, parent: QWidget, lease_id: UUID) -> StepsDialog:
    """Show the rent steps of a lease."""
    dialog = StepsDialog(context, parent, lease_id)
    dialog.open()
    return dialog


class StepsDialog(QDialog):
    """Steps are added, changed and removed here; what was charged stays."""

    def __init__(self, context: WindowContext, parent: QWidget, lease_id: UUID) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rent steps"))
        self.resize(*SIZE)
        self._context = context
        self._lease_id = lease_id
        self._found: LeaseSteps | None = None
        self._step: StepView | None = None
        self.heading = QLabel()
        self.heading.setObjectName("title")
        self.own = Muted()
        self.own.setWordWrap(True)
        self.strip = MessageStrip()
        self.model: StaticTableModel[StepView] = StaticTableModel(STEPS, self)
        self.table: TableView[StepView] = TableView(
            self.model, context=context, name="charges.steps", title=self.tr("Rent steps")
        )
        self.table.set_empty(
            self.tr("No step yet"),
            self.tr("A step changes the rent or the service advance from a day on."),
        )
        self.table.chosen.connect(self._on_chosen)
        self.form_title = QLabel()
        self.form = Form(FIELDS, today=context.office.clock.today)
        self.new_button = plain_button(self.tr("&New step"), self.start_new)
        self.remove_button = plain_button(self.tr("Re&move…"), self._ask_remove)
        self.close_button = plain_button(self.tr("&Close"), self.reject)
        self.save_button = primary_button(self.tr("&Save step"), self.save)
        self.save_button.setDefault(True)
        self._lay_out()
        self._fresh = Refreshing(self, context.runner, {"charges", "ledger"}, self._reload)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.new_button)
        foot.addWidget(self.remove_button)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (self.heading, self.own, self.strip):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.form_title)
        column.addWidget(self.form)
        column.addLayout(foot)

    # Reading

    def _reload(self) -> None:
        lease_id = self._lease_id
        self._context.runner.read(
            lambda session: steps_of(session, lease_id), self._show, owner=self, slot="steps"
        )

    def _show(self, found: LeaseSteps | None) -> None:
        is_first = self._found is None
        self._found = found
        if found is None:
            self.reject()
            return
        self.heading.setText(f"{found.household_name} · {found.unit_code} · {found.lease_code}")
        self.own.setText(
            self.tr("By the lease, from {0}: rent {1}, service advance {2}.").format(
                format_date(found.starts_on),
                format_euro(found.rent_cents),
                format_euro(found.service_advance_cents),
            )
        )
        self.model.set_rows(found.steps)
        if is_first:
            self.start_new()
        else:
            self._on_chosen(self.table.chosen_key())

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        self._step = next((row for row in self.model.rows() if row.id == key), None)
        step = self._step
        self.remove_button.setEnabled(step is not None and not step.is_charged)
        self.form.setEnabled(step is None or not step.is_charged)
        self.save_button.setEnabled(step is None or not step.is_charged)
        if step is None:
            self.form_title.setText(self._new_title())
            return
        self.form.load(
            {
                "from_on": step.from_on,
                "rent_cents": step.rent_cents,
                "service_advance_cents": step.service_advance_cents,
                "note": step.note,
            }
        )
        day = format_date(step.from_on)
        self.form_title.setText(
            self.tr("Months from {0} on are charged already: this step stays.").format(day)
            if step.is_charged
            else self.tr("Change the step from {0}").format(day)
        )

    def _new_title(self) -> str:
        found = self._found
        free = format_date(found.free_from) if found else ""
        return self.tr("New step, from {0} at the earliest").format(free)

    # Writing

    @Slot()
    def start_new(self) -> None:
        """Begin a new step with the amounts that hold last."""
        found = self._found
        if found is None:
            return
        self.table.clearSelection()
        self.table.setCurrentIndex(self.model.index(-1, -1))
        self._on_chosen(None)
        last = found.steps[-1] if found.steps else found
        today = self._context.office.clock.today()
        following = date(today.year + today.month // 12, today.month % 12 + 1, 1)
        self.form.load(
            {
                "from_on": max(found.free_from, following),
                "rent_cents": last.rent_cents,
                "service_advance_cents": last.service_advance_cents,
                "note": "",
            }
        )
        self.form.widget("from_on").setFocus()

    @Slot()
    def save(self) -> None:
        """Add the step, or change the one chosen."""
        values = self.form.collect()
        if values is None or self._found is None:
            return
        wanted, step, lease_id = _wanted(values), self._step, self._lease_id

        def work(session: Session) -> UUID:
            if step is None:
                return add_step(session, lease_id, wanted)
            edit_step(session, step.id, step.version, wanted)
            return step.id

        sentence = "Add rent step" if step is None else "Change rent step"
        self.save_button.setEnabled(False)
        self._context.runner.write(sentence, work, self._on_saved, self._on_error, owner=self)

    def _on_saved(self, key: UUID) -> None:
        self.save_button.setEnabled(True)
        self.strip.tell(self.tr("Saved."))
        self.table.choose(key)

    def _on_error(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if not self.form.show_error(getattr(error, "field", ""), describe(error)):
            self.strip.tell(describe(error), "error")

    @Slot()
    def _ask_remove(self) -> None:
        step = self._step
        if step is None:
            return
        self._context.messages.ask(
            self.tr("Remove the step from {0}?").format(format_date(step.from_on)),
            self.tr("&Remove"),
            self._remove,
            danger=True,
            parent=self,
        )

    def _remove(self) -> None:
        step = self._step
        if step is None:
            return
        key, version = step.id, step.version
        self._context.runner.write(
            "Remove rent step",
            lambda session: remove_step(session, key, version),
            self._on_removed,
            self._on_error,
            owner=self,
        )

    def _on_removed(self, _nothing: object) -> None:
        self.strip.tell(self.tr("The step is removed."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_DELETE) and self.table.hasFocus() and self.remove_button.isEnabled():
            self._ask_remove()
            return
        super().keyPressEvent(event)


def _wanted(values: dict[str, object]) -> StepInput:
    day, rent, advance = (
        values["from_on"],
        values["rent_cents"],
        values["service_advance_cents"],
    )
    assert isinstance(day, date)
    assert isinstance(rent, int)
    assert isinstance(advance, int)
    return StepInput(day, rent, advance, str(values["note"] or ""))
