"""The community log as a person works it."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.models.community import Activity, LogEntry, Sensitivity
from app.models.properties import Development, DevelopmentPhase, ManagerContract, Ownership
from app.models.tenants import Household
from app.office import Office
from app.services.community import NewEntry, SubjectKind, correct_entry, read_entry, write_entry
from app.ui.community.entry_dialog import EntryDialog
from app.ui.community.tab import CommunityTab
from app.ui.context import COMMUNITY, TENANTS, Target, WindowContext
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def household(office: Office) -> UUID:
    with office.write("Prepare") as session:
        made = Household(
            code="N0001",
            name="Rossi Niccolò",
            folded_name="rossi niccolo",
            search_text="n0001 rossi niccolo",
        )
        session.add(made)
        session.flush()
        return made.id


@pytest.fixture
def development(office: Office) -> UUID:
    with office.write("Prepare") as session:
        made = Development(
            code="CEN",
            name="Via Cenni",
            folded="via cenni cen",
            manager_contract=ManagerContract.FULL,
            phase=DevelopmentPhase.MANAGEMENT,
            ownership=Ownership.FUND,
        )
        session.add(made)
        session.flush()
        return made.id


def write(office: Office, text: str, **fields: object) -> UUID:
    entry = NewEntry(
        **{  # type: ignore[arg-type]
            "happened_on": TODAY,
            "activity": Activity.INTERVIEW,
            "text": text,
            **fields,
        }
    )
    with office.write("Write") as session:
        return write_entry(session, entry, TODAY)


@pytest.fixture
def tab(context: WindowContext, qtbot: QtBot) -> CommunityTab:
    made = CommunityTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    return made


def shown(tab: CommunityTab, qtbot: QtBot) -> CommunityTab:
    with qtbot.waitExposed(tab):
        tab.show()
    qtbot.waitUntil(lambda: tab.table.model().loaded)
    return tab


def lines(tab: CommunityTab) -> list[str]:
    model = tab.table.model()
    place = [column.key for column in model.columns].index("first_line")
    return [model.index(row, place).data() for row in range(model.rowCount())]


def dialog_of(tab: CommunityTab) -> EntryDialog:
    found = tab.findChild(EntryDialog)
    assert found is not None
    return found


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, LEFT)


def fill(qtbot: QtBot, dialog: EntryDialog, activity: Activity, text: str) -> None:
    choice, area = dialog.form.widget("activity"), dialog.form.widget("text")
    assert isinstance(choice, QComboBox)
    assert isinstance(area, QPlainTextEdit)
    choice.setCurrentIndex(choice.findData(activity))
    qtbot.keyClicks(area, text)


def visible_button(tab: CommunityTab, qtbot: QtBot, words: str) -> QPushButton:
    def found() -> list[QPushButton]:
        buttons = tab.reader.findChildren(QPushButton)
        return [each for each in buttons if each.isVisible() and words in each.text()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    return found()[0]


def entries_written(office: Office) -> int:
    with office.read() as session:
        return session.scalar(select(func.count()).select_from(LogEntry)) or 0


def test_an_empty_log_offers_its_first_entry(tab: CommunityTab, qtbot: QtBot) -> None:
    shown(tab, qtbot)
    (button,) = [b for b in tab.findChildren(QPushButton) if "first" in b.text()]
    press(qtbot, button)
    assert dialog_of(tab).isVisible()


def test_writing_an_entry_about_a_household(
    tab: CommunityTab, office: Office, household: UUID, qtbot: QtBot
) -> None:
    shown(tab, qtbot)
    press(qtbot, tab.new_button)
    dialog = dialog_of(tab)
    qtbot.keyClicks(dialog.chooser.line, "nicco")
    qtbot.keyClick(dialog.chooser.line, Qt.Key.Key_Return)
    assert [subject.id for subject in dialog.chooser.subjects()] == [household]
    fill(qtbot, dialog, Activity.PHONE_CALL, "Richiamare perche il saldo non torna")
    press(qtbot, dialog.save_button)
    assert lines(tab) == ["Richiamare perche il saldo non torna"]
    view = tab.reader.view()
    assert view is not None
    assert (view.activity, view.happened_on) == (Activity.PHONE_CALL, TODAY)
    assert [subject.id for subject in view.about] == [household]


def test_what_was_chosen_can_be_taken_back(
    tab: CommunityTab, household: UUID, qtbot: QtBot
) -> None:
    shown(tab, qtbot)
    tab.new()
    chooser = dialog_of(tab).chooser
    qtbot.keyClicks(chooser.line, "rossi")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    (chip,) = [b for b in chooser.findChildren(QPushButton) if b.isVisible()]
    press(qtbot, chip)
    assert chooser.subjects() == []


def test_nothing_typed_is_lost_to_an_error_nor_to_one_escape(
    tab: CommunityTab, office: Office, qtbot: QtBot
) -> None:
    shown(tab, qtbot)
    tab.new()
    dialog = dialog_of(tab)
    fill(qtbot, dialog, Activity.INTERVIEW, "Una lunga storia")
    day = dialog.form.widget("happened_on")
    day.set_day(TODAY + timedelta(days=1))
    press(qtbot, dialog.save_button)
    assert entries_written(office) == 0
    assert "still to come" in dialog.form.error("happened_on")
    assert dialog.form.value("text") == "Una lunga storia"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.form.value("text") == "Una lunga storia"


def test_the_window_s_close_button_asks_too(tab: CommunityTab, qtbot: QtBot) -> None:
    shown(tab, qtbot)
    tab.new()
    dialog = dialog_of(tab)
    fill(qtbot, dialog, Activity.INTERVIEW, "Una lunga storia")
    dialog.close()
    assert dialog.isVisible()
    assert dialog.strip.text()
    dialog.close()
    assert not dialog.isVisible()


def test_correcting_puts_the_new_entry_in_the_old_one_s_place(
    tab: CommunityTab, office: Office, household: UUID, qtbot: QtBot
) -> None:
    old = write(office, "Colloqio", about=frozenset({(SubjectKind.HOUSEHOLD, household)}))
    shown(tab, qtbot)
    tab.table.choose_first()
    press(qtbot, tab.correct_button)
    dialog = dialog_of(tab)
    area = dialog.form.widget("text")
    assert isinstance(area, QPlainTextEdit)
    area.setPlainText("Colloquio")
    press(qtbot, dialog.save_button)
    assert lines(tab) == ["Colloquio"]
    view = tab.reader.view()
    assert view is not None
    assert view.corrects_id == old
    assert [subject.id for subject in view.about] == [household]
    tab.filters.corrected.setChecked(True)
    assert lines(tab) == ["Colloquio", "(corrected) Colloqio"]
    press(qtbot, visible_button(tab, qtbot, "First written"))
    read = tab.reader.view()
    assert read is not None
    assert read.id == old
    assert not tab.correct_button.isEnabled()


def test_following_up_settles_what_was_due(tab: CommunityTab, office: Office, qtbot: QtBot) -> None:
    promised = write(office, "Richiamare", follow_up_on=TODAY, follow_up_owner="Anna")
    write(office, "Altro")
    shown(tab, qtbot)
    assert tab.due.isVisible()
    press(qtbot, tab.due)
    assert lines(tab) == ["Richiamare"]
    tab.table.choose_first()
    press(qtbot, tab.follow_button)
    dialog = dialog_of(tab)
    fill(qtbot, dialog, Activity.PHONE_CALL, "Richiamato")
    press(qtbot, dialog.save_button)
    assert lines(tab) == []
    assert not tab.due.isVisible()
    with office.read() as session:
        view = read_entry(session, promised)
    assert view is not None
    assert len(view.followed_by_ids) == 1


def test_filters_narrow_the_list(
    tab: CommunityTab, office: Office, development: UUID, qtbot: QtBot
) -> None:
    write(office, "Festa", activity=Activity.EVENT, happened_on=date(2025, 6, 1))
    write(office, "Vicini", about=frozenset({(SubjectKind.DEVELOPMENT, development)}))
    write(office, "Ricovero", sensitivity=Sensitivity.PARTICULAR)
    shown(tab, qtbot)
    bar = tab.filters
    assert lines(tab) == ["Vicini", "Festa"]
    bar.activity.setCurrentIndex(bar.activity.findData(Activity.EVENT))
    assert lines(tab) == ["Festa"]
    bar.clear()
    bar.development.setCurrentIndex(bar.development.findText("Via Cenni"))
    assert lines(tab) == ["Vicini"]
    bar.clear()
    bar.period.setCurrentIndex(bar.period.findText("Last year"))
    assert lines(tab) == ["Festa"]
    bar.clear()
    qtbot.keyClicks(bar.search, "ricov")
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert lines(tab) == []
    bar.particular.setChecked(True)
    assert lines(tab) == ["Ricovero"]


def test_days_from_and_to(tab: CommunityTab, office: Office, qtbot: QtBot) -> None:
    for day in (1, 2, 3):
        write(office, f"Giorno {day}", happened_on=date(2026, 3, day))
    shown(tab, qtbot)
    bar = tab.filters
    assert not bar.first_day.isVisible()
    bar.period.setCurrentIndex(bar.period.count() - 1)
    qtbot.keyClicks(bar.first_day, "2/3/26")
    assert lines(tab) == ["Giorno 3", "Giorno 2"]
    qtbot.keyClicks(bar.last_day, "02/03/2026")
    assert lines(tab) == ["Giorno 2"]


def test_what_an_entry_is_about_leads_to_its_room(
    tab: CommunityTab, office: Office, household: UUID, qtbot: QtBot, visits: Visits
) -> None:
    write(office, "Colloquio", about=frozenset({(SubjectKind.HOUSEHOLD, household)}))
    shown(tab, qtbot)
    tab.table.choose_first()
    press(qtbot, visible_button(tab, qtbot, "Rossi"))
    assert visits == [Target(TENANTS, household)]


def test_a_target_is_read_even_when_the_filter_hides_it(
    tab: CommunityTab, office: Office, qtbot: QtBot
) -> None:
    key = write(office, "Ricovero", sensitivity=Sensitivity.PARTICULAR)
    shown(tab, qtbot)
    tab.show_target(Target(COMMUNITY, key))
    view = tab.reader.view()
    assert view is not None
    assert view.id == key


def test_a_new_entry_about_what_another_room_names(
    tab: CommunityTab, household: UUID, qtbot: QtBot
) -> None:
    shown(tab, qtbot)
    tab.show_target(Target(COMMUNITY, household, "new"))
    assert [subject.id for subject in dialog_of(tab).chooser.subjects()] == [household]


def test_what_another_desk_writes_shows_at_once(
    tab: CommunityTab, office: Office, qtbot: QtBot
) -> None:
    first = write(office, "Prima")
    shown(tab, qtbot)
    tab.table.choose_first()
    with office.write("Correct") as session:
        correct_entry(session, first, NewEntry(TODAY, Activity.EVENT, "Seconda"), TODAY)
    assert lines(tab) == ["Seconda"]


def test_the_export_leaves_particular_entries_out(
    tab: CommunityTab,
    office: Office,
    qtbot: QtBot,
    tmp_path: Path,
    messages: RecordedMessages,
) -> None:
    write(office, "Festa di cortile")
    write(office, "Ricovero", sensitivity=Sensitivity.PARTICULAR)
    shown(tab, qtbot)
    messages.next_path = tmp_path / "diario.csv"
    tab.table.export_csv_action.trigger()
    exported = messages.next_path.read_bytes().decode("utf-8-sig")
    assert "Festa di cortile" in exported
    assert "23/11/2026" in exported
    assert "Ricovero" not in exported
