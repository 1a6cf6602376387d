"""Check digits of tax codes, VAT numbers and IBANs, with a sentence on what is wrong.

The arithmetic is python-stdnum's: tax codes of sixteen signs, those with letters instead of
digits among them (omocodia, D.M. 23.12.1976), the provisional ones and those of bodies with
eleven digits, VAT numbers, and IBANs of every country with the length that it prescribes. It is
slow to import, so the functions do it.
"""

from collections.abc import Callable

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

_TAX_CODE_LENGTHS = (11, 16)
_ITALIAN_IBAN_LENGTH = 27

_TAX_CODE_LENGTH = QT_TRANSLATE_NOOP(
    "errors",
    "A tax code has 16 letters and digits, or 11 digits: some are missing here, or too many.",
)
_TAX_CODE_FORM = QT_TRANSLATE_NOOP(
    "errors", "A tax code is not made like this: look at each letter and digit."
)
_CHECK_LETTER = QT_TRANSLATE_NOOP(
    "errors", "The check letter of the tax code does not hold: a sign is wrong or two are swapped."
)
_CHECK_DIGIT = QT_TRANSLATE_NOOP(
    "errors", "The check digit of the tax code does not hold: a digit is wrong or two are swapped."
)
_VAT_FORM = QT_TRANSLATE_NOOP(
    "errors", "An Italian VAT number has 11 digits: some are missing here, or too many."
)
_VAT_DIGIT = QT_TRANSLATE_NOOP(
    "errors",
    "The check digit of the VAT number does not hold: a digit is wrong or two are swapped.",
)
_IBAN_LENGTH = QT_TRANSLATE_NOOP(
    "errors", "An Italian IBAN has 27 letters and digits: some are missing here, or too many."
)
_IBAN_DIGITS = QT_TRANSLATE_NOOP(
    "errors", "The check digits of the IBAN do not hold: a sign is wrong or two are swapped."
)
_IBAN_FORM = QT_TRANSLATE_NOOP(
    "errors", "An IBAN of this country is not made like this: look at each letter and digit."
)


def compact(number: str) -> str:
    """A code as it is kept: letters and digits in capitals, nothing between them."""
    return "".join(sign for sign in number if sign.isalnum()).upper()


def tax_code_fault(text: str) -> str | None:
    """What is wrong with a tax code, as an English sentence; None where nothing is, or blank."""
    from stdnum.it import codicefiscale

    code = compact(text)
    if not code:
        return None
    if len(code) not in _TAX_CODE_LENGTHS:
        return _TAX_CODE_LENGTH
    return _fault(
        codicefiscale.validate,
        code,
        _CHECK_LETTER if len(code) == 16 else _CHECK_DIGIT,
        _TAX_CODE_FORM,
    )


def vat_number_fault(text: str) -> str | None:
    """What is wrong with an Italian VAT number, with or without its IT; None as above."""
    from stdnum.it import iva

    code = compact(text)
    return _fault(iva.validate, code, _VAT_DIGIT, _VAT_FORM) if code else None


def iban_fault(text: str) -> str | None:
    """What is wrong with an IBAN of any country; None as above."""
    from stdnum import iban

    code = compact(text)
    if not code:
        return None
    if code.startswith("IT") and len(code) != _ITALIAN_IBAN_LENGTH:
        return _IBAN_LENGTH
    return _fault(iban.validate, code, _IBAN_DIGITS, _IBAN_FORM)


def refuse(field: str, fault: str | None) -> None:
    """Raise the OfficeError of a fault beside its field; none raises nothing."""
    if fault is not None:
        raise OfficeError(fault, field=field)


def _fault(validate: Callable[[str], str], code: str, checksum: str, form: str) -> str | None:
    from stdnum.exceptions import InvalidChecksum, ValidationError

    try:
        validate(code)
    except InvalidChecksum:
        return checksum
    except (ValidationError, ValueError):
        # A sign outside A-Z and 0-9 makes some of the checks stumble over int().
        return form
    return None
