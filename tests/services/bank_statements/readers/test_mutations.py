"""Damaged files: the movements that were there, or a fault, or a refusal; never one invented."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.services.bank_statements.readers.camt import read_camt
from app.services.bank_statements.readers.cbi import read_cbi
from app.services.bank_statements.readers.mt940 import read_mt940
from app.services.bank_statements.readers.ofx import read_ofx
from app.services.bank_statements.readers.statement_file import StatementFile
from tests.services.bank_statements.readers.bank_files import (
    OPENINGS,
    STATEMENTS,
    Entry,
    camt,
    cbi,
    mt940,
    ofx,
)

Reader = Callable[[bytes], StatementFile]
Writer = Callable[[list[Entry], int], bytes]

KINDS: dict[str, tuple[Reader, Writer]] = {
    "camt": (read_camt, camt),
    "camt pretty": (read_camt, lambda rows, opening: camt(rows, opening, version=8, pretty=True)),
    "mt940 italian": (read_mt940, lambda rows, opening: mt940(rows, opening, end="\n")),
    "mt940 german": (read_mt940, lambda rows, opening: mt940(rows, opening, dialect="german")),
    "mt940 dutch": (
        read_mt940,
        lambda rows, opening: mt940(rows, opening, dialect="dutch", envelope=True),
    ),
    "ofx 1": (read_ofx, lambda rows, _opening: ofx(rows)),
    "ofx 2": (read_ofx, lambda rows, _opening: ofx(rows, version=2, comma=True)),
    "cbi": (read_cbi, cbi),
    "cbi trimmed": (read_cbi, lambda rows, opening: cbi(rows, opening, trimmed=True, end="\n")),
}

# Where another character is another valid amount or day, which only a balance can tell.
VALUES = {
    "camt": rb"\d+\.\d\d|\d{4}-\d\d-\d\d|CRDT|DBIT",
    "mt940": rb":61:\d{10}[RCD]{1,2}\d+,\d*N|:6[02][FM]:[CD]\d{6}EUR\d+,\d*",
    "ofx": rb"(?<=<DTPOSTED>)\d{8}|(?<=<TRNAMT>)-?\d+[.,]\d\d",
    "cbi": rb"(?<= 62\d{10})[\dCD]{13}\d{12},\d\d",
}


def keys(read: StatementFile) -> Counter[tuple[date, int]]:
    return Counter((line.booked_on, line.cents) for line in read.lines)


def attempt(reader: Reader, content: bytes) -> StatementFile | None:
    """The file as read, None where it is refused with a sentence."""
    try:
        read = reader(content)
    except OfficeError as error:
        refusal = str(error)
    else:
        assert all(str(fault) for fault in read.faults)
        return read
    assert refusal
    return None


def faithful(reader: Reader, content: bytes, rows: list[Entry]) -> None:
    """Nothing that was not there; and where anything is missing or doubled, a fault."""
    read = attempt(reader, content)
    if read is None:
        return
    original = Counter((row.booked_on, row.cents) for row in rows)
    assert set(keys(read)) <= set(original)
    if keys(read) != original:
        assert read.faults


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(rows=STATEMENTS, opening=OPENINGS, where=st.floats(0, 1))
def test_a_file_that_is_cut_off(kind: str, rows: list[Entry], opening: int, where: float) -> None:
    reader, writer = KINDS[kind]
    content = writer(rows, opening)

    faithful(reader, content[: int(where * len(content))], rows)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(rows=STATEMENTS, opening=OPENINGS, where=st.floats(0, 1), twice=st.booleans())
def test_a_row_that_is_lost_or_doubled(
    kind: str, rows: list[Entry], opening: int, where: float, twice: bool
) -> None:
    reader, writer = KINDS[kind]
    lines = writer(rows, opening).splitlines(keepends=True)
    place = min(int(where * len(lines)), len(lines) - 1)
    lines[place : place + 1] = [lines[place]] * 2 if twice else []

    faithful(reader, b"".join(lines), rows)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(
    rows=STATEMENTS,
    opening=OPENINGS,
    where=st.floats(0, 1),
    byte=st.one_of(st.integers(0, 255), st.sampled_from(b" \n<>?/:;,.-+0129CDRAN")),
    change=st.sampled_from(("replace", "insert", "remove")),
)
def test_a_byte_that_is_changed(
    kind: str, rows: list[Entry], opening: int, where: float, byte: int, change: str
) -> None:
    reader, writer = KINDS[kind]
    content = bytearray(writer(rows, opening))
    place = min(int(where * len(content)), len(content) - 1)
    values = re.finditer(VALUES[kind.split(maxsplit=1)[0]], bytes(content))
    is_value = any(match.start() <= place < match.end() for match in values)
    content[place : place + (0 if change == "insert" else 1)] = (
        b"" if change == "remove" else bytes([byte])
    )

    if not is_value:
        faithful(reader, bytes(content), rows)
        return
    read = attempt(reader, bytes(content))
    if read is not None:
        # One value was changed: one movement at the most is another than it was.
        original = Counter((row.booked_on, row.cents) for row in rows)
        assert (keys(read) - original).total() <= 1
        if keys(read).total() != original.total():
            assert read.faults


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(
    rows=STATEMENTS,
    opening=OPENINGS,
    edits=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=30)),
        min_size=1,
        max_size=12,
    ),
)
def test_a_file_that_is_badly_damaged(
    kind: str, rows: list[Entry], opening: int, edits: list[tuple[float, int, bytes]]
) -> None:
    reader, writer = KINDS[kind]
    content = bytearray(writer(rows, opening))
    for where, length, other in edits:
        place = int(where * len(content))
        content[place : place + length] = other

    attempt(reader, bytes(content))


@pytest.mark.parametrize("reader", [read_camt, read_cbi, read_mt940, read_ofx])
@settings(max_examples=30)
@given(content=st.binary(max_size=2000))
def test_anything_at_all(reader: Reader, content: bytes) -> None:
    attempt(reader, content)
