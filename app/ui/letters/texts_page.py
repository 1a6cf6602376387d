"""The office's own words of its letters: written beside the page that they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from app.models.errors import OfficeError
from app.models.letters import LetterKind
from app.services.letters.courtesy import COMMON as COMMON_NAME
from app.services.letters.text_preview import preview_text
from app.services.letters.texts import (
    LANGUAGES,
    TextForm,
    TextView,
    placeholders,
    restore_shipped,
    save_text,
    text_names,
    text_view,
)
from app.ui.letters.text_fields import TextFields
from app.ui.letters.words import COMMON, KINDS
from app.ui.panels import (
    ActionRow,
    Card,
    Muted,
    SectionTitle,
    page_layout,
    plain_button,
    primary_button,
)
from app.ui.pdf_preview import PdfPreview
from app.ui.tasks import Refreshing
from app.ui.tenants.household_choice import HouseholdChoice
from app.ui.tenants.words import LANGUAGES as LANGUAGE_WORDS
from app.ui.theme import colours
from app.ui.translation import describe, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_PAUSE_MILLISECONDS = 500


@dataclass(frozen=True)
class _Listed:
    name: str
    is_changed: bool


class TextsPage(QWidget):
    """Letters at the left, the words in the middle, the printed page at the right."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.view: TextView | None = None
        self._drafts: dict[tuple[str, str], str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._draw)
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language"))
        for code in LANGUAGES:
            self.language.addItem(translate("Forms", LANGUAGE_WORDS.get(code, code)), code)
        self.language.currentIndexChanged.connect(self._on_language)
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Letters"))
        self.names.currentItemChanged.connect(self._on_name)
        self.fields = TextFields()
        self.fields.edited.connect(self._on_field)
        self.as_text = QCheckBox(self.tr("As one &text, to add or remove paragraphs"))
        self.as_text.toggled.connect(self._on_as_text)
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("Words of the letter"))
        self.editor.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.editor.setTabChangesFocus(True)
        self.editor.textChanged.connect(self._on_typed)
        self.fault = Muted()
        self.fault.setWordWrap(True)
        self.insertions = QListWidget()
        self.insertions.setAccessibleName(self.tr("Placeholders: Enter inserts one"))
        self.insertions.itemActivated.connect(self._insert)
        self.household = QLineEdit()
        self.household.setAccessibleName(self.tr("Household of the preview"))
        self.household.setPlaceholderText(self.tr("Preview on: name, dwelling or telephone…"))
        self.household.setClearButtonEnabled(True)
        self.household.textChanged.connect(self._pause_and_draw)
        self.choice = HouseholdChoice(context, self.household)
        self.preview = PdfPreview(context.runner)
        self.title = SectionTitle("")
        self.save = primary_button(self.tr("&Save"), self.save_words)
        self.shipped = plain_button(self.tr("Back to the s&hipped text…"), self.ask_to_restore)
        self.undo = plain_button(self.tr("&Discard changes"), self.discard)
        self._lay_out()
        self._offer()
        self._fresh = Refreshing(self, context.runner, {"letters"}, self._reload)

    def _lay_out(self) -> None:
        left, middle, right = Card(), Card(), Card()
        left.column.addWidget(self.language)
        left.column.addWidget(self.names, 1)
        middle.column.addWidget(self.title)
        self.words = QStackedWidget()
        self.words.addWidget(self.fields)
        self.words.addWidget(self.editor)
        middle.column.addWidget(self.words, 4)
        middle.column.addWidget(self.as_text)
        middle.column.addWidget(self.fault)
        middle.column.addWidget(Muted(self.tr("Placeholders (Enter inserts one):")))
        middle.column.addWidget(self.insertions, 1)
        middle.column.addWidget(ActionRow([self.shipped, self.undo], self.save))
        right.column.addWidget(self.household)
        right.column.addWidget(self.preview, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for card in (left, middle, right):
            split.addWidget(card)
            card.setMinimumWidth(200)
        split.setSizes([220, 600, 510])
        row = QHBoxLayout()
        row.addWidget(split)
        page_layout(self).addLayout(row)

    # Reading

    def refresh(self) -> None:
        """F5: read again; what was typed stays."""
        self._fresh.request()

    def _reload(self) -> None:
        language = str(self.language.currentData())

        def work(session: Session) -> list[_Listed]:
            return [
                _Listed(name, text_view(session, name, language).is_changed)
                for name in text_names(language)
            ]

        self._context.runner.read(work, self._show_names, owner=self, slot="names")

    def _show_names(self, found: list[_Listed]) -> None:
        chosen = self.name()
        self.names.blockSignals(True)
        self.names.clear()
        for each in found:
            item = QListWidgetItem(self._listed_words(each))
            item.setData(Qt.ItemDataRole.UserRole, each.name)
            self.names.addItem(item)
            if each.name == chosen:
                self.names.setCurrentItem(item)
        self.names.blockSignals(False)
        if self.names.currentRow() < 0:
            self.names.setCurrentRow(0)
        elif not self.is_touched():
            self._read_view()

    def _listed_words(self, each: _Listed) -> str:
        words = text_words(each.name)
        if (each.name, str(self.language.currentData())) in self._drafts:
            return self.tr("• {0} (not saved)").format(words)
        return self.tr("{0} (changed)").format(words) if each.is_changed else words

    @Slot()
    def _on_language(self) -> None:
        self._reload()

    @Slot()
    def _on_name(self) -> None:
        self._read_view()

    def name(self) -> str:
        """The name of the letter that is chosen."""
        item = self.names.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _read_view(self) -> None:
        name, language = self.name(), str(self.language.currentData())
        if name:
            self._context.runner.read(
                lambda session: text_view(session, name, language),
                self._take_view,
                owner=self,
                slot="view",
            )

    def _take_view(self, view: TextView) -> None:
        """Show a text; what was typed of it and not saved comes back."""
        self.view = view
        self._show_words(self._drafts.get((view.name, view.language), view.content))

    @Slot()
    def discard(self) -> None:
        """Leave what was typed and is not saved."""
        if self.view is not None:
            self._drafts.pop((self.view.name, self.view.language), None)
            self._show_words(self.view.content)
            self._reload()

    def _show_words(self, content: str) -> None:
        view = self.view
        if view is None:
            return
        self.title.set_title(text_words(view.name).capitalize())
        self.title.set_side(self.tr("changed") if view.is_changed else self.tr("shipped text"))
        self.editor.blockSignals(True)
        self.editor.setPlainText(content)
        self.editor.blockSignals(False)
        self._show_fields(content)
        self.insertions.clear()
        for name, meaning in placeholders(view.name).items():
            item = QListWidgetItem(f"{{{name}}} — {translate('Placeholders', meaning)}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.insertions.addItem(item)
        self._offer()
        self._draw()

    # Writing

    def _show_fields(self, content: str) -> None:
        """Fields wherever the text can be taken apart; a slip in the file is told beside it."""
        try:
            self.fields.show_content(content)
        except OfficeError as error:
            self._show_fault(error)
            self.as_text.setChecked(True)

    @Slot()
    def _on_field(self) -> None:
        self.editor.setPlainText(self.fields.content())

    @Slot(bool)
    def _on_as_text(self, as_text: bool) -> None:
        if not as_text:
            self._show_fields(self.editor.toPlainText())
        self.words.setCurrentIndex(1 if self.as_text.isChecked() else 0)

    @Slot()
    def _pause_and_draw(self) -> None:
        self._pause.start()

    def is_touched(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.view is not None and self.editor.toPlainText() != self.view.content

    @Slot()
    def _on_typed(self) -> None:
        view = self.view
        if view is not None:
            key, had = (view.name, view.language), len(self._drafts)
            if self.is_touched():
                self._drafts[key] = self.editor.toPlainText()
            else:
                self._drafts.pop(key, None)
            if len(self._drafts) != had:
                self._mark(view.name)
        self._offer()
        self._pause.start()

    def _mark(self, name: str) -> None:
        """Tell in the list that something is not saved, without reading it again."""
        item = self.names.currentItem()
        if item is not None and item.data(Qt.ItemDataRole.UserRole) == name:
            changed = self.view is not None and self.view.is_changed
            item.setText(self._listed_words(_Listed(name, changed)))

    def unsaved(self) -> int:
        """How many texts have words that are not saved."""
        return len(self._drafts)

    def _offer(self) -> None:
        touched = self.is_touched()
        self.save.setEnabled(touched)
        self.undo.setEnabled(touched)
        self.shipped.setEnabled(self.view is not None and self.view.is_changed)

    @Slot(QListWidgetItem)
    def _insert(self, item: QListWidgetItem) -> None:
        words = f"{{{item.data(Qt.ItemDataRole.UserRole)}}}"
        if self.as_text.isChecked():
            self.editor.insertPlainText(words)
            self.editor.setFocus()
        else:
            self.fields.insert(words)

    @Slot()
    def _draw(self) -> None:
        view = self.view
        if view is None:
            return
        words, today = self.editor.toPlainText(), self._context.office.clock.today()
        household_id = self.choice.chosen()

        def work(session: Session) -> bytes:
            return preview_text(session, view.name, view.language, words, today, household_id)

        self._context.runner.read(
            work, self._show_page, on_error=self._show_fault, owner=self, slot="page"
        )

    def _show_page(self, pdf: bytes) -> None:
        self.fault.setText("")
        self.preview.set_pdf(pdf)

    def _show_fault(self, error: Exception) -> None:
        if not isinstance(error, OfficeError):
            self._context.messages.error(error)
            return
        # The page stays as it was: half a sentence is no reason to take it away.
        self.fault.setStyleSheet(f"color: {colours().of('danger')};")
        self.fault.setText(describe(error))

    @Slot()
    def save_words(self) -> None:
        """Keep the words; the letters printed before stay as they are."""
        view = self.view
        if view is None:
            return
        form = TextForm(view.name, view.language, self.editor.toPlainText(), view.version)

        def work(session: Session) -> TextView:
            save_text(session, form)
            return text_view(session, form.name, form.language)

        self._context.runner.write(
            "Change the words of a letter", work, self._on_saved, self._show_fault, owner=self
        )

    def _on_saved(self, view: TextView) -> None:
        self._drafts.pop((view.name, view.language), None)
        self._take_view(view)
        self._reload()

    @Slot()
    def ask_to_restore(self) -> None:
        """Ask before the office's own words give way to the shipped ones."""
        view = self.view
        if view is not None:
            self._context.messages.ask(
                self.tr("Go back to the shipped text of “{0}”?").format(text_words(view.name)),
                self.tr("&Go back"),
                self._restore,
                detail=self.tr("Your own words stay in the change log."),
                danger=True,
                parent=self,
            )

    def _restore(self) -> None:
        view = self.view
        if view is None:
            return

        def work(session: Session) -> TextView:
            restore_shipped(session, view.name, view.language, view.version)
            return text_view(session, view.name, view.language)

        self._context.runner.write(
            "Go back to the shipped words of a letter", work, self._on_saved, owner=self
        )


def text_words(name: str) -> str:
    """A letter's name in words."""
    if name == COMMON_NAME:
        return translate("States", COMMON)
    return translate("States", KINDS[LetterKind(name)])


def build_page(context: WindowContext) -> QWidget:
    """The page, not yet reading anything."""
    return TextsPage(context)
