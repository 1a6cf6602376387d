"""One entry of the log, read in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.community import Sensitivity
from app.models.formats import format_date
from app.services.community import EntryView, Subject
from app.ui.community.words import (
    ACTIVITY_ICONS,
    SUBJECT_ICONS,
    SUBJECT_ROOMS,
    activity_word,
    sensitivity_word,
    subject_word,
)
from app.ui.context import Target
from app.ui.empty_state import EmptyState
from app.ui.flow import FlowLayout
from app.ui.fonts import window_font
from app.ui.panels import LinkButton, Muted, plain_button
from app.ui.theme import colours

if TYPE_CHECKING:
    from app.ui.context import WindowContext

BETWEEN = 10


class Reader(QWidget):
    """`asked` carries the key of another entry that the person wants to read."""

    asked = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: EntryView | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(
            EmptyState(
                self.tr("No entry chosen"),
                self.tr("Choose an entry at the left to read it in full."),
            )
        )
        self._pages.addWidget(self._page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _page(self) -> QWidget:
        self._icon = QLabel()
        self._title = QLabel()
        self._title.setFont(window_font(1.15, bold=True))
        self._day = Muted()
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._day)
        self._written = Muted()
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._about = QWidget()
        self._about_flow = FlowLayout(self._about)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._participants = QLabel()
        self._follow_up = QLabel()
        self._follow_up.setWordWrap(True)
        self._history = QWidget()
        self._history_column = QVBoxLayout(self._history)
        self._history_column.setContentsMargins(0, 0, 0, 0)
        self._history_column.setSpacing(2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(head)
        for widget in (
            self._written,
            self._warning,
            self._about,
            self._text,
            self._participants,
            self._follow_up,
            self._history,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        # The card shows through.
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        scroll.setAccessibleName(self.tr("The entry"))
        return scroll

    def view(self) -> EntryView | None:
        """The entry that is read now."""
        return self._view

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._view = None
        self._pages.setCurrentIndex(0)

    def show_entry(self, view: EntryView, history: Sequence[EntryView]) -> None:
        """Show an entry; `history` holds it with its corrections, oldest first."""
        from app.ui.icons import icon

        self._view = view
        self._icon.setPixmap(icon(ACTIVITY_ICONS[view.activity], "accent").pixmap(20, 20))
        self._title.setText(activity_word(view.activity))
        self._day.setText(format_date(view.happened_on))
        local = view.written_at.astimezone()
        self._written.setText(
            self.tr("Written by {0} on {1} at {2}").format(
                view.author, format_date(local.date()), f"{local:%H:%M}"
            )
        )
        self._show_warning(view)
        self._show_about(view.about)
        self._text.setText(view.text)
        self._participants.setVisible(view.participants is not None)
        self._participants.setText(self.tr("Participants: {0}").format(view.participants))
        self._show_follow_up(view)
        self._show_history(view, history)
        self._pages.setCurrentIndex(1)

    def _show_warning(self, view: EntryView) -> None:
        parts = []
        if view.corrected_by_id is not None:
            parts.append(self.tr("This entry has been corrected; it stays as it was written."))
        if view.sensitivity is not Sensitivity.NORMAL:
            word = sensitivity_word(view.sensitivity)
            parts.append(self.tr("Sensitivity: {0}").format(word))
        self._warning.setText("\n".join(parts))
        self._warning.setVisible(bool(parts))
        self._warning.setStyleSheet(f"color: {colours().arrears};")

    def _show_about(self, about: Sequence[Subject]) -> None:
        from app.ui.icons import icon

        self._about_flow.clear()
        for subject in about:
            button = plain_button(subject_word(subject), self._on_subject)
            button.setIcon(icon(SUBJECT_ICONS[subject.kind]))
            button.setToolTip(subject.detail)
            button.setProperty("subject", subject)
            self._about_flow.addWidget(button)
        self._about.setVisible(bool(about))
        self._about.updateGeometry()

    @Slot()
    def _on_subject(self) -> None:
        sender = self.sender()
        subject = sender.property("subject") if sender is not None else None
        if isinstance(subject, Subject):
            self._context.navigate(Target(SUBJECT_ROOMS[subject.kind], subject.id))

    def _show_follow_up(self, view: EntryView) -> None:
        due = view.follow_up_on
        self._follow_up.setVisible(due is not None)
        if due is None:
            return
        day = format_date(due)
        text = (
            self.tr("Follow-up by {0}: {1}").format(day, view.follow_up_owner)
            if view.follow_up_owner
            else self.tr("Follow-up by {0}").format(day)
        )
        done = bool(view.followed_by_ids)
        late = not done and due < self._context.office.clock.today()
        if done:
            text = self.tr("{0} (done)").format(text)
        elif late:
            text = self.tr("{0} (overdue)").format(text)
        self._follow_up.setText(text)
        role = "danger" if late else "good" if done else "text"
        self._follow_up.setStyleSheet(f"color: {colours().of(role)};")

    def _show_history(self, view: EntryView, history: Sequence[EntryView]) -> None:
        while (item := self._history_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in history if len(history) > 1 else ():
            words = (
                self.tr("Correction of {0}, {1}")
                if each.corrects_id
                else self.tr("First written {0}, {1}")
            )
            self._add_step(words, each, current=each.id == view.id)
        if view.follows_id is not None:
            self._add_link(self.tr("Follows an earlier entry"), view.follows_id)
        for key in view.followed_by_ids:
            self._add_link(self.tr("Followed by a later entry"), key)

    def _add_step(self, words: str, each: EntryView, *, current: bool) -> None:
        local = each.written_at.astimezone()
        text = words.format(f"{format_date(local.date())} {local:%H:%M}", each.author)
        if current:
            self._history_column.addWidget(Muted(f"▸ {text}"))
        else:
            self._add_link(text, each.id)

    def _add_link(self, text: str, key: UUID) -> None:
        link = LinkButton(text, self._on_link)
        link.setProperty("entry", key)
        self._history_column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_link(self) -> None:
        sender = self.sender()
        key = sender.property("entry") if sender is not None else None
        if isinstance(key, UUID):
            self.asked.emit(key)
