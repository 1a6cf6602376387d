"""Money at the desk: one payment, one number, one receipt, or nothing at all."""

import hashlib
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models.errors import OfficeError
from app.models.ledger import ChoiceBasis, LedgerEntry
from app.models.receipts import PaymentMeans, Receipt, ReceiptDocument
from app.office import Office
from app.services.ledger.allocation import Choice
from app.services.ledger.posting import register_payment, reverse
from app.services.ledger.returns import return_payment
from app.services.ledger.statement import balance_of, open_charges, statement_of
from app.services.receipts.issuing import (
    DeskPayment,
    ReceiptFacts,
    issue_receipt,
    register_cash_payment,
)
from app.services.receipts.reading import receipt_pdf, receipts_of
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY


@pytest.fixture
def lease(office: Office) -> UUID:
    """A lease that owes September and October."""
    with office.write("Prepare") as session:
        made = let_unit(session, 1, "D’Angelo Niccolò")
        charge_rent(session, made, date(2026, 9, 1), date(2026, 10, 1))
    return made


def draw(session: Session, facts: ReceiptFacts) -> bytes:
    """Pages that tell number, amount and the balance inside the write."""
    return f"{facts} {facts.cents} {balance_of(session, facts.lease_id)}".encode()


def fail(session: Session, facts: ReceiptFacts) -> bytes:
    raise OfficeError("The logo cannot be read.")


def cash(lease_id: UUID, cents: int = 41200, **changed: object) -> DeskPayment:
    values: dict[str, object] = {"day": TODAY, "means": PaymentMeans.CASH, "payer": "Niccolò"}
    return DeskPayment(lease_id=lease_id, cents=cents, **{**values, **changed})  # type: ignore[arg-type]


def numbers(office: Office) -> list[tuple[int, int]]:
    with office.read() as session:
        rows = session.execute(
            select(Receipt.year, Receipt.number).order_by(Receipt.year, Receipt.number)
        )
        return [(row.year, row.number) for row in rows]


def test_payment_and_receipt_come_together(office: Office, lease: UUID) -> None:
    with office.write("Take cash") as session:
        taken = register_cash_payment(session, cash(lease, text="ottobre"), TODAY, draw)
    with office.read() as session:
        (receipt,) = receipts_of(session, lease)
        line = statement_of(session, lease)[-1]
        assert receipt_pdf(session, receipt.id) == b"1/2026 41200 41200"
    assert (str(receipt), receipt.cents, receipt.payer) == ("1/2026", 41200, "Niccolò")
    assert receipt.entry_id == line.id == taken.entry_id
    assert line.text == "Contanti, ricevuta n. 1/2026 · ottobre"
    assert line.payment_cents == 41200


def test_numbers_begin_again_each_year(office: Office, lease: UUID) -> None:
    with office.write("Take cash") as session:
        for issued_on in (TODAY, TODAY, date(2027, 1, 4), date(2027, 1, 4)):
            register_cash_payment(session, cash(lease, 100), issued_on, draw)
    assert numbers(office) == [(2026, 1), (2026, 2), (2027, 1), (2027, 2)]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"cents": 0}, "cents"),
        ({"cents": -1}, "cents"),
        ({"payer": " "}, "payer"),
        ({"payer": "x" * 201}, "payer"),
        ({"day": TODAY + timedelta(days=3)}, "day"),
        ({"choices": (Choice(ChoiceBasis.RECEIPT, charge_id=UUID(int=7)),)}, ""),
    ],
)
def test_what_cannot_be_takes_no_number(
    office: Office, lease: UUID, changed: dict[str, object], field: str
) -> None:
    values = {"cents": 100, **changed}
    with pytest.raises(OfficeError) as raised:
        with office.write("Take cash") as session:
            register_cash_payment(session, cash(lease, **values), TODAY, draw)  # type: ignore[arg-type]
    assert getattr(raised.value, "field", "") == field
    with office.write("Take cash") as session:
        assert register_cash_payment(session, cash(lease, 100), TODAY, draw).number == 1


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(["drawn", "not drawn", "broken later"]), max_size=12))
def test_numbers_have_no_gaps_whatever_fails(
    office: Office, lease: UUID, outcomes: list[str]
) -> None:
    before = numbers(office)
    with office.read() as session:
        balance = balance_of(session, lease)
    for outcome in outcomes:
        try:
            with office.write("Take cash") as session:
                drawing = fail if outcome == "not drawn" else draw
                register_cash_payment(session, cash(lease, 100), TODAY, drawing)
                if outcome == "broken later":
                    raise RuntimeError("the power went")
        except (OfficeError, RuntimeError):
            pass
    issued = len(before) + outcomes.count("drawn")
    assert numbers(office) == [(2026, number) for number in range(1, issued + 1)]
    with office.read() as session:
        assert balance_of(session, lease) == balance - 100 * outcomes.count("drawn")
        documents = session.scalar(select(func.count()).select_from(ReceiptDocument))
    assert documents == issued


