"""A write-off is proposed by one person and decided by another; approved, it posts its credits.

One credit for each open charge, of the charge's own kind and dated on the day of the decision:
what the household owed until then stays told by the figures of those months. Nothing is deleted;
taking back reverses the credits, and every charge is open again with its own due day.
"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.running_write import running_write
from app.models.write_offs import WriteOff, WriteOffEntry, WriteOffState
from app.services.form_checks import check_length, check_text, fetch_as_read
from app.services.ledger.posting import Posting, post, reverse_all
from app.services.ledger.statement import open_charges
from app.services.write_offs.candidates import Candidate, Obstacle, candidate

_TEXT_LENGTH = 2000


def propose(session: Session, leases: Collection[UUID], reason: str, today: date) -> list[UUID]:
    """Propose to give up the debts of these leases; gives the keys of the proposals.

    Raises OfficeError without a reason, or for a lease whose debt may not be proposed.
    """
    check_text("reason", reason, _TEXT_LENGTH)
    made = []
    for lease_id in leases:
        found = _candidate(session, lease_id, today)
        row = WriteOff(
            id=new_id(),
            lease_id=lease_id,
            cents=found.cents,
            oldest_due_on=found.oldest_due_on,
            reason=reason.strip(),
            state=WriteOffState.PROPOSED,
            proposed_on=today,
            proposed_by=running_write(session).actor,
            decided_by="",
            decision_note="",
        )
        session.add(row)
        session.flush()
        made.append(row.id)
    return made


def approve(session: Session, write_off_id: UUID, version: int, note: str, today: date) -> None:
    """Give up the debt: one credit for each open charge, in the running write.

    Raises OfficeError where its proposer decides, where it is decided already, or where what is
    owed, or what stands against it, has changed since it was proposed.
    """
    check_length("note", note, _TEXT_LENGTH)
    row = _to_decide(session, write_off_id, version)
    found = candidate(session, row.lease_id, today)
    against = set(found.obstacles) - {Obstacle.PROPOSED} if found else set()
    if (
        found is None
        or against
        or (found.cents, found.oldest_due_on)
        != (
            row.cents,
            row.oldest_due_on,
        )
    ):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This debt has changed since it was proposed: refuse it and look at it again.",
            )
        )
    charges = open_charges(session, row.lease_id)
    posted = post(
        session,
        [
            Posting(
                row.lease_id,
                charge.kind,
                today,
                -charge.remaining_cents,
                f"Rinuncia al credito: {charge.text}",
                today,
            )
            for charge in charges
        ],
    )
    for charge, credit in zip(charges, posted, strict=True):
        session.add(
            WriteOffEntry(
                id=new_id(),
                write_off_id=row.id,
                charge_id=charge.id,
                credit_id=credit.id,
                cents=charge.remaining_cents,
            )
        )
    _decide(session, row, WriteOffState.APPROVED, note, today)


def refuse(session: Session, write_off_id: UUID, version: int, note: str, today: date) -> None:
    """Leave the debt as it is. Raises OfficeError without a reason, or as `approve` does."""
    check_text("note", note, _TEXT_LENGTH)
    row = _to_decide(session, write_off_id, version)
    _decide(session, row, WriteOffState.REFUSED, note, today)


def withdraw(session: Session, write_off_id: UUID, version: int, note: str, today: date) -> None:
    """Take back a proposal that nobody has decided yet. Raises OfficeError once it is decided."""
    check_length("note", note, _TEXT_LENGTH)
    row = fetch_as_read(session, WriteOff, write_off_id, version)
    _check_open(row)
    _decide(session, row, WriteOffState.WITHDRAWN, note, today)


def take_back(session: Session, write_off_id: UUID, version: int, note: str, today: date) -> None:
    """Undo an approved write-off: its credits are reversed and the charges are open again.

    Raises OfficeError without a reason, or where it was not approved.
    """
    check_text("note", note, _TEXT_LENGTH)
    row = fetch_as_read(session, WriteOff, write_off_id, version)
    if row.state is not WriteOffState.APPROVED:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Only what was approved is taken back."))
    posted = session.scalars(
        select(WriteOffEntry.credit_id)
        .where(WriteOffEntry.write_off_id == row.id)
        .order_by(WriteOffEntry.id)
    ).all()
    reverse_all(session, posted, note.strip(), dated_on=today)
    _decide(session, row, WriteOffState.WITHDRAWN, note, today)


def _candidate(session: Session, lease_id: UUID, today: date) -> Candidate:
    found = candidate(session, lease_id, today)
    if found is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This debt is not one that may be written off.")
        )
    if found.obstacles:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Something stands against writing off {name}'s debt."),
            name=found.household_name,
        )
    return found


def _to_decide(session: Session, write_off_id: UUID, version: int) -> WriteOff:
    row = fetch_as_read(session, WriteOff, write_off_id, version)
    _check_open(row)
    if row.proposed_by == running_write(session).actor:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Somebody else than {name}, who proposed it, decides."),
            name=row.proposed_by,
        )
    return row


def _check_open(row: WriteOff) -> None:
    if row.state is not WriteOffState.PROPOSED:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This proposal is decided already."))


def _decide(session: Session, row: WriteOff, state: WriteOffState, note: str, today: date) -> None:
    row.state = state
    row.decided_on = today
    row.decided_by = running_write(session).actor
    row.decision_note = note.strip()
    session.flush()
