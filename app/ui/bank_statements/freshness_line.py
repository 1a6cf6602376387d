"""How old the bank's word is, in one sentence that is always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from app.models.formats import format_date
from app.services.bank_statements.freshness import Freshness, freshness
from app.ui.tasks import Refreshing
from app.ui.theme import colours

if TYPE_CHECKING:
    from app.ui.context import WindowContext


def freshness_words(found: Freshness) -> str:
    """Until which day the bank's statements are known, and how long ago that is."""
    if found.last_day is None or found.days_old is None:
        return QCoreApplication.translate("BankStatements", "No bank statement yet")
    day = format_date(found.last_day)
    if found.days_old == 0:
        return QCoreApplication.translate("BankStatements", "Bank up to {0}").format(day)
    return QCoreApplication.translate("BankStatements", "Bank up to {0}, {1} d ago").format(
        day, found.days_old
    )


def stale_warning(found: Freshness) -> str:
    """What to say before a letter goes out while the last statement is old; else empty."""
    if not found.is_stale or found.last_day is None:
        return ""
    return QCoreApplication.translate(
        "BankStatements",
        "The last bank statement ends on {0}, {1} days ago: who paid since does not show yet. "
        "Import the new one before a letter goes out.",
    ).format(format_date(found.last_day), found.days_old)


class FreshnessLine(QLabel):
    """The sentence, read again after each import; amber while it is old."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("freshness")
        self._fresh = Refreshing(
            self, context.runner, {"bank_statements", "cooperative"}, self.reload
        )

    def reload(self) -> None:
        """Read how old the last statement is."""
        today = self._context.office.clock.today()
        self._context.runner.read(
            lambda session: freshness(session, today), self._show, owner=self, slot="freshness"
        )

    def _show(self, found: Freshness) -> None:
        self.setText(freshness_words(found))
        role = "arrears" if found.is_stale else "muted"
        self.setStyleSheet(f"color: {colours().of(role)};")
        self.setToolTip(stale_warning(found))
