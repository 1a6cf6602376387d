"""The words of a letter are changed one by one, and nothing else of its text is."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.errors import OfficeError
from app.services.letters.text_parts import PartKind, parts_of, with_part
from app.services.letters.texts import LANGUAGES, check_text, shipped_content, text_names

ALL = [(name, language) for language in LANGUAGES for name in text_names(language)]
WORDS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="{}"), max_size=60
)


@pytest.mark.parametrize(("name", "language"), ALL)
def test_every_word_of_a_shipped_text_is_a_part(name: str, language: str) -> None:
    content = shipped_content(name, language)
    parts = parts_of(content)
    read = tomllib.loads(content)
    words = [value for value in read.values() if isinstance(value, str)]
    words += [text for group in read.values() if isinstance(group, dict) for text in group.values()]
    for clause in read.get("clauses", ()):
        words += [clause[key] for key in ("heading", "text") if key in clause]
    assert sorted(part.text for part in parts) == sorted(words)


@given(st.sampled_from(ALL), st.integers(0, 40), WORDS)
def test_what_is_typed_comes_back_exactly_and_the_rest_stays(
    which: tuple[str, str], place: int, words: str
) -> None:
    content = shipped_content(*which)
    parts = parts_of(content)
    part = parts[place % len(parts)]
    changed = with_part(content, part.path, words)
    after = parts_of(changed)
    assert [each.text for each in after] == [
        words if each.path == part.path else each.text for each in parts
    ]
    notes = [line for line in content.splitlines() if line.startswith("#")]
    assert [line for line in changed.splitlines() if line.startswith("#")] == notes
    check_text(*which, changed)


def test_the_same_words_leave_the_file_as_it_was() -> None:
    content = shipped_content("notice_of_default")
    for part in parts_of(content):
        assert with_part(content, part.path, part.text) == content


def test_a_paragraph_says_when_it_appears_and_what_follows_it() -> None:
    parts = [
        part
        for part in parts_of(shipped_content("notice_of_default"))
        if part.kind is PartKind.PARAGRAPH
    ]
    assert [(part.number, part.when, part.table) for part in parts[:3]] == [
        (1, "", "items"),
        (2, "iban", "payment"),
        (3, "no_iban", ""),
    ]


def test_what_is_no_text_file_is_told() -> None:
    with pytest.raises(OfficeError, match="cannot be read"):
        parts_of('subject = "aperto')
