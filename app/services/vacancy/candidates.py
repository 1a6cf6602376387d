"""The waiting list: who asks for a dwelling, and which of them an empty unit suits (feature P9).

No points are given: an empty unit suits whoever asks for nothing that it is not, in the order of
application; of the others it is said why not. What is unknown of a unit rules nobody out.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression, case, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold, like_pattern
from app.models.identifiers import new_id
from app.models.properties import Development, Tenure
from app.models.vacancy import Candidate, CandidateState
from app.services.form_checks import NAME_LENGTH, check_length, check_text, fetch_as_read

_PHONE_LENGTH = 50
_NOTE_LENGTH = 2000
OPEN_STATES = frozenset({CandidateState.WAITING, CandidateState.OFFERED})


class Misfit(enum.StrEnum):
    """Why an empty unit does not suit a candidate."""

    TOO_FEW_ROOMS = "too_few_rooms"
    TOO_MANY_ROOMS = "too_many_rooms"
    OTHER_TENURE = "other_tenure"
    OTHER_DEVELOPMENT = "other_development"
    TOO_DEAR = "too_dear"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a candidate asks for; None stands for "any". The rent is a month's, rent and service
    advance together, in cents."""

    rooms_min: Decimal | None = None
    rooms_max: Decimal | None = None
    tenure: Tenure | None = None
    development_id: UUID | None = None
    maximum_rent_cents: int | None = None


@dataclass(frozen=True, slots=True)
class CandidateForm:
    """A candidate as typed; `id` None for a new one."""

    name: str
    applied_on: date
    wishes: Wishes = Wishes()
    phone: str = ""
    email: str = ""
    people: int = 1
    note: str = ""
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A candidate in the list."""

    id: UUID
    version: int
    name: str
    phone: str
    email: str
    people: int
    wishes: Wishes
    development_name: str
    applied_on: date
    state: CandidateState
    note: str


@dataclass(frozen=True, slots=True)
class Dwelling:
    """What matters of an empty unit to candidates; None where it is unknown."""

    rooms: Decimal | None
    tenure: Tenure
    development_id: UUID
    monthly_cents: int | None


@dataclass(frozen=True, slots=True)
class Fit:
    """A candidate held against an empty unit; without reasons against, it suits."""

    candidate: CandidateRow
    misfits: tuple[Misfit, ...]

    @property
    def id(self) -> UUID:
        """The candidate's key."""
        return self.candidate.id


def save_candidate(session: Session, form: CandidateForm, today: date) -> UUID:
    """Put somebody on the waiting list, or correct what is known of them; gives the key.

    Raises OfficeError with the field at fault.
    """
    _check(form, today)
    if form.id is None:
        row = Candidate(id=new_id(), state=CandidateState.WAITING)
        session.add(row)
    else:
        row = fetch_as_read(session, Candidate, form.id, form.version)
    row.name, row.phone, row.email = form.name.strip(), form.phone.strip(), form.email.strip()
    row.folded = fold(f"{row.name} {row.phone} {row.email}")[:400]
    row.people, row.applied_on, row.note = form.people, form.applied_on, form.note.strip()
    wishes = form.wishes
    row.rooms_min, row.rooms_max = wishes.rooms_min, wishes.rooms_max
    row.tenure, row.development_id = wishes.tenure, wishes.development_id
    row.maximum_rent_cents = wishes.maximum_rent_cents
    session.flush()
    return row.id


def withdraw(session: Session, candidate_id: UUID, version: int) -> None:
    """The candidate asks for nothing any more.

    Raises OfficeError while an offer to them stands.
    """
    row = fetch_as_read(session, Candidate, candidate_id, version)
    if row.state in (CandidateState.OFFERED, CandidateState.ACCEPTED):
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An offer to this candidate stands: take it back first.")
        )
    row.state = CandidateState.WITHDRAWN


def wait_again(session: Session, candidate_id: UUID, version: int) -> None:
    """Somebody who refused or withdrew is back, with the old day of application.

    Raises OfficeError for somebody else.
    """
    row = fetch_as_read(session, Candidate, candidate_id, version)
    if row.state not in (CandidateState.REFUSED, CandidateState.WITHDRAWN):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This candidate is on the list already."))
    row.state = CandidateState.WAITING


@dataclass(frozen=True)
class CandidateFilter:
    """Which candidates the list has."""

    text: str = ""
    only_open: bool = True


