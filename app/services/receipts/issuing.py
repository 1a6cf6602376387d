"""Taking money at the desk: the payment and its numbered receipt in one transaction."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, EntryText, LedgerEntry
from app.models.receipts import PaymentMeans, Receipt, ReceiptDocument
from app.models.running_write import running_write, touch
from app.services.cooperative.numbers import Series, next_number
from app.services.form_checks import check_text
from app.services.ledger.allocation import Choice
from app.services.ledger.choices import direct
from app.services.ledger.posting import register_payment
from app.services.ledger.returns import standing_return

_PAYER_LENGTH = 200

# The ledger's texts are Italian whatever the window speaks: they go into letters.
_TAKEN = {PaymentMeans.CASH: "Contanti", PaymentMeans.CARD: "Carta"}


@dataclass(frozen=True, slots=True)
class DeskPayment:
    """Money handed over at the desk; `cents` above zero.

    `choices` tell which charges it is for, by the payer's word or by the receipt that the payer
    signs (art. 1193, 1195 c.c.); without them the legal order holds.
    """

    lease_id: UUID
    day: date
    cents: int
    means: PaymentMeans
    payer: str
    text: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """What a receipt says of itself and of its payment; `cents` above zero."""

    id: UUID
    year: int
    number: int
    lease_id: UUID
    entry_id: UUID
    means: PaymentMeans
    issued_on: date
    paid_on: date
    cents: int
    payer: str
    text: str

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


DrawReceipt = Callable[[Session, ReceiptFacts], bytes]
"""Draws the PDF of a receipt from the office as it stands inside the running write."""


def register_cash_payment(
    session: Session, payment: DeskPayment, issued_on: date, draw: DrawReceipt
) -> ReceiptFacts:
    """Post a payment made at the desk and issue its receipt, all in the running write.

    Raises OfficeError where the payment, its payer or a choice is at fault, and whatever `draw`
    raises: then nothing is kept, and the number goes back to the series.
    """
    check_text("payer", payment.payer, _PAYER_LENGTH)
    number = next_number(session, Series.RECEIPT, issued_on.year)
    words = (f"{_TAKEN[payment.means]}, ricevuta n. {number}/{issued_on.year}", payment.text)
    posted = register_payment(
        session,
        payment.lease_id,
        payment.day,
        payment.cents,
        " · ".join(part for part in map(str.strip, words) if part),
    )
    direct(session, posted.id, payment.choices)
    facts = ReceiptFacts(
        id=new_id(),
        year=issued_on.year,
        number=number,
        lease_id=payment.lease_id,
        entry_id=posted.id,
        means=payment.means,
        issued_on=issued_on,
        paid_on=payment.day,
        cents=payment.cents,
        payer=payment.payer.strip(),
        text=payment.text.strip(),
    )
    _keep(session, facts, draw)
    return facts


def issue_receipt(
    session: Session,
    entry_id: UUID,
    means: PaymentMeans,
    payer: str,
    issued_on: date,
    draw: DrawReceipt,
) -> ReceiptFacts:
    """Issue the receipt of a payment that is in the ledger already.

    Raises OfficeError where it is no payment, was reversed, or has its receipt: a payment never
    has two.
    """
    check_text("payer", payer, _PAYER_LENGTH)
    entry = session.execute(
        select(
            LedgerEntry.lease_id,
            LedgerEntry.kind,
            LedgerEntry.cents,
            LedgerEntry.dated_on,
            EntryText.text,
        )
        .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
        .where(LedgerEntry.id == entry_id, LedgerEntry.reverses_id.is_(None))
    ).one_or_none()
    is_payment = entry is not None and entry.kind is EntryKind.PAYMENT and entry.cents < 0
    reversal = session.scalar(select(LedgerEntry.id).where(LedgerEntry.reverses_id == entry_id))
    if (
        entry is None
        or not is_payment
        or reversal is not None
        or standing_return(session, entry_id) is not None
    ):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Only a payment that stands gets a receipt."))
    known = session.execute(
        select(Receipt.number, Receipt.year).where(Receipt.entry_id == entry_id)
    ).one_or_none()
    if known is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This payment has its receipt already: no. {number}."),
            number=f"{known.number}/{known.year}",
        )
    facts = ReceiptFacts(
        id=new_id(),
        year=issued_on.year,
        number=next_number(session, Series.RECEIPT, issued_on.year),
        lease_id=entry.lease_id,
        entry_id=entry_id,
        means=means,
        issued_on=issued_on,
        paid_on=entry.dated_on,
        cents=-entry.cents,
        payer=payer.strip(),
        text=entry.text or "",
    )
    _keep(session, facts, draw)
    return facts


def _keep(session: Session, facts: ReceiptFacts, draw: DrawReceipt) -> None:
    pdf = draw(session, facts)
    session.execute(
        insert(Receipt).values(
            id=facts.id,
            year=facts.year,
            number=facts.number,
            entry_id=facts.entry_id,
            means=facts.means,
            issued_on=facts.issued_on,
            payer=facts.payer,
            change_id=running_write(session).change_id,
        )
    )
    session.execute(
        insert(ReceiptDocument).values(
            receipt_id=facts.id, pdf=pdf, sha256=hashlib.sha256(pdf).digest()
        )
    )
    touch(session, "ledger", facts.lease_id, facts.id)
