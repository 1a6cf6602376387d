"""CAMT.052, .053 and .054 of several countries, and what is refused."""

import json
import time
from datetime import date
from pathlib import Path

import pytest

from app.models.bank_statements import StatementFormat
from app.models.errors import OfficeError
from app.services.bank_statements.readers.camt import read_camt
from tests.services.bank_statements.readers.samples import sample, told

DATA = Path(__file__).parents[3] / "data"

ENTRY = (
    '<Ntry><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>'
    "<BookgDt><Dt>2026-11-02</Dt></BookgDt></Ntry>"
)


def statement(*entries: str, kind: str = "053", before: str = "") -> bytes:
    """A message of one line per entry: the first entry stands on line 2."""
    element = {"052": "Rpt", "053": "Stmt", "054": "Ntfctn"}[kind]
    body = "\n".join(["", *entries])
    return (
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.{kind}.001.02"><X><{element}>'
        f"{before}{body}</{element}></X></Document>"
    ).encode()


def test_the_kit_s_file_gives_the_rows_of_its_truth() -> None:
    content = (DATA / "kit" / "banca.camt053.xml").read_bytes()
    truth = json.loads((DATA / "kit" / "truth.json").read_text(encoding="utf-8"))
    rows = [row for row in truth["bank"] if row["file"] == "banca.camt053.xml"]

    read = read_camt(content)

    assert [(line.position, line.booked_on.isoformat(), line.cents) for line in read.lines] == [
        (row["n"], row["date"], row["cents"]) for row in rows
    ]
    assert told(read) == []
    assert read.statements[0].account == "IT51S0242438916005120160316"
    assert read.lines[5].line_number == 10
    assert read.lines[5].counterparty == "GENTILE JOSÉ"


def test_an_italian_statement_in_cbi_s_envelope() -> None:
    read = read_camt(sample("camt053-italy-cbi.xml"))

    assert told(read) == []
    [statement] = read.statements
    assert statement.account == "IT60X0542811101000000123456"
    assert (statement.first_day, statement.last_day) == (date(2026, 11, 3), date(2026, 11, 4))
    assert (statement.opening_cents, statement.closing_cents) == (150000, 160745)
    transfer, unpaid = read.lines
    assert (transfer.cents, transfer.counterparty) == (45000, "ROSSI MARIO")
    assert transfer.counterparty_iban == "IT79X0940139116086807577566"
    assert transfer.end_to_end_id == ""
    assert transfer.bank_reference == "0306912345678901"
    assert transfer.operation_code == "48"
    assert transfer.text == (
        "AFFITTO NOVEMBRE & SPESE C.F. RSSMRA80A01F205X BONIFICO A VOSTRO FAVORE "
        "PER CONTO BIANCHI ANNA"
    )
    # A reversal is a debit because it says so, not because it is a reversal; its day is the
    # bank's own, and its other party is the one who did not pay.
    assert (unpaid.cents, unpaid.booked_on) == (-34255, date(2026, 11, 4))
    assert (unpaid.return_reason, unpaid.end_to_end_id) == ("AM04", "SDD-2026-11-0042")
    assert unpaid.counterparty == "VERDI LUCIA"
    assert unpaid.counterparty_iban == "IT42W0444819698012200313498"
    assert "MANDATO UMR00042" in unpaid.text


def test_a_swiss_collective_credit_is_one_movement_for_each_payer() -> None:
    read = read_camt(sample("camt054-switzerland.xml"))

    assert read.format is StatementFormat.CAMT_054
    assert [(line.cents, line.counterparty, line.reference) for line in read.lines] == [
        (100000, "Hans Muster", "210000000003139471430009017"),
        (94975, "Ursula Beispiel", "RF18539007547034"),
    ]
    assert [line.bank_reference for line in read.lines] == ["TX-1", "TX-2"]
    assert read.lines[0].text == "Miete November SAMMELGUTSCHRIFT"
    assert read.lines[1].text.endswith("PER CONTO Erben Beispiel")
    assert told(read) == [(36, "the currency is CHF, not EUR")]
    assert read.left_out == 1


def test_a_german_entry_without_all_amounts_stays_one_movement() -> None:
    read = read_camt(sample("camt053-germany.xml"))

    assert told(read) == []
    rent, returns = read.lines
    assert (rent.cents, rent.counterparty) == (110000, "JÜRGEN MÜLLER")
    assert rent.text == "MIETE NOVEMBER WOHNUNG 7 HINTERHAUS LINKS MIT NEBENKOSTEN SEPA-Gutschrift"
    assert (returns.cents, returns.counterparty) == (-4000, "")
    assert returns.text == (
        "EVA KLEIN DE02120300000000202051 MD06 HAUSBANK ENTGELT RUECKLASTSCHRIFT"
    )
    assert read.statements[0].opening_cents == -2050


