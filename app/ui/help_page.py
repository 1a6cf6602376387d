"""The user's guide, inside the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.resources import resource
from app.ui.panels import plain_button
from app.ui.translation import ENGLISH

GUIDES = {ENGLISH: "help/guide.md"}
ITALIAN_GUIDE = "help/guida.md"
SIZE = (860, 700)


def guide_text(language: str) -> str:
    """The guide in the window's language, as Markdown."""
    return resource(GUIDES.get(language, ITALIAN_GUIDE)).read_text(encoding="utf-8")


def open_guide(language: str, parent: QWidget) -> GuideWindow:
    """Show the guide beside the window; the window stays usable."""
    for window in parent.findChildren(GuideWindow):
        window.raise_()
        window.activateWindow()
        return window
    window = GuideWindow(guide_text(language), parent)
    window.show()
    return window


class GuideWindow(QDialog):
    """The guide with a field to look for words in it (Ctrl+F; Enter goes on to the next)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Guide to Portineria"))
        self.resize(*SIZE)
        self.browser = QTextBrowser()
        self.browser.setOpenExternalLinks(True)
        self.browser.setMarkdown(text)
        self.browser.setAccessibleName(self.tr("Guide"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in the guide…"))
        self.search.setAccessibleName(self.tr("Find in the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.returnPressed.connect(self.find_next)
        self._nothing = QLabel(self.tr("Not found"))
        self._nothing.hide()
        close = plain_button(self.tr("&Close"), self.accept)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self._nothing)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.browser, 1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._begin_search)
        self.browser.setFocus()

    @Slot()
    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def find_next(self) -> None:
        """Go to the next place that has the words, from the top again after the last one."""
        words = self.search.text()
        found = bool(words) and (self.browser.find(words) or self._find_from_top(words))
        self._nothing.setVisible(bool(words) and not found)

    def _find_from_top(self, words: str) -> bool:
        self.browser.moveCursor(self.browser.textCursor().MoveOperation.Start)
        return self.browser.find(words)
