"""The guide: there in both languages, true to the window's words, easy to find one's way in."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.help_page import GuideWindow, anchor_of, guide_text, open_guide

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("it", "en")
STRONG = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
LINK = re.compile(r"\]\(#([^)]+)\)")
NOT_LABELS = {"bold", "To register a payment", "To correct a mistake", "close the program"}
NOT_LABELS |= {"A saved entry stays as it is.", "Search everywhere", "Lists", "Forms"}
NOT_LABELS |= {"Days and amounts", "?"}
NO_ITALIAN_LABELS = {"grassetto", "Registrare un incasso", "Correggere un errore"}
NO_ITALIAN_LABELS |= {"Una voce salvata resta com'è.", "Cercare ovunque", "Elenchi", "Moduli"}
NO_ITALIAN_LABELS |= {"Giorni e importi", "?", "si chiude il programma"}
TRANSLATIONS = ROOT / "resources" / "translations" / "portineria_it.ts"


def chapters(text: str) -> list[str]:
    return [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_chapter(language: str) -> None:
    text = guide_text(language)
    assert set(LINK.findall(text)) == {anchor_of(each) for each in chapters(text)[1:]}


def test_both_guides_have_the_same_chapters_and_tables() -> None:
    italian, english = (guide_text(language).splitlines() for language in LANGUAGES)
    for mark in ("#", "|", "- ", "1. "):
        assert [line.startswith(mark) for line in italian].count(True) == [
            line.startswith(mark) for line in english
        ].count(True)


def test_every_button_that_the_guide_names_is_in_the_program() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "app" / "ui").rglob("*.py")
    ).replace("&", "")
    named = {" ".join(each.split()) for each in STRONG.findall(guide_text("en"))} - NOT_LABELS
    assert len(named) > 15
    missing = {each for each in named if f'"{each}' not in sources}
    assert not missing


@pytest.mark.skipif(not TRANSLATIONS.exists(), reason="the window has no Italian yet")
def test_the_italian_guide_names_the_buttons_as_the_window_does() -> None:
    words = TRANSLATIONS.read_text(encoding="utf-8").replace("&amp;", "").replace("&apos;", "'")
    named = {" ".join(each.split()) for each in STRONG.findall(guide_text("it"))}
    missing = {each for each in named - NO_ITALIAN_LABELS if f"<translation>{each}" not in words}
    assert not missing


def test_a_link_leads_to_its_chapter(dressed_app: QApplication, qtbot: QtBot) -> None:
    window = GuideWindow(guide_text("it"))
    qtbot.addWidget(window)
    window.browser.anchorClicked.emit(QUrl("#tastiera"))
    assert window.browser.textCursor().block().text() == "Tastiera"


def test_words_are_found_again_and_again(dressed_app: QApplication, qtbot: QtBot) -> None:
    window = GuideWindow("# Uno\n\nmela pera mela\n")
    qtbot.addWidget(window)
    qtbot.keyClicks(window.search, "mela")
    places = []
    for _ in range(3):
        qtbot.keyClick(window.search, Qt.Key.Key_Return)
        places.append(window.browser.textCursor().position())
    assert places[0] < places[1]
    assert places[2] == places[0]


def test_the_guide_opens_once(dressed_app: QApplication, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    first = open_guide("en", parent)
    first.close()
    assert open_guide("en", parent) is first
    assert first.isVisible()
