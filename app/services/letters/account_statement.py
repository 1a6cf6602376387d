"""The statement of account of a household: movements with a running balance, in plain words."""

from collections.abc import Mapping, Sequence

from app.models.formats import format_date, format_money
from app.services.letters.content import AccountStatement, Movement
from app.services.letters.courtesy import CourtesySheet, draw_courtesy
from app.services.letters.layout import (
    MM,
    Align,
    Column,
    Document,
    DocumentInfo,
    Flow,
    TableLook,
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
from app.services.letters.notice import NoticeTexts
from app.services.letters.templates import LetterTemplate, bundled_template, fill
from app.services.letters.typesetting import shortened, wrap

NAME = "account_statement"
"""The name of its text."""
_TITLE = "Estratto conto"
_COLUMNS = (
    Column("Data", points=54),
    Column("Descrizione", share=1),
    Column("Addebiti", points=62, align=Align.RIGHT),
    Column("Pagamenti", points=62, align=Align.RIGHT),
    Column("Saldo", points=92, align=Align.RIGHT),
)
_LOOK = TableLook()
_BEFORE_NOTE = _COLUMNS[0].points + _LOOK.gutter
_NOTE_LINES = 2
_LONGEST_NAME = 0.6
"""Of a line, for one charge's description: with its amount it never takes both lines."""
_MOST_ITEMS = 20
"""More charges than this never fit; a lump sum that paid hundreds need not be tried whole."""


def shipped_texts() -> NoticeTexts:
    """The words that come with the program."""
    return NoticeTexts(bundled_template(f"it/{NAME}"))


def render(statement: AccountStatement, texts: NoticeTexts | None = None) -> bytes:
    """The statement as a PDF file; the same content gives the same bytes.

    Raises OfficeError where the logo cannot be read or the text cannot be filled.
    """
    texts = texts or shipped_texts()
    values = all_values(statement)
    period = f"dal {format_date(statement.starts_on)} al {format_date(statement.ends_on)}"
    document = Document(
        DocumentInfo(
            f"{_TITLE} {statement.contract.unit_code}",
            statement.cooperative.name,
            f"{statement.addressee.name}, {period}",
            statement.dated_on,
        )
    )
    running = Running(
        statement.cooperative,
        f"{_TITLE} · {period} · {statement.contract.unit_code} · {statement.addressee.name}",
        statement.protocol_number,
        is_draft=False,
    )
    opening = Opening(
        cooperative=statement.cooperative,
        addressee=statement.addressee,
        dated_on=statement.dated_on,
        subject=texts.italian.phrase("subject", values),
        reference=contract_line(statement.contract),
        protocol_number=statement.protocol_number,
    )
    flow = begin_letter(document, opening, running)
    for clause in texts.italian.clauses:
        flow.gap(6)
        if clause.heading:
            flow.paragraph(fill(clause.heading, values), STRONG, tag="H2")
        flow.paragraph(fill(clause.text, values), BODY)
    _write_summary(flow, statement)
    _write_movements(flow, statement)
    _write_notes(flow, statement, texts.italian, values)
    if statement.courtesy_language:
        draw_courtesy(flow, _courtesy_sheet(statement, values), texts.courtesy, texts.common)
    draw_feet(document, running)
    return document.to_pdf()


def all_values(statement: AccountStatement) -> dict[str, str]:
    """What its text may use."""
    cooperative = statement.cooperative
    return {
        "cooperative_name": cooperative.name,
        "contact": contact_sentence(cooperative),
        "iban": grouped_iban(cooperative.iban),
        "unit_code": statement.contract.unit_code,
        "starts_on": format_date(statement.starts_on),
        "dated_on": format_date(statement.ends_on),
        "balance": f"€\u00a0{balance_words(statement.closing_cents)}",
    }


def balance_words(cents: int) -> str:
    """A balance without a sign: `412,00 a debito`, `18,50 a credito`, `0,00` (feature U3)."""
    if cents == 0:
        return format_money(0)
    return f"{format_money(abs(cents))} {'a debito' if cents > 0 else 'a credito'}"


def _write_summary(flow: Flow, statement: AccountStatement) -> None:
    charged = sum(each.charge_cents for each in statement.movements)
    paid = sum(each.payment_cents for each in statement.movements)
    lines = (
        (f"Saldo iniziale al {format_date(statement.starts_on)}", statement.opening_cents, True),
        ("Addebiti del periodo", charged, False),
        ("Pagamenti e accrediti del periodo", paid, False),
        (f"Saldo finale al {format_date(statement.ends_on)}", statement.closing_cents, True),
    )
    flow.gap(4)
    end = flow.left + 110 * MM
    for number, (label, cents, is_balance) in enumerate(lines):
        is_last = number == len(lines) - 1
        style = STRONG if is_last else BODY
        if is_last:
            flow.page.rule(flow.left, flow.y - 4, end - flow.left, 0.5)
            flow.gap(4)
        flow.y -= style.leading + 1
        flow.page.text(flow.left, flow.y, label, style)
        text = balance_words(cents) if is_balance else format_money(cents)
        flow.page.text(end, flow.y, f"€\u00a0{text}", style, Align.RIGHT)
    flow.gap(14)


def _write_movements(flow: Flow, statement: AccountStatement) -> None:
    balance = statement.opening_cents
    rows = [(format_date(statement.starts_on), "Saldo iniziale", "", "", balance_words(balance))]
    notes: dict[int, tuple[str, ...]] = {}
    for movement in statement.movements:
        balance += movement.charge_cents - movement.payment_cents
        notes[len(rows)] = payment_note(movement, flow.measure - _BEFORE_NOTE)
        rows.append(_row(movement, balance))
    total = (
        "",
        "Totali e saldo finale",
        format_money(sum(each.charge_cents for each in statement.movements)),
        format_money(sum(each.payment_cents for each in statement.movements)),
        balance_words(balance),
    )
    flow.table(_COLUMNS, rows, [total], _LOOK, notes=notes)


def payment_note(movement: Movement, measure: float) -> tuple[str, ...]:
    """What a payment paid, in at most two lines no wider than `measure` points.

    Charges that do not fit are counted; a movement that paid nothing has no line.
    """
    face, size = _LOOK.note.face, _LOOK.note.size
    items = [
        f"{shortened(part.description, face, size, measure * _LONGEST_NAME)} {_amount(part.cents)}"
        for part in movement.paid
    ]
    told = "Copre: "
    if movement.returned_on is not None:
        back = f"Restituito alla banca il {format_date(movement.returned_on)}"
        if not items:
            return (back,)
        told = f"{back}, non copre più: "
    elif movement.advance_cents:
        items.append(f"in acconto {_amount(movement.advance_cents)}")
    if not items:
        return ()
    tried = (
        _note_lines(told, items, shown, measure)
        for shown in range(min(len(items), _MOST_ITEMS), 0, -1)
    )
    return next(lines for lines in tried if len(lines) <= _NOTE_LINES)


def _note_lines(told: str, items: Sequence[str], shown: int, measure: float) -> tuple[str, ...]:
    text = told + "; ".join(items[:shown])
    hidden = len(items) - shown
    if hidden:
        text += f" e altre {hidden} voci" if hidden > 1 else " e un'altra voce"
    return wrap(text, _LOOK.note.face, _LOOK.note.size, measure)


def _amount(cents: int) -> str:
    return f"€\u00a0{format_money(cents)}"


def _row(movement: Movement, balance: int) -> tuple[str, str, str, str, str]:
    return (
        format_date(movement.on),
        movement.description,
        format_money(movement.charge_cents) if movement.charge_cents else "",
        format_money(movement.payment_cents) if movement.payment_cents else "",
        balance_words(balance),
    )


def _write_notes(
    flow: Flow, statement: AccountStatement, texts: LetterTemplate, values: Mapping[str, str]
) -> None:
    flow.gap(10)
    flow.paragraph(texts.phrase("note", values), SMALL)
    if statement.cooperative.iban and statement.closing_cents > 0:
        flow.gap(4)
        flow.paragraph(texts.phrase("how_to_pay", values), SMALL)
    flow.gap(4)
    flow.paragraph(texts.phrase("contact", values), SMALL)


def _courtesy_sheet(statement: AccountStatement, values: Mapping[str, str]) -> CourtesySheet:
    cents, contract = statement.closing_cents, statement.contract
    owes = cents > 0 and bool(statement.cooperative.iban)
    facts = (
        ("amount", f"€\u00a0{format_money(cents)}" if cents > 0 else ""),
        ("iban", values["iban"] if owes else ""),
        ("dwelling", ", ".join(filter(None, (contract.unit_code, contract.unit_address)))),
        ("contact", values["contact"]),
    )
    return CourtesySheet(
        language=statement.courtesy_language,
        name=NAME,
        values=tuple(values.items()),
        facts=tuple((name, text) for name, text in facts if text),
    )
