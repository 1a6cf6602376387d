"""What every letter of the cooperative shares: head, addressee, subject, foot.

The addressee stands where the right-hand window of an Italian DL envelope shows it.
"""

import re
from dataclasses import dataclass
from datetime import date

from app.models.formats import format_date
from app.services.letters.content import Addressee, ContractReference, Cooperative, Person
from app.services.letters.fonts import Face
from app.services.letters.layout import (
    FAINT,
    GREY,
    LIGHT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Align,
    Document,
    Flow,
    Page,
    TextStyle,
    read_picture,
)
from app.services.letters.typesetting import shortened, width, wrap

LEFT = 22 * MM
_RIGHT_MARGIN = 20 * MM
RIGHT = PAGE_WIDTH - _RIGHT_MARGIN
BOTTOM = 20 * MM

BODY = TextStyle(size=9.3, leading=12.7)
STRONG = TextStyle(Face.BOLD, size=9.3, leading=12.7)
SMALL = TextStyle(size=7.5, leading=10, grey=GREY)

_NAME = TextStyle(Face.BOLD, size=13, leading=16)
_LONG_NAME = TextStyle(Face.BOLD, size=9.5, leading=12)
_ADDRESS = TextStyle(size=10, leading=13)
_LOGO_WIDTH = 42 * MM
_LOGO_HEIGHT = 17 * MM
_HEAD_MARGIN = 13 * MM
_WINDOW_LEFT = 112 * MM
_WINDOW_TOP = PAGE_HEIGHT - 47 * MM
_WINDOW_BOTTOM = PAGE_HEIGHT - 80 * MM
_SUBJECT_TOP = PAGE_HEIGHT - 87 * MM
_DRAFT_MARK = "BOZZA"
_DRAFT_MARK_SIZE = 150


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above the text of a letter's first page."""

    cooperative: Cooperative
    addressee: Addressee
    dated_on: date
    subject: str
    reference: str
    protocol_number: str = ""
    means: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """What every page of a letter repeats: a line at its head (but the first) and its foot."""

    cooperative: Cooperative
    title: str
    protocol_number: str
    is_draft: bool


def begin_letter(document: Document, opening: Opening, running: Running) -> Flow:
    """The flow of a letter, its first page drawn down to where the text starts."""

    def begin_page(page: Page) -> float:
        if running.is_draft:
            page.across(_DRAFT_MARK, _DRAFT_MARK_SIZE, FAINT)
        if page is document.pages[0]:
            return _draw_opening(page, opening)
        return draw_running_head(page, running)

    return Flow(document, LEFT, RIGHT, BOTTOM, begin_page)


def begin_list(document: Document, running: Running) -> Flow:
    """The flow of a paper without addressee, such as a list or minutes: the cooperative's head on
    the first page, the line of `running` on the others."""

    def begin_page(page: Page) -> float:
        if running.is_draft:
            page.across(_DRAFT_MARK, _DRAFT_MARK_SIZE, FAINT)
        if page is document.pages[0]:
            _draw_head(page, running.cooperative)
            return page.height - _HEAD_MARGIN - (25 if document.is_landscape else 34) * MM
        return draw_running_head(page, running)

    width = PAGE_HEIGHT if document.is_landscape else PAGE_WIDTH
    return Flow(document, LEFT, width - _RIGHT_MARGIN, BOTTOM, begin_page)


def draw_running_head(page: Page, running: Running) -> float:
    """The head of a further page; gives the y where its text starts."""
    y, right = page.height - 14 * MM, page.width - _RIGHT_MARGIN
    title = shortened(running.title, SMALL.face, SMALL.size, (right - LEFT) * 0.78)
    with page.artifact():
        page.text(LEFT, y, title, SMALL)
        if running.protocol_number:
            page.text(right, y, f"Prot. n. {running.protocol_number}", SMALL, Align.RIGHT)
    page.rule(LEFT, y - 5, right - LEFT, 0.4, LIGHT)
    return y - 16


def draw_feet(document: Document, running: Running) -> None:
    """The foot of every page, once their number is known."""
    contacts = " · ".join(_contacts(running.cooperative))
    for number, page in enumerate(document.pages, start=1):
        right = page.width - _RIGHT_MARGIN
        page.rule(LEFT, 16 * MM, right - LEFT, 0.4, LIGHT)
        y = 16 * MM - 10
        count = f"Pagina {number} di {len(document.pages)}"
        measure = right - LEFT - width(count, SMALL.face, SMALL.size) - 12
        first, *others = wrap(contacts, SMALL.face, SMALL.size, measure)
        second = shortened(" ".join(others), SMALL.face, SMALL.size, right - LEFT)
        with page.artifact():
            page.text(right, y, count, SMALL, Align.RIGHT)
            page.text(LEFT, y, first, SMALL)
            page.text(LEFT, y - SMALL.leading, second, SMALL)


def _contacts(cooperative: Cooperative) -> list[str]:
    pairs = (
        ("Tel.\u00a0", cooperative.phone),
        ("", cooperative.email),
        ("PEC\u00a0", cooperative.certified_email),
        ("", cooperative.office_hours),
    )
    return [label + value for label, value in pairs if value]


def contact_sentence(cooperative: Cooperative) -> str:
    """Whom to ask, as the end of a sentence; the seat where nothing else is known."""
    known = ", ".join(_contacts(cooperative)) or cooperative.seat or cooperative.name
    return known or "Ufficio della cooperativa"


