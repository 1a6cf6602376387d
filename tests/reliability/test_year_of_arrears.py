"""A year of an office, day by day: who is late, who is spoken to, who gets which letter.

Every morning the office looks, every day people pay, promise, break their word, sign plans and
leave them, and every letter that goes out is held against what the tables say that day.
"""

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.clock import FixedClock
from app.models.appointments import Appointment, AppointmentState
from app.models.community import Sensitivity
from app.models.cooperative import Cooperative
from app.models.hardship import Circumstance, HouseholdCircumstance
from app.models.ledger import EntryKind, LedgerEntry
from app.models.legal_files import LegalFile, LegalStep
from app.models.legal_interest import InterestCharge, NoticeOfDefault
from app.models.letters import LetterKind
from app.models.reminders import (
    ContactOutcome,
    HoldReason,
    StageChannel,
    StageKind,
)
from app.models.repayment_plans import PlanCharge, PlanState, RepaymentPlan
from app.models.running_write import running_write
from app.models.tenants import Lease
from app.office import Office
from app.services.bank_statements.decisions import reopen
from app.services.ledger.lease_account import lease_account
from app.services.ledger.posting import Posting, post, register_payment
from app.services.ledger.returns import return_payment
from app.services.ledger.statement import open_charges
from app.services.legal_interest.charging import candidates, charge_interest, preview
from app.services.legal_interest.notices import NoticeInput, record_notice
from app.services.letters.plan_letter_run import late_outlook
from app.services.reminders.actions import annul_action
from app.services.reminders.contacts import ContactForm, record_contact
from app.services.reminders.holds import HoldForm, end_hold, place_hold
from app.services.reminders.promises import PromiseForm, promises
from app.services.reminders.proposals import Proposal, household_outlook, outlook
from app.services.reminders.recording import record_handing_over
from app.services.repayment_plans.agreement import agree, forfeit
from app.services.repayment_plans.monitoring import standings
from app.services.repayment_plans.renegotiation import renegotiation_basis
from app.services.repayment_plans.settlement import complete
from tests.builders import let_unit
from tests.services.reminders.invariants import check, check_late
from tests.services.reminders.office_work import agree_plan, archive_letter, park_money, send

FIRST_DAY = date(2026, 1, 1)
DAYS = 365
HOUSEHOLDS = 18
RENT, SERVICES = 41_200, 9_600
INTERVAL = timedelta(days=15)


@dataclass
class Tenant:
    """A household with its own way of paying: how likely it pays what is due on any day."""

    household_id: UUID
    lease_id: UUID
    readiness: float
    gives_up_on: date
    recovers_on: date
    keeps_plans: bool


