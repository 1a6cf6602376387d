"""A letter whose words are a text of the office: reminders, notices, letters about a plan (B11).

Its paragraphs come from the text in their order, each where its condition holds; a table or the box
for paying follows the paragraph that asks for it. A courtesy page may come after the signature.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.models.formats import format_date, format_euro
from app.services.letters.content import Notice, OpenItem
from app.services.letters.courtesy import (
    CourtesyCharge,
    CourtesyInstalment,
    CourtesySheet,
    draw_courtesy,
)
from app.services.letters.epc_qr import CreditTransfer, payload, qr_symbol
from app.services.letters.layout import (
    GREY,
    LIGHT,
    MM,
    Align,
    Column,
    Document,
    DocumentInfo,
    Flow,
    TextStyle,
)
from app.services.letters.letterhead import (
    BODY,
    SMALL,
    STRONG,
    Opening,
    Running,
    begin_letter,
    contact_sentence,
    contract_line,
    draw_feet,
    grouped_iban,
)
from app.services.letters.payment_slips import can_print_slips, short_name
from app.services.letters.templates import (
    Clause,
    LetterTemplate,
    bundled_template,
    fill,
    placeholders_of,
)
from app.services.letters.typesetting import wrap

ITALIAN = "it"

_GAP = 6.0
_BOX_GAP = 8.0
_SIGNATURE_HEIGHT = 11 * MM
_REFERENCE = re.compile(r"(?<=\bart\.) |(?<=\bartt\.) |(?<=\bL\.) (?=\d)|(?<=\d) (?=c\.c\.)")
_QR_SIDE = 25 * MM
_BOX_PADDING = 3 * MM
_BOX_LINES = TextStyle(size=9.3, leading=13.5)
_GROUPS = (
    ("rent", "Canoni"),
    ("service_advance", "Acconti spese"),
    ("adjustment", "Conguagli"),
    ("interest", "Interessi"),
    ("legal_costs", "Spese legali"),
    ("", "Altro"),
)
"""Kinds of charges in the order of the letter, which tells rent, service charges and adjustments
apart (domain rules B11); the last takes all others."""


@dataclass(frozen=True, slots=True)
class NoticeTexts:
    """The words of a letter: the Italian ones, and those of its courtesy page."""

    italian: LetterTemplate
    courtesy: LetterTemplate | None = None
    common: LetterTemplate | None = None


def shipped_texts(notice: Notice) -> NoticeTexts:
    """The words that come with the program."""
    return NoticeTexts(bundled_template(f"{ITALIAN}/{notice.name}"))


def render(notice: Notice, texts: NoticeTexts | None = None) -> bytes:
    """The letter as a PDF file; the same content gives the same bytes.

    Raises OfficeError where the text asks for what the letter does not know, or the IBAN or the
    logo is at fault.
    """
    document = Document(_info(notice, texts := texts or shipped_texts(notice)))
    draw(document, notice, texts)
    return document.to_pdf()


def draw(document: Document, notice: Notice, texts: NoticeTexts) -> None:
    """Draw the letter into an empty document."""
    values = all_values(notice)
    subject = texts.italian.phrase("subject", values)
    running = Running(
        notice.cooperative,
        " · ".join(filter(None, (subject, notice.addressee.name))),
        notice.protocol_number,
        is_draft=not notice.protocol_number,
    )
    opening = Opening(
        cooperative=notice.cooperative,
        addressee=notice.addressee,
        dated_on=notice.dated_on,
        subject=subject,
        reference=contract_line(notice.contract),
        protocol_number=notice.protocol_number,
        means=notice.means,
        is_draft=not notice.protocol_number,
    )
    flow = begin_letter(document, opening, running)
    _write(flow, notice, texts.italian, values)
    if notice.courtesy_language:
        sheet = _courtesy_sheet(notice, texts.italian, values)
        draw_courtesy(flow, sheet, texts.courtesy, texts.common)
    draw_feet(document, running)


def _info(notice: Notice, texts: NoticeTexts) -> DocumentInfo:
    title = texts.italian.phrase("subject", all_values(notice))
    return DocumentInfo(title, notice.cooperative.name, notice.addressee.name, notice.dated_on)


def all_values(notice: Notice) -> dict[str, str]:
    """What every text may use, and what this letter adds."""
    return {
        "cooperative_name": notice.cooperative.name,
        "contact": contact_sentence(notice.cooperative),
        "iban": grouped_iban(notice.cooperative.iban),
        "unit_code": notice.contract.unit_code,
        "dated_on": format_date(notice.dated_on),
        "payment_reference": notice.payment_reference,
        "total": format_euro(notice.total_cents),
        **dict(notice.values),
    }


def _holds(notice: Notice, clause: Clause) -> bool:
    can_pay = can_print_slips(notice.cooperative)
    known = {"iban": can_pay, "no_iban": not can_pay}
    return not clause.when or known.get(clause.when, clause.when in notice.conditions)


def _write(flow: Flow, notice: Notice, texts: LetterTemplate, values: Mapping[str, str]) -> None:
    flow.gap(4)
    salutation = " ".join(filter(None, (notice.addressee.salutation, notice.addressee.name)))
    flow.paragraph(f"{salutation},", BODY)
    closing = _Closing(flow, notice, texts, values)
    clauses = [clause for clause in texts.clauses if _holds(notice, clause)]
    for number, clause in enumerate(clauses, start=1):
        heading, text = fill(clause.heading, values), _kept_together(fill(clause.text, values))
        flow.gap(_GAP)
        if number == len(clauses) and not clause.table:
            # A signature never stands on a page without words that it signs.
            high = flow.paragraph_height(heading, STRONG) if heading else 0.0
            flow.need(high + flow.paragraph_height(text, BODY) + closing.height)
        if heading:
            flow.need(STRONG.leading + 2 * BODY.leading)
            flow.paragraph(heading, STRONG, tag="H2")
        flow.paragraph(text, BODY)
        _write_table(flow, notice, clause.table)
    closing.write()


def _kept_together(text: str) -> str:
    """`text` whose references to the law are not broken between lines: `art. 1219 c.c.`."""
    return _REFERENCE.sub("\u00a0", text)


def _write_table(flow: Flow, notice: Notice, table: str) -> None:
    if table == "items" and notice.items:
        flow.gap(4)
        _write_items(flow, notice.items)
    elif table == "instalments" and notice.instalments:
        flow.gap(4)
        _write_instalments(flow, notice)
    elif table == "payment" and notice.asked_cents > 0 and can_print_slips(notice.cooperative):
        flow.gap(_BOX_GAP)
        draw_payment_box(flow, notice)


def _write_items(flow: Flow, items: Sequence[OpenItem]) -> None:
    columns = (
        Column("Voce", share=1),
        Column("Scadenza", points=62),
        Column("Importo", points=84, align=Align.RIGHT),
    )
    rows: list[tuple[str, str, str]] = []
    totals: list[tuple[str, str, str]] = []
    in_order = sorted(items, key=lambda item: (_group(item), item.due_on))
    for group, found in groupby(in_order, key=_group):
        charges = list(found)
        rows += [
            (each.description, format_date(each.due_on), format_euro(each.cents))
            for each in charges
        ]
        subtotal = format_euro(sum(each.cents for each in charges))
        totals.append((f"di cui {_GROUPS[group][1].lower()}", "", subtotal))
    whole = ("Totale", "", format_euro(sum(item.cents for item in items)))
    flow.table(columns, rows, [*(totals if len(totals) > 1 else []), whole])


def _group(item: OpenItem) -> int:
    kinds = [kind for kind, _ in _GROUPS]
    return kinds.index(item.kind) if item.kind in kinds else len(kinds) - 1


def _write_instalments(flow: Flow, notice: Notice) -> None:
    has_state = any(each.state for each in notice.instalments)
    columns = [
        Column("Rata", points=46),
        Column("Scadenza", points=54),
        Column("Importo", points=70, align=Align.RIGHT),
        Column("Causale del bonifico", share=1),
    ]
    rows = [
        [each.label, format_date(each.due_on), format_euro(each.cents), each.payment_reference]
        for each in notice.instalments
    ]
    total = ["Totale", "", format_euro(sum(each.cents for each in notice.instalments)), ""]
    if has_state:
        columns.append(Column("Situazione", points=92))
        rows = [[*row, each.state] for row, each in zip(rows, notice.instalments, strict=True)]
        total.append("")
    flow.table(columns, rows, [total])


def draw_payment_box(flow: Flow, notice: Notice) -> None:
    """How to pay, with the code that fills in the transfer in the bank's app."""
    measure = flow.measure - _QR_SIDE - 3 * _BOX_PADDING
    lines = [
        ("Importo", format_euro(notice.asked_cents)),
        ("Intestato a", notice.cooperative.name),
        ("IBAN", grouped_iban(notice.cooperative.iban)),
        ("Causale", notice.payment_reference),
    ]
    label_width = 62.0
    wrapped = [
        (label, wrap(text, STRONG.face, STRONG.size, measure - label_width))
        for label, text in lines
    ]
    high = sum(len(text) for _, text in wrapped) * _BOX_LINES.leading
    box = max(high, _QR_SIDE) + 2 * _BOX_PADDING
    flow.need(box)
    top = flow.y
    flow.page.rule(flow.left, top, flow.measure, 0.5, LIGHT)
    flow.page.rule(flow.left, top - box, flow.measure, 0.5, LIGHT)
    y = top - _BOX_PADDING
    for label, text in wrapped:
        for number, line in enumerate(text):
            y -= _BOX_LINES.leading
            with flow.page.tagged(flow.page.structure.add("P")):
                if number == 0:
                    flow.page.text(flow.left, y, label, TextStyle(size=8, leading=11, grey=GREY))
                flow.page.text(flow.left + label_width, y, line, STRONG)
    symbol = qr_symbol(payload(transfer_of(notice)))
    says = f"Codice QR per il bonifico di {format_euro(notice.asked_cents)}"
    flow.page.qr(flow.right - _QR_SIDE, top - _BOX_PADDING - _QR_SIDE, _QR_SIDE, symbol, says)
    flow.y = top - box


