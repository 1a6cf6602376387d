"""A call is written down once: log, step, promise and hold in one transaction."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.models.community import Activity, LogEntry, Sensitivity
from app.models.errors import OfficeError
from app.models.letters import LetterKind
from app.models.reminders import (
    ContactOutcome,
    HoldReason,
    PaymentPromise,
    ReminderAction,
    ReminderHold,
    StageChannel,
    StageKind,
)
from app.office import Office
from app.services.community.reading import follow_ups_due
from app.services.reminders.actions import ContactWay, actions_of, annul_action, last_contacts
from app.services.reminders.contacts import ContactForm, record_contact
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.holds import HoldForm, holds
from app.services.reminders.promises import PromiseForm, promises
from app.services.reminders.proposals import household_outlook
from app.services.reminders.recording import record_handing_over
from tests.builders import let_unit
from tests.conftest import TODAY
from tests.services.reminders.office_work import archive_letter


def call(household_id: UUID, lease_id: UUID, outcome: ContactOutcome) -> ContactForm:
    return ContactForm(household_id, lease_id, StageChannel.PHONE, outcome)


def test_a_call_leaves_log_step_promise_and_hold(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    day = TODAY + timedelta(days=5)
    form = replace(
        call(household_id, lease_id, ContactOutcome.PROMISED),
        note=" Paga con la tredicesima ",
        promise=PromiseForm(household_id, lease_id, day, 20_000),
        hold=HoldForm(household_id, HoldReason.PAYMENT_ON_ITS_WAY, day),
        follow_up_on=day,
    )
    with office.write("Call") as session:
        recorded = record_contact(session, form, TODAY)
    with office.read() as session:
        (action,) = actions_of(session, household_id)
        (promise,) = promises(session, TODAY, household_id)
        (hold,) = holds(session, TODAY, household_id)
        (follow_up,) = follow_ups_due(session, day)
        assert session.get_one(LogEntry, recorded.log_entry_id).activity is Activity.PHONE_CALL
    assert (action.kind, action.outcome) == (StageKind.CONTACT, ContactOutcome.PROMISED)
    assert (action.promise_id, action.log_entry_id) == (promise.id, follow_up.entry_id)
    assert (action.note, action.overdue_cents) == ("Paga con la tredicesima", 4 * 41_200)
    assert (promise.cents, hold.expires_on) == (20_000, day)


def test_what_is_reserved_stays_in_the_log_alone(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    form = replace(
        call(household_id, lease_id, ContactOutcome.SPOKE),
        note="È ricoverata",
        sensitivity=Sensitivity.PARTICULAR,
    )
    with office.write("Call") as session:
        record_contact(session, form, TODAY)
    with office.read() as session:
        (action,) = actions_of(session, household_id)
        entry = session.scalars(select(LogEntry)).one()
        assert (entry.text, entry.sensitivity) == ("È ricoverata", Sensitivity.PARTICULAR)
    assert action.note == ""


def test_no_answer_needs_no_word_and_is_tried_again_in_three_days(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    with office.write("Pay all but the last") as session:
        record_contact(session, call(household_id, lease_id, ContactOutcome.NO_ANSWER), TODAY)
    with office.read() as session:
        assert session.scalars(select(LogEntry.text)).one() == "Nessuna risposta."
        # A call that reached nobody keeps no letter back.
        (found,) = household_outlook(session, household_id, TODAY).proposals
    assert found.kind is StageKind.FRIENDLY_REMINDER


def test_after_a_talk_a_letter_waits(office: Office, household_id: UUID, lease_id: UUID) -> None:
    with office.write("Call") as session:
        record_contact(session, call(household_id, lease_id, ContactOutcome.SPOKE), TODAY)
    with office.read() as session:
        (found,) = household_outlook(session, household_id, TODAY).withheld
    assert (found.why, found.until) == (WithheldReason.RECENT, TODAY + timedelta(days=14))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"outcome": ContactOutcome.PROMISED}, "promise"),
        ({"channel": StageChannel.ORDINARY}, "channel"),
        ({"happened_on": TODAY + timedelta(days=1)}, "happened_on"),
        ({"follow_up_on": TODAY - timedelta(days=1)}, "follow_up_on"),
    ],
)
def test_a_call_that_cannot_be_right_writes_nothing(
    office: Office, household_id: UUID, lease_id: UUID, changes: dict[str, object], field: str
) -> None:
    form = replace(call(household_id, lease_id, ContactOutcome.SPOKE), **changes)  # type: ignore[arg-type]
    with pytest.raises(OfficeError) as raised, office.write("Call") as session:
        record_contact(session, form, TODAY)
    assert raised.value.field == field
    with office.read() as session:
        for table in (LogEntry, ReminderAction, PaymentPromise, ReminderHold):
            assert session.scalar(select(func.count()).select_from(table)) == 0


def test_a_promise_or_a_hold_of_others_is_refused(
    office: Office, household_id: UUID, lease_id: UUID
) -> None:
    from app.models.tenants import Lease

    with office.write("Other") as session:
        other_lease = let_unit(session, 2, "Şahin Ayşe")
        other = session.get_one(Lease, other_lease).household_id
    spoke = call(household_id, lease_id, ContactOutcome.SPOKE)
    promise = PromiseForm(other, other_lease, TODAY, 100)
    for form, field in (
        (replace(spoke, outcome=ContactOutcome.PROMISED, promise=promise), "promise"),
        (replace(spoke, promise=PromiseForm(household_id, lease_id, TODAY, 100)), "outcome"),
        (replace(spoke, hold=HoldForm(other, HoldReason.DISPUTE, TODAY)), "hold"),
        (replace(spoke, lease_id=other_lease), "lease_id"),
    ):
        with pytest.raises(OfficeError) as raised, office.write("Call") as session:
            record_contact(session, form, TODAY)
        assert raised.value.field == field


def test_the_last_contact_of_any_kind(office: Office, household_id: UUID, lease_id: UUID) -> None:
    with office.read() as session:
        assert last_contacts(session) == {}
    with office.write("Letter") as session:
        archive_letter(
            session, household_id, LetterKind.ACCOUNT_STATEMENT, TODAY - timedelta(days=5)
        )
    with office.write("Visit") as session:
        form = replace(
            call(household_id, lease_id, ContactOutcome.SPOKE), channel=StageChannel.VISIT
        )
        visit = record_contact(session, form, TODAY)
    with office.read() as session:
        found = last_contacts(session, [household_id])
    assert (found[household_id].day, found[household_id].way) == (TODAY, ContactWay.VISIT)
    with office.write("Annul") as session:
        annul_action(session, visit.action_id, "Altra famiglia")
    with office.read() as session:
        # The log keeps what was written, whatever became of the step.
        assert last_contacts(session)[household_id].way is ContactWay.INTERVIEW


def test_a_case_handed_over_is_a_step_like_the_others(office: Office, household_id: UUID) -> None:
    with office.write("Hand over") as session:
        (found,) = household_outlook(session, household_id, TODAY).proposals
        legal = replace(found, kind=StageKind.LEGAL, channel=StageChannel.INTERNAL)
        record_handing_over(session, legal, TODAY, "In commissione")
    with office.read() as session:
        (action,) = actions_of(session, household_id)
        (withheld,) = household_outlook(session, household_id, TODAY).withheld
    assert (action.kind, action.note, action.letter_id) == (
        StageKind.LEGAL,
        "In commissione",
        None,
    )
    assert withheld.why is WithheldReason.ALL_DONE
