"""Papers about a plan for the desk: what settles it today, and its history version by version.

They are handed over, not sent: drawn on the spot, without a protocol number, in Italian.
"""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro, format_money
from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.services.letters import content
from app.services.letters.layout import Align, Column, Document, DocumentInfo, Flow, TableLook
from app.services.letters.letterhead import (
    BODY,
    STRONG,
    Opening,
    Running,
    begin_letter,
    begin_list,
    contract_line,
    draw_feet,
)
from app.services.letters.notice import draw_payment_box
from app.services.letters.parties import LeaseFacts, addressee_of, cooperative_content, lease_facts
from app.services.letters.payment_slips import can_print_slips
from app.services.repayment_plans.forms import plan_number
from app.services.repayment_plans.monitoring import InstalmentLine
from app.services.repayment_plans.renegotiation import PlanVersion, plan_versions
from app.services.repayment_plans.schedule import DOWN_PAYMENT
from app.services.repayment_plans.settlement import SettlementQuote, settlement_quote

_SETTLEMENT = "Conteggio per l'estinzione anticipata del piano di rientro"
_HISTORY = "Storia del piano di rientro"
_KINDS = {
    PlanKind.INFORMAL: "accordo informale",
    PlanKind.STANDARD: "piano sottoscritto",
    PlanKind.COURT: "termine concesso dal giudice",
    PlanKind.ADJUSTMENT: "piano per conguaglio",
}
_STATES = {
    PlanState.DRAFT: "bozza",
    PlanState.PROPOSED: "proposto, da firmare",
    PlanState.ACTIVE: "in corso",
    PlanState.COMPLETED: "concluso, pagato",
    PlanState.FORFEITED: "decaduto",
    PlanState.RENEGOTIATED: "rinegoziato",
    PlanState.CANCELLED: "annullato",
}
_LOOK = TableLook(gutter=12)


def settlement_pdf(session: Session, plan_id: UUID, on: date) -> bytes:
    """What pays an active plan off on a day, with the transfer that does it, as a PDF file.

    Raises OfficeError when the plan is not under way.
    """
    quote = settlement_quote(session, plan_id, on)
    plan = session.get_one(RepaymentPlan, plan_id)
    number, facts = plan_number(plan.year, plan.number), lease_facts(session, plan.lease_id)
    cooperative, addressee = cooperative_content(session), addressee_of(session, facts)
    title = f"{_SETTLEMENT} {number}"
    document = Document(DocumentInfo(title, cooperative.name, addressee.name, on))
    running = Running(cooperative, f"{title} · {addressee.name}", "", is_draft=False)
    opening = Opening(cooperative, addressee, on, title, contract_line(facts.contract))
    flow = begin_letter(document, opening, running)
    flow.gap(6)
    flow.paragraph(f"Per estinguere il piano {number} il {format_date(on)} occorrono:", BODY)
    flow.gap(6)
    _write_quote(flow, quote)
    flow.gap(8)
    flow.paragraph(
        "Il conteggio vale per quel giorno. Canoni e spese che scadono dopo restano dovuti alle"
        " loro scadenze.",
        BODY,
    )
    if quote.total_cents and can_print_slips(cooperative):
        flow.gap(8)
        draw_payment_box(flow, _payment(cooperative, addressee, facts, quote, number))
    draw_feet(document, running)
    return document.to_pdf()


def _write_quote(flow: Flow, quote: SettlementQuote) -> None:
    rows = [
        ("Rate non ancora pagate", quote.instalments_cents),
        ("Canoni e spese correnti scaduti", quote.current_cents),
        ("Interessi di dilazione non maturati, che non si pagano", -quote.unearned_cents),
    ]
    flow.table(
        (Column("", share=1), Column("Importo", points=90, align=Align.RIGHT)),
        [(text, format_money(cents)) for text, cents in rows if cents],
        [("Totale da pagare", format_euro(quote.total_cents))],
        _LOOK,
    )


