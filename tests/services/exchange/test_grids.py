"""Lists as Excel and CSV: typed cells, Italian formats, nothing half-written."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.models.errors import OfficeError
from app.services.exchange.grids import export_csv, export_xlsx

HEADERS = ["Nucleo", "Saldo", "Ritardo", "Dal", "Mq", "Morosità", "Stato"]
KINDS = ["text", "euro", "days", "date", "number", "percent", "state"]
ROWS: list[tuple[object, ...]] = [
    ("Fam. D’Angelo", 213790, 171, date(2019, 3, 1), Decimal("62.50"), 3.1, "in ritardo"),
    ('Ñandú; "Řezníček"', -1, None, None, None, None, None),
]


def test_csv_reads_as_italian_spreadsheets_expect(tmp_path: Path) -> None:
    path = tmp_path / "elenco.csv"
    assert export_csv(path, HEADERS, KINDS, ROWS) == 2
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig").split("\r\n") == [
        "Nucleo;Saldo;Ritardo;Dal;Mq;Morosità;Stato",
        "Fam. D’Angelo;2.137,90;171;01/03/2019;62,5;3,1;in ritardo",
        '"Ñandú; ""Řezníček""";-0,01;;;;n.d.;',
        "",
    ]


def test_excel_cells_are_real_numbers_and_days(tmp_path: Path) -> None:
    path = tmp_path / "elenco.xlsx"
    assert export_xlsx(path, HEADERS, KINDS, ROWS) == 2
    sheet = load_workbook(path).active
    assert sheet is not None
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0] == HEADERS
    assert cells[1][1] == 2137.9
    assert cells[1][2] == 171
    assert cells[1][3].date() == date(2019, 3, 1)  # type: ignore[union-attr]
    assert cells[1][4] == 62.5
    assert sheet["D2"].number_format == "dd/mm/yyyy"
    assert "#,##0.00" in sheet["B2"].number_format
    assert cells[2][1] == -0.01
    assert cells[2][5] == "n.d."


@pytest.mark.parametrize("text", ["=1+1", "+39", "-2", "@SUM(A1)"])
def test_a_name_never_becomes_a_formula(tmp_path: Path, text: str) -> None:
    csv_path, xlsx_path = tmp_path / "a.csv", tmp_path / "a.xlsx"
    export_csv(csv_path, ["Nome"], ["text"], [(text,)])
    export_xlsx(xlsx_path, ["Nome"], ["text"], [(text,)])
    assert csv_path.read_text(encoding="utf-8-sig").splitlines()[1] == f"'{text}"
    sheet = load_workbook(xlsx_path).active
    assert sheet is not None
    assert sheet["A2"].value == text
    assert sheet["A2"].data_type == "s"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_stopped_export_leaves_what_was_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("prima", encoding="utf-8")

    def rows() -> Iterator[tuple[object, ...]]:
        yield ("uno",)
        raise KeyboardInterrupt

    export = export_csv if name.endswith("csv") else export_xlsx
    with pytest.raises(KeyboardInterrupt):
        export(path, ["Nome"], ["text"], rows())
    assert path.read_text(encoding="utf-8") == "prima"
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / "manca" / name
    export = export_csv if name.endswith("csv") else export_xlsx
    with pytest.raises(OfficeError, match="cannot be written"):
        export(path, ["Nome"], ["text"], [("uno",)])
