"""The rent steps of a lease: what it costs from which day on, agreed or by ISTAT's index.

What was charged stays as it was: a step whose months are charged already is neither added,
changed nor removed. Taking the run back makes it free again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ScalarSelect, select
from sqlalchemy.orm import Session, aliased

from app.models.charges import RentStep, RentStepOrigin
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_money
from app.models.ledger import LedgerEntry
from app.models.properties import Unit
from app.models.running_write import touch
from app.models.tenants import Household, Lease
from app.services.charges.terms import MONTHLY_KINDS, first_day
from app.services.form_checks import check_length, fetch_as_read
from app.services.ledger.figures import month_number
from app.services.legal_interest.change_notes import note_change

_NOTE_LENGTH = 500
_BATCH = 500


@dataclass(frozen=True, slots=True)
class StepInput:
    """What a person types of a step; cents a month."""

    from_on: date
    rent_cents: int
    service_advance_cents: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as it stands. `is_charged`: months that it covers are charged, so it stays."""

    id: UUID
    version: int
    from_on: date
    rent_cents: int
    service_advance_cents: int
    origin: RentStepOrigin
    note: str
    index_month: int | None
    index_percentage: Decimal | None
    index_share: int | None
    is_charged: bool


@dataclass(frozen=True)
class LeaseSteps:
    """A lease with its own amounts, which hold before the first step, and its steps by day.

    `free_from`: the first day from which a step may begin; after the lease's first day, and
    after every month that is charged already.
    """

    lease_id: UUID
    lease_code: str
    household_name: str
    unit_code: str
    starts_on: date
    keys_returned_on: date | None
    rent_cents: int
    service_advance_cents: int
    charged_through: int | None
    free_from: date
    steps: tuple[StepView, ...]


def steps_of(session: Session, lease_id: UUID) -> LeaseSteps | None:
    """The rents of a lease through time; None where there is no such lease."""
    row = session.execute(
        select(
            Lease.code,
            Household.name,
            Unit.code,
            Lease.starts_on,
            Lease.keys_returned_on,
            Lease.monthly_rent_cents,
            Lease.monthly_service_advance_cents,
        )
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(Lease.id == lease_id)
    ).one_or_none()
    if row is None:
        return None
    charged = charged_through(session, [lease_id]).get(lease_id)
    free_from = free_day(row.starts_on, charged)
    steps = session.scalars(
        select(RentStep).where(RentStep.lease_id == lease_id).order_by(RentStep.from_on)
    )
    return LeaseSteps(
        lease_id,
        *row,
        charged,
        free_from,
        tuple(_view(step, free_from) for step in steps),
    )


def _view(step: RentStep, free_from: date) -> StepView:
    return StepView(
        id=step.id,
        version=step.version,
        from_on=step.from_on,
        rent_cents=step.monthly_rent_cents,
        service_advance_cents=step.monthly_service_advance_cents,
        origin=step.origin,
        note=step.note,
        index_month=step.index_month,
        index_percentage=step.index_percentage,
        index_share=step.index_share,
        is_charged=step.from_on < free_from,
    )


def free_day(starts_on: date, charged: int | None) -> date:
    """The first day from which a step may begin. The lease's own amounts hold on its first day."""
    after_start = date.fromordinal(starts_on.toordinal() + 1)
    return after_start if charged is None else max(after_start, first_day(charged + 1))


def charged_through(session: Session, lease_ids: Sequence[UUID]) -> dict[UUID, int]:
    """The last month of which each lease is charged rent or service advance that stands; leases
    that were never charged are missing."""
    found: dict[UUID, int] = {}
    for start in range(0, len(lease_ids), _BATCH):
        wanted = select(Lease.id, last_charge_day()).where(
            Lease.id.in_(lease_ids[start : start + _BATCH])
        )
        for lease_id, day in session.execute(wanted):
            if day is not None:
                found[lease_id] = month_number(day)
    return found


