"""Pages of a letter: text, rules, tables and QR codes on A4, written as one PDF.

Drawn straight into page content instead of through reportlab's Platypus: letters are printed by
the thousand. Lengths are points, the origin is the lower left corner.
"""

import enum
import functools
import io
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from PIL import Image
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfdoc

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.services.letters.epc_qr import QrSymbol
from app.services.letters.fonts import DocumentFont, Face, LetterFont, code_literal, face_font
from app.services.letters.structure import Element, Mark, write_structure
from app.services.letters.typesetting import Run, literal, runs, width, wrap

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM

BLACK = 0.1
GREY = 0.42
LIGHT = 0.8
FAINT = 0.93

_MOST_PIXELS = 1000


class Align(enum.Enum):
    """Where text stands against its x."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a piece of text looks; `leading` is the distance of two baselines, in points."""

    face: Face = Face.REGULAR
    size: float = 9.5
    leading: float = 13.5
    grey: float = BLACK
    right_to_left: bool = False
    """Whether its lines are read from the right, and begin there."""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What a PDF says about itself."""

    title: str
    author: str
    subject: str
    dated_on: date


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to embed: compressed samples, eight bits each."""

    width: int
    height: int
    colours: bytes
    opacity: bytes
    """Empty where the picture covers all of its rectangle."""


@functools.lru_cache(maxsize=8)
def read_picture(data: bytes) -> Picture:
    """A PNG or JPEG file as a picture no larger than print needs.

    Raises OfficeError where it cannot be read.
    """
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
            full = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "The logo cannot be read as a PNG or JPEG picture."),
            field="logo",
        ) from error
    opacity = full.getchannel("A").tobytes()
    return Picture(
        full.width,
        full.height,
        zlib.compress(full.convert("RGB").tobytes()),
        b"" if set(opacity) == {255} else zlib.compress(opacity),
    )


