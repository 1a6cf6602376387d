"""Crash reports: written once, told once, whichever thread was at fault."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.crash import CrashDialog, CrashHandler


@pytest.fixture
def window(dressed_app: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def handler(tmp_path: Path, window: QWidget) -> Iterator[CrashHandler]:
    made = CrashHandler(tmp_path / "crash.log")
    made.show_in(window)
    yield made
    made.deleteLater()


def fail(number: int) -> None:
    raise ValueError(f"fault {number}")


def report(handler: CrashHandler, number: int) -> None:
    try:
        fail(number)
    except ValueError as error:
        handler.report(error)


def test_the_same_fault_is_told_once(
    handler: CrashHandler, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    for number in range(50):
        report(handler, number)
    qtbot.waitUntil(lambda: len(window.findChildren(CrashDialog)) == 1)
    text = (tmp_path / "crash.log").read_text(encoding="utf-8")
    assert text.count("ValueError: fault 0") == 1
    assert "fault 1" not in text


def test_a_fault_in_a_thread_is_told_in_the_window(
    handler: CrashHandler, window: QWidget, qtbot: QtBot
) -> None:
    worker = threading.Thread(target=report, args=(handler, 7))
    worker.start()
    worker.join()
    assert window.findChildren(CrashDialog) == []
    qtbot.waitUntil(lambda: len(window.findChildren(CrashDialog)) == 1)


def test_the_report_is_copied_by_its_button(
    handler: CrashHandler, window: QWidget, qtbot: QtBot
) -> None:
    report(handler, 3)
    qtbot.waitUntil(lambda: len(window.findChildren(CrashDialog)) == 1)
    copy = next(each for each in window.findChildren(QPushButton) if each.text() == "&Copy report")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "ValueError: fault 3" in QGuiApplication.clipboard().text()


def test_installing_takes_over_the_hooks(
    handler: CrashHandler, monkeypatch: pytest.MonkeyPatch, window: QWidget, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    monkeypatch.setattr("faulthandler.enable", lambda file: None)
    monkeypatch.setattr("faulthandler.disable", lambda: None)
    handler.install()
    try:
        fail(9)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    handler.close()
    assert sys.excepthook is sys.__excepthook__
    qtbot.waitUntil(lambda: len(window.findChildren(CrashDialog)) == 1)
