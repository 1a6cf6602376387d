"""The dialog of long work: where it stands, and a button that stops it."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.tasks import PATIENCE_MILLISECONDS, POLL_MILLISECONDS, StoredProgress


class ProgressDialog(QDialog):
    """Looks at a StoredProgress ten times a second and shows itself if the work takes long.

    It does not block the window.
    """

    def __init__(self, title: str, progress: StoredProgress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.progress = progress
        self._since = QElapsedTimer()
        self._since.start()
        self._what = QLabel(title)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(title)
        self._stop = QPushButton(self.tr("&Stop"))
        self._stop.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._what)
        column.addWidget(self._bar)
        column.addLayout(foot)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Show where the work stands; comes into view once it has taken 600 ms."""
        done, total, what = self.progress.standing()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if what:
            self._what.setText(what)
        if not self.isVisible() and self._since.elapsed() >= PATIENCE_MILLISECONDS:
            self.show()

    def reject(self) -> None:
        """Ask the work to stop; the dialog goes when it has."""
        self.progress.cancel()
        self._stop.setEnabled(False)
        self._what.setText(self.tr("Stopping…"))

    def finish(self) -> None:
        """The work is over: go away for good."""
        self._timer.stop()
        self.hide()
        self.deleteLater()
