"""Banks' spreadsheets: read row for row, or refused with the row and the reason."""

import io
import json
import re
import time
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.models.bank_statements import StatementFormat
from app.services.bank_statements.readers.cells import (
    DayOrder,
    day_order_of,
    parse_amount,
    parse_day,
)
from app.services.bank_statements.readers.grid import read_grid
from app.services.bank_statements.readers.layout import Layout
from app.services.bank_statements.readers.layout_guess import guess_layout
from app.services.bank_statements.readers.spreadsheet import (
    RowKind,
    preview,
    read_spreadsheet,
)
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


def faults(text: str) -> list[str]:
    return [f"{fault.line_number}: {fault}" for fault in read(text).faults]


def cents(text: str) -> list[int]:
    return [line.cents for line in read(text).lines]


def test_a_file_that_writes_in_two_ways_is_doubted_where_it_matters() -> None:
    text = "Data;Importo;Testo\n05/11/2026;1.234;UNO\n25/11/2026;2.50;DUE\n06/11/2026;2,51;TRE\n"
    assert cents(text) == [251]
    assert [fault[:2] for fault in faults(text)] == ["2:", "3:"]
    text = "Data;Importo;Testo\n05/11/2026;1,00;UNO\n25/11/2026;2,00;DUE\n11/26/2026;3,00;TRE\n"
    assert cents(text) == [200]
    assert "two days" in faults(text)[0]
    text = "Data;Importo;Testo\n26-11-05;1,00;UNO\n26-11-06;2,00;DUE\n26-11-07;-3,00;TRE\n"
    assert cents(text) == []


def test_only_thousands_are_read_the_italian_way_or_refused() -> None:
    assert cents("Data;Importo;Testo\n05/11/2026;1.234;UNO\n06/11/2026;2.000;DUE\n") == [
        123400,
        200000,
    ]
    text = "Data;Importo;Testo\n05/11/2026;1,234;UNO\n06/11/2026;2,000;DUE\n"
    assert cents(text) == []
    assert len(faults(text)) == 2


def test_a_storno_in_the_column_of_money_out_is_left_to_a_person() -> None:
    text = HEADER + "05/11/2026;;5,00;UNO\n06/11/2026;;6,00;DUE\n07/11/2026;;-5,00;STORNO\n"
    assert cents(text) == [-500, -600]
    assert faults(text)[0].startswith("4: of the amounts of money out")


def test_a_tenants_saldo_is_a_payment_and_a_balance_row_is_none() -> None:
    rows = (
        "05/11/2026;1,00;;SALDO\n06/11/2026;2,00;;SALDO FINALE LAVORI\n"
        "07/11/2026;;3,00;TOTALE SRL\n"
    )
    assert cents(HEADER + rows) == [100, 200, -300]
    file = read(HEADER + rows + "08/11/2026;0,00;;SALDO FINALE\n")
    assert ([line.cents for line in file.lines], file.statements[0].closing_cents) == (
        [100, 200, -300],
        0,
    )
    text = HEADER + "05/11/2026;1,00;;UNO\n06/11/2026;2,00;;SALDO FINALE\n07/11/2026;3,00;;TRE\n"
    assert cents(text) == [100, 300]
    assert "a movement or a balance" in faults(text)[0]


def test_totals_and_counts_in_words_are_checked() -> None:
    rows = "05/11/2026;5,00;;UNO\n06/11/2026;;2,00;DUE\n"
    right = (
        ";;;Totale entrate 5,00\n;;;Totale uscite: 2,00\n;;;Numero movimenti: 2\n"
        "Totale;5,00;2,00;\n"
    )
    assert faults(HEADER + rows + right) == []
    wrong = ";;;Totale entrate 6,00\n;;;Totale uscite: 2,00\n;;;Numero movimenti: 3\n"
    assert faults(HEADER + rows + wrong) == [
        "4: the totals row says 6,00, the lines add up to 5,00",
        "6: the file holds 2 entries, but declares 3",
    ]


def test_balances_above_the_list_are_checked_and_the_one_of_today_is_not() -> None:
    rows = HEADER + "05/11/2026;5,00;;UNO\n06/11/2026;;2,00;DUE\n"
    assert faults("Saldo iniziale;1.000,00;Saldo finale;1.003,00\n\n" + rows) == []
    assert faults("Saldo iniziale;1.000,00;Saldo finale;1.004,00\n\n" + rows) == [
        "1: the lines lead to 1.003,00, the closing balance says 1.004,00"
    ]
    file = read("Saldo contabile al 23/11/2026;;;5.000,00\n" + rows)
    assert file.statements[0].closing_cents is None


def test_a_balance_column_proves_a_wrong_sign() -> None:
    header = "Data;Dare;Avere;Saldo;Testo\n"
    right = "05/11/2026;;5,00;105,00;A\n06/11/2026;2,00;;103,00;B\n07/11/2026;;1,00;104,00;C\n"
    assert cents(header + right) == [500, -200, 100]
    # The same movements by a bank that means its own books.
    text = header.replace("Dare;Avere", "Avere;Dare") + right
    assert cents(text) == []
    assert [fault[:2] for fault in faults(text)] == ["2:", "3:", "4:"]
    unsigned = "Data;Importo;Saldo;Testo\n05/11/2026;5,00;105,00;A\n06/11/2026;2,00;103,00;B\n"
    unsigned += "07/11/2026;1,00;104,00;C\n"
    assert cents(unsigned) == [500, 100]
    assert faults(unsigned) == ["3: the balance column says 103,00: 2,00 went the other way"]


