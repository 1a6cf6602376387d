"""Banks' spreadsheets: read row for row, or refused with the row and the reason."""

import csv
import io
import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from app.models.bank_statements import StatementFormat
from app.models.errors import OfficeError
from app.models.formats import format_money
from app.services.bank_statements.readers.cells import (
    DayOrder,
    day_order_of,
    parse_amount,
    parse_day,
)
from app.services.bank_statements.readers.grid import read_grid
from app.services.bank_statements.readers.layout import Layout, signature_of
from app.services.bank_statements.readers.layout_guess import guess_layout
from app.services.bank_statements.readers.spreadsheet import read_spreadsheet
from app.services.bank_statements.readers.statement_file import StatementFile

KITS = Path(__file__).parents[3] / "data"


def read(text: str | bytes, encoding: str = "utf-8") -> StatementFile:
    grid = read_grid("estratto.csv", text if isinstance(text, bytes) else text.encode(encoding))
    layout = guess_layout(grid)
    assert layout is not None
    return read_spreadsheet(grid, layout, StatementFormat.CSV)


def told(file: StatementFile) -> list[tuple[date, int, str]]:
    return [(line.booked_on, line.cents, line.text) for line in file.lines]


@pytest.mark.parametrize("kit", ["kit", "kit-with-errors"])
def test_the_kits_statement_comes_out_as_its_truth_says(kit: str) -> None:
    truth = json.loads((KITS / kit / "truth.json").read_text(encoding="utf-8"))["bank"]
    file = read((KITS / kit / "banca.csv").read_bytes())
    assert file.faults == ()
    assert [
        {"n": line.position, "date": line.booked_on.isoformat(), "cents": line.cents}
        for line in file.lines
    ] == [
        {name: each[name] for name in ("n", "date", "cents")}
        for each in truth
        if each["file"] == "banca.csv"
    ]
    assert file.statements[0].account == "1000/00012345"


BANKS = {
    "one signed column, running balance": (
        "Data contabile;Data valuta;Importo;Divisa;Causale;Descrizione;Saldo contabile\n"
        "05/11/2026;05/11/2026;500,00;EUR;BONIFICO;DA ROSSI MARIO AFFITTO;1.500,00\n"
        "06/11/2026;06/11/2026;-12,50;EUR;SPESE;COMMISSIONI;1.487,50\n"
    ),
    "amounts with a sign column": (
        'Data;Segno;Importo;Descrizione\n"05/11/2026";A;"500,00";"BONIFICO; DA ROSSI MARIO"\n'
        "06.11.2026;D;12,50;COMMISSIONI\n"
    ),
    "two columns, money out without a minus, newest first": (
        "Lista movimenti\nIBAN: IT60 X054 2811 1010 0000 0123 456\n\n"
        "Data Operazione\tData Valuta\tDare\tAvere\tDescrizione\n"
        "06/11/2026\t06/11/2026\t12,50\t\tCOMMISSIONI\n"
        "05/11/2026\t05/11/2026\t\t500,00\tDA ROSSI\n"
        "\t\t12,50\t500,00\tTotale\n"
    ),
    "English, ISO days, points": (
        "Booking Date,Amount (EUR),Partner Name,Partner Iban,Payment Reference\n"
        "2026-11-05,500.00,Rossi Mario,IT60X0542811101000000123456,Affitto\n"
        "2026-11-06,-12.50,Banca,,Commissioni\n"
    ),
    "German": (
        "Buchungstag;Wertstellung;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;"
        "Betrag;Währung\n"
        "05.11.2026;05.11.2026;MIETE;ROSSI MARIO;500,00;EUR\n"
        "06.11.2026;06.11.2026;GEBUEHR;BANK;-12,50;EUR\n"
    ),
    "opening and closing balance as rows": (
        "Data;Descrizione;Entrate;Uscite\n;Saldo iniziale;1.000,00;\n"
        "05/11/2026;BONIFICO;500,00;\n06/11/2026;COMMISSIONI;;-12,50\n;Saldo finale;1.487,50;\n"
    ),
    "named months": (
        "Date;Description;Paid in;Paid out\n5 nov 2026;BONIFICO;500,00;\n"
        "06-nov-2026;COMMISSIONI;;12,50\n"
    ),
}


@pytest.mark.parametrize("bank", BANKS)
def test_many_banks_say_the_same_two_movements(bank: str) -> None:
    file = read(BANKS[bank])
    assert file.faults == ()
    assert sorted((line.booked_on, line.cents) for line in file.lines) == [
        (date(2026, 11, 5), 50000),
        (date(2026, 11, 6), -1250),
    ]


