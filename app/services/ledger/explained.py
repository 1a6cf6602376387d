"""Which charges a payment paid, which payments paid a charge, and why."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.change_log import Change
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.ledger import AllocationChoice, EntryText, LedgerEntry, SecuredCharge
from app.services.ledger.allocation import Account, Allocation, Charge, Choice, Rule, allocate
from app.services.ledger.lease_account import capital_goes_first, lease_account


@dataclass(frozen=True, slots=True)
class ExplainedPart:
    """`cents` between a payment and a charge, seen from one of them: `entry_id`, `text` and `day`
    are the other's (a charge's due day, a payment's date). `reason` is what the payer wrote, or
    why the office chose. `ended_on`: the day the bank took the payment back."""

    entry_id: UUID
    text: str
    day: date
    cents: int
    rule: Rule
    reason: str
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class OpenFor:
    """A charge that a payment may be directed to: `paid_cents` of it are this payment's, and
    `open_cents` nobody's yet."""

    charge_id: UUID
    text: str
    due_on: date
    paid_cents: int
    open_cents: int

    @property
    def most_cents(self) -> int:
        """What the payment can pay of it."""
        return self.paid_cents + self.open_cents


@dataclass(frozen=True, slots=True)
class LeaseAllocation:
    """The whole lease as it stands, from which a choice is tried before it is saved."""

    account: Account
    texts: Mapping[UUID, str]
    capital_first: bool


@dataclass(frozen=True, slots=True)
class StillOpen:
    """What is open of a charge."""

    charge_id: UUID
    text: str
    due_on: date
    cents: int


