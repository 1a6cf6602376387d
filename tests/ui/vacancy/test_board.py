"""The board of empty units, pressed as a person presses it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.identifiers import new_id
from app.models.tenants import Lease
from app.models.vacancy import UnitOffer, Void, VoidCause, VoidPhase, VoidPhaseDates
from app.office import Office
from app.services.vacancy.candidates import CandidateForm, Wishes, save_candidate
from app.services.vacancy.keeping import CauseForm, PhaseForm, VoidKey, set_cause, set_phase
from app.services.vacancy.phases import PHASES, PhaseDates
from app.ui.context import PROPERTIES, Target, WindowContext
from app.ui.forms import FormDialog
from app.ui.printing import LetterDialog
from app.ui.properties import build_tab
from app.ui.properties.rooms import PropertiesRooms
from app.ui.properties.tab import PropertiesTab
from app.ui.vacancy.board import PhaseColumn
from app.ui.vacancy.board_page import EmptyUnitsPage
from app.ui.vacancy.cards import card_lines, describe
from tests.builders import add_development, add_household, add_lease, add_unit
from tests.conftest import TODAY
from tests.ui.conftest import RecordedMessages, Visits

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def empty(session: Session, development: UUID, number: int, keys: date | None) -> VoidKey:
    unit = add_unit(session, development, f"CENNI-{number:03d}", date(2024, 1, 1))
    household = add_household(session, f"Nucleo {number}", f"N{number:05d}")
    lease = add_lease(session, unit, household, f"C{number:05d}", date(2024, 1, 1), keys)
    if keys is None:
        session.get_one(Lease, lease).notice_given_on = date(2026, 11, 3)
    return VoidKey(unit, lease)


@pytest.fixture
def voids(office: Office) -> list[VoidKey]:
    """One unit under notice, two whose keys are back, one ready as was declared only."""
    with office.write("Empty units") as session:
        development = add_development(session)
        keys = [
            empty(session, development, number, day)
            for number, day in enumerate(
                (None, date(2026, 10, 31), date(2026, 11, 10), date(2026, 9, 30))
            )
        ]
        ready = PhaseForm(keys[3], VoidPhase.READY, PhaseDates(date(2026, 11, 20)))
        set_phase(session, ready, TODAY)
        set_cause(session, CauseForm(keys[2], 0, VoidCause.EVENT))
        form = CandidateForm("Haddad Sara", date(2026, 3, 1), Wishes(), "02 1234")
        save_candidate(session, form, TODAY)
    return keys


@pytest.fixture
def show(qtbot: QtBot, context: WindowContext) -> Callable[[], EmptyUnitsPage]:
    """Shows the page within its tab."""
    held: list[PropertiesRooms] = []

    def shown() -> EmptyUnitsPage:
        whole = build_tab(context)
        assert isinstance(whole, PropertiesRooms)
        held.append(whole)
        qtbot.addWidget(whole)
        whole.resize(1366, 700)
        whole.show()
        page = whole.show_page("vacancy")
        assert isinstance(page, EmptyUnitsPage)
        qtbot.waitUntil(lambda: bool(page.summary.text()))
        return page

    return shown


def column(page: EmptyUnitsPage, phase: VoidPhase) -> PhaseColumn:
    return next(each for each in page.board.columns if each.phase is phase)


def codes(page: EmptyUnitsPage) -> dict[VoidPhase, list[str]]:
    return {
        each.phase: [row.code for row in each.model.rows()]
        for each in page.board.columns
        if each.model.rows()
    }


def dialog_of(page: EmptyUnitsPage) -> FormDialog:
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def has_dialog(page: EmptyUnitsPage) -> bool:
    return any(each.isVisible() for each in page.findChildren(FormDialog))


def drop(target: PhaseColumn, data: QMimeData) -> None:
    """Carry something over the cards of a phase and let it go."""
    port, action = target.cards.viewport(), Qt.DropAction.MoveAction
    place, keys = QPointF(20, 20), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(port, QDragEnterEvent(place.toPoint(), action, data, LEFT, keys))
    over = QDragMoveEvent(place.toPoint(), action, data, LEFT, keys)
    QApplication.sendEvent(port, over)
    assert over.isAccepted()
    QApplication.sendEvent(port, QDropEvent(place, action, data, LEFT, keys))


def type_into(qtbot: QtBot, dialog: FormDialog, key: str, text: str) -> None:
    field = dialog.form.widget(key)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)


def pick(dialog: FormDialog, key: str, value: str) -> None:
    box = dialog.form.widget(key)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))


def current_code(page: EmptyUnitsPage) -> str:
    unit = page.board.current()
    return unit.code if unit else ""


def test_each_unit_stands_in_its_phase_with_totals_and_signs(
    voids: list[VoidKey], show: Callable[[], EmptyUnitsPage]
) -> None:
    page = show()
    assert codes(page) == {
        VoidPhase.NOTICE: ["CENNI-000"],
        VoidPhase.KEYS_RETURNED: ["CENNI-001", "CENNI-002"],
        VoidPhase.READY: ["CENNI-003"],
    }
    cards = {row.code: card_lines(row) for row in page.rows}
    assert cards["CENNI-001"][3:] == ("empty 23 d", "here 23 d", "− €\N{NO-BREAK SPACE}389,47")
    assert cards["CENNI-002"][5] == "× Fire, flood, event"
    assert cards["CENNI-003"][5] == "? declared only"
    assert cards["CENNI-000"][3] == "still lived in"
    assert "left out" in describe(next(row for row in page.rows if row.excluded))
    assert column(page, VoidPhase.KEYS_RETURNED).total.text() == "2 · €\N{NO-BREAK SPACE}610"
    assert "2 of 3 units" in page.summary.text()
    assert "1 left out (CENNI-002)" in page.summary.text()


def test_arrows_choose_and_ctrl_right_moves_and_asks_the_day(
    voids: list[VoidKey], show: Callable[[], EmptyUnitsPage], qtbot: QtBot
) -> None:
    page = show()
    notice = column(page, VoidPhase.NOTICE).cards
    notice.setFocus()
    notice.pick(0)
    assert current_code(page) == "CENNI-000"
    qtbot.keyClick(notice, Qt.Key.Key_Right)
    keys_back = column(page, VoidPhase.KEYS_RETURNED).cards
    qtbot.keyClick(keys_back, Qt.Key.Key_Down)
    assert current_code(page) == "CENNI-002"
    assert page.panel.detail is not None
    assert page.panel.detail.unit.code == "CENNI-002"
    # Empty phases are passed over.
    qtbot.keyClick(keys_back, Qt.Key.Key_Right)
    assert current_code(page) == "CENNI-003"
    qtbot.keyClick(column(page, VoidPhase.READY).cards, Qt.Key.Key_Left)
    qtbot.keyClick(keys_back, Qt.Key.Key_Right, CTRL)
    dialog = dialog_of(page)
    assert dialog.windowTitle() == "CENNI-001: Inspection"
    type_into(qtbot, dialog, "on", "24/11/2026")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("on")
    type_into(qtbot, dialog, "on", "5/11/2026")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert codes(page)[VoidPhase.INSPECTION] == ["CENNI-001"]
    assert current_code(page) == "CENNI-001"


def test_ctrl_left_takes_the_phase_back(
    voids: list[VoidKey],
    show: Callable[[], EmptyUnitsPage],
    qtbot: QtBot,
    messages: RecordedMessages,
    office: Office,
) -> None:
    page = show()
    ready = column(page, VoidPhase.READY)
    ready.cards.pick(0)
    # The phase before has no day of its own: it is asked.
    qtbot.keyClick(ready.cards, Qt.Key.Key_Left, CTRL)
    dialog = dialog_of(page)
    type_into(qtbot, dialog, "on", "10/11/2026")
    qtbot.mouseClick(dialog.save_button, LEFT)
    works = column(page, VoidPhase.WORKS)
    assert [row.code for row in works.model.rows()] == ["CENNI-003"]
    assert current_code(page) == "CENNI-003"
    # Further back there is a day: one question is enough.
    page.board.move_asked.emit(page.board.current(), VoidPhase.KEYS_RETURNED)
    assert len(messages.texts("ask")) == 1
    assert "CENNI-003" in codes(page)[VoidPhase.KEYS_RETURNED]
    with office.read() as session:
        assert all(
            row.verified_on is None and row.declared_on is None
            for row in session.scalars(select(VoidPhaseDates))
        )


def test_a_card_is_dropped_on_another_phase(
    voids: list[VoidKey], show: Callable[[], EmptyUnitsPage], qtbot: QtBot
) -> None:
    page = show()
    origin, target = column(page, VoidPhase.KEYS_RETURNED).model, column(page, VoidPhase.WORKS)
    data = origin.mimeData([origin.index(0, 0)])
    action = Qt.DropAction.MoveAction
    assert target.model.canDropMimeData(data, action, -1, -1, QModelIndex())
    drop(target, data)
    qtbot.waitUntil(lambda: has_dialog(page))
    dialog = dialog_of(page)
    assert dialog.windowTitle() == "CENNI-001: Works"
    # Nothing has moved before the office has written it.
    assert "CENNI-001" in codes(page)[VoidPhase.KEYS_RETURNED]
    type_into(qtbot, dialog, "on", "12/11/2026")
    pick(dialog, "how", "declared")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert codes(page)[VoidPhase.WORKS] == ["CENNI-001"]
    # Dropped where it came from, it asks nothing; nor is anything else taken for a card.
    assert not target.model.dropMimeData(data, action, -1, -1, QModelIndex())
    QApplication.processEvents()
    assert not has_dialog(page)
    text = QMimeData()
    text.setText("CENNI-001")
    assert not target.model.canDropMimeData(text, action, -1, -1, QModelIndex())


def test_an_offer_that_is_accepted_leads_to_the_lease(
    voids: list[VoidKey], show: Callable[[], EmptyUnitsPage], qtbot: QtBot, office: Office
) -> None:
    page = show()
    page.show_target(Target(PROPERTIES, voids[3].unit_id, "vacancy"))
    panel = page.panel
    panel.tabs.setCurrentIndex(3)
    panel.fit_table.choose_first()
    qtbot.mouseClick(panel.offer, LEFT)
    qtbot.mouseClick(dialog_of(page).save_button, LEFT)
    assert codes(page)[VoidPhase.OFFERED] == ["CENNI-003"]
    panel.tabs.setCurrentIndex(4)
    panel.offer_table.choose_first()
    qtbot.mouseClick(panel.answer, LEFT)
    dialog = dialog_of(page)
    pick(dialog, "answer", "refused")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("reason")
    pick(dialog, "answer", "accepted")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert codes(page)[VoidPhase.ASSIGNED] == ["CENNI-003"]
    with office.read() as session:
        assert session.scalars(select(UnitOffer.answered_on)).all() == [TODAY]
    qtbot.mouseClick(panel.new_lease, LEFT)
    form = dialog_of(page).form
    assert form.value("surname") == "Haddad"
    assert form.value("given_name") == "Sara"
    assert form.value("unit_id") == voids[3].unit_id.hex
    assert form.value("monthly_rent_cents") == 41200


def test_works_visits_causes_and_dates_have_their_forms(
    voids: list[VoidKey], show: Callable[[], EmptyUnitsPage], qtbot: QtBot
) -> None:
    page = show()
    page.show_target(Target(PROPERTIES, voids[1].unit_id, "vacancy"))
    panel = page.panel
    panel.tabs.setCurrentIndex(1)
    qtbot.mouseClick(panel.new_works, LEFT)
    dialog = dialog_of(page)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("description")
    type_into(qtbot, dialog, "description", "Imbiancatura")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert [row.description for row in panel.works.rows()] == ["Imbiancatura"]
    panel.tabs.setCurrentIndex(2)
    qtbot.mouseClick(panel.new_inspection, LEFT)
    dialog = dialog_of(page)
    type_into(qtbot, dialog, "inspected_on", "3/11/2026")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert len(panel.inspections.rows()) == 1
    # The first visit is the inspection.
    assert codes(page)[VoidPhase.INSPECTION] == ["CENNI-001"]
    qtbot.mouseClick(panel.cause, LEFT)
    dialog = dialog_of(page)
    pick(dialog, "cause", "for_sale")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert panel.figures.values()[3] == "For sale"
    panel.tabs.setCurrentIndex(0)
    panel.phase_table.choose(VoidPhase.READY)
    qtbot.mouseClick(panel.edit_phase, LEFT)
    dialog = dialog_of(page)
    type_into(qtbot, dialog, "declared_on", "14/11/2026")
    type_into(qtbot, dialog, "verified_on", "18/11/2026")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert codes(page)[VoidPhase.READY][0] == "CENNI-001"
    line = next(row for row in panel.phases.rows() if row.phase is VoidPhase.READY)
    assert line.dates.gap_days == 4


def test_a_day_of_the_past_shows_how_it_was_and_moves_nothing(
    voids: list[VoidKey],
    show: Callable[[], EmptyUnitsPage],
    qtbot: QtBot,
    messages: RecordedMessages,
) -> None:
    page = show()
    page.day.selectAll()
    qtbot.keyClicks(page.day, "01/11/2026")
    assert codes(page) == {
        VoidPhase.NOTICE: ["CENNI-002"],
        VoidPhase.KEYS_RETURNED: ["CENNI-003", "CENNI-001"],
    }
    column(page, VoidPhase.KEYS_RETURNED).cards.pick(0)
    assert not page.panel.onward.isEnabled()
    page.board.ask_move(1)
    assert len(messages.texts("info")) == 1


def test_the_list_filters_by_development_and_goes_to_a_file(
    voids: list[VoidKey],
    show: Callable[[], EmptyUnitsPage],
    office: Office,
    messages: RecordedMessages,
    tmp_path: Path,
    visits: Visits,
) -> None:
    with office.write("Another development") as session:
        add_unit(session, add_development(session, "TIGLI", "Case dei Tigli"), "TIGLI-001")
    page = show()
    page.development.setCurrentIndex(page.development.findText("Case dei Tigli"))
    assert [row.code for row in page.rows] == ["TIGLI-001"]
    page.as_list.setChecked(True)
    assert page.views.currentWidget() is page.table
    messages.next_path = tmp_path / "sfitti.csv"
    page.table.export_csv()
    assert "TIGLI-001" in messages.next_path.read_bytes().decode("utf-8-sig")
    page.paper.click()
    dialog = page.findChild(LetterDialog)
    assert dialog is not None
    dialog.close_button.click()
    page.table.choose_first()
    assert page.panel.detail is not None
    page.panel.unit.click()
    assert visits[-1] == Target(PROPERTIES, page.rows[0].unit_id)


def test_a_vacant_unit_leads_to_its_card(
    voids: list[VoidKey], context: WindowContext, qtbot: QtBot, visits: Visits
) -> None:
    whole = build_tab(context)
    assert isinstance(whole, PropertiesRooms)
    qtbot.addWidget(whole)
    whole.show()
    whole.show_target(Target(PROPERTIES, voids[3].unit_id))
    units = whole.page()
    assert isinstance(units, PropertiesTab)
    qtbot.waitUntil(lambda: units.unit_page.shown is not None)
    qtbot.mouseClick(units.unit_page.void, LEFT)
    assert visits[-1] == Target(PROPERTIES, voids[3].unit_id, "vacancy")
    whole.show_target(visits[-1])
    page = whole.page()
    assert isinstance(page, EmptyUnitsPage)
    qtbot.waitUntil(lambda: page.panel.detail is not None)
    assert current_code(page) == "CENNI-003"


def test_an_office_without_empty_units_says_how_they_come(
    office: Office, show: Callable[[], EmptyUnitsPage]
) -> None:
    page = show()
    assert page.views.currentIndex() == 2
    assert "n.d." in page.summary.text()


def test_four_hundred_cards_have_no_widget_each(
    office: Office, show: Callable[[], EmptyUnitsPage], qtbot: QtBot
) -> None:
    with office.write("A large office") as session:
        development = add_development(session)
        for number in range(400):
            day = date(2025, 1, 31) + timedelta(number)
            key = empty(session, development, number, day)
            void = Void(
                id=new_id(), unit_id=key.unit_id, lease_id=key.lease_id, cause=VoidCause.TURNOVER
            )
            session.add(void)
            phase, on = PHASES[2 + number % 5], min(day + timedelta(7), TODAY)
            session.add(VoidPhaseDates(void_id=void.id, phase=phase, verified_on=on))
    page = show()
    assert sum(len(each.model.rows()) for each in page.board.columns) == 400
    cards = column(page, VoidPhase.WORKS).cards
    cards.pick(0)
    for _ in range(20):
        qtbot.keyClick(cards, Qt.Key.Key_Down)
    assert cards.currentIndex().row() == 20
