"""The ways to an office, as a person takes them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.models.community import Activity
from app.models.ledger import LedgerEntry
from app.models.properties import Development
from app.models.tenants import Household
from app.office import Office
from app.services.community import NewEntry, write_entry
from app.services.cooperative.settings import settings
from app.services.exchange.kit import import_kit
from app.ui.context import FirstRunContext, WindowContext
from app.ui.first_run import FirstRunPage
from app.ui.first_run.office_place import file_name
from app.ui.first_run.recent import recent_offices, remember_recent
from app.ui.first_run.undo import undo_move_in
from app.ui.tasks import Cancelled
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages
from tests.ui.first_run.conftest import Opened

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(first_run: FirstRunContext, qtbot: QtBot, tmp_path: Path) -> FirstRunPage:
    made = FirstRunPage(first_run, demo_folder=tmp_path / "demo")
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def look_through(
    page: FirstRunPage, folder: Path, messages: RecordedMessages, qtbot: QtBot
) -> None:
    press(qtbot, page.welcome.kit_button)
    messages.next_path = folder
    press(qtbot, page.move_in.choose_button)


def name_it(page: FirstRunPage, path: Path, messages: RecordedMessages, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.move_in.place.name, "Cooperativa Cenni")
    messages.next_path = path
    press(qtbot, page.move_in.place.change)


def test_opening_an_office(
    page: FirstRunPage, opened: Opened, messages: RecordedMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    messages.next_path = tmp_path / "cenni.portineria"
    press(qtbot, page.welcome.open_button)
    assert opened.offices == [(tmp_path / "cenni.portineria", "")]


def test_recent_offices_are_offered_the_last_one_first(
    first_run: FirstRunContext, opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("a", "b", "gone"):
        path = tmp_path / f"{name}.portineria"
        path.write_bytes(b"x")
        remember_recent(path)
    path.unlink()
    assert [each.stem for each in recent_offices()] == ["b", "a"]
    page = FirstRunPage(first_run)
    qtbot.addWidget(page)
    (link,) = [b for b in page.findChildren(QPushButton) if b.text().startswith("a ")]
    press(qtbot, link)
    assert opened.offices == [((tmp_path / "a.portineria").resolve(), "")]


def test_moving_in(
    page: FirstRunPage,
    opened: Opened,
    messages: RecordedMessages,
    kit: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    look_through(page, kit, messages, qtbot)
    found = page.move_in.found.files_model
    cells = [[found.index(row, place).data() for place in range(4)] for row in range(5)]
    assert cells[2] == ["nuclei.csv", "1", "Windows-1252", ";"]
    assert cells[4] == ["movimenti.csv", "2", "UTF-8", ";"]
    name_it(page, tmp_path / "cenni.portineria", messages, qtbot)
    press(qtbot, page.move_in.import_button)
    ((path, note),) = opened.offices
    assert path == tmp_path / "cenni.portineria"
    assert "units 1" in note
    assert "movements 2" in note
    office = Office.open(path)
    with office.read() as session:
        assert settings(session).name == "Cooperativa Cenni"
        assert session.scalar(select(func.count()).select_from(LedgerEntry)) == 2
    office.close()


def test_faulty_lines_are_named_and_nothing_is_imported(
    page: FirstRunPage,
    messages: RecordedMessages,
    faulty_kit: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    look_through(page, faulty_kit, messages, qtbot)
    table = page.move_in.found.faults_model
    cells = [[table.index(row, place).data() for place in range(3)] for row in range(2)]
    assert cells == [
        ["movimenti.csv", "4", "no lease has the code «C9»"],
        ["movimenti.csv", "5", "«31/02/2026» in «data» is not a day that exists"],
    ]
    assert page.move_in.found.faults.isVisible()
    assert not page.move_in.import_button.isEnabled()
    messages.next_path = tmp_path / "errori.csv"
    export = [b for b in page.findChildren(QPushButton) if "C&SV" in b.text() and b.isVisible()]
    press(qtbot, export[0])
    exported = messages.next_path.read_text(encoding="utf-8-sig")
    assert "no lease has the code «C9»" in exported
    assert len(exported.splitlines()) == 3


def test_faulty_lines_may_be_left_out_on_purpose(
    page: FirstRunPage,
    opened: Opened,
    messages: RecordedMessages,
    faulty_kit: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    look_through(page, faulty_kit, messages, qtbot)
    name_it(page, tmp_path / "cenni.portineria", messages, qtbot)
    page.move_in.skip.click()
    press(qtbot, page.move_in.import_button)
    assert "movements 2" in opened.offices[0][1]


def test_a_missing_file_cannot_be_left_out(
    page: FirstRunPage, messages: RecordedMessages, kit: Path, qtbot: QtBot
) -> None:
    (kit / "contratti.csv").unlink()
    look_through(page, kit, messages, qtbot)
    assert not page.move_in.skip.isVisible()
    assert not page.move_in.import_button.isEnabled()


def test_a_kit_that_turns_faulty_meanwhile_leaves_no_file(
    page: FirstRunPage,
    opened: Opened,
    messages: RecordedMessages,
    kit: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    look_through(page, kit, messages, qtbot)
    name_it(page, tmp_path / "cenni.portineria", messages, qtbot)
    with (kit / "movimenti.csv").open("ab") as file:
        file.write(b"C9;01/11/2026;05/11/2026;canone;Canone;400,00;\r\n")
    press(qtbot, page.move_in.import_button)
    assert opened.offices == []
    assert page.move_in.found.faults_model.rowCount() == 1
    assert list(tmp_path.glob("cenni*")) == []


def test_stopping_leaves_no_file(
    page: FirstRunPage,
    opened: Opened,
    messages: RecordedMessages,
    kit: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    look_through(page, kit, messages, qtbot)
    name_it(page, tmp_path / "cenni.portineria", messages, qtbot)

    def stopped(*_args: object) -> None:
        raise Cancelled

    monkeypatch.setattr("app.ui.tasks.StoredProgress.__call__", stopped)
    press(qtbot, page.move_in.import_button)
    assert opened.offices == []
    assert list(tmp_path.glob("cenni*")) == []
    assert messages.texts("info") == ["Stopped: nothing was imported."]
    assert page.move_in.import_button.isEnabled()


def test_moving_into_an_office_that_is_there_and_empty(
    page: FirstRunPage,
    opened: Opened,
    messages: RecordedMessages,
    office: Office,
    kit: Path,
    qtbot: QtBot,
) -> None:
    look_through(page, kit, messages, qtbot)
    messages.next_path = office.path
    press(qtbot, page.move_in.place.change)
    assert page.move_in.place.note.isVisible()
    press(qtbot, page.move_in.import_button)
    assert [path for path, _note in opened.offices] == [office.path]
    assert _developments(office) == 1
    page.move_in.look_through(kit)
    press(qtbot, page.move_in.import_button)
    assert len(opened.offices) == 1
    assert "empty office only" in messages.texts("error")[0]
    assert _developments(office) == 1


def test_a_foreign_file_is_refused_and_left_as_it_was(
    page: FirstRunPage,
    opened: Opened,
    messages: RecordedMessages,
    kit: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    look_through(page, kit, messages, qtbot)
    foreign = tmp_path / "cenni.portineria"
    foreign.write_bytes(b"mine")
    messages.next_path = foreign
    press(qtbot, page.move_in.place.change)
    press(qtbot, page.move_in.import_button)
    assert opened.offices == []
    assert len(messages.texts("error")) == 1
    assert foreign.read_bytes() == b"mine"


def test_a_folder_without_a_kit_is_refused_in_one_sentence(
    page: FirstRunPage, messages: RecordedMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    empty = tmp_path / "vuota"
    empty.mkdir()
    look_through(page, empty, messages, qtbot)
    assert len(messages.texts("error")) == 1
    assert not page.move_in.found.isVisible()


def test_the_name_is_needed_and_the_place_must_be_free(
    page: FirstRunPage,
    opened: Opened,
    messages: RecordedMessages,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    press(qtbot, page.welcome.new_button)
    place = page.new_office.place
    messages.next_path = tmp_path / "cenni"
    press(qtbot, place.change)
    press(qtbot, page.new_office.create_button)
    assert "needs a name" in place.error.text()
    qtbot.keyClicks(place.name, "Cooperativa")
    taken = tmp_path / "cenni.portineria"
    taken.write_bytes(b"mine")
    press(qtbot, page.new_office.create_button)
    assert "already a file" in place.error.text()
    assert taken.read_bytes() == b"mine"
    taken.unlink()
    press(qtbot, page.new_office.create_button)
    assert opened.offices == [(taken, "")]
    Office.open(taken).close()


def test_a_demo_office_is_made_once_a_day(
    page: FirstRunPage, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []

    def small_demo(path: Path, **options: object) -> Office:
        made.append(path)
        return make_demo(path, **{**options, "units": 12, "years": 1})  # type: ignore[arg-type]

    from app.services.demo_office import make_demo

    monkeypatch.setattr("app.services.demo_office.make_demo", small_demo)
    press(qtbot, page.welcome.demo_button)
    press(qtbot, page.welcome.demo_button)
    (path, note), second = opened.offices
    assert second[0] == path
    assert made == [path]
    assert "made-up" in note
    office = Office.open(path)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(Household))
    office.close()


def test_an_empty_office_that_is_open_is_where_the_kit_goes(
    first_run: FirstRunContext,
    opened: Opened,
    messages: RecordedMessages,
    office: Office,
    kit: Path,
    qtbot: QtBot,
) -> None:
    page = FirstRunPage(replace(first_run, start="kit", empty_office=office.path))
    qtbot.addWidget(page)
    messages.next_path = kit
    press(qtbot, page.move_in.choose_button)
    press(qtbot, page.move_in.import_button)
    assert [path for path, _note in opened.offices] == [office.path]
    assert _developments(office) == 1


def test_the_menu_leads_straight_to_the_kit(first_run: FirstRunContext, qtbot: QtBot) -> None:
    page = FirstRunPage(replace(first_run, start="kit"))
    qtbot.addWidget(page)
    assert page.pages.currentWidget() is page.move_in
    with qtbot.waitExposed(page):
        page.show()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.pages.currentWidget() is page.welcome


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cooperativa Cenni", "Cooperativa Cenni"),
        (' "La Scala": A/B? ', "La Scala A B"),
        ("Nul", "Nul_"),
        ("Coop. ", "Coop"),
        ("", ""),
    ],
)
def test_a_name_becomes_a_file_name_that_windows_takes(name: str, expected: str) -> None:
    assert file_name(name) == expected


def test_a_move_in_is_undone_from_the_menu(
    context: WindowContext, office: Office, messages: RecordedMessages, kit: Path, qtbot: QtBot
) -> None:
    import_kit(office, kit)
    window = QWidget()
    qtbot.addWidget(window)
    messages.answer_yes = False
    undo_move_in(context, window)
    assert _developments(office) == 1
    messages.answer_yes = True
    undo_move_in(context, window)
    assert _developments(office) == 0
    assert "undone" in messages.texts("info")[0]


def test_a_move_in_is_not_undone_once_something_was_written(
    context: WindowContext, office: Office, messages: RecordedMessages, kit: Path, qtbot: QtBot
) -> None:
    import_kit(office, kit)
    with office.write("Write") as session:
        write_entry(session, NewEntry(TODAY, Activity.EVENT, "Festa"), TODAY)
    window = QWidget()
    qtbot.addWidget(window)
    undo_move_in(context, window)
    assert _developments(office) == 1
    assert messages.texts("ask") == []
    assert len(messages.texts("warning")) == 1


def _developments(office: Office) -> int:
    with office.read() as session:
        return session.scalar(select(func.count()).select_from(Development)) or 0