def test_a_spanish_report_of_the_day_leaves_out_what_is_pending() -> None:
    read = read_camt(sample("camt052-spain.xml"))

    assert told(read) == []
    assert read.format is StatementFormat.CAMT_052
    assert read.left_out == 1
    [line] = read.lines
    assert (line.cents, line.counterparty) == (-1499, "SUMINISTROS Ñ, S.L.")
    [statement] = read.statements
    assert statement.account == "21000418450200051332"
    assert (statement.opening_cents, statement.closing_cents) == (10000, 8501)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("10.00", "10.005", "«10.005» is not an amount"),
        ("10.00", "-10.00", "«-10.00» is not an amount"),
        ("10.00", "10,00", "«10,00» is not an amount"),
        ("10.00", "1 0.00", "«1 0.00» is not an amount"),
        ("10.00", "1e3", "«1e3» is not an amount"),
        ("10.00", "١٠.00", "«١٠.00» is not an amount"),
        ("10.00", "0.00", "the amount is zero"),
        ('"EUR"', '"USD"', "the currency is USD, not EUR"),
        (' Ccy="EUR"', "", "the currency is missing"),
        ("CRDT", "", "«» does not say whether money came in or went out"),
        ("CRDT", "CREDIT", "«CREDIT» does not say whether money came in or went out"),
        ("BOOK", "BOOKED", "«BOOKED» does not say whether the entry is booked"),
        ("<Sts>BOOK</Sts>", "", "«» does not say whether the entry is booked"),
        ("2026-11-02", "2026-02-30", "«2026-02-30» is not a day that exists"),
        ("2026-11-02", "02/11/2026", "«02/11/2026» is not a day that exists"),
        ("<BookgDt><Dt>2026-11-02</Dt></BookgDt>", "", "the booking day is missing"),
        ("</Ntry>", '<Amt Ccy="EUR">1.00</Amt></Ntry>', "the entry has more than one Amt"),
    ],
)
def test_a_broken_entry_is_told_with_its_line(old: str, new: str, sentence: str) -> None:
    read = read_camt(statement(ENTRY, ENTRY.replace(old, new), ENTRY))

    assert [line.line_number for line in read.lines] == [2, 4]
    assert told(read) == [(3, sentence)]


def test_a_notification_needs_no_status() -> None:
    entry = ENTRY.replace("<Sts>BOOK</Sts>", "")

    assert [line.cents for line in read_camt(statement(entry, kind="054")).lines] == [1000]


def test_balances_and_declared_totals_are_held_against_the_entries() -> None:
    balances = "".join(
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{amount}</Amt>'
        "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-02</Dt></Dt></Bal>"
        for code, amount in (("OPBD", "5.00"), ("CLBD", "24.99"))
    )
    summary = (
        "<TxsSummry><TtlNtries><NbOfNtries>3</NbOfNtries><Sum>20.01</Sum></TtlNtries></TxsSummry>"
    )

    read = read_camt(statement(ENTRY, ENTRY, before=balances + summary))

    assert len(read.lines) == 2
    assert [text for _, text in told(read)] == [
        "the file holds 2 entries, but declares 3",
        "the entries add up to 20,00, the file says 20.01",
        "the lines lead to 25,00, the closing balance says 24,99",
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b"<Document>\n<Stmt>\n<Ntry>", "The file is damaged or cut off at line 3."),
        (b"<Document></Document>", "The file holds no bank statement."),
        (
            b'<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY a "b">]><Document>&a;</Document>',
            "Line 2 declares a document type: no bank's statement does.",
        ),
        (
            b'<!DOCTYPE d SYSTEM "file:///etc/passwd"><Document/>',
            "Line 1 declares a document type: no bank's statement does.",
        ),
        (b"<a>" * 100, "Line 1 is nested too deeply for a statement."),
        (
            b'<?xml version="1.0" encoding="klingon"?><Document/>',
            "The file's letters cannot be read: it is damaged.",
        ),
    ],
)
def test_what_cannot_be_read_at_all_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_camt(content)

    assert str(refused.value) == sentence


def test_ten_thousand_entries_take_seconds() -> None:
    content = statement(*[ENTRY] * 10_000)
    begun = time.perf_counter()

    read = read_camt(content)

    assert len(read.lines) == 10_000
    assert read.lines[-1].line_number == 10_001
    # Measured: a third of a second; the limit is for slow machines.
    assert time.perf_counter() - begun < 5
