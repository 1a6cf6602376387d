"""What becomes of a line: its money posted, parked, set aside, or sent back; and taken back.

Every decision is one row that says who and when, and stays when it is ended. What a person
decides is learned for the next statement.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.models.bank_statements import (
    BankLine,
    BankStatement,
    LineEntry,
    LineOutcome,
    OutcomeKind,
)
from app.models.base import table_of
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, LedgerEntry
from app.models.running_write import running_write, touch
from app.services.bank_statements.learning import Lesson, forget_lines, learn
from app.services.bank_statements.mandates import note_collections
from app.services.bank_statements.matching.proposals import Part, Reason
from app.services.ledger.posting import PostedEntry, Posting, post, reverse_all
from app.services.ledger.returns import return_payment, standing_return
from app.services.progress import Progress, no_progress

_BATCH = 500
_STEP = 50
_TEXT_LENGTH = 500
_TAKEN_BACK = "Importazione annullata"
"""The reversal's text in the ledger, in the office's language."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A line's money goes to these parts, which sum to the line.

    `confidence` and `reasons` are those of the proposal that was followed, empty where a person
    decided otherwise; `note` is that person's word. `teaches` lets the next statement know.
    """

    line_id: UUID
    parts: tuple[Part, ...]
    confidence: str = ""
    reasons: tuple[Reason, ...] = ()
    note: str = ""
    teaches: bool = True


def book(session: Session, decisions: Sequence[Decision], progress: Progress = no_progress) -> int:
    """Post what lines brought in to the leases that the decisions name; gives how many lines.

    Raises OfficeError for a line that is decided already or was taken back, that brought no
    money in, whose parts do not sum to it, or that the bank dates after today.
    """
    lines = _open_lines(session, [decision.line_id for decision in decisions])
    postings: list[Posting] = []
    for decision in decisions:
        line = lines[decision.line_id]
        _check_parts(session, line, decision)
        postings += [
            Posting(
                part.lease_id,
                EntryKind.PAYMENT,
                line.booked_on,
                -part.cents,
                _entry_text(line),
                choices=part.choices,
            )
            for part in decision.parts
        ]
    entries = iter(_post_in_steps(session, postings, progress))
    outcomes, links = [], []
    for decision in decisions:
        outcome = _outcome(session, decision.line_id, OutcomeKind.POSTED, note=decision.note)
        outcome["confidence"] = decision.confidence
        outcome["reasons"] = _as_json(decision.reasons)
        outcomes.append(outcome)
        links += [
            {"id": new_id(), "outcome_id": outcome["id"], "entry_id": next(entries).id}
            for _ in decision.parts
        ]
    _insert_outcomes(session, outcomes)
    if links:
        session.execute(insert(table_of(LineEntry)), links)
    learn(session, _lessons(decisions, lines))
    note_collections(
        session,
        [
            (part.lease_id, lines[decision.line_id])
            for decision in decisions
            for part in decision.parts
        ],
    )
    return len(decisions)


def _post_in_steps(
    session: Session, postings: Sequence[Posting], progress: Progress
) -> list[PostedEntry]:
    posted: list[PostedEntry] = []
    for start in range(0, len(postings), _STEP):
        progress(start, len(postings), postings[start].text)
        posted += post(session, postings[start : start + _STEP])
    return posted


def park(
    session: Session, line_id: UUID, *, household_id: UUID | None = None, note: str = ""
) -> None:
    """Keep a line as "incasso da attribuire"; while it may be a household's, none of its letters
    goes out. Raises OfficeError for a line that is decided already or brought no money in."""
    line = _open_lines(session, [line_id])[line_id]
    if line.cents <= 0:
        raise OfficeError(_NO_MONEY_IN)
    outcome = _outcome(session, line_id, OutcomeKind.PARKED, note=note)
    outcome["household_id"] = household_id
    _insert_outcomes(session, [outcome])


def set_aside(session: Session, line_ids: Sequence[UUID], note: str = "") -> None:
    """Lines that are no household's money. Raises OfficeError for one decided already."""
    _open_lines(session, line_ids)
    _insert_outcomes(
        session,
        [_outcome(session, line_id, OutcomeKind.SET_ASIDE, note=note) for line_id in line_ids],
    )


def send_back(
    session: Session,
    line_id: UUID,
    payment_id: UUID,
    reason: str,
    *,
    reason_code: str = "",
    mandate_id: UUID | None = None,
) -> None:
    """A line by which the bank took a payment back: exactly what it had paid opens again.

    Raises OfficeError where the amounts differ, and as `ledger.returns.return_payment` does.
    """
    line = _open_lines(session, [line_id])[line_id]
    payment = session.get(LedgerEntry, payment_id)
    if payment is None or payment.cents != line.cents:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The payment and what went back are not the same amount.")
        )
    entry = return_payment(
        session,
        payment_id,
        line.booked_on,
        reason,
        reason_code=reason_code or line.return_reason[:10],
        mandate_id=mandate_id,
    )
    outcome = _outcome(session, line_id, OutcomeKind.POSTED, note=reason)
    _insert_outcomes(session, [outcome])
    session.execute(
        insert(LineEntry).values(id=new_id(), outcome_id=outcome["id"], entry_id=entry.id)
    )


def reopen(session: Session, line_ids: Sequence[UUID], reason: str = "") -> None:
    """Take decisions back: what they posted is reversed on its own day, as though it had never
    been, and what they taught is forgotten.

    Raises OfficeError where the bank took a payment of theirs back since.
    """
    outcome_ids = _ended(session, line_ids)
    _reverse_entries(session, outcome_ids, reason or _TAKEN_BACK)
    forget_lines(session, line_ids)
    touch(session, "bank_statements", *line_ids)


