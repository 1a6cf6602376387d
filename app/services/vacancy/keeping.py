"""Noting what happens to an empty unit: its cause, phases, inspections and works.

The row of a void is made when the first thing is noted of it. Nothing is deleted: a phase taken
back leaves its days in the change log.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.identifiers import new_id
from app.models.properties import Development, Unit
from app.models.tenants import Lease
from app.models.vacancy import (
    EXCLUDING_CAUSES,
    OfferAnswer,
    UnitOffer,
    Void,
    VoidCause,
    VoidInspection,
    VoidPhase,
    VoidPhaseDates,
    VoidWorks,
)
from app.services.form_checks import (
    NAME_LENGTH,
    ChangedMeanwhile,
    check_length,
    check_text,
    fetch_as_read,
)
from app.services.properties.editing import end_occupancy
from app.services.vacancy.board import default_cause, noted_phases, with_lease_days
from app.services.vacancy.phases import (
    NOTHING,
    OF_THE_LEASE,
    PHASES,
    PhaseDates,
    check_dates,
    current_phase,
)

_TEXT_LENGTH = 2000


@dataclass(frozen=True, slots=True)
class VoidKey:
    """An empty stretch: its unit, and the lease before it (None: never let)."""

    unit_id: UUID
    lease_id: UUID | None


@dataclass(frozen=True, slots=True)
class CauseForm:
    """Why a unit stands empty, as typed; `version` 0 while nothing is noted of the void.

    The days bound what an excluding cause leaves out, both included; None: the whole stretch.
    """

    key: VoidKey
    version: int
    cause: VoidCause
    excluded_from: date | None = None
    excluded_to: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PhaseForm:
    """A phase's two days as typed; `dates.version` is the one read, 0 while there was none."""

    key: VoidKey
    phase: VoidPhase
    dates: PhaseDates


@dataclass(frozen=True, slots=True)
class MoveForm:
    """A card moved on the board from the phase it was `seen` in. `on` is the day on which `to` is
    reached, seen by the office or only declared; None for a move back, which takes days away."""

    key: VoidKey
    seen: VoidPhase
    to: VoidPhase
    on: date | None
    is_verified: bool = True
    by: str = ""


@dataclass(frozen=True, slots=True)
class InspectionForm:
    """A visit as typed; `id` None for a new one."""

    key: VoidKey
    inspected_on: date
    inspector: str = ""
    outcome: str = ""
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class WorksForm:
    """Works as typed, amounts in cents; `id` None for new ones."""

    key: VoidKey
    description: str
    contractor: str = ""
    ordered_on: date | None = None
    declared_on: date | None = None
    verified_on: date | None = None
    estimated_cents: int | None = None
    actual_cents: int | None = None
    cancelled: bool = False
    id: UUID | None = None
    version: int = 0


def find_void(session: Session, key: VoidKey) -> Void | None:
    """The row that holds what is noted of an empty stretch."""
    return session.scalars(
        select(Void)
        .where(Void.unit_id == key.unit_id, Void.lease_id.is_not_distinct_from(key.lease_id))
        .order_by(Void.id)
    ).first()


def noted_void(session: Session, key: VoidKey) -> Void:
    """The row of an empty stretch, made where there is none.

    Raises OfficeError where the unit or lease is gone or the lease is another unit's.
    """
    void = find_void(session, key)
    if void is not None:
        return void
    lease = session.get(Lease, key.lease_id) if key.lease_id else None
    if session.get(Unit, key.unit_id) is None or (key.lease_id is not None and lease is None):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Somebody else has just removed this."))
    if lease is not None and lease.unit_id != key.unit_id:
        raise ChangedMeanwhile(
            QT_TRANSLATE_NOOP(
                "errors", "Somebody else has just changed this: look at it again, then save."
            )
        )
    void = Void(
        id=new_id(), unit_id=key.unit_id, lease_id=key.lease_id, cause=default_cause(key.lease_id)
    )
    session.add(void)
    session.flush()
    return void


def set_cause(session: Session, form: CauseForm) -> None:
    """Say why a unit stands empty, and which days that leaves out of the indicators.

    Raises OfficeError with the field at fault: days that end before they begin, days for a cause
    that leaves nothing out, a void that somebody else changed meanwhile.
    """
    check_length("note", form.note, _TEXT_LENGTH)
    excluding = form.cause in EXCLUDING_CAUSES
    if not excluding and (form.excluded_from or form.excluded_to):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This cause leaves no days out: clear the days."),
            field="excluded_from" if form.excluded_from else "excluded_to",
        )
    if form.excluded_from and form.excluded_to and form.excluded_to < form.excluded_from:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The last day is before the first."), field="excluded_to"
        )
    known = find_void(session, form.key)
    if known is None and form.version == 0:
        void = noted_void(session, form.key)
    else:
        void = _as_read(session, known, form.version)
    void.cause = form.cause
    void.excluded_from = form.excluded_from
    void.excluded_to = form.excluded_to
    void.note = form.note.strip()


