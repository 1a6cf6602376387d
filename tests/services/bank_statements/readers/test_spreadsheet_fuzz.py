"""Spreadsheets of any layout come back entry for entry; damaged ones with a fault."""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from app.models.bank_statements import StatementFormat
from app.models.errors import OfficeError
from app.models.formats import format_money
from app.services.bank_statements.readers.grid import read_grid
from app.services.bank_statements.readers.layout_guess import guess_layout
from app.services.bank_statements.readers.spreadsheet import preview, read_spreadsheet
from app.services.bank_statements.readers.statement_file import StatementFile

Movement = tuple[date, int, str]

_DAYS = st.integers(0, 364).map(lambda number: date(2026, 1, 1) + timedelta(days=number))
_CENTS = st.one_of(st.integers(1, 200_000), st.integers(1, 900_000_000)).flatmap(
    lambda cents: st.sampled_from([cents, -cents])
)
_WORDS = st.text("ABC DEFàè'\",;.-/0123", min_size=1, max_size=25).map(
    lambda text: f"X{' '.join(text.split())}X"
)
# One of them is a round sum: `100,00` shows that the bank writes both decimals of every amount.
_MOVEMENTS = st.lists(st.tuples(_DAYS, _CENTS, _WORDS), max_size=11).map(
    lambda found: [*found, (date(2026, 3, 5), 10_000, "XX")]
)
_MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
_PIECES = (
    "Data", "Importo", "Saldo", "Entrate", "Uscite", ";", "\n", '"', "05/11/2026", "5,00",
    "Totale", "Saldo finale", "-", "1.234", " ",
)  # fmt: skip
_STYLES = {
    "signed": (["Importo"], lambda amount, minus: [minus + amount]),
    "brackets": (["Importo EUR"], lambda amount, minus: [f"({amount})" if minus else amount]),
    "behind": (["Importo (€)"], lambda amount, minus: [amount + minus]),
    "euro": (["Importo"], lambda amount, minus: [f"{minus}€ {amount}"]),
    "letters": (["Importo", "D/A"], lambda amount, minus: [amount, "D" if minus else "A"]),
    "columns": (
        ["Entrate", "Uscite"],
        lambda amount, minus: ["", amount] if minus else [amount, ""],
    ),
    "minus": (
        ["Dare", "Avere"],
        lambda amount, minus: [minus + amount, ""] if minus else ["", amount],
    ),
}


@dataclass(frozen=True)
class Sheet:
    """A sheet as some bank might write it; `is_checked` where it names every balance."""

    content: bytes
    movements: list[Movement]
    delimiter: str
    is_checked: bool
    has_totals: bool


def _amount(cents: int, style: int) -> str:
    written = format_money(abs(cents))
    if style == 1:
        return written.translate(str.maketrans(",.", ".,"))
    if style == 2:
        return written.replace(".", "")
    return written.replace(".", "'").replace(",", ".") if style == 3 else written


def _day(day: date, style: int) -> str:
    if style == 3:
        return f"{day.day:02d}-{_MONTHS[day.month - 1]}-{day.year}"
    return day.strftime(("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%y")[style])


@st.composite
def sheets(draw: st.DrawFn, *, checked: bool = False) -> Sheet:
    """Movements in a layout of their own."""
    movements = draw(_MOVEMENTS)
    number, day_style = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    titles, cells_of = _STYLES[draw(st.sampled_from(sorted(_STYLES)))]
    is_checked = checked or draw(st.booleans())
    rows: list[list[str]] = []
    if draw(st.booleans()):
        rows += [["Lista movimenti"], ["Conto corrente 1000/00012345"], []]
    trailing = [""] if draw(st.booleans()) else []
    balances = ["Saldo contabile"] if is_checked else []
    rows.append(["Data contabile", "Valuta", *titles, *balances, "Causale", *trailing])
    balance = draw(st.integers(-1_000_000, 1_000_000))
    for day, cents, text in movements:
        balance += cents
        stated = ("-" if balance < 0 else "") + _amount(balance, number)
        minus = "-" if cents < 0 else ""
        days = [_day(day, day_style), _day(day + timedelta(days=1), day_style)]
        amounts = cells_of(_amount(cents, number), minus)
        rows.append([*days, *amounts, *([stated] if is_checked else []), text, *trailing])
    has_totals = len(titles) == 2 and titles[1] != "D/A" and draw(st.booleans())
    if has_totals:
        money_in = sum(cents for _, cents, _ in movements if cents > 0)
        money_out = -sum(cents for _, cents, _ in movements if cents < 0)
        sides = [money_in, money_out] if titles[0] == "Entrate" else [money_out, money_in]
        totals = [_amount(side, number) for side in sides]
        rows.append(["Totale", "", *totals, *([""] if is_checked else []), "", *trailing])
    out = io.StringIO()
    # A comma that separates cells is told from one in an amount by quotation marks alone.
    delimiter = draw(st.sampled_from([";", "\t", "|", ","] if number == 3 else [";", "\t", "|"]))
    end = draw(st.sampled_from(["\r\n", "\n"]))
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]))
    return Sheet(out.getvalue().encode(encoding), movements, delimiter, is_checked, has_totals)