@dataclass(frozen=True)
class CandidateListing:
    """The candidates that `wanted` lets through."""

    wanted: CandidateFilter

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, or of application."""
        columns: dict[str, SQLColumnExpression[Any]] = {
            "name": Candidate.folded,
            "people": Candidate.people,
            "state": case(
                {state: place for place, state in enumerate(CandidateState)}, value=Candidate.state
            ),
            "rent": Candidate.maximum_rent_cents,
            "applied_on": Candidate.applied_on,
        }
        column = columns.get(order or "", Candidate.applied_on)
        by = column.desc() if descending else column.asc()
        return session.scalars(
            select(Candidate.id)
            .where(*self._conditions())
            .order_by(by.nulls_last(), Candidate.applied_on, Candidate.id)
        ).all()

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[CandidateRow]:
        """One part of the list."""
        found = {row.id: row for row in _rows(session, [Candidate.id.in_(keys)])}
        return [found[key] for key in keys if key in found]

    def _conditions(self) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = []
        if self.wanted.only_open:
            conditions.append(Candidate.state.in_(sorted(OPEN_STATES)))
        conditions.extend(
            Candidate.folded.like(like_pattern(word), escape="\\")
            for word in fold(self.wanted.text).split()
        )
        return conditions


def candidate(session: Session, candidate_id: UUID) -> CandidateRow | None:
    """One candidate; None for one that is gone."""
    return next(iter(_rows(session, [Candidate.id == candidate_id])), None)


def fits(session: Session, dwelling: Dwelling) -> list[Fit]:
    """Everybody who waits, held against an empty unit: whom it suits first, each group in the
    order of application."""
    waiting = _rows(session, [Candidate.state == CandidateState.WAITING])
    found = [Fit(row, misfits(row.wishes, dwelling)) for row in waiting]
    return sorted(found, key=lambda fit: bool(fit.misfits))


def misfits(wishes: Wishes, dwelling: Dwelling) -> tuple[Misfit, ...]:
    """Why a unit does not suit; nothing where it does."""
    rooms, cents = dwelling.rooms, dwelling.monthly_cents
    found = []
    if rooms is not None and wishes.rooms_min is not None and rooms < wishes.rooms_min:
        found.append(Misfit.TOO_FEW_ROOMS)
    if rooms is not None and wishes.rooms_max is not None and rooms > wishes.rooms_max:
        found.append(Misfit.TOO_MANY_ROOMS)
    if wishes.tenure not in (None, dwelling.tenure):
        found.append(Misfit.OTHER_TENURE)
    if wishes.development_id not in (None, dwelling.development_id):
        found.append(Misfit.OTHER_DEVELOPMENT)
    limit = wishes.maximum_rent_cents
    if cents is not None and limit is not None and cents > limit:
        found.append(Misfit.TOO_DEAR)
    return tuple(found)


def _rows(session: Session, conditions: Sequence[ColumnElement[bool]]) -> list[CandidateRow]:
    """In the order of application."""
    rows = session.execute(
        select(Candidate, Development.name)
        .outerjoin(Development, Development.id == Candidate.development_id)
        .where(*conditions)
        .order_by(Candidate.applied_on, Candidate.id)
    )
    return [
        CandidateRow(
            row.id,
            row.version,
            row.name,
            row.phone,
            row.email,
            row.people,
            Wishes(
                row.rooms_min,
                row.rooms_max,
                row.tenure,
                row.development_id,
                row.maximum_rent_cents,
            ),
            development or "",
            row.applied_on,
            row.state,
            row.note,
        )
        for row, development in rows
    ]


def _check(form: CandidateForm, today: date) -> None:
    check_text("name", form.name, NAME_LENGTH)
    check_length("phone", form.phone, _PHONE_LENGTH)
    check_length("email", form.email, NAME_LENGTH)
    check_length("note", form.note, _NOTE_LENGTH)
    if form.people < 1:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A household has at least one person."), field="people"
        )
    if form.applied_on > today:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "This day is still to come."), field="applied_on"
        )
    least, most = form.wishes.rooms_min, form.wishes.rooms_max
    for field, rooms in (("rooms_min", least), ("rooms_max", most)):
        if rooms is not None and rooms <= 0:
            raise OfficeError(
                QT_TRANSLATE_NOOP("errors", "A measure must be more than zero."), field=field
            )
    if least is not None and most is not None and most < least:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The most is less than the least."), field="rooms_max"
        )
    cents = form.wishes.maximum_rent_cents
    if cents is not None and cents <= 0:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An amount must be more than zero."),
            field="maximum_rent_cents",
        )
