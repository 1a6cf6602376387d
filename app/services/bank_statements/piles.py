"""The lines that wait for a decision, in three piles with their proposals; and those decided."""

import enum
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from app.models.bank_statements import (
    BankAccount,
    BankLine,
    BankStatement,
    LineEntry,
    LineOutcome,
    OutcomeKind,
    StatementFormat,
)
from app.models.change_log import Change
from app.models.ledger import LeaseFigures, LedgerEntry
from app.models.properties import Unit
from app.models.tenants import Household, Lease
from app.services.bank_statements.decisions import Decision
from app.services.bank_statements.matching import (
    Confidence,
    IncomingLine,
    Proposal,
    Reason,
    propose,
)
from app.services.progress import Progress


class Pile(enum.StrEnum):
    """Where a line that waits lies."""

    SURE = "sure"
    TO_CONFIRM = "to_confirm"
    NOTHING = "nothing"
    MONEY_OUT = "money_out"


_PILES = {
    Confidence.SURE: Pile.SURE,
    Confidence.LIKELY: Pile.TO_CONFIRM,
    Confidence.NONE: Pile.NOTHING,
}


@dataclass(frozen=True, slots=True)
class LeaseLabel:
    """What a line's lease is called on the screen; its balance in cents, owed above zero."""

    lease_id: UUID
    lease_code: str
    household_id: UUID
    household_name: str
    unit_code: str
    balance_cents: int
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A line without a decision, with what is proposed."""

    id: UUID
    statement_id: UUID
    position: int
    booked_on: date
    cents: int
    counterparty: str
    counterparty_iban: str
    reference: str
    return_reason: str
    text: str
    pile: Pile
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Piles:
    """Every line that waits, by day and position, and the names of the leases proposed."""

    lines: tuple[WaitingLine, ...]
    labels: dict[UUID, LeaseLabel]

    def of(self, pile: Pile) -> list[WaitingLine]:
        """The lines of one pile."""
        return [line for line in self.lines if line.pile is pile]


@dataclass(frozen=True, slots=True)
class DecidedLine:
    """A line with its decision: who, when, what it came to. `leases` are codes, one per part."""

    id: UUID
    statement_id: UUID
    booked_on: date
    cents: int
    counterparty: str
    text: str
    kind: OutcomeKind
    confidence: str
    reasons: tuple[Reason, ...]
    note: str
    decided_at: datetime
    decided_by: str
    lease_codes: tuple[str, ...]
    household_name: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """An import, with how far its lines are decided."""

    id: UUID
    account: str
    format: StatementFormat
    file_name: str
    first_day: date | None
    last_day: date | None
    opening_cents: int | None
    closing_cents: int | None
    imported_at: datetime
    imported_by: str
    line_count: int
    decided_count: int
    is_taken_back: bool


def read_piles(
    session: Session, statement_id: UUID | None = None, progress: Progress | None = None
) -> Piles:
    """Every line that waits, or those of one statement, each with its proposal."""
    query = (
        select(BankLine)
        .join(BankStatement, BankStatement.id == BankLine.statement_id)
        .outerjoin(
            LineOutcome,
            and_(LineOutcome.line_id == BankLine.id, LineOutcome.ended_change_id.is_(None)),
        )
        .where(LineOutcome.id.is_(None), BankStatement.taken_back_id.is_(None))
        .order_by(BankLine.booked_on, BankLine.statement_id, BankLine.position)
    )
    if statement_id is not None:
        query = query.where(BankLine.statement_id == statement_id)
    rows = session.scalars(query).all()
    proposals = propose(session, [incoming(row) for row in rows], progress)
    lines = tuple(_waiting(row, found) for row, found in zip(rows, proposals, strict=True))
    named = {part.lease_id for line in lines for part in line.proposal.parts}
    named.update(key for line in lines for key in line.proposal.others)
    return Piles(lines, labels_of(session, named))


def decision_of(line: WaitingLine) -> Decision:
    """The decision to follow a line's proposal."""
    proposal = line.proposal
    return Decision(line.id, proposal.parts, proposal.confidence.value, proposal.reasons)


def incoming(line: BankLine) -> IncomingLine:
    """A stored line as matching looks at it."""
    return IncomingLine(
        line.id,
        line.booked_on,
        line.cents,
        line.text,
        line.counterparty,
        line.counterparty_iban,
        line.reference,
        line.end_to_end_id,
        line.return_reason,
    )


def _waiting(line: BankLine, proposal: Proposal) -> WaitingLine:
    is_out = line.cents <= 0 and proposal.confidence is Confidence.NONE
    return WaitingLine(
        line.id,
        line.statement_id,
        line.position,
        line.booked_on,
        line.cents,
        line.counterparty,
        line.counterparty_iban,
        line.reference,
        line.return_reason,
        line.text,
        Pile.MONEY_OUT if is_out else _PILES[proposal.confidence],
        proposal,
    )


_BATCH = 500


def labels_of(session: Session, lease_ids: Iterable[UUID]) -> dict[UUID, LeaseLabel]:
    """What leases are called on the screen."""
    keys = list(lease_ids)
    found: dict[UUID, LeaseLabel] = {}
    for start in range(0, len(keys), _BATCH):
        rows = session.execute(
            select(
                Lease.id,
                Lease.code,
                Household.id.label("household_id"),
                Household.name,
                Unit.code.label("unit_code"),
                LeaseFigures.balance_cents,
                Lease.keys_returned_on,
            )
            .join(Household, Household.id == Lease.household_id)
            .join(Unit, Unit.id == Lease.unit_id)
            .outerjoin(LeaseFigures, LeaseFigures.lease_id == Lease.id)
            .where(Lease.id.in_(keys[start : start + _BATCH]))
        )
        for row in rows:
            found[row.id] = LeaseLabel(
                row.id,
                row.code,
                row.household_id,
                row.name,
                row.unit_code,
                row.balance_cents or 0,
                row.keys_returned_on,
            )
    return found


