"""Whatever an office did before: who may not be written to, is not."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import FixedClock
from app.models.community import Sensitivity
from app.models.cooperative import Cooperative
from app.models.hardship import Circumstance, HouseholdCircumstance
from app.models.ledger import EntryKind
from app.models.legal_files import LegalFile, LegalStep
from app.models.letters import LetterKind
from app.models.reminders import HoldReason, StageChannel, StageKind
from app.models.running_write import running_write
from app.models.tenants import Lease
from app.office import Office
from app.services.ledger.posting import Posting, post, register_payment
from app.services.ledger.returns import return_payment
from app.services.ledger.statement import open_charges
from app.services.reminders.holds import HoldForm, end_hold, place_hold
from app.services.reminders.promises import PromiseForm, record_promise
from app.services.reminders.proposals import household_outlook, outlook
from app.services.reminders.recording import insert_action
from tests.builders import let_unit
from tests.conftest import TODAY
from tests.services.reminders.invariants import check
from tests.services.reminders.office_work import agree_plan, archive_letter, park_money

DAYS_AGO = st.integers(-20, 400)
CENTS = st.integers(1, 60_000)
CHARGED = st.sampled_from(
    [EntryKind.RENT, EntryKind.SERVICE_ADVANCE, EntryKind.ADJUSTMENT, EntryKind.INTEREST]
)


@dataclass(frozen=True)
class History:
    """What befell one household; days count back from today."""

    charges: list[tuple[EntryKind, int, int]] = field(default_factory=list)
    paid: list[tuple[int, int, bool]] = field(default_factory=list)
    plan_days_ago: int | None = None
    charged_since: list[int] = field(default_factory=list)
    paid_since: list[int] = field(default_factory=list)
    hold: tuple[int, int, bool] | None = None
    promise: tuple[int, int, int] | None = None
    parked: bool = False
    lawyer: bool = False
    steps: list[tuple[StageKind, int, bool]] = field(default_factory=list)
    elder: bool = False


HISTORIES = st.builds(
    History,
    charges=st.lists(st.tuples(CHARGED, DAYS_AGO, CENTS), max_size=5),
    paid=st.lists(st.tuples(st.integers(0, 400), CENTS, st.booleans()), max_size=3),
    plan_days_ago=st.none() | st.integers(0, 120),
    charged_since=st.lists(CENTS, max_size=2),
    paid_since=st.lists(CENTS, max_size=2),
    hold=st.none() | st.tuples(st.integers(0, 30), st.integers(0, 60), st.booleans()),
    promise=st.none() | st.tuples(st.integers(0, 20), st.integers(0, 30), CENTS),
    parked=st.sampled_from([False, False, True]),
    lawyer=st.sampled_from([False, False, False, True]),
    steps=st.lists(
        st.tuples(st.sampled_from(list(StageKind)), st.integers(0, 200), st.booleans()), max_size=4
    ),
    elder=st.booleans(),
)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@contextmanager
def fresh_office(template: Path) -> Iterator[Office]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ufficio.portineria"
        shutil.copyfile(template, path)
        opened = Office.open(path, clock=FixedClock(TODAY), actor="Prova", device="banco")
        try:
            yield opened
        finally:
            opened.close()


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(histories=st.lists(HISTORIES, min_size=1, max_size=4))
def test_who_may_not_be_written_to_is_not(template_office: Path, histories: list[History]) -> None:
    with fresh_office(template_office) as office:
        with office.write("Histories") as session:
            session.add(Cooperative(name="Prova"))
            for number, history in enumerate(histories, start=1):
                live_through(session, number, history)
        with office.read() as session:
            for today in (TODAY, TODAY + timedelta(days=31)):
                found = outlook(session, today)
                check(session, today, found)
                for proposal in found.proposals:
                    alone = household_outlook(session, proposal.household_id, today)
                    assert alone.proposals == (proposal,)


def live_through(session: Session, number: int, history: History) -> None:
    lease_id = let_unit(session, number, f"Nucleo {number}")
    household_id = session.scalars(select(Lease.household_id).where(Lease.id == lease_id)).one()
    post(
        session,
        [
            Posting(lease_id, kind, ago(max(days, 0)), cents, "Addebito", ago(days))
            for kind, days, cents in history.charges
        ],
    )
    for days, cents, goes_back in history.paid:
        payment = register_payment(session, lease_id, ago(days), cents, "Bonifico")
        if goes_back:
            return_payment(session, payment.id, TODAY, "AM04")
    if history.plan_days_ago is not None and any(
        charge.due_on < TODAY for charge in open_charges(session, lease_id)
    ):
        signed = ago(history.plan_days_ago)
        agree_plan(session, lease_id, signed, signed + timedelta(days=20), due_before=TODAY)
    charges = [
        Posting(lease_id, EntryKind.RENT, ago(20), cents, "Canone", ago(15))
        for cents in history.charged_since
    ]
    post(session, charges)
    for cents in history.paid_since:
        register_payment(session, lease_id, TODAY, cents, "Bonifico")
    stop(session, household_id, lease_id, history)


def stop(session: Session, household_id: UUID, lease_id: UUID, history: History) -> None:
    if history.hold is not None:
        since, length, is_ended = history.hold
        hold = place_hold(
            session,
            HoldForm(household_id, HoldReason.DISPUTE, ago(since - length), starts_on=ago(since)),
            ago(since),
        )
        if is_ended:
            end_hold(session, hold, "Chiarito")
    if history.promise is not None:
        since, length, cents = history.promise
        form = PromiseForm(household_id, lease_id, ago(since - length), cents)
        record_promise(session, form, ago(since))
    if history.parked:
        park_money(session, household_id, TODAY)
    if history.lawyer:
        session.add(
            LegalFile(
                household_id=household_id,
                lease_id=lease_id,
                opened_on=TODAY,
                step=LegalStep.PREPARED,
            )
        )
    if history.elder:
        session.add(
            HouseholdCircumstance(
                household_id=household_id,
                circumstance=Circumstance.ELDER_ALONE,
                review_on=TODAY,
                sensitivity=Sensitivity.NORMAL,
                change_id=running_write(session).change_id,
            )
        )
    for kind, days, has_letter in history.steps:
        is_letter = kind not in (StageKind.CONTACT, StageKind.LEGAL)
        letter_id = (
            archive_letter(session, household_id, LetterKind(kind.value), ago(days))
            if is_letter and has_letter
            else None
        )
        insert_action(
            session,
            household_id=household_id,
            lease_id=lease_id,
            kind=kind,
            channel=StageChannel.ORDINARY if is_letter else StageChannel.PHONE,
            done_on=ago(days),
            overdue_cents=0,
            oldest_due_on=None,
            letter_id=letter_id,
        )
