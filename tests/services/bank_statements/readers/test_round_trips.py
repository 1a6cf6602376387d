"""What a bank wrote comes back movement for movement, in every format and dialect."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.bank_statements.readers.camt import read_camt
from app.services.bank_statements.readers.cbi import read_cbi
from app.services.bank_statements.readers.mt940 import read_mt940
from app.services.bank_statements.readers.ofx import read_ofx
from app.services.bank_statements.readers.statement_file import StatementFile
from tests.services.bank_statements.readers.bank_files import (
    ACCOUNT,
    OPENINGS,
    STATEMENTS,
    Entry,
    any_words,
    camt,
    cbi,
    entries,
    money,
    mt940,
    ofx,
    squeezed,
)


def check(read: StatementFile, rows: Sequence[Entry], opening: int | None) -> None:
    """Days, cents and their order are those of the rows, and nothing is left over."""
    assert [str(fault) for fault in read.faults] == []
    assert read.left_out == 0
    assert money(read) == [(row.booked_on, row.value_on, row.cents) for row in rows]
    assert [line.position for line in read.lines] == list(range(1, len(rows) + 1))
    [statement] = read.statements
    assert statement.account == ACCOUNT
    if opening is not None:
        assert statement.opening_cents == opening
        assert statement.closing_cents == opening + sum(row.cents for row in rows)


@given(
    rows=st.lists(entries(any_words()), max_size=8),
    opening=OPENINGS,
    version=st.sampled_from((1, 2, 4, 6, 8, 10, 13)),
    prefix=st.sampled_from(("", "ns2", "camt-053")),
    pretty=st.booleans(),
    encoding=st.sampled_from(("UTF-8", "UTF-16")),
)
def test_camt_comes_back(
    rows: list[Entry], opening: int, version: int, prefix: str, pretty: bool, encoding: str
) -> None:
    content = camt(rows, opening, version=version, prefix=prefix, pretty=pretty, encoding=encoding)

    read = read_camt(content)

    check(read, rows, opening)
    for line, row in zip(read.lines, rows, strict=True):
        assert line.counterparty == row.name
        assert line.counterparty_iban == row.iban
        assert line.end_to_end_id == row.end_to_end_id
        assert line.bank_reference == row.bank_reference
        assert line.text == row.text


@pytest.mark.parametrize("dialect", ["italian", "german", "dutch", "polish"])
@given(
    rows=STATEMENTS,
    opening=OPENINGS,
    envelope=st.booleans(),
    end=st.sampled_from(("\r\n", "\n", "\r")),
    reversed_marks=st.booleans(),
)
def test_mt940_comes_back(
    dialect: str,
    rows: list[Entry],
    opening: int,
    envelope: bool,
    end: str,
    reversed_marks: bool,
) -> None:
    content = mt940(
        rows, opening, dialect=dialect, envelope=envelope, end=end, reversed_marks=reversed_marks
    )

    read = read_mt940(content)

    check(read, rows, opening)
    for line, row in zip(read.lines, rows, strict=True):
        assert line.bank_reference == row.bank_reference
        assert squeezed(row.text) in squeezed(line.text)
        if dialect != "italian":
            assert squeezed(line.counterparty) == squeezed(row.name)
            assert line.counterparty_iban == row.iban
            assert line.end_to_end_id == row.end_to_end_id


@given(
    rows=st.lists(entries(any_words()), max_size=8),
    version=st.sampled_from((1, 2)),
    comma=st.booleans(),
    card=st.booleans(),
    end=st.sampled_from(("\r\n", "\n")),
)
def test_ofx_comes_back(rows: list[Entry], version: int, comma: bool, card: bool, end: str) -> None:
    read = read_ofx(ofx(rows, version=version, comma=comma, card=card, end=end))

    check(read, rows, None)
    for line, row in zip(read.lines, rows, strict=True):
        assert row.name in {line.counterparty, ""} or row.name in line.text
        assert line.counterparty_iban == row.iban
        assert row.text in line.text


@given(
    rows=STATEMENTS,
    opening=OPENINGS,
    head=st.sampled_from(("RH", "EC")),
    end=st.sampled_from(("\r\n", "\n", "")),
    trimmed=st.booleans(),
)
def test_cbi_comes_back(
    rows: list[Entry], opening: int, head: str, end: str, trimmed: bool
) -> None:
    read = read_cbi(cbi(rows, opening, head=head, end=end, trimmed=trimmed and bool(end)))

    check(read, rows, opening)
    for line, row in zip(read.lines, rows, strict=True):
        assert line.counterparty == row.name
        assert line.counterparty_iban == row.iban
        assert line.end_to_end_id == row.end_to_end_id
        assert line.bank_reference == row.bank_reference
        assert row.text in line.text
