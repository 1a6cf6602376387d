"""The made-up households and their people."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from app.models.folding import fold
from app.models.tenants import PersonRole
from app.services.demo_office import identities
from app.services.demo_office.chance import Chance, KeyMaker
from app.services.demo_office.estate import MadeUnit, Row
from app.services.demo_office.names import ORIGINS, Origin
from app.services.tenants.search_text import search_text_of

_YEAR = timedelta(days=365)


@dataclass(slots=True)
class MadePerson:
    """Someone of a household."""

    surname: str
    given_name: str
    woman: bool
    born_on: date
    tax_code: str
    role: PersonRole
    phone: str = ""
    email: str = ""
    co_obliged: bool = False

    @property
    def name(self) -> str:
        """Given name and surname, as one addresses a person."""
        return f"{self.given_name} {self.surname}"


@dataclass(slots=True)
class MadeHousehold:
    """A household; income in cents a month. The first of `people` is its head."""

    key: UUID
    code: str
    origin: Origin
    language: str
    income: int
    iban: str
    people: list[MadePerson] = field(default_factory=list)
    unit_codes: list[str] = field(default_factory=list)

    @property
    def head(self) -> MadePerson:
        """Whose name the household bears."""
        return self.people[0]

    @property
    def name(self) -> str:
        """Surname and given name of the head."""
        return f"{self.head.surname} {self.head.given_name}"


class Households:
    """Makes households one by one and gives their rows at the end."""

    def __init__(self, seed: int, keys: KeyMaker, today: date) -> None:
        self._chance = Chance(seed, "households")
        self._keys = keys
        self._today = today
        self.made: list[MadeHousehold] = []

    def make(self, moving_in: date, unit: MadeUnit) -> MadeHousehold:
        """A household that moves into `unit`, with an income that its rent may ask for."""
        chance = self._chance
        origin = chance.weighted(ORIGINS)
        household = MadeHousehold(
            self._keys(),
            f"N{len(self.made) + 1:05d}",
            origin,
            origin.language if chance.happens(0.6) else "it",
            (unit.rent + unit.service_advance) * chance.between(24, 46) // 1000 * 100,
            identities.iban(chance) if chance.happens(0.9) else "",
        )
        self._add_adults(household, moving_in, unit)
        self._add_children(household, moving_in, unit)
        self._add_guarantor(household, moving_in)
        self.made.append(household)
        return household

    def _add_adults(self, household: MadeHousehold, moving_in: date, unit: MadeUnit) -> None:
        chance, origin = self._chance, household.origin
        born_on = moving_in - _YEAR * chance.between(24, 68) - timedelta(chance.between(0, 364))
        head = self._person(origin, chance.one_of(origin.surnames), born_on, PersonRole.HEAD)
        head.phone = identities.phone(chance)
        if chance.happens(0.75):
            number = len(self.made) + 1
            head.email = identities.email(head.given_name, head.surname, number)
        household.people.append(head)
        if unit.area > 45 and chance.happens(0.62):
            surname = chance.one_of(origin.surnames)
            born = head.born_on + timedelta(days=chance.between(-1800, 1800))
            woman = not head.woman
            partner = self._person(origin, surname, born, PersonRole.MEMBER, woman=woman)
            partner.co_obliged = chance.happens(0.55)
            if partner.co_obliged:
                partner.role = PersonRole.CO_OBLIGOR
            partner.phone = identities.phone(chance) if chance.happens(0.6) else ""
            household.people.append(partner)

    def _add_children(self, household: MadeHousehold, moving_in: date, unit: MadeUnit) -> None:
        chance = self._chance
        youngest_parent = max(person.born_on for person in household.people)
        for _ in range(chance.between(0, max(0, unit.area // 24 - 1))):
            born_on = chance.day_between(moving_in - _YEAR * 17, moving_in + _YEAR)
            if born_on - youngest_parent > _YEAR * 18 and born_on < self._today:
                household.people.append(
                    self._person(
                        household.origin, household.head.surname, born_on, PersonRole.MEMBER
                    )
                )

    def _add_guarantor(self, household: MadeHousehold, moving_in: date) -> None:
        chance = self._chance
        if chance.happens(0.05):
            born_on = moving_in - _YEAR * chance.between(40, 65)
            surname = chance.one_of(household.origin.surnames)
            person = self._person(household.origin, surname, born_on, PersonRole.GUARANTOR)
            person.phone = identities.phone(chance)
            person.co_obliged = True
            household.people.append(person)

    def _person(
        self,
        origin: Origin,
        surname: str,
        born_on: date,
        role: PersonRole,
        *,
        woman: bool | None = None,
    ) -> MadePerson:
        chance = self._chance
        if woman is None:
            woman = chance.happens(0.52)
        given_name = chance.one_of(origin.women if woman else origin.men)
        # The children of those who came from abroad were mostly born here.
        birthplace = "F205" if born_on.year > 2012 else origin.birthplace
        code = identities.tax_code(
            surname, given_name, woman=woman, born_on=born_on, birthplace=birthplace
        )
        return MadePerson(surname, given_name, woman, born_on, code, role)

    def rows(self) -> list[Row]:
        """The households as rows."""
        return [_household_row(household) for household in self.made]

    def person_rows(self) -> list[Row]:
        """Their people as rows."""
        return [
            {
                "id": self._keys(),
                "version": 1,
                "household_id": household.key,
                "role": person.role,
                "surname": person.surname,
                "given_name": person.given_name,
                "tax_code": person.tax_code,
                "phone": person.phone,
                "email": person.email,
                "born_on": person.born_on,
                "co_obliged": person.co_obliged,
            }
            for household in self.made
            for person in household.people
        ]


def _household_row(household: MadeHousehold) -> Row:
    people = household.people
    native = dict(household.origin.native).get(household.head.surname, "")
    notes = f"Cognome nella sua scrittura: {native}" if native else ""
    at_home = [person for person in people if person.role is not PersonRole.GUARANTOR]
    return {
        "id": household.key,
        "version": 1,
        "code": household.code,
        "name": household.name,
        "folded_name": fold(household.name),
        "search_text": search_text_of(
            code=household.code,
            names=[household.name, *(person.name for person in people[1:])],
            tax_codes=[person.tax_code for person in people],
            phones=[person.phone for person in people],
            emails=[person.email for person in people],
            iban=household.iban,
            unit_codes=household.unit_codes,
        ),
        "language": household.language,
        "size": len(at_home),
        "iban": household.iban,
        "monthly_income_cents": household.income,
        "notes": notes,
    }