@dataclass
class Year:
    """The office, its households, and what happened so far."""

    office: Office
    chance: random.Random
    tenants: list[Tenant] = field(default_factory=list)
    appointments: defaultdict[date, list[tuple[str, UUID]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """What was put off to a day: a word and a key."""
    letters: defaultdict[UUID, list[date]] = field(default_factory=lambda: defaultdict(list))
    happened: Counter[str] = field(default_factory=Counter)

    def of(self, household_id: UUID) -> Tenant:
        """The household of that key."""
        return next(each for each in self.tenants if each.household_id == household_id)

    def happens(self, probability: float) -> bool:
        """Whether something befalls somebody today."""
        return self.chance.random() < probability


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [20260101])
def test_a_year_of_an_office(office: Office, seed: int) -> None:
    year = Year(office, random.Random(seed))
    settle_in(year)
    for number in range(DAYS):
        today = FIRST_DAY + timedelta(days=number)
        office.clock = FixedClock(today)
        with office.write("Charges and money") as session:
            charge(session, year, today)
            receive(session, year, today)
        with office.write("What was put off") as session:
            keep_appointments(session, year, today)
            look_after_plans(session, year, today)
        with office.read() as session:
            found = outlook(session, today)
            check(session, today, found)
            check_late(session, today, late_outlook(session, today))
            check_interest(session, today)
        with office.write("Work") as session:
            # Somebody pays while the letters lie on the desk: each is looked at again.
            receive(session, year, today)
            for proposal in found.proposals:
                act(session, year, proposal.household_id, today)
            write_about_instalments(session, year, today)
        with office.read() as session:
            after = outlook(session, today)
            check(session, today, after)
            seen = {each.household_id for each in after.proposals if each.is_letter}
            late = late_outlook(session, today)
            check_late(session, today, late)
            seen |= {each.household_id for each in late.due}
            sent = {owner for owner, days in year.letters.items() if today in days}
            assert seen.isdisjoint(sent), "a second letter on one day"
    for days in year.letters.values():
        assert all(b - a >= INTERVAL for a, b in pairwise(days))
    with office.read() as session:
        year.happened.update(f"promise {row.status}" for row in promises(session, today))
    assert_eventful(year)


def assert_eventful(year: Year) -> None:
    """A year in which nothing happened would prove nothing."""
    wanted = (
        *(f"letter {kind}" for kind in ("friendly_reminder", "second_reminder", "invitation")),
        "letter notice_of_default",
        "letter instalment_late",
        "notice received",
        "interest",
        "plan",
        "plan with interest",
        "forfeited",
        "renegotiated",
        "completed",
        "promise kept",
        "promise broken",
        "hold",
        "hold ended",
        "parked",
        "went back",
        "legal file",
        "annulled",
        "talk",
    )
    assert [word for word in wanted if not year.happened[word]] == [], year.happened


def settle_in(year: Year) -> None:
    """Eighteen households: most pay, some late, some not at all for a while."""
    with year.office.write("Begin") as session:
        session.add(Cooperative(name="Cooperativa Esempio"))
        for number in range(1, HOUSEHOLDS + 1):
            lease_id = let_unit(session, number, f"Nucleo {number:02d}")
            household_id = session.get_one(Lease, lease_id).household_id
            gives_up = FIRST_DAY + timedelta(days=year.chance.randrange(0, 120))
            year.tenants.append(
                Tenant(
                    household_id,
                    lease_id,
                    readiness=(0.5, 0.1, 0.03, 0.01)[number % 4],
                    gives_up_on=gives_up,
                    recovers_on=gives_up + timedelta(days=year.chance.randrange(30, 365)),
                    keeps_plans=year.happens(0.5),
                )
            )
            if number % 6 == 0:
                session.add(
                    HouseholdCircumstance(
                        household_id=household_id,
                        circumstance=Circumstance.ELDER_ALONE,
                        review_on=date(2026, 6, 30),
                        sensitivity=Sensitivity.RESERVED,
                        change_id=running_write(session).change_id,
                    )
                )


def charge(session: Session, year: Year, today: date) -> None:
    """Rent and services on the first; in May the adjustment, due two months later."""
    if today.day != 1:
        return
    fifth = today.replace(day=5)
    month = f"{today:%m/%Y}"
    postings = []
    for each in year.tenants:
        postings += [
            Posting(each.lease_id, EntryKind.RENT, today, RENT, f"Canone {month}", fifth),
            Posting(
                each.lease_id, EntryKind.SERVICE_ADVANCE, today, SERVICES, f"Spese {month}", fifth
            ),
        ]
        if today.month == 5:
            cents = year.chance.randrange(1_000, 60_000)
            due_on = date(2026, 7, 1)
            postings.append(
                Posting(each.lease_id, EntryKind.ADJUSTMENT, today, cents, "Conguaglio", due_on)
            )
    post(session, postings)
    if today.month % 3 == 1:
        charge_legal_interest(session, year, today - timedelta(days=1))


def charge_legal_interest(session: Session, year: Year, through: date) -> None:
    """Each quarter, on leases that no plan covers."""
    free = [lease.id for lease in preview(session, through).leases if not lease.in_plan]
    year.happened["interest"] += charge_interest(session, through, free).entries


def receive(session: Session, year: Year, today: date) -> None:
    """Money in: whoever is willing pays what is due, all of it or a part; some of it goes back."""
    for each in year.tenants:
        gave_up = each.gives_up_on <= today < each.recovers_on
        if not year.happens(each.readiness * (0.05 if gave_up else 0.5)):
            continue
        due = sum(
            charge.remaining_cents
            for charge in open_charges(session, each.lease_id)
            if charge.due_on <= today
        )
        if not due:
            continue
        cents = due if year.happens(0.6) else year.chance.randrange(100, due + 5_000)
        pay(session, year, each, cents, today)


def pay(session: Session, year: Year, each: Tenant, cents: int, today: date) -> None:
    """A payment, dated a few days ago as the bank tells it late; one in twelve goes back."""
    dated_on = max(today - timedelta(days=year.chance.randrange(0, 3)), FIRST_DAY)
    payment = register_payment(session, each.lease_id, dated_on, cents, "Bonifico")
    year.happened["payment"] += 1
    if year.happens(0.08):
        later = today + timedelta(days=year.chance.randrange(1, 12))
        year.appointments[later].append(("goes back", payment.id))


def act(session: Session, year: Year, household_id: UUID, today: date) -> None:
    """Do what is proposed, as it is now."""
    now = household_outlook(session, household_id, today)
    for proposal in now.proposals:
        if proposal.kind is StageKind.CONTACT:
            # Nobody calls everybody on the first day.
            if year.happens(0.5):
                call(session, year, proposal, today)
        elif proposal.kind is StageKind.LEGAL:
            record_handing_over(session, proposal, today)
            if year.happens(0.7):
                open_legal_file(session, year, proposal, today)
        elif year.happens(0.8):
            print_letter(session, year, proposal, today)


def print_letter(session: Session, year: Year, proposal: Proposal, today: date) -> None:
    """A letter, and what comes of it later."""
    action_id = send(session, proposal, today)
    if year.happens(0.04):
        annul_action(session, action_id, "Mai spedita")
        year.happened["annulled"] += 1
        return
    year.letters[proposal.household_id].append(today)
    year.happened[f"letter {proposal.kind}"] += 1
    if proposal.kind is StageKind.NOTICE_OF_DEFAULT:
        later = today + timedelta(days=year.chance.randrange(3, 12))
        year.appointments[later].append(("notice received", proposal.household_id))
    elif year.happens(0.35):
        later = today + timedelta(days=year.chance.randrange(2, 20))
        year.appointments[later].append(("sign a plan", proposal.household_id))


def write_about_instalments(session: Session, year: Year, today: date) -> None:
    """Letters about instalments that are late; on some days nobody comes to it."""
    for late in late_outlook(session, today).due:
        if year.happens(0.7):
            archive_letter(session, late.household_id, LetterKind.INSTALMENT_LATE, today)
            year.letters[late.household_id].append(today)
            year.happened["letter instalment_late"] += 1


def call(session: Session, year: Year, proposal: Proposal, today: date) -> None:
    """A call or a visit: nobody there, a talk, a promise, a quarrel."""
    outcome = year.chance.choice(list(ContactOutcome))
    owner, lease_id = proposal.household_id, proposal.lease_id
    promise = hold = None
    day = today + timedelta(days=year.chance.randrange(2, 15))
    if outcome is ContactOutcome.PROMISED:
        cents = year.chance.randrange(1_000, proposal.total_cents + 1_000)
        promise = PromiseForm(owner, lease_id, day, cents)
        if year.happens(0.6):
            year.appointments[day].append((f"keep {cents}", owner))
    if outcome is ContactOutcome.DISPUTES:
        hold = HoldForm(owner, HoldReason.DISPUTE, day)
        year.happened["hold"] += 1
    recorded = record_contact(
        session,
        ContactForm(
            owner,
            lease_id,
            StageChannel.VISIT if proposal.channel is StageChannel.VISIT else StageChannel.PHONE,
            outcome,
            promise=promise,
            hold=hold,
        ),
        today,
    )
    if recorded.hold_id is not None and year.happens(0.5):
        middle = today + timedelta(days=1)
        year.appointments[middle].append(("end hold", recorded.hold_id))
    if outcome is ContactOutcome.WILL_COME:
        session.add(
            Appointment(
                household_id=owner,
                starts_at=FixedClock(day).now(),
                state=AppointmentState.PLANNED,
            )
        )
        year.happened["talk"] += 1


def open_legal_file(session: Session, year: Year, proposal: Proposal, today: date) -> None:
    """A lawyer takes over for two months."""
    row = LegalFile(
        household_id=proposal.household_id,
        lease_id=proposal.lease_id,
        opened_on=today,
        step=LegalStep.WITH_LAWYER,
    )
    session.add(row)
    session.flush()
    year.appointments[today + timedelta(days=60)].append(("close file", row.id))
    year.happened["legal file"] += 1


def keep_appointments(session: Session, year: Year, today: date) -> None:
    """What was put off to today, and what nobody foresaw."""
    for word, key in year.appointments.pop(today, []):
        happen(session, year, word, key, today)
        year.happened[word.split(" ")[0] if word.startswith("keep") else word] += 1
    if year.happens(0.04):
        owner = year.chance.choice(year.tenants).household_id
        line_id = park_money(session, owner, today)
        later = today + timedelta(days=year.chance.randrange(2, 15))
        year.appointments[later].append(("parked", line_id))
    if year.happens(0.03):
        owner = year.chance.choice(year.tenants).household_id
        last = today + timedelta(days=year.chance.randrange(0, 30))
        place_hold(session, HoldForm(owner, HoldReason.FUND_PENDING, last), today)
        year.happened["hold"] += 1


def happen(session: Session, year: Year, word: str, key: UUID, today: date) -> None:
    """One thing that was put off."""
    if word == "goes back":
        return_payment(session, key, today, "AM04")
        year.happened["went back"] += 1
    elif word == "parked":
        reopen(session, [key])
    elif word == "end hold":
        end_hold(session, key, "Chiarito")
        year.happened["hold ended"] += 1
    elif word == "close file":
        session.get_one(LegalFile, key).step = LegalStep.WITHDRAWN
    elif word == "notice received":
        lease_id = year.of(key).lease_id
        through = today - timedelta(days=5)
        record_notice(session, NoticeInput(lease_id, today, through, "Ricevuta di ritorno"))
    elif word == "sign a plan":
        sign_plan(session, year, year.of(key), today)
    elif word.startswith("keep "):
        cents = int(word.split(" ")[1])
        register_payment(session, year.of(key).lease_id, today, cents, "Come promesso")


def sign_plan(session: Session, year: Year, each: Tenant, today: date) -> None:
    """A plan over what is overdue, sometimes but for one charge, sometimes with interest."""
    active = session.scalar(
        select(RepaymentPlan.id).where(
            RepaymentPlan.lease_id == each.lease_id, RepaymentPlan.state == PlanState.ACTIVE
        )
    )
    late = [charge for charge in open_charges(session, each.lease_id) if charge.due_on < today]
    if active is not None or len(late) < 2:
        return
    left_out = frozenset({late[-1].id}) if year.happens(0.3) else frozenset()
    with_interest = year.happens(0.4)
    first_due_on = today + timedelta(days=year.chance.randrange(10, 25))
    count = year.chance.randrange(3, 7)
    agree_plan(
        session,
        each.lease_id,
        today,
        first_due_on,
        count=count,
        leave_out=left_out,
        interest="2.5" if with_interest else None,
    )
    year.happened["plan"] += 1
    year.happened["plan with interest"] += with_interest


def look_after_plans(session: Session, year: Year, today: date) -> None:
    """Instalments come in or not; a plan is paid, forfeited or drawn up anew, by a person."""
    kept = standings(session, today)
    for plan_id, standing in kept.items():
        plan = session.get_one(RepaymentPlan, plan_id)
        each = next(tenant for tenant in year.tenants if tenant.lease_id == plan.lease_id)
        if standing.remaining_cents == 0:
            complete(session, plan_id, today)
            year.happened["completed"] += 1
        elif standing.forfeiture_possible and year.happens(0.2):
            lose_the_term(session, plan, today)
            year.happened["forfeited"] += 1
        elif standing.behind_cents and year.happens(0.01):
            renegotiate(session, plan_id, today)
            year.happened["renegotiated"] += 1
        elif each.keeps_plans and standing.next_due_on == today:
            current = sum(
                charge.remaining_cents
                for charge in open_charges(session, plan.lease_id)
                if plan.agreed_on is not None and plan.agreed_on <= charge.due_on <= today
            )
            pay(session, year, each, standing.next_cents + current, today)


def renegotiate(session: Session, plan_id: UUID, today: date) -> None:
    """A new version of a plan over what remains of it."""
    form = renegotiation_basis(session, plan_id, today).form
    form = replace(
        form,
        first_due_on=today + timedelta(days=20),
        instalment_count=4,
        signers=("Nucleo",),
        override_reason="Reddito ridotto",
    )
    agree(session, form, today)


def lose_the_term(session: Session, plan: RepaymentPlan, today: date) -> None:
    """A forfeited plan leaves every charge with its own date, and what was paid where it was."""
    session.flush()
    covered = session.scalars(select(PlanCharge).where(PlanCharge.plan_id == plan.id)).all()
    frozen = {row.entry_id: row.due_on for row in covered}
    before = open_by_charge(session, plan.lease_id)
    forfeit(session, plan.id, today, "Tre rate non pagate")
    session.flush()
    after = open_by_charge(session, plan.lease_id)
    interest = plan.interest_entry_id
    for entry_id, due_on in frozen.items():
        assert session.get_one(LedgerEntry, entry_id).due_on == due_on
        assert entry_id == interest or entry_id not in after or after[entry_id][0] == due_on
    if interest is None:
        assert after == before
    # Every cent that came in lies on a charge or waits for one, and the table says the same.
    account = lease_account(session, plan.lease_id)
    charged = sum(charge.cents for charge in account.charges)
    standing = sum(credit.cents for credit in account.credits if credit.returned_on is None)
    allocated = charged - sum(account.remaining.values())
    assert allocated + sum(account.unused.values()) == standing
    assert account.remaining == {key: cents for key, (_, cents) in after.items()}


def open_by_charge(session: Session, lease_id: UUID) -> dict[UUID, tuple[date, int]]:
    """Due day and what remains, by charge."""
    return {row.id: (row.due_on, row.remaining_cents) for row in open_charges(session, lease_id)}


def check_interest(session: Session, today: date) -> None:
    """Legal interest runs from a notice of default, on what the notice demanded, and no sooner."""
    charge_entry = aliased(LedgerEntry)
    notices: defaultdict[UUID, list[NoticeOfDefault]] = defaultdict(list)
    for notice in session.scalars(select(NoticeOfDefault)):
        notices[notice.lease_id].append(notice)
    for interest, charged in session.execute(
        select(InterestCharge, charge_entry).join(
            charge_entry, charge_entry.id == InterestCharge.charge_id
        )
    ):
        assert charged.kind is not EntryKind.INTEREST
        assert any(
            charged.due_on <= notice.covers_due_through and notice.received_on <= interest.after_day
            for notice in notices[charged.lease_id]
        ), "interest without a notice of default"
    assert set(candidates(session, today)) <= set(notices)
