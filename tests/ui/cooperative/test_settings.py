"""The cooperative's settings, edited as a person does."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.cooperative.settings import settings
from app.ui.context import WindowContext
from app.ui.cooperative import SettingsDialog, open_settings
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
    assert "not an IBAN" in dialog.form.error("iban")


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
