"""The flat file of the Italian banks, and what is refused."""

from datetime import date

import pytest

from app.models.errors import OfficeError
from app.services.bank_statements.readers.cbi import read_cbi
from tests.services.bank_statements.readers.bank_files import (
    ACCOUNT,
    Entry,
    cbi_bytes,
    cbi_flow,
    cbi_statement,
    money,
)
from tests.services.bank_statements.readers.samples import sample, told

DAY = date(2026, 11, 4)
ROWS = [Entry(DAY, DAY, cents, name=f"PAYER {cents}") for cents in (1000, -2000, 3000)]


def flow() -> list[str]:
    """RH, 61, three times 62 and 63, 64, 65 and EF: ten records and the foot."""
    return cbi_flow([cbi_statement(ROWS, 5000, 1, ACCOUNT)])


def test_two_accounts_of_one_flow() -> None:
    read = read_cbi(sample("cbi-saldi-e-movimenti.txt"))

    assert told(read) == []
    assert [statement.account for statement in read.statements] == [
        "IT60X0542811101000000123456",
        "IT42W0444819698012200313498",
    ]
    assert [statement.opening_cents for statement in read.statements] == [150000, -1000]
    assert [statement.closing_cents for statement in read.statements] == [160745, 6010]
    transfer, unpaid, foreign, own = read.lines
    assert (transfer.counterparty, transfer.cents) == ("ROSSI MARIO", 45000)
    assert transfer.counterparty_iban == "IT79X0940139116086807577566"
    assert (transfer.end_to_end_id, transfer.operation_code) == ("E2E-0001", "48")
    assert transfer.bank_reference == "0306912345678901"
    assert transfer.text == (
        "BONIFICO A VOSTRO FAVORE C.F. RSSMRA80A01F205X AFFITTO NOVEMBRE 2026 ALLOGGIO 12 SCALA B "
        "COMPRESE SPESE CONDOMINIALI E ACCONTO RISCALDAMENTO PERIODO INVERNALE MILANO"
    )
    assert (unpaid.booked_on, unpaid.value_on) == (date(2026, 11, 4), date(2026, 11, 2))
    assert (unpaid.cents, unpaid.return_reason) == (-34255, "AM04")
    assert unpaid.text.endswith("CREDITO ORIGINARIO CANONE DI NOVEMBRE")
    assert (foreign.counterparty, foreign.cents) == ("MUSTER HANS ZUERICH", 10010)
    assert "MIETE NOVEMBER" in foreign.text
    assert own.text == "GIROCONTO X0542811101000000123456"


def test_a_broken_statement_is_told_line_by_line() -> None:
    read = read_cbi(sample("cbi-estratto-conto-broken.txt"))

    assert [(line.line_number, line.cents) for line in read.lines] == [(3, 5000)]
    assert told(read) == [
        (4, "«00000000001200» is not an amount"),
        (5, "the movement 004 follows 002: one is missing or misplaced"),
        (5, "«311126» is not a day that exists"),
        (6, "the lines lead to 150,00, the closing balance says 139,00"),
        (7, "the flow holds 7 records, but declares 0000008"),
    ]


@pytest.mark.parametrize(
    ("line", "old", "new", "sentence"),
    [
        (5, "D0000", "X0000", "«X» does not say whether money came in or went out"),
        (5, "20,00", "20.00", "«000000000020.00» is not an amount"),
        (5, " 62", " 72", "«720000001002041126041126D0000"),
        (5, " 620000001", " 620000002", "the record 62 belongs to no statement"),
        (5, "041126D", "321126D", "«321126» is not a day that exists"),
        (5, "1002", "1001", "the movement 001 is in the file twice"),
        (2, "EUR", "USD", "the currency is USD, not EUR"),
    ],
)
def test_a_broken_record_is_told_with_its_line(
    line: int, old: str, new: str, sentence: str
) -> None:
    records = flow()
    assert old in records[line - 1]
    records[line - 1] = records[line - 1].replace(old, new, 1)

    read = read_cbi(cbi_bytes(records))

    assert any(number == line and text.startswith(sentence) for number, text in told(read))
    assert -2000 not in [movement.cents for movement in read.lines]


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        (1, "the beginning of the flow (RH or EC) is missing"),
        (9, "the statement has no closing balance: it is cut off"),
        (11, "the end of the flow (EF) is missing: it is cut off"),
    ],
)
def test_a_lost_frame_keeps_the_movements_and_is_told(missing: int, sentence: str) -> None:
    records = flow()
    del records[missing - 1]

    read = read_cbi(cbi_bytes(records))

    assert money(read) == [(DAY, DAY, cents) for cents in (1000, -2000, 3000)]
    assert sentence in [text for _, text in told(read)]


def test_a_thousand_movements_count_from_one_again() -> None:
    rows = [Entry(DAY, DAY, cents + 1) for cents in range(1500)]

    read = read_cbi(cbi_bytes(cbi_flow([cbi_statement(rows, 0, 1, ACCOUNT)])))

    assert told(read) == []
    assert [line.cents for line in read.lines] == list(range(1, 1501))


def test_several_flows_in_one_file() -> None:
    read = read_cbi(cbi_bytes([*flow(), *flow()]))

    assert told(read) == []
    assert [line.position for line in read.lines] == [1, 2, 3, 4, 5, 6]


def test_orders_of_collection_are_no_statement() -> None:
    with pytest.raises(OfficeError, match="Line 1: the CBI flow IB is no statement"):
        read_cbi(cbi_bytes([" IB0542801234041126RIBA", " EF0542801234041126RIBA"]))
