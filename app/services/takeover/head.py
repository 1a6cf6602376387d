"""Change of the head inside a household whose lease goes on: a death, a separation."""

import enum
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.formats import format_date
from app.models.tenants import Household, Person, PersonRole
from app.services.form_checks import NAME_LENGTH, check_text
from app.services.tenants.editing import add_note, check_death, refresh_search_text


class HeadLeaves(enum.StrEnum):
    """Why the head is no longer the head."""

    DIED = "died"
    SEPARATED = "separated"
    OTHER = "other"


_REASONS = {
    HeadLeaves.DIED: "decesso",
    HeadLeaves.SEPARATED: "separazione",
    HeadLeaves.OTHER: "altro motivo",
}
"""In the office's language, as the household's notes keep them."""


@dataclass(frozen=True)
class NewHead:
    """Who becomes the head, since when and why.

    `day` is that of the death, or the one from which the new head stands for the household.
    `former_role` is what the old head is from then on, if alive; `name` is the household's from
    then on.
    """

    person_id: UUID
    day: date
    why: HeadLeaves
    name: str
    former_role: PersonRole = PersonRole.MEMBER
    note: str = ""


def change_head(session: Session, household_id: UUID, wanted: NewHead) -> None:
    """Give a household another head; leases, accounts and people stay where they are.

    Raises OfficeError with the field at fault: somebody who is not of the household, died or is
    the head already, an empty name, a death in the future.
    """
    household = session.get_one(Household, household_id)
    check_text("name", wanted.name, NAME_LENGTH)
    head = _new_head(session, household_id, wanted.person_id)
    former = session.scalars(
        select(Person).where(
            Person.household_id == household_id,
            Person.role == PersonRole.HEAD,
            Person.id != head.id,
        )
    ).all()
    for person in former:
        _step_down(session, person, wanted)
    head.role = PersonRole.HEAD
    household.name = wanted.name.strip()
    household.folded_name = fold(wanted.name)
    names = ", ".join(f"{each.surname} {each.given_name}".strip() for each in former)
    instead = f" al posto di {names}" if names else ""
    note = f" {wanted.note.strip()}" if wanted.note.strip() else ""
    add_note(
        session,
        household_id,
        f"{format_date(wanted.day)}: intestatario {head.surname} {head.given_name}".rstrip()
        + f"{instead} ({_REASONS[wanted.why]}).{note}",
    )
    refresh_search_text(session, household_id)


def _new_head(session: Session, household_id: UUID, person_id: UUID) -> Person:
    person = session.get(Person, person_id)
    if person is None or person.household_id != household_id or person.died_on is not None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Choose somebody of the household."), field="person"
        )
    if person.role is PersonRole.HEAD:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "{name} is the head already."),
            field="person",
            name=f"{person.surname} {person.given_name}".strip(),
        )
    return person


def _step_down(session: Session, person: Person, wanted: NewHead) -> None:
    if wanted.why is HeadLeaves.DIED and person.died_on is None:
        check_death(session, wanted.day, person.born_on, field="day")
        person.died_on = wanted.day
    is_alive = person.died_on is None
    person.role = wanted.former_role if is_alive else PersonRole.MEMBER
