"""A plan's due days on paper for the household: a calendar to tick off, and the slips alone.

They are handed over, not sent: drawn on the spot, without a protocol number, in Italian with the
words of the household's language beside.
"""

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro
from app.services.letters.content import PlanAgreement
from app.services.letters.courtesy import COMMON
from app.services.letters.layout import (
    Align,
    Column,
    Document,
    DocumentInfo,
    Flow,
    TableLook,
    TextStyle,
)
from app.services.letters.letterhead import (
    BODY,
    STRONG,
    Running,
    begin_list,
    contact_sentence,
    draw_feet,
    grouped_iban,
)
from app.services.letters.payment_slips import SlipSheet, can_print_slips, draw_slips
from app.services.letters.plan_letter import plan_content
from app.services.letters.templates import bundled_template

_WEEKDAYS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")
_TO_TICK = "[     ]"
_LARGE = replace(BODY, size=11.5, leading=17.5)
_LOOK = TableLook(body=_LARGE, total=replace(STRONG, size=11.5, leading=17.5), gutter=10)
_TITLE = TextStyle(STRONG.face, size=16, leading=22)


def instalment_calendar_pdf(session: Session, plan_id: UUID) -> bytes:
    """The due days of a plan in large letters, each with a box to tick, as a PDF file.

    Raises OfficeError when the plan is not there.
    """
    plan = plan_content(session, plan_id)
    title = f"Calendario delle rate {plan.plan_number}".strip()
    document, running, flow = _begin(plan, title)
    flow.paragraph(title, _TITLE, tag="H1")
    words = _courtesy_words(plan)
    if words:
        flow.paragraph(words, BODY)
    flow.gap(3)
    flow.paragraph(f"{plan.addressee.name} · alloggio {plan.contract.unit_code}", _LARGE)
    flow.gap(8)
    _write_days(flow, plan)
    flow.gap(10)
    if can_print_slips(plan.cooperative):
        flow.paragraph(
            f"Si paga con bonifico a {plan.cooperative.name}, IBAN"
            f" {grouped_iban(plan.cooperative.iban)}, scrivendo la causale della rata.",
            BODY,
        )
        flow.gap(4)
    flow.paragraph(
        "Se una scadenza diventa difficile, ci chiami prima che arrivi:"
        f" {contact_sentence(plan.cooperative)}.",
        BODY,
    )
    draw_feet(document, running)
    return document.to_pdf()


def slips_pdf(session: Session, plan_id: UUID) -> bytes:
    """The payment slips of a plan alone, as a PDF file.

    Raises OfficeError when the plan is not there, or the cooperative has no IBAN.
    """
    plan = plan_content(session, plan_id)
    if not can_print_slips(plan.cooperative):
        raise OfficeError(
            QT_TRANSLATE_NOOP(
                "errors", "The cooperative has no IBAN yet: the slips cannot be printed."
            ),
            field="iban",
        )
    title = f"Bollettini di pagamento · Piano di rientro {plan.plan_number}".strip()
    document = Document(_info(plan, title))
    running = _running(plan, title)
    draw_slips(document, SlipSheet(plan.cooperative, title), running, plan.instalments)
    draw_feet(document, running)
    return document.to_pdf()


def _begin(plan: PlanAgreement, title: str) -> tuple[Document, Running, Flow]:
    document, running = Document(_info(plan, title)), _running(plan, title)
    return document, running, begin_list(document, running)


def _info(plan: PlanAgreement, title: str) -> DocumentInfo:
    return DocumentInfo(title, plan.cooperative.name, plan.addressee.name, plan.dated_on)


def _running(plan: PlanAgreement, title: str) -> Running:
    return Running(plan.cooperative, f"{title} · {plan.addressee.name}", "", is_draft=False)


def _courtesy_words(plan: PlanAgreement) -> str:
    """The columns' titles in the household's language."""
    if not plan.courtesy_language:
        return ""
    words = bundled_template(f"{plan.courtesy_language}/{COMMON}")
    names = ("column_due", "column_instalment", "column_amount", "reference")
    return " · ".join(words.phrase(name, {}) for name in names)


def _write_days(flow: Flow, plan: PlanAgreement) -> None:
    rows = [
        (
            _TO_TICK,
            _day(each.due_on),
            each.label,
            format_euro(each.cents),
            each.payment_reference,
        )
        for each in plan.instalments
    ]
    total = ("", "Totale", "", format_euro(plan.total_cents), "")
    flow.table(
        (
            Column("Pagata", points=46),
            Column("Scadenza", points=98),
            Column("Rata", points=52),
            Column("Importo", points=82, align=Align.RIGHT),
            Column("Causale", share=1),
        ),
        rows,
        [total],
        _LOOK,
    )


def _day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {format_date(day)}"
