"""What the office keeps in mind when it writes to a household, until somebody looks again."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.community import Sensitivity
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.hardship import Circumstance, HouseholdCircumstance
from app.models.identifiers import new_id
from app.models.running_write import running_write, touch
from app.models.tenants import Household
from app.services.hardship.ending import SUBJECT, end_row

_TABLE = table_of(HouseholdCircumstance)


@dataclass(frozen=True, slots=True)
class CircumstanceForm:
    """A circumstance as noted; on `review_on` somebody asks whether it still holds."""

    household_id: UUID
    circumstance: Circumstance
    review_on: date
    reason: str = ""
    sensitivity: Sensitivity = Sensitivity.RESERVED


@dataclass(frozen=True, slots=True)
class CircumstanceRow:
    """A circumstance that counts; it counts on after its day until somebody ends it, since
    forgetting it would hurt more than keeping it."""

    id: UUID
    household_id: UUID
    household_name: str
    circumstance: Circumstance
    reason: str
    review_on: date
    sensitivity: Sensitivity


def record_circumstance(session: Session, form: CircumstanceForm) -> UUID:
    """Note a circumstance; gives its key. OfficeError where its day is past or it is noted
    already."""
    today = running_write(session).at.astimezone().date()
    if form.review_on <= today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Choose a day to come, to look at it again."),
            field="review_on",
        )
    known = session.scalar(
        select(_TABLE.c.id).where(
            _TABLE.c.household_id == form.household_id,
            _TABLE.c.circumstance == form.circumstance,
            _TABLE.c.ended_change_id.is_(None),
        )
    )
    if known is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This is noted already: end it to note it anew."),
            field="circumstance",
        )
    key = new_id()
    session.execute(
        insert(_TABLE).values(
            id=key,
            household_id=form.household_id,
            circumstance=form.circumstance,
            reason=form.reason.strip(),
            review_on=form.review_on,
            sensitivity=form.sensitivity,
            change_id=running_write(session).change_id,
            ended_change_id=None,
        )
    )
    touch(session, SUBJECT, form.household_id)
    # Reminders follow other rules from now on.
    touch(session, "reminders", form.household_id)
    return key


def end_circumstance(session: Session, circumstance_id: UUID, reason: str) -> None:
    """Let a circumstance count no more; OfficeError without a reason."""
    end_row(session, _TABLE, circumstance_id, reason)
    touch(session, "reminders")


def circumstances_of(
    session: Session, household_id: UUID, *, with_particular: bool = False
) -> list[CircumstanceRow]:
    """The circumstances of a household that count."""
    return _rows(session, household_id, with_particular=with_particular)


def circumstances_to_review(session: Session, today: date) -> list[CircumstanceRow]:
    """The circumstances whose day has come, the longest waiting first; particular ones too, since
    only that they must be looked at is told."""
    rows = _rows(session, None, with_particular=True)
    return sorted((row for row in rows if row.review_on <= today), key=lambda row: row.review_on)


def circumstances(session: Session) -> dict[UUID, frozenset[Circumstance]]:
    """The circumstances that count, by household."""
    found: defaultdict[UUID, set[Circumstance]] = defaultdict(set)
    rows = session.execute(
        select(HouseholdCircumstance.household_id, HouseholdCircumstance.circumstance).where(
            HouseholdCircumstance.ended_change_id.is_(None)
        )
    )
    for household_id, circumstance in rows:
        found[household_id].add(circumstance)
    return {key: frozenset(each) for key, each in found.items()}


def _rows(
    session: Session, household_id: UUID | None, *, with_particular: bool
) -> list[CircumstanceRow]:
    query = (
        select(HouseholdCircumstance, Household.name)
        .join(Household, Household.id == HouseholdCircumstance.household_id)
        .where(HouseholdCircumstance.ended_change_id.is_(None))
        .order_by(HouseholdCircumstance.review_on, HouseholdCircumstance.id)
    )
    if household_id is not None:
        query = query.where(HouseholdCircumstance.household_id == household_id)
    if not with_particular:
        query = query.where(HouseholdCircumstance.sensitivity != Sensitivity.PARTICULAR)
    return [
        CircumstanceRow(
            row.id,
            row.household_id,
            name,
            row.circumstance,
            row.reason,
            row.review_on,
            row.sensitivity,
        )
        for row, name in session.execute(query)
    ]