@dataclass(frozen=True, slots=True)
class Tried:
    """What a payment would pay if it were directed so, and what of the lease stays open then."""

    parts: tuple[ExplainedPart, ...]
    left_cents: int
    still_open: tuple[StillOpen, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """An entry with its allocation. `left_cents`: of a payment what waits as an advance, of a
    charge what is open. `directed_by` tells who directed the payment, or those that were directed
    to the charge, and when, the last first; `secured_by` by what a charge is better secured than
    others, "" where it is not."""

    entry_id: UUID
    lease_id: UUID
    is_payment: bool
    text: str
    day: date
    cents: int
    parts: tuple[ExplainedPart, ...]
    left_cents: int
    returned_on: date | None
    directed_by: tuple[tuple[str, datetime], ...]
    targets: tuple[OpenFor, ...]
    secured_by: str
    lease: LeaseAllocation = field(repr=False, compare=False)


def explain(session: Session, entry_id: UUID) -> Explained:
    """The allocation of one entry. Raises OfficeError for an entry that stands for nothing: one
    that was reversed, or a reversal."""
    entry = session.get(LedgerEntry, entry_id)
    if entry is None:
        raise OfficeError(_NOTHING)
    lease = LeaseAllocation(
        lease_account(session, entry.lease_id),
        _texts(session, entry.lease_id),
        capital_goes_first(session),
    )
    if entry.cents < 0:
        return _payment(session, entry, lease)
    return _charge(session, entry, lease)


def try_choices(found: Explained, choices: Sequence[Choice]) -> Tried:
    """What a payment would pay with these choices in place of its own; nothing is written."""
    before = found.lease.account
    credits_in = [
        replace(credit, choices=tuple(choices)) if credit.id == found.entry_id else credit
        for credit in before.credits
    ]
    after = allocate(before.charges, credits_in, capital_first=found.lease.capital_first)
    texts = found.lease.texts
    return Tried(
        _parts_of_payment(after, found.entry_id, texts),
        after.unused.get(found.entry_id, 0),
        tuple(
            StillOpen(
                charge.id, texts.get(charge.id, ""), charge.due_on, after.remaining[charge.id]
            )
            for charge in sorted(after.charges, key=lambda each: (each.due_on, each.number))
            if charge.id in after.remaining
        ),
    )


_NOTHING = QT_TRANSLATE_NOOP("errors", "This entry was reversed: it pays nothing.")


_DIRECTED = frozenset({Rule.DECLARED, Rule.RECEIPT, Rule.CHOSEN})


def _payment(session: Session, entry: LedgerEntry, lease: LeaseAllocation) -> Explained:
    account, texts = lease.account, lease.texts
    credit = next((each for each in account.credits if each.id == entry.id), None)
    if credit is None:
        raise OfficeError(_NOTHING)
    mine = [part for part in account.allocations if part.credit_id == entry.id]
    return Explained(
        entry.id,
        entry.lease_id,
        True,
        texts.get(entry.id, ""),
        credit.dated_on,
        credit.cents,
        _parts_of_payment(account, entry.id, texts),
        account.unused.get(entry.id, 0),
        credit.returned_on,
        _directed_by(session, {entry.id}),
        tuple(_targets(account, mine, texts)),
        "",
        lease,
    )


def _parts_of_payment(
    account: Account, payment_id: UUID, texts: Mapping[UUID, str]
) -> tuple[ExplainedPart, ...]:
    due_days = {charge.id: charge.due_on for charge in account.charges}
    return tuple(
        ExplainedPart(
            part.charge_id,
            texts.get(part.charge_id, ""),
            due_days[part.charge_id],
            part.cents,
            part.rule,
            part.reason,
            part.ended_on,
        )
        for part in account.allocations
        if part.credit_id == payment_id
    )


def _targets(
    account: Account, mine: list[Allocation], texts: Mapping[UUID, str]
) -> Iterable[OpenFor]:
    for charge in account.charges:
        paid = sum(
            part.cents for part in mine if part.charge_id == charge.id and part.ended_on is None
        )
        still_open = account.remaining.get(charge.id, 0)
        if paid or still_open:
            yield OpenFor(charge.id, texts.get(charge.id, ""), charge.due_on, paid, still_open)


def _charge(session: Session, entry: LedgerEntry, lease: LeaseAllocation) -> Explained:
    account, texts = lease.account, lease.texts
    charge: Charge | None = next((each for each in account.charges if each.id == entry.id), None)
    if charge is None:
        raise OfficeError(_NOTHING)
    payments = {credit.id: credit for credit in account.credits}
    parts = tuple(
        ExplainedPart(
            part.credit_id,
            texts.get(part.credit_id, ""),
            payments[part.credit_id].dated_on,
            part.cents,
            part.rule,
            part.reason,
            part.ended_on,
        )
        for part in account.allocations
        if part.charge_id == entry.id
    )
    return Explained(
        entry.id,
        entry.lease_id,
        False,
        texts.get(entry.id, ""),
        charge.due_on,
        charge.cents,
        parts,
        account.remaining.get(entry.id, 0),
        None,
        _directed_by(session, {part.entry_id for part in parts if part.rule in _DIRECTED}),
        (),
        _secured_by(session, entry.id),
        lease,
    )


def _secured_by(session: Session, charge_id: UUID) -> str:
    reason = session.scalars(
        select(SecuredCharge.reason)
        .where(SecuredCharge.entry_id == charge_id, SecuredCharge.ended_change_id.is_(None))
        .order_by(SecuredCharge.id.desc())
        .limit(1)
    ).one_or_none()
    return reason or ""


def _texts(session: Session, lease_id: UUID) -> dict[UUID, str]:
    rows = session.execute(
        select(EntryText.entry_id, EntryText.text)
        .join(LedgerEntry, LedgerEntry.id == EntryText.entry_id)
        .where(LedgerEntry.lease_id == lease_id)
    )
    return {row.entry_id: row.text for row in rows}


def _directed_by(session: Session, payments: Collection[UUID]) -> tuple[tuple[str, datetime], ...]:
    rows = session.execute(
        select(Change.actor, Change.at)
        .join(AllocationChoice, AllocationChoice.change_id == Change.id)
        .where(
            AllocationChoice.payment_id.in_(payments),
            AllocationChoice.ended_change_id.is_(None),
        )
        .distinct()
        .order_by(Change.at.desc())
    )
    return tuple((row.actor, row.at) for row in rows)
