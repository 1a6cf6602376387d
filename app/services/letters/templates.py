"""Letter texts that the office may adapt: TOML files with `{placeholders}`."""

import functools
import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.resources import resource


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered point of an agreement.

    `when` names the condition under which it appears, `table` the table that follows it.
    """

    heading: str
    text: str
    when: str = ""
    table: str = ""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The texts of one letter: named phrases, and clauses in their order."""

    phrases: tuple[tuple[str, str], ...]
    clauses: tuple[Clause, ...]

    def phrase(self, name: str, values: Mapping[str, str]) -> str:
        """The phrase of this name, filled. Raises OfficeError where it is missing."""
        for known, text in self.phrases:
            if known == name:
                return fill(text, values)
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The letter template lacks “{name}”."), name=name
        )


def read_template(path: Path) -> LetterTemplate:
    """The template in a TOML file. Raises OfficeError where it cannot be understood."""
    try:
        content = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _unreadable(path.name, error) from error
    return parse_template(content, path.name)


def parse_template(content: str, name: str) -> LetterTemplate:
    """The template in a text. Raises OfficeError where it cannot be understood, with the line."""
    try:
        parsed = tomllib.loads(content)
        clauses = tuple(Clause(**clause) for clause in parsed.pop("clauses", []))
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise _unreadable(name, error) from error
    phrases = tuple((phrase, str(text)) for phrase, text in parsed.items())
    return LetterTemplate(phrases, clauses)


def _unreadable(name: str, error: Exception) -> OfficeError:
    return OfficeError(
        QT_TRANSLATE_NOOP("errors", "The letter template {name} cannot be read: {reason}."),
        name=name,
        reason=str(error),
    )


def placeholders_of(template: LetterTemplate) -> set[str]:
    """Every placeholder that a template uses. Raises OfficeError for a stray brace."""
    texts = [text for _, text in template.phrases]
    for clause in template.clauses:
        texts += [clause.heading, clause.text]
    return {name for text in texts for _, name in _parts(text) if name is not None}


@functools.cache
def bundled_template(name: str) -> LetterTemplate:
    """The template that ships with the program, such as `it/plan_agreement`."""
    return read_template(resource(f"letters/{name}.toml"))


def fill(text: str, values: Mapping[str, str]) -> str:
    """`text` with its placeholders filled. Raises OfficeError for one that is not known."""
    parts: list[str] = []
    for before, name in _parts(text):
        parts.append(before)
        if name is None:
            continue
        if name not in values:
            raise OfficeError(
                QT_TRANSLATE_NOOP(
                    "errors", "The letter template uses {placeholder}, which does not exist."
                ),
                placeholder=f"{{{name}}}",
            )
        parts.append(values[name])
    return "".join(parts)


@functools.lru_cache(maxsize=512)
def _parts(text: str) -> tuple[tuple[str, str | None], ...]:
    try:
        return tuple((before, name) for before, name, _, _ in string.Formatter().parse(text))
    except ValueError as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The letter template has a stray brace in “{text}”."),
            text=text[:60],
        ) from error
