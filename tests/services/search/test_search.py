"""Ctrl+K finds what the office means by a few letters."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.community import Activity, Sensitivity
from app.models.letters import LetterKind
from app.models.properties import Unit
from app.models.repayment_plans import PlanKind, PlanState, RepaymentPlan
from app.models.tenants import Household, Lease, Person
from app.office import Office
from app.services.community import NewEntry, write_entry
from app.services.letters.archive import LetterHeading, archive_letter, take_protocol
from app.services.search import search
from app.services.tenants.editing import refresh_search_text
from tests.builders import add_development, add_household, add_unit, let_unit
from tests.conftest import TODAY


def give_contacts(session: Session) -> None:
    """A phone and an IBAN to the first household, a second flat to the second development."""
    household = session.scalars(select(Household).where(Household.code == "N00001")).one()
    head = session.scalars(select(Person).where(Person.household_id == household.id)).one()
    head.phone, household.iban = "333 1234567", "IT60X0542811101000000123456"
    refresh_search_text(session, household.id)
    unit = session.scalars(select(Unit).where(Unit.code == "DEV2-001")).one()
    add_unit(session, unit.development_id, "DEV2-002", stair="B")


@pytest.fixture
def lease(office: Office) -> UUID:
    with office.write("Prepare") as session:
        for number, name in enumerate(("Şahin Elif", "D’Angelo Niccolò", "حداد سارة"), start=1):
            key = let_unit(session, number, name)
            refresh_search_text(session, session.get_one(Lease, key).household_id)
        household_id = session.get_one(Lease, key).household_id
        give_contacts(session)
        session.add(
            RepaymentPlan(
                lease_id=key,
                year=2026,
                number=31,
                kind=PlanKind.STANDARD,
                state=PlanState.ACTIVE,
                drawn_up_on=TODAY,
                debt_cents=1,
                balance_cents=1,
                instalment_count=1,
                first_due_on=TODAY,
            )
        )
        heading = LetterHeading(LetterKind.REMINDER, TODAY, household_id, "Sollecito", "sollecito")
        archive_letter(session, heading, take_protocol(session, TODAY), b"%PDF")
        for text, sensitivity in (
            ("Lite per il parcheggio", Sensitivity.NORMAL),
            ("Lite e salute", Sensitivity.PARTICULAR),
        ):
            entry = NewEntry(date(2026, 11, 1), Activity.MEDIATION, text, sensitivity)
            write_entry(session, entry, TODAY)
        return key


@pytest.mark.parametrize(
    ("typed", "room", "title"),
    [
        ("sahin", "tenants", "Şahin Elif"),
        ("d'angelo nic", "tenants", "D’Angelo Niccolò"),
        ("حداد", "tenants", "حداد سارة"),
        ("DEV2-001", "properties", "DEV2-001"),
        ("2026-031", "repayment_plans", "2026-031"),
        ("2026-31", "repayment_plans", "2026-031"),
        ("1/2026", "tenants", "حداد سارة"),
        ("1", "tenants", "حداد سارة"),
        ("n00002", "tenants", "D’Angelo Niccolò"),
        ("C00002", "tenants", "D’Angelo Niccolò"),
        ("DEV2", "properties", "Via dei Cedri"),
        ("cedri scala B int. 002", "properties", "DEV2-002"),
        ("+39 333 12 34 567", "tenants", "Şahin Elif"),
        ("333 1234567", "tenants", "Şahin Elif"),
        ("000000123456", "tenants", "Şahin Elif"),
        ("parcheggio", "community", "Lite per il parcheggio"),
    ],
)
def test_the_first_hit_is_what_is_meant(
    office: Office, lease: UUID, typed: str, room: str, title: str
) -> None:
    with office.read() as session:
        first = search(session, typed)[0]
    assert (first.room, first.title) == (room, title)


@pytest.mark.parametrize("typed", ["", "  ", "niente di simile", "salute", '"', "%", "2026-999"])
def test_nothing_comes_of_nothing_and_particular_data_stay_hidden(
    office: Office, lease: UUID, typed: str
) -> None:
    with office.read() as session:
        assert search(session, typed) == []


def test_an_exact_code_comes_before_longer_ones_however_short_the_list(office: Office) -> None:
    with office.write("Many") as session:
        development = add_development(session, "AA")
        for number in range(30):
            add_unit(session, development, f"AA-N1{number:02d}")
        add_household(session, "Aba Anna", "N100")
        add_household(session, "Zeta Zoe", "N10")
    with office.read() as session:
        assert search(session, "n10", 3)[0].title == "Zeta Zoe"
        assert len(search(session, "n10", 3)) == 3
