"""The dialog of reports, used as a person uses it."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.context import WindowContext
from app.ui.printing import draw_pages, set_up
from app.ui.reports import open_reports
from app.ui.reports.dialog import CONTRACT, DEVELOPMENT, ReportsDialog
from app.ui.window_menu import WindowMenu
from tests.builders import charge_rent, let_unit
from tests.ui.conftest import RecordedMessages


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(context: WindowContext, window: QWidget) -> ReportsDialog:
    with context.office.write("Let and charge") as session:
        for number, name in ((1, "Haddad Sara"), (2, "Bruni Carla")):
            charge_rent(session, let_unit(session, number, name), date(2026, 8, 1))
    open_reports(context, window)
    found = window.findChild(ReportsDialog)
    assert isinstance(found, ReportsDialog)
    return found


def choose(dialog: ReportsDialog, kind: str) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))


def text_of(dialog: ReportsDialog) -> str:
    pages = PdfReader(BytesIO(dialog.preview.pdf())).pages
    return "".join(page.extract_text() for page in pages)


def test_the_track_record_of_the_last_month_stands_there_at_once(dialog: ReportsDialog) -> None:
    assert "Track record, ottobre 2026" in text_of(dialog)
    assert not dialog.developments.isVisible()
    assert not dialog.by_code.isVisible()
    assert "twelve months" in dialog.definition.text()
    dialog.period.setCurrentIndex(0)
    assert "Dati al 23/11/2026" in text_of(dialog)


def test_the_quarter_of_one_development_or_contract(dialog: ReportsDialog) -> None:
    choose(dialog, "quarterly")
    assert dialog.period.currentText() == "Quarter 3 of 2026"
    assert "Tutti gli interventi (2)" in text_of(dialog)
    place = dialog.developments.findData(DEVELOPMENT + "DEV2")
    dialog.developments.setCurrentIndex(place)
    assert "(DEV2)" in text_of(dialog)
    dialog.developments.setCurrentIndex(dialog.developments.findData(CONTRACT + "full"))
    assert "Contratto Standard full: 2 interventi" in text_of(dialog)


def test_what_there_is_not_is_said_in_the_place_of_the_page(
    dialog: ReportsDialog, messages: RecordedMessages
) -> None:
    choose(dialog, "quarterly")
    dialog.developments.setCurrentIndex(dialog.developments.findData(CONTRACT + "lump_sum"))
    assert dialog.preview.pdf() == b""
    assert not dialog.pdf_button.isEnabled()
    assert not dialog.print_button.isEnabled()
    dialog.developments.setCurrentIndex(0)
    assert dialog.pdf_button.isEnabled()


def test_the_board_s_sheet_hides_names_where_asked(dialog: ReportsDialog, qtbot: QtBot) -> None:
    choose(dialog, "board")
    assert "Haddad Sara" in text_of(dialog)
    qtbot.mouseClick(dialog.by_code, Qt.MouseButton.LeftButton)
    assert "Haddad" not in text_of(dialog)
    assert "N00001" in text_of(dialog)


def test_it_is_saved_in_three_shapes(
    dialog: ReportsDialog, messages: RecordedMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    for kind in ("track_record", "quarterly", "board"):
        choose(dialog, kind)
        for button, ending in (
            (dialog.pdf_button, "pdf"),
            (dialog.excel_button, "xlsx"),
            (dialog.json_button, "json"),
        ):
            messages.next_path = path = tmp_path / f"{kind}.{ending}"
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            assert path.exists()
        assert (tmp_path / f"{kind}.pdf").read_bytes() == dialog.preview.pdf()
        assert load_workbook(tmp_path / f"{kind}.xlsx").sheetnames
        assert json.loads((tmp_path / f"{kind}.json").read_text(encoding="utf-8"))["definition"]
    assert len(messages.texts("info")) == 9


def test_a_place_that_cannot_be_written_is_told(
    dialog: ReportsDialog, messages: RecordedMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    messages.next_path = tmp_path / "nowhere" / "x.pdf"
    qtbot.mouseClick(dialog.pdf_button, Qt.MouseButton.LeftButton)
    assert len(messages.texts("error")) == 1


def test_a_page_that_lies_across_is_printed_across(dialog: ReportsDialog, tmp_path: Path) -> None:
    printer = QPrinter()
    set_up(printer, "Prova")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "p.pdf"))
    printer.setResolution(72)
    sheets = draw_pages(dialog.preview.pdf(), printer, lambda done, total, what: None)
    pages = PdfReader(tmp_path / "p.pdf").pages
    assert len(pages) == sheets
    assert pages[0].mediabox.width > pages[0].mediabox.height


def test_the_kind_is_remembered(dialog: ReportsDialog, context: WindowContext) -> None:
    choose(dialog, "board")
    again = ReportsDialog(context, dialog)
    assert again.kind.currentData() == "board"
    assert again.by_code.isVisibleTo(again)


def test_the_menu_asks_for_reports_once_an_office_is_open(window: QWidget, qtbot: QtBot) -> None:
    menu = WindowMenu(window, "it")
    menu.allow_office_actions(allowed=False)
    assert not menu.reports_action.isEnabled()
    menu.allow_office_actions(allowed=True)
    with qtbot.waitSignal(menu.reports_asked):
        menu.reports_action.trigger()
