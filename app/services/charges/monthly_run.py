"""The monthly run: what every lease is charged for a month, seen first, posted once.

Running a month again posts only what is missing; a run can be taken back as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session, aliased

from app.models.base import table_of
from app.models.change_log import Change
from app.models.charges import ChargeRun, RunCharge
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, LedgerEntry
from app.models.running_write import running_write, touch
from app.models.tenants import Lease
from app.services.charges.run_preview import LeaseCharge, RunPreview, is_earlier, preview
from app.services.ledger.posting import Posting, post, reverse_all
from app.services.progress import Progress, no_progress

__all__ = [
    "PastRun",
    "RunOutcome",
    "RunPreview",
    "TakeBackOutcome",
    "past_runs",
    "post_run",
    "preview",
    "take_back",
]

SUBJECT = "charges"
_BATCH = 200
"""Leases that are posted together, between two steps of progress."""

# The text of an entry is the office's own, in Italian like every text of the ledger.
_TAKEN_BACK = "Annullo emissione mensile"


@dataclass(frozen=True)
class RunOutcome:
    """What a run posted; `run_id` is None where there was nothing left to post."""

    run_id: UUID | None
    count: int
    total_cents: int


@dataclass(frozen=True)
class TakeBackOutcome:
    """What taking a run back reversed; `kept` charges were divided between two households by a
    take-over, and stay."""

    count: int
    cents: int
    kept: int


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run as it was posted. `standing`: its charges that are not reversed."""

    id: UUID
    month: int
    count: int
    total_cents: int
    posted_at: datetime
    actor: str
    standing: int
    is_taken_back: bool


def post_run(
    session: Session,
    month: int,
    today: date,
    *,
    progress: Progress = no_progress,
    even_earlier: bool = False,
    as_shown: tuple[int, int] | None = None,
) -> RunOutcome:
    """Post what the preview of a month shows, inside the running write.

    Safe to run again: only what is missing is posted. Entries are dated on the first day they
    are for, or today where that is still to come. Raises OfficeError for a month too far ahead,
    for an earlier one without `even_earlier`, and where count and total are no longer `as_shown`.
    """
    if is_earlier(month, today) and not even_earlier:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An earlier month is charged only once it is confirmed.")
        )
    found = preview(session, month, today)
    if as_shown is not None and as_shown != (found.count, found.total_cents):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The leases have changed meanwhile: look at the charges again."
            )
        )
    if not found.count:
        return RunOutcome(None, 0, 0)
    run_id = new_id()
    change = running_write(session).change_id
    session.execute(
        insert(table_of(ChargeRun)).values(
            id=run_id,
            month=month,
            charge_count=found.count,
            total_cents=found.total_cents,
            change_id=change,
        )
    )
    for start in range(0, len(found.leases), _BATCH):
        part = found.leases[start : start + _BATCH]
        progress(start, len(found.leases), part[0].household_name)
        _post_part(session, run_id, month, part, today)
    touch(session, SUBJECT, run_id)
    return RunOutcome(run_id, found.count, found.total_cents)


def _post_part(
    session: Session, run_id: UUID, month: int, leases: Sequence[LeaseCharge], today: date
) -> None:
    lines = [(lease, line) for lease in leases for line in lease.lines]
    posted = post(
        session,
        [
            Posting(
                lease.id,
                line.kind,
                min(lease.first_day, today),
                line.cents,
                line.text,
                lease.due_on,
            )
            for lease, line in lines
        ],
    )
    session.execute(
        insert(table_of(RunCharge)),
        [
            {
                "id": new_id(),
                "run_id": run_id,
                "lease_id": lease.id,
                "month": month,
                "kind": line.kind,
                "entry_id": entry.id,
            }
            for entry, (lease, line) in zip(posted, lines, strict=True)
        ],
    )


def take_back(
    session: Session, run_id: UUID, *, progress: Progress = no_progress
) -> TakeBackOutcome:
    """Reverse every charge of a run that stands, as though it had never been posted.

    Charges that a take-over has divided between two households stay, since each has its
    share in another's account. Raises OfficeError for a run that is unknown or taken back.
    """
    run = session.get(ChargeRun, run_id)
    if run is None or run.taken_back_id is not None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This run has been taken back already."))
    standing = _standing_charges(session, run_id)
    divided = _divided(session, standing)
    wanted = [charge for charge in standing if charge.entry_id not in divided]
    for start in range(0, len(wanted), _BATCH):
        part = wanted[start : start + _BATCH]
        progress(start, len(wanted), "")
        reverse_all(session, [charge.entry_id for charge in part], _TAKEN_BACK)
    session.execute(
        update(table_of(ChargeRun))
        .where(table_of(ChargeRun).c.id == run_id)
        .values(taken_back_id=running_write(session).change_id)
    )
    touch(session, SUBJECT, run_id)
    return TakeBackOutcome(len(wanted), sum(each.cents for each in wanted), len(divided))


def past_runs(session: Session) -> list[PastRun]:
    """Every run, the newest first."""
    reversal = aliased(LedgerEntry)
    standing = (
        select(func.count(RunCharge.id))
        .outerjoin(reversal, reversal.reverses_id == RunCharge.entry_id)
        .where(RunCharge.run_id == ChargeRun.id, reversal.id.is_(None))
        .correlate(ChargeRun)
        .scalar_subquery()
    )
    rows = session.execute(
        select(
            ChargeRun.id,
            ChargeRun.month,
            ChargeRun.charge_count,
            ChargeRun.total_cents,
            Change.at,
            Change.actor,
            standing,
            ChargeRun.taken_back_id.is_not(None),
        )
        .join(Change, Change.id == ChargeRun.change_id)
        .order_by(ChargeRun.id.desc())
    )
    return [PastRun(*row) for row in rows]


# Taking back


class _Standing(NamedTuple):
    entry_id: UUID
    lease_id: UUID
    month: int
    kind: EntryKind
    cents: int


def _standing_charges(session: Session, run_id: UUID) -> list[_Standing]:
    reversal = aliased(LedgerEntry)
    rows = session.execute(
        select(
            RunCharge.entry_id,
            RunCharge.lease_id,
            RunCharge.month,
            RunCharge.kind,
            LedgerEntry.cents,
        )
        .join(LedgerEntry, LedgerEntry.id == RunCharge.entry_id)
        .outerjoin(reversal, reversal.reverses_id == RunCharge.entry_id)
        .where(RunCharge.run_id == run_id, reversal.id.is_(None))
        .order_by(LedgerEntry.number)
    )
    return [_Standing(*row) for row in rows]


def _divided(session: Session, charges: Sequence[_Standing]) -> set[UUID]:
    """Charges of two leases for the same month and kind, one of which took the other over."""
    by_place = {(charge.lease_id, charge.month, charge.kind): charge for charge in charges}
    successors = session.execute(
        select(Lease.id, Lease.predecessor_id).where(Lease.predecessor_id.is_not(None))
    )
    came_after = {row.id: row.predecessor_id for row in successors}
    divided: set[UUID] = set()
    for charge in charges:
        before_id = came_after.get(charge.lease_id)
        before = by_place.get((before_id, charge.month, charge.kind)) if before_id else None
        if before is not None:
            divided |= {charge.entry_id, before.entry_id}
    return divided
