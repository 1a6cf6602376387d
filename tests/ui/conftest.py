"""Fixtures of the window's tests: no screen, the real font, inline work, scripted answers."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget

from app.office import Office
from app.ui.context import Target, WindowContext
from app.ui.fonts import load_fonts
from app.ui.messages import Messages
from app.ui.tasks import InlineTaskRunner
from app.ui.theme import apply_theme
from app.ui.translation import ENGLISH, describe, install_translators


class QtLogRecord(Protocol):
    """One line that Qt logged."""

    message: str
    type: Enum


class QtLoggingFixture(Protocol):
    """What pytest-qt's `qtlog` offers here."""

    records: list[QtLogRecord]


class RecordedMessages(Messages):
    """Keeps what the person would be told, and answers as the test says.

    `told` holds ("info" | "warning" | "error" | "ask", text). `answer_yes` answers questions;
    `next_path` is what file choosers choose (None: the person presses Cancel).
    """

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str]] = []
        self.answer_yes = True
        self.next_path: Path | None = None

    def texts(self, kind: str) -> list[str]:
        """What was told of one kind."""
        return [text for each, text in self.told if each == kind]

    def inform(self, text: str) -> None:
        self.told.append(("info", text))

    def warn(self, text: str) -> None:
        self.told.append(("warning", text))

    def error(self, error: Exception) -> None:
        self.told.append(("error", describe(error)))

    def ask(
        self,
        question: str,
        action: str,
        on_yes: Callable[[], None],
        *,
        detail: str = "",
        danger: bool = False,
        on_no: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.told.append(("ask", question))
        if self.answer_yes:
            on_yes()
        elif on_no is not None:
            on_no()

    def choose_open_file(
        self,
        title: str,
        filters: Sequence[str],
        on_chosen: Callable[[Path], None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._choose(on_chosen)

    def choose_folder(
        self, title: str, on_chosen: Callable[[Path], None], *, parent: QWidget | None = None
    ) -> None:
        self._choose(on_chosen)

    def choose_save_file(
        self,
        title: str,
        suggested: str,
        filters: Sequence[str],
        on_chosen: Callable[[Path], None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._choose(on_chosen)

    def _choose(self, on_chosen: Callable[[Path], None]) -> None:
        if self.next_path is not None:
            on_chosen(self.next_path)


class Visits(list[Target]):
    """Where the code under test wanted to go."""


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def dressed_app(qapp: QApplication) -> QApplication:
    """The application with its font, its light look and English source strings."""
    load_fonts(qapp)
    apply_theme(qapp, dark=False)
    install_translators(qapp, ENGLISH)
    return qapp


@pytest.fixture(autouse=True)
def _window_state_of_its_own(tmp_path: Path) -> None:
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )


@pytest.fixture(autouse=True)
def _no_blocking_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("A dialog that blocks was opened: use open() and callbacks.")

    for kind in (QDialog, QMessageBox, QFileDialog, QMenu):
        monkeypatch.setattr(kind, "exec", refuse)
    for name in ("question", "information", "warning", "critical"):
        monkeypatch.setattr(QMessageBox, name, refuse)
    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)


@pytest.fixture(autouse=True)
def _no_qt_warning(qtlog: QtLoggingFixture) -> Iterator[None]:
    yield
    expected = "This plugin does not support"  # the offscreen platform has no window manager
    serious = {"QtWarningMsg", "QtCriticalMsg", "QtFatalMsg"}
    found = [
        record.message
        for record in qtlog.records
        if record.type.name in serious and expected not in record.message
    ]
    assert not found, found


@pytest.fixture
def messages(dressed_app: QApplication) -> RecordedMessages:
    """What the person is told, and how they answer."""
    return RecordedMessages()


@pytest.fixture
def crashes() -> Iterator[list[BaseException]]:
    """Errors that are nobody's fault but ours; the test fails if one is left here."""
    found: list[BaseException] = []
    yield found
    assert not found, found


@pytest.fixture
def runner(
    office: Office, messages: RecordedMessages, crashes: list[BaseException]
) -> Iterator[InlineTaskRunner]:
    """Does everything at once, in the test's thread."""
    made = InlineTaskRunner(office, on_office_error=messages.error, on_crash=crashes.append)
    yield made
    made.close()


@pytest.fixture
def visits() -> Visits:
    """The targets that were navigated to."""
    return Visits()


@pytest.fixture
def context(
    office: Office, runner: InlineTaskRunner, messages: RecordedMessages, visits: Visits
) -> WindowContext:
    """What a tab gets from the window, on a real, empty office."""
    return WindowContext(office, runner, messages, ENGLISH, visits.append)
