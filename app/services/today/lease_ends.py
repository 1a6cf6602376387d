"""Leases that end soon: a term that runs out, or a notice that was given (features T3)."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.cooperative import Cooperative
from app.models.errors import QT_TRANSLATE_NOOP
from app.models.properties import Unit
from app.models.tenants import Lease
from app.services.reminders.sentences import sentence
from app.services.repayment_plans.schedule import months_after
from app.services.today.reasons import Reason, ReasonKind

DEFAULT_MONTHS = 6


def lease_ends(session: Session, today: date) -> Iterator[tuple[UUID, Reason]]:
    """Leases under which somebody lives whose term ends within the months that the cooperative
    set, or has passed, or for which notice was given; with the household."""
    months = session.scalar(select(Cooperative.lease_end_months).limit(1))
    last_day = months_after(today, DEFAULT_MONTHS if months is None else months)
    rows = session.execute(
        select(Lease.id, Lease.household_id, Unit.code, Lease.expires_on, Lease.notice_given_on)
        .join(Unit, Unit.id == Lease.unit_id)
        .where(
            Lease.keys_returned_on.is_(None),
            or_(Lease.expires_on <= last_day, Lease.notice_given_on.is_not(None)),
        )
    )
    for key, household_id, code, expires_on, notice_given_on in rows:
        if notice_given_on is not None:
            words = sentence(
                QT_TRANSLATE_NOOP("Today", "Notice for {unit} was given on {day}."),
                unit=code,
                day=notice_given_on,
            )
            yield household_id, Reason(ReasonKind.LEASE_ENDS, words, notice_given_on, key)
        elif expires_on is not None:
            template = (
                QT_TRANSLATE_NOOP("Today", "The contract of {unit} ended on {day}: renew it?")
                if expires_on < today
                else QT_TRANSLATE_NOOP("Today", "The contract of {unit} ends on {day}.")
            )
            words = sentence(template, unit=code, day=expires_on)
            yield household_id, Reason(ReasonKind.LEASE_ENDS, words, expires_on, key)
