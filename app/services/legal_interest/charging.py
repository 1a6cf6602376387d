"""Interest on arrears: what ran through a day, what of it was charged, and charging the rest."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, or_, select
from sqlalchemy.orm import Session, aliased

from app.models.base import table_of
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.identifiers import new_id
from app.models.ledger import EntryKind, EntryText, LeaseFigures, LedgerEntry
from app.models.legal_interest import InterestCharge, NoticeOfDefault
from app.models.properties import Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.running_write import running_write, touch
from app.models.tenants import Household, Lease
from app.services.ledger.open_charges import refresh_open_charges
from app.services.ledger.posting import Posting, post
from app.services.ledger.statement import balance_of
from app.services.legal_interest.accrual import BearingCharge, open_history
from app.services.legal_interest.computation import InterestPart, interest_parts, total_cents
from app.services.legal_interest.notices import SUBJECT
from app.services.legal_interest.rates import RateTable, rate_table
from app.services.progress import Progress, no_progress

_DAY = timedelta(days=1)
_BATCH = 100
"""Leases that are posted together, between two steps of progress."""
_KEYS_ASKED = 500

# The text of an entry is the office's own, in Italian like every text of the ledger.
_TEXT = "Interessi legali su {charge} dal {first} al {last}"
_KINDS = {
    EntryKind.RENT: "canone",
    EntryKind.SERVICE_ADVANCE: "acconto spese",
    EntryKind.ADJUSTMENT: "conguaglio",
    EntryKind.DEPOSIT: "deposito cauzionale",
    EntryKind.MEMBERSHIP: "quota sociale",
    EntryKind.OPENING_BALANCE: "saldo iniziale",
}


@dataclass(frozen=True)
class ChargeInterest:
    """Interest on one charge through a day; cents.

    `accrued_cents` is all that ran since `starts_after`, rounded once; `charged_cents` what was
    charged of it and stands; `due_cents` the rest. Where more was charged than ran, because a
    payment was entered late or a notice withdrawn, `overcharged_cents` says by how much.
    `open_cents` is the capital that is still open. What is to be charged ran after `after_day`
    through `last_day`.
    """

    charge_id: UUID
    text: str
    kind: EntryKind
    due_on: date
    cents: int
    open_cents: int
    starts_after: date
    after_day: date
    last_day: date
    parts: tuple[InterestPart, ...]
    accrued_cents: int
    charged_cents: int

    @property
    def due_cents(self) -> int:
        """What is to be charged."""
        return max(self.accrued_cents - self.charged_cents, 0)

    @property
    def overcharged_cents(self) -> int:
        """What was charged too much."""
        return max(self.charged_cents - self.accrued_cents, 0)


@dataclass(frozen=True)
class LeaseInterest:
    """The interest of a lease, charge by charge. `in_plan`: a repayment plan is under way, whose
    instalments new interest would come before (art. 1194 c.c.)."""

    id: UUID
    household_id: UUID
    household_name: str
    unit_code: str
    in_plan: bool
    charges: tuple[ChargeInterest, ...]

    @property
    def open_cents(self) -> int:
        """Capital still open that bears interest."""
        return sum(charge.open_cents for charge in self.charges)

    @property
    def accrued_cents(self) -> int:
        """All that ran."""
        return sum(charge.accrued_cents for charge in self.charges)

    @property
    def charged_cents(self) -> int:
        """What was charged of it and stands."""
        return sum(charge.charged_cents for charge in self.charges)

    @property
    def due_cents(self) -> int:
        """What is to be charged."""
        return sum(charge.due_cents for charge in self.charges)

    @property
    def overcharged_cents(self) -> int:
        """What was charged too much."""
        return sum(charge.overcharged_cents for charge in self.charges)


@dataclass(frozen=True)
class InterestPreview:
    """Interest through a day, by household. `assumed_after`: rates after that day are not
    entered yet and `assumed_percentage` is used for them; None where no such day counts."""

    through: date
    leases: tuple[LeaseInterest, ...]
    assumed_after: date | None
    assumed_percentage: Decimal | None


@dataclass(frozen=True)
class ChargingOutcome:
    """What was charged: how many entries, on how many leases, and their sum in cents."""

    entries: int
    leases: int
    cents: int


class _Head(NamedTuple):
    id: UUID
    household_id: UUID
    household_name: str
    unit_code: str


class _Charged(NamedTuple):
    charge_id: UUID
    last_day: date
    cents: int


def candidates(session: Session, through: date) -> list[UUID]:
    """Leases on which interest may run: a notice counts, a clause lets it run from the due day,
    or some was charged before."""
    notice = select(NoticeOfDefault.lease_id).where(
        NoticeOfDefault.withdrawn_change_id.is_(None), NoticeOfDefault.received_on < through
    )
    charged = select(LedgerEntry.lease_id).join(
        InterestCharge, InterestCharge.entry_id == LedgerEntry.id
    )
    clause = select(LeaseFigures.lease_id).join(Lease, Lease.id == LeaseFigures.lease_id)
    return list(
        session.scalars(
            select(Lease.id)
            .join(Household, Household.id == Lease.household_id)
            .where(
                or_(
                    Lease.id.in_(notice),
                    Lease.id.in_(charged),
                    Lease.id.in_(clause.where(Lease.interest_from_due_day.is_(True))),
                )
            )
            .order_by(Household.folded_name, Lease.code)
        )
    )


def preview(
    session: Session,
    through: date,
    lease_id: UUID | None = None,
    progress: Progress = no_progress,
) -> InterestPreview:
    """Interest that runs through a day, included, of one lease or of all that bear any.

    Raises OfficeError where a day lies before the first known rate.
    """
    rates = rate_table(session)
    keys = candidates(session, through) if lease_id is None else [lease_id]
    found = [lease for lease in _leases(session, keys, through, rates, progress) if lease.charges]
    assumed = {
        part.percentage
        for lease in found
        for charge in lease.charges
        for part in charge.parts
        if part.assumed
    }
    return InterestPreview(
        through,
        tuple(found),
        rates.last_known_day if assumed else None,
        max(assumed, default=None),
    )


def charge_interest(
    session: Session,
    through: date,
    lease_ids: Collection[UUID],
    *,
    minimum_cents: int = 0,
    progress: Progress = no_progress,
) -> ChargingOutcome:
    """Post the interest that ran through a day and was not charged yet: one entry per charge.

    Entries are dated and due on the day of the posting, so that no earlier payment moves. Leases
    with less than `minimum_cents` are left out. Safe to run again: what was charged is not
    charged twice; what was reversed is. Raises OfficeError for a day to come.
    """
    today = running_write(session).at.astimezone().date()
    if through > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Interest is charged through today at the latest."),
            field="through",
        )
    rates = rate_table(session)
    entries = leases = cents = 0
    for done, keys in enumerate(_batches(list(lease_ids), _BATCH)):
        progress(done * _BATCH, len(lease_ids), "")
        due = [
            (lease, charge)
            for lease in _leases(session, keys, through, rates, no_progress)
            if lease.due_cents and lease.due_cents >= minimum_cents
            for charge in lease.charges
            if charge.due_cents
        ]
        _post(session, due, today)
        entries += len(due)
        leases += len({lease.id for lease, _ in due})
        cents += sum(charge.due_cents for _, charge in due)
    return ChargingOutcome(entries, leases, cents)


def _post(
    session: Session, due: Sequence[tuple[LeaseInterest, ChargeInterest]], today: date
) -> None:
    if not due:
        return
    posted = post(
        session,
        [
            Posting(lease.id, EntryKind.INTEREST, today, charge.due_cents, _text(charge), today)
            for lease, charge in due
        ],
    )
    change = running_write(session).change_id
    session.execute(
        insert(table_of(InterestCharge)),
        [
            {
                "id": new_id(),
                "entry_id": entry.id,
                "charge_id": charge.charge_id,
                "after_day": charge.after_day,
                "last_day": charge.last_day,
                "cents": charge.due_cents,
                "change_id": change,
            }
            for entry, (_, charge) in zip(posted, due, strict=True)
        ],
    )
    keys = {lease.id for lease, _ in due}
    for key in keys:
        # Only now the account knows on what the interest ran.
        refresh_open_charges(session, key, balance_of(session, key))
    touch(session, SUBJECT, *keys)


def _text(charge: ChargeInterest) -> str:
    name = charge.text or f"{_KINDS.get(charge.kind, 'addebito')} {format_date(charge.due_on)}"
    return _TEXT.format(
        charge=name,
        first=format_date(charge.after_day + _DAY),
        last=format_date(charge.last_day),
    )


def _leases(
    session: Session,
    keys: Sequence[UUID],
    through: date,
    rates: RateTable,
    progress: Progress,
) -> Iterator[LeaseInterest]:
    heads = _heads(session, keys)
    in_plan = set(
        session.scalars(
            select(RepaymentPlan.lease_id).where(RepaymentPlan.state == PlanState.ACTIVE)
        )
    )
    for done, key in enumerate(keys):
        progress(done, len(keys), heads[key].household_name)
        charges = _charges(session, key, through, rates)
        head = heads[key]
        yield LeaseInterest(
            key,
            head.household_id,
            head.household_name,
            head.unit_code,
            key in in_plan,
            tuple(sorted(charges, key=lambda charge: (charge.due_on, charge.charge_id))),
        )


def _heads(session: Session, keys: Sequence[UUID]) -> dict[UUID, _Head]:
    found: dict[UUID, _Head] = {}
    for part in _batches(list(keys), _KEYS_ASKED):
        rows = session.execute(
            select(Lease.id, Lease.household_id, Household.name, Unit.code)
            .join(Household, Household.id == Lease.household_id)
            .join(Unit, Unit.id == Lease.unit_id)
            .where(Lease.id.in_(part))
        )
        found.update((row.id, _Head(row.id, row.household_id, row.name, row.code)) for row in rows)
    return found


def _charges(
    session: Session, lease_id: UUID, through: date, rates: RateTable
) -> Iterator[ChargeInterest]:
    """Each charge on which interest ran or was charged."""
    charged = _standing(session, lease_id)
    bearing = {charge.charge_id: charge for charge in open_history(session, lease_id, through)}
    facts = _facts(session, {*bearing, *charged})
    for charge_id, (text, kind, due_on, cents) in facts.items():
        found = _interest_of(
            bearing.get(charge_id)
            or BearingCharge(charge_id, due_on, cents, starts_after=due_on, segments=()),
            text,
            kind,
            charged.get(charge_id, ()),
            through,
            rates,
        )
        # A day or two late may be less than half a cent: nothing to show.
        if found.accrued_cents or found.charged_cents or found.open_cents:
            yield found


def _interest_of(
    charge: BearingCharge,
    text: str,
    kind: EntryKind,
    charged: Sequence[_Charged],
    through: date,
    rates: RateTable,
) -> ChargeInterest:
    parts = interest_parts(charge.segments, rates)
    last_day = parts[-1].last_day if parts else charge.starts_after
    charged_through = max((row.last_day for row in charged), default=charge.starts_after)
    # Where a correction made more run in days that were charged before, it counts from the start.
    goes_on = charge.starts_after < charged_through < last_day
    still_open = bool(parts) and last_day == through
    return ChargeInterest(
        charge_id=charge.charge_id,
        text=text,
        kind=kind,
        due_on=charge.due_on,
        cents=charge.cents,
        open_cents=parts[-1].capital_cents if still_open else 0,
        starts_after=charge.starts_after,
        after_day=charged_through if goes_on else charge.starts_after,
        last_day=last_day,
        parts=parts,
        accrued_cents=total_cents(parts),
        charged_cents=sum(row.cents for row in charged),
    )


def _standing(session: Session, lease_id: UUID) -> dict[UUID, list[_Charged]]:
    """Interest charged on a lease whose entry was not reversed, by charge."""
    reversal = aliased(LedgerEntry)
    rows = session.execute(
        select(InterestCharge.charge_id, InterestCharge.last_day, InterestCharge.cents)
        .join(LedgerEntry, LedgerEntry.id == InterestCharge.entry_id)
        .outerjoin(reversal, reversal.reverses_id == LedgerEntry.id)
        .where(LedgerEntry.lease_id == lease_id, reversal.id.is_(None))
    )
    found: defaultdict[UUID, list[_Charged]] = defaultdict(list)
    for row in rows:
        found[row.charge_id].append(_Charged(*row))
    return found


def _facts(
    session: Session, keys: Collection[UUID]
) -> dict[UUID, tuple[str, EntryKind, date, int]]:
    """Text, kind, due day and cents of charges."""
    found: dict[UUID, tuple[str, EntryKind, date, int]] = {}
    for part in _batches(list(keys), _KEYS_ASKED):
        rows = session.execute(
            select(
                LedgerEntry.id,
                EntryText.text,
                LedgerEntry.kind,
                LedgerEntry.due_on,
                LedgerEntry.dated_on,
                LedgerEntry.cents,
            )
            .outerjoin(EntryText, EntryText.entry_id == LedgerEntry.id)
            .where(LedgerEntry.id.in_(part))
        )
        for row in rows:
            found[row.id] = (row.text or "", row.kind, row.due_on or row.dated_on, row.cents)
    return found


def _batches(keys: Sequence[UUID], size: int) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]
