"""What decisions teach: from which account, and by whose hand, a lease is paid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.models.bank_statements import KnownPayer
from app.models.base import table_of
from app.models.identifiers import new_id
from app.models.running_write import running_write
from app.models.tenants import Household, Lease
from app.services.bank_statements.matching.clues import clues_of
from app.services.bank_statements.matching.proposals import IncomingLine
from app.services.bank_statements.matching.words import words_of

_BATCH = 500
_TABLE = table_of(KnownPayer)
_FEWEST_WORDS = 2
"""Words of a name that may stand for one person."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A line was paid for this lease. Names are learned only from what a person decided."""

    line_id: UUID
    lease_id: UUID
    iban: str
    counterparty: str
    text: str
    booked_on: date
    by_a_person: bool


def learn(session: Session, lessons: Iterable[Lesson]) -> None:
    """Remember accounts and payers that are not known yet for their lease."""
    found = list(lessons)
    lease_ids = list({lesson.lease_id for lesson in found})
    own, known = _own(session, lease_ids), _known(session, lease_ids)
    change = running_write(session).change_id
    rows: list[dict[str, object]] = []
    for lesson in found:
        for iban, name in _what_it_tells(lesson):
            key = (lesson.lease_id, iban, name)
            if key in known or (iban or name) in own.get(lesson.lease_id, ()):
                continue
            known.add(key)
            rows.append(
                {
                    "id": new_id(),
                    "iban": iban,
                    "folded_name": name,
                    "lease_id": lesson.lease_id,
                    "line_id": lesson.line_id,
                    "change_id": change,
                    "ended_change_id": None,
                }
            )
    if rows:
        session.execute(insert(_TABLE), rows)


def _what_it_tells(lesson: Lesson) -> Iterable[tuple[str, str]]:
    """The account, and the payer where the bank names no account or somebody paid for another."""
    line = IncomingLine(uuid4(), lesson.booked_on, 1, lesson.text, lesson.counterparty, lesson.iban)
    clues = clues_of(line)
    told = [(clues.ibans[0], "")] if clues.ibans else []
    # Who pays on somebody's behalf comes back next month, and may leave the words out.
    names_somebody = bool(clues.on_behalf) or (lesson.by_a_person and not clues.ibans)
    if names_somebody and len(clues.payer) >= _FEWEST_WORDS:
        told.append(("", " ".join(clues.payer)[:200]))
    return told


def _own(session: Session, lease_ids: Sequence[UUID]) -> dict[UUID, set[str]]:
    """What the office knows anyway: the household's own account and name."""
    own: dict[UUID, set[str]] = {}
    for start in range(0, len(lease_ids), _BATCH):
        for lease_id, iban, name in session.execute(
            select(Lease.id, Household.iban, Household.name)
            .join(Household, Household.id == Lease.household_id)
            .where(Lease.id.in_(lease_ids[start : start + _BATCH]))
        ):
            words = words_of(name)
            own[lease_id] = {iban, " ".join(words), " ".join(reversed(words))}
    return own


def _known(session: Session, lease_ids: Sequence[UUID]) -> set[tuple[UUID, str, str]]:
    known: set[tuple[UUID, str, str]] = set()
    for start in range(0, len(lease_ids), _BATCH):
        known.update(
            (row.lease_id, row.iban, row.folded_name)
            for row in session.execute(
                select(_TABLE.c.lease_id, _TABLE.c.iban, _TABLE.c.folded_name).where(
                    _TABLE.c.lease_id.in_(lease_ids[start : start + _BATCH]),
                    _TABLE.c.ended_change_id.is_(None),
                )
            )
        )
    return known


def forget_lines(session: Session, line_ids: Sequence[UUID]) -> None:
    """Forget what the decisions on these lines taught."""
    change = running_write(session).change_id
    for start in range(0, len(line_ids), _BATCH):
        session.execute(
            update(_TABLE)
            .where(
                _TABLE.c.line_id.in_(line_ids[start : start + _BATCH]),
                _TABLE.c.ended_change_id.is_(None),
            )
            .values(ended_change_id=change)
        )
