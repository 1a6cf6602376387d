"""How the window speaks to the person: a strip for news and errors, questions, file choosers.

The only module that touches QMessageBox and QFileDialog. Nothing here blocks: every answer comes
by a callback.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.ui.translation import describe
from app.ui.window_state import recall, remember

INFORM_MILLISECONDS = 8000
EXCEL_FILES = "Excel (*.xlsx)"
CSV_FILES = "CSV (*.csv)"
PDF_FILES = "PDF (*.pdf)"
OFFICE_FILES = "Portineria (*.portineria)"


class MessageStrip(QFrame):
    """A bar above the tab's content: news goes by itself, warnings and errors wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 6, 4)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def text(self) -> str:
        """What the strip says now; empty when it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def tell(self, text: str, kind: str = "info") -> None:
        """Show `text` as "info", "warning" or "error"."""
        from app.ui.icons import icon

        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        role = {"info": "accent", "warning": "arrears", "error": "danger"}[kind]
        self._icon.setPixmap(icon(kind, role).pixmap(16, 16))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        if kind == "info":
            self._timer.start(INFORM_MILLISECONDS)
        else:
            self._timer.stop()


class Messages(QObject):
    """The port through which tabs and dialogs speak to the person."""

    def __init__(self, window: QWidget | None = None, strip: MessageStrip | None = None) -> None:
        super().__init__()
        self._window = window
        self._strip = strip

    def attach(self, window: QWidget, strip: MessageStrip) -> None:
        """Say from now on through this window and its strip."""
        self._window = window
        self._strip = strip

    def inform(self, text: str) -> None:
        """Say that something went well; goes away by itself."""
        self._tell(text, "info")

    def warn(self, text: str) -> None:
        """Say that something did not go; stays until closed."""
        self._tell(text, "warning")

    def error(self, error: Exception) -> None:
        """Say an OfficeError's sentence in the window's language; stays until closed."""
        self._tell(describe(error), "error")

    def _tell(self, text: str, kind: str) -> None:
        if self._strip is not None:
            self._strip.tell(text, kind)

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
        """Ask before doing `action` (the button's text, with mnemonic); Cancel is the other."""
        box = QMessageBox(parent or self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning if danger else QMessageBox.Icon.Question)
        box.setText(question)
        box.setInformativeText(detail)
        yes = QPushButton(action)
        yes.setProperty("primary", True)
        box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setEscapeButton(no)
        box.setDefaultButton(no if danger else yes)

        def answered() -> None:
            if box.clickedButton() is yes:
                on_yes()
            elif on_no is not None:
                on_no()

        box.finished.connect(answered)
        box.open()

    def choose_open_file(
        self,
        title: str,
        filters: Sequence[str],
        on_chosen: Callable[[Path], None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        """Let the person choose a file that exists; nothing happens when they do not."""
        dialog = self._file_dialog(title, filters, parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, on_chosen)

    def choose_folder(
        self,
        title: str,
        on_chosen: Callable[[Path], None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        """Let the person choose a folder."""
        dialog = self._file_dialog(title, (), parent)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, on_chosen)

    def choose_save_file(
        self,
        title: str,
        suggested: str,
        filters: Sequence[str],
        on_chosen: Callable[[Path], None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        """Let the person name a file to write; asks before an existing one is replaced."""
        dialog = self._file_dialog(title, filters, parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(suggested).suffix.lstrip("."))
        dialog.selectFile(suggested)
        self._open(dialog, on_chosen)

    def _file_dialog(
        self, title: str, filters: Sequence[str], parent: QWidget | None
    ) -> QFileDialog:
        folder = recall("files.folder", "")
        dialog = QFileDialog(parent or self._window, title)
        if isinstance(folder, str) and folder:
            dialog.setDirectory(folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if filters:
            dialog.setNameFilters(list(filters))
        return dialog

    def _open(self, dialog: QFileDialog, on_chosen: Callable[[Path], None]) -> None:
        def chosen(name: str) -> None:
            path = Path(name)
            remember("files.folder", str(path if path.is_dir() else path.parent))
            on_chosen(path)

        dialog.fileSelected.connect(chosen)
        dialog.open()
