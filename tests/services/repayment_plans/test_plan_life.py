"""A plan's ends: forfeited, renegotiated, settled early; nothing of the debt is lost on the way."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import FixedClock
from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.ledger import EntryKind, LedgerEntry
from app.models.repayment_plans import Instalment, PlanCharge, PlanKind, PlanState, RepaymentPlan
from app.office import Office
from app.services.ledger.lease_account import lease_account
from app.services.ledger.posting import Posting, post, register_payment, reverse
from app.services.ledger.statement import balance_of, open_charges
from app.services.repayment_plans import agreement, settlement
from app.services.repayment_plans.forfeiture import (
    closing_words,
    forfeiture_proposal,
    forfeiture_proposals,
)
from app.services.repayment_plans.forms import PlanForm, plan_basis
from app.services.repayment_plans.monitoring import ForfeitureRule, instalment_lines, standings
from app.services.repayment_plans.renegotiation import plan_versions, renegotiation_basis
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

RENT = 41_200


def form_of(office: Office, lease_id: UUID, day: date = TODAY) -> PlanForm:
    with office.read() as session:
        return plan_basis(session, lease_id, day).form


def agree(office: Office, form: PlanForm, day: date = TODAY) -> UUID:
    with office.write("Agree") as session:
        return agreement.agree(session, form, day).id


def pay(office: Office, lease_id: UUID, day: date, cents: int) -> UUID:
    office.clock = FixedClock(max(day, office.clock.today()))
    with office.write("Pay") as session:
        return register_payment(session, lease_id, day, cents, "Bonifico").id


def balance(office: Office, lease_id: UUID) -> int:
    with office.read() as session:
        return balance_of(session, lease_id)


@pytest.fixture
def bearing(office: Office, lease_id: UUID) -> UUID:
    """1.648,00 in eight instalments from 10/12/2026 at 5 %."""
    form = replace(form_of(office, lease_id), instalment_count=8, interest_percentage=Decimal(5))
    return agree(office, form)


def test_interest_is_charged_at_the_signature_and_due_at_the_end(
    office: Office, lease_id: UUID, bearing: UUID
) -> None:
    with office.read() as session:
        plan = session.get_one(RepaymentPlan, bearing)
        due = sum(session.scalars(select(Instalment.cents)).all())
        covered = sum(session.scalars(select(PlanCharge.remaining_cents)).all())
        entry = session.get_one(LedgerEntry, plan.interest_entry_id)
        facts = (plan.debt_cents, plan.interest_cents, plan.balance_cents)
        assert (entry.kind, entry.due_on) == (EntryKind.INTEREST, date(2027, 7, 10))
        remaining = standings(session, TODAY)[bearing].remaining_cents
    assert facts[0] == 164_800
    assert facts[1] > 0
    assert due == covered == balance(office, lease_id) == facts[2] == remaining == sum(facts[:2])


def test_a_plan_with_interest_paid_in_time_ends_at_nothing(
    office: Office, lease_id: UUID, bearing: UUID
) -> None:
    with office.read() as session:
        rows = session.execute(select(Instalment.due_on, Instalment.cents)).all()
    for due_on, cents in rows:
        pay(office, lease_id, due_on, cents)
    assert balance(office, lease_id) == 0
    with office.read() as session:
        (closing,) = settlement.plans_to_close(session, rows[-1][0])
    assert (closing.id, closing.given_back_cents) == (bearing, 0)
    with office.write("Close") as session:
        settlement.complete(session, bearing, rows[-1][0])
    assert balance(office, lease_id) == 0


def test_settling_early_gives_back_what_was_not_earned(
    office: Office, lease_id: UUID, bearing: UUID
) -> None:
    day = date(2027, 1, 20)
    with office.write("Charge") as session:
        # A current charge of the month, and next month's, charged ahead.
        charge_rent(session, lease_id, date(2027, 1, 1), date(2027, 2, 1))
    with office.read() as session:
        quote = settlement.settlement_quote(session, bearing, day)
        plan = session.get_one(RepaymentPlan, bearing)
        interest = plan.interest_cents
    assert quote.current_cents == RENT
    assert quote.instalments_cents == 164_800 + interest
    assert 0 < quote.unearned_cents < interest
    assert quote.total_cents == quote.instalments_cents + RENT - quote.unearned_cents
    pay(office, lease_id, day, quote.total_cents - 1)
    with pytest.raises(OfficeError, match="0,01"), office.write("Close") as session:
        settlement.complete(session, bearing, day)
    pay(office, lease_id, day, 1)
    with office.read() as session:
        assert settlement.settlement_quote(session, bearing, day).total_cents == 0
        assert [each.id for each in settlement.plans_to_close(session, day)] == [bearing]
    with office.write("Close") as session:
        settlement.complete(session, bearing, day)
    # Only the rent that was charged ahead is open.
    with office.read() as session:
        rest = [(each.due_on, each.remaining_cents) for each in open_charges(session, lease_id)]
    assert rest == [(date(2027, 2, 5), RENT)]


def test_interest_taken_back_by_hand_lessens_the_plan_once(
    office: Office, lease_id: UUID, bearing: UUID
) -> None:
    with office.write("Forgive the interest") as session:
        entry = session.get_one(RepaymentPlan, bearing).interest_entry_id
        assert entry is not None
        reverse(session, entry, TODAY, "Condonati")
    with office.read() as session:
        assert standings(session, TODAY)[bearing].remaining_cents == 164_800
        quote = settlement.settlement_quote(session, bearing, TODAY)
        assert (quote.total_cents, quote.unearned_cents) == (164_800, 0)
    with office.write("Forfeit") as session:
        agreement.forfeit(session, bearing, date(2027, 3, 1), "Non pagata")
    assert balance(office, lease_id) == 164_800


def test_a_forfeited_plan_keeps_what_its_instalments_were_paid(
    office: Office, lease_id: UUID, bearing: UUID
) -> None:
    pay(office, lease_id, date(2026, 12, 10), 30_000)
    with office.read() as session:
        before = instalment_lines(session, bearing, date(2027, 5, 1))
    with office.write("Forfeit") as session:
        agreement.forfeit(session, bearing, date(2027, 5, 1), "Tre rate non pagate")
    with office.read() as session:
        after = instalment_lines(session, bearing, date(2027, 5, 1))
        plan = session.get_one(RepaymentPlan, bearing)
        assert plan.closing_reason == "Tre rate non pagate"
    assert after == before
    assert sum(line.paid_cents for line in after) == 30_000


def test_interest_wholly_earned_but_for_the_rounding_falls_due_with_the_end(
    office: Office, lease_id: UUID
) -> None:
    form = replace(
        form_of(office, lease_id), instalment_count=18, interest_percentage=Decimal("0.01")
    )
    plan_id = agree(office, form)
    day = date(2028, 3, 1)
    with office.read() as session:
        assert session.get_one(RepaymentPlan, plan_id).interest_cents == 12
        basis = plan_basis(session, lease_id, day, replaces_id=plan_id)
        assert basis.form.carried_interest_cents == 12
    again = replace(basis.form, instalment_count=12, override_reason="Ha perso il lavoro")
    with office.write("Renegotiate") as session:
        agreement.agree(session, again, day)
    assert balance(office, lease_id) == 164_812


MONTHS = [date(2026, month, 1) for month in range(1, 12)]
EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("charge"), st.integers(0, 200), st.integers(1, 60_000)),
        st.tuples(st.just("costs"), st.integers(0, 200), st.integers(1, 5_000)),
        st.tuples(st.just("pay"), st.integers(0, 200), st.integers(1, 120_000)),
        st.tuples(st.just("reverse"), st.integers(0, 200), st.integers(0, 5)),
    ),
    max_size=12,
)
_KINDS = {"charge": EntryKind.RENT, "costs": EntryKind.LEGAL_COSTS}


def happen(
    session: Session, lease_id: UUID, event: tuple[str, int, int], posted: list[UUID]
) -> None:
    what, days, figure = event
    day = TODAY + timedelta(days)
    if what == "pay":
        posted.append(register_payment(session, lease_id, day, figure, "").id)
    elif what == "reverse":
        if posted:
            reverse(session, posted.pop(figure % len(posted)), day, "Errore")
    else:
        entry = Posting(lease_id, _KINDS[what], day, figure, f"{what} {days}", day)
        posted.append(post(session, [entry])[0].id)


@given(
    before=st.lists(st.integers(1, 90_000), min_size=1, max_size=4),
    events=EVENTS,
    count=st.integers(8, 24),
    percentage=st.none() | st.decimals("0.1", "10", places=2),
)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_after_forfeiture_the_charges_are_as_though_there_had_never_been_a_plan(
    office: Office,
    before: list[int],
    events: list[tuple[str, int, int]],
    count: int,
    percentage: Decimal | None,
) -> None:
    office.clock = FixedClock(date(2027, 12, 31))
    day = TODAY + timedelta(210)
    with office.write("A history") as session:
        base = 10 + 2 * len(session.scalars(select(LedgerEntry.number)).all())
        with_plan, without = leases = [let_unit(session, base + place) for place in (0, 1)]
        for lease in leases:
            for month, cents in zip(MONTHS, before, strict=False):
                charge_rent(session, lease, month, cents=cents)
        form = replace(
            plan_basis(session, with_plan, TODAY).form,
            instalment_count=count,
            interest_percentage=percentage,
            override_reason="Prova",
        )
        plan_id = agreement.agree(session, form, TODAY).id
        posted: tuple[list[UUID], list[UUID]] = ([], [])
        for event in sorted(events, key=lambda event: event[1]):
            for lease, entries in zip(leases, posted, strict=True):
                happen(session, lease, event, entries)
        agreement.forfeit(session, plan_id, day, "Prova")
    with office.read() as session:
        earned = session.scalars(
            select(LedgerEntry.id).where(
                LedgerEntry.lease_id == with_plan,
                LedgerEntry.kind == EntryKind.INTEREST,
                LedgerEntry.due_on == day,
            )
        ).all()
        found = [
            (each.due_on, each.text, each.remaining_cents)
            for each in open_charges(session, with_plan)
            if each.id not in earned
        ]
        wanted = [
            (each.due_on, each.text, each.remaining_cents)
            for each in open_charges(session, without)
        ]
        interest = sum(session.get_one(LedgerEntry, key).cents for key in earned)
        assert balance_of(session, with_plan) == balance_of(session, without) + interest
    assert found == wanted


def test_the_three_rules_say_by_what_they_are_met(office: Office, lease_id: UUID) -> None:
    with office.write("Rules") as session:
        rules = session.scalars(select(Cooperative)).one()
        rules.plan_missed_instalments = 2
        rules.plan_missed_total = 3
        rules.plan_missed_window_months = 12
        rules.plan_current_months = 1
        rules.plan_grace_days = 5
    plan_id = agree(office, replace(form_of(office, lease_id), instalment_count=8))
    with office.write("Settings change later") as session:
        session.scalars(select(Cooperative)).one().plan_missed_instalments = 9
    # Two paid eleven days late, which the window remembers.
    pay(office, lease_id, date(2026, 12, 21), 20_600)
    pay(office, lease_id, date(2027, 1, 21), 20_600)
    with office.read() as session:
        assert forfeiture_proposal(session, plan_id, date(2027, 2, 15)) is None
        (one,) = forfeiture_proposals(session, date(2027, 2, 16))
    (reason,) = one.reasons
    assert (reason.rule, reason.count, reason.limit) == (ForfeitureRule.MISSED_IN_WINDOW, 3, 3)
    assert [(each.number, each.unpaid_cents) for each in reason.instalments] == [
        (1, 0), (2, 0), (3, 20_600),
    ]  # fmt: skip
    with office.write("Charge") as session:
        charge_rent(session, lease_id, date(2027, 3, 1))
    with office.read() as session:
        (all_three,) = forfeiture_proposals(session, date(2027, 3, 16))
    assert [each.rule for each in all_three.reasons] == list(ForfeitureRule)
    assert [each.number for each in all_three.reasons[0].instalments] == [3, 4]
    assert all_three.reasons[2].months[0].unpaid_cents == RENT
    assert (all_three.behind_since, all_three.behind_cents) == (
        date(2027, 2, 10), 2 * 20_600 + RENT,
    )  # fmt: skip
    # The words of the letter, which a person may change before deciding.
    first, _, last = closing_words(all_three).split(". ")
    assert first == "2 rate consecutive non pagate (3 del 10/02/2027, 4 del 10/03/2027)"
    assert last == "Canoni e spese correnti non pagati per 1 mensilità (03/2027)."


def test_an_informal_plan_is_not_forfeited_but_ended(office: Office, lease_id: UUID) -> None:
    form = replace(form_of(office, lease_id), kind=PlanKind.INFORMAL, signers=())
    plan_id = agree(office, form)
    with office.read() as session:
        assert forfeiture_proposals(session, date(2028, 1, 1)) == []
    with pytest.raises(OfficeError, match="informal"), office.write("Forfeit") as session:
        agreement.forfeit(session, plan_id, date(2027, 6, 1), "Non pagata")
    with office.write("End") as session:
        agreement.end_informal(session, plan_id, date(2027, 6, 1), "Non pagata")
    with office.read() as session:
        assert session.get_one(RepaymentPlan, plan_id).state is PlanState.CANCELLED


def test_each_kind_keeps_to_its_table(office: Office, lease_id: UUID) -> None:
    form = form_of(office, lease_id)
    with pytest.raises(OfficeError, match="adjustments alone"):
        agree(office, replace(form, kind=PlanKind.ADJUSTMENT))
    with pytest.raises(OfficeError, match="adds no interest"):
        agree(
            office,
            replace(form, kind=PlanKind.INFORMAL, interest_percentage=Decimal(2)),
        )
    court = replace(form, kind=PlanKind.COURT, signers=(), first_due_on=date(2027, 2, 21))
    with pytest.raises(OfficeError, match="90 days at most, 120"):
        agree(office, replace(court, instalment_count=3))
    with pytest.raises(OfficeError, match="hardship alone"):
        agree(office, replace(court, first_due_on=date(2027, 3, 1), instalment_count=1))
    agree(office, replace(court, instalment_count=1))


def test_income_and_charge_are_frozen_at_the_signature(office: Office, lease_id: UUID) -> None:
    plan_id = agree(office, form_of(office, lease_id))
    with office.read() as session:
        plan = session.get_one(RepaymentPlan, plan_id)
        assert (plan.monthly_income_cents, plan.monthly_charge_cents) == (None, 50_800)


def test_a_new_version_covers_what_remains_and_keeps_the_old(
    office: Office, lease_id: UUID, bearing: UUID
) -> None:
    first = pay(office, lease_id, date(2026, 12, 10), 21_000)
    assert first
    day = date(2027, 1, 20)
    with office.read() as session:
        basis = renegotiation_basis(session, bearing, day)
        old = instalment_lines(session, bearing, day)
    assert basis.active_plan == ""
    assert basis.replaced is not None
    earned = basis.replaced.earned_interest_cents
    assert (basis.replaced.paid_instalments, basis.form.carried_interest_cents) == (1, earned)
    assert basis.form.debt_cents == 164_800 - 21_000 + earned
    assert basis.form.bearing_cents == 164_800 - 21_000
    form = replace(basis.form, instalment_count=20, interest_percentage=Decimal(2))
    assert "renegotiated" in str(basis.breaches(form)[-1])
    with pytest.raises(OfficeError, match="rules ask for 12"):
        agree(office, form, day)
    new = agree(office, replace(form, override_reason="Cassa integrazione"), day)
    with office.read() as session:
        plan = session.get_one(RepaymentPlan, new)
        covered = sum(
            session.scalars(
                select(PlanCharge.remaining_cents).where(PlanCharge.plan_id == new)
            ).all()
        )
        assert plan.replaces_id == bearing
        assert plan.debt_cents == 164_800 - 21_000 + earned
        assert covered == plan.debt_cents + plan.interest_cents == balance_of(session, lease_id)
        assert standings(session, day)[new].remaining_cents == covered
        versions = plan_versions(session, new, day)
        assert versions == plan_versions(session, bearing, day)
    assert [each.state for each in versions] == [PlanState.RENEGOTIATED, PlanState.ACTIVE]
    assert list(versions[0].lines) == old
    assert (versions[0].paid_cents, versions[0].instalments_paid) == (21_000, 1)
    assert versions[0].closing_reason == "Cassa integrazione"


def test_a_draft_of_a_new_version_waits_beside_the_plan(
    office: Office, lease_id: UUID, bearing: UUID
) -> None:
    day = date(2027, 1, 20)
    with office.read() as session:
        form = renegotiation_basis(session, bearing, day).form
    with office.write("Draft") as session:
        draft = agreement.save_draft(session, replace(form, instalment_count=24), day)
    # A month later more interest was earned: the draft says so when it is opened again.
    later = date(2027, 2, 20)
    with office.read() as session:
        basis = plan_basis(session, lease_id, later, draft)
    assert basis.form.carried_interest_cents > form.carried_interest_cents
    assert basis.form.replaces_id == bearing
    with pytest.raises(OfficeError, match="interest is"):
        stale = replace(basis.form, carried_interest_cents=1, override_reason="Delibera")
        agree(office, stale, later)
    with office.read() as session:
        assert session.get_one(RepaymentPlan, bearing).state is PlanState.ACTIVE
    agree(office, replace(basis.form, override_reason="Delibera"), later)


def test_the_shown_proposal_is_signed_as_it_was_shown(office: Office, lease_id: UUID) -> None:
    form = replace(form_of(office, lease_id), interest_percentage=Decimal(3))
    with office.write("Draft") as session:
        draft = agreement.save_draft(session, form, TODAY)
    with office.read() as session:
        shown = [each.cents for each in session.scalars(select(Instalment)).all()]
    with office.write("Propose") as session:
        agreement.propose(session, draft, TODAY)
    day = TODAY + timedelta(9)
    with office.read() as session:
        again = plan_basis(session, lease_id, day, draft).form
    agree(office, again, day)
    with office.read() as session:
        assert [each.cents for each in session.scalars(select(Instalment)).all()] == shown


def test_the_list_of_all_plans_says_of_each_what_its_own_page_says(
    office: Office, lease_id: UUID
) -> None:
    office.clock = FixedClock(date(2028, 1, 1))
    with office.write("Plans of every sort") as session:
        plans = []
        for number in range(2, 14):
            lease = let_unit(session, number, f"Nucleo {number}")
            charge_rent(session, lease, *MONTHS)
            form = replace(
                plan_basis(session, lease, TODAY).form,
                instalment_count=6 + number,
                frequency_months=1 + number % 5,
                interest_percentage=Decimal(number) / 4 if number % 2 else None,
                override_reason="Prova",
            )
            plans.append(agreement.agree(session, form, TODAY).id)
            charge_rent(session, lease, date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1))
            register_payment(session, lease, date(2026, 12, 15), 45_000 * (number - 1), "")
    for day in (TODAY, date(2026, 12, 10), date(2027, 1, 16), date(2027, 3, 2), date(2028, 1, 1)):
        with office.read() as session:
            assert standings(session, day) == standings(session, day, plans)


@pytest.mark.parametrize(
    ("kind", "limitation"),
    [(PlanKind.STANDARD, date(2031, 11, 23)), (PlanKind.INFORMAL, date(2031, 8, 5))],
)
def test_only_a_signed_plan_recognises_the_debt(
    office: Office, lease_id: UUID, kind: PlanKind, limitation: date
) -> None:
    agree(office, replace(form_of(office, lease_id), kind=kind))
    with office.read() as session:
        assert lease_account(session, lease_id).charges[0].prescribed_after == limitation
