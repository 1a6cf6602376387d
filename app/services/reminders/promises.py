"""Promises of payment (promesse di pagamento), and whether they were kept.

A promise is kept once as much as promised came in on its lease after it was made: payments, and
grants of the fund, that were posted above the ledger's number of then; less those of them that
the bank took back or that were reversed as a mistake. An older payment that went back afterwards
does not break a promise: that money was not what was promised. Money goes to the promises of a
lease that were still open on its day, the first due first, then to those broken a few days before:
late money keeps a promise late, and the rent of the months after does not.
"""

import enum
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Select, insert, select, true, update
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.change_log import Change, ChangedField
from app.models.direct_debits import PaymentReturn
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import PAYING_KINDS, LedgerEntry, LedgerHead
from app.models.properties import Unit
from app.models.reminders import PaymentPromise
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease
from app.services.ledger.chain import JOURNAL
from app.services.legal_interest.change_notes import note_change

SUBJECT = "reminders"
LATE_DAYS = 15
"""Money that comes so many days after a promise's day still keeps it, late: weekends, the bank."""

_TABLE = table_of(PaymentPromise)
_REASON = "withdrawal_reason"


class PromiseStatus(enum.StrEnum):
    """What became of a promise."""

    BROKEN = "broken"
    """Its day went by, and less than promised came in."""
    PENDING = "pending"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class PromiseForm:
    """A promise as typed: so much on a lease by `due_on`, that day included."""

    household_id: UUID
    lease_id: UUID
    due_on: date
    cents: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise with what came in for it. `kept_on` is the day of the money that made it whole,
    later than `due_on` where it came late; None while something is missing."""

    id: UUID
    household_id: UUID
    household_name: str
    lease_id: UUID
    unit_code: str
    made_on: date
    due_on: date
    cents: int
    note: str
    status: PromiseStatus
    received_cents: int
    kept_on: date | None
    withdrawn_on: date | None
    withdrawal_reason: str

    @property
    def missing_cents(self) -> int:
        """What of the promise has not come in."""
        return self.cents - self.received_cents


def record_promise(session: Session, form: PromiseForm, today: date) -> UUID:
    """Keep what a household promised; gives the promise's key.

    Raises OfficeError with the field at fault: a day that is past, an amount of zero or less, a
    lease that is not the household's.
    """
    if form.cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A promise must be of more than zero."), field="cents"
        )
    if form.due_on < today:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This day is past already."), field="due_on")
    check_lease(session, form.household_id, form.lease_id)
    key = new_id()
    session.execute(
        insert(_TABLE).values(
            id=key,
            household_id=form.household_id,
            lease_id=form.lease_id,
            made_on=today,
            due_on=form.due_on,
            cents=form.cents,
            note=form.note.strip(),
            ledger_number=_ledger_number(session),
            change_id=running_write(session).change_id,
            ended_change_id=None,
        )
    )
    touch(session, SUBJECT, key, form.household_id, form.lease_id)
    return key


def withdraw_promise(session: Session, promise_id: UUID, reason: str) -> None:
    """Let a promise count no more, because it was noted by mistake or agreed anew.

    Raises OfficeError without a reason, or when it was withdrawn already.
    """
    if not reason.strip():
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Say why."), field="reason")
    household_id = session.scalar(
        select(_TABLE.c.household_id).where(
            _TABLE.c.id == promise_id, _TABLE.c.ended_change_id.is_(None)
        )
    )
    if household_id is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This promise has been withdrawn already."))
    session.execute(
        update(_TABLE)
        .where(_TABLE.c.id == promise_id)
        .values(ended_change_id=running_write(session).change_id)
    )
    note_change(session, _TABLE.name, promise_id, _REASON, None, reason.strip())
    touch(session, SUBJECT, promise_id, household_id)


def promises(session: Session, today: date, household_id: UUID | None = None) -> list[PromiseRow]:
    """The promises of a household, or all: the broken first, then the next due."""
    whose = true() if household_id is None else PaymentPromise.household_id == household_id
    leases = select(PaymentPromise.lease_id).where(whose)
    found = [
        row
        for row in _rows(session, today, leases)
        if household_id is None or row.household_id == household_id
    ]
    order = list(PromiseStatus)
    past = (PromiseStatus.KEPT, PromiseStatus.WITHDRAWN)
    found.sort(
        key=lambda row: (
            order.index(row.status),
            -row.due_on.toordinal() if row.status in past else row.due_on.toordinal(),
            row.id,
        )
    )
    return found


def recent_promises(
    session: Session, today: date, since: date, household_id: UUID | None = None
) -> list[PromiseRow]:
    """The promises due from `since` on, of a household or of all, in no order."""
    leases = select(PaymentPromise.lease_id).where(
        PaymentPromise.due_on >= since,
        PaymentPromise.ended_change_id.is_(None),
        true() if household_id is None else PaymentPromise.household_id == household_id,
    )
    return [row for row in _rows(session, today, leases) if row.due_on >= since]


def _rows(session: Session, today: date, leases: Select[UUID]) -> list[PromiseRow]:
    """Every promise of some leases, each with what came in for it."""
    rows = session.execute(
        select(PaymentPromise, Household.name, Unit.code, Change.at, ChangedField.after)
        .join(Household, Household.id == PaymentPromise.household_id)
        .join(Lease, Lease.id == PaymentPromise.lease_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .outerjoin(Change, Change.id == PaymentPromise.ended_change_id)
        .outerjoin(
            ChangedField,
            (ChangedField.row_id == PaymentPromise.id) & (ChangedField.field == _REASON),
        )
        .where(PaymentPromise.lease_id.in_(leases))
    ).all()
    got = _received(session, leases, [row[0] for row in rows if row[0].ended_change_id is None])
    found = []
    for promise, name, unit_code, ended_at, reason in rows:
        received, kept_on = got.get(promise.id, (0, None))
        found.append(
            PromiseRow(
                promise.id,
                promise.household_id,
                name,
                promise.lease_id,
                unit_code,
                promise.made_on,
                promise.due_on,
                promise.cents,
                promise.note,
                _status(promise, received, today),
                received,
                kept_on,
                ended_at.astimezone().date() if ended_at else None,
                reason or "",
            )
        )
    return found


def check_lease(session: Session, household_id: UUID, lease_id: UUID) -> None:
    """Raise OfficeError for a lease that is not the household's."""
    if session.scalar(select(Lease.household_id).where(Lease.id == lease_id)) != household_id:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This lease is not the household's."), field="lease_id"
        )


