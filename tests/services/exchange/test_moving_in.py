"""A cooperative hands over its spreadsheets, however its program wrote them."""

import csv
import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from sqlalchemy import func, select

from app.models.change_log import Change
from app.models.errors import OfficeError
from app.models.formats import parse_date, parse_money
from app.models.ledger import LedgerEntry
from app.models.properties import Development, Unit
from app.models.tenants import Household
from app.office import Office
from app.services.exchange.kit import can_undo_import, import_kit, inspect_kit, undo_import
from app.services.ledger.checks import check_ledger
from app.services.ledger.posting import register_payment
from app.services.ledger.statement import balances_by_code

KIT = Path(__file__).parents[2] / "data" / "kit-with-errors"


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """The small kit with its faulty lines taken out."""
    folder = tmp_path / "kit"
    folder.mkdir()
    faulty = {fault.line for fault in inspect_kit(KIT).faults}
    for path in KIT.glob("*.csv"):
        lines = path.read_bytes().splitlines(keepends=True)
        if path.name == "movimenti.csv":
            lines = [line for number, line in enumerate(lines, 1) if number not in faulty]
        (folder / path.name).write_bytes(b"".join(lines))
    return folder


def _rewrite(folder: Path, change: Callable[[Path, list[list[str]]], None]) -> None:
    for path in sorted(folder.glob("*.csv")):
        if path.name == "banca.csv":
            continue
        text = path.read_bytes().decode("cp1252")
        change(path, list(csv.reader(io.StringIO(text), delimiter=";")))


def _as_comma_utf8(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def _as_plain_utf8(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


def _as_workbook(path: Path, rows: list[list[str]]) -> None:
    """As Excel keeps it: days as days, amounts as numbers."""
    amounts = {"addebito", "accredito", "canone_mensile", "acconto_spese_mensile", "deposito"}
    book = xlsxwriter.Workbook(path.with_suffix(".xlsx"))
    sheet = book.add_worksheet()
    day_format = book.add_format({"num_format": "dd/mm/yyyy"})
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if number and cell and rows[0][column] in amounts:
                sheet.write_number(number, column, parse_money(cell) / 100)
            elif number and cell.count("/") == 2:
                sheet.write_datetime(number, column, parse_date(cell), day_format)
            else:
                sheet.write_string(number, column, cell)
    book.close()
    path.unlink()


@pytest.mark.parametrize("rewrite", [_as_comma_utf8, _as_plain_utf8, _as_workbook])
def test_the_same_kit_moves_in_the_same_however_it_was_written(
    office: Office,
    kit: Path,
    tmp_path: Path,
    template_office: Path,
    rewrite: Callable[[Path, list[list[str]]], None],
) -> None:
    assert import_kit(office, kit).imported
    _rewrite(kit, rewrite)
    shutil.copyfile(template_office, tmp_path / "altro.portineria")
    other = Office.open(tmp_path / "altro.portineria")
    summary = import_kit(other, kit)
    assert [str(fault) for fault in summary.report.faults] == []
    with office.read() as ours, other.read() as theirs:
        assert balances_by_code(ours) == balances_by_code(theirs)
        names = select(Household.name).order_by(Household.code)
        assert ours.scalars(names).all() == theirs.scalars(names).all()
    other.close()


def test_a_move_in_is_taken_back_as_a_whole_and_can_be_done_again(
    office: Office, kit: Path
) -> None:
    import_kit(office, kit)
    undo_import(office)
    with office.read() as session:
        for model in (Development, Unit, Household, LedgerEntry):
            assert session.scalar(select(func.count()).select_from(model)) == 0
        assert check_ledger(session).faults == ()
        sentences = session.scalars(select(Change.sentence).order_by(Change.at)).all()
        assert "Undo the move-in" in sentences
        assert not can_undo_import(session)
    assert import_kit(office, kit).imported
    with office.read() as session:
        assert check_ledger(session).faults == ()


def test_a_move_in_stays_once_something_else_was_posted(office: Office, kit: Path) -> None:
    import_kit(office, kit)
    with office.write("A payment") as session:
        lease = session.scalars(select(LedgerEntry.lease_id)).first()
        assert lease is not None
        register_payment(session, lease, date(2026, 11, 23), 100, "Contanti")
    with pytest.raises(OfficeError, match="cannot be undone"):
        undo_import(office)
    with office.read() as session:
        assert check_ledger(session).faults == ()


class _Stopped(Exception):
    pass


def test_a_move_in_stopped_half_way_leaves_nothing(office: Office, kit: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise _Stopped

    with pytest.raises(_Stopped):
        import_kit(office, kit, stop)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(Development)) == 0
        assert session.scalar(select(func.count()).select_from(Change)) == 0


def test_every_kind_of_fault_is_named_by_file_and_line(kit: Path) -> None:
    _append(kit, "interventi.csv", "CENNI;Doppione;;;full;gestione;fondo;")
    _append(kit, "alloggi.csv", "X-1;NESSUNO;A;0;1;45;3;termine;A;8,33;;")
    _append(kit, "alloggi.csv", "X-2;CENNI;A;0;1;quaranta;3;boh;A;8,33;;")
    _append(kit, "nuclei.csv", "N1;;;;;;it;uno;")
    _append(kit, "contratti.csv", "C1;NO;NO;4+4;01/01/2024;;31/12/2023;1,00;;5;")
    faults = inspect_kit(kit).faults
    named = [(fault.file, str(fault)) for fault in faults]
    assert [file for file, _ in named] == [
        "interventi.csv",
        "alloggi.csv",
        "alloggi.csv",
        "nuclei.csv",
        "contratti.csv",
    ]
    assert "second time" in named[0][1]
    assert "NESSUNO" in named[1][1]
    assert "quaranta" in named[2][1]


def _append(kit: Path, name: str, line: str) -> None:
    with (kit / name).open("ab") as file:
        file.write(line.encode("cp1252") + b"\r\n")


def test_a_missing_file_and_a_missing_column_are_named(kit: Path) -> None:
    (kit / "nuclei.csv").unlink()
    movements = kit / "movimenti.csv"
    movements.write_bytes(movements.read_bytes().replace(b"accredito", b"avere", 1))
    named = {(fault.file, str(fault)) for fault in inspect_kit(kit).faults if fault.line < 2}
    assert ("nuclei.csv", "the file is missing") in named
    assert ("movimenti.csv", "the column «accredito» is missing") in named


def test_a_folder_without_a_kit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OfficeError, match="none of the spreadsheets"):
        inspect_kit(tmp_path)
    with pytest.raises(OfficeError, match="no folder"):
        inspect_kit(tmp_path / "manca")
