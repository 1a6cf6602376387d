"""The program as a whole, with its real threads: opening, refusing, changing the language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.tenants import Household
from app.office import Office
from app.ui.application import LANGUAGE, LAST_OFFICE, Program
from app.ui.context import ROOMS
from app.ui.crash import CrashHandler
from app.ui.translation import ENGLISH, ITALIAN, install_translators
from app.ui.window_state import recall, remember
from tests.builders import let_unit
from tests.ui.kit.test_window import SpyRoom, built

__all__ = ["built"]


@pytest.fixture
def program(
    dressed_app: QApplication, built: list[str], tmp_path: Path, qtbot: QtBot
) -> Iterator[Program]:
    made = Program(dressed_app, CrashHandler(tmp_path / "crash.log"), ENGLISH)
    yield made
    made.stop()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    install_translators(dressed_app, ENGLISH)


def test_the_window_is_there_before_its_office(
    program: Program, office_path: Path, built: list[str], qtbot: QtBot
) -> None:
    program.start(office_path, demo=False)
    assert program.window.isVisible()
    assert program.office() is None
    qtbot.waitUntil(lambda: program.office() is not None, timeout=20_000)
    assert built == [ROOMS[0]]
    assert program.window.windowTitle() == "ufficio — Portineria"
    assert recall(LAST_OFFICE) == str(office_path)


def test_the_last_office_is_opened_again(program: Program, office_path: Path, qtbot: QtBot) -> None:
    remember(LAST_OFFICE, str(office_path))
    program.start(None, demo=False)
    qtbot.waitUntil(lambda: program.office() is not None, timeout=20_000)


def test_a_foreign_file_is_refused_in_one_sentence_and_left_as_it_was(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    foreign = tmp_path / "foto.portineria"
    foreign.write_bytes(b"GIF89a, not an office")
    program.start(foreign, demo=False)
    qtbot.waitUntil(lambda: program.window.strip.text() != "", timeout=20_000)
    assert "foto.portineria" in program.window.strip.text()
    assert program.office() is None
    assert foreign.read_bytes() == b"GIF89a, not an office"


def test_a_refused_file_leaves_the_open_office_open(
    program: Program, office_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program.start(office_path, demo=False)
    qtbot.waitUntil(lambda: program.office() is not None, timeout=20_000)
    program.open_office(tmp_path / "manca.portineria")
    qtbot.waitUntil(lambda: program.window.strip.text() != "", timeout=20_000)
    office = program.office()
    assert isinstance(office, Office)
    assert office.path == office_path


def test_another_language_keeps_the_office_and_the_tab(
    program: Program, office_path: Path, built: list[str], qtbot: QtBot
) -> None:
    program.start(office_path, demo=False)
    qtbot.waitUntil(lambda: program.office() is not None, timeout=20_000)
    office = program.office()
    before = program.window
    before.tabs.setCurrentIndex(2)
    program.speak(ITALIAN)
    assert program.window is not before
    assert program.office() is office
    assert program.window.current_room() == "tenants"
    room = program.window.room("tenants")
    assert isinstance(room, SpyRoom)
    assert room.context.language == ITALIAN
    assert recall(LANGUAGE) == ITALIAN


def test_a_presentation_shows_a_masked_copy_and_ends_where_it_began(
    program: Program, office_path: Path, qtbot: QtBot
) -> None:
    with Office.open(office_path).write("Prepare") as session:
        let_unit(session, household="Şahin Elif")
    program.start(office_path, demo=False)
    qtbot.waitUntil(lambda: program.office() is not None, timeout=20_000)
    office = program.office()
    assert "masked" in program.window.menu.presentation_action.text()
    program.window.menu.presentation_action.trigger()
    qtbot.waitUntil(lambda: program.office() is not office, timeout=20_000)
    shown = program.office()
    assert shown is not None
    assert program.window.windowTitle() == "Presentation — Portineria"
    assert "nothing that is done here is kept" in program.window.strip.text()
    assert recall(LAST_OFFICE) == str(office_path)
    with shown.read() as session:
        assert all("Şahin" not in name for name in household_names(session))
    program.window.menu.presentation_action.trigger()
    qtbot.waitUntil(lambda: program.office() is not shown, timeout=20_000)
    ended = program.office()
    assert ended is not None
    assert ended.path == office_path
    assert not shown.path.parent.exists()
    with ended.read() as session:
        assert household_names(session) == ["Şahin Elif"]


def household_names(session: Session) -> list[str]:
    return list(session.scalars(select(Household.name)))
