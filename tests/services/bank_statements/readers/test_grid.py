"""Files of any program as the same rows of text."""

import io
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from app.models.bank_statements import StatementFormat
from app.models.errors import OfficeError
from app.services.bank_statements.readers.grid import Grid, read_grid
from app.services.bank_statements.readers.recognition import read_statement_file, recognise
from app.services.bank_statements.readers.statement_file import StatementFile

PAGE = """<html><head><style>td {color: red}</style></head><body><table>
<tr><td colspan="3">Conto corrente 12345678</td></tr>
<tr><th>Data</th><th>Importo</th><th>Causale / Descrizione</th></tr>
<tr><td>05/11/2026</td><td>482,50</td><td>BONIFICO<br>DA D&#39;ANGELO</td></tr>
<tr><td>06/11/2026</td><td>-12,75</td><td>SPESE&nbsp;</td></tr>
</table></body></html>
"""


def cells(grid: Grid) -> list[tuple[str, ...]]:
    return [row.cells for row in grid.rows]


def workbook(*sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_code_page_and_separator_are_told_from_the_file(encoding: str, delimiter: str) -> None:
    rows = [("Data", "Importo", "Perché"), ("05/11/2026", "5", "Nicolò"), ("06/11/2026", "6", "")]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    assert cells(read_grid("a.csv", text.encode(encoding))) == rows


def test_rows_are_named_by_the_line_on_which_they_begin() -> None:
    grid = read_grid("a.csv", b'Data;Importo;Testo\n\n05/11/2026;5;"A\nB"\n06/11/2026;6;C\n')
    assert [row.number for row in grid.rows] == [1, 2, 3, 5]
    assert grid.rows[2].cells[2] == "A\nB"
    assert [row.is_blank for row in grid.rows] == [False, True, False, False]


def test_a_remark_full_of_commas_does_not_make_them_separators() -> None:
    remark = "Gentile cliente, la lista, richiesta oggi, segue\n"
    grid = read_grid("a.csv", (5 * remark + "Data;Importo;Testo\n05/11/2026;5,00;A\n").encode())
    assert grid.rows[-1].cells == ("05/11/2026", "5,00", "A")
    assert read_grid("a.csv", b"sep=|\na|b\n1,2,3|4\n").rows[2].cells == ("1,2,3", "4")


def test_a_mark_closed_rows_later_swallows_no_movement() -> None:
    text = 'Data;Importo;Testo\n05/11/2026;5,00;"A\n06/11/2026;6,00;B\n07/11/2026;7,00;C"\n'
    assert [row.number for row in read_grid("a.csv", text.encode()).rows] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234.56, "1234,56"), (0.1 + 0.2, "0,3"), (100.0000000000001, "100"), (100, "100"),
        (-2395.08, "-2395,08"), (1e16, "10000000000000000"), (1234.565, "1234,565"), (0, "0"),
        (date(2026, 11, 5), "05/11/2026"), (datetime(2026, 11, 5, 10, 30), "05/11/2026"),  # noqa: DTZ001
        ("05/11/2026", "05/11/2026"), ("1.234,56", "1.234,56"), (None, ""), (" A ", "A"),
    ],
)  # fmt: skip
def test_cells_of_a_workbook_are_what_was_typed(value: object, text: str) -> None:
    grid = read_grid("a.xlsx", workbook([["A", value]]))
    assert grid.is_workbook
    assert grid.rows[0].cells[1:] == ((text,) if value is not None else ())


@given(st.integers(-(10**13), 10**13))
def test_every_cent_of_a_workbook_survives(cents: int) -> None:
    from app.services.bank_statements.readers.cells import parse_amount
    from app.services.bank_statements.readers.grid import _figure

    assert parse_amount(_figure(cents / 100), decimal_comma=True) == cents


def test_the_sheet_with_the_movements_is_found_and_two_of_them_are_refused() -> None:
    cover = [["Estratto conto", "Banca", "2026"]]
    movements = [["Data", "Importo", "Testo"], ["05/11/2026", 5, "A"]]
    assert read_grid("a.xlsx", workbook(cover, movements)).rows[1].cells[1] == "5"
    with pytest.raises(OfficeError, match="several sheets"):
        read_grid("a.xlsx", workbook(movements, movements))


def test_a_table_of_a_web_page_is_read_as_the_sheet_that_its_bank_calls_it() -> None:
    content = PAGE.encode("cp1252")
    assert recognise("movimenti.xls", content) is StatementFormat.EXCEL
    file = read_statement_file("movimenti.xls", content, {})
    assert isinstance(file, StatementFile)
    assert file.faults == ()
    assert [(line.cents, line.text, line.line_number) for line in file.lines] == [
        (48250, "BONIFICO DA D'ANGELO", 4),
        (-1275, "SPESE", 5),
    ]
    assert file.statements[0].account == "12345678"


def test_a_page_that_breaks_off_loses_no_cent_unseen() -> None:
    cut = PAGE[: PAGE.index("2,75</td>")].encode()
    file = read_statement_file("movimenti.xls", cut, {})
    assert isinstance(file, StatementFile)
    assert [line.cents for line in file.lines] == [48250]
    assert [fault.line_number for fault in file.faults] == [5]


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\x03abc", b"PK\x03\x04rubbish", b"\xd0\xcf\x11\xe0rubbish"]
)
def test_what_is_no_sheet_is_refused(content: bytes) -> None:
    with pytest.raises(OfficeError, match=r"foto\.jpg"):
        read_grid("foto.jpg", content)