def transfer_of(notice: Notice) -> CreditTransfer:
    """The transfer that pays what the letter asks for."""
    return CreditTransfer(
        name=short_name(notice.cooperative.name),
        iban=notice.cooperative.iban,
        cents=notice.asked_cents,
        remittance=notice.payment_reference,
    )


class _Closing:
    """Greeting, signature and attachments: drawn last, their height known before."""

    def __init__(
        self, flow: Flow, notice: Notice, texts: LetterTemplate, values: Mapping[str, str]
    ) -> None:
        self._flow = flow
        self._greeting = texts.phrase("greeting", values)
        self._attachments = texts.phrase("attachments", values)
        self._name = notice.cooperative.name
        self._signatory = notice.cooperative.signatory
        self._indent = flow.measure * 0.5

    @property
    def height(self) -> float:
        """How many points it takes."""
        high = 3 * _GAP + self._flow.paragraph_height(self._greeting, BODY) + _SIGNATURE_HEIGHT
        high += self._flow.paragraph_height(self._name, STRONG, self._indent)
        if self._signatory:
            high += self._flow.paragraph_height(self._signatory, BODY, self._indent)
        if self._attachments:
            high += _GAP + self._flow.paragraph_height(self._attachments, SMALL)
        return high

    def write(self) -> None:
        """Draw it, on a new page where it does not fit as a whole."""
        flow = self._flow
        flow.need(self.height)
        flow.gap(2 * _GAP)
        flow.paragraph(self._greeting, BODY)
        flow.gap(_GAP)
        flow.paragraph(self._name, STRONG, self._indent)
        if self._signatory:
            flow.paragraph(self._signatory, BODY, self._indent)
        flow.gap(_SIGNATURE_HEIGHT)
        flow.page.rule(flow.left + self._indent, flow.y, 60 * MM, 0.5, GREY)
        if self._attachments:
            flow.gap(_GAP)
            flow.paragraph(self._attachments, SMALL)


