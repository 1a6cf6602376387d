"""The households and dwellings behind a figure of the dashboard: their sum is the figure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.ledger import PAYING_KINDS, LedgerEntry
from app.models.properties import Development, Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.models.vacancy import EXCLUDING_CAUSES, Void, VoidCause
from app.services.dashboard.components import OverdueShare, overdue_shares
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import Standing, standings
from app.services.vacancy.exclusions import excluded_units
from app.services.vacancy.intervals import Period
from app.services.vacancy.occupancy import vacancy_by_unit

_MOST_KEYS = 10_000


@dataclass(frozen=True, slots=True)
class OverdueBehind:
    """A household with what it owes within a development; see `OverdueShare`."""

    id: UUID
    household_id: UUID
    name: str
    unit_code: str
    development_name: str
    share: OverdueShare

    @property
    def cents(self) -> int:
        """All that is overdue."""
        return self.share.cents


@dataclass(frozen=True, slots=True)
class MoneyBehind:
    """A household with what fell due and what came in within a month, by lease; cents."""

    id: UUID
    household_id: UUID
    name: str
    unit_code: str
    development_name: str
    due_cents: int
    paid_cents: int


@dataclass(frozen=True, slots=True)
class VacancyBehind:
    """A unit with its vacant and available days of a month and why it stands empty.

    `is_left_out` where the cause takes its days out of the figure (features P7): they are told
    and do not count.
    """

    id: UUID
    code: str
    development_id: UUID
    development_name: str
    cause: VoidCause
    vacant_days: int
    available_days: int
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class PlanBehind:
    """A plan under way and how it is kept."""

    id: UUID
    number: str
    name: str
    unit_code: str
    development_id: UUID
    development_name: str
    standing: Standing
    remaining_cents: int
    behind_cents: int


def overdue_behind(
    session: Session, developments: Collection[UUID], as_of: date, today: date
) -> list[OverdueBehind]:
    """Who owes what within these developments, the most first."""
    wanted = set(developments)
    shares = [s for s in overdue_shares(session, as_of, today) if s.development_id in wanted]
    places = _places(session, [share.lease_id for share in shares])
    rows = [
        OverdueBehind(share.lease_id, share.household_id, *places[share.lease_id], share)
        for share in shares
    ]
    return sorted(rows, key=lambda row: (-row.cents, row.name))


def money_behind(
    session: Session, developments: Collection[UUID], month: Period
) -> list[MoneyBehind]:
    """What fell due and what was paid on each lease of these developments in a month."""
    found: dict[UUID, list[int]] = {}
    # As the summaries count: money on its own day, charges and credits on their due day.
    due_day = func.coalesce(LedgerEntry.due_on, LedgerEntry.dated_on)
    for place, (column, paying) in enumerate(((due_day, False), (LedgerEntry.dated_on, True))):
        kinds = LedgerEntry.kind.in_(PAYING_KINDS)
        rows = session.execute(
            select(LedgerEntry.lease_id, func.sum(LedgerEntry.cents))
            .join(Lease, Lease.id == LedgerEntry.lease_id)
            .join(Unit, Unit.id == Lease.unit_id)
            .where(
                kinds if paying else ~kinds,
                column.between(month.first, month.last),
                Unit.development_id.in_(developments),
            )
            .group_by(LedgerEntry.lease_id)
        )
        for lease_id, cents in rows:
            found.setdefault(lease_id, [0, 0])[place] += -cents if paying else cents
    places = _places(session, list(found))
    owners = _owners(session, list(found))
    rows_found = [
        MoneyBehind(lease_id, owners[lease_id], *places[lease_id], due, paid)
        for lease_id, (due, paid) in found.items()
        if due or paid
    ]
    return sorted(rows_found, key=lambda row: (row.paid_cents - row.due_cents, row.name))


def vacancy_behind(
    session: Session, developments: Collection[UUID], month: Period
) -> list[VacancyBehind]:
    """Every unit of these developments that was vacant in a month, the longest first; below
    them those whose days are left out."""
    rows = session.execute(
        select(Unit.id, Unit.code, Unit.development_id, Development.name)
        .join(Development, Development.id == Unit.development_id)
        .where(Unit.development_id.in_(developments))
    )
    places: dict[UUID, tuple[str, UUID, str]] = {row[0]: (row[1], row[2], row[3]) for row in rows}
    days = {
        key: found
        for key, found in vacancy_by_unit(session, month).items()
        if key in places and found.vacant_days
    }
    causes = _causes(session, month)
    counted = [
        VacancyBehind(
            key,
            *places[key],
            causes.get(key, VoidCause.TURNOVER),
            found.vacant_days,
            found.available_days,
        )
        for key, found in days.items()
    ]
    left_out = [
        VacancyBehind(each.unit_id, *places[each.unit_id], each.cause, each.days, 0, True)
        for each in excluded_units(session, month)
        if each.unit_id in places
    ]
    return sorted(
        (*counted, *left_out), key=lambda row: (row.is_left_out, -row.vacant_days, row.code)
    )


def _causes(session: Session, month: Period) -> dict[UUID, VoidCause]:
    """By unit, the cause that was noted of its last empty stretch within a month."""
    noted = session.execute(
        select(Void.unit_id, Void.cause, Lease.keys_returned_on)
        .outerjoin(Lease, Lease.id == Void.lease_id)
        .where(Void.cause.not_in(sorted(EXCLUDING_CAUSES)))
    )
    last: dict[UUID, tuple[date, VoidCause]] = {}
    for unit_id, cause, emptied_on in noted:
        day = emptied_on or date.min
        if day <= month.last and (unit_id not in last or last[unit_id][0] < day):
            last[unit_id] = day, cause
    return {unit_id: cause for unit_id, (_, cause) in last.items()}


def plans_behind(session: Session, today: date) -> list[PlanBehind]:
    """Every plan under way with how it is kept, the worst first."""
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            Household.name,
            Unit.code,
            Unit.development_id,
            Development.name,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
    ).all()
    kept = standings(session, today)
    order = tuple(Standing)
    found = []
    for row in rows:
        standing = kept.get(row.id)
        if standing is not None:
            number = plan_number(row.year, row.number)
            found.append(
                PlanBehind(
                    row.id,
                    number,
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    standing.standing,
                    standing.remaining_cents,
                    standing.behind_cents,
                )
            )
    return sorted(found, key=lambda row: (-order.index(row.standing), -row.behind_cents, row.name))


def _places(session: Session, leases: Sequence[UUID]) -> dict[UUID, tuple[str, str, str]]:
    """Household, unit and development of each lease, by name."""
    found: dict[UUID, tuple[str, str, str]] = {}
    for start in range(0, len(leases), _MOST_KEYS):
        rows = session.execute(
            select(Lease.id, Household.name, Unit.code, Development.name)
            .join(Household, Household.id == Lease.household_id)
            .join(Unit, Unit.id == Lease.unit_id)
            .join(Development, Development.id == Unit.development_id)
            .where(Lease.id.in_(leases[start : start + _MOST_KEYS]))
        )
        found |= {key: (name, code, development) for key, name, code, development in rows}
    return found


def _owners(session: Session, leases: Sequence[UUID]) -> dict[UUID, UUID]:
    found: dict[UUID, UUID] = {}
    for start in range(0, len(leases), _MOST_KEYS):
        rows = session.execute(
            select(Lease.id, Lease.household_id).where(
                Lease.id.in_(leases[start : start + _MOST_KEYS])
            )
        )
        found |= {row.id: row.household_id for row in rows}
    return found