def identity(cooperative: Cooperative) -> str:
    """The cooperative as a party to a contract."""
    parts = [cooperative.name]
    if cooperative.seat:
        parts.append(f"con sede in {cooperative.seat}")
    if cooperative.tax_code:
        parts.append(f"C.F.\u00a0{cooperative.tax_code}")
    if cooperative.signatory:
        parts.append(f"rappresentata da {cooperative.signatory}")
    return ", ".join(parts)


def person_identity(person: Person) -> str:
    """A person as a party to a contract."""
    return f"{person.name}, C.F.\u00a0{person.tax_code}" if person.tax_code else person.name


def contract_description(contract: ContractReference) -> str:
    """The contract and the unit in one sentence part."""
    parts = [f"{contract.kind} n.\u00a0{contract.code}"]
    if contract.starts_on:
        parts.append(f"con decorrenza {format_date(contract.starts_on)}")
    if contract.registration:
        parts.append(contract.registration)
    place = f", {contract.unit_address}" if contract.unit_address else ""
    return ", ".join(parts) + f", relativo all'alloggio {contract.unit_code}{place}"


def contract_line(contract: ContractReference) -> str:
    """The reference below the subject."""
    parts = (f"Rif. {contract.kind} n. {contract.code}", f"alloggio {contract.unit_code}")
    return " · ".join(filter(None, (*parts, contract.unit_address)))


def grouped_iban(iban: str) -> str:
    """An IBAN in groups of four, as people read it, kept on one line by no-break spaces."""
    compact = re.sub(r"\s", "", iban).upper()
    return "\u00a0".join(compact[start : start + 4] for start in range(0, len(compact), 4))


def _draw_opening(page: Page, opening: Opening) -> float:
    _draw_head(page, opening.cooperative)
    _draw_addressee(page, opening.addressee)
    _draw_particulars(page, opening)
    return _draw_subject(page, opening)


def _draw_head(page: Page, cooperative: Cooperative) -> None:
    x, right, top = LEFT, page.width - _RIGHT_MARGIN, page.height - _HEAD_MARGIN
    if cooperative.logo:
        x += _draw_logo(page, cooperative.logo) + 5 * MM
    measure = right - x
    y = top
    is_long = len(wrap(cooperative.name, _NAME.face, _NAME.size, measure)) > 1
    style = _LONG_NAME if is_long else _NAME
    for line in wrap(cooperative.name, style.face, style.size, measure)[:3]:
        y -= style.leading
        page.text(x, y, line, style)
    y -= 3
    register = " · ".join(_registers(cooperative))
    for text in filter(None, (cooperative.seat, register)):
        for line in wrap(text, SMALL.face, SMALL.size, measure)[:2]:
            y -= SMALL.leading
            page.text(x, y, line, SMALL)
    page.rule(LEFT, min(y - 7, top - 20 * MM), right - LEFT, 0.5, GREY)


def _registers(cooperative: Cooperative) -> list[str]:
    pairs = (
        ("C.F. ", cooperative.tax_code),
        ("P. IVA ", cooperative.vat_number),
        ("REA ", cooperative.business_register),
        ("Albo cooperative ", cooperative.cooperatives_register),
    )
    return [label + value for label, value in pairs if value]


def _draw_logo(page: Page, data: bytes) -> float:
    """Draw the logo into its corner; gives its width."""
    picture = read_picture(data)
    scale = min(_LOGO_WIDTH / picture.width, _LOGO_HEIGHT / picture.height)
    wide, high = picture.width * scale, picture.height * scale
    page.image(LEFT, page.height - _HEAD_MARGIN - high, wide, high, picture)
    return wide


def _draw_addressee(page: Page, addressee: Addressee) -> None:
    y = _WINDOW_TOP
    lines: list[str] = []
    for text in (addressee.salutation, addressee.name, *addressee.lines):
        if text:
            lines.extend(wrap(text, _ADDRESS.face, _ADDRESS.size, RIGHT - _WINDOW_LEFT))
    # More lines than the window shows are set closer rather than cut.
    leading = min(_ADDRESS.leading, (_WINDOW_TOP - _WINDOW_BOTTOM) / max(len(lines), 1))
    size = min(_ADDRESS.size, leading / 1.2)
    style = TextStyle(size=round(size, 1), leading=leading)
    for line in lines:
        y -= leading
        page.text(_WINDOW_LEFT, y, line, style)


def _draw_particulars(page: Page, opening: Opening) -> None:
    place = f"{opening.cooperative.municipality}, " if opening.cooperative.municipality else ""
    lines = [place + format_date(opening.dated_on)]
    if opening.protocol_number:
        lines.append(f"Prot. n. {opening.protocol_number}")
    if opening.means:
        lines.append(opening.means)
    y = _WINDOW_TOP
    for text in lines:
        for line in wrap(text, BODY.face, BODY.size, _WINDOW_LEFT - LEFT - 10 * MM):
            y -= BODY.leading
            page.text(LEFT, y, line, BODY)


def _draw_subject(page: Page, opening: Opening) -> float:
    label = "Oggetto:"
    indent = width(label, STRONG.face, STRONG.size) + 6
    y = _SUBJECT_TOP
    with page.tagged(page.structure.add("H1")):
        page.text(LEFT, y, label, STRONG)
        for line in wrap(opening.subject, STRONG.face, STRONG.size, RIGHT - LEFT - indent):
            page.text(LEFT + indent, y, line, STRONG)
            y -= STRONG.leading
    for line in wrap(opening.reference, BODY.face, BODY.size, RIGHT - LEFT - indent):
        page.text(LEFT + indent, y, line, BODY)
        y -= BODY.leading
    return y - 4
