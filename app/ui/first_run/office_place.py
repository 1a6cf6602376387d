"""What a new office is called and where its file goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from app.ui.fields import mark_wrong
from app.ui.forms import FieldError
from app.ui.messages import OFFICE_FILES
from app.ui.panels import Muted, plain_button

if TYPE_CHECKING:
    from app.ui.context import FirstRunContext

ENDING = ".portineria"
LONGEST_NAME = 60
_REFUSED = frozenset('<>:"/\\|?*')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


class OfficePlace(QWidget):
    """The cooperative's name, and the office file, which follows the name until it is chosen."""

    edited = Signal()

    def __init__(
        self,
        context: FirstRunContext,
        parent: QWidget | None = None,
        *,
        may_exist: bool = False,
    ) -> None:
        """With `may_exist` an office file that is there already will do; it keeps its name."""
        super().__init__(parent)
        self._context = context
        self._may_exist = may_exist
        self._chosen: Path | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Cooperativa …"))
        self.place = QLineEdit()
        self.place.setReadOnly(True)
        self.place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.change = plain_button(self.tr("&Where…"), self._choose)
        self.error = FieldError()
        self.error.setWordWrap(True)
        self.error.hide()
        self.note = Muted(
            self.tr("This file is there already: an office that is still empty will do.")
        )
        self.note.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        for row, (text, widget) in enumerate(
            (
                (self.tr("&Name of the cooperative *"), self.name),
                (self.tr("Office file"), self.place),
            )
        ):
            label = QLabel(text)
            label.setObjectName("field_label")
            label.setBuddy(widget)
            widget.setAccessibleName(text.replace("&", "").rstrip(" *"))
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self.change, 1, 2)
        grid.addWidget(self.note, 2, 1, 1, 2)
        grid.addWidget(self.error, 3, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self.name.textChanged.connect(self._on_named)
        self._show_place()

    def cooperative(self) -> str:
        """The name as typed."""
        return self.name.text().strip()

    def path(self) -> Path:
        """Where the office file goes."""
        if self._chosen is not None:
            return self._chosen
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(folder) / f"{file_name(self.cooperative()) or 'ufficio'}{ENDING}"

    def ready(self) -> bool:
        """True when both are there and the place is free; else what is missing is told."""
        fault = self._fault()
        self.error.setText(fault)
        self.error.setVisible(bool(fault))
        mark_wrong(self.name, wrong=bool(fault) and not self.cooperative())
        if fault:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        return not fault

    def _fault(self) -> str:
        if self._may_exist and self.path().exists():
            return ""
        if not self.cooperative():
            return self.tr("The cooperative needs a name: it heads every letter.")
        if self.path().exists():
            return self.tr(
                "There is already a file {0}: choose another place, or open it as it is."
            ).format(self.path())
        return ""

    @Slot()
    def _on_named(self) -> None:
        self.error.hide()
        mark_wrong(self.name, wrong=False)
        self._show_place()
        self.edited.emit()

    def _show_place(self) -> None:
        self.place.setText(str(self.path()))
        self.note.setVisible(self._may_exist and self.path().exists())
        self.place.setToolTip(str(self.path()))

    @Slot()
    def _choose(self) -> None:
        self._context.messages.choose_save_file(
            self.tr("Where the office file goes"),
            self.path().name,
            [OFFICE_FILES],
            self.choose,
            parent=self,
        )

    def choose(self, path: Path) -> None:
        """Let the office file be `path`, whatever the cooperative's name."""
        self._chosen = path if path.suffix == ENDING else path.with_name(path.name + ENDING)
        self.error.hide()
        self._show_place()
        self.edited.emit()


def file_name(name: str) -> str:
    """`name` as every system takes it for a file: no signs that Windows refuses, no device."""
    plain = "".join(" " if sign in _REFUSED or ord(sign) < 32 else sign for sign in name)
    short = " ".join(plain.split())[:LONGEST_NAME].rstrip(". ")
    return f"{short}_" if short.casefold() in _DEVICES else short
