"""Letters and statements of a household, before the eyes: to print or to save."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.services.letters.archive import find_letter, letter_pdf, safe_file_name
from app.ui.printing import LetterDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from app.ui.context import WindowContext

Paper = tuple[str, str, bytes]
"""Title, file name and pages."""


def show_letter(context: WindowContext, parent: QWidget, letter_id: UUID) -> None:
    """Show an archived letter as it was printed."""

    def work(session: Session) -> Paper:
        letter = find_letter(session, letter_id)
        return letter.subject_line, letter.file_name, letter_pdf(session, letter_id)

    _show(context, parent, work)


def show_statement(context: WindowContext, parent: QWidget, lease_id: UUID) -> None:
    """Draw the statement of account of a lease as of today and show it."""
    today = context.office.clock.today()
    title = QCoreApplication.translate("Papers", "Statement of account")

    def work(session: Session) -> Paper:
        # reportlab is slow to import and needed only for a letter.
        from app.services.letters.statement_letter import statement_content, statement_pdf

        statement = statement_content(session, lease_id, today)
        name = safe_file_name(
            f"estratto conto {statement.contract.unit_code} {statement.addressee.name}"
        )
        return title, f"{name}.pdf", statement_pdf(session, statement)

    _show(context, parent, work)


def _show(context: WindowContext, parent: QWidget, work: Callable[[Session], Paper]) -> None:
    def shown(paper: Paper) -> None:
        title, file_name, pdf = paper
        LetterDialog(context, parent, title=title, file_name=file_name, pdf=pdf).open()

    context.runner.read(work, shown, owner=parent, slot="paper")
