"""The statement of account says under each payment what it paid."""

from datetime import date
from uuid import UUID

import pytest

from app.models.ledger import ChoiceBasis
from app.office import Office
from app.services.ledger.allocation import Choice
from app.services.ledger.choices import redirect
from app.services.ledger.posting import register_payment, reverse
from app.services.ledger.returns import return_payment
from app.services.ledger.statement import charge_lines
from app.services.letters.account_statement import payment_note, render
from app.services.letters.content import Movement, PaidCharge
from app.services.letters.layout import TableLook
from app.services.letters.statement_letter import statement_content
from app.services.letters.typesetting import width
from tests.builders import charge_rent, let_unit
from tests.services.letters.examples import text

TODAY = date(2026, 11, 23)
MONTHS = [date(2026, month, 1) for month in (9, 10, 11)]
RENT = 41_200
MEASURE = 414.0


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Let") as session:
        key = let_unit(session)
        charge_rent(session, key, *MONTHS)
        return key


def pay(office: Office, lease: UUID, cents: int, day: date = date(2026, 11, 10)) -> UUID:
    with office.write("Pay") as session:
        return register_payment(session, lease, day, cents, "Bonifico").id


def printed(office: Office, lease: UUID, day: date = TODAY) -> str:
    with office.read() as session:
        return text(render(statement_content(session, lease, day))).replace("\u00a0", " ")


def test_a_payment_names_its_charges_and_what_waits(office: Office, lease: UUID) -> None:
    pay(office, lease, 3 * RENT + 5_000)
    told = (
        "Copre: Canone 09/2026 € 412,00; Canone 10/2026 € 412,00; "
        "Canone 11/2026 € 412,00; in acconto € 50,00"
    )
    assert told in printed(office, lease)


def test_the_statement_follows_what_the_office_chose(office: Office, lease: UUID) -> None:
    payment = pay(office, lease, RENT)
    assert "Copre: Canone 09/2026 € 412,00" in printed(office, lease)
    with office.write("Choose") as session:
        november = charge_lines(session, lease)[2].id
        chosen = Choice(ChoiceBasis.CHOSEN, charge_id=november, cents=30_000, reason="Accordo")
        redirect(session, payment, [chosen])
    assert "Copre: Canone 11/2026 € 300,00; Canone 09/2026 € 112,00" in printed(office, lease)


def test_what_the_bank_took_back_no_longer_covers(office: Office, lease: UUID) -> None:
    payment = pay(office, lease, RENT)
    with office.write("Return") as session:
        return_payment(session, payment, date(2026, 11, 20), "Insoluto")
    told = "Restituito alla banca il 20/11/2026, non copre più: Canone 09/2026 € 412,00"
    assert told in printed(office, lease)
    assert "Copre: Canone 09/2026 € 412,00" in printed(office, lease, date(2026, 11, 19))


def test_a_mistake_that_was_reversed_covers_nothing(office: Office, lease: UUID) -> None:
    payment = pay(office, lease, RENT)
    with office.write("Reverse") as session:
        reverse(session, payment, date(2026, 11, 11), "Errore")
    assert "Copre" not in printed(office, lease)


def test_a_charge_after_the_last_day_is_told_as_an_advance(office: Office, lease: UUID) -> None:
    pay(office, lease, 3 * RENT, date(2026, 10, 10))
    told = "Copre: Canone 09/2026 € 412,00; Canone 10/2026 € 412,00; in acconto € 412,00"
    assert told in printed(office, lease, date(2026, 10, 15))


@pytest.mark.parametrize("count", [1, 2, 6, 7, 19, 300])
@pytest.mark.parametrize("length", [3, 40, 400])
def test_a_note_never_takes_more_than_two_lines(count: int, length: int) -> None:
    parts = tuple(PaidCharge("Canone " * (length // 7) + "mese", RENT) for _ in range(count))
    look = TableLook().note
    lines = payment_note(Movement(TODAY, "Bonifico", 0, RENT, parts), MEASURE)
    assert 1 <= len(lines) <= 2
    assert all(width(line, look.face, look.size) <= MEASURE for line in lines)
    shown = " ".join(lines).count("€")
    assert shown
    if shown < count:
        hidden = count - shown
        ending = f"e altre {hidden} voci" if hidden > 1 else "e un'altra voce"
        assert lines[-1].endswith(ending)
