"""Old rent: the office is warned while there is time, and never asks for what is lost."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models.repayment_plans import PlanKind, RepaymentPlan
from app.models.tenants import Household
from app.office import Office
from app.services.dashboard.arrears_list import ArrearsFilter, ArrearsListing
from app.services.ledger.posting import register_payment
from app.services.legal_interest.notices import NoticeInput, record_notice
from app.services.reminders.limitation import Limitation, limitations
from app.services.today.reasons import ReasonKind
from app.services.today.today_list import today_list
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.services.reminders.office_work import agree_plan

DUE = date(2021, 10, 5)
DAY = timedelta(days=1)


@pytest.fixture
def lease(office: Office) -> UUID:
    """One rent, due on 5 October 2021."""
    with office.write("Let") as session:
        key = let_unit(session, household="D'Angelo Lucia")
        charge_rent(session, key, DUE)
        return key


def found(office: Office, today: date) -> Limitation | None:
    with office.read() as session:
        household = session.scalars(select(Household.id)).one()
        one = limitations(session, today, household)
        assert one == limitations(session, today)
        return one.get(household)


def plan(office: Office, lease: UUID, day: date) -> None:
    with office.write("Agree") as session:
        agree_plan(session, lease, day, day + 30 * DAY)


@pytest.mark.parametrize(
    ("today", "ending", "barred"),
    [
        (date(2026, 4, 4), 0, 0),
        (date(2026, 4, 5), 41_200, 0),
        (date(2026, 10, 5), 41_200, 0),
        (date(2026, 10, 6), 0, 41_200),
    ],
)
def test_at_four_years_and_six_months_the_office_is_warned(
    office: Office, lease: UUID, today: date, ending: int, barred: int
) -> None:
    limitation = found(office, today)
    if not ending and not barred:
        assert limitation is None
        return
    assert limitation is not None
    assert (limitation.ending_cents, limitation.barred_cents) == (ending, barred)
    assert limitation.last_day == (date(2026, 10, 5) if ending else None)


def test_a_notice_that_was_received_begins_it_anew(office: Office, lease: UUID) -> None:
    with office.write("Notice") as session:
        record_notice(session, NoticeInput(lease, date(2026, 9, 1), DUE, "Raccomandata"))
    assert found(office, TODAY) is None
    again = found(office, date(2031, 3, 1))
    assert again is not None
    assert again.last_day == date(2031, 9, 1)


def test_a_signed_plan_begins_it_anew_and_an_informal_one_does_not(
    office: Office, lease: UUID
) -> None:
    day = date(2026, 9, 1)
    plan(office, lease, day)
    assert found(office, day) is None
    with office.write("As if informal") as session:
        session.scalars(select(RepaymentPlan)).one().kind = PlanKind.INFORMAL
    limitation = found(office, day)
    assert limitation is not None
    assert limitation.ending_cents == 41_200


def test_what_was_paid_is_no_claim(office: Office, lease: UUID) -> None:
    with office.write("Paid") as session:
        register_payment(session, lease, DUE + DAY, 41_200, "Bonifico")
    assert found(office, date(2026, 9, 1)) is None


def test_the_morning_and_the_list_say_it(office: Office, lease: UUID) -> None:
    day = date(2026, 9, 1)
    with office.read() as session:
        (row,) = today_list(session, day).rows
        listing = ArrearsListing(ArrearsFilter(), day, day)
        (line,) = listing.rows(session, listing.keys(session, None, False))
    (reason,) = [each for each in row.reasons if each.kind is ReasonKind.LIMITATION]
    assert str(reason.words) == (
        "€\xa0412,00 may be claimed until 05/10/2026 only: a notice with proof is needed."
    )
    assert line.prescribes_soon
