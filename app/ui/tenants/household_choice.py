"""Choosing a household by typing a few letters of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.services.tenants.finding import find_households

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

Found = list[tuple[UUID, str]]


class HouseholdChoice(QWidget):
    """Offers households below a line while one types; lives as long as the line, its parent.

    Only a household that was offered counts: other text means none.
    """

    def __init__(self, context: WindowContext, edit: QLineEdit) -> None:
        super().__init__(edit)
        self.hide()
        self._context = context
        self._edit = edit
        self._found: dict[str, UUID] = {}
        self._offers = QStringListModel(self)
        completer = QCompleter(self._offers, edit)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit.setCompleter(completer)
        edit.textEdited.connect(self._search)

    def chosen(self) -> UUID | None:
        """The household that the line names; None where it names none."""
        return self._found.get(self._edit.text().strip())

    def offers(self) -> list[str]:
        """What is offered now."""
        return self._offers.stringList()

    @Slot(str)
    def _search(self, text: str) -> None:
        def work(session: Session) -> Found:
            return find_households(session, text)

        self._context.runner.read(work, self._show, owner=self, slot="found")

    def _show(self, found: Found) -> None:
        self._found.update({label: key for key, label in found})
        self._offers.setStringList([label for _, label in found])
        completer = self._edit.completer()
        if found and completer is not None and self._edit.hasFocus():
            completer.complete()
