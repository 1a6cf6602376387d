"""Who writes and who is written to: the cooperative, a household and its lease, in letters."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date
from app.models.properties import Development, Unit
from app.models.tenants import Household, Lease, LeaseKind
from app.services.letters import content
from app.services.repayment_plans.forms import Signer

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


def addressee_of(person: Signer, facts: LeaseFacts) -> content.Addressee:
    """Whom a letter about a lease goes to, with the address of its unit."""
    lines = (", ".join(filter(None, (facts.address, facts.unit_place))), facts.town)
    return content.Addressee(
        salutation_of(person.tax_code), person.name, tuple(line for line in lines if line)
    )


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
    )
