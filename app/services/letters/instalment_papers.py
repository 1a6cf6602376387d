"""A plan's due days on paper for the household: a calendar to tick off, and the slips alone.

They are handed over, not sent: drawn on the spot, without a protocol number, in Italian with the
words of the household's language beside. Only an agreed plan has them: before the signature no
instalment has its whole reference, and a transfer without it finds no plan.
"""

from collections.abc import Set
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro
from app.models.repayment_plans import PlanState, RepaymentPlan
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
from app.services.repayment_plans.monitoring import instalment_lines

_WEEKDAYS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")
_TO_TICK = "[     ]"
_TICKED = "[ X ]"
_TITLE = TextStyle(STRONG.face, size=16, leading=22)
_SUBTITLE = replace(BODY, size=11.5, leading=16)
_REFERENCE = replace(BODY, size=8.4)
_ROOM_FOR_ROWS = 500.0
"""Points that the title and the sentences leave to the rows of the only page."""
_PADDING = 1.6
_LARGEST, _SMALLEST = 12.5, 8.6
_TALLEST_ROW = 30.0


def instalment_calendar_pdf(session: Session, plan_id: UUID, today: date) -> bytes:
    """The due days of a plan on one page, as large as they fit, each with a box to tick; what is
    paid by `today` is ticked already. More than some 36 go on to a second page.

    Raises OfficeError when the plan is not under way.
    """
    plan = _under_way(session, plan_id)
    paid = {
        line.payment_reference
        for line in instalment_lines(session, plan_id, today)
        if line.paid_on is not None
    }
    title = f"Calendario delle rate {plan.plan_number}".strip()
    document, running, flow = _begin(plan, title)
    flow.paragraph(title, _TITLE, tag="H1")
    words = _courtesy_words(plan)
    if words:
        flow.paragraph(words, BODY)
    flow.gap(3)
    flow.paragraph(f"{plan.addressee.name} · alloggio {plan.contract.unit_code}", _SUBTITLE)
    flow.gap(6)
    _write_days(flow, plan, paid)
    flow.gap(8)
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

    Raises OfficeError when the plan is not under way, or the cooperative has no IBAN.
    """
    plan = _under_way(session, plan_id)
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


def _under_way(session: Session, plan_id: UUID) -> PlanAgreement:
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state is not PlanState.ACTIVE:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "Only a plan under way has due days to come.")
        )
    return plan_content(session, plan_id)


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


def _write_days(flow: Flow, plan: PlanAgreement, paid: Set[str]) -> None:
    rows = [
        (
            _TICKED if each.payment_reference in paid else _TO_TICK,
            _day(each.due_on),
            each.label,
            format_euro(each.cents),
            each.payment_reference,
        )
        for each in plan.instalments
    ]
    total = ("", "Totale", "", format_euro(plan.total_cents), "")
    look = _look(len(rows) + 1)
    flow.table(
        (
            Column("Pagata", points=34),
            Column("Scadenza", points=104),
            Column("Rata", points=52),
            Column("Importo", points=78, align=Align.RIGHT),
            Column("Causale", share=1, style=_REFERENCE),
        ),
        rows,
        [total],
        look,
    )


def _look(rows: int) -> TableLook:
    """Rows as large as fit on the page; `rows` with the total."""
    height = min(_ROOM_FOR_ROWS / rows, _TALLEST_ROW)
    leading = max(height - 2 * _PADDING, _SMALLEST * 1.22)
    size = min(max(leading / 1.22, _SMALLEST), _LARGEST)
    body = replace(BODY, size=size, leading=size * 1.22)
    total = replace(STRONG, size=size, leading=size * 1.22)
    return TableLook(
        body=body, total=total, padding=(leading - size * 1.22) / 2 + _PADDING, gutter=8
    )


def _day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {format_date(day)}"
