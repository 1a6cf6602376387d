"""What plans should bring in, what past ones came to, and which instalments to write about."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.clock import FixedClock
from app.models.community import Sensitivity
from app.models.cooperative import Cooperative
from app.models.hardship import HouseholdBudget
from app.models.identifiers import new_id
from app.models.letters import Letter, LetterKind, LetterMeans
from app.models.reminders import HoldReason, PaymentPromise, ReminderHold
from app.models.repayment_plans import RepaymentPlan
from app.models.running_write import running_write
from app.models.tenants import Household
from app.office import Office
from app.services.ledger.figures import month_number
from app.services.ledger.posting import register_payment
from app.services.repayment_plans import agreement, settlement
from app.services.repayment_plans.experience import (
    SustainableSource,
    experience,
    share_of,
    sustainable_for,
)
from app.services.repayment_plans.forecast import (
    expected_instalments,
    forecast,
    forecast_by_development,
)
from app.services.repayment_plans.forms import plan_basis
from app.services.repayment_plans.late_instalments import LateInstalments, late_instalments
from app.services.repayment_plans.late_instalments import LeftInPeace as Peace
from tests.builders import (
    add_development,
    add_household,
    add_lease,
    add_unit,
    charge_rent,
    let_unit,
)
from tests.conftest import TODAY

RENT = 41_200


@pytest.fixture
def plan_id(office: Office, lease_id: UUID) -> UUID:
    """Four instalments of 412,00 from 10/12/2026; five days of grace."""
    with office.write("Agree") as session:
        session.scalars(select(Cooperative)).one().plan_grace_days = 5
        session.flush()
        form = replace(plan_basis(session, lease_id, TODAY).form, instalment_count=4)
        return agreement.agree(session, form, TODAY).id


def pay(office: Office, lease_id: UUID, day: date, cents: int) -> None:
    office.clock = FixedClock(max(day, office.clock.today()))
    with office.write("Pay") as session:
        register_payment(session, lease_id, day, cents, "Bonifico")


def test_each_month_s_figure_is_the_sum_of_the_instalments_behind_it(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    pay(office, lease_id, date(2026, 12, 9), 50_000)
    day = date(2027, 1, 20)
    with office.read() as session:
        found = forecast(session, day, months=1)
        assert (found.plans, found.past_plans) == (1, 0)
        # The second, of 10/01, lacks 324,00; February falls after the one month asked for.
        assert (found.overdue_cents, found.later_cents) == (2 * RENT - 50_000, 2 * RENT)
        assert found.months[0].expected_cents == 0
        assert found.months[0].likely_cents is None
        assert found.total_cents == 4 * RENT - 50_000
        whole = forecast(session, day)
        for month in whole.months:
            rows = expected_instalments(session, day, month.month)
            assert sum(row.cents for row in rows) == month.expected_cents
        (overdue,) = expected_instalments(session, day, None)
    assert (overdue.number, overdue.cents, overdue.household_name) == (2, 32_400, "Haddad Sara")


def test_what_past_plans_paid_weighs_on_what_is_likely(office: Office, plan_id: UUID) -> None:
    del plan_id
    with office.write("Two past plans") as session:
        for number, paid in ((2, True), (3, False)):
            lease = let_unit(session, number, f"Nucleo {number}")
            charge_rent(session, lease, date(2026, 10, 1))
            form = replace(plan_basis(session, lease, TODAY).form, instalment_count=2)
            key = agreement.agree(session, form, TODAY).id
            if paid:
                register_payment(session, lease, TODAY, RENT, "")
                settlement.complete(session, key, TODAY)
            else:
                agreement.forfeit(session, key, TODAY, "Non pagata")
    with office.read() as session:
        found = forecast(session, TODAY)
    assert found.past_plans == 2
    december = next(m for m in found.months if m.month == month_number(date(2026, 12, 1)))
    assert (december.expected_cents, december.likely_cents) == (RENT, RENT // 2)


def test_plans_are_grouped_by_their_share_of_income(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    with office.read() as session:
        assert experience(session).unknown == 1
    with office.write("Income") as session:
        session.get_one(RepaymentPlan, plan_id).monthly_income_cents = 200_000
    with office.read() as session:
        found = experience(session)
    # 508,00 and 412,00 of 2.000,00 are 46 %.
    assert share_of(RENT, 50_800, 200_000) == 46
    group = found.at(46)
    assert (group.above, group.through, group.under_way, group.ended) == (40, 50, 1, 0)
    assert group.is_little
    assert sum(each.under_way for each in found.groups) == 1
    assert (found.at(0).above, found.at(50).through, found.at(400).through) == (0, 50, None)


def test_what_a_household_sustains_comes_from_its_budget_or_its_income(
    office: Office, lease_id: UUID
) -> None:
    with office.read() as session:
        household = session.scalars(select(Household.id)).one()
        assert sustainable_for(session, household) is None
    with office.write("Income") as session:
        session.get_one(Household, household).monthly_income_cents = 120_000
    with office.read() as session:
        found = sustainable_for(session, household)
    assert found is not None
    assert (found.cents, found.source) == (15_000, SustainableSource.INCOME)
    with office.write("Budget") as session:
        for day, cents in ((date(2026, 5, 1), 9_000), (date(2026, 11, 1), -500)):
            session.add(
                HouseholdBudget(
                    household_id=household, drawn_up_on=day, adults=1, children=0,
                    housing_cents=50_800, reserve_cents=0, income_share=35,
                    sustainable_cents=cents, sensitivity=next(iter(Sensitivity)),
                    change_id=running_write(session).change_id,
                )
            )  # fmt: skip
    with office.read() as session:
        found = sustainable_for(session, household)
    assert found is not None
    assert (found.cents, found.drawn_up_on) == (0, date(2026, 11, 1))


def late(office: Office, day: date) -> list[LateInstalments]:
    with office.read() as session:
        return late_instalments(session, day, with_left_in_peace=True)


def test_a_letter_waits_for_grace_and_for_the_interval(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    assert late(office, date(2026, 12, 15)) == []
    (found,) = late(office, date(2026, 12, 16))
    assert (found.cents, found.left_in_peace) == (RENT, None)
    with office.write("Letter") as session:
        session.add(
            Letter(
                id=new_id(), protocol_year=2026, protocol_number=1,
                kind=LetterKind.INSTALMENT_LATE, means=LetterMeans.ORDINARY,
                issued_on=date(2026, 12, 16), household_id=found.household_id,
                lease_id=lease_id, plan_id=plan_id, subject_line="Rata in ritardo",
                file_name="rata.pdf", change_id=running_write(session).change_id,
            )
        )  # fmt: skip
    (recent,) = late(office, date(2026, 12, 30))
    assert (recent.left_in_peace, recent.until) == (Peace.RECENT_LETTER, date(2026, 12, 30))
    (again,) = late(office, date(2026, 12, 31))
    assert (again.left_in_peace, again.last_letter_on) == (None, date(2026, 12, 16))
    # A current charge is no instalment, and a paid one is no reason for a letter.
    pay(office, lease_id, date(2026, 12, 31), RENT)
    assert late(office, date(2026, 12, 31)) == []


def test_a_hold_and_a_promise_leave_a_household_in_peace_through_their_last_day(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    del plan_id
    start, last = date(2026, 12, 16), date(2027, 1, 2)
    with office.read() as session:
        household = session.scalars(select(Household.id)).one()
    with office.write("Promise") as session:
        change = running_write(session).change_id
        session.add(
            PaymentPromise(
                household_id=household, lease_id=lease_id, made_on=start, due_on=last,
                cents=RENT, ledger_number=4, change_id=change,
            )
        )  # fmt: skip
    (found,) = late(office, last)
    assert (found.left_in_peace, found.until) == (Peace.PROMISE, last)
    with office.write("Hold") as session:
        change = running_write(session).change_id
        session.add(
            ReminderHold(
                household_id=household, reason=HoldReason.DISPUTE, note="Ricorso",
                starts_on=start, expires_on=last + timedelta(1), change_id=change,
            )
        )  # fmt: skip
    with office.read() as session:
        assert late_instalments(session, last + timedelta(1)) == []
        assert len(late_instalments(session, last + timedelta(2))) == 1
    assert late(office, last)[0].left_in_peace is Peace.HOLD


def test_a_few_cents_are_not_worth_a_letter(office: Office, lease_id: UUID, plan_id: UUID) -> None:
    del plan_id
    pay(office, lease_id, date(2026, 12, 10), RENT - 1_999)
    assert late(office, date(2026, 12, 20))[0].left_in_peace is Peace.SMALL


def test_the_developments_sum_to_the_office(office: Office, plan_id: UUID) -> None:
    del plan_id
    with office.write("Another development") as session:
        place = add_development(session, "TIGLI", "Via dei Tigli")
        unit = add_unit(session, place, "TIGLI-001")
        lease = add_lease(session, unit, add_household(session, "Rossi Ada", "N00009"), "C00009")
        charge_rent(session, lease, date(2026, 10, 1))
        form = replace(plan_basis(session, lease, TODAY).form, instalment_count=2)
        agreement.agree(session, form, TODAY)
    day = date(2026, 12, 20)
    with office.read() as session:
        whole = forecast(session, day, months=2)
        rows = forecast_by_development(session, day, months=2)
        assert [row.plans for row in rows] == [1, 1]
        assert sum(row.total_cents for row in rows) == whole.total_cents == 5 * RENT
        for row in rows:
            one = forecast(session, day, 2, row.id)
            parts = (one.overdue_cents, one.later_cents, one.total_cents)
            assert parts == (row.overdue_cents, row.later_cents, row.total_cents)
            behind = expected_instalments(session, day, None, row.id)
            assert sum(each.cents for each in behind) == row.overdue_cents
