"""How much the community log tells of some developments: entries counted by activity, no words."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from app.models.community import Activity, LogEntry, LogEntryLink
from app.models.properties import Unit
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Lease


@dataclass(frozen=True, slots=True)
class ActivityCount:
    """Entries about one activity, and the participants that they tell of."""

    entries: int
    participants: int


def activity_counts(
    session: Session, first: date, last: date, developments: set[UUID], *, is_whole: bool
) -> dict[Activity, ActivityCount]:
    """Entries from `first` to `last`, both included, corrected ones left out for their correction.

    An entry is of a development that it names, or one of whose units, households (by their leases)
    or plans it names. Those that name none count where the report `is_whole`.
    """
    correction = aliased(LogEntry)
    rows = session.execute(
        select(LogEntry.id, LogEntry.activity, func.coalesce(LogEntry.participants, 0)).where(
            LogEntry.happened_on >= first,
            LogEntry.happened_on <= last,
            ~select(correction.id).where(correction.corrects_id == LogEntry.id).exists(),
        )
    ).all()
    about = {} if is_whole else _developments(session, first, last)
    found: defaultdict[Activity, list[int]] = defaultdict(list)
    for key, activity, participants in rows:
        if is_whole or about.get(key, set()) & developments:
            found[activity].append(participants)
    return {
        activity: ActivityCount(len(found[activity]), sum(found[activity]))
        for activity in Activity
        if activity in found
    }


def _developments(session: Session, first: date, last: date) -> dict[UUID, set[UUID]]:
    """The developments that each entry of the period is about."""
    links = (
        select(LogEntryLink.log_entry_id)
        .join(LogEntry, LogEntry.id == LogEntryLink.log_entry_id)
        .where(LogEntry.happened_on >= first, LogEntry.happened_on <= last)
    )
    queries = (
        links.add_columns(LogEntryLink.development_id).where(
            LogEntryLink.development_id.is_not(None)
        ),
        links.add_columns(Unit.development_id).join(Unit, Unit.id == LogEntryLink.unit_id),
        links.add_columns(Unit.development_id)
        .join(Lease, Lease.household_id == LogEntryLink.household_id)
        .join(Unit, Unit.id == Lease.unit_id),
        links.add_columns(Unit.development_id)
        .join(RepaymentPlan, RepaymentPlan.id == LogEntryLink.plan_id)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Unit, Unit.id == Lease.unit_id),
    )
    found: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for query in queries:
        for key, development in session.execute(query):
            found[key].add(development)
    return found
