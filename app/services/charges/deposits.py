"""Security deposits: what is held of whom since when, and what happened to it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, exists, insert, or_, select
from sqlalchemy.orm import Session, aliased

from app.models.base import table_of
from app.models.charges import DepositEvent, DepositEventKind, DepositInterest
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, LedgerEntry
from app.models.properties import Unit
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease
from app.services.ledger.posting import Posting, post
from app.services.legal_interest.computation import Segment

SUBJECT = "charges"

# The text of an entry is the office's own, in Italian like every text of the ledger.
_WITHHELD = "Deposito cauzionale trattenuto a fronte di quanto dovuto"


class Movement(NamedTuple):
    """By how much what is held changes after a day; cents."""

    day: date
    cents: int


@dataclass(frozen=True, slots=True)
class Credited:
    """Interest that was credited and stands, by its entry; the days are both included."""

    entry_id: UUID
    first_day: date
    last_day: date
    cents: int


@dataclass(frozen=True, slots=True)
class Deposit:
    """The deposit of a lease as it went. `by_contract`: nothing was recorded of it, so that of
    the contract counts as received on the first day."""

    lease_id: UUID
    household_id: UUID
    household_name: str
    folded_name: str
    unit_code: str
    unit_folded: str
    search_text: str
    keys_returned_on: date | None
    by_contract: bool
    movements: tuple[Movement, ...]
    credited: tuple[Credited, ...]

    @property
    def held_cents(self) -> int:
        """What is held now."""
        return sum(movement.cents for movement in self.movements)

    @property
    def since(self) -> date | None:
        """Since when something has been held without a break; None where nothing is."""
        start, held = None, 0
        for movement in self.movements:
            before, held = held, held + movement.cents
            if held <= 0:
                start = None
            elif before <= 0:
                start = movement.day
        return start

    def segments(self, after_day: date, last_day: date) -> Iterator[Segment]:
        """What was held after `after_day` through `last_day`, until the keys were returned."""
        if self.keys_returned_on is not None:
            last_day = min(last_day, self.keys_returned_on)
        start, held = after_day, 0
        for movement in self.movements:
            if movement.day >= last_day:
                break
            if movement.day > start:
                yield Segment(start, movement.day, max(held, 0))
                start = movement.day
            held += movement.cents
        if last_day > start:
            yield Segment(start, last_day, max(held, 0))


def deposits(session: Session, *conditions: ColumnElement[bool]) -> list[Deposit]:
    """Every lease with a deposit by contract or by record, in the order of households."""
    rows = session.execute(
        select(
            Lease.id,
            Lease.household_id,
            Household.name,
            Household.folded_name,
            Household.search_text,
            Unit.code,
            Unit.folded,
            Lease.starts_on,
            Lease.keys_returned_on,
            Lease.deposit_cents,
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(
            or_(Lease.deposit_cents > 0, exists().where(DepositEvent.lease_id == Lease.id)),
            *conditions,
        )
        .order_by(Household.folded_name, Lease.code)
    ).all()
    movements = _movements(session)
    credited = _credited(session)
    return [
        Deposit(
            row.id,
            row.household_id,
            row.name,
            row.folded_name,
            row.code,
            row.folded,
            row.search_text,
            row.keys_returned_on,
            row.id not in movements,
            tuple(movements.get(row.id) or [Movement(row.starts_on, row.deposit_cents)]),
            tuple(credited.get(row.id, ())),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class HistoryLine:
    """A line of what happened to a deposit; `kind` None for interest that was credited.

    `cents` above zero came in or was credited, below zero went. `first_day` is for interest.
    """

    id: UUID
    day: date
    kind: DepositEventKind | None
    cents: int
    note: str
    first_day: date | None = None
    by_contract: bool = False


def history(session: Session, lease_id: UUID) -> list[HistoryLine]:
    """What happened to a deposit and the interest credited on it, the last first."""
    events = session.execute(
        select(
            DepositEvent.id,
            DepositEvent.happened_on,
            DepositEvent.kind,
            DepositEvent.cents,
            DepositEvent.note,
        ).where(DepositEvent.lease_id == lease_id)
    ).all()
    lines = [
        HistoryLine(
            row.id,
            row.happened_on,
            row.kind,
            row.cents if row.kind is DepositEventKind.RECEIVED else -row.cents,
            row.note,
        )
        for row in events
    ]
    deposit = deposit_of(session, lease_id)
    if deposit is not None and deposit.by_contract:
        start = deposit.movements[0]
        received = DepositEventKind.RECEIVED
        lines.append(HistoryLine(lease_id, start.day, received, start.cents, "", by_contract=True))
    credited = deposit.credited if deposit is not None else ()
    lines.extend(
        HistoryLine(each.entry_id, each.last_day, None, each.cents, "", first_day=each.first_day)
        for each in credited
    )
    return sorted(lines, key=lambda line: (line.day, line.id), reverse=True)


def deposit_of(session: Session, lease_id: UUID) -> Deposit | None:
    """The deposit of one lease; None where its contract has none and nothing was recorded."""
    found = deposits(session, Lease.id == lease_id)
    return found[0] if found else None


@dataclass(frozen=True)
class EventInput:
    """A movement of a deposit as typed; `cents` above zero whatever its kind.

    `count_contract`: where nothing was recorded before, the deposit of the contract was indeed
    received on the first day, and this comes after it.
    """

    kind: DepositEventKind
    happened_on: date
    cents: int
    note: str = ""
    count_contract: bool = True


def record_event(session: Session, lease_id: UUID, wanted: EventInput) -> UUID:
    """Record what happened to a deposit; gives its key.

    What is withheld pays what the household owes: it is credited to the account on the same day.
    Raises OfficeError with the field at fault: a day to come, an amount that is not above zero,
    more given back than was held on that day or afterwards.
    """
    if wanted.cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An amount must be more than zero."), field="cents"
        )
    if wanted.happened_on > running_write(session).at.astimezone().date():
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This day is still to come."), field="happened_on"
        )
    lease = session.get(Lease, lease_id)
    if lease is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    movements = _movements(session, lease_id).get(lease_id, [])
    rows = []
    if not movements and wanted.count_contract and lease.deposit_cents > 0:
        contract = EventInput(DepositEventKind.RECEIVED, lease.starts_on, lease.deposit_cents)
        rows.append(contract)
    rows.append(wanted)
    _check_never_below_zero([*movements, *(_movement(row) for row in rows)])
    keys = [_insert_event(session, lease_id, row) for row in rows]
    if wanted.kind is DepositEventKind.WITHHELD:
        text = f"{_WITHHELD}. {wanted.note.strip()}" if wanted.note.strip() else _WITHHELD
        credit = Posting(lease_id, EntryKind.DEPOSIT, wanted.happened_on, -wanted.cents, text)
        post(session, [credit])
    touch(session, SUBJECT, lease_id)
    return keys[-1]


def _insert_event(session: Session, lease_id: UUID, event: EventInput) -> UUID:
    key = new_id()
    session.execute(
        insert(table_of(DepositEvent)).values(
            id=key,
            lease_id=lease_id,
            kind=event.kind,
            happened_on=event.happened_on,
            cents=event.cents,
            note=event.note.strip(),
            change_id=running_write(session).change_id,
        )
    )
    return key


def _movement(event: EventInput) -> Movement:
    sign = 1 if event.kind is DepositEventKind.RECEIVED else -1
    return Movement(event.happened_on, sign * event.cents)


def _check_never_below_zero(movements: Sequence[Movement]) -> None:
    held = 0
    # What came on a day was there before what went on it.
    for movement in sorted(movements, key=lambda each: (each.day, -each.cents)):
        held += movement.cents
        if held < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "More would go than was held."), field="cents"
            )


def _movements(session: Session, lease_id: UUID | None = None) -> dict[UUID, list[Movement]]:
    query = select(
        DepositEvent.lease_id, DepositEvent.kind, DepositEvent.happened_on, DepositEvent.cents
    ).order_by(DepositEvent.happened_on, DepositEvent.id)
    if lease_id is not None:
        query = query.where(DepositEvent.lease_id == lease_id)
    found: defaultdict[UUID, list[Movement]] = defaultdict(list)
    for row in session.execute(query):
        sign = 1 if row.kind is DepositEventKind.RECEIVED else -1
        found[row.lease_id].append(Movement(row.happened_on, sign * row.cents))
    return {
        key: sorted(each, key=lambda movement: (movement.day, -movement.cents))
        for key, each in found.items()
    }


def _credited(session: Session) -> dict[UUID, list[Credited]]:
    """Interest credited whose entry was not reversed, by lease."""
    reversal = aliased(LedgerEntry)
    query = (
        select(
            DepositInterest.lease_id,
            DepositInterest.entry_id,
            DepositInterest.first_day,
            DepositInterest.last_day,
            DepositInterest.cents,
        )
        .outerjoin(reversal, reversal.reverses_id == DepositInterest.entry_id)
        .where(reversal.id.is_(None))
        .order_by(DepositInterest.last_day)
    )
    found: defaultdict[UUID, list[Credited]] = defaultdict(list)
    for row in session.execute(query):
        found[row.lease_id].append(Credited(row.entry_id, row.first_day, row.last_day, row.cents))
    return found
