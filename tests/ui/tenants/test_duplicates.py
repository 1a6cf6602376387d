"""Who is there already is named and opened, or saved again with a reason."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.tenants import Household
from app.office import Office
from app.services.arrears.households import HouseholdGroup
from app.services.tenants.editing import PersonInput, add_household
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.tenants.checked_dialog import CheckedDialog
from app.ui.tenants.tab import TenantsTab
from tests.ui.conftest import Visits

LEFT = Qt.MouseButton.LeftButton
CODE = "RSSMRA80A01F205X"


@pytest.fixture
def rossi(office: Office) -> UUID:
    with office.write("Rossi & C.") as session:
        return add_household(session, PersonInput("Rossi & C.", tax_code=CODE))


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, rossi: UUID) -> TenantsTab:
    made = TenantsTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def new_household(tab: TenantsTab, qtbot: QtBot) -> CheckedDialog:
    """The form of a new household, with Rossi's tax code typed into it."""
    tab.new()
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, CheckedDialog)]
    dialog = next(each for each in found if each.isVisible())
    dialog.form.load({"surname": "Rosi"})
    code = dialog.form.widget("tax_code")
    assert isinstance(code, QLineEdit)
    qtbot.keyClicks(code, "rss mra 80a01 f205x")
    return dialog


def test_who_it_is_is_told_while_typing_and_opened_instead(
    tab: TenantsTab, qtbot: QtBot, rossi: UUID, visits: Visits
) -> None:
    dialog = new_household(tab, qtbot)
    assert dialog.doubts() == (
        "This tax code is there already: Rossi & C., household Rossi & C. (N00001)."
    )
    (button,) = dialog.already_there().buttons()
    assert button.text() == "&View Rossi && C."
    qtbot.mouseClick(button, LEFT)
    assert not dialog.isVisible()
    assert visits[-1] == Target(TENANTS, rossi)


def test_a_second_one_is_saved_only_with_a_reason(
    tab: TenantsTab, qtbot: QtBot, office: Office
) -> None:
    dialog = new_household(tab, qtbot)
    assert dialog.form.widget("twice_because").isHidden()
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert "Rossi & C. has this tax code already" in dialog.form.error("tax_code")
    reason = dialog.form.widget("twice_because")
    assert not reason.isHidden()
    qtbot.keyClicks(reason, "negozio e casa")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert not dialog.isVisible()
    with office.read() as session:
        notes = session.scalars(select(Household.notes).where(Household.name == "Rosi")).one()
    assert notes.endswith("Motivo: negozio e casa")


def test_possible_doubles_have_their_filter(tab: TenantsTab, qtbot: QtBot, office: Office) -> None:
    with office.write("A second one") as session:
        add_household(session, PersonInput("Rosi", tax_code=CODE), twice_because="due contratti")
        add_household(session, PersonInput("Verdi"))
    choice = tab.list.state
    choice.setCurrentIndex(choice.findData(HouseholdGroup.DUPLICATES))
    assert tab.list.filter().group is HouseholdGroup.DUPLICATES
    model = tab.list.table.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Rosi",
        "Rossi & C.",
    ]
