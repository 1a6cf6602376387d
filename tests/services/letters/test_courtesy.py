"""A household that reads another language finds the letter's sense beside the Italian text."""

import re
import string
import tomllib
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app.resources import resource
from app.services.letters.courtesy import (
    COMMON,
    LANGUAGES,
    CourtesyCharge,
    CourtesyInstalment,
    CourtesySheet,
    draw_courtesy,
    has_courtesy,
)
from app.services.letters.layout import Document, DocumentInfo, Flow, Page
from app.services.letters.letterhead import BOTTOM, LEFT, RIGHT
from app.services.letters.templates import bundled_template
from app.services.letters.typesetting import missing_characters

VALUES = (
    ("total", "€\u00a01.742,56"),
    ("pay_by", "08/12/2026"),
    ("payment_days", "15"),
    ("debt", "€\u00a02.137,90"),
    ("instalment_count", "12"),
    ("first_due_on", "10/01/2027"),
    ("plan_number", "2026-031"),
    ("missed", "€\u00a0136,49"),
    ("missed_on", "10/11/2026"),
    ("remaining", "€\u00a01.500,00"),
    ("appointment", "02/12/2026, 15:30"),
)
CHARGES = (
    CourtesyCharge("rent", "Canone ottobre 2026", date(2026, 10, 5), 41200),
    CourtesyCharge("adjustment", "Conguaglio D'Angelo e Şahin", date(2026, 9, 30), 133056),
)
LETTERS = sorted(path.stem for path in resource("letters/en").glob("*.toml") if path.stem != COMMON)
EVERY = [(language, name) for language in LANGUAGES for name in LETTERS]


def drawn(sheet: CourtesySheet) -> str:
    """The words of the courtesy page, as a reader of PDF files finds them."""
    document = Document(DocumentInfo("Sollecito", "Cooperativa", "Haddad", date(2026, 11, 23)))

    def begin_page(page: Page) -> float:
        del page
        return 800.0

    flow = Flow(document, LEFT, RIGHT, BOTTOM, begin_page)
    draw_courtesy(flow, sheet)
    pdf = pypdfium2.PdfDocument(document.to_pdf())
    pages = [str(page.get_textpage().get_text_bounded()) for page in pdf]
    assert pages[0] == ""
    return "\n".join(pages)


def placeholders(path: Path) -> list[set[str]]:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    texts = [content["title"], *(clause["text"] for clause in content["clauses"])]
    return [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in texts]


def test_the_languages_of_the_office_are_there() -> None:
    assert all(map(has_courtesy, ("en", "fr", "es", "ro", "ar", "zh")))
    assert not has_courtesy("it")


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_letter_says_the_same_in_each_language(language: str, name: str) -> None:
    theirs = placeholders(resource(f"letters/{language}/{name}.toml"))
    assert theirs == placeholders(resource(f"letters/en/{name}.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_shares_the_same_words(language: str) -> None:
    names = [name for name, _ in bundled_template(f"{language}/{COMMON}").phrases]
    assert names == [name for name, _ in bundled_template(f"en/{COMMON}").phrases]


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_character_has_a_glyph(language: str, name: str) -> None:
    for each in (name, COMMON):
        text = resource(f"letters/{language}/{each}.toml").read_text(encoding="utf-8")
        assert missing_characters(text) == ""


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_amounts_days_and_references_stand_as_in_the_italian_letter(
    language: str, name: str
) -> None:
    iban = "IT60\u00a0X054\u00a02811\u00a01010\u00a00000\u00a00123\u00a0456"
    text = drawn(
        CourtesySheet(
            language,
            name,
            VALUES,
            facts=(
                ("amount", "€\u00a01.742,56"),
                ("pay_by", "08/12/2026"),
                ("iban", iban),
                ("reference", "PIANO 2026-031 RATA 03/12 CENNI-001"),
                ("contact", "Tel. 02 1234567, +39 333 1234567"),
            ),
            charges=CHARGES,
            conditions=frozenset({"appointment", "plan"}),
        )
    ).replace("\u00a0", " ")
    # Word by word: a reader of PDF files guesses anew in which order a line of two scripts runs.
    for expected in (
        "1.742,56",
        "08/12/2026",
        iban.replace("\u00a0", " "),
        "PIANO 2026-031 RATA 03/12 CENNI-001",
        "Tel. 02 1234567, +39 333 1234567",
        "Canone ottobre 2026",
        "Conguaglio D'Angelo e Şahin",
        "412,00",
        "1.330,56",
        "05/10/2026",
    ):
        assert all(word in text for word in re.findall(r"\w+", expected))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_of_forty_instalments_lists_them_all(language: str) -> None:
    instalments = tuple(
        CourtesyInstalment(f"{number}/40", date(2027, 1, 10), 5000 + number)
        for number in range(1, 41)
    )
    down_payment = CourtesyInstalment("", date(2026, 12, 1), 20000, is_down_payment=True)
    sheet = CourtesySheet(
        language, "plan_proposal", VALUES, instalments=(down_payment, *instalments)
    )
    text = drawn(sheet).replace("\u00a0", " ")
    assert all(f"{number}/40" in text for number in range(1, 41))
    assert "50,40" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_appointment_none_is_spoken_of(language: str) -> None:
    sheet = CourtesySheet(language, "invitation", VALUES)
    assert "02/12/2026" not in drawn(sheet)
