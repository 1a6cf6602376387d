"""The arrears list in the window: narrowed, saved, printed, worked by keyboard."""

from datetime import date, time
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.office import Office
from app.services.appointments.booking import AppointmentForm, save_appointment
from app.services.dashboard.arrears_list import Bucket
from app.services.saved_filters import saved_filters
from app.ui.arrears.list_page import ArrearsListPage
from app.ui.arrears.tab import ArrearsTab
from app.ui.context import ARREARS, TENANTS, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.today.contact_dialog import ContactDialog
from tests.builders import add_development, add_household, add_lease, add_unit, charge_rent
from tests.conftest import TODAY
from tests.ui.conftest import Visits


@pytest.fixture
def households(office: Office) -> list[UUID]:
    """Two late households, one of them for months, and one that owes nothing."""
    with office.write("Let") as session:
        development = add_development(session)
        made = []
        late = {"Haddad Sara": (6, 7, 11), "D'Angelo Ugo": (11,), "Şahin Zoë": ()}
        for number, (name, months) in enumerate(late.items(), 1):
            unit = add_unit(session, development, f"CENNI-{number:03d}")
            household = add_household(session, name, f"N{number:05d}")
            lease = add_lease(session, unit, household, f"C{number:05d}")
            if months:
                charge_rent(session, lease, *(date(2026, month, 1) for month in months))
            made.append(household)
        return made


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, households: list[UUID]) -> ArrearsListPage:
    made = ArrearsListPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 2)
    return made


def shown(kind: type) -> list:  # type: ignore[type-arg]
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def names(page: ArrearsListPage) -> list[str]:
    rows = (page.model.line_at(row) for row in range(page.model.rowCount()))
    return [line.row.name for line in rows if line is not None]


def test_the_most_overdue_comes_first_and_the_sum_is_told(
    page: ArrearsListPage, qtbot: QtBot
) -> None:
    assert names(page) == ["Haddad Sara", "D'Angelo Ugo"]
    qtbot.waitUntil(lambda: "1.648,00" in page.summary.text())
    assert "82" in page.ages.parts[Bucket.OLDER].amount.text()


def test_an_age_is_chosen_by_keyboard_and_left_again(page: ArrearsListPage, qtbot: QtBot) -> None:
    oldest = page.ages.parts[Bucket.OLDER]
    oldest.setFocus()
    qtbot.keyClick(oldest, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(page) == ["Haddad Sara"])
    qtbot.keyClick(oldest, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(names(page)) == 2)


def test_a_filter_is_saved_and_comes_back(
    page: ArrearsListPage, office: Office, qtbot: QtBot
) -> None:
    page.filters.above.set_cents(50_000)
    page.filters.changed.emit()
    qtbot.waitUntil(lambda: names(page) == ["Haddad Sara"])
    page.filters.save.click()
    [dialog] = shown(FormDialog)
    dialog.form.load({"name": "Oltre 500"})
    dialog.save_button.click()
    with office.read() as session:
        assert [each.name for each in saved_filters(session, "arrears")] == ["Oltre 500"]
    qtbot.waitUntil(lambda: page.filters.saved.count() == 2)
    page.filters.above.set_cents(None)
    page.filters.changed.emit()
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    page.filters.saved.setCurrentIndex(1)
    page.filters.saved.activated.emit(1)
    qtbot.waitUntil(lambda: names(page) == ["Haddad Sara"])
    page.filters.remove.click()
    qtbot.waitUntil(lambda: page.filters.saved.count() == 1)


def test_the_chosen_household_says_what_is_owed_and_due(
    page: ArrearsListPage, qtbot: QtBot, households: list[UUID]
) -> None:
    page.table.choose(households[0])
    qtbot.waitUntil(lambda: page.panel.detail is not None)
    assert len(page.panel.lines.rows()) == 3
    assert page.panel.due.text()
    page.panel.call.click()
    [dialog] = shown(ContactDialog)
    dialog.reject()


def test_enter_opens_the_household(
    page: ArrearsListPage, qtbot: QtBot, households: list[UUID], visits: Visits
) -> None:
    page.table.choose(households[0])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert visits[-1] == Target(TENANTS, households[0])


def test_the_list_prints_as_it_is_filtered(page: ArrearsListPage, qtbot: QtBot) -> None:
    page.filters.search.setText("haddad")
    page.filters.search.returnPressed.emit()
    qtbot.waitUntil(lambda: names(page) == ["Haddad Sara"])
    page.print.click()
    qtbot.waitUntil(lambda: bool(shown(LetterDialog)))
    [dialog] = shown(LetterDialog)
    qtbot.waitUntil(lambda: dialog.preview.pages() == 1)
    dialog.close()


def test_a_past_day_says_by_which_rule(page: ArrearsListPage, qtbot: QtBot) -> None:
    page.filters.as_of.set_day(date(2026, 8, 31))
    page.filters.changed.emit()
    qtbot.waitUntil(lambda: "31/08/2026" in page.summary.text())
    assert names(page) == ["Haddad Sara"]


def test_a_target_opens_its_page(context: WindowContext, qtbot: QtBot) -> None:
    tab = ArrearsTab(context)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_target(Target(ARREARS, None, "reminders"))
    assert type(tab.page()).__name__ == "RemindersPage"


def test_the_list_is_narrowed_to_who_looks_after_it(
    page: ArrearsListPage, office: Office, households: list[UUID], qtbot: QtBot
) -> None:
    with office.write("Arrange a talk") as session:
        form = AppointmentForm(households[1], TODAY, time(18), owner="Zoë Şahin")
        save_appointment(session, form, TODAY)
    page.refresh()
    qtbot.waitUntil(lambda: page.filters.owner.count() == 2)
    page.filters.owner.setCurrentIndex(1)
    qtbot.waitUntil(lambda: names(page) == ["D'Angelo Ugo"])
    assert '"owner": "Zo' in page.filters.content()
    page.filters.owner.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(names(page)) == 2)
