"""What a monthly run would charge every lease, and why it leaves one out.

A lease is charged once per month and kind, whoever posted it: an earlier run, a move-in or a
person. Only the reversal of such a charge makes room for it again.
"""

import enum
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.models.charges import RentStepOrigin, RunCharge
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.ledger import EntryKind, LedgerEntry
from app.models.properties import Unit
from app.models.tenants import Household, Lease
from app.services.charges.terms import (
    MONTHLY_KINDS,
    MonthOfLease,
    Step,
    Terms,
    first_day,
    last_day,
    month_of_lease,
    steps_of_leases,
)
from app.services.ledger.figures import month_number


class ChangeReason(enum.StrEnum):
    """Why a lease is charged another amount than last month."""

    NONE = "none"
    NEW = "new"
    """The household has moved in."""
    LEAVING = "leaving"
    """The keys come back within the month."""
    WHOLE_MONTH = "whole_month"
    """Last month was charged by days."""
    INDEX = "index"
    """An update by ISTAT's index."""
    STEP = "step"
    """Another step of the rent."""
    NOT_CHARGED = "not_charged"
    """The household was there last month, but nothing was charged."""
    OTHER = "other"
    """What was charged last month is not what the lease says."""


class LeftOutReason(enum.StrEnum):
    """Why a lease is left out of a run."""

    BY_RUN = "by_run"
    """A run has charged it already."""
    OTHERWISE = "otherwise"
    """It was charged already by hand or by a move-in."""
    ZERO = "zero"
    """Neither rent nor service advance is agreed."""
    ENDED = "ended"
    """The keys came back before the month."""
    NOT_STARTED = "not_started"
    """The lease begins after the month."""


@dataclass(frozen=True, slots=True)
class Line:
    """A charge that a run would post; cents."""

    kind: EntryKind
    cents: int
    text: str


@dataclass(frozen=True, slots=True)
class LeaseCharge:
    """What a run would post for lease `id`. `charged_cents`: what stands for the month already;
    `since`: the day from which the changed amount holds, where there is one."""

    id: UUID
    household_id: UUID
    household_name: str
    lease_code: str
    unit_code: str
    lines: tuple[Line, ...]
    first_day: date
    due_on: date
    days: int
    days_of_month: int
    charged_cents: int
    last_month_cents: int
    change: ChangeReason
    since: date | None = None

    def cents(self, kind: EntryKind) -> int:
        """What would be posted of this kind."""
        return sum(line.cents for line in self.lines if line.kind is kind)

    @property
    def total_cents(self) -> int:
        """What would be posted."""
        return sum(line.cents for line in self.lines)

    @property
    def difference_cents(self) -> int:
        """The whole month less last month."""
        return self.charged_cents + self.total_cents - self.last_month_cents


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A lease that a run does not charge. `charged_cents` stands for the month already;
    `by_terms_cents` is what the lease would be charged for it now."""

    id: UUID
    household_id: UUID
    household_name: str
    lease_code: str
    unit_code: str
    reason: LeftOutReason
    day: date | None
    charged_cents: int
    by_terms_cents: int
    last_month_cents: int

    @property
    def differs_cents(self) -> int:
        """What the lease says less what was charged; zero where nothing was."""
        charged = self.reason in (LeftOutReason.BY_RUN, LeftOutReason.OTHERWISE)
        return self.by_terms_cents - self.charged_cents if charged else 0


@dataclass(frozen=True)
class RunPreview:
    """What a run for a month would post, and which leases it would leave out and why."""

    month: int
    leases: tuple[LeaseCharge, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def count(self) -> int:
        """Charges that would be posted."""
        return sum(len(lease.lines) for lease in self.leases)

    @property
    def total_cents(self) -> int:
        """What they add up to."""
        return sum(lease.total_cents for lease in self.leases)

    @property
    def last_month_cents(self) -> int:
        """What the month before was charged in all."""
        return sum(row.last_month_cents for row in self._rows())

    @property
    def difference_cents(self) -> int:
        """The month, with what stands for it already, less the month before."""
        charged = sum(row.charged_cents for row in self._rows())
        return charged + self.total_cents - self.last_month_cents

    def _rows(self) -> list[LeaseCharge | LeftOut]:
        return [*self.leases, *self.left_out]

    @property
    def ended(self) -> tuple[LeftOut, ...]:
        """Leases that were charged last month and have ended since."""
        return tuple(row for row in self.left_out if row.reason is LeftOutReason.ENDED)

    def changed(self, *changes: ChangeReason) -> tuple[LeaseCharge, ...]:
        """The leases that are charged another amount for one of these reasons."""
        return tuple(lease for lease in self.leases if lease.change in changes)


def is_earlier(month: int, today: date) -> bool:
    """Whether a month is before the present one, so that charging it wants a confirmation."""
    return month < month_number(today)


def check_month(month: int, today: date) -> None:
    """Refuse a month after the next one: leases change until then."""
    if month > month_number(today) + 1:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Only this month and the next one can be charged."),
            field="month",
        )


def preview(session: Session, month: int, today: date) -> RunPreview:
    """What a run for a month would post now. Raises OfficeError for a month too far ahead."""
    check_month(month, today)
    leases = _leases(session, month)
    steps = steps_of_leases(session, None, last_day(month))
    charged = _charged(session, month)
    before = _charged_before(session, month - 1)
    charges: list[LeaseCharge] = []
    left_out: list[LeftOut] = []
    for row in leases:
        terms = _terms(row, steps.get(row.id, ()))
        ours = charged.get(row.id, _NOTHING)
        row_out = _charge_or_leave(row, terms, month, ours, before.get(row.id, 0))
        if isinstance(row_out, LeaseCharge):
            charges.append(row_out)
        elif row_out is not None:
            left_out.append(row_out)
    return RunPreview(month, tuple(charges), tuple(left_out))


class RunListing:
    """The leases of a preview as the window's table reads them; sorted here, since nothing of
    a preview is in the database."""

    def __init__(self, found: Sequence[LeaseCharge] | Sequence[LeftOut], text: str = "") -> None:
        wanted = fold(text).split()
        self._rows: dict[UUID, LeaseCharge | LeftOut] = {
            row.id: row for row in found if all(word in _searched(row) for word in wanted)
        }

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column; by household where it is None."""
        del session
        rows = list(self._rows.values())
        rows.sort(key=lambda row: _order_key(row, order), reverse=descending)
        return [row.id for row in rows]

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[Any]:
        """The rows of these keys."""
        del session
        return [self._rows[key] for key in keys if key in self._rows]


