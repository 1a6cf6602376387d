"""The layouts of banks' spreadsheets that the office has named: renamed, or forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.bank_statements.layouts import (
    LayoutView,
    forget_layout,
    layout_views,
    rename_layout,
)
from app.services.bank_statements.readers.cells import DayOrder
from app.ui.columns import Column
from app.ui.forms import Field, FormDialog
from app.ui.panels import ActionRow, SectionTitle, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_ORDERS = {
    DayOrder.DAY_FIRST: QT_TRANSLATE_NOOP("States", "day/month/year"),
    DayOrder.MONTH_FIRST: QT_TRANSLATE_NOOP("States", "month/day/year"),
}


def _order_of_days(row: LayoutView) -> str:
    return translate("States", _ORDERS[row.layout.day_order])


COLUMNS: tuple[Column[LayoutView], ...] = (
    Column[LayoutView](
        "name", QT_TRANSLATE_NOOP("Columns", "Bank layout"), lambda row: row.name, width=220
    ),
    Column[LayoutView](
        "headings",
        QT_TRANSLATE_NOOP("Columns", "Recognised by its headings"),
        lambda row: " · ".join(row.headings) or "–",
        width=620,
    ),
    Column[LayoutView](
        "days", QT_TRANSLATE_NOOP("Columns", "Order of days"), _order_of_days, width=170
    ),
)
FIELDS = (Field("name", QT_TRANSLATE_NOOP("Forms", "&Name"), "text", required=True),)


class LayoutList(QWidget):
    """What was named once and is recognised since; forgetting one lets it be named anew."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.model: StaticTableModel[LayoutView] = StaticTableModel(COLUMNS, self)
        self.table: TableView[LayoutView] = TableView(
            self.model,
            context=context,
            name="bank_statements.layouts",
            title=self.tr("Bank layouts"),
        )
        self.table.set_empty(
            self.tr("No layout to remember"),
            self.tr("A sheet that the program does not understand is named once, and then known."),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.rename_button = plain_button(self.tr("&Rename…"), self.ask_name)
        self.forget_button = plain_button(self.tr("&Forget…"), self.ask_to_forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SectionTitle(self.tr("Bank layouts")))
        column.addWidget(self.table, 1)
        column.addWidget(ActionRow([self.rename_button, self.forget_button]))
        self._on_chosen(None)

    def reload(self) -> None:
        """Read the layouts again."""
        self._context.runner.read(layout_views, self._show, owner=self, slot="layouts")

    def _show(self, found: list[LayoutView]) -> None:
        self.model.set_rows(found)
        self._on_chosen(self.table.chosen_key())

    def _chosen(self) -> LayoutView | None:
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        has_one = self._chosen() is not None
        self.rename_button.setEnabled(has_one)
        self.forget_button.setEnabled(has_one)

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        self.ask_name()

    @Slot()
    def ask_name(self) -> None:
        """Ask for another name of the layout chosen."""
        view = self._chosen()
        if view is None:
            return

        def work(session: Session, typed: dict[str, object]) -> None:
            rename_layout(session, view.id, view.version, str(typed["name"]))

        FormDialog(
            self._context,
            self,
            title=self.tr("Rename a bank layout"),
            fields=FIELDS,
            values={"name": view.name},
            save=self.tr("&Save"),
            sentence="Rename a bank layout",
            work=work,
        ).open()

    @Slot()
    def ask_to_forget(self) -> None:
        """Ask before a layout is forgotten."""
        view = self._chosen()
        if view is not None:
            self._context.messages.ask(
                self.tr("Forget the layout “{0}”?").format(view.name),
                self.tr("&Forget"),
                self._forget,
                detail=self.tr(
                    "The next sheet of this bank will ask for its columns again. What was imported "
                    "by it stays."
                ),
                danger=True,
                parent=self,
            )

    def _forget(self) -> None:
        view = self._chosen()
        if view is None:
            return

        def work(session: Session) -> None:
            forget_layout(session, view.id, view.version)

        self._context.runner.write("Forget a bank layout", work, owner=self)
