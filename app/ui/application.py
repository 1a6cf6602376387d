"""Puts the program together: the application, its window, the office in it, and the way out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app import __version__
from app.ui.context import FirstRunContext
from app.ui.crash import CrashHandler
from app.ui.first_run.recent import remember_recent
from app.ui.fonts import load_fonts
from app.ui.main_window import MainWindow
from app.ui.messages import OFFICE_FILES
from app.ui.tasks import Progress, TaskRunner
from app.ui.theme import apply_theme
from app.ui.translation import LANGUAGES, install_translators, system_language
from app.ui.watch import Watch
from app.ui.window_state import forget, recall, remember

if TYPE_CHECKING:
    from app.office import Office
    from app.ui.presentation import Presentation

LAST_OFFICE = "program.office"
LANGUAGE = "program.language"
PAINT_MILLISECONDS = 500


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
    status = run_loop(app)
    program.stop()
    crashes.close()
    return status


def run_loop(app: QApplication) -> int:
    """Stay in the one event loop until the program quits; gives the exit status."""
    return app.exec()


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
        self._chosen_language = _chosen(language)
        self._language = self._chosen_language or system_language()
        install_translators(app, self._language)
        self._office: Office | None = None
        self._runner: TaskRunner | None = None
        self._opener: TaskRunner | None = None
        self._note = ""
        self._presentation: Presentation | None = None
        self._first_step: Callable[[], None] | None = None
        self.window = self._make_window()

    def start(self, office_path: Path | None, *, demo: bool) -> None:
        """Show the window, then open what is to be opened."""
        last = recall(LAST_OFFICE)
        if office_path is None and not demo and isinstance(last, str) and Path(last).exists():
            office_path = Path(last)
        if office_path is not None:
            self._first_step = _later(self.open_office, office_path)
        else:
            self._first_step = _later(self.show_first_run, "demo" if demo else "")
        # Opening takes the interpreter for itself: the window is painted first, if it is at all.
        self.window.painted.connect(self._take_first_step)
        self.window.show()
        QTimer.singleShot(PAINT_MILLISECONDS, self, self._take_first_step)

    @Slot()
    def _take_first_step(self) -> None:
        step, self._first_step = self._first_step, None
        if step is not None:
            step()

    def stop(self) -> None:
        """Let the work under way finish and close the office."""
        for runner in (self._runner, self._opener):
            if runner is not None:
                runner.close()
        if self._office is not None:
            self._office.close()
        self._runner = self._opener = self._office = None
        self._forget_presentation()

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
        menu.undo_kit_asked.connect(self._on_undo_kit)
        menu.settings_asked.connect(self._on_settings)
        menu.reports_asked.connect(self._on_reports)
        menu.presentation_asked.connect(self._on_presentation)
        menu.language_asked.connect(self.speak)
        menu.guide_asked.connect(self._on_guide)
        menu.about_asked.connect(self._on_about)
        menu.quit_asked.connect(self._on_quit)
        self._crashes.show_in(window)
        return window

    def _renew_window(self) -> None:
        before = self.window
        before.remember_state()
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
        self._language = self._chosen_language = language
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

    def open_office(self, path: Path, note: str = "") -> None:
        """Open the office at `path` in the background and say `note` in its window; a fault leads
        to the first-run page."""
        self._note = note

        def work(progress: Progress) -> tuple[Office, str]:
            from app.office import Office
            from app.services.cooperative.settings import settings

            del progress
            office = Office.open(path)
            with office.read() as session:
                return office, settings(session).language

        self._opening_runner().long(
            self.tr("Opening the office…"),
            work,
            self._on_opened,
            self._on_refused,
            owner=self,
            quiet=True,
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

    def _on_opened(self, opened: tuple[Office, str]) -> None:
        office, language = opened
        translated = self._chosen_language is None and language != self._language
        if translated:
            self._language = language
            install_translators(self._app, language)
        if self._runner is not None:
            self._runner.close()
        if self._runner is not None or translated:
            self._renew_window()
        if self._office is not None:
            self._office.close()
        if self._presentation is None or not self._presentation.shows(office.path):
            self._forget_presentation()
            remember(LAST_OFFICE, str(office.path.resolve()))
            remember_recent(office.path)
        self._enter(office)
        if self._note:
            self.window.messages.inform(self._note)

    def _enter(self, office: Office) -> None:
        self._office = office
        self._runner = self._make_runner(office)
        Watch(office, self._runner)
        self.window.attach(office, self._runner)
        self.window.menu.show_presenting(presenting=self._presentation is not None)

    def _on_refused(self, error: Exception) -> None:
        if self._office is None:
            forget(LAST_OFFICE)
            self.show_first_run()
        self.window.messages.error(error)

    def show_first_run(self, start: str = "") -> None:
        """Show the page that makes, opens or moves in an office."""
        from app.ui.first_run import FirstRunPage

        context = FirstRunContext(
            self._opening_runner(),
            self.window.messages,
            self._language,
            self.open_office,
            start,
            self._empty_office(),
        )
        self.window.show_first_run(FirstRunPage(context))

    def _empty_office(self) -> Path | None:
        """The open office where it has no development yet: a kit can move into it."""
        if self._office is None:
            return None
        from app.services.community import developments

        with self._office.read() as session:
            return None if developments(session) else self._office.path

    # Menu

    @Slot()
    def _on_new(self) -> None:
        self.show_first_run("new")

    @Slot()
    def _on_kit(self) -> None:
        self.show_first_run("kit")

    @Slot()
    def _on_undo_kit(self) -> None:
        context = self.window.context()
        if context is not None:
            from app.ui.first_run.undo import undo_move_in

            undo_move_in(context, self.window)

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
    def _on_reports(self) -> None:
        context = self.window.context()
        if context is not None:
            from app.ui.reports import open_reports

            open_reports(context, self.window)

    @Slot()
    def _on_presentation(self) -> None:
        """Show a copy of the office with every name masked, or go back to the office."""
        office, runner = self._office, self._runner
        if self._presentation is not None:
            self.open_office(self._presentation.office)
        elif office is not None and runner is not None:
            from app.ui.presentation import begin_presentation

            begin_presentation(office, runner, self._on_presentation_made, owner=self)

    def _on_presentation_made(self, made: Presentation) -> None:
        self._presentation = made
        self.open_office(
            made.copy,
            self.tr("Presentation: names are masked, and nothing that is done here is kept."),
        )

    def _forget_presentation(self) -> None:
        if self._presentation is not None:
            self._presentation.remove()
            self._presentation = None

    @Slot()
    def _on_guide(self) -> None:
        from app.ui.help_page import open_guide

        open_guide(self._language, self.window)

    @Slot()
    def _on_about(self) -> None:
        text = self.tr("Portineria {0}: the office of one housing cooperative. MIT licence.")
        self.window.messages.inform(text.format(__version__))

    @Slot()
    def _on_quit(self) -> None:
        self.window.close()


def _chosen(asked: str | None) -> str | None:
    """The language that the person wants whatever the office says, if any."""
    kept = recall(LANGUAGE)
    chosen = asked or (kept if isinstance(kept, str) else None)
    return chosen if chosen in LANGUAGES else None


def _later(function: Callable[..., None], argument: object) -> Callable[[], None]:
    def call() -> None:
        function(argument)

    return call
