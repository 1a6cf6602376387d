"""The process that `bench_window` measures: a window, painted once, then gone.

    python -m tests.benchmarks.opened_window empty | OFFICE

Prints `painted` when the window was painted, and for an office `figures` when its dashboard
shows them.
"""

import sys
from pathlib import Path


def main(what: str) -> None:
    if what == "empty":
        show_empty()
    else:
        show_office(Path(what))


def say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def show_empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Empty(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            QTimer.singleShot(0, self, self.leave)

        def leave(self) -> None:
            say("painted")
            app.quit()

    app = QApplication([])
    window = Empty()
    window.resize(1366, 768)
    window.show()
    app.exec()


def show_office(path: Path) -> None:
    """The window of the office, made as `python -m app OFFICE` makes it."""
    import app.__main__  # noqa: F401
    from app.office_file import check_office_file

    check_office_file(path)
    from PySide6.QtCore import QEvent, QObject, QTimer

    from app.ui.application import Program, make_application
    from app.ui.crash import CrashHandler

    class _FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                watched.removeEventFilter(self)
                # The turn after this one, as the empty window does, and before the window goes on.
                QTimer.singleShot(0, self, lambda: say("painted"))
            return False

    application = make_application()
    crashes = CrashHandler(parent=application)
    program = Program(application, crashes, None)
    paint = _FirstPaint(program.window)
    program.window.installEventFilter(paint)
    watch = QTimer()

    def look() -> None:
        from app.ui.dashboard.tab import DashboardTab

        tab = program.window.findChild(DashboardTab)
        if tab is not None and tab._figures is not None and tab._plans is not None:
            watch.stop()
            # Once more through the loop, so that the figures are painted too.
            QTimer.singleShot(0, done)

    def done() -> None:
        program.window.repaint()
        say("figures")
        application.quit()

    watch.timeout.connect(look)
    # The dashboard is imported by the window itself; looking for it must not bring it forward.
    program.window.painted.connect(lambda: QTimer.singleShot(300, lambda: watch.start(5)))
    program.start(path, demo=False)
    application.exec()
    program.stop()


if __name__ == "__main__":
    main(sys.argv[1])
