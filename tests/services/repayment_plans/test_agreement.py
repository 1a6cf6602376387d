"""From a draft to a signed plan, and what is refused on the way."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.errors import OfficeError
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Household
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import open_charges
from app.services.repayment_plans import agreement
from app.services.repayment_plans.forms import PlanForm, plan_basis
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY


def proposal(office: Office, lease_id: UUID, plan_id: UUID | None = None) -> PlanForm:
    with office.read() as session:
        return plan_basis(session, lease_id, TODAY, plan_id).form


def agree(office: Office, form: PlanForm) -> agreement.AgreedPlan:
    with office.write("Agree repayment plan") as session:
        return agreement.agree(session, form, TODAY)


def test_the_first_proposal_takes_all_that_is_overdue(office: Office, lease_id: UUID) -> None:
    form = proposal(office, lease_id)
    assert form.debt_cents == 164_800
    assert form.signers == ("Sara Haddad",)
    assert form.first_due_on == date(2026, 12, 10)


def test_agreeing_freezes_charges_and_takes_a_number(office: Office, lease_id: UUID) -> None:
    form = replace(proposal(office, lease_id), down_payment_cents=20_000, down_payment_due_on=TODAY)
    agreed = agree(office, form)
    assert agreed.number == "2026-001"
    with office.read() as session:
        plan = session.get_one(RepaymentPlan, agreed.id)
        frozen = session.scalars(select(PlanCharge.remaining_cents)).all()
        instalments = session.scalars(select(Instalment).order_by(Instalment.number)).all()
        session.expunge_all()
    assert (plan.state, plan.agreed_on) == (PlanState.ACTIVE, TODAY)
    assert (plan.debt_cents, plan.balance_cents) == (164_800, 164_800)
    assert plan.ledger_number == 4
    assert list(frozen) == [41_200] * 4
    assert sum(each.cents for each in instalments) == 164_800
    assert instalments[0].payment_reference == "PIANO 2026-001 ACCONTO DEV1-001"
    assert instalments[3].payment_reference == "PIANO 2026-001 RATA 03/12 DEV1-001"


def test_a_partly_paid_charge_enters_with_what_remains(office: Office, lease_id: UUID) -> None:
    with office.write("Pay") as session:
        register_payment(session, lease_id, TODAY, 10_000, "")
    form = proposal(office, lease_id)
    assert form.charges[0].remaining_cents == 31_200
    agree(office, form)
    with office.read() as session:
        remaining = session.scalars(
            select(PlanCharge.remaining_cents).order_by(PlanCharge.position)
        ).first()
    assert remaining == 31_200


def test_a_payment_meanwhile_is_told_and_nothing_is_kept(office: Office, lease_id: UUID) -> None:
    form = proposal(office, lease_id)
    with office.write("Pay") as session:
        register_payment(session, lease_id, TODAY, 1_200, "")
    with pytest.raises(OfficeError, match=r"400,00 remain now, not .*412,00"):
        agree(office, form)
    with office.write("Pay") as session:
        register_payment(session, lease_id, TODAY, 40_000, "")
    with pytest.raises(OfficeError, match="paid meanwhile"):
        agree(office, form)
    with office.read() as session:
        assert session.scalars(select(RepaymentPlan.id)).all() == []
        assert session.scalars(select(PlanCharge.id)).all() == []
    # The number that the failed attempt took went back with it: no gap.
    assert agree(office, proposal(office, lease_id)).number == "2026-001"


def test_nothing_left_to_include_is_told(office: Office, lease_id: UUID) -> None:
    form = proposal(office, lease_id)
    with office.write("Pay") as session:
        register_payment(session, lease_id, TODAY, 164_800, "")
    with pytest.raises(OfficeError, match="owes nothing"):
        agree(office, form)
    nothing = replace(form, charges=())
    with office.write("Charge again") as session:
        charge_rent(session, lease_id, date(2026, 11, 1))
    with pytest.raises(OfficeError, match="at least one charge"), office.write("D") as session:
        agreement.save_draft(session, nothing, TODAY)


def test_a_lease_has_one_plan_at_a_time(office: Office, lease_id: UUID) -> None:
    form = proposal(office, lease_id)
    agree(office, form)
    with pytest.raises(OfficeError, match="2026-001"):
        agree(office, form)


def test_someone_must_sign(office: Office, lease_id: UUID) -> None:
    with pytest.raises(OfficeError) as caught:
        agree(office, replace(proposal(office, lease_id), signers=()))
    assert caught.value.field == "signers"


def test_a_broken_rail_needs_a_reason(office: Office, lease_id: UUID) -> None:
    with office.write("Income") as session:
        session.scalars(select(Household)).one().monthly_income_cents = 80_000
    form = replace(proposal(office, lease_id), instalment_count=8)
    with pytest.raises(OfficeError, match="more than 1/8 of the monthly income"):
        agree(office, form)
    agreed = agree(office, replace(form, override_reason="Delibera CdA 12/2026"))
    with office.read() as session:
        assert session.get_one(RepaymentPlan, agreed.id).override_reason == "Delibera CdA 12/2026"


def test_numbers_run_without_gaps_and_start_anew_each_year(office: Office, lease_id: UUID) -> None:
    assert agree(office, proposal(office, lease_id)).number == "2026-001"
    with office.write("More") as session:
        others = [let_unit(session, number, f"Nucleo {number}") for number in (2, 3)]
        for other in others:
            charge_rent(session, other, date(2026, 10, 1))
    assert agree(office, proposal(office, others[0])).number == "2026-002"
    with office.write("Agree next year") as session:
        agreed = agreement.agree(session, proposal(office, others[1]), date(2027, 1, 4))
    assert agreed.number == "2027-001"


def test_a_draft_is_kept_changed_proposed_and_agreed(office: Office, lease_id: UUID) -> None:
    form = replace(proposal(office, lease_id), sustainable_cents=15_000, notes="Colloquio")
    with office.write("Draft") as session:
        plan_id = agreement.save_draft(session, form, TODAY)
    kept = proposal(office, lease_id, plan_id)
    assert (kept.sustainable_cents, kept.notes, kept.charges) == (
        15_000, "Colloquio", form.charges,
    )  # fmt: skip
    with office.write("Propose") as session:
        agreement.propose(session, plan_id, TODAY)
    with pytest.raises(OfficeError, match="Somebody else"):
        agree(office, kept)
    agreed = agree(office, proposal(office, lease_id, plan_id))
    assert agreed.id == plan_id
    with office.read() as session:
        count = session.get_one(RepaymentPlan, plan_id).instalment_count
        assert len(session.scalars(select(Instalment.id)).all()) == count == 11
    with pytest.raises(OfficeError, match="no longer be changed"):
        proposal(office, lease_id, plan_id)


def test_a_stale_draft_tells_which_charges_changed(office: Office, lease_id: UUID) -> None:
    with office.write("Draft") as session:
        plan_id = agreement.save_draft(session, proposal(office, lease_id), TODAY)
    with office.write("Pay") as session:
        register_payment(session, lease_id, TODAY, 41_200 + 1_200, "")
    with office.read() as session:
        basis = plan_basis(session, lease_id, TODAY, plan_id)
    assert len(basis.gone) == 2
    assert basis.form.debt_cents == 164_800 - 42_400


def test_a_draft_is_cancelled_and_an_active_plan_is_not(office: Office, lease_id: UUID) -> None:
    with office.write("Draft") as session:
        draft_id = agreement.save_draft(session, proposal(office, lease_id), TODAY)
    with office.write("Cancel") as session:
        agreement.cancel_draft(session, draft_id, TODAY)
    agreed = agree(office, proposal(office, lease_id))
    with pytest.raises(OfficeError), office.write("Cancel") as session:
        agreement.cancel_draft(session, agreed.id, TODAY)


def test_a_forfeited_plan_leaves_the_charges_with_their_own_due_days(
    office: Office, lease_id: UUID
) -> None:
    agreed = agree(office, proposal(office, lease_id))
    with office.write("Pay") as session:
        register_payment(session, lease_id, TODAY, 41_200, "")
    with pytest.raises(OfficeError), office.write("Forfeit") as session:
        agreement.forfeit(session, agreed.id, TODAY, "  ")
    with office.write("Forfeit") as session:
        agreement.forfeit(session, agreed.id, date(2027, 4, 1), "Tre rate non pagate")
    with office.read() as session:
        plan = session.get_one(RepaymentPlan, agreed.id)
        days = [charge.due_on for charge in open_charges(session, lease_id)]
        session.expunge_all()
    assert (plan.state, plan.closed_on) == (PlanState.FORFEITED, date(2027, 4, 1))
    assert plan.closing_reason == "Tre rate non pagate"
    assert days == [date(2026, 9, 5), date(2026, 10, 5), date(2026, 11, 5)]
    # The way is free for another plan.
    assert agree(office, proposal(office, lease_id)).number == "2026-002"
