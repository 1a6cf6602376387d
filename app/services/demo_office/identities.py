"""Tax codes, account numbers and telephone numbers that are well formed and belong to nobody."""

import unicodedata
from datetime import date

from stdnum import iban as iban_number
from stdnum.it import codicefiscale

from app.models.folding import fold
from app.services.demo_office.chance import Chance

_MONTH_LETTERS = "ABCDEHLMPRST"
_VOWELS = "AEIOU"
_WOMEN_BORN_LATER = 40
_ODD_VALUES = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21)


def tax_code(surname: str, given_name: str, *, woman: bool, born_on: date, birthplace: str) -> str:
    """The tax code (codice fiscale) by DM 23/12/1976, check letter included."""
    day = born_on.day + (_WOMEN_BORN_LATER if woman else 0)
    partial = (
        _three_letters(surname, skip_second=False)
        + _three_letters(given_name, skip_second=True)
        + f"{born_on.year % 100:02d}{_MONTH_LETTERS[born_on.month - 1]}{day:02d}{birthplace}"
    )
    return partial + codicefiscale.calc_check_digit(partial)


def _three_letters(name: str, *, skip_second: bool) -> str:
    letters = [sign for sign in plain_letters(name).upper() if sign.isalpha()]
    consonants = [sign for sign in letters if sign not in _VOWELS]
    if skip_second and len(consonants) > 3:
        del consonants[1]
    vowels = [sign for sign in letters if sign in _VOWELS]
    return "".join([*consonants, *vowels, "X", "X", "X"][:3])


def plain_letters(name: str) -> str:
    """`name` in ASCII letters alone, without spaces and apostrophes."""
    decomposed = unicodedata.normalize("NFKD", fold(name))
    return "".join(sign for sign in decomposed if sign.isascii() and sign.isalpha())


def iban(chance: Chance) -> str:
    """An Italian account number with both check digits; no bank has such a code."""
    account = f"{chance.between(90000, 99999)}{chance.digits(5)}{chance.digits(12)}"
    return italian_iban(account)


def italian_iban(account: str) -> str:
    """The IBAN of a bank, branch and account number, 22 digits in all."""
    total = sum(
        int(digit) if place % 2 else _ODD_VALUES[int(digit)] for place, digit in enumerate(account)
    )
    national = chr(ord("A") + total % 26) + account
    return f"IT{iban_number.calc_check_digits('IT00' + national)}{national}"


def phone(chance: Chance) -> str:
    """A mobile number of made-up shape."""
    return f"3{chance.between(20, 99)} 555{chance.digits(4)}"


def email(given_name: str, surname: str, number: int) -> str:
    """An address at the domain of examples."""
    return f"{plain_letters(given_name)}.{plain_letters(surname)}{number}@esempio.it"
