"""Leases with overdue debt, for whom a plan may be drawn up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.models.folding import fold, like_pattern
from app.models.ledger import LeaseFigures, OpenCharge
from app.models.properties import Unit
from app.models.repayment_plans import PlanState, RepaymentPlan
from app.models.tenants import Household, Lease


@dataclass(frozen=True, slots=True)
class Debtor:
    """A lease with overdue debt; `id` is the lease's key, `has_plan` says one is under way."""

    id: UUID
    household_name: str
    unit_code: str
    overdue_cents: int
    oldest_due_on: date
    has_plan: bool


@dataclass(frozen=True)
class DebtorListing:
    """The leases that owe something overdue on `today`, by the words of a filter."""

    text: str
    today: date

    def keys(self, session: Session, order: str | None, descending: bool) -> Sequence[UUID]:
        """Keys in the order of a column, or the greatest debt first."""
        overdue = func.sum(OpenCharge.remaining_cents)
        columns: dict[str | None, ColumnElement[Any]] = {
            None: overdue.desc(),
            "household": Household.folded_name.expression,
            "unit": Unit.folded.expression,
            "overdue": overdue,
            "oldest_due_on": func.min(OpenCharge.due_on),
        }
        by = columns[order]
        by = by.desc() if descending and order is not None else by
        return session.scalars(
            select(Lease.id)
            .select_from(OpenCharge)
            .join(Lease, Lease.id == OpenCharge.lease_id)
            .join(Household, Household.id == Lease.household_id)
            .join(Unit, Unit.id == Lease.unit_id)
            .where(OpenCharge.due_on <= self.today, *map(_contains, fold(self.text).split()))
            .group_by(Lease.id, Household.folded_name, Unit.folded)
            .order_by(by.nulls_last(), Lease.id)
        ).all()

    def rows(self, session: Session, keys: Sequence[UUID]) -> list[Debtor]:
        """One part of the list."""
        active = (
            select(RepaymentPlan.id)
            .where(RepaymentPlan.lease_id == Lease.id, RepaymentPlan.state == PlanState.ACTIVE)
            .exists()
        )
        rows = session.execute(
            select(
                Lease.id,
                Household.name,
                Unit.code,
                func.sum(OpenCharge.remaining_cents),
                func.min(OpenCharge.due_on),
                active,
            )
            .select_from(OpenCharge)
            .join(Lease, Lease.id == OpenCharge.lease_id)
            .join(Household, Household.id == Lease.household_id)
            .join(Unit, Unit.id == Lease.unit_id)
            .where(OpenCharge.due_on <= self.today, Lease.id.in_(keys))
            .group_by(Lease.id, Household.name, Unit.code)
        )
        made = {
            key: Debtor(key, name, code, overdue, oldest, has_plan)
            for key, name, code, overdue, oldest, has_plan in rows
        }
        return [made[key] for key in keys if key in made]


def _contains(word: str) -> ColumnElement[bool]:
    pattern = like_pattern(word)
    return or_(
        Household.search_text.like(pattern, escape="\\"),
        Household.folded_name.like(pattern, escape="\\"),
        Unit.folded.like(pattern, escape="\\"),
    )


def leases_of(session: Session, lease_or_household_id: UUID) -> Sequence[UUID]:
    """The leases that a key means: that lease, or a household's, the one that owes most first."""
    return session.scalars(
        select(Lease.id)
        .outerjoin(LeaseFigures, LeaseFigures.lease_id == Lease.id)
        .where(or_(Lease.id == lease_or_household_id, Lease.household_id == lease_or_household_id))
        .order_by(LeaseFigures.balance_cents.desc().nulls_last(), Lease.starts_on.desc())
    ).all()
