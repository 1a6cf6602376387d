"""The list of the log: filtered and ordered by the database, read by parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased
from sqlalchemy.sql.roles import OrderByRole

from app.models.community import Activity, LogEntry, LogEntryLink, Sensitivity
from app.models.folding import fold
from app.models.properties import Unit
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Lease
from app.services.community.full_text import full_text_search
from app.services.community.subjects import PART, Subject, subjects_of_entries
from app.services.listing import Listing

_LONGEST_FIRST_LINE = 200
_FEW = 5_000
"""Keys that a query can name one by one."""


@dataclass(frozen=True)
class LogFilter:
    """Which entries to list; None and "" leave a side open, both days are included.

    A development stands for its units, their households and plans too; a household and a unit
    for their plans. Entries of sensitivity `particular` and entries that a correction replaced
    are left out unless asked for.
    """

    from_day: date | None = None
    to_day: date | None = None
    activity: Activity | None = None
    development_id: UUID | None = None
    unit_id: UUID | None = None
    household_id: UUID | None = None
    plan_id: UUID | None = None
    author: str = ""
    text: str = ""
    waiting_until: date | None = None
    """Only entries with a follow-up due up to that day, which no entry has followed yet."""
    show_particular: bool = False
    show_corrected: bool = False


@dataclass(frozen=True)
class LogRow:
    """One line of the list. `is_corrected`: another entry replaced it."""

    id: UUID
    happened_on: date
    activity: Activity
    sensitivity: Sensitivity
    first_line: str
    about: tuple[Subject, ...]
    author: str
    written_at: datetime
    participants: int | None
    follow_up_on: date | None
    follow_up_owner: str
    is_correction: bool
    is_corrected: bool


def entries(chosen: LogFilter) -> Listing[LogRow]:
    """The log through a filter, newest first unless ordered otherwise.

    Columns to order by: happened_on, activity, author, written_at, follow_up_on.
    """
    return _Entries(chosen)


class _Entries:
    def __init__(self, chosen: LogFilter) -> None:
        self._chosen = chosen

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        query = _filtered(self._chosen).order_by(*_order(order, descending))
        if not self._chosen.text.strip():
            return session.scalars(query).all()
        holding = full_text_search(session, self._chosen.text)
        if len(holding) <= _FEW:
            return session.scalars(query.where(LogEntry.id.in_(holding))).all() if holding else []
        return [key for key in session.scalars(query) if key in holding]

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[LogRow]:
        found: dict[UUID, LogRow] = {}
        for start in range(0, len(keys), PART):
            found.update(_read(session, keys[start : start + PART]))
        return [found[key] for key in keys if key in found]


def authors(session: Session) -> list[str]:
    """Everyone who ever wrote into the log, in alphabetical order."""
    found = session.scalars(select(LogEntry.author).distinct()).all()
    return sorted(found, key=fold)


def _filtered(chosen: LogFilter) -> Select[UUID]:
    query = select(LogEntry.id)
    if chosen.from_day is not None:
        query = query.where(LogEntry.happened_on >= chosen.from_day)
    if chosen.to_day is not None:
        query = query.where(LogEntry.happened_on <= chosen.to_day)
    if chosen.activity is not None:
        query = query.where(LogEntry.activity == chosen.activity)
    if chosen.author:
        query = query.where(LogEntry.author == chosen.author)
    if chosen.waiting_until is not None:
        query = query.where(follow_up_waits(chosen.waiting_until))
    if not chosen.show_particular:
        query = query.where(LogEntry.id.not_in(_particular()))
    if not chosen.show_corrected:
        query = query.where(~has_correction())
    for links in _linked_to(chosen):
        query = query.where(LogEntry.id.in_(links))
    return query


def _particular() -> Select[UUID]:
    """Entries with particular data, and those that a correction has made so afterwards."""
    found = (
        select(LogEntry.id, LogEntry.corrects_id)
        .where(LogEntry.sensitivity == Sensitivity.PARTICULAR)
        .cte("particular", recursive=True)
    )
    older = aliased(LogEntry)
    found = found.union(
        select(older.id, older.corrects_id).join(found, older.id == found.c.corrects_id)
    )
    return select(found.c.id)


def has_correction() -> ColumnElement[bool]:
    """True for an entry that another one has replaced."""
    correction = aliased(LogEntry)
    return select(correction.id).where(correction.corrects_id == LogEntry.id).exists()


def follow_up_waits(until: date) -> ColumnElement[bool]:
    """True for an entry whose follow-up is due up to `until` and was not done yet, neither on
    the entry itself nor on the one that it corrects."""
    follower = aliased(LogEntry)
    promised = or_(follower.follows_id == LogEntry.id, follower.follows_id == LogEntry.corrects_id)
    followed = select(follower.id).where(promised).exists()
    return and_(LogEntry.follow_up_on <= until, ~followed)


def _linked_to(chosen: LogFilter) -> list[Select[UUID]]:
    entry_id = select(LogEntryLink.log_entry_id)
    plans = select(RepaymentPlan.id).join(Lease, Lease.id == RepaymentPlan.lease_id)
    wanted: list[Select[UUID]] = []
    if chosen.development_id is not None:
        units = select(Unit.id).where(Unit.development_id == chosen.development_id)
        leases = select(Lease.household_id).where(Lease.unit_id.in_(units))
        wanted.append(
            entry_id.where(
                or_(
                    LogEntryLink.development_id == chosen.development_id,
                    LogEntryLink.unit_id.in_(units),
                    LogEntryLink.household_id.in_(leases),
                    LogEntryLink.plan_id.in_(plans.where(Lease.unit_id.in_(units))),
                )
            )
        )
    if chosen.unit_id is not None:
        wanted.append(
            entry_id.where(
                or_(
                    LogEntryLink.unit_id == chosen.unit_id,
                    LogEntryLink.plan_id.in_(plans.where(Lease.unit_id == chosen.unit_id)),
                )
            )
        )
    if chosen.household_id is not None:
        wanted.append(
            entry_id.where(
                or_(
                    LogEntryLink.household_id == chosen.household_id,
                    LogEntryLink.plan_id.in_(
                        plans.where(Lease.household_id == chosen.household_id)
                    ),
                )
            )
        )
    if chosen.plan_id is not None:
        wanted.append(entry_id.where(LogEntryLink.plan_id == chosen.plan_id))
    return wanted


_ORDERS: dict[str, InstrumentedAttribute[object]] = {
    "happened_on": LogEntry.happened_on,
    "activity": LogEntry.activity,
    "author": LogEntry.author,
    "written_at": LogEntry.written_at,
    "follow_up_on": LogEntry.follow_up_on,
}


def _order(order: str | None, descending: bool) -> list[OrderByRole]:
    column = LogEntry.happened_on if order is None else _ORDERS[order]
    down = descending or order is None
    first = (column.desc() if down else column.asc()).nulls_last()
    # Keys grow with time, so entries of one day stay in the order they were written.
    return [first, LogEntry.happened_on.desc(), LogEntry.id.desc()]


def _read(session: Session, keys: Sequence[UUID]) -> dict[UUID, LogRow]:
    about = subjects_of_entries(session, keys)
    found = session.execute(
        select(
            LogEntry.id,
            LogEntry.happened_on,
            LogEntry.activity,
            LogEntry.sensitivity,
            func.substr(LogEntry.text, 1, _LONGEST_FIRST_LINE),
            LogEntry.author,
            LogEntry.written_at,
            LogEntry.participants,
            LogEntry.follow_up_on,
            LogEntry.follow_up_owner,
            LogEntry.corrects_id,
            has_correction(),
        ).where(LogEntry.id.in_(keys))
    )
    return {
        key: LogRow(
            id=key,
            happened_on=day,
            activity=activity,
            sensitivity=sensitivity,
            first_line=text.split("\n", 1)[0].strip(),
            about=about.get(key, ()),
            author=author,
            written_at=written_at,
            participants=participants,
            follow_up_on=follow_up_on,
            follow_up_owner=owner,
            is_correction=corrects_id is not None,
            is_corrected=is_corrected,
        )
        for (
            key,
            day,
            activity,
            sensitivity,
            text,
            author,
            written_at,
            participants,
            follow_up_on,
            owner,
            corrects_id,
            is_corrected,
        ) in found
    }
