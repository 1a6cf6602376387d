"""A letter on the screen and on paper, page by page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.services.letters.pdf_pages import page_count, page_size, page_text
from app.services.letters.plan_agreement import render
from app.ui.context import WindowContext
from app.ui.pdf_preview import PdfPreview
from app.ui.printing import draw_pages, set_up
from app.ui.tasks import Cancelled
from tests.services.letters.examples import agreement

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def letter() -> bytes:
    """A plan letter of several pages."""
    return render(agreement())


@pytest.fixture
def preview(context: WindowContext, qtbot: QtBot) -> PdfPreview:
    made = PdfPreview(context.runner)
    qtbot.addWidget(made)
    made.resize(420, 520)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_pages_are_turned_within_bounds(preview: PdfPreview, letter: bytes, qtbot: QtBot) -> None:
    assert (preview.page(), preview.pages()) == (0, 0)
    preview.set_pdf(letter)
    count = page_count(letter)
    assert (preview.page(), preview.pages()) == (1, count)
    assert not preview.previous.isEnabled()
    for _ in range(count + 2):
        preview.go_on()
    assert preview.page() == count
    assert not preview.next.isEnabled()
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page() == count - 1


def test_fitting_the_width_needs_no_scroll_bar_and_zoom_steps(
    preview: PdfPreview, letter: bytes, qtbot: QtBot
) -> None:
    preview.set_pdf(letter)
    page = preview._page
    fitted = page.width()
    assert fitted <= preview._scroll.viewport().width()
    qtbot.mouseClick(preview.larger, LEFT)
    larger = page.width()
    assert larger > fitted
    qtbot.mouseClick(preview.smaller, LEFT)
    assert page.width() < larger
    qtbot.mouseClick(preview.fit, LEFT)
    assert page.width() == fitted


def test_what_is_no_pdf_is_said_and_words_take_its_place(
    preview: PdfPreview, letter: bytes, crashes: list[BaseException]
) -> None:
    preview.set_pdf(letter)
    preview.say("No letter yet")
    assert (preview.page(), preview.pdf()) == (0, b"")
    preview.set_pdf(letter)
    assert preview.page() == 1


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    set_up(printer, "Prova")
    return printer


def nothing(done: int, total: int, what: str) -> None:
    del done, total, what


def test_every_page_comes_out_on_a_whole_a4_sheet(
    dressed_app: object, letter: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "stampa.pdf"
    assert draw_pages(letter, to_file(path), nothing) == page_count(letter)
    printed = path.read_bytes()
    assert page_count(printed) == page_count(letter)
    assert page_size(printed) == pytest.approx((595, 842), abs=1.5)
    # Drawn as a picture of the page: nothing of the text is retyped.
    assert page_text(printed, 0).strip() == ""


def test_only_the_chosen_pages_are_printed(
    dressed_app: object, letter: bytes, tmp_path: Path
) -> None:
    printer = to_file(tmp_path / "pagina.pdf")
    printer.setFromTo(2, 2)
    assert draw_pages(letter, printer, nothing) == 1
    assert page_count((tmp_path / "pagina.pdf").read_bytes()) == 1


def test_printing_stops_between_two_pages(
    dressed_app: object, letter: bytes, tmp_path: Path
) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw_pages(letter, to_file(tmp_path / "fermata.pdf"), stop)
