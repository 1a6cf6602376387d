"""Proposals and decisions as the list and the board's paper show them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.properties import Development, Unit
from app.models.tenants import Household, Lease
from app.models.write_offs import WriteOff, WriteOffState


@dataclass(frozen=True, slots=True)
class WriteOffRow:
    """A write-off with whom it concerns; cents."""

    id: UUID
    version: int
    lease_id: UUID
    household_id: UUID
    household_name: str
    unit_code: str
    development_name: str
    cents: int
    oldest_due_on: date
    reason: str
    state: WriteOffState
    proposed_on: date
    proposed_by: str
    decided_on: date | None
    decided_by: str
    decision_note: str


def write_offs(session: Session) -> list[WriteOffRow]:
    """Every write-off: those to decide first, then the latest decided."""
    rows = session.execute(
        select(WriteOff, Lease.household_id, Household.name, Unit.code, Development.name)
        .join(Lease, Lease.id == WriteOff.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .join(Development, Development.id == Unit.development_id)
    )
    found = [
        WriteOffRow(
            row.id,
            row.version,
            row.lease_id,
            household_id,
            name,
            code,
            development,
            row.cents,
            row.oldest_due_on,
            row.reason,
            row.state,
            row.proposed_on,
            row.proposed_by,
            row.decided_on,
            row.decided_by,
            row.decision_note,
        )
        for row, household_id, name, code, development in rows
    ]
    found.sort(key=lambda row: (row.decided_on or row.proposed_on, row.household_name))
    found.reverse()
    return sorted(found, key=lambda row: row.state is not WriteOffState.PROPOSED)
