"""The bundled fonts: which glyph draws a character, how wide it is, and how a PDF embeds it.

reportlab's own `TTFont` makes a new subset for every document and cannot share a face between
threads. Here the everyday Italian repertoire is one fixed subset, made and compressed once; other
characters go to further subsets of the one document that needs them.
"""

import enum
import functools
import threading
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import uharfbuzz
from reportlab.pdfbase import pdfdoc, ttfonts

from app.resources import resource

EVERYDAY = (
    "".join(map(chr, range(32, 127)))
    + "àèéìíòóùúâêîôûäëïöüçñßÀÈÉÌÍÒÓÙÚÂÊÎÔÛÄËÏÖÜÇÑ"
    + "€£§°ªº·•–—‘’“”«»…½¼¾×÷±²³©®"
)
"""Characters of the fixed subset, in the order of their codes from 32 on."""

_NO_BREAK_SPACE = "\u00a0"
_SUBSET_SIZE = 256


class Face(enum.Enum):
    """The three cuts that letters use."""

    REGULAR = "NotoSans-Regular.ttf"
    BOLD = "NotoSans-Bold.ttf"
    ITALIC = "NotoSans-Italic.ttf"


_Range = tuple[int, int]

# Blocks that Noto Sans leaves to its siblings. Scripts that only print when shaped are marked so.
_FALLBACKS: tuple[tuple[str, bool, tuple[_Range, ...]], ...] = (
    (
        "NotoSansArabic-Regular.ttf",
        True,
        ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    ),
    ("NotoSansHebrew-Regular.ttf", True, ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))),
    ("NotoSansArmenian-Regular.ttf", False, ((0x0530, 0x058F), (0xFB13, 0xFB17))),
    ("NotoSansGeorgian-Regular.ttf", False, ((0x10A0, 0x10FF), (0x1C90, 0x1CBF))),
    ("NotoSansEthiopic-Regular.ttf", False, ((0x1200, 0x139F), (0x2D80, 0x2DDF))),
    ("NotoSansBengali-Regular.ttf", True, ((0x0980, 0x09FF),)),
    ("NotoSansDevanagari-Regular.ttf", True, ((0x0900, 0x097F), (0xA8E0, 0xA8FF))),
    ("NotoSansGurmukhi-Regular.ttf", True, ((0x0A00, 0x0A7F),)),
    ("NotoSansTamil-Regular.ttf", True, ((0x0B80, 0x0BFF),)),
    ("NotoSansSinhala-Regular.ttf", True, ((0x0D80, 0x0DFF),)),
    ("NotoSansThai-Regular.ttf", True, ((0x0E00, 0x0E7F),)),
)
_LAST_RESORT = "DroidSansFallbackFull.ttf"
_BOLD_SIBLINGS = {"NotoSansArabic-Regular.ttf": "NotoSansArabic-Bold.ttf"}


@dataclass(frozen=True, slots=True)
class EmbeddedSubset:
    """One subset of a font as a PDF embeds it."""

    program: bytes
    """The TrueType program, compressed."""
    program_length: int
    widths: str
    """The advances of codes 0, 1, 2 …, as a PDF array."""


class LetterFont:
    """One font file: its characters, widths and shapes. Shared by all documents and threads.

    Nothing in it changes once loaded; making a subset moves the parser's cursor and holds a lock.
    """

    def __init__(self, file_name: str) -> None:
        path = resource(f"fonts/letters/{file_name}")
        self.name = path.stem
        self._parser = ttfonts.TTFontFace(str(path))
        self.glyphs: dict[int, int] = dict(self._parser.charToGlyph)
        # makeSubset() is asked for glyphs, not characters: each glyph stands for itself.
        self._parser.charToGlyph = range(len(self._parser.glyphPos) - 1)
        self._scale: float = 1000 / self._parser.unitsPerEm
        self._lock = threading.Lock()
        self.everyday = self._everyday_codes()
        self.everyday_widths = {
            character: self.advance(self.glyphs[ord(character)]) for character in self.everyday
        }
        self.everyday_literals = _LiteralTable(self.everyday)
        self.everyday_subset = _everyday_subset(self.everyday, self.glyphs)
        self._shaping = _Shaping(self._parser._ttf_data, self._scale)  # noqa: SLF001 - no other door

    def _everyday_codes(self) -> dict[str, int]:
        if all(face.value != f"{self.name}.ttf" for face in Face):
            return {}
        codes = {character: 32 + place for place, character in enumerate(dict.fromkeys(EVERYDAY))}
        codes[_NO_BREAK_SPACE] = 32
        return codes

    def advance(self, glyph: int) -> float:
        """How far the glyph moves the pen, in thousandths of the size."""
        return float(self._parser.hmetrics[glyph][0]) * self._scale

    def has(self, character: str) -> bool:
        """Whether the font draws this character."""
        return ord(character) in self.glyphs

    def shape(self, text: str, right_to_left: bool) -> "list[ShapedGlyph]":
        """`text` of one script and direction as glyphs from left to right (HarfBuzz)."""
        return self._shaping.shape(text, right_to_left)

    def subset(self, glyphs: tuple[int, ...]) -> EmbeddedSubset:
        """The program and widths for codes 0, 1, 2 … standing for these glyphs."""
        return _embedded(self, glyphs)

    def make_program(self, glyphs: Sequence[int]) -> bytes:
        """A TrueType program of these glyphs, uncompressed."""
        with self._lock:
            return bytes(self._parser.makeSubset(list(glyphs)))

    def descriptor(self, name: str) -> dict[str, object]:
        """The entries of the PDF font descriptor, but for the program."""
        face = self._parser
        flags = face.flags & ~ttfonts.FF_NONSYMBOLIC | ttfonts.FF_SYMBOLIC
        return {
            "Type": "/FontDescriptor",
            "Ascent": face.ascent,
            "CapHeight": face.capHeight,
            "Descent": face.descent,
            "Flags": flags,
            "FontBBox": pdfdoc.PDFArray(face.bbox),
            "FontName": pdfdoc.PDFName(name),
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "MissingWidth": face.defaultWidth,
        }


