"""Letters on paper: the system's print dialog, and pages drawn at the printer's resolution.

The only module that touches QPrintDialog. Nothing blocks: the dialog answers by a callback, and
pages are drawn in the background, one at a time, so that a long letter needs little memory.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.errors import OfficeError
from app.services.bank_statements.freshness import Freshness, freshness
from app.ui.bank_statements.freshness_line import stale_warning
from app.ui.messages import PDF_FILES
from app.ui.panels import plain_button, primary_button
from app.ui.pdf_preview import PdfPreview
from app.ui.theme import colours
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.ui.context import WindowContext
    from app.ui.tasks import Progress

SHARPEST = 300
"""Dots per inch beyond which a letter gains nothing but memory."""
POINTS_PER_INCH = 72.0
SIZE = (760, 760)


class PrinterChooser(Protocol):
    """The port to the system's print dialog."""

    def __call__(
        self, title: str, pages: int, on_chosen: Callable[[QPrinter], None], parent: QWidget
    ) -> None:
        """Let the person choose printer, pages and copies; calls nobody when they do not."""


def choose_printer(
    title: str, pages: int, on_chosen: Callable[[QPrinter], None], parent: QWidget
) -> None:
    """Open the system's own print dialog."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, title)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.accepted.connect(lambda: on_chosen(printer))
    # QPrintDialog hides the plain open() behind one with a receiver.
    QDialog.open(dialog)


def set_up(printer: QPrinter, title: str) -> None:
    """A4, the whole sheet: the letter brings its own margins."""
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )


def draw_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Draw the chosen pages as often as asked; gives how many sheets were drawn.

    Raises OfficeError when the printer takes nothing, Cancelled when the person stops it.
    """
    from app.services.letters.pdf_pages import page_count, page_size

    what = QCoreApplication.translate("Printing", "Printing the letter")
    width, height = page_size(pdf, 0)
    if width > height:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    numbers = _chosen_pages(printer, page_count(pdf))
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    sheets = numbers * copies
    painter = QPainter()
    if not painter.begin(printer):
        raise OfficeError(QT_TRANSLATE_NOOP("errors", "The printer cannot be reached."))
    try:
        for done, number in enumerate(sheets):
            progress(done, len(sheets), what)
            if done:
                printer.newPage()
            _draw_page(pdf, number, printer, painter)
    finally:
        painter.end()
    return len(sheets)


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return list(range(max(first, 1) - 1, min(last, count)))


def _draw_page(pdf: bytes, number: int, printer: QPrinter, painter: QPainter) -> None:
    from app.services.letters.pdf_pages import page_image, page_size

    width, height = page_size(pdf, number)
    sharpness = min(printer.resolution(), SHARPEST) / POINTS_PER_INCH
    page = page_image(pdf, number, sharpness)
    image = QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32)
    dots = printer.resolution() / POINTS_PER_INCH
    painter.drawImage(QRectF(0, 0, width * dots, height * dots), image)


class LetterDialog(QDialog):
    """A letter before the eyes, to print or to save as a file.

    One that `says_what_is_owed` warns while the last bank statement is old.
    """

    def __init__(
        self,
        context: WindowContext,
        parent: QWidget,
        *,
        title: str,
        file_name: str,
        pdf: bytes,
        chooser: PrinterChooser = choose_printer,
        says_what_is_owed: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self._context = context
        self._title = title
        self._file_name = file_name
        self._pdf = pdf
        self._chooser = chooser
        self.preview = PdfPreview(context.runner)
        self.caution = QLabel()
        self.caution.setWordWrap(True)
        self.caution.setStyleSheet(f"color: {colours().of('arrears')};")
        self.caution.hide()
        self.print_button = primary_button(self.tr("&Print…"), self.print)
        self.save_button = plain_button(self.tr("&Save PDF as…"), self.save)
        self.close_button = plain_button(self.tr("&Close"), self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.caution)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)
        self.preview.set_pdf(pdf)
        if says_what_is_owed:
            self._ask_how_fresh()

    def _ask_how_fresh(self) -> None:
        """A letter to someone who paid since the last statement costs a family's trust."""
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: freshness(session, today), self._warn_if_stale, owner=self, slot="fresh"
        )

    def _warn_if_stale(self, found: Freshness) -> None:
        self.caution.setText(stale_warning(found))
        self.caution.setVisible(found.is_stale)

    def print(self) -> None:
        """Open the print dialog, then draw the pages in the background."""
        from app.services.letters.pdf_pages import page_count

        self._chooser(self._title, page_count(self._pdf), self._print_on, self)

    def _print_on(self, printer: QPrinter) -> None:
        pdf = self._pdf

        def work(progress: Progress) -> int:
            return draw_pages(pdf, printer, progress)

        self._context.runner.long(
            self.tr("Printing"), work, self._on_printed, owner=self, writes=False
        )

    def _on_printed(self, sheets: int) -> None:
        self._context.messages.inform(self.tr("Sent to the printer: {0} pages.").format(sheets))

    def save(self) -> None:
        """Ask where to and write the PDF there."""
        save_pdf(self._context, self, self._file_name, self._pdf)


def save_pdf(context: WindowContext, parent: QWidget, file_name: str, pdf: bytes) -> None:
    """Ask for a file's name and write the PDF there; says what went wrong if it cannot."""
    words = _SaveWords(parent)

    def write(path: Path) -> None:
        try:
            path.write_bytes(pdf)
        except OSError as error:
            # Most often the old file is open in the reader of PDFs, which locks it on Windows.
            context.messages.warn(words.failed(path.name, error.strerror or str(error)))
        else:
            context.messages.inform(words.saved(path.name))

    context.messages.choose_save_file(words.title(), file_name, [PDF_FILES], write, parent=parent)


class _SaveWords(QObject):
    """What saving a letter says."""

    def title(self) -> str:
        return self.tr("Save the letter")

    def saved(self, name: str) -> str:
        return self.tr("Saved: {0}").format(name)

    def failed(self, name: str, reason: str) -> str:
        return self.tr("{0} could not be saved: {1}. Is it open elsewhere?").format(name, reason)
