"""The legal rates: those of the program, and those that the office enters with each decree."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.legal_interest.rates import (
    Rate,
    RateInput,
    RateTable,
    add_rate,
    edit_rate,
    rate_table,
    remove_rate,
)
from app.ui.forms import Field, FormDialog
from app.ui.legal_interest.columns import RATES
from app.ui.panels import ActionRow, Muted, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

FIELDS = (
    Field("from_on", QT_TRANSLATE_NOOP("Forms", "&From"), "date", required=True),
    Field("percentage", QT_TRANSLATE_NOOP("Forms", "&Per cent a year"), "decimal", required=True),
    Field("source", QT_TRANSLATE_NOOP("Forms", "&Decree")),
)


def _input(values: dict[str, object]) -> RateInput:
    from_on, percentage = values["from_on"], values["percentage"]
    assert isinstance(from_on, date)
    assert isinstance(percentage, Decimal)
    return RateInput(from_on, percentage, str(values["source"] or ""))


class RateList(QWidget):
    """The table with its forms."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.model: StaticTableModel[Rate] = StaticTableModel(
            RATES, self, key=lambda rate: rate.from_on
        )
        self.table = TableView(
            self.model, context=context, name="legal_interest.rates", title=self.tr("Legal rates")
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.note = Muted()
        self.note.setWordWrap(True)
        self.new = plain_button(self.tr("New ra&te…"), self.add)
        self.edit = plain_button(self.tr("C&orrect…"), self.correct)
        self.remove = plain_button(self.tr("Remo&ve…"), self.ask_to_remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addWidget(ActionRow([self.new, self.edit, self.remove]))
        self._on_chosen(None)

    def show_rates(self, found: RateTable) -> None:
        """Show the rates, the last first."""
        self.model.set_rows(reversed(found.rates))
        last = found.rates[-1]
        self.note.setText(
            self.tr("The rate of {0} is entered when its decree is out, by 15 December.").format(
                last.from_on.year + 1
            )
        )
        self._on_chosen(self.table.chosen_key())

    def reload(self) -> None:
        """Read the rates again."""
        self._context.runner.read(rate_table, self.show_rates, owner=self)

    def _chosen(self) -> Rate | None:
        key = self.table.chosen_key()
        return next((rate for rate in self.model.rows() if rate.from_on == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        chosen = self._chosen()
        self.edit.setEnabled(chosen is not None)
        self.remove.setEnabled(chosen is not None and chosen.entered_id is not None)

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        self.correct()

    @Slot()
    def add(self) -> None:
        """Ask for the rate of a new decree."""
        rates = self.model.rows()
        year = max((rate.from_on.year for rate in rates), default=1998) + 1
        self._open(None, {"from_on": date(year, 1, 1)}, self.tr("New legal rate"))

    @Slot()
    def correct(self) -> None:
        """Ask for changes to the rate chosen; one of the program is corrected by an own one."""
        chosen = self._chosen()
        if chosen is not None:
            values = {
                "from_on": chosen.from_on,
                "percentage": chosen.percentage,
                "source": chosen.source,
            }
            self._open(chosen, values, self.tr("Correct a legal rate"))

    def _open(self, rate: Rate | None, values: dict[str, object], title: str) -> None:
        def work(session: Session, typed: dict[str, object]) -> None:
            if rate is None or rate.entered_id is None:
                add_rate(session, _input(typed))
            else:
                edit_rate(session, rate.entered_id, rate.version, _input(typed))

        FormDialog(
            self._context,
            self,
            title=title,
            fields=FIELDS,
            values=values,
            save=self.tr("&Save"),
            sentence="Enter a legal rate",
            work=work,
        ).open()

    @Slot()
    def ask_to_remove(self) -> None:
        """Take an entered rate back after asking."""
        chosen = self._chosen()
        if chosen is None or chosen.entered_id is None:
            return
        key, version = chosen.entered_id, chosen.version

        def remove() -> None:
            self._context.runner.write(
                "Remove a legal rate",
                lambda session: remove_rate(session, key, version),
                owner=self,
            )

        self._context.messages.ask(
            self.tr("Remove the rate that was entered here?"),
            self.tr("&Remove"),
            remove,
            detail=self.tr("The table of the program holds again on its day."),
            danger=True,
            parent=self,
        )
