"""When the program itself is at fault: written to a file, told once, never lost.

The hook only stores and signals: it may run in a worker or inside a paint, where no widget must
be made.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app import __version__
from app.ui.panels import plain_button, primary_button


class CrashHandler(QObject):
    """Catches what nobody caught. One report per distinct fault and run."""

    _caught = Signal(str)

    def __init__(self, log: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log or default_log()
        self._seen: set[str] = set()
        self._window: QWidget | None = None
        self._fault_file: IO[str] | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of the interpreter, of threads and of the C library."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        self._log.parent.mkdir(parents=True, exist_ok=True)
        # A windowed program on Windows has no stderr: the C-level faults need a file as well.
        self._fault_file = self._log.with_suffix(".faults").open("a", encoding="utf-8")
        faulthandler.enable(self._fault_file)

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def show_in(self, window: QWidget) -> None:
        """Show reports over this window from now on."""
        self._window = window

    def report(self, error: BaseException) -> None:
        """Write the error down and tell it, unless it was told before."""
        # Imported when there is something to report: starting must be quick.
        import hashlib
        import traceback

        text = "".join(traceback.format_exception(error))
        place = "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__
        mark = hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()
        if sys.stderr is not None:
            sys.stderr.write(text)
        if mark in self._seen:
            return
        self._seen.add(mark)
        report = self._describe(text)
        self._write(report)
        self._caught.emit(report)

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _describe(self, text: str) -> str:
        import platform

        now = datetime.now(UTC).isoformat(timespec="seconds")
        system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
        return f"Portineria {__version__} · {now} · {system}\n\n{text}"

    def _write(self, report: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{report}\n")
        except OSError:
            # Telling the person matters more than the file.
            return

    @Slot(str)
    def _show(self, report: str) -> None:
        CrashDialog(report, self._log, self._window).open()


class CrashDialog(QDialog):
    """Says that the program erred, that the data is safe, and offers the report to copy."""

    def __init__(self, report: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Portineria")
        self.resize(640, 380)
        self._report = report
        text = QLabel(
            self.tr(
                "The program made a mistake. What was saved before is safe; the last action may "
                "not have been done. Please send this report to whoever looks after the program."
            )
        )
        text.setWordWrap(True)
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        where = QLabel(self.tr("It is also kept in {0}.").format(log))
        where.setWordWrap(True)
        where.setObjectName("field_label")
        foot = QHBoxLayout()
        foot.addWidget(plain_button(self.tr("&Copy report"), self.copy))
        foot.addStretch()
        foot.addWidget(primary_button(self.tr("C&lose"), self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(text)
        column.addWidget(shown, 1)
        column.addWidget(where)
        column.addLayout(foot)

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)


def default_log() -> Path:
    """Where reports are kept on this computer."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "crash.log"
