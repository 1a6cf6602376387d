"""Letters about a plan: its proposal, a late instalment, how it stands, its end, its discharge."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro
from app.models.letters import LetterKind, LetterMeans
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease
from app.services.ledger.statement import open_charges
from app.services.letters import content, notice
from app.services.letters.amount_in_words import amount_in_words
from app.services.letters.archive import (
    ArchivedLetter,
    LetterHeading,
    archive_letter,
    take_protocol,
)
from app.services.letters.courtesy import has_courtesy
from app.services.letters.letterhead import contract_description
from app.services.letters.parties import LeaseFacts, addressee_of, cooperative_content, lease_facts
from app.services.letters.plan_agreement import payment_terms
from app.services.letters.reminder_letters import MEANS_WORDS
from app.services.letters.sending import expect_receipts
from app.services.letters.texts import notice_texts
from app.services.repayment_plans.forms import charge_words, plan_number
from app.services.repayment_plans.monitoring import InstalmentLine, instalment_lines
from app.services.repayment_plans.schedule import DOWN_PAYMENT

PAYMENT_DAYS = 10
"""The term that letters about a plan give to pay."""

_STATES = {
    LetterKind.PLAN_PROPOSAL: (PlanState.DRAFT, PlanState.PROPOSED),
    LetterKind.INSTALMENT_LATE: (PlanState.ACTIVE,),
    LetterKind.PLAN_STATUS: (PlanState.ACTIVE,),
    LetterKind.PLAN_FORFEITURE: (PlanState.FORFEITED,),
    LetterKind.PLAN_DISCHARGE: (PlanState.COMPLETED,),
}
"""Which letters a plan may have in which state."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the letters say of a plan."""

    plan: RepaymentPlan
    number: str
    facts: LeaseFacts
    language: str
    lines: tuple[InstalmentLine, ...]

    @property
    def unpaid(self) -> tuple[InstalmentLine, ...]:
        """The instalments of which something remains."""
        return tuple(line for line in self.lines if line.paid_cents < line.cents)

    def late(self, today: date) -> tuple[InstalmentLine, ...]:
        """Of these, the ones overdue beyond the days of grace; where there are none, those whose
        due day is past."""
        overdue = tuple(line for line in self.unpaid if line.due_on < today)
        in_time = today - timedelta(days=self.plan.grace_days)
        return tuple(line for line in overdue if line.due_on < in_time) or overdue


@dataclass(frozen=True, slots=True)
class PlaceInRun:
    """Where a letter lies in a stack that is printed together."""

    run_id: UUID
    position: int


def letters_for(state: PlanState) -> tuple[LetterKind, ...]:
    """The letters that a plan in this state may have."""
    return tuple(kind for kind, states in _STATES.items() if state in states)


def plan_letter_pdf(session: Session, plan_id: UUID, kind: LetterKind, today: date) -> bytes:
    """A letter about a plan as it would print today, marked as a draft; nothing is kept.

    Raises OfficeError where the plan's state has no such letter.
    """
    letter = plan_notice(session, plan_id, kind, today)
    texts = notice_texts(session, letter.name, letter.courtesy_language)
    return notice.render(letter, texts)


def archive_plan_letter(
    session: Session,
    plan_id: UUID,
    kind: LetterKind,
    today: date,
    means: LetterMeans = LetterMeans.ORDINARY,
    place: PlaceInRun | None = None,
) -> ArchivedLetter:
    """Print a letter about a plan: numbered and archived inside the running write, in its `place`
    where it belongs to a stack.

    Raises OfficeError where the plan's state has no such letter, or it cannot be drawn.
    """
    plan = _plan(session, plan_id, kind, today)
    draft = _notice(session, plan, kind, today)
    protocol = take_protocol(session, today)
    letter = replace(draft, protocol_number=str(protocol), means=MEANS_WORDS[means])
    texts = notice_texts(session, letter.name, letter.courtesy_language)
    heading = LetterHeading(
        kind=kind,
        issued_on=today,
        household_id=plan.facts.household_id,
        subject_line=texts.italian.phrase("subject", notice.all_values(letter)),
        file_stem=f"{kind.value} {plan.number} {plan.facts.unit_code} {letter.addressee.name}",
        means=means,
        lease_id=plan.plan.lease_id,
        plan_id=plan_id,
        recipient=letter.addressee.name,
        courtesy_language=letter.courtesy_language,
        run_id=place.run_id if place else None,
        run_position=place.position if place else None,
    )
    archived = archive_letter(session, heading, protocol, notice.render(letter, texts))
    expect_receipts(session, means, [archived])
    return archived


def plan_notice(session: Session, plan_id: UUID, kind: LetterKind, today: date) -> content.Notice:
    """What a letter about a plan says, still without a protocol number."""
    return _notice(session, _plan(session, plan_id, kind, today), kind, today)


def _plan(session: Session, plan_id: UUID, kind: LetterKind, today: date) -> _Plan:
    plan = session.get(RepaymentPlan, plan_id)
    if plan is None or plan.state not in _STATES.get(kind, ()):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "A plan in this state has no such letter."))
    facts = lease_facts(session, plan.lease_id)
    language = session.scalar(
        select(Household.language)
        .join(Lease, Lease.household_id == Household.id)
        .where(Lease.id == plan.lease_id)
    )
    lines = (
        instalment_lines(session, plan_id, today)
        if plan.agreed_on is not None
        else _proposed_lines(session, plan_id)
    )
    number = plan_number(plan.year, plan.number)
    return _Plan(plan, number, facts, language or "", tuple(lines))


