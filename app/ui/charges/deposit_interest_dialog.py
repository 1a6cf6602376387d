"""Crediting the interest of a year on the deposits, with all of it shown beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.formats import format_euro
from app.services.charges.deposit_interest import (
    CreditOutcome,
    YearInterest,
    YearPreview,
    credit_year,
    preview_year,
)
from app.services.progress import Progress
from app.ui.charges.deposit_columns import YEAR
from app.ui.panels import ActionRow, Muted, plain_button, primary_button
from app.ui.table_models import StaticTableModel
from app.ui.tables import TableView
from app.ui.tasks import Cancelled
from app.ui.theme import colours
from app.ui.translation import describe

if TYPE_CHECKING:
    from app.ui.context import WindowContext

YEARS_OFFERED = 10


class DepositInterestDialog(QDialog):
    """Choose a year, look at what would be credited, credit it. Show it with `open()`."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Credit interest on deposits"))
        self.setMinimumSize(820, 520)
        self._context = context
        self.shown: YearPreview | None = None
        this_year = context.office.clock.today().year
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("Year"))
        for year in range(this_year, this_year - YEARS_OFFERED, -1):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(1)
        self.model: StaticTableModel[YearInterest] = StaticTableModel(YEAR, self, checkable=True)
        self.table = TableView(
            self.model,
            context=context,
            name="charges.deposit_interest",
            title=self.tr("Interest on deposits"),
        )
        self.table.set_empty(
            self.tr("No interest is due for this year"),
            self.tr(
                "A year's interest is due at its end, or once the keys are returned"
                " (art. 11 L. 392/78)."
            ),
        )
        self.summary = QLabel()
        self.warning = QLabel()
        self.credit_button = primary_button(self.tr("C&redit"), self.credit)
        self._lay_out()
        self.year.currentIndexChanged.connect(self._reload)
        self.model.checks_changed.connect(self._count)
        self._reload()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        label = QLabel(self.tr("&Year"))
        label.setBuddy(self.year)
        head.addWidget(label)
        head.addWidget(self.year)
        head.addStretch(1)
        head.addWidget(self.summary)
        self.warning.setWordWrap(True)
        self.warning.setStyleSheet(f"color: {colours().of('arrears')};")
        rule = Muted(
            self.tr(
                "Deposit × rate × days ÷ 36.500, in leap years too. The day on which the deposit"
                " came does not count. What is credited lessens what the household owes."
            )
        )
        rule.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.warning)
        column.addWidget(self.table, 1)
        column.addWidget(rule)
        buttons = [
            plain_button(self.tr("E&xcel…"), self.table.export_excel),
            plain_button(self.tr("&Close"), self.reject),
        ]
        column.addWidget(ActionRow(buttons, self.credit_button))

    @Slot()
    def _reload(self) -> None:
        year, today = self.year.currentData(), self._context.office.clock.today()
        self._context.runner.read(
            lambda session: preview_year(session, year, today), self._show, owner=self
        )

    def _show(self, found: YearPreview) -> None:
        self.shown = found
        self.model.set_rows(found.lines)
        self.model.check([line.id for line in found.due])
        lines = []
        if found.is_assumed:
            lines.append(
                self.tr("The rate of {0} is not entered yet: the last one is used.").format(
                    found.year
                )
            )
        if any(line.due_cents < 0 for line in found.lines):
            lines.append(self.tr("Where “Credited” is red, more was credited than ran."))
        self.warning.setText(" ".join(lines))
        self.warning.setVisible(bool(lines))
        self._count()

    def chosen(self) -> list[YearInterest]:
        """The lines that would be credited."""
        ticked = set(self.model.checked_keys())
        return [line for line in self.model.rows() if line.id in ticked and line.due_cents > 0]

    @Slot()
    def _count(self) -> None:
        chosen = self.chosen()
        total = sum(line.due_cents for line in chosen)
        self.summary.setText(
            self.tr("{0} households chosen · {1} to credit").format(len(chosen), format_euro(total))
        )
        self.credit_button.setEnabled(bool(chosen))

    @Slot()
    def credit(self) -> None:
        """Post what is ticked, as one change."""
        if self.shown is None:
            return
        year, keys = self.shown.year, {line.id for line in self.chosen()}
        self.credit_button.setEnabled(False)
        self._post(year, keys)

    def _post(self, year: int, keys: set[UUID]) -> None:
        office = self._context.office

        def work(progress: Progress) -> CreditOutcome:
            with office.write("Credit interest on deposits") as session:
                return credit_year(session, year, keys, progress=progress)

        self._context.runner.long(
            self.tr("Credit interest on deposits"),
            work,
            self._on_credited,
            self._on_failed,
            owner=self,
        )

    def _on_failed(self, error: Exception) -> None:
        """Nothing was posted: say why, unless the person stopped it."""
        if not isinstance(error, Cancelled):
            self.warning.setText(describe(error))
            self.warning.show()
        self._count()

    def _on_credited(self, outcome: CreditOutcome) -> None:
        self._context.messages.inform(
            self.tr("Interest credited to {0} households: {1}.").format(
                outcome.leases, format_euro(outcome.cents)
            )
        )
        self.accept()
