"""Moving in: a folder of spreadsheets, what is in it, and the office it becomes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from app.services.exchange.kit import ImportSummary, KitReport, inspect_kit
from app.ui.columns import write
from app.ui.empty_state import EmptyState
from app.ui.first_run.found import FoundView
from app.ui.first_run.founding import move_in
from app.ui.first_run.office_place import OfficePlace
from app.ui.panels import ActionRow, Card, SectionTitle, page_layout, plain_button, primary_button

if TYPE_CHECKING:
    from app.services.progress import Progress
    from app.ui.context import FirstRunContext


class MoveInPage(QWidget):
    """`left` asks for the page before."""

    left = Signal()

    def __init__(self, context: FirstRunContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._report: KitReport | None = None
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(self.tr("Folder of spreadsheets"))
        self.folder.setPlaceholderText(self.tr("No folder chosen yet"))
        self.choose_button = plain_button(self.tr("Choose the &folder…"), self.choose_folder)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.found = FoundView(context)
        self.place = OfficePlace(context, may_exist=True)
        if context.empty_office is not None:
            self.place.choose(context.empty_office)
        self.skip = QCheckBox()
        self.skip.hide()
        self.skip.toggled.connect(self._show_readiness)
        self.back_button = plain_button(self.tr("&Back"), self.left.emit)
        self.import_button = primary_button(self.tr("&Move in"), self.move_in)
        self._lay_out()
        self._show_readiness()

    def _lay_out(self) -> None:
        card = Card()
        card.column.addWidget(SectionTitle(self.tr("Move in from spreadsheets")))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose_button)
        card.column.addLayout(row)
        card.column.addWidget(self.verdict)
        self._pages = QStackedWidget()
        self._pages.addWidget(
            EmptyState(
                self.tr("Five spreadsheets make an office"),
                self.tr(
                    "interventi, alloggi, nuclei, contratti and movimenti, as CSV or Excel files in"
                    " one folder. Nothing is changed there, and nothing is imported before you"
                    " have seen what was found."
                ),
                self.tr("&Choose the folder…"),
                self.choose_folder,
            )
        )
        self._pages.addWidget(self.found)
        card.column.addWidget(self._pages, 1)
        card.column.addWidget(self.place)
        card.column.addWidget(self.skip)
        card.column.addWidget(ActionRow([self.back_button], self.import_button))
        page_layout(self).addWidget(card)
        self._below = (self.place, self.import_button)

    @Slot()
    def choose_folder(self) -> None:
        """Let the person choose, then look through the folder."""
        self._context.messages.choose_folder(
            self.tr("Folder of the spreadsheets"), self.look_through, parent=self
        )

    def look_through(self, folder: Path) -> None:
        """Read the folder in the background and show what is there."""
        self._report = None
        self.folder.setText(str(folder))
        self._show_readiness()

        def work(progress: Progress) -> KitReport:
            return inspect_kit(folder, progress)

        self._context.runner.long(
            self.tr("Looking through the folder…"),
            work,
            self._show_report,
            self._on_refused,
            owner=self,
            writes=False,
        )

    def _show_report(self, report: KitReport) -> None:
        self._report = report
        self.found.show_report(report)
        self.skip.setChecked(False)
        self.skip.setText(
            self.tr("&Leave the faulty lines out and move the rest in ({0})").format(
                write("number", len(report.faults))
            )
        )
        self._show_readiness()

    def _on_refused(self, error: Exception) -> None:
        from app.models.errors import OfficeError

        self._report = None
        self.folder.clear()
        self._show_readiness()
        if isinstance(error, OfficeError):
            self._context.messages.error(error)

    @Slot()
    def _show_readiness(self) -> None:
        report = self._report
        faulty = report is not None and bool(report.faults)
        self._pages.setCurrentIndex(0 if report is None else 1)
        self.verdict.setVisible(report is not None)
        self.verdict.setText(self._verdict(report))
        self.skip.setVisible(faulty and self._can_skip())
        for widget in self._below:
            widget.setVisible(report is not None)
        ready = report is not None and (not faulty or self.skip.isChecked())
        self.import_button.setEnabled(ready)

    def _can_skip(self) -> bool:
        """A missing file or column cannot be left out, a faulty line can."""
        return self._report is not None and all(fault.line > 1 for fault in self._report.faults)

    def _verdict(self, report: KitReport | None) -> str:
        if report is None:
            return ""
        rows = write("number", sum(file.rows for file in report.files))
        if not report.faults:
            return self.tr("All {0} lines can be imported.").format(rows)
        return self.tr(
            "Faulty lines: {0} of {1}. Mend them in the spreadsheets and choose the folder again;"
            " nothing is imported meanwhile."
        ).format(write("number", len(report.faults)), rows)

    @Slot()
    def move_in(self) -> None:
        """Make the office and import; the window opens on it."""
        report = self._report
        if report is None or not self.place.ready():
            return
        path, name, language = self.place.path(), self.place.cooperative(), self._context.language
        skip = self.skip.isChecked()

        def work(progress: Progress) -> ImportSummary:
            return move_in(path, name, language, report.folder, progress, skip_faulty=skip)

        self.import_button.setEnabled(False)
        self._context.runner.long(
            self.tr("Moving in…"), work, self._on_moved_in, self._on_stopped, owner=self
        )

    def _on_moved_in(self, summary: ImportSummary) -> None:
        if not summary.imported:
            self._show_report(summary.report)
            return
        note = self.tr(
            "Moved in: developments {0}, units {1}, households {2}, leases {3}, movements {4}."
        ).format(
            *(
                write("number", count)
                for count in (
                    summary.developments,
                    summary.units,
                    summary.households,
                    summary.leases,
                    summary.movements,
                )
            )
        )
        self._context.open_office(self.place.path(), note)

    def _on_stopped(self, error: Exception) -> None:
        from app.models.errors import OfficeError

        self._show_readiness()
        if isinstance(error, OfficeError):
            self._context.messages.error(error)
        else:
            self._context.messages.inform(self.tr("Stopped: nothing was imported."))
