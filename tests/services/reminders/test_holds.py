"""Holds: with a reason, up to a day, ended before with a word."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.models.errors import OfficeError
from app.models.reminders import HoldReason
from app.office import Office
from app.services.reminders.escalation import WithheldReason
from app.services.reminders.holds import HoldForm, HoldState, end_hold, holds, place_hold
from app.services.reminders.proposals import household_outlook
from tests.conftest import TODAY


def test_a_hold_keeps_letters_back_through_its_last_day(office: Office, household_id: UUID) -> None:
    last = TODAY + timedelta(days=9)
    with office.write("Hold") as session:
        place_hold(session, HoldForm(household_id, HoldReason.FUND_PENDING, last), TODAY)
    with office.read() as session:
        (withheld,) = household_outlook(session, household_id, last).withheld
        assert (withheld.why, withheld.until) == (WithheldReason.ON_HOLD, last)
        assert household_outlook(session, household_id, last + timedelta(days=1)).proposals
        (row,) = holds(session, last + timedelta(days=1))
    assert row.state is HoldState.EXPIRED
    assert (row.household_name, row.placed_by) == ("Haddad Sara", "Prova")


def test_a_hold_to_come_lets_letters_out_until_it_begins(
    office: Office, household_id: UUID
) -> None:
    begins = TODAY + timedelta(days=2)
    with office.write("Hold") as session:
        place_hold(
            session,
            HoldForm(household_id, HoldReason.DISPUTE, begins, starts_on=begins),
            TODAY,
        )
    with office.read() as session:
        assert household_outlook(session, household_id, TODAY).proposals
        assert household_outlook(session, household_id, begins).withheld
        assert holds(session, TODAY)[0].state is HoldState.COMING


def test_ending_a_hold_takes_effect_at_once_and_keeps_the_reason(
    office: Office, household_id: UUID
) -> None:
    with office.write("Hold") as session:
        hold = place_hold(session, HoldForm(household_id, HoldReason.DISPUTE, TODAY), TODAY)
    with office.write("End") as session:
        end_hold(session, hold, " Chiarito ")
    with office.read() as session:
        (row,) = holds(session, TODAY, household_id)
        assert household_outlook(session, household_id, TODAY).proposals
    assert (row.state, row.end_reason, row.ended_on) == (HoldState.ENDED, "Chiarito", TODAY)
    with office.write("Again") as session, pytest.raises(OfficeError):
        end_hold(session, hold, "Ancora")


@pytest.mark.parametrize(
    ("expires_on", "starts_on", "reason", "field"),
    [
        (TODAY - timedelta(days=1), None, HoldReason.DISPUTE, "expires_on"),
        (TODAY - timedelta(days=1), date(2026, 1, 1), HoldReason.DISPUTE, "expires_on"),
        (TODAY, TODAY + timedelta(days=1), HoldReason.DISPUTE, "expires_on"),
        (TODAY + timedelta(days=400), None, HoldReason.DISPUTE, "expires_on"),
        (TODAY, None, HoldReason.OTHER, "note"),
    ],
)
def test_a_hold_without_end_or_reason_is_refused(
    office: Office,
    household_id: UUID,
    expires_on: date,
    starts_on: date | None,
    reason: HoldReason,
    field: str,
) -> None:
    with office.write("Hold") as session:
        with pytest.raises(OfficeError) as raised:
            place_hold(
                session, HoldForm(household_id, reason, expires_on, starts_on=starts_on), TODAY
            )
    assert raised.value.field == field