def _payment(
    cooperative: content.Cooperative,
    addressee: content.Addressee,
    facts: LeaseFacts,
    quote: SettlementQuote,
    number: str,
) -> content.Notice:
    return content.Notice(
        cooperative=cooperative,
        addressee=addressee,
        contract=facts.contract,
        name="plan_settlement",
        dated_on=quote.on,
        values=(),
        asked_cents=quote.total_cents,
        payment_reference=f"PIANO {number} ESTINZIONE {facts.unit_code}"[:140],
    )


def history_pdf(session: Session, plan_id: UUID, today: date) -> bytes:
    """Every version of a plan with its instalments and what was paid of them, as a PDF file.

    Raises OfficeError when the plan is not there.
    """
    versions = plan_versions(session, plan_id, today)
    if not versions:
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "This plan is not there any more."))
    lease_id = session.scalars(
        select(RepaymentPlan.lease_id).where(RepaymentPlan.id == plan_id)
    ).one()
    facts, cooperative = lease_facts(session, lease_id), cooperative_content(session)
    title = f"{_HISTORY}: {facts.household_name}, {facts.unit_code}"
    document = Document(DocumentInfo(title, cooperative.name, title, today))
    running = Running(cooperative, title, "", is_draft=False)
    flow = begin_list(document, running)
    flow.paragraph(title, STRONG, tag="H1")
    flow.gap(2)
    flow.paragraph(f"Situazione al {format_date(today)}.", BODY)
    for place, version in enumerate(versions, start=1):
        flow.gap(14)
        _write_version(flow, version, place, len(versions))
    draw_feet(document, running)
    return document.to_pdf()


def _write_version(flow: Flow, version: PlanVersion, place: int, count: int) -> None:
    name = f"Piano {version.number}" if version.number else "Bozza senza numero"
    of = f" · versione {place} di {count}" if count > 1 else ""
    flow.need(90)
    flow.paragraph(f"{name}{of} · {_STATES[version.state]}", STRONG, tag="H2")
    flow.gap(2)
    flow.paragraph(_facts(version), BODY)
    for label, words in (
        ("Motivo della fine", version.closing_reason),
        ("Deroga alle regole", version.override_reason),
    ):
        if words:
            flow.paragraph(f"{label}: {words}", BODY)
    if not version.lines:
        return
    flow.gap(5)
    flow.table(
        (
            Column("Rata", points=50),
            Column("Scadenza", points=64),
            Column("Importo", points=76, align=Align.RIGHT),
            Column("Pagato", points=76, align=Align.RIGHT),
            Column("Pagata il", share=1),
        ),
        [_line(line) for line in version.lines],
        [
            (
                "Totale",
                "",
                format_money(sum(line.cents for line in version.lines)),
                format_money(version.paid_cents),
                "",
            )
        ],
        _LOOK,
    )


def _facts(version: PlanVersion) -> str:
    days = [f"redatto il {format_date(version.drawn_up_on)}"]
    if version.agreed_on is not None:
        days = [f"concordato il {format_date(version.agreed_on)}"]
    if version.closed_on is not None:
        days.append(f"terminato il {format_date(version.closed_on)}")
    amounts = [f"debito {format_euro(version.debt_cents)}"]
    if version.interest_cents:
        amounts.append(f"interessi {format_euro(version.interest_cents)}")
    amounts.append(f"{version.instalment_count} rate dal {format_date(version.first_due_on)}")
    words = "; ".join((_KINDS[version.kind], ", ".join(days), ", ".join(amounts)))
    return f"{words[0].upper()}{words[1:]}."


def _line(line: InstalmentLine) -> tuple[str, ...]:
    paid = format_date(line.paid_on) if line.paid_on else "–"
    late = f"{paid} ({line.days_late} giorni dopo)" if line.paid_on and line.days_late else paid
    return (
        "Acconto" if line.number == DOWN_PAYMENT else str(line.number),
        format_date(line.due_on),
        format_money(line.cents),
        format_money(line.paid_cents) if line.paid_cents else "–",
        late,
    )
