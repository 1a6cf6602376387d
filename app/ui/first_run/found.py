"""What was found in a folder of spreadsheets: its files, its faulty lines, its warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.exchange.kit import Fault, FileReport, KitReport
from app.ui.columns import Column
from app.ui.panels import InnerTabs, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.ui.context import FirstRunContext

_ENCODINGS = {"cp1252": "Windows-1252", "utf-8": "UTF-8", "utf-8-sig": "UTF-8 (BOM)"}
_WORKBOOK = QT_TRANSLATE_NOOP("FirstRun", "workbook")
_TAB = QT_TRANSLATE_NOOP("FirstRun", "tab")


def _encoding(file: FileReport) -> str:
    return _ENCODINGS.get(file.encoding, file.encoding) or translate("FirstRun", _WORKBOOK)


def _delimiter(file: FileReport) -> str:
    return translate("FirstRun", _TAB) if file.delimiter == "\t" else file.delimiter


def _columns(file: FileReport) -> str:
    return ", ".join(file.columns)


def _line(fault: Fault) -> int | None:
    return fault.line or None


def reason(fault: Fault) -> str:
    """What is wrong with a line, in the window's language."""
    return translate("faults", fault.template).format(**fault.params)


FILES: tuple[Column[FileReport], ...] = (
    Column("name", QT_TRANSLATE_NOOP("Columns", "File"), lambda file: file.name, width=130),
    Column(
        "rows", QT_TRANSLATE_NOOP("Columns", "Rows"), lambda file: file.rows, "number", width=80
    ),
    Column("encoding", QT_TRANSLATE_NOOP("Columns", "Encoding"), _encoding, width=110),
    Column("delimiter", QT_TRANSLATE_NOOP("Columns", "Separator"), _delimiter, width=90),
    Column("columns", QT_TRANSLATE_NOOP("Columns", "Columns"), _columns, width=420),
)

FAULTS: tuple[Column[Fault], ...] = (
    Column("file", QT_TRANSLATE_NOOP("Columns", "File"), lambda fault: fault.file, width=130),
    Column("line", QT_TRANSLATE_NOOP("Columns", "Line"), _line, "number", width=80),
    Column("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), reason, width=560),
)


class FoundView(QWidget):
    """Three pages: files, faulty lines, warnings; each a table that exports."""

    def __init__(self, context: FirstRunContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files_model = StaticTableModel(FILES, self, key=lambda file: file.name)
        self.faults_model = StaticTableModel(FAULTS, self, key=id)
        self.warnings_model = StaticTableModel(FAULTS, self, key=id)
        self.files = TableView(
            self.files_model, context=context, name="kit.files", title=self.tr("Files")
        )
        self.faults = TableView(
            self.faults_model, context=context, name="kit.faults", title=self.tr("Faulty lines")
        )
        self.warnings = TableView(
            self.warnings_model, context=context, name="kit.warnings", title=self.tr("Warnings")
        )
        self.faults.set_empty(
            self.tr("No faulty line"), self.tr("Every line of every file can be imported.")
        )
        self.warnings.set_empty(self.tr("Nothing to look at"))
        self.tabs = InnerTabs()
        self.tabs.addTab(self.files, "")
        self.tabs.addTab(self._with_export(self.faults), "")
        self.tabs.addTab(self._with_export(self.warnings), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def _with_export(self, table: TableView[Fault]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table, 1)
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Export to &Excel…"), table.export_excel))
        row.addWidget(plain_button(self.tr("Export to C&SV…"), table.export_csv))
        row.addStretch(1)
        column.addLayout(row)
        return page

    def show_report(self, report: KitReport) -> None:
        """Show a report; its faulty lines come to the front."""
        self.files_model.set_rows(report.files)
        self.faults_model.set_rows(report.faults)
        self.warnings_model.set_rows(report.warnings)
        self.tabs.setTabText(0, self.tr("Files ({0})").format(len(report.files)))
        self.tabs.setTabText(1, self.tr("Faulty lines ({0})").format(len(report.faults)))
        self.tabs.setTabText(2, self.tr("Warnings ({0})").format(len(report.warnings)))
        self.tabs.setCurrentIndex(1 if report.faults else 0)
