"""The direct-debit mandates of a lease: list, add, change, revoke."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.direct_debits.mandates import (
    MandateInput,
    MandateState,
    MandateView,
    add_mandate,
    edit_mandate,
    mandates_of,
    revoke_mandate,
)
from app.ui.code_checks import CodeChecks
from app.ui.columns import Column
from app.ui.forms import Field, FormDialog
from app.ui.panels import Muted, SectionTitle, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Refreshing
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

_STATES = {
    MandateState.IN_FORCE: QT_TRANSLATE_NOOP("States", "in force"),
    MandateState.REVOKED: QT_TRANSLATE_NOOP("States", "revoked"),
    MandateState.LAPSED: QT_TRANSLATE_NOOP("States", "lapsed"),
}
_COLOURS: dict[MandateState, str | None] = {
    MandateState.IN_FORCE: "good",
    MandateState.REVOKED: "muted",
    MandateState.LAPSED: "danger",
}
_FUTURE = QT_TRANSLATE_NOOP("Forms", "This day is still to come.")
_LIST_HEIGHT = 92

MANDATES = (
    Column[MandateView](
        "reference", QT_TRANSLATE_NOOP("Columns", "Mandate"), lambda row: row.reference, "text", 136
    ),
    Column[MandateView](
        "debtor", QT_TRANSLATE_NOOP("Columns", "Debtor"), lambda row: row.debtor, "text", 112
    ),
    Column[MandateView](
        "iban", QT_TRANSLATE_NOOP("Columns", "IBAN"), lambda row: row.iban, "text", 230
    ),
    Column[MandateView](
        "signed_on", QT_TRANSLATE_NOOP("Columns", "Signed"), lambda row: row.signed_on, "date", 84
    ),
    Column[MandateView](
        "lapses_on",
        QT_TRANSLATE_NOOP("Columns", "Lapses after"),
        lambda row: row.lapses_on,
        "date",
        94,
        explanation=QT_TRANSLATE_NOOP("Columns", "36 months after the last collection"),
        hidden=True,
    ),
    Column[MandateView](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: _STATES[row.state],
        "state",
        76,
        colour=lambda row: _COLOURS[row.state],
    ),
)


class MandatesSection(QWidget):
    """The mandates of the lease shown, with what can be done with them."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lease_id: UUID | None = None
        self._debtor = ""
        self._iban = ""
        self.model = StaticTableModel(MANDATES, self)
        self.table = TableView(
            self.model,
            context=context,
            name="tenants.mandates",
            title=self.tr("Direct-debit mandates"),
        )
        self.table.setFixedHeight(_LIST_HEIGHT)
        self.none = Muted(self.tr("None: this household pays in other ways."))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.edit)
        self.add_button = plain_button(self.tr("Add &mandate…"), self.add)
        self.edit_button = plain_button(self.tr("Ed&it mandate…"), self.edit)
        self.revoke_button = plain_button(self.tr("Re&voke mandate…"), self.revoke)
        self._lay_out()
        self._fresh = Refreshing(self, context.runner, {"direct_debits"}, self._reload)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.add_button, self.edit_button, self.revoke_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionTitle(self.tr("Direct-debit mandates")))
        column.addWidget(self.none)
        column.addWidget(self.table)
        column.addLayout(buttons)

    def show_lease(self, lease_id: UUID | None, debtor: str, iban: str) -> None:
        """Show the mandates of a lease; `debtor` and `iban` are what a new one begins with."""
        self._debtor, self._iban = debtor, iban
        if lease_id != self._lease_id:
            self._lease_id = lease_id
            self._take(())
        self.add_button.setEnabled(lease_id is not None)
        self._fresh.request()

    def _reload(self) -> None:
        lease_id, today = self._lease_id, self._context.office.clock.today()
        if lease_id is None:
            self._take(())
            return
        self._context.runner.read(
            lambda session: mandates_of(session, lease_id, today),
            self._take,
            owner=self,
            slot="mandates",
        )

    def _take(self, mandates: Sequence[MandateView]) -> None:
        self.model.set_rows(mandates)
        self.table.setVisible(bool(mandates))
        self.none.setVisible(not mandates)
        self._on_chosen(self.table.chosen_key())

    def _chosen(self) -> MandateView | None:
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot(object)
    def _on_chosen(self, key: object) -> None:
        chosen = next((row for row in self.model.rows() if row.id == key), None)
        self.edit_button.setEnabled(chosen is not None)
        self.revoke_button.setEnabled(chosen is not None and chosen.revoked_on is None)

    @Slot()
    def add(self) -> None:
        """Ask for a mandate that was signed."""
        lease_id, today = self._lease_id, self._context.office.clock.today()
        if lease_id is None:
            return
        key = lease_id

        def work(session: Session, values: dict[str, object]) -> object:
            return add_mandate(session, key, _input(values), today)

        dialog = FormDialog(
            self._context,
            self,
            title=self.tr("New direct-debit mandate"),
            fields=_fields(today),
            values={"debtor": self._debtor, "iban": self._iban, "signed_on": today},
            save=self.tr("A&dd"),
            sentence="Add a direct-debit mandate",
            work=work,
        )
        CodeChecks(dialog.form)
        dialog.open()

    @Slot()
    def edit(self) -> None:
        """Ask for changes to the chosen mandate."""
        mandate, today = self._chosen(), self._context.office.clock.today()
        if mandate is None:
            return
        chosen = mandate

        def work(session: Session, values: dict[str, object]) -> None:
            edit_mandate(session, chosen.id, chosen.version, _input(values), today)

        dialog = FormDialog(
            self._context,
            self,
            title=self.tr("Edit mandate {0}").format(chosen.reference),
            fields=_fields(today),
            values={
                "reference": chosen.reference,
                "debtor": chosen.debtor,
                "iban": chosen.iban,
                "signed_on": chosen.signed_on,
                "last_collected_on": chosen.last_collected_on,
            },
            save=self.tr("&Save"),
            sentence="Edit a direct-debit mandate",
            work=work,
        )
        CodeChecks(dialog.form)
        dialog.open()

    @Slot()
    def revoke(self) -> None:
        """Ask since when the chosen mandate is revoked."""
        mandate, today = self._chosen(), self._context.office.clock.today()
        if mandate is None:
            return
        chosen = mandate

        def work(session: Session, values: dict[str, object]) -> None:
            day = values["revoked_on"]
            assert isinstance(day, date)
            revoke_mandate(session, chosen.id, chosen.version, day, today)

        FormDialog(
            self._context,
            self,
            title=self.tr("Revoke mandate {0}").format(chosen.reference),
            introduction=self.tr("It stays in the list; nothing is collected on it any more."),
            fields=(
                Field(
                    "revoked_on",
                    QT_TRANSLATE_NOOP("Forms", "&Revoked on"),
                    "date",
                    required=True,
                    validator=_not_future(today),
                ),
            ),
            values={"revoked_on": today},
            save=self.tr("Re&voke"),
            sentence="Revoke a direct-debit mandate",
            work=work,
        ).open()


