"""The tab: import a statement, work through the piles, look back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.bank_statements import OutcomeKind
from app.services.bank_statements import from_file
from app.services.bank_statements.accounts import UNNAMED, accounts
from app.services.bank_statements.freshness import Freshness
from app.services.bank_statements.importing import StoredImport, check_import, store
from app.services.bank_statements.layouts import remember_layout
from app.services.bank_statements.readers.layout import Layout
from app.services.bank_statements.readers.recognition import UnknownLayout
from app.services.progress import Progress
from app.ui.bank_statements.decided_page import DecidedPage
from app.ui.bank_statements.freshness_line import FreshnessLine, freshness_words
from app.ui.bank_statements.import_dialog import ImportDialog, Looked
from app.ui.bank_statements.imports_page import ImportsPage
from app.ui.bank_statements.mapping_dialog import MappingDialog
from app.ui.bank_statements.piles_page import PilesPage
from app.ui.context import Target
from app.ui.panels import PAGE_MARGIN, InnerTabs, plain_button

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.bank_statements.from_file import ReadFile
    from app.ui.context import WindowContext

PARKED = "parked"
"""The target's action that shows the money which nobody claims yet."""


class BankStatementsTab(QWidget):
    """The piles, the decisions and the imports in a row of inner tabs."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.setAcceptDrops(True)
        self.piles = PilesPage(context, self.choose_file)
        self.decided = DecidedPage(context)
        self.imports = ImportsPage(context)
        self.tabs = InnerTabs()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages"))
        self.tabs.addTab(self.piles, self.tr("To decide"))
        self.tabs.addTab(self.decided, self.tr("Decided"))
        self.tabs.addTab(self.imports, self.tr("Imports"))
        self.freshness = FreshnessLine(context)
        self.freshness.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # The corner keeps the room that it has when it is made.
        widest = Freshness(date(2000, 12, 30), 999, 0), Freshness(None, None, 0)
        measure = self.fontMetrics().horizontalAdvance
        self.freshness.setMinimumWidth(8 + max(measure(freshness_words(each)) for each in widest))
        self.import_button = plain_button(self.tr("&Import statement…"), self.choose_file)
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, PAGE_MARGIN, 4)
        row.setSpacing(12)
        row.addWidget(self.freshness)
        row.addWidget(self.import_button)
        self.tabs.setCornerWidget(corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE_MARGIN // 2, 0, 0)
        column.addWidget(self.tabs)

    def show_target(self, target: Target) -> None:
        """Show the piles, or the parked money where that is asked."""
        if target.action == PARKED:
            self.tabs.setCurrentWidget(self.decided)
            self.decided.show_kind(OutcomeKind.PARKED)
        else:
            self.tabs.setCurrentWidget(self.piles)

    def new(self) -> None:
        """Ctrl+N: import a statement."""
        self.choose_file()

    def refresh(self) -> None:
        """F5 on the page in view."""
        page = self.tabs.currentWidget()
        if isinstance(page, PilesPage | DecidedPage | ImportsPage):
            page.refresh()
        self.freshness.reload()

    # Importing

    @Slot()
    def choose_file(self) -> None:
        """Ask for the bank's file."""
        self._context.messages.choose_open_file(
            self.tr("Bank statement"),
            [
                self.tr("Bank statements")
                + " (*.csv *.txt *.xlsx *.xls *.xml *.sta *.mt940 *.940 *.ofx *.cbi *.dat)",
                self.tr("All files") + " (*)",
            ],
            self.look_at,
            parent=self,
        )

    def look_at(self, path: Path) -> None:
        """Read a file and show what it holds; nothing comes in yet."""
        office = self._context.office

        def work(progress: Progress) -> ReadFile:
            progress(0, 1, path.name)
            with office.read() as session:
                return from_file.read_file(session, path)

        self._context.runner.long(
            self.tr("Reading {0}").format(path.name),
            work,
            self._on_read,
            owner=self,
            writes=False,
        )

    def _on_read(self, read: ReadFile) -> None:
        if isinstance(read.found, UnknownLayout):
            self._ask_mapping(read, read.found)
            return
        file = read.found
        self._context.runner.read(
            lambda session: Looked(
                read,
                file,
                check_import(session, file, read.sha256),
                tuple(each.number for each in accounts(session) if each.number != UNNAMED),
            ),
            self._show_looked,
            owner=self,
            slot="looked",
        )

    def _show_looked(self, looked: Looked) -> None:
        def on_import(account: str) -> None:
            self._store(looked, account)

        ImportDialog(self._context, self, looked, on_import).open()

    def _ask_mapping(self, read: ReadFile, unknown: UnknownLayout) -> None:
        def on_mapped(name: str, header: tuple[str, ...], layout: Layout) -> None:
            def work(session: Session) -> object:
                return remember_layout(session, name, header, layout)

            def done(_result: object) -> None:
                self._on_read(from_file.read_again(read, unknown, layout))

            self._context.runner.write("Remember a bank's layout", work, done, owner=self)

        MappingDialog(self._context, self, unknown.grid, on_mapped).open()

    def _store(self, looked: Looked, account: str) -> None:
        office = self._context.office

        def work(progress: Progress) -> StoredImport:
            progress(0, 1, looked.read.name)
            with office.write("Import a bank statement") as session:
                return store(
                    session,
                    looked.file,
                    name=looked.read.name,
                    sha256=looked.read.sha256,
                    account=account,
                )

        self._context.runner.long(
            self.tr("Importing {0}").format(looked.read.name), work, self._on_stored, owner=self
        )

    def _on_stored(self, stored: StoredImport) -> None:
        self.tabs.setCurrentWidget(self.piles)
        self.piles.begin_again()
        self._context.messages.inform(
            self.tr("Lines imported: {0}. Here already: {1}.").format(
                stored.stored, stored.already_there
            )
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            if url.isLocalFile():
                self.look_at(Path(url.toLocalFile()))
