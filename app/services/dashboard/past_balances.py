"""What every lease owed on a day gone by, without walking through all that was ever posted."""

from datetime import date, timedelta

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.ledger import LeaseFigures, LedgerEntry
from app.services.dashboard.days import raw, raw_rows
from app.services.ledger.figures import DUE, PAID, month_number, unpack

_FIGURES = table_of(LeaseFigures)
_ENTRY = table_of(LedgerEntry)
_SUMMARIES = select(raw(_FIGURES.c.lease_id), _FIGURES.c.first_month, raw(_FIGURES.c.amounts))


def balances_at(session: Session, as_of: date) -> dict[bytes, int]:
    """What was due by a day less what was paid by then, by lease; below zero where money waited.

    A month's last day is read from the summaries, any other from the entries.
    """
    if (as_of + timedelta(days=1)).day != 1:
        return _from_entries(session, as_of)
    found = {}
    month = month_number(as_of)
    for lease_id, first_month, packed in raw_rows(session, _SUMMARIES):
        amounts = unpack(packed)[: max(month - first_month + 1, 0)]
        found[lease_id] = int(np.sum(amounts[:, DUE])) - int(np.sum(amounts[:, PAID]))
    return found


def _from_entries(session: Session, as_of: date) -> dict[bytes, int]:
    day = func.coalesce(_ENTRY.c.due_on, _ENTRY.c.dated_on)
    rows = session.execute(
        select(raw(_ENTRY.c.lease_id), func.sum(_ENTRY.c.cents))
        .where(day <= as_of)
        .group_by(_ENTRY.c.lease_id)
    )
    return {row[0]: row[1] for row in rows}
