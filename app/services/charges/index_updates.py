"""Rent updates by ISTAT's index: seen first, applied once; and those that were left out.

`new = rent × (1 + q × v/100)`, half-up to the cent: v is the yearly change that ISTAT published,
q the share of it that the contract grants (domain rules B7). A contract without the clause is
never updated, and an index that did not rise lowers no rent unless the cooperative wants it to.
A rent already charged stays as it was charged: a late update holds from the first month that is
not charged, and what was missed may be recovered by one charge, for five years (art. 2948 c.c.).
"""

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.charges import RentStep, RentStepOrigin
from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_decimal, format_money
from app.models.ledger import EntryKind
from app.models.running_write import touch
from app.models.tenants import Lease
from app.services.charges.index_figures import FigureView, figure_for, figures
from app.services.charges.index_leases import (
    NEVER,
    Background,
    IndexedLease,
    anniversaries,
    anniversary_in,
    indexed_leases,
    terms_of,
)
from app.services.charges.terms import (
    day_of,
    days_in,
    divide_half_up,
)
from app.services.ledger.figures import month_number
from app.services.ledger.posting import Posting, post

PRESCRIPTION_YEARS = 5
"""What is paid at yearly or shorter intervals is barred after these (art. 2948 c.c.)."""

_BATCH = 500
_WHOLE = 100 * 100 * 1000

# The text of an entry is the office's own, in Italian like every text of the ledger.
_RECOVERY = "Recupero aggiornamento ISTAT del canone ({updates}): {amounts}"
_SETTLED = "Aggiornamento ISTAT già compreso nel canone"


class NotUpdated(enum.StrEnum):
    """Why the rent of a lease whose anniversary it is stays as it is."""

    NO_CLAUSE = "no_clause"
    """The contract grants no update."""
    NO_FIGURE = "no_figure"
    """No figure was entered for the month."""
    NOT_RISEN = "not_risen"
    """The index did not rise."""
    APPLIED = "applied"
    """This year's update was applied already."""
    ZERO_RENT = "zero_rent"
    """No rent is agreed."""
    ENDING = "ending"
    """The keys come back before the new rent would begin."""


class How(enum.StrEnum):
    """What a person does with updates."""

    FROM_NOW = "from_now"
    """The new rent holds from the first month that is not charged."""
    RECOVER = "recover"
    """So it does, and what was missed is charged."""
    SETTLE = "settle"
    """The rent holds the update already: note it as applied and change nothing."""


@dataclass(frozen=True, slots=True)
class YearlyUpdate:
    """One year's update of a lease; `day` is the anniversary, cents a month."""

    day: date
    figure_month: int
    percentage: Decimal
    share: int
    before_cents: int
    after_cents: int


@dataclass(frozen=True, slots=True)
class PastAmount:
    """What a month that was charged lacks; cents."""

    month: int
    charged_cents: int
    missing_cents: int
    is_prescribed: bool


@dataclass(frozen=True, slots=True)
class LeaseUpdate:
    """The updates of lease `id`, oldest first, and the day from which the new rent would hold."""

    id: UUID
    household_id: UUID
    household_name: str
    lease_code: str
    unit_code: str
    updates: tuple[YearlyUpdate, ...]
    from_on: date
    past: tuple[PastAmount, ...]

    @property
    def before_cents(self) -> int:
        """The rent without them."""
        return self.updates[0].before_cents

    @property
    def after_cents(self) -> int:
        """The rent with them."""
        return self.updates[-1].after_cents

    @property
    def difference_cents(self) -> int:
        """By how much the monthly rent changes."""
        return self.after_cents - self.before_cents

    @property
    def recoverable_cents(self) -> int:
        """What was missed and is not prescribed."""
        return sum(each.missing_cents for each in self.past if not each.is_prescribed)

    @property
    def prescribed_cents(self) -> int:
        """What was missed too long ago."""
        return sum(each.missing_cents for each in self.past if each.is_prescribed)


@dataclass(frozen=True, slots=True)
class UpdateLeftOut:
    """A lease whose anniversary it is and whose rent stays. `percentage` is the index's."""

    id: UUID
    household_id: UUID
    household_name: str
    lease_code: str
    unit_code: str
    reason: NotUpdated
    rent_cents: int
    percentage: Decimal | None


@dataclass(frozen=True)
class UpdatePreview:
    """What updating the leases with their anniversary in a month would change."""

    month: int
    figure: FigureView | None
    leases: tuple[LeaseUpdate, ...]
    left_out: tuple[UpdateLeftOut, ...]

    @property
    def difference_cents(self) -> int:
        """By how much the rents of a month change in all."""
        return sum(lease.difference_cents for lease in self.leases)


