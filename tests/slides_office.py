"""An office whose month comes out as the source slides, number for number.

Seventeen developments of social managers with 1463 dwellings, and the two undivided properties
that the slides name: 4,00 % arrears and 0,50 % vacancy in one, 2,87 % and 4,70 % in the other.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.folding import fold
from app.models.ledger import EntryKind
from app.models.properties import (
    Development,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
    Unit,
)
from app.models.tenants import Lease, LeaseKind
from app.services.ledger.posting import Posting, post
from tests.builders import add_household

LAST_DAY = date(2026, 9, 30)
"""A month of thirty days."""
DAYS = 30
CHARGED = 1_000_000
UNITS, SOCIAL = 1463, 17

DESTINATION = {
    Tenure.RENT_TO_BUY: 331,
    Tenure.FIXED_TERM: 584,
    Tenure.PERMANENT: 548,
}
CONTRACTS = (
    *[ManagerContract.FULL] * 13,
    *[ManagerContract.LUMP_SUM] * 2,
    *[ManagerContract.COMMUNITY] * 2,
)


@dataclass(frozen=True)
class Wanted:
    """A development to make: percentages in hundredths of a per cent."""

    code: str
    contract: ManagerContract
    ownership: Ownership
    tenures: tuple[Tenure, ...]
    arrears: int
    vacant_days: int


def wanted() -> list[Wanted]:
    """The developments of the slides."""
    tenures = [tenure for tenure, count in DESTINATION.items() for _ in range(count)]
    found = []
    for place, contract in enumerate(CONTRACTS):
        # Each is off the mean by as much as its twin is on the other side.
        off = place - SOCIAL // 2
        mine = tuple(tenures[place::SOCIAL])
        vacant = round((9 + off / 2) * len(mine) * DAYS / 100)
        ownership = Ownership.THIRD_PARTY if place % 3 else Ownership.FUND
        found.append(Wanted(f"S{place:02d}", contract, ownership, mine, 300 + 20 * off, vacant))
    for code, units, arrears, vacant in (("MODENA", 100, 400, 15), ("TORINO", 200, 287, 282)):
        use = (Tenure.COOPERATIVE_USE,) * units
        undivided = ManagerContract.UNDIVIDED_PROPERTY
        found.append(Wanted(code, undivided, Ownership.UNDIVIDED, use, arrears, vacant))
    return found


def make_slides(session: Session) -> None:
    """Make them all."""
    for each in wanted():
        _make(session, each)


def _make(session: Session, each: Wanted) -> None:
    development = Development(
        code=each.code,
        name=f"Intervento {each.code}",
        folded=fold(f"Intervento {each.code}"),
        municipality="Milano",
        manager_contract=each.contract,
        phase=DevelopmentPhase.MANAGEMENT,
        ownership=each.ownership,
    )
    session.add(development)
    session.flush()
    codes = [f"{each.code}-{number:03d}" for number in range(len(each.tenures))]
    session.execute(
        insert(Unit),
        [
            {
                "code": code,
                "folded": fold(code),
                "development_id": development.id,
                "tenure": tenure,
                "available_from": date(2020, 1, 1),
            }
            for code, tenure in zip(codes, each.tenures, strict=True)
        ],
    )
    units = dict(
        session.query(Unit.code, Unit.id).filter(Unit.development_id == development.id).all()
    )
    household = add_household(session, f"Nucleo {each.code}", f"N-{each.code}")
    leases = _let(session, each, [units[code] for code in codes], household)
    _charge(session, leases[0], each.arrears)


def _let(session: Session, each: Wanted, units: list[UUID], household: UUID) -> list[UUID]:
    """Let all units, but whole months of them and part of one's stand vacant."""
    empty, rest = divmod(each.vacant_days, DAYS)
    rows = []
    for number, unit in enumerate(units[empty:]):
        starts_on = date(2026, 9, 1 + rest) if number == 0 and rest else date(2024, 1, 1)
        rows.append(
            {
                "code": f"C-{each.code}-{number:03d}",
                "unit_id": unit,
                "household_id": household,
                "kind": LeaseKind.PERMANENT,
                "starts_on": starts_on,
                "monthly_rent_cents": 40000,
            }
        )
    session.execute(insert(Lease), rows)
    found = session.query(Lease.id).filter(Lease.household_id == household).order_by(Lease.code)
    return [row.id for row in found]


def _charge(session: Session, lease: UUID, arrears: int) -> None:
    due = date(2026, 9, 5)
    paid = CHARGED - CHARGED * arrears // 10_000
    post(
        session,
        [
            Posting(lease, EntryKind.RENT, date(2026, 9, 1), CHARGED, "Canoni", due),
            Posting(lease, EntryKind.PAYMENT, date(2026, 9, 20), -paid, "Incassi"),
        ],
    )
