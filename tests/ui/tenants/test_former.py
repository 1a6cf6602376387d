"""Who is gone and who died stay visible, with what they owe and who answers for it."""

from datetime import date
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.tenants import Lease, Person, PersonRole
from app.office import Office
from app.services.arrears.households import HouseholdGroup
from app.ui.context import TENANTS, Target, WindowContext
from app.ui.tenants.tab import TenantsTab
from tests.builders import charge_rent, let_unit


@pytest.fixture
def gone(office: Office) -> UUID:
    """Haddad Sara died; her lease ended, April is owed, her daughter inherits. Conti lives here."""
    with office.write("Prepare") as session:
        let_unit(session, 2, "Conti Ada")
        key = let_unit(session)
        lease = session.get_one(Lease, key)
        charge_rent(session, key, date(2026, 4, 1))
        lease.keys_returned_on = date(2026, 5, 31)
        head = session.scalars(
            select(Person).where(Person.household_id == lease.household_id)
        ).one()
        head.died_on = date(2026, 4, 20)
        session.add(
            Person(
                household_id=lease.household_id,
                role=PersonRole.HEIR,
                surname="Haddad",
                given_name="Amina",
                phone="333 1234567",
                email="amina@example.org",
            )
        )
        return key


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, gone: UUID) -> TenantsTab:
    made = TenantsTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("group", [HouseholdGroup.FORMER, HouseholdGroup.ESTATE])
def test_their_filter_finds_them_and_sums_what_they_owe(
    tab: TenantsTab, group: HouseholdGroup
) -> None:
    tab.list.state.setCurrentIndex(tab.list.state.findData(group))
    model = tab.list.table.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Haddad Sara"]
    assert model.index(0, 4).data() == "estate"
    assert tab.list.summary.text() == "1 households · 1 late · €\u00a0412,00 overdue"


def test_who_lives_here_is_a_list_of_its_own(tab: TenantsTab) -> None:
    tab.list.state.setCurrentIndex(tab.list.state.findData(HouseholdGroup.CURRENT))
    assert tab.list.summary.text().startswith("1 households · 0 late")


def test_the_page_says_since_when_who_died_and_who_inherited(tab: TenantsTab, gone: UUID) -> None:
    tab.show_target(Target(TENANTS, gone))
    assert tab.page.standing.text() == (
        "Former tenant since 01/06/2026 · Haddad Sara deceased on 20/04/2026 · "
        "Heirs: Haddad Amina (333 1234567 amina@example.org)"
    )
    assert tab.page.figures.values()[0] == "€\u00a0412,00 owed"


def test_there_is_no_such_line_for_who_lives_here(tab: TenantsTab, office: Office) -> None:
    with office.read() as session:
        lease = session.scalars(select(Lease.id).where(Lease.code == "C00002")).one()
    tab.show_target(Target(TENANTS, lease))
    assert tab.page.standing.isHidden()