def set_phase(session: Session, form: PhaseForm, today: date) -> None:
    """Note the two days of a phase, or take them away (both None).

    Notice and keys are the contract's: what the office verified is written there, once. Raises
    OfficeError with the field at fault: days out of order with other phases', a verified day to
    come, a day that the contract has otherwise, a phase that somebody else changed meanwhile.
    """
    for name, text in (
        ("declared_by", form.dates.declared_by),
        ("verified_by", form.dates.verified_by),
    ):
        check_length(name, text, NAME_LENGTH)
    check_length("note", form.dates.note, _TEXT_LENGTH)
    void = noted_void(session, form.key)
    row = _phase_row(session, void, form.phase)
    if (row.version if row else 0) != form.dates.version:
        raise _changed()
    check_dates(form.phase, form.dates, phases_of(session, void), today)
    if form.phase in OF_THE_LEASE:
        _tell_contract(session, void, form.phase, form.dates.verified_on)
    _write_phase(session, void, form.phase, form.dates)


def move(session: Session, form: MoveForm, today: date) -> None:
    """Move an empty unit to another phase: onward it gets that phase's day, back it loses the
    days of the phases after it. Phases in between may stay without a day.

    Raises OfficeError: no day for a move onward, days out of order, a move back over the keys or
    over an offer that stands, a unit that somebody else moved meanwhile.
    """
    void = noted_void(session, form.key)
    phases = phases_of(session, void)
    now = current_phase(phases, today)
    if now is not None and now is not form.seen:
        raise _changed()
    if PHASES.index(form.to) < PHASES.index(form.seen):
        _move_back(session, void, form)
        phases = phases_of(session, void)
    old = phases.get(form.to, NOTHING)
    if form.on is None:
        if old.on is None:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Say on which day this phase was reached."), field="on"
            )
        return
    dates = _moved(old, form)
    try:
        set_phase(session, PhaseForm(form.key, form.to, dates), today)
    except OfficeError as error:
        # The dialog of a move asks for one day alone.
        error.field = "on"
        raise


def save_inspection(session: Session, form: InspectionForm, today: date) -> UUID:
    """Note a visit or correct one; the first after the keys dates the phase. Gives its key.

    Raises OfficeError with the field at fault.
    """
    check_length("inspector", form.inspector, NAME_LENGTH)
    check_length("outcome", form.outcome, _TEXT_LENGTH)
    if form.inspected_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This day is still to come."), field="inspected_on"
        )
    void = noted_void(session, form.key)
    if form.id is None:
        row = VoidInspection(id=new_id(), void_id=void.id)
        session.add(row)
    else:
        row = fetch_as_read(session, VoidInspection, form.id, form.version)
    row.inspected_on = form.inspected_on
    row.inspector = form.inspector.strip()
    row.outcome = form.outcome.strip()
    phases = phases_of(session, void)
    keys_back = phases[VoidPhase.KEYS_RETURNED].on
    is_next = current_phase(phases, today) is VoidPhase.KEYS_RETURNED
    if is_next and keys_back is not None and form.inspected_on >= keys_back:
        date_phase(session, void, VoidPhase.INSPECTION, form.inspected_on, today)
    return row.id


def save_works(session: Session, form: WorksForm, today: date) -> UUID:
    """Order works or correct them; gives their key. Cancelled ones stay, marked so.

    Raises OfficeError with the field at fault: nothing said of what is done, an end before the
    order, a verified day to come, an amount below zero.
    """
    check_text("description", form.description, _TEXT_LENGTH)
    check_length("contractor", form.contractor, NAME_LENGTH)
    _check_works(form, today)
    void = noted_void(session, form.key)
    if form.id is None:
        row = VoidWorks(id=new_id(), void_id=void.id)
        session.add(row)
    else:
        row = fetch_as_read(session, VoidWorks, form.id, form.version)
    row.description = form.description.strip()
    row.contractor = form.contractor.strip()
    row.ordered_on, row.declared_on = form.ordered_on, form.declared_on
    row.verified_on, row.cancelled = form.verified_on, form.cancelled
    row.estimated_cents, row.actual_cents = form.estimated_cents, form.actual_cents
    session.flush()
    return row.id


def phases_of(session: Session, void: Void) -> dict[VoidPhase, PhaseDates]:
    """All that is known of a void's phases, with the contract's days."""
    session.flush()
    noted = noted_phases(session, select(Void.id).where(Void.id == void.id)).get(void.id, {})
    lease = session.get(Lease, void.lease_id) if void.lease_id else None
    if lease is None:
        return with_lease_days(noted, None, _never_let_since(session, void.unit_id))
    return with_lease_days(noted, lease.notice_given_on, lease.keys_returned_on)


