"""Taking a move-in back from the window's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.progress import Progress
    from app.ui.context import WindowContext


def undo_move_in(context: WindowContext, parent: QWidget) -> None:
    """Ask, then remove everything that the move-in brought; say so where that is too late."""
    from app.services.exchange.kit import can_undo_import

    def decide(possible: bool) -> None:
        if possible:
            _ask(context, parent)
        else:
            context.messages.warn(
                QCoreApplication.translate(
                    "FirstRun",
                    "There is no move-in to undo, or something was posted, agreed or written since."
                    " From then on an entry is corrected by its reversal.",
                )
            )

    context.runner.read(can_undo_import, decide, owner=parent, slot="undo")


def _ask(context: WindowContext, parent: QWidget) -> None:
    def undo() -> None:
        _undo(context, parent)

    context.messages.ask(
        QCoreApplication.translate("FirstRun", "Undo the whole move-in?"),
        QCoreApplication.translate("FirstRun", "&Undo the move-in"),
        undo,
        detail=QCoreApplication.translate(
            "FirstRun",
            "All developments, units, households, leases and movements that came from the"
            " spreadsheets leave this office. The spreadsheets themselves are not touched.",
        ),
        danger=True,
        parent=parent,
    )


def _undo(context: WindowContext, parent: QWidget) -> None:
    from app.services.exchange.kit import undo_import

    def work(progress: Progress) -> None:
        del progress
        undo_import(context.office)

    def done(_result: None) -> None:
        context.messages.inform(
            QCoreApplication.translate("FirstRun", "The move-in is undone: the office is empty.")
        )

    context.runner.long(
        QCoreApplication.translate("FirstRun", "Undoing the move-in…"), work, done, owner=parent
    )
