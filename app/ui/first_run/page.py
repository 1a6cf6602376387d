"""The page of a program that has no office yet."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.clock import SystemClock
from app.models.errors import OfficeError
from app.ui.first_run.move_in_page import MoveInPage
from app.ui.first_run.new_office_page import NewOfficePage
from app.ui.first_run.welcome import Welcome
from app.ui.messages import OFFICE_FILES

if TYPE_CHECKING:
    from app.services.progress import Progress
    from app.ui.context import FirstRunContext


class FirstRunPage(QWidget):
    """Welcome, and behind it the ways to an office. `context.start` says where to begin.

    `demo_folder` is where made-up offices are kept, by default the program's own data folder.
    """

    def __init__(
        self,
        context: FirstRunContext,
        parent: QWidget | None = None,
        *,
        demo_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._demo_folder = demo_folder
        self.welcome = Welcome()
        self.move_in = MoveInPage(context)
        self.new_office = NewOfficePage(context)
        self.pages = QStackedWidget()
        for page in (self.welcome, self.move_in, self.new_office):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self.welcome.open_asked.connect(self._open)
        self.welcome.recent_asked.connect(self._open_path)
        self.welcome.kit_asked.connect(self._show_move_in)
        self.welcome.new_asked.connect(self._show_new)
        self.welcome.demo_asked.connect(self.make_demo)
        self.move_in.left.connect(self._show_welcome)
        self.new_office.left.connect(self._show_welcome)
        self._begin(context.start)

    def _begin(self, start: str) -> None:
        if start == "kit":
            self._show_move_in()
        elif start == "new":
            self._show_new()
        elif start == "demo":
            QTimer.singleShot(0, self, self.make_demo)

    @Slot()
    def _show_welcome(self) -> None:
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.open_button.setFocus()

    @Slot()
    def _show_move_in(self) -> None:
        self.pages.setCurrentWidget(self.move_in)
        self.move_in.choose_button.setFocus()

    @Slot()
    def _show_new(self) -> None:
        self.pages.setCurrentWidget(self.new_office)
        self.new_office.place.name.setFocus()

    @Slot()
    def _open(self) -> None:
        self._context.messages.choose_open_file(
            self.tr("Open office"), [OFFICE_FILES], self._open_path, parent=self
        )

    @Slot(object)
    def _open_path(self, path: Path) -> None:
        self._context.open_office(path, "")

    @Slot()
    def make_demo(self) -> None:
        """Open today's made-up office, making it first where there is none."""
        path = self._demo_path()
        if path.exists():
            self._open_demo(path)
            return

        def work(progress: Progress) -> Path:
            from app.services.demo_office import make_demo

            with suppress(OSError):  # then making the file fails, and says why
                path.parent.mkdir(parents=True, exist_ok=True)
            make_demo(path, today=SystemClock().today(), progress=progress).close()
            return path

        self.welcome.demo_button.setEnabled(False)
        self._context.runner.long(
            self.tr("Making a demo office…"), work, self._open_demo, self._no_demo, owner=self
        )

    def _no_demo(self, error: Exception) -> None:
        self.welcome.demo_button.setEnabled(True)
        if isinstance(error, OfficeError):
            self._context.messages.error(error)

    def _demo_path(self) -> Path:
        folder = self._demo_folder
        if folder is None:
            place = QStandardPaths.StandardLocation.AppLocalDataLocation
            folder = Path(QStandardPaths.writableLocation(place))
        # Its figures end today: tomorrow another one is made.
        return folder / f"dimostrazione-{SystemClock().today():%Y-%m-%d}.portineria"

    def _open_demo(self, path: Path) -> None:
        self.welcome.demo_button.setEnabled(True)
        self._context.open_office(
            path, self.tr("A made-up office: nothing in it is real, and all may be tried.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pages.currentWidget() is not self.welcome:
            self._show_welcome()
            return
        super().keyPressEvent(event)