@dataclass(frozen=True)
class UpdateOutcome:
    """What was applied: leases, the change of a month's rents and what was charged for the past;
    cents."""

    leases: int
    difference_cents: int
    recovered_cents: int


def updated_rent(rent_cents: int, percentage: Decimal, share: int) -> int:
    """The rent after an update; 500,00 with v = 1,1 and a share of 75 % becomes 504,13."""
    # In whole numbers: percentages have three places, and this runs for every month missed.
    thousandths = int(percentage.scaleb(3))
    return divide_half_up(rent_cents * (_WHOLE + thousandths * share), _WHOLE)


def preview_month(session: Session, month: int, today: date) -> UpdatePreview:
    """The leases with their anniversary in a month: their new rents, or why they stay."""
    index = _Index.read(session)
    due = [
        (lease, day)
        for lease in indexed_leases(session, today)
        if (day := anniversary_in(lease, month)) is not None
    ]
    context = Background.read(session, [lease.id for lease, _ in due], month)
    leases: list[LeaseUpdate] = []
    left_out: list[UpdateLeftOut] = []
    for lease, day in due:
        found = _decide(lease, day, index, context)
        if isinstance(found, NotUpdated):
            figure = figure_for(month, index.known)
            left_out.append(
                UpdateLeftOut(
                    *lease[:5],
                    found,
                    context.terms(lease).on(day).rent_cents,
                    figure.percentage if figure else None,
                )
            )
        else:
            leases.append(_lease_update(lease, [found], context, today))
    return UpdatePreview(month, figure_for(month, index.known), tuple(leases), tuple(left_out))


def deferred(session: Session, today: date) -> list[LeaseUpdate]:
    """Leases with updates of past months that were never applied, though their figures are known.

    Years before a rent was agreed anew do not count, nor those in which the rent charged rose at
    the anniversary: the update was in it, whoever computed it.
    """
    index = _Index.read(session)
    if not index.known:
        return []
    earliest, present = min(index.known), month_number(today)
    candidates = {
        lease: days
        for lease in indexed_leases(session, today)
        if lease.index_share is not None and (days := anniversaries(lease, earliest, present - 1))
    }
    context = Background.read(session, [lease.id for lease in candidates], earliest)
    found = []
    for lease, days in candidates.items():
        pending = [
            update
            for day in days
            if not context.is_settled(lease, day, today)
            and not isinstance(update := _decide(lease, day, index, context), NotUpdated)
        ]
        if pending:
            found.append(_lease_update(lease, pending, context, today))
    return found


def apply_updates(
    session: Session,
    lease_ids: Collection[UUID],
    how: How,
    today: date,
    *,
    month: int | None = None,
) -> UpdateOutcome:
    """Apply the updates of a month (None: the ones never applied) to these leases.

    Each gets a rent step; with `How.RECOVER` also one charge of what was missed, due with the
    first month at the new rent. Raises OfficeError where one of them has no update any more.
    """
    shown = (
        deferred(session, today) if month is None else preview_month(session, month, today).leases
    )
    chosen = [update for update in shown if update.id in lease_ids]
    if len(chosen) < len(lease_ids):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The leases have changed meanwhile: look at the updates again."
            )
        )
    for start in range(0, len(chosen), _BATCH):
        _write_steps(session, chosen[start : start + _BATCH], how)
    recovered = _recover(session, chosen, today) if how is How.RECOVER else 0
    touch(session, "charges", *(update.id for update in chosen))
    changes = how is not How.SETTLE
    difference = sum(update.difference_cents for update in chosen) if changes else 0
    return UpdateOutcome(len(chosen), difference, recovered)


# Applying


def _write_steps(session: Session, updates: Sequence[LeaseUpdate], how: How) -> None:
    there = {
        (step.lease_id, step.from_on): step
        for step in session.scalars(
            select(RentStep).where(RentStep.lease_id.in_([update.id for update in updates]))
        )
    }
    amounts = terms_of(session, [update.id for update in updates])
    for update in updates:
        last = update.updates[-1]
        now = amounts[update.id].on(update.from_on)
        step = there.get((update.id, update.from_on))
        if step is None:
            step = RentStep(lease_id=update.id, from_on=update.from_on, note="")
            session.add(step)
        step.monthly_rent_cents = now.rent_cents if how is How.SETTLE else update.after_cents
        step.monthly_service_advance_cents = now.service_advance_cents
        step.origin = RentStepOrigin.INDEX
        step.index_month = last.figure_month
        step.index_percentage = last.percentage
        step.index_share = last.share
        step.index_years = 1 + (last.day.year - update.updates[0].day.year)
        step.note = "\n".join(filter(None, (step.note, _SETTLED if how is How.SETTLE else "")))
    session.flush()