def read(content: bytes) -> StatementFile | None:
    """The file as read; None where it is refused, or left to a person."""
    try:
        grid = read_grid("estratto.csv", content)
    except OfficeError:
        return None
    layout = guess_layout(grid)
    if layout is None:
        return None
    shown = preview(grid, layout, limit=5)
    file = read_spreadsheet(grid, layout, StatementFormat.CSV)
    seen = {row.number for row in shown}
    told = {line.line_number for line in file.lines} | {f.line_number for f in file.faults}
    assert len(shown) == 5 or told - {0} <= seen
    return file


def entries(file: StatementFile) -> Counter[tuple[date, int]]:
    """The movements that nothing speaks against."""
    doubted = {fault.line_number for fault in file.faults}
    return Counter(
        (line.booked_on, line.cents) for line in file.lines if line.line_number not in doubted
    )


def written(sheet: Sheet) -> Counter[tuple[date, int]]:
    return Counter((day, cents) for day, cents, _ in sheet.movements)


@settings(deadline=None)
@given(sheets())
def test_any_layout_gives_back_what_was_written(sheet: Sheet) -> None:
    file = read(sheet.content)
    assert file is not None
    assert [str(fault) for fault in file.faults] == []
    assert [(line.booked_on, line.cents, line.text) for line in file.lines] == sheet.movements
    assert all(line.value_on == line.booked_on + timedelta(days=1) for line in file.lines)
    statement = file.statements[0]
    if sheet.is_checked and len(sheet.movements) > 1:
        assert statement.opening_cents is not None
        assert statement.closing_cents == statement.opening_cents + sum(
            cents for _, cents, _ in sheet.movements
        )


@settings(deadline=None, max_examples=40)
@given(_MOVEMENTS, st.booleans())
def test_a_workbook_gives_back_what_was_written(
    movements: list[Movement], in_columns: bool
) -> None:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        as_day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(1, 1, ["Data", *(["Entrate", "Uscite"] if in_columns else ["Importo"])])
        sheet.write(1, 4, "Descrizione")
        for row, (day, cents, text) in enumerate(movements, start=2):
            sheet.write_datetime(row, 1, day, as_day)  # type: ignore[arg-type]
            sheet.write_number(row, 3 if in_columns and cents < 0 else 2, cents / 100)
            sheet.write_string(row, 4, text)
    file = read(out.getvalue())
    assert file is not None
    assert file.faults == ()
    assert [(line.booked_on, line.cents, line.text) for line in file.lines] == movements


@settings(deadline=None)
@given(sheets(), st.data())
def test_what_was_cut_off_is_the_beginning_of_what_was_there(
    sheet: Sheet, data: st.DataObject
) -> None:
    file = read(sheet.content[: data.draw(st.integers(0, len(sheet.content)))])
    if file is not None:
        found = [(line.booked_on, line.cents) for line in file.lines]
        assert found == [(day, cents) for day, cents, _ in sheet.movements[: len(found)]]


@settings(deadline=None, max_examples=100)
@given(sheets(), st.data())
def test_a_letter_in_a_wrong_place_invents_nothing(sheet: Sheet, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(sheet.content) - 1))
    wrong = data.draw(st.sampled_from([b"Q", b'"', b"\n", b"\0", b"\xff", b"#"]))
    file = read(sheet.content[:at] + wrong + sheet.content[at + 1 :])
    if file is not None:
        assert entries(file) <= written(sheet)
        assert entries(file) == written(sheet) or file.faults


@settings(deadline=None, max_examples=100)
@given(sheets(), st.data())
def test_a_separator_too_many_or_missing_moves_no_money(sheet: Sheet, data: st.DataObject) -> None:
    separator = sheet.delimiter.encode("utf-8")
    places = [at for at in range(len(sheet.content)) if sheet.content[at : at + 1] == separator]
    at = data.draw(st.sampled_from(places))
    instead = data.draw(st.sampled_from([b"", separator * 2]))
    file = read(sheet.content[:at] + instead + sheet.content[at + 1 :])
    if file is not None:
        assert entries(file) <= written(sheet)
        assert entries(file) == written(sheet) or file.faults


@settings(deadline=None, max_examples=100)
@given(sheets(checked=True), st.data())
def test_where_balances_are_named_no_cent_changes_unseen(sheet: Sheet, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(sheet.content) - 1))
    instead = data.draw(
        st.binary(max_size=2) | st.text("0123456789-,.;", max_size=2).map(str.encode)
    )
    file = read(sheet.content[:at] + instead + sheet.content[at + 1 :])
    if file is None or file.faults or len(sheet.movements) < 2:
        return
    # Nothing stands before the first balance that could prove it wrong.
    assert [line.cents for line in file.lines][1:] == [cents for _, cents, _ in sheet.movements][1:]


@settings(deadline=None)
@given(
    st.binary(max_size=400)
    | st.text(max_size=400).map(str.encode)
    | st.lists(
        st.sampled_from(_PIECES),
        max_size=60,
    ).map(lambda parts: "".join(parts).encode())
)
def test_rubbish_neither_crashes_nor_hangs(content: bytes) -> None:
    read(content)


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_damaged_workbook_is_refused_or_read(data: st.DataObject) -> None:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 11, 23)})  # noqa: DTZ001 - Excel's own
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Data", "Importo", "Descrizione"])
        sheet.write_row(1, 0, ["05/11/2026", 5, "X"])
    content = out.getvalue()
    at = data.draw(st.integers(4, len(content) - 1))
    instead = data.draw(st.binary(max_size=3))
    read(content[:at] + instead + content[at + 1 :])
