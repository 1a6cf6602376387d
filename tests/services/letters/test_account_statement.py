from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.letters.account_statement import balance_words, render
from tests.services.letters.examples import COOPERATIVE, statement, text, texts


def test_what_the_statement_says() -> None:
    printed = text(render(statement()))
    for words in (
        "Oggetto: Estratto conto dal 01/01/2020 al 18/11/2026",
        "Rif. contratto di locazione n. CENNI-001 · alloggio B-204",
        "Saldo iniziale al 01/01/2020 € 50,00 a credito",
        "Addebiti del periodo € 824,00",
        "Pagamenti e accrediti del periodo € 412,00",
        "Saldo finale al 18/11/2026 € 362,00 a debito",
        "01/01/2020 Saldo iniziale 50,00 a credito",
        "05/01/2020 Canone 000 412,00 362,00 a debito",
        "05/02/2020 Bonifico 001 412,00 50,00 a credito",
        "Totali e saldo finale 824,00 412,00 362,00 a debito",
        "IBAN IT60 X054 2811 1010 0000 0123 456",
        "Pagina 1 di 1",
    ):
        assert words in printed, words


@pytest.mark.parametrize(
    ("cents", "words"),
    [(0, "0,00"), (41_200, "412,00 a debito"), (-1_850, "18,50 a credito")],
)
def test_balances_have_words_instead_of_signs(cents: int, words: str) -> None:
    assert balance_words(cents) == words


def test_nothing_to_pay_asks_for_nothing() -> None:
    assert "Bonifici a" not in text(render(statement(0)))


def test_a_statement_without_movements_prints() -> None:
    printed = text(render(replace(statement(0, 0), cooperative=replace(COOPERATIVE, iban=""))))
    assert "Saldo finale al 18/11/2026 € 0,00" in printed


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 300), st.integers(-(10**9), 10**9))
def test_every_movement_stands_once_and_the_balance_runs(count: int, opening: int) -> None:
    shown = statement(count, opening)
    pages = texts(render(shown))
    printed = " ".join(pages)
    for number in range(count):
        assert printed.count(f" {number:03d} 412,00") == 1
    assert balance_words(shown.closing_cents) in pages[-1] or len(pages) > 1
    assert f"Pagina {len(pages)} di {len(pages)}" in pages[-1]
