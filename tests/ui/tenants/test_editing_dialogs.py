"""Adding and changing households in the window."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.tenants import Household, Lease, Person
from app.office import Office
from app.services.tenants.details import household_of_lease
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.tenants.editing_dialogs import CheckedDialog
from app.ui.tenants.tab import TenantsTab
from tests.builders import add_development, add_unit, let_unit
from tests.ui.conftest import Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, office: Office) -> TenantsTab:
    with office.write("Prepare") as session:
        lease = let_unit(session)
        add_unit(session, add_development(session, "ALTRO"), "ALTRO-001")
    made = TenantsTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_target(Target(TENANTS, lease))
    assert made.page.shown is not None
    return made


def open_dialog() -> FormDialog:
    """The dialog that is open now."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, FormDialog)]
    return next(each for each in found if each.isVisible())


def test_a_new_household_is_added_and_shown(
    tab: TenantsTab, qtbot: QtBot, office: Office, visits: Visits
) -> None:
    tab.new()
    dialog = open_dialog()
    dialog.form.load({"surname": "Şahin", "given_name": "Elif", "language": "en"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        key = session.scalars(select(Household.id).where(Household.name == "Şahin Elif")).one()
    assert visits[-1] == Target(TENANTS, key)


def test_a_household_without_a_name_is_refused_beside_the_field(
    tab: TenantsTab, qtbot: QtBot
) -> None:
    tab.new()
    dialog = open_dialog()
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.form.error("surname")
    dialog.close()


def test_a_wrong_check_letter_is_said_and_saved_all_the_same(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    person = tab.page.people.rows()[0].id
    tab.page.person_asked.emit(person)
    dialog = open_dialog()
    assert isinstance(dialog, CheckedDialog)
    dialog.form.load(
        {"surname": "Haddad", "given_name": "Sara", "role": "head", "tax_code": "RSSMRA80A01F205Y"}
    )
    dialog.form.edited.emit()
    assert "check letter" in dialog.doubts()
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert session.get_one(Person, person).tax_code == "RSSMRA80A01F205Y"


def test_a_household_changes_its_name_everywhere(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    qtbot.mouseClick(tab.page.edit, LEFT)
    dialog = open_dialog()
    dialog.form.load({"name": "Haddad Amina", "language": "ar"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert tab.page.figures.values()[3] == "العربية"
    model = tab.list.table.model()
    assert model.index(0, 0).data() == "Haddad Amina"


def test_a_lease_is_ended_and_another_unit_is_let(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    qtbot.mouseClick(tab.page.edit_lease, LEFT)
    dialog = open_dialog()
    dialog.form.widget("keys_returned_on").set_value(date(2026, 10, 31))  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.mouseClick(tab.page.new_lease, LEFT)
    dialog = open_dialog()
    with office.read() as session:
        leases = session.scalars(select(Lease)).all()
        assert [lease.keys_returned_on for lease in leases] == [date(2026, 10, 31)]
        household = household_of_lease(session, leases[0].id)
    dialog.form.load(
        {
            "unit_id": _choice(dialog, "ALTRO-001"),
            "kind": "permanent",
            "starts_on": date(2026, 11, 1),
            "due_day": 5,
        }
    )
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        count = session.scalars(select(Lease).where(Lease.household_id == household)).all()
        assert len(count) == 2


def _choice(dialog: FormDialog, code: str) -> str:
    from PySide6.QtWidgets import QComboBox

    widget = dialog.form.widget("unit_id")
    assert isinstance(widget, QComboBox)
    place = next(row for row in range(widget.count()) if widget.itemText(row).startswith(code))
    key = widget.itemData(place)
    return key.hex if isinstance(key, UUID) else str(key)
