"""An empty office: a name and a place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.models.errors import OfficeError
from app.ui.first_run.founding import found_office
from app.ui.first_run.office_place import OfficePlace
from app.ui.panels import (
    ActionRow,
    Card,
    Muted,
    SectionTitle,
    page_layout,
    plain_button,
    primary_button,
)

if TYPE_CHECKING:
    from app.services.progress import Progress
    from app.ui.context import FirstRunContext


class NewOfficePage(QWidget):
    """`left` asks for the page before."""

    left = Signal()

    def __init__(self, context: FirstRunContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.place = OfficePlace(context)
        self.create_button = primary_button(self.tr("&Make the office"), self.create_office)
        self.back_button = plain_button(self.tr("&Back"), self.left.emit)
        card = Card()
        card.column.addWidget(SectionTitle(self.tr("New office")))
        text = Muted(
            self.tr("An empty office. Developments, units and households are then entered by hand.")
        )
        text.setWordWrap(True)
        card.column.addWidget(text)
        card.column.addWidget(self.place)
        card.column.addStretch(1)
        card.column.addWidget(ActionRow([self.back_button], self.create_button))
        page_layout(self).addWidget(card)

    @Slot()
    def create_office(self) -> None:
        """Make the file, then open the window on it."""
        if not self.place.ready():
            return
        path, name, language = self.place.path(), self.place.cooperative(), self._context.language

        def work(progress: Progress) -> Path:
            del progress
            return found_office(path, name, language)

        self.create_button.setEnabled(False)
        self._context.runner.long(
            self.tr("Making the office…"), work, self._on_made, self._on_refused, owner=self
        )

    def _on_refused(self, error: Exception) -> None:
        self.create_button.setEnabled(True)
        if isinstance(error, OfficeError):
            self._context.messages.error(error)

    def _on_made(self, path: Path) -> None:
        self._context.open_office(path, "")