def _courtesy_sheet(
    notice: Notice, italian: LetterTemplate, values: Mapping[str, str]
) -> CourtesySheet:
    # A term that runs from the receipt has no day yet: only what the Italian text says is told.
    says_day = notice.asked_cents > 0 and "pay_by" in placeholders_of(italian)
    can_pay = can_print_slips(notice.cooperative) and notice.asked_cents > 0
    facts = [
        ("amount", format_euro(notice.asked_cents) if notice.asked_cents else ""),
        ("pay_by", values.get("pay_by", "") if says_day else ""),
        ("iban", values["iban"] if can_pay else ""),
        ("reference", notice.payment_reference if can_pay else ""),
        (
            "dwelling",
            ", ".join(filter(None, (notice.contract.unit_code, notice.contract.unit_address))),
        ),
        ("contact", values["contact"]),
    ]
    return CourtesySheet(
        language=notice.courtesy_language,
        name=notice.name,
        values=tuple(values.items()),
        facts=tuple((name, text) for name, text in facts if text),
        charges=tuple(
            CourtesyCharge(each.kind, each.description, each.due_on, each.cents)
            for each in notice.items
        ),
        instalments=tuple(
            CourtesyInstalment(each.label, each.due_on, each.cents, each.is_down_payment)
            for each in notice.instalments
        ),
        conditions=notice.conditions
        | {"iban" if can_print_slips(notice.cooperative) else "no_iban"},
    )
