"""What an office does around reminders, without printing: letters archived, money parked."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.bank_statements import BankAccount, BankLine, BankStatement, StatementFormat
from app.models.identifiers import new_id
from app.models.letters import Letter, LetterKind, LetterMeans
from app.models.repayment_plans import PlanKind
from app.models.running_write import running_write
from app.services.bank_statements.decisions import park
from app.services.ledger.statement import open_charges
from app.services.reminders.proposals import Proposal
from app.services.reminders.recording import record_letter
from app.services.repayment_plans.agreement import AgreedPlan, agree
from app.services.repayment_plans.forms import ChosenCharge, PlanForm


def archive_letter(session: Session, household_id: UUID, kind: LetterKind, today: date) -> UUID:
    """A letter as the archive keeps it, without its pages."""
    last = session.scalar(
        select(func.max(Letter.protocol_number)).where(Letter.protocol_year == today.year)
    )
    letter = Letter(
        id=new_id(),
        protocol_year=today.year,
        protocol_number=(last or 0) + 1,
        kind=kind,
        means=LetterMeans.ORDINARY,
        issued_on=today,
        household_id=household_id,
        subject_line="Prova",
        file_name="prova.pdf",
        change_id=running_write(session).change_id,
    )
    session.add(letter)
    session.flush()
    return letter.id


def send(session: Session, proposal: Proposal, today: date) -> UUID:
    """Print a proposal's letter as the letters room does: archive and record at once."""
    kind = LetterKind(proposal.template)
    letter_id = archive_letter(session, proposal.household_id, kind, today)
    return record_letter(session, proposal, letter_id, today)


def park_money(session: Session, household_id: UUID | None, today: date, cents: int = 100) -> UUID:
    """A bank line that may be a household's; gives its key."""
    change_id = running_write(session).change_id
    account_id = session.scalar(select(BankAccount.id))
    if account_id is None:
        account = BankAccount(number="IT60X0542811101000000123456")
        session.add(account)
        session.flush()
        account_id = account.id
    statement = BankStatement(
        id=new_id(),
        account_id=account_id,
        change_id=change_id,
        format=StatementFormat.CSV,
        file_name="movimenti.csv",
        sha256=bytes(32),
        first_day=today,
        last_day=today,
    )
    line = BankLine(
        id=new_id(),
        statement_id=statement.id,
        position=1,
        line_number=1,
        booked_on=today,
        cents=cents,
        counterparty="",
        counterparty_iban="",
        reference="",
        end_to_end_id="",
        bank_reference="",
        operation_code="",
        return_reason="",
        text="Bonifico",
        fingerprint=new_id().bytes * 2,
    )
    session.add(statement)
    session.flush()
    session.add(line)
    session.flush()
    park(session, line.id, household_id=household_id)
    return line.id


def agree_plan(
    session: Session,
    lease_id: UUID,
    today: date,
    first_due_on: date,
    *,
    count: int = 6,
    due_before: date | None = None,
    leave_out: frozenset[UUID] = frozenset(),
    interest: str | None = None,
) -> AgreedPlan:
    """A plan over the charges due before a day (today), signed today."""
    charges = tuple(
        ChosenCharge(charge.id, charge.remaining_cents)
        for charge in open_charges(session, lease_id)
        if charge.due_on < (due_before or today) and charge.id not in leave_out
    )
    return agree(
        session,
        PlanForm(
            lease_id,
            charges,
            first_due_on,
            instalment_count=count,
            signers=("Haddad Sara",),
            override_reason="Prova",
            kind=PlanKind.STANDARD,
            interest_percentage=None if interest is None else Decimal(interest),
        ),
        today,
    )
