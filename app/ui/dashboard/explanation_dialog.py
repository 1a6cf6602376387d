"""A figure explained: in words, with its numbers, and as a table that can be exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from app.ui.context import PROPERTIES, REPAYMENT_PLANS, Target
from app.ui.dashboard.explanations import Explanation, PartRow
from app.ui.fonts import window_font
from app.ui.panels import ActionRow, Muted, plain_button, primary_button
from app.ui.tables import StaticTableModel, TableView

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class ExplanationDialog(QDialog):
    """Shows an `Explanation`; show it with `open()`. `behind_asked` once somebody wants to see the
    households or units behind the figure; the dialog is closed then."""

    behind_asked = Signal()

    def __init__(self, context: WindowContext, explained: Explanation, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("How is this computed?"))
        self.setMinimumSize(660, 560)
        self.resize(700, 660)
        self._context = context
        self.explained = explained
        self.title = QLabel(explained.title)
        self.title.setFont(window_font(1.25, bold=True))
        self.sum = QLabel(explained.sum)
        self.sum.setFont(window_font(1.1, bold=True))
        self.words = QLabel("\n\n".join((explained.formula, *explained.parts)))
        self.notes = Muted("\n\n".join(explained.notes))
        for label in (self.title, self.sum, self.words, self.notes):
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.model = StaticTableModel[PartRow](explained.columns, self)
        self.model.set_rows(explained.rows)
        self.table = TableView(
            self.model, context=context, name="dashboard.explained", title=explained.title
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(Muted(self.explained.as_of))
        column.addWidget(self.words)
        column.addWidget(self.sum)
        column.addWidget(self.table, 1)
        column.addWidget(self.notes)
        self.notes.setVisible(bool(self.explained.notes))
        self.excel = plain_button(self.tr("E&xcel…"), self.table.export_excel)
        self.csv = plain_button(self.tr("C&SV…"), self.table.export_csv)
        self.further = plain_button(self._further_text(), self._go_further)
        self.close_button = primary_button(self.tr("&Close"), self.accept)
        self.behind = plain_button(self.tr("&Behind it…"), self._ask_behind)
        column.addWidget(
            ActionRow([self.excel, self.csv, self.further, self.behind], self.close_button)
        )

    def _further_text(self) -> str:
        if self.explained.room == PROPERTIES:
            return self.tr("Open &properties")
        if self.explained.room == REPAYMENT_PLANS:
            return self.tr("Open repayment &plans")
        return self.tr("Open &tenants")

    @Slot()
    def _ask_behind(self) -> None:
        self.accept()
        self.behind_asked.emit()

    @Slot()
    def _go_further(self) -> None:
        self.accept()
        self._context.navigate(Target(self.explained.room))
