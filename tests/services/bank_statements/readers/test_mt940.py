"""MT940 in the dialects of several countries, and what is refused."""

from datetime import date

import pytest

from app.models.errors import OfficeError
from app.services.bank_statements.readers.mt940 import read_mt940
from tests.services.bank_statements.readers.samples import sample, told

LINE = ":61:2611021102C10,NTRFNONREF"


def statement(*lines: str, opening: str = "C261101EUR5,", closing: str = "C261102EUR15,") -> bytes:
    """A statement whose first movement stands on line 5."""
    rows = [":20:X", ":25:ACC", ":28C:1", f":60F:{opening}", *lines, f":62F:{closing}", "-"]
    return "\n".join(rows).encode()


def test_an_italian_statement_in_swift_s_envelope() -> None:
    read = read_mt940(sample("mt940-italy.sta"))

    assert told(read) == []
    transfer, unpaid = read.lines
    assert (transfer.booked_on, transfer.cents) == (date(2026, 11, 3), 45000)
    assert transfer.bank_reference == "0306912345678901"
    assert transfer.text == (
        "48 BONIFICO A VOSTRO FAVORE ORDINANTE: ROSSI MARIO CAUSALE: AFFITTO NOVEMBRE 2026 "
        "ALLOGGIO 12"
    )
    assert (unpaid.booked_on, unpaid.value_on) == (date(2026, 11, 4), date(2026, 11, 2))
    assert (unpaid.cents, unpaid.return_reason) == (-34255, "AM04")
    assert read.left_out == 1, "an expected debit is not booked"
    [statement] = read.statements
    assert statement.account == "05428/11101/000000123456"
    assert (statement.opening_cents, statement.closing_cents) == (150000, 160745)


def test_german_pages_over_the_new_year_are_one_statement() -> None:
    read = read_mt940(sample("mt940-germany.sta"))

    assert told(read) == []
    [statement] = read.statements
    assert (statement.opening_cents, statement.closing_cents) == (-2050, 107000)
    assert [(line.value_on, line.booked_on, line.cents) for line in read.lines] == [
        (date(2026, 12, 31), date(2026, 12, 31), 110000),
        (date(2027, 1, 2), date(2026, 12, 31), -4000),
        # RD takes a debit back and RC a credit.
        (date(2026, 12, 31), date(2027, 1, 2), 4000),
        (date(2027, 1, 2), date(2027, 1, 2), -950),
    ]
    rent, returned, corrected, _ = read.lines
    assert rent.counterparty == "JUERGEN MUELLER UND ERIKA MUELLER"
    assert rent.counterparty_iban == "DE75512108001245126199"
    assert (rent.end_to_end_id, rent.bank_reference) == ("MIETE-7", "POS 1")
    assert rent.text == "MIETE DEZEMBER WOHNUNG 7 HINTERHAUS SEPA-UEBERWEISUNG"
    assert (returned.return_reason, returned.operation_code) == ("MD06", "109")
    assert returned.text == "MANDATO M-0042 RUECKGABE MD06 WIDERSPRUCH RUECKLASTSCHRIFT"
    assert corrected.text == "GUTSCHRIFT KORREKTUR PER CONTO FAMILIE KLEIN"


def test_dutch_slash_codes() -> None:
    read = read_mt940(sample("mt940-netherlands.sta"))

    assert told(read) == []
    rent, returned, last = read.lines
    assert read.statements[0].account == "NL69INGB0123456789"
    assert (rent.counterparty, rent.counterparty_iban) == ("J. DE VRIES", "NL32INGB0000012345")
    assert (rent.end_to_end_id, rent.text) == ("HUUR-2026-11", "Huur november flat 12")
    assert (returned.cents, returned.return_reason) == (-2503, "MS03")
    assert returned.counterparty_iban == "NL08INGB0000001234"
    assert (last.cents, last.reference) == (110, "RF18539007547034")
    assert (last.counterparty, last.counterparty_iban) == ("K. BAKKER", "NL91ABNA0417164300")
    assert last.text == "PER CONTO FAM. BAKKER"


def test_polish_subfields_and_another_currency() -> None:
    read = read_mt940(sample("mt940-poland.sta"))

    first, second = read.lines
    assert (first.cents, first.counterparty) == (1, "JAN NOWAK I EWA")
    assert first.counterparty_iban == "PL56114010810000267002001001"
    assert first.text == "Czynsz za listopad lokal nr 7 Przelew UL. NIJAKA 1 REF9"
    assert second.cents == -11
    assert {sentence for _, sentence in told(read)} == {"the currency is PLN, not EUR"}
    assert [line for line, _ in told(read)] == [16, 17, 19]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (":61:2611021102C10NTRFNONREF", "«10» is not an amount"),
        (":61:2611021102C10,005NTRFX", "«10,005» is not an amount"),
        (":61:2611021102C1.000,00NTRFX", "«1.000,00» is not an amount"),
        (":61:2611021102C-10,00NTRFX", "the movement «2611021102C-10,00NTRFX» cannot be read"),
        (":61:2602301102C10,NTRFX", "«2602301102» is not a day that exists"),
        (":61:2611021302C10,NTRFX", "«2611021302» is not a day that exists"),
        (":61:2611021102X10,NTRFX", "the movement «2611021102X10,NTRFX» cannot be read"),
        (":61:2611021102C0,NTRFX", "the amount is zero"),
        (":6A:2611021102C10,NTRFX", ""),
        (":69:2611021102C10,NTRFX", "«:69:2611021102C10,NTRFX» does not belong here"),
    ],
)
def test_a_broken_movement_is_told_with_its_line(line: str, sentence: str) -> None:
    read = read_mt940(statement(LINE, ":86:A", line, closing="C261102EUR25,"))

    assert [movement.line_number for movement in read.lines] == [5]
    expected = [(7, sentence)] if sentence else []
    assert told(read) == [
        *expected,
        (8, "the lines lead to 15,00, the closing balance says 25,00"),
    ]


@pytest.mark.parametrize(
    ("content", "sentences"),
    [
        (statement(LINE, closing="C261102EUR15,01"),
         ["the lines lead to 15,00, the closing balance says 15,01"]),
        (statement(LINE, opening="C261101EUR5"),
         ["the statement has no opening balance", "the balance «C261101EUR5» cannot be read"]),
        (statement(LINE).partition(b":62F:")[0],
         ["the statement has no closing balance: it is cut off"]),
        (statement(LINE, ":86:ONE", ":86:TWO"), ["«:86:TWO» does not belong here"]),
    ],
)  # fmt: skip
def test_a_statement_that_does_not_hold_together(content: bytes, sentences: list[str]) -> None:
    read = read_mt940(content)

    assert [line.cents for line in read.lines] == [1000]
    assert [sentence for _, sentence in told(read)] == sentences


def test_an_entry_day_on_the_29th_of_february_is_that_of_the_leap_year() -> None:
    read = read_mt940(statement(":61:2803010229C10,NTRFX"))

    assert [(line.value_on, line.booked_on) for line in read.lines] == [
        (date(2028, 3, 1), date(2028, 2, 29))
    ]


def test_an_interim_report_is_refused() -> None:
    with pytest.raises(OfficeError, match=r"Line 4: this is an interim report \(MT942\)"):
        read_mt940(b":20:X\n:25:ACC\n:28C:1\n:34F:EUR0,\n:61:2611021102C10,NTRFX\n")
