"""A letter's text taken apart into its words, and put together again.

The text stays the file it is, with its notes and its order: only the words that were changed are
written anew.
"""

import enum
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass

import tomlkit
from tomlkit.exceptions import TOMLKitError

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError

Path = tuple[str | int, ...]


class PartKind(enum.StrEnum):
    """What a part of a letter is."""

    TITLE = "title"
    SUBJECT = "subject"
    GREETING = "greeting"
    ATTACHMENTS = "attachments"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class TextPart:
    """Words of a letter: where they stand in the file, and what they are.

    `number` counts the paragraphs from one; `when` is the condition under which one appears,
    `table` what follows it; `name` names a phrase.
    """

    path: Path
    kind: PartKind
    text: str
    number: int = 0
    when: str = ""
    table: str = ""
    name: str = ""


def parts_of(content: str) -> list[TextPart]:
    """The words of a text in its order. Raises OfficeError for what is no such file."""
    return list(_parts(_parse(content)))


def with_part(content: str, path: Path, text: str) -> str:
    """The same text with other words at one place.

    Raises OfficeError for what is no such file, KeyError or IndexError for an unknown place.
    """
    document = _parse(content)
    place: object = document
    for key in path[:-1]:
        place = place[key]  # type: ignore[index]
    assert isinstance(place, MutableMapping)
    if place[path[-1]] != text:
        place[path[-1]] = tomlkit.string(text)
    return tomlkit.dumps(document)


def _parse(content: str) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(content)
    except TOMLKitError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The text file cannot be read: {reason}."),
            reason=str(error),
        ) from error


def _parts(document: tomlkit.TOMLDocument) -> Iterator[TextPart]:
    kinds = {kind.value: kind for kind in PartKind}
    for key, value in document.items():
        if isinstance(value, str):
            kind = kinds.get(key, PartKind.PHRASE)
            yield TextPart((key,), kind, str(value), name=key)
        elif isinstance(value, MutableMapping):
            for name, phrase in value.items():
                if isinstance(phrase, str):
                    yield TextPart((key, name), PartKind.PHRASE, str(phrase), name=str(name))
        elif key == "clauses" and isinstance(value, list):
            yield from _clauses(value)


def _clauses(clauses: list[object]) -> Iterator[TextPart]:
    for place, clause in enumerate(clauses):
        assert isinstance(clause, MutableMapping)
        when, table = str(clause.get("when", "")), str(clause.get("table", ""))
        for key, kind in (("heading", PartKind.HEADING), ("text", PartKind.PARAGRAPH)):
            if key in clause:
                path = ("clauses", place, key)
                yield TextPart(path, kind, str(clause[key]), place + 1, when, table)
