"""The households, units or plans behind a figure, with their sum."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from app.ui.columns import Column
from app.ui.context import Target
from app.ui.fonts import window_font
from app.ui.panels import ActionRow, Muted, plain_button, primary_button
from app.ui.tables import StaticTableModel, TableView

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

Row = TypeVar("Row")


@dataclass(frozen=True)
class Behind(Generic[Row]):
    """What is behind a figure: where it is read, how it is shown, what it sums to, and where a
    row leads."""

    title: str
    read: Callable[[Session], Sequence[Row]]
    columns: tuple[Column[Row], ...]
    sum_words: Callable[[Sequence[Row]], str]
    target: Callable[[Row], Target]


class BehindDialog(QDialog, Generic[Row]):
    """Reads the rows in the background; Enter opens one of them."""

    def __init__(self, context: WindowContext, behind: Behind[Row], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Behind the figure"))
        self.resize(820, 600)
        self._context = context
        self._behind = behind
        self.title = QLabel(behind.title)
        self.title.setFont(window_font(1.2, bold=True))
        self.title.setWordWrap(True)
        self.sum = Muted(self.tr("Reading…"))
        self.model: StaticTableModel[Row] = StaticTableModel(behind.columns, self)
        self.table: TableView[Row] = TableView(
            self.model, context=context, name="dashboard.behind", title=behind.title
        )
        self.table.set_empty(self.tr("Nothing stands behind it"), "")
        self.table.opened.connect(self._open)
        self.open_button = plain_button(self.tr("&Open"), self.open_chosen)
        self.excel = plain_button(self.tr("E&xcel…"), self.table.export_excel)
        self.close_button = primary_button(self.tr("&Close"), self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addWidget(self.sum)
        column.addWidget(ActionRow([self.open_button, self.excel], self.close_button))
        context.runner.read(behind.read, self._show, owner=self)

    def _show(self, rows: Sequence[Row]) -> None:
        self.model.set_rows(rows)
        self.sum.setText(self._behind.sum_words(rows))
        self.table.choose_first()
        self.table.setFocus()

    @Slot()
    def open_chosen(self) -> None:
        """Go to the chosen row's household, unit or plan."""
        self._open(self.table.chosen_key())

    @Slot(object)
    def _open(self, key: object) -> None:
        if not isinstance(key, UUID):
            return
        row = self.model.rows()[self.model.row_of(key)]
        self.accept()
        self._context.navigate(self._behind.target(row))
