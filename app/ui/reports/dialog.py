"""The dialog of reports: which one, of which time and developments, before the eyes at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.models.errors import OfficeError
from app.models.properties import ManagerContract
from app.services.dashboard.definition import in_words
from app.ui.dashboard.months import month_name
from app.ui.messages import EXCEL_FILES, PDF_FILES
from app.ui.panels import Muted, plain_button, primary_button
from app.ui.pdf_preview import PdfPreview
from app.ui.printing import PrinterChooser, choose_printer, draw_pages
from app.ui.properties.words import CONTRACTS, word
from app.ui.reports.making import MadeReport, ReportChoice, make_report
from app.ui.translation import describe, translate
from app.ui.window_state import recall, remember

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext
    from app.ui.tasks import Progress

SIZE = (1060, 660)
JSON_FILES = "JSON (*.json)"
STATE = "reports.kind"
_MONTHS = 180
_CHOICES_WIDTH = 300
# Prefixes of a choice: a combo box finds words again, not pairs.
CONTRACT, DEVELOPMENT = "contract:", "development:"
_OF_MANAGERS = (ManagerContract.FULL, ManagerContract.LUMP_SUM, ManagerContract.COMMUNITY)


class ReportsDialog(QDialog):
    """Every change shows the report anew; it is printed or saved as it stands there."""

    def __init__(
        self, context: WindowContext, parent: QWidget, chooser: PrinterChooser = choose_printer
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reports"))
        self.resize(*SIZE)
        self._context = context
        self._chooser = chooser
        self._made: MadeReport | None = None
        self._build_choices()
        self.preview = PdfPreview(context.runner)
        self.definition = Muted()
        self.definition.setWordWrap(True)
        self._lay_out()
        self._restore()
        for chooser_ in (self.period, self.developments):
            chooser_.currentIndexChanged.connect(self._make)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.by_code.toggled.connect(self._make)
        context.runner.read(_developments, self._fill_developments, owner=self, slot="names")
        self._make()

    # Building

    def _build_choices(self) -> None:
        self.kind = QComboBox()
        for key, name in (
            ("track_record", self.tr("Track record")),
            ("quarterly", self.tr("Quarterly report")),
            ("board", self.tr("Sheet for the board")),
        ):
            self.kind.addItem(name, key)
        self.period = QComboBox()
        self.developments = QComboBox()
        self.developments.addItem(self.tr("All developments"), "")
        for each in _OF_MANAGERS:
            self.developments.addItem(
                self.tr("Contract: {0}").format(word(CONTRACTS, each)), CONTRACT + each.value
            )
        self.by_code = QCheckBox(self.tr("Households by &code, no names"))
        for box in (self.kind, self.period, self.developments):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.addRow(self.tr("&Report"), self.kind)
        self.form.addRow(self.tr("P&eriod"), self.period)
        self.form.addRow(self.tr("&Developments"), self.developments)
        self.form.addRow(self.by_code)
        side = QWidget()
        side.setFixedWidth(_CHOICES_WIDTH)
        choices = QVBoxLayout(side)
        choices.setContentsMargins(0, 0, 8, 0)
        choices.addLayout(self.form)
        choices.addSpacing(12)
        title = QLabel(self.tr("What the figures mean"))
        title.setObjectName("field_label")
        choices.addWidget(title)
        choices.addWidget(self.definition)
        choices.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(side)
        middle.addWidget(self.preview, 1)
        self.print_button = primary_button(self.tr("&Print…"), self.print)
        self.pdf_button = plain_button(self.tr("Save PD&F…"), self.save_pdf)
        self.excel_button = plain_button(self.tr("Save E&xcel…"), self.save_excel)
        self.json_button = plain_button(self.tr("Save &JSON…"), self.save_json)
        self.close_button = plain_button(self.tr("C&lose"), self.accept)
        foot = QHBoxLayout()
        for button in (self.pdf_button, self.excel_button, self.json_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _restore(self) -> None:
        place = self.kind.findData(recall(STATE, "track_record"))
        self.kind.setCurrentIndex(max(place, 0))
        self._fill_periods()
        self._offer()

    def _fill_developments(self, found: list[tuple[str, str]]) -> None:
        for code, name in found:
            self.developments.addItem(name, DEVELOPMENT + code)

    def _fill_periods(self) -> None:
        """Months or quarters, the last one that is over chosen first."""
        today, language = self._context.office.clock.today(), self._context.language
        this = today.year * 12 + today.month - 1
        is_quarterly = self.kind.currentData() == "quarterly"
        self.period.blockSignals(True)
        self.period.clear()
        if is_quarterly:
            for first in range(this - this % 3, this - _MONTHS, -3):
                number, year = first % 12 // 3 + 1, first // 12
                self.period.addItem(self.tr("Quarter {0} of {1}").format(number, year), first)
        else:
            for month in range(this, this - _MONTHS, -1):
                self.period.addItem(month_name(month, language), month)
        self.period.setCurrentIndex(1)
        self.period.blockSignals(False)

    def _offer(self) -> None:
        """Show only what the chosen report asks for."""
        kind = self.kind.currentData()
        self.form.setRowVisible(self.developments, kind == "quarterly")
        self.form.setRowVisible(self.by_code, kind == "board")

    # What is chosen

    def choice(self) -> ReportChoice:
        """The report as it is chosen."""
        chosen: str = self.developments.currentData() or ""
        development = chosen.removeprefix(DEVELOPMENT)
        contract = chosen.removeprefix(CONTRACT)
        return ReportChoice(
            self.kind.currentData(),
            self.period.currentData(),
            development if development != chosen else None,
            ManagerContract(contract) if contract != chosen else None,
            is_anonymous=self.by_code.isChecked(),
        )

    @Slot()
    def _on_kind(self) -> None:
        remember(STATE, self.kind.currentData())
        self._fill_periods()
        self._offer()
        self._make()

    @Slot()
    def _make(self) -> None:
        choice, today = self.choice(), self._context.office.clock.today()
        self._made = None
        self._allow(allowed=False)
        self._context.runner.read(
            lambda session: make_report(session, choice, today),
            self._show,
            on_error=self._say_fault,
            owner=self,
            slot="report",
        )

    def _show(self, made: MadeReport) -> None:
        self._made = made
        self._allow(allowed=True)
        self.preview.set_pdf(made.pdf)
        self.definition.setText(
            in_words(made.definition, lambda text: translate("Definitions", text))
        )

    def _say_fault(self, error: Exception) -> None:
        if not isinstance(error, OfficeError):
            raise error
        self.preview.say(self.tr("There is no such report"), describe(error))

    def _allow(self, *, allowed: bool) -> None:
        for button in (self.print_button, self.pdf_button, self.excel_button, self.json_button):
            button.setEnabled(allowed)

    # What is done with it

    @Slot()
    def save_pdf(self) -> None:
        if self._made is not None:
            made = self._made
            self._save(f"{made.name}.pdf", PDF_FILES, lambda: made.pdf)

    @Slot()
    def save_excel(self) -> None:
        if self._made is not None:
            self._save(f"{self._made.name}.xlsx", EXCEL_FILES, self._made.xlsx)

    @Slot()
    def save_json(self) -> None:
        if self._made is not None:
            self._save(f"{self._made.name}.json", JSON_FILES, self._made.json)

    def _save(self, name: str, kind: str, content: Callable[[], bytes]) -> None:
        def write(path: Path) -> None:
            from app.services.exchange.grids import write_whole

            try:
                write_whole(path, content())
            except OfficeError as error:
                self._context.messages.error(error)
            else:
                self._context.messages.inform(self.tr("Saved: {0}").format(path.name))

        self._context.messages.choose_save_file(
            self.tr("Save the report"), name, [kind], write, parent=self
        )

    @Slot()
    def print(self) -> None:
        """Open the print dialog, then draw the pages in the background."""
        from app.services.letters.pdf_pages import page_count

        if self._made is not None:
            pages = page_count(self._made.pdf)
            self._chooser(self.kind.currentText(), pages, self._print_on, self)

    def _print_on(self, printer: QPrinter) -> None:
        if self._made is None:
            return
        pdf = self._made.pdf

        def work(progress: Progress) -> int:
            return draw_pages(pdf, printer, progress)

        self._context.runner.long(
            self.tr("Printing"), work, self._on_printed, owner=self, writes=False
        )

    def _on_printed(self, sheets: int) -> None:
        self._context.messages.inform(self.tr("Sent to the printer: {0} pages.").format(sheets))


def _developments(session: Session) -> list[tuple[str, str]]:
    from app.services.dashboard.portfolio import development_names

    return development_names(session)
