"""The plans' summary, and the rent that vacant units did not bring in."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from app.models.properties import Development, ManagerContract
from app.models.repayment_plans import RepaymentPlan
from app.models.tenants import Lease
from app.office import Office
from app.services.dashboard.plans_summary import plans_summary
from app.services.dashboard.portfolio import portfolio
from app.services.dashboard.scope import Scope, developments_within, indicators_within
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import plan_basis
from tests.builders import (
    add_development,
    add_household,
    add_lease,
    add_unit,
    charge_rent,
    let_unit,
)
from tests.conftest import TODAY

LATE_MONTHS = (date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1))


@pytest.fixture
def lease_id(office: Office) -> UUID:
    """A lease with four unpaid rents of 412,00, due from 05/08 to 05/11/2026."""
    with office.write("Let a unit") as session:
        lease = let_unit(session)
        charge_rent(session, lease, *LATE_MONTHS)
    return lease


def agree(office: Office, lease_id: UUID) -> UUID:
    """A plan over 1.648,00 in four instalments of 412,00 from 10/12/2026."""
    with office.read() as session:
        form = replace(plan_basis(session, lease_id, TODAY).form, instalment_count=4)
    with office.write("Agree") as session:
        return agreement.agree(session, form, TODAY).id


def test_an_empty_office_has_no_plans(office: Office) -> None:
    with office.read() as session:
        summary = plans_summary(session, TODAY)
    assert summary.counts.active == summary.under_plan_cents == 0
    assert summary.active_by_month == (0,) * 24


def test_a_plan_kept_is_counted_and_covers_what_is_overdue(office: Office, lease_id: UUID) -> None:
    agree(office, lease_id)
    with office.read() as session:
        summary = plans_summary(session, TODAY, months=3)
    assert (summary.counts.active, summary.counts.on_track) == (1, 1)
    assert summary.under_plan_cents == 4 * 41200
    assert summary.active_by_month == (0, 0, 1)


def test_the_months_count_plans_in_force_at_their_end(office: Office, lease_id: UUID) -> None:
    plan = agree(office, lease_id)
    with office.write("Move its days") as session:
        row = session.get_one(RepaymentPlan, plan)
        row.agreed_on, row.closed_on = date(2026, 7, 31), date(2026, 9, 30)
    with office.read() as session:
        months = plans_summary(session, TODAY, months=6).active_by_month
    # June to November: agreed on July's last day, over by September's.
    assert months == (0, 1, 1, 0, 0, 0)


def test_the_loss_is_the_last_rent_of_the_vacant_days(office: Office) -> None:
    with office.write("A vacancy") as session:
        development = add_development(session)
        household = add_household(session)
        let = add_unit(session, development, "U-1", date(2024, 1, 1))
        add_lease(session, let, household, "C1", date(2024, 1, 1), date(2026, 11, 10))
        session.get_one(
            Lease, add_lease(session, let, household, "C2", date(2026, 11, 21))
        ).monthly_rent_cents = 50000
        add_unit(session, development, "U-2", date(2026, 11, 28))
    with office.read() as session:
        found = portfolio(session, TODAY)
    # Ten vacant days of thirty at 500,00; three days of a unit that was never let.
    assert found.indicators(None, found.last_month).vacant_rent_cents == 16667


def test_a_scope_sums_what_it_takes_in(office: Office, lease_id: UUID) -> None:
    with office.write("Another development") as session:
        other = add_development(session, "OTHER")
        session.get_one(Development, other).manager_contract = ManagerContract.COMMUNITY
        add_unit(session, other, "OTHER-1", date(2026, 11, 1))
    with office.read() as session:
        figures = portfolio(session, TODAY)
    month = figures.last_month
    full = Scope(contract=ManagerContract.FULL)
    community = Scope(contract=ManagerContract.COMMUNITY)
    assert [each.code for each in developments_within(figures, full)] == ["DEV1"]
    assert indicators_within(figures, full, month) == figures.indicators("DEV1", month)
    assert indicators_within(figures, community, month).vacant_days == 30
    assert indicators_within(figures, community, month).arrears_pct is None
    assert indicators_within(figures, Scope(), month) == figures.indicators(None, month)
    assert indicators_within(figures, Scope("DEV1"), month) == figures.indicators("DEV1", month)
