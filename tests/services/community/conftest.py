"""A small scheme with two neighbours, and a short way to write into its log."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from app.models.community import Activity
from app.models.folding import fold
from app.models.properties import (
    Development,
    DevelopmentPhase,
    ManagerContract,
    Ownership,
    Tenure,
    Unit,
)
from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, LeaseKind
from app.office import Office
from app.services.community import NewEntry, SubjectKind, write_entry

TODAY = date(2026, 11, 23)
WriteLog = Callable[..., UUID]


@dataclass(frozen=True)
class Scheme:
    """Keys of two developments; the first has a unit, let to the Rossi with a plan."""

    development: UUID
    other_development: UUID
    unit: UUID
    household: UUID
    plan: UUID


@pytest.fixture
def scheme(office: Office) -> Scheme:
    with office.write("Prepare") as session:
        development = _development(session, "CEN", "Via Cenni")
        other = _development(session, "VOL", "Vol’à")
        unit = Unit(
            code="B-204",
            folded="b-204",
            development_id=development,
            tenure=Tenure.PERMANENT,
        )
        household = Household(
            code="N0001",
            name="Rossi Niccolò",
            folded_name="rossi niccolo",
            search_text="n0001 rossi niccolo b-204",
        )
        session.add_all([unit, household])
        session.flush()
        lease = Lease(
            code="L0001",
            unit_id=unit.id,
            household_id=household.id,
            kind=LeaseKind.PERMANENT,
            starts_on=date(2020, 1, 1),
        )
        session.add(lease)
        session.flush()
        plan = RepaymentPlan(
            lease_id=lease.id,
            year=2026,
            number=31,
            kind=PlanKind.STANDARD,
            state=PlanState.ACTIVE,
            drawn_up_on=TODAY,
            debt_cents=10_000,
            balance_cents=10_000,
            instalment_count=2,
            first_due_on=TODAY,
        )
        session.add(plan)
        session.flush()
        return Scheme(development, other, unit.id, household.id, plan.id)


def _development(session: Session, code: str, name: str) -> UUID:
    development = Development(
        code=code,
        name=name,
        folded=fold(f"{name} {code}"),
        manager_contract=ManagerContract.FULL,
        phase=DevelopmentPhase.MANAGEMENT,
        ownership=Ownership.FUND,
    )
    session.add(development)
    session.flush()
    return development.id


@pytest.fixture
def write_log(office: Office) -> WriteLog:
    def write(text: str, *about: tuple[SubjectKind, UUID], **fields: object) -> UUID:
        entry = NewEntry(
            **{  # type: ignore[arg-type]
                "happened_on": TODAY,
                "activity": Activity.INTERVIEW,
                "text": text,
                "about": frozenset(about),
                **fields,
            }
        )
        with office.write("Write into the log") as session:
            return write_entry(session, entry, TODAY)

    return write