def decided_lines(
    session: Session, *, statement_id: UUID | None = None, kind: OutcomeKind | None = None
) -> list[DecidedLine]:
    """Lines with a decision, the latest day first."""
    query = (
        select(BankLine, LineOutcome, Change.at, Change.actor, Household.name)
        .join(LineOutcome, LineOutcome.line_id == BankLine.id)
        .join(Change, Change.id == LineOutcome.change_id)
        .outerjoin(Household, Household.id == LineOutcome.household_id)
        .where(LineOutcome.ended_change_id.is_(None))
        .order_by(BankLine.booked_on.desc(), BankLine.position)
    )
    if statement_id is not None:
        query = query.where(BankLine.statement_id == statement_id)
    if kind is not None:
        query = query.where(LineOutcome.kind == kind)
    rows = session.execute(query).all()
    codes, names = _leases_of(session, [outcome.id for _, outcome, *_ in rows])
    return [
        DecidedLine(
            line.id,
            line.statement_id,
            line.booked_on,
            line.cents,
            line.counterparty,
            line.text,
            outcome.kind,
            outcome.confidence,
            tuple(Reason(template, params) for template, params in _reasons(outcome.reasons)),
            outcome.note,
            at,
            actor,
            tuple(codes.get(outcome.id, ())),
            household or ", ".join(dict.fromkeys(names.get(outcome.id, ()))),
        )
        for line, outcome, at, actor, household in rows
    ]


def _reasons(stored: str) -> list[tuple[str, dict[str, str]]]:
    return [(template, params) for template, params in json.loads(stored or "[]")]


def _leases_of(
    session: Session, outcome_ids: Sequence[UUID]
) -> tuple[dict[UUID, list[str]], dict[UUID, list[str]]]:
    codes: dict[UUID, list[str]] = {}
    names: dict[UUID, list[str]] = {}
    for start in range(0, len(outcome_ids), _BATCH):
        rows = session.execute(
            select(LineEntry.outcome_id, Lease.code, Household.name)
            .join(LedgerEntry, LedgerEntry.id == LineEntry.entry_id)
            .join(Lease, Lease.id == LedgerEntry.lease_id)
            .join(Household, Household.id == Lease.household_id)
            .where(LineEntry.outcome_id.in_(outcome_ids[start : start + _BATCH]))
            .order_by(LineEntry.id)
        )
        for outcome_id, code, name in rows:
            codes.setdefault(outcome_id, []).append(code)
            names.setdefault(outcome_id, []).append(name)
    return codes, names


def statements(session: Session) -> list[StatementView]:
    """Every import, the latest first, those taken back among them."""
    decided = (
        select(BankLine.statement_id, func.count().label("count"))
        .join(LineOutcome, LineOutcome.line_id == BankLine.id)
        .where(LineOutcome.ended_change_id.is_(None))
        .group_by(BankLine.statement_id)
        .subquery()
    )
    counted = (
        select(BankLine.statement_id, func.count().label("count"))
        .group_by(BankLine.statement_id)
        .subquery()
    )
    rows = session.execute(
        select(
            BankStatement, BankAccount, Change.at, Change.actor, counted.c.count, decided.c.count
        )
        .join(BankAccount, BankAccount.id == BankStatement.account_id)
        .join(Change, Change.id == BankStatement.change_id)
        .outerjoin(counted, counted.c.statement_id == BankStatement.id)
        .outerjoin(decided, decided.c.statement_id == BankStatement.id)
        .order_by(Change.at.desc(), BankStatement.id.desc())
    )
    return [
        StatementView(
            statement.id,
            account.name or account.number,
            statement.format,
            statement.file_name,
            statement.first_day,
            statement.last_day,
            statement.opening_cents,
            statement.closing_cents,
            at,
            actor,
            lines or 0,
            done or 0,
            statement.taken_back_id is not None,
        )
        for statement, account, at, actor, lines, done in rows
    ]


@dataclass(frozen=True, slots=True)
class MoneyWaiting:
    """Money in without a decision: how many lines, how much, and since when."""

    lines: int
    cents: int
    since: date | None


def money_waiting(session: Session) -> MoneyWaiting:
    """The money in of every statement that nobody has decided on; found without matching."""
    row = session.execute(
        select(
            func.count(), func.coalesce(func.sum(BankLine.cents), 0), func.min(BankLine.booked_on)
        )
        .select_from(BankLine)
        .join(BankStatement, BankStatement.id == BankLine.statement_id)
        .outerjoin(
            LineOutcome,
            and_(LineOutcome.line_id == BankLine.id, LineOutcome.ended_change_id.is_(None)),
        )
        .where(LineOutcome.id.is_(None), BankStatement.taken_back_id.is_(None), BankLine.cents > 0)
    ).one()
    return MoneyWaiting(row[0], int(row[1]), row[2])


def households_with_parked_money(session: Session) -> set[UUID]:
    """Households that parked money may be of: no reminder goes to them until that is settled."""
    parked = session.scalars(
        select(LineOutcome.household_id).where(
            LineOutcome.kind == OutcomeKind.PARKED, LineOutcome.ended_change_id.is_(None)
        )
    )
    return {household_id for household_id in parked if household_id is not None}