def test_what_a_sheet_says_of_itself_is_taken_along() -> None:
    file = read(BANKS["two columns, money out without a minus, newest first"])
    assert file.statements[0].account == "IT60X0542811101000000123456"
    file = read(BANKS["opening and closing balance as rows"])
    assert (file.statements[0].opening_cents, file.statements[0].closing_cents) == (100000, 148750)
    file = read(BANKS["English, ISO days, points"])
    first = file.lines[0]
    assert (first.counterparty, first.counterparty_iban, first.text) == (
        "Rossi Mario",
        "IT60X0542811101000000123456",
        "Affitto",
    )


HEADER = "Data;Entrate;Uscite;Descrizione\n"


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ("31/02/2026;5,00;;UNO\n", 2, "not a day that exists"),
        (";5,00;;UNO\n", 2, "no day"),
        ("05/11/2026;5,00;6,00;UNO\n", 2, "money in and money out"),
        ("05/11/2026;;;UNO\n", 2, "no amount"),
        ("05/11/2026;0,00;;UNO\n", 2, "zero"),
        ("05/11/2026;cinque;;UNO\n", 2, "not an amount"),
        ("05/11/2026;5,00;;UNO\n05/11/2026;1,234;;DUE\n", 3, "not an amount"),
        ("05/11/2026;5,00;;UNO\nTotale;6,00;;\n", 3, "totals row"),
        ("05/11/2026;5,00;;UNO\n;;;DUE\n05/11/2026;5,00;;TRE\n", 3, "neither a day"),
        ("05/11/2026;;5,00;UNO\n05/11/2026;;-5,00;DUE\n05/11/2026;;-6,00;TRE\n", 2, "minus"),
        ("05/11/2026;5,00;;UNO;x\n", 2, "columns"),
    ],
)
def test_a_broken_row_is_named_with_its_line_and_reason(rows: str, line: int, reason: str) -> None:
    file = read(HEADER + rows)
    assert [fault.line_number for fault in file.faults] == [line]
    assert reason in str(file.faults[0])


def test_a_foreign_currency_is_refused_line_by_line() -> None:
    file = read(
        "Data;Importo;Divisa;Descrizione\n05/11/2026;5,00;USD;UNO\n05/11/2026;6,00;EUR;DUE\n"
    )
    assert [line.cents for line in file.lines] == [600]
    assert "USD" in str(file.faults[0])


def test_a_missing_line_shows_in_the_balances() -> None:
    text = BANKS["opening and closing balance as rows"].replace("05/11/2026;BONIFICO;500,00;\n", "")
    (fault,) = read(text).faults
    assert "closing balance" in str(fault)
    text = BANKS["one signed column, running balance"] + (
        "07/11/2026;07/11/2026;10,00;EUR;BONIFICO;DA VERDI;1.497,50\n"
        "09/11/2026;09/11/2026;10,00;EUR;BONIFICO;DA VERDI;1.527,50\n"
        "10/11/2026;10/11/2026;10,00;EUR;BONIFICO;DA VERDI;1.537,50\n"
    )
    (fault,) = read(text).faults
    assert fault.line_number == 5


def test_pending_movements_are_left_out_and_counted() -> None:
    file = read(
        "Data;Importo;Stato;Descrizione\n05/11/2026;5,00;Contabilizzato;UNO\n"
        "06/11/2026;6,00;Non contabilizzato;DUE\n"
    )
    assert ([line.cents for line in file.lines], file.left_out, file.faults) == ([500], 1, ())


def test_a_workbook_gives_the_same_as_its_csv() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Conto corrente 12345678"])
    sheet.append(["Data", "Entrate", "Uscite", "Descrizione"])
    sheet.append([date(2026, 11, 5), 1234.56, None, "BONIFICO"])
    sheet.append([date(2026, 11, 6), None, -0.1 - 0.2, "COMMISSIONI"])
    sheet.append(["07/11/2026", 10, None, "INTERO"])
    content = io.BytesIO()
    book.save(content)
    file = read(content.getvalue())
    assert file.faults == ()
    assert [line.cents for line in file.lines] == [123456, -30, 1000]
    assert file.statements[0].account == "12345678"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\x03abc", b"PK\x03\x04rubbish", b"ciao"])
def test_what_is_no_sheet_is_refused_or_left_to_a_person(content: bytes) -> None:
    try:
        grid = read_grid("foto.jpg", content)
    except OfficeError:
        return
    assert guess_layout(grid) is None


def test_a_layout_is_remembered_whole() -> None:
    layout = Layout(("data", "importo"), 0, amount=1, texts=(2, 3), day_order=DayOrder.MONTH_FIRST)
    assert Layout.from_json(layout.to_json()) == layout
    with pytest.raises(ValueError, match="nulla"):
        Layout.from_json('"nulla"')
    assert signature_of(["Data ", "IMPORTO"]) == signature_of(["data", "importo", ""])


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1.234,56", 123456), ("€ 5", 500), ("-5,5", -550), ("5,00-", -500), ("(5,00)", -500),
        ("+5,00", 500), ("1'234,50", 123450), ("1 234,50", 123450), ("−5,00", -500),
    ],
)  # fmt: skip
def test_amounts_of_many_hands(text: str, cents: int) -> None:
    assert parse_amount(text, decimal_comma=True) == cents


