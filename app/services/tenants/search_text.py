"""What the tenants' filter looks into, as one folded text per household."""

from collections.abc import Iterable

from app.models.folding import fold


def search_text_of(
    *,
    code: str,
    names: Iterable[str],
    tax_codes: Iterable[str],
    phones: Iterable[str],
    emails: Iterable[str],
    iban: str,
    unit_codes: Iterable[str],
) -> str:
    """Names, codes and contacts of a household, folded; phones as bare digits."""
    parts = [code, *names, *tax_codes, *emails, iban, *unit_codes, *map(digits_of, phones)]
    return fold(" ".join(part for part in parts if part))


def digits_of(phone: str) -> str:
    """A phone number as its digits alone, however it was written."""
    return "".join(sign for sign in phone if sign.isdigit())
