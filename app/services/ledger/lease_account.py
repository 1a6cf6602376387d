"""A lease's account with its allocation, read from the ledger and from what bears on it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, or_, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.cooperative import Cooperative
from app.models.direct_debits import PaymentReturn
from app.models.ledger import (
    PAYING_KINDS,
    AllocationChoice,
    EntryKind,
    LedgerEntry,
    SecuredCharge,
)
from app.models.legal_interest import InterestCharge, NoticeOfDefault
from app.models.repayment_plans import PlanCharge, PlanKind, RepaymentPlan
from app.models.tenants import Lease
from app.services.ledger.allocation import Account, Charge, Choice, Credit, allocate
from app.services.ledger.figures import month_number

_INTEREST_AND_COSTS = frozenset({EntryKind.INTEREST, EntryKind.LEGAL_COSTS})
_MONTHLY = frozenset({EntryKind.RENT, EntryKind.SERVICE_ADVANCE})
_PRESCRIBED_IN_FIVE_YEARS = frozenset(
    {EntryKind.RENT, EntryKind.SERVICE_ADVANCE, EntryKind.ADJUSTMENT, EntryKind.INTEREST}
)
_LONG_PRESCRIPTION_YEARS = 10
"""Ordinary limitation (art. 2946 c.c.), for what is not paid at yearly or shorter intervals."""
PRESCRIPTION_YEARS = 5
"""Limitation of rent and of what is paid periodically (art. 2948 c.c.)."""

# Built once: making a statement anew costs more than running it.
_LEASE: BindParameter[UUID] = bindparam("lease")
_ENTRY = table_of(LedgerEntry)
_ENTRIES = (
    select(
        _ENTRY.c.id,
        _ENTRY.c.number,
        _ENTRY.c.kind,
        _ENTRY.c.dated_on,
        _ENTRY.c.due_on,
        _ENTRY.c.cents,
        _ENTRY.c.reverses_id,
    )
    .where(_ENTRY.c.lease_id == _LEASE)
    .order_by(_ENTRY.c.number)
)
_RETURNED = (
    select(PaymentReturn.payment_id, PaymentReturn.reversal_id)
    .join(LedgerEntry, LedgerEntry.id == PaymentReturn.payment_id)
    .where(LedgerEntry.lease_id == _LEASE)
)
_CHOICES = (
    select(
        AllocationChoice.payment_id,
        AllocationChoice.charge_id,
        AllocationChoice.month,
        AllocationChoice.cents,
        AllocationChoice.basis,
        AllocationChoice.reason,
    )
    .where(AllocationChoice.lease_id == _LEASE, AllocationChoice.ended_change_id.is_(None))
    .order_by(AllocationChoice.payment_id, AllocationChoice.position, AllocationChoice.id)
)
_SECURED = select(SecuredCharge.entry_id).where(
    SecuredCharge.lease_id == _LEASE, SecuredCharge.ended_change_id.is_(None)
)
_NOTICES = (
    select(NoticeOfDefault.received_on, NoticeOfDefault.covers_due_through)
    .where(
        NoticeOfDefault.lease_id == _LEASE,
        NoticeOfDefault.withdrawn_change_id.is_(None),
    )
    .order_by(NoticeOfDefault.received_on)
)
_INTEREST_OF = (
    select(InterestCharge.entry_id, InterestCharge.charge_id)
    .join(LedgerEntry, LedgerEntry.id == InterestCharge.entry_id)
    .where(LedgerEntry.lease_id == _LEASE)
)
_RECOGNISED = (
    select(PlanCharge.entry_id, RepaymentPlan.agreed_on)
    .join(RepaymentPlan, RepaymentPlan.id == PlanCharge.plan_id)
    .where(
        RepaymentPlan.lease_id == _LEASE,
        RepaymentPlan.agreed_on.is_not(None),
        # Nobody recognised anything in an informal arrangement.
        RepaymentPlan.kind != PlanKind.INFORMAL,
    )
)
_CLAUSE = select(Lease.interest_from_due_day).where(Lease.id == _LEASE)
_CAPITAL_FIRST = select(Cooperative.capital_before_interest).limit(1)


def lease_account(session: Session, lease_id: UUID, until: date = date.max) -> Account:
    """Charges, credits and allocations of a lease, by the rules of `allocation`.

    An entry reversed as a mistake, and its reversal, count for nothing. With `until`, the account
    as it stood at the end of that day: entries that count from a later day are left out, reversals
    and returns among them; choices and notices made since count.
    """
    lease = {"lease": lease_id}
    rows = [_Entry(*row) for row in session.execute(_ENTRIES, lease)]
    rows = [row for row in rows if row.counts_from <= until]
    there = {row.id for row in rows}
    returned = [(row[0], row[1]) for row in session.execute(_RETURNED, lease) if row[1] in there]
    standing, returns = _standing_entries(rows, returned)
    bearing = _Bearing(session, lease_id)
    charges = [bearing.charge(row) for row in standing if row.cents > 0]
    choices = _choices(session, lease_id)
    credits_in = []
    for row in standing:
        if row.cents < 0:
            reversal = returns.get(row.id)
            credits_in.append(
                Credit(
                    row.id,
                    row.number,
                    row.counts_from,
                    -row.cents,
                    tuple(choices.get(row.id, ())),
                    reversal.dated_on if reversal else None,
                    reversal.number if reversal else 0,
                )
            )
    return allocate(charges, credits_in, capital_first=capital_goes_first(session))


def capital_goes_first(session: Session) -> bool:
    """Whether the cooperative lets capital be paid before interest and costs (art. 1194 c.c.)."""
    return bool(session.scalar(_CAPITAL_FIRST))


class _Entry(NamedTuple):
    id: UUID
    number: int
    kind: EntryKind
    dated_on: date
    due_on: date | None
    cents: int
    reverses_id: UUID | None

    @property
    def counts_from(self) -> date:
        """The day of a credit: one that mends an older due day counts from then. A charge is
        there, though not due, from the day that it bears."""
        return min(self.dated_on, self.due_on or self.dated_on)


def _standing_entries(
    rows: Sequence[_Entry], noted: Sequence[tuple[UUID, UUID]]
) -> tuple[list[_Entry], dict[UUID, _Entry]]:
    """Charges and credits that stand, and what took a payment out again, by payment.

    `noted` pairs payments with the entries that took them out; one reversed since is undone.
    """
    by_id = {row.id: row for row in rows}
    void: set[UUID] = set()
    for row in rows:
        if row.reverses_id is not None:
            void |= {row.id, row.reverses_id}
    returns = {
        payment: by_id[entry]
        for payment, entry in noted
        if entry not in void and payment not in void
    }
    void |= {entry.id for entry in returns.values()}
    return [row for row in rows if row.id not in void], returns


class _Bearing:
    """What else the law asks about the charges of a lease."""

    def __init__(self, session: Session, lease_id: UUID) -> None:
        lease = {"lease": lease_id}
        self._secured = set(session.scalars(_SECURED, lease))
        self._notices = session.execute(_NOTICES, lease).all()
        self._interest_of = dict(session.execute(_INTEREST_OF, lease).all())
        self._recognised: defaultdict[UUID, list[date]] = defaultdict(list)
        for entry_id, agreed_on in session.execute(_RECOGNISED, lease):
            if agreed_on is not None:
                self._recognised[entry_id].append(agreed_on)
        self._from_due_day = bool(session.scalar(_CLAUSE, lease))

    def charge(self, row: _Entry) -> Charge:
        """The charge that an entry is."""
        due_on = row.due_on or row.dated_on
        return Charge(
            row.id,
            row.number,
            due_on,
            row.cents,
            is_interest_or_costs=row.kind in _INTEREST_AND_COSTS,
            month=month_number(due_on) if row.kind in _MONTHLY else None,
            secured=row.id in self._secured,
            bears_interest_from=self._bears_interest_from(row.kind, due_on),
            prescribed_after=self._prescribed_after(row, due_on),
            interest_of=self._interest_of.get(row.id),
        )

    def _bears_interest_from(self, kind: EntryKind, due_on: date) -> date | None:
        # Interest bears none (art. 1283 c.c.), nor does money that went back to the household.
        if kind in _INTEREST_AND_COSTS or kind in PAYING_KINDS:
            return None
        if self._from_due_day:
            return due_on
        # Rent bears interest from the notice of default, not from its due day (art. 1282 c. 2).
        return next((received for received, through in self._notices if due_on <= through), None)

    def _prescribed_after(self, row: _Entry, due_on: date) -> date:
        interruptions = [received for received, through in self._notices if due_on <= through]
        # A recognition in a signed plan interrupts as a notice does (art. 2944 c.c.).
        interruptions += self._recognised.get(row.id, [])
        return last_day_to_claim(row.kind, due_on, interruptions)


def last_day_to_claim(kind: EntryKind, due_on: date, interruptions: Iterable[date]) -> date:
    """The last day on which a charge may be claimed: its limitation, begun anew by each of the
    interruptions that came in time (art. 2943-2945 c.c.)."""
    years = PRESCRIPTION_YEARS if kind in _PRESCRIBED_IN_FIVE_YEARS else _LONG_PRESCRIPTION_YEARS
    last = years_after(due_on, years)
    for day in sorted(interruptions):
        if due_on <= day <= last:
            last = max(last, years_after(day, years))
    return last


def years_after(day: date, years: int) -> date:
    """The same day so many years later; the last of February for the 29th."""
    last_of_february = day.month == 2 and day.day == 29
    return day.replace(year=day.year + years, day=28 if last_of_february else day.day)


def _choices(session: Session, lease_id: UUID) -> dict[UUID, list[Choice]]:
    found: defaultdict[UUID, list[Choice]] = defaultdict(list)
    for row in session.execute(_CHOICES, {"lease": lease_id}):
        found[row.payment_id].append(
            Choice(row.basis, row.charge_id, row.month, row.cents, row.reason)
        )
    return found


# What makes the plain order of due days insufficient for a lease.
_SPECIAL = select(
    or_(
        select(AllocationChoice.id)
        .where(AllocationChoice.lease_id == _LEASE, AllocationChoice.ended_change_id.is_(None))
        .exists(),
        select(SecuredCharge.id)
        .where(SecuredCharge.lease_id == _LEASE, SecuredCharge.ended_change_id.is_(None))
        .exists(),
        select(NoticeOfDefault.id)
        .where(NoticeOfDefault.lease_id == _LEASE, NoticeOfDefault.withdrawn_change_id.is_(None))
        .exists(),
        select(_ENTRY.c.id)
        .where(
            _ENTRY.c.lease_id == _LEASE,
            _ENTRY.c.cents > 0,
            _ENTRY.c.kind.in_(sorted((*_INTEREST_AND_COSTS, *PAYING_KINDS))),
        )
        .exists(),
        # A leap over the plain order, too, is what a clause may ask or a return may leave.
        select(Lease.id).where(Lease.id == _LEASE, Lease.interest_from_due_day.is_(True)).exists(),
    )
)


def is_plain(session: Session, lease_id: UUID) -> bool:
    """True when nothing but due days orders a lease's charges: no choice, no notice, no interest
    or costs, no clause, no security, no money that went back."""
    return not session.scalar(_SPECIAL, {"lease": lease_id})
