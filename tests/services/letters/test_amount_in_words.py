import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.letters.amount_in_words import amount_in_words


@pytest.mark.parametrize(
    ("cents", "words"),
    [
        (213_790, "duemilacentotrentasette/90"),
        (0, "zero/00"),
        (5, "zero/05"),
        (100, "uno/00"),
        (2_300, "ventitré/00"),
        (2_800, "ventotto/00"),
        (10_101, "centouno/01"),
        (100_000, "mille/00"),
        (100_000_000, "unmilione/00"),
        (120_030_000, "unmilioneduecentomilatrecento/00"),
    ],
)
def test_amounts_as_contracts_write_them(cents: int, words: str) -> None:
    assert amount_in_words(cents) == words


def test_a_negative_amount_has_no_words() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is for developers
        amount_in_words(-1)


@given(st.integers(0, 10**11), st.integers(0, 10**11))
def test_different_amounts_read_differently(one: int, other: int) -> None:
    assert (amount_in_words(one) == amount_in_words(other)) == (one == other)
    assert " " not in amount_in_words(one)
