"""On track, late, broken: instalments and current rent both, as the days go by."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clock import FixedClock
from app.models.errors import OfficeError
from app.models.identifiers import new_id
from app.models.ledger import EntryKind
from app.office import Office
from app.services.ledger.oldest_first import Owed, Received, spread
from app.services.ledger.posting import Posting, post, register_payment, reverse
from app.services.ledger.statement import statement_of
from app.services.repayment_plans import agreement, settlement
from app.services.repayment_plans.forms import plan_basis
from app.services.repayment_plans.monitoring import (
    CURRENT,
    Due,
    InstalmentLine,
    KeepingRules,
    PlanStanding,
    Standing,
    instalment_lines,
    judge,
    plan_counts,
    standings,
    under_plan_cents,
)
from tests.builders import charge_rent
from tests.conftest import TODAY

RENT = 41_200


@pytest.fixture
def plan_id(office: Office, lease_id: UUID) -> UUID:
    """Four rents, 1.648,00, in four instalments of 412,00 from 10/12/2026."""
    with office.read() as session:
        form = replace(plan_basis(session, lease_id, TODAY).form, instalment_count=4)
    with office.write("Agree") as session:
        return agreement.agree(session, form, TODAY).id


def standing(office: Office, plan_id: UUID, day: date) -> PlanStanding:
    with office.read() as session:
        return standings(session, day)[plan_id]


def pay(office: Office, lease_id: UUID, day: date, cents: int) -> UUID:
    # Nobody can register tomorrow's money: the office's day moves on with its payments.
    office.clock = FixedClock(max(day, office.clock.today()))
    with office.write("Pay") as session:
        return register_payment(session, lease_id, day, cents, "Bonifico").id


def charge(office: Office, lease_id: UUID, *months: date) -> None:
    with office.write("Charge") as session:
        charge_rent(session, lease_id, *months)


def test_a_fresh_plan_is_on_track_until_its_first_day_has_passed(
    office: Office, plan_id: UUID
) -> None:
    now = standing(office, plan_id, TODAY)
    assert (now.standing, now.behind_cents, now.remaining_cents) == (Standing.ON_TRACK, 0, 164_800)
    assert (now.next_due_on, now.next_cents) == (date(2026, 12, 10), RENT)
    assert standing(office, plan_id, date(2026, 12, 10)).standing is Standing.ON_TRACK
    late = standing(office, plan_id, date(2026, 12, 11))
    assert (late.standing, late.behind_since) == (Standing.LATE, date(2026, 12, 10))
    assert standing(office, plan_id, date(2027, 1, 10)).standing is Standing.LATE
    assert standing(office, plan_id, date(2027, 1, 11)).standing is Standing.BROKEN


def test_missed_instalments_propose_forfeiture_at_the_limit(office: Office, plan_id: UUID) -> None:
    two = standing(office, plan_id, date(2027, 2, 10))
    assert (two.missed_in_a_row, two.forfeiture_possible) == (2, False)
    three = standing(office, plan_id, date(2027, 2, 11))
    assert (three.missed_in_a_row, three.forfeiture_possible) == (3, True)


def test_the_instalment_alone_is_not_enough(office: Office, lease_id: UUID, plan_id: UUID) -> None:
    charge(office, lease_id, date(2026, 12, 1))
    pay(office, lease_id, date(2026, 12, 9), RENT)
    behind = standing(office, plan_id, date(2026, 12, 20))
    # Oldest due day first: the money paid the rent of 05/12, the instalment of 10/12 is open.
    assert (behind.standing, behind.instalments_behind_cents) == (Standing.LATE, RENT)
    pay(office, lease_id, date(2026, 12, 20), RENT)
    kept = standing(office, plan_id, date(2026, 12, 20))
    assert (kept.standing, kept.behind_cents, kept.remaining_cents) == (
        Standing.ON_TRACK, 0, 164_800 - RENT,
    )  # fmt: skip


def test_months_of_unpaid_rent_count_towards_forfeiture(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    pay(office, lease_id, date(2026, 12, 1), 164_800)
    charge(office, lease_id, date(2027, 4, 1), date(2027, 5, 1), date(2027, 6, 1))
    now = standing(office, plan_id, date(2027, 6, 30))
    assert (now.current_behind_cents, now.instalments_behind_cents) == (3 * RENT, 0)
    assert (now.missed_in_a_row, now.forfeiture_possible) == (3, True)


def test_a_payment_entered_later_counts_whatever_day_it_bears(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    # Paid at the desk on the day of signature, or found in the bank a week after: the frozen
    # amounts could know neither.
    pay(office, lease_id, TODAY, 10_000)
    pay(office, lease_id, TODAY - timedelta(days=7), 31_200)
    assert standing(office, plan_id, date(2026, 12, 11)).standing is Standing.ON_TRACK


def test_a_rent_already_charged_but_not_yet_due_is_current(office: Office, lease_id: UUID) -> None:
    charge(office, lease_id, date(2026, 12, 1))
    with office.read() as session:
        form = plan_basis(session, lease_id, TODAY).form
    assert form.debt_cents == 164_800
    with office.write("Agree") as session:
        plan_id = agreement.agree(session, form, TODAY).id
    behind = standing(office, plan_id, date(2026, 12, 6))
    assert (behind.standing, behind.current_behind_cents) == (Standing.LATE, RENT)


def test_an_overdue_charge_left_out_does_not_break_the_plan(office: Office, lease_id: UUID) -> None:
    with office.read() as session:
        form = plan_basis(session, lease_id, TODAY).form
    with office.write("Agree") as session:
        plan_id = agreement.agree(session, replace(form, charges=form.charges[1:]), TODAY).id
    assert standing(office, plan_id, TODAY + timedelta(days=1)).standing is Standing.ON_TRACK


def test_a_payment_taken_back_makes_the_plan_late_again(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    entry_id = pay(office, lease_id, date(2026, 12, 9), RENT)
    day = date(2026, 12, 20)
    assert standing(office, plan_id, day).standing is Standing.ON_TRACK
    with office.write("Take back") as session:
        reverse(session, entry_id, day, "Insoluto")
    late = standing(office, plan_id, day)
    assert (late.standing, late.behind_cents) == (Standing.LATE, RENT)
    assert [line.paid_cents for line in lines(office, plan_id, day)] == [0, 0, 0, 0]


def test_a_payment_from_before_taken_back_is_open_again(office: Office, lease_id: UUID) -> None:
    entry_id = pay(office, lease_id, date(2026, 11, 2), RENT)
    with office.read() as session:
        form = plan_basis(session, lease_id, TODAY).form
    assert form.debt_cents == 3 * RENT
    with office.write("Agree") as session:
        plan_id = agreement.agree(session, form, TODAY).id
    with office.write("Take back") as session:
        reverse(session, entry_id, TODAY, "Insoluto")
    found = standing(office, plan_id, TODAY + timedelta(days=1))
    assert (found.standing, found.current_behind_cents) == (Standing.LATE, RENT)


def test_a_covered_charge_taken_back_lessens_the_plan(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    with office.read() as session:
        entry_id = statement_of(session, lease_id)[0].id
    with office.write("Take back") as session:
        reverse(session, entry_id, TODAY, "Addebitato per errore")
    found = standing(office, plan_id, date(2026, 12, 11))
    assert (found.standing, found.remaining_cents) == (Standing.ON_TRACK, 3 * RENT)
    first = lines(office, plan_id, date(2026, 12, 11))[0]
    assert (first.paid_cents, first.paid_on, first.days_late) == (RENT, TODAY, 0)


def test_a_current_charge_taken_back_is_no_money(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    with office.write("Charge") as session:
        wrong = post(
            session,
            [Posting(lease_id, EntryKind.RENT, TODAY, 5_000, "Errore", date(2026, 12, 5))],
        )[0]
    with office.write("Take back") as session:
        reverse(session, wrong.id, TODAY, "Errore")
    found = standing(office, plan_id, date(2026, 12, 9))
    assert (found.standing, found.remaining_cents) == (Standing.ON_TRACK, 164_800)
    assert lines(office, plan_id, TODAY)[0].paid_cents == 0


def lines(office: Office, plan_id: UUID, day: date) -> list[InstalmentLine]:
    with office.read() as session:
        return instalment_lines(session, plan_id, day)


def test_each_instalment_says_what_was_paid_when_and_how_late(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    pay(office, lease_id, date(2026, 12, 15), RENT)
    pay(office, lease_id, date(2027, 1, 4), 10_000)
    first, second, third, _ = lines(office, plan_id, date(2027, 1, 13))
    assert (first.paid_cents, first.paid_on, first.days_late) == (RENT, date(2026, 12, 15), 5)
    assert (second.paid_cents, second.paid_on, second.days_late) == (10_000, None, 3)
    assert (third.paid_cents, third.days_late) == (0, 0)


def test_a_plan_completes_when_all_is_paid_and_only_then(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    pay(office, lease_id, TODAY, 164_799)
    with pytest.raises(OfficeError, match="0,01"), office.write("Complete") as session:
        settlement.complete(session, plan_id, TODAY)
    pay(office, lease_id, TODAY, 1)
    with office.write("Complete") as session:
        settlement.complete(session, plan_id, TODAY)
    with office.read() as session:
        assert standings(session, TODAY) == {}
        assert standings(session, date(2028, 1, 1), [plan_id])[plan_id].remaining_cents == 0


def test_a_forfeited_plan_is_told_as_of_the_day_it_ended(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    with office.write("Forfeit") as session:
        agreement.forfeit(session, plan_id, date(2027, 3, 1), "Non pagata")
    pay(office, lease_id, date(2027, 3, 2), 164_800)
    with office.read() as session:
        found = standings(session, date(2027, 9, 1), [plan_id])[plan_id]
    assert (found.remaining_cents, found.missed_in_a_row) == (164_800, 3)


def test_the_dashboard_s_counts_and_the_part_under_plan(
    office: Office, lease_id: UUID, plan_id: UUID
) -> None:
    charge(office, lease_id, date(2026, 12, 1))
    with office.read() as session:
        counts = plan_counts(session, date(2026, 12, 11))
        assert (counts.active, counts.on_track, counts.late, counts.broken) == (1, 0, 1, 0)
        # The rent of December is overdue too, but no plan covers it.
        assert under_plan_cents(session, date(2026, 12, 11)) == 164_800
    pay(office, lease_id, date(2026, 12, 11), RENT * 5 - 100)
    with office.read() as session:
        assert under_plan_cents(session, date(2026, 12, 11)) == 100


DUES = st.lists(
    st.tuples(st.integers(0, 400), st.integers(1, 50_000), st.booleans()), min_size=1, max_size=25
)
PAYMENTS = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 50_000)), max_size=15)


@given(dues=DUES, payments=PAYMENTS, today=st.integers(0, 420))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_the_quick_walk_and_the_allocation_agree(
    dues: list[tuple[int, int, bool]], payments: list[tuple[int, int]], today: int
) -> None:
    start = date(2026, 1, 1)
    made = sorted(
        Due(start + timedelta(days), number if is_instalment else CURRENT, cents)
        for number, (days, cents, is_instalment) in enumerate(dues)
    )
    owed = [Owed(new_id(), due.due_on, due.cents) for due in made]
    received = [Received(new_id(), start + timedelta(days), cents) for days, cents in payments]
    left = {each.id: each.cents for each in owed}
    for part in spread(owed, received):
        left[part.owed_id] -= part.cents
    day = start + timedelta(today)
    found = judge(made, sum(each.cents for each in received), day, KeepingRules())
    unpaid = [(due, left[each.id]) for due, each in zip(made, owed, strict=True)]
    assert found.remaining_cents == sum(cents for due, cents in unpaid if due.instalment != CURRENT)
    assert found.behind_cents == sum(cents for due, cents in unpaid if due.due_on < day)
    assert (found.standing is Standing.ON_TRACK) == (found.behind_cents == 0)
