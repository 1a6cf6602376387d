"""A letter can be read aloud: its parts are told apart, in reading order, nothing left out."""

import ctypes
from datetime import date

import pypdfium2
import pypdfium2.raw as raw
import pytest

from app.services.letters import account_statement, plan_agreement
from app.services.letters.courtesy import CourtesySheet, draw_courtesy
from app.services.letters.layout import Document, DocumentInfo, Flow, Page
from app.services.letters.letterhead import BOTTOM, LEFT, RIGHT
from tests.services.letters import examples

Told = tuple[str, str, list["Told"]]
"""An element as a reader finds it: its type, its alternative, what is inside."""


def text_of(call: object, element: object) -> str:
    size = call(element, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(size)
    call(element, buffer, size)  # type: ignore[operator]
    return buffer.raw[:size].decode("utf-16-le").rstrip("\x00")


def told(element: object) -> Told:
    children = (
        raw.FPDF_StructElement_GetChildAtIndex(element, place)
        for place in range(raw.FPDF_StructElement_CountChildren(element))
    )
    return (
        text_of(raw.FPDF_StructElement_GetType, element),
        text_of(raw.FPDF_StructElement_GetAltText, element),
        [told(child) for child in children if child],
    )


def structure_of(page: pypdfium2.PdfPage) -> list[Told]:
    tree = raw.FPDF_StructTree_GetForPage(page)
    count = raw.FPDF_StructTree_CountChildren(tree)
    found = [told(raw.FPDF_StructTree_GetChildAtIndex(tree, place)) for place in range(count)]
    raw.FPDF_StructTree_Close(tree)
    return found


def tags(parts: list[Told]) -> list[str]:
    return [tag for name, _, inside in parts for tag in (name, *tags(inside))]


PLAN = examples.agreement()


@pytest.fixture(scope="module")
def agreement() -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(plan_agreement.render(PLAN))


def test_the_file_says_that_it_is_tagged_and_in_which_language(
    agreement: pypdfium2.PdfDocument,
) -> None:
    assert raw.FPDFCatalog_IsTagged(agreement)
    assert b"/Lang (it-IT)" in plan_agreement.render(PLAN)


def test_headings_paragraphs_and_tables_are_told_apart(
    agreement: pypdfium2.PdfDocument,
) -> None:
    found = [tag for page in agreement for tag in tags(structure_of(page))]
    assert found.count("H1") == 1
    assert {"Document", "H2", "P", "Table", "TR", "TH", "TD"} <= set(found)


def test_each_code_says_what_it_pays(agreement: pypdfium2.PdfDocument) -> None:
    figures = [
        words
        for page in agreement
        for part in structure_of(page)
        for name, words, _ in part[2]
        if name == "Figure"
    ]
    assert len(figures) == len(PLAN.instalments)
    assert all(words.startswith("Codice QR per il bonifico di €") for words in figures)


def test_the_titles_of_a_long_table_are_read_once() -> None:
    pdf = pypdfium2.PdfDocument(account_statement.render(examples.statement(120)))
    found = [tag for page in pdf for tag in tags(structure_of(page))]
    assert found.count("TH") == 5


def test_the_courtesy_page_is_read_in_its_own_language() -> None:
    document = Document(DocumentInfo("Sollecito", "Cooperativa", "Haddad", date(2026, 11, 23)))

    def begin_page(page: Page) -> float:
        del page
        return 800.0

    flow = Flow(document, LEFT, RIGHT, BOTTOM, begin_page)
    draw_courtesy(flow, CourtesySheet("ar", "account_statement", ()))
    pdf = document.to_pdf()
    assert b"/S/Sect" in pdf
    assert b"/Lang (ar)" in pdf
    [root] = structure_of(pypdfium2.PdfDocument(pdf)[1])
    assert tags(root[2])[:2] == ["Sect", "H1"]
