"""The room's form: says what looks doubtful, and shows both values after a stale save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from app.models.formats import format_date, format_euro
from app.services.form_checks import ChangedMeanwhile
from app.services.tenants import editing
from app.services.tenants.duplicates import Match, same_tax_code
from app.ui.forms import Field, FormDialog
from app.ui.tenants.unit_choice import UnitChoice
from app.ui.theme import colours
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
    """A form that says, while one types, what looks wrong about tax code and IBAN.

    After a stale save it stays open: a field that only the other person changed takes the new
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
        reread: Reread | None = None,
    ) -> None:
        self._doubts = QLabel()
        self._doubts.setWordWrap(True)
        self._fields = tuple(fields)
        self._keys = {field.key for field in fields}
        self._person_id = person_id
        self._reread = reread
        self._asked = ("", "")
        super().__init__(
            context,
            parent,
            title=title,
            fields=fields,
            values=values,
            save=save,
            sentence=sentence,
            work=work,
            on_done=on_done,
            extra=self._doubts,
        )
        box = self.form.widget("unit_id") if "unit_id" in self._keys else None
        self._unit = UnitChoice(box) if isinstance(box, QComboBox) else None
        self._doubts.setStyleSheet(f"color: {colours().of('arrears')};")
        self.form.edited.connect(self._look)
        self._look()

    def doubts(self) -> str:
        """What looks wrong, one sentence a line; empty where nothing does."""
        return self._doubts.text()

    @Slot()
    def save(self) -> None:
        if self._unit is not None and self._unit.is_unknown():
            self.form.show_error("unit_id", translate("errors", _CHOOSE_UNIT))
            self._make_room()
            return
        super().save()

    def show_error(self, error: Exception) -> None:
        super().show_error(error)
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
    def _look(self) -> None:
        asked = (self._typed("tax_code"), self._typed("iban"))
        if asked == self._asked:
            return
        self._asked = asked
        sentences = [translate("errors", template) for template in editing.doubts(*asked)]
        person_id = self._person_id

        def found(matches: list[Match]) -> None:
            names = ", ".join(match.household_name for match in matches)
            same = [self.tr("The same tax code is in: {0}").format(names)]
            self._doubts.setText("\n".join(sentences + (same if names else [])))

        self._context.runner.read(
            lambda session: same_tax_code(session, asked[0], but=person_id),
            found,
            owner=self,
            slot="doubts",
        )

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
