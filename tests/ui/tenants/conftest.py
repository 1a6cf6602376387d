"""The tenants' room with three households, the second of which owes two months."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.ui.context import WindowContext
from app.ui.tenants.tab import TenantsTab
from tests.builders import charge_rent, let_unit


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    """Three households; the second owes September and October."""
    with office.write("Prepare") as session:
        made = [
            let_unit(session, number, name)
            for number, name in enumerate(("Bianchi Anna", "Şahin Elif", "D’Angelo Niccolò"), 1)
        ]
        charge_rent(session, made[1], date(2026, 9, 1), date(2026, 10, 1))
    return made


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot, leases: list[UUID]) -> TenantsTab:
    made = TenantsTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def choose(tab: TenantsTab, qtbot: QtBot) -> Callable[[str], None]:
    """Type a name into the filter and go down to the one household found."""

    def chosen(name: str) -> None:
        tab.list.search.setText(name)
        tab.list.search.searched.emit(name)
        table = tab.list.table
        qtbot.waitUntil(lambda: table.model().rowCount() == 1)
        table.choose_first()
        qtbot.waitUntil(lambda: tab.page.shown is not None)

    return chosen


def shown_dialog(kind: type[QWidget]) -> QWidget:
    """The dialog of this kind that is open now."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next(each for each in found if each.isVisible())
