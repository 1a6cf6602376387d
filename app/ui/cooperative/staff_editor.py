"""The staff list: a name, a role, and whether the person still works here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.staff import StaffRole
from app.services.staff import StaffView
from app.ui.forms import select_data
from app.ui.panels import Muted, plain_button
from app.ui.translation import QT_TRANSLATE_NOOP, translate

ROLES = {
    StaffRole.DESK: QT_TRANSLATE_NOOP("Forms", "Front desk"),
    StaffRole.COMMUNITY: QT_TRANSLATE_NOOP("Forms", "Community"),
    StaffRole.PROPERTY: QT_TRANSLATE_NOOP("Forms", "Properties"),
    StaffRole.ADMINISTRATION: QT_TRANSLATE_NOOP("Forms", "Administration"),
    StaffRole.READ_ONLY: QT_TRANSLATE_NOOP("Forms", "Looks only"),
}


@dataclass(frozen=True)
class _Line:
    before: StaffView
    name: QLineEdit
    role: QComboBox
    active: QCheckBox

    def view(self) -> StaffView:
        return replace(
            self.before,
            name=self.name.text(),
            role=StaffRole(self.role.currentData()),
            active=self.active.isChecked(),
        )


class StaffEditor(QWidget):
    """One line per person. Nobody is removed: who leaves is no longer at work."""

    changed = Signal()

    def __init__(self, people: Sequence[StaffView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 6, 0)
        for place, title in enumerate((self.tr("Name"), self.tr("Role"), self.tr("At work"))):
            label = QLabel(title)
            label.setObjectName("field_label")
            self._grid.addWidget(label, 0, place)
        self._grid.setColumnStretch(0, 1)
        for person in people:
            self._add(person)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._below = QWidget()
        held = QVBoxLayout(self._below)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(inside)
        held.addStretch(1)
        scroll.setWidget(self._below)
        self.add_button = plain_button(self.tr("Add a &person"), self.add_person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(
            Muted(self.tr("Names are offered for follow-ups. Roles do not restrict anything yet."))
        )
        column.addWidget(scroll, 1)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def people(self) -> list[StaffView]:
        """Everyone as edited; a new line without a name is nobody."""
        views = [line.view() for line in self._lines]
        return [view for view in views if view.id is not None or view.name.strip()]

    @Slot()
    def add_person(self) -> None:
        """A new line, ready for the name."""
        self._add(StaffView("", StaffRole.DESK))
        self._lines[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _add(self, person: StaffView) -> None:
        name, role, active = QLineEdit(person.name), QComboBox(), QCheckBox()
        name.setAccessibleName(self.tr("Name"))
        role.setAccessibleName(self.tr("Role"))
        active.setAccessibleName(self.tr("At work"))
        for each, word in ROLES.items():
            role.addItem(translate("Forms", word), each)
        select_data(role, person.role)
        active.setChecked(person.active)
        row = len(self._lines) + 1
        for place, widget in enumerate((name, role, active)):
            self._grid.addWidget(widget, row, place)
        name.textEdited.connect(self.changed)
        role.currentIndexChanged.connect(self.changed)
        active.toggled.connect(self.changed)
        self._lines.append(_Line(person, name, role, active))