def test_a_payment_never_has_two_receipts(office: Office, lease: UUID) -> None:
    with office.write("Take cash") as session:
        taken = register_cash_payment(session, cash(lease), TODAY, draw)
    with pytest.raises(OfficeError, match=r"no\. 1/2026"):
        with office.write("Once more") as session:
            issue_receipt(session, taken.entry_id, PaymentMeans.CASH, "Niccolò", TODAY, draw)
    assert numbers(office) == [(2026, 1)]


def test_a_payment_that_is_there_gets_its_receipt_later(office: Office, lease: UUID) -> None:
    with office.write("Register") as session:
        paid = register_payment(session, lease, date(2026, 11, 20), 5000, "Contanti")
    with office.write("Issue") as session:
        issued = issue_receipt(session, paid.id, PaymentMeans.CARD, "Elif Şahin", TODAY, draw)
    assert (issued.number, issued.paid_on, issued.cents) == (1, date(2026, 11, 20), 5000)


def test_what_is_no_standing_payment_gets_no_receipt(office: Office, lease: UUID) -> None:
    with office.write("Register") as session:
        paid = register_payment(session, lease, TODAY, 5000, "Contanti")
        reversal = reverse(session, paid.id, TODAY, "Errore")
        charge = statement_of(session, lease)[0]
    for entry in (paid.id, reversal.id, charge.id, UUID(int=1)):
        with pytest.raises(OfficeError):
            with office.write("Issue") as session:
                issue_receipt(session, entry, PaymentMeans.CASH, "Niccolò", TODAY, draw)
    assert numbers(office) == []


def test_a_receipt_of_a_payment_taken_back_stays_and_is_void(office: Office, lease: UUID) -> None:
    with office.write("Take cash") as session:
        mistake = register_cash_payment(session, cash(lease, 100), TODAY, draw)
        by_card = register_cash_payment(
            session, cash(lease, 200, means=PaymentMeans.CARD), TODAY, draw
        )
        register_cash_payment(session, cash(lease, 300), TODAY, draw)
    with office.write("Take back") as session:
        reverse(session, mistake.entry_id, TODAY, "Contate male")
        return_payment(session, by_card.entry_id, TODAY, "Storno della carta")
    with office.read() as session:
        found = [(each.number, each.is_void) for each in receipts_of(session, lease)]
        assert receipt_pdf(session, mistake.id).startswith(b"1/2026")
    assert found == [(3, False), (2, True), (1, True)]
    with office.write("Take cash") as session:
        assert register_cash_payment(session, cash(lease, 100), TODAY, draw).number == 4


def test_the_payer_says_which_charge_it_is_for(office: Office, lease: UUID) -> None:
    with office.read() as session:
        october = open_charges(session, lease)[1]
    choice = Choice(ChoiceBasis.DECLARED, charge_id=october.id)
    with office.write("Take cash") as session:
        register_cash_payment(session, cash(lease, 30000, choices=(choice,)), TODAY, draw)
    with office.read() as session:
        left = [charge.remaining_cents for charge in open_charges(session, lease)]
    assert left == [41200, 11200]


def test_a_receipt_is_neither_changed_nor_deleted(office: Office, lease: UUID) -> None:
    with office.write("Take cash") as session:
        register_cash_payment(session, cash(lease), TODAY, draw)
    for statement in (
        update(Receipt).values(number=9),
        delete(Receipt),
        update(ReceiptDocument).values(pdf=b"", sha256=hashlib.sha256(b"").digest()),
        delete(ReceiptDocument),
    ):
        with pytest.raises(IntegrityError, match="insert-only"):
            with office.write("Tamper") as session:
                session.execute(statement)


def test_the_entry_of_a_receipt_is_that_of_its_lease_alone(office: Office, lease: UUID) -> None:
    with office.write("Take cash") as session:
        other = let_unit(session, 2, "Şahin Elif")
        register_cash_payment(session, cash(lease), TODAY, draw)
        register_cash_payment(session, cash(other), TODAY, draw)
    with office.read() as session:
        assert [each.number for each in receipts_of(session, other)] == [2]
        entries = session.scalars(
            select(LedgerEntry.lease_id)
            .join(Receipt, Receipt.entry_id == LedgerEntry.id)
            .order_by(Receipt.number)
        ).all()
    assert entries == [lease, other]
