"""Instalments to write about while a plan is under way, and why some are left in peace.

Never within the days of grace, never before the office's interval since the last letter about
that plan, never against a hold or before the day of a promise, never below the least amount.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.letters import Letter, LetterKind
from app.models.properties import Unit
from app.models.reminders import PaymentPromise, ReminderHold
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.repayment_plans.forfeiture import MissedInstalment, missed_instalments
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import plan_money


class LeftInPeace(enum.StrEnum):
    """Why nothing is written about an instalment that is late."""

    HOLD = "hold"
    PROMISE = "promise"
    RECENT_LETTER = "recent_letter"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class LateInstalments:
    """What of a plan is late beyond its days of grace; cents.

    `left_in_peace` says why nothing is to be written now, through the day `until` where there is
    one; None where a letter is due.
    """

    plan_id: UUID
    plan_number: str
    lease_id: UUID
    household_id: UUID
    household_name: str
    unit_code: str
    instalments: tuple[MissedInstalment, ...]
    last_letter_on: date | None
    left_in_peace: LeftInPeace | None
    until: date | None

    @property
    def cents(self) -> int:
        """What is unpaid of them."""
        return sum(each.unpaid_cents for each in self.instalments)


def late_instalments(
    session: Session, today: date, *, with_left_in_peace: bool = False
) -> list[LateInstalments]:
    """Per active plan the instalments to remind of, the longest late first; those that are left
    in peace only where they are asked for."""
    late = {
        plan_id: missed
        for plan_id, money in plan_money(session).items()
        if (missed := missed_instalments(money, today))
    }
    if not late:
        return []
    guard = _Guard(session, today)
    found = []
    for row in _heads(session):
        if row.id not in late:
            continue
        cents = sum(each.unpaid_cents for each in late[row.id])
        why, until = guard.look(row.id, row.household_id, cents)
        if why is None or with_left_in_peace:
            found.append(
                LateInstalments(
                    row.id,
                    plan_number(row.year, row.number),
                    row.lease_id,
                    row.household_id,
                    row.name,
                    row.code,
                    late[row.id],
                    guard.letters.get(row.id),
                    why,
                    until,
                )
            )
    return sorted(found, key=lambda each: (each.instalments[0].due_on, each.plan_number))


@dataclass(frozen=True, slots=True)
class _Head:
    id: UUID
    year: int | None
    number: int | None
    lease_id: UUID
    household_id: UUID
    name: str
    code: str


def _heads(session: Session) -> Sequence[_Head]:
    rows = session.execute(
        select(
            RepaymentPlan.id,
            RepaymentPlan.year,
            RepaymentPlan.number,
            RepaymentPlan.lease_id,
            Lease.household_id,
            Household.name,
            Unit.code,
        )
        .join(Lease, Lease.id == RepaymentPlan.lease_id)
        .join(Household, Household.id == Lease.household_id)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(RepaymentPlan.state == PlanState.ACTIVE)
    )
    return [_Head(*row) for row in rows]


class _Guard:
    """What speaks against a letter on a day."""

    def __init__(self, session: Session, today: date) -> None:
        self.today = today
        row = session.execute(
            select(Cooperative.reminder_interval_days, Cooperative.reminder_minimum_cents)
        ).first()
        self.interval_days, self.minimum_cents = row or (15, 2000)
        self.letters = dict(
            session.execute(
                select(Letter.plan_id, func.max(Letter.issued_on))
                .where(Letter.kind == LetterKind.INSTALMENT_LATE, Letter.plan_id.is_not(None))
                .group_by(Letter.plan_id)
            ).all()
        )
        self.holds = dict(
            session.execute(
                select(ReminderHold.household_id, func.max(ReminderHold.expires_on))
                .where(
                    ReminderHold.ended_change_id.is_(None),
                    ReminderHold.starts_on <= today,
                    ReminderHold.expires_on >= today,
                )
                .group_by(ReminderHold.household_id)
            ).all()
        )
        self.promises = dict(
            session.execute(
                select(PaymentPromise.household_id, func.max(PaymentPromise.due_on))
                .where(PaymentPromise.ended_change_id.is_(None), PaymentPromise.due_on >= today)
                .group_by(PaymentPromise.household_id)
            ).all()
        )

    def look(
        self, plan_id: UUID, household_id: UUID, cents: int
    ) -> tuple[LeftInPeace | None, date | None]:
        """Why nothing is written now, and until when, both ends included."""
        if household_id in self.holds:
            return LeftInPeace.HOLD, self.holds[household_id]
        if household_id in self.promises:
            return LeftInPeace.PROMISE, self.promises[household_id]
        last = self.letters.get(plan_id)
        if last is not None and (self.today - last).days < self.interval_days:
            return LeftInPeace.RECENT_LETTER, last + timedelta(self.interval_days - 1)
        if cents < self.minimum_cents:
            return LeftInPeace.SMALL, None
        return None, None
