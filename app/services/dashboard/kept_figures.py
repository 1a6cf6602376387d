"""The dashboard's figures as they were last computed, brought up to date by what came since.

Reading all leases anew takes half a second in an office of twenty thousand dwellings; a posting
changes one of them. Entries are only ever added and carry gapless numbers, so that what was posted
since is known; everything else that figures depend on is in the change log. Whatever is not plainly
a few postings makes all figures new.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.change_log import Change, ChangedField
from app.models.ledger import LedgerEntry, LedgerHead
from app.models.properties import Development, Unit
from app.models.tenants import Lease
from app.models.vacancy import Void
from app.services.dashboard.current_arrears import unpaid_if_now
from app.services.dashboard.definition import STANDARD, ArrearsMeasure, Definition
from app.services.dashboard.lease_months import (
    Leases,
    due_later_of,
    former_months,
    lease_cells,
    summaries_of,
    without_amounts,
)
from app.services.dashboard.portfolio import Portfolio, portfolio_with_leases, rolling_year

Numbers = NDArray[np.int64]

_MOST_ENTRIES = 500
"""The leases of so many new entries are brought up to date one by one; of more, all are read."""

_TABLES = tuple(table_of(each) for each in (Development, Unit, Lease, Void))


@dataclass(frozen=True)
class _Mark:
    """How far the office had come: its last change and entry, and how many rows its figures rest
    on besides entries."""

    change: UUID | None
    entry: int
    rows: tuple[int, ...]


@dataclass
class _Kept:
    mark: _Mark
    leases: Leases
    figures: Portfolio


class KeptFigures:
    """Keeps the figures of one office for whoever shows them; may be asked from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: _Kept | None = None

    def portfolio(
        self, session: Session, as_of: date, definition: Definition = STANDARD
    ) -> Portfolio:
        """What `portfolio` gives, in less time where it was asked before."""
        with self._lock:
            kept = self._kept
            change = session.scalar(select(func.max(Change.id)))
            is_same = (
                kept is not None
                and kept.figures.as_of == as_of
                and kept.figures.definition == definition
            )
            if kept is not None and is_same and kept.mark.change == change:
                return kept.figures
            mark = _Mark(change, _last_entry(session), _counts(session))
            if kept is None or not is_same or not _update(session, kept, mark):
                figures, leases = portfolio_with_leases(session, as_of, definition)
                self._kept = kept = _Kept(mark, without_amounts(leases), figures)
            return kept.figures


def _last_entry(session: Session) -> int:
    return session.scalar(select(func.max(LedgerHead.last_number))) or 0


def _counts(session: Session) -> tuple[int, ...]:
    return tuple(session.scalar(select(func.count()).select_from(table)) or 0 for table in _TABLES)


def _update(session: Session, kept: _Kept, mark: _Mark) -> bool:
    """Bring what is kept up to `mark`; False where all of it must be read again."""
    before = kept.mark
    if mark.rows != before.rows or mark.entry < before.entry or before.change is None:
        return False
    touched = session.scalars(
        select(ChangedField.table).where(ChangedField.change_id > before.change).distinct()
    )
    if set(touched) & {table.name for table in _TABLES}:
        return False
    entries = mark.entry - before.entry
    if entries > _MOST_ENTRIES:
        return False
    # In the order of their numbers: asked for distinct leases, the database would go through all.
    posted = set(
        session.scalars(
            select(LedgerEntry.lease_id)
            .where(LedgerEntry.number > before.entry)
            .order_by(LedgerEntry.number)
            .limit(entries)
        )
    )
    if posted and not _recount(session, kept, posted):
        return False
    if kept.figures.definition.arrears is ArrearsMeasure.CURRENT and not _reread(session, kept):
        return False
    kept.mark = mark
    return True


def _recount(session: Session, kept: _Kept, posted: Collection[UUID]) -> bool:
    """Put the new summaries of some leases into the figures; False where they reach further back
    than the figures do."""
    leases, figures = kept.leases, kept.figures
    found = summaries_of(session, posted)
    if any(first_month < leases.first_month for _, first_month, _ in found.values()):
        return False
    later = due_later_of(session, posted, figures.as_of)
    places = [leases.row[key.bytes] for key in posted]
    is_concerned = np.zeros(leases.households, dtype=np.bool_)
    is_concerned[leases.household[places]] = True
    mine = np.flatnonzero(is_concerned[leases.household])
    overdue, former = figures.overdue_cents.copy(), figures.former_overdue_cents.copy()
    due, paid = figures.due_cents.copy(), figures.paid_cents.copy()
    for sign in (-1, 1):
        if sign == 1:
            for key in posted:
                place = leases.row[key.bytes]
                leases.summaries[place] = found[key]
                leases.later[place] = later.get(key, 0)
        cells = {int(place): lease_cells(leases, int(place)) for place in mine}
        for place in places:
            row = leases.development[place]
            due[row] += sign * cells[place][0]
            paid[row] += sign * cells[place][1]
        for row, household, owed in _owed(leases, cells):
            overdue[row] += sign * owed
            former[row] += sign * np.where(former_months(leases, household), owed, 0)
    kept.figures = replace(
        figures,
        overdue_cents=overdue,
        former_overdue_cents=former,
        due_cents=due,
        paid_cents=paid,
        charged_12m_cents=rolling_year(due),
    )
    return True


def _reread(session: Session, kept: _Kept) -> bool:
    """Read again what is unpaid: a payment may be directed elsewhere without a new entry. False
    where the kept open charges are not those of the day."""
    figures = kept.figures
    found = unpaid_if_now(session, kept.leases, len(figures.developments), figures.as_of)
    if found is not None:
        kept.figures = replace(
            figures, unpaid_cents=found.cents, former_unpaid_cents=found.former_cents
        )
    return found is not None


def _owed(
    leases: Leases, cells: dict[int, tuple[Numbers, Numbers]]
) -> Iterable[tuple[int, int, Numbers]]:
    """What each household of these leases owes in each development, month by month."""
    groups: dict[tuple[int, int], Numbers] = {}
    for place, (due, paid) in cells.items():
        key = int(leases.development[place]), int(leases.household[place])
        groups[key] = groups.get(key, 0) + np.cumsum(due - paid)
    for (row, household), balance in groups.items():
        yield row, household, np.maximum(balance, 0)
