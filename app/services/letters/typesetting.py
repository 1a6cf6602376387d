"""Text on a line: which font draws each part, in which direction, how wide, and where it breaks."""

import functools
import itertools
import unicodedata
from dataclasses import dataclass

from bidi import algorithm as unicode_bidi

from app.services.letters.fonts import (
    Face,
    LetterFont,
    NotEverydayError,
    ShapedGlyph,
    face_font,
    font_for,
    needs_shaping,
)

ELLIPSIS = "…"

_REPLACED = {"Cc": " ", "Cs": "\ufffd", "Zl": " ", "Zp": " "}
_DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KNOWN = frozenset({"L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "S", "WS", "ON"})
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one font and direction, its glyphs from left to right as they print."""

    font: LetterFont
    text: str
    glyphs: tuple[ShapedGlyph, ...]
    is_plain: bool
    """Whether the glyphs simply follow each other in reading order, one for each character."""
    is_right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Literal:
    """Text of the everyday repertoire, ready for a PDF string."""

    text: str
    width: float
    """In thousandths of the size."""


@functools.lru_cache(maxsize=16384)
def literal(text: str, face: Face) -> Literal | None:
    """The fast way: `text` as one PDF string, or None where a character asks for more."""
    font = face_font(face)
    try:
        translated = text.translate(font.everyday_literals)
    except NotEverydayError:
        return None
    return Literal(translated, sum(map(font.everyday_widths.__getitem__, text)))


@functools.lru_cache(maxsize=4096)
def runs(text: str, face: Face) -> tuple[Run, ...]:
    """`text` as runs from left to right, right-to-left parts in their visual order."""
    return tuple(
        _shaped(font, part, level % 2 == 1)
        for level, font, part in _visual_order(_same_font(printable(text), face))
    )


def printable(text: str) -> str:
    """`text` with composed accents, spaces for control characters, no direction marks."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        _REPLACED.get(unicodedata.category(character), character)
        for character in composed
        if character not in _DIRECTION_MARKS
    )


def missing_characters(text: str) -> str:
    """The characters of `text` that no bundled font draws: they would print as empty boxes."""
    visible = (each for each in printable(text) if unicodedata.category(each) not in ("Cf", "Mn"))
    return "".join(
        dict.fromkeys(each for each in visible if not font_for(each, Face.REGULAR).has(each))
    )


def width(text: str, face: Face, size: float) -> float:
    """How wide `text` prints, in points."""
    quick = literal(text, face)
    if quick is not None:
        return quick.width * size / 1000
    advances = (glyph.advance for run in runs(text, face) for glyph in run.glyphs)
    return sum(advances) * size / 1000


@functools.lru_cache(maxsize=4096)
def wrap(text: str, face: Face, size: float, measure: float) -> tuple[str, ...]:
    """`text` in lines no wider than `measure` points, broken at spaces; no-break spaces hold.

    A word wider than a line is broken between characters, so that nothing leaves the page.
    Newlines begin a new line; there is always at least one line.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, face, size, measure))
    return tuple(lines)


def _wrap_paragraph(text: str, face: Face, size: float, measure: float) -> list[str]:
    space = width(" ", face, size)
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for whole_word in filter(None, text.split(" ")):
        word = whole_word
        word_width = width(word, face, size)
        if line and used + space + word_width > measure:
            lines.append(" ".join(line))
            line, used = [], 0.0
        while word_width > measure and len(word) > 1:
            head = _longest_head(word, face, size, measure)
            lines.append(head)
            word = word[len(head) :]
            word_width = width(word, face, size)
        used += word_width + (space if line else 0.0)
        line.append(word)
    return [*lines, " ".join(line)]


def _longest_head(word: str, face: Face, size: float, measure: float) -> str:
    """The longest beginning of `word` that fits; one character where none does."""
    fitting, too_long = 1, len(word)
    while too_long - fitting > 1:
        middle = (fitting + too_long) // 2
        if width(word[:middle], face, size) <= measure:
            fitting = middle
        else:
            too_long = middle
    return word[:fitting]


@functools.lru_cache(maxsize=4096)
def shortened(text: str, face: Face, size: float, measure: float) -> str:
    """`text` on one line, ended by an ellipsis where it is wider than `measure` points."""
    if width(text, face, size) <= measure:
        return text
    room = measure - width(ELLIPSIS, face, size)
    return _longest_head(text, face, size, room).rstrip() + ELLIPSIS


_FontPart = tuple[int, LetterFont, str]
"""Bidi level, font and text of a stretch, in reading order."""


def _same_font(text: str, face: Face) -> list[_FontPart]:
    parts: list[tuple[int, LetterFont, str]] = []
    font = face_font(face)
    for character, level in zip(text, _levels(text), strict=True):
        # A mark or joiner belongs to the letter before it and must be shaped with it.
        stays = parts and unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
        if not (stays and (font.has(character) or unicodedata.category(character) == "Cf")):
            font = font_for(character, face)
        if parts and parts[-1][0] == level and parts[-1][1] is font:
            parts[-1] = level, font, parts[-1][2] + character
        else:
            parts.append((level, font, character))
    return parts


def _levels(text: str) -> list[int]:
    """The embedding level of each character in a line read from the left (Unicode annex 9)."""
    if not any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return [0] * len(text)
    visible = [unicodedata.bidirectional(each) not in unicode_bidi.X9_REMOVED for each in text]
    storage = unicode_bidi.get_empty_storage()
    storage["base_level"] = 0
    storage["base_dir"] = "L"
    # Characters that this Unicode version does not know yet read from the left.
    known = [each if unicodedata.bidirectional(each) in _KNOWN else "a" for each in text]
    unicode_bidi.get_embedding_levels("".join(itertools.compress(known, visible)), storage)
    unicode_bidi.explicit_embed_and_overrides(storage)
    unicode_bidi.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"])
    unicode_bidi.resolve_neutral_types(storage, False)
    unicode_bidi.resolve_implicit_levels(storage, False)
    found = [int(character["level"]) for character in storage["chars"]]
    # Invisible joiners take part in no rule (X9); they go with the character before them.
    places = itertools.accumulate(visible)
    return [found[max(place - 1, 0)] for place in places]


def _resolve_brackets(characters: list[dict[str, object]]) -> None:
    """Give both brackets of a pair one direction (rule N0), which python-bidi leaves out.

    In a line read from the left, a pair around right-to-left text alone follows what is before it.
    """
    opened: list[int] = []
    for place, character in enumerate(characters):
        if character["ch"] in _BRACKETS:
            opened.append(place)
        elif character["ch"] in _BRACKETS.values():
            while opened:
                start = opened.pop()
                if _BRACKETS[str(characters[start]["ch"])] == character["ch"]:
                    _resolve_pair(characters, start, place)
                    break


def _resolve_pair(characters: list[dict[str, object]], start: int, end: int) -> None:
    within = {_strong(each) for each in characters[start + 1 : end]} - {""}
    if not within:
        return
    before = [_strong(each) for each in characters[:start]]
    context = next((strong for strong in reversed(before) if strong), "L")
    direction = "R" if within == {"R"} and context == "R" else "L"
    characters[start]["type"] = characters[end]["type"] = direction


def _strong(character: dict[str, object]) -> str:
    kind = character["type"]
    if kind == "L":
        return "L"
    return "R" if kind in ("R", "AL", "AN", "EN") else ""


def _visual_order(parts: list[_FontPart]) -> list[_FontPart]:
    """The parts from left to right: reverse from the highest level down (rule L2)."""
    ordered = list(parts)
    for level in range(max((part[0] for part in parts), default=0), 0, -1):
        groups = itertools.groupby(ordered, key=lambda part: part[0] >= level)
        ordered = [
            part
            for is_deep, group in groups
            for part in (reversed(list(group)) if is_deep else group)
        ]
    return ordered


def _shaped(font: LetterFont, text: str, right_to_left: bool) -> Run:
    if right_to_left or any(map(needs_shaping, text)):
        glyphs = tuple(font.shape(text, right_to_left))
        return Run(font, text, glyphs, is_plain=False, is_right_to_left=right_to_left)
    return Run(font, text, tuple(_unshaped(font, character) for character in text), is_plain=True)


def _unshaped(font: LetterFont, character: str) -> ShapedGlyph:
    glyph = font.glyphs.get(ord(character), 0)
    return ShapedGlyph(glyph, character, font.advance(glyph), 0.0, 0.0)
