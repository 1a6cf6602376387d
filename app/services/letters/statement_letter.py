"""From a lease's ledger to the statement of account that is printed."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.services.ledger.statement import StatementLine, statement_of
from app.services.letters import content
from app.services.letters.parties import addressee_of, cooperative_content, lease_facts
from app.services.repayment_plans.forms import signers_of


def statement_content(
    session: Session, lease_id: UUID, dated_on: date, starts_on: date | None = None
) -> content.AccountStatement:
    """The statement of a lease up to `dated_on`, from `starts_on` or the first movement on.

    Both days are included. Raises OfficeError when the lease is not there.
    """
    facts = lease_facts(session, lease_id)
    people = signers_of(session, facts.household_id, facts.household_name)
    lines = [line for line in statement_of(session, lease_id) if line.dated_on <= dated_on]
    first = starts_on or (lines[0].dated_on if lines else dated_on)
    before = [line for line in lines if line.dated_on < first]
    return content.AccountStatement(
        cooperative=cooperative_content(session),
        addressee=addressee_of(people[0], facts),
        contract=facts.contract,
        dated_on=dated_on,
        starts_on=first,
        ends_on=dated_on,
        opening_cents=before[-1].balance_cents if before else 0,
        movements=tuple(_movement(line) for line in lines if line.dated_on >= first),
    )


def _movement(line: StatementLine) -> content.Movement:
    text = f"Storno: {line.text}" if line.reverses else line.text
    return content.Movement(line.dated_on, text, line.charge_cents or 0, line.payment_cents or 0)
