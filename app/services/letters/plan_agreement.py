"""The agreement on a repayment plan, as a letter to sign (domain rules B11).

Its points are numbered; each appears where its condition holds. A courtesy page may come after the
signatures, and a payment slip for each instalment at the end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from num2words import num2words

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro, format_money
from app.services.letters.amount_in_words import amount_in_words
from app.services.letters.content import (
    ForfeitureTerms,
    Person,
    PlanAgreement,
    ScheduledInstalment,
)
from app.services.letters.courtesy import CourtesyInstalment, CourtesySheet, draw_courtesy
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
    grouped_iban,
    identity,
    person_identity,
)
from app.services.letters.notice import NoticeTexts
from app.services.letters.payment_slips import SlipSheet, can_print_slips, draw_slips
from app.services.letters.templates import Clause, LetterTemplate, bundled_template, fill
from app.services.letters.typesetting import shortened, wrap

_HEADING_INDENT = 16.0
_CLOSING_GAP = 7.0
_SIGNATURE_HEIGHT = 26 * MM
_SIGNATURE_ROW = TextStyle(size=8.5, leading=11)


NAME = "plan_agreement"
"""The name of its text."""


def shipped_texts() -> NoticeTexts:
    """The words that come with the program."""
    return NoticeTexts(bundled_template(f"it/{NAME}"))


def render(agreement: PlanAgreement, texts: NoticeTexts | None = None) -> bytes:
    """The agreement as a PDF file: the letter, its courtesy page, a slip for each instalment.

    The same content gives the same bytes. Raises OfficeError where the instalments do not add up
    to the debt, the IBAN or the logo is at fault, or the text cannot be filled.
    """
    _check(agreement)
    texts = texts or shipped_texts()
    italian = texts.italian
    values = all_values(agreement, italian)
    title = italian.phrase("title", values).strip()
    document = Document(
        DocumentInfo(
            title, agreement.cooperative.name, agreement.addressee.name, agreement.dated_on
        )
    )
    running = Running(
        agreement.cooperative,
        " · ".join(filter(None, (title, agreement.contract.unit_code, agreement.addressee.name))),
        agreement.protocol_number,
        agreement.is_draft,
    )
    flow = begin_letter(document, _opening(agreement, italian, values), running)
    _write_letter(flow, agreement, italian, values)
    if agreement.courtesy_language:
        draw_courtesy(flow, _courtesy_sheet(agreement, values), texts.courtesy, texts.common)
    if can_print_slips(agreement.cooperative):
        sheet = SlipSheet(
            agreement.cooperative,
            f"Bollettini di pagamento · {title}",
            "BOZZA" if agreement.is_draft else "",
        )
        draw_slips(document, sheet, running, agreement.instalments)
    draw_feet(document, running)
    return document.to_pdf()


def _check(agreement: PlanAgreement) -> None:
    if not agreement.instalments or not agreement.household:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "An agreement needs someone who signs and an instalment.")
        )
    scheduled = sum(instalment.cents for instalment in agreement.instalments)
    if scheduled != agreement.total_cents:
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The instalments add up to {scheduled}, the plan to {total}."
            ),
            scheduled=format_euro(scheduled),
            total=format_euro(agreement.total_cents),
        )


def _of_kind(phrase: str, agreement: PlanAgreement) -> str:
    return phrase if agreement.recognises_debt else f"{phrase}_unrecognised"


def _opening(agreement: PlanAgreement, texts: LetterTemplate, values: Mapping[str, str]) -> Opening:
    return Opening(
        cooperative=agreement.cooperative,
        addressee=agreement.addressee,
        dated_on=agreement.dated_on,
        subject=texts.phrase(_of_kind("subject", agreement), values),
        reference=contract_line(agreement.contract),
        protocol_number=agreement.protocol_number,
        means=agreement.means,
        is_draft=agreement.is_draft,
    )


def all_values(agreement: PlanAgreement, texts: LetterTemplate) -> dict[str, str]:
    """What its text may use."""
    cooperative = agreement.cooperative
    co_obliged = {"co_obliged_identity": _people(agreement.co_obliged)}
    interest = agreement.interest
    email = cooperative.email or cooperative.certified_email
    return {
        **co_obliged,
        "co_obliged_clause": (
            texts.phrase("co_obliged_clause", co_obliged) if agreement.co_obliged else ""
        ),
        "plan_number": agreement.plan_number,
        "dated_on": format_date(agreement.dated_on),
        "interview_on": format_date(agreement.interview_on) if agreement.interview_on else "",
        "cooperative_name": cooperative.name,
        "cooperative_identity": identity(cooperative),
        "household_identity": _people(agreement.household),
        "contract_description": contract_description(agreement.contract),
        "debt": format_euro(agreement.debt_cents),
        "debt_in_words": amount_in_words(agreement.debt_cents),
        "plan_total": format_euro(agreement.total_cents),
        "plan_total_in_words": amount_in_words(agreement.total_cents),
        "payment_terms": payment_terms(agreement.instalments),
        "interest_percent": f"{interest.percent:f}".replace(".", ",") + "\u00a0%"
        if interest
        else "",
        "interest_amount": format_euro(interest.cents) if interest else "",
        "iban": grouped_iban(cooperative.iban),
        "replaced_number": agreement.replaces,
        **_forfeiture_values(agreement.forfeiture, texts),
        "unit_code": agreement.contract.unit_code,
        "instalment_count": str(sum(not each.is_down_payment for each in agreement.instalments)),
        "contact": contact_sentence(cooperative),
        "privacy_contact": f" o scrivendo a {email}" if email else "",
        "slip_count": str(len(agreement.instalments)),
    }


def _people(people: Sequence[Person]) -> str:
    identities = [person_identity(person) for person in people]
    if len(identities) < 2:
        return "".join(identities)
    return "; ".join(identities[:-1]) + " e " + identities[-1]


def payment_terms(instalments: Sequence[ScheduledInstalment]) -> str:
    """`con un acconto di € 200,00 e in n. 12 (dodici) rate`."""
    down_payments = [each for each in instalments if each.is_down_payment]
    count = len(instalments) - len(down_payments)
    parts = []
    if down_payments:
        cents = sum(each.cents for each in down_payments)
        parts.append(f"con un acconto di {format_euro(cents)}")
    if count == 1:
        parts.append("in un'unica rata" if not parts else "in una rata")
    elif count:
        parts.append(f"in n.\u00a0{count} ({num2words(count, lang='it')}) rate")
    return " e ".join(parts)


def _forfeiture_values(terms: ForfeitureTerms | None, texts: LetterTemplate) -> dict[str, str]:
    days = str(terms.grace_days) if terms and terms.grace_days else ""
    return {
        "forfeiture_events": forfeiture_events(terms) if terms else "",
        "grace_days": days,
        "grace_clause": texts.phrase("grace_clause", {"grace_days": days}) if days else "",
    }


def forfeiture_events(terms: ForfeitureTerms) -> str:
    """What loses the plan: `n. 3 (tre) rate consecutive, oppure n. 2 (due) mensilità correnti`."""
    found = []
    if terms.consecutive:
        found.append(_counted(terms.consecutive, "rata", "rate consecutive"))
    if terms.total and terms.total != 1:
        months = _counted(terms.window_months, "mese", "mesi")
        found.append(_counted(terms.total, "rata", "rate anche non consecutive") + f" in {months}")
    elif terms.total and terms.consecutive != 1:
        found.append("una rata")
    if terms.current_months:
        found.append(_counted(terms.current_months, "mensilità corrente", "mensilità correnti"))
    return ", oppure di ".join(found)


def _counted(count: int, one: str, many: str) -> str:
    if count == 1:
        return f"{'un' if one == 'mese' else 'una'} {one}"
    return f"n.\u00a0{count} ({num2words(count, lang='it')}) {many}"


def _can_be_lost(agreement: PlanAgreement) -> bool:
    return agreement.forfeiture is not None and bool(forfeiture_events(agreement.forfeiture))


def _conditions(agreement: PlanAgreement) -> frozenset[str]:
    has_slips = can_print_slips(agreement.cooperative)
    chosen = {
        "": True,
        "interest": agreement.interest is not None,
        "no_interest": agreement.interest is None,
        "co_obliged": bool(agreement.co_obliged),
        "iban": has_slips,
        "no_iban": not has_slips,
        "recognition": agreement.recognises_debt,
        "no_recognition": not agreement.recognises_debt,
        "forfeiture": _can_be_lost(agreement),
        "no_forfeiture": not _can_be_lost(agreement),
        "replaces": bool(agreement.replaces),
        agreement.kind: True,
    }
    return frozenset(name for name, holds in chosen.items() if holds)


def _write_letter(
    flow: Flow, agreement: PlanAgreement, texts: LetterTemplate, values: Mapping[str, str]
) -> None:
    if agreement.addressee.salutation:
        flow.gap(4)
        flow.paragraph(f"{agreement.addressee.salutation} {agreement.addressee.name},", BODY)
    opening = "opening_after_interview" if agreement.interview_on else "opening"
    for name in (opening, "between"):
        flow.gap(6)
        flow.paragraph(texts.phrase(name, values), BODY)
    flow.gap(2)
    conditions = _conditions(agreement)
    clauses = [clause for clause in texts.clauses if clause.when in conditions]
    for number, clause in enumerate(clauses, start=1):
        _write_clause(
            flow, agreement, texts, number, replace(clause, text=fill(clause.text, values))
        )
    _write_closing(flow, agreement, texts, values)


def _write_clause(
    flow: Flow, agreement: PlanAgreement, texts: LetterTemplate, number: int, clause: Clause
) -> None:
    """Write a point whose text is filled."""
    # A heading never stands alone at the foot of a page.
    flow.need(6 + STRONG.leading + 2 * BODY.leading)
    flow.gap(6)
    flow.y -= STRONG.leading
    with flow.page.tagged(flow.page.structure.add("H2")):
        flow.page.text(flow.left, flow.y, f"{number}.", STRONG)
        flow.page.text(flow.left + _HEADING_INDENT, flow.y, clause.heading, STRONG)
    flow.paragraph(clause.text, BODY, _HEADING_INDENT)
    if clause.table == "charges":
        flow.gap(5)
        label = texts.phrase(_of_kind("debt_total", agreement), {})
        _write_charges(flow, agreement, label)
    elif clause.table == "schedule":
        flow.gap(5)
        _write_schedule(flow, agreement)


def _write_charges(flow: Flow, agreement: PlanAgreement, total_label: str) -> None:
    columns = (
        Column("Voce", share=1),
        Column("Scadenza", points=62),
        Column("Importo", points=84, align=Align.RIGHT),
    )
    rows = [
        (charge.description, format_date(charge.due_on), format_euro(charge.cents))
        for charge in agreement.charges
    ]
    rows.extend(
        (deduction.description, "", f"–\u00a0{format_euro(deduction.cents)}")
        for deduction in agreement.deductions
    )
    total = (total_label, "", format_euro(agreement.debt_cents))
    flow.table(columns, rows, [total], indent=_HEADING_INDENT)


def _write_schedule(flow: Flow, agreement: PlanAgreement) -> None:
    columns = (
        Column("Rata", points=46),
        Column("Scadenza", points=54),
        Column("Importo", points=70, align=Align.RIGHT),
        Column("Residuo", points=64, align=Align.RIGHT),
        Column("Causale del bonifico", share=1),
    )
    rows = []
    remaining = agreement.total_cents
    for instalment in agreement.instalments:
        remaining -= instalment.cents
        rows.append(
            (
                instalment.label,
                format_date(instalment.due_on),
                format_euro(instalment.cents),
                format_money(remaining),
                instalment.payment_reference,
            )
        )
    total = ("Totale", "", format_euro(agreement.total_cents), "", "")
    flow.table(columns, rows, [total], indent=_HEADING_INDENT)


def _write_closing(
    flow: Flow, agreement: PlanAgreement, texts: LetterTemplate, values: Mapping[str, str]
) -> None:
    names = ("contact", "greeting", _of_kind("closing", agreement))
    paragraphs = [texts.phrase(name, values) for name in names]
    # Signatures never stand on a page without the words that they sign.
    height = sum(flow.paragraph_height(text, BODY) for text in paragraphs)
    flow.need(height + 3 * _CLOSING_GAP + _SIGNATURE_HEIGHT)
    for text in paragraphs:
        flow.gap(_CLOSING_GAP)
        flow.paragraph(text, BODY)
    _write_signatures(flow, agreement, texts, values)
    # Not worth a page of its own: the slips that follow say what they are.
    fits = flow.y - _CLOSING_GAP - SMALL.leading >= flow.bottom
    if can_print_slips(agreement.cooperative) and fits:
        name = "attachments" if len(agreement.instalments) > 1 else "attachment_single"
        flow.gap(_CLOSING_GAP)
        flow.paragraph(texts.phrase(name, values), SMALL)


def _write_signatures(
    flow: Flow, agreement: PlanAgreement, texts: LetterTemplate, values: Mapping[str, str]
) -> None:
    household = texts.phrase("signature_household", values)
    co_obliged = texts.phrase("signature_co_obliged", values)
    cooperative = texts.phrase("signature_cooperative", values)
    signers = [(household, person.name) for person in agreement.household]
    signers += [(co_obliged, person.name) for person in agreement.co_obliged]
    signers.append((cooperative, agreement.cooperative.signatory or agreement.cooperative.name))
    gutter = 10 * MM
    wide = (flow.measure - gutter) / 2
    flow.gap(3)
    for start in range(0, len(signers), 2):
        flow.need(_SIGNATURE_HEIGHT)
        for column, (role, name) in enumerate(signers[start : start + 2]):
            _draw_signature(flow, flow.left + column * (wide + gutter), wide, role, name)
        flow.y -= _SIGNATURE_HEIGHT


def _draw_signature(flow: Flow, x: float, wide: float, role: str, name: str) -> None:
    page = flow.page
    y = flow.y - 5 * MM
    page.text(x, y, role, SMALL)
    y -= _SIGNATURE_ROW.leading
    first, *others = wrap(name, Face.REGULAR, _SIGNATURE_ROW.size, wide)
    page.text(x, y, first, _SIGNATURE_ROW)
    if others:
        second = shortened(" ".join(others), Face.REGULAR, _SIGNATURE_ROW.size, wide)
        page.text(x, y - _SIGNATURE_ROW.leading, second, _SIGNATURE_ROW)
    line = flow.y - _SIGNATURE_HEIGHT + 4 * MM
    date_width = wide * 0.3
    page.rule(x, line, date_width, 0.5, GREY)
    page.rule(x + date_width + 4 * MM, line, wide - date_width - 4 * MM, 0.5, GREY)
    page.text(x, line - 8, "Data", SMALL)
    page.text(x + date_width + 4 * MM, line - 8, "Firma", SMALL)


def _courtesy_sheet(agreement: PlanAgreement, values: Mapping[str, str]) -> CourtesySheet:
    can_pay = can_print_slips(agreement.cooperative)
    contract = agreement.contract
    facts = (
        ("iban", values["iban"] if can_pay else ""),
        ("dwelling", ", ".join(filter(None, (contract.unit_code, contract.unit_address)))),
        ("contact", values["contact"]),
    )
    return CourtesySheet(
        language=agreement.courtesy_language,
        name=NAME,
        values=tuple(values.items()),
        facts=tuple((name, text) for name, text in facts if text),
        instalments=tuple(
            CourtesyInstalment(each.label, each.due_on, each.cents, each.is_down_payment)
            for each in agreement.instalments
        ),
        conditions=_conditions(agreement),
    )
