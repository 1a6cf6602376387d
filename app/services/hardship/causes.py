"""Causes of difficulty, and what proves no-fault arrears (DM 14.5.2014, features M14)."""

import enum
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.community import Sensitivity
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.hardship import NO_FAULT_CAUSES, Cause, HardshipCause
from app.models.identifiers import new_id
from app.models.legal_files import LegalFile, LegalStep
from app.models.running_write import running_write, touch
from app.models.tenants import Lease
from app.services.hardship.ending import SUBJECT, end_row

_TABLE = table_of(HardshipCause)

OF_HEALTH = frozenset({Cause.SERIOUS_ILLNESS, Cause.ACCIDENT, Cause.DEATH_IN_HOUSEHOLD})
"""Causes that tell something of health: particular data unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class CauseForm:
    """A cause as told: since when, until when if it has passed, what proves it."""

    household_id: UUID
    cause: Cause
    since: date
    until: date | None = None
    evidence: str = ""
    note: str = ""
    sensitivity: Sensitivity | None = None
    """None: particular for causes of health, reserved for the others."""


@dataclass(frozen=True, slots=True)
class CauseRow:
    """A cause that counts. `is_no_fault` where DM 14.5.2014 names it."""

    id: UUID
    cause: Cause
    since: date
    until: date | None
    evidence: str
    note: str
    sensitivity: Sensitivity
    is_no_fault: bool


class Requirement(enum.StrEnum):
    """What a town asks for before it helps in no-fault arrears; each town may ask for more."""

    CAUSE = "cause"
    EVIDENCE = "evidence"
    REGISTERED_LEASE = "registered_lease"
    EVICTION_SERVED = "eviction_served"
    INCOME_INDEX = "income_index"
    """ISEE up to 26.000 euro: the office does not keep it, the household brings it."""


def sensitivity_of(form: CauseForm) -> Sensitivity:
    """Who may read a cause."""
    if form.sensitivity is not None:
        return form.sensitivity
    return Sensitivity.PARTICULAR if form.cause in OF_HEALTH else Sensitivity.RESERVED


def record_cause(session: Session, form: CauseForm) -> UUID:
    """Note a cause; gives its key. Raises OfficeError for a day to come, or one that ends before
    it begins."""
    today = running_write(session).at.astimezone().date()
    if form.since > today:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This day is still to come."), field="since")
    if form.until is not None and form.until < form.since:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "It cannot end before it begins."), field="until"
        )
    key = new_id()
    session.execute(
        insert(_TABLE).values(
            id=key,
            household_id=form.household_id,
            cause=form.cause,
            since=form.since,
            until=form.until,
            evidence=form.evidence.strip(),
            note=form.note.strip(),
            sensitivity=sensitivity_of(form),
            change_id=running_write(session).change_id,
            ended_change_id=None,
        )
    )
    touch(session, SUBJECT, form.household_id)
    return key


def end_cause(session: Session, cause_id: UUID, reason: str) -> None:
    """Let a cause count no more; OfficeError without a reason."""
    end_row(session, _TABLE, cause_id, reason)


def causes_of(
    session: Session, household_id: UUID, *, with_particular: bool = False
) -> list[CauseRow]:
    """The causes that count, the latest first; particular ones only where they are asked for."""
    query = (
        select(HardshipCause)
        .where(HardshipCause.household_id == household_id, HardshipCause.ended_change_id.is_(None))
        .order_by(HardshipCause.since.desc(), HardshipCause.id)
    )
    if not with_particular:
        query = query.where(HardshipCause.sensitivity != Sensitivity.PARTICULAR)
    return [
        CauseRow(
            row.id,
            row.cause,
            row.since,
            row.until,
            row.evidence,
            row.note,
            row.sensitivity,
            row.cause in NO_FAULT_CAUSES,
        )
        for row in session.scalars(query)
    ]


def no_fault_checklist(session: Session, household_id: UUID) -> dict[Requirement, bool | None]:
    """What the office can show of no-fault arrears; None where it does not know.

    Requirements of DM 14.5.2014; the town's own notice prevails.
    """
    rows = session.execute(
        select(HardshipCause.cause, HardshipCause.evidence).where(
            HardshipCause.household_id == household_id,
            HardshipCause.ended_change_id.is_(None),
            HardshipCause.cause.in_(NO_FAULT_CAUSES),
        )
    ).all()
    registered = session.scalars(
        select(Lease.registration_number).where(Lease.household_id == household_id)
    ).all()
    served = session.scalars(
        select(LegalFile.id).where(
            LegalFile.household_id == household_id,
            LegalFile.step.not_in((LegalStep.PREPARED, LegalStep.WITH_LAWYER)),
        )
    ).first()
    return {
        Requirement.CAUSE: bool(rows),
        Requirement.EVIDENCE: any(evidence for _, evidence in rows),
        Requirement.REGISTERED_LEASE: any(registered),
        Requirement.EVICTION_SERVED: served is not None,
        Requirement.INCOME_INDEX: None,
    }
