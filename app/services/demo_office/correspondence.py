"""Letters of the made-up years: the newest agreements, printed and archived."""

import hashlib

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.base import table_of
from app.models.letters import Letter, LetterDocument, LetterKind, LetterMeans
from app.models.running_write import running_write
from app.services.cooperative.numbers import Series
from app.services.demo_office.chance import KeyMaker
from app.services.demo_office.estate import Row
from app.services.demo_office.numbers import Numbers
from app.services.demo_office.plans import PlanBook, SimulatedPlan
from app.services.letters.archive import Protocol, safe_file_name
from app.services.repayment_plans.forms import plan_number

MOST_LETTERS = 30
"""Printing takes most of the time; the older agreements are not in the archive."""


def write_letters(session: Session, keys: KeyMaker, plans: PlanBook, numbers: Numbers) -> None:
    """Archive the agreements of the newest plans, in the order of their signatures."""
    # Drawing letters loads reportlab, which nothing else here needs.
    from app.services.letters.plan_letter import agreement_pdf, plan_content

    signed = [plan for plan in plans.plans if plan.signed]
    signed.sort(key=lambda plan: (plan.agreed_on, plan.number or 0))
    letters: list[Row] = []
    documents: list[Row] = []
    change_id = running_write(session).change_id
    for plan in signed[-MOST_LETTERS:]:
        year = plan.agreed_on.year
        protocol = Protocol(year, numbers.take(Series.PROTOCOL, year))
        row = _letter_row(plan, keys, protocol)
        letters.append({**row, "change_id": change_id})
        pdf = agreement_pdf(session, plan_content(session, plan.key, protocol))
        digest = hashlib.sha256(pdf).digest()
        documents.append({"letter_id": row["id"], "pdf": pdf, "sha256": digest})
    if letters:
        session.execute(insert(table_of(Letter)), letters)
        session.execute(insert(table_of(LetterDocument)), documents)


def _letter_row(plan: SimulatedPlan, keys: KeyMaker, protocol: Protocol) -> Row:
    lease = plan.account.lease
    number = plan_number(plan.year, plan.number)
    stem = safe_file_name(f"piano {number} {lease.unit.code} {lease.household.name}")
    return {
        "id": keys(),
        "protocol_year": protocol.year,
        "protocol_number": protocol.number,
        "kind": LetterKind.PLAN_AGREEMENT,
        "means": LetterMeans.BY_HAND,
        "issued_on": plan.agreed_on,
        "household_id": lease.household.key,
        "lease_id": lease.key,
        "plan_id": plan.key,
        "subject_line": f"Piano di rientro {number}",
        "file_name": f"{stem}.pdf",
    }
