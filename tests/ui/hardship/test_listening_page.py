"""Listening in the window: noted with care, a month that adds up as one types."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.hardship import Cause, Circumstance
from app.models.tenants import Lease
from app.office import Office
from app.services.hardship.budgets import latest_budget
from app.services.hardship.causes import CauseForm, causes_of, record_cause
from app.services.hardship.circumstances import circumstances
from app.ui.context import WindowContext
from app.ui.forms import FormDialog
from app.ui.hardship.budget_dialog import BudgetDialog
from app.ui.hardship.listening_page import ListeningPage
from tests.builders import let_unit
from tests.conftest import TODAY


@pytest.fixture
def household(office: Office) -> UUID:
    with office.write("Let") as session:
        lease = session.get_one(Lease, let_unit(session))
        lease.monthly_rent_cents = 40_000
        return lease.household_id


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, household: UUID) -> ListeningPage:
    made = ListeningPage(context)
    qtbot.addWidget(made)
    made.show()
    made.show_household(household)
    return made


def dialog() -> FormDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog)]
    return next(each for each in found if each.isVisible())


def test_a_cause_is_noted_and_what_proves_it_is_listed(
    page: ListeningPage, office: Office, qtbot: QtBot, household: UUID
) -> None:
    page.new_cause.click()
    form = dialog()
    form.form.load({"cause": "dismissal", "since": date(2026, 9, 1), "evidence": "Lettera"})
    form.save_button.click()
    qtbot.waitUntil(lambda: len(page.causes.rows()) == 1)
    assert "DM 14.5.2014" in page.checklist.text()
    page.cause_table.choose_first()
    page.end_cause.click()
    form = dialog()
    form.form.load({"reason": "Ha trovato lavoro"})
    form.save_button.click()
    qtbot.waitUntil(lambda: page.causes.rows() == [])
    with office.read() as session:
        assert causes_of(session, household, with_particular=True) == []


def test_health_shows_only_to_who_asks(
    page: ListeningPage, office: Office, qtbot: QtBot, household: UUID
) -> None:
    with office.write("Note") as session:
        record_cause(session, CauseForm(household, Cause.SERIOUS_ILLNESS, TODAY))
    page.show_household(household)
    assert page.causes.rows() == []
    page.particular.click()
    qtbot.waitUntil(lambda: len(page.causes.rows()) == 1)
    # Another household does not come up with it still ticked.
    page.show_household(UUID(int=1))
    assert not page.particular.isChecked()


def test_something_to_keep_in_mind(page: ListeningPage, office: Office, household: UUID) -> None:
    page.new_circumstance.click()
    form = dialog()
    form.form.load({"circumstance": "elder_alone", "review_on": date(2027, 5, 1)})
    form.save_button.click()
    with office.read() as session:
        assert circumstances(session)[household] == {Circumstance.ELDER_ALONE}


def test_the_month_adds_up_while_one_types(
    page: ListeningPage, office: Office, household: UUID
) -> None:
    page.new_budget.click()
    form = dialog()
    assert isinstance(form, BudgetDialog)
    assert form.form.value("housing") == 49_600
    form.form.load({"work": 200_000, "food": 60_000, "housing": 40_000, "adults": 2})
    form.show_result()
    assert "250,00" in form.outcome.text()
    form.form.load({"work": 50_000, "food": 60_000, "housing": 40_000, "adults": 2})
    form.show_result()
    assert "0,00" in form.outcome.text()
    form.save_button.click()
    with office.read() as session:
        latest = latest_budget(session, household)
    assert latest is not None
    assert latest.sheet.income_cents == 50_000
