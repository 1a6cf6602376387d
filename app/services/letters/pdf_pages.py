"""Pages of a PDF as pictures, for the preview and for printing."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

import pypdfium2

_PDFIUM = Lock()
"""PDFium works on one thing at a time, whichever thread asks (its own documentation)."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: rows from the top, four bytes each: blue, green, red and 255."""

    width: int
    height: int
    pixels: bytes


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """How many pages the file has."""
    with _opened(pdf) as document:
        return len(document)


def page_size(pdf: bytes, number: int = 0) -> tuple[float, float]:
    """Width and height of page `number`, counted from 0, in points."""
    with _opened(pdf) as document:
        width, height = document[number].get_size()
        return float(width), float(height)


def page_image(pdf: bytes, number: int, pixels_per_point: float) -> PageImage:
    """Page `number`, counted from 0, drawn on white; 1.0 is 72 pixels an inch."""
    with _opened(pdf) as document:
        page = document[number]
        bitmap = page.render(scale=pixels_per_point, force_bitmap_format=_BGRX, rev_byteorder=False)
        stride = bitmap.width * 4
        data = bytes(bitmap.buffer)
        if bitmap.stride != stride:
            rows = range(0, bitmap.stride * bitmap.height, bitmap.stride)
            data = b"".join(data[start : start + stride] for start in rows)
        image = PageImage(bitmap.width, bitmap.height, data)
        bitmap.close()
        page.close()
        return image


_BGRX = pypdfium2.raw.FPDFBitmap_BGRx


def joined(files: Sequence[bytes]) -> bytes:
    """The pages of several files as one, in their order."""
    with _PDFIUM:
        whole = pypdfium2.PdfDocument.new()
        try:
            for data in files:
                part = pypdfium2.PdfDocument(data)
                whole.import_pages(part)
                part.close()
            written = io.BytesIO()
            whole.save(written)
            return written.getvalue()
        finally:
            whole.close()


def page_text(pdf: bytes, number: int) -> str:
    """The text of page `number`, counted from 0, as selecting and copying it gives."""
    with _opened(pdf) as document:
        page = document[number]
        text_page = page.get_textpage()
        text = str(text_page.get_text_bounded())
        text_page.close()
        page.close()
        return text