def date_phase(session: Session, void: Void, phase: VoidPhase, on: date, today: date) -> None:
    """Note that the office saw a phase reached on a day, unless it was seen before."""
    old = phases_of(session, void).get(phase, NOTHING)
    if old.verified_on is None:
        dates = PhaseDates(old.declared_on, on, old.declared_by, "", old.note, old.version)
        key = VoidKey(void.unit_id, void.lease_id)
        set_phase(session, PhaseForm(key, phase, dates), today)


def undate_phase(session: Session, void: Void, phase: VoidPhase) -> None:
    """Take a phase's days away; they stay in the change log."""
    row = _phase_row(session, void, phase)
    if row is not None:
        row.declared_on = row.verified_on = None


def _never_let_since(session: Session, unit_id: UUID) -> date | None:
    unit = session.get_one(Unit, unit_id)
    return unit.available_from or session.get_one(Development, unit.development_id).started_on


def _move_back(session: Session, void: Void, form: MoveForm) -> None:
    later = PHASES[PHASES.index(form.to) + 1 :]
    if set(later) & OF_THE_LEASE:
        lease = session.get(Lease, void.lease_id) if void.lease_id else None
        if lease is None or lease.keys_returned_on is not None:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors", "The keys are back: a mistake in that is mended in the contract."
                )
            )
    standing = session.scalar(
        select(UnitOffer.id).where(
            UnitOffer.void_id == void.id,
            UnitOffer.answer.in_([OfferAnswer.PENDING, OfferAnswer.ACCEPTED]),
        )
    )
    if standing is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An offer stands for this unit: take it back first.")
        )
    for phase in later:
        undate_phase(session, void, phase)
    session.flush()


def _moved(old: PhaseDates, form: MoveForm) -> PhaseDates:
    """A phase's days with the one that the move brings."""
    if form.is_verified:
        return PhaseDates(old.declared_on, form.on, old.declared_by, form.by, old.note, old.version)
    return PhaseDates(form.on, old.verified_on, form.by, old.verified_by, old.note, old.version)


def _tell_contract(session: Session, void: Void, phase: VoidPhase, day: date | None) -> None:
    lease = session.get(Lease, void.lease_id) if void.lease_id else None
    if lease is None:
        known = None if phase is VoidPhase.NOTICE else _never_let_since(session, void.unit_id)
        if day not in (None, known):
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Nobody has lived here: there is no contract to end."),
                field="verified_on",
            )
        return
    is_notice = phase is VoidPhase.NOTICE
    known = lease.notice_given_on if is_notice else lease.keys_returned_on
    if day == known:
        return
    if known is not None or day is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The contract says {day}: correct it there."),
            field="verified_on",
            day=format_date(known) if known else "—",
        )
    if is_notice:
        lease.notice_given_on = day
    else:
        end_occupancy(session, lease.id, lease.version, day)


def _write_phase(session: Session, void: Void, phase: VoidPhase, dates: PhaseDates) -> None:
    row = _phase_row(session, void, phase)
    # The verified day of notice and keys is the contract's, and stands there alone.
    verified_on = None if phase in OF_THE_LEASE else dates.verified_on
    if row is None:
        if dates == NOTHING or (phase in OF_THE_LEASE and not _has_own(dates)):
            return
        row = VoidPhaseDates(id=new_id(), void_id=void.id, phase=phase)
        session.add(row)
    row.declared_on, row.verified_on = dates.declared_on, verified_on
    row.declared_by, row.verified_by = dates.declared_by.strip(), dates.verified_by.strip()
    row.note = dates.note.strip()
    session.flush()


def _has_own(dates: PhaseDates) -> bool:
    return bool(dates.declared_on or dates.declared_by or dates.verified_by or dates.note)


def _phase_row(session: Session, void: Void, phase: VoidPhase) -> VoidPhaseDates | None:
    return session.scalars(
        select(VoidPhaseDates).where(
            VoidPhaseDates.void_id == void.id, VoidPhaseDates.phase == phase
        )
    ).one_or_none()


def _check_works(form: WorksForm, today: date) -> None:
    for field, cents in (
        ("estimated_cents", form.estimated_cents),
        ("actual_cents", form.actual_cents),
    ):
        if cents is not None and cents < 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "An amount cannot be below zero."), field=field
            )
    for field, day in (("declared_on", form.declared_on), ("verified_on", form.verified_on)):
        if day is not None and form.ordered_on is not None and day < form.ordered_on:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "Works end after they were ordered."), field=field
            )
    if form.verified_on is not None and form.verified_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "What the office has seen lies before today."),
            field="verified_on",
        )


def _as_read(session: Session, void: Void | None, version: int) -> Void:
    if void is None or void.version != version:
        raise _changed()
    return fetch_as_read(session, Void, void.id, version)


def _changed() -> ChangedMeanwhile:
    return ChangedMeanwhile(
        QT_TRANSLATE_NOOP(
            "errors", "Somebody else has just changed this: look at it again, then save."
        )
    )
