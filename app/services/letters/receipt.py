"""The receipt of a payment at the desk: who paid how much, what it pays and why."""

from collections.abc import Mapping

from app.models.formats import format_date, format_euro, format_money
from app.services.letters.account_statement import balance_words
from app.services.letters.amount_in_words import amount_in_words
from app.services.letters.content import PaymentReceipt
from app.services.letters.fonts import Face
from app.services.letters.layout import (
    GREY,
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
    contract_description,
    contract_line,
    draw_feet,
)
from app.services.letters.templates import LetterTemplate, bundled_template
from app.services.letters.typesetting import wrap

_AMOUNT = TextStyle(Face.BOLD, size=15, leading=22)
_SIGNATURE_HEIGHT = 26 * MM
_COLUMNS = (
    Column("Voce", share=0.44),
    Column("Scadenza", points=54),
    Column("Pagato", points=54, align=Align.RIGHT),
    Column("Resta", points=54, align=Align.RIGHT),
    Column("Perché", share=0.56),
)


def render(receipt: PaymentReceipt, template: LetterTemplate | None = None) -> bytes:
    """The receipt as a PDF file; the same content gives the same bytes.

    Raises OfficeError where the logo cannot be read or the template cannot be filled.
    """
    texts = template or bundled_template("it/receipt")
    values = _values(receipt, texts)
    title = texts.phrase("title", values)
    document = Document(
        DocumentInfo(title, receipt.cooperative.name, receipt.payer, receipt.issued_on)
    )
    running = Running(
        receipt.cooperative,
        f"{title} · {receipt.contract.unit_code} · {receipt.payer}",
        "",
        is_draft=False,
    )
    opening = Opening(
        cooperative=receipt.cooperative,
        addressee=receipt.addressee,
        dated_on=receipt.issued_on,
        subject=texts.phrase("subject", values),
        reference=contract_line(receipt.contract),
    )
    flow = begin_letter(document, opening, running)
    _write_payment(flow, receipt, texts, values)
    _write_parts(flow, receipt, texts, values)
    _write_closing(flow, receipt, texts, values)
    draw_feet(document, running)
    return document.to_pdf()


def _values(receipt: PaymentReceipt, texts: LetterTemplate) -> dict[str, str]:
    return {
        "number": receipt.number,
        "issued_on": format_date(receipt.issued_on),
        "paid_on": format_date(receipt.paid_on),
        "payer": receipt.payer,
        "means": texts.phrase(f"means_{receipt.means}", {}),
        "amount": format_euro(receipt.cents),
        "amount_in_words": amount_in_words(receipt.cents),
        "contract_description": contract_description(receipt.contract),
        "reference": receipt.reference,
        "balance": f"€\u00a0{balance_words(receipt.balance_cents)}",
        "contact": contact_sentence(receipt.cooperative),
    }


def _write_payment(
    flow: Flow, receipt: PaymentReceipt, texts: LetterTemplate, values: Mapping[str, str]
) -> None:
    flow.gap(6)
    flow.paragraph(texts.phrase("received", values), BODY)
    flow.gap(4)
    flow.paragraph(texts.phrase("amount", values), _AMOUNT)
    flow.paragraph(texts.phrase("amount_in_words", values), STRONG)
    flow.gap(8)
    flow.paragraph(texts.phrase("relation", values), BODY)
    if receipt.reference:
        flow.gap(4)
        flow.paragraph(texts.phrase("reference", values), BODY)


def _write_parts(
    flow: Flow, receipt: PaymentReceipt, texts: LetterTemplate, values: Mapping[str, str]
) -> None:
    flow.gap(10)
    if not receipt.parts:
        flow.paragraph(texts.phrase("allocation_none", values), BODY)
    else:
        flow.paragraph(texts.phrase("allocation", values), BODY)
        flow.gap(6)
        rows = [
            (
                part.description,
                format_date(part.due_on),
                format_money(part.cents),
                format_money(part.remaining_cents),
                texts.phrase(f"rule_{part.rule}", values),
            )
            for part in receipt.parts
        ]
        if receipt.advance_cents:
            advance = texts.phrase("advance", values)
            rows.append((advance, "", format_money(receipt.advance_cents), "", ""))
        flow.table(_COLUMNS, rows, [("Totale", "", format_money(receipt.cents), "", "")])
    flow.gap(8)
    flow.paragraph(texts.phrase("balance", values), STRONG)


def _write_closing(
    flow: Flow, receipt: PaymentReceipt, texts: LetterTemplate, values: Mapping[str, str]
) -> None:
    names = ("acceptance",) if receipt.must_be_accepted else ()
    above = [text for name in names if (text := texts.phrase(name, values))]
    # Signatures never stand on a page without the words that they sign.
    height = sum(flow.paragraph_height(text, BODY) + 8 for text in above)
    flow.need(height + _SIGNATURE_HEIGHT)
    for text in above:
        flow.gap(8)
        flow.paragraph(text, BODY)
    cooperative = receipt.cooperative.signatory or receipt.cooperative.name
    signers = [(texts.phrase("signature_cooperative", values), cooperative)]
    if receipt.must_be_accepted:
        signers.append((texts.phrase("signature_payer", values), receipt.payer))
    gutter = 10 * MM
    wide = (flow.measure - gutter) / 2
    for place, (role, name) in enumerate(signers):
        _draw_signature(flow, flow.left + place * (wide + gutter), wide, role, name)
    flow.y -= _SIGNATURE_HEIGHT
    for name in ("stamp_duty", "contact"):
        if text := texts.phrase(name, values):
            flow.gap(4)
            flow.paragraph(text, SMALL)


def _draw_signature(flow: Flow, x: float, wide: float, role: str, name: str) -> None:
    y = flow.y - 7 * MM
    flow.page.text(x, y, role, SMALL)
    for line in wrap(name, BODY.face, BODY.size, wide)[:2]:
        y -= BODY.leading
        flow.page.text(x, y, line, BODY)
    flow.page.rule(x, flow.y - _SIGNATURE_HEIGHT + 3 * MM, wide, 0.5, GREY)
