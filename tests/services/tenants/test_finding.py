"""A household is found by a few letters of its name, unit or code."""

import pytest

from app.models.tenants import LeaseKind
from app.office import Office
from app.services.tenants.editing import (
    LeaseInput,
    PersonInput,
    add_household,
    add_lease,
)
from app.services.tenants.finding import find_households
from tests.builders import add_development, add_unit
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("elif sah", ["Şahin Elif · N00001 · CENNI-001"]),
        ("cenni-001", ["Şahin Elif · N00001 · CENNI-001"]),
        ("n00002", ["Şahin Zeynep · N00002"]),
        ("sahin", ["Şahin Elif · N00001 · CENNI-001", "Şahin Zeynep · N00002"]),
        ("Şahin Zeynep · N00002", ["Şahin Zeynep · N00002"]),
        ("100%", []),
        ("  ", []),
    ],
)
def test_a_few_letters_are_enough(office: Office, typed: str, found: list[str]) -> None:
    with office.write("Prepare") as session:
        first = add_household(session, PersonInput("Şahin", "Elif"))
        add_household(session, PersonInput("Şahin", "Zeynep"))
        unit = add_unit(session, add_development(session))
        add_lease(session, first, LeaseInput(unit, LeaseKind.PERMANENT, TODAY))
    with office.read() as session:
        assert [label for _, label in find_households(session, typed)] == found