def test_each_account_of_a_sheet_has_its_statement() -> None:
    file = read(
        "Rapporto;Data;Importo;Testo\n0001234;05/11/2026;1,00;A\n0005678;05/11/2026;2,00;B\n"
        "0001234;06/11/2026;-3,00;C\n;;0,00;Totale\n"
    )
    assert file.faults == ()
    assert [(each.account, [line.cents for line in each.lines]) for each in file.statements] == [
        ("0001234", [100, -300]),
        ("0005678", [200]),
    ]


def test_the_own_iban_is_never_the_other_partys() -> None:
    rows = "".join(
        f"0{day}/11/2026;{day},00;T;IT60X0542811101000000123456\n" for day in range(1, 8)
    )
    file = read("Data;Importo;Testo;IBAN\n" + rows)
    assert {line.counterparty_iban for line in file.lines} == {""}
    assert file.statements[0].account == "IT60X0542811101000000123456"
    file = read("Data;Importo;Testo;IBAN ordinante\n" + rows)
    assert {line.counterparty_iban for line in file.lines} == {"IT60X0542811101000000123456"}


def test_a_creditor_reference_is_told_from_the_banks_own() -> None:
    file = read(
        "Data;Importo;Testo;Riferimento\n05/11/2026;1,00;A;RF18 5390 0754 7034\n"
        "06/11/2026;2,00;B;0512345678\n"
    )
    assert [(line.reference, line.bank_reference) for line in file.lines] == [
        ("RF18539007547034", ""),
        ("", "0512345678"),
    ]


def test_a_fee_beside_the_amount_and_an_unknown_state_are_refused() -> None:
    text = "Date,Description,Amount,Fee,State\n2026-11-05,A,10.00,0.50,COMPLETED\n"
    assert faults(text + "2026-11-06,B,10.00,0.00,COMPLETED\n") == [
        "2: there is a fee of 0.50 beside the amount: enter it by hand"
    ]
    assert (
        "booked"
        in faults(text.replace("0.50,COMPLETED", "0.00,MAYBE") + "2026-11-06,B,1.00,0,OK\n")[0]
    )


@pytest.mark.parametrize(
    "text",
    [
        "Data;Importo;Importo;Testo\n05/11/2026;1,00;2,00;A\n",
        "Data;Importo;Testo\n05/11/2026;1,00;BONIFICO\n06/11/2026;2,00;COMMISSIONI\n",
        "Data;Entrate;Altro;Testo\n05/11/2026;1,00;;A\n06/11/2026;;2,00;B\n",
        "Data;Importo;Testo;Stato\n05/11/2026;1,00;A;X1\n06/11/2026;-2,00;B;X2\n",
        "05/11/2026;1,00;A\n06/11/2026;2,00;B\n",
        "Nome;Cognome;Anni\nAda;Rossi;5\n",
    ],
)
def test_what_is_not_certain_is_left_to_a_person(text: str) -> None:
    assert guess_layout(read_grid("estratto.csv", text.encode())) is None


def test_an_unclosed_mark_costs_one_row_and_not_the_file() -> None:
    text = HEADER + '05/11/2026;1,00;;"UNO\n06/11/2026;2,00;;DUE\n07/11/2026;3,00;;"TRE" VIA\n'
    assert cents(text) == [200, 300]
    assert [fault[:2] for fault in faults(text)] == ["2:"]


def test_the_mapping_page_sees_what_was_understood_of_each_row() -> None:
    text = (
        "Lista\n" + HEADER + "05/11/2026;5,00;;UNO\n\nMovimenti non contabilizzati;;;\n"
        "06/11/2026;1,00;;DUE\n31/02/2026;1,00;;TRE\nTotale;5,00;0,00;\n"
    )
    grid = read_grid("estratto.csv", text.encode())
    layout = guess_layout(grid)
    assert layout is not None
    rows = preview(grid, layout)
    assert [(row.number, row.kind) for row in rows] == [
        (3, RowKind.MOVEMENT),
        (5, RowKind.REMARK),
        (6, RowKind.PENDING),
        (7, RowKind.FAULT),
        (8, RowKind.SUMMARY),
    ]
    assert rows[0].line is not None and rows[0].line.cents == 500
    assert "not a day" in str(rows[3].faults[0])
    assert len(preview(grid, layout, limit=2)) == 2


def test_a_sheet_without_a_header_is_read_once_its_columns_are_named() -> None:
    grid = read_grid("estratto.csv", b"05/11/2026;1,00;A\n06/11/2026;-2,00;B\n")
    file = read_spreadsheet(grid, Layout((), 0, amount=1, texts=(2,)), StatementFormat.CSV)
    assert told(file) == [(date(2026, 11, 5), 100, "A"), (date(2026, 11, 6), -200, "B")]


def test_a_layout_whose_header_is_not_there_is_refused() -> None:
    grid = read_grid("estratto.csv", b"a;b;c\n05/11/2026;1,00;A\n")
    file = read_spreadsheet(grid, Layout(("data", "importo"), 0, amount=1), StatementFormat.CSV)
    assert [str(fault) for fault in file.faults] == ["the header row is missing"]
    assert preview(grid, Layout(("data", "importo"), 0, amount=1)) == []


def test_ten_thousand_rows_take_no_time() -> None:
    rows = "".join(
        f"{number % 28 + 1:02d}/11/2026;{number},00;;BONIFICO DA ROSSI {number}\n"
        for number in range(1, 10_001)
    )
    start = time.perf_counter()
    assert len(read(HEADER + rows).lines) == 10_000
    assert time.perf_counter() - start < 10
