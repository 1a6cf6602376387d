"""What a file is, told from its content."""

import io
import time
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from app.models.bank_statements import StatementFormat
from app.models.errors import OfficeError
from app.services.bank_statements.readers.layout import Layout, folded_header, signature_of
from app.services.bank_statements.readers.recognition import (
    UnknownLayout,
    read_statement_file,
    recognise,
)
from app.services.bank_statements.readers.statement_file import StatementFile
from tests.services.bank_statements.readers.bank_files import (
    OPENINGS,
    STATEMENTS,
    Entry,
    camt,
    cbi,
    money,
    mt940,
    ofx,
)
from tests.services.bank_statements.readers.samples import NAMES, sample

CSV = "Data;Descrizione;Importo\n05/11/2026;AFFITTO;450,00\n06/11/2026;SPESE;-3,50\n"
FORMATS = {
    "camt052": StatementFormat.CAMT_052,
    "camt053": StatementFormat.CAMT_053,
    "camt054": StatementFormat.CAMT_054,
    "cbi": StatementFormat.CBI,
    "mt940": StatementFormat.MT940,
    "ofx": StatementFormat.OFX,
}


@pytest.mark.parametrize("name", NAMES)
def test_the_ending_does_not_matter(name: str) -> None:
    content = sample(name)

    assert recognise("estratto.pdf", content) is FORMATS[name.partition("-")[0]]
    read = read_statement_file("estratto.csv", content, {})
    assert isinstance(read, StatementFile)
    assert read.lines


@given(rows=STATEMENTS, opening=OPENINGS)
def test_every_format_is_told_and_read(rows: list[Entry], opening: int) -> None:
    for expected, content in (
        (StatementFormat.CAMT_053, camt(rows, opening, prefix="a", encoding="UTF-16")),
        (StatementFormat.MT940, mt940(rows, opening, end="\r")),
        (StatementFormat.OFX, ofx(rows)),
        (StatementFormat.CBI, cbi(rows, opening, end="")),
    ):
        read = read_statement_file("file", content, {})

        assert isinstance(read, StatementFile)
        assert read.format is expected
        assert len(money(read)) == len(rows)


def archive(member: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as written:
        written.writestr(member, "text")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \r\n", "The file is empty."),
        (b"%PDF-1.7\n1 0 obj", "file.csv is a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "file.csv is a picture"),
        (archive("camt.xml"), "file.csv is an archive"),
        (archive("word/document.xml"), "file.csv is an archive"),
        (b"\x1f\x8b\x08\0", "file.csv is an archive"),
        (b"\r\n<!DOCTYPE html><html><table><tr><td>1;2;3", "file.csv is a web page"),
        (b"<table><tr><td>05/11/2026</td></tr></table>", "file.csv is a web page"),
        (b'<?xml version="1.0"?><Document><CstmrCdtTrfInitn/></Document>', "file.csv is XML"),
        (b"Gentile cliente,\nil suo estratto conto.\n", "file.csv is no bank statement"),
        (b"\x01\x02\x03\0\0\0\0\0" * 20, "The file holds no text"),
        (b"x" * (64 * 1024 * 1024 + 1), "The file is larger than 64 MB"),
    ],
)
def test_what_is_no_statement_is_refused_in_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_statement_file("file.csv", content, {})

    assert str(refused.value).startswith(sentence)


def test_a_csv_whose_header_tells_its_columns() -> None:
    read = read_statement_file("file.txt", CSV.encode("cp1252"), {})

    assert isinstance(read, StatementFile)
    assert read.format is StatementFormat.CSV
    assert money(read) == [
        (date(2026, 11, 5), None, 45000),
        (date(2026, 11, 6), None, -350),
    ]


def test_a_workbook_is_told_by_its_content() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("Data", "Descrizione", "Importo"), ("05/11/2026", "AFFITTO", 450.5)):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)

    read = read_statement_file("file.csv", buffer.getvalue(), {})

    assert isinstance(read, StatementFile)
    assert read.format is StatementFormat.EXCEL
    assert [line.cents for line in read.lines] == [45050]


def test_a_remembered_layout_wins_over_the_header() -> None:
    header = ("Data", "Descrizione", "Importo")
    # This bank writes money out under “Importo”, as somebody has told.
    layout = Layout(header=folded_header(header), day=0, money_out=2, texts=(1,))
    content = CSV.replace("-3,50", "3,50").encode()

    read = read_statement_file("file.csv", content, {signature_of(header): layout})

    assert isinstance(read, StatementFile)
    assert [line.cents for line in read.lines] == [-45000, -350]


def test_columns_that_nobody_names_are_asked_for() -> None:
    content = b"alfa;beta;gamma\n05/11/2026;AFFITTO;450,00\n"

    read = read_statement_file("file.csv", content, {})

    assert isinstance(read, UnknownLayout)
    assert read.grid.rows[1].cells == ("05/11/2026", "AFFITTO", "450,00")


@given(content=st.binary(max_size=3000))
def test_anything_at_all_is_read_or_refused(content: bytes) -> None:
    refusal = "none"
    try:
        read_statement_file("file", content, {})
    except OfficeError as error:
        refusal = str(error)
    assert refusal


@pytest.mark.parametrize(
    "content",
    [
        b"<OFX>" + b"<!--" * 200_000,
        b"<OFX>" + b"<BAL>" * 200_000,
        b"<OFX>" + b"<A " * 300_000,
        b"<OFX><STMTRS><CURDEF>EUR" + b"<STMTTRN>" * 50_000,
        b"<Document><Stmt><Ntry>" + b"&amp;" * 1_000_000,
        b"<Document><Stmt><Ntry>" + b"<Amt>" * 1_000_000,
        b":20:A\n:60F:C261101EUR1,\n:61:2611021102C1,NTRFX\n:86:166?20" + b"?" * 1_000_000,
        b":20:A\n:60F:C261101EUR1,\n:61:2611021102C1,NTRFX\n:86:/NAME/" + b"/" * 1_000_000,
        b":20:A\n:25:B\n:60F:C261101EUR1,\n:62F:C261101EUR1,\n" * 20_000,
        b":20:A\n:60F:C261101EUR1,\n" + b":61:2611021102C1,NTRFX\n" * 50_000,
        (b" 61" + b"0" * 117 + b"\n") * 20_000 + b" 62" + b"0" * 117,
        (b" 620000001001" + b"1" * 107 + b"\n" + b" 630000001001RI1\n") * 20_000,
    ],
    ids=range(12),
)
def test_no_file_takes_for_ever(content: bytes) -> None:
    begun = time.perf_counter()
    refusal = "none"
    try:
        read_statement_file("file", content, {})
    except OfficeError as error:
        refusal = str(error)

    assert refusal
    assert time.perf_counter() - begun < 10
