"""A household in arrears before the eyes: what it owes, what was said, what is agreed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.ledger import EntryKind, EntryText, LedgerEntry, OpenCharge
from app.models.tenants import Household, Lease, Person
from app.services.reminders.actions import ActionRow, actions_of
from app.services.reminders.holds import HoldRow, HoldState, holds
from app.services.reminders.limitation import Limitation, limitations
from app.services.reminders.promises import PromiseRow, promises
from app.services.reminders.proposals import Outlook, household_outlook


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A charge that is due and not wholly paid."""

    id: UUID
    lease_id: UUID
    kind: EntryKind
    text: str
    due_on: date
    remaining_cents: int
    days: int


@dataclass(frozen=True, slots=True)
class ArrearsDetail:
    """What somebody needs to know before they call."""

    household_id: UUID
    name: str
    phones: tuple[str, ...]
    lease_id: UUID | None
    """The last lease, on which a call, a promise or a plan is noted."""
    lines: tuple[OpenLine, ...]
    outlook: Outlook
    """The step that is due, or why there is none."""
    actions: tuple[ActionRow, ...]
    promises: tuple[PromiseRow, ...]
    holds: tuple[HoldRow, ...]
    limitation: Limitation | None
    """What soon may not be claimed any more, if anything."""

    @property
    def due_cents(self) -> int:
        """What the lines add up to."""
        return sum(line.remaining_cents for line in self.lines)


def arrears_detail(session: Session, household_id: UUID, today: date) -> ArrearsDetail | None:
    """Read a household; None where there is none."""
    name = session.scalar(select(Household.name).where(Household.id == household_id))
    if name is None:
        return None
    leases = session.scalars(
        select(Lease.id)
        .where(Lease.household_id == household_id)
        .order_by(Lease.starts_on.desc(), Lease.id.desc())
    ).all()
    phones = session.scalars(
        select(Person.phone)
        .where(Person.household_id == household_id, Person.phone != "", Person.died_on.is_(None))
        .order_by(Person.role != "head", Person.id)
    )
    return ArrearsDetail(
        household_id=household_id,
        name=name,
        phones=tuple(dict.fromkeys(phones)),
        lease_id=leases[0] if leases else None,
        lines=_lines(session, household_id, today),
        outlook=household_outlook(session, household_id, today),
        actions=tuple(actions_of(session, household_id)),
        promises=tuple(promises(session, today, household_id)),
        holds=tuple(
            hold
            for hold in holds(session, today, household_id)
            if hold.state in (HoldState.RUNNING, HoldState.COMING)
        ),
        limitation=limitations(session, today, household_id).get(household_id),
    )


def _lines(session: Session, household_id: UUID, today: date) -> tuple[OpenLine, ...]:
    rows = session.execute(
        select(
            OpenCharge.entry_id,
            OpenCharge.lease_id,
            LedgerEntry.kind,
            EntryText.text,
            OpenCharge.due_on,
            OpenCharge.remaining_cents,
        )
        .join(LedgerEntry, LedgerEntry.id == OpenCharge.entry_id)
        .join(EntryText, EntryText.entry_id == OpenCharge.entry_id)
        .join(Lease, Lease.id == OpenCharge.lease_id)
        .where(Lease.household_id == household_id, OpenCharge.due_on <= today)
        .order_by(OpenCharge.due_on, OpenCharge.entry_id)
    )
    return tuple(OpenLine(*row, days=(today - row.due_on).days) for row in rows)