def _proposed_lines(session: Session, plan_id: UUID) -> list[InstalmentLine]:
    rows = session.execute(
        select(Instalment.number, Instalment.due_on, Instalment.cents, Instalment.payment_reference)
        .where(Instalment.plan_id == plan_id)
        .order_by(Instalment.number)
    )
    return [InstalmentLine(*row, paid_cents=0, paid_on=None, days_late=0) for row in rows]


def _notice(session: Session, plan: _Plan, kind: LetterKind, today: date) -> content.Notice:
    listed = _listed(plan, kind, today)
    items = _open_items(session, plan) if kind is LetterKind.PLAN_FORFEITURE else ()
    asked = _asked_cents(plan, kind, items, today)
    return content.Notice(
        cooperative=cooperative_content(session),
        addressee=addressee_of(session, plan.facts),
        contract=plan.facts.contract,
        name=kind.value,
        dated_on=today,
        values=_values(plan, items, today),
        conditions=frozenset({"plan"}),
        items=items,
        instalments=listed,
        asked_cents=asked,
        payment_reference=_reference(plan, kind, today),
        courtesy_language=plan.language if has_courtesy(plan.language) else "",
    )


def _listed(plan: _Plan, kind: LetterKind, today: date) -> tuple[content.InstalmentItem, ...]:
    if kind in (LetterKind.PLAN_FORFEITURE, LetterKind.PLAN_DISCHARGE):
        return ()
    lines = plan.late(today) if kind is LetterKind.INSTALMENT_LATE else plan.lines
    tells_state = kind is LetterKind.PLAN_STATUS
    count = plan.plan.instalment_count
    return tuple(
        content.InstalmentItem(
            label="Acconto" if line.number == DOWN_PAYMENT else f"{line.number}/{count}",
            due_on=line.due_on,
            cents=line.cents if tells_state or kind is LetterKind.PLAN_PROPOSAL else _left(line),
            payment_reference=line.payment_reference,
            state=_state(line, today) if tells_state else "",
            is_down_payment=line.number == DOWN_PAYMENT,
        )
        for line in lines
    )


def _left(line: InstalmentLine) -> int:
    return line.cents - line.paid_cents


def _state(line: InstalmentLine, today: date) -> str:
    if line.paid_on is not None:
        return f"pagata il {format_date(line.paid_on)}"
    if line.paid_cents:
        return f"pagati {format_euro(line.paid_cents)}"
    return "scaduta" if line.due_on < today else "da pagare"


def _open_items(session: Session, plan: _Plan) -> tuple[content.OpenItem, ...]:
    """The charges of the plan that are open again, each with its own due day."""
    covered = set(
        session.scalars(select(PlanCharge.entry_id).where(PlanCharge.plan_id == plan.plan.id))
    )
    return tuple(
        content.OpenItem(
            charge.kind.value, charge_words(charge), charge.due_on, charge.remaining_cents
        )
        for charge in open_charges(session, plan.plan.lease_id)
        if charge.id in covered
    )


def _asked_cents(
    plan: _Plan, kind: LetterKind, items: Sequence[content.OpenItem], today: date
) -> int:
    if kind is LetterKind.INSTALMENT_LATE:
        return sum(_left(line) for line in plan.late(today))
    return sum(item.cents for item in items)


def _reference(plan: _Plan, kind: LetterKind, today: date) -> str:
    late = plan.late(today)
    if kind is LetterKind.INSTALMENT_LATE and len(late) == 1:
        return late[0].payment_reference
    if kind is LetterKind.PLAN_FORFEITURE:
        return f"ARRETRATI {plan.facts.contract.code} {plan.facts.unit_code}"[:140]
    return f"PIANO {plan.number} {plan.facts.unit_code}"[:140]


def _values(
    plan: _Plan, items: Sequence[content.OpenItem], today: date
) -> tuple[tuple[str, str], ...]:
    row, late = plan.plan, plan.late(today)
    asked = sum(item.cents for item in items)
    paid_days = [line.paid_on for line in plan.lines if line.paid_on is not None]
    ended_on = max(paid_days) if row.state is PlanState.COMPLETED and paid_days else row.closed_on
    scheduled = [
        content.ScheduledInstalment(
            "", each.due_on, each.cents, "", is_down_payment=each.number == DOWN_PAYMENT
        )
        for each in plan.lines
    ]
    return (
        ("contract_description", contract_description(plan.facts.contract)),
        ("total_in_words", amount_in_words(asked) if asked else ""),
        ("pay_by", format_date(today + timedelta(days=PAYMENT_DAYS))),
        ("payment_days", str(PAYMENT_DAYS)),
        ("plan_number", plan.number),
        ("agreed_on", format_date(row.agreed_on) if row.agreed_on else ""),
        ("closed_on", format_date(ended_on) if ended_on else ""),
        ("closing_reason", _sentence(row.closing_reason)),
        ("debt", format_euro(row.debt_cents)),
        ("payment_terms", payment_terms(scheduled)),
        ("instalment_count", str(row.instalment_count)),
        ("first_due_on", format_date(row.first_due_on)),
        ("missed", format_euro(sum(_left(line) for line in late))),
        ("missed_on", format_date(late[0].due_on) if late else ""),
        ("remaining", format_euro(sum(_left(line) for line in plan.unpaid))),
    )


def _sentence(reason: str) -> str:
    words = reason.strip()
    return words if not words or words[-1] in ".!?" else f"{words}."
