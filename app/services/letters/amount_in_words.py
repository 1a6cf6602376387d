"""Amounts in Italian words, as contracts and cheques write them."""

from num2words import num2words


def amount_in_words(cents: int) -> str:
    """Cents as `duemilacentotrentasette/90`: euro in one word, cents in figures.

    Written in one word so that nothing can be slipped in between (custom of cheques and deeds).
    Raises ValueError for a negative amount.
    """
    if cents < 0:
        raise ValueError(cents)
    euros, rest = divmod(cents, 100)
    # num2words writes "un milione e duecentomila"; a deed writes it in one word.
    words = str(num2words(euros, lang="it")).replace(" e ", "").replace(" ", "")
    return f"{words}/{rest:02d}"
