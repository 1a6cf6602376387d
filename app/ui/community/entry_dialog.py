"""Writing an entry of the log, correcting one, or telling what became of its follow-up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.community import Activity, Sensitivity
from app.services.community import (
    EntryView,
    NewEntry,
    Subject,
    correct_entry,
    write_entry,
)
from app.services.staff import staff
from app.ui.community.link_chooser import LinkChooser
from app.ui.community.words import ACTIVITIES, ACTIVITY_ICONS, SENSITIVITIES
from app.ui.forms import Field, FormDialog, Values
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

TEXT_HEIGHT = 150
SIZE = QSize(600, 620)
_SAVE = QT_TRANSLATE_NOOP("Community", "&Save entry")

FIELDS = (
    Field(
        "activity",
        QT_TRANSLATE_NOOP("Forms", "&Activity"),
        "choice",
        required=True,
        choices=tuple(ACTIVITIES.items()),
    ),
    Field("happened_on", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
    Field("text", QT_TRANSLATE_NOOP("Forms", "&Text"), "multiline", required=True),
    Field(
        "sensitivity",
        QT_TRANSLATE_NOOP("Forms", "Se&nsitivity"),
        "choice",
        required=True,
        choices=tuple(SENSITIVITIES.items()),
    ),
    Field("participants", QT_TRANSLATE_NOOP("Forms", "&Participants"), "number", maximum=99_999),
    Field("follow_up_on", QT_TRANSLATE_NOOP("Forms", "&Follow-up by"), "date"),
    Field("follow_up_owner", QT_TRANSLATE_NOOP("Forms", "Follow-up &of"), "text"),
)


class EntryDialog(FormDialog):
    """The form of an entry. `on_done` gets the new entry's key."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        *,
        title: str,
        sentence: str,
        values: Values,
        about: Sequence[Subject] = (),
        corrects: UUID | None = None,
        follows: UUID | None = None,
        on_done: Callable[[object], None] | None = None,
        introduction: str = "",
    ) -> None:
        self.chooser = LinkChooser(context)
        self._today = context.office.clock.today
        self._corrects = corrects
        self._follows = follows
        super().__init__(
            context,
            parent,
            title=title,
            fields=FIELDS,
            save=translate("Community", _SAVE),
            sentence=sentence,
            work=self._write,
            on_done=on_done,
            values={"sensitivity": Sensitivity.NORMAL, **values},
            introduction=introduction,
        )
        self.resize(SIZE)
        self.chooser.set_subjects(about)
        self.chooser.changed.connect(self._on_edited)
        self._owners = QStringListModel(self)
        self._set_up_fields()
        context.runner.read(_colleagues, self._owners.setStringList, owner=self, slot="staff")

    def _lay_out(self, introduction: str, extra: QWidget | None) -> None:
        super()._lay_out(introduction, extra)
        column = self.layout()
        assert column is not None
        # Above the fields, below the introduction and the strip.
        cast("QVBoxLayout", column).insertWidget(column.count() - 2, self.chooser)

    def _set_up_fields(self) -> None:
        text = self.form.widget("text")
        if isinstance(text, QPlainTextEdit):
            text.setFixedHeight(TEXT_HEIGHT)
        scroll = self.findChild(QScrollArea)
        if scroll is not None:
            scroll.setMinimumHeight(300)
        owner = self.form.widget("follow_up_owner")
        if isinstance(owner, QLineEdit):
            completer = QCompleter(self._owners, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            owner.setCompleter(completer)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.chooser.line.setFocus(Qt.FocusReason.OtherFocusReason)
        from app.ui.icons import icon

        activity = self.form.widget("activity")
        if isinstance(activity, QComboBox):
            for place in range(activity.count()):
                activity.setItemIcon(place, icon(ACTIVITY_ICONS[activity.itemData(place)]))

    def accept(self) -> None:
        self._touched = False
        super().accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own close button asks as Esc does."""
        if self._touched and not self._discard_asked:
            event.ignore()
            self.close_without_saving()
            return
        super().closeEvent(event)

    def _write(self, session: Session, values: dict[str, object]) -> UUID:
        entry = NewEntry(
            happened_on=cast(date, values["happened_on"]),
            activity=Activity(str(values["activity"])),
            text=str(values["text"]),
            sensitivity=Sensitivity(str(values["sensitivity"])),
            participants=cast("int | None", values["participants"]),
            follow_up_on=cast("date | None", values["follow_up_on"]),
            follow_up_owner=str(values["follow_up_owner"] or ""),
            about=frozenset((subject.kind, subject.id) for subject in self.chooser.subjects()),
            follows_id=self._follows,
        )
        if self._corrects is not None:
            return correct_entry(session, self._corrects, entry, self._today())
        return write_entry(session, entry, self._today())


def values_of(view: EntryView) -> dict[str, object]:
    """An entry as the form shows it, to be corrected."""
    return {
        "activity": view.activity,
        "happened_on": view.happened_on,
        "text": view.text,
        "sensitivity": view.sensitivity,
        "participants": view.participants,
        "follow_up_on": view.follow_up_on,
        "follow_up_owner": view.follow_up_owner,
    }


def _colleagues(session: Session) -> list[str]:
    return [person.name for person in staff(session, also_former=False)]
