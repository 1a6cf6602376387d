"""The words of a letter as fields, one below the other, in the order in which they print."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.services.letters.text_parts import PartKind, Path, TextPart, parts_of, with_part
from app.ui.translation import QT_TRANSLATE_NOOP, translate

_NAMES = {
    PartKind.TITLE: QT_TRANSLATE_NOOP("LetterParts", "Title"),
    PartKind.SUBJECT: QT_TRANSLATE_NOOP("LetterParts", "Subject"),
    PartKind.GREETING: QT_TRANSLATE_NOOP("LetterParts", "Closing words"),
    PartKind.ATTACHMENTS: QT_TRANSLATE_NOOP("LetterParts", "Enclosures"),
    PartKind.HEADING: QT_TRANSLATE_NOOP("LetterParts", "Paragraph {0}: heading in bold"),
    PartKind.PARAGRAPH: QT_TRANSLATE_NOOP("LetterParts", "Paragraph {0}"),
    PartKind.PHRASE: QT_TRANSLATE_NOOP("LetterParts", "Phrase “{0}”"),
}
_CONDITIONS = {
    "iban": QT_TRANSLATE_NOOP("LetterParts", "only if the cooperative has an IBAN"),
    "no_iban": QT_TRANSLATE_NOOP("LetterParts", "only without an IBAN"),
    "lease": QT_TRANSLATE_NOOP("LetterParts", "only for tenancies"),
    "cooperative_use": QT_TRANSLATE_NOOP("LetterParts", "only for assignments to members"),
    "co_obliged": QT_TRANSLATE_NOOP("LetterParts", "only where somebody else is obliged too"),
    "previous": QT_TRANSLATE_NOOP("LetterParts", "only after an earlier letter"),
    "appointment": QT_TRANSLATE_NOOP("LetterParts", "only with a talk arranged"),
    "plan": QT_TRANSLATE_NOOP("LetterParts", "only with a plan"),
}
_TABLES = {
    "items": QT_TRANSLATE_NOOP("LetterParts", "followed by what is owed"),
    "instalments": QT_TRANSLATE_NOOP("LetterParts", "followed by the instalments"),
    "payment": QT_TRANSLATE_NOOP("LetterParts", "followed by how to pay"),
}
_MOST_LINES = 9
_AROUND = 24
"""Pixels of frame, padding and margin above and below the lines of a field."""


class WordsEdit(QPlainTextEdit):
    """Words that grow and shrink with what is typed; Tab goes on."""

    def __init__(self, part: TextPart, name: str) -> None:
        super().__init__(part.text)
        self.path: Path = part.path
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """As high as its lines, which depend on its width."""
        block, lines = self.document().firstBlock(), 0
        while block.isValid():
            lines += max(block.layout().lineCount(), 1)
            block = block.next()
        bar = Qt.ScrollBarPolicy
        fits = lines <= _MOST_LINES
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOff if fits else bar.ScrollBarAsNeeded)
        line = QFontMetricsF(self.font()).lineSpacing()
        self.setFixedHeight(int(min(lines, _MOST_LINES) * line + _AROUND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


class TextFields(QScrollArea):
    """`edited` after each change; `content` is the whole text with what was typed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.edits: list[WordsEdit] = []
        self._content = ""
        self._last: WordsEdit | None = None

    def content(self) -> str:
        """The text as it stands."""
        return self._content

    def show_content(self, content: str) -> None:
        """Show the fields of a text. Raises OfficeError for what is no text file."""
        parts = [part for part in parts_of(content) if _is_shown(part)]
        self._content = content
        if self.edits and [part.path for part in parts] == [edit.path for edit in self.edits]:
            self._refill(parts)
        else:
            self._build(parts)

    def _refill(self, parts: list[TextPart]) -> None:
        for part, edit in zip(parts, self.edits, strict=True):
            if edit.toPlainText() != part.text:
                edit.blockSignals(True)
                edit.setPlainText(part.text)
                edit.blockSignals(False)

    def _build(self, parts: list[TextPart]) -> None:
        self.edits, self._last = [], None
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(3)
        for part in parts:
            name = _name(part)
            label = QLabel(name)
            label.setObjectName("field_label")
            label.setWordWrap(True)
            edit = WordsEdit(part, name)
            label.setBuddy(edit)
            edit.textChanged.connect(self._on_typed)
            edit.installEventFilter(self)
            column.addWidget(label)
            column.addWidget(edit)
            self.edits.append(edit)
        column.addStretch(1)
        self.setWidget(page)
        for each in (page, self.viewport()):
            each.setAutoFillBackground(False)

    @Slot()
    def _on_typed(self) -> None:
        edit = self.sender()
        if isinstance(edit, WordsEdit):
            self._content = with_part(self._content, edit.path, edit.toPlainText())
            self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, WordsEdit):
            self._last = watched
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def insert(self, words: str) -> None:
        """Put words at the cursor of the field that was last in use, or of the first paragraph."""
        edit = self._last or next(
            (each for each in self.edits if each.path[-1] == "text"),
            self.edits[0] if self.edits else None,
        )
        if edit is not None:
            edit.insertPlainText(words)
            edit.setFocus()


def _is_shown(part: TextPart) -> bool:
    """Few paragraphs have a heading; one is added in the text as a whole."""
    return part.kind is not PartKind.HEADING or bool(part.text)


def _name(part: TextPart) -> str:
    about: object = part.number or part.name.replace("_", " ")
    words = translate("LetterParts", _NAMES[part.kind]).format(about)
    if part.kind is PartKind.PARAGRAPH:
        hints = [
            known[key]
            for known, key in ((_CONDITIONS, part.when), (_TABLES, part.table))
            if key in known
        ]
        words = ", ".join((words, *(translate("LetterParts", hint) for hint in hints)))
    return words
