"""From a lease's ledger to the statement of account that is printed."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.tenants import Household
from app.services.ledger.allocation import Account, Allocation, Credit
from app.services.ledger.lease_account import lease_account
from app.services.ledger.statement import StatementLine, statement_of
from app.services.letters import content
from app.services.letters.account_statement import NAME, render
from app.services.letters.courtesy import has_courtesy
from app.services.letters.parties import addressee_of, cooperative_content, lease_facts
from app.services.letters.texts import notice_texts


def statement_pdf(session: Session, statement: content.AccountStatement) -> bytes:
    """A statement in the office's own words, with its courtesy page.

    Raises OfficeError where it cannot be drawn.
    """
    return render(statement, notice_texts(session, NAME, statement.courtesy_language))


def statement_content(
    session: Session, lease_id: UUID, dated_on: date, starts_on: date | None = None
) -> content.AccountStatement:
    """The statement of a lease up to `dated_on`, from `starts_on` or the first movement on.

    Both days are included. Raises OfficeError when the lease is not there.
    """
    facts = lease_facts(session, lease_id)
    lines = [line for line in statement_of(session, lease_id) if line.dated_on <= dated_on]
    payments = _Payments(lease_account(session, lease_id), lines, dated_on)
    language = session.scalar(select(Household.language).where(Household.id == facts.household_id))
    first = starts_on or (lines[0].dated_on if lines else dated_on)
    before = [line for line in lines if line.dated_on < first]
    return content.AccountStatement(
        cooperative=cooperative_content(session),
        addressee=addressee_of(session, facts),
        contract=facts.contract,
        dated_on=dated_on,
        starts_on=first,
        ends_on=dated_on,
        opening_cents=before[-1].balance_cents if before else 0,
        movements=tuple(payments.movement(line) for line in lines if line.dated_on >= first),
        courtesy_language=language if language and has_courtesy(language) else "",
    )


class _Payments:
    """What the payments of a lease paid, as a statement up to `last` tells it.

    What went to a charge that the statement does not show yet is told as an advance, and a
    payment that the bank took back after `last` as one that stands.
    """

    def __init__(self, account: Account, lines: Sequence[StatementLine], last: date) -> None:
        self._texts = {line.id: line.text for line in lines}
        self._last = last
        self._credits: dict[UUID, Credit] = {credit.id: credit for credit in account.credits}
        self._parts: defaultdict[UUID, list[Allocation]] = defaultdict(list)
        for part in account.allocations:
            self._parts[part.credit_id].append(part)

    def movement(self, line: StatementLine) -> content.Movement:
        """The line as it is printed."""
        text = f"Storno: {line.text}" if line.reverses else line.text
        charge, payment = line.charge_cents or 0, line.payment_cents or 0
        credit = self._credits.get(line.id)
        if credit is None:
            return content.Movement(line.dated_on, text, charge, payment)
        paid: dict[UUID, int] = {}
        for part in self._parts[line.id]:
            if part.charge_id in self._texts:
                paid[part.charge_id] = paid.get(part.charge_id, 0) + part.cents
        back = credit.returned_on
        if back is not None and back > self._last:
            back = None
        return content.Movement(
            line.dated_on,
            text,
            charge,
            payment,
            tuple(content.PaidCharge(self._texts[key], cents) for key, cents in paid.items()),
            credit.cents - sum(paid.values()) if back is None else 0,
            back,
        )
