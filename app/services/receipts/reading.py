"""The receipts of a lease, and each one's pages as they were printed."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from app.models.direct_debits import PaymentReturn
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.ledger import LedgerEntry
from app.models.receipts import PaymentMeans, Receipt, ReceiptDocument


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """A receipt in a list; `cents` above zero. Void when its payment was reversed or went back:
    the receipt itself stays, and its number is never given again."""

    id: UUID
    entry_id: UUID
    year: int
    number: int
    issued_on: date
    payer: str
    means: PaymentMeans
    cents: int
    is_void: bool

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


def receipts_of(session: Session, lease_id: UUID) -> list[ReceiptView]:
    """Every receipt of a lease, the newest first."""
    reversal, undone = aliased(LedgerEntry), aliased(LedgerEntry)
    went_back = (
        select(PaymentReturn.id)
        .outerjoin(undone, undone.reverses_id == PaymentReturn.reversal_id)
        .where(PaymentReturn.payment_id == Receipt.entry_id, undone.id.is_(None))
        .exists()
    )
    rows = session.execute(
        select(
            Receipt.id,
            Receipt.entry_id,
            Receipt.year,
            Receipt.number,
            Receipt.issued_on,
            Receipt.payer,
            Receipt.means,
            LedgerEntry.cents,
            or_(reversal.id.is_not(None), went_back).label("is_void"),
        )
        .join(LedgerEntry, LedgerEntry.id == Receipt.entry_id)
        .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
        .where(LedgerEntry.lease_id == lease_id)
        .order_by(Receipt.year.desc(), Receipt.number.desc())
    )
    return [
        ReceiptView(
            row.id,
            row.entry_id,
            row.year,
            row.number,
            row.issued_on,
            row.payer,
            row.means,
            -row.cents,
            bool(row.is_void),
        )
        for row in rows
    ]


def receipt_pdf(session: Session, receipt_id: UUID) -> bytes:
    """The pages of a receipt, byte for byte as they were printed.

    Raises OfficeError when it is not there or its bytes are not those that were kept.
    """
    document = session.execute(
        select(ReceiptDocument.pdf, ReceiptDocument.sha256).where(
            ReceiptDocument.receipt_id == receipt_id
        )
    ).one_or_none()
    if document is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This receipt is not there."))
    pdf: bytes = document.pdf
    if hashlib.sha256(pdf).digest() != document.sha256:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The receipt is damaged: it is not as it was printed. Restore a backup.",
            )
        )
    return pdf