def last_charge_day() -> ScalarSelect[date | None]:
    """The last due day of a monthly charge of the `Lease` around it that is not reversed."""
    reversal = aliased(LedgerEntry)
    return (
        select(LedgerEntry.due_on)
        .where(
            LedgerEntry.lease_id == Lease.id,
            LedgerEntry.kind.in_(MONTHLY_KINDS),
            LedgerEntry.cents > 0,
            LedgerEntry.reverses_id.is_(None),
            ~select(reversal.id).where(reversal.reverses_id == LedgerEntry.id).exists(),
        )
        .order_by(LedgerEntry.due_on.desc().nulls_last())
        .limit(1)
        .correlate(Lease)
        .scalar_subquery()
    )


def add_step(session: Session, lease_id: UUID, wanted: StepInput) -> UUID:
    """Add a step; gives its key. Raises OfficeError with the field at fault."""
    lease = _lease(session, lease_id)
    _check(session, lease, wanted, None)
    step = RentStep(
        lease_id=lease_id,
        from_on=wanted.from_on,
        monthly_rent_cents=wanted.rent_cents,
        monthly_service_advance_cents=wanted.service_advance_cents,
        origin=RentStepOrigin.AGREED,
        note=wanted.note.strip(),
    )
    session.add(step)
    session.flush()
    touch(session, "charges", lease_id)
    return step.id


def edit_step(session: Session, step_id: UUID, version: int, wanted: StepInput) -> None:
    """Change a step as it was in `version`; one by the index stays the update of its year.

    Raises OfficeError with the field at fault, where its months are charged already, or where
    somebody else has changed it meanwhile.
    """
    step = fetch_as_read(session, RentStep, step_id, version)
    lease = _lease(session, step.lease_id)
    _check_free(session, lease, step.from_on)
    _check(session, lease, wanted, step_id)
    step.from_on = wanted.from_on
    step.monthly_rent_cents = wanted.rent_cents
    step.monthly_service_advance_cents = wanted.service_advance_cents
    step.note = wanted.note.strip()
    session.flush()
    touch(session, "charges", step.lease_id)


def remove_step(session: Session, step_id: UUID, version: int) -> None:
    """Remove a step as it was in `version`.

    Raises OfficeError where its months are charged already, or where somebody else has changed
    it meanwhile.
    """
    step = fetch_as_read(session, RentStep, step_id, version)
    _check_free(session, _lease(session, step.lease_id), step.from_on)
    before = f"{step.from_on.isoformat()} {format_money(step.monthly_rent_cents)}"
    note_change(session, RentStep.__tablename__, step_id, "monthly_rent_cents", before, None)
    touch(session, "charges", step.lease_id)
    session.delete(step)
    session.flush()


def _lease(session: Session, lease_id: UUID) -> Lease:
    lease = session.get(Lease, lease_id)
    if lease is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    return lease


def _check(session: Session, lease: Lease, wanted: StepInput, but: UUID | None) -> None:
    for field, cents in (
        ("rent_cents", wanted.rent_cents),
        ("service_advance_cents", wanted.service_advance_cents),
    ):
        if cents < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "An amount must not be below zero."), field=field
            )
    check_length("note", wanted.note, _NOTE_LENGTH)
    if wanted.from_on <= lease.starts_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The lease begins on {day}: until a later day its own amounts hold.",
            ),
            field="from_on",
            day=format_date(lease.starts_on),
        )
    if lease.keys_returned_on is not None and wanted.from_on > lease.keys_returned_on:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The keys came back on {day}."),
            field="from_on",
            day=format_date(lease.keys_returned_on),
        )
    _check_free(session, lease, wanted.from_on)
    same = select(RentStep.id).where(
        RentStep.lease_id == lease.id, RentStep.from_on == wanted.from_on
    )
    if session.scalar(same) not in (None, but):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "There is a step from this day on already."),
            field="from_on",
        )


def _check_free(session: Session, lease: Lease, day: date) -> None:
    charged = charged_through(session, [lease.id]).get(lease.id)
    free_from = free_day(lease.starts_on, charged)
    if charged is not None and day < free_from:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The months from this day on are charged already: a step may begin on {day}.",
            ),
            field="from_on",
            day=format_date(free_from),
        )
