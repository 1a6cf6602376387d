"""From a payment at the desk to the receipt that is printed for it."""

from datetime import date

from sqlalchemy.orm import Session

from app.services.ledger.allocation import Rule
from app.services.ledger.lease_account import lease_account
from app.services.ledger.statement import balance_of, charge_lines
from app.services.letters import content
from app.services.letters.parties import addressee_of, cooperative_content, lease_facts
from app.services.receipts import issuing
from app.services.receipts.issuing import DeskPayment, ReceiptFacts
from app.services.repayment_plans.forms import charge_words


def take_payment(session: Session, payment: DeskPayment, issued_on: date) -> ReceiptFacts:
    """Post a payment made at the desk with its numbered receipt, all in one transaction.

    Raises OfficeError where the payment cannot be or the receipt cannot be drawn; then no number
    is taken and nothing is kept.
    """
    return issuing.register_cash_payment(session, payment, issued_on, draw_receipt)


def draw_receipt(session: Session, facts: ReceiptFacts) -> bytes:
    """The pages of a receipt, from the account as it stands after its payment."""
    from app.services.letters.receipt import render

    return render(receipt_content(session, facts))


def receipt_content(session: Session, facts: ReceiptFacts) -> content.PaymentReceipt:
    """What a receipt says, from the account as it stands after its payment."""
    lease = lease_facts(session, facts.lease_id)
    parts, rules = _parts(session, facts)
    return content.PaymentReceipt(
        cooperative=cooperative_content(session),
        addressee=addressee_of(session, lease),
        contract=lease.contract,
        number=str(facts),
        issued_on=facts.issued_on,
        paid_on=facts.paid_on,
        payer=facts.payer,
        means=facts.means.value,
        cents=facts.cents,
        reference=facts.text,
        parts=parts,
        balance_cents=balance_of(session, facts.lease_id),
        must_be_accepted=Rule.RECEIPT in rules,
    )


def _parts(
    session: Session, facts: ReceiptFacts
) -> tuple[tuple[content.ReceiptPart, ...], frozenset[Rule]]:
    lines = {line.id: line for line in charge_lines(session, facts.lease_id)}
    found = lease_account(session, facts.lease_id)
    mine = [part for part in found.allocations if part.credit_id == facts.entry_id]
    parts = tuple(
        content.ReceiptPart(
            charge_words(lines[part.charge_id]),
            lines[part.charge_id].due_on,
            part.cents,
            found.remaining.get(part.charge_id, 0),
            part.rule.value,
        )
        for part in mine
    )
    return parts, frozenset(part.rule for part in mine)