def _searched(row: LeaseCharge | LeftOut) -> str:
    return fold(f"{row.household_name} {row.unit_code} {row.lease_code}")


def _order_key(row: LeaseCharge | LeftOut, order: str | None) -> tuple[Any, ...]:
    name = fold(row.household_name)
    if order == "unit":
        return (fold(row.unit_code), name)
    if order == "reason":
        return (row.change if isinstance(row, LeaseCharge) else row.reason, name)
    if order in ("rent", "advance") and isinstance(row, LeaseCharge):
        return (row.cents(MONTHLY_KINDS[order == "advance"]), name)
    if order in ("total", "difference", "days") and isinstance(row, LeaseCharge):
        amounts = {
            "total": row.total_cents,
            "difference": row.difference_cents,
            "days": row.days,
        }
        return (amounts[order], name)
    if order == "charged":
        return (row.charged_cents, name)
    return (name, row.lease_code)


# Reading


class _LeaseRow(NamedTuple):
    id: UUID
    household_id: UUID
    household_name: str
    code: str
    unit_code: str
    kind: Any
    starts_on: date
    keys_returned_on: date | None
    due_day: int
    rent_cents: int
    service_advance_cents: int


class _Charged(NamedTuple):
    """What stands for a month of one lease: kinds by origin, and their sum in cents."""

    by_run: frozenset[EntryKind]
    kinds: frozenset[EntryKind]
    cents: int


_NOTHING = _Charged(frozenset(), frozenset(), 0)


