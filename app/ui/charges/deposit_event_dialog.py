"""Recording what happened to a deposit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.models.charges import DepositEventKind
from app.models.formats import format_euro
from app.services.charges.deposit_register import DepositRow
from app.services.charges.deposits import EventInput, record_event
from app.ui.charges.deposit_columns import EVENTS
from app.ui.forms import Field, FormDialog
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

FIELDS = (
    Field(
        "kind",
        QT_TRANSLATE_NOOP("Forms", "&What happened"),
        "choice",
        required=True,
        choices=tuple(EVENTS.items()),
    ),
    Field("happened_on", QT_TRANSLATE_NOOP("Forms", "&Day"), "date", required=True),
    Field("cents", QT_TRANSLATE_NOOP("Forms", "&Amount"), "money", required=True),
    Field("note", QT_TRANSLATE_NOOP("Forms", "&Note")),
)
CONTRACT = Field(
    "count_contract",
    QT_TRANSLATE_NOOP("Forms", "The deposit of the contract was received on the &first day"),
    "check",
)

WIDTH = 560


class DepositEventDialog(FormDialog):
    """The form; while one types it says what is held afterwards."""

    def __init__(self, context: WindowContext, parent: QWidget, row: DepositRow) -> None:
        self._row = row
        self._after = QLabel()
        self._after.setWordWrap(True)
        self._after.setMinimumHeight(40)
        lease_id = row.id

        def work(session: Session, values: dict[str, object]) -> object:
            return record_event(session, lease_id, _input(values))

        super().__init__(
            context,
            parent,
            title=self.tr("Record a deposit"),
            introduction=self.tr("{0} · {1}. Held now: {2}").format(
                row.household_name, row.unit_code, format_euro(row.held_cents)
            ),
            fields=(*FIELDS, CONTRACT) if row.by_contract else FIELDS,
            values={
                "kind": DepositEventKind.REFUNDED if row.to_return else DepositEventKind.RECEIVED,
                "happened_on": context.office.clock.today(),
                "cents": row.held_cents if row.to_return else None,
                "count_contract": row.by_contract,
            },
            save=self.tr("&Record"),
            sentence="Record a deposit",
            work=work,
            extra=self._after,
        )
        self.setMinimumWidth(WIDTH)
        self.form.edited.connect(self._follow)
        self._follow()
        self.form.widget("kind").setFocus()

    def after_text(self) -> str:
        """What the form says is held afterwards."""
        return self._after.text()

    @Slot()
    def _follow(self) -> None:
        kind, cents = self.form.value("kind"), self.form.value("cents")
        counts = not self._row.by_contract or bool(self.form.value("count_contract"))
        held = self._row.held_cents if counts else 0
        if isinstance(cents, int):
            held += cents if kind == DepositEventKind.RECEIVED else -cents
        lines = [self.tr("Held afterwards: {0}").format(format_euro(held))]
        if kind == DepositEventKind.WITHHELD:
            lines.append(self.tr("What is withheld is credited to the household's account."))
        self._after.setText("\n".join(lines))


def _input(values: dict[str, object]) -> EventInput:
    happened_on, cents = values["happened_on"], values["cents"]
    assert isinstance(happened_on, date)
    assert isinstance(cents, int)
    return EventInput(
        DepositEventKind(str(values["kind"])),
        happened_on,
        cents,
        str(values["note"] or ""),
        count_contract=bool(values.get("count_contract", True)),
    )
