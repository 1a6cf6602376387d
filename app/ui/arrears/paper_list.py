"""The arrears list before the eyes as it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.dashboard.arrears_list import ArrearsListing
from app.services.progress import Progress
from app.ui.printing import LetterDialog

if TYPE_CHECKING:
    from app.ui.context import WindowContext


def show_paper_list(context: WindowContext, parent: QWidget, listing: ArrearsListing) -> None:
    """Draw the list as it is filtered, by name, and show it."""
    title = QCoreApplication.translate("Papers", "Arrears")
    office = context.office

    def work(progress: Progress) -> bytes:
        # reportlab is slow to import and needed only for paper.
        from app.services.letters.arrears_paper import render_arrears

        progress(0, 1, title)
        with office.read() as session:
            return render_arrears(session, listing, listing.keys(session, "name", False))

    def shown(pdf: bytes) -> None:
        name = f"morosita-{listing.as_of.isoformat()}.pdf"
        LetterDialog(context, parent, title=title, file_name=name, pdf=pdf).open()

    context.runner.long(title, work, shown, context.messages.error, owner=parent, writes=False)
