"""Declared forms: fields with labels, validation beside the field, and the dialog that saves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.fields import DateEdit, DecimalEdit, MoneyEdit, NumberEdit, ParsedEdit, mark_wrong
from app.ui.messages import MessageStrip
from app.ui.translation import QT_TRANSLATE_NOOP, describe, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

FieldKind = Literal["text", "money", "date", "choice", "number", "decimal", "multiline", "check"]
Values = Mapping[str, object]

NARROW = 190
"""Pixels that an amount, a day or a number needs at most."""
TALLEST = 520
"""Pixels of a form before it scrolls, so that its dialog fits a screen of 768."""
REQUIRED = QT_TRANSLATE_NOOP("Forms", "This is needed.")
WRONG = {
    "money": QT_TRANSLATE_NOOP("Forms", "Write an amount such as 1.234,56."),
    "date": QT_TRANSLATE_NOOP("Forms", "Write a day such as 05/11/2026."),
    "decimal": QT_TRANSLATE_NOOP("Forms", "Write a number such as 62,50."),
    "number": QT_TRANSLATE_NOOP("Forms", "Write a whole number between {0} and {1}."),
}


@dataclass(frozen=True)
class Field:
    """One entry of a form.

    `label`, `hint` and the labels of `choices` are English, marked with
    QT_TRANSLATE_NOOP("Forms", …); the label carries the mnemonic (`&Name`). `validator` gets the
    value (never None) and gives an English sentence of the context "Forms", or None.
    Values: text and multiline give stripped str, money cents, date a day, choice its value,
    number an int, decimal a Decimal, check a bool; empty means None (text: "").
    """

    key: str
    label: str
    kind: FieldKind = "text"
    required: bool = False
    validator: Callable[[object], str | None] | None = None
    choices: Sequence[tuple[object, str]] = ()
    hint: str = ""
    minimum: int = 0
    maximum: int = 999_999


class FieldError(QLabel):
    """The sentence under a field that needs mending."""


class _Entry:
    """A field's widget with its label and error line."""

    def __init__(self, field: Field, today: Callable[[], date] | None) -> None:
        self.field = field
        self.widget = _make_widget(field, today)
        self.widget.setObjectName(field.key)
        self.label = QLabel(translate("Forms", field.label))
        self.label.setObjectName("field_label")
        self.label.setBuddy(self.widget)
        plain = self.label.text().replace("&", "")
        self.widget.setAccessibleName(plain)
        if field.required:
            self.label.setText(f"{self.label.text()} *")
        if isinstance(self.widget, QCheckBox):
            self.widget.setText(translate("Forms", field.label))
            self.label.setText("")
        self.error = FieldError()
        self.error.setWordWrap(True)
        self.error.hide()

    def value(self) -> object:
        widget = self.widget
        if isinstance(widget, ParsedEdit):
            return widget.value()
        if isinstance(widget, QCheckBox):
            return widget.isChecked()
        if isinstance(widget, QComboBox):
            return widget.currentData() if widget.currentIndex() >= 0 else None
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText().strip()
        return widget.text().strip() if isinstance(widget, QLineEdit) else None

    def set_value(self, value: object) -> None:
        widget = self.widget
        if isinstance(widget, ParsedEdit):
            widget.set_value(value)
        elif isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, QComboBox):
            select_data(widget, value)
        elif isinstance(widget, QPlainTextEdit):
            widget.setPlainText("" if value is None else str(value))
        elif isinstance(widget, QLineEdit):
            widget.setText("" if value is None else str(value))

    def fault(self) -> str:
        """What is wrong with the entry now, in the window's language; empty when nothing is."""
        field, widget = self.field, self.widget
        if isinstance(widget, ParsedEdit) and widget.invalid():
            text = translate("Forms", WRONG[field.kind])
            if isinstance(widget, NumberEdit):
                return text.format(*widget.bounds())
            return text
        value = self.value()
        if value is None or value == "":
            return translate("Forms", REQUIRED) if field.required else ""
        fault = field.validator(value) if field.validator else None
        return translate("Forms", fault) if fault else ""

    def show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.widget.setAccessibleDescription(text)
        mark_wrong(self.widget, wrong=bool(text))


