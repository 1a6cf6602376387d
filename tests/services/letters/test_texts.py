"""The office's own words over the shipped ones, checked before they can spoil a letter."""

import pytest

from app.models.errors import OfficeError
from app.office import Office
from app.services.letters.courtesy import LANGUAGES
from app.services.letters.templates import placeholders_of
from app.services.letters.texts import (
    NOTICES,
    TextForm,
    check_text,
    letter_text,
    placeholders,
    restore_shipped,
    save_text,
    shipped_content,
    text_names,
    text_view,
)

EVERY = [(language, name) for language in ("it", *LANGUAGES) for name in text_names(language)]
NAME = "friendly_reminder"


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_shipped_text_passes_its_own_check(language: str, name: str) -> None:
    check_text(name, language, shipped_content(name, language))


def changed(content: str, old: str, new: str) -> str:
    assert old in content
    return content.replace(old, new)


def test_the_offices_words_count_until_it_goes_back(office: Office) -> None:
    ours = changed(shipped_content(NAME), "Distinti saluti", "Cordiali saluti")
    with office.write("Change a text") as session:
        save_text(session, TextForm(NAME, "it", ours, 0))
    with office.read() as session:
        assert letter_text(session, NAME).phrase("greeting", {}) == "Cordiali saluti"
        view = text_view(session, NAME)
        assert (view.is_changed, view.content) == (True, ours)
    with office.write("Go back") as session:
        restore_shipped(session, NAME, "it", view.version)
    with office.read() as session:
        assert letter_text(session, NAME).phrase("greeting", {}) == "Distinti saluti"
        assert not text_view(session, NAME).is_changed


def test_two_people_do_not_overwrite_each_other(office: Office) -> None:
    ours = shipped_content(NAME)
    with office.write("Change") as session:
        save_text(session, TextForm(NAME, "it", ours, 0))
    with pytest.raises(OfficeError), office.write("Change") as session:
        save_text(session, TextForm(NAME, "it", ours, 0))


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("{total}", "{totale}", "{totale}"),
        ("{total}", "{total", "brace"),
        ('greeting = "Distinti saluti"', "", "greeting"),
        ('table = "payment"', 'table = "pagamento"', "pagamento"),
        ('when = "iban"', 'when = "ibna"', "ibna"),
        ('subject = "', "subject = ", "line"),
    ],
)
def test_a_slip_is_told_in_one_sentence(old: str, new: str, word: str) -> None:
    content = changed(shipped_content(NAME), old, new)
    with pytest.raises(OfficeError) as caught:
        check_text(NAME, "it", content)
    assert word in str(caught.value)


@pytest.mark.parametrize("name", NOTICES)
def test_every_placeholder_that_is_used_is_explained(office: Office, name: str) -> None:
    with office.read() as session:
        used = placeholders_of(letter_text(session, name))
    assert used <= set(placeholders(name))
