"""The cooperative's settings, edited as a person does."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.models.indicators import ArrearsMeasure, VacancyMeasure
from app.models.staff import StaffRole
from app.services.cooperative.settings import settings
from app.services.dashboard.definition import Definition, chosen_definition
from app.services.staff import staff
from app.ui.context import WindowContext
from app.ui.cooperative import SettingsDialog, open_settings
from app.ui.window_state import recall
from tests.ui.conftest import RecordedMessages


@pytest.fixture
def window(context: WindowContext, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(context: WindowContext, window: QWidget) -> SettingsDialog:
    open_settings(context, window)
    found = window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    return found


def test_what_is_typed_is_saved(
    dialog: SettingsDialog, context: WindowContext, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.form.widget("name"), "Cooperativa di abitanti")
    dialog.form.load({"iban": "IT60 X054 2811 1010 0000 0123 456"})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    with context.office.read() as session:
        kept = settings(session)
    assert kept.name == "Cooperativa di abitanti"
    assert kept.iban == "IT60X0542811101000000123456"
    assert kept.plan_minimum_instalment_cents == 3000


def test_a_wrong_iban_is_told_beside_its_field(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.form.load({"name": "Cooperativa", "iban": "IT60X0542811101000000123457"})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "check digits of the IBAN" in dialog.form.error("iban")


def test_the_rules_on_money_have_a_page_of_their_own(
    dialog: SettingsDialog, context: WindowContext, qtbot: QtBot
) -> None:
    dialog.form.load({"name": "Cooperativa"})
    dialog.money.load({"statement_fresh_days": None})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.tabs.currentWidget() is dialog.money_page
    assert dialog.money.error("statement_fresh_days")
    dialog.money.load({"statement_fresh_days": 5, "capital_before_interest": True})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    with context.office.read() as session:
        kept = settings(session)
    assert (kept.statement_fresh_days, kept.capital_before_interest, kept.index_may_lower_rent) == (
        5,
        True,
        False,
    )


def test_the_rules_on_plans_and_reminders_have_pages_of_their_own(
    dialog: SettingsDialog, context: WindowContext, qtbot: QtBot
) -> None:
    dialog.form.load({"name": "Cooperativa"})
    dialog.plans.load({"plan_grace_days": 32})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.tabs.currentWidget() is dialog.plans_page
    assert dialog.plans.error("plan_grace_days")
    dialog.plans.load({"plan_grace_days": 7, "plan_missed_total": 5, "plan_housing_share": 0})
    dialog.arrears.load({"reminder_interval_days": 30, "write_off_maximum_cents": 100_000})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    with context.office.read() as session:
        kept = settings(session)
    assert (kept.plan_grace_days, kept.plan_missed_total, kept.plan_housing_share) == (7, 5, 0)
    assert (kept.reminder_interval_days, kept.write_off_maximum_cents) == (30, 100_000)
    assert (kept.plan_current_months, kept.habit_days) == (3, 7)


def test_a_logo_is_chosen_and_kept(
    dialog: SettingsDialog,
    context: WindowContext,
    messages: RecordedMessages,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    messages.next_path = tmp_path / "logo.png"
    Image.new("RGB", (120, 40), "navy").save(messages.next_path)
    qtbot.mouseClick(dialog.picker.choose_button, Qt.MouseButton.LeftButton)
    dialog.form.load({"name": "Cooperativa"})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    with context.office.read() as session:
        assert settings(session).logo == messages.next_path.read_bytes()


def test_a_picture_that_is_none_is_refused(
    dialog: SettingsDialog, messages: RecordedMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    messages.next_path = tmp_path / "logo.png"
    messages.next_path.write_bytes(b"no picture")
    qtbot.mouseClick(dialog.picker.choose_button, Qt.MouseButton.LeftButton)
    assert len(messages.texts("error")) == 1
    assert dialog.picker.logo is None


def test_the_staff_is_kept_with_the_settings(
    dialog: SettingsDialog, context: WindowContext, qtbot: QtBot
) -> None:
    dialog.form.load({"name": "Cooperativa"})
    dialog.tabs.setCurrentWidget(dialog.staff)
    qtbot.mouseClick(dialog.staff.add_button, Qt.MouseButton.LeftButton)
    name, role = dialog.staff.findChild(QLineEdit), dialog.staff.findChild(QComboBox)
    assert name is not None
    assert role is not None
    qtbot.keyClicks(name, "Anna Bianchi")
    role.setCurrentIndex(role.findData(StaffRole.COMMUNITY))
    qtbot.mouseClick(dialog.staff.add_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    with context.office.read() as session:
        assert [(each.name, each.role) for each in staff(session)] == [
            ("Anna Bianchi", StaffRole.COMMUNITY)
        ]


def test_a_fault_of_the_staff_keeps_everything_typed(
    dialog: SettingsDialog, context: WindowContext, qtbot: QtBot
) -> None:
    dialog.form.load({"name": "Cooperativa"})
    for text in ("Anna", "anna"):
        dialog.staff.add_person()
        qtbot.keyClicks(dialog.staff.findChildren(QLineEdit)[-1], text)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "called Anna" in dialog.strip.text()
    with context.office.read() as session:
        assert settings(session).name == ""


def test_another_language_says_when_it_comes(
    dialog: SettingsDialog, messages: RecordedMessages, qtbot: QtBot
) -> None:
    dialog.form.load({"name": "Cooperativa", "language": "en"})
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "next start" in messages.texts("info")[0]
    assert recall("program.language") == "en"


def test_a_picture_too_large_is_refused_before_it_is_read_whole(
    dialog: SettingsDialog, messages: RecordedMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    messages.next_path = tmp_path / "logo.png"
    messages.next_path.write_bytes(bytes(3_000_000))
    qtbot.mouseClick(dialog.picker.choose_button, Qt.MouseButton.LeftButton)
    assert "1 MB" in messages.texts("error")[0]


def test_what_the_indicators_mean_is_chosen_and_said_in_words(
    dialog: SettingsDialog, context: WindowContext, qtbot: QtBot
) -> None:
    dialog.form.load({"name": "Cooperativa"})
    dialog.tabs.setCurrentWidget(dialog.indicators_page)
    assert "twelve months" in dialog.definition.text()
    measure, vacancy = dialog.indicators.findChildren(QComboBox)
    measure.setCurrentIndex(measure.findData(ArrearsMeasure.CURRENT))
    vacancy.setCurrentIndex(vacancy.findData(VacancyMeasure.RENT))
    former = dialog.indicators.findChild(QCheckBox)
    assert former is not None
    qtbot.mouseClick(former, Qt.MouseButton.LeftButton)
    for words in ("still unpaid on the reading day", "stands apart", "rent of the days vacant"):
        assert words in dialog.definition.text()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    with context.office.read() as session:
        assert chosen_definition(session) == Definition(
            ArrearsMeasure.CURRENT, with_former_tenants=False, vacancy=VacancyMeasure.RENT
        )
