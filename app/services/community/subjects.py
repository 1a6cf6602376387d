"""What an entry of the log may be about, and finding it by a few letters."""

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.community import LogEntryLink
from app.models.folding import like_pattern
from app.models.properties import Development, Unit
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Household, Lease

PART = 500
"""Keys per query: well below the number of variables that any SQLite takes."""


class SubjectKind(enum.StrEnum):
    """What sort of thing an entry is linked to."""

    DEVELOPMENT = "development"
    UNIT = "unit"
    HOUSEHOLD = "household"
    PLAN = "plan"


@dataclass(frozen=True)
class Subject:
    """Something that an entry is about. `label` names it, `detail` tells it from its like.

    A plan's label is its number as `2026-031`, its detail the household; a plan without a number
    has an empty label.
    """

    kind: SubjectKind
    id: UUID
    label: str
    detail: str = ""


def find_subjects(session: Session, text: str, limit: int = 12) -> list[Subject]:
    """Developments, units and households that have every word of `text`, in this order.

    At most `limit` of each kind; nothing for a blank text.
    """
    words = text.split()
    if not words:
        return []
    developments = (
        select(Development.id, Development.name, Development.code)
        .where(_has_all(Development.folded, words))
        .order_by(Development.folded, Development.id)
        .limit(limit)
    )
    units = (
        select(Unit.id, Unit.code, Development.name)
        .join(Development, Development.id == Unit.development_id)
        .where(_has_all(Unit.folded, words))
        .order_by(Unit.code, Unit.id)
        .limit(limit)
    )
    households = (
        select(Household.id, Household.name, Household.code)
        .where(_has_all(Household.search_text, words))
        .order_by(Household.folded_name, Household.id)
        .limit(limit)
    )
    return [
        Subject(kind, key, label, detail)
        for kind, query in (
            (SubjectKind.DEVELOPMENT, developments),
            (SubjectKind.UNIT, units),
            (SubjectKind.HOUSEHOLD, households),
        )
        for key, label, detail in session.execute(query)
    ]


def _has_all(column: InstrumentedAttribute[str], words: Sequence[str]) -> ColumnElement[bool]:
    return and_(*(column.like(like_pattern(word), escape="\\") for word in words))


def developments(session: Session) -> list[tuple[UUID, str]]:
    """Every development with its name, in alphabetical order."""
    found = session.execute(
        select(Development.id, Development.name).order_by(Development.folded, Development.id)
    )
    return [(key, name) for key, name in found]


def subject_of(session: Session, kind: SubjectKind, key: UUID) -> Subject | None:
    """The thing that `key` names, or None where there is none."""
    query = {
        SubjectKind.DEVELOPMENT: select(Development.name, Development.code).where(
            Development.id == key
        ),
        SubjectKind.UNIT: select(Unit.code, Development.name)
        .join(Development, Development.id == Unit.development_id)
        .where(Unit.id == key),
        SubjectKind.HOUSEHOLD: select(Household.name, Household.code).where(Household.id == key),
    }.get(kind)
    if query is None:
        return _plan(session, key)
    found = session.execute(query).one_or_none()
    return None if found is None else Subject(kind, key, found[0], found[1])


def _plan(session: Session, key: UUID) -> Subject | None:
    found = session.execute(
        select(RepaymentPlan.year, RepaymentPlan.number, Household.name)
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .where(RepaymentPlan.id == key)
    ).one_or_none()
    if found is None:
        return None
    year, number, household = found
    return Subject(SubjectKind.PLAN, key, plan_label(year, number), household)


def plan_label(year: int | None, number: int | None) -> str:
    """A plan's number as `2026-031`; empty for a plan that has none yet."""
    return f"{year}-{number:03d}" if year is not None and number is not None else ""


def subjects_of_entries(
    session: Session, entry_ids: Sequence[UUID]
) -> Mapping[UUID, tuple[Subject, ...]]:
    """What each of the entries is about, in the order of kinds and names."""
    found: dict[UUID, list[Subject]] = {}
    for start in range(0, len(entry_ids), PART):
        for entry_id, subject in _links(session, entry_ids[start : start + PART]):
            found.setdefault(entry_id, []).append(subject)
    order = list(SubjectKind)
    return {
        entry_id: tuple(sorted(subjects, key=lambda s: (order.index(s.kind), s.label)))
        for entry_id, subjects in found.items()
    }


def _links(session: Session, entry_ids: Sequence[UUID]) -> Iterator[tuple[UUID, Subject]]:
    rows = session.execute(
        select(
            LogEntryLink.log_entry_id,
            Development.id,
            Development.name,
            Development.code,
            Unit.id,
            Unit.code,
            Household.id,
            Household.name,
            Household.code,
            LogEntryLink.plan_id,
        )
        .outerjoin(Development, Development.id == LogEntryLink.development_id)
        .outerjoin(Unit, Unit.id == LogEntryLink.unit_id)
        .outerjoin(Household, Household.id == LogEntryLink.household_id)
        .where(LogEntryLink.log_entry_id.in_(entry_ids))
    ).all()
    for entry, development, name, code, unit, unit_code, household, who, who_code, plan in rows:
        if development is not None:
            yield entry, Subject(SubjectKind.DEVELOPMENT, development, name, code)
        elif unit is not None:
            yield entry, Subject(SubjectKind.UNIT, unit, unit_code)
        elif household is not None:
            yield entry, Subject(SubjectKind.HOUSEHOLD, household, who, who_code)
        elif plan is not None and (subject := _plan(session, plan)) is not None:
            yield entry, subject
