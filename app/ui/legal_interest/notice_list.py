"""Notices of default: recorded with their proof, withdrawn with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.models.formats import format_date
from app.services.legal_interest.notices import (
    LeaseChoice,
    NoticeInput,
    NoticeRow,
    lease_choices,
    notices,
    record_notice,
    withdraw_notice,
)
from app.ui.context import TENANTS, Target
from app.ui.forms import Field, FormDialog
from app.ui.legal_interest.columns import NOTICES
from app.ui.panels import ActionRow, plain_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tenants.unit_choice import UnitChoice
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

WIDTH = 580


def _fields(leases: Sequence[LeaseChoice]) -> tuple[Field, ...]:
    return (
        Field(
            "lease_id",
            QT_TRANSLATE_NOOP("Forms", "&Household and unit"),
            "choice",
            required=True,
            choices=tuple(
                (lease.id.hex, f"{lease.household_name} · {lease.unit_code} · {lease.code}")
                for lease in leases
            ),
        ),
        Field("received_on", QT_TRANSLATE_NOOP("Forms", "Recei&ved on"), "date", required=True),
        Field(
            "covers_due_through",
            QT_TRANSLATE_NOOP("Forms", "For charges due &through"),
            "date",
            required=True,
        ),
        Field(
            "proof",
            QT_TRANSLATE_NOOP("Forms", "&Proof of receipt"),
            "multiline",
            required=True,
            hint=QT_TRANSLATE_NOOP("Forms", "Number of the registered letter, receipt of the PEC…"),
        ),
    )


class NoticeDialog(FormDialog):
    """The form of a notice; its lease is found by typing any part of a name or unit."""

    def __init__(
        self, context: WindowContext, parent: QWidget, leases: Sequence[LeaseChoice]
    ) -> None:
        today = context.office.clock.today()
        super().__init__(
            context,
            parent,
            title=self.tr("Record a notice of default"),
            introduction=self.tr(
                "From the day on which it was received, what was due by then bears legal interest"
                " (art. 1282 c.c.), and its limitation begins anew."
            ),
            fields=_fields(leases),
            values={"lease_id": None, "received_on": today, "covers_due_through": today},
            save=self.tr("&Record"),
            sentence="Record a notice of default",
            work=_record,
        )
        box = self.form.widget("lease_id")
        assert isinstance(box, QComboBox)
        self._choice = UnitChoice(box)
        self.setMinimumWidth(WIDTH)
        # As wide as the form, not as the longest name.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setCurrentIndex(-1)
        box.setFocus()

    @Slot()
    def save(self) -> None:
        if self._choice.is_unknown():
            self.form.show_error("lease_id", self.tr("No household of this name: choose one."))
            self._make_room()
            return
        super().save()


def _record(session: Session, values: dict[str, object]) -> object:
    received_on, through = values["received_on"], values["covers_due_through"]
    assert isinstance(received_on, date)
    assert isinstance(through, date)
    wanted = NoticeInput(UUID(str(values["lease_id"])), received_on, through, str(values["proof"]))
    return record_notice(session, wanted)


class NoticeList(QWidget):
    """The notices with their forms."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.model: StaticTableModel[NoticeRow] = StaticTableModel(NOTICES, self)
        self.table = TableView(
            self.model,
            context=context,
            name="legal_interest.notices",
            title=self.tr("Notices of default"),
        )
        self.table.set_empty(
            self.tr("No notice of default yet"),
            self.tr("Rent bears interest only from a notice that was received, with proof."),
            self.tr("Record a &notice…"),
            self.record,
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.new = plain_button(self.tr("Record a &notice…"), self.record)
        self.withdraw = plain_button(self.tr("With&draw…"), self.ask_to_withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(ActionRow([self.new, self.withdraw]))
        self._on_chosen(None)

    def reload(self) -> None:
        """Read the notices again."""
        self._context.runner.read(notices, self._show, owner=self)

    def _show(self, found: list[NoticeRow]) -> None:
        self.model.set_rows(found)
        self._on_chosen(self.table.chosen_key())

    def _chosen(self) -> NoticeRow | None:
        key = self.table.chosen_key()
        return next((row for row in self.model.rows() if row.id == key), None)

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        chosen = self._chosen()
        self.withdraw.setEnabled(chosen is not None and chosen.withdrawn_on is None)

    @Slot(object)
    def _on_opened(self, _key: object) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._context.navigate(Target(TENANTS, chosen.household_id))

    @Slot()
    def record(self) -> None:
        """Ask for a notice."""
        self._context.runner.read(lease_choices, self._open, owner=self, slot="leases")

    def _open(self, leases: list[LeaseChoice]) -> None:
        NoticeDialog(self._context, self, leases).open()

    @Slot()
    def ask_to_withdraw(self) -> None:
        """Ask why a notice counts no more."""
        chosen = self._chosen()
        if chosen is None or chosen.withdrawn_on is not None:
            return
        key = chosen.id

        def work(session: Session, values: dict[str, object]) -> None:
            withdraw_notice(session, key, str(values["reason"]))

        FormDialog(
            self._context,
            self,
            title=self.tr("Withdraw a notice of default"),
            introduction=self.tr(
                "{0}, received on {1}. It then counts as never received: interest that was charged"
                " on it shows up as charged too much."
            ).format(chosen.household_name, format_date(chosen.received_on)),
            fields=(Field("reason", QT_TRANSLATE_NOOP("Forms", "&Reason"), required=True),),
            save=self.tr("&Withdraw"),
            sentence="Withdraw a notice of default",
            work=work,
        ).open()