def take_back(session: Session, statement_id: UUID) -> int:
    """Take a whole import back: every balance, allocation and plan is as it was before.

    Gives how many lines it had. Raises OfficeError for a statement taken back already, or where
    the bank took a payment of it back since.
    """
    statement = session.get(BankStatement, statement_id)
    if statement is None or statement.taken_back_id is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This statement has been taken back already.")
        )
    line_ids = session.scalars(
        select(BankLine.id).where(BankLine.statement_id == statement_id)
    ).all()
    reopen(session, line_ids)
    session.execute(
        update(table_of(BankStatement))
        .where(table_of(BankStatement).c.id == statement_id)
        .values(taken_back_id=running_write(session).change_id)
    )
    touch(session, "bank_statements", statement_id)
    return len(line_ids)


_NO_MONEY_IN = QT_TRANSLATE_NOOP("errors", "This line brought no money in.")


def _open_lines(session: Session, line_ids: Sequence[UUID]) -> dict[UUID, BankLine]:
    """Lines by key; raises OfficeError unless all of them wait for a decision."""
    found: dict[UUID, BankLine] = {}
    for start in range(0, len(line_ids), _BATCH):
        keys = line_ids[start : start + _BATCH]
        for line, taken_back in session.execute(
            select(BankLine, BankStatement.taken_back_id)
            .join(BankStatement, BankStatement.id == BankLine.statement_id)
            .where(BankLine.id.in_(keys))
        ):
            if taken_back is None:
                found[line.id] = line
        decided = session.scalar(
            select(LineOutcome.id)
            .where(LineOutcome.line_id.in_(keys), LineOutcome.ended_change_id.is_(None))
            .limit(1)
        )
        if decided is not None:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Someone has decided on this line already.")
            )
    if len(found) < len(set(line_ids)):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "The statement of this line was taken back."))
    return found


def _check_parts(session: Session, line: BankLine, decision: Decision) -> None:
    if line.cents <= 0:
        raise OfficeError(_NO_MONEY_IN)
    if any(part.cents <= 0 for part in decision.parts) or (
        sum(part.cents for part in decision.parts) != line.cents
    ):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The parts do not make up the amount of the line."),
            field="cents",
        )
    if line.booked_on > running_write(session).at.astimezone().date():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The bank dates this line after today: it has to wait.")
        )


def _entry_text(line: BankLine) -> str:
    words = line.text.strip()
    if line.counterparty and line.counterparty.lower() not in words.lower():
        words = f"{line.counterparty} · {words}" if words else line.counterparty
    return (words or line.reference or "Bonifico")[:_TEXT_LENGTH]


def _outcome(session: Session, line_id: UUID, kind: OutcomeKind, *, note: str) -> dict[str, object]:
    return {
        "id": new_id(),
        "line_id": line_id,
        "kind": kind,
        "confidence": "",
        "reasons": "",
        "note": note.strip(),
        "household_id": None,
        "change_id": running_write(session).change_id,
        "ended_change_id": None,
    }


def _insert_outcomes(session: Session, outcomes: Sequence[dict[str, object]]) -> None:
    if outcomes:
        session.execute(insert(table_of(LineOutcome)), outcomes)
    touch(session, "bank_statements")


def _as_json(reasons: Iterable[Reason]) -> str:
    return json.dumps([[reason.template, reason.params] for reason in reasons], ensure_ascii=False)


def _lessons(decisions: Iterable[Decision], lines: dict[UUID, BankLine]) -> Iterable[Lesson]:
    for decision in decisions:
        # A transfer for several leases says nothing of the next one from there.
        if decision.teaches and len({part.lease_id for part in decision.parts}) == 1:
            line = lines[decision.line_id]
            yield Lesson(
                line.id,
                decision.parts[0].lease_id,
                line.counterparty_iban,
                line.counterparty,
                line.text,
                line.booked_on,
                by_a_person=decision.confidence != "sure",
            )


def _ended(session: Session, line_ids: Sequence[UUID]) -> list[UUID]:
    """End the outcomes of lines; gives their keys."""
    ended: list[UUID] = []
    change = running_write(session).change_id
    table = table_of(LineOutcome)
    for start in range(0, len(line_ids), _BATCH):
        keys = line_ids[start : start + _BATCH]
        standing = (table.c.line_id.in_(keys), table.c.ended_change_id.is_(None))
        ended += session.scalars(select(table.c.id).where(*standing)).all()
        session.execute(update(table).where(*standing).values(ended_change_id=change))
    return ended


def _reverse_entries(session: Session, outcome_ids: Sequence[UUID], reason: str) -> None:
    entries: list[UUID] = []
    for start in range(0, len(outcome_ids), _BATCH):
        entries += session.scalars(
            select(LineEntry.entry_id)
            .where(LineEntry.outcome_id.in_(outcome_ids[start : start + _BATCH]))
            .order_by(LineEntry.id)
        ).all()
    standing = _not_reversed(session, entries)
    for entry_id in standing:
        if standing_return(session, entry_id) is not None:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The bank took one of these payments back since: undo that return first.",
                )
            )
    if standing:
        reverse_all(session, standing, reason)


def _not_reversed(session: Session, entries: Sequence[UUID]) -> list[UUID]:
    reversed_since: set[UUID | None] = set()
    for start in range(0, len(entries), _BATCH):
        keys = entries[start : start + _BATCH]
        reversed_since.update(
            session.scalars(
                select(LedgerEntry.reverses_id).where(LedgerEntry.reverses_id.in_(keys))
            )
        )
    return [entry for entry in entries if entry not in reversed_since]