class Form(QWidget):
    """The fields of a declaration, one under the other. `edited` tells of every change."""

    edited = Signal()

    def __init__(
        self,
        fields: Sequence[Field],
        parent: QWidget | None = None,
        *,
        today: Callable[[], date] | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = {field.key: _Entry(field, today) for field in fields}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, entry in enumerate(self._entries.values()):
            entry.label.setMinimumHeight(28)
            grid.addWidget(entry.label, row * 2, 0, top)
            grid.addWidget(entry.widget, row * 2, 1)
            if isinstance(entry.widget, ParsedEdit):
                entry.widget.setMaximumWidth(NARROW)
            grid.addWidget(entry.error, row * 2 + 1, 1)
            self._listen(entry.widget)
        grid.setRowStretch(2 * len(self._entries), 1)

    def _listen(self, widget: QWidget) -> None:
        if isinstance(widget, ParsedEdit):
            widget.value_changed.connect(self._on_edited)
        elif isinstance(widget, QCheckBox):
            widget.toggled.connect(self._on_edited)
        elif isinstance(widget, QComboBox):
            widget.currentIndexChanged.connect(self._on_edited)
        elif isinstance(widget, QPlainTextEdit):
            widget.textChanged.connect(self._on_edited)
        elif isinstance(widget, QLineEdit):
            widget.textEdited.connect(self._on_edited)

    @Slot()
    def _on_edited(self) -> None:
        sender = self.sender()
        for entry in self._entries.values():
            if entry.widget is sender and not entry.error.isHidden():
                entry.show_error(entry.fault())
        self.edited.emit()

    def widget(self, key: str) -> QWidget:
        """The entry widget of a field."""
        return self._entries[key].widget

    def value(self, key: str) -> object:
        """What one field means now, valid or not (None)."""
        return self._entries[key].value()

    def load(self, values: Values) -> None:
        """Show these values; fields that are not named stay as they are."""
        for key, value in values.items():
            if key in self._entries:
                self._entries[key].set_value(value)
                self._entries[key].show_error("")

    def set_choices(self, key: str, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other choices (value and label); the value chosen stays where it still exists."""
        widget = self._entries[key].widget
        if isinstance(widget, QComboBox):
            chosen = widget.currentData()
            widget.clear()
            for value, label in choices:
                widget.addItem(translate("Forms", label), value)
            select_data(widget, chosen)

    def show_field(self, key: str, *, shown: bool) -> None:
        """Show or hide one field with its label."""
        entry = self._entries[key]
        entry.label.setVisible(shown)
        entry.widget.setVisible(shown)
        if not shown:
            entry.show_error("")

    def collect(self) -> dict[str, object] | None:
        """All values, or None while something is wrong: each fault is then told beside its field
        and the first of them has the focus."""
        first: _Entry | None = None
        for entry in self._entries.values():
            fault = "" if entry.widget.isHidden() else entry.fault()
            entry.show_error(fault)
            if fault and first is None:
                first = entry
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return {key: entry.value() for key, entry in self._entries.items()}

    def show_error(self, key: str, text: str) -> bool:
        """Tell `text` (already translated) beside the field `key`; false if there is none."""
        entry = self._entries.get(key)
        if entry is None:
            return False
        entry.show_error(text)
        entry.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def tell(self, key: str, text: str) -> None:
        """Tell `text` (already translated) beside a field without moving to it; an empty one
        takes it back."""
        self._entries[key].show_error(text)

    def error(self, key: str) -> str:
        """What is told beside a field now."""
        entry = self._entries[key]
        return "" if entry.error.isHidden() else entry.error.text()


class FormDialog(QDialog):
    """A form with one primary button, saved as one write.

    `work` gets the session and the collected values. On an OfficeError what was typed stays, and
    the sentence stands beside the field it names or above the form. `on_done` gets the result
    once the dialog is gone. `extra` stands below the fields. Show it with `open()`.
    """

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        *,
        title: str,
        fields: Sequence[Field],
        save: str,
        sentence: str,
        work: Callable[[Session, dict[str, object]], object],
        on_done: Callable[[object], None] | None = None,
        values: Values | None = None,
        introduction: str = "",
        extra: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self._context = context
        self._sentence = sentence
        self._work = work
        self._on_done = on_done
        self._touched = False
        self._saving = False
        self._discard_asked = False
        self.form = Form(fields, today=context.office.clock.today)
        self.form.load(values or {})
        self.strip = MessageStrip()
        self.save_button = QPushButton(save)
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.close_without_saving)
        self._lay_out(introduction, extra)
        self.form.edited.connect(self._on_edited)

    def _lay_out(self, introduction: str, extra: QWidget | None) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.form)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        if introduction:
            label = QLabel(introduction)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.strip)
        column.addWidget(scroll, 1)
        if extra is not None:
            column.addWidget(extra)
        column.addLayout(foot)
        self._make_room()

    def _make_room(self) -> None:
        """Let the dialog grow with its faults as far as a small screen allows."""
        self._scroll.setMinimumHeight(min(self.form.sizeHint().height() + 12, TALLEST))
        # A form that scrolls down must not have to scroll sideways for its scroll bar's sake.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self.form.minimumSizeHint().width() + bar)

    @Slot()
    def _on_edited(self) -> None:
        self.touch()

    def touch(self) -> None:
        """Say that something was changed that closing would lose."""
        self._touched = True
        self._discard_asked = False

    @Slot()
    def save(self) -> None:
        """Check the fields and write; a second press while writing does nothing."""
        values = self.form.collect()
        if values is None or self._saving:
            self._make_room()
            return
        self._saving = True
        self.save_button.setEnabled(False)
        work = self._work

        def writing(session: Session) -> object:
            return work(session, values)

        self._context.runner.write(
            self._sentence, writing, self._on_saved, self.show_error, owner=self
        )

    def _on_saved(self, result: object) -> None:
        self.accept()
        if self._on_done is not None:
            self._on_done(result)

    def show_error(self, error: Exception) -> None:
        """Tell an OfficeError and keep what was typed."""
        self._saving = False
        self.save_button.setEnabled(True)
        field = getattr(error, "field", "")
        if self.form.show_error(field, describe(error)):
            self._make_room()
        else:
            self.strip.tell(describe(error), "error")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_without_saving()
            return
        super().keyPressEvent(event)

    @Slot()
    def close_without_saving(self) -> None:
        """Close; where something was typed, only on the second time of asking."""
        if self._touched and not self._discard_asked:
            self._discard_asked = True
            self.strip.tell(
                self.tr("What you typed is not saved. Once more to leave it."), "warning"
            )
            return
        self.reject()


def _make_widget(field: Field, today: Callable[[], date] | None) -> QWidget:
    widget = _bare_widget(field, today)
    if field.hint and isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setPlaceholderText(translate("Forms", field.hint))
    return widget


def _bare_widget(field: Field, today: Callable[[], date] | None) -> QWidget:
    match field.kind:
        case "money":
            return MoneyEdit()
        case "date":
            return DateEdit(today)
        case "number":
            return NumberEdit(field.minimum, field.maximum)
        case "decimal":
            return DecimalEdit()
        case "check":
            return QCheckBox()
        case "multiline":
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setFixedHeight(92)
            return text
        case "choice":
            choice = QComboBox()
            for value, label in field.choices:
                choice.addItem(translate("Forms", label), value)
            if not field.required:
                choice.setCurrentIndex(-1)
            return choice
    return QLineEdit()


def select_data(choice: QComboBox, value: object) -> None:
    """Choose the item that carries `value`; none where there is no such item."""
    for place in range(choice.count()):
        if choice.itemData(place) == value:
            choice.setCurrentIndex(place)
            return
    choice.setCurrentIndex(-1)


__all__ = ["Field", "FieldError", "FieldKind", "Form", "FormDialog", "select_data"]
