"""Why a payment went where it went, and how somebody directs it otherwise."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.models.ledger import ChoiceBasis
from app.office import Office
from app.services.ledger.allocation import Choice, Rule
from app.services.ledger.choices import redirect, secure, unsecure
from app.services.ledger.explained import explain, try_choices
from app.services.ledger.posting import register_payment, reverse
from app.services.ledger.returns import return_payment
from app.services.ledger.statement import balance_of, charge_lines, open_charges
from tests.builders import charge_rent, let_unit

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
RENT = 41200


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Let") as session:
        key = let_unit(session)
        charge_rent(session, key, OCTOBER, NOVEMBER)
        return key


@pytest.fixture
def payment(office: Office, lease: UUID) -> UUID:
    with office.write("Pay") as session:
        return register_payment(session, lease, date(2026, 11, 10), RENT, "Bonifico").id


def test_a_payment_says_which_charges_it_paid_and_by_which_rule(
    office: Office, payment: UUID
) -> None:
    with office.read() as session:
        found = explain(session, payment)
        (part,) = found.parts
        assert (part.text, part.cents, part.rule) == ("Canone 10/2026", RENT, Rule.OLDEST)
        assert [(each.text, each.most_cents) for each in found.targets] == [
            ("Canone 10/2026", RENT),
            ("Canone 11/2026", RENT),
        ]
        charge = explain(session, part.entry_id)
        assert [(each.entry_id, each.cents) for each in charge.parts] == [(payment, RENT)]
        assert charge.left_cents == 0


def test_somebody_directs_a_payment_otherwise_and_back_again(
    office: Office, lease: UUID, payment: UUID
) -> None:
    with office.read() as session:
        november = charge_lines(session, lease)[1].id
    chosen = Choice(ChoiceBasis.CHOSEN, charge_id=november, cents=30000, reason="Accordo")
    with pytest.raises(OfficeError, match="Say why"), office.write("No reason") as session:
        redirect(session, payment, [Choice(ChoiceBasis.CHOSEN, charge_id=november)])
    with office.write("Choose") as session:
        redirect(session, payment, [chosen])
    with office.read() as session:
        found = explain(session, payment)
        assert [(part.cents, part.rule, part.reason) for part in found.parts] == [
            (30000, Rule.CHOSEN, "Accordo"),
            (RENT - 30000, Rule.OLDEST, ""),
        ]
        assert [actor for actor, _ in found.directed_by] == ["Prova"]
        assert explain(session, november).directed_by == found.directed_by
        assert explain(session, charge_lines(session, lease)[0].id).directed_by == ()
        assert sum(line.remaining_cents for line in open_charges(session, lease)) == RENT
    with office.write("As the law has it") as session:
        redirect(session, payment, [])
    with office.read() as session:
        assert [part.rule for part in explain(session, payment).parts] == [Rule.OLDEST]
        assert explain(session, payment).directed_by == ()


def test_a_secured_charge_waits_for_the_others(office: Office, lease: UUID) -> None:
    with office.read() as session:
        october = charge_lines(session, lease)[0].id
    with office.write("Secure") as session:
        secure(session, october, "Fideiussione bancaria")
        key = register_payment(session, lease, date(2026, 11, 10), RENT, "Bonifico").id
        (part,) = explain(session, key).parts
        assert (part.text, part.rule) == ("Canone 11/2026", Rule.LESS_SECURED)
        assert explain(session, october).secured_by == "Fideiussione bancaria"
    with office.write("Secured like the others") as session:
        unsecure(session, october)
        unsecure(session, october)
    with office.read() as session:
        (part,) = explain(session, key).parts
        assert (part.text, part.rule) == ("Canone 10/2026", Rule.OLDEST)
        assert explain(session, october).secured_by == ""
        assert [line.text for line in open_charges(session, lease)] == ["Canone 11/2026"]


class _ExampleOver(Exception):
    """Leaves nothing of an example for the next."""


DAYS = st.sampled_from([OCTOBER, NOVEMBER, date(2026, 10, 20), date(2026, 11, 10)])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("pay"), DAYS, st.integers(1, 2 * RENT)),
        st.tuples(st.just("choose"), st.integers(0, 5), st.integers(0, 5), st.integers(1, RENT)),
        st.tuples(st.just("secure"), st.integers(0, 5)),
        st.tuples(st.just("unsecure"), st.integers(0, 5)),
    ),
    max_size=8,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_whatever_is_chosen_the_sums_hold_and_the_trial_was_right(
    office: Office, steps: list[tuple[object, ...]]
) -> None:
    with pytest.raises(_ExampleOver), office.write("Let") as session:
        lease = let_unit(session)
        charge_rent(session, lease, OCTOBER, NOVEMBER)
        payments: list[UUID] = []
        charges = [line.id for line in charge_lines(session, lease)]
        for step in steps:
            match step:
                case ("pay", date() as day, int(cents)):
                    paid = register_payment(session, lease, day, cents, "Bonifico")
                    payments.append(paid.id)
                case ("choose", int(which), int(charge), int(cents)) if payments:
                    payment = payments[which % len(payments)]
                    choice = Choice(
                        ChoiceBasis.CHOSEN,
                        charge_id=charges[charge % 2],
                        cents=cents,
                        reason="Accordo",
                    )
                    tried = try_choices(explain(session, payment), [choice])
                    redirect(session, payment, [choice])
                    assert explain(session, payment).parts == tried.parts
                    assert [(each.charge_id, each.cents) for each in tried.still_open] == [
                        (line.id, line.remaining_cents) for line in open_charges(session, lease)
                    ]
                case ("secure", int(charge)):
                    secure(session, charges[charge % 2], "Fideiussione")
                case ("unsecure", int(charge)):
                    unsecure(session, charges[charge % 2])
        told = [explain(session, payment) for payment in payments]
        for each in told:
            assert sum(part.cents for part in each.parts) + each.left_cents == each.cents
        for key in charges:
            charge_told = explain(session, key)
            paid_cents = sum(part.cents for part in charge_told.parts)
            assert paid_cents + charge_told.left_cents == charge_told.cents
        still_open = sum(line.remaining_cents for line in open_charges(session, lease))
        assert still_open - sum(each.left_cents for each in told) == balance_of(session, lease)
        raise _ExampleOver


def test_what_went_back_says_when_and_what_was_reversed_says_so(
    office: Office, payment: UUID
) -> None:
    with office.write("Return") as session:
        return_payment(session, payment, date(2026, 11, 20), "Insoluto")
        found = explain(session, payment)
        assert found.returned_on == date(2026, 11, 20)
        assert [part.ended_on for part in found.parts] == [date(2026, 11, 20)]


def test_a_reversed_payment_pays_nothing(office: Office, payment: UUID) -> None:
    with office.write("Reverse") as session:
        reverse(session, payment, date(2026, 11, 10), "Errore")
        with pytest.raises(OfficeError, match="was reversed"):
            explain(session, payment)
