"""Choosing the logo of the letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.services.cooperative.settings import LARGEST_LOGO_BYTES, check_logo
from app.ui.panels import Muted, plain_button

if TYPE_CHECKING:
    from app.ui.context import WindowContext

LOGO_SIZE = QSize(260, 80)
PICTURES = "PNG, JPEG (*.png *.jpg *.jpeg)"


class LogoPicker(QWidget):
    """Shows the logo of the letters; chooses another or none. `logo` holds its bytes."""

    changed = Signal()

    def __init__(self, context: WindowContext, logo: bytes | None) -> None:
        super().__init__()
        self._context = context
        self.logo = logo
        self._picture = QLabel()
        self._picture.setFixedSize(LOGO_SIZE)
        self._picture.setAccessibleName(self.tr("The logo"))
        self.choose_button = plain_button(self.tr("Choose the &logo…"), self._choose)
        self.remove_button = plain_button(self.tr("&Without logo"), self._remove)
        row = QHBoxLayout()
        row.addWidget(self._picture)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addLayout(row)
        column.addWidget(
            Muted(
                self.tr("It heads every letter. PNG or JPEG, at most 1 MB and 4.000 pixels a side.")
            )
        )
        column.addStretch(1)
        self._show()

    @Slot()
    def _choose(self) -> None:
        self._context.messages.choose_open_file(
            self.tr("Choose the logo"), [PICTURES], self._take, parent=self
        )

    def _take(self, path: Path) -> None:
        try:
            chosen = _read(path)
            check_logo(chosen)
        except OfficeError as error:
            self._context.messages.error(error)
            return
        self.logo = chosen
        self._show()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        self.logo = None
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        picture = QPixmap()
        if self.logo is not None and picture.loadFromData(self.logo):
            picture = picture.scaled(
                LOGO_SIZE,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture.setPixmap(picture)
        else:
            self._picture.setText(self.tr("No logo"))
        self.remove_button.setVisible(self.logo is not None)


def _read(path: Path) -> bytes:
    """The file, or of a file that is too large just enough to see that."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_LOGO_BYTES + 1)
    except OSError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The file {name} cannot be read: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
