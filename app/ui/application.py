"""Puts the program together: the application, its window, the office in it, and the way out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app import __version__
from app.resources import resource
from app.ui.context import FirstRunContext
from app.ui.crash import CrashHandler
from app.ui.fonts import load_fonts
from app.ui.main_window import MainWindow
from app.ui.messages import OFFICE_FILES
from app.ui.tasks import Progress, TaskRunner
from app.ui.theme import apply_theme
from app.ui.translation import LANGUAGES, install_translators, system_language
from app.ui.window_state import forget, recall, remember

if TYPE_CHECKING:
    from app.office import Office

LAST_OFFICE = "program.office"
LANGUAGE = "program.language"


def run(office_path: Path | None, *, demo: bool = False, language: str | None = None) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    On `office_path`, else with `demo` on a made-up office, else on the last one, else on the
    first-run page.
    """
    app = make_application()
    crashes = CrashHandler(parent=app)
    crashes.install()
    program = Program(app, crashes, language)
    program.start(office_path, demo=demo)
    status = app.exec()
    program.stop()
    crashes.close()
    return status


def make_application() -> QApplication:
    """The QApplication with its name, font and look; the one that exists, where there is one."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setOrganizationName("Portineria")
    app.setApplicationName("Portineria")
    app.setApplicationVersion(__version__)
    load_fonts(app)
    apply_theme(app)
    return app


class Program(QObject):
    """One run of the program: at most one office and one window at a time."""

    def __init__(self, app: QApplication, crashes: CrashHandler, language: str | None) -> None:
        super().__init__(app)
        self._app = app
        self._crashes = crashes
        self._language = _language(language)
        install_translators(app, self._language)
        self._office: Office | None = None
        self._runner: TaskRunner | None = None
        self._opener: TaskRunner | None = None
        self.window = self._make_window()

    def start(self, office_path: Path | None, *, demo: bool) -> None:
        """Show the window, then open what is to be opened."""
        self.window.show()
        last = recall(LAST_OFFICE)
        if office_path is None and not demo and isinstance(last, str) and Path(last).exists():
            office_path = Path(last)
        if office_path is not None:
            QTimer.singleShot(0, self, _later(self.open_office, office_path))
        else:
            QTimer.singleShot(0, self, _later(self.show_first_run, "demo" if demo else ""))

    def stop(self) -> None:
        """Let the work under way finish and close the office."""
        for runner in (self._runner, self._opener):
            if runner is not None:
                runner.close()
        if self._office is not None:
            self._office.close()
        self._runner = self._opener = self._office = None

    def office(self) -> Office | None:
        """The open office, if any."""
        return self._office

    # Window

    def _make_window(self) -> MainWindow:
        window = MainWindow(language=self._language)
        menu = window.menu
        menu.new_asked.connect(self._on_new)
        menu.open_asked.connect(self._on_open)
        menu.kit_asked.connect(self._on_kit)
        menu.settings_asked.connect(self._on_settings)
        menu.language_asked.connect(self.speak)
        menu.guide_asked.connect(self._on_guide)
        menu.about_asked.connect(self._on_about)
        menu.quit_asked.connect(self._on_quit)
        self._crashes.show_in(window)
        return window

    def _renew_window(self) -> None:
        before = self.window
        self.window = self._make_window()
        self.window.show()
        # The program ends with its last window: the new one is there before the old one goes.
        before.close()
        before.deleteLater()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Change the window's language, keeping the office open."""
        if language == self._language:
            return
        self._language = language
        remember(LANGUAGE, language)
        install_translators(self._app, language)
        office = self._office
        if self._runner is not None:
            self._runner.close()
        self._renew_window()
        if office is not None:
            self._enter(office)
        else:
            self.show_first_run()

    # Office

    def open_office(self, path: Path) -> None:
        """Open the office at `path` in the background; a fault leads to the first-run page."""

        def work(progress: Progress) -> Office:
            from app.office import Office

            del progress
            return Office.open(path)

        self._opening_runner().long(
            self.tr("Opening the office…"), work, self._on_opened, self._on_refused, owner=self
        )

    def _opening_runner(self) -> TaskRunner:
        if self._opener is None:
            self._opener = self._make_runner(None)
        return self._opener

    def _make_runner(self, office: Office | None) -> TaskRunner:
        return TaskRunner(
            office, on_office_error=self._tell_error, on_crash=self._crashes.report, parent=self
        )

    def _tell_error(self, error: Exception) -> None:
        self.window.messages.error(error)

    def _on_opened(self, office: Office) -> None:
        if self._runner is not None:
            self._runner.close()
            self._renew_window()
        if self._office is not None:
            self._office.close()
        remember(LAST_OFFICE, str(office.path.resolve()))
        self._enter(office)

    def _enter(self, office: Office) -> None:
        self._office = office
        self._runner = self._make_runner(office)
        self.window.attach(office, self._runner)

    def _on_refused(self, error: Exception) -> None:
        if self._office is None:
            forget(LAST_OFFICE)
            self.show_first_run()
        self.window.messages.error(error)

    def show_first_run(self, start: str = "") -> None:
        """Show the page that makes, opens or moves in an office."""
        from app.ui.first_run import FirstRunPage

        context = FirstRunContext(
            self._opening_runner(), self.window.messages, self._language, self.open_office, start
        )
        self.window.show_first_run(FirstRunPage(context))

    # Menu

    @Slot()
    def _on_new(self) -> None:
        self.show_first_run("new")

    @Slot()
    def _on_kit(self) -> None:
        self.show_first_run("kit")

    @Slot()
    def _on_open(self) -> None:
        self.window.messages.choose_open_file(
            self.tr("Open office"), [OFFICE_FILES], self.open_office
        )

    @Slot()
    def _on_settings(self) -> None:
        context = self.window.context()
        if context is not None:
            from app.ui.cooperative import open_settings

            open_settings(context, self.window)

    @Slot()
    def _on_guide(self) -> None:
        guide = resource("guide/index.html")
        if guide.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(guide)))
        else:
            self.window.messages.warn(self.tr("The guide is not part of this installation."))

    @Slot()
    def _on_about(self) -> None:
        text = self.tr("Portineria {0}: the office of one housing cooperative. MIT licence.")
        self.window.messages.inform(text.format(__version__))

    @Slot()
    def _on_quit(self) -> None:
        self.window.close()


def _language(asked: str | None) -> str:
    kept = recall(LANGUAGE)
    chosen = asked or (kept if isinstance(kept, str) else None) or system_language()
    return chosen if chosen in LANGUAGES else system_language()


def _later(function: Callable[..., None], argument: object) -> Callable[[], None]:
    def call() -> None:
        function(argument)

    return call
