"""Rent steps: agreed for the future, never under what was charged."""

from datetime import date
from uuid import UUID

import pytest

from app.models.charges import RentStep
from app.models.errors import OfficeError
from app.models.tenants import Lease
from app.office import Office
from app.services.charges.monthly_run import past_runs, post_run, take_back
from app.services.charges.rent_steps import (
    LeaseSteps,
    StepInput,
    add_step,
    edit_step,
    remove_step,
    steps_of,
)
from app.services.form_checks import ChangedMeanwhile
from app.services.ledger.figures import month_number
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY

NEXT = date(2026, 12, 1)


@pytest.fixture
def lease(office: Office) -> UUID:
    """A household that owes rent up to November."""
    with office.write("Prepare") as session:
        made = let_unit(session)
        charge_rent(session, made, date(2026, 10, 1), date(2026, 11, 1))
    return made


def look(office: Office, lease: UUID) -> LeaseSteps:
    with office.read() as session:
        found = steps_of(session, lease)
    assert found is not None
    return found


def add(office: Office, lease: UUID, wanted: StepInput) -> UUID:
    with office.write("Add rent step") as session:
        return add_step(session, lease, wanted)


def test_a_step_is_listed_with_the_amounts_before_it(office: Office, lease: UUID) -> None:
    add(office, lease, StepInput(NEXT, 43000, 9600, " Scaletta "))
    found = look(office, lease)
    assert (found.rent_cents, found.service_advance_cents) == (41200, 9600)
    assert found.free_from == NEXT
    (step,) = found.steps
    assert (step.from_on, step.rent_cents, step.note, step.is_charged) == (
        NEXT,
        43000,
        "Scaletta",
        False,
    )


def test_a_month_that_is_charged_takes_no_step(office: Office, lease: UUID) -> None:
    with pytest.raises(
        OfficeError, match="charged already: a step may begin on 01/12/2026"
    ) as told:
        add(office, lease, StepInput(date(2026, 11, 30), 43000, 9600))
    assert told.value.field == "from_on"


def test_a_step_whose_months_are_charged_stays(office: Office, lease: UUID) -> None:
    step_id = add(office, lease, StepInput(NEXT, 43000, 9600))
    with office.write("Run") as session:
        post_run(session, month_number(NEXT), TODAY)
    (step,) = look(office, lease).steps
    assert step.is_charged
    for wanted in (StepInput(NEXT, 44000, 9600), StepInput(date(2027, 1, 1), 43000, 9600)):
        with pytest.raises(OfficeError, match="charged already"):
            with office.write("Change rent step") as session:
                edit_step(session, step_id, step.version, wanted)
    with pytest.raises(OfficeError, match="charged already"):
        with office.write("Remove rent step") as session:
            remove_step(session, step_id, step.version)
    with office.write("Take back") as session:
        take_back(session, past_runs(session)[0].id)
    with office.write("Remove rent step") as session:
        remove_step(session, step_id, step.version)
    assert look(office, lease).steps == ()


def test_a_step_is_changed_as_it_was_read(office: Office, lease: UUID) -> None:
    step_id = add(office, lease, StepInput(NEXT, 43000, 9600))
    version = look(office, lease).steps[0].version
    with office.write("Change rent step") as session:
        edit_step(session, step_id, version, StepInput(date(2027, 1, 1), 44000, 9700, "Nuovo"))
    step = look(office, lease).steps[0]
    assert (step.from_on, step.rent_cents, step.note) == (date(2027, 1, 1), 44000, "Nuovo")
    with pytest.raises(ChangedMeanwhile):
        with office.write("Change rent step") as session:
            edit_step(session, step_id, version, StepInput(NEXT, 45000, 9600))


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (StepInput(NEXT, -1, 9600), "rent_cents"),
        (StepInput(NEXT, 43000, -1), "service_advance_cents"),
        (StepInput(date(2024, 1, 1), 43000, 9600), "from_on"),
        (StepInput(date(2027, 6, 1), 43000, 9600), "from_on"),
        (StepInput(NEXT, 43000, 9600, "x" * 501), "note"),
    ],
)
def test_a_step_that_cannot_be_names_its_field(
    office: Office, lease: UUID, wanted: StepInput, field: str
) -> None:
    with office.write("Leave") as session:
        session.get_one(Lease, lease).keys_returned_on = date(2027, 5, 31)
    with pytest.raises(OfficeError) as told:
        add(office, lease, wanted)
    assert told.value.field == field


def test_one_step_a_day(office: Office, lease: UUID) -> None:
    add(office, lease, StepInput(NEXT, 43000, 9600))
    with pytest.raises(OfficeError, match="already"):
        add(office, lease, StepInput(NEXT, 44000, 9600))
    with office.read() as session:
        assert session.query(RentStep).count() == 1
