"""Saying which column is what in a bank's spreadsheet that nobody has seen before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.formats import format_date, format_euro
from app.services.bank_statements.readers.cells import DayOrder
from app.services.bank_statements.readers.grid import Grid, GridRow
from app.services.bank_statements.readers.layout import Layout, folded_header, shape_of
from app.services.bank_statements.readers.spreadsheet import PreviewRow, preview
from app.ui.fields import NumberEdit
from app.ui.panels import Muted, plain_button, primary_button
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_SHOWN = 20
_MEANINGS = (
    ("", QT_TRANSLATE_NOOP("BankStatements", "ignore")),
    ("day", QT_TRANSLATE_NOOP("BankStatements", "day")),
    ("value_day", QT_TRANSLATE_NOOP("BankStatements", "value day")),
    ("amount", QT_TRANSLATE_NOOP("BankStatements", "amount with its sign")),
    ("money_in", QT_TRANSLATE_NOOP("BankStatements", "money in")),
    ("money_out", QT_TRANSLATE_NOOP("BankStatements", "money out")),
    ("sign", QT_TRANSLATE_NOOP("BankStatements", "sign (in or out)")),
    ("texts", QT_TRANSLATE_NOOP("BankStatements", "description")),
    ("counterparty", QT_TRANSLATE_NOOP("BankStatements", "other party")),
    ("counterparty_iban", QT_TRANSLATE_NOOP("BankStatements", "IBAN of the other party")),
    ("reference", QT_TRANSLATE_NOOP("BankStatements", "reference")),
    ("currency", QT_TRANSLATE_NOOP("BankStatements", "currency")),
    ("balance", QT_TRANSLATE_NOOP("BankStatements", "running balance")),
    ("status", QT_TRANSLATE_NOOP("BankStatements", "booked or pending")),
)
_BASE_WIDTH = 150


class MappingDialog(QDialog):
    """The first rows with a choice over each column; `on_mapped` gets name, header and layout."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        grid: Grid,
        on_mapped: Callable[[str, tuple[str, ...], Layout], None],
    ) -> None:
        super().__init__(parent)
        del context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Which column is what?"))
        self.setMinimumSize(1000, 560)
        self._grid, self._on_mapped = grid, on_mapped
        self._rows = [row for row in grid.rows if not row.is_blank][:_SHOWN]
        self._width = max((len(row.cells) for row in self._rows), default=1)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the bank"))
        self.header = NumberEdit(0, len(self._rows))
        self.header.set_value(1)
        self.decimals = QComboBox()
        self.decimals.addItem("1.234,56", True)
        self.decimals.addItem("1,234.56", False)
        self.days = QComboBox()
        self.days.addItem(self.tr("day/month/year"), DayOrder.DAY_FIRST)
        self.days.addItem(self.tr("month/day/year"), DayOrder.MONTH_FIRST)
        self.table = QTableWidget(len(self._rows) + 1, self._width + 1)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.meanings: list[QComboBox] = []
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.save_button = primary_button(self.tr("&Remember and go on"), self._accept)
        self._fill()
        self._lay_out()
        for edit in (self.header, self.name):
            edit.textChanged.connect(self._follow)
        for box in (self.decimals, self.days):
            box.currentIndexChanged.connect(self._follow)
        self._follow()

    def _fill(self) -> None:
        titles = [self.tr("Column {0}").format(place + 1) for place in range(self._width)]
        self.table.setHorizontalHeaderLabels([*titles, self.tr("Understood as")])
        for column in range(self._width):
            box = QComboBox()
            for key, words in _MEANINGS:
                box.addItem(translate("BankStatements", words), key)
            box.setAccessibleName(titles[column])
            box.currentIndexChanged.connect(self._follow)
            self.meanings.append(box)
            self.table.setCellWidget(0, column, box)
            self.table.setColumnWidth(column, _BASE_WIDTH)
        self.table.setColumnWidth(self._width, 2 * _BASE_WIDTH)
        for place, row in enumerate(self._rows, start=1):
            for column, cell in enumerate(row.cells):
                self.table.setItem(place, column, QTableWidgetItem(cell))

    def _lay_out(self) -> None:
        fields = QFormLayout()
        for text, widget in (
            (self.tr("&Bank"), self.name),
            (self.tr("&Header in row (0: none)"), self.header),
            (self.tr("&Amounts"), self.decimals),
            (self.tr("&Days"), self.days),
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            fields.addRow(label, widget)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(plain_button(self.tr("&Cancel"), self._cancel))
        foot.addWidget(self.save_button)
        said = Muted(
            self.tr(
                "Say over each column what it holds. It is remembered for every statement of this "
                "bank."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(said)
        column.addLayout(fields)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(foot)

    def _header(self) -> GridRow | None:
        place = self.header.number() or 0
        return self._rows[place - 1] if 0 < place <= len(self._rows) else None

    def layout_chosen(self) -> Layout | None:
        """The layout as the choices say; None while day or amount is missing."""
        columns: dict[str, list[int]] = {}
        for column, box in enumerate(self.meanings):
            columns.setdefault(str(box.currentData() or ""), []).append(column)
        singles = {key: places[0] for key, places in columns.items() if key}
        has_amount = not singles.keys().isdisjoint(("amount", "money_in", "money_out"))
        if "day" not in singles or not has_amount:
            return None
        header = self._header()
        return Layout(
            header=folded_header(header.cells) if header else (),
            day=singles["day"],
            amount=singles.get("amount"),
            sign=singles.get("sign"),
            money_in=singles.get("money_in"),
            money_out=singles.get("money_out"),
            value_day=singles.get("value_day"),
            texts=tuple(columns.get("texts", ())),
            counterparty=singles.get("counterparty"),
            counterparty_iban=singles.get("counterparty_iban"),
            reference=singles.get("reference"),
            currency=singles.get("currency"),
            balance=singles.get("balance"),
            status=singles.get("status"),
            decimal_comma=bool(self.decimals.currentData()),
            # Qt hands an enumeration of words back as a plain word.
            day_order=DayOrder(self.days.currentData()),
        )

    @Slot()
    def _follow(self) -> None:
        """Show per row what is understood with the present choices."""
        layout = self.layout_chosen()
        found = {row.number: row for row in preview(self._grid, layout, _SHOWN)} if layout else {}
        understood = 0
        for place, row in enumerate(self._rows, start=1):
            text, role = self._understood(found.get(row.number))
            understood += role == "good"
            item = QTableWidgetItem(text)
            item.setForeground(QColor(colours().of(role)))
            self.table.setItem(place, self._width, item)
        if layout is None:
            self.told.setText(self.tr("Choose the column of the day, and that of the amount."))
        else:
            self.told.setText(self.tr("Rows understood: {0}").format(understood))
        self.save_button.setEnabled(understood > 0 and bool(self.name.text().strip()))

    def _understood(self, row: PreviewRow | None) -> tuple[str, str]:
        """What a row says with the present choices, and its colour."""
        if row is None:
            return "", "muted"
        if row.faults:
            fault = row.faults[0]
            return translate("faults", fault.template).format(**fault.params), "arrears"
        if row.line is None:
            return self.tr("no movement"), "muted"
        return f"{format_date(row.line.booked_on)}  {format_euro(row.line.cents)}", "good"

    @Slot()
    def _accept(self) -> None:
        layout, header = self.layout_chosen(), self._header()
        if layout is not None:
            self.accept()
            cells = header.cells if header else shape_of(self._grid)
            self._on_mapped(self.name.text().strip(), tuple(cells), layout)

    @Slot()
    def _cancel(self) -> None:
        self.reject()
