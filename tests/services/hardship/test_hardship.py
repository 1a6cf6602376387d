"""What makes it hard to pay is noted with care, and what a month can bear is told to the euro."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.models.community import Sensitivity
from app.models.errors import OfficeError
from app.models.hardship import Cause, Circumstance
from app.models.tenants import Household, Lease
from app.office import Office
from app.services.hardship.budgets import (
    BudgetForm,
    BudgetRules,
    Limit,
    Sheet,
    budgets_of,
    housing_of,
    latest_budget,
    save_budget,
    sustainable,
)
from app.services.hardship.causes import (
    CauseForm,
    Requirement,
    causes_of,
    end_cause,
    no_fault_checklist,
    record_cause,
)
from app.services.hardship.circumstances import (
    CircumstanceForm,
    circumstances,
    circumstances_of,
    circumstances_to_review,
    end_circumstance,
    record_circumstance,
)
from app.services.reminders.policies import policies, policy_for
from app.services.repayment_plans.experience import sustainable_for
from tests.builders import let_unit
from tests.conftest import TODAY

SHEET = Sheet(
    income=(("work", 120_000), ("family_allowance", 20_000)),
    expenses=(("food", 45_000), ("energy", 12_000), ("loans", 8_000)),
    housing_cents=50_800,
    reserve_cents=5_000,
)


@pytest.fixture
def household(office: Office) -> UUID:
    with office.write("Let") as session:
        return session.get_one(Lease, let_unit(session)).household_id


class TestBudget:
    def test_a_month_by_hand(self) -> None:
        """1.400 − 650 − 508 − 50 = 192 left over; 35 % of 1.400 − 508 < 0 decides."""
        found = sustainable(SHEET, BudgetRules())
        assert dict(found.limits) == {
            Limit.LEFT_OVER: 19_200,
            Limit.HOUSING_SHARE: 49_000 - 50_800,
            Limit.INCOME_SHARE: 17_500,
        }
        assert (found.cents, found.decided_by) == (0, Limit.HOUSING_SHARE)
        wider = sustainable(SHEET, BudgetRules(housing_share=50))
        assert (wider.cents, wider.decided_by) == (17_500, Limit.INCOME_SHARE)

    def test_spending_more_than_comes_in_is_told(self) -> None:
        found = sustainable(Sheet((("work", 50_000),), (("food", 30_000),), 40_000), BudgetRules())
        assert (found.cents, found.overspends) == (0, True)

    @given(
        st.integers(0, 500_000),
        st.integers(0, 300_000),
        st.integers(0, 200_000),
        st.integers(0, 50_000),
        st.integers(1, 100),
        st.integers(0, 20),
        st.integers(0, 100_000),
    )
    def test_never_above_any_limit_and_never_less_for_more_income(
        self,
        income: int,
        expenses: int,
        housing: int,
        reserve: int,
        share: int,
        divisor: int,
        more: int,
    ) -> None:
        rules = BudgetRules(share, divisor)
        sheet = Sheet((("work", income),), (("food", expenses),), housing, reserve)
        found = sustainable(sheet, rules)
        assert found.cents >= 0
        assert found.cents % 100 == 0
        assert all(found.cents <= max(limit, 0) for _, limit in found.limits)
        richer = Sheet((("work", income + more),), sheet.expenses, housing, reserve)
        assert sustainable(richer, rules).cents >= found.cents

    def test_sheets_stand_beside_each_other_and_the_last_counts(
        self, office: Office, household: UUID
    ) -> None:
        rich = Sheet((("work", 300_000),), (("food", 50_000),), 50_800)
        with office.write("Draw up") as session:
            save_budget(session, BudgetForm(household, SHEET, 2, 1, "Prima"), TODAY)
            save_budget(session, BudgetForm(household, rich, updates_income=True), TODAY)
        with office.read() as session:
            assert len(budgets_of(session, household)) == 2
            latest = latest_budget(session, household)
            assert latest is not None
            assert latest.sheet == rich
            assert latest.sustainable_cents == 37_500
            assert session.get_one(Household, household).monthly_income_cents == 300_000
            plan = sustainable_for(session, household)
        assert plan is not None
        assert plan.cents == 37_500

    @pytest.mark.parametrize(
        ("form", "field"),
        [
            ({"sheet": Sheet((("work", -1),), (), 0)}, "work"),
            ({"sheet": Sheet((), (), 0), "adults": 0}, "adults"),
        ],
    )
    def test_a_slip_is_told_beside_its_field(
        self, office: Office, household: UUID, form: dict[str, object], field: str
    ) -> None:
        with pytest.raises(OfficeError) as caught, office.write("Draw up") as session:
            save_budget(session, BudgetForm(household, **form), TODAY)  # type: ignore[arg-type]
        assert caught.value.field == field

    def test_housing_is_that_of_the_leases_that_run(self, office: Office, household: UUID) -> None:
        with office.write("Rent") as session:
            lease = session.scalars(select(Lease)).one()
            lease.monthly_rent_cents, lease.monthly_service_advance_cents = 41_200, 9_600
        with office.read() as session:
            assert housing_of(session, household) == 50_800


class TestCauses:
    def test_health_is_hidden_unless_asked_for(self, office: Office, household: UUID) -> None:
        with office.write("Note") as session:
            record_cause(session, CauseForm(household, Cause.SERIOUS_ILLNESS, date(2026, 5, 1)))
            record_cause(session, CauseForm(household, Cause.DISMISSAL, date(2026, 6, 1)))
        with office.read() as session:
            [seen] = causes_of(session, household)
            assert (seen.cause, seen.is_no_fault) == (Cause.DISMISSAL, True)
            assert len(causes_of(session, household, with_particular=True)) == 2

    def test_a_cause_ends_with_a_reason_and_stays(self, office: Office, household: UUID) -> None:
        with office.write("Note") as session:
            key = record_cause(session, CauseForm(household, Cause.SEPARATION, TODAY))
        with pytest.raises(OfficeError), office.write("End") as session:
            end_cause(session, key, " ")
        with office.write("End") as session:
            end_cause(session, key, "Risolto")
        with office.read() as session:
            assert causes_of(session, household) == []
        with pytest.raises(OfficeError), office.write("End") as session:
            end_cause(session, key, "Di nuovo")

    @pytest.mark.parametrize(
        ("since", "until", "field"),
        [
            (TODAY + timedelta(days=1), None, "since"),
            (TODAY, TODAY - timedelta(days=1), "until"),
        ],
    )
    def test_days_that_cannot_be(
        self, office: Office, household: UUID, since: date, until: date | None, field: str
    ) -> None:
        with pytest.raises(OfficeError) as caught, office.write("Note") as session:
            record_cause(session, CauseForm(household, Cause.OTHER, since, until))
        assert caught.value.field == field

    def test_what_proves_no_fault_arrears(self, office: Office, household: UUID) -> None:
        with office.write("Note") as session:
            session.scalars(select(Lease)).one().registration_number = "1234"
            record_cause(
                session,
                CauseForm(household, Cause.DISMISSAL, TODAY, evidence="Lettera di licenziamento"),
            )
        with office.read() as session:
            assert no_fault_checklist(session, household) == {
                Requirement.CAUSE: True,
                Requirement.EVIDENCE: True,
                Requirement.REGISTERED_LEASE: True,
                Requirement.EVICTION_SERVED: False,
                Requirement.INCOME_INDEX: None,
            }


class TestCircumstances:
    def test_a_vulnerable_household_follows_the_gentle_rules(
        self, office: Office, household: UUID
    ) -> None:
        with office.write("Note") as session:
            form = CircumstanceForm(household, Circumstance.VULNERABLE, TODAY + timedelta(days=90))
            key = record_circumstance(session, form)
        with office.read() as session:
            known = circumstances(session)[household]
            lease = session.scalars(select(Lease)).one()
            policy = policy_for(policies(session), lease.kind, known)
            assert policy is not None
            assert policy.contact_first
        with office.write("End") as session:
            end_circumstance(session, key, "Non più")
        with office.read() as session:
            assert circumstances(session) == {}

    def test_it_is_looked_at_again_on_its_day(self, office: Office, household: UUID) -> None:
        review = TODAY + timedelta(days=30)
        with office.write("Note") as session:
            record_circumstance(
                session,
                CircumstanceForm(
                    household, Circumstance.ELDER_ALONE, review, sensitivity=Sensitivity.PARTICULAR
                ),
            )
        with office.read() as session:
            assert circumstances_to_review(session, TODAY) == []
            assert len(circumstances_to_review(session, review)) == 1
            assert circumstances_of(session, household) == []

    def test_nothing_is_noted_twice_nor_for_a_day_gone_by(
        self, office: Office, household: UUID
    ) -> None:
        form = CircumstanceForm(household, Circumstance.VULNERABLE, TODAY + timedelta(days=1))
        with office.write("Note") as session:
            record_circumstance(session, form)
        with pytest.raises(OfficeError), office.write("Note") as session:
            record_circumstance(session, form)
        past = CircumstanceForm(household, Circumstance.SMALL_CHILDREN, TODAY)
        with pytest.raises(OfficeError) as caught, office.write("Note") as session:
            record_circumstance(session, past)
        assert caught.value.field == "review_on"