@functools.lru_cache(maxsize=256)
def _embedded(font: LetterFont, glyphs: tuple[int, ...]) -> EmbeddedSubset:
    program = font.make_program(glyphs)
    widths = "[" + " ".join(f"{font.advance(glyph):g}" for glyph in glyphs) + "]"
    return EmbeddedSubset(zlib.compress(program), len(program), widths)


class _LiteralTable(dict[int, str]):
    """For str.translate: character to its code as written in a PDF string."""

    def __init__(self, codes: dict[str, int]) -> None:
        super().__init__((ord(character), code_literal(code)) for character, code in codes.items())

    def __missing__(self, character: int) -> str:
        raise NotEverydayError(chr(character))


@dataclass(frozen=True, slots=True)
class FirstSubset:
    """What a document's first subset of a font holds before any text: glyphs by code."""

    glyphs: tuple[int, ...]
    codes: dict[int, tuple[int, int]]
    texts: dict[int, str]


def _everyday_subset(everyday: dict[str, int], characters: dict[int, int]) -> FirstSubset:
    # Codes below the space stay unused in the fixed subset; elsewhere only 0 is reserved.
    glyphs = [0] * (32 if everyday else 1)
    codes: dict[int, tuple[int, int]] = {}
    texts: dict[int, str] = {}
    for character, code in everyday.items():
        if character != _NO_BREAK_SPACE:
            glyph = characters[ord(character)]
            glyphs.append(glyph)
            codes.setdefault(glyph, (0, code))
            texts.setdefault(glyph, character)
    return FirstSubset(tuple(glyphs), codes, texts)


class NotEverydayError(Exception):
    """The text holds a character outside the fixed subset; no LookupError, which translate eats."""


def code_literal(code: int) -> str:
    """One byte as written inside a PDF string."""
    if code in b"()\\":
        return f"\\{chr(code)}"
    return chr(code) if 32 <= code < 127 else f"\\{code:03o}"


@dataclass(frozen=True, slots=True)
class ShapedGlyph:
    """A glyph in place; lengths in thousandths of the size."""

    glyph: int
    text: str
    """The characters that it stands for; empty for the further glyphs of a cluster."""
    advance: float
    shift: float
    rise: float


class _Shaping:
    """HarfBuzz's view of a font file."""

    def __init__(self, data: bytes, scale: float) -> None:
        self._font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))
        self._scale = scale

    def shape(self, text: str, right_to_left: bool) -> list[ShapedGlyph]:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        uharfbuzz.shape(self._font, buffer)
        clusters = _cluster_texts(text, [info.cluster for info in buffer.glyph_infos])
        if right_to_left:
            # Readers take right-to-left text in the order it prints and turn it round themselves.
            clusters = {start: part[::-1] for start, part in clusters.items()}
        scale = self._scale
        return [
            ShapedGlyph(
                info.codepoint,
                clusters.pop(info.cluster, ""),
                place.x_advance * scale,
                place.x_offset * scale,
                place.y_offset * scale,
            )
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]


def _cluster_texts(text: str, clusters: Iterable[int]) -> dict[int, str]:
    starts = sorted(set(clusters))
    ends = [*starts[1:], len(text)]
    return {start: text[start:end] for start, end in zip(starts, ends, strict=True)}


@functools.cache
def letter_font(file_name: str) -> LetterFont:
    """The bundled font of this file name, loaded on first use."""
    return LetterFont(file_name)


def face_font(face: Face) -> LetterFont:
    """The font of one of the three cuts."""
    return letter_font(face.value)


def needs_shaping(character: str) -> bool:
    """Whether the character prints right only when HarfBuzz places it."""
    if ord(character) < 0x300:
        return False
    if unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf"):
        return True
    fallback = _fallback(ord(character))
    return fallback is not None and fallback[1]


