"""OFX of banks and credit cards, and what is refused."""

from datetime import date

import pytest

from app.models.errors import OfficeError
from app.services.bank_statements.readers.ofx import read_ofx
from tests.services.bank_statements.readers.samples import sample, told


def statement(*movements: str, currency: str = "EUR") -> bytes:
    """A statement whose movements stand on lines of their own, from line 2."""
    head = f"<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>{currency}<BANKTRANLIST>"
    foot = "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
    return "\n".join([head, *movements, foot]).encode()


def movement(amount: str = "10.00", number: int = 1, more: str = "") -> str:
    return (
        f"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261102<TRNAMT>{amount}<FITID>{number}{more}</STMTTRN>"
    )


def test_an_italian_bank_with_commas_and_tags_that_nobody_closes() -> None:
    read = read_ofx(sample("ofx-italy.ofx"))

    transfer, fees = read.lines
    assert (transfer.booked_on, transfer.cents) == (date(2026, 11, 3), 145050)
    assert transfer.counterparty == ""
    assert transfer.text == ("BONIFICO A VOSTRO FAVORE DA ROSSI MARIO E FIGLI S&C AFFITTO 11/2026")
    assert transfer.bank_reference == "2026110300001"
    # Midnight here is the evening before in London: the day is the bank's own.
    assert (fees.booked_on, fees.cents, fees.text) == (date(2026, 11, 4), -1200, "COMMISSIONI")
    assert told(read) == [
        (26, "the movement is a CREDIT, but its amount is -7,00"),
        (27, "«1.234» is not an amount"),
    ]
    [account] = read.statements
    assert (account.account, account.opening_cents) == ("000000123456", None)
    assert account.closing_cents == 200000
    assert (account.first_day, account.last_day) == (date(2026, 11, 1), date(2026, 11, 5))


def test_a_french_card_as_xml() -> None:
    read = read_ofx(sample("ofx-france.ofx"))

    [line] = read.lines
    assert (line.booked_on, line.value_on) == (date(2026, 11, 1), date(2026, 11, 2))
    assert (line.cents, line.counterparty) == (-5990, "Électricité <SA>")
    assert line.counterparty_iban == "FR1420041010050500013M02606"
    assert line.text == "Facture <novembre> & charges"
    assert told(read) == [(24, "the currency is USD, not EUR")]
    assert read.left_out == 1
    # The ledger's balance is that of two days after the period.
    assert read.statements[0].closing_cents is None


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (movement("10.005"), "«10.005» is not an amount"),
        (movement("1,234.56"), "«1,234.56» is not an amount"),
        (movement("1.234,56"), "«1.234,56» is not an amount"),
        (movement("--10"), "«--10» is not an amount"),
        (movement(""), "«» is not an amount"),
        (movement("0"), "the amount is zero"),
        (movement(more="<TRNAMT>9"), "the entry has more than one TRNAMT"),
        (movement().replace("20261102", "20261302"), "«20261302» is not a day that exists"),
        (movement(more="<CORRECTFITID>7"),
         "the bank corrects the earlier movement 7: do so by hand"),
        (movement().replace("</STMTTRN>", ""), "the movement is cut off"),
        (movement(number=9), "the movement 9 is in the file twice"),
    ],
)  # fmt: skip
def test_a_broken_movement_is_told_with_its_line(broken: str, sentence: str) -> None:
    read = read_ofx(statement(movement(number=9), broken, movement(number=10)))

    assert [line.line_number for line in read.lines] == [2, 4]
    assert told(read) == [(3, sentence)]


def test_two_payments_under_one_number_are_both_there_when_they_differ() -> None:
    read = read_ofx(statement(movement("10.00"), movement("11.00")))

    assert [line.cents for line in read.lines] == [1000, 1100]


def test_a_statement_in_another_currency_gives_no_movement() -> None:
    read = read_ofx(statement(movement(), currency="CHF"))

    assert read.lines == []
    assert told(read) == [(2, "the currency is CHF, not EUR")]


def test_a_name_that_looks_like_an_entity_stays() -> None:
    read = read_ofx(statement(movement(more="<NAME>BAR&REGINA &amp; C&#46;")))

    assert read.lines[0].counterparty == "BAR&REGINA & C."


def test_what_holds_no_statement_is_refused() -> None:
    with pytest.raises(OfficeError, match="holds no bank statement"):
        read_ofx(b"OFXHEADER:100\n<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>")