def _leases(session: Session, month: int) -> list[_LeaseRow]:
    """Leases with a day in the month, in the month before, or to come."""
    rows = session.execute(
        select(
            Lease.id,
            Lease.household_id,
            Household.name,
            Lease.code,
            Unit.code,
            Lease.kind,
            Lease.starts_on,
            Lease.keys_returned_on,
            Lease.due_day,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(
            or_(Lease.keys_returned_on.is_(None), Lease.keys_returned_on >= first_day(month - 1))
        )
        .order_by(Household.folded_name, Lease.code)
    )
    return [_LeaseRow(*row) for row in rows]


def _terms(row: _LeaseRow, steps: tuple[Step, ...]) -> Terms:
    return Terms(
        row.id,
        row.kind,
        row.starts_on,
        row.keys_returned_on,
        row.due_day,
        row.rent_cents,
        row.service_advance_cents,
        steps,
    )


def _charged(session: Session, month: int) -> dict[UUID, _Charged]:
    """What stands for a month: charges due in it that are not reversed."""
    rows = session.execute(
        select(
            LedgerEntry.id,
            LedgerEntry.lease_id,
            LedgerEntry.kind,
            LedgerEntry.cents,
            LedgerEntry.reverses_id,
        ).where(
            LedgerEntry.due_on >= first_day(month),
            LedgerEntry.due_on <= last_day(month),
            LedgerEntry.kind.in_(MONTHLY_KINDS),
        )
    ).all()
    # A reversal falls due with what it reverses, so both are here.
    reversed_ids = {row.reverses_id for row in rows if row.reverses_id is not None}
    run_entries = {
        (row.lease_id, row.kind): row.entry_id
        for row in _run_charges(session, month)
        if row.entry_id not in reversed_ids
    }
    kinds: defaultdict[UUID, set[EntryKind]] = defaultdict(set)
    sums: defaultdict[UUID, int] = defaultdict(int)
    for row in rows:
        sums[row.lease_id] += row.cents
        if row.cents > 0 and row.reverses_id is None and row.id not in reversed_ids:
            kinds[row.lease_id].add(row.kind)
    by_run: defaultdict[UUID, set[EntryKind]] = defaultdict(set)
    for lease_id, kind in run_entries:
        by_run[lease_id].add(kind)
    return {
        lease_id: _Charged(
            frozenset(by_run[lease_id]), frozenset(kinds[lease_id] | by_run[lease_id]), cents
        )
        for lease_id, cents in sums.items()
    }


def _run_charges(session: Session, month: int) -> Sequence[Any]:
    return session.execute(
        select(RunCharge.lease_id, RunCharge.kind, RunCharge.entry_id).where(
            RunCharge.month == month
        )
    ).all()


def _charged_before(session: Session, month: int) -> dict[UUID, int]:
    rows = session.execute(
        select(LedgerEntry.lease_id, func.sum(LedgerEntry.cents))
        .where(
            LedgerEntry.due_on >= first_day(month),
            LedgerEntry.due_on <= last_day(month),
            LedgerEntry.kind.in_(MONTHLY_KINDS),
        )
        .group_by(LedgerEntry.lease_id)
    )
    return {lease_id: int(cents) for lease_id, cents in rows}


# Deciding


def _charge_or_leave(
    row: _LeaseRow, terms: Terms, month: int, charged: _Charged, before: int
) -> LeaseCharge | LeftOut | None:
    found = month_of_lease(terms, month)
    by_terms = {kind: found.cents(kind) for kind in MONTHLY_KINDS} if found else {}
    wanted = [kind for kind, cents in by_terms.items() if cents > 0 and kind not in charged.kinds]
    if found is None or not wanted:
        reason, day = _why_left_out(row, month, by_terms, charged, before)
        if reason is None:
            return None
        return LeftOut(*row[:5], reason, day, charged.cents, sum(by_terms.values()), before)
    lines = tuple(Line(kind, by_terms[kind], found.text(kind)) for kind in wanted)
    total = charged.cents + sum(line.cents for line in lines)
    change, since = _why_changed(row, terms, found, total, before)
    return LeaseCharge(
        *row[:5],
        lines,
        found.first_day,
        found.due_on,
        found.days,
        found.days_of_month,
        charged.cents,
        before,
        change,
        since,
    )


def _why_left_out(
    row: _LeaseRow,
    month: int,
    by_terms: dict[EntryKind, int],
    charged: _Charged,
    before: int,
) -> tuple[LeftOutReason | None, date | None]:
    if charged.kinds:
        return (LeftOutReason.BY_RUN if charged.by_run else LeftOutReason.OTHERWISE), None
    if row.starts_on > last_day(month):
        return LeftOutReason.NOT_STARTED, row.starts_on
    if not by_terms:
        # One that ended long ago is nobody's question: only what was charged last month is.
        return (LeftOutReason.ENDED if before or charged.cents else None), row.keys_returned_on
    return LeftOutReason.ZERO, None


def _why_changed(
    row: _LeaseRow, terms: Terms, found: MonthOfLease, total: int, before: int
) -> tuple[ChangeReason, date | None]:
    month = found.month
    last_before = last_day(month - 1)
    steps = [step for step in terms.steps if first_day(month - 1) < step.from_on]
    if total == before:
        return ChangeReason.NONE, None
    if row.starts_on > last_before:
        return ChangeReason.NEW, row.starts_on
    if row.keys_returned_on is not None and row.keys_returned_on < last_day(month):
        return ChangeReason.LEAVING, row.keys_returned_on
    if not before:
        return ChangeReason.NOT_CHARGED, None
    if row.starts_on > first_day(month - 1):
        return ChangeReason.WHOLE_MONTH, row.starts_on
    if steps:
        step = steps[-1]
        index = step.origin is RentStepOrigin.INDEX
        return (ChangeReason.INDEX if index else ChangeReason.STEP), step.from_on
    return ChangeReason.OTHER, None
