"""The receipt on paper: who, how much in figures and words, what it pays and why."""

import tomllib
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.formats import format_euro
from app.models.ledger import ChoiceBasis
from app.models.receipts import PaymentMeans, Receipt
from app.office import Office
from app.resources import resource
from app.services.ledger.allocation import Choice, Rule
from app.services.ledger.statement import balance_of, open_charges
from app.services.letters.amount_in_words import amount_in_words
from app.services.letters.content import PaymentReceipt, ReceiptPart
from app.services.letters.receipt import render
from app.services.letters.receipt_letter import take_payment
from app.services.receipts.issuing import DeskPayment
from app.services.receipts.reading import receipt_pdf
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.letters.examples import ADDRESSEE, CONTRACT, COOPERATIVE, text, texts

RECEIPT = PaymentReceipt(
    cooperative=COOPERATIVE,
    addressee=ADDRESSEE,
    contract=CONTRACT,
    number="12/2026",
    issued_on=TODAY,
    paid_on=TODAY,
    payer="Şahin D’Angelo",
    means="cash",
    cents=50_000,
    reference="",
    parts=(
        ReceiptPart("Canone 09/2026", date(2026, 9, 5), 41_200, 0, "oldest"),
        ReceiptPart("Canone 10/2026", date(2026, 10, 5), 8_800, 32_400, "oldest"),
    ),
    balance_cents=32_400,
)


def test_what_the_receipt_says() -> None:
    printed = text(render(RECEIPT))
    for words in (
        "Oggetto: Ricevuta n. 12/2026 del 23/11/2026",
        "Riceviamo da Şahin D’Angelo, in data 23/11/2026, in contanti, la somma di",
        "€ 500,00",
        "(euro cinquecento/00)",
        "contratto di locazione n. CENNI-001",
        "Canone 09/2026 05/09/2026 412,00 0,00",
        "Canone 10/2026 05/10/2026 88,00 324,00",
        "tra i debiti scaduti, il più antico",
        "Totale 500,00",
        "Saldo del conto dopo questo pagamento: € 324,00 a debito.",
        "Per la Cooperativa",
        "Pagina 1 di 1",
    ):
        assert words in printed, words
    assert "in acconto" not in printed
    assert "per accettazione" not in printed


def test_a_card_a_reason_and_money_ahead_are_named() -> None:
    shown = replace(RECEIPT, means="card", reference="Affitto", cents=60_000, balance_cents=-10_000)
    printed = text(render(shown))
    assert "con carta di pagamento (POS)" in printed
    assert "Causale indicata da chi paga: Affitto." in printed
    assert "Resta in acconto" in printed and "100,00" in printed
    assert "€ 100,00 a credito" in printed


def test_a_payment_that_pays_nothing_yet_says_where_it_is() -> None:
    printed = text(render(replace(RECEIPT, parts=(), balance_cents=-50_000)))
    assert "Nessuna voce risulta da pagare" in printed


def test_what_the_payer_accepts_is_signed_by_the_payer() -> None:
    """Art. 1195 c.c.: the receipt directs the payment when it is accepted."""
    parts = (ReceiptPart("Canone 10/2026", date(2026, 10, 5), 50_000, 0, "receipt"),)
    printed = text(render(replace(RECEIPT, parts=parts, must_be_accepted=True)))
    assert "stabilito in questa ricevuta" in printed
    assert "accetta con la firma l'imputazione" in printed
    assert "Chi paga, per accettazione" in printed


def test_every_rule_has_its_words() -> None:
    template = tomllib.loads(resource("letters/it/receipt.toml").read_text(encoding="utf-8"))
    assert all(template[f"rule_{rule.value}"] for rule in Rule)
    assert all(template[f"means_{means.value}"] for means in PaymentMeans)


@settings(max_examples=25, deadline=None)
@given(cents=st.integers(1, 99_999_999), count=st.integers(0, 60))
def test_figures_and_words_agree_and_every_charge_stands_once(cents: int, count: int) -> None:
    parts = tuple(
        ReceiptPart(f"Voce {number:03d}", date(2026, 1, 5), 100, 0, "oldest")
        for number in range(count)
    )
    shown = replace(RECEIPT, cents=cents + 100 * count, parts=parts)
    pages = texts(render(shown))
    printed = " ".join(pages)
    assert format_euro(shown.cents).replace("\u00a0", " ") in printed.replace("\u00a0", " ")
    assert amount_in_words(shown.cents).replace("\u00a0", " ") in printed.replace(" \n", "")
    for number in range(count):
        assert printed.count(f"Voce {number:03d}") == 1
    assert "Per la Cooperativa" in printed
    assert f"Pagina {len(pages)} di {len(pages)}" in pages[-1]


def test_the_same_receipt_is_the_same_file() -> None:
    assert render(RECEIPT) == render(RECEIPT)


@pytest.fixture
def lease(office: Office) -> UUID:
    """A lease that owes September and October."""
    with office.write("Prepare") as session:
        made = let_unit(session, 1, "D’Angelo Niccolò")
        charge_rent(session, made, date(2026, 9, 1), date(2026, 10, 1))
    return made


def test_a_payment_at_the_desk_is_posted_and_printed(office: Office, lease: UUID) -> None:
    payment = DeskPayment(lease, TODAY, 50_000, PaymentMeans.CASH, "Niccolò D’Angelo")
    with office.write("Take cash") as session:
        taken = take_payment(session, payment, TODAY)
    with office.read() as session:
        assert balance_of(session, lease) == 32_400
        pdf = receipt_pdf(session, taken.id)
        assert receipt_pdf(session, taken.id) == pdf
    printed = text(pdf)
    assert "Ricevuta n. 1/2026" in printed
    assert "Canone 09/2026 05/09/2026 412,00 0,00" in printed
    assert "Canone 10/2026 05/10/2026 88,00 324,00" in printed
    assert "€ 324,00 a debito" in printed


def test_what_the_receipt_directs_stands_in_it(office: Office, lease: UUID) -> None:
    with office.read() as session:
        october = open_charges(session, lease)[1].id
    choice = Choice(ChoiceBasis.RECEIPT, charge_id=october)
    payment = DeskPayment(lease, TODAY, 41_200, PaymentMeans.CARD, "Elif Şahin", choices=(choice,))
    with office.write("Take a card") as session:
        taken = take_payment(session, payment, TODAY)
    with office.read() as session:
        printed = text(receipt_pdf(session, taken.id))
    assert "Canone 10/2026 05/10/2026 412,00 0,00" in printed
    assert "Canone 09/2026" not in printed
    assert "Chi paga, per accettazione" in printed


def test_a_logo_that_cannot_be_read_keeps_the_payment_out(office: Office, lease: UUID) -> None:
    with office.write("Spoil the logo") as session:
        session.add(Cooperative(name="Cooperativa Esempio", logo=b"no picture"))
    payment = DeskPayment(lease, TODAY, 41_200, PaymentMeans.CASH, "Niccolò D’Angelo")
    with pytest.raises(OfficeError):
        with office.write("Take cash") as session:
            take_payment(session, payment, TODAY)
    with office.read() as session:
        assert balance_of(session, lease) == 82_400
        assert session.scalars(select(Receipt.id)).all() == []
