"""Money out by which the bank took a payment back: which payment it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.models.formats import format_date, format_euro
from app.services.bank_statements.lease_search import ReturnablePayment, returnable_payments
from app.services.bank_statements.piles import LeaseLabel, WaitingLine
from app.ui.bank_statements.lease_picker import LeaseList
from app.ui.bank_statements.words import payer_words
from app.ui.panels import Muted, plain_button, primary_button

if TYPE_CHECKING:
    from app.ui.context import WindowContext


class ReturnDialog(QDialog):
    """Asks which payment went back; `on_return` gets it with the words for the ledger."""

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        line: WaitingLine,
        leases: Sequence[LeaseLabel],
        on_return: Callable[[UUID, str], None],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The bank took a payment back"))
        self.setMinimumSize(680, 420)
        self._context, self._line, self._on_return = context, line, on_return
        self.leases = LeaseList(context, leases)
        self.payment = QComboBox()
        self.note = QLineEdit(f"Insoluto {line.return_reason}".strip())
        self.missing = Muted("")
        self.return_button = primary_button(self.tr("It went &back"), self._accept)
        self._lay_out()
        self.return_button.setDefault(True)
        self.leases.list.currentRowChanged.connect(self._read)
        self._read()

    def _lay_out(self) -> None:
        fields = QFormLayout()
        for text, widget in (
            (self.tr("&Lease"), self.leases),
            (self.tr("&Payment"), self.payment),
            (self.tr("&Words for the ledger"), self.note),
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            fields.addRow(label, widget)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(plain_button(self.tr("&Cancel"), self._cancel))
        foot.addWidget(self.return_button)
        said = Muted(
            self.tr("{0}: {1}. Exactly the charges that the payment had paid open again.").format(
                format_euro(-self._line.cents), payer_words(self._line)
            )
        )
        said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addLayout(fields)
        column.addWidget(self.missing)
        column.addLayout(foot)

    @Slot()
    def _read(self) -> None:
        lease, line = self.leases.chosen(), self._line
        if lease is None:
            self.payment.clear()
            self.missing.clear()
            self.return_button.setEnabled(False)
            return
        lease_id = lease.lease_id
        self._context.runner.read(
            lambda session: returnable_payments(session, lease_id, -line.cents, line.booked_on),
            partial(self._show, lease_id),
            owner=self,
            slot="payments",
        )

    def _show(self, lease_id: UUID, found: Sequence[ReturnablePayment]) -> None:
        marked = self.leases.chosen()
        if marked is None or marked.lease_id != lease_id:
            return
        self.payment.clear()
        for each in found:
            self.payment.addItem(f"{format_date(each.dated_on)} · {each.text}", each.id)
        self.missing.setText("" if found else self.tr("No payment of that amount stands there."))
        self.return_button.setEnabled(bool(found) and bool(self.note.text().strip()))

    @Slot()
    def _accept(self) -> None:
        payment_id = self.payment.currentData()
        if isinstance(payment_id, UUID):
            self.accept()
            self._on_return(payment_id, self.note.text().strip())

    @Slot()
    def _cancel(self) -> None:
        self.reject()
