"""Pictures of every tab and main dialog of an office, for documentation and review."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from app.ui.arrears.tab import PAGES as ARREARS_TAB
from app.ui.context import (
    ARREARS,
    BANK_STATEMENTS,
    CHARGES,
    COMMUNITY,
    DASHBOARD,
    PROPERTIES,
    REPAYMENT_PLANS,
    TENANTS,
    TODAY,
    FirstRunContext,
    Target,
)
from app.ui.tables import TableView

if TYPE_CHECKING:
    from app.office import Office
    from app.ui.main_window import MainWindow
    from app.ui.tasks import TaskRunner

SETTLING = 1200
"""Milliseconds that a page has for its background reads before its picture is taken."""
PATIENCE = 20
"""How often it gets as long again while something is still being read."""

UNSEEN = ""
"""The name of a scene that only prepares the next one."""

ARREARS_PAGES = tuple(name for name, _, _ in ARREARS_TAB)

Scene = tuple[str, Callable[[], None]]


def take_screenshots(
    path: Path, folder: Path, language: str, width: int, height: int
) -> list[Path]:
    """Open the office at `path`, go through its pages and write a PNG of each into `folder`.

    Gives the files. Raises OfficeError where the office cannot be opened.
    """
    from app.office import Office

    office = Office.open(path)
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        with tempfile.TemporaryDirectory() as state:
            # Neither what a person has chosen on this computer, nor anything left behind.
            QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, state)
            return _photograph(office, folder, language, width, height)
    finally:
        office.close()


def _photograph(office: Office, folder: Path, language: str, width: int, height: int) -> list[Path]:
    from app.ui.application import make_application, run_loop
    from app.ui.crash import CrashHandler
    from app.ui.main_window import MainWindow
    from app.ui.tasks import TaskRunner
    from app.ui.translation import install_translators

    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    install_translators(app, language)
    crashes = CrashHandler(parent=app)
    window = MainWindow(language=language)
    runner = TaskRunner(
        office, on_office_error=window.messages.error, on_crash=crashes.report, parent=app
    )
    window.resize(width, height)
    window.show()
    window.attach(office, runner)
    photographer = Photographer(app, window, runner, folder)
    photographer.start()
    run_loop(app)
    runner.close()
    window.close()
    return photographer.files


class Photographer(QObject):
    """Goes from scene to scene, waits until each has settled and takes its picture."""

    def __init__(
        self, app: QApplication, window: MainWindow, runner: TaskRunner, folder: Path
    ) -> None:
        super().__init__(app)
        self._app = app
        self._runner = runner
        self._patience = PATIENCE
        self._window = window
        self._folder = folder
        self._scenes = self._all_scenes()
        self._name = UNSEEN
        self.files: list[Path] = []
        self._timer = QTimer(self)
        self._timer.setInterval(SETTLING)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Take the first picture once the window has settled."""
        self._timer.start()

    @Slot()
    def _next(self) -> None:
        if not self._runner.is_idle and self._patience:
            # A busy machine reads for longer: the scene is not there yet.
            self._patience -= 1
            return
        self._patience = PATIENCE
        if self._name != UNSEEN:
            self._take()
        if not self._scenes:
            self._timer.stop()
            self._app.quit()
            return
        self._name, prepare = self._scenes.pop(0)
        prepare()

    def _take(self) -> None:
        shown = self._app.activeModalWidget() or self._open_dialog() or self._window
        path = self._folder / f"{len(self.files) + 1:02d}-{self._name}.png"
        shown.grab().save(str(path))
        self.files.append(path)
        if isinstance(shown, QDialog):
            shown.reject()

    def _open_dialog(self) -> QWidget | None:
        dialogs = self._window.findChildren(QDialog)
        return next((dialog for dialog in dialogs if dialog.isVisible()), None)

    def _all_scenes(self) -> list[Scene]:
        return [
            # The chart's library takes its time.
            (UNSEEN, lambda: self._go(DASHBOARD)),
            (UNSEEN, lambda: self._go(DASHBOARD)),
            ("dashboard", lambda: self._go(DASHBOARD)),
            ("properties", lambda: self._go(PROPERTIES)),
            ("unit", self._show_unit),
            (UNSEEN, lambda: self._page_of(PROPERTIES, 1)),
            ("empty-units", self._choose_empty_unit),
            (UNSEEN, lambda: self._page_of(PROPERTIES, 2)),
            ("candidates", partial(self._choose_first_in, PROPERTIES)),
            ("tenants", self._show_late_household),
            ("lease", lambda: self._inner_tab(1)),
            ("people", lambda: self._inner_tab(2)),
            ("documents", lambda: self._inner_tab(5)),
            ("payment", self._register_payment),
            (UNSEEN, lambda: self._go(REPAYMENT_PLANS)),
            ("repayment-plans", lambda: self._choose_first(REPAYMENT_PLANS)),
            (UNSEEN, self._edit_plan),
            ("plan-editor", lambda: self._go(REPAYMENT_PLANS)),
            (UNSEEN, lambda: self._go(COMMUNITY)),
            ("community", lambda: self._choose_first(COMMUNITY)),
            ("new-entry", lambda: self._new(COMMUNITY)),
            (UNSEEN, lambda: self._go(CHARGES)),
            ("monthly-run", lambda: self._page_of(CHARGES, 0)),
            ("rent-updates", lambda: self._page_of(CHARGES, 1)),
            ("deposits", lambda: self._page_of(CHARGES, 2)),
            ("legal-interest", lambda: self._page_of(CHARGES, 3)),
            ("rent-steps", self._show_rent_steps),
            (UNSEEN, lambda: self._go(BANK_STATEMENTS)),
            ("money-in", lambda: self._page_of(BANK_STATEMENTS, 0)),
            ("decided-lines", lambda: self._page_of(BANK_STATEMENTS, 1)),
            ("imports", lambda: self._page_of(BANK_STATEMENTS, 2)),
            *self._inner_pages(TODAY, ("today", "talks")),
            *self._inner_pages(ARREARS, ARREARS_PAGES),
            *self._inner_pages(REPAYMENT_PLANS, ("", "instalments-late", "forecast"))[2:],
            ("settings", self._show_settings),
            ("reports", self._show_reports),
            ("first-run", self._show_first_run),
        ]

    def _go(self, room: str) -> None:
        self._window.navigate(Target(room))

    def _new(self, room: str) -> None:
        self._go(room)
        tab = self._window.room(room)
        if tab is not None and hasattr(tab, "new"):
            tab.new()

    def _choose_first(self, room: str) -> None:
        table = getattr(self._window.room(room), "table", None)
        if isinstance(table, TableView):
            table.choose_first()

    def _show_unit(self) -> None:
        from app.services.properties.unit_list import UnitFilter, UnitListing

        context = self._window.context()
        assert context is not None
        with context.office.read() as session:
            listing = UnitListing(UnitFilter(), context.office.clock.today())
            keys = listing.keys(session, None, descending=False)
        if keys:
            context.navigate(Target(PROPERTIES, keys[0]))

    def _choose_empty_unit(self) -> None:
        from app.ui.vacancy.board import Board

        tab = self._window.room(PROPERTIES)
        for board in tab.findChildren(Board) if tab is not None else []:
            for column in board.columns:
                for row in column.model.rows():
                    board.choose(row.unit_id)

    def _show_late_household(self) -> None:
        from app.services.arrears.households import HouseholdFilter, HouseholdListing

        context = self._window.context()
        assert context is not None
        with context.office.read() as session:
            listing = HouseholdListing(
                HouseholdFilter(only_late=True), context.office.clock.today()
            )
            keys = listing.keys(session, "overdue", descending=True)
        self._window.navigate(Target(TENANTS, keys[0]) if keys else Target(TENANTS))

    def _inner_tab(self, place: int) -> None:
        self._page_of(TENANTS, place)

    def _page_of(self, room: str, place: int) -> None:
        tab = self._window.room(room)
        inner = tab.findChild(QTabWidget) if tab is not None else None
        if inner is not None:
            inner.setCurrentIndex(place)

    def _inner_pages(self, room: str, names: Sequence[str]) -> list[Scene]:
        """Each inner page of a room, with the first line of its first table chosen."""
        scenes: list[Scene] = []
        for place, name in enumerate(names):
            scenes.append((UNSEEN, partial(self._open_page, room, place)))
            scenes.append((name, partial(self._choose_first_in, room)))
        return scenes

    def _open_page(self, room: str, place: int) -> None:
        self._go(room)
        self._page_of(room, place)

    def _choose_first_in(self, room: str) -> None:
        tab = self._window.room(room)
        tables = tab.findChildren(TableView) if tab is not None else []
        for table in tables:
            if isinstance(table, TableView) and table.isVisible():
                table.choose_first()
                return

    def _register_payment(self) -> None:
        tab = self._window.room(TENANTS)
        if tab is not None and hasattr(tab, "register_payment"):
            tab.register_payment()

    def _show_rent_steps(self) -> None:
        from app.ui.charges.tab import STEPS
        from app.ui.tenants.tab import TenantsTab

        tab = self._window.room(TENANTS)
        lease = tab.page.lease() if isinstance(tab, TenantsTab) else None
        if lease is not None:
            self._window.navigate(Target(CHARGES, lease.id, STEPS))

    def _edit_plan(self) -> None:
        from app.ui.tenants.tab import TenantsTab

        tab = self._window.room(TENANTS)
        lease = tab.page.lease() if isinstance(tab, TenantsTab) else None
        if lease is not None:
            self._window.navigate(Target(REPAYMENT_PLANS, lease.id, "new"))

    def _show_settings(self) -> None:
        from app.ui.cooperative import open_settings

        context = self._window.context()
        if context is not None:
            open_settings(context, self._window)

    def _show_reports(self) -> None:
        from app.ui.reports import open_reports

        context = self._window.context()
        if context is not None:
            open_reports(context, self._window)

    def _show_first_run(self) -> None:
        from app.ui.first_run import FirstRunPage

        context = self._window.context()
        assert context is not None
        self._window.show_first_run(
            FirstRunPage(
                FirstRunContext(
                    context.runner, context.messages, context.language, _open_nothing, ""
                )
            )
        )


def _open_nothing(path: Path, note: str = "") -> None:
    del path, note
