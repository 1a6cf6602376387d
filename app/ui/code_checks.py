"""Telling beside a field that its tax code, VAT number or IBAN cannot be right, on leaving it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from app.services.official_codes import compact, iban_fault, tax_code_fault, vat_number_fault
from app.ui.forms import Form
from app.ui.translation import translate

Fault = Callable[[str], str | None]

FAULTS: Mapping[str, Fault] = {
    "tax_code": tax_code_fault,
    "vat_number": vat_number_fault,
    "iban": iban_fault,
}
"""By the key of the field."""


class CodeChecks(QObject):
    """Watches the fields of a form that are called as in `FAULTS`; lives as long as the form.

    `kept` holds codes that are in the office already: they are not told anew, however wrong.
    `told` says that a sentence came or went.
    """

    told = Signal()

    def __init__(self, form: Form, kept: Mapping[str, object] | None = None) -> None:
        super().__init__(form)
        self._form = form
        self._kept = {key: compact(str(value or "")) for key, value in (kept or {}).items()}
        self._said: set[str] = set()
        self._edits: dict[QLineEdit, str] = {}
        for key in FAULTS:
            edit = form.findChild(QLineEdit, key)
            if edit is not None:
                self._edits[edit] = key
                edit.editingFinished.connect(self._on_left)

    def kept_faults(self) -> list[str]:
        """Sentences on codes that stand in the form as they were kept, and cannot be right."""
        found = []
        for edit, key in self._edits.items():
            fault = FAULTS[key](edit.text())
            if fault is not None and self._is_kept(key, edit):
                found.append(translate("errors", fault))
        return found

    def _is_kept(self, key: str, edit: QLineEdit) -> bool:
        return compact(edit.text()) == self._kept.get(key, "")

    @Slot()
    def _on_left(self) -> None:
        edit = self.sender()
        if not isinstance(edit, QLineEdit) or edit not in self._edits:
            return
        key = self._edits[edit]
        fault = None if self._is_kept(key, edit) else FAULTS[key](edit.text())
        text = translate("errors", fault) if fault else ""
        # What others told beside the field, such as whose code it is, stays.
        if text or self._form.error(key) in self._said:
            self._said.add(text)
            self._form.tell(key, text)
            self.told.emit()
