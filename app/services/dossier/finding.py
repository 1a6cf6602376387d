"""Whose dossier: a lease by its household's name or its unit, as typed after a command."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.folding import fold
from app.models.properties import Unit
from app.models.tenants import Household, Lease
from app.services.repayment_plans.debtors import leases_of
from app.services.tenants.finding import find_households

_MOST_NAMED = 5


def lease_by_words(session: Session, text: str) -> UUID:
    """The lease that `text` means: of the household of that name or code, or that lives in that
    unit, else of the only one whose name holds its words; of several leases the one that owes
    most. Raises OfficeError where none or several match."""
    wanted = fold(text.strip())
    households = session.scalars(
        select(Household.id)
        .outerjoin(Lease, Lease.household_id == Household.id)
        .outerjoin(Unit, Unit.id == Lease.unit_id)
        .where(
            or_(
                Household.folded_name == wanted,
                Household.code == text.strip(),
                (Unit.folded == wanted) & Lease.keys_returned_on.is_(None),
            )
        )
        .distinct()
    ).all()
    if not households:
        households = [key for key, _ in find_households(session, text)]
    if not households:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "No household is called “{name}”."), name=text
        )
    if len(households) > 1:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "“{name}” may be several households: {which}."),
            name=text,
            which="; ".join(_names(session, households[:_MOST_NAMED])),
        )
    leases = leases_of(session, households[0])
    if not leases:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The household “{name}” has no lease."), name=text
        )
    return leases[0]


def _names(session: Session, keys: Sequence[UUID]) -> list[str]:
    rows = session.execute(
        select(Household.name, Household.code)
        .where(Household.id.in_(keys))
        .order_by(Household.folded_name, Household.code)
    )
    return [f"{name} ({code})" for name, code in rows]
