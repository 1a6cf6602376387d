"""1,000 repayment-plan letters against plain reportlab drawing of the same strings and rectangles.

Run as `python tests/benchmarks/bench_letters.py [LETTERS]`. The plain side gets every string with
its place, font and size, every rule, and every QR rectangle ready made: it neither breaks lines nor
computes QR codes. Both write compressed PDF files with the same embedded fonts.
"""

import io
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.resources import resource
from app.services.letters import layout, typesetting
from app.services.letters.content import (
    Addressee,
    ContractReference,
    Cooperative,
    Person,
    PlanAgreement,
    RecognisedCharge,
    ScheduledInstalment,
)
from app.services.letters.epc_qr import QrSymbol
from app.services.letters.fonts import DocumentFont, Face, LetterFont
from app.services.letters.layout import Align, Page, TextStyle
from app.services.letters.plan_agreement import render
from app.services.letters.structure import Element

INSTALMENTS = 12
NAMES = ("Amina Haddad", "Giuseppe D'Angelo", "Maria Rossi", "Đorđe Đorđević", "Ionuț Popescu")


def letter(number: int) -> PlanAgreement:
    """The plan of one household among many: its own name, amounts and references."""
    name = NAMES[number % len(NAMES)]
    debt = 150_000 + 137 * number
    charges = tuple(
        RecognisedCharge(f"Canone mese {month} 2026", date(2026, month, 5), debt // 6)
        for month in range(1, 7)
    )
    total = sum(charge.cents for charge in charges)
    each = total // INSTALMENTS
    instalments = tuple(
        ScheduledInstalment(
            f"{place}/{INSTALMENTS}",
            date(2027, place, 10),
            each if place < INSTALMENTS else total - each * (INSTALMENTS - 1),
            f"PIANO 2026-{number:04d} RATA {place:02d}/{INSTALMENTS} CENNI-{number:03d}",
        )
        for place in range(1, INSTALMENTS + 1)
    )
    return PlanAgreement(
        cooperative=Cooperative(
            name="Cooperativa di abitanti Esempio",
            address="Via Cenni 11",
            postal_code="20151",
            municipality="Milano",
            province="MI",
            tax_code="01234567890",
            iban="IT60X0542811101000000123456",
            phone="02 1234567",
            email="ufficio@esempio.example",
            signatory="Laura Bianchi, presidente",
        ),
        addressee=Addressee("Gent.", name, (f"Via Cenni 11, int. {number}", "20151 Milano (MI)")),
        contract=ContractReference("contratto di locazione", f"C{number:04d}", f"B-{number}"),
        household=(Person(name),),
        plan_number=f"2026-{number:04d}",
        dated_on=date(2026, 11, 18),
        charges=charges,
        instalments=instalments,
        protocol_number=f"{number}/2026",
    )


@dataclass
class Drawing:
    """Everything on one page, as plain drawing needs it."""

    texts: list[tuple[float, float, str, TextStyle, Align]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    dashes: list[tuple[float, float, float, float]] = field(default_factory=list)
    codes: list[tuple[float, float, float, list[tuple[int, int, int]]]] = field(
        default_factory=list
    )


class RecordingPage(Page):
    """A page that also remembers what was drawn on it."""

    drawings: list[Drawing]

    def __init__(
        self, font: Callable[[LetterFont], DocumentFont], place: int, structure: Element
    ) -> None:
        super().__init__(font, place, structure)
        self.drawing = Drawing()
        self.drawings.append(self.drawing)

    def text(
        self, x: float, y: float, text: str, style: TextStyle, align: Align = Align.LEFT
    ) -> None:
        self.drawing.texts.append((x, y, text, style, align))
        super().text(x, y, text, style, align)

    def rule(
        self, x: float, y: float, length: float, weight: float = 0.4, grey: float = 0.4
    ) -> None:
        self.drawing.rules.append((x, y, length, weight))
        super().rule(x, y, length, weight, grey)

    def dashed(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.drawing.dashes.append((x0, y0, x1, y1))
        super().dashed(x0, y0, x1, y1)

    def qr(self, x: float, y: float, side: float, symbol: QrSymbol, says: str) -> None:
        numbers = [int(part) for part in symbol.path.split() if part.isdigit()]
        runs = list(zip(numbers[::4], numbers[1::4], numbers[2::4], strict=True))
        self.drawing.codes.append((x, y, side / symbol.size, runs))
        super().qr(x, y, side, symbol, says)


@contextmanager
def recording() -> Iterator[list[Drawing]]:
    """While open, pages remember what is drawn on them."""
    RecordingPage.drawings = []
    original = layout.Page
    layout.Page = RecordingPage  # type: ignore[misc]
    try:
        yield RecordingPage.drawings
    finally:
        layout.Page = original  # type: ignore[misc]


def draw_plainly(drawings: Sequence[Drawing]) -> bytes:
    """The same page by the obvious reportlab calls."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(layout.PAGE_WIDTH, layout.PAGE_HEIGHT), invariant=1)
    canvas.setPageCompression(1)
    for drawing in drawings:
        for x, y, length, weight in drawing.rules:
            canvas.setLineWidth(weight)
            canvas.line(x, y, x + length, y)
        canvas.setDash(2, 2)
        for dash in drawing.dashes:
            canvas.line(*dash)
        canvas.setDash()
        for x, y, scale, runs in drawing.codes:
            path = canvas.beginPath()
            for start, row, length in runs:
                path.rect(x + start * scale, y + row * scale, length * scale, scale)
            canvas.drawPath(path, stroke=0, fill=1)
        for x, y, text, style, align in drawing.texts:
            canvas.setFont(style.face.name, style.size)
            canvas.setFillGray(style.grey)
            if align is Align.RIGHT:
                canvas.drawRightString(x, y, text)
            elif align is Align.CENTRE:
                canvas.drawCentredString(x, y, text)
            else:
                canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def main(count: int) -> None:
    """Draw `count` letters both ways and print the times side by side."""
    for face in Face:
        pdfmetrics.registerFont(TTFont(face.name, resource(f"fonts/letters/{face.value}")))
    letters = [letter(number) for number in range(count)]
    recorded: list[list[Drawing]] = []
    for agreement in letters:
        with recording() as drawings:
            render(agreement)
        recorded.append(list(drawings))
    for cache in (typesetting.literal, typesetting.runs, typesetting.wrap, typesetting.shortened):
        cache.cache_clear()
    ours = plain = 0.0
    our_bytes = plain_bytes = 0
    # In turn, so that both meet the same weather on a shared machine.
    for agreement, drawings in zip(letters, recorded, strict=True):
        start = time.perf_counter()
        our_bytes += len(render(agreement))
        middle = time.perf_counter()
        plain_bytes += len(draw_plainly(drawings))
        ours += middle - start
        plain += time.perf_counter() - middle
    without_codes = [
        [Drawing(page.texts, page.rules, page.dashes) for page in pages] for pages in recorded
    ]
    start = time.perf_counter()
    for pages in without_codes:
        draw_plainly(pages)
    texts_only = time.perf_counter() - start
    strings = sum(len(page.texts) for page in recorded[0])
    rectangles = sum(len(code[3]) for page in recorded[0] for code in page.codes)
    print(f"{count} letters of {INSTALMENTS} instalments, {strings} strings,")
    print(f"{rectangles} rectangles of QR codes in each")
    print(f"{'':28}{'seconds':>10}{'ms/letter':>12}{'kB/letter':>12}")
    for name, seconds, size in (
        ("letters", ours, our_bytes),
        ("plain reportlab", plain, plain_bytes),
        ("plain, without QR codes", texts_only, 0),
    ):
        kilobytes = f"{size / count / 1000:12.0f}" if size else ""
        print(f"{name:28}{seconds:10.2f}{seconds / count * 1000:12.2f}{kilobytes}")
    print(f"ratio {ours / plain:.2f} (aim 1.5)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
