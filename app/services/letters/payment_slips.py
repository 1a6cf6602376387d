"""Payment slips: a grid of QR codes, one for each due amount, to be cut out and kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.formats import format_date, format_euro
from app.services.letters.content import Cooperative, ScheduledInstalment
from app.services.letters.epc_qr import LONGEST_NAME, CreditTransfer, payload, qr_symbol
from app.services.letters.fonts import Face
from app.services.letters.layout import (
    FAINT,
    GREY,
    MM,
    Align,
    Document,
    Page,
    TextStyle,
)
from app.services.letters.letterhead import (
    BOTTOM,
    LEFT,
    RIGHT,
    SMALL,
    Running,
    draw_running_head,
    grouped_iban,
)
from app.services.letters.typesetting import printable, shortened, wrap

COLUMNS = 2
ROWS = 7
PER_PAGE = COLUMNS * ROWS
QR_SIDE = 25 * MM
"""Printed side without the quiet zone: some 0.6 mm a module for the usual contents."""

_HEADING = TextStyle(Face.BOLD, size=11, leading=15)
_LABEL = TextStyle(Face.BOLD, size=9, leading=12)
_DUE = TextStyle(size=8.5, leading=12)
_AMOUNT = TextStyle(Face.BOLD, size=13, leading=17)
_REFERENCE = TextStyle(size=7.6, leading=9.2)
_TINY = TextStyle(size=6.8, leading=8.6, grey=GREY)
_LONGEST_NAME_BYTES = 140


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """What the slips of one letter share."""

    cooperative: Cooperative
    heading: str
    draft_mark: str = ""


def can_print_slips(cooperative: Cooperative) -> bool:
    """Whether the cooperative has what a transfer needs."""
    return bool(cooperative.iban and cooperative.name.strip())


def transfer(cooperative: Cooperative, instalment: ScheduledInstalment) -> CreditTransfer:
    """The transfer that pays an instalment exactly."""
    return CreditTransfer(
        name=short_name(cooperative.name),
        iban=cooperative.iban,
        cents=instalment.cents,
        remittance=instalment.payment_reference,
    )


def short_name(name: str) -> str:
    """The name as long as a transfer allows; banks match the IBAN, not the name."""
    text = " ".join(printable(name).split())[:LONGEST_NAME]
    while len(text.encode("utf-8")) > _LONGEST_NAME_BYTES:
        text = text[:-1]
    return text.strip()


def draw_slips(
    document: Document,
    sheet: SlipSheet,
    running: Running,
    instalments: Sequence[ScheduledInstalment],
) -> None:
    """One slip for each instalment, on further pages."""
    for start in range(0, len(instalments), PER_PAGE):
        page = document.new_page()
        if sheet.draft_mark:
            page.across(sheet.draft_mark, 150, FAINT)
        top = _draw_heading(page, sheet, running)
        part = instalments[start : start + PER_PAGE]
        _draw_grid(page, sheet.cooperative, part, top)


def _draw_heading(page: Page, sheet: SlipSheet, running: Running) -> float:
    y = draw_running_head(page, running)
    y -= 4
    heading = shortened(sheet.heading, _HEADING.face, _HEADING.size, RIGHT - LEFT)
    page.text(LEFT, y, heading, _HEADING)
    y -= 12
    hint = (
        "Inquadrare il codice con l'app della propria banca e controllare importo e causale; "
        "dove non fosse letto, usare IBAN e causale."
    )
    for line in wrap(hint, SMALL.face, SMALL.size, RIGHT - LEFT):
        page.text(LEFT, y, line, SMALL)
        y -= SMALL.leading
    return y + 2


def _draw_grid(
    page: Page, cooperative: Cooperative, part: Sequence[ScheduledInstalment], top: float
) -> None:
    high = (top - BOTTOM + 4 * MM) / ROWS
    wide = (RIGHT - LEFT) / COLUMNS
    rows = -(-len(part) // COLUMNS)
    for row in range(rows + 1):
        page.dashed(LEFT, top - row * high, RIGHT, top - row * high)
    page.dashed(LEFT + wide, top, LEFT + wide, top - rows * high)
    for place, instalment in enumerate(part):
        row, column = divmod(place, COLUMNS)
        left = LEFT + column * wide + (4 * MM if column else 0)
        right = LEFT + (column + 1) * wide - (0 if column else 4 * MM)
        middle = top - (row + 0.5) * high
        _draw_slip(page, cooperative, instalment, left, right, middle)


def _draw_slip(
    page: Page,
    cooperative: Cooperative,
    instalment: ScheduledInstalment,
    left: float,
    right: float,
    middle: float,
) -> None:
    symbol = qr_symbol(payload(transfer(cooperative, instalment)))
    says = f"Codice QR per il bonifico di {format_euro(instalment.cents)}"
    page.qr(left, middle - QR_SIDE / 2, QR_SIDE, symbol, says)
    x = left + QR_SIDE + 5 * MM
    measure = right - x
    page.text(x, middle + 31, slip_title(instalment), _LABEL)
    due = f"entro il {format_date(instalment.due_on)}"
    page.text(right, middle + 31, due, _DUE, Align.RIGHT)
    page.text(x, middle + 14, format_euro(instalment.cents), _AMOUNT)
    page.text(x, middle + 3, "Causale", _TINY)
    y = middle - 7
    for line in wrap(instalment.payment_reference, Face.REGULAR, _REFERENCE.size, measure)[:2]:
        page.text(x, y, line, _REFERENCE)
        y -= _REFERENCE.leading
    name = shortened(cooperative.name, _TINY.face, _TINY.size, measure)
    page.text(x, middle - 27, name, _TINY)
    page.text(x, middle - 35.5, f"IBAN {grouped_iban(cooperative.iban)}", _TINY)


def slip_title(instalment: ScheduledInstalment) -> str:
    """`Rata 3/12`, or the label itself where it is a word such as `Acconto`."""
    is_word = any(character.isalpha() for character in instalment.label)
    return instalment.label if is_word else f"Rata {instalment.label}"
