"""The user's guide, inside the program."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextCursor,
)
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

ENGLISH_GUIDE = "help/guide.md"
ITALIAN_GUIDE = "help/guida.md"
SIZE = (860, 700)
PAGE_MARGIN = 18
ABOVE_HEADING = 18


def guide_text(language: str) -> str:
    """The guide in the window's language, as Markdown."""
    name = ENGLISH_GUIDE if language == ENGLISH else ITALIAN_GUIDE
    return resource(name).read_text(encoding="utf-8")


def open_guide(language: str, parent: QWidget) -> GuideWindow:
    """Show the guide beside the window; the window stays usable."""
    for window in parent.findChildren(GuideWindow):
        window.show()
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
        self.setWindowTitle(self.tr("Guide to Portineria"))
        self.resize(*SIZE)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._follow)
        self.browser.setMarkdown(text)
        self.browser.setAccessibleName(self.tr("Guide"))
        self.browser.document().setDocumentMargin(PAGE_MARGIN)
        self._give_headings_room()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in the guide…"))
        self.search.setAccessibleName(self.tr("Find in the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.returnPressed.connect(self.find_next)
        self._nothing = QLabel(self.tr("Not found"))
        self._nothing.hide()
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self._nothing)
        head.addWidget(plain_button(self.tr("&Close"), self.accept))
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.browser, 1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._begin_search)
        self.browser.setFocus()

    def headings(self) -> Iterator[QTextBlock]:
        """The blocks that head a chapter."""
        block = self.browser.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                yield block
            block = block.next()

    def _give_headings_room(self) -> None:
        for block in list(self.headings()):
            shape = block.blockFormat()
            shape.setTopMargin(ABOVE_HEADING if block.blockNumber() else 0)
            QTextCursor(block).setBlockFormat(shape)
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.path() or url.host():
            QDesktopServices.openUrl(url)
            return
        for block in self.headings():
            if anchor_of(block.text()) == url.fragment():
                # From below: the heading then stands at the top of the view.
                self.browser.moveCursor(QTextCursor.MoveOperation.End)
                self.browser.setTextCursor(QTextCursor(block))
                return

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
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        return self.browser.find(words)


def anchor_of(heading: str) -> str:
    """What a link to a chapter is called: small letters, spaces as hyphens, no punctuation."""
    kept = (sign for sign in heading.lower() if sign.isalnum() or sign in " -")
    return "".join(kept).replace(" ", "-")