def font_for(character: str, face: Face) -> LetterFont:
    """The font that draws this character beside `face`; `face` itself where none does."""
    primary = face_font(face)
    if primary.has(character):
        return primary
    fallback = _fallback(ord(character))
    if fallback is not None:
        file_name = fallback[0]
        if face is Face.BOLD:
            file_name = _BOLD_SIBLINGS.get(file_name, file_name)
        font = letter_font(file_name)
        if font.has(character):
            return font
    last_resort = letter_font(_LAST_RESORT)
    return last_resort if last_resort.has(character) else primary


@functools.lru_cache(maxsize=4096)
def _fallback(code: int) -> tuple[str, bool] | None:
    for file_name, shaped, ranges in _FALLBACKS:
        if any(first <= code <= last for first, last in ranges):
            return file_name, shaped
    return None


@dataclass(slots=True)
class DocumentFont:
    """A font as one document uses it: reportlab calls `addObjects` when the document is written."""

    font: LetterFont
    prefix: str
    """The name under which the document knows the font, such as `F1`."""
    subsets: list[list[int]] = field(default_factory=list)
    codes: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Glyph to subset and code."""
    texts: dict[int, str] = field(default_factory=dict)
    """Glyph to the text that it stands for, for search and copying."""

    def __post_init__(self) -> None:
        everyday = self.font.everyday_subset
        self.subsets.append(list(everyday.glyphs))
        self.codes.update(everyday.codes)
        self.texts.update(everyday.texts)

    def code(self, glyph: int, text: str) -> tuple[int, int]:
        """Subset and code of a glyph; `text` is what it stands for where first used."""
        known = self.codes.get(glyph)
        if known is not None:
            return known
        if glyph == 0:
            return 0, 0
        is_fixed = len(self.subsets) == 1 and bool(self.font.everyday)
        if is_fixed or len(self.subsets[-1]) >= _SUBSET_SIZE:
            self.subsets.append([0])
        subset = self.subsets[-1]
        subset.append(glyph)
        self.texts[glyph] = text
        self.codes[glyph] = len(self.subsets) - 1, len(subset) - 1
        return self.codes[glyph]

    def resource_name(self, subset: int) -> str:
        """The name of a subset inside page content, such as `/F1+0`."""
        return f"/{self.prefix}+{subset}"

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Add the subsets to the document."""
        fonts = document.idToObject["BasicFonts"].dict
        for number, glyphs in enumerate(self.subsets):
            internal_name = self.resource_name(number)[1:]
            fonts[internal_name] = self._font_object(document, number, tuple(glyphs))
            document.Reference(fonts[internal_name], internal_name)

    def _font_object(
        self, document: pdfdoc.PDFDocument, number: int, glyphs: tuple[int, ...]
    ) -> pdfdoc.PDFTrueTypeFont:
        embedded = self.font.subset(glyphs)
        name = f"{_subset_tag(number)}+{self.font.name}"
        program = _compressed_stream(embedded.program)
        program.dictionary["Length1"] = embedded.program_length
        descriptor = self.font.descriptor(name)
        descriptor["FontFile2"] = document.Reference(program, f"fontFile:{name}")
        to_unicode = _compressed_stream(self._to_unicode(name, glyphs))
        font = pdfdoc.PDFTrueTypeFont()
        font.Name = f"{self.prefix}+{number}"
        font.BaseFont = name
        font.FirstChar = 0
        font.LastChar = len(glyphs) - 1
        font.Widths = embedded.widths
        font.ToUnicode = document.Reference(to_unicode, f"toUnicode:{name}")
        font.FontDescriptor = document.Reference(
            pdfdoc.PDFDictionary(descriptor), f"fontDescriptor:{name}"
        )
        return font

    def _to_unicode(self, name: str, glyphs: tuple[int, ...]) -> bytes:
        return _to_unicode_map(name, tuple(self.texts.get(glyph, "") for glyph in glyphs))


@functools.lru_cache(maxsize=256)
def _to_unicode_map(name: str, texts: tuple[str, ...]) -> bytes:
    """The character map from codes back to text (PDF 32000-1, 9.10.3), compressed."""
    pairs = [
        f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts)
        if text
    ]
    # A bfchar section may hold at most a hundred entries.
    sections = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
        *("\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]) for part in sections),
        "endcmap",
        "CMapName currentdict /CMap defineresource pop",
        "end",
        "end",
    ]
    return zlib.compress("\n".join(lines).encode("ascii"))


def _subset_tag(number: int) -> str:
    """Six capitals that tell subsets apart, as the PDF standard asks."""
    letters = ""
    for _ in range(6):
        number, rest = divmod(number, 26)
        letters = chr(65 + rest) + letters
    return letters


def _compressed_stream(content: bytes) -> pdfdoc.PDFStream:
    """A stream whose content is already compressed."""
    stream = pdfdoc.PDFStream(content=content)
    stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    return stream
