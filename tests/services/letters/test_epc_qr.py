from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.services.letters.epc_qr import (
    CreditTransfer,
    creditor_reference,
    payload,
    qr_symbol,
)
from tests.services.letters.examples import IBAN, drawn_qr, read_qr

TRANSFER = CreditTransfer("Cooperativa Esempio", IBAN, 14_285, "PIANO 2024-031 RATA 03/07 C0457")
GOLDEN = (
    "BCD\n002\n1\nSCT\n\nCooperativa Esempio\nIT60X0542811101000000123456\nEUR142.85\n\n\n"
    "PIANO 2024-031 RATA 03/07 C0457"
)


def test_the_payload_of_the_standard() -> None:
    assert payload(TRANSFER) == GOLDEN


def test_a_structured_reference_stands_in_its_own_line() -> None:
    transfer = replace(TRANSFER, remittance="", reference="RF11DAR000123")
    assert payload(transfer).split("\n")[8:] == ["", "RF11DAR000123"]


def test_the_iban_may_be_written_in_groups() -> None:
    assert payload(replace(TRANSFER, iban="IT60 X054 2811 1010 0000 0123 456")) == GOLDEN


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": "N" * 71}, "name"),
        ({"name": " "}, "name"),
        ({"remittance": "r" * 141}, "remittance"),
        ({"remittance": "prima\nseconda"}, "remittance"),
        ({"remittance": "", "reference": "R" * 36}, "reference"),
        ({"reference": "RF11DAR000123"}, "reference"),
        ({"cents": 0}, "cents"),
        ({"cents": 100_000_000_000}, "cents"),
        ({"iban": "IT61X0542811101000000123456"}, "iban"),
        ({"iban": ""}, "iban"),
    ],
)
def test_a_transfer_outside_the_limits_is_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(OfficeError) as caught:
        payload(replace(TRANSFER, **change))  # type: ignore[arg-type]
    assert caught.value.field == field
    assert str(caught.value)


def test_the_limits_themselves_are_allowed() -> None:
    transfer = replace(TRANSFER, name="N" * 70, remittance="r" * 140, cents=99_999_999_999)
    assert "EUR999999999.99" in payload(transfer)
    assert "EUR0.01" in payload(replace(TRANSFER, cents=1))


def test_more_bytes_than_a_version_13_symbol_holds_are_refused() -> None:
    transfer = replace(TRANSFER, name="明" * 70, remittance="明" * 60)
    with pytest.raises(OfficeError, match="331"):
        payload(transfer)


@pytest.mark.parametrize(
    ("plain", "reference"),
    [("DAR000123", "RF11DAR000123"), ("539007547034", "RF18539007547034")],
)
def test_creditor_references(plain: str, reference: str) -> None:
    assert creditor_reference(plain) == reference


@pytest.mark.parametrize("plain", ["", "A" * 22, "DAR 123", "DAR-123", "è"])
def test_what_cannot_be_a_creditor_reference(plain: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is for developers
        creditor_reference(plain)


@given(
    name=st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=30),
    cents=st.integers(1, 99_999_999_999),
)
def test_a_camera_reads_what_was_drawn(name: str, cents: int) -> None:
    text = payload(replace(TRANSFER, name=name, cents=cents))
    symbol = qr_symbol(text)
    [code] = read_qr(drawn_qr(symbol))
    assert code.text == text
    assert code.ec_level == "M"


def test_the_largest_payload_stays_within_version_13() -> None:
    text = payload(replace(TRANSFER, name="N" * 70, remittance="r" * 140, information="i" * 60))
    assert qr_symbol(text).size <= 17 + 4 * 13
