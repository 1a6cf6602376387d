"""Who writes and who is written to: the cooperative, a household and its lease, in letters."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.properties import Development, Unit
from app.models.tenants import Household, Lease, LeaseKind, Person, PersonRole
from app.services.letters import content
from app.services.repayment_plans.forms import person_name

# Italian whatever the window speaks: the agreement's text, which prevails, is Italian (B11).
_CONTRACTS = {
    LeaseKind.FOUR_PLUS_FOUR: "contratto di locazione",
    LeaseKind.THREE_PLUS_TWO: "contratto di locazione",
    LeaseKind.TRANSITIONAL: "contratto di locazione transitoria",
    LeaseKind.COOPERATIVE_USE: "assegnazione in godimento",
    LeaseKind.RENT_TO_BUY: "contratto di locazione con patto di futura vendita",
    LeaseKind.PERMANENT: "contratto di locazione permanente",
}


@dataclass(frozen=True, slots=True)
class LeaseFacts:
    """What a letter says of a lease, its unit and its household."""

    household_id: UUID
    household_name: str
    unit_code: str
    unit_place: str
    address: str
    town: str
    contract: content.ContractReference
    lease_kind: LeaseKind


def cooperative_content(session: Session) -> content.Cooperative:
    """The cooperative as letterheads show it; an empty name while no settings are kept."""
    row = session.scalars(select(Cooperative)).first()
    if row is None:
        return content.Cooperative(name="")
    return content.Cooperative(
        name=row.name,
        address=row.address,
        postal_code=row.postal_code,
        municipality=row.municipality,
        province=row.province,
        tax_code=row.tax_code,
        vat_number=row.vat_number,
        business_register=row.business_register,
        cooperatives_register=row.cooperatives_register,
        iban=row.iban,
        phone=row.phone,
        email=row.email,
        certified_email=row.certified_email,
        office_hours=row.office_hours,
        signatory=row.signatory,
        logo=row.logo,
    )


def addressee_of(session: Session, facts: LeaseFacts) -> content.Addressee:
    """Whom a letter about a lease goes to: the head of the household, or the heirs of a head who
    died, at the address of the unit."""
    return recipients(session, facts)[0]


class _Known(NamedTuple):
    """What the office knows of somebody of a household."""

    name: str
    role: PersonRole
    co_obliged: bool
    tax_code: str
    died_on: date | None


def recipients(
    session: Session, facts: LeaseFacts, *, everyone_who_answers: bool = False
) -> tuple[content.Addressee, ...]:
    """Whom a letter about a lease goes to, the head of the household first.

    An estate is written to as the heirs of who died. With `everyone_who_answers` each heir,
    co-obligor and guarantor gets a letter of their own (domain rules B11).
    """
    rows = session.execute(
        select(
            Person.given_name,
            Person.surname,
            Person.role,
            Person.co_obliged,
            Person.tax_code,
            Person.died_on,
        )
        .where(Person.household_id == facts.household_id)
        .order_by(Person.role != PersonRole.HEAD, Person.id)
    )
    people = [_Known(person_name(row[0], row[1]), *row[2:]) for row in rows]
    living = [each for each in people if each.died_on is None]
    heads = [each for each in living if each.role is PersonRole.HEAD]
    heirs = [each for each in living if each.role is PersonRole.HEIR]
    others = [
        each
        for each in living
        if each.role in (PersonRole.CO_OBLIGOR, PersonRole.GUARANTOR)
        or (each.co_obliged and each.role is PersonRole.MEMBER)
    ]
    named = heads[:1] or (heirs if everyone_who_answers else [])
    found = [
        _at_the_unit(salutation_of(each.tax_code), each.name, facts)
        for each in (*named, *(others if everyone_who_answers else ()))
        if each.name
    ]
    if heads or (named and found):
        return tuple(found) or (_at_the_unit("Gent.", facts.household_name, facts),)
    dead = [each for each in people if each.died_on and each.role is PersonRole.HEAD]
    if dead or heirs:
        name = dead[0].name if dead else facts.household_name
        return (_at_the_unit("Spett.li", f"Eredi di {name}", facts), *found)
    return (_at_the_unit("Gent.", facts.household_name, facts), *found)


def _at_the_unit(salutation: str, name: str, facts: LeaseFacts) -> content.Addressee:
    lines = (", ".join(filter(None, (facts.address, facts.unit_place))), facts.town)
    return content.Addressee(salutation, name, tuple(line for line in lines if line))


def salutation_of(tax_code: str) -> str:
    """`Gent.ma Sig.ra` or `Egr. Sig.` as the tax code tells; `Gent.` where it does not."""
    # The tenth and eleventh characters are the day of birth, to which women add forty.
    day = tax_code[9:11]
    if len(tax_code) != 16 or not day.isdigit():
        return "Gent."
    return "Gent.ma Sig.ra" if int(day) > 40 else "Egr. Sig."


def lease_facts(session: Session, lease_id: UUID) -> LeaseFacts:
    """The lease with its unit and household. Raises OfficeError when it is not there."""
    row = session.execute(
        select(Lease, Unit, Development, Household.name)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
        .join(Household, Household.id == Lease.household_id)
        .where(Lease.id == lease_id)
    ).one_or_none()
    if row is None:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This lease is not there any more."))
    lease, unit, development, household_name = row
    registration = ""
    if lease.registration_number:
        day = f" il {format_date(lease.registered_on)}" if lease.registered_on else ""
        registration = f"registrato{day} al n. {lease.registration_number}"
    place = ", ".join(
        f"{label}\u00a0{value}"
        for label, value in (("sc.", unit.stair), ("int.", unit.flat_number))
        if value
    )
    return LeaseFacts(
        household_id=lease.household_id,
        household_name=household_name,
        unit_code=unit.code,
        unit_place=place,
        address=development.address,
        town=" ".join(filter(None, (development.postal_code, development.municipality))),
        contract=content.ContractReference(
            kind=_CONTRACTS[lease.kind],
            code=lease.code,
            unit_code=unit.code,
            unit_address=", ".join(filter(None, (development.address, place))),
            starts_on=lease.starts_on,
            registration=registration,
        ),
        lease_kind=lease.kind,
    )