def _recover(session: Session, updates: Sequence[LeaseUpdate], today: date) -> int:
    """One charge (or credit, where a rent was lowered) per lease of what its past months lack.

    It is an adjustment, not rent: the month in which it falls due still has its own rent.
    """
    due_days = {
        row.id: row.due_day
        for row in session.execute(
            select(Lease.id, Lease.due_day).where(Lease.id.in_([each.id for each in updates]))
        )
    }
    postings = [
        Posting(
            update.id,
            EntryKind.ADJUSTMENT,
            today,
            update.recoverable_cents,
            recovery_text(update),
            max(today, day_of(month_number(update.from_on), due_days[update.id])),
        )
        for update in updates
        if update.recoverable_cents
    ]
    post(session, postings)
    return sum(posting.cents for posting in postings)


def recovery_text(update: LeaseUpdate) -> str:
    """The words of the charge that recovers what was missed, with the list of past amounts."""
    years = "; ".join(
        f"dal {format_date(each.day)} {format_decimal(each.percentage)} % × {each.share} %"
        for each in update.updates
    )
    wanted = [each for each in update.past if not each.is_prescribed and each.missing_cents]
    amounts = "; ".join(
        f"{_span([each.month for each in stretch])} {len(stretch)} × {format_money(cents)}"
        for cents, stretch in stretches(wanted)
    )
    return _RECOVERY.format(updates=years, amounts=amounts)


def stretches(past: Iterable[PastAmount]) -> list[tuple[int, list[PastAmount]]]:
    """Past amounts by stretches of equal cents, in the order of their months."""
    return [(cents, list(each)) for cents, each in groupby(past, key=lambda one: one.missing_cents)]


def _span(months: Sequence[int]) -> str:
    first, last = (f"{month % 12 + 1:02d}/{month // 12}" for month in (months[0], months[-1]))
    return first if first == last else f"{first}-{last}"


# Deciding


@dataclass(frozen=True)
class _Index:
    """What was published, and whether it may lower a rent."""

    known: Mapping[int, FigureView]
    may_lower: bool

    @classmethod
    def read(cls, session: Session) -> "_Index":
        may_lower = session.scalar(select(Cooperative.index_may_lower_rent).limit(1))
        return cls({each.month: each for each in figures(session)}, bool(may_lower))


def _decide(
    lease: IndexedLease, day: date, index: _Index, context: Background
) -> YearlyUpdate | NotUpdated:
    month = month_number(day)
    from_on = context.free_from(lease, day)
    rent = context.terms(lease).on(from_on).rent_cents
    if lease.index_share is None:
        return NotUpdated.NO_CLAUSE
    if any(each.covers(month) for each in context.applied.get(lease.id, ())):
        return NotUpdated.APPLIED
    if not rent:
        return NotUpdated.ZERO_RENT
    figure = figure_for(month, index.known)
    if figure is None:
        return NotUpdated.NO_FIGURE
    if figure.percentage <= 0 and not (index.may_lower and figure.percentage):
        return NotUpdated.NOT_RISEN
    if from_on > (lease.keys_returned_on or NEVER):
        return NotUpdated.ENDING
    after = updated_rent(rent, figure.percentage, lease.index_share)
    return YearlyUpdate(day, figure.month, figure.percentage, lease.index_share, rent, after)


def _lease_update(
    lease: IndexedLease, updates: Sequence[YearlyUpdate], context: Background, today: date
) -> LeaseUpdate:
    from_on = context.free_from(lease, updates[-1].day)
    rent = context.terms(lease).on(from_on).rent_cents
    chained: list[YearlyUpdate] = []
    for update in updates:
        after = updated_rent(rent, update.percentage, update.share)
        chained.append(replace(update, before_cents=rent, after_cents=after))
        rent = after
    return LeaseUpdate(
        *lease[:5], tuple(chained), from_on, tuple(_past(lease, chained, from_on, context, today))
    )


def _past(
    lease: IndexedLease,
    updates: Sequence[YearlyUpdate],
    from_on: date,
    context: Background,
    today: date,
) -> Iterable[PastAmount]:
    """What each month charged since the first anniversary lacks, computed on what was charged."""
    rents = context.charged_rents.get(lease.id, {})
    for month in range(month_number(updates[0].day), month_number(from_on)):
        charged = rents.get(month, 0)
        if charged <= 0:
            continue
        should = charged
        for update in updates:
            if month_number(update.day) <= month:
                more = updated_rent(should, update.percentage, update.share) - should
                if month_number(update.day) == month:
                    whole = days_in(month)
                    more = divide_half_up(more * (whole - update.day.day + 1), whole)
                should += more
        due_on = day_of(month, lease.due_day)
        barred_on = day_of(month + 12 * PRESCRIPTION_YEARS, due_on.day)
        yield PastAmount(month, charged, should - charged, barred_on < today)
