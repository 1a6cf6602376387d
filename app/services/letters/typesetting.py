"""Text on a line: which font draws each part, in which direction, how wide, and where it breaks."""

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
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
_EMBED, _END_EMBED = "\u202a", "\u202c"
_KNOWN = frozenset({"L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "S", "WS", "ON"})
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_EAST_ASIAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_NEVER_FIRST = frozenset("，。、；：！？）》〉」』】〕％·…”’,.;:!?)]}%")
_NEVER_LAST = frozenset("（《〈「『【〔“‘([{€")


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
def runs(text: str, face: Face, right_to_left: bool = False) -> tuple[Run, ...]:
    """`text` as runs from left to right, right-to-left parts in their visual order.

    `right_to_left` tells that the line itself is read from the right, as in an Arabic letter;
    there alone the marks of `left_to_right` count.
    """
    shown = _composed(text) if right_to_left else printable(text)
    return tuple(
        _shaped(font, part, level % 2 == 1)
        for level, font, part in _visual_order(_same_font(shown, face, right_to_left))
    )


def left_to_right(text: str) -> str:
    """`text` as a stretch that keeps its order in a line read from the right: an amount, a
    telephone number, a reference."""
    return f"{_EMBED}{printable(text)}{_END_EMBED}"


def _composed(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return "".join(_REPLACED.get(unicodedata.category(each), each) for each in composed)


def printable(text: str) -> str:
    """`text` with composed accents, spaces for control characters, no direction marks."""
    return "".join(each for each in _composed(text) if each not in _DIRECTION_MARKS)


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
    line, used = "", 0.0
    for gap, whole_word in _words(text):
        word = whole_word
        word_width = width(word, face, size)
        room = space if gap else 0.0
        if line and used + room + word_width > measure:
            lines.append(line)
            line, used = "", 0.0
        while word_width > measure and len(word) > 1:
            head = _longest_head(word, face, size, measure)
            lines.append(head)
            word = word[len(head) :]
            word_width = width(word, face, size)
        used += word_width + (room if line else 0.0)
        line += (gap if line else "") + word
    return [*lines, line]


def _words(text: str) -> Iterator[tuple[str, str]]:
    """What may stand on a line of its own, each with the space before it, if any.

    Chinese and Japanese are written without spaces: a line may end after any of their characters,
    but not before a mark that closes nor after one that opens.
    """
    for word in filter(None, text.split(" ")):
        if not _EAST_ASIAN.search(word):
            yield " ", word
            continue
        gap, part = " ", word[0]
        for before, character in itertools.pairwise(word):
            is_near = _EAST_ASIAN.match(before) or _EAST_ASIAN.match(character)
            if is_near and character not in _NEVER_FIRST and before not in _NEVER_LAST:
                yield gap, part
                gap, part = "", ""
            part += character
        yield gap, part


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


def _same_font(text: str, face: Face, right_to_left: bool) -> list[_FontPart]:
    parts: list[tuple[int, LetterFont, str]] = []
    font = face_font(face)
    for character, level in zip(text, _levels(text, right_to_left), strict=True):
        if character in _DIRECTION_MARKS:
            continue
        # A mark or joiner belongs to the letter before it and must be shaped with it.
        stays = parts and unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
        if not (stays and (font.has(character) or unicodedata.category(character) == "Cf")):
            font = font_for(character, face)
        if parts and parts[-1][0] == level and parts[-1][1] is font:
            parts[-1] = level, font, parts[-1][2] + character
        else:
            parts.append((level, font, character))
    return parts


def _levels(text: str, right_to_left: bool) -> list[int]:
    """The embedding level of each character in a line (Unicode annex 9)."""
    if not right_to_left and not any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    ):
        return [0] * len(text)
    visible = [unicodedata.bidirectional(each) not in unicode_bidi.X9_REMOVED for each in text]
    if not any(visible):
        return [int(right_to_left)] * len(text)
    storage = unicode_bidi.get_empty_storage()
    storage["base_level"] = int(right_to_left)
    storage["base_dir"] = "R" if right_to_left else "L"
    known = "".join(itertools.compress(_known(text), visible))
    unicode_bidi.get_embedding_levels(known, storage)
    unicode_bidi.explicit_embed_and_overrides(storage)
    unicode_bidi.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "R" if right_to_left else "L")
    unicode_bidi.resolve_neutral_types(storage, False)
    unicode_bidi.resolve_implicit_levels(storage, False)
    found = [int(character["level"]) for character in storage["chars"]]
    # Invisible joiners take part in no rule (X9); they go with the character before them.
    places = itertools.accumulate(visible)
    return [found[max(place - 1, 0)] for place in places]


def _known(text: str) -> Iterator[str]:
    """Each character, or a letter in its place where it reads from the left: inside a stretch of
    `left_to_right`, and where this Unicode version does not know it yet."""
    is_inside = False
    for character in text:
        is_inside = character == _EMBED or (is_inside and character != _END_EMBED)
        is_strange = unicodedata.bidirectional(character) not in _KNOWN
        yield "a" if is_inside or is_strange else character


def _resolve_brackets(characters: list[dict[str, object]], line: str) -> None:
    """Give both brackets of a pair one direction (rule N0), which python-bidi leaves out.

    A pair around text of the other direction alone than that of the `line` follows what is
    before it.
    """
    opened: list[int] = []
    for place, character in enumerate(characters):
        if character["ch"] in _BRACKETS:
            opened.append(place)
        elif character["ch"] in _BRACKETS.values():
            while opened:
                start = opened.pop()
                if _BRACKETS[str(characters[start]["ch"])] == character["ch"]:
                    _resolve_pair(characters, start, place, line)
                    break


def _resolve_pair(characters: list[dict[str, object]], start: int, end: int, line: str) -> None:
    within = {_strong(each) for each in characters[start + 1 : end]} - {""}
    if not within:
        return
    before = [_strong(each) for each in characters[:start]]
    context = next((strong for strong in reversed(before) if strong), line)
    direction = line if line in within else context
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
