"""Legal files as lists and pages show them, and the days that nobody may miss."""

import enum
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session, aliased

from app.models.change_log import Change, ChangedField
from app.models.ledger import EntryText, LeaseFigures, LedgerEntry
from app.models.legal_files import CLOSED_STEPS, LegalFile, LegalFileCost, LegalStep
from app.models.properties import Unit
from app.models.tenants import Household, Lease
from app.services.legal_files.keeping import dates_of
from app.services.legal_files.steps import LegalDates

NEAR_DAYS = 14
"""A hearing or the end of a term is told so many days before."""


class DeadlineKind(enum.StrEnum):
    """What happens on a day."""

    HEARING = "hearing"
    GRACE_ENDS = "grace_ends"
    EXECUTION = "execution"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day of a file that comes near or has passed without the next step."""

    legal_file_id: UUID
    household_id: UUID
    kind: DeadlineKind
    on: date
    has_passed: bool


@dataclass(frozen=True, slots=True)
class LegalFileRow:
    """A file in the list; `next_on` is the day of what comes next, None where nothing does."""

    id: UUID
    version: int
    household_id: UUID
    household_name: str
    lease_id: UUID
    unit_code: str
    debt_cents: int
    """The lease's balance now."""
    lawyer: str
    step: LegalStep
    dates: LegalDates
    closed_on: date | None
    next_kind: DeadlineKind | None
    next_on: date | None

    @property
    def is_open(self) -> bool:
        """Whether the lawyer still works on it."""
        return self.step not in CLOSED_STEPS


@dataclass(frozen=True, slots=True)
class CostRow:
    """A cost that was charged; `taken_back` where its entry was reversed."""

    id: UUID
    dated_on: date
    text: str
    cents: int
    taken_back: bool


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step as the change log tells it: who took it, and when it was entered."""

    step: LegalStep
    at: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class LegalFileDetail:
    """A file with all that is known of it."""

    row: LegalFileRow
    reason: str
    lawyer_contact: str
    court: str
    court_number: str
    outcome: str
    notes: str
    costs: tuple[CostRow, ...]
    history: tuple[StepTaken, ...]

    @property
    def costs_cents(self) -> int:
        """What was charged and stands."""
        return sum(cost.cents for cost in self.costs if not cost.taken_back)


def legal_files(session: Session, *, with_closed: bool = False) -> list[LegalFileRow]:
    """All files: those with a day to come first, by that day, then the others; closed ones last."""
    where = true() if with_closed else LegalFile.step.not_in(sorted(CLOSED_STEPS))
    rows = _rows(session, where)
    rows.sort(
        key=lambda row: (
            not row.is_open,
            row.next_on is None,
            row.next_on or row.dates.opened_on,
            row.household_name,
        )
    )
    return rows


def legal_file(session: Session, legal_file_id: UUID) -> LegalFileDetail | None:
    """One file with its costs; None where it is not there."""
    found = _rows(session, LegalFile.id == legal_file_id)
    if not found:
        return None
    file = session.get_one(LegalFile, legal_file_id)
    return LegalFileDetail(
        found[0],
        file.reason,
        file.lawyer_contact,
        file.court,
        file.court_number,
        file.outcome,
        file.notes,
        _costs(session, legal_file_id),
        _history(session, legal_file_id),
    )


def open_file_of(session: Session, lease_id: UUID) -> UUID | None:
    """The key of a lease's open file; None without one."""
    return session.scalar(
        select(LegalFile.id).where(
            LegalFile.lease_id == lease_id, LegalFile.step.not_in(sorted(CLOSED_STEPS))
        )
    )


def deadlines(session: Session, today: date) -> list[Deadline]:
    """The days of open files that come within `NEAR_DAYS`, or have passed without a step."""
    last = today + timedelta(days=NEAR_DAYS)
    return [
        Deadline(row.id, row.household_id, row.next_kind, row.next_on, row.next_on < today)
        for row in legal_files(session)
        if row.next_kind is not None and row.next_on is not None and row.next_on <= last
    ]


def _rows(session: Session, where: ColumnElement[bool]) -> list[LegalFileRow]:
    found = session.execute(
        select(
            LegalFile,
            Household.name,
            Unit.code,
            func.coalesce(LeaseFigures.balance_cents, 0),
        )
        .join(Household, Household.id == LegalFile.household_id)
        .join(Lease, Lease.id == LegalFile.lease_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .where(where)
    )
    rows = []
    for file, name, code, cents in found:
        kind, on = _next_day(file)
        rows.append(
            LegalFileRow(
                file.id,
                file.version,
                file.household_id,
                name,
                file.lease_id,
                code,
                cents,
                file.lawyer,
                file.step,
                dates_of(file),
                file.closed_on,
                kind,
                on,
            )
        )
    return rows


def _next_day(file: LegalFile) -> tuple[DeadlineKind | None, date | None]:
    """What the file waits for: the hearing until the judge spoke, then the end of the term, then
    the bailiff."""
    awaited = {
        LegalStep.WITH_LAWYER: (DeadlineKind.HEARING, file.hearing_on),
        LegalStep.SUMMONS: (DeadlineKind.HEARING, file.hearing_on),
        LegalStep.GRACE_TERM: (DeadlineKind.GRACE_ENDS, file.grace_ends_on),
        LegalStep.VALIDATED: (DeadlineKind.EXECUTION, file.execution_on),
        LegalStep.EXECUTION: (DeadlineKind.EXECUTION, file.execution_on),
    }
    kind, on = awaited.get(file.step, (None, None))
    return (kind, on) if on is not None else (None, None)


def _history(session: Session, legal_file_id: UUID) -> tuple[StepTaken, ...]:
    found = session.execute(
        select(ChangedField.after, Change.at, Change.actor)
        .join(Change, Change.id == ChangedField.change_id)
        .where(
            ChangedField.table == LegalFile.__tablename__,
            ChangedField.row_id == legal_file_id,
            ChangedField.field == "step",
        )
        .order_by(Change.at, ChangedField.id)
    )
    return tuple(StepTaken(LegalStep(after), at, actor) for after, at, actor in found if after)


def _costs(session: Session, legal_file_id: UUID) -> tuple[CostRow, ...]:
    reversal = aliased(LedgerEntry)
    found = session.execute(
        select(
            LedgerEntry.id,
            LedgerEntry.dated_on,
            EntryText.text,
            LedgerEntry.cents,
            reversal.id.label("reversal_id"),
        )
        .join(LegalFileCost, LegalFileCost.entry_id == LedgerEntry.id)
        .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
        .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
        .where(LegalFileCost.legal_file_id == legal_file_id)
        .order_by(LedgerEntry.number)
    )
    return tuple(
        CostRow(row.id, row.dated_on, row.text or "", row.cents, row.reversal_id is not None)
        for row in found
    )
