"""The waiting list, pressed as a person presses it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.properties import Tenure
from app.models.vacancy import CandidateState
from app.office import Office
from app.services.vacancy.candidates import CandidateFilter, CandidateListing, CandidateRow
from app.ui.context import WindowContext
from app.ui.forms import FormDialog
from app.ui.vacancy.candidates_page import CandidatesPage
from tests.builders import add_development

LEFT = Qt.MouseButton.LeftButton


def everybody(office: Office) -> list[CandidateRow]:
    with office.read() as session:
        listing = CandidateListing(CandidateFilter(only_open=False))
        return listing.rows(session, listing.keys(session, None, descending=False))


def dialog_of(page: CandidatesPage) -> FormDialog:
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def write(qtbot: QtBot, dialog: FormDialog, **texts: str) -> None:
    for key, text in texts.items():
        field = dialog.form.widget(key)
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findText(text))
        else:
            assert isinstance(field, QLineEdit)
            field.selectAll()
            qtbot.keyClicks(field, text)


def test_somebody_comes_onto_the_list_is_corrected_leaves_and_comes_back(
    office: Office, context: WindowContext, qtbot: QtBot
) -> None:
    with office.write("A development") as session:
        add_development(session)
    page = CandidatesPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.mouseClick(page.new_button, LEFT)
    dialog = dialog_of(page)
    write(qtbot, dialog, name="Haddad Sara", applied_on="1/3/2026", rooms_min="3", rooms_max="2")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.error("rooms_max")
    write(qtbot, dialog, rooms_max="4", tenure="Permanent letting")
    write(qtbot, dialog, development_id="Via dei Cedri", maximum_rent_cents="600")
    qtbot.mouseClick(dialog.save_button, LEFT)
    row = everybody(office)[0]
    assert (row.name, row.wishes.tenure, row.wishes.maximum_rent_cents) == (
        "Haddad Sara",
        Tenure.PERMANENT,
        60000,
    )
    assert row.development_name == "Via dei Cedri"
    page.table.choose_first()
    qtbot.mouseClick(page.edit_button, LEFT)
    dialog = dialog_of(page)
    write(qtbot, dialog, people="4", development_id="any")
    qtbot.mouseClick(dialog.save_button, LEFT)
    row = everybody(office)[0]
    assert (row.people, row.wishes.development_id) == (4, None)
    page.table.choose_first()
    qtbot.mouseClick(page.leave, LEFT)
    assert everybody(office)[0].state is CandidateState.WITHDRAWN
    assert page.model.rowCount() == 0
    page.with_gone.setChecked(True)
    page.table.choose_first()
    assert not page.leave.isEnabled()
    qtbot.mouseClick(page.back, LEFT)
    assert everybody(office)[0].state is CandidateState.WAITING
    page.search.setText("nessuno")
    page.search.searched.emit("nessuno")
    assert page.model.rowCount() == 0
