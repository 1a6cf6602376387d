"""The office's rules of reminders, changed step by step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.reminders import StageKind
from app.office import Office
from app.services.reminders.policies import Policy, policies
from app.ui.context import WindowContext
from app.ui.forms import FormDialog
from app.ui.reminders.rules_page import RulesPage
from tests.ui.conftest import RecordedMessages


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot) -> RulesPage:
    made = RulesPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.model.rows()) == 2)
    made.table.choose(made.model.rows()[1].id)
    return made


def kept(office: Office) -> Policy:
    with office.read() as session:
        return policies(session)[1]


def days(policy: Policy, kind: StageKind) -> int:
    return next(each.days_overdue for each in policy.stages if each.kind is kind)


def change(page: RulesPage, qtbot: QtBot, kind: StageKind, **typed: object) -> FormDialog:
    page.stage_table.choose(kind)
    page.stage_table.setFocus()
    qtbot.keyClick(page.stage_table, Qt.Key.Key_Return)
    [dialog] = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, FormDialog) and each.isVisible()
    ]
    stage = page.stage()
    assert stage is not None
    values: dict[str, object] = {
        "days_overdue": stage.days_overdue,
        "minimum_cents": stage.minimum_cents,
        "channel": stage.channel.value,
        "payment_days": stage.payment_days,
        "active": stage.active,
    }
    dialog.form.load({**values, **typed})
    dialog.save_button.click()
    return dialog


def test_a_step_is_changed_and_said_in_a_sentence(
    page: RulesPage, office: Office, qtbot: QtBot
) -> None:
    change(page, qtbot, StageKind.FRIENDLY_REMINDER, days_overdue=25)
    assert days(kept(office), StageKind.FRIENDLY_REMINDER) == 25
    qtbot.waitUntil(lambda: page.stages.rows()[1].days_overdue == 25)
    page.stage_table.choose(StageKind.FRIENDLY_REMINDER)
    assert "25" in page.words.text()


def test_steps_out_of_order_are_refused_and_nothing_is_lost(
    page: RulesPage, office: Office, qtbot: QtBot
) -> None:
    dialog = change(page, qtbot, StageKind.FRIENDLY_REMINDER, days_overdue=500)
    assert dialog.isVisible()
    assert days(kept(office), StageKind.FRIENDLY_REMINDER) == 20
    dialog.reject()


def test_back_to_the_shipped_steps(
    page: RulesPage, office: Office, qtbot: QtBot, messages: RecordedMessages
) -> None:
    change(page, qtbot, StageKind.FRIENDLY_REMINDER, days_overdue=25)
    messages.answer_yes = True
    page.shipped.click()
    qtbot.waitUntil(lambda: days(kept(office), StageKind.FRIENDLY_REMINDER) == 20)


def test_rules_are_kept_for_some_households(page: RulesPage, office: Office) -> None:
    page.edit_policy.click()
    [dialog] = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, FormDialog) and each.isVisible()
    ]
    dialog.form.load({"name": "Soci assegnatari", "lease_cooperative_use": True, "active": True})
    dialog.save_button.click()
    policy = kept(office)
    assert policy.name == "Soci assegnatari"
    assert [each.value for each in policy.lease_kinds] == ["cooperative_use"]