class Page:
    """One page being drawn. Figures lie below text; in both, later covers earlier."""

    def __init__(
        self,
        font: Callable[[LetterFont], DocumentFont],
        place: int,
        structure: Element,
        size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT),
    ) -> None:
        self.width, self.height = size
        self.place = place
        self.structure = structure
        """The part of the letter that untagged text belongs to."""
        self._marks = 0
        self._is_tagged = False
        self._pictures: list[str] = []
        self._font = font
        self._faces = {face: font(face_font(face)).resource_name(0) for face in Face}
        self._figures: list[str] = []
        self._texts: list[str] = []
        self._font_in_use = ""
        self._grey_in_use = -1.0
        self.images: dict[str, Picture] = {}

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Text that is written inside belongs to `element`."""
        element.kids.append(self._mark())
        self._texts.append(f"/{element.tag} <</MCID {self._marks - 1}>> BDC")
        self._is_tagged = True
        yield
        self._is_tagged = False
        self._texts.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Text that is written inside only repeats: nobody needs it read aloud."""
        self._texts.append("/Artifact BMC")
        self._is_tagged = True
        yield
        self._is_tagged = False
        self._texts.append("EMC")

    def _mark(self) -> Mark:
        self._marks += 1
        return Mark(self.place, self._marks - 1)

    def text(
        self, x: float, y: float, text: str, style: TextStyle, align: Align = Align.LEFT
    ) -> None:
        """Text on one line, its baseline at `y`."""
        if not text:
            return
        if self._is_tagged:
            self._write(x, y, text, style, align)
            return
        with self.tagged(self.structure.add("P")):
            self._write(x, y, text, style, align)

    def _write(self, x: float, y: float, text: str, style: TextStyle, align: Align) -> None:
        size = style.size
        if style.grey != self._grey_in_use:
            self._grey_in_use = style.grey
            self._texts.append(f"{style.grey:g} g")
        quick = None if style.right_to_left else literal(text, style.face)
        if quick is None:
            if align is not Align.LEFT:
                x -= width(text, style.face, size) * align.value
            self._runs(x, y, text, style)
            return
        if align is not Align.LEFT:
            x -= quick.width * size / 1000 * align.value
        self._use_font(self._faces[style.face], size)
        self._texts.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({quick.text}) Tj")

    def _use_font(self, name: str, size: float) -> None:
        font = f"{name} {size:g} Tf"
        if font != self._font_in_use:
            self._font_in_use = font
            self._texts.append(font)

    def _runs(self, x: float, y: float, text: str, style: TextStyle) -> None:
        for run in runs(text, style.face, style.right_to_left):
            # Indian scripts print some letters before the one they follow in speech. Right-to-left
            # runs have no such note: readers turn them round by themselves, note or not.
            is_reordered = not run.is_plain and not run.is_right_to_left
            if is_reordered:
                spoken = run.text.encode("utf-16-be").hex().upper()
                self._texts.append(f"/Span <</ActualText <FEFF{spoken}>>> BDC")
            x = self._run(x, y, run, style.size)
            if is_reordered:
                self._texts.append("EMC")

    def _run(self, x: float, y: float, run: Run, size: float) -> float:
        document_font = self._font(run.font)
        codes: list[str] = []
        subset_in_use = -1
        start = x
        for each in run.glyphs:
            subset, code = document_font.code(each.glyph, each.text)
            if codes and (subset != subset_in_use or not run.is_plain):
                self._show(start, y, codes)
                codes = []
            if not codes:
                subset_in_use = subset
                self._use_font(document_font.resource_name(subset), size)
                start = x + each.shift * size / 1000
            codes.append(code_literal(code))
            if not run.is_plain:
                self._show(start, y + each.rise * size / 1000, codes)
                codes = []
            x += each.advance * size / 1000
        if codes:
            self._show(start, y, codes)
        return x

    def _show(self, x: float, y: float, codes: Sequence[str]) -> None:
        self._texts.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({''.join(codes)}) Tj")

    def rule(
        self, x: float, y: float, length: float, weight: float = 0.4, grey: float = GREY
    ) -> None:
        """A horizontal rule that begins at `x`."""
        self._figures.append(
            f"{grey:g} G {weight:g} w {x:.2f} {y:.2f} m {x + length:.2f} {y:.2f} l S"
        )

    def dashed(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A cutting line."""
        self._figures.append(
            f"{LIGHT:g} G 0.5 w [2 2] 0 d {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S [] 0 d"
        )

    def fill(self, x: float, y: float, wide: float, high: float, grey: float) -> None:
        """A rectangle without outline."""
        self._figures.append(f"{grey:g} g {x:.2f} {y:.2f} {wide:.2f} {high:.2f} re f")

    def qr(self, x: float, y: float, side: float, symbol: QrSymbol, says: str) -> None:
        """A QR code whose lower left corner is at (x, y), without a quiet zone.

        `says` tells in words what it holds.
        """
        scale = side / symbol.size
        mark = self._mark()
        self.structure.add("Figure", alternative=says).kids.append(mark)
        self._pictures.append(
            f"/Figure <</MCID {mark.number}>> BDC q 0 g {scale:.5f} 0 0 {scale:.5f} {x:.2f} {y:.2f}"
            f" cm {symbol.path} Q EMC"
        )

    def drawing(self, operators: Sequence[str], says: str) -> None:
        """A figure made of lines and areas, such as a chart; `says` tells in words what it shows.

        The operators leave no colour, dash or scale behind.
        """
        mark = self._mark()
        self.structure.add("Figure", alternative=says).kids.append(mark)
        drawn = "\n".join(operators)
        self._pictures.append(f"/Figure <</MCID {mark.number}>> BDC q\n{drawn}\nQ EMC")

    def across(self, text: str, size: float, grey: float) -> None:
        """A light word across the page, below everything."""
        quick = literal(text, Face.BOLD)
        if quick is None:
            raise ValueError(text)
        reach = quick.width * size / 1000 / 2
        slant = 0.70711
        x, y = self.width / 2, self.height / 2
        name = self._faces[Face.BOLD]
        self._figures.insert(
            0,
            f"BT {grey:g} g {name} {size:g} Tf {slant} {slant} -{slant} {slant} "
            f"{x - reach * slant + size * 0.25:.2f} {y - reach * slant - size * 0.25:.2f} Tm "
            f"({quick.text}) Tj ET",
        )

    def image(self, x: float, y: float, wide: float, high: float, picture: Picture) -> None:
        """A picture stretched to the given rectangle."""
        name = f"Image{len(self.images)}"
        self.images[name] = picture
        self._figures.append(f"q {wide:.2f} 0 0 {high:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")

    def content(self) -> bytes:
        """The operators that draw the page."""
        texts = ("BT", *self._texts, "ET") if self._texts else ()
        figures = ("/Artifact BMC", *self._figures, "EMC") if self._figures else ()
        return "\n".join((*figures, *self._pictures, *texts)).encode("ascii")

    @property
    def has_marks(self) -> bool:
        """Whether anything on it belongs to the structure."""
        return self._marks > 0


@dataclass(slots=True)
class Document:
    """A PDF being drawn, page after page."""

    info: DocumentInfo
    is_landscape: bool = False
    pages: list[Page] = field(default_factory=list)
    structure: Element = field(default_factory=lambda: Element("Document"))
    section: Element | None = None
    """The part that new pages and paragraphs belong to; None: the letter itself."""
    _fonts: dict[str, DocumentFont] = field(default_factory=dict)

    def new_page(self) -> Page:
        """A further empty page."""
        size = (PAGE_WIDTH, PAGE_HEIGHT)
        page = Page(
            self._font,
            len(self.pages),
            self.section or self.structure,
            size[::-1] if self.is_landscape else size,
        )
        self.pages.append(page)
        return page

    def _font(self, font: LetterFont) -> DocumentFont:
        known = self._fonts.get(font.name)
        if known is None:
            known = self._fonts[font.name] = DocumentFont(font, f"F{len(self._fonts) + 1}")
        return known

    def to_pdf(self) -> bytes:
        """The finished file; the same content gives the same bytes."""
        pdf = pdfdoc.PDFDocument(invariant=1, compression=1, lang="it-IT", pdfVersion=(1, 5))
        pdf._timeStamp = _noon(self.info.dated_on)  # noqa: SLF001 - no other door
        pdf.info.title = self.info.title
        pdf.info.author = self.info.author
        pdf.info.subject = self.info.subject
        pdf.info.creator = "Portineria"
        pages = {page.place: _add_page(pdf, page) for page in self.pages}
        write_structure(pdf, self.structure, pages)
        pdf.delayedFonts.extend(self._fonts.values())
        return bytes(pdf.GetPDFData(None))


def _noon(day: date) -> TimeStamp:
    """The letter's own day in place of the clock, so that a reprint is the same file."""
    stamp = TimeStamp(invariant=1)
    stamp.YMDhms = (day.year, day.month, day.day, 12, 0, 0)
    return stamp


class _TaggedPage(pdfdoc.PDFPage):  # type: ignore[misc]  # reportlab tells no types
    """A page that knows its place in the structure; reportlab's own has no room for it."""

    __NoDefault__ = (*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs")


def _add_page(pdf: pdfdoc.PDFDocument, drawn: Page) -> pdfdoc.PDFObjectReference:
    content = drawn.content()
    pdf.updateSignature(content)
    stream = pdfdoc.PDFStream(content=zlib.compress(content, 6))
    stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    page = _TaggedPage()
    page.StructParents = drawn.place
    page.Tabs = pdfdoc.PDFName("S")
    page.pagewidth, page.pageheight = round(drawn.width, 2), round(drawn.height, 2)
    page.Contents = stream
    page.Resources = pdfdoc.PDFResourceDictionary()
    page.Resources.basicFonts()
    page.Resources.allProcs()
    if drawn.images:
        page.Resources.XObject = pdfdoc.PDFDictionary(
            {name: _image_object(pdf, name, picture) for name, picture in drawn.images.items()}
        )
    pdf.addPage(page)
    return pdf.Reference(page)


def _image_object(
    pdf: pdfdoc.PDFDocument, name: str, picture: Picture
) -> pdfdoc.PDFObjectReference:
    stream = _sample_stream(picture, picture.colours, "DeviceRGB")
    if picture.opacity:
        mask = _sample_stream(picture, picture.opacity, "DeviceGray")
        stream.dictionary["SMask"] = pdf.Reference(mask, f"{name}Mask")
    return pdf.Reference(stream, name)


def _sample_stream(picture: Picture, samples: bytes, colour_space: str) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=samples)
    entries = {
        "Type": pdfdoc.PDFName("XObject"),
        "Subtype": pdfdoc.PDFName("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "BitsPerComponent": 8,
        "ColorSpace": pdfdoc.PDFName(colour_space),
        "Filter": pdfdoc.PDFName("FlateDecode"),
    }
    stream.dictionary.dict.update(entries)
    return stream


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `share` of the width that fixed columns leave, or `points` wide.

    `style` is that of its cells where it is not the table's.
    """

    title: str
    points: float = 0.0
    share: float = 0.0
    align: Align = Align.LEFT
    style: TextStyle | None = None


@dataclass(frozen=True, slots=True)
class TableLook:
    """The styles of a table; `padding` is the room above and below a row's text."""

    head: TextStyle = TextStyle(size=7.5, leading=10, grey=GREY)
    body: TextStyle = TextStyle(size=8.8, leading=11.2)
    total: TextStyle = TextStyle(Face.BOLD, size=8.8, leading=11.2)
    note: TextStyle = TextStyle(size=7.2, leading=9, grey=GREY)
    padding: float = 1.8
    gutter: float = 11.0


class Flow:
    """Text and tables down the pages of a document, page after page.

    `begin_page` prepares each page that the flow opens and gives the y where its text starts.
    """

    def __init__(
        self,
        document: Document,
        left: float,
        right: float,
        bottom: float,
        begin_page: Callable[[Page], float],
    ) -> None:
        self.document = document
        self.left = left
        self.right = right
        self.bottom = bottom
        self._begin_page = begin_page
        self.page = document.new_page()
        self.y = begin_page(self.page)

    @property
    def measure(self) -> float:
        """The width of a line."""
        return self.right - self.left

    def break_page(self) -> None:
        """Go on at the top of a new page."""
        self.page = self.document.new_page()
        self.y = self._begin_page(self.page)

    def need(self, height: float) -> None:
        """Go on at a new page unless `height` points are left."""
        if self.y - height < self.bottom:
            self.break_page()

    def gap(self, height: float) -> None:
        """Leave room; a page never begins with it, since its top says where text starts."""
        self.y -= height

    def paragraph(self, text: str, style: TextStyle, indent: float = 0.0, tag: str = "P") -> None:
        """Wrapped text; no page ends or begins with a single line of it."""
        element = self.page.structure.add(tag)
        lines = wrap(text, style.face, style.size, self.measure - indent)
        leading = style.leading
        for number, line in enumerate(lines):
            left_over = len(lines) - number
            is_edge = number == 0 or left_over == 2
            kept = min(2, left_over) if is_edge else 1
            self.need(kept * leading)
            self.y -= leading
            with self.page.tagged(element):
                if style.right_to_left:
                    self.page.text(self.right - indent, self.y, line, style, Align.RIGHT)
                else:
                    self.page.text(self.left + indent, self.y, line, style)

    def paragraph_height(self, text: str, style: TextStyle, indent: float = 0.0) -> float:
        """How many points `paragraph` would take."""
        return len(wrap(text, style.face, style.size, self.measure - indent)) * style.leading

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        totals: Sequence[Sequence[str]] = (),
        look: TableLook | None = None,
        indent: float = 0.0,
        notes: Mapping[int, Sequence[str]] | None = None,
    ) -> None:
        """Rows of text under titles that every page repeats; totals stay with the last row.

        `notes` are lines below a row, by its number from 0, from the second column on; they are
        not wrapped.
        """
        drawn = _Table(self, columns, look or TableLook(), indent)
        drawn.head(needed_rows=min(2, len(rows)))
        for number, row in enumerate(rows):
            is_last = number == len(rows) - 1
            note = notes.get(number, ()) if notes else ()
            drawn.row(row, kept=len(totals) if is_last else 0, note=note)
        for number, row in enumerate(totals):
            drawn.total(row, is_first=number == 0)


class _Table:
    def __init__(
        self, flow: Flow, columns: Sequence[Column], look: TableLook, indent: float
    ) -> None:
        self._flow = flow
        self._columns = columns
        self._look = look
        self._left = flow.left + indent
        self._width = flow.right - self._left
        fixed = sum(column.points for column in columns)
        free = self._width - fixed - look.gutter * (len(columns) - 1)
        shares = sum(column.share for column in columns) or 1.0
        self._widths = [column.points or free * column.share / shares for column in columns]
        self._note_left = self._left + self._widths[0] + look.gutter
        self._element = flow.page.structure.add("Table")
        self._is_headed = False
        self._anchors: list[float] = []
        x = self._left
        for column, wide in zip(columns, self._widths, strict=True):
            self._anchors.append(x + wide * column.align.value)
            x += wide + look.gutter

    def head(self, needed_rows: int = 1) -> None:
        look, flow = self._look, self._flow
        row_height = look.body.leading + 2 * look.padding
        flow.need(look.head.leading + 4 + needed_rows * row_height)
        flow.y -= look.head.leading
        row = self._element.add("TR") if not self._is_headed else None
        for column, anchor in zip(self._columns, self._anchors, strict=True):
            # Repeated on a further page, the titles say nothing new.
            of_page = flow.page.tagged(row.add("TH")) if row else flow.page.artifact()
            with of_page:
                flow.page.text(anchor, flow.y, column.title, look.head, column.align)
        self._is_headed = True
        flow.y -= 4
        flow.page.rule(self._left, flow.y, self._width, 0.6, GREY)

    def row(self, cells: Sequence[str], kept: int = 0, note: Sequence[str] = ()) -> None:
        look, flow = self._look, self._flow
        wrapped, height = self._wrapped(cells, look.body)
        noted = len(note) * look.note.leading
        below = noted + kept * (look.total.leading + 2 * look.padding)
        if flow.y - height - below < flow.bottom:
            flow.break_page()
            self.head()
        self._cells(wrapped, look.body, height)
        noted_in = self._element.add("TR").add("TD") if note else None
        for line in note:
            baseline = flow.y + look.padding - look.note.leading * 0.78
            assert noted_in is not None
            with flow.page.tagged(noted_in):
                flow.page.text(self._note_left, baseline, line, look.note)
            flow.y -= look.note.leading
        flow.page.rule(self._left, flow.y, self._width, 0.25, 0.85)

    def total(self, cells: Sequence[str], is_first: bool) -> None:
        look, flow = self._look, self._flow
        if is_first:
            flow.page.rule(self._left, flow.y, self._width, 0.6, GREY)
        wrapped, height = self._wrapped(cells, look.total)
        self._cells(wrapped, look.total, height)

    def _wrapped(
        self, cells: Sequence[str], style: TextStyle
    ) -> tuple[list[tuple[str, ...]], float]:
        wrapped: list[tuple[str, ...]] = []
        most = 1
        for column, cell, wide in zip(self._columns, cells, self._widths, strict=True):
            own = column.style or style
            quick = literal(cell, own.face)
            if quick is not None and quick.width * own.size <= wide * 1000 and "\n" not in cell:
                wrapped.append((cell,))
                continue
            lines = wrap(cell, own.face, own.size, wide)
            most = max(most, len(lines))
            wrapped.append(lines)
        return wrapped, most * style.leading + 2 * self._look.padding

    def _cells(self, cells: list[tuple[str, ...]], style: TextStyle, height: float) -> None:
        flow, columns = self._flow, self._columns
        first = flow.y - self._look.padding - style.leading * 0.78
        row = self._element.add("TR")
        for column, anchor, lines in zip(columns, self._anchors, cells, strict=True):
            y = first
            with flow.page.tagged(row.add("TD")):
                for line in lines:
                    flow.page.text(anchor, y, line, column.style or style, column.align)
                    y -= style.leading
        flow.y -= height
