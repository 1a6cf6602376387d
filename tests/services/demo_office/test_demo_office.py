"""The made-up office is the same for the same seed, whole, and like a real one."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from stdnum import iban
from stdnum.it import codicefiscale

from app.clock import FixedClock
from app.models.bank_statements import OutcomeKind
from app.models.change_log import Change
from app.models.committee import CommitteeCase
from app.models.community import Activity, LogEntry, LogEntryLink
from app.models.cooperative import Cooperative, NumberSeries
from app.models.hardship import HardshipCause, HouseholdBudget, HouseholdCircumstance
from app.models.ledger import LeaseFigures, LedgerEntry
from app.models.letters import Letter, LetterDelivery, LetterDocument, LetterMeans, LetterRun
from app.models.properties import Development, Unit
from app.models.reminders import ReminderAction
from app.models.repayment_plans import Instalment, PlanCharge, PlanState, RepaymentPlan
from app.models.staff import StaffMember
from app.models.tenants import Household, Lease, Person
from app.office import Office
from app.services.bank_statements.piles import Pile, decided_lines, read_piles, statements
from app.services.demo_office import make_demo
from app.services.demo_office.identities import italian_iban, tax_code
from app.services.ledger.chain import verify
from app.services.ledger.checks import check_ledger
from app.services.ledger.figures import rebuild, unpack
from app.services.letters.archive import letter_pdf
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.promises import PromiseStatus, promises
from app.services.reminders.proposals import outlook
from app.services.repayment_plans.monitoring import Standing, standings
from app.services.vacancy.board import empty_units
from app.services.vacancy.detail import empty_unit_detail
from app.services.vacancy.phases import PHASES

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def demo_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.portineria"
    make_demo(path, today=TODAY).close()
    return path


@pytest.fixture
def session(demo_path: Path) -> Iterator[Session]:
    office = Office.open(demo_path, clock=FixedClock(TODAY))
    with office.read() as session:
        yield session
    office.close()


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_the_same_seed_and_day_give_every_table_the_same_to_the_byte(tmp_path: Path) -> None:
    first, second = tmp_path / "a.portineria", tmp_path / "b.portineria"
    for path in (first, second):
        make_demo(path, units=40, years=2, seed=7, today=TODAY).close()
    assert dump(first) == dump(second)


def test_the_ledger_holds(session: Session) -> None:
    assert verify(session).holds
    assert check_ledger(session).faults == ()
    assert session.scalar(select(func.max(LedgerEntry.dated_on))) <= TODAY


def test_the_summaries_are_those_computed_from_scratch(tmp_path: Path, demo_path: Path) -> None:
    path = tmp_path / "copy.portineria"
    path.write_bytes(demo_path.read_bytes())
    office = Office.open(path, clock=FixedClock(TODAY))
    with office.write("Rebuild") as session:
        before = _figures(session)
        rebuild(session)
        session.expire_all()
        assert _figures(session) == before
    office.close()


def _figures(session: Session) -> dict[object, object]:
    rows = session.execute(select(LeaseFigures.__table__))
    return {
        row.lease_id: (
            row.balance_cents,
            {
                row.first_month + place: tuple(amounts)
                for place, amounts in enumerate(unpack(row.amounts).tolist())
                if any(amounts)
            },
        )
        for row in rows
    }


def test_plans_stand_at_every_stage(session: Session) -> None:
    states = Counter(session.scalars(select(RepaymentPlan.state)))
    assert set(states) == set(PlanState)
    kept = Counter(each.standing for each in standings(session, TODAY).values())
    assert set(kept) == set(Standing)


def test_plans_are_consistent(session: Session) -> None:
    plans = {plan.id: plan for plan in session.scalars(select(RepaymentPlan))}
    instalments = _sums(session, Instalment.plan_id, Instalment.cents)
    charges = _sums(session, PlanCharge.plan_id, PlanCharge.remaining_cents)
    told = standings(session, TODAY, list(plans))
    for key, plan in plans.items():
        assert instalments[key] == charges[key] == plan.debt_cents
        assert plan.balance_cents >= plan.debt_cents
        if plan.state is PlanState.COMPLETED:
            assert told[key].remaining_cents == 0
        if plan.state is PlanState.FORFEITED:
            assert told[key].behind_cents > 0
        open_state = plan.state in (PlanState.DRAFT, PlanState.PROPOSED, PlanState.CANCELLED)
        assert (plan.number is None) == open_state
        assert (plan.agreed_on is None) == open_state
    replaced = {plan.replaces_id for plan in plans.values() if plan.replaces_id}
    assert replaced == {k for k, plan in plans.items() if plan.state is PlanState.RENEGOTIATED}


def _sums(session: Session, key: object, cents: object) -> dict[object, int]:
    query = select(key, func.sum(cents)).group_by(key)  # type: ignore[call-overload]
    return dict(session.execute(query).all())  # type: ignore[arg-type]


def test_numbers_have_no_gaps(session: Session) -> None:
    last = {(row.name, row.year): row.last for row in session.scalars(select(NumberSeries))}
    plans = session.execute(
        select(RepaymentPlan.year, RepaymentPlan.number).where(RepaymentPlan.number.is_not(None))
    )
    letters = session.execute(select(Letter.protocol_year, Letter.protocol_number))
    for name, rows in (("repayment_plan", plans), ("protocol", letters)):
        by_year: dict[int, set[int]] = {}
        for year, number in rows:
            by_year.setdefault(year or 0, set()).add(number or 0)
        for year, numbers in by_year.items():
            assert numbers == set(range(1, last[name, year] + 1))


def test_letters_are_archived_as_printed(session: Session) -> None:
    keys = session.scalars(select(LetterDocument.letter_id)).all()
    assert 40 <= len(keys) <= 80
    for key in keys[:3]:
        assert letter_pdf(session, key).startswith(b"%PDF-")
    logo = session.scalar(select(Cooperative.logo))
    assert logo is not None
    assert logo.startswith(b"\x89PNG")


def test_reminders_follow_one_another_and_leave_their_steps(session: Session) -> None:
    runs = session.execute(
        select(LetterRun.made_on, func.count())
        .join(Letter, Letter.run_id == LetterRun.id)
        .group_by(LetterRun.id)
        .order_by(LetterRun.made_on)
    ).all()
    assert len(runs) == 3
    days = [
        row.issued_on
        for row in session.execute(
            select(Letter.issued_on).order_by(Letter.protocol_year, Letter.protocol_number)
        )
    ]
    assert days == sorted(days)
    steps = session.execute(
        select(ReminderAction.household_id, ReminderAction.kind, ReminderAction.done_on).where(
            ReminderAction.letter_id.is_not(None)
        )
    ).all()
    per_day = Counter((household_id, day) for household_id, _, day in steps)
    assert set(per_day.values()) == {1}
    registered = select(Letter.id).where(Letter.means == LetterMeans.REGISTERED)
    waiting = set(session.scalars(select(LetterDelivery.letter_id)))
    assert waiting == set(session.scalars(registered))


def test_the_morning_has_something_of_everything(session: Session) -> None:
    seen = outlook(session, TODAY)
    assert {each.is_letter for each in seen.proposals} == {True, False}
    assert {each.why for each in seen.withheld} >= {
        WithheldReason.ON_HOLD,
        WithheldReason.PROMISE,
        WithheldReason.LEGAL_FILE,
        WithheldReason.APPOINTMENT,
        WithheldReason.IN_PLAN,
    }
    states = {promise.status for promise in promises(session, TODAY)}
    assert states >= {PromiseStatus.PENDING, PromiseStatus.BROKEN}
    for model in (HardshipCause, HouseholdCircumstance, HouseholdBudget, CommitteeCase):
        assert session.scalar(select(func.count()).select_from(model))


def test_the_log_speaks_of_everything(session: Session) -> None:
    assert set(session.scalars(select(LogEntry.activity).distinct())) == set(Activity)
    for column in ("household_id", "unit_id", "development_id", "plan_id"):
        linked = getattr(LogEntryLink, column).is_not(None)
        assert session.scalar(select(func.count()).where(linked))
    due = session.scalar(select(func.count()).where(LogEntry.follow_up_on > TODAY))
    assert due
    texts = session.scalar(select(func.count(LogEntry.text.distinct())))
    assert texts is not None
    assert texts > 150
    years = {day.year for day in session.scalars(select(LogEntry.happened_on))}
    assert set(range(2022, 2027)) <= years


def test_people_have_well_formed_numbers_that_belong_to_nobody(session: Session) -> None:
    for code in session.scalars(select(Person.tax_code)):
        assert codicefiscale.is_valid(code), code
    accounts = [each for each in session.scalars(select(Household.iban)) if each]
    assert len(accounts) > 200
    for account in accounts:
        assert iban.is_valid(account), account
    mails = [mail for mail in session.scalars(select(Person.email)) if mail]
    assert mails
    assert all(mail.endswith("@esempio.it") for mail in mails)
    assert set(session.scalars(select(Household.language))) == {
        "it",
        "en",
        "fr",
        "es",
        "ro",
        "ar",
        "zh",
    }


def test_leases_of_a_unit_never_overlap(session: Session) -> None:
    rows = session.execute(
        select(Lease.unit_id, Lease.starts_on, Lease.keys_returned_on, Unit.available_from)
        .join(Unit)
        .order_by(Lease.unit_id, Lease.starts_on)
    ).all()
    for row in rows:
        assert row.available_from <= row.starts_on <= TODAY
    for before, after in pairwise(rows):
        if before.unit_id == after.unit_id:
            assert before.keys_returned_on < after.starts_on


def test_thousandths_of_a_development_make_a_thousand(session: Session) -> None:
    rows = session.execute(
        select(Unit.development_id, func.sum(Unit.thousandths)).group_by(Unit.development_id)
    ).all()
    assert {int(total) for _, total in rows} == {1000}
    assert session.scalar(select(func.count()).select_from(Development)) == len(rows)
    assert session.scalar(select(func.count()).select_from(StaffMember)) == 7


def test_one_change_made_it_all(session: Session) -> None:
    assert session.scalar(select(func.count()).select_from(Change)) == 1


@pytest.mark.parametrize(("units", "years"), [(5, 1), (7, 3)])
def test_any_size(tmp_path: Path, units: int, years: int) -> None:
    office = make_demo(tmp_path / "o.portineria", units=units, years=years, seed=3, today=TODAY)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(Unit)) == units
        assert check_ledger(session).faults == ()
    office.close()


class _Enough(Exception):
    pass


def test_stopped_half_way_it_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done == 5:
            raise _Enough

    with pytest.raises(_Enough):
        make_demo(tmp_path / "o.portineria", units=10, years=1, today=TODAY, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_check_digits() -> None:
    assert italian_iban("0542811101000000123456") == "IT60X0542811101000000123456"
    code = tax_code("Rossi", "Mario", woman=False, born_on=date(1980, 1, 1), birthplace="F205")
    assert code == "RSSMRA80A01F205X"


def test_the_bank_has_a_month_that_is_settled_and_one_that_waits(session: Session) -> None:
    views = statements(session)
    assert len(views) == 2
    now, before = sorted(views, key=lambda view: view.first_day or date.min, reverse=True)
    assert before.decided_count == before.line_count > 0
    assert now.decided_count < now.line_count
    assert before.closing_cents == now.opening_cents
    piles = read_piles(session)
    for pile in Pile:
        assert piles.of(pile), pile
    assert all(line.kind is OutcomeKind.POSTED for line in decided_lines(session))


def test_empty_units_are_worked_on_in_the_order_of_their_phases(session: Session) -> None:
    rows = empty_units(session, TODAY)
    assert len({row.phase for row in rows}) >= 5
    assert any(row.excluded for row in rows)
    assert any(not row.is_verified for row in rows)
    for row in rows:
        known = dict(row.phases)
        days = [known[phase].on for phase in PHASES if phase in known]
        assert [day for day in days if day] == sorted(day for day in days if day)
    detail = next(
        found
        for row in rows
        if row.offered_to and (found := empty_unit_detail(session, row.unit_id, TODAY)) is not None
    )
    assert detail.fits
    assert detail.works
