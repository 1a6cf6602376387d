"""Questions and file choosers, answered by pressing their buttons."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.errors import OfficeError
from app.ui.messages import CSV_FILES, Messages, MessageStrip


@pytest.fixture
def window(dressed_app: object, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def port(window: QWidget) -> Messages:
    made = Messages()
    made.attach(window, MessageStrip(window))
    return made


def button(box: QMessageBox, text: str) -> QPushButton:
    found = [each for each in box.buttons() if each.text() == text]
    assert isinstance(found[0], QPushButton)
    return found[0]


@pytest.mark.parametrize(("pressed", "answer"), [("&Delete", ["yes"]), ("Cancel", ["no"])])
def test_a_question_is_answered_by_a_button(
    port: Messages, window: QWidget, qtbot: QtBot, pressed: str, answer: list[str]
) -> None:
    answers: list[str] = []
    port.ask(
        "Delete it?",
        "&Delete",
        lambda: answers.append("yes"),
        on_no=lambda: answers.append("no"),
        danger=True,
    )
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.defaultButton() is button(box, "Cancel")
    qtbot.mouseClick(button(box, pressed), Qt.MouseButton.LeftButton)
    assert answers == answer


def test_escape_answers_no(port: Messages, window: QWidget, qtbot: QtBot) -> None:
    answers: list[str] = []
    port.ask("Print it?", "&Print", lambda: answers.append("yes"))
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert answers == []


def test_a_file_is_named_and_its_folder_remembered(
    port: Messages, window: QWidget, tmp_path: Path
) -> None:
    chosen: list[Path] = []
    port.choose_save_file("Export", "elenco.csv", [CSV_FILES], chosen.append)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("altro")
    dialog.accept()
    assert chosen == [tmp_path / "altro.csv"]
    port.choose_folder("Letters", chosen.append)
    again = next(each for each in window.findChildren(QFileDialog) if each is not dialog)
    assert Path(again.directory().path()) == tmp_path


def test_an_error_is_told_in_its_sentence(port: Messages, window: QWidget) -> None:
    port.error(OfficeError("The file {name} is empty.", name="nuclei.csv"))
    strip = window.findChild(MessageStrip)
    assert isinstance(strip, MessageStrip)
    assert strip.text() == "The file nuclei.csv is empty."
    assert strip.property("kind") == "error"
