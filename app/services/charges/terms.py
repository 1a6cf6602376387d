"""What a lease charges on a day and in a month: its own amounts, its rent steps, its days.

Numbered months are year × 12 + month − 1. A month is charged by days where the household was
there for a part of it only, and by stretches where a step begins inside it; each amount is
rounded half-up once, when it is posted (domain rules B4).
"""

import calendar
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.charges import RentStep, RentStepOrigin
from app.models.formats import format_money
from app.models.ledger import EntryKind
from app.models.tenants import LeaseKind

MONTHLY_KINDS = (EntryKind.RENT, EntryKind.SERVICE_ADVANCE)
"""What a lease charges each month, in the order of posting."""

_BATCH = 500
_MONTHS = (
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
)
# The text of an entry is the office's own, in Italian like every text of the ledger.
_WORDS = {EntryKind.RENT: "Canone", EntryKind.SERVICE_ADVANCE: "Acconto spese"}
_COOPERATIVE_RENT = "Corrispettivo di godimento"


@dataclass(frozen=True, slots=True)
class Step:
    """Monthly amounts from a day on, in cents."""

    from_on: date
    rent_cents: int
    service_advance_cents: int
    origin: RentStepOrigin = RentStepOrigin.AGREED

    def cents(self, kind: EntryKind) -> int:
        """The amount of a month, of this kind."""
        return self.rent_cents if kind is EntryKind.RENT else self.service_advance_cents


@dataclass(frozen=True, slots=True)
class Terms:
    """What charging a lease needs to know of it. Both days of the occupancy are included; giving
    notice does not end it, nor does the contract's term. `steps` are ordered by their days."""

    lease_id: UUID
    kind: LeaseKind
    starts_on: date
    keys_returned_on: date | None
    due_day: int
    rent_cents: int
    service_advance_cents: int
    steps: tuple[Step, ...] = ()

    def on(self, day: date) -> Step:
        """The amounts that hold on a day."""
        place = bisect_right([step.from_on for step in self.steps], day)
        if place:
            return self.steps[place - 1]
        return Step(self.starts_on, self.rent_cents, self.service_advance_cents)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of a month that share their amounts."""

    days: int
    step: Step


@dataclass(frozen=True, slots=True)
class MonthOfLease:
    """The days of a month on which a lease is charged, from `first_day` on."""

    month: int
    kind: LeaseKind
    first_day: date
    due_on: date
    stretches: tuple[Stretch, ...]

    @property
    def days(self) -> int:
        """Days that are charged."""
        return sum(stretch.days for stretch in self.stretches)

    @property
    def days_of_month(self) -> int:
        """Days that the month has."""
        return days_in(self.month)

    def cents(self, kind: EntryKind) -> int:
        """The month's charge of this kind, half-up to the cent."""
        total = sum(stretch.days * stretch.step.cents(kind) for stretch in self.stretches)
        return divide_half_up(total, self.days_of_month)

    def text(self, kind: EntryKind) -> str:
        """The words of the charge, with its days where it is for a part of the month."""
        word = _WORDS[kind]
        if kind is EntryKind.RENT and self.kind is LeaseKind.COOPERATIVE_USE:
            word = _COOPERATIVE_RENT
        details = []
        amounts = [stretch.step.cents(kind) for stretch in self.stretches]
        if len(set(amounts)) > 1:
            details.append(
                ", ".join(
                    f"{_days(stretch.days)} a {format_money(cents)} al mese"
                    for stretch, cents in zip(self.stretches, amounts, strict=True)
                )
            )
        if self.days < self.days_of_month:
            details.append(f"{_days(self.days)} su {self.days_of_month}")
        end = f" ({'; '.join(details)})" if details else ""
        return f"{word} {italian_month(self.month)}{end}"


def first_day(month: int) -> date:
    """First day of a numbered month."""
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> date:
    """Last day of a numbered month."""
    return date(month // 12, month % 12 + 1, days_in(month))


def days_in(month: int) -> int:
    """Days of a numbered month."""
    return calendar.monthrange(month // 12, month % 12 + 1)[1]


def day_of(month: int, day: int) -> date:
    """This day of a numbered month, or its last one where the month is shorter."""
    return date(month // 12, month % 12 + 1, min(max(day, 1), days_in(month)))


def italian_month(month: int) -> str:
    """A numbered month as the ledger's texts name it: `novembre 2026`."""
    return f"{_MONTHS[month % 12]} {month // 12}"


def divide_half_up(total: int, parts: int) -> int:
    """`total` ÷ `parts` to the nearest whole, halves away from zero."""
    sign = -1 if total < 0 else 1
    return sign * ((2 * abs(total) + parts) // (2 * parts))


def month_of_lease(terms: Terms, month: int) -> MonthOfLease | None:
    """How a lease is charged for a month; None where it has no day in it."""
    first = max(first_day(month), terms.starts_on)
    last = last_day(month)
    if terms.keys_returned_on is not None:
        last = min(last, terms.keys_returned_on)
    if first > last:
        return None
    inside = [step.from_on for step in terms.steps if first < step.from_on <= last]
    starts = [first, *inside]
    ends = [*(day - timedelta(days=1) for day in inside), last]
    stretches = tuple(
        Stretch((end - start).days + 1, terms.on(start))
        for start, end in zip(starts, ends, strict=True)
    )
    due_on = max(first, day_of(month, terms.due_day))
    return MonthOfLease(month, terms.kind, first, due_on, stretches)


def steps_of_leases(
    session: Session, lease_ids: Sequence[UUID] | None, through: date
) -> dict[UUID, tuple[Step, ...]]:
    """The steps of these leases (None: of all) that begin on `through` or before, by lease."""
    found: dict[UUID, list[Step]] = {}
    for part in [None] if lease_ids is None else _parts(lease_ids):
        wanted = (
            select(
                RentStep.lease_id,
                RentStep.from_on,
                RentStep.monthly_rent_cents,
                RentStep.monthly_service_advance_cents,
                RentStep.origin,
            )
            .where(RentStep.from_on <= through)
            .order_by(RentStep.lease_id, RentStep.from_on)
        )
        if part is not None:
            wanted = wanted.where(RentStep.lease_id.in_(part))
        for row in session.execute(wanted):
            found.setdefault(row.lease_id, []).append(Step(*row[1:]))
    return {key: tuple(steps) for key, steps in found.items()}


def _parts(keys: Sequence[UUID]) -> Iterable[Sequence[UUID]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))


def _days(count: int) -> str:
    return "1 giorno" if count == 1 else f"{count} giorni"