def _fields(today: date) -> tuple[Field, ...]:
    return (
        Field("reference", QT_TRANSLATE_NOOP("Forms", "&Reference of the mandate"), required=True),
        Field("debtor", QT_TRANSLATE_NOOP("Forms", "Account &holder"), required=True),
        Field("iban", QT_TRANSLATE_NOOP("Forms", "&IBAN"), required=True),
        Field(
            "signed_on",
            QT_TRANSLATE_NOOP("Forms", "&Signed on"),
            "date",
            required=True,
            validator=_not_future(today),
        ),
        Field(
            "last_collected_on",
            QT_TRANSLATE_NOOP("Forms", "&Last collected on"),
            "date",
            validator=_not_future(today),
        ),
    )


def _not_future(today: date) -> Callable[[object], str | None]:
    def check(value: object) -> str | None:
        return _FUTURE if isinstance(value, date) and value > today else None

    return check


def _input(values: dict[str, object]) -> MandateInput:
    signed_on, collected_on = values["signed_on"], values["last_collected_on"]
    assert isinstance(signed_on, date)
    return MandateInput(
        reference=str(values["reference"]),
        debtor=str(values["debtor"]),
        iban=str(values["iban"]),
        signed_on=signed_on,
        last_collected_on=collected_on if isinstance(collected_on, date) else None,
    )
