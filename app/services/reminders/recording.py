"""Writing down a step, in the transaction that prints the letter or keeps the note."""

from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.letters import Letter
from app.models.reminders import ContactOutcome, ReminderAction, StageChannel, StageKind
from app.models.running_write import running_write, touch
from app.services.reminders.proposals import Proposal

SUBJECT = "reminders"
_TABLE = table_of(ReminderAction)


def record_letter(session: Session, proposal: Proposal, letter_id: UUID, today: date) -> UUID:
    """Note that a proposal's letter was printed and archived as `letter_id`; gives the step's key.

    To be called once per household, with the letter of its head, in the transaction that archives
    it: no step waits for somebody to confirm it. Raises OfficeError where the letter is not there
    or not the household's.
    """
    owner = session.scalar(select(Letter.household_id).where(Letter.id == letter_id))
    if owner != proposal.household_id:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This letter is not the household's."))
    return _of_proposal(session, proposal, today, letter_id=letter_id)


def record_handing_over(session: Session, proposal: Proposal, today: date, note: str = "") -> UUID:
    """Note that a case was handed to the committee; gives the step's key. The case itself is
    written by the committee's room in the same transaction."""
    return _of_proposal(session, proposal, today, note=note)


def insert_action(
    session: Session,
    *,
    household_id: UUID,
    lease_id: UUID,
    kind: StageKind,
    channel: StageChannel,
    done_on: date,
    overdue_cents: int,
    oldest_due_on: date | None,
    stage_id: UUID | None = None,
    outcome: ContactOutcome | None = None,
    note: str = "",
    letter_id: UUID | None = None,
    promise_id: UUID | None = None,
    log_entry_id: UUID | None = None,
) -> UUID:
    """Write a step; gives its key."""
    key = new_id()
    session.execute(
        insert(_TABLE).values(
            id=key,
            household_id=household_id,
            lease_id=lease_id,
            kind=kind,
            stage_id=stage_id,
            channel=channel,
            done_on=done_on,
            overdue_cents=overdue_cents,
            oldest_due_on=oldest_due_on,
            outcome=outcome,
            note=note.strip(),
            letter_id=letter_id,
            promise_id=promise_id,
            log_entry_id=log_entry_id,
            change_id=running_write(session).change_id,
            annulled_change_id=None,
        )
    )
    touch(session, SUBJECT, key, household_id)
    return key


def _of_proposal(
    session: Session,
    proposal: Proposal,
    today: date,
    *,
    letter_id: UUID | None = None,
    note: str = "",
) -> UUID:
    return insert_action(
        session,
        household_id=proposal.household_id,
        lease_id=proposal.lease_id,
        kind=proposal.kind,
        channel=proposal.channel,
        done_on=today,
        overdue_cents=proposal.total_cents,
        oldest_due_on=proposal.oldest_due_on,
        stage_id=proposal.stage_id,
        note=note,
        letter_id=letter_id,
    )
