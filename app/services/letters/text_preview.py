"""A text as it would print on a real household, while it is being written (features W1).

What the letter would know only once it is due, such as a plan's number, is filled with an example;
charges, names, contract and address are the household's own.
"""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.errors import QT_TRANSLATE_NOOP, OfficeError
from app.models.formats import format_date, format_euro
from app.models.ledger import OpenCharge
from app.models.letters import LetterMeans
from app.models.tenants import Lease, LeaseKind
from app.services.ledger.statement import open_charges
from app.services.letters import account_statement, content, notice, plan_agreement
from app.services.letters.amount_in_words import amount_in_words
from app.services.letters.courtesy import COMMON
from app.services.letters.letterhead import contract_description
from app.services.letters.notice import ITALIAN, NoticeTexts
from app.services.letters.parties import LeaseFacts, addressee_of, cooperative_content, lease_facts
from app.services.letters.reminder_letters import MEANS_WORDS, arrears_reference
from app.services.letters.statement_letter import statement_content
from app.services.letters.templates import parse_template
from app.services.letters.texts import AGREEMENT, NOTICES, STATEMENT, check_text, notice_texts
from app.services.repayment_plans.forms import charge_words, signers_of
from app.services.repayment_plans.schedule import PlanTerms, months_after, schedule

_EXAMPLE_CENTS = 41200
_PAYMENT_DAYS = 15
_PLAN = "2026-031"
_OF_PLANS = frozenset({"plan_proposal", "instalment_late", "plan_status"})
_STATEMENT_SPAN = timedelta(days=180)
_LONGEST_TABLE = 6


def preview_text(
    session: Session,
    name: str,
    language: str,
    text: str,
    today: date,
    household_id: UUID | None = None,
) -> bytes:
    """The letter as `text` would have it, marked as a draft; of the household that is given, or
    of the one that owes longest. Raises OfficeError as `check_text` does, or where there is no
    household yet."""
    check_text(name, language, text)
    if name in (AGREEMENT, STATEMENT):
        return _own_form(session, name, language, text, today, household_id)
    letter = _letter(session, name, today, household_id)
    if language == ITALIAN:
        return notice.render(letter, NoticeTexts(parse_template(text, name)))
    letter = replace(letter, courtesy_language=language)
    texts = notice_texts(session, letter.name, language)
    typed = parse_template(text, name)
    chosen = replace(texts, common=typed) if name == COMMON else replace(texts, courtesy=typed)
    return notice.render(letter, chosen)


def _own_form(
    session: Session,
    name: str,
    language: str,
    text: str,
    today: date,
    household_id: UUID | None,
) -> bytes:
    typed, lease_id = parse_template(text, name), _lease(session, household_id)
    courtesy = "" if language == ITALIAN else language
    kept = notice_texts(session, name, courtesy)
    texts = replace(kept, courtesy=typed) if courtesy else replace(kept, italian=typed)
    if name == STATEMENT:
        statement = statement_content(session, lease_id, today, today - _STATEMENT_SPAN)
        return account_statement.render(replace(statement, courtesy_language=courtesy), texts)
    return plan_agreement.render(_agreement(session, lease_id, today, courtesy), texts)


def _agreement(
    session: Session, lease_id: UUID, today: date, courtesy: str
) -> content.PlanAgreement:
    """A plan of four months over what the household owes."""
    facts = lease_facts(session, lease_id)
    items = _items(session, lease_id, today)
    people = signers_of(session, facts.household_id, facts.household_name)
    return content.PlanAgreement(
        cooperative=cooperative_content(session),
        addressee=addressee_of(session, facts),
        contract=facts.contract,
        household=tuple(content.Person(each.name, each.tax_code) for each in people[:1]),
        plan_number=_PLAN,
        dated_on=today,
        charges=tuple(
            content.RecognisedCharge(item.description, item.due_on, item.cents) for item in items
        ),
        instalments=tuple(
            content.ScheduledInstalment(each.label, each.due_on, each.cents, each.payment_reference)
            for each in _instalments(sum(item.cents for item in items), today, facts)
        ),
        courtesy_language=courtesy,
    )


