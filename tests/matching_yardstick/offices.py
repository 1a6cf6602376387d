"""Offices moved in from kits, and what matching says of their bank files."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from sqlalchemy import select

from app.clock import FixedClock
from app.models.repayment_plans import Instalment
from app.models.tenants import Lease
from app.office import Office
from app.services.bank_statements.decisions import Decision, book, set_aside
from app.services.bank_statements.from_file import propose_for, read_file, readable, store_file
from app.services.bank_statements.matching import Part, Proposal
from app.services.bank_statements.piles import decision_of, read_piles
from app.services.bank_statements.readers.statement_file import FileLine
from app.services.exchange.kit import import_kit
from app.services.ledger.statement import balance_of
from app.services.repayment_plans.agreement import agree, payment_reference
from app.services.repayment_plans.forms import agreed_instalments, plan_basis
from tests.kit_maker.bank import PlanInstalment
from tests.kit_maker.bank_files import CAMT, CSV, make_bank_files
from tests.kit_maker.ordinary import make_ordinary_kit

TODAY = date(2026, 11, 23)
WITH_PLAN, OWED_FOR_PLAN = 0.7, 40_000
UNTOLD = "as the kit has it"


@dataclass(frozen=True, slots=True)
class Answer:
    """What matching says of a line, and what is true of it: codes of leases, none: nobody can
    tell."""

    kind: str
    line: FileLine
    proposal: Proposal
    truth: frozenset[str]


def answers_on_made_office(
    folder: Path, *, seed: int, units: int, harder: bool = False
) -> list[Answer]:
    """Make a kit, move it in, agree a few plans, make its bank files, match them."""
    kit = folder / f"kit-{seed}-{units}"
    make_ordinary_kit(kit, seed=seed, units=units, garages=harder)
    office = Office.create(folder / f"{seed}-{units}.portineria", clock=FixedClock(TODAY))
    try:
        summary = import_kit(office, kit)
        assert summary.imported, summary.report
        instalments = _agree_plans(office, seed) if harder else []
        make_bank_files(kit, seed=seed, harder=harder, instalments=instalments)
        return list(answers(office, kit))
    finally:
        office.close()


def answers_on_second_month(folder: Path, *, seed: int, units: int) -> list[Answer]:
    """October is booked as a person would who knows the truth; what is then said of November."""
    kit = folder / f"two-months-{seed}-{units}"
    make_ordinary_kit(kit, seed=seed, units=units, garages=True)
    office = Office.create(folder / f"two-{seed}-{units}.portineria", clock=FixedClock(TODAY))
    try:
        import_kit(office, kit)
        make_bank_files(kit, seed=seed, harder=True, month=10)
        for answer_by_file in (CSV, CAMT):
            _book_as_true(office, kit, answer_by_file)
        make_bank_files(kit, seed=seed, harder=True, is_known=True)
        return list(answers(office, kit))
    finally:
        office.close()


def _book_as_true(office: Office, kit: Path, name: str) -> None:
    bank = json.loads((kit / "truth.json").read_text(encoding="utf-8"))["bank"]
    truth = {each["n"]: each["lease"] for each in bank if each["file"] == name}
    with office.read() as session:
        read = read_file(session, kit / name)
    store_file(office, read)
    with office.write("Book what is true") as session:
        keys = {code: key for key, code in session.execute(select(Lease.id, Lease.code))}
        decisions = []
        for line in read_piles(session).lines:
            lease = truth[line.position]
            if not isinstance(lease, str):
                continue
            if leases_of(line.proposal) == {lease}:
                decisions.append(decision_of(line))
            else:
                part = Part(keys[lease], lease, line.cents)
                decisions.append(Decision(line.id, (part,)))
        book(session, decisions)
        left = [line.id for line in read_piles(session).lines]
        set_aside(session, left)


def answers_on_kit(folder: Path, kit: Path) -> list[Answer]:
    """Move a kit of tests/data in and match its bank files."""
    office = Office.create(folder / f"{kit.name}.portineria", clock=FixedClock(TODAY))
    try:
        import_kit(office, kit, skip_faulty=True)
        return list(answers(office, kit))
    finally:
        office.close()


def answers(office: Office, kit: Path) -> Iterator[Answer]:
    """What matching says of each line of a kit's bank files; every line of the truth is met."""
    bank = json.loads((kit / "truth.json").read_text(encoding="utf-8"))["bank"]
    truth = {(each["file"], each["n"]): each for each in bank}
    with office.read() as session:
        for name in (CSV, CAMT):
            file = readable(read_file(session, kit / name))
            for line, proposal in propose_for(session, file):
                told = truth.pop((name, line.position))
                # A line read wrongly would be matched rightly by chance alone.
                assert (told["cents"], told["date"]) == (line.cents, line.booked_on.isoformat())
                leases = told["lease"]
                codes = [leases] if isinstance(leases, str) else leases or []
                yield Answer(told.get("kind", UNTOLD), line, proposal, frozenset(codes))
    assert not truth, f"{len(truth)} lines were not read"


def _agree_plans(office: Office, seed: int) -> list[PlanInstalment]:
    """Plans with some of the households that owe most, and their instalments' texts."""
    random = Random(f"plans/{seed}")
    found: list[PlanInstalment] = []
    with office.write("Agree plans") as session:
        leases = session.execute(
            select(Lease.id, Lease.code)
            .where(Lease.keys_returned_on.is_(None))
            .order_by(Lease.code)
        ).all()
        for lease_id, code in leases:
            owes = balance_of(session, lease_id) >= OWED_FOR_PLAN
            if not owes or random.random() >= WITH_PLAN:
                continue
            basis = plan_basis(session, lease_id, TODAY)
            plan = agree(session, basis.form, TODAY)
            instalments = agreed_instalments(session, plan.id)
            found += _texts(plan.number, instalments, code, basis.unit_code)
    return found


def _texts(
    plan: str, instalments: Sequence[Instalment], code: str, unit: str
) -> Iterator[PlanInstalment]:
    for each in instalments:
        text = payment_reference(plan, each.number, len(instalments), unit)
        yield PlanInstalment(code, text, each.cents)


def leases_of(proposal: Proposal) -> frozenset[str]:
    """Codes of the leases that a proposal names."""
    return frozenset(part.lease_code for part in proposal.parts)