@pytest.mark.parametrize("text", ["1,234", "12.34", "1.23,4x", "--5", "5,0,0", "", "-", "٥", "1e5"])
def test_what_might_be_another_amount_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(text)):
        parse_amount(text, decimal_comma=True)


def test_the_day_comes_first_unless_the_whole_file_proves_otherwise() -> None:
    assert day_order_of(["05/11/2026", "06/11/2026"]) is DayOrder.DAY_FIRST
    assert day_order_of(["11/05/2026", "11/25/2026"]) is DayOrder.MONTH_FIRST
    assert day_order_of(["25/11/2026", "11/25/2026"]) is DayOrder.DAY_FIRST
    assert parse_day("2026-11-05T10:22:33Z") == date(2026, 11, 5)
    assert parse_day("20261105") == date(2026, 11, 5)


days = st.integers(0, 700).map(lambda number: date(2025, 6, 1) + timedelta(days=number))
cents = st.integers(-10_000_000, 10_000_000).filter(bool)
words = st.text("ABC DEFàè'\",;.-/0123", min_size=1, max_size=25).map(
    lambda text: f"X{' '.join(text.split())}X"
)
movements = st.lists(st.tuples(days, cents, words), min_size=1, max_size=12)


@st.composite
def rendered(draw: st.DrawFn) -> tuple[list[tuple[date, int, str]], bytes]:
    """Movements as some bank might write them."""
    found = draw(movements)
    delimiter = draw(st.sampled_from([";", "\t", ",", "|"]))
    comma = draw(st.booleans())
    day = draw(st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%y"]))
    style = draw(st.sampled_from(["signed", "columns", "columns minus", "letters"]))
    rows: list[list[str]] = []
    if draw(st.booleans()):
        rows += [["Lista movimenti"], ["Conto corrente 1000/00012345"], []]
    amount_titles = {"signed": ["Importo"], "letters": ["Importo", "D/A"]}
    rows.append(["Data operazione", *amount_titles.get(style, ["Entrate", "Uscite"]), "Causale"])
    for booked_on, amount, text in found:
        written = format_money(abs(amount))
        if not comma:
            written = written.translate(str.maketrans(",.", ".,"))
        minus = "-" if amount < 0 else ""
        cells = {
            "signed": [minus + written],
            "letters": [written, "D" if amount < 0 else "A"],
            "columns": ["", written] if amount < 0 else [written, ""],
            "columns minus": ["", minus + written] if amount < 0 else [written, ""],
        }[style]
        rows.append([booked_on.strftime(day), *cells, text])
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]))
    return found, out.getvalue().encode(encoding)


@settings(deadline=None)
@given(rendered())
def test_any_layout_gives_back_what_was_written(
    statement: tuple[list[tuple[date, int, str]], bytes],
) -> None:
    found, content = statement
    file = read(content)
    assert file.faults == ()
    assert told(file) == found


@settings(deadline=None, max_examples=150)
@given(rendered(), st.data())
def test_a_damaged_file_gives_faults_or_entries_that_were_there(
    statement: tuple[list[tuple[date, int, str]], bytes], data: st.DataObject
) -> None:
    found, content = statement
    assume(b"\xff\xfe" not in content[:2])
    at = data.draw(st.integers(0, len(content) - 1))
    damage = data.draw(st.sampled_from(["cut", "letter", "double separator", "drop"]))
    if damage == "cut":
        content = content[:at]
    elif damage == "letter":
        content = content[:at] + b"Q" + content[at + 1 :]
    elif damage == "drop":
        content = content[:at] + content[at + 1 :]
    else:
        content = content.replace(b";", b";;", 1)
    try:
        grid = read_grid("estratto.csv", content)
    except OfficeError:
        return
    layout = guess_layout(grid)
    if layout is None:
        return
    file = read_spreadsheet(grid, layout, StatementFormat.CSV)
    assert len(file.lines) <= len(found)
    entries = [(line.booked_on, line.cents) for line in file.lines]
    if damage == "cut":
        assert entries == [(day, amount) for day, amount, _ in found[: len(entries)]]


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_rubbish_neither_crashes_nor_hangs(content: bytes) -> None:
    try:
        grid = read_grid("estratto.csv", content)
    except OfficeError:
        return
    layout = guess_layout(grid)
    if layout is not None:
        read_spreadsheet(grid, layout, StatementFormat.CSV)