def _letter(session: Session, name: str, today: date, household_id: UUID | None) -> content.Notice:
    lease_id = _lease(session, household_id)
    facts = lease_facts(session, lease_id)
    items = _items(session, lease_id, today)
    total = sum(item.cents for item in items)
    shown = name if name in NOTICES else NOTICES[0]
    instalments = _instalments(total, today, facts) if name in _OF_PLANS else ()
    return content.Notice(
        cooperative=cooperative_content(session),
        addressee=addressee_of(session, facts),
        contract=facts.contract,
        name=shown,
        dated_on=today,
        values=_values(facts, total, today),
        conditions=_conditions(facts),
        items=() if name in _OF_PLANS else items,
        instalments=instalments,
        asked_cents=total,
        payment_reference=arrears_reference(facts),
        means=MEANS_WORDS[LetterMeans.ORDINARY],
    )


def _lease(session: Session, household_id: UUID | None) -> UUID:
    query = select(Lease.id)
    if household_id is not None:
        query = query.where(Lease.household_id == household_id).order_by(Lease.starts_on.desc())
    else:
        query = query.outerjoin(OpenCharge, OpenCharge.lease_id == Lease.id).order_by(
            OpenCharge.due_on.nulls_last(), Lease.code
        )
    found = session.scalars(query.limit(1)).first()
    if found is None:
        raise OfficeError(
            QT_TRANSLATE_NOOP("errors", "A letter can be seen once a household has moved in.")
        )
    return found


def _items(session: Session, lease_id: UUID, today: date) -> tuple[content.OpenItem, ...]:
    found = tuple(
        content.OpenItem(each.kind.value, charge_words(each), each.due_on, each.remaining_cents)
        for each in open_charges(session, lease_id)
        if each.due_on <= today
    )
    example = content.OpenItem("rent", "Canone (esempio)", today, _EXAMPLE_CENTS)
    return found[:_LONGEST_TABLE] or (example,)


def _instalments(total: int, today: date, facts: LeaseFacts) -> tuple[content.InstalmentItem, ...]:
    terms = PlanTerms(total, months_after(today.replace(day=10), 1), instalment_count=4)
    return tuple(
        content.InstalmentItem(
            f"{each.number}/4",
            each.due_on,
            each.cents,
            f"PIANO {_PLAN} RATA {each.number:02d}/04 {facts.unit_code}",
        )
        for each in schedule(terms)
    )


def _conditions(facts: LeaseFacts) -> frozenset[str]:
    kind = "cooperative_use" if facts.lease_kind is LeaseKind.COOPERATIVE_USE else "lease"
    return frozenset({"previous", "appointment", "plan", kind})


def _values(facts: LeaseFacts, total: int, today: date) -> tuple[tuple[str, str], ...]:
    first_due = months_after(today.replace(day=10), 1)
    return (
        ("contract_description", contract_description(facts.contract)),
        ("total_in_words", amount_in_words(total)),
        ("pay_by", format_date(today + timedelta(days=_PAYMENT_DAYS))),
        ("payment_days", str(_PAYMENT_DAYS)),
        ("oldest_due_on", format_date(today)),
        ("previous_on", format_date(today - timedelta(days=20))),
        ("legal_rate", "1,6\u00a0%"),
        ("appointment", f"{format_date(today + timedelta(days=7))}, 15:30"),
        ("plan_number", _PLAN),
        ("agreed_on", format_date(today)),
        ("closed_on", format_date(today)),
        ("closing_reason", "tre rate consecutive non pagate."),
        ("debt", format_euro(total)),
        ("payment_terms", "in n.\u00a04 (quattro) rate"),
        ("instalment_count", "4"),
        ("first_due_on", format_date(first_due)),
        ("missed", format_euro(total // 4)),
        ("missed_on", format_date(today)),
        ("remaining", format_euro(total)),
    )
