"""The structure of a letter behind its pages: headings, paragraphs, tables, in reading order.

A PDF that carries it can be read aloud to somebody who does not see the page (ISO 32000-1, 14.7
and 14.8). reportlab knows no tags, so the few objects that are needed are written here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportlab.pdfbase import pdfdoc


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a page's content: the page's place in the document, from 0, and the number of
    the stretch on it."""

    page: int
    number: int


@dataclass(slots=True)
class Element:
    """A part of the letter; `tag` is one of the standard's types, such as `H1`, `P` or `TD`.

    `language` where it is not that of the document, `alternative` for what is no text.
    """

    tag: str
    language: str = ""
    alternative: str = ""
    kids: list["Element | Mark"] = field(default_factory=list)

    def add(self, tag: str, language: str = "", alternative: str = "") -> "Element":
        """A further part inside this one."""
        made = Element(tag, language, alternative)
        self.kids.append(made)
        return made


def write_structure(
    pdf: pdfdoc.PDFDocument, root: Element, pages: Mapping[int, pdfdoc.PDFObjectReference]
) -> None:
    """Hang the structure into a document whose pages have `StructParents` equal to their place."""
    tree = _Tree(root, pages)
    tree.register(pdf)
    pdf.Catalog.StructTreeRoot = tree
    pdf.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})
    pdf.Catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": pdfdoc.PDFtrue})


class _Object(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab tells no types
    """An object that others refer to; `reference` stands for it once it is registered."""

    __RefOnly__ = 1
    reference = b""

    def take_number(self, pdf: pdfdoc.PDFDocument) -> None:
        """Become an object of the document. Its counter is the number that it gives next."""
        pdf.Reference(self)
        self.reference = b"%d 0 R" % pdf.objectcounter


class _Tree(_Object):
    """The root of the structure, with the way back from each stretch to its element."""

    def __init__(self, root: Element, pages: Mapping[int, pdfdoc.PDFObjectReference]) -> None:
        self._pages = pages
        self._top = _Part(root, self)
        self._parents: dict[int, list[_Part]] = {place: [] for place in pages}

    def register(self, pdf: pdfdoc.PDFDocument) -> None:
        """Give every part its object, so that they may name each other."""
        pages = {place: page.format(pdf) for place, page in self._pages.items()}
        self.take_number(pdf)
        marked: dict[int, dict[int, _Part]] = {place: {} for place in pages}
        self._top.register(pdf, pages, marked)
        self._parents = {
            place: [parts[number] for number in sorted(parts)] for place, parts in marked.items()
        }

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The object as the file holds it."""
        del document
        rows = (
            b"%d [%s]" % (place, b" ".join(part.reference for part in parts))
            for place, parts in self._parents.items()
        )
        return b"<</Type/StructTreeRoot/K %s/ParentTree<</Nums[%s]>>>>" % (
            self._top.reference,
            b" ".join(rows),
        )


class _Part(_Object):
    """One element as an object of the file."""

    def __init__(self, element: Element, parent: _Object) -> None:
        self._element = element
        self._parent = parent
        self._page = b""
        self._kids: list[_Part | bytes] = []

    def register(
        self,
        pdf: pdfdoc.PDFDocument,
        pages: Mapping[int, bytes],
        marked: Mapping[int, dict[int, "_Part"]],
    ) -> None:
        """Take a number, then let what is inside take theirs; tell whose each stretch is."""
        self.take_number(pdf)
        first = next((kid.page for kid in self._element.kids if isinstance(kid, Mark)), None)
        self._page = b"" if first is None else b"/Pg %s" % pages[first]
        for kid in self._element.kids:
            if isinstance(kid, Element):
                part = _Part(kid, self)
                part.register(pdf, pages, marked)
                self._kids.append(part)
                continue
            marked[kid.page][kid.number] = self
            elsewhere = b"<</Type/MCR/Pg %s/MCID %d>>" % (pages[kid.page], kid.number)
            self._kids.append(b"%d" % kid.number if kid.page == first else elsewhere)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The object as the file holds it."""
        del document
        element = self._element
        more = self._page
        if element.language:
            more += b"/Lang (%s)" % element.language.encode("ascii")
        if element.alternative:
            words = element.alternative.encode("utf-16-be").hex().encode("ascii")
            more += b"/Alt <FEFF%s>" % words
        if element.tag == "TH":
            more += b"/A<</O/Table/Scope/Column>>"
        return b"<</S/%s/P %s%s/K[%s]>>" % (
            element.tag.encode("ascii"),
            self._parent.reference,
            more,
            b" ".join(kid if isinstance(kid, bytes) else kid.reference for kid in self._kids),
        )
