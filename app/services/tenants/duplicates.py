"""Who is there twice: the same tax code or IBAN, or the same name and day of birth."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.tenants import Household, Lease, Person
from app.services.official_codes import compact

TAX_CODE_THERE = QT_TRANSLATE_NOOP(
    "errors", "{name} has this tax code already: household {household} ({code})."
)
IBAN_THERE = QT_TRANSLATE_NOOP(
    "errors", "Household {household} ({code}) pays from this IBAN already."
)


@dataclass(frozen=True)
class Match:
    """Somebody who is there already; `person_name` is empty where a household's IBAN matched."""

    household_id: UUID
    household_code: str
    household_name: str
    person_name: str = ""


class DuplicateFound(OfficeError):
    """What was typed is there already. `matches` tells where; a reason lets it through."""

    def __init__(self, template: str, field: str, matches: Iterable[Match]) -> None:
        self.matches = tuple(matches)
        first = self.matches[0]
        super().__init__(
            template,
            field=field,
            name=first.person_name,
            household=first.household_name,
            code=first.household_code,
        )


def same_tax_code(session: Session, tax_code: str, *, but: UUID | None = None) -> list[Match]:
    """Everybody else who has this tax code; nobody for an empty one. `but` is left out."""
    wanted = compact(tax_code)
    if not wanted:
        return []
    query = (
        select(Household.id, Household.code, Household.name, Person.surname, Person.given_name)
        .join(Person, Person.household_id == Household.id)
        .where(Person.tax_code == wanted)
        .order_by(Household.folded_name, Household.id)
    )
    if but is not None:
        query = query.where(Person.id != but)
    return [
        Match(row.id, row.code, row.name, f"{row.surname} {row.given_name}".strip())
        for row in session.execute(query)
    ]


def same_iban(session: Session, iban: str, *, but: UUID | None = None) -> list[Match]:
    """Every other household that pays from this IBAN; none for an empty one."""
    wanted = compact(iban)
    if not wanted:
        return []
    query = (
        select(Household.id, Household.code, Household.name)
        .where(Household.iban == wanted)
        .order_by(Household.folded_name, Household.id)
    )
    if but is not None:
        query = query.where(Household.id != but)
    return [Match(*row) for row in session.execute(query)]


def possible_duplicates(session: Session) -> frozenset[UUID]:
    """Households in which somebody stands who, by tax code or by name and day of birth, stands
    somewhere else, too.

    Names count in any order and without accents. Who stands on both sides of a take-over is
    one and the same person on purpose, and left out.
    """
    groups = [*_by_tax_code(session), *_by_name_and_birth(session)]
    taken_over = _taken_over(session)
    found: set[UUID] = set()
    for households in groups:
        for household in households:
            others = {other for other in households if other != household}
            same_twice = households.count(household) > 1
            if same_twice or others - taken_over[household]:
                found.add(household)
    return frozenset(found)


def _by_tax_code(session: Session) -> list[list[UUID]]:
    twice = (
        select(Person.tax_code)
        .where(Person.tax_code != "")
        .group_by(Person.tax_code)
        .having(func.count() > 1)
    )
    groups: defaultdict[str, list[UUID]] = defaultdict(list)
    rows = session.execute(
        select(Person.tax_code, Person.household_id).where(Person.tax_code.in_(twice))
    )
    for code, household_id in rows:
        groups[code].append(household_id)
    return list(groups.values())


def _by_name_and_birth(session: Session) -> list[list[UUID]]:
    rows = session.execute(
        select(Person.surname, Person.given_name, Person.born_on, Person.household_id).where(
            Person.born_on.is_not(None)
        )
    )
    groups: defaultdict[tuple[object, ...], list[UUID]] = defaultdict(list)
    for surname, given_name, born_on, household_id in rows:
        words = sorted(fold(f"{surname} {given_name}").split())
        groups[born_on, *words].append(household_id)
    return [households for households in groups.values() if len(households) > 1]


def _taken_over(session: Session) -> defaultdict[UUID, set[UUID]]:
    """Per household, those whose lease it took over or that took over its own."""
    before = aliased(Lease)
    found: defaultdict[UUID, set[UUID]] = defaultdict(set)
    rows = session.execute(
        select(Lease.household_id, before.household_id).join(
            before, before.id == Lease.predecessor_id
        )
    )
    for new, old in rows:
        found[new].add(old)
        found[old].add(new)
    return found