def _ledger_number(session: Session) -> int:
    number = session.scalar(select(LedgerHead.last_number).where(LedgerHead.journal == JOURNAL))
    return number or 0


def _status(promise: PaymentPromise, received_cents: int, today: date) -> PromiseStatus:
    if promise.ended_change_id is not None:
        return PromiseStatus.WITHDRAWN
    if received_cents >= promise.cents:
        return PromiseStatus.KEPT
    return PromiseStatus.PENDING if today <= promise.due_on else PromiseStatus.BROKEN


class MoneyIn(NamedTuple):
    """What stands of one payment, in cents above zero, with its number and its day."""

    number: int
    dated_on: date
    cents: int


@dataclass(slots=True)
class Open:
    """A promise while money is spread over those of its lease."""

    id: UUID
    due_on: date
    cents: int
    ledger_number: int
    received_cents: int = 0
    kept_on: date | None = None


def spread_over(open_promises: Iterable[Open], money: Iterable[MoneyIn]) -> None:
    """Let each payment of one lease go to its promises, as the head of this module says."""
    waiting = sorted(open_promises, key=lambda each: (each.due_on, each.id))
    for payment in sorted(money):
        left = payment.cents
        still_open = [each for each in waiting if payment.dated_on <= each.due_on]
        broken = [
            each
            for each in waiting
            if each.due_on < payment.dated_on <= each.due_on + timedelta(days=LATE_DAYS)
        ]
        for each in (*still_open, *broken):
            if each.ledger_number >= payment.number or each.kept_on is not None:
                continue
            part = min(left, each.cents - each.received_cents)
            left -= part
            each.received_cents += part
            if each.received_cents == each.cents:
                each.kept_on = payment.dated_on


def _received(
    session: Session, leases: Select[UUID], found: Sequence[PaymentPromise]
) -> dict[UUID, tuple[int, date | None]]:
    """Per promise, what came in for it and the day that made it whole."""
    by_lease: defaultdict[UUID, list[Open]] = defaultdict(list)
    for row in found:
        by_lease[row.lease_id].append(Open(row.id, row.due_on, row.cents, row.ledger_number))
    if not by_lease:
        return {}
    money = _money_in(session, leases)
    for lease_id, of_lease in by_lease.items():
        spread_over(of_lease, money.get(lease_id, ()))
    return {
        each.id: (each.received_cents, each.kept_on)
        for of_lease in by_lease.values()
        for each in of_lease
    }


class _Entry(NamedTuple):
    id: UUID
    lease_id: UUID
    number: int
    dated_on: date
    cents: int
    undoes_id: UUID | None


def _money_in(session: Session, leases: Select[UUID]) -> dict[UUID, list[MoneyIn]]:
    """What stands of each payment, by lease."""
    rows = session.execute(
        select(
            LedgerEntry.id,
            LedgerEntry.lease_id,
            LedgerEntry.number,
            LedgerEntry.dated_on,
            LedgerEntry.cents,
            LedgerEntry.reverses_id,
            PaymentReturn.payment_id,
        )
        .outerjoin(PaymentReturn, PaymentReturn.reversal_id == LedgerEntry.id)
        .where(LedgerEntry.lease_id.in_(leases), LedgerEntry.kind.in_(sorted(PAYING_KINDS)))
        .order_by(LedgerEntry.number)
    )
    by_lease: defaultdict[UUID, list[_Entry]] = defaultdict(list)
    for row in rows:
        by_lease[row.lease_id].append(_Entry(*row[:5], row.payment_id or row.reverses_id))
    return {lease_id: _standing(entries) for lease_id, entries in by_lease.items()}


def _standing(entries: Sequence[_Entry]) -> list[MoneyIn]:
    """Payments less what undid them, and what undid that: each counted where it began.

    Money paid back without naming a payment is taken from the youngest that stood then.
    """
    began: dict[UUID, _Entry] = {}
    cents: dict[UUID, int] = {}
    for entry in entries:
        first = began.get(entry.undoes_id) if entry.undoes_id is not None else None
        began[entry.id] = first or entry
        if first is not None or entry.cents < 0:
            key = began[entry.id].id
            cents[key] = cents.get(key, 0) - entry.cents
            continue
        paid_back = entry.cents
        for key in reversed(cents):
            taken = min(max(cents[key], 0), paid_back)
            cents[key] -= taken
            paid_back -= taken
    return [
        MoneyIn(began[key].number, began[key].dated_on, left)
        for key, left in cents.items()
        if left > 0
    ]
