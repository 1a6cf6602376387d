"""The room's form: names who is there already, and shows both values after a stale save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.models.formats import format_date, format_euro
from app.services.form_checks import ChangedMeanwhile
from app.services.tenants.duplicates import DuplicateFound, Match, same_iban, same_tax_code
from app.ui.code_checks import CodeChecks
from app.ui.context import TENANTS, Target
from app.ui.forms import Field, FormDialog
from app.ui.tenants.already_there import AlreadyThere
from app.ui.tenants.forms import CODES, TWICE, with_twice
from app.ui.tenants.unit_choice import UnitChoice
from app.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

Values = dict[str, object]
Work = Callable[["Session", Values], object]

_CHOOSE_UNIT = QT_TRANSLATE_NOOP("errors", "Choose the unit.")
_EMPTY = "–"


@dataclass
class AsRead:
    """A row as its form read it; the form takes a newer one over after a stale save."""

    version: int
    values: Values


@dataclass(frozen=True)
class Reread:
    """How a form comes to the row as it is now."""

    held: AsRead
    read: Callable[[Session], AsRead | None]


class CheckedDialog(FormDialog):
    """A form that names, while one types, who is there already with this tax code or IBAN.

    They can be opened from here; with a reason what was typed is saved all the same. After a
    stale save the form stays open: a field that only the other person changed takes the new
    value, a field that both changed shows both, and saving once more keeps what stands here.
    """

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        *,
        title: str,
        fields: Sequence[Field],
        values: Values,
        save: str,
        sentence: str,
        work: Work,
        on_done: Callable[[object], None] | None = None,
        person_id: UUID | None = None,
        household_id: UUID | None = None,
        reread: Reread | None = None,
    ) -> None:
        self._there = AlreadyThere(self._open_household)
        self._fields = tuple(fields)
        self._keys = {field.key for field in fields}
        self._own = (person_id, household_id)
        self._reread = reread
        self._asked = ("", "")
        super().__init__(
            context,
            parent,
            title=title,
            fields=with_twice(fields),
            values=values,
            save=save,
            sentence=sentence,
            work=work,
            on_done=on_done,
            extra=self._there,
        )
        if self._keys & CODES:
            self.form.show_field(TWICE.key, shown=False)
        box = self.form.widget("unit_id") if "unit_id" in self._keys else None
        self._unit = UnitChoice(box) if isinstance(box, QComboBox) else None
        self._checks = CodeChecks(self.form, values)
        self._checks.told.connect(self._on_told)
        self.form.edited.connect(self._look)
        self._look()
        self._make_room()

    def doubts(self) -> str:
        """What looks wrong, one sentence a line; empty where nothing does."""
        return self._there.text()

    def already_there(self) -> AlreadyThere:
        """Who is there already, with the buttons that open them."""
        return self._there

    @Slot()
    def save(self) -> None:
        if self._unit is not None and self._unit.is_unknown():
            self.form.show_error("unit_id", translate("errors", _CHOOSE_UNIT))
            self._make_room()
            return
        super().save()

    def show_error(self, error: Exception) -> None:
        super().show_error(error)
        if isinstance(error, DuplicateFound):
            self._there.show_refused(error.matches)
            self.form.show_field(TWICE.key, shown=True)
            self.form.widget(TWICE.key).setFocus(Qt.FocusReason.OtherFocusReason)
            self._make_room()
        if isinstance(error, ChangedMeanwhile) and self._reread is not None:
            self._context.runner.read(self._reread.read, self._meet, owner=self, slot="reread")

    def _meet(self, now: AsRead | None) -> None:
        """Show what stands in the office now beside what was typed."""
        if now is None or self._reread is None:
            return
        held, lines = self._reread.held, [self.strip.text()]
        for field in self._fields:
            theirs, mine = now.values[field.key], self.form.value(field.key)
            if theirs in (held.values[field.key], mine):
                continue
            label = translate("Forms", field.label).replace("&", "")
            if mine == held.values[field.key]:
                self.form.load({field.key: theirs})
                lines.append(f"{label}: {shown(field, theirs)}")
            else:
                lines.append(f"{label}: {shown(field, theirs)} → {shown(field, mine)}")
        held.version, held.values = now.version, now.values
        self.strip.tell("\n".join(lines), "warning")

    @Slot()
    def _on_told(self) -> None:
        self._make_room()

    @Slot()
    def _look(self) -> None:
        asked = (self._typed("tax_code"), self._typed("iban"))
        person_id, household_id = self._own

        def work(session: Session) -> list[Match]:
            return [
                *same_tax_code(session, asked[0], but=person_id),
                *same_iban(session, asked[1], but=household_id),
            ]

        def found(matches: list[Match]) -> None:
            self._there.show_matches(matches, self._checks.kept_faults())

        if asked != self._asked:
            self._asked = asked
            self._context.runner.read(work, found, owner=self, slot="there")

    def _open_household(self, household_id: UUID) -> None:
        """Leave the form and show who is there already."""
        self.reject()
        self._context.navigate(Target(TENANTS, household_id))

    def _typed(self, key: str) -> str:
        return str(self.form.value(key) or "") if key in self._keys else ""


def shown(field: Field, value: object) -> str:
    """A value of a form in words, as its field would show it."""
    if value is None or value == "":
        return _EMPTY
    if field.kind == "choice":
        labels = dict(field.choices)
        return translate("Forms", labels.get(value, str(value)))
    if field.kind == "money" and isinstance(value, int):
        return format_euro(value)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, bool):
        return "✓" if value else _EMPTY
    return str(value)
