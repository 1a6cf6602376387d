"""Payments that the bank took back: unpaid direct debits (insoluti) and recalled transfers."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.models.direct_debits import DirectDebitMandate, PaymentReturn
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.ledger import LedgerEntry
from app.services.form_checks import check_length
from app.services.ledger import returns
from app.services.ledger.posting import PostedEntry

_CODE_LENGTH = 10
_NOTE_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a bank takes a payment back: English words (context "Returns"), and the Italian ones
    that stay in the ledger and go into letters."""

    words: str
    italian: str
    recalls_transfer: bool = False
    """Whether a transfer went back; otherwise a direct debit."""


REASONS = {
    "AM04": Reason(
        QT_TRANSLATE_NOOP("Returns", "not enough money on the account"), "fondi insufficienti"
    ),
    "AC04": Reason(QT_TRANSLATE_NOOP("Returns", "the account was closed"), "conto estinto"),
    "MD01": Reason(
        QT_TRANSLATE_NOOP("Returns", "no valid mandate: the debtor did not authorise it"),
        "nessun mandato valido, addebito non autorizzato",
    ),
    "MD06": Reason(
        QT_TRANSLATE_NOOP("Returns", "the debtor asked for the money back within eight weeks"),
        "rimborso chiesto dal debitore entro otto settimane",
    ),
    "MS03": Reason(
        QT_TRANSLATE_NOOP("Returns", "the bank gives no reason"),
        "motivo non comunicato dalla banca",
    ),
    "MS02": Reason(
        QT_TRANSLATE_NOOP("Returns", "the debtor refused the debit"), "rifiutato dal debitore"
    ),
    "AC01": Reason(QT_TRANSLATE_NOOP("Returns", "the IBAN is wrong"), "IBAN errato"),
    "AC06": Reason(QT_TRANSLATE_NOOP("Returns", "the account is blocked"), "conto bloccato"),
    "AC13": Reason(
        QT_TRANSLATE_NOOP("Returns", "the account is not a consumer's"),
        "conto non intestato a un consumatore",
    ),
    "AG01": Reason(
        QT_TRANSLATE_NOOP("Returns", "direct debits are not allowed on this account"),
        "addebiti diretti non ammessi su questo conto",
    ),
    "AM05": Reason(QT_TRANSLATE_NOOP("Returns", "collected twice"), "incasso duplicato"),
    "MD02": Reason(
        QT_TRANSLATE_NOOP("Returns", "the data of the mandate are wrong or missing"),
        "dati del mandato errati o mancanti",
    ),
    "MD07": Reason(QT_TRANSLATE_NOOP("Returns", "the debtor has died"), "debitore deceduto"),
    "SL01": Reason(
        QT_TRANSLATE_NOOP("Returns", "the debtor's bank does not let this creditor collect"),
        "creditore non ammesso presso la banca del debitore",
    ),
    "DUPL": Reason(QT_TRANSLATE_NOOP("Returns", "transferred twice"), "bonifico duplicato"),
    "CUST": Reason(
        QT_TRANSLATE_NOOP("Returns", "the payer called the transfer back"),
        "bonifico richiamato dall'ordinante",
        recalls_transfer=True,
    ),
    "FRAD": Reason(
        QT_TRANSLATE_NOOP("Returns", "called back because of a fraud"),
        "richiamato per frode",
        recalls_transfer=True,
    ),
    "TECH": Reason(
        QT_TRANSLATE_NOOP("Returns", "called back because of a technical mistake"),
        "richiamato per errore tecnico",
        recalls_transfer=True,
    ),
}
"""The reasons that banks give, by their ISO 20022 code, the frequent ones first."""


@dataclass(frozen=True, slots=True)
class ReturnView:
    """A payment that went back; `cents` above zero. `reversal_id` is the entry that took it out;
    undone when that was noted by mistake and reversed."""

    payment_id: UUID
    reversal_id: UUID
    returned_on: date
    cents: int
    reason_code: str
    mandate_reference: str
    note: str
    is_undone: bool


def reason_words(code: str) -> str:
    """A reason in plain English words (context "Returns"); empty for a code without words."""
    reason = REASONS.get(code.strip().upper())
    return reason.words if reason else ""


def return_payment(
    session: Session,
    payment_id: UUID,
    returned_on: date,
    reason_code: str,
    note: str = "",
    *,
    today: date,
    mandate_id: UUID | None = None,
) -> PostedEntry:
    """Record that the bank took a payment back on `returned_on`; gives the entry of it.

    Exactly the charges that it had paid open again, from that day. Any code of the bank is taken,
    none at all too. Raises OfficeError for what is no payment, was reversed already, went back
    before it came, or only will.
    """
    if returned_on > today:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This day is still to come."), field="day")
    code = reason_code.strip().upper()
    check_length("reason_code", code, _CODE_LENGTH)
    check_length("note", note, _NOTE_LENGTH)
    return returns.return_payment(
        session,
        payment_id,
        returned_on,
        _text(code, note.strip(), has_mandate=mandate_id is not None),
        reason_code=code,
        mandate_id=mandate_id,
    )


def returns_of(session: Session, lease_id: UUID) -> list[ReturnView]:
    """Every payment of a lease that went back, the last one first."""
    undone = aliased(LedgerEntry)
    rows = session.execute(
        select(
            PaymentReturn.payment_id,
            PaymentReturn.reversal_id,
            LedgerEntry.dated_on,
            LedgerEntry.cents,
            PaymentReturn.reason_code,
            DirectDebitMandate.reference,
            PaymentReturn.note,
            undone.id.label("undone_id"),
        )
        .join(LedgerEntry, LedgerEntry.id == PaymentReturn.reversal_id)
        .outerjoin(undone, undone.reverses_id == PaymentReturn.reversal_id)
        .outerjoin(DirectDebitMandate, DirectDebitMandate.id == PaymentReturn.mandate_id)
        .where(LedgerEntry.lease_id == lease_id)
        .order_by(LedgerEntry.dated_on.desc(), LedgerEntry.number.desc())
    )
    return [
        ReturnView(
            row.payment_id,
            row.reversal_id,
            row.dated_on,
            row.cents,
            row.reason_code,
            row.reference or "",
            row.note,
            row.undone_id is not None,
        )
        for row in rows
    ]


def _text(code: str, note: str, *, has_mandate: bool) -> str:
    """The entry's words in the ledger, Italian as they go into letters: `Insoluto AM04, …`."""
    reason = REASONS.get(code)
    is_direct_debit = has_mandate or (reason is not None and not reason.recalls_transfer)
    what = "Insoluto" if is_direct_debit else "Ripreso dalla banca"
    parts = (f"{what} {code}".strip(), reason.italian if reason else "", note)
    return ", ".join(part for part in parts if part)
