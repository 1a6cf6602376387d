"""Adding and changing households in the window."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.formats import format_euro
from app.models.tenants import Household, Lease, Person
from app.office import Office
from app.services.tenants.details import household_of_lease
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.tenants.checked_dialog import CheckedDialog
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


def test_a_wrong_code_that_was_moved_in_is_said_mildly_and_kept(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    person = tab.page.people.rows()[0].id
    with office.write("Moved in") as session:
        session.get_one(Person, person).tax_code = "RSSMRA80A01F205Y"
    tab.page.person_asked.emit(person)
    dialog = open_dialog()
    assert isinstance(dialog, CheckedDialog)
    assert "check letter" in dialog.doubts()
    dialog.form.load({"phone": "02 222"})
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        saved = session.get_one(Person, person)
        assert (saved.tax_code, saved.phone) == ("RSSMRA80A01F205Y", "02 222")


def test_a_wrong_code_is_told_beside_its_field_on_leaving_it_and_refused(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    tab.page.person_asked.emit(tab.page.people.rows()[0].id)
    dialog = open_dialog()
    _type(dialog, qtbot, "tax_code", "RSSMRA80A01F205Y")
    assert dialog.form.error("tax_code") == ""
    _leave(dialog, "tax_code")
    assert "check letter" in dialog.form.error("tax_code")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert "check letter" in dialog.form.error("tax_code")
    _type(dialog, qtbot, "tax_code", "rss mra 80a01 f205x")
    _leave(dialog, "tax_code")
    assert dialog.form.error("tax_code") == ""
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert session.scalars(select(Person.tax_code)).all() == ["RSSMRA80A01F205X"]


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


def _leave(dialog: FormDialog, key: str) -> None:
    """Go on to the next field; without a screen no window is ever active."""
    widget = dialog.form.widget(key)
    assert isinstance(widget, QLineEdit)
    widget.editingFinished.emit()


def _type(dialog: FormDialog, qtbot: QtBot, key: str, text: str) -> None:
    widget = dialog.form.widget(key)
    if isinstance(widget, QComboBox):
        widget.lineEdit().selectAll()
        qtbot.keyClicks(widget.lineEdit(), text)
    else:
        widget.selectAll()  # type: ignore[attr-defined]
        qtbot.keyClicks(widget, text)


def test_a_new_household_moves_in_at_once(tab: TenantsTab, qtbot: QtBot, office: Office) -> None:
    tab.new()
    dialog = open_dialog()
    _type(dialog, qtbot, "surname", "D'Angelo")
    dialog.form.load({"unit_id": _choice(dialog, "ALTRO-001"), "monthly_rent_cents": 41200})
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        lease = session.scalars(
            select(Lease).join(Household).where(Household.name == "D'Angelo")
        ).one()
        assert (lease.starts_on, lease.monthly_rent_cents) == (date(2026, 11, 23), 41200)
        assert "altro-001" in session.get_one(Household, lease.household_id).search_text


def test_a_lease_that_cannot_be_leaves_no_household_behind(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    tab.new()
    dialog = open_dialog()
    dialog.form.load(
        {"surname": "Nessuno", "unit_id": _choice(dialog, "ALTRO-001"), "starts_on": None}
    )
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("starts_on")
    with office.read() as session:
        assert session.scalars(select(Household).where(Household.name == "Nessuno")).all() == []
    dialog.close()


def test_a_unit_is_chosen_by_typing_and_nothing_else_is_taken_for_one(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    tab.new()
    dialog = open_dialog()
    _type(dialog, qtbot, "surname", "Conti")
    box = dialog.form.widget("unit_id")
    assert isinstance(box, QComboBox)
    whole = next(box.itemText(row) for row in range(box.count()) if "ALTRO" in box.itemText(row))
    _type(dialog, qtbot, "unit_id", "tro-001")
    assert dialog.form.value("unit_id") is None
    assert box.completer().completionCount() == 1
    assert box.lineEdit().text() == "tro-001"
    dialog.save()
    assert dialog.form.error("unit_id")
    box.completer().popup().hide()
    _type(dialog, qtbot, "unit_id", whole.lower())
    assert dialog.form.value("unit_id") == _choice(dialog, "ALTRO-001")
    _type(dialog, qtbot, "unit_id", "altro-009")
    assert dialog.form.value("unit_id") is None
    box.completer().popup().hide()
    _type(dialog, qtbot, "unit_id", whole)
    box.completer().popup().hide()
    dialog.save()
    with office.read() as session:
        session.scalars(select(Lease).join(Household).where(Household.name == "Conti")).one()


def test_a_stale_save_shows_both_values_and_the_second_one_keeps_ours(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    qtbot.mouseClick(tab.page.edit, LEFT)
    dialog = open_dialog()
    assert tab.page.shown is not None
    key = tab.page.shown.detail.id
    with office.write("The other desk") as session:
        other = session.get_one(Household, key)
        other.name, other.notes, other.monthly_income_cents = "Haddad Samira", "Pet", 150000
    _type(dialog, qtbot, "name", "Haddad Sarah")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    told = dialog.strip.text().splitlines()
    assert told[1:] == [
        "Name: Haddad Samira → Haddad Sarah",
        f"Monthly income: {format_euro(150000)}",
        "Notes: Pet",
    ]
    with office.read() as session:
        assert session.get_one(Household, key).name == "Haddad Samira"
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        saved = session.get_one(Household, key)
        assert (saved.name, saved.notes, saved.monthly_income_cents) == (
            "Haddad Sarah",
            "Pet",
            150000,
        )


@pytest.mark.parametrize("what", ["person", "lease"])
def test_people_and_leases_are_not_overwritten_unseen_either(
    tab: TenantsTab, qtbot: QtBot, office: Office, what: str
) -> None:
    if what == "person":
        tab.page.person_asked.emit(tab.page.people.rows()[0].id)
    else:
        qtbot.mouseClick(tab.page.edit_lease, LEFT)
    dialog = open_dialog()
    with office.write("The other desk") as session:
        session.scalars(select(Person)).one().phone = "02 111"
        session.scalars(select(Lease)).one().keys_returned_on = date(2026, 11, 1)
    if what == "person":
        _type(dialog, qtbot, "phone", "02 222")
    else:
        dialog.form.load({"keys_returned_on": date(2026, 11, 2)})
    qtbot.mouseClick(dialog.save_button, LEFT)
    expected = {
        "person": "Phone: 02 111 → 02 222",
        "lease": "Keys returned on: 01/11/2026 → 02/11/2026",
    }
    assert dialog.strip.text().splitlines()[1:] == [expected[what]]
    qtbot.mouseClick(dialog.save_button, LEFT)
    with office.read() as session:
        assert session.scalars(select(Person)).one().phone == (
            "02 222" if what == "person" else "02 111"
        )


def _choice(dialog: FormDialog, code: str) -> str:
    widget = dialog.form.widget("unit_id")
    assert isinstance(widget, QComboBox)
    place = next(row for row in range(widget.count()) if widget.itemText(row).startswith(code))
    key = widget.itemData(place)
    return key.hex if isinstance(key, UUID) else str(key)
