"""Letters about late instalments: never to who paid, promised, is on hold or heard from us."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.clock import FixedClock
from app.models.appointments import Appointment, AppointmentState
from app.models.cooperative import Cooperative
from app.models.errors import OfficeError
from app.models.legal_files import LegalFile, LegalStep
from app.models.letters import Letter, LetterKind, LetterRun
from app.models.properties import Development
from app.models.reminders import ContactOutcome, HoldReason, StageChannel
from app.office import Office
from app.services.ledger.posting import register_payment
from app.services.letters.archive import letter_pdf
from app.services.letters.letter_files import preview_due, print_due
from app.services.letters.plan_letter_run import LateOutlook, late_outlook, run_plan_letters
from app.services.letters.reminder_run import RunResult
from app.services.letters.runs import run_letters, runs
from app.services.reminders.contacts import ContactForm, record_contact
from app.services.reminders.escalation import WithheldReason as Why
from app.services.reminders.holds import HoldForm, place_hold
from app.services.reminders.promises import PromiseForm, record_promise
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.conftest import TODAY
from tests.services.letters.examples import IBAN, text
from tests.services.reminders.office_work import agree_plan, archive_letter, park_money

FIRST_DUE = date(2026, 12, 10)
LATE = date(2026, 12, 16)
"""The first instalment is late beyond its five days of grace."""


class Plan:
    """A household with a plan of four instalments from 10/12/2026."""

    def __init__(self, office: Office, name: str, number: int) -> None:
        with office.write("Let") as session:
            place = session.scalar(select(Development.id)) or add_development(session)
            unit = add_unit(session, place, f"CENNI-{number:03d}")
            self.household = add_household(session, name, f"N{number:05d}")
            self.lease = add_lease(session, unit, self.household, f"C{number:05d}")
            charge_rent(session, self.lease, date(2026, 8, 1), date(2026, 9, 1))
            self.id = agree_plan(session, self.lease, TODAY, FIRST_DUE, count=4).id


@pytest.fixture
def plans(office: Office) -> list[Plan]:
    """Of Zanna in flat 2, Haddad in flat 10 and Şahin in flat 1."""
    with office.write("Found the cooperative") as session:
        session.add(Cooperative(name="Cooperativa Esempio", iban=IBAN, phone="02 1234567"))
    people = (("Zanna Ugo", 2), ("Haddad Sara", 10), ("Şahin Zoë", 1))
    made = [Plan(office, name, number) for name, number in people]
    office.clock = FixedClock(LATE)
    return made


def look(office: Office, day: date = LATE) -> LateOutlook:
    with office.read() as session:
        return late_outlook(session, day)


def run(office: Office, *plans: Plan, day: date = LATE) -> RunResult:
    with office.write("Print letters about late instalments") as session:
        return run_plan_letters(session, [each.id for each in plans], day, "Rate in ritardo")


def why(office: Office, day: date = LATE) -> list[tuple[Why, date | None]]:
    return [(each.why, each.until) for each in look(office, day).withheld]


def test_a_stack_lies_by_flat_and_is_archived_at_once(office: Office, plans: list[Plan]) -> None:
    assert look(office, LATE - timedelta(1)).due == ()
    seen = look(office)
    assert [each.household_name for each in seen.due] == ["Şahin Zoë", "Zanna Ugo", "Haddad Sara"]
    result = run(office, *plans)
    assert result.skipped == ()
    assert result.run_id is not None
    with office.read() as session:
        stack = run_letters(session, result.run_id)
        assert [each.unit_code for each in stack] == ["CENNI-001", "CENNI-002", "CENNI-010"]
        assert {each.kind for each in stack} == {LetterKind.INSTALMENT_LATE}
        assert [each.title for each in runs(session)] == ["Rate in ritardo"]
        assert "10/12/2026" in text(letter_pdf(session, stack[0].id))
        plan_ids = set(session.scalars(select(Letter.plan_id)))
    assert plan_ids == {each.id for each in plans}
    assert look(office).due == ()
    assert why(office) == [(Why.RECENT, LATE + timedelta(14))] * 3


def test_who_paid_meanwhile_is_skipped_and_told(office: Office, plans: list[Plan]) -> None:
    zanna, haddad, _ = plans
    with office.write("Pay") as session:
        register_payment(session, zanna.lease, LATE, 20_600, "Bonifico")
    result = run(office, zanna, haddad)
    assert [each.household_id for each in result.skipped] == [zanna.household]
    assert [str(each.why) for each in result.skipped] == ["No instalment is late any more."]
    assert len(result.letters) == 1
    assert run(office, zanna).run_id is None
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(LetterRun)) == 1


def test_whatever_stops_a_reminder_stops_these_letters(office: Office, plans: list[Plan]) -> None:
    zanna, haddad, sahin = plans
    last = LATE + timedelta(3)
    with office.write("Hold, promise, money") as session:
        place_hold(session, HoldForm(zanna.household, HoldReason.FUND_PENDING, last), LATE)
        record_promise(session, PromiseForm(haddad.household, haddad.lease, last, 5_000), LATE)
        park_money(session, sahin.household, LATE)
    assert look(office).due == ()
    assert set(why(office)) == {
        (Why.ON_HOLD, last), (Why.PROMISE, last), (Why.PARKED_MONEY, None),
    }  # fmt: skip
    result = run(office, *plans)
    assert result.run_id is None
    assert len(result.skipped) == 3
    # The day after, only the money that nobody assigned still stops one.
    assert {each.household_id for each in look(office, last + timedelta(1)).due} == {
        zanna.household, haddad.household,
    }  # fmt: skip


def test_a_lawyer_and_a_talk_come_before_a_letter(office: Office, plans: list[Plan]) -> None:
    zanna, haddad, _ = plans
    with office.write("File and talk") as session:
        session.add(
            LegalFile(
                household_id=zanna.household, lease_id=zanna.lease,
                opened_on=LATE, step=LegalStep.WITH_LAWYER,
            )
        )  # fmt: skip
        session.add(
            Appointment(
                household_id=haddad.household, state=AppointmentState.PLANNED,
                starts_at=FixedClock(LATE + timedelta(2)).now(),
            )
        )  # fmt: skip
    assert {each[0] for each in why(office)} == {Why.LEGAL_FILE, Why.APPOINTMENT}


def test_a_household_that_heard_from_the_office_is_left_in_peace(
    office: Office, plans: list[Plan]
) -> None:
    zanna, haddad, _ = plans
    with office.write("A reminder and a call") as session:
        archive_letter(session, zanna.household, LetterKind.FRIENDLY_REMINDER, LATE)
        form = ContactForm(haddad.household, haddad.lease, StageChannel.PHONE, ContactOutcome.SPOKE)
        record_contact(session, form, LATE)
    last = LATE + timedelta(14)
    assert why(office) == [(Why.RECENT, last)] * 2
    assert why(office, last + timedelta(1)) == []


def test_two_plans_of_one_household_get_one_letter(office: Office, plans: list[Plan]) -> None:
    zanna = plans[0]
    with office.write("A second lease") as session:
        unit = add_unit(session, session.scalars(select(Development.id)).one(), "CENNI-020")
        lease = add_lease(session, unit, zanna.household, "C00020")
        charge_rent(session, lease, date(2026, 9, 1))
        agree_plan(session, lease, TODAY, FIRST_DUE + timedelta(1), count=2)
    day = LATE + timedelta(1)
    seen = look(office, day)
    assert [each.household_id for each in seen.due].count(zanna.household) == 1
    (other,) = seen.withheld
    assert (other.why, other.late.household_id) == (Why.RECENT, zanna.household)
    assert "goes to this household now" in str(other.detail)


def test_a_run_that_is_stopped_leaves_nothing(office: Office, plans: list[Plan]) -> None:
    def stop(done: int, total: int, what: str) -> None:
        del total, what
        if done == 2:
            raise OfficeError("stopped")

    keys: list[UUID] = [each.id for each in plans]
    with pytest.raises(OfficeError), office.write("Print") as session:
        run_plan_letters(session, keys, LATE, "Rate in ritardo", stop)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(Letter)) == 0
        assert runs(session) == []
    assert len(run(office, *plans).letters) == 3


def test_the_same_letters_as_files_from_the_command(office: Office, plans: list[Plan]) -> None:
    kind = LetterKind.INSTALMENT_LATE
    with office.read() as session:
        drafts = preview_due(session, kind, LATE)
        assert session.scalar(select(func.count()).select_from(Letter)) == 0
    assert [name[:5] for name, _ in drafts.files] == ["0001-", "0002-", "0003-"]
    assert "BOZZA" in text(drafts.files[0][1])
    with office.write("Print letters from the command") as session:
        printed = print_due(session, kind, LATE)
    assert len(printed.files) == len(plans)
    assert "Prot. n. 1/2026" in text(printed.files[0][1])
    with office.write("Print letters from the command") as session:
        assert print_due(session, kind, LATE).files == ()
