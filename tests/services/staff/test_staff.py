"""The staff list."""

from dataclasses import replace

import pytest

from app.models.errors import OfficeError
from app.models.staff import StaffRole
from app.office import Office
from app.services.staff import StaffView, save_staff, staff

ANNA = StaffView("Anna Bianchi", StaffRole.COMMUNITY)
ELIA = StaffView(" Èlia Conti ", StaffRole.DESK)
ZOE = StaffView("Zoe", StaffRole.ADMINISTRATION, active=False)


def everyone(office: Office) -> list[StaffView]:
    with office.read() as session:
        return staff(session)


def test_people_come_in_alphabetical_order_those_who_left_last(office: Office) -> None:
    with office.write("Save staff") as session:
        save_staff(session, [replace(ZOE, name="Aldo"), ELIA, ANNA])
    assert [view.name for view in everyone(office)] == ["Anna Bianchi", "Èlia Conti", "Aldo"]
    with office.read() as session:
        assert len(staff(session, also_former=False)) == 2


def test_only_what_changed_gets_a_new_version(office: Office) -> None:
    with office.write("Save staff") as session:
        save_staff(session, [ANNA, ELIA])
    anna, elia = everyone(office)
    with office.write("Save staff") as session:
        save_staff(session, [replace(anna, role=StaffRole.PROPERTY), elia])
    assert [(view.role, view.version) for view in everyone(office)] == [
        (StaffRole.PROPERTY, 2),
        (StaffRole.DESK, 1),
    ]


@pytest.mark.parametrize(
    "people", [[replace(ANNA, name="  ")], [ANNA, replace(ANNA, name="anna  bianchi")]]
)
def test_a_name_is_needed_and_stands_once(office: Office, people: list[StaffView]) -> None:
    with pytest.raises(OfficeError), office.write("Save staff") as session:
        save_staff(session, people)
    assert everyone(office) == []


def test_a_stale_save_changes_nothing(office: Office) -> None:
    with office.write("Save staff") as session:
        save_staff(session, [ANNA])
    (old,) = everyone(office)
    with office.write("Save staff") as session:
        save_staff(session, [replace(old, name="Anna Verdi")])
    with pytest.raises(OfficeError), office.write("Save staff") as session:
        save_staff(session, [replace(old, name="Anna Neri")])
    assert [view.name for view in everyone(office)] == ["Anna Verdi"]
