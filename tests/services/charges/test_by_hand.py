"""Charges and credits by hand: today's and those of earlier months, opening balances, mistakes."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from app.models.errors import OfficeError
from app.models.ledger import EntryKind
from app.office import Office
from app.services.charges.by_hand import HandPosting, cautions, post_by_hand, reverse_by_hand
from app.services.ledger.posting import PostedEntry, register_payment
from app.services.ledger.statement import balance_of, open_charges, statement_of
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Prepare") as session:
        return let_unit(session)


def typed(lease_id: UUID, **changed: object) -> HandPosting:
    values: dict[str, object] = {
        "kind": EntryKind.LEGAL_COSTS,
        "cents": 4500,
        "is_credit": False,
        "dated_on": TODAY,
        "due_on": date(2026, 12, 15),
        "reason": "Sostituzione delle chiavi",
    }
    return HandPosting(lease_id, **{**values, **changed})  # type: ignore[arg-type]


def post(session: Session, lease_id: UUID, **changed: object) -> PostedEntry:
    return post_by_hand(session, typed(lease_id, **changed), TODAY)


def test_a_charge_stands_with_its_reason_and_its_due_day(office: Office, lease: UUID) -> None:
    with office.write("Post") as session:
        post(session, lease)
    with office.read() as session:
        (line,) = statement_of(session, lease)
        (due,) = open_charges(session, lease)
    assert (line.text, line.charge_cents, line.due_on) == (
        "Sostituzione delle chiavi",
        4500,
        date(2026, 12, 15),
    )
    assert due.remaining_cents == 4500


def test_a_credit_lessens_the_debt(office: Office, lease: UUID) -> None:
    with office.write("Post") as session:
        charge_rent(session, lease, date(2026, 10, 1))
        post(session, lease, kind=EntryKind.RENT, is_credit=True, cents=1200, due_on=None)
    with office.read() as session:
        assert balance_of(session, lease) == 40000
        assert [charge.remaining_cents for charge in open_charges(session, lease)] == [40000]


def test_an_opening_balance_keeps_its_real_due_day(office: Office, lease: UUID) -> None:
    """It is older than the rent, so a payment goes to it first (art. 1193 c. 2 c.c.)."""
    with office.write("Post") as session:
        charge_rent(session, lease, date(2026, 10, 1))
        post(
            session,
            lease,
            kind=EntryKind.OPENING_BALANCE,
            cents=30000,
            dated_on=date(2025, 12, 31),
            due_on=date(2025, 11, 5),
            reason="Saldo dal vecchio programma",
        )
        register_payment(session, lease, TODAY, 35000, "Bonifico")
    with office.read() as session:
        left = {charge.kind: charge.remaining_cents for charge in open_charges(session, lease)}
    assert left == {EntryKind.RENT: 36200}


def test_an_opening_balance_in_credit_pays_what_falls_due_later(
    office: Office, lease: UUID
) -> None:
    with office.write("Post") as session:
        opening = {"kind": EntryKind.OPENING_BALANCE, "is_credit": True, "cents": 10000}
        post(session, lease, **opening, dated_on=date(2025, 12, 31), due_on=None)
        charge_rent(session, lease, date(2026, 10, 1))
    with office.read() as session:
        assert balance_of(session, lease) == 31200
        assert [charge.remaining_cents for charge in open_charges(session, lease)] == [31200]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"cents": 0}, "cents"),
        ({"cents": -100}, "cents"),
        ({"reason": "  "}, "reason"),
        ({"dated_on": TODAY + timedelta(days=1)}, "dated_on"),
        ({"kind": EntryKind.PAYMENT}, "kind"),
        ({"kind": EntryKind.FUND_GRANT}, "kind"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    office: Office, lease: UUID, changed: dict[str, object], field: str
) -> None:
    with pytest.raises(OfficeError) as raised:
        with office.write("Post") as session:
            post(session, lease, **changed)
    assert raised.value.field == field
    with office.read() as session:
        assert statement_of(session, lease) == []


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, []),
        ({"due_on": date(2026, 11, 1)}, []),
        ({"due_on": date(2026, 10, 31)}, ["earlier month"]),
        ({"dated_on": date(2026, 9, 3), "due_on": None}, ["earlier month"]),
        ({"dated_on": date(2023, 12, 31)}, ["earlier month", "not started"]),
    ],
)
def test_what_changes_figures_of_earlier_months_says_so(
    office: Office, lease: UUID, changed: dict[str, object], words: list[str]
) -> None:
    with office.read() as session:
        found = cautions(session, typed(lease, **changed), TODAY)
    assert len(found) == len(words)
    assert all(word in sentence for word, sentence in zip(words, found, strict=True))


def test_the_same_entry_and_a_second_opening_balance_are_pointed_out(
    office: Office, lease: UUID
) -> None:
    opening = {"kind": EntryKind.OPENING_BALANCE, "dated_on": TODAY, "due_on": None}
    with office.write("Post") as session:
        first = post(session, lease)
        post(session, lease, **opening)
        assert len(cautions(session, typed(lease), TODAY)) == 1
        assert cautions(session, typed(lease, cents=4501), TODAY) == []
        assert len(cautions(session, typed(lease, **opening), TODAY)) == 2
        reverse_by_hand(session, first.id, TODAY, "Doppia")
        assert cautions(session, typed(lease), TODAY) == []


def test_a_charge_by_mistake_is_taken_back_with_its_reason(office: Office, lease: UUID) -> None:
    with office.write("Post") as session:
        wrong = post(session, lease, dated_on=date(2026, 9, 1), due_on=date(2026, 9, 5))
        reverse_by_hand(session, wrong.id, TODAY, "Errore di battitura")
    with office.read() as session:
        charge, reversal = statement_of(session, lease)
        assert balance_of(session, lease) == 0
        assert open_charges(session, lease) == []
    assert charge.reversed
    assert (reversal.text, reversal.dated_on, reversal.due_on) == (
        "Errore di battitura",
        TODAY,
        date(2026, 9, 5),
    )


def test_a_payment_by_mistake_is_taken_back_on_its_own_day(office: Office, lease: UUID) -> None:
    with office.write("Post") as session:
        charge_rent(session, lease, date(2026, 9, 1))
        paid = register_payment(session, lease, date(2026, 9, 20), 41200, "Bonifico")
        reverse_by_hand(session, paid.id, TODAY, "Era di un altro nucleo")
    with office.read() as session:
        assert statement_of(session, lease)[-1].dated_on == date(2026, 9, 20)
        assert [charge.remaining_cents for charge in open_charges(session, lease)] == [41200]


def test_nothing_is_taken_back_without_a_reason(office: Office, lease: UUID) -> None:
    with office.write("Post") as session:
        posted = post(session, lease)
    with pytest.raises(OfficeError) as raised:
        with office.write("Take back") as session:
            reverse_by_hand(session, posted.id, TODAY, " ")
    assert raised.value.field == "reason"
