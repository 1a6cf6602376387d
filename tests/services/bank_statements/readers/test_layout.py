"""Layouts are remembered by the header row that the same bank writes each month."""

import pytest

from app.services.bank_statements.readers.cells import DayOrder
from app.services.bank_statements.readers.grid import read_grid
from app.services.bank_statements.readers.layout import (
    Layout,
    shape_of,
    signature_of,
    signatures_of,
)
from app.services.bank_statements.readers.layout_guess import guess_layout, likely_header


def test_a_layout_is_remembered_whole() -> None:
    layout = Layout(("data", "importo"), 0, amount=1, texts=(2, 3), day_order=DayOrder.MONTH_FIRST)
    assert Layout.from_json(layout.to_json()) == layout


@pytest.mark.parametrize(
    "stored",
    [
        "", "null", '"nulla"', "[]", "{}", '{"header": ["a"], "day": 0}',
        '{"header": ["a"], "day": "0", "amount": 1}', '{"header": ["a"], "day": -1, "amount": 1}',
        '{"header": ["a"], "day": true, "amount": 1}', '{"header": 5, "day": 0, "amount": 1}',
        '{"header": [], "day": 0, "amount": 1, "day_order": "backwards"}',
    ],
)  # fmt: skip
def test_what_is_no_layout_is_refused(stored: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever json says of it
        Layout.from_json(stored)


def test_what_a_later_version_adds_is_left_aside() -> None:
    layout = Layout.from_json('{"header": ["data"], "day": 0, "amount": 1, "colour": "red"}')
    assert layout == Layout(("data",), 0, amount=1)


def test_the_same_bank_has_the_same_signature() -> None:
    assert signature_of(["Data ", "IMPORTO (€):"]) == signature_of(["data", "importo (€)", "", ""])
    assert signature_of(["Data", "Importo"]) != signature_of(["Importo", "Data"])


def test_the_signature_is_among_those_of_next_months_file() -> None:
    header = ["Data", "Importo", "Testo"]
    grid = read_grid("a.csv", b"Lista\n\nData;Importo;Testo\n05/11/2026;1,00;A\n")
    assert signature_of(header) in signatures_of(grid)


def test_a_sheet_without_a_header_is_known_by_its_shape() -> None:
    november = read_grid("a.csv", b"05/11/2026;1,00;A\n06/11/2026;-2,00;B\n")
    december = read_grid("b.csv", b"01/12/2026;1.234,00;C\n")
    other = read_grid("c.csv", b"1,00;05/11/2026;A\n")
    assert shape_of(november) == ("#day", "#amount", "#text")
    assert signature_of(shape_of(november)) in signatures_of(december)
    assert signature_of(shape_of(november)) not in signatures_of(other)


def test_a_person_starts_from_the_likeliest_header() -> None:
    strange = b"Estratto\nQuando;Quanto;Perch\xe8\n05/11/2026;1,00;A\n06/11/2026;2,00;B\n"
    grid = read_grid("a.csv", strange)
    assert guess_layout(grid) is None
    assert likely_header(grid) == 1
    assert likely_header(read_grid("a.csv", b"05/11/2026;1,00;A\n06/11/2026;2,00;B\n")) is None
