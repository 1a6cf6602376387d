"""Money that the bank took back: an unpaid direct debit (insoluto) or a recalled transfer."""

from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session, aliased

from app.models.direct_debits import PaymentReturn
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, LedgerEntry
from app.models.running_write import running_write
from app.services.ledger.open_charges import refresh_open_charges
from app.services.ledger.posting import PostedEntry, Posting, post
from app.services.ledger.statement import balance_of


def return_payment(
    session: Session,
    payment_id: UUID,
    returned_on: date,
    reason: str,
    *,
    reason_code: str = "",
    mandate_id: UUID | None = None,
) -> PostedEntry:
    """Record that the bank took a payment back on `returned_on`; gives the entry
    that takes it out.

    Exactly the charges that the payment had paid open again, and no other payment moves.
    `reason` is that entry's text, `reason_code` the bank's (AM04, MD06). Raises OfficeError
    for what is no payment, was reversed already, or came only later than that day.
    """
    payment = session.get(LedgerEntry, payment_id)
    if payment is None or payment.kind is not EntryKind.PAYMENT or payment.cents >= 0:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Only a payment can go back."))
    if returned_on < payment.dated_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "It cannot go back before the day on which it came."),
            field="day",
        )
    _refuse_twice(session, payment)
    text, cents = reason, -payment.cents
    out = Posting(payment.lease_id, EntryKind.PAYMENT, returned_on, cents, text)
    (reversal,) = post(session, [out])
    session.execute(
        insert(PaymentReturn).values(
            id=new_id(),
            reversal_id=reversal.id,
            payment_id=payment_id,
            reason_code=reason_code,
            mandate_id=mandate_id,
            note=reason,
            change_id=running_write(session).change_id,
        )
    )
    # Only now the account knows that the payment was there until it went back.
    refresh_open_charges(session, payment.lease_id, balance_of(session, payment.lease_id))
    return reversal


def _refuse_twice(session: Session, payment: LedgerEntry) -> None:
    if session.scalar(select(LedgerEntry.id).where(LedgerEntry.reverses_id == payment.id)):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Entry no. {number} has been reversed already."),
            number=payment.number,
        )
    if standing_return(session, payment.id) is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Payment no. {number} went back already."),
            number=payment.number,
        )


def standing_return(session: Session, payment_id: UUID) -> UUID | None:
    """The entry that took a payment out again, unless that was undone; None where it stands."""
    undone = aliased(LedgerEntry)
    return session.scalar(
        select(PaymentReturn.reversal_id)
        .outerjoin(undone, undone.reverses_id == PaymentReturn.reversal_id)
        .where(PaymentReturn.payment_id == payment_id, undone.id.is_(None))
    )
