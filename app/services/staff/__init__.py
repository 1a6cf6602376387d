"""The people of the office: who they are and what they do."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.staff import StaffMember, StaffRole


@dataclass(frozen=True)
class StaffView:
    """Someone who works, or worked, in the office. `id` is None for someone new."""

    name: str
    role: StaffRole
    active: bool = True
    id: UUID | None = None
    version: int = 0


def staff(session: Session, *, also_former: bool = True) -> list[StaffView]:
    """Everyone of the office in alphabetical order; without `also_former` only who is there."""
    query = select(StaffMember)
    if not also_former:
        query = query.where(StaffMember.active)
    views = [
        StaffView(member.name, member.role, member.active, member.id, member.version)
        for member in session.scalars(query)
    ]
    return sorted(views, key=lambda view: (not view.active, fold(view.name)))


def save_staff(session: Session, people: Sequence[StaffView]) -> None:
    """Write those who are new or changed. Nobody is ever removed: who leaves is not active.

    Raises OfficeError for a blank name, for two people of the same name, and when somebody else
    changed one of them meanwhile.
    """
    names = [fold(person.name) for person in people]
    if not all(names):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "Someone of the staff has no name."))
    twice = [person.name for person in people if names.count(fold(person.name)) > 1]
    if twice:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Two people of the staff are called {name}."),
            name=twice[0].strip(),
        )
    for person in people:
        _save(session, person)
    session.flush()


def _save(session: Session, person: StaffView) -> None:
    if person.id is None:
        session.add(StaffMember(name=person.name.strip(), role=person.role, active=person.active))
        return
    member = session.get(StaffMember, person.id)
    if member is None or member.version != person.version:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "Somebody else has just changed this: look at it again, then save."
            )
        )
    member.name = person.name.strip()
    member.role = person.role
    member.active = person.active
