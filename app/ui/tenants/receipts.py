"""Receipts of a household: the list, and each one before the eyes as it was printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.receipts import PaymentMeans
from app.services.ledger.statement import OpenChargeLine
from app.services.letters.archive import safe_file_name
from app.services.receipts.reading import ReceiptView, receipt_pdf
from app.ui.columns import Column
from app.ui.panels import SectionTitle
from app.ui.printing import LetterDialog
from app.ui.properties.words import word
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tenants.words import ENTRIES
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.context import WindowContext

_MEANS = {
    PaymentMeans.CASH: QT_TRANSLATE_NOOP("Forms", "Cash"),
    PaymentMeans.CARD: QT_TRANSLATE_NOOP("Forms", "Card"),
}
_VALID = QT_TRANSLATE_NOOP("States", "valid")
_VOID = QT_TRANSLATE_NOOP("States", "void")
_LIST_HEIGHT = 150

RECEIPTS = (
    Column[ReceiptView]("number", QT_TRANSLATE_NOOP("Columns", "Receipt"), str, "text", 84),
    Column[ReceiptView](
        "issued_on", QT_TRANSLATE_NOOP("Columns", "Date"), lambda row: row.issued_on, "date", 88
    ),
    Column[ReceiptView](
        "payer", QT_TRANSLATE_NOOP("Columns", "Payer"), lambda row: row.payer, "text", 180
    ),
    Column[ReceiptView](
        "means",
        QT_TRANSLATE_NOOP("Columns", "Means"),
        lambda row: word(_MEANS, row.means),
        "text",
        84,
    ),
    Column[ReceiptView](
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda row: _VOID if row.is_void else _VALID,
        "state",
        84,
        colour=lambda row: "danger" if row.is_void else "good",
    ),
    Column[ReceiptView](
        "cents", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda row: row.cents, "euro", 92
    ),
)

OPEN_CHARGES = (
    Column[OpenChargeLine](
        "text",
        QT_TRANSLATE_NOOP("Columns", "Charge"),
        lambda line: line.text or word(ENTRIES, line.kind),
        "text",
        230,
    ),
    Column[OpenChargeLine](
        "due_on", QT_TRANSLATE_NOOP("Columns", "Due"), lambda line: line.due_on, "date", 92
    ),
    Column[OpenChargeLine](
        "cents", QT_TRANSLATE_NOOP("Columns", "Amount"), lambda line: line.cents, "euro", 92
    ),
    Column[OpenChargeLine](
        "remaining",
        QT_TRANSLATE_NOOP("Columns", "Still open"),
        lambda line: line.remaining_cents,
        "euro",
        92,
    ),
)


class ReceiptsSection(QWidget):
    """The receipts of a lease under their title; Enter opens one. Hidden while there is none."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = StaticTableModel(RECEIPTS, self)
        self.table = TableView(
            self.model, context=context, name="tenants.receipts", title=self.tr("Receipts")
        )
        self.table.setFixedHeight(_LIST_HEIGHT)
        self.table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionTitle(self.tr("Receipts")))
        column.addWidget(self.table)
        self.hide()

    def show_receipts(self, receipts: Sequence[ReceiptView]) -> None:
        """List these."""
        self.model.set_rows(receipts)
        self.setVisible(bool(receipts))

    @Slot(object)
    def _open(self, key: object) -> None:
        found = next((each for each in self.model.rows() if each.id == key), None)
        if found is not None:
            show_receipt(self._context, self, found.id, str(found), is_void=found.is_void)


def show_receipt(
    context: WindowContext,
    parent: QWidget,
    receipt_id: UUID,
    number: str,
    *,
    is_void: bool = False,
) -> None:
    """Show a receipt as it was printed, to print it (again) or to save it."""
    sentence = (
        QCoreApplication.translate("Papers", "Receipt no. {0} (void)")
        if is_void
        else QCoreApplication.translate("Papers", "Receipt no. {0}")
    )
    name = safe_file_name(f"ricevuta {number}")

    def shown(pdf: bytes) -> None:
        LetterDialog(
            context,
            parent,
            title=sentence.format(number),
            file_name=f"{name}.pdf",
            pdf=pdf,
            says_what_is_owed=False,
        ).open()

    context.runner.read(
        lambda session: receipt_pdf(session, receipt_id), shown, owner=parent, slot="receipt"
    )
