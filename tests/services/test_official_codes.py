"""Tax codes, VAT numbers and IBANs: right ones pass, wrong ones are told in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.official_codes import compact, iban_fault, tax_code_fault, vat_number_fault


@pytest.mark.parametrize(
    "code",
    [
        "",
        "  ",
        "RSSMRA80A01F205X",
        "rss mra 80a01 f205x",
        "RSSMRA80A01F20RS",  # omocodia: a letter stands for the last digit
        "RSSMRAULALMFNLRD",
        "00743110157",  # a body's, or a provisional one
    ],
)
def test_a_right_tax_code_passes(code: str) -> None:
    assert tax_code_fault(code) is None


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("RSSMRA80A01F205Y", "check letter"),
        ("SRSMRA80A01F205X", "check letter"),
        ("RSSMRA80A01F205", "16 letters and digits"),
        ("00743110158", "check digit"),
        ("RSSMRA80A41F20ÉX", "not made like this"),
        ("1234567890123456", "not made like this"),
    ],
)
def test_a_wrong_tax_code_says_what_is_wrong(code: str, said: str) -> None:
    assert said in (tax_code_fault(code) or "")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("IT 00743110157", None),
        ("00743110157", None),
        ("", None),
        ("00743110158", "check digit"),
        ("0074311015", "11 digits"),
    ],
)
def test_vat_numbers(number: str, said: str | None) -> None:
    fault = vat_number_fault(number)
    assert (said is None and fault is None) or (said or "-") in (fault or "")


@pytest.mark.parametrize(
    ("iban", "said"),
    [
        ("IT60 X054 2811 1010 0000 0123 456", None),
        ("DE89 3704 0044 0532 0130 00", None),
        ("", None),
        ("IT60X0542811101000000123465", "check digits"),
        ("IT60X054281110100000012345", "27 letters"),
        ("XX89370400440532013000", "IBAN"),
    ],
)
def test_ibans(iban: str, said: str | None) -> None:
    fault = iban_fault(iban)
    assert (said is None and fault is None) or (said or "-") in (fault or "")


@given(st.text(max_size=40))
def test_whatever_is_typed_gets_an_answer_and_not_a_crash(text: str) -> None:
    for fault in (tax_code_fault(text), vat_number_fault(text), iban_fault(text)):
        assert fault is None or fault.endswith((".", "…"))
    assert compact(compact(text)) == compact(text)


@given(st.integers(0, 14), st.sampled_from("ABCDEFGHILMNPQRSTUVZ0123456789"))
def test_one_wrong_sign_never_passes_unless_it_is_the_same(place: int, sign: str) -> None:
    right = "RSSMRA80A01F205X"
    typed = right[:place] + sign + right[place + 1 :]
    assert (tax_code_fault(typed) is None) == (typed == right)
