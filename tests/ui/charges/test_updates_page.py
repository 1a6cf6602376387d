"""Rent updates and rent steps as the office works them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.ledger import EntryKind, LedgerEntry
from app.models.tenants import Lease
from app.office import Office
from app.services.charges.index_figures import set_figure
from app.services.charges.index_updates import How
from app.services.charges.rent_steps import StepInput, add_step, steps_of
from app.ui.charges.steps_dialog import StepsDialog
from app.ui.charges.tab import PAGES, STEPS, ChargesTab
from app.ui.charges.updates_page import LEFT_OUT, MISSED, UpdatesPage
from app.ui.context import CHARGES, Target, WindowContext
from app.ui.forms import FormDialog
from tests.builders import charge_rent, let_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages

LEFT = Qt.MouseButton.LeftButton
NOVEMBER = 2026 * 12 + 10


@pytest.fixture
def leases(office: Office) -> list[UUID]:
    """Of November with the clause, of November without it, and of October with it."""
    with office.write("Prepare") as session:
        made = [
            let_unit(session, number, name)
            for number, name in enumerate(("Bianchi Anna", "Şahin Elif", "D’Angelo Niccolò"), 1)
        ]
        days = (date(2024, 11, 1), date(2024, 11, 1), date(2024, 10, 1))
        for key, day, share in zip(made, days, (75, None, 100), strict=True):
            lease = session.get_one(Lease, key)
            lease.starts_on, lease.index_share, lease.monthly_rent_cents = day, share, 50000
        charge_rent(session, made[2], date(2026, 10, 1), date(2026, 11, 1), cents=50000)
    return made


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot, leases: list[UUID]) -> UpdatesPage:
    made = UpdatesPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.preview is not None)
    return made


def open_form() -> FormDialog:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, FormDialog)]
    return next(each for each in found if each.isVisible())


def enter(page: UpdatesPage, qtbot: QtBot, month: int, percentage: str) -> None:
    qtbot.mouseClick(page.figure_button, LEFT)
    dialog = open_form()
    dialog.form.load({"month": month, "percentage": Decimal(percentage), "source": "GU 281"})
    qtbot.mouseClick(dialog.save_button, LEFT)


def test_without_a_figure_the_page_asks_for_it(page: UpdatesPage, qtbot: QtBot) -> None:
    assert page.due.rowCount() == 0
    assert not page.apply_button.isEnabled()
    enter(page, qtbot, NOVEMBER, "1.1")
    assert [row.after_cents for row in page.due.rows()] == [50413]
    assert page.figures.values() == [
        "1",
        "1,1\u00a0% · November 2026",
        "€\u00a04,13",
        "€\u00a00,00",
    ]
    assert page.show_choice.itemText(LEFT_OUT) == "Left out (1)"
    assert page.not_due.index(0, 3).data() == "the contract has no such clause"


def test_a_figure_out_of_reason_is_refused_beside_its_field(
    page: UpdatesPage, qtbot: QtBot
) -> None:
    enter(page, qtbot, NOVEMBER, "110")
    dialog = open_form()
    assert "such as 1,1" in dialog.form.error("percentage")
    dialog.reject()


def test_the_updates_that_are_ticked_are_applied(
    page: UpdatesPage, qtbot: QtBot, office: Office, leases: list[UUID], messages: RecordedMessages
) -> None:
    enter(page, qtbot, NOVEMBER, "1.1")
    page.due_table.choose_first()
    assert page.detail.text() == "01/11/2026: 1,1\u00a0% × 75 %: 500,00 → 504,13"
    qtbot.mouseClick(page.choose_nothing, LEFT)
    assert not page.apply_button.isEnabled()
    qtbot.mouseClick(page.choose, LEFT)
    qtbot.mouseClick(page.apply_button, LEFT)
    dialog = open_form()
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert messages.texts("info")[-1] == "Leases updated: 1."
    with office.read() as session:
        found = steps_of(session, leases[0])
    assert found is not None
    assert [(step.from_on, step.rent_cents) for step in found.steps] == [(date(2026, 11, 1), 50413)]
    assert page.due.rowCount() == 0


def test_what_was_never_applied_is_recovered_when_someone_says_so(
    page: UpdatesPage, qtbot: QtBot, office: Office, leases: list[UUID], messages: RecordedMessages
) -> None:
    enter(page, qtbot, NOVEMBER - 1, "1.1")
    page.show_choice.setCurrentIndex(MISSED)
    assert [row.id for row in page.missed.rows()] == [leases[2]]
    assert not page.apply_button.isEnabled()
    page.missed_table.choose_first()
    assert page.detail.text().endswith("Missing in what was charged: 10/2026–11/2026 2 × 5,50")
    qtbot.mouseClick(page.choose, LEFT)
    qtbot.mouseClick(page.apply_button, LEFT)
    dialog = open_form()
    dialog.form.load({"how": How.RECOVER.value})
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert messages.texts("info")[-1] == "Leases updated: 1. Charged for the past: €\u00a011,00."
    with office.read() as session:
        charged = session.query(LedgerEntry).filter_by(kind=EntryKind.ADJUSTMENT).one()
        assert (charged.lease_id, charged.cents) == (leases[2], 1100)
    assert page.missed.rowCount() == 0


def test_a_figure_is_taken_back(
    page: UpdatesPage, qtbot: QtBot, messages: RecordedMessages
) -> None:
    enter(page, qtbot, NOVEMBER, "1.1")
    page.figure_table.choose_first()
    qtbot.mouseClick(page.remove_button, LEFT)
    assert messages.texts("ask") == ["Remove the figure of November 2026?"]
    assert page.figure_model.rowCount() == 0
    assert page.due.rowCount() == 0


# The rent steps of a lease


@pytest.fixture
def steps(context: WindowContext, qtbot: QtBot, leases: list[UUID]) -> Iterator[StepsDialog]:
    tab = ChargesTab(context)
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.show_target(Target(CHARGES, leases[2], STEPS))
    dialog = tab.findChild(StepsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.heading.text()))
    yield dialog
    tab.close()


def test_a_step_is_added_changed_and_removed(
    steps: StepsDialog, qtbot: QtBot, office: Office, leases: list[UUID], messages: RecordedMessages
) -> None:
    assert steps.heading.text().startswith("D’Angelo Niccolò")
    assert steps.form.value("from_on") == date(2026, 12, 1)
    assert steps.form.value("rent_cents") == 50000
    steps.form.load({"rent_cents": 52000, "note": "Scaletta"})
    qtbot.mouseClick(steps.save_button, LEFT)
    assert [(row.rent_cents, row.note) for row in steps.model.rows()] == [(52000, "Scaletta")]
    steps.table.choose_first()
    assert steps.form_title.text() == "Change the step from 01/12/2026"
    steps.form.load({"rent_cents": 53000})
    qtbot.mouseClick(steps.save_button, LEFT)
    assert [row.rent_cents for row in steps.model.rows()] == [53000]
    qtbot.mouseClick(steps.remove_button, LEFT)
    assert messages.texts("ask") == ["Remove the step from 01/12/2026?"]
    assert steps.model.rowCount() == 0
    steps.close()


def test_a_step_in_a_charged_month_is_refused_beside_its_field(
    steps: StepsDialog, qtbot: QtBot
) -> None:
    steps.form.load({"from_on": date(2026, 11, 15), "rent_cents": 52000})
    qtbot.mouseClick(steps.save_button, LEFT)
    assert steps.form.error("from_on").endswith("a step may begin on 01/12/2026.")
    assert steps.form.value("rent_cents") == 52000
    steps.close()


def test_a_step_that_is_charged_says_that_it_stays(
    context: WindowContext, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    with office.write("Prepare") as session:
        add_step(session, leases[0], StepInput(date(2026, 10, 1), 51000, 9600))
        charge_rent(session, leases[0], date(2026, 11, 1), cents=51000)
    tab = ChargesTab(context)
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.show_target(Target(CHARGES, leases[0], STEPS))
    dialog = tab.findChild(StepsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    dialog.table.choose_first()
    assert (
        dialog.form_title.text()
        == "Months from 01/10/2026 on are charged already: this step stays."
    )
    assert not dialog.save_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    qtbot.mouseClick(dialog.new_button, LEFT)
    assert dialog.save_button.isEnabled()
    dialog.close()


def test_every_page_of_the_tab_can_be_read_again(
    context: WindowContext, qtbot: QtBot, office: Office, leases: list[UUID]
) -> None:
    with office.write("Figure") as session:
        set_figure(session, NOVEMBER, Decimal("1.1"), "", TODAY)
    tab = ChargesTab(context)
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    for place in range(len(PAGES)):
        tab.tabs.setCurrentIndex(place)
        tab.refresh()
    tab.tabs.setCurrentIndex(1)
    tab.new()
    open_form().close()
